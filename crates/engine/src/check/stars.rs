//! Figures with an asterisk, and what explains it: one without the other.

use super::{Subject, named};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::mistakes;
use crate::syntax::Item;
use crate::terms::Kind;

mistakes! {
    enum StarMistake {
        NotExplained { word: String, indicator: String } = Warning LooseAsterisk "check-star-not-explained";
        NoStar { indicator: String } = Warning LooseAsterisk "check-no-star";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for indicator in subject.pack.indicators.values() {
        let Some(written) = subject.indicator(&indicator.id) else { continue };
        let measure = &subject.pack.measures[indicator.measure];
        let words = measure.display.as_ref().map(|display| display.words.as_slice()).unwrap_or_default();
        let starred = words.iter().find(|(_, word)| word.ends_with('*'));
        // A choice may have an asterisk of its own, in the delivery.
        let own = measure.kind == Kind::Text
            && measure.allowed.as_ref().is_none_or(|allowed| allowed.iter().any(|choice| choice.ends_with('*')));
        match (starred, written.get("asterisk")) {
            (Some((choice, word)), None) => {
                let mistake = StarMistake::NotExplained { word: word.clone(), indicator: indicator.id.clone() };
                let place = word_of(subject, &measure.name, choice).unwrap_or(indicator.span);
                found.push(Diagnostic::of(place, &mistake));
            }
            (None, Some(node)) if !own => {
                found.push(Diagnostic::of(node.span, &StarMistake::NoStar { indicator: indicator.id.clone() }));
            }
            _ => {}
        }
    }
}

/// Where the word of a choice is written.
fn word_of(subject: &Subject<'_>, measure: &str, choice: &str) -> Option<crate::text::Span> {
    let table = named(subject.resolved.tree(), "measure", measure)?;
    let Item::Table(display) = &table.get("display")?.item else { return None };
    let Item::Table(words) = &display.get("words")?.item else { return None };
    words.get(choice).map(|node| node.span)
}
