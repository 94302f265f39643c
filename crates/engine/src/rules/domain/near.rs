//! The figures nearest to a number: where an answer can change, and what can be there.

use super::{Bounds, Domain};
use crate::terms::{Kind, Number, Value};

/// The nearest figures under, at and over a number; none where there can be no such figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Near {
    pub under: Option<Number>,
    pub at: Option<Number>,
    pub over: Option<Number>,
}

impl Domain {
    /// What may be proposed around a number, in steps of so many decimals.
    pub fn near(&self, number: Number, decimals: u32) -> Near {
        if let Some(numbers) = &self.numbers {
            return Near {
                under: numbers.iter().copied().filter(|known| *known < number).max(),
                at: numbers.contains(&number).then_some(number),
                over: numbers.iter().copied().filter(|known| *known > number).min(),
            };
        }
        let decimals = self.decimals.map_or(decimals, |own| own.min(decimals));
        let step = Number::from_parts(1, decimals);
        let rounded = number.round(decimals);
        let floor = if rounded > number { rounded - step } else { rounded };
        let under = if floor < number { floor } else { floor - step };
        let Bounds { low, high } = self.usual;
        // What lies outside the ends is as far as the ends.
        let down =
            |end: Number| if end.round(decimals) > end { end.round(decimals) - step } else { end.round(decimals) };
        let up = |end: Number| if end.round(decimals) < end { end.round(decimals) + step } else { end.round(decimals) };
        let under = high.map_or(under, |high| under.min(down(high)));
        let over = low.map_or(floor + step, |low| (floor + step).max(up(low)));
        let usual = |number: &Number| self.is_usual(&Value::Number(*number));
        Near {
            under: Some(under).filter(usual),
            at: Some(number).filter(|number| number.round(decimals) == *number && usual(number)),
            over: Some(over).filter(usual),
        }
    }

    /// A figure that people would find plain, for where nothing is asked of it.
    pub fn plain(&self) -> Option<Value> {
        if let Some(numbers) = &self.numbers {
            return numbers.last().copied().map(Value::Number);
        }
        match self.kind {
            Kind::Number => {
                let number = self.usual.high.or(self.usual.low).unwrap_or(Number::ZERO);
                let decimals = self.decimals.unwrap_or(0);
                let near = self.near(number, decimals);
                near.at.or(near.under).or(near.over).or(Some(number)).map(Value::Number)
            }
            Kind::YesNo => Some(Value::YesNo(true)),
            Kind::Text => match &self.allowed {
                Some(allowed) => allowed.first().map(|text| Value::Text(text.as_str().into())),
                None => Some(Value::Text("iets".into())),
            },
            Kind::Date => self.days.map(|(_, last)| Value::Date(last)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).unwrap()
    }

    fn near(domain: &Domain, at: &str, decimals: u32) -> [Option<String>; 3] {
        let Near { under, at, over } = domain.near(number(at), decimals);
        [under, at, over].map(|found| found.map(|number| number.to_string()))
    }

    fn some(texts: [&str; 3]) -> [Option<String>; 3] {
        texts.map(|text| (!text.is_empty()).then(|| text.to_owned()))
    }

    #[test]
    fn what_lies_beside_a_number_can_be() {
        let count = Domain::count(0, Some(9));
        assert_eq!(near(&count, "3.5", 1), some(["3", "", "4"]), "no half of a count");
        assert_eq!(near(&count, "3", 0), some(["2", "3", "4"]));
        assert_eq!(near(&count, "0", 0), some(["", "0", "1"]), "no count below zero");
        assert_eq!(near(&count, "20", 0), some(["9", "", ""]), "there are nine of them");
        let share = Domain { usual: Bounds::part_of(100i64.into()), ..Domain::any(Kind::Number) };
        assert_eq!(near(&share, "100", 1), some(["99.9", "100", ""]));
        let listed = Domain { numbers: Some(["0", "33", "66", "100"].map(number).into()), ..Domain::any(Kind::Number) };
        assert_eq!(near(&listed, "50", 0), some(["33", "", "66"]));
    }
}
