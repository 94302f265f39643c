//! Which date a file is from, as its name says: a day, a month, a quarter or a year; or something that only a person can
//! tell.

use crate::date::month_of;
use mdd_engine::fault::Stretch;
use mdd_engine::language::{Said, said};
use mdd_engine::terms::Date;

/// The period in a name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct NamedPeriod {
    /// As `updated` takes it. None: the name says something of a date that is no date by itself.
    pub updated: Option<String>,
    /// The path with placeholders instead.
    pub pattern: Option<String>,
    /// What a person has to settle.
    pub question: Option<Said>,
    /// The name without its period.
    pub rest: String,
}

/// What there can be between the parts of a date, or nothing.
const BETWEEN: [char; 4] = ['-', '_', ' ', '.'];

/// Dates as names have them, those that say most first. `~` is a sign between parts or nothing; `{h}` is half a year and
/// `{w}` a week, for which `file` has no placeholder; letters are words in any case.
const SHAPES: [&str; 42] = [
    "{yyyy}~{mm}~{dd}",
    "{dd}~{mm}~{yyyy}",
    "{dd}~{mmmm}~{yyyy}",
    "{d}~{mmmm}~{yyyy}",
    "{yyyy}~{mmmm}~{dd}",
    "{yyyy}mm{mm}",
    "{yyyy}kw0{q}",
    "{yyyy}jj00",
    "{yyyy}~q{q}",
    "{yyyy}~kw{q}",
    "{yyyy}~k{q}",
    "{yyyy}~{q}e~kwartaal",
    "{yyyy}~{q}de~kwartaal",
    "{yyyy}~{q}ste~kwartaal",
    "{yyyy}~kwartaal~{q}",
    "{q}e~kwartaal~{yyyy}",
    "{q}de~kwartaal~{yyyy}",
    "{q}ste~kwartaal~{yyyy}",
    "{q}e~kw~{yyyy}",
    "kwartaal~{q}~{yyyy}",
    "{q}~kwartaal~{yyyy}",
    "kw~{q}~{yyyy}",
    "q{q}~{yyyy}",
    "k{q}~{yyyy}",
    "{yyyy}~h{h}",
    "{yyyy}~hj{h}",
    "{yyyy}~{h}e~halfjaar",
    "{yyyy}~halfjaar~{h}",
    "{h}e~halfjaar~{yyyy}",
    "{h}e~helft~{yyyy}",
    "halfjaar~{h}~{yyyy}",
    "hj{h}~{yyyy}",
    "h{h}~{yyyy}",
    "{yyyy}~week~{w}",
    "{yyyy}~wk~{w}",
    "{yyyy}~w{w}",
    "week~{w}~{yyyy}",
    "wk~{w}~{yyyy}",
    "{yyyy}~{mmmm}",
    "{mmmm}~{yyyy}",
    "{yyyy}~{mm}",
    "{mm}~{yyyy}",
];

/// Words that stand between the first and the last year of a span.
const UNTIL: [&str; 7] = ["-", "_", "tm", "-tm-", "_tm_", "-tot-", "_tot_"];

/// What was read of a name so far.
#[derive(Clone, Copy, Default)]
struct Read {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    half: bool,
    week: bool,
}

impl Read {
    fn updated(self) -> Option<String> {
        let year = self.year.filter(|year| (1990..2100).contains(year))?;
        match (self.month, self.day) {
            (None, _) => Some(format!("\"{year}\"")),
            (Some(month), None) => (1..=12).contains(&month).then(|| format!("\"{year}-{month:02}\"")),
            (Some(month), Some(day)) => Date::new(year, month, day).ok().map(|day| day.to_string()),
        }
    }
}

/// The date in the name of the file at this path.
pub(super) fn period_of(path: &str) -> Option<NamedPeriod> {
    let (folder, name) = path.rfind('/').map_or(("", path), |at| path.split_at(at + 1));
    // What means something in a pattern cannot stand in one.
    if path.contains(['{', '}', '*']) {
        return None;
    }
    if let Some((from, to)) = span(name) {
        let span = name.part(from..to);
        return Some(NamedPeriod {
            question: Some(said("proposals-ask-span").with("period", span)),
            rest: without(name, from, to),
            ..NamedPeriod::default()
        });
    }
    for shape in SHAPES.into_iter().chain(["{yyyy}"]) {
        for (at, _) in name.char_indices() {
            let rest = name.part(at..);
            let Some((length, read, pattern)) = fits(shape, rest, Read::default()) else { continue };
            let end = at + length;
            let Some(updated) = read.updated().filter(|_| stands_alone(name, at, end)) else { continue };
            let (before, behind) = (name.part(..at), name.part(end..));
            let found = format!("{folder}{before}{pattern}{}", without_digits(behind));
            let rest = without(name, at, end);
            let written = name.part(at..end);
            return Some(match (read.week, read.half) {
                (true, _) => NamedPeriod {
                    question: Some(said("proposals-ask-week").with("period", written)),
                    rest,
                    ..NamedPeriod::default()
                },
                (_, true) => NamedPeriod {
                    updated: Some(updated),
                    question: Some(said("proposals-ask-half-year").with("period", written)),
                    rest,
                    ..NamedPeriod::default()
                },
                // A year alone, and other figures that are another number each time: they may be its period.
                _ if shape == "{yyyy}" && behind.chars().any(|letter| letter.is_ascii_digit()) => NamedPeriod {
                    updated: Some(updated),
                    pattern: Some(found),
                    question: Some(said("proposals-ask-other-figures")),
                    rest,
                },
                _ => NamedPeriod { updated: Some(updated), pattern: Some(found), question: None, rest },
            });
        }
    }
    None
}

