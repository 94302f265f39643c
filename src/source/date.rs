//! Dates as deliveries write them: in the formats that sources.toml declares, tried in order. A date in another format is
//! a mistake that names the format it looks like.

use crate::terms::{Date, parse_date};

/// How a date is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateFormat {
    /// 2018-02-06
    YearFirst,
    /// 2018-02-06T05:00:00; the time is left out.
    Moment,
    /// 06-02-18, 6-2-2018
    DayFirst,
    /// 06/02/2018
    Slashes,
    /// 20180206
    Compact,
    /// 6 februari 2018, 6 feb. 2018
    DayInWords,
    /// februari 2018: the last day of the month
    MonthInWords,
    /// 2018JJ00: the last day of the year
    CbsYear,
}

/// The words of sources.toml; the first of several with one meaning is the one that is suggested.
pub const DATE_FORMATS: [(&str, DateFormat); 10] = [
    ("yyyy-mm-dd", DateFormat::YearFirst),
    ("yyyy-mm-ddThh:mm", DateFormat::Moment),
    ("dd-mm-yyyy", DateFormat::DayFirst),
    ("dd-mm-yy", DateFormat::DayFirst),
    ("d-m-yyyy", DateFormat::DayFirst),
    ("dd/mm/yyyy", DateFormat::Slashes),
    ("yyyymmdd", DateFormat::Compact),
    ("d mmmm yyyy", DateFormat::DayInWords),
    ("mmmm yyyy", DateFormat::MonthInWords),
    ("yyyyJJ00", DateFormat::CbsYear),
];

impl DateFormat {
    /// The word of sources.toml.
    pub fn word(self) -> &'static str {
        DATE_FORMATS.iter().find(|(_, format)| *format == self).map_or("", |(word, _)| word)
    }

    /// A date in this format, for messages.
    pub fn example(self) -> &'static str {
        match self {
            DateFormat::YearFirst => "2018-02-06",
            DateFormat::Moment => "2018-02-06T05:00",
            DateFormat::DayFirst => "06-02-18 or 6-2-2018",
            DateFormat::Slashes => "06/02/2018",
            DateFormat::Compact => "20180206",
            DateFormat::DayInWords => "6 februari 2018",
            DateFormat::MonthInWords => "februari 2018",
            DateFormat::CbsYear => "2018JJ00",
        }
    }
}

/// Why a text is no date in the declared formats.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateMistake {
    NoDate,
    /// Written as declared, but there is no such day: 31-02-2018.
    NoSuchDay,
    /// A date in a format that is not declared.
    OtherFormat(DateFormat),
}

/// Reads a date in the first of the formats that fits.
///
/// # Errors
/// Why it is no date.
pub fn read_date(text: &str, formats: &[DateFormat]) -> Result<Date, DateMistake> {
    let mut written = false;
    for &format in formats {
        match read(text, format) {
            Some(Some(date)) => return Ok(date),
            Some(None) => written = true,
            None => {}
        }
    }
    if written {
        return Err(DateMistake::NoSuchDay);
    }
    let other = DATE_FORMATS.iter().find(|(_, format)| matches!(read(text, *format), Some(Some(_))));
    Err(other.map_or(DateMistake::NoDate, |(_, format)| DateMistake::OtherFormat(*format)))
}

