//! Dates: the peildatum of a report, the moment a source was last updated, and how Dutch readers write them.

use super::Notation;
use crate::fault::OrFault;
use std::fmt;

/// A calendar day.
pub type Date = jiff::civil::Date;

/// The date that the report is about. It is given, never taken from a clock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Peildatum(pub Date);

impl Peildatum {
    /// The day so many calendar months back; in a shorter month its last day.
    pub fn months_ago(self, months: u32) -> Date {
        let back = jiff::Span::new().try_months(i64::from(months)).and_then(|span| self.0.checked_sub(span));
        back.or_fault("a peildatum has four digits in its year, and nobody asks for more than a hundred years back")
    }
}

impl fmt::Display for Peildatum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// `6-2-2018`
pub fn dutch_date(date: Date) -> String {
    Notation::Dutch.date(date)
}

/// Reads `2018-02-06`.
pub fn parse_date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// When a source was last updated, as precisely as its owner says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Updated {
    Year(i16),
    Month(i16, i8),
    Day(Date),
    /// A day, the hour and the minute.
    Moment(Date, i8, i8),
    /// The name of the delivery says it: known once a file was chosen.
    // INVARIANT (updated by file): sources.toml may hold it, a dataset never does.
    ByFile,
}

const PERIOD: &str = "a period has a year of four digits, and one of twelve months";

fn first_of(year: i16, month: i8) -> Date {
    Date::new(year, month, 1).or_fault(PERIOD)
}

impl Updated {
    /// Reads `2017` or `2017-12`.
    pub fn parse_period(text: &str) -> Option<Updated> {
        let (year, month) = text.split_once('-').map_or((text, None), |(year, month)| (year, Some(month)));
        let year = (year.len() == 4).then(|| year.parse().ok()).flatten()?;
        match month {
            None => Some(Updated::Year(year)),
            Some(month) if month.len() == 2 => match month.parse().ok()? {
                month @ 1..=12 => Some(Updated::Month(year, month)),
                _ => None,
            },
            Some(_) => None,
        }
    }

    /// The first day of the period.
    pub fn first_day(self) -> Date {
        match self {
            Updated::Year(year) => first_of(year, 1),
            Updated::Month(year, month) => first_of(year, month),
            Updated::Day(day) | Updated::Moment(day, ..) => day,
            Updated::ByFile => Date::MIN,
        }
    }

    /// Whether two periods have no day together.
    pub fn contradicts(self, other: Updated) -> bool {
        self.last_day() < other.first_day() || other.last_day() < self.first_day()
    }

    /// The last day of the period: what a source of December 2017 says, holds at the end of it.
    pub fn last_day(self) -> Date {
        match self {
            Updated::Year(year) => first_of(year, 12).last_of_month(),
            Updated::Month(year, month) => first_of(year, month).last_of_month(),
            Updated::Day(day) | Updated::Moment(day, ..) => day,
            // What is not known yet is not called old.
            Updated::ByFile => Date::MAX,
        }
    }
}

impl fmt::Display for Updated {
    /// As the report prints it: `2017`, `December 2017`, `06-02-2018`, `06-02-2018 5:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = |date: Date| format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year());
        match *self {
            Updated::Year(year) => write!(f, "{year}"),
            Updated::Month(year, month) => {
                let name = usize::try_from(month - 1).ok().and_then(|index| MONTHS.get(index)).or_fault(PERIOD);
                let (first, rest) = name.split_at(1);
                write!(f, "{}{rest} {year}", first.to_ascii_uppercase())
            }
            Updated::Day(date) => f.write_str(&day(date)),
            Updated::Moment(date, hour, minute) => write!(f, "{} {hour}:{minute:02}", day(date)),
            // As sources.toml says it.
            Updated::ByFile => f.write_str("file"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn three_months_back_is_the_same_day_of_the_month() {
        assert_eq!(Peildatum(date(2018, 2, 6)).months_ago(3), date(2017, 11, 6));
        assert_eq!(Peildatum(date(2018, 5, 31)).months_ago(3), date(2018, 2, 28));
    }

    #[test]
    fn periods_print_as_in_annex_3() {
        assert_eq!(Updated::parse_period("2017-12").unwrap().to_string(), "December 2017");
        assert_eq!(Updated::parse_period("2017").unwrap().to_string(), "2017");
        assert_eq!(Updated::Moment(date(2018, 2, 6), 5, 0).to_string(), "06-02-2018 5:00");
        assert_eq!(Updated::parse_period("2017-13"), None);
    }
}
