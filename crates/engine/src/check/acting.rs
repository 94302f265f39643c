//! What rules say of acting on a colour, and that comes to nothing: a criterion by which no chance differs, a deadline that had passed
//! when the version began, words for a message that no report has.

use super::Subject;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::mistakes;
use crate::rules::{Indicator, Ranking};
use crate::text::Span;

mistakes! {
    enum ActingMistake {
        SameForAll { key: String } = Warning SaysNothing "check-criterion-same";
        Passed { version: String } = Warning FarDate "check-deadline-passed";
        NoMessage { key: String } = Warning Unused "check-no-message";
        /// It is written, and not asked for.
        NotAsked { key: String } = Warning Unused "check-criterion-not-asked";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let pack = subject.pack;
    let in_summary: Vec<&Indicator> = pack.outline.summary().filter_map(|id| pack.indicators.get(id)).collect();
    let own = |id: &str, key: &str| {
        let node = subject.indicator(id)?.get(key)?;
        subject.is_own(node.span).then_some(node.span)
    };
    for indicator in pack.indicators.values() {
        let began = pack.history.last().map(|version| version.date);
        if let (Some(deadline), Some(began)) = (indicator.deadline, began)
            && let Some(place) = own(&indicator.id, "deadline")
            && deadline < began
        {
            found.push(Diagnostic::of(place, &ActingMistake::Passed { version: pack.number().to_owned() }));
        }
        for (key, by) in [("deadline", Ranking::Deadline), ("weight", Ranking::Weight)] {
            let Some(place) = own(&indicator.id, key) else { continue };
            let key = key.to_owned();
            match &pack.outline.message {
                None => found.push(Diagnostic::of(place, &ActingMistake::NoMessage { key })),
                Some(message) if by == Ranking::Weight && !message.by.contains(&by) => {
                    found.push(Diagnostic::of(place, &ActingMistake::NotAsked { key }));
                }
                Some(_) => {}
            }
        }
    }
    let Some(message) = &pack.outline.message else { return };
    let differs = |by: &Ranking| match by {
        Ranking::Deadline => in_summary.iter().any(|indicator| indicator.deadline.is_some()),
        Ranking::Weight => {
            let first = in_summary.first().map(|indicator| indicator.weight);
            in_summary.iter().any(|indicator| Some(indicator.weight) != first)
        }
        Ranking::Near | Ranking::Colour | Ranking::Rare => true,
    };
    for by in message.by.iter().filter(|by| !differs(by)) {
        let key = if *by == Ranking::Deadline { "deadline" } else { "weight" };
        if let Some(place) = criterion(subject, key) {
            found.push(Diagnostic::of(place, &ActingMistake::SameForAll { key: key.to_owned() }));
        }
    }
}

/// Where `by` names a criterion, in this version or in one that it extends.
fn criterion(subject: &Subject<'_>, word: &str) -> Option<Span> {
    let by = subject.resolved.tree().inner("report")?.inner("message")?.items("by");
    by.iter().find(|node| node.as_text() == Some(word)).map(|node| node.span)
}
