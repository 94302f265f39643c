//! Which date something has, by its name or title: `bgt-2019-06.csv`, "Stand per 31 december 2017".

use super::date::month_of;
use mdd_engine::fault::Stretch;
use mdd_engine::terms::{Date, Updated};

/// Years in which there are deliveries.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2099;

/// The one period that a text names. None: it names none, or several that are not the same.
pub(super) fn period_in(text: &str) -> Option<Updated> {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .flat_map(apart)
        .filter(|word| !word.is_empty())
        .map(|word| word.to_lowercase())
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut found: Option<Updated> = None;
    let mut rest = words.as_slice();
    while !rest.is_empty() {
        let (period, taken) = first(rest);
        if let Some(period) = period {
            if found.is_some_and(|known| known != period) {
                return None;
            }
            found = Some(period);
        }
        rest = rest.part(taken..);
    }
    found
}

/// Digits and letters apart: `dec2017`.
fn apart(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, letter) in word.char_indices() {
        let digit = letter.is_ascii_digit();
        if before.is_some_and(|before| before != digit) {
            parts.extend(word.get(start..at));
            start = at;
        }
        before = Some(digit);
    }
    parts.extend(word.get(start..));
    parts
}

/// The period with which the words begin, and how many words it takes.
fn first(words: &[&str]) -> (Option<Updated>, usize) {
    let word = |at: usize| words.get(at).copied().unwrap_or_default();
    let day = |year: i16, month: i8, day: i8| Date::new(year, month, day).ok().map(Updated::Day);
    let one = word(0);
    if one.len() == 8
        && let (Some(year), Some(month), Some(number)) =
            (year(part(one, 0, 4)), two(part(one, 4, 6)), two(part(one, 6, 8)))
        && let Some(found) = day(year, month, number)
    {
        return (Some(found), 1);
    }
    if one.len() == 6
        && let (Some(year), Some(month @ 1..=12)) = (year(part(one, 0, 4)), two(part(one, 4, 6)))
    {
        return (Some(Updated::Month(year, month)), 1);
    }
    if let Some(found) = year(one) {
        let month = two(word(1)).filter(|month| (1..=12).contains(month)).or_else(|| month_of(word(1)));
        return match (month, two(word(2))) {
            (Some(month), Some(number)) if day(found, month, number).is_some() => (day(found, month, number), 3),
            (Some(month), _) => (Some(Updated::Month(found, month)), 2),
            (None, _) => (Some(Updated::Year(found)), 1),
        };
    }
    let number = one.parse::<i8>().ok().filter(|_| one.len() <= 2);
    let month = two(word(1)).filter(|month| (1..=12).contains(month)).or_else(|| month_of(word(1)));
    if let (Some(number), Some(month), Some(year)) = (number, month, year(word(2)))
        && let Some(found) = day(year, month, number)
    {
        return (Some(found), 3);
    }
    match (month_of(one), year(word(1))) {
        (Some(month), Some(year)) => (Some(Updated::Month(year, month)), 2),
        _ => (None, 1),
    }
}

fn part(word: &str, from: usize, to: usize) -> &str {
    word.get(from..to).unwrap_or_default()
}

fn year(word: &str) -> Option<i16> {
    let digits = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|year| digits && YEARS.contains(year))
}

fn two(word: &str) -> Option<i8> {
    let digits = word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|_| digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_name_says_of_when_it_is() {
        let found = [
            ("bgt-2019-06.csv", Some(Updated::Month(2019, 6))),
            ("all_gemeenten_20180206_0500.csv", Some(Updated::Day(date(2018, 2, 6)))),
            ("productscores-2017.csv", Some(Updated::Year(2017))),
            ("14plus-2017-12.csv", Some(Updated::Month(2017, 12))),
            ("stand 31-12-2017.xlsx", Some(Updated::Day(date(2017, 12, 31)))),
            ("Stand per 31 december 2017", Some(Updated::Day(date(2017, 12, 31)))),
            ("ggk december 2017", Some(Updated::Month(2017, 12))),
            ("ggk_dec2017.csv", Some(Updated::Month(2017, 12))),
            ("201712.csv", Some(Updated::Month(2017, 12))),
            ("2017-12-31", Some(Updated::Day(date(2017, 12, 31)))),
            ("2017K4.csv", Some(Updated::Year(2017))),
            ("2005-2015.csv", None),
            ("gemeenten.json", None),
            ("decentraal.csv", None),
            ("0500.csv", None),
        ];
        for (name, period) in found {
            assert_eq!(period_in(name), period, "{name}");
        }
    }
}