/// A name without what stands in this stretch.
fn without(name: &str, from: usize, to: usize) -> String {
    format!("{} {}", name.part(..from), name.part(to..))
}

/// No figure or letter may go on where the date begins or ends with one.
fn stands_alone(name: &str, from: usize, to: usize) -> bool {
    let (before, behind) = (name.part(..from), name.part(to..));
    let inside = name.part(from..to);
    let go_on = |one: Option<char>, other: Option<char>| match (one, other) {
        (Some(one), Some(other)) => {
            (one.is_ascii_digit() && other.is_ascii_digit()) || (one.is_alphabetic() && other.is_alphabetic())
        }
        _ => false,
    };
    !go_on(before.chars().next_back(), inside.chars().next())
        && !go_on(inside.chars().next_back(), behind.chars().next())
}

/// `2005-2015`: two years with something between them, or the second one short: `2016-17`.
fn span(name: &str) -> Option<(usize, usize)> {
    let years = |text: &str| text.get(..4).filter(|_| all_digits(text, 4)).and_then(|year| year.parse::<u16>().ok());
    for (at, _) in name.char_indices() {
        let Some(first) = name.get(at..).and_then(years).filter(|year| (1950..2100).contains(year)) else { continue };
        let behind = name.part(at + 4..);
        for until in UNTIL {
            let Some(rest) = behind.strip_prefix(until) else { continue };
            let end = at + 4 + until.len();
            if years(rest).is_some_and(|last| last > first && last < 2100) && stands_alone(name, at, end + 4) {
                return Some((at, end + 4));
            }
            // 2016-17 is a school year; 2011-12 may be December.
            let short = rest.get(..2).filter(|_| all_digits(rest, 2)).and_then(|year| year.parse::<u16>().ok());
            if short.is_some_and(|last| last > 12 && last == (first + 1) % 100) && stands_alone(name, at, end + 2) {
                // 2016-17-12 would be no date either, so nothing is lost by asking.
                return Some((at, end + 2));
            }
        }
    }
    None
}