/// None: it is written otherwise. `Some(None)`: it is written so, but there is no such day.
fn read(text: &str, format: DateFormat) -> Option<Option<Date>> {
    let date = |year: i16, month: i8, day: i8| Some(Date::new(year, month, day).ok());
    match format {
        DateFormat::YearFirst => match parse_date(text) {
            Some(found) => Some(Some(found)),
            None => is_written(text, "0000-00-00").then_some(None),
        },
        DateFormat::Moment => {
            let (day, time) = text.split_once(['T', ' '])?;
            is_time(time).then(|| read(day, DateFormat::YearFirst))?
        }
        DateFormat::DayFirst => day_first(text, '-'),
        DateFormat::Slashes => day_first(text, '/'),
        DateFormat::Compact => {
            is_written(text, "00000000").then_some(())?;
            date(number(text.get(..4)?)?, number(text.get(4..6)?)?, number(text.get(6..)?)?)
        }
        DateFormat::DayInWords => {
            let mut words = text.split_whitespace();
            let (day, month, year) = (words.next()?, words.next()?, words.next()?);
            (words.next().is_none() && day.len() <= 2 && year.len() == 4).then_some(())?;
            date(number(year)?, month_of(month)?, number(day)?)
        }
        DateFormat::MonthInWords => {
            let mut words = text.split_whitespace();
            let (month, year) = (words.next()?, words.next()?);
            (words.next().is_none() && year.len() == 4).then_some(())?;
            Some(Date::new(number(year)?, month_of(month)?, 1).ok().map(Date::last_of_month))
        }
        DateFormat::CbsYear => date(number(text.strip_suffix("JJ00").filter(|year| year.len() == 4)?)?, 12, 31),
    }
}

