//! Whether changed rules say the same as before, whatever the figures: then no example could notice the change.
//!
//! Looks at every combination of the values around which either can change its mind.

use super::TestedRules;
use super::values::{Boundaries, for_every};
use crate::engine::{Because, Judge, Question, Truth, compared_at, decimals_of, why};
use crate::fault::{OrFault, stop};
use crate::proof::{Side, difference};
use crate::rules::condition::{Condition, Quantity};
use crate::rules::{AskedOf, Benchmark, Indicator};
use crate::terms::{Number, Value};

/// Whether two sets of colour rules give every gemeente the same colour, for the same reason.
pub(super) fn same_colours(rules: TestedRules<'_>, one: &Indicator, other: &Indicator) -> bool {
    let conditions = || one.colours.iter().chain(&other.colours).map(|rule| &rule.condition.what);
    // Where a sum changes its mind there are more places than are looked at below: that no colour differs must be proved.
    let side = |indicator| Side { pack: rules.pack, indicator, peildatum: rules.peildatum };
    let proved = || match difference(side(one), side(other)) {
        Ok(found) => found.regions.is_empty() && !found.more && found.not_proved.is_none(),
        Err(_) => false,
    };
    if conditions().any(Condition::has_sums) && !proved() {
        return false;
    }
    let scale = |quantity| compared_at(rules.pack, one, quantity);
    let norm = |indicator: &Indicator| match indicator.benchmark {
        Benchmark::Norm(norm) => Some(norm),
        _ => None,
    };
    let boundaries = Boundaries::of(rules, conditions(), &scale).with(norm(one)).with(norm(other));
    let quantities = quantities(conditions());
    let values = quantities.iter().map(|quantity| boundaries.values(&rules.pack.domain(one, *quantity)));
    let values: Vec<Vec<Value>> = values.collect();
    let judge = |indicator| Judge::new(rules.pack, indicator, rules.peildatum);
    let (one_judge, other_judge) = (judge(one), judge(other));
    boundaries.is_complete()
        && for_every(&values, &mut |combination| {
            let outcome = |judge: &Judge, indicator: &Indicator| {
                let given = |quantity| match (quantity, norm(indicator)) {
                    (Quantity::Benchmark, Some(norm)) => Value::Number(norm),
                    // The figure itself, where no rule asks for it, is there: without it there is nothing to compare.
                    (Quantity::Measure(at), _) if at == indicator.measure && !quantities.contains(&quantity) => {
                        Value::Number(Number::ZERO)
                    }
                    _ => value_of(&quantities, combination, quantity),
                };
                let decision = judge.decide(&given, false);
                // A gap is grijs for want of a rule: that is something else than grijs for want of data.
                (decision.colour, why(rules.pack, indicator, decision).0, decision.because == Because::Gap)
            };
            outcome(&one_judge, one) == outcome(&other_judge, other)
        })
}

/// Whether two conditions of a measure give the same answer; or of its rows, those of `rows`.
pub(super) fn same_answers(rules: TestedRules<'_>, rows: Option<AskedOf>, one: &Condition, other: &Condition) -> bool {
    let scale = |quantity| match quantity {
        Quantity::Measure(_) => decimals_of(rules.pack, quantity),
        _ => 0,
    };
    let boundaries = Boundaries::of(rules, [one, other], &scale);
    let quantities = quantities([one, other].into_iter());
    let domain = |quantity: &Quantity| match (quantity, rows) {
        (Quantity::Measure(measure), _) => rules.pack.domains.measure(*measure),
        (Quantity::Column(column), Some(rows)) => &rules.pack.domains.asked(rows)[*column].1,
        _ => stop("a measure asks for what is no measure"),
    };
    let values: Vec<Vec<Value>> = quantities.iter().map(|quantity| boundaries.values(domain(quantity))).collect();
    let question = |condition| Question::new(condition, rules.peildatum, &scale);
    let (one, other) = (question(one), question(other));
    boundaries.is_complete()
        && for_every(&values, &mut |combination| {
            let given = |quantity| value_of(&quantities, combination, quantity);
            known(one.ask(&given)) == known(other.ask(&given))
        })
}

/// Every quantity that is mentioned, once.
pub(super) fn quantities<'c>(conditions: impl Iterator<Item = &'c Condition>) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = conditions.flat_map(Condition::quantities).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn value_of(quantities: &[Quantity], values: &[Value], quantity: Quantity) -> Value {
    let found = quantities.iter().zip(values).find(|(known, _)| **known == quantity);
    found.or_fault("a value of everything that is asked").1.clone()
}

/// Yes, no, or not known; which figure is missing makes no difference to an answer.
pub(super) fn known(truth: Truth) -> Option<bool> {
    match truth {
        Truth::Yes => Some(true),
        Truth::No => Some(false),
        Truth::Unknown(_) => None,
    }
}
