//! Texts of others as people may see them: a message shows a cell, never a file, and what a delivery says can neither
//! steer a terminal nor hide in it.

use crate::fault::Stretch;
use std::borrow::Cow;

/// As many characters of a cell as a message shows.
const LONGEST: usize = 80;

/// As many characters of a message: more is a cell that is larger than anybody reads.
const SENTENCE: usize = 500;

/// A text with every sign visible: what has no shape of its own, or changes that of others, is written as `<U+200B>`;
/// line ends and tabs as their pictures. Everything else stays as it is.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut seen = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '\n' => seen.push('\u{240a}'),
            '\r' => seen.push('\u{240d}'),
            '\t' => seen.push('\u{2409}'),
            letter if is_hidden(letter) => seen.push_str(&format!("<U+{:04X}>", u32::from(letter))),
            letter => seen.push(letter),
        }
    }
    Cow::Owned(seen)
}

/// What stands in a cell, for a message: visible, and cut in the middle when it is long.
pub fn cell(text: &str) -> Cow<'_, str> {
    cut(text, LONGEST)
}

/// What a program says about cells, as a person may read it: a few lines, whatever is quoted in it.
pub fn sentence(text: &str) -> Cow<'_, str> {
    cut(text, SENTENCE)
}

/// A text with every sign visible, of at most so many characters of its own: what is longer is cut in the middle.
pub fn cut(text: &str, longest: usize) -> Cow<'_, str> {
    // No text with fewer bytes is longer, and of a whole file only its ends are looked at.
    if text.len() <= longest || text.char_indices().nth(longest).is_none() {
        return visible(text);
    }
    let end = longest / 4;
    let head = text.char_indices().nth(longest.saturating_sub(end + 3)).map_or(text.len(), |(at, _)| at);
    let tail = text.char_indices().rev().nth(end.saturating_sub(1)).map_or(0, |(at, _)| at);
    let (head, tail) = (text.part(..head), text.part(tail..));
    Cow::Owned(format!("{} \u{2026} {}", visible(head), visible(tail)))
}

/// A whole document with what steers a terminal or turns letters around written as `<U+001B>`. Line ends and tabs stay
/// what they are, and so do signs that only cannot be seen: a text may need them.
pub fn still(text: &str) -> Cow<'_, str> {
    if !text.chars().any(steers) {
        return Cow::Borrowed(text);
    }
    let mut seen = String::with_capacity(text.len() + 16);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' => seen.push('\u{240d}'),
            letter if steers(letter) => seen.push_str(&format!("<U+{:04X}>", u32::from(letter))),
            letter => seen.push(letter),
        }
    }
    Cow::Owned(seen)
}

/// A JSON document with the same signs as their escapes: the same data, and nothing that steers a terminal.
pub fn still_json(document: &str) -> Cow<'_, str> {
    if !document.chars().any(steers) {
        return Cow::Borrowed(document);
    }
    let mut escaped = String::with_capacity(document.len() + 16);
    for letter in document.chars() {
        match letter {
            letter if steers(letter) => {
                let units = letter.encode_utf16(&mut [0; 2]).to_vec();
                units.iter().for_each(|unit| escaped.push_str(&format!("\\u{unit:04x}")));
            }
            letter => escaped.push(letter),
        }
    }
    Cow::Owned(escaped)
}

fn steers(letter: char) -> bool {
    let control = letter.is_control() && !matches!(letter, '\n' | '\t');
    control
        || matches!(letter,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a sign cannot be seen, or changes what is seen of others.
pub fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_steers_or_hides_is_written_out() {
        assert_eq!(visible("Aa\u{200b}dorp\u{1b}[31m"), "Aa<U+200B>dorp<U+001B>[31m");
        assert_eq!(visible("a\r\nb\tc"), "a\u{240d}\u{240a}b\u{2409}c");
        assert!(matches!(visible("S\u{fa}dwest-Frysl\u{e2}n"), Cow::Borrowed(_)));
        assert_eq!(hidden_signs("Aa\u{200b}dorp").as_deref(), Some("U+200B, a zero-width space"));
        assert_eq!(hidden_signs("Aadorp"), None);
    }

    #[test]
    fn a_long_cell_shows_both_its_ends() {
        let long = format!("begin{}end", "x".repeat(1000));
        let shown = cell(&long);
        assert!(shown.starts_with("beginxxx") && shown.ends_with("xxxend") && shown.contains('\u{2026}'), "{shown}");
        assert_eq!(shown.chars().count(), LONGEST);
        assert_eq!(cell("Aadorp"), "Aadorp");
    }

    #[test]
    fn a_json_document_says_the_same_in_escapes() {
        let said = serde_json::json!({ "a\u{202e}": "b\u{9b}\u{e0001}\u{7f}\n" });
        let text = said.to_string();
        let still = still_json(&text);
        assert!(still.is_ascii(), "{still}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&still).unwrap(), said);
    }

    #[test]
    fn a_document_keeps_its_lines() {
        assert_eq!(still("a\r\nb\tc\u{1b}d\re"), "a\nb\tc<U+001B>d\u{240d}e");
    }

    proptest! {
        #[test]
        fn any_text_is_shown_whole_or_cut_without_a_hidden_sign(text: String) {
            prop_assert!(!visible(&text).chars().any(is_hidden));
            prop_assert!(!cell(&text).chars().any(is_hidden));
            prop_assert!(!still(&text).chars().any(steers));
        }
    }
}
