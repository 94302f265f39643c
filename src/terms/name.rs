//! Names of gemeenten as people spell them, brought to one plain form.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Without case, accents, punctuation and the word "gemeente" before it: `Gemeente 's-Gravenhage` and `s gravenhage`
/// are the same. What lists abbreviate ("c.a.", "NH") stays: that is settled by the register of spellings.
pub fn plain_name(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    if name.is_ascii() {
        name.chars().for_each(|letter| push(&mut plain, letter.to_ascii_lowercase()));
    } else {
        for letter in name.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
            push(&mut plain, letter);
        }
    }
    let plain = plain.trim_end();
    plain.strip_prefix("gemeente ").unwrap_or(plain).to_owned()
}

fn push(plain: &mut String, letter: char) {
    if letter.is_alphanumeric() {
        plain.push(letter);
    } else if !plain.is_empty() && !plain.ends_with(' ') {
        plain.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn spellings_of_one_gemeente_are_equal() {
        for (one, other) in [
            ("Gemeente Kaag en Braassem", "KAAG EN BRAASSEM"),
            ("'s-Gravenhage", "s Gravenhage"),
            ("Súdwest-Fryslân", "sudwest fryslan"),
            ("Bergen (NH.)", "Bergen NH"),
            (" Etten-Leur ", "Etten Leur"),
        ] {
            assert_eq!(plain_name(one), plain_name(other));
        }
        assert_ne!(plain_name("Bergen (NH.)"), plain_name("Bergen (L.)"));
    }
}
