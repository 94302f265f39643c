//! What the name of a file says of when it is.

use crate::terms::Date;

/// The period in a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Period {
    /// As `updated` takes it.
    pub updated: String,
    /// The name with placeholders instead.
    pub pattern: String,
}

/// Parts of dates as names have them, the longest first: digits, and what stands between.
const SHAPES: [(&str, &str); 7] = [
    ("yyyy-mm-dd", "{yyyy}-{mm}-{dd}"),
    ("yyyy_mm_dd", "{yyyy}_{mm}_{dd}"),
    ("yyyymmdd", "{yyyy}{mm}{dd}"),
    ("yyyy-mm", "{yyyy}-{mm}"),
    ("yyyy_mm", "{yyyy}_{mm}"),
    ("yyyymm", "{yyyy}{mm}"),
    ("yyyy", "{yyyy}"),
];

/// The first date in the name of the file at this path.
pub(super) fn period_of(path: &str) -> Option<Period> {
    let (folder, name) = path.rfind('/').map_or(("", path), |at| path.split_at(at + 1));
    // What means something in a pattern cannot stand in one.
    if path.contains(['{', '}', '*']) {
        return None;
    }
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    for (shape, placeholders) in SHAPES {
        for at in 0..name.len() {
            let end = at + shape.len();
            let Some(text) = name.get(at..end) else { continue };
            let bytes = name.as_bytes();
            let stands_alone =
                !is_digit(at.checked_sub(1).and_then(|before| bytes.get(before))) && !is_digit(bytes.get(end));
            if let Some(updated) = updated(text, shape).filter(|_| stands_alone) {
                let before = name.get(..at).unwrap_or_default();
                let behind = without_digits(name.get(end..).unwrap_or_default());
                return Some(Period { updated, pattern: format!("{folder}{before}{placeholders}{behind}") });
            }
        }
    }
    None
}

fn updated(text: &str, shape: &str) -> Option<String> {
    let fits = text.bytes().zip(shape.bytes()).all(|(byte, as_in)| match as_in {
        b'-' | b'_' => byte == as_in,
        _ => byte.is_ascii_digit(),
    });
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let number = |from: usize, to: usize| digits.get(from..to).and_then(|digits| digits.parse::<i16>().ok());
    let year = number(0, 4).filter(|year| fits && (2000..2100).contains(year))?;
    let Some(month) = number(4, 6) else { return Some(format!("\"{year}\"")) };
    let month = i8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    match number(6, 8) {
        None => Some(format!("\"{year}-{month:02}\"")),
        Some(day) => Date::new(year, month, i8::try_from(day).ok()?).ok().map(|day| day.to_string()),
    }
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

    #[test]
    fn a_name_says_of_when_it_is() {
        let said = |path: &str| period_of(path).map(|period| (period.updated, period.pattern));
        let is = |updated: &str, pattern: &str| Some((updated.to_owned(), pattern.to_owned()));
        assert_eq!(said("vng/ggk-2017-12.xlsx"), is("\"2017-12\"", "vng/ggk-{yyyy}-{mm}.xlsx"));
        assert_eq!(said("all_20180206_0500.csv"), is("2018-02-06", "all_{yyyy}{mm}{dd}_*.csv"));
        assert_eq!(said("2016/vensters-2016.csv"), is("\"2016\"", "2016/vensters-{yyyy}.csv"));
        assert_eq!(said("a-2018-13.csv"), is("\"2018\"", "a-{yyyy}-*.csv"));
        assert_eq!(said("14plus.csv"), None);
        assert_eq!(said("123456789.csv"), None);
    }
}
