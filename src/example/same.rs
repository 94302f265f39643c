//! Whether changed rules say the same as before, whatever the figures: then no example could notice the change.
//!
//! Looks at every combination of the values around which either can change its mind.

use super::Rules;
use super::boundary::{Boundaries, for_every};
use crate::engine::{Because, Decision, Judge, Question, Truth, compared_at, why};
use crate::rules::condition::{Condition, Quantity};
use crate::rules::{Benchmark, Indicator};
use crate::terms::{Kind, Number, Value};

/// Whether two sets of colour rules give every gemeente the same colour, for the same reason.
pub(super) fn same_colours(rules: Rules<'_>, one: &Indicator, other: &Indicator) -> bool {
    let conditions = || one.colours.iter().chain(&other.colours).map(|rule| &rule.condition);
    let scale = |quantity| compared_at(rules.pack, one, quantity);
    let norm = |indicator: &Indicator| match indicator.benchmark {
        Benchmark::Norm(norm) => Some(norm),
        _ => None,
    };
    let boundaries = Boundaries::of(rules, conditions(), &scale).with(norm(one)).with(norm(other));
    let quantities = quantities(conditions());
    let values: Vec<Vec<Value>> = quantities.iter().map(|quantity| boundaries.values(*quantity)).collect();
    let judge = |indicator| Judge::new(rules.pack, indicator, rules.peildatum);
    let (one_judge, other_judge) = (judge(one), judge(other));
    for_every(&values, &mut |combination| {
        let outcome = |judge: &Judge, indicator: &Indicator| {
            let given = |quantity| match (quantity, norm(indicator)) {
                (Quantity::Benchmark, Some(norm)) => Value::Number(norm),
                // A figure that no rule asks for is there: without it there is nothing to compare.
                _ => value_of(&quantities, combination, quantity).unwrap_or(Value::Number(Number::ZERO)),
            };
            let decision = judge.decide(&given, false);
            (decision.colour, why(rules.pack, indicator, decision).0, is_gap(decision))
        };
        outcome(&one_judge, one) == outcome(&other_judge, other)
    })
}

/// Whether two conditions of a measure give the same answer.
pub(super) fn same_answers(rules: Rules<'_>, one: &Condition, other: &Condition) -> bool {
    let scale = |quantity| match quantity {
        Quantity::Measure(measure) if rules.kind_of(quantity) == Kind::Number => {
            rules.pack.measures.get(measure).and_then(|measure| measure.decimals()).unwrap_or(0)
        }
        _ => 0,
    };
    let boundaries = Boundaries::of(rules, [one, other], &scale);
    let quantities = quantities([one, other].into_iter());
    let values: Vec<Vec<Value>> = quantities.iter().map(|quantity| boundaries.values(*quantity)).collect();
    let question = |condition| Question::new(rules.pack, condition, rules.peildatum);
    let (one, other) = (question(one), question(other));
    for_every(&values, &mut |combination| {
        let given = |quantity| value_of(&quantities, combination, quantity).unwrap_or(Value::Missing);
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

fn value_of(quantities: &[Quantity], values: &[Value], quantity: Quantity) -> Option<Value> {
    let at = quantities.iter().position(|known| *known == quantity)?;
    values.get(at).cloned()
}

/// A gap is grijs without a rule: its reason is that of no data, but it is something else.
fn is_gap(decision: Decision) -> bool {
    decision.because == Because::Gap
}

/// Yes, no, or not known; which figure is missing makes no difference to an answer.
pub(super) fn known(truth: Truth) -> Option<bool> {
    match truth {
        Truth::Yes => Some(true),
        Truth::No => Some(false),
        Truth::Unknown(_) => None,
    }
}
