//! Dutch texts as far as checks read them: numbers, in digits and in words, and what stands beside them. Knows no rules.

use crate::fault::Stretch;
use crate::terms::Number;

/// Numbers as they are written out.
const WORDS: [(&str, i64); 26] = [
    ("één", 1),
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("elf", 11),
    ("twaalf", 12),
    ("dertien", 13),
    ("veertien", 14),
    ("vijftien", 15),
    ("zestien", 16),
    ("zeventien", 17),
    ("achttien", 18),
    ("negentien", 19),
    ("twintig", 20),
    ("dertig", 30),
    ("veertig", 40),
    ("vijftig", 50),
    ("zestig", 60),
    ("tachtig", 80),
    ("honderd", 100),
];

/// A word of a text, or a number, with its place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct ProseToken<'t> {
    pub start: usize,
    pub end: usize,
    pub text: &'t str,
    /// What it says, when it is a number.
    pub number: Option<Number>,
    /// It begins another sentence than the token before.
    pub begins: bool,
}

/// The words and numbers of a text, without what stands between braces and the addresses of links.
pub(super) fn tokens(text: &str) -> Vec<ProseToken<'_>> {
    let mut found: Vec<ProseToken<'_>> = Vec::new();
    let (mut at, mut begins) = (0, true);
    while let Some(letter) = text.part(at..).chars().next() {
        let rest = text.part(at..);
        let skipped = match letter {
            '{' => rest.find('}').map(|end| end + 1),
            '(' if text.part(..at).ends_with(']') => rest.find(')').map(|end| end + 1),
            _ => None,
        };
        if let Some(skipped) = skipped {
            at += skipped;
            continue;
        }
        if !letter.is_alphanumeric() {
            begins |= matches!(letter, '.' | '?' | '!' | ':' | ';') || rest.starts_with("\n\n");
            at += letter.len_utf8();
            continue;
        }
        let inside = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '.' | ',' | '/' | '+' | '\'');
        let end = rest.find(|letter: char| !inside(letter)).unwrap_or(rest.len());
        let word = rest.part(..end).trim_end_matches(|letter: char| !letter.is_alphanumeric());
        found.push(ProseToken { start: at, end: at + word.len(), text: word, number: number(word), begins });
        begins = false;
        at += word.len();
    }
    found
}

/// "9" and "negen"; no date, no part of a name.
pub(super) fn number(word: &str) -> Option<Number> {
    if word.starts_with(|letter: char| letter.is_ascii_digit()) {
        return dutch(word).filter(|_| is_word(word));
    }
    let written = WORDS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word));
    written.map(|(_, number)| Number::from(*number))
}

/// Whether something is a number in digits and nothing else.
fn is_word(word: &str) -> bool {
    word.chars().all(|letter| letter.is_ascii_digit() || letter == ',' || letter == '.')
}

/// "1.000" and "0,5"; "2.1" is a paragraph.
fn dutch(written: &str) -> Option<Number> {
    let groups = written.split(',').next().unwrap_or_default().split('.').skip(1);
    if written.is_empty() || groups.into_iter().any(|group| group.len() != 3) {
        return None;
    }
    Number::parse(&written.replace('.', "").replace(',', "."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<(String, Number)> {
        let found = tokens(text).into_iter().filter_map(|token| Some((token.text.to_owned(), token.number?)));
        found.collect()
    }

    #[test]
    fn numbers_are_found_in_digits_and_in_words() {
        let said = |text: &str, number: i64| (text.to_owned(), Number::from(number));
        assert_eq!(numbers("Van de 9 of negen."), [said("9", 9), said("negen", 9)]);
        assert_eq!(numbers("zie 2.1, 14+nummer, 2014/55/EU, {a 5} en [x](https://a.nl/7)"), []);
        assert_eq!(numbers("Drie keer 1.000"), [said("Drie", 3), said("1.000", 1000)]);
    }

    #[test]
    fn a_sentence_begins_behind_a_point() {
        let begins: Vec<bool> = tokens("Een twee. Drie").iter().map(|token| token.begins).collect();
        assert_eq!(begins, [true, false, true]);
    }
}
