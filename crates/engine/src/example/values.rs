//! The values around which an answer can change: under, at and over whatever a condition compares with, each choice, and
//! no figure at all; of all those only what a figure can be.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::TestedRules;
use crate::engine::EXACT;
use crate::fault::OrFault;
use crate::rules::condition::{Condition, Like, Linear, Operand, Quantity, witnesses};
use crate::rules::{Domain, MISSING};
use crate::terms::{Date, Kind, Number, Peildatum, Value};

/// More combinations than this are not looked at one by one.
const MOST: usize = 1_000_000;

/// What some conditions compare with, together.
pub(super) struct Boundaries<'a> {
    rules: TestedRules<'a>,
    numbers: BTreeSet<Number>,
    /// Decimals at which numbers are compared.
    decimals: BTreeSet<u32>,
    dates: BTreeSet<Date>,
    texts: BTreeSet<Arc<str>>,
    /// What they ask of texts beside which they are.
    likes: Vec<Like>,
    sums: Vec<Linear>,
}

/// At how many decimals a number is stepped beside: those at which it is compared; where figures are compared exactly, its
/// own.
pub(super) fn steps_at(number: Number, compared_at: u32) -> u32 {
    let decimals = if compared_at == EXACT { 0 } else { compared_at };
    decimals.max(number.decimals())
}

/// The day of an operand that is a day.
pub(super) fn day(operand: &Operand, peildatum: Peildatum) -> Option<Date> {
    match operand {
        Operand::Peildatum => Some(peildatum.0),
        Operand::Ago { period, .. } => Some(peildatum.before(*period)),
        _ => None,
    }
}

impl<'a> Boundaries<'a> {
    /// `scale` gives at how many decimals a quantity is compared.
    pub fn of<'c>(
        rules: TestedRules<'a>,
        conditions: impl IntoIterator<Item = &'c Condition>,
        scale: &dyn Fn(Quantity) -> u32,
    ) -> Boundaries<'a> {
        let mut all = Boundaries {
            rules,
            numbers: BTreeSet::new(),
            decimals: BTreeSet::new(),
            dates: BTreeSet::new(),
            texts: BTreeSet::new(),
            likes: Vec::new(),
            sums: Vec::new(),
        };
        for condition in conditions {
            for (operand, others) in condition.operands() {
                match &operand.what {
                    Operand::Number(number) | Operand::Threshold { value: number, .. } => {
                        all.numbers.insert(*number);
                    }
                    Operand::Text(text) => {
                        all.texts.insert(text.clone());
                    }
                    Operand::Quantity(quantity) if rules.kind_of(*quantity) == Kind::Number => {
                        all.decimals.insert(scale(*quantity));
                    }
                    // Texts that are compared with each other are equal for each of their choices, and differ for two others.
                    Operand::Quantity(Quantity::Measure(measure))
                        if rules.kind_of(Quantity::Measure(*measure)) == Kind::Text && !others.is_empty() =>
                    {
                        let choices = rules.pack.domains.measure(*measure).allowed.iter().flatten();
                        all.texts.extend(choices.map(|text| Arc::from(text.as_str())));
                        all.texts.insert(Arc::from("nog iets anders"));
                    }
                    operand => all.dates.extend(day(operand, rules.peildatum)),
                }
            }
            let likes: Vec<Like> = condition.likes().filter(|like| !all.likes.contains(like)).collect();
            all.likes.extend(likes);
            all.sums.extend(condition.walk().filter_map(Condition::linear));
            all.texts.extend(condition.lists().flat_map(|list| &list.texts).map(|text| text.what.clone()));
        }
        // Somewhere away from every constant, where figures are only compared with each other.
        let last = all.numbers.last().copied().unwrap_or(Number::ZERO);
        let away = last + Number::from(10i64);
        all.numbers.extend(all.sums.iter().flat_map(|sum| solved(sum, away)));
        let last = all.numbers.last().copied().map_or(away, |last| last.max(away));
        all.numbers.extend([away, last]);
        all
    }

    /// Whether there is a text for every answer to what is asked of texts.
    pub fn is_complete(&self) -> bool {
        let named: Vec<Arc<str>> = self.texts.iter().cloned().collect();
        self.likes.is_empty() || witnesses(&self.likes, &named).complete
    }

    /// A number away from every constant.
    pub fn away(&self) -> Number {
        *self.numbers.last().or_fault("a number beside all that are asked")
    }

    /// A constant that no condition names, such as a norm.
    pub fn with(mut self, number: Option<Number>) -> Self {
        self.numbers.extend(number);
        self
    }

    /// Every value that there can be and that is worth asking about; no figure comes last.
    pub fn values(&self, domain: &Domain) -> Vec<Value> {
        let mut values = self.worth(domain);
        values.retain(|value| domain.contains(value));
        if values.is_empty() {
            values.extend(domain.plain());
        }
        values.push(Value::Missing);
        values
    }

    /// Those that may be proposed, and that an example can say; never none where there can be a figure.
    pub fn usual(&self, domain: &Domain) -> Vec<Value> {
        let mut values = self.worth(domain);
        values.retain(|value| domain.is_usual(value) && can_be_written(value));
        if values.is_empty() {
            values.extend(domain.plain().filter(can_be_written));
        }
        if values.is_empty() {
            values.push(Value::Missing);
        }
        values
    }

    fn worth(&self, domain: &Domain) -> Vec<Value> {
        match domain.kind {
            Kind::Number => self.worth_numbers(domain).into_iter().map(Value::Number).collect(),
            Kind::Date => {
                let around = |date: &Date| [date.yesterday().ok(), Some(*date), date.tomorrow().ok()];
                let asked = self.dates.iter().copied().chain(self.dates.is_empty().then_some(self.rules.peildatum.0));
                let ends = domain.days.into_iter().flat_map(|(first, last)| [first, last]);
                let days: BTreeSet<Date> = asked.flat_map(|date| around(&date)).flatten().chain(ends).collect();
                days.into_iter().map(Value::Date).collect()
            }
            Kind::YesNo => vec![Value::YesNo(true), Value::YesNo(false)],
            Kind::Text => match &domain.allowed {
                Some(allowed) => allowed.iter().map(|choice| Value::Text(Arc::from(choice.as_str()))).collect(),
                None => {
                    let mut texts: Vec<Arc<str>> = self.texts.iter().cloned().collect();
                    if !self.likes.is_empty() {
                        texts = witnesses(&self.likes, &texts).texts;
                    }
                    let other = Arc::from("iets anders");
                    texts.into_iter().chain([other]).map(Value::Text).collect()
                }
            },
        }
    }

    fn worth_numbers(&self, domain: &Domain) -> BTreeSet<Number> {
        if let Some(numbers) = &domain.numbers {
            return numbers.iter().copied().collect();
        }
        let mut found = BTreeSet::new();
        for number in &self.numbers {
            found.insert(*number);
            for decimals in &self.decimals {
                let near = domain.near(*number, steps_at(*number, *decimals));
                found.extend([near.under, near.at, near.over].into_iter().flatten());
                let step = Number::from_parts(1, (*decimals).max(number.decimals()).min(EXACT));
                found.extend([*number - step, *number + step]);
            }
        }
        found
    }
}

