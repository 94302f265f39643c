//! What a figure can be: worked out once for each version, in one place, from what sources.toml and the rules say of it.
//!
//! Whoever looks at figures that are not there (every case of a proof, an example that is proposed, a better colour) asks
//! here. A [`Domain`] promises two things. What lies outside it, the engine never gives, whatever a delivery holds: proofs
//! rest on that. And of what lies inside, `usual` is what people would call a figure of its kind: proposals keep to that
//! as long as the rules do not ask for more. Knows nothing of the rows of a delivery, and decides no colour.

mod beside;
mod bounds;
mod counted;
mod made;
mod near;
mod sums;

use std::sync::Arc;

pub use bounds::Bounds;
pub use made::{AskedOf, Domains};
pub use near::Near;

use crate::language::{Said, said};
use crate::terms::{Date, Kind, Number, Unit, Value};

/// What a figure, a benchmark or a cell of a column can be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Domain {
    pub kind: Kind,
    /// How a number is printed.
    pub unit: Unit,
    /// Of numbers: what the engine can give at all.
    pub bounds: Bounds,
    /// Of numbers: what is proposed. A percentage lies between 0 and 100, and a number is not below zero, unless it is
    /// declared or made otherwise.
    pub usual: Bounds,
    /// Of numbers: at most so many decimals; 0 is a whole number. None: any number of decimals.
    pub decimals: Option<u32>,
    /// Of numbers: only these.
    pub numbers: Option<Arc<[Number]>>,
    /// Of days: from the first up to and including the last.
    pub days: Option<(Date, Date)>,
    /// Of texts: only these.
    pub allowed: Option<Vec<String>>,
    pub can_be_missing: bool,
    /// It says how many rows or values there are.
    pub counts: bool,
    /// It is worked out from other figures (a question, a formula, a script) or stands in the rules (a norm): who knows
    /// those, knows it.
    pub follows: bool,
}

impl Domain {
    /// Anything of a kind.
    pub fn any(kind: Kind) -> Domain {
        Domain {
            kind,
            unit: Unit::Number,
            bounds: Bounds::ANY,
            usual: Bounds::NEVER_NEGATIVE,
            decimals: None,
            numbers: None,
            days: None,
            allowed: None,
            can_be_missing: true,
            counts: false,
            follows: false,
        }
    }

    /// How many there are of something: no less than `least`, and no more than `most`, where that is known.
    pub fn count(least: usize, most: Option<usize>) -> Domain {
        let bounds = Bounds { low: Some(least.into()), high: most.map(Number::from) };
        Domain { bounds, usual: bounds, decimals: Some(0), counts: true, ..Domain::any(Kind::Number) }
    }

    /// One number, for everybody.
    pub fn only(number: Number) -> Domain {
        let bounds = Bounds::only(number);
        Domain {
            bounds,
            usual: bounds,
            decimals: Some(number.decimals()),
            can_be_missing: false,
            follows: true,
            ..Domain::any(Kind::Number)
        }
    }

    pub fn is_whole(&self) -> bool {
        self.decimals == Some(0)
    }

    pub fn is_never_negative(&self) -> bool {
        self.bounds.is_never_negative()
    }

    pub fn is_percentage(&self) -> bool {
        self.unit.whole().is_some()
    }

    /// Whether the engine can ever give this.
    pub fn contains(&self, value: &Value) -> bool {
        self.lies_within(value, self.bounds)
    }

    /// Whether this may be proposed to people.
    pub fn is_usual(&self, value: &Value) -> bool {
        self.lies_within(value, self.usual)
    }

    fn lies_within(&self, value: &Value, bounds: Bounds) -> bool {
        match (value, self.kind) {
            (Value::Missing, _) => self.can_be_missing,
            (Value::Number(number), Kind::Number) => {
                bounds.contains(*number)
                    && self.decimals.is_none_or(|decimals| number.round(decimals) == *number)
                    && self.numbers.as_ref().is_none_or(|numbers| numbers.contains(number))
            }
            (Value::Text(text), Kind::Text) => {
                self.allowed.as_ref().is_none_or(|allowed| allowed.iter().any(|known| **known == **text))
            }
            (Value::Date(day), Kind::Date) => self.days.is_none_or(|(first, last)| first <= *day && *day <= last),
            (Value::YesNo(_), Kind::YesNo) => true,
            _ => false,
        }
    }

