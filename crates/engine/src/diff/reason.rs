//! Why a colour changed, in one line: each cause with the figures that it changed.

use indexmap::IndexMap;

use super::cause::{Attribution, Cause};
use super::compared::DecidedBy;
use super::states::{Pair, States};
use crate::engine::{Because, Evaluation};
use crate::fault::{OrFault, stop};
use crate::language::{Said, said};
use crate::proof::{Side, Standing};
use crate::rules::condition::{Quantity, Threshold};
use crate::rules::index::IndicatorIndex;
use crate::rules::{Benchmark, GraphNode, Indicator, RulePack, figure_name};
use crate::terms::{Value, dutch_date};

/// `benchmark 28 -> 27, because others changed`; several causes joined, with how they work together. `said_before` is what the
/// report said of the colour before, where another rule says something else of it now.
pub(super) fn because(
    states: &States<'_>,
    (old, new): (IndicatorIndex, IndicatorIndex),
    pair: Pair,
    causes: &Attribution,
    by: (&DecidedBy, &DecidedBy),
    said_before: Option<&str>,
    merged: &[String],
) -> Said {
    let (before, after) = (states.old.pack.indicator(old), states.new.pack.indicator(new));
    let figures = || figures(states, (before, after), pair);
    let aged = || aged(states, (old, new), pair).unwrap_or_else(figures);
    let one = |cause| match cause {
        Cause::Rule => thresholds((before, after), states, pair).unwrap_or_else(|| rule(by, said_before)),
        Cause::Figure => match under((before, after), states, Some(pair)) {
            // Of several nothing here tells which of them it was.
            Some(moved) => {
                let several =
                    if moved.len() > 1 { "diff-because-computed-by-some" } else { "diff-because-computed-by" };
                said(several).with("figures", figures()).with("moved", moved)
            }
            None => said("diff-because-computed").with("figures", figures()),
        },
        Cause::Date => said("diff-because-date")
            .with("old", dutch_date(states.old.peildatum.0))
            .with("new", dutch_date(states.new.peildatum.0))
            .with("changed", aged()),
        Cause::OwnData => figures(),
        Cause::Freshness => aged(),
        Cause::NewSource => said("diff-because-new-source"),
        Cause::NotDelivered => said("diff-because-not-delivered"),
        Cause::Merger => said("diff-because-merger").with("merged", merged.to_vec()).with("figures", figures()),
        Cause::Benchmark => benchmark(states, (old, new), (before, after), pair),
    };
    let joined = causes.joined("diff-because-together", "diff-because-or", &one);
    joined.unwrap_or_else(|| said("diff-because-none"))
}

/// When the rules read the same and only a number with a name differs: that number, and the figure beside it.
fn thresholds((before, after): (&Indicator, &Indicator), states: &States<'_>, pair: Pair) -> Option<Said> {
    let written = |indicator: &Indicator| {
        indicator.colours.iter().map(|rule| (rule.written.clone(), rule.colour)).collect::<Vec<_>>()
    };
    if written(before) != written(after) {
        return None;
    }
    let mut moved = other_values(&named(before), &named(after));
    let alone: Vec<&str> = moved.keys().copied().filter(|name| decides((before, after), name, states, pair)).collect();
    if !alone.is_empty() {
        moved.retain(|name, _| alone.contains(name));
    }
    let compared =
        |name: &str| after.colours.iter().flat_map(|rule| rule.condition.compared_with(name)).collect::<Vec<_>>();
    let mut figures: Vec<Quantity> = moved.keys().flat_map(|name| compared(name)).collect();
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
    let moved: Vec<Said> = moved.into_values().collect();
    (!moved.is_empty()).then(|| said("diff-because-thresholds").with("moved", moved).with("figures", shown))
}