/// What a figure of a sum is where all others are this, so that the sum is on the edge; and what it is alone.
fn solved(sum: &Linear, others: Number) -> Vec<Number> {
    let of = |(at, (_, times)): (usize, &(Quantity, Number))| {
        let rest = sum.parts.iter().enumerate().filter(|(other, _)| *other != at);
        let rest = rest.fold(sum.constant, |rest, (_, (_, times))| rest + *times * others);
        let on_the_edge = |rest: Number| Some((Number::ZERO - rest).checked_div(*times)?.round(EXACT));
        [on_the_edge(rest), on_the_edge(sum.constant)]
    };
    sum.parts.iter().enumerate().flat_map(of).flatten().collect()
}

/// A text that means "no figure" in an example cannot be given as a text.
pub(super) fn can_be_written(value: &Value) -> bool {
    !matches!(value, Value::Text(text) if **text == *MISSING)
}

/// Whether something holds for every combination of values; false when there are too many to look at.
pub(super) fn for_every(values: &[Vec<Value>], holds: &mut dyn FnMut(&[Value]) -> bool) -> bool {
    let combinations = values.iter().try_fold(1usize, |all, values| all.checked_mul(values.len()));
    let Some(combinations) = combinations.filter(|combinations| *combinations <= MOST) else { return false };
    (0..combinations).all(|number| holds(&combination(values, number)))
}

/// One of the combinations, by its number: the first changes fastest.
pub(super) fn combination(values: &[Vec<Value>], number: usize) -> Vec<Value> {
    let places = crate::combination::combination(values.iter().map(Vec::len), number);
    let pick = |(values, at): (&Vec<Value>, usize)| values.get(at).or_fault("a value to try of each figure").clone();
    values.iter().zip(places).map(pick).collect()
}
