//! Dates as deliveries write them: in the formats that sources.toml declares, tried in order. A date in another format is
//! a mistake that names the format it looks like. A period is read as its last day.

use super::form::{CbsPeriod, DateDigits, DateOrder};
pub use super::form::{DATE_FORMATS, DateFormat};
use mdd_engine::terms::Date;

#[cfg(test)]
mod tests;

/// The first year that two digits can mean, where nothing else is declared: catalogues keep no dates of before it.
pub const YEARS_FROM: i16 = 1970;

/// A date that was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ReadDate {
    pub date: Date,
    /// Its year has two digits.
    pub short: bool,
    /// Two digits where the format has four.
    pub undeclared: bool,
}

/// Why a text is no date in the declared formats.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateMistake {
    NoDate,
    /// Written as declared, but there is no such day: 31-02-2018.
    NoSuchDay,
    /// A date in a format that is not declared.
    OtherFormat(DateFormat),
    /// A date in the declared format if day and month change places.
    Turned(DateFormat),
}

/// Reads a date in the first of the formats that fits.
///
/// # Errors
/// Why it is no date.
pub fn read_date(text: &str, formats: &[DateFormat]) -> Result<Date, DateMistake> {
    read_day(text, formats, YEARS_FROM).map(|day| day.date)
}

/// Reads a date in the first of the formats that fits; two digits mean a year in the hundred years from `years_from`.
///
/// # Errors
/// Why it is no date.
pub fn read_day(text: &str, formats: &[DateFormat], years_from: i16) -> Result<ReadDate, DateMistake> {
    let mut written = None;
    for &format in formats {
        match read(text, format, years_from) {
            Some(Some(found)) => {
                let undeclared = found.short && !format.has_short_years();
                return Ok(ReadDate { date: found.date, short: found.short, undeclared });
            }
            Some(None) => written = Some(format),
            None => {}
        }
    }
    let reads = |format: &DateFormat| read(text, *format, years_from).flatten();
    if let Some(format) = written {
        let turned = format.turned().filter(|turned| turned.has_word() && reads(turned).is_some());
        return Err(turned.map_or(DateMistake::NoSuchDay, DateMistake::Turned));
    }
    let other = DATE_FORMATS.iter().find_map(|(_, format)| Some((*format, reads(format)?)));
    Err(other.map_or(DateMistake::NoDate, |(format, found)| {
        DateMistake::OtherFormat(if found.short { format.with_short_years() } else { format })
    }))
}

/// A date, and whether its year has two digits.
struct Found {
    date: Date,
    short: bool,
}

/// None: it is written otherwise. `Some(None)`: it is written so, but there is no such day.
fn read(text: &str, format: DateFormat, years_from: i16) -> Option<Option<Found>> {
    let whole = |date: Option<Date>| Some(date.map(|date| Found { date, short: false }));
    match format {
        DateFormat::YearFirst => whole(year_first(text)?),
        DateFormat::Moment => {
            let (day, time) = text.split_once(['T', ' '])?;
            is_moment(time).then(|| whole(year_first(day)?))?
        }
        DateFormat::Figures(figures) => in_figures(text, figures, years_from),
        DateFormat::Compact => {
            is_written(text, "00000000").then_some(())?;
            whole(Date::new(number(text.get(..4)?)?, number(text.get(4..6)?)?, number(text.get(6..)?)?).ok())
        }
        DateFormat::DayInWords { short: declared } => {
            let [day, month, year] = parts(text)?;
            let ((year, short), month) = (year_of(year, years_from)?, month_of(month)?);
            (declared || !short).then_some(())?;
            let day = (day.len() <= 2).then(|| number(day))??;
            Some(Date::new(year, month, day).ok().map(|date| Found { date, short }))
        }
        DateFormat::MonthInWords { short: declared } => {
            let [month, year] = parts(text)?;
            let ((year, short), month) = (year_of(year, years_from)?, month_of(month)?);
            // `6 feb` without a year is no month: only where two digits are declared they are a year.
            (declared || !short).then_some(())?;
            Some(last_of(year, month).map(|date| Found { date, short }))
        }
        DateFormat::Month => {
            is_written(text, "0000-00").then_some(())?;
            whole(last_of(number(text.get(..4)?)?, number(text.get(5..)?)?))
        }
        DateFormat::CompactMonth => {
            is_written(text, "000000").then_some(())?;
            whole(last_of(number(text.get(..4)?)?, number(text.get(4..)?)?))
        }
        DateFormat::Year => whole(last_of(four(text)?, 12)),
        DateFormat::Quarter => quarter(text).map(|(year, quarter)| whole(last_of_quarter(year, quarter)))?,
        DateFormat::QuarterInWords => {
            quarter_in_words(text).map(|(year, quarter)| whole(last_of_quarter(year, quarter)))?
        }
        DateFormat::Cbs(period) => {
            let (year, rest) = text.split_at_checked(4)?;
            let (kind, at) = rest.split_at_checked(2)?;
            let (year, at) = (four(year)?, (at.len() == 2).then(|| number(at))??);
            match (period, kind) {
                (CbsPeriod::Year, "JJ") if at == 0 => whole(last_of(year, 12)),
                (CbsPeriod::Quarter, "KW") => whole(last_of_quarter(year, at)),
                (CbsPeriod::Month, "MM") => whole(last_of(year, at)),
                _ => None,
            }
        }
    }
}

