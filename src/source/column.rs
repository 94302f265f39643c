//! From fields to a column: numbers, dates and choices as the manifest declares them. A cell that cannot be read is a
//! message with its spot; nothing is guessed.

use rustc_hash::FxHashMap;

use super::manifest::{ColumnManifest, Dates, TableManifest};
use super::read::Field;
use crate::dataset::{Column, NumberColumn, Symbol};
use crate::diagnostic::Code;
use crate::terms::{Date, Kind, parse_date};

/// As many digits as a column of numbers can hold.
const MAX_DIGITS: usize = 18;

/// Texts of one column, each once; they get their place among all texts when the tables are put together.
#[derive(Default)]
pub(super) struct LocalTexts {
    pub texts: Vec<String>,
    index: FxHashMap<String, u32>,
}

impl LocalTexts {
    fn find(&self, text: &str) -> Option<u32> {
        self.index.get(text).copied()
    }

    fn add(&mut self, text: &str) -> u32 {
        let symbol = u32::try_from(self.texts.len()).unwrap_or(u32::MAX - 1);
        self.texts.push(text.to_owned());
        self.index.insert(text.to_owned(), symbol);
        symbol
    }
}

/// What is wrong with a cell.
pub(super) struct Problem {
    pub code: Code,
    pub message: String,
    pub label: String,
    /// The names among which a suggestion may be found.
    pub allowed: Vec<String>,
    /// What to do; empty when the label says it all.
    pub help: String,
}

impl Problem {
    pub fn new(code: Code, message: String, label: impl Into<String>) -> Self {
        Problem { code, message, label: label.into(), allowed: Vec::new(), help: String::new() }
    }

    pub fn help(self, help: impl Into<String>) -> Self {
        Problem { help: help.into(), ..self }
    }
}

/// A column while it is read.
pub(super) struct ColumnBuilder<'m> {
    manifest: &'m ColumnManifest,
    table: &'m TableManifest,
    column: Column,
    pub texts: LocalTexts,
}

impl<'m> ColumnBuilder<'m> {
    pub fn new(manifest: &'m ColumnManifest, table: &'m TableManifest) -> Self {
        let column = match manifest.kind {
            Kind::Number => Column::Number(NumberColumn::default()),
            Kind::Text => Column::Text(Vec::new()),
            Kind::Date => Column::Date(Vec::new()),
            Kind::YesNo => Column::YesNo(Vec::new()),
        };
        ColumnBuilder { manifest, table, column, texts: LocalTexts::default() }
    }

    pub fn into_column(self) -> (Column, LocalTexts) {
        (self.column, self.texts)
    }

    /// Adds a cell. A problem leaves a missing cell, so that columns stay equally long.
    pub fn push(&mut self, field: &Field<'_>) -> Option<Problem> {
        let missing = match field {
            Field::Empty => true,
            Field::Text(text) | Field::Plain(text) => self.table.missing.iter().any(|sentinel| sentinel == text),
            _ => false,
        };
        if missing {
            let needed = self.manifest.required.then(|| {
                let message = format!("there is no {}", self.manifest.from.value);
                Problem::new(Code::RequiredValue, message, "this column is required")
            });
            self.push_missing();
            needed
        } else {
            let problem = self.push_value(field);
            if problem.is_some() {
                self.push_missing();
            }
            problem
        }
    }

    fn push_missing(&mut self) {
        match &mut self.column {
            Column::Number(column) => column.ticks.push(NumberColumn::MISSING),
            Column::Exact(numbers) => numbers.push(None),
            Column::Text(symbols) => symbols.push(Column::NO_TEXT),
            Column::Date(dates) => dates.push(None),
            Column::YesNo(answers) => answers.push(None),
        }
    }

