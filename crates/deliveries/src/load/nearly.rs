//! What other programs make of a code: 0344 becomes 344.0, '0344, ="0344", NL-0344 or 3,44E+02. None of these is read as a code,
//! since of the last one digits may be gone; which of them it is, is said.

use super::super::manifest::MatchedBy;
use mdd_engine::language::{Said, said};
use mdd_engine::text::is_hidden;

/// In which way a cell is nearly a gemeente.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Nearly {
    /// A code that became a number with decimals.
    Decimals,
    /// The sign by which a spreadsheet is told that it is a text.
    Apostrophe,
    /// A formula that gives a text.
    Formula,
    /// A power of ten.
    Power,
    /// A sign between thousands.
    Thousands,
    /// Signs that nobody sees.
    Hidden,
    /// Spaces or other signs between GM and the digits.
    Apart,
    /// Something in front of the digits that is not declared.
    Prefix,
}

/// A way to be nearly a gemeente, and what a cell then says without it.
type Way = (Nearly, fn(&str) -> Option<String>);

/// Whether a cell would name a gemeente if it were written otherwise; `is` knows whether a text does.
pub(super) fn nearly(said: &str, by: MatchedBy, is: impl Fn(&str) -> bool) -> Option<Nearly> {
    let codes: [Way; 5] = [
        (Nearly::Decimals, whole),
        (Nearly::Power, power),
        (Nearly::Thousands, ungrouped),
        (Nearly::Apart, together),
        (Nearly::Prefix, digits),
    ];
    let texts: [Way; 3] = [(Nearly::Formula, formula), (Nearly::Apostrophe, apostrophe), (Nearly::Hidden, seen)];
    let codes = codes.iter().filter(|_| by == MatchedBy::Code);
    texts
        .iter()
        .chain(codes)
        .find(|(_, without)| without(said).is_some_and(|text| is(text.trim())))
        .map(|(way, _)| *way)
}

impl Nearly {
    /// The beginning of a sentence: "without the decimals 4 of 4 rows are ..."
    pub fn without(self) -> Said {
        said(match self {
            Nearly::Decimals => "loading-without-decimals",
            Nearly::Apostrophe => "loading-without-apostrophe",
            Nearly::Formula => "loading-without-formula",
            Nearly::Power => "loading-without-power",
            Nearly::Thousands => "loading-without-thousands",
            Nearly::Hidden => "loading-without-hidden",
            Nearly::Apart => "loading-without-apart",
            Nearly::Prefix => "loading-without-prefix",
        })
    }

    pub fn cure(self) -> Said {
        said(match self {
            Nearly::Decimals | Nearly::Thousands => "loading-codes-as-text",
            Nearly::Apostrophe | Nearly::Formula => "loading-bare-text",
            Nearly::Power => "loading-digits-gone",
            Nearly::Hidden | Nearly::Apart => "loading-correct",
            Nearly::Prefix => "loading-say-prefix",
        })
    }
}

/// `344.0`, `344,00`
fn whole(said: &str) -> Option<String> {
    let (whole, decimals) = said.split_once(['.', ','])?;
    let zeros = !decimals.is_empty() && decimals.bytes().all(|byte| byte == b'0');
    (zeros && decimals.len() != 3).then(|| whole.to_owned())
}

/// `1.709`
fn ungrouped(said: &str) -> Option<String> {
    let (head, tail) = said.split_once(['.', ',', ' ', '\u{a0}', '\u{202f}', '\''])?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    ((1..=2).contains(&head.len()) && tail.len() == 3 && digits(head) && digits(tail)).then(|| format!("{head}{tail}"))
}

/// `3,44E+02`
fn power(said: &str) -> Option<String> {
    let (mantissa, exponent) = said.split_once(['E', 'e'])?;
    let exponent: usize = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
    let (whole, decimals) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let fits = exponent <= 6 && decimals.trim_end_matches('0').len() <= exponent;
    let decimals: String = decimals.chars().chain(std::iter::repeat('0')).take(exponent).collect();
    (fits && !whole.is_empty()).then(|| format!("{whole}{decimals}"))
}

/// `GM 0344`, `gm-344`
fn together(said: &str) -> Option<String> {
    let digits = said.get(2..).filter(|_| said.get(..2).is_some_and(|head| head.eq_ignore_ascii_case("gm")))?;
    Some(digits.trim_start_matches(|letter: char| !letter.is_alphanumeric()).to_owned())
}

/// `NL-0344`
fn digits(said: &str) -> Option<String> {
    let digits = said.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    (digits.len() >= 4 && digits.len() < said.len()).then(|| digits.to_owned())
}

/// `'0344`
fn apostrophe(said: &str) -> Option<String> {
    let marks = ['\'', '\u{2018}', '\u{2019}', '`', '"'];
    let bare = said.trim_matches(marks);
    (bare != said).then(|| bare.to_owned())
}

/// `="0344"`
fn formula(said: &str) -> Option<String> {
    let bare = said.strip_prefix('=')?.trim();
    Some(bare.trim_matches('"').to_owned())
}

fn seen(said: &str) -> Option<String> {
    said.chars().any(is_hidden).then(|| said.chars().filter(|letter| !is_hidden(*letter)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_made_of_a_code_is_recognised() {
        let is = |text: &str| matches!(text, "0344" | "344" | "1709" | "1000" | "Utrecht");
        let found = [
            ("344.0", Some(Nearly::Decimals)),
            ("1709,00", Some(Nearly::Decimals)),
            ("1.709", Some(Nearly::Thousands)),
            ("'0344", Some(Nearly::Apostrophe)),
            ("=\"0344\"", Some(Nearly::Formula)),
            ("1,0E+03", Some(Nearly::Power)),
            ("3.44E2", Some(Nearly::Power)),
            ("GM 0344", Some(Nearly::Apart)),
            ("NL-0344", Some(Nearly::Prefix)),
            ("NL-344", None),
            ("\u{200b}0344", Some(Nearly::Hidden)),
            ("344.5", None),
            ("9999", None),
            ("", None),
        ];
        for (said, way) in found {
            assert_eq!(nearly(said, MatchedBy::Code, is), way, "{said}");
        }
        assert_eq!(nearly("=\"Utrecht\"", MatchedBy::Name, is), Some(Nearly::Formula));
        assert_eq!(nearly("344.0", MatchedBy::Name, is), None);
    }
}
