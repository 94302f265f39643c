//! What a condition may ask of a text beside equality: how it begins or ends, what is in it, and what it equals apart from capitals.

use std::sync::Arc;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Likeness {
    StartsWith,
    EndsWith,
    Contains,
    /// One text of a list is in it.
    ContainsAny,
    /// The same text, whichever letters are capitals.
    SameText,
}

impl Likeness {
    pub const ALL: [Likeness; 5] =
        [Likeness::StartsWith, Likeness::EndsWith, Likeness::Contains, Likeness::ContainsAny, Likeness::SameText];

    /// The function in a condition.
    pub fn word(self) -> &'static str {
        match self {
            Likeness::StartsWith => "starts_with",
            Likeness::EndsWith => "ends_with",
            Likeness::Contains => "contains",
            Likeness::ContainsAny => "contains_any",
            Likeness::SameText => "same_text",
        }
    }

    pub fn of_word(word: &str) -> Option<Likeness> {
        Likeness::ALL.into_iter().find(|likeness| likeness.word() == word)
    }

    /// A text that is like this one, and is not it.
    pub fn plain(self, asked: &str) -> String {
        match self {
            Likeness::StartsWith => format!("{asked}…"),
            Likeness::EndsWith => format!("…{asked}"),
            Likeness::Contains | Likeness::ContainsAny => format!("…{asked}…"),
            Likeness::SameText => {
                let turned = |letter| if small(letter) == letter { capital(letter) } else { small(letter) };
                asked.chars().map(turned).collect()
            }
        }
    }

    /// Whether a text is like this one.
    pub fn holds(self, text: &str, asked: &str) -> bool {
        match self {
            Likeness::StartsWith => text.starts_with(asked),
            Likeness::EndsWith => text.ends_with(asked),
            Likeness::Contains | Likeness::ContainsAny => text.contains(asked),
            Likeness::SameText => text.chars().map(small).eq(asked.chars().map(small)),
        }
    }
}

/// What is asked of a text: that it is like one of these.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Like {
    pub likeness: Likeness,
    pub texts: Arc<[Arc<str>]>,
}

impl Like {
    pub fn holds(&self, text: &str) -> bool {
        self.texts.iter().any(|asked| self.likeness.holds(text, asked))
    }
}

/// The small letter of a capital that has one; where they do not belong to each other alone (`ß`, `İ`), a letter stays itself.
pub(super) fn small(letter: char) -> char {
    other_case(letter, letter.to_lowercase()).unwrap_or(letter)
}

/// The capital of a small letter, in the same way.
pub(super) fn capital(letter: char) -> char {
    let upper = only(letter.to_uppercase());
    upper.filter(|upper| *upper != letter && small(*upper) == letter).unwrap_or(letter)
}

fn other_case(letter: char, lower: impl Iterator<Item = char>) -> Option<char> {
    only(lower).filter(|lower| *lower != letter && only(lower.to_uppercase()) == Some(letter))
}

fn only(mut letters: impl Iterator<Item = char>) -> Option<char> {
    let first = letters.next()?;
    letters.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_the_same_as_its_capital_and_as_nothing_else() {
        let same = |text: &str, asked: &str| Likeness::SameText.holds(text, asked);
        assert!(same("Eén GEMEENTE", "eÉN gemeente"));
        assert!(!same("Kelvin", "\u{212a}elvin"), "the sign for kelvin is no capital k");
        assert!(!same("STRASSE", "straße"));
        assert!(!same("een", "eens"));
        for letter in ('\0'..='\u{ffff}').filter(|letter| capital(*letter) != *letter) {
            assert_eq!(small(capital(letter)), letter);
            assert_eq!(small(letter), letter);
        }
    }

    #[test]
    fn a_likeness_is_of_the_letters_as_they_are() {
        assert!(Likeness::StartsWith.holds("Zaaksysteem", "Zaak"));
        assert!(!Likeness::StartsWith.holds("zaaksysteem", "Zaak"));
        assert!(Likeness::EndsWith.holds("Zaaksysteem", "steem"));
        assert!(Likeness::Contains.holds("Zaaksysteem", "ks"));
        assert!(!Likeness::Contains.holds("Zaaksysteem", "KS"));
    }
}