fn all_digits(text: &str, count: usize) -> bool {
    text.get(..count).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// How much of the beginning of a text is as the shape says, what it says, and the same with placeholders.
fn fits(shape: &str, text: &str, mut read: Read) -> Option<(usize, Read, String)> {
    let Some(sign) = shape.chars().next() else { return Some((0, read, String::new())) };
    let (step, after) = match sign {
        '{' => shape.split_once('}').map(|(word, after)| (word.part(1..), after))?,
        _ => ("", shape.get(sign.len_utf8()..)?),
    };
    let digits = |count: usize| text.get(..count).filter(|_| all_digits(text, count));
    let number = |count: usize| digits(count).and_then(|digits| digits.parse::<i8>().ok());
    let go_on = |length: usize, read: Read, pattern: &str| {
        let (more, read, rest) = fits(after, text.get(length..)?, read)?;
        Some((length + more, read, format!("{pattern}{rest}")))
    };
    match (sign, step) {
        ('{', "yyyy") => {
            read.year = Some(digits(4)?.parse().ok()?);
            go_on(4, read, "{yyyy}")
        }
        ('{', "mm") => {
            read.month = Some(number(2)?);
            go_on(2, read, "{mm}")
        }
        ('{', "dd") => {
            read.day = Some(number(2)?);
            go_on(2, read, "{dd}")
        }
        ('{', "d") => {
            read.day = Some(number(1)?);
            go_on(1, read, "{d}")
        }
        ('{', "q") => {
            read.month = Some(number(1).filter(|quarter| (1..=4).contains(quarter))? * 3);
            go_on(1, read, "{q}")
        }
        ('{', "h") => {
            read.month = Some(number(1).filter(|half| (1..=2).contains(half))? * 6);
            read.half = true;
            go_on(1, read, "")
        }
        ('{', "w") => {
            let count = if number(2).is_some() { 2 } else { 1 };
            number(count).filter(|week| (1..=53).contains(week))?;
            read.week = true;
            go_on(count, read, "")
        }
        ('{', "mmmm") => {
            let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
            (3..=letters.min(9)).rev().find_map(|count| {
                let mut read = read;
                read.month = Some(month_of(text.get(..count)?)?);
                go_on(count, read, if count > 4 || whole(text) { "{mmmm}" } else { "{mmm}" })
            })
        }
        ('~', _) => {
            let found = text.chars().next().filter(|letter| BETWEEN.contains(letter));
            let sign = found.map_or_else(String::new, String::from);
            go_on(sign.len(), read, &sign)
        }
        (letter, _) => {
            let found = text.chars().next().filter(|found| found.to_lowercase().eq(letter.to_lowercase()))?;
            go_on(found.len_utf8(), read, &found.to_string())
        }
    }
}

/// Whole names that are as short as what is short for others.
fn whole(text: &str) -> bool {
    let word = text.get(..4).unwrap_or_default().to_lowercase();
    word == "juni" || word == "juli"
}

/// Other digits, such as a time, are others each time.
fn without_digits(text: &str) -> String {
    let mut open = String::new();
    for letter in text.chars() {
        match letter {
            '0'..='9' if open.ends_with('*') => {}
            '0'..='9' => open.push('*'),
            other => open.push(other),
        }
    }
    open
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(path: &str) -> (String, String) {
        let period = period_of(path).unwrap_or_default();
        (period.updated.unwrap_or_default(), period.pattern.unwrap_or_default())
    }

    #[test]
    fn a_name_says_of_when_it_is() {
        for (path, updated, pattern) in [
            ("vng/ggk-2017-12.xlsx", "\"2017-12\"", "vng/ggk-{yyyy}-{mm}.xlsx"),
            ("all_20180206_0500.csv", "2018-02-06", "all_{yyyy}{mm}{dd}_*.csv"),
            ("2016/vensters-2016.csv", "\"2016\"", "2016/vensters-{yyyy}.csv"),
            ("a-2018-13.csv", "\"2018\"", "a-{yyyy}-*.csv"),
            ("lijst 06-02-2018.csv", "2018-02-06", "lijst {dd}-{mm}-{yyyy}.csv"),
            ("bgt-2017-Q4.csv", "\"2017-12\"", "bgt-{yyyy}-Q{q}.csv"),
            ("bgt_q3_2017.csv", "\"2017-09\"", "bgt_q{q}_{yyyy}.csv"),
            ("bgt2017K4.csv", "\"2017-12\"", "bgt{yyyy}K{q}.csv"),
            ("cbs-2017KW04.csv", "\"2017-12\"", "cbs-{yyyy}KW0{q}.csv"),
            ("cbs-2017MM11.csv", "\"2017-11\"", "cbs-{yyyy}MM{mm}.csv"),
            ("cbs-2017JJ00.csv", "\"2017\"", "cbs-{yyyy}JJ00.csv"),
            ("bgt-4e-kwartaal-2017.csv", "\"2017-12\"", "bgt-{q}e-kwartaal-{yyyy}.csv"),
            ("bgt kwartaal 1 2017.csv", "\"2017-03\"", "bgt kwartaal {q} {yyyy}.csv"),
            ("stand-dec2017.csv", "\"2017-12\"", "stand-{mmm}{yyyy}.csv"),
            ("stand_december_2017.csv", "\"2017-12\"", "stand_{mmmm}_{yyyy}.csv"),
            ("overzicht_per_1_juli_2016.csv", "2016-07-01", "overzicht_per_{d}_{mmmm}_{yyyy}.csv"),
            ("stand-2017-mei.csv", "\"2017-05\"", "stand-{yyyy}-{mmm}.csv"),
            ("bgt-2017-H1.csv", "\"2017-06\"", ""),
            ("bgt-2e-halfjaar-2017.csv", "\"2017-12\"", ""),
        ] {
            assert_eq!(said(path), (updated.to_owned(), pattern.to_owned()), "{path}");
        }
        for nothing in ["14plus.csv", "123456789.csv", "leden1e.csv", "meigroen.csv"] {
            assert_eq!(period_of(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn what_is_no_date_is_a_question() {
        for span in
            ["groei-2005-2015.csv", "cijfers_2014_2015.csv", "school-2016-17.csv", "a-2017-W12.csv", "week 3 2017.csv"]
        {
            let period = period_of(span).unwrap();
            assert!(period.question.is_some() && period.updated.is_none() && period.pattern.is_none(), "{period:?}");
        }
        assert!(period_of("a-2018-v2.csv").unwrap().question.is_some());
        assert_eq!(period_of("a-2018-12.csv").unwrap().question, None);
    }

    proptest! {
        #[test]
        fn a_pattern_fits_the_name_that_it_was_made_from(name in "[a-z]{0,4}[-_ ]?(20[0-3][0-9]|19[89][0-9])[-_]?(Q[1-4]|KW0[1-4]|[01][0-9]|[a-z]{3,9}|)[-_ ]?[0-9a-z]{0,4}\\.csv") {
            use crate::PathPattern;
            use mdd_engine::text::{FileId, Span, Spanned};
            if let Some(pattern) = period_of(&name).and_then(|period| period.pattern) {
                let nowhere = Span { file: FileId::default(), start: 0, end: 0 };
                let mut mistakes = mdd_engine::diagnostic::Diagnostics::default();
                let read = PathPattern::read(&Spanned::new(pattern.clone(), nowhere), &mut mistakes);
                prop_assert!(read.is_some_and(|read| read.matches(&name)), "{name} {pattern}");
            }
        }
    }
}
