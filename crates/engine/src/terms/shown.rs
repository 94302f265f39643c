//! A figure as a reader sees it: its value, and how it is printed. Both go together through the program, so that nobody has
//! to work out the one from the other.

use std::fmt;
use std::sync::Arc;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::{Date, Notation, Number, Unit, Value, parse_date};
use crate::fault::OrFault;

/// The most decimals that a printed number is looked for with.
const MOST_DECIMALS: usize = 20;

/// What stands in one place of a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shown {
    /// Nothing: there is no benchmark, nobody to compare with.
    Nothing,
    Number {
        number: Number,
        unit: Unit,
        decimals: u32,
        notation: Notation,
    },
    Date(Date, Notation),
    /// Words, and what they stand for: a choice, an answer, a mark for what is missing, a part of a whole.
    Words {
        words: Arc<str>,
        value: Value,
    },
}

impl Shown {
    /// A text that stands for itself.
    pub fn text(text: impl Into<Arc<str>>) -> Shown {
        let words = text.into();
        Shown::Words { value: Value::Text(words.clone()), words }
    }

    pub fn words(words: impl Into<Arc<str>>, value: Value) -> Shown {
        Shown::Words { words: words.into(), value }
    }

    /// From a report of an earlier edition, which holds what was printed, and the value for machines.
    pub fn read(display: &str, value: &str) -> Shown {
        if display.is_empty() && value.is_empty() {
            return Shown::Nothing;
        }
        let written = |notation| Shown::written(display, value, notation);
        if let Some(shown) = Notation::ALL.into_iter().find_map(written) {
            return shown;
        }
        let value = match (value, Number::parse(value)) {
            ("", _) => Value::Missing,
            // A "0012" is no number.
            (_, Some(number)) if number.to_string() == value => Value::Number(number),
            ("true", _) => Value::YesNo(true),
            ("false", _) => Value::YesNo(false),
            (text, _) => Value::Text(text.into()),
        };
        Shown::words(display, value)
    }

    /// A number or date that was printed so.
    fn written(display: &str, value: &str, notation: Notation) -> Option<Shown> {
        if let Some(date) = parse_date(value).filter(|date| notation.date(*date) == display) {
            return Some(Shown::Date(date, notation));
        }
        let (printed, unit) = Unit::of_printed(display);
        let decimals = printed.rsplit_once(notation.signs().1).map_or(0, |(_, decimals)| decimals.len());
        let decimals = u32::try_from(decimals.min(MOST_DECIMALS)).or_fault("so few decimals");
        let number = Number::parse(value).filter(|number| notation.number(*number, decimals) == printed)?;
        Some(Shown::Number { number, unit, decimals, notation })
    }

    pub fn value(&self) -> Value {
        match self {
            Shown::Nothing => Value::Missing,
            Shown::Number { number, .. } => Value::Number(*number),
            Shown::Date(date, _) => Value::Date(*date),
            Shown::Words { value, .. } => value.clone(),
        }
    }

    pub fn number(&self) -> Option<Number> {
        if let Value::Number(number) = self.value() { Some(number) } else { None }
    }

    pub fn is_missing(&self) -> bool {
        matches!(self, Shown::Nothing | Shown::Words { value: Value::Missing, .. })
    }

    /// For machines: a decimal point, ISO dates; empty is missing.
    pub fn machine(&self) -> String {
        match self {
            Shown::Words { value: Value::Text(text), .. } => text.to_string(),
            other => other.value().machine(),
        }
    }

    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        match self {
            Shown::Nothing => true,
            Shown::Words { words, .. } => words.is_empty(),
            Shown::Number { .. } | Shown::Date(..) => false,
        }
    }

    /// Whether a reader sees the same.
    pub fn looks_like(&self, other: &Shown) -> bool {
        self == other || self.to_string() == other.to_string()
    }
}

impl fmt::Display for Shown {
    /// As the report prints it, in whatever format: `69%`, `6,78`, `Nee*`, `-`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Shown::Nothing => Ok(()),
            Shown::Number { number, unit, decimals, notation } => {
                f.write_str(&notation.number(*number, *decimals))?;
                f.write_str(unit.sign())
            }
            Shown::Date(date, notation) => f.write_str(&notation.date(*date)),
            Shown::Words { words, .. } => f.write_str(words),
        }
    }
}

impl Serialize for Shown {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize_as(["display", "value"], serializer)
    }
}

impl Shown {
    /// With what is printed and the value for machines under these names.
    pub fn serialize_as<S: Serializer>(
        &self,
        [display, value]: [&'static str; 2],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Shown", 2)?;
        fields.serialize_field(display, &self.to_string())?;
        fields.serialize_field(value, &self.machine())?;
        fields.end()
    }

    /// Only what is printed.
    pub fn serialize_display<S: Serializer>(shown: &Shown, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::ReportWords;
    use crate::terms::Display;

    #[test]
    fn what_was_printed_is_read_back() {
        let number = |text: &str| Number::parse(text).unwrap();
        for figure in [
            ("68.7096774", Unit::Percent, 0),
            ("6.782", Unit::Number, 2),
            ("1204", Unit::Number, 0),
            ("-3", Unit::Number, 1),
        ]
        .into_iter()
        .flat_map(|figure| Notation::ALL.map(|notation| (figure, notation)))
        {
            let ((value, unit, decimals), notation) = figure;
            let shown = Shown::Number { number: number(value), unit, decimals, notation };
            let read = Shown::read(&shown.to_string(), &shown.machine());
            assert_eq!((read.to_string(), read.value()), (shown.to_string(), shown.value()));
            assert!(matches!(read, Shown::Number { .. }), "{shown}");
        }
        let day = Shown::Date(parse_date("2018-02-06").unwrap(), Notation::Dutch);
        assert_eq!(Shown::read("6-2-2018", "2018-02-06"), day);
        assert_eq!(Shown::read("", ""), Shown::Nothing);
        assert_eq!(Shown::read("-", ""), Display::of(ReportWords::default().usual()).shown(&Value::Missing));
        assert_eq!(Shown::read("12 van 60", "12"), Shown::words("12 van 60", Value::Number(number("12"))));
        assert_eq!(Shown::read("Nee*", "false"), Shown::words("Nee*", Value::YesNo(false)));
        for (display, value) in [("0012", "0012"), ("6-2-18", "2018-02-06"), ("a", "b")] {
            assert_eq!(Shown::read(display, value), Shown::words(display, Value::Text(value.into())));
        }
    }
}
