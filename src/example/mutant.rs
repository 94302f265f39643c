//! Conditions, each one small step away from a condition: a sign, a constant, a choice, "and" for "or".

use std::sync::Arc;

use super::Rules;
use super::boundary::{choices, step_of};
use crate::rules::condition::{Comparison, Condition, Operand, Quantity};
use crate::terms::{Kind, Number};

/// Every condition that differs from this one by one step. `scale` gives at how many decimals a quantity is compared.
pub(super) fn neighbours(rules: Rules<'_>, condition: &Condition, scale: &dyn Fn(Quantity) -> u32) -> Vec<Condition> {
    let inside = |parts: &[Condition], join: fn(Vec<Condition>) -> Condition| {
        let mut found = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            for changed in neighbours(rules, part, scale) {
                let mut parts = parts.to_vec();
                if let Some(slot) = parts.get_mut(at) {
                    *slot = changed;
                }
                found.push(join(parts));
            }
        }
        found
    };
    let mut found = Vec::new();
    match condition {
        Condition::Always(yes) => found.push(Condition::Always(!yes)),
        Condition::All(parts) => {
            found.push(Condition::Any(parts.clone()));
            found.extend(inside(parts, Condition::All));
        }
        Condition::Any(parts) => {
            found.push(Condition::All(parts.clone()));
            found.extend(inside(parts, Condition::Any));
        }
        Condition::Not(part) => {
            found.push((**part).clone());
            // What is within turns into its opposite just as well as the whole does.
            let changed = neighbours(rules, part, scale).into_iter().filter(|changed| !is_opposite(part, changed));
            found.extend(changed.map(|changed| Condition::Not(Box::new(changed))));
        }
        Condition::Holds(_) | Condition::Missing(_) => found.push(Condition::Not(Box::new(condition.clone()))),
        Condition::OneOf { quantity, texts } => {
            for at in 0..texts.len() {
                let mut texts = texts.clone();
                texts.remove(at);
                found.push(Condition::OneOf { quantity: *quantity, texts });
            }
        }
        Condition::Compare { left, comparison, right } => {
            let with = |left: &Operand, comparison, right: &Operand| Condition::Compare {
                left: left.clone(),
                comparison,
                right: right.clone(),
            };
            let signs = signs(rules, left, right).iter().filter(|sign| *sign != comparison);
            found.extend(signs.map(|sign| with(left, *sign, right)));
            found.extend(nearby(rules, left, right, scale).iter().map(|left| with(left, *comparison, right)));
            found.extend(nearby(rules, right, left, scale).iter().map(|right| with(left, *comparison, right)));
        }
    }
    found
}

fn is_opposite(condition: &Condition, changed: &Condition) -> bool {
    matches!(changed, Condition::Not(part) if **part == *condition)
}

/// The signs that make sense between two things.
fn signs(rules: Rules<'_>, left: &Operand, right: &Operand) -> &'static [Comparison] {
    use Comparison::{AtLeast, AtMost, Equal, Less, More, NotEqual};
    let unordered = |operand: &Operand| match operand {
        Operand::Text(_) | Operand::YesNo(_) => true,
        Operand::Quantity(quantity) => matches!(rules.kind_of(*quantity), Kind::Text | Kind::YesNo),
        _ => false,
    };
    if unordered(left) || unordered(right) {
        &[Equal, NotEqual]
    } else {
        &[Less, AtMost, Equal, NotEqual, AtLeast, More]
    }
}

/// A constant one step up and down at the precision at which `other` is compared, or another choice.
fn nearby(rules: Rules<'_>, operand: &Operand, other: &Operand, scale: &dyn Fn(Quantity) -> u32) -> Vec<Operand> {
    let quantity = if let Operand::Quantity(quantity) = other { Some(*quantity) } else { None };
    match operand {
        Operand::Number(number) | Operand::Threshold { value: number, .. } => {
            beside(*number, quantity.map_or(0, scale)).map(Operand::Number).to_vec()
        }
        Operand::Text(text) => {
            let choices = quantity.and_then(|quantity| choices(rules, quantity)).unwrap_or_default();
            let others = choices.iter().filter(|choice| choice.as_str() != text.as_ref());
            others.map(|choice| Operand::Text(Arc::from(choice.as_str()))).collect()
        }
        Operand::YesNo(yes) => vec![Operand::YesNo(!yes)],
        Operand::MonthsAgo(months) => {
            let less = months.checked_sub(1).map(Operand::MonthsAgo);
            less.into_iter().chain([Operand::MonthsAgo(months + 1)]).collect()
        }
        Operand::Peildatum | Operand::Quantity(_) => Vec::new(),
    }
}

/// One step down and one up.
pub(super) fn beside(number: Number, compared_at: u32) -> [Number; 2] {
    let step = step_of(number, compared_at);
    [number - step, number + step]
}
