//! Small changes of the rules that no example notices: a place where the examples would let a slip through.

use super::mutant::{beside, neighbours};
use super::same::same_colours;
use super::wider::{Mutation, changes};
use super::{Example, Tested, TestedRules};
use crate::diagnostic::Diagnostics;
use crate::engine::compared_at;
use crate::fault::{OrFault, stop};
use crate::language::{Said, said};
use crate::rules::condition::{Condition, Quantity};
use crate::rules::index::IndicatorIndex;
use crate::rules::{Benchmark, GraphNode, Indicator};
use crate::text::Span;
use rayon::prelude::*;

/// A change that no example notices.
pub struct Unnoticed {
    /// The indicator, or `measure x`.
    pub about: Said,
    pub place: Span,
    /// What stands there.
    pub reads: Said,
    /// What it could be without an example that fails.
    pub could_read: Said,
}

/// What came of changing the rules one step at a time.
pub struct Mutated {
    /// How many changes were made.
    pub tried: usize,
    pub unnoticed: Vec<Unnoticed>,
}

/// A set of colour rules, one step away from those of the pack.
struct Mutant {
    indicator: Indicator,
    change: Unnoticed,
}

/// Changes the colour rules, and what figures are made of, compared with and printed as, one step at a time; `tested` are all
/// examples of the version.
///
/// # Errors
/// Scripts that fail on what follows from a change.
pub fn mutate(rules: TestedRules<'_>, tested: &[Tested<'_>]) -> Result<Mutated, Diagnostics> {
    let of_colours = rules.pack.indicators().flat_map(|(number, indicator)| {
        mutants(rules, indicator).into_iter().map(move |mutant| (number, indicator, mutant))
    });
    let of_colours: Vec<_> = of_colours.collect();
    // An example that fails already cannot notice anything.
    let passing = || tested.iter().filter(|tested| tested.failures.is_empty());
    let survives = |(number, indicator, mutant): (IndicatorIndex, &Indicator, Mutant)| {
        let noticed = passing().filter(|tested| tested.example.indicator == number).any(|tested| {
            let found = tested.example.situation.judge(rules, &mutant.indicator, &tested.worked);
            !tested.example.expected.failures(&found).is_empty()
        });
        (!noticed && !same_colours(rules, indicator, &mutant.indicator)).then_some(mutant.change)
    };
    let mut mutated = Mutated { tried: of_colours.len(), unnoticed: Vec::new() };
    mutated.unnoticed = of_colours.into_par_iter().filter_map(survives).collect();

    let changes = changes(rules);
    let rests_on = rules.pack.graph.indicators_on();
    let mut wider = 0;
    let mut open = Vec::new();
    for change in changes {
        let on: Vec<IndicatorIndex> = match &change.on {
            GraphNode::Indicator(id) => rules.pack.indicator_index(id).into_iter().collect(),
            node => {
                let on = rests_on.get(node).into_iter().flatten();
                on.filter_map(|id| rules.pack.indicator_index(id)).collect()
            }
        };
        // What only a table of the report shows has no example.
        if !on.is_empty() {
            wider += 1;
            open.push((change, on));
        }
    }
    mutated.tried += wider;
    let survives = |(change, on): (Mutation<'_>, Vec<IndicatorIndex>)| {
        let mut changed = rules.pack.clone();
        (change.make)(&mut changed);
        let rules = TestedRules { pack: &changed, ..rules };
        let noticed = passing().filter(|tested| on.contains(&tested.example.indicator)).any(|tested| {
            let Example { indicator, situation, expected, .. } = tested.example;
            // A script that fails on what comes of it is noticed by everybody.
            let indicator = changed.indicator(*indicator);
            situation.work_out(rules, indicator).map_or(true, |worked| {
                let found = situation.judge(rules, indicator, &worked);
                !expected.failures(&found).is_empty()
            })
        });
        let Mutation { about, place, reads, could_read, .. } = change;
        (!noticed).then_some(Unnoticed { about, place, reads, could_read })
    };
    mutated.unnoticed.extend(open.into_par_iter().filter_map(survives).collect::<Vec<_>>());
    Ok(mutated)
}

fn mutants(rules: TestedRules<'_>, indicator: &Indicator) -> Vec<Mutant> {
    let mut found = Vec::new();
    let scale = |quantity| compared_at(rules.pack, indicator, quantity);
    let mut add = |place: Span, reads: Said, could_read: Said, change: &dyn Fn(&mut Indicator)| {
        let mut mutant = indicator.clone();
        change(&mut mutant);
        let about = said("as-it-is").with("text", &indicator.id);
        let change = Unnoticed { about, place, reads, could_read };
        found.push(Mutant { indicator: mutant, change });
    };
    for (at, rule) in indicator.colours.iter().enumerate() {
        let reads = |condition: &Condition| {
            let text = format!("{} -> {}", written(rules, condition), rule.colour);
            said("as-it-is").with("text", text)
        };
        let now = reads(&rule.condition);
        for condition in neighbours(rules, &rule.condition, &scale) {
            add(rule.span, now.clone(), reads(&condition), &|mutant| {
                let rule = mutant.colours.get_mut(at).or_fault("a rule of the same indicator");
                rule.condition = condition.clone();
            });
        }
        add(rule.span, now.clone(), said("example-no-such-rule"), &|mutant| {
            mutant.colours.remove(at);
        });
        let Some(next) = indicator.colours.get(at + 1).filter(|next| next.colour != rule.colour) else { continue };
        let swapped = said("example-swapped").with("condition", written(rules, &rule.condition));
        let swapped = swapped.with("colour", next.colour.word()).with("next", rule.colour.word());
        add(rule.span, now, swapped, &|mutant| {
            let Some([one, other]) = mutant.colours.get_mut(at..at + 2) else {
                stop("two rules of the same indicator")
            };
            std::mem::swap(&mut one.colour, &mut other.colour);
            std::mem::swap(&mut one.reason, &mut other.reason);
            std::mem::swap(&mut one.why, &mut other.why);
        });
    }
    if let Benchmark::Norm(norm) = indicator.benchmark {
        for other in beside(norm, scale(Quantity::Benchmark)) {
            let [now, then] = [norm, other].map(|norm| said("example-norm").with("norm", norm));
            add(indicator.span, now, then, &|mutant| {
                mutant.benchmark = Benchmark::Norm(other);
            });
        }
    }
    found
}

fn written(rules: TestedRules<'_>, condition: &Condition) -> String {
    condition.print(&rules.pack.style())
}
