//! Conditions, each one small step away from a condition: a sign, a constant, a choice, "and" for "or".

use std::sync::Arc;

use super::TestedRules;
use super::values::steps_at;
use crate::rules::condition::{Arithmetic, Comparison, Condition, Formula, Likeness, List, Operand, Part, Quantity};
use crate::terms::{Kind, Number};

/// Every condition that differs from this one by one step. `scale` gives at how many decimals a quantity is compared.
pub(super) fn neighbours(
    rules: TestedRules<'_>,
    condition: &Part<Condition>,
    scale: &dyn Fn(Quantity) -> u32,
) -> Vec<Part<Condition>> {
    let mut found = itself(rules, condition, scale);
    for (at, part) in condition.children().iter().enumerate() {
        for changed in neighbours(rules, part, scale) {
            // What is within `!` turns into its opposite just as well as the whole does.
            if matches!(condition.what, Condition::Not(_)) && is_opposite(part, &changed) {
                continue;
            }
            let mut whole = condition.clone();
            if let Some(slot) = whole.children_mut().get_mut(at) {
                *slot = changed;
            }
            found.push(whole);
        }
    }
    found
}

/// Those that differ in what the condition says itself, and not in what it is made of.
fn itself(
    rules: TestedRules<'_>,
    condition: &Part<Condition>,
    scale: &dyn Fn(Quantity) -> u32,
) -> Vec<Part<Condition>> {
    let conditions = match &condition.what {
        Condition::Always(yes) => vec![Condition::Always(!yes)],
        Condition::All(parts) => vec![Condition::Any(parts.clone())],
        Condition::Any(parts) => vec![Condition::All(parts.clone())],
        Condition::Not(part) => vec![part.what.clone()],
        Condition::Holds(_) | Condition::Missing(_) => vec![Condition::Not(Box::new(condition.clone()))],
        Condition::OneOf { quantity, list } => {
            let without = |at| {
                let mut texts = list.texts.clone();
                texts.remove(at);
                Condition::OneOf { quantity: *quantity, list: list.with(List { name: None, texts }) }
            };
            (0..list.texts.len()).map(without).collect()
        }
        Condition::IsLike { quantity, likeness, list } => {
            let like = |likeness, list: Part<List>| Condition::IsLike { quantity: *quantity, likeness, list };
            let others = match likeness {
                Likeness::StartsWith | Likeness::EndsWith => Some(Likeness::Contains),
                Likeness::Contains => Some(Likeness::StartsWith),
                Likeness::ContainsAny => None,
                Likeness::SameText => {
                    return vec![condition.with(Condition::OneOf { quantity: *quantity, list: list.clone() })];
                }
            };
            let less = |at| {
                let mut texts = list.texts.clone();
                texts.remove(at);
                like(*likeness, list.with(List { name: None, texts }))
            };
            let less = (0..list.texts.len()).filter(|_| list.texts.len() > 1).map(less);
            others.map(|other| like(other, list.clone())).into_iter().chain(less).collect()
        }
        Condition::Compare { left, comparison, right } => {
            let with = |left: &Part<Operand>, comparison, right: &Part<Operand>| Condition::Compare {
                left: left.clone(),
                comparison,
                right: right.clone(),
            };
            let signs = signs(rules, left, right).iter().filter(|sign| *sign != comparison);
            let mut found: Vec<Condition> = signs.map(|sign| with(left, *sign, right)).collect();
            let nearby = |one: &Part<Operand>, other: &Part<Operand>| -> Vec<Part<Operand>> {
                nearby(rules, one, other, scale).into_iter().map(|to| one.with(to)).collect()
            };
            found.extend(nearby(left, right).iter().map(|left| with(left, *comparison, right)));
            found.extend(nearby(right, left).iter().map(|right| with(left, *comparison, right)));
            found
        }
    };
    // Divided by a number that becomes zero, there is nothing to ask.
    let sound = conditions.into_iter().filter(Condition::adds_up);
    sound.map(|changed| condition.with(changed)).collect()
}

fn is_opposite(condition: &Condition, changed: &Condition) -> bool {
    matches!(changed, Condition::Not(part) if part.what == *condition)
}

/// The signs that make sense between two things.
fn signs(rules: TestedRules<'_>, left: &Operand, right: &Operand) -> &'static [Comparison] {
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
fn nearby(rules: TestedRules<'_>, operand: &Operand, other: &Operand, scale: &dyn Fn(Quantity) -> u32) -> Vec<Operand> {
    let quantity = other.quantity();
    match operand {
        Operand::Sum(formula) => {
            let decimals = formula.quantities().into_iter().chain(other.quantities()).map(scale).max().unwrap_or(0);
            let numbers = |leaf: &Formula| {
                leaf.number().map_or_else(Vec::new, |number| beside(number, decimals).map(Formula::Number).to_vec())
            };
            formulas_near(formula, &numbers).into_iter().map(|near| Operand::Sum(Box::new(near))).collect()
        }
        Operand::Number(number) | Operand::Threshold { value: number, .. } if other.is_sum() => {
            let decimals = other.quantities().into_iter().map(scale).max().unwrap_or(0);
            beside(*number, decimals).map(Operand::Number).to_vec()
        }
        Operand::Number(number) | Operand::Threshold { value: number, .. } => {
            beside(*number, quantity.map_or(0, scale)).map(Operand::Number).to_vec()
        }
        Operand::Text(text) => {
            let choices = match quantity {
                Some(Quantity::Measure(measure)) => rules.pack.domains.measure(measure).allowed.as_deref(),
                _ => None,
            };
            let choices = choices.unwrap_or_default();
            let others = choices.iter().filter(|choice| choice.as_str() != text.as_ref());
            others.map(|choice| Operand::Text(Arc::from(choice.as_str()))).collect()
        }
        Operand::YesNo(yes) => vec![Operand::YesNo(!yes)],
        Operand::Ago { period, .. } => {
            let steps = [false, true].into_iter().filter_map(|up| period.step(up));
            steps.map(|period| Operand::Ago { name: None, period }).collect()
        }
        Operand::Peildatum | Operand::Quantity(_) => Vec::new(),
    }
}

/// A formula with one of its numbers as `numbers` gives it, or one of its signs another.
pub(super) fn formulas_near(formula: &Formula, numbers: &dyn Fn(&Formula) -> Vec<Formula>) -> Vec<Formula> {
    let Formula::Binary { left, arithmetic, right } = formula else { return numbers(formula) };
    let with = |left: Part<Formula>, arithmetic, right: Part<Formula>| Formula::Binary {
        left: Box::new(left),
        arithmetic,
        right: Box::new(right),
    };
    let (left, right) = (&**left, &**right);
    let other = match arithmetic {
        Arithmetic::Add => Arithmetic::Subtract,
        Arithmetic::Subtract => Arithmetic::Add,
        Arithmetic::Multiply => Arithmetic::Divide,
        Arithmetic::Divide => Arithmetic::Multiply,
    };
    let mut found = vec![with(left.clone(), other, right.clone())];
    let near = |side| formulas_near(side, numbers).into_iter();
    found.extend(near(left).map(|near| with(left.with(near), *arithmetic, right.clone())));
    found.extend(near(right).map(|near| with(left.clone(), *arithmetic, right.with(near))));
    found
}

/// One step down and one up.
pub(super) fn beside(number: Number, compared_at: u32) -> [Number; 2] {
    let step = Number::from_parts(1, steps_at(number, compared_at));
    [number - step, number + step]
}