/// Whether a gemeente would have another colour in the new version if this threshold alone had its old value.
fn decides((before, after): (&Indicator, &Indicator), name: &str, states: &States<'_>, pair: Pair) -> bool {
    let Some((_, old)) = named(before).into_iter().find(|(other, _)| *other == name) else { return false };
    let mut other = after.clone();
    for rule in &mut other.colours {
        rule.condition.what = rule.condition.with_threshold(name, old);
    }
    let evaluation = states.new;
    let number = evaluation.pack.indicator_index(&after.id).or_fault("the indicator of the new version");
    let given = |quantity| match quantity {
        Quantity::Measure(measure) => evaluation.asked(after.compare, measure, pair.new),
        Quantity::Benchmark => evaluation.benchmark(number, pair.new).map_or(Value::Missing, Value::Number),
        Quantity::Column(_) => stop("a colour rule asks for a column of rows"),
    };
    let colour = |indicator: &Indicator| {
        let side = Side { pack: evaluation.pack, indicator, peildatum: evaluation.peildatum };
        Standing::new(side, &given, &|_| false).colour_with(&[])
    };
    colour(&other) != colour(after)
}

/// The thresholds with another value that figures of an indicator rest on; with a gemeente, those figures that are others for it.
fn under((before, after): (&Indicator, &Indicator), states: &States<'_>, pair: Option<Pair>) -> Option<Vec<Said>> {
    let moved = |name: &str| {
        let at = |evaluation: &Evaluation<'_>| evaluation.pack.measures.position(|measure| measure.name == name);
        let (Some(old), Some(new), Some(pair)) = (at(states.old), at(states.new), pair) else { return true };
        states.old.value(old, pair.old) != states.new.value(new, pair.new)
    };
    fn values<'p>(
        pack: &'p RulePack,
        indicator: &Indicator,
        moved: &dyn Fn(&str) -> bool,
    ) -> Vec<(&'p str, Threshold)> {
        let spoken = indicator.colours.iter().flat_map(|rule| rule.condition.quantities());
        let measures = spoken.filter_map(|quantity| match quantity {
            Quantity::Measure(measure) => Some(measure),
            _ => None,
        });
        let measures = measures.chain([indicator.measure]).chain(indicator.benchmark.peers());
        let measures = measures.filter(|at| moved(&pack.measures[*at].name)).map(GraphNode::Measure);
        let reached = pack.graph.reached(measures, |_| true);
        let known =
            pack.thresholds.iter().filter(|(name, _)| reached.contains(&GraphNode::Threshold(name.as_str().into())));
        known.map(|(name, value)| (name.as_str(), *value)).collect()
    }
    let moved = other_values(&values(states.old.pack, before, &moved), &values(states.new.pack, after, &moved));
    (!moved.is_empty()).then(|| moved.into_values().collect())
}

/// The thresholds that have another value now, each once.
fn other_values<'n>(old: &[(&'n str, Threshold)], new: &[(&str, Threshold)]) -> IndexMap<&'n str, Said> {
    let moved = old.iter().filter_map(|(name, before)| {
        let (_, after) = new.iter().find(|(other, after)| other == name && after != before)?;
        let change = said("diff-because-threshold").with("name", *name);
        Some((*name, change.with("old", before.shown()).with("new", after.shown())))
    });
    moved.collect()
}

fn named(indicator: &Indicator) -> Vec<(&str, Threshold)> {
    indicator.colours.iter().flat_map(|rule| rule.condition.thresholds()).collect()
}

/// Where the report said something else before, in those words: who reads them needs no conditions.
fn rule((old, new): (&DecidedBy, &DecidedBy), said_before: Option<&str>) -> Said {
    if let Some(why) = said_before {
        return said("diff-because-rule-said").with("why", why);
    }
    match (old.words(), new.words()) {
        (old, new) if old == new => said("diff-because-rule-coloured").with("by", new),
        (old, new) => said("diff-because-rule").with("old", old).with("new", new),
    }
}

/// None when the source is as fresh on both sides.
fn aged(states: &States<'_>, (old, new): (IndicatorIndex, IndicatorIndex), pair: Pair) -> Option<Said> {
    let outdated = |evaluation: &Evaluation<'_>, number, gemeente| {
        evaluation.decision(number, gemeente).because == Because::Outdated
    };
    match (outdated(states.old, old, pair.old), outdated(states.new, new, pair.new)) {
        (false, true) => Some(said("diff-because-outdated")),
        (true, false) => Some(said("diff-because-fresh")),
        _ => None,
    }
}

