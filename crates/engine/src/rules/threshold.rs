//! What stands under `[threshold]`: a number or a period with a name. Knows nothing of what uses it.

use std::fmt;

use super::keys;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Datum, ReportWords, figure};
use crate::mistakes;
use crate::syntax::{Item, KeyedTable, TomlTable};
use crate::terms::{Number, Period, PeriodUnit};

mistakes! {
    /// A period that is none.
    enum PeriodMistake {
        NoCount { found: Number, unit: String, most: u32 } = Error NoPeriod "rules-period-no-count";
        TwoUnits { first: String, second: String } = Error NoPeriod "rules-period-two-units";
        NoUnit = Error NoPeriod "rules-period-no-unit";
    }
}

/// Behind a name between braces: written out.
pub const IN_WORDS: &str = ".woorden";

/// From here on numbers are not written out in words.
const MOST_WRITTEN_OUT: u32 = 1_000_000;

/// A number or a period that the rules gave a name, under `[threshold]`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Threshold {
    Number(Number),
    /// How far back a rule looks.
    Period(Period),
}

impl Threshold {
    /// As Dutch texts print it: "40", "3 maanden".
    pub fn dutch(self) -> String {
        match self {
            Threshold::Number(number) => number.dutch(number.decimals()),
            Threshold::Period(period) => period.dutch(),
        }
    }

    /// As a report prints it: "40", "3 maanden".
    pub fn printed(self, words: &ReportWords) -> String {
        match self {
            Threshold::Number(number) => words.number(number),
            Threshold::Period(period) => words.period(period, false),
        }
    }

    /// As a file has it: `40`, `{ months = 3 }`.
    pub fn written(self) -> String {
        match self {
            Threshold::Number(number) => number.to_string(),
            Threshold::Period(period) => format!("{{ {} = {} }}", period.unit().word(), period.count()),
        }
    }

    /// For people of any language.
    pub fn shown(self) -> Datum {
        match self {
            Threshold::Number(number) => figure(number),
            Threshold::Period(period) => period.into(),
        }
    }

    /// Written out: "veertig", "drie maanden". None: it is no whole number that people write out.
    pub fn in_words(self, words: &ReportWords) -> Option<String> {
        match self {
            Threshold::Number(number) => {
                let whole = number.to_i64().and_then(|number| u32::try_from(number).ok());
                whole.filter(|number| *number < MOST_WRITTEN_OUT).map(|number| words.in_words(number))
            }
            Threshold::Period(period) => Some(words.period(period, true)),
        }
    }

    /// What stands in a file, where that can be read.
    pub fn of(item: &Item) -> Option<Threshold> {
        match item {
            Item::Number(number) => Some(Threshold::Number(*number)),
            Item::Table(table) => period(table, &mut Diagnostics::default()).map(Threshold::Period),
            _ => None,
        }
    }

    pub fn number(self) -> Option<Number> {
        if let Threshold::Number(number) = self { Some(number) } else { None }
    }

    pub fn period(self) -> Option<Period> {
        if let Threshold::Period(period) = self { Some(period) } else { None }
    }
}

/// As a file has it, for people of any language.
impl From<Threshold> for Datum {
    fn from(threshold: Threshold) -> Datum {
        match threshold {
            Threshold::Number(number) => number.into(),
            Threshold::Period(period) => period.into(),
        }
    }
}

/// As machines are told it: `40`, `3 months`.
impl fmt::Display for Threshold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Threshold::Number(number) => number.fmt(f),
            Threshold::Period(period) => period.fmt(f),
        }
    }
}

/// `{ months = 3 }`: one unit, and how many of it.
pub(super) fn period(table: &TomlTable, diagnostics: &mut Diagnostics) -> Option<Period> {
    let mut found = Diagnostics::default();
    let mut reader = KeyedTable::new(table, &keys::PERIOD).reader();
    let units = PeriodUnit::ALL.into_iter();
    let counts: Vec<_> = units.filter_map(|unit| Some((unit, reader.number(unit.word(), &mut found)?))).collect();
    reader.finish(&mut found);
    let unreadable = !found.is_empty();
    diagnostics.append(found);
    match counts.as_slice() {
        _ if unreadable => None,
        [] => {
            diagnostics.push(Diagnostic::of(table.span, &PeriodMistake::NoUnit));
            None
        }
        [(unit, count)] => {
            let whole = count.value.to_i64().and_then(|count| u32::try_from(count).ok()).filter(|count| *count > 0);
            let period = whole.and_then(|count| Period::new(*unit, count));
            if period.is_none() {
                let (found, unit, most) = (count.value, unit.word().to_owned(), unit.most());
                diagnostics.push(Diagnostic::of(count.span, &PeriodMistake::NoCount { found, unit, most }));
            }
            period
        }
        [(first, _), (second, count), ..] => {
            let (first, second) = (first.word().to_owned(), second.word().to_owned());
            diagnostics.push(Diagnostic::of(count.span, &PeriodMistake::TwoUnits { first, second }));
            None
        }
    }
}