    /// What it can be, for people: "a whole number from 0".
    pub fn words(&self) -> Said {
        if let Some(numbers) = &self.numbers {
            return said("domain-one-of").with("numbers", numbers.iter().map(Number::to_string).collect::<Vec<_>>());
        }
        let kind = match self.kind {
            Kind::Number if self.is_whole() => said("domain-whole"),
            Kind::Number => match self.decimals {
                Some(decimals) => said("domain-decimals").with("decimals", decimals),
                None => said("item-number"),
            },
            Kind::Text => said("item-text"),
            Kind::Date => said("domain-day"),
            Kind::YesNo => said("domain-yes-no"),
        };
        let [low, high] = match (self.kind, self.days) {
            (Kind::Number, _) => [self.bounds.low, self.bounds.high].map(|end| end.map(|end| end.to_string())),
            (_, Some((first, last))) => [first, last].map(|day| Some(day.to_string())),
            _ => [None, None],
        };
        let ends = match (&low, &high) {
            (Some(_), Some(_)) => "domain-from-to",
            (Some(_), None) => "domain-from",
            (None, Some(_)) => "domain-to",
            (None, None) => return kind,
        };
        said(ends).with("kind", kind).with("low", low).with("high", high)
    }

    /// The same of what may be proposed: "a number from 0 to 100" of a percentage.
    pub fn usual_words(&self) -> Said {
        Domain { bounds: self.usual, ..self.clone() }.words()
    }

    /// What it can be that is printed, or compared, at so many decimals: numbers that are rounded to such a one.
    pub fn can_show(&self, number: Number, decimals: u32) -> bool {
        self.shown_within(number, decimals, self.bounds)
    }

    /// The same of what may be proposed.
    pub fn usually_shows(&self, number: Number, decimals: u32) -> bool {
        self.shown_within(number, decimals, self.usual)
    }

    fn shown_within(&self, number: Number, decimals: u32, bounds: Bounds) -> bool {
        if let Some(numbers) = &self.numbers {
            return numbers.iter().any(|known| bounds.contains(*known) && known.round(decimals) == number);
        }
        let low = bounds.low.is_none_or(|low| low.round(decimals) <= number);
        let high = bounds.high.is_none_or(|high| number <= high.round(decimals));
        let on_grid = self.decimals.is_none_or(|own| own >= decimals || number.round(own) == number);
        low && high && on_grid && number.round(decimals) == number
    }

    /// What is in one of both.
    #[must_use]
    pub fn or(&self, other: &Domain) -> Domain {
        let numbers = self.numbers.as_ref().zip(other.numbers.as_ref()).map(|(one, other)| {
            let mut all: Vec<Number> = one.iter().chain(other.iter()).copied().collect();
            all.sort_unstable();
            all.dedup();
            all.into()
        });
        let allowed = self.allowed.as_ref().zip(other.allowed.as_ref()).map(|(own, others)| {
            let more = others.iter().filter(|text| !own.contains(text));
            own.iter().chain(more).cloned().collect()
        });
        Domain {
            kind: self.kind,
            unit: self.unit,
            bounds: self.bounds.or(other.bounds),
            usual: self.usual.or(other.usual),
            decimals: self.decimals.zip(other.decimals).map(|(one, other)| one.max(other)),
            numbers,
            days: self.days.zip(other.days).map(|(one, other)| (one.0.min(other.0), one.1.max(other.1))),
            allowed,
            can_be_missing: self.can_be_missing || other.can_be_missing,
            counts: self.counts && other.counts,
            follows: self.follows && other.follows,
        }
    }

    /// What is in both; of what does not meet, it is what it was.
    #[must_use]
    pub fn and(&self, other: &Domain) -> Domain {
        let numbers = match (&self.numbers, &other.numbers) {
            (Some(own), Some(others)) => {
                let both: Vec<Number> = own.iter().copied().filter(|number| others.contains(number)).collect();
                Some(if both.is_empty() { own.clone() } else { both.into() })
            }
            (own, others) => own.clone().or_else(|| others.clone()),
        };
        let allowed = match (&self.allowed, &other.allowed) {
            (Some(own), Some(others)) => {
                let both: Vec<String> = own.iter().filter(|text| others.contains(text)).cloned().collect();
                Some(if both.is_empty() { own.clone() } else { both })
            }
            (own, others) => own.clone().or_else(|| others.clone()),
        };
        let days = match (self.days, other.days) {
            (Some(one), Some(other)) => {
                let both = (one.0.max(other.0), one.1.min(other.1));
                Some(if both.0 <= both.1 { both } else { one })
            }
            (one, other) => one.or(other),
        };
        Domain {
            kind: self.kind,
            unit: self.unit,
            bounds: self.bounds.and(other.bounds).unwrap_or(self.bounds),
            usual: self.usual.and(other.usual).unwrap_or(self.usual),
            decimals: [self.decimals, other.decimals].into_iter().flatten().min(),
            numbers,
            days,
            allowed,
            can_be_missing: self.can_be_missing && other.can_be_missing,
            counts: self.counts || other.counts,
            follows: self.follows || other.follows,
        }
    }

    /// The same with one more number that it can be.
    #[must_use]
    fn or_number(self, number: Option<Number>) -> Domain {
        let Some(number) = number else { return self };
        let missing = self.can_be_missing;
        let mut wider = self.or(&Domain { numbers: Some([number].into()), ..Domain::only(number) });
        wider.can_be_missing = missing;
        wider
    }
}