    fn push_value(&mut self, field: &Field<'_>) -> Option<Problem> {
        match &mut self.column {
            Column::Number(column) => {
                let (text, decimal) = match field {
                    Field::Text(text) => (&**text, self.table.decimal),
                    Field::Plain(text) => (&**text, '.'),
                    other => return Some(not(Code::MalformedNumber, other, "a number")),
                };
                let digits =
                    if self.manifest.percent { text.strip_suffix('%').map_or(text, str::trim_end) } else { text };
                if digits.bytes().filter(u8::is_ascii_digit).count() > MAX_DIGITS {
                    let message = format!("`{text}` has too many digits");
                    return Some(Problem::new(Code::MalformedNumber, message, format!("at most {MAX_DIGITS} digits")));
                }
                let Some((ticks, scale)) = parse_number(digits, decimal) else {
                    let example = if decimal == ',' { "1234,5" } else { "1234.5" };
                    return Some(Problem::new(
                        Code::MalformedNumber,
                        format!("`{text}` is not a number"),
                        format!("a number such as {example}"),
                    ));
                };
                push_number(column, ticks, scale).err().map(|()| {
                    Problem::new(Code::MalformedNumber, format!("`{text}` has too many digits"), "at most 18 digits")
                })
            }
            // INVARIANT (columns): `new` makes no exact column; only views hold outcomes of a division.
            Column::Exact(_) => None,
            Column::Text(symbols) => {
                let (Field::Text(text) | Field::Plain(text)) = field else {
                    return Some(not(Code::NotAllowed, field, "a text"));
                };
                let symbol = match self.texts.find(text) {
                    Some(symbol) => symbol,
                    None => {
                        if let Some(allowed) = &self.manifest.allowed
                            && !allowed.iter().any(|choice| choice == text)
                        {
                            let message = format!("`{text}` is not one of the values of {}", self.manifest.from.value);
                            let label = format!("one of: {}", allowed.join(", "));
                            return Some(Problem {
                                allowed: allowed.clone(),
                                ..Problem::new(Code::NotAllowed, message, label)
                            });
                        }
                        self.texts.add(text)
                    }
                };
                symbols.push(Symbol(symbol));
                None
            }
            Column::Date(dates) => {
                let date = match field {
                    Field::Date(date) => Some(*date),
                    Field::Text(text) => read_date(text, self.table.dates),
                    _ => None,
                };
                let label = match self.table.dates {
                    Dates::YearFirst => "a date such as 2018-02-06",
                    Dates::DayFirst => "a date such as 06-02-18 or 6-2-2018",
                };
                if date.is_none() {
                    return Some(not(Code::MalformedDate, field, label));
                }
                dates.push(date);
                None
            }
            Column::YesNo(answers) => {
                let answer = match field {
                    Field::YesNo(yes) => Some(*yes),
                    Field::Text(text) => match text.to_lowercase().as_str() {
                        "ja" | "j" => Some(true),
                        "nee" | "n" => Some(false),
                        _ => None,
                    },
                    _ => None,
                };
                if answer.is_none() {
                    return Some(not(Code::NotAllowed, field, "Ja or Nee"));
                }
                answers.push(answer);
                None
            }
        }
    }
}

fn not(code: Code, field: &Field<'_>, allowed: &str) -> Problem {
    let said = match field {
        Field::Empty => String::new(),
        Field::Text(text) | Field::Plain(text) => text.to_string(),
        Field::Date(date) => date.to_string(),
        Field::YesNo(yes) => yes.to_string(),
    };
    Problem::new(code, format!("`{said}` cannot be read here"), allowed)
}

/// Adds a number, giving the whole column more decimals when it needs them.
fn push_number(column: &mut NumberColumn, mut ticks: i64, scale: u32) -> Result<(), ()> {
    if scale > column.scale {
        let factor = 10i64.checked_pow(scale - column.scale).ok_or(())?;
        let fits = column.ticks.iter().all(|&tick| tick == NumberColumn::MISSING || tick.checked_mul(factor).is_some());
        if !fits {
            return Err(());
        }
        column.ticks.iter_mut().filter(|tick| **tick != NumberColumn::MISSING).for_each(|tick| *tick *= factor);
        column.scale = scale;
    } else {
        ticks = 10i64.checked_pow(column.scale - scale).and_then(|factor| ticks.checked_mul(factor)).ok_or(())?;
    }
    column.ticks.push(ticks);
    Ok(())
}

/// Digits with at most one decimal sign: the digits as a whole number, and how many are decimals.
pub(super) fn parse_number(text: &str, decimal: char) -> Option<(i64, u32)> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let (whole, rest) = digits.split_once(decimal).unwrap_or((digits, ""));
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(rest) || (rest.is_empty() && digits.len() > whole.len()) {
        return None;
    }
    let rest = rest.trim_end_matches('0');
    let mut ticks: i64 = 0;
    for byte in whole.bytes().chain(rest.bytes()) {
        ticks = ticks.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?;
    }
    Some((sign * ticks, u32::try_from(rest.len()).ok()?))
}

fn read_date(text: &str, dates: Dates) -> Option<Date> {
    match dates {
        Dates::YearFirst => parse_date(text),
        Dates::DayFirst => {
            let mut parts = text.split('-');
            let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
            if parts.next().is_some() {
                return None;
            }
            let short: i16 = year.parse().ok()?;
            let year = match year.len() {
                4 => short,
                // Catalogues keep no dates of before 1970.
                2 if short < 70 => 2000 + short,
                2 => 1900 + short,
                _ => return None,
            };
            Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_declared_sign() {
        assert_eq!(parse_number("6,78", ','), Some((678, 2)));
        assert_eq!(parse_number("-0,50", ','), Some((-5, 1)));
        assert_eq!(parse_number("12", ','), Some((12, 0)));
        for malformed in ["6.78", "6,", ",5", "1.234", "zes", "6,7,8", "", "-", "1e3"] {
            assert_eq!(parse_number(malformed, ','), None, "{malformed}");
        }
    }

    #[test]
    fn a_column_keeps_every_decimal() {
        let mut column = NumberColumn::default();
        for (ticks, scale) in [(5, 0), (678, 2), (1, 1)] {
            push_number(&mut column, ticks, scale).unwrap();
        }
        assert_eq!((column.scale, column.ticks), (2, vec![500, 678, 10]));
    }

    #[test]
    fn dates_with_the_day_first() {
        assert_eq!(read_date("06-02-18", Dates::DayFirst), Date::new(2018, 2, 6).ok());
        assert_eq!(read_date("6-2-2018", Dates::DayFirst), Date::new(2018, 2, 6).ok());
        assert_eq!(read_date("31-02-18", Dates::DayFirst), None);
        assert_eq!(read_date("2018-02-06", Dates::DayFirst), None);
    }
}
