//! How a language writes figures: its signs in numbers and dates, and whole numbers in words.

use super::{Date, Number};
use crate::every;

every! {
    /// The way of writing of a language.
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
    pub enum Notation {
        /// 1.204,5 and 6-2-2018
        Dutch,
        /// 1,204.5 and 2018-02-06: which of day and month comes first, readers of English do not agree on.
        English,
    }
}

impl Notation {
    /// With so many decimals: `6,78`, `26.000`.
    pub fn number(self, number: Number, decimals: u32) -> String {
        let (thousands, point) = self.signs();
        let plain = number.plain(decimals);
        let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
        let (whole, rest) = plain.split_once('.').unwrap_or((plain, ""));
        let mut text = String::from(sign);
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                text.push(thousands);
            }
            text.push(digit);
        }
        if !rest.is_empty() {
            text.push(point);
            text.push_str(rest);
        }
        text
    }

    /// Between thousands, and before decimals.
    pub fn signs(self) -> (char, char) {
        match self {
            Notation::Dutch => ('.', ','),
            Notation::English => (',', '.'),
        }
    }

    /// `6-2-2018`
    pub fn date(self, date: Date) -> String {
        match self {
            Notation::Dutch => format!("{}-{}-{}", date.day(), date.month(), date.year()),
            Notation::English => date.to_string(),
        }
    }

    /// A whole number as texts write it out: "drie", "three".
    pub fn in_words(self, number: u32) -> String {
        match self {
            Notation::Dutch => in_dutch(number),
            Notation::English => in_english(number),
        }
    }
}

const DUTCH: [&str; 20] = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];
const DUTCH_TENS: [&str; 8] = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

/// "drie", "tweeëntwintig", "honderdtien".
fn in_dutch(number: u32) -> String {
    let small = |number: u32| usize::try_from(number).ok().and_then(|at| DUTCH.get(at)).copied();
    let below_hundred = |number: u32| match small(number) {
        Some(word) => word.to_owned(),
        None => {
            let tens =
                usize::try_from(number / 10 - 2).ok().and_then(|at| DUTCH_TENS.get(at)).copied().unwrap_or_default();
            match small(number % 10).filter(|_| !number.is_multiple_of(10)) {
                Some(one) if one.ends_with('e') => format!("{one}ën{tens}"),
                Some(one) => format!("{one}en{tens}"),
                None => tens.to_owned(),
            }
        }
    };
    // One hundred and one thousand are said without "een".
    let many = |count: u32, word: &str| if count == 1 { word.to_owned() } else { in_dutch(count) + word };
    let rest =
        |rest: u32, between: &str| if rest == 0 { String::new() } else { format!("{between}{}", in_dutch(rest)) };
    match number {
        0..100 => below_hundred(number),
        100..1_000 => many(number / 100, "honderd") + rest(number % 100, "").as_str(),
        1_000..1_000_000 => many(number / 1_000, "duizend") + rest(number % 1_000, " ").as_str(),
        _ => number.to_string(),
    }
}

const ENGLISH: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// "three", "twenty-two", "one hundred and ten".
fn in_english(number: u32) -> String {
    let small = |number: u32| usize::try_from(number).ok().and_then(|at| ENGLISH.get(at)).copied();
    let rest = |rest: u32, between: &str| match rest {
        0 => String::new(),
        1..100 if between == " " => format!(" and {}", in_english(rest)),
        rest => format!("{between}{}", in_english(rest)),
    };
    match number {
        0..20 => small(number).unwrap_or_default().to_owned(),
        20..100 => {
            let at = usize::try_from(number / 10 - 2).ok();
            let tens = at.and_then(|at| ENGLISH_TENS.get(at)).copied().unwrap_or_default();
            format!("{tens}{}", rest(number % 10, "-"))
        }
        100..1_000 => format!("{} hundred{}", in_english(number / 100), rest(number % 100, " ")),
        1_000..1_000_000 => format!("{} thousand{}", in_english(number / 1_000), rest(number % 1_000, " ")),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_out() {
        let words = [0, 8, 17, 20, 21, 33, 46, 80, 100, 101, 118, 222, 1000, 1001, 2500, 999_999].map(in_dutch);
        assert_eq!(
            words.join(", "),
            "nul, acht, zeventien, twintig, eenentwintig, drieëndertig, zesenveertig, tachtig, honderd, honderdeen, \
             honderdachttien, tweehonderdtweeëntwintig, duizend, duizend een, tweeduizend vijfhonderd, \
             negenhonderdnegenennegentigduizend negenhonderdnegenennegentig"
        );
    }

    #[test]
    fn numbers_are_written_out_in_english() {
        let words = [0, 8, 17, 20, 21, 100, 101, 222, 1000, 1001, 2500].map(in_english);
        assert_eq!(
            words.join(", "),
            "zero, eight, seventeen, twenty, twenty-one, one hundred, one hundred and one, two hundred and twenty-two, one \
             thousand, one thousand and one, two thousand five hundred"
        );
    }

    #[test]
    fn each_language_has_its_signs() {
        let number = Number::parse("-1234567.5").expect("a number");
        assert_eq!(Notation::ALL.map(|notation| notation.number(number, 1)), ["-1.234.567,5", "-1,234,567.5"]);
        let day = Date::constant(2018, 2, 6);
        assert_eq!(Notation::ALL.map(|notation| notation.date(day)), ["6-2-2018", "2018-02-06"]);
    }
}
