//! The figures that an example must give so that an indicator is known: others follow from them.

use std::collections::BTreeSet;

use super::TestedRules;
use crate::fault::stop;
use crate::rules::condition::Quantity;
use crate::rules::index::MeasureIndex;
use crate::rules::{Benchmark, Composing, Indicator, Recipe};

/// Answers follow from what they ask, and so does the figure of a script; a formula is given itself, unless what it is
/// worked out from is asked for as well: figures that contradict each other are no example.
pub(super) fn leaves(rules: TestedRules<'_>, indicator: &Indicator) -> Vec<Quantity> {
    let mut leaves = Leaves { rules, seen: BTreeSet::new(), found: Vec::new() };
    for quantity in indicator.colours.iter().flat_map(|rule| rule.condition.quantities()) {
        match quantity {
            Quantity::Measure(measure) => leaves.add(measure, false),
            Quantity::Benchmark if matches!(indicator.benchmark, Benchmark::Norm(_)) => {}
            other if leaves.found.contains(&other) => {}
            other => leaves.found.push(other),
        }
    }
    leaves.add(indicator.measure, true);
    while leaves.take_apart() {}
    leaves.found
}

struct Leaves<'a> {
    rules: TestedRules<'a>,
    seen: BTreeSet<(MeasureIndex, bool)>,
    found: Vec<Quantity>,
}

impl Leaves<'_> {
    /// `whole`: as the figure of the indicator, of which every part matters.
    fn add(&mut self, measure: MeasureIndex, whole: bool) {
        if !self.seen.insert((measure, whole)) || self.found.contains(&Quantity::Measure(measure)) {
            return;
        }
        let definition = &self.rules.pack.measures[measure];
        let follows = match &definition.how {
            Recipe::When(_) | Recipe::Classes(_) => true,
            Recipe::Script { inputs, tables, .. } => whole && tables.is_empty() && !inputs.is_empty(),
            Recipe::Composite(composite) => composite.making == Composing::Points,
            Recipe::Aggregate { .. } | Recipe::Formula(_) | Recipe::Tally(_) | Recipe::Earlier(_) => false,
        };
        match follows {
            true => self.rules.pack.graph.needs(measure).for_each(|need| self.add(need, whole)),
            false => self.found.push(Quantity::Measure(measure)),
        }
    }

    /// Puts in the place of one figure those that it is worked out from, when one of them is given too. Whether it did.
    fn take_apart(&mut self) -> bool {
        let rests_on_another = |quantity: &Quantity| match quantity {
            Quantity::Measure(measure) => {
                // What a script makes of rows cannot be worked out from figures, nor what is counted of colours.
                let from_figures = match &self.rules.pack.measures[*measure].how {
                    Recipe::Script { tables, .. } => tables.is_empty(),
                    Recipe::Tally(_) => false,
                    _ => true,
                };
                from_figures && self.below(*measure).iter().any(|below| self.found.contains(below))
            }
            _ => false,
        };
        let Some(at) = self.found.iter().position(rests_on_another) else { return false };
        let Quantity::Measure(measure) = self.found.remove(at) else { stop("only a measure rests on others") };
        self.rules.pack.graph.needs(measure).for_each(|need| self.add(need, true));
        true
    }

    /// Everything that a measure is worked out from.
    fn below(&self, measure: MeasureIndex) -> BTreeSet<Quantity> {
        self.rules.pack.graph.measures_under(measure).into_iter().skip(1).map(Quantity::Measure).collect()
    }
}
