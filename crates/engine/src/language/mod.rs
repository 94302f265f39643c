//! What the program says, in the language of who reads it.
//!
//! Code names a text and gives its figures: a [`Said`]. The texts stand in `crates/engine/languages/en` and `crates/engine/languages/nl`, in the syntax
//! of Project Fluent, for people who correct a sentence and do not program; tests/languages.rs holds the two together.
//! Knows nothing of who prints. The words of reports are in the language of the rules: [`ReportWords`].

mod report;
mod said;
mod signs;
mod texts;

pub use report::{Misworded, ReportWords, Voice, WORDINGS, Wording};
pub use said::{Datum, Said, figure, said};
pub use signs::{hidden_signs, named_sign, sign};
pub use texts::{FILES, Told};

use std::sync::OnceLock;

use crate::every;
use crate::terms::Notation;
use texts::Texts;

every! {
    /// A language that the program speaks.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum Language {
        English,
        Dutch,
    }
}

/// A text in both languages that stands in the code, beside what it is about: what a key of a file is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Both {
    pub nl: &'static str,
    pub en: &'static str,
}

/// A text in Dutch and in English.
pub const fn both(nl: &'static str, en: &'static str) -> Both {
    Both { nl, en }
}

impl Both {
    pub const NOTHING: Both = Both { nl: "", en: "" };
}

static ENGLISH: OnceLock<Texts> = OnceLock::new();
static DUTCH: OnceLock<Texts> = OnceLock::new();

impl Language {
    /// `en`, `nl`
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Dutch => "nl",
        }
    }

    /// By its code.
    pub fn find(code: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// The language of a locale as systems name them: `nl`, `nl_NL.UTF-8`, `nl-BE` are Dutch, all others English.
    pub fn of_locale(locale: &str) -> Language {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or(locale);
        Language::find(language).unwrap_or(Language::English)
    }

    /// The text of this language.
    pub fn of(self, both: Both) -> &'static str {
        match self {
            Language::English => both.en,
            Language::Dutch => both.nl,
        }
    }

    /// How it writes figures.
    pub fn notation(self) -> Notation {
        match self {
            Language::English => Notation::English,
            Language::Dutch => Notation::Dutch,
        }
    }

    /// A text in this language.
    pub fn say(self, said: impl Into<Said>) -> String {
        self.texts().say(&said.into())
    }

    /// A text with all that belongs to it: what a message says, what is allowed there, and what to do.
    pub fn tell(self, said: &Said) -> Told {
        self.texts().tell(said)
    }

    /// One of the parts of a text.
    pub fn part(self, said: &Said, part: &str) -> String {
        self.texts().part(said, part)
    }

    /// A text of which the name is put together, such as that of an option; nothing is filled in.
    pub fn named(self, id: &str) -> String {
        self.texts().named(id)
    }

    /// Whether there is such a text.
    pub fn has(self, id: &str) -> bool {
        self.texts().has(id)
    }

    fn texts(self) -> &'static Texts {
        match self {
            Language::English => ENGLISH.get_or_init(|| Texts::new(self)),
            Language::Dutch => DUTCH.get_or_init(|| Texts::new(self)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_is_dutch_or_else_english() {
        for dutch in ["nl", "nl_NL.UTF-8", "nl_BE@euro", "nl-NL", "NL"] {
            assert_eq!(Language::of_locale(dutch), Language::Dutch, "{dutch}");
        }
        for english in ["", "C", "C.UTF-8", "POSIX", "en_GB.UTF-8", "nld_NL", "fy_NL"] {
            assert_eq!(Language::of_locale(english), Language::English, "{english}");
        }
    }
}
