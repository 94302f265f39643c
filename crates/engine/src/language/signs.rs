//! Signs that nobody sees, or takes for another one, by their names.

use super::{Said, said};
use crate::text::is_hidden;

/// The hidden signs in a text: `U+200B, a zero-width space`. None: there are none.
pub fn hidden_signs(text: &str) -> Option<Said> {
    let mut found: Vec<char> = Vec::new();
    for letter in text.chars().filter(|letter| is_hidden(*letter)) {
        if !found.contains(&letter) {
            found.push(letter);
        }
    }
    let names = found.into_iter().take(3).map(sign);
    names.reduce(|signs, sign| said("signs-and").with("signs", signs).with("sign", sign))
}

/// A sign by its number, and by its name when it has one: `U+2212, a minus sign that is no hyphen`.
pub fn sign(letter: char) -> Said {
    named_sign(letter).unwrap_or_else(|| said("sign-other").with("code", code(letter)))
}

/// The same of a sign that has a name.
pub fn named_sign(letter: char) -> Option<Said> {
    let name = match letter {
        '\0' => "sign-zero-byte",
        '\t' => "sign-tab",
        '\n' | '\r' => "sign-line-end",
        '\u{1b}' => "sign-escape",
        '\u{a0}' => "sign-no-break-space",
        '\u{202f}' => "sign-narrow-no-break-space",
        '\u{ad}' => "sign-soft-hyphen",
        '\u{200b}' => "sign-zero-width-space",
        '\u{200c}' | '\u{200d}' => "sign-zero-width-joiner",
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}' => "sign-direction",
        '\u{2060}' => "sign-word-joiner",
        '\u{feff}' => "sign-byte-order-mark",
        '\u{2212}' => "sign-minus",
        '\u{2010}'..='\u{2015}' => "sign-dash",
        '\u{2018}' | '\u{2019}' => "sign-apostrophe",
        '\u{2028}' | '\u{2029}' => "sign-line-end-of-its-own",
        letter if letter.is_control() => "sign-control",
        _ => return None,
    };
    Some(said(name).with("code", code(letter)))
}

fn code(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn hidden_signs_are_named() {
        let named = |text| hidden_signs(text).map(|signs| Language::English.say(signs));
        assert_eq!(named("Aa\u{200b}dorp").as_deref(), Some("U+200B, a zero-width space"));
        let two = named("A\u{ad}a\u{200b}\u{ad}dorp");
        assert_eq!(two.as_deref(), Some("U+00AD, a soft hyphen and U+200B, a zero-width space"));
        assert_eq!(named("Aadorp"), None);
    }
}