/// None: it is written otherwise.
fn year_first(text: &str) -> Option<Option<Date>> {
    is_written(text, "0000-00-00").then_some(())?;
    Some(Date::new(number(text.get(..4)?)?, number(text.get(5..7)?)?, number(text.get(8..)?)?).ok())
}

/// `6-2-2018`, `06-02-18`, `06-02-2018 5:00`: zeros in front and the century may be left out.
fn in_figures(text: &str, figures: DateDigits, years_from: i16) -> Option<Option<Found>> {
    let day = match text.split_once(' ') {
        Some((day, time)) if figures.time => is_time(time.trim_start()).then_some(day)?,
        None if !figures.time => text,
        _ => return None,
    };
    let mut parts = day.split(figures.between);
    let parts = (parts.next()?, parts.next()?, parts.next()?, parts.next());
    let (day, month, year) = match (figures.order, parts) {
        (DateOrder::Day, (day, month, year, None)) | (DateOrder::Month, (month, day, year, None)) => (day, month, year),
        (DateOrder::Year, (year, month, day, None)) if year.len() == 4 => (day, month, year),
        _ => return None,
    };
    (day.len() <= 2 && month.len() <= 2).then_some(())?;
    let (day, month): (i8, i8) = (number(day)?, number(month)?);
    let (year, short) = year_of(year, years_from)?;
    Some(Date::new(year, month, day).ok().map(|date| Found { date, short }))
}

/// A year of four digits, or of two: the one of the hundred years from `years_from` that ends so.
fn year_of(text: &str, years_from: i16) -> Option<(i16, bool)> {
    let digits: i16 = number(text)?;
    match text.len() {
        4 => Some((digits, false)),
        2 => {
            let year = years_from - years_from.rem_euclid(100) + digits;
            Some((if year < years_from { year + 100 } else { year }, true))
        }
        _ => None,
    }
}

/// A year of four digits.
fn four(text: &str) -> Option<i16> {
    (text.len() == 4).then(|| number(text))?
}

fn last_of(year: i16, month: i8) -> Option<Date> {
    Date::new(year, month, 1).ok().map(Date::last_of_month)
}

fn last_of_quarter(year: i16, quarter: i8) -> Option<Date> {
    last_of(year, (1..=4).contains(&quarter).then_some(quarter * 3)?)
}

/// So many parts of a text, with spaces or dashes between them.
fn parts<const N: usize>(text: &str) -> Option<[&str; N]> {
    let between = if text.contains('-') { '-' } else { ' ' };
    let parts: Vec<&str> = text.split(between).map(str::trim).filter(|part| !part.is_empty()).collect();
    parts.try_into().ok()
}

/// `2017-Q4`, `2017 Q4`, `2017Q4`, `2017K4`, `Q4 2017`, `k4-2017`
fn quarter(text: &str) -> Option<(i16, i8)> {
    let is_letter = |letter: char| matches!(letter, 'Q' | 'q' | 'K' | 'k');
    let bare = |text: &str| (text.len() == 1).then(|| number(text))?;
    if let Some(behind) = text.strip_prefix(is_letter) {
        let (at, year) = behind.split_at_checked(1)?;
        return Some((four(year.strip_prefix([' ', '-', '/']).unwrap_or(year))?, bare(at)?));
    }
    let (year, behind) = text.split_at_checked(4)?;
    let behind = behind.strip_prefix([' ', '-', '/']).unwrap_or(behind);
    Some((four(year)?, bare(behind.strip_prefix(is_letter)?)?))
}