/// `6-2-2018`, `06-02-18`: zeros in front and the century may be left out.
fn day_first(text: &str, between: char) -> Option<Option<Date>> {
    let mut parts = text.split(between);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    (parts.next().is_none() && day.len() <= 2 && month.len() <= 2).then_some(())?;
    let (day, month, short): (i8, i8, i16) = (number(day)?, number(month)?, number(year)?);
    let year = match year.len() {
        4 => short,
        // Catalogues keep no dates of before 1970.
        2 if short < 70 => 2000 + short,
        2 => 1900 + short,
        _ => return None,
    };
    Some(Date::new(year, month, day).ok())
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
fn is_time(text: &str) -> bool {
    let (clock, rest) = text.split_at_checked(5).unwrap_or((text, ""));
    let (seconds, rest) =
        rest.split_at_checked(3).filter(|(seconds, _)| seconds.starts_with(':')).unwrap_or(("", rest));
    let rest =
        rest.strip_prefix('.').map_or(rest, |fraction| fraction.trim_start_matches(|c: char| c.is_ascii_digit()));
    let zone = |zone: &str| zone.is_empty() || zone == "Z" || is_written(zone.get(1..).unwrap_or_default(), "00:00");
    is_written(clock, "00:00") && (seconds.is_empty() || is_written(seconds, ":00")) && zone(rest)
}

const MONTHS: [(&str, &str); 12] = [
    ("januari", "jan"),
    ("februari", "feb"),
    ("maart", "mrt"),
    ("april", "apr"),
    ("mei", "mei"),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augustus", "aug"),
    ("september", "sep"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
];

/// The number of a month by its Dutch name or abbreviation, in any case.
pub(super) fn month_of(word: &str) -> Option<i8> {
    let word = word.to_lowercase();
    let short = word.strip_suffix('.').unwrap_or(&word);
    let short = match short {
        "maa" => "mrt",
        "sept" => "sep",
        other => other,
    };
    let found = MONTHS.iter().position(|(whole, abbreviation)| *whole == word || *abbreviation == short)?;
    i8::try_from(found + 1).ok()
}

/// From which day a workbook counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "only workbooks count days"))]
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

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    const SIXTH: Result<Date, DateMistake> = Ok(date(2018, 2, 6));

    #[test]
    fn each_format_reads_its_own() {
        for (text, format) in [
            ("2018-02-06", DateFormat::YearFirst),
            ("2018-02-06T05:00:00", DateFormat::Moment),
            ("2018-02-06 05:00", DateFormat::Moment),
            ("2018-02-06T05:00:00.123Z", DateFormat::Moment),
            ("2018-02-06T05:00:00+01:00", DateFormat::Moment),
            ("06-02-18", DateFormat::DayFirst),
            ("6-2-2018", DateFormat::DayFirst),
            ("06/02/2018", DateFormat::Slashes),
            ("20180206", DateFormat::Compact),
            ("6 februari 2018", DateFormat::DayInWords),
            ("6 Feb. 2018", DateFormat::DayInWords),
            ("06 FEBRUARI 2018", DateFormat::DayInWords),
        ] {
            assert_eq!(read_date(text, &[format]), SIXTH, "{text}");
        }
        assert_eq!(read_date("februari 2018", &[DateFormat::MonthInWords]), Ok(date(2018, 2, 28)));
        assert_eq!(read_date("mrt 2018", &[DateFormat::MonthInWords]), Ok(date(2018, 3, 31)));
        assert_eq!(read_date("2018JJ00", &[DateFormat::CbsYear]), Ok(date(2018, 12, 31)));
    }

    #[test]
    fn formats_are_tried_in_order() {
        let both = [DateFormat::DayFirst, DateFormat::YearFirst];
        assert_eq!(read_date("06-02-18", &both), SIXTH);
        assert_eq!(read_date("2018-02-06", &both), SIXTH);
    }

    #[test]
    fn another_format_is_named() {
        let other = |text| read_date(text, &[DateFormat::DayFirst]);
        assert_eq!(other("2018-02-06"), Err(DateMistake::OtherFormat(DateFormat::YearFirst)));
        assert_eq!(other("06/02/2018"), Err(DateMistake::OtherFormat(DateFormat::Slashes)));
        assert_eq!(other("2018JJ00"), Err(DateMistake::OtherFormat(DateFormat::CbsYear)));
        assert_eq!(other("31-02-18"), Err(DateMistake::NoSuchDay));
        for nothing in ["", "gisteren", "6-2", "6-2-218", "-6-2-2018", "6--2-2018", "+6-2-2018", "2018-13-01"] {
            assert_eq!(other(nothing), Err(DateMistake::NoDate), "{nothing}");
        }
    }

    #[test]
    fn days_are_counted_from_1900_or_1904() {
        assert_eq!(date_of_serial("43137", DateSystem::Since1900), SIXTH.ok());
        assert_eq!(date_of_serial("43137.75", DateSystem::Since1900), SIXTH.ok());
        assert_eq!(date_of_serial("41675", DateSystem::Since1904), SIXTH.ok());
        assert_eq!(date_of_serial("1", DateSystem::Since1900), Some(date(1900, 1, 1)));
        assert_eq!(date_of_serial("61", DateSystem::Since1900), Some(date(1900, 3, 1)));
        for wrong in ["0", "60", "-1", "99999999", "", "1e5"] {
            assert_eq!(date_of_serial(wrong, DateSystem::Since1900), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(year in 1970i16..2070, month in 1i8..=12, day in 1i8..=28) {
            let day = date(year, month, day);
            let (name, short) = MONTHS[usize::try_from(month - 1).unwrap()];
            let (d, m, y) = (day.day(), day.month(), day.year());
            for (text, format) in [
                (format!("{y:04}-{m:02}-{d:02}"), DateFormat::YearFirst),
                (format!("{d:02}-{m:02}-{y:04}"), DateFormat::DayFirst),
                (format!("{d}-{m}-{:02}", y % 100), DateFormat::DayFirst),
                (format!("{d}/{m}/{y}"), DateFormat::Slashes),
                (format!("{y:04}{m:02}{d:02}"), DateFormat::Compact),
                (format!("{d} {name} {y}"), DateFormat::DayInWords),
                (format!("{d} {short}. {y}"), DateFormat::DayInWords),
            ] {
                prop_assert_eq!(read_date(&text, &[format]), Ok(day), "{}", text);
            }
        }

        #[test]
        fn any_text_is_a_date_or_a_mistake(text in "\\PC*", like in "[-0-9/JjTZ: .a-z]{0,20}") {
            let all = DATE_FORMATS.map(|(_, format)| format);
            for text in [&text, &like] {
                let _ = read_date(text, &all);
                let _ = date_of_serial(text, DateSystem::Since1900);
                let _ = date_of_serial(text, DateSystem::Since1904);
            }
        }
    }
}
