//! What goes into one cell: a number, a date or a text, decided from what the report prints and what it means.
//!
//! Knows nothing of sheets. A number is one only when its cell will show exactly what the report prints; whatever is not
//! sure stays the text that it is, and what is missing never becomes zero.

use std::fmt;

use rust_xlsxwriter::ExcelDateTime;

use crate::report::Day;
use mdd_engine::language::ReportWords;
use mdd_engine::terms::{Colour, Date, Number, Shown, Unit, Value};
use mdd_engine::text::still;

/// The longest text of a cell, in the units that Excel counts.
const LONGEST: usize = 32_767;

/// A spreadsheet shows no more.
const MOST_DECIMALS: u32 = 19;

/// Beyond this a spreadsheet shows other digits than it was given.
const LARGEST: f64 = 1e15;

#[derive(Clone)]
pub enum CellContent {
    Blank,
    Text(String),
    Number { value: f64, pattern: NumberPattern },
    Date(ExcelDateTime),
}

/// How a number is printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NumberPattern {
    unit: Unit,
    decimals: u32,
}

impl fmt::Display for NumberPattern {
    /// As the format of a cell. A spreadsheet puts the signs of its reader's language.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("#,##0")?;
        for at in 0..self.decimals {
            f.write_str(if at == 0 { ".0" } else { "0" })?;
        }
        f.write_str(&signed(self.unit.sign()))
    }
}

/// By what a figure with this sign is divided in its cell: a spreadsheet shows a part of one as a percentage, and knows no
/// other parts.
pub fn divided_by(sign: &str) -> Option<i64> {
    (sign == "%").then_some(100)
}

/// The end of the format of a cell.
fn signed(sign: &str) -> String {
    match (sign, divided_by(sign)) {
        ("", _) | (_, Some(_)) => sign.to_owned(),
        // As a text, that does nothing to the number.
        (sign, None) => format!("\"{sign}\""),
    }
}

impl CellContent {
    pub fn text(text: impl Into<String>) -> CellContent {
        let text = text.into();
        if text.is_empty() { CellContent::Blank } else { CellContent::Text(kept(text)) }
    }

    pub fn count(count: usize) -> CellContent {
        let count = Number::from(count);
        number(count, NumberPattern { unit: Unit::Number, decimals: 0 })
            .unwrap_or_else(|| CellContent::text(count.to_string()))
    }

    /// The word with its shape; blank without a colour.
    pub fn colour(colour: Option<Colour>, words: &ReportWords) -> CellContent {
        colour.map_or(CellContent::Blank, |colour| CellContent::text(words.marked(colour)))
    }

    pub fn day(day: Day) -> CellContent {
        date(day.0).map_or_else(|| CellContent::text(day.iso()), CellContent::Date)
    }

    /// A printed figure: a number or date that looks as printed, or the words.
    pub fn figure(shown: &Shown) -> CellContent {
        calculable(shown).unwrap_or_else(|| CellContent::text(shown.to_string()))
    }

    /// What the figure means, beside what is printed.
    pub fn meaning(shown: &Shown, words: &ReportWords) -> CellContent {
        calculable(shown).unwrap_or_else(|| CellContent::value(&shown.value(), words))
    }

    /// A number or date, or the word that machines know.
    pub fn value(value: &Value, words: &ReportWords) -> CellContent {
        match value {
            Value::Missing => CellContent::Blank,
            Value::YesNo(yes) => {
                CellContent::text(words.get(if *yes { "report-means-yes" } else { "report-means-no" }))
            }
            Value::Number(exact) => number(*exact, NumberPattern { unit: Unit::Number, decimals: exact.decimals() })
                .unwrap_or_else(|| CellContent::text(value.machine())),
            Value::Date(day) => date(*day).map_or_else(|| CellContent::text(value.machine()), CellContent::Date),
            Value::Text(text) => CellContent::text(&**text),
        }
    }
}

fn calculable(shown: &Shown) -> Option<CellContent> {
    match shown {
        Shown::Number { number: exact, unit, decimals, .. } => {
            number(*exact, NumberPattern { unit: *unit, decimals: *decimals })
        }
        Shown::Date(day, _) => date(*day).map(CellContent::Date),
        Shown::Nothing | Shown::Words { .. } => None,
    }
}

/// A percentage is kept as the part of one that it is, so that a spreadsheet can calculate with it.
fn number(exact: Number, pattern: NumberPattern) -> Option<CellContent> {
    let exact = divided_by(pattern.unit.sign()).map_or(Some(exact), |parts| exact.checked_div(parts.into()))?;
    // A binary float may stand here: no colour is decided on it any more.
    let value = exact.to_string().parse::<f64>().ok().filter(|value| value.abs() < LARGEST)?;
    Some(CellContent::Number { value, pattern }).filter(|_| pattern.decimals <= MOST_DECIMALS)
}