/// `4e kwartaal 2017`, `2017 4e kwartaal`, `kwartaal 4 2017`, `vierde kwartaal 2017`
fn quarter_in_words(text: &str) -> Option<(i16, i8)> {
    const WORDS: [(&str, i8); 4] = [("eerste", 1), ("tweede", 2), ("derde", 3), ("vierde", 4)];
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let is_quarter = |word: &str| matches!(word, "kwartaal" | "kwart." | "kw" | "kw.");
    let at = |word: &str| {
        let digit = ["ste", "de", "e"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
        let said = WORDS.iter().find(|(said, _)| *said == word).map(|(_, at)| *at);
        said.or_else(|| (digit.len() == 1).then(|| number(digit))?)
    };
    match words.as_slice() {
        [at_word, quarter, year] if is_quarter(quarter) => Some((four(year)?, at(at_word)?)),
        [year, at_word, quarter] if is_quarter(quarter) => Some((four(year)?, at(at_word)?)),
        [quarter, at_word, year] if is_quarter(quarter) => Some((four(year)?, at(at_word)?)),
        _ => None,
    }
}

/// Digits and nothing else.
fn number<N: std::str::FromStr>(text: &str) -> Option<N> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

/// Whether a text has digits where the example has `0`, and the same signs elsewhere.
fn is_written(text: &str, example: &str) -> bool {
    text.len() == example.len()
        && text.bytes().zip(example.bytes()).all(|(byte, as_in)| match as_in {
            b'0' => byte.is_ascii_digit(),
            other => byte == other,
        })
}

/// `05:00`, `05:00:00`, `05:00:00.123Z`, `05:00:00+01:00`
fn is_moment(text: &str) -> bool {
    let (clock, rest) = text.split_at_checked(5).unwrap_or((text, ""));
    let (seconds, rest) =
        rest.split_at_checked(3).filter(|(seconds, _)| seconds.starts_with(':')).unwrap_or(("", rest));
    let rest =
        rest.strip_prefix('.').map_or(rest, |fraction| fraction.trim_start_matches(|c: char| c.is_ascii_digit()));
    let is_offset = |zone: &str| zone.strip_prefix(['+', '-']).is_some_and(|offset| is_written(offset, "00:00"));
    let zone = |zone: &str| zone.is_empty() || zone == "Z" || is_offset(zone);
    is_written(clock, "00:00") && (seconds.is_empty() || is_written(seconds, ":00")) && zone(rest)
}

/// `5:00`, `05:00:00`, `5:00 PM`
fn is_time(text: &str) -> bool {
    let clock = ["AM", "PM", "am", "pm"].iter().find_map(|half| text.strip_suffix(half)).map_or(text, str::trim_end);
    let parts: Vec<&str> = clock.split(':').collect();
    let is = |part: &str, most: u8| part.len() <= 2 && number::<u8>(part).is_some_and(|number| number <= most);
    match parts.as_slice() {
        [hour, rest @ ..] => is(hour, 24) && (1..=2).contains(&rest.len()) && rest.iter().all(|part| is(part, 59)),
        [] => false,
    }
}

/// Months in Dutch, whole and short, and as English programs write them where that is another word.
const MONTHS: [&[&str]; 12] = [
    &["januari", "jan", "january"],
    &["februari", "feb", "february"],
    &["maart", "mrt", "maa", "march", "mar"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "jun", "june"],
    &["juli", "jul", "july"],
    &["augustus", "aug", "august"],
    &["september", "sep", "sept"],
    &["oktober", "okt", "october", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

/// The number of a month by its name or abbreviation, in any case.
pub(super) fn month_of(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let short = word.strip_suffix('.').unwrap_or(&word);
    let found = MONTHS.iter().position(|names| names.contains(&short))?;
    i8::try_from(found + 1).ok()
}

/// From which day a workbook counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(not(any(test, feature = "xlsx")), expect(dead_code, reason = "only workbooks count days"))]
pub enum DateSystem {
    /// 1 is 1 January 1900, and there is a 29 February 1900, as in the first spreadsheet programs.
    Since1900,
    /// 0 is 1 January 1904.
    Since1904,
}

/// The day of a number in a workbook; the time of day behind the point is left out.
pub fn date_of_serial(text: &str, system: DateSystem) -> Option<Date> {
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    let days: i32 = number(whole)?;
    let start = match system {
        DateSystem::Since1904 => Date::new(1904, 1, 1),
        DateSystem::Since1900 if days == 0 || days == 60 => return None,
        DateSystem::Since1900 if days < 60 => Date::new(1899, 12, 31),
        DateSystem::Since1900 => Date::new(1899, 12, 30),
    };
    start.ok()?.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}
