//! Why a colour changed, in one line: each cause with the figures that it changed.

use super::cause::{Attribution, Cause};
use super::compared::By;
use super::states::{Pair, States};
use crate::engine::{Because, Evaluation};
use crate::rules::condition::Quantity;
use crate::rules::index::IndicatorIndex;
use crate::rules::{Benchmark, Indicator};
use crate::terms::{Number, dutch_date};

/// `benchmark 28 -> 27, because others changed`; several causes joined, with how they work together.
pub(super) fn words(
    states: &States<'_>,
    (old, new): (IndicatorIndex, IndicatorIndex),
    pair: Pair,
    causes: &Attribution,
    by: (&By, &By),
    merged: &[String],
) -> String {
    let (before, after) = (states.old.pack.indicator(old), states.new.pack.indicator(new));
    let indicators_of = (old, new);
    let one = |cause: &Cause| match cause {
        Cause::Rule => thresholds((before, after), states, pair).unwrap_or_else(|| rule(by)),
        Cause::Figure => format!("{}, computed otherwise", figures(states, (before, after), pair)),
        Cause::Date => {
            let (old, new) = (dutch_date(states.old.peildatum.0), dutch_date(states.new.peildatum.0));
            let changed = match freshness(states, indicators_of, pair) {
                "" => figures(states, (before, after), pair),
                freshness => freshness.to_owned(),
            };
            format!("{old} -> {new}: {changed}")
        }
        Cause::OwnData => figures(states, (before, after), pair),
        Cause::Freshness => freshness(states, (old, new), pair).to_owned(),
        Cause::Merger => format!("with {}: {}", merged.join(", "), figures(states, (before, after), pair)),
        Cause::Benchmark => benchmark(states, (old, new), (before, after), pair),
    };
    let sets: Vec<String> =
        causes.0.iter().map(|set| set.iter().map(one).collect::<Vec<_>>().join("; together with ")).collect();
    match sets.len() {
        0 => "no cause is enough by itself".to_owned(),
        1 => sets.concat(),
        _ => format!("{} (each is enough)", sets.join("; or ")),
    }
}

/// When the rules read the same and only a number with a name differs: that number, and the figure beside it.
fn thresholds((before, after): (&Indicator, &Indicator), states: &States<'_>, pair: Pair) -> Option<String> {
    let written = |indicator: &Indicator| {
        indicator.colours.iter().map(|rule| (rule.written.clone(), rule.colour)).collect::<Vec<_>>()
    };
    if written(before) != written(after) {
        return None;
    }
    let mut said: Vec<String> = Vec::new();
    let mut figures: Vec<Quantity> = Vec::new();
    for (name, old) in named(before) {
        let Some((_, new)) = named(after).into_iter().find(|(other, new)| *other == name && *new != old) else {
            continue;
        };
        let change = format!("threshold `{name}` {old} -> {new}");
        if !said.contains(&change) {
            said.push(change);
        }
        for rule in &after.colours {
            figures.extend(rule.condition.compared_with(name));
        }
    }
    figures.sort();
    figures.dedup();
    let shown = figures.into_iter().filter_map(|quantity| match quantity {
        Quantity::Measure(measure) => Some(format!(
            "{} {}",
            states.new.measure(measure).name.replace('_', " "),
            states.new.show(measure, pair.new)
        )),
        _ => None,
    });
    let shown: Vec<String> = shown.collect();
    (!said.is_empty()).then(|| format!("{}; {}", said.join(", "), shown.join(", ")))
}

fn named(indicator: &Indicator) -> Vec<(&str, Number)> {
    indicator.colours.iter().flat_map(|rule| rule.condition.thresholds()).collect()
}

fn rule((old, new): (&By, &By)) -> String {
    match (old.words(), new.words()) {
        (old, new) if old == new => format!("{new} gives another colour"),
        (old, new) => format!("decided by {old} before, by {new} now"),
    }
}

/// Empty when the source is as fresh on both sides.
fn freshness(states: &States<'_>, (old, new): (IndicatorIndex, IndicatorIndex), pair: Pair) -> &'static str {
    let outdated = |evaluation: &Evaluation<'_>, number, gemeente| {
        evaluation.decision(number, gemeente).because == Because::Outdated
    };
    match (outdated(states.old, old, pair.old), outdated(states.new, new, pair.new)) {
        (false, true) => "the source is outdated now",
        (true, false) => "the source is no longer outdated",
        _ => "",
    }
}

/// The figures that the rules speak about and that are others now, most telling first.
fn figures(states: &States<'_>, (before, after): (&Indicator, &Indicator), pair: Pair) -> String {
    let mut names: Vec<&str> = Vec::new();
    let spoken = |indicator: &Indicator| {
        let quantities = indicator.colours.iter().flat_map(|rule| rule.condition.quantities());
        let mut measures = vec![indicator.measure];
        measures.extend(quantities.filter_map(|quantity| match quantity {
            Quantity::Measure(measure) => Some(measure),
            _ => None,
        }));
        // With another number of stars a gemeente has another benchmark.
        if let Benchmark::Mean { peers: Some(peers), .. } = indicator.benchmark {
            measures.push(peers);
        }
        measures
    };
    for (evaluation, indicator) in [(states.new, after), (states.old, before)] {
        for measure in spoken(indicator).into_iter().map(|measure| evaluation.measure(measure)) {
            if !names.contains(&measure.name.as_str()) {
                names.push(&measure.name);
            }
        }
    }
    let shown = |evaluation: &Evaluation<'_>, name: &str, gemeente| {
        let measure = evaluation.pack.measures.position(|measure| measure.name == name)?;
        Some(evaluation.show(measure, gemeente))
    };
    let own = states.new.measure(after.measure).name.as_str();
    let changed = names.into_iter().filter_map(|name| {
        let (old, new) = (shown(states.old, name, pair.old)?, shown(states.new, name, pair.new)?);
        let what = if name == own { "figure".to_owned() } else { name.replace('_', " ") };
        (old != new).then(|| format!("{what} {old} -> {new}"))
    });
    let changed: Vec<String> = changed.collect();
    if changed.is_empty() { "a figure that is not printed".to_owned() } else { changed.join(", ") }
}

fn benchmark(
    states: &States<'_>,
    (old, new): (IndicatorIndex, IndicatorIndex),
    (before, after): (&Indicator, &Indicator),
    pair: Pair,
) -> String {
    let shown = |evaluation: &Evaluation<'_>, number, gemeente| evaluation.printed(number, gemeente).1.to_string();
    let (from, to) = (shown(states.old, old, pair.old), shown(states.new, new, pair.new));
    let why = if made(states.old, before) != made(states.new, after) {
        "it is made otherwise"
    } else if states.same_rows() && states.same_rules() {
        "the date is another one, for others too"
    } else if states.same_rules() {
        "others changed"
    } else if states.same_data() {
        "the figures of others are computed otherwise"
    } else {
        "others changed, or their figures are computed otherwise"
    };
    format!("benchmark {from} -> {to}, because {why}")
}

/// How a benchmark is made, by names that mean the same in both versions.
fn made(evaluation: &Evaluation<'_>, indicator: &Indicator) -> (&'static str, String, Option<String>) {
    let (kind, peers) = match &indicator.benchmark {
        Benchmark::None => ("none", None),
        Benchmark::Norm(norm) => ("norm", Some(norm.to_string())),
        Benchmark::Count { .. } => ("count", None),
        Benchmark::Mean { peers, .. } => ("mean", peers.map(|peers| evaluation.measure(peers).name.clone())),
    };
    (kind, indicator.benchmark_over.clone(), peers)
}
