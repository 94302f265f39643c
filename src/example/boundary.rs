//! The values around which an answer can change: under, at and over whatever a condition compares with, each choice, and
//! no figure at all.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Rules;
use crate::engine::EXACT;
use crate::rules::condition::{Condition, Formula, Operand, Quantity};
use crate::rules::{Aggregate, How};
use crate::terms::{Date, Kind, Number, Peildatum, Unit, Value};

/// More combinations than this are not looked at one by one.
const MOST: usize = 1_000_000;

/// What some conditions compare with, together.
pub(super) struct Boundaries<'a> {
    rules: Rules<'a>,
    numbers: BTreeSet<Number>,
    /// One step in the last decimal that is compared, for each quantity.
    steps: BTreeSet<Number>,
    dates: BTreeSet<Date>,
    texts: BTreeSet<Arc<str>>,
}

/// One in the last of so many decimals.
fn step(decimals: u32) -> Number {
    Number::from_parts(1, decimals)
}

/// One step at the precision at which a number is compared; where figures are compared exactly, in its own last decimal.
pub(super) fn step_of(number: Number, compared_at: u32) -> Number {
    let decimals = if compared_at == EXACT { 0 } else { compared_at };
    step(decimals.max(number.decimals()))
}

/// The day of an operand that is a day.
pub(super) fn day(operand: &Operand, peildatum: Peildatum) -> Option<Date> {
    match operand {
        Operand::Peildatum => Some(peildatum.0),
        Operand::MonthsAgo(months) => Some(peildatum.months_ago(*months)),
        _ => None,
    }
}

impl<'a> Boundaries<'a> {
    /// `scale` gives at how many decimals a quantity is compared.
    pub fn of<'c>(
        rules: Rules<'a>,
        conditions: impl IntoIterator<Item = &'c Condition>,
        scale: &dyn Fn(Quantity) -> u32,
    ) -> Boundaries<'a> {
        let mut all = Boundaries {
            rules,
            numbers: BTreeSet::new(),
            steps: BTreeSet::new(),
            dates: BTreeSet::new(),
            texts: BTreeSet::new(),
        };
        for condition in conditions {
            for (operand, _) in condition.operands() {
                match &operand.what {
                    Operand::Number(number) | Operand::Threshold { value: number, .. } => {
                        all.numbers.insert(*number);
                    }
                    Operand::Text(text) => {
                        all.texts.insert(text.clone());
                    }
                    Operand::Quantity(quantity) if rules.kind_of(*quantity) == Kind::Number => {
                        all.steps.insert(step(scale(*quantity)));
                    }
                    operand => all.dates.extend(day(operand, rules.peildatum)),
                }
            }
            all.texts.extend(condition.lists().flat_map(|list| &list.texts).map(|text| text.what.clone()));
        }
        // Somewhere away from every constant, where figures are only compared with each other.
        let last = all.numbers.last().copied().unwrap_or(Number::ZERO);
        all.numbers.insert(last + Number::from(10i64));
        all
    }

    /// A number away from every constant.
    pub fn away(&self) -> Number {
        self.numbers.last().copied().unwrap_or(Number::ZERO)
    }

    /// A constant that no condition names, such as a norm.
    pub fn with(mut self, number: Option<Number>) -> Self {
        self.numbers.extend(number);
        self
    }

    /// The values of a quantity that are worth asking about; no figure comes last.
    pub fn values(&self, quantity: Quantity) -> Vec<Value> {
        let mut values: Vec<Value> = match self.rules.kind_of(quantity) {
            Kind::Number => {
                let around = |number: &Number| {
                    let steps = self.steps.iter().flat_map(|step| [*number - *step, *number + *step]);
                    steps.chain([*number]).collect::<Vec<_>>()
                };
                let numbers: BTreeSet<Number> = self.numbers.iter().flat_map(around).collect();
                let possible = |number: &Number| *number >= Number::ZERO || !never_negative(self.rules, quantity);
                numbers.into_iter().filter(possible).map(Value::Number).collect()
            }
            Kind::Date => {
                let day = |date: Option<Date>| date.map(Value::Date);
                let around = |date: &Date| [day(date.yesterday().ok()), day(Some(*date)), day(date.tomorrow().ok())];
                match self.dates.is_empty() {
                    true => vec![Value::Date(self.rules.peildatum.0)],
                    false => self.dates.iter().flat_map(around).flatten().collect(),
                }
            }
            Kind::YesNo => vec![Value::YesNo(true), Value::YesNo(false)],
            Kind::Text => match choices(self.rules, quantity) {
                Some(choices) => choices.iter().map(|choice| Value::Text(Arc::from(choice.as_str()))).collect(),
                None => {
                    let other = Arc::from("iets anders");
                    self.texts.iter().cloned().chain([other]).map(Value::Text).collect()
                }
            },
        };
        values.push(Value::Missing);
        values
    }
}

/// What a choice can be.
pub(super) fn choices(rules: Rules<'_>, quantity: Quantity) -> Option<&[String]> {
    match quantity {
        Quantity::Measure(measure) => rules.pack.measures.get(measure)?.allowed.as_deref(),
        _ => None,
    }
}

/// Counts, percentages, and what is added or divided of them.
pub(super) fn never_negative(rules: Rules<'_>, quantity: Quantity) -> bool {
    let measure = match quantity {
        Quantity::Measure(measure) => rules.pack.measures.get(measure),
        // A mean, a count or a norm: below zero only where a figure can be, and no benchmark stands alone.
        _ => return true,
    };
    measure.is_some_and(|measure| {
        let percent = measure.display.as_ref().is_some_and(|display| display.unit == Unit::Percent);
        percent
            || match &measure.how {
                How::Aggregate { aggregate, .. } => matches!(aggregate, Aggregate::Count | Aggregate::Distinct),
                How::Formula(formula) => formula_is_never_negative(rules, formula),
                _ => false,
            }
    })
}

fn formula_is_never_negative(rules: Rules<'_>, formula: &Formula) -> bool {
    use crate::rules::condition::Arithmetic;
    match formula {
        Formula::Number(number) | Formula::Threshold { value: number, .. } => *number >= Number::ZERO,
        Formula::Quantity(quantity) => never_negative(rules, *quantity),
        Formula::Binary { left, arithmetic, right } => {
            *arithmetic != Arithmetic::Subtract
                && formula_is_never_negative(rules, left)
                && formula_is_never_negative(rules, right)
        }
    }
}

/// Whether something holds for every combination of values; false when there are too many to look at.
pub(super) fn for_every(values: &[Vec<Value>], holds: &mut dyn FnMut(&[Value]) -> bool) -> bool {
    let combinations = values.iter().try_fold(1usize, |all, values| all.checked_mul(values.len()));
    let Some(combinations) = combinations.filter(|combinations| *combinations <= MOST) else { return false };
    (0..combinations).all(|number| {
        let mut rest = number;
        let combination: Vec<Value> = values
            .iter()
            .filter_map(|values| {
                let value = values.get(rest.checked_rem(values.len())?);
                rest /= values.len();
                value.cloned()
            })
            .collect();
        holds(&combination)
    })
}