/// None for a day before 1900: spreadsheets know no such days.
pub fn date(day: Date) -> Option<ExcelDateTime> {
    let part = |part: i8| u8::try_from(part).ok();
    let day = ExcelDateTime::from_ymd(u16::try_from(day.year()).ok()?, part(day.month())?, part(day.day())?);
    day.ok()
}

/// Without what XML cannot hold, and not longer than a cell.
pub fn kept(text: String) -> String {
    // A visible mark: readers other than Excel would show the escape of such a letter as if it were text.
    let unfit = ['\u{FFFE}', '\u{FFFF}'];
    let text = if text.contains(unfit) { text.replace(unfit, "\u{FFFD}") } else { text };
    cut(still(&text).into_owned(), LONGEST)
}

/// Not longer than so many units of UTF-16, with a mark when something was left out.
pub fn cut(text: String, longest: usize) -> String {
    if text.len() <= longest || text.encode_utf16().count() <= longest {
        return text;
    }
    let mut units = 1;
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units <= longest
    };
    let mut short: String = text.chars().take_while(fits).collect();
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(display: &str, value: &str) -> CellContent {
        CellContent::figure(&Shown::read(display, value))
    }

    fn shown(display: &str, value: &str) -> (f64, String) {
        match figure(display, value) {
            CellContent::Number { value, pattern } => (value, pattern.to_string()),
            _ => panic!("{display} is no number"),
        }
    }

    #[test]
    fn a_number_keeps_its_value_and_shows_what_was_printed() {
        assert_eq!(shown("69%", "68.7096774"), (0.687_096_774, "#,##0%".to_owned()));
        assert_eq!(shown("6,78", "6.782"), (6.782, "#,##0.00".to_owned()));
        assert_eq!(shown("1.204", "1204"), (1204.0, "#,##0".to_owned()));
        assert_eq!(shown("0,5%", "0.5"), (0.005, "#,##0.0%".to_owned()));
        assert_eq!(shown("-3", "-3"), (-3.0, "#,##0".to_owned()));
    }

    #[test]
    fn only_a_percentage_is_kept_as_a_part_of_one() {
        assert_eq!((signed("%"), divided_by("%")), ("%".to_owned(), Some(100)));
        assert_eq!((signed("‰"), divided_by("‰")), ("\"‰\"".to_owned(), None));
        assert_eq!((signed(""), divided_by("")), (String::new(), None));
    }

    #[test]
    fn what_would_show_otherwise_stays_a_text() {
        for (display, value) in
            [("-", ""), ("Nee*", "false"), ("0012", "0012"), ("12 van 60", "12"), ("70%", "68"), ("69%", "")]
        {
            assert!(matches!(figure(display, value), CellContent::Text(text) if text == display), "{display}");
        }
        assert!(matches!(figure("1.000.000.000.000.000", "1000000000000000"), CellContent::Text(_)));
        assert!(matches!(figure("", ""), CellContent::Blank));
    }

    #[test]
    fn words_are_words_and_mean_what_they_stand_for() {
        let choice = Shown::text("7");
        assert!(matches!(CellContent::figure(&choice), CellContent::Text(text) if text == "7"));
        assert!(
            matches!(CellContent::meaning(&choice, &ReportWords::default()), CellContent::Text(text) if text == "7")
        );
        let part = Shown::words("1.204 van 2.000", Value::Number(1204_i64.into()));
        assert!(matches!(CellContent::figure(&part), CellContent::Text(text) if text == "1.204 van 2.000"));
        assert!(
            matches!(CellContent::meaning(&part, &ReportWords::default()), CellContent::Number { value, .. } if (value - 1204.0).abs() < 1e-9)
        );
        let answer = Shown::words("Nee*", Value::YesNo(false));
        assert!(
            matches!(CellContent::meaning(&answer, &ReportWords::default()), CellContent::Text(text) if text == "nee")
        );
    }

    #[test]
    fn a_date_is_a_date_from_1900_on() {
        assert!(matches!(figure("6-2-2018", "2018-02-06"), CellContent::Date(_)));
        assert!(matches!(figure("6-2-1818", "1818-02-06"), CellContent::Text(_)));
    }

    #[test]
    fn a_long_text_is_cut_in_units_of_utf_16() {
        assert_eq!(cut("👍👍👍".to_owned(), 5), "👍👍…");
        assert_eq!(cut("👍👍".to_owned(), 4), "👍👍");
        assert_eq!(kept("é".repeat(40_000)).chars().count(), LONGEST);
    }
}