/// The figures that the rules speak about and that are others now, most telling first.
fn figures(states: &States<'_>, (before, after): (&Indicator, &Indicator), pair: Pair) -> Said {
    let mut names: Vec<&str> = Vec::new();
    let spoken = |indicator: &Indicator| {
        let quantities = indicator.colours.iter().flat_map(|rule| rule.condition.quantities());
        let mut measures = vec![indicator.measure];
        measures.extend(quantities.filter_map(|quantity| match quantity {
            Quantity::Measure(measure) => Some(measure),
            _ => None,
        }));
        // With another number of stars a gemeente has another benchmark.
        measures.extend(indicator.benchmark.peers());
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
        let moved = match name == own {
            true => said("diff-because-own-figure"),
            false => said("diff-because-figure").with("name", figure_name(name)),
        };
        (old != new).then(|| moved.with("old", old).with("new", new))
    });
    let changed: Vec<Said> = changed.collect();
    match changed.is_empty() {
        true => said("diff-because-unprinted"),
        false => said("diff-because-figures").with("figures", changed),
    }
}

fn benchmark(
    states: &States<'_>,
    (old, new): (IndicatorIndex, IndicatorIndex),
    (before, after): (&Indicator, &Indicator),
    pair: Pair,
) -> Said {
    let shown = |evaluation: &Evaluation<'_>, number, gemeente| evaluation.printed(number, gemeente).1.to_string();
    let (from, to) = (shown(states.old, old, pair.old), shown(states.new, new, pair.new));
    let ((kind, over, peers), (other_kind, other_over, other_peers)) =
        (made(states.old, before), made(states.new, after));
    let why = if (kind, over) != (other_kind, other_over) {
        "diff-because-benchmark-made"
    } else if peers != other_peers {
        "diff-because-benchmark-peers"
    } else if states.same_rows() && states.same_rules() {
        "diff-because-benchmark-date"
    } else if let Some(moved) = moved(states, (old, new), (before, after), pair) {
        moved
    } else if states.same_rules() {
        "diff-because-benchmark-others"
    } else if let Some(moved) = under((before, after), states, None).filter(|_| states.same_data()) {
        let why = said("diff-because-benchmark-thresholds").with("moved", moved);
        return said("diff-because-benchmark").with("old", from).with("new", to).with("why", why);
    } else if states.same_data() {
        "diff-because-benchmark-computed"
    } else {
        "diff-because-benchmark-any"
    };
    said("diff-because-benchmark").with("old", from).with("new", to).with("why", said(why))
}

/// How a benchmark is made, by names that mean the same in both versions.
fn made(evaluation: &Evaluation<'_>, indicator: &Indicator) -> (String, String, (Option<String>, bool)) {
    let kind = match &indicator.benchmark {
        Benchmark::Norm(norm) => norm.to_string(),
        Benchmark::Figures { made, .. } => format!("{made:?}"),
        other => other.kind().to_owned(),
    };
    let peers = indicator.benchmark.peers().map(|peers| evaluation.measure(peers).name.clone());
    (kind, indicator.benchmark_over.clone(), (peers, indicator.without_partners))
}

/// Whether the figure of the gemeente itself moved what follows from it: the best of all, or a place among all. None where
/// it did not: others did.
fn moved(
    states: &States<'_>,
    (old, new): (IndicatorIndex, IndicatorIndex),
    (before, after): (&Indicator, &Indicator),
    pair: Pair,
) -> Option<&'static str> {
    if before.benchmark == Benchmark::Same && after.benchmark == Benchmark::Same {
        let figure = |evaluation: &Evaluation<'_>, one: &Indicator, gemeente| evaluation.value(one.measure, gemeente);
        let same = figure(states.old, before, pair.old) == figure(states.new, after, pair.new);
        return (!same).then_some("diff-because-benchmark-own");
    }
    before.benchmark.follows_figure().and(after.benchmark.follows_figure())?;
    let was = states.old.figure_beside(old, pair.old)?;
    let is = states.new.figure_beside(new, pair.new)?;
    let now = states.new.benchmark(new, pair.new);
    let alone = states.old.beside(old, pair.old, is) == now;
    let without = states.new.beside(new, pair.new, was) == now;
    match (alone, without) {
        (true, false) => Some("diff-because-benchmark-own"),
        (false, true) => None,
        _ if was == is => None,
        _ => Some("diff-because-benchmark-moves"),
    }
}
