//! What to try of a comparison: figures just under, at and just over what it compares with, or each choice; only such as
//! there can be.

use std::sync::Arc;

use super::TestedRules;
use super::values::{can_be_written, day, steps_at};
use crate::engine::{EXACT, compared_at};
use crate::fault::OrFault;
use crate::language::{Said, said};
use crate::rules::condition::{Linear, Operand, Quantity};
use crate::rules::{Benchmark, Domain, Indicator, Near, figure_name};
use crate::terms::{Date, Kind, Number, Value};

/// Values of one quantity that lie around a value that matters.
pub(super) struct Probe {
    pub quantity: Quantity,
    pub points: Vec<Point>,
    /// What it is compared with, when that is a figure too.
    pub beside: Option<(Quantity, Value)>,
    /// How far the two lie apart matters, and not only which is more.
    pub how_far: bool,
}

pub(super) struct Point {
    pub value: Value,
    pub name: String,
}

/// The rules of an indicator, for whom probes are made.
pub(super) struct Probing<'a> {
    pub rules: TestedRules<'a>,
    pub indicator: &'a Indicator,
    /// Where figures are compared with each other only.
    pub away: Number,
}

impl Probing<'_> {
    /// What is written into files of rules is in the language of their reports, whoever asks for it.
    pub fn say(&self, said: impl Into<Said>) -> String {
        self.rules.pack.words().language().say(said)
    }

    pub fn domain(&self, quantity: Quantity) -> Domain {
        self.rules.pack.domain(self.indicator, quantity)
    }

    fn scale(&self, quantity: Quantity) -> u32 {
        compared_at(self.rules.pack, self.indicator, quantity)
    }

    /// A quantity beside a constant.
    pub fn around(&self, quantity: Quantity, constant: &Operand) -> Probe {
        let points = match constant {
            Operand::Number(number) | Operand::Threshold { value: number, .. } => {
                self.around_number(quantity, *number, &self.rules.pack.words().number(*number))
            }
            Operand::Text(text) => self.choices(quantity, std::slice::from_ref(text)),
            Operand::YesNo(_) => self.answers(quantity),
            Operand::Peildatum | Operand::Ago { .. } => {
                let day = day(constant, self.rules.peildatum).or_fault("an operand that is a day");
                self.around_day(quantity, day)
            }
            Operand::Quantity(_) | Operand::Sum(_) => Vec::new(),
        };
        Probe { quantity, points, beside: None, how_far: false }
    }

    /// A sum of one figure, or of two: the one with fewer decimals lies still, and the other moves to where the sum changes
    /// its mind.
    pub fn of_sum(&self, sum: &Linear) -> Option<Probe> {
        let norm = if let Benchmark::Norm(norm) = self.indicator.benchmark { Some(norm) } else { None };
        let given = |(quantity, _): &&(Quantity, Number)| *quantity != Quantity::Benchmark || norm.is_none();
        let parts: Vec<(Quantity, Number)> = sum.parts.iter().filter(given).copied().collect();
        let of_norm = sum.parts.iter().filter(|part| !given(part));
        let constant = of_norm.fold(sum.constant, |sum, (quantity, times)| {
            sum + *times * norm.unwrap_or(Number::ZERO).round(self.scale(*quantity))
        });
        let edge = |rest: Number, times: Number| (Number::ZERO - rest).checked_div(times);
        let around = |quantity, number: Number| {
            let decimals = self.scale(quantity).min(EXACT);
            let number = number.round(decimals.max(number.decimals().min(EXACT)));
            self.around_number(quantity, number, &self.rules.pack.words().number(number))
        };
        match *parts.as_slice() {
            [(quantity, times)] => {
                Some(Probe { quantity, points: around(quantity, edge(constant, times)?), beside: None, how_far: false })
            }
            [one, other] => {
                let ((moves, times), (lies, of_still)) =
                    if self.scale(other.0) > self.scale(one.0) { (other, one) } else { (one, other) };
                let lying = self.domain(lies);
                let away = Value::Number(self.away);
                let still = if lying.is_usual(&away) { away } else { lying.plain()? };
                let Value::Number(number) = still else { return None };
                let number = number.round(self.scale(lies));
                let points = around(moves, edge(constant + of_still * number, times)?);
                Some(Probe { quantity: moves, points, beside: Some((lies, still)), how_far: true })
            }
            _ => None,
        }
    }

    /// Two figures that are compared: the one with fewer decimals lies still, away from all else.
    pub fn beside(&self, one: Quantity, other: Quantity) -> Option<Probe> {
        if let Benchmark::Norm(norm) = self.indicator.benchmark {
            match (one, other) {
                (figure, Quantity::Benchmark) | (Quantity::Benchmark, figure) => {
                    return Some(self.around(figure, &Operand::Number(norm)));
                }
                _ => {}
            }
        }
        let (moves, lies) = if self.scale(other) > self.scale(one) { (other, one) } else { (one, other) };
        let (moving, lying) = (self.domain(moves), self.domain(lies));
        let (still, points) = match lying.kind {
            Kind::Number => {
                let away = Value::Number(self.away);
                let still = if lying.is_usual(&away) { away } else { lying.plain()? };
                let Value::Number(number) = still else { return None };
                (still, self.around_number(moves, number, &self.words(lies)))
            }
            Kind::Text => {
                let shared = |text: &&String| moving.allowed.as_ref().is_none_or(|allowed| allowed.contains(text));
                let texts = lying.allowed.iter().flatten();
                let still = texts.filter(shared).map(|text| Value::Text(text.as_str().into())).find(can_be_written);
                let still = still.or_else(|| lying.plain())?;
                let Value::Text(text) = &still else { return None };
                let points = self.choices(moves, std::slice::from_ref(text));
                (still, points)
            }
            Kind::YesNo => (Value::YesNo(true), self.answers(moves)),
            Kind::Date => {
                let today = Value::Date(self.rules.peildatum.0);
                let still = if lying.is_usual(&today) { today } else { lying.plain()? };
                let Value::Date(day) = still else { return None };
                (still, self.around_day(moves, day))
            }
        };
        Some(Probe { quantity: moves, points, beside: Some((lies, still)), how_far: false })
    }

    /// A step under a number, at it and a step over it; `shown` is what the number is called.
    fn around_number(&self, quantity: Quantity, number: Number, shown: &str) -> Vec<Point> {
        let words = self.words(quantity);
        let Near { under, at, over } = self.domain(quantity).near(number, steps_at(number, self.scale(quantity)));
        let around = [("example-just-under", under), ("example-exactly", at), ("example-just-over", over)];
        let point = |(lies, number): (&'static str, Option<Number>)| {
            Some(Point { value: Value::Number(number?), name: self.lying(lies, &words, shown) })
        };
        around.into_iter().filter_map(point).collect()
    }

    fn around_day(&self, quantity: Quantity, day: Date) -> Vec<Point> {
        let (words, shown, domain) = (self.words(quantity), self.rules.pack.words().date(day), self.domain(quantity));
        let around =
            [("example-day-before", day.yesterday()), ("example-on", Ok(day)), ("example-day-after", day.tomorrow())];
        let around = around.into_iter().filter_map(|(lies, day)| Some((lies, Value::Date(day.ok()?))));
        let possible = around.filter(|(_, day)| domain.is_usual(day));
        possible.map(|(lies, value)| Point { value, name: self.lying(lies, &words, &shown) }).collect()
    }

    /// Every choice; where any text may stand, those that are asked for and another.
    pub fn choices(&self, quantity: Quantity, asked: &[Arc<str>]) -> Vec<Point> {
        let words = self.words(quantity);
        let values: Vec<Value> = match self.domain(quantity).allowed {
            Some(allowed) => allowed.iter().map(|text| Value::Text(text.as_str().into())).collect(),
            None => {
                let other = std::iter::once(Arc::from(self.say("example-something-else")));
                let mut texts: Vec<Arc<str>> = asked.iter().cloned().chain(other).collect();
                texts.dedup();
                texts.into_iter().map(Value::Text).collect()
            }
        };
        let values = values.into_iter().filter(can_be_written);
        values.map(|value| Point { name: format!("{words}: {}", value.machine()), value }).collect()
    }

    pub fn answers(&self, quantity: Quantity) -> Vec<Point> {
        let words = self.words(quantity);
        let point = |(yes, word): (bool, &'static str)| Point {
            value: Value::YesNo(yes),
            name: format!("{words}: {}", self.say(word)),
        };
        [(true, "example-yes"), (false, "example-no")].map(point).into()
    }

    pub fn words(&self, quantity: Quantity) -> String {
        match quantity {
            Quantity::Benchmark => self.say("example-the-benchmark"),
            quantity => self.say(figure_name(&self.rules.name_of(quantity))),
        }
    }

    /// The name of a figure by where it lies beside another.
    fn lying(&self, how: &'static str, words: &str, shown: &str) -> String {
        self.say(said(how).with("figure", words).with("shown", shown))
    }
}
