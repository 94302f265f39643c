//! Small changes of the rules that no example notices: a place where the examples would let a slip through.

use rayon::prelude::*;
use typed_index_collections::TiVec;

use super::mutant::{beside, neighbours};
use super::rests::Rests;
use super::same::{known, same_answers, same_colours};
use super::{Tested, TestedRules};
use crate::diagnostic::Diagnostics;
use crate::engine::{Question, compared_at, decimals_of};
use crate::fault::{OrFault, stop};
use crate::language::{Said, said};
use crate::rules::condition::{Condition, Quantity};
use crate::rules::index::{IndicatorIndex, MeasureIndex};
use crate::rules::{Benchmark, How, Indicator};
use crate::terms::Value;
use crate::text::Span;

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

/// Changes the colour rules, norms and yes-or-no measures one step at a time; `tested` are all examples of the version.
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
            let found = tested.example.situation.judge(rules, &mutant.indicator, &tested.values);
            !tested.example.expected.failures(&found).is_empty()
        });
        (!noticed && !same_colours(rules, indicator, &mutant.indicator)).then_some(mutant.change)
    };
    let mut mutated = Mutated { tried: of_colours.len(), unnoticed: Vec::new() };
    mutated.unnoticed = of_colours.into_par_iter().filter_map(survives).collect();

    let rests: TiVec<IndicatorIndex, Rests> =
        rules.pack.indicators.values().map(|indicator| Rests::of(rules.pack, indicator)).collect();
    for (at, measure) in rules.pack.measures.iter_enumerated() {
        let How::When(condition) = &measure.how else { continue };
        let rests_on_it = |number: IndicatorIndex| rests[number].measures.contains(&at);
        if !rests.keys().any(rests_on_it) {
            continue;
        }
        let own: Vec<&Tested<'_>> = passing().filter(|tested| rests_on_it(tested.example.indicator)).collect();
        let changes = neighbours(rules, condition, &|quantity| decimals_of(rules.pack, quantity));
        mutated.tried += changes.len();
        let survivors: Result<Vec<Option<Unnoticed>>, Diagnostics> = changes
            .par_iter()
            .map(|changed| {
                for tested in &own {
                    if notices(rules, tested, at, changed)? {
                        return Ok(None);
                    }
                }
                Ok((!same_answers(rules, condition, changed)).then(|| Unnoticed {
                    about: said("example-measure").with("measure", &measure.name),
                    place: measure.span,
                    reads: said("as-it-is").with("text", written(rules, condition)),
                    could_read: said("as-it-is").with("text", written(rules, changed)),
                }))
            })
            .collect();
        mutated.unnoticed.extend(survivors?.into_iter().flatten());
    }
    Ok(mutated)
}

/// Whether an example fails when a yes-or-no measure gives another answer.
fn notices(
    rules: TestedRules<'_>,
    tested: &Tested<'_>,
    measure: MeasureIndex,
    changed: &Condition,
) -> Result<bool, Diagnostics> {
    let mut situation = tested.example.situation.clone();
    if situation.figures.contains_key(&measure) {
        return Ok(false);
    }
    let given = |quantity| match quantity {
        Quantity::Measure(measure) => tested.values[measure].clone(),
        other => stop(&format!("a condition on measures asks for {other:?}")),
    };
    let answer =
        known(Question::new(changed, situation.peildatum, &|quantity| decimals_of(rules.pack, quantity)).ask(&given));
    let answer = answer.map_or(Value::Missing, Value::YesNo);
    if tested.values[measure] == answer {
        return Ok(false);
    }
    situation.figures.insert(measure, answer);
    let indicator = rules.pack.indicator(tested.example.indicator);
    let values = situation.values(rules, indicator.compare)?;
    let found = situation.judge(rules, indicator, &values);
    Ok(!tested.example.expected.failures(&found).is_empty())
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
