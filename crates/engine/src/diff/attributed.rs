//! What made the colour of a gemeente another one, or the reason of its grijs, with how it stood on both sides.

use indexmap::IndexMap;

use super::cause::{Attribution, Cause};
use super::compared::{DecidedBy, decided_by, in_words_of};
use super::outcome::{ColourChange, OutcomeSide, ReasonChange};
use super::reason;
use super::states::{Mixed, Pair, States, Stood};
use crate::dataset::Merger;
use crate::engine::{Because, Evaluation, Score};
use crate::language::{Language, ReportWords};
use crate::rules::index::IndicatorIndex;
use crate::terms::{Colour, GemeenteCode, Reason};
use crate::words::{of_reason, of_why};

pub(super) fn change(
    states: &States<'_>,
    mixed: &Mixed<'_, '_>,
    (old, new): (IndicatorIndex, IndicatorIndex),
    pair: Pair,
    language: Language,
) -> Option<ColourChange> {
    let gemeente = &states.new.data.gemeenten[pair.new];
    let (before, after) = (states.old.score(old, pair.old), states.new.score(new, pair.new));
    let causes = attributed(states, mixed, (old, new), pair, &|stood| stood.colour == after.colour);
    let merged: Vec<String> = mergers_into(states, pair.code).map(|merger| merger.old_name.clone()).collect();
    let old_by = decided_by(states.old, old, pair.old, language);
    let new_by = decided_by(states.new, new, pair.new, language);
    let by_rules = matches!((&old_by, &new_by), (DecidedBy::Rule { .. }, DecidedBy::Rule { .. }));
    let was = of_why(before.why, states.old.pack.words());
    let is_other = by_rules && !was.is_empty() && was != of_why(after.why, states.new.pack.words());
    let said_before = is_other.then_some(was.as_str());
    let bare = reason::because(states, (old, new), pair, &causes, (&old_by, &new_by), said_before, &merged);
    Some(ColourChange {
        code: gemeente.code.to_string(),
        gemeente: gemeente.name.clone(),
        inhabitants: gemeente.inhabitants,
        because: language.say(in_words_of(&of_why(after.why, states.new.pack.words()), bare.clone())),
        bare: language.say(bare),
        old: side(&before, old_by, states.old.pack.words())?,
        new: side(&after, new_by, states.new.pack.words())?,
        causes,
    })
}

/// Who is grijs on both sides, and for another reason now: those with one cause and one sentence together.
pub(super) fn reason_changes(
    states: &States<'_>,
    mixed: &Mixed<'_, '_>,
    (old, new): (IndicatorIndex, IndicatorIndex),
    pairs: &[Pair],
) -> Vec<ReasonChange> {
    let mut found: IndexMap<(String, String, String, Attribution), Vec<Pair>> = IndexMap::new();
    for &pair in pairs {
        let grey = [states.old.decision(old, pair.old), states.new.decision(new, pair.new)];
        if grey.iter().any(|decision| decision.colour != Some(Colour::Grijs)) {
            continue;
        }
        let (before, after) = (states.old.score(old, pair.old), states.new.score(new, pair.new));
        let (was, is) = (word(states.old, before.reason.as_ref()), word(states.new, after.reason.as_ref()));
        // Another word for the same reason, or another language, is no other reason.
        let name = |reason: Option<&Reason>| reason.map(|reason| reason.name().to_owned());
        let (name_was, name_is) = (name(before.reason.as_ref()), name(after.reason.as_ref()));
        if name_was == name_is {
            continue;
        }
        let causes = attributed(states, mixed, (old, new), pair, &|stood| name(stood.reason.as_ref()) == name_is);
        found
            .entry((was.to_owned(), is.to_owned(), of_why(after.why, states.new.pack.words()), causes))
            .or_default()
            .push(pair);
    }
    let change = |((old, new, why, causes), pairs): (_, Vec<Pair>)| {
        let gemeenten: Vec<_> = pairs.iter().map(|pair| &states.new.data.gemeenten[pair.new]).collect();
        ReasonChange {
            old,
            new,
            why,
            causes,
            codes: gemeenten.iter().map(|gemeente| gemeente.code.to_string()).collect(),
            gemeenten: gemeenten.iter().map(|gemeente| gemeente.name.clone()).collect(),
        }
    };
    found.into_iter().map(change).collect()
}

/// As the report prints it.
fn word<'r>(evaluation: &'r Evaluation<'_>, reason: Option<&'r Reason>) -> &'r str {
    reason.map_or("", |reason| of_reason(reason, evaluation.pack.words()))
}

/// The causes, by what there is of sources and gemeenten on both sides.
fn attributed(
    states: &States<'_>,
    mixed: &Mixed<'_, '_>,
    (old, new): (IndicatorIndex, IndicatorIndex),
    pair: Pair,
    is_reached: &dyn Fn(&Stood) -> bool,
) -> Attribution {
    let reached = |set: &[Cause]| mixed.decide(pair, set).is_some_and(|stood| is_reached(&stood));
    let mut causes = Attribution::find(&states.causes(), &reached);
    let own = [states.old.decision(old, pair.old), states.new.decision(new, pair.new)];
    let lacking =
        [(states.old, old), (states.new, new)].map(|(state, number)| state.lacks(state.pack.indicator(number)));
    match lacking {
        [true, false] => causes = causes.by_source(Cause::NewSource),
        [false, true] => causes = causes.by_source(Cause::NotDelivered),
        _ => {}
    }
    let relabel = if own.iter().any(|decision| decision.because == Because::Outdated) {
        Some(Cause::Freshness)
    } else {
        mergers_into(states, pair.code).next().map(|_| Cause::Merger)
    };
    if let Some(relabel) = relabel {
        causes.0.iter_mut().flatten().filter(|cause| **cause == Cause::OwnData).for_each(|cause| *cause = relabel);
    }
    causes
}

fn side(score: &Score<'_>, by: DecidedBy, words: &ReportWords) -> Option<OutcomeSide> {
    let Score { figure, benchmark, colour, why, .. } = score;
    Some(OutcomeSide {
        colour: (*colour)?,
        value: figure.to_string(),
        benchmark: benchmark.to_string(),
        by,
        why: of_why(*why, words),
    })
}

/// What went into a gemeente between the two dates.
pub(super) fn mergers_into<'s>(states: &'s States<'_>, code: GemeenteCode) -> impl Iterator<Item = &'s Merger> {
    let (old, new) = (states.old.peildatum.0, states.new.peildatum.0);
    let mergers = states.new.data.mergers.iter().filter(move |merger| merger.new == code && merger.old != code);
    mergers.filter(move |merger| old < merger.since && merger.since <= new)
}
