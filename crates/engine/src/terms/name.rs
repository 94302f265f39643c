//! Names of gemeenten as people spell them, brought to one plain form.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Without case, accents, punctuation and the word "gemeente" before or behind it: `Gemeente 's-Gravenhage` and
/// `s gravenhage (gemeente)` are the same. What lists abbreviate ("c.a.", "NH") stays: that is settled by the register
/// of spellings.
pub fn plain_name(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    if name.is_ascii() {
        name.chars().for_each(|letter| push(&mut plain, letter.to_ascii_lowercase()));
    } else {
        // Compatibility forms too: some lists write the letter ij as one character.
        for letter in name.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
            push(&mut plain, letter);
        }
    }
    let mut rest = plain.trim_end();
    while let Some(shorter) = without_word(rest) {
        rest = shorter;
    }
    rest.to_owned()
}

fn push(plain: &mut String, letter: char) {
    if letter.is_alphanumeric() {
        plain.push(letter);
    } else if !plain.is_empty() && !plain.ends_with(' ') {
        plain.push(' ');
    }
}

fn without_word(plain: &str) -> Option<&str> {
    ["gemeente", "gem"].into_iter().find_map(|word| {
        let before = plain.strip_prefix(word).and_then(|rest| rest.strip_prefix(' '));
        before.or_else(|| plain.strip_suffix(word).and_then(|rest| rest.strip_suffix(' ')))
    })
}

/// The two names that stand together in `Tytsjerksteradiel / Tietjerksteradeel` or `Leeuwarden (Ljouwert)`.
pub fn two_names(name: &str) -> Option<(&str, &str)> {
    let (one, other) = match name.split_once('/') {
        Some(halves) => halves,
        None => name.trim_end().strip_suffix(')')?.split_once('(')?,
    };
    let (one, other) = (one.trim(), other.trim());
    (!one.is_empty() && !other.is_empty()).then_some((one, other))
}

/// A name without what tells it apart from another gemeente of that name: `Bergen (NH.)` without `(NH.)`.
pub fn bare_name(name: &str) -> Option<&str> {
    let (bare, _) = name.trim_end().strip_suffix(')')?.split_once('(')?;
    Some(bare.trim_end()).filter(|bare| !bare.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_gemeente_are_equal() {
        for (one, other) in [
            ("Gemeente Kaag en Braassem", "KAAG EN BRAASSEM"),
            ("gem. Kaag en Braassem", "Kaag en Braassem, gemeente"),
            ("Kaag en Braassem (gemeente)", "Gemeente  Kaag en Braassem"),
            ("'s-Gravenhage", "s Gravenhage"),
            ("\u{2019}s-Gravenhage", "\u{2018}s Gravenhage"),
            ("Súdwest-Fryslân", "sudwest fryslan"),
            ("Bergen (NH.)", "Bergen NH"),
            (" Etten-Leur ", "Etten Leur"),
            ("Krimpen aan den \u{132}ssel", "krimpen aan den ijssel"),
        ] {
            assert_eq!(plain_name(one), plain_name(other));
        }
        assert_ne!(plain_name("Bergen (NH.)"), plain_name("Bergen (L.)"));
    }

    #[test]
    fn only_the_whole_word_gemeente_goes() {
        assert_eq!(plain_name("Gemert-Bakel"), "gemert bakel");
        assert_eq!(plain_name("Gemeentehuis"), "gemeentehuis");
        assert_eq!(plain_name("Gemeente"), "gemeente");
    }

    #[test]
    fn two_names_stand_beside_a_stroke_or_in_brackets() {
        assert_eq!(
            two_names("Tytsjerksteradiel / Tietjerksteradeel"),
            Some(("Tytsjerksteradiel", "Tietjerksteradeel"))
        );
        assert_eq!(two_names("Leeuwarden (Ljouwert) "), Some(("Leeuwarden", "Ljouwert")));
        for one in ["Leeuwarden", "Leeuwarden ()", "/ Leeuwarden", "(Leeuwarden)"] {
            assert_eq!(two_names(one), None, "{one}");
        }
    }

    #[test]
    fn a_bare_name_has_no_brackets() {
        assert_eq!(bare_name("Bergen (NH.)"), Some("Bergen"));
        assert_eq!(bare_name("Bergen"), None);
    }
}
