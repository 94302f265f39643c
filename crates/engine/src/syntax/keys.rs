//! What may stand in a table of a file: each key once, with what it holds and a sentence about it.
//!
//! Tables of keys stand beside the code that reads them. [`TableReader`](super::TableReader) reads by them, and refuses to
//! read anything else; schemas for editors and the tables of the handbook are made of them. Knows nothing of what keys mean.

use crate::language::Both;

/// The keys of a table.
pub struct Keys {
    /// The name of the text that says what it is: "an indicator".
    pub what: &'static str,
    /// What it is for; empty when its key says enough.
    pub says: Both,
    /// It is a whole file.
    pub is_file: bool,
    pub always: &'static [Key],
    /// Keys that it has in some cases only: the reader says in which, by [`TableReader::also`](super::TableReader::also).
    pub sometimes: &'static [&'static [Key]],
    /// Beside its keys there may be tables of names that the writer chooses, with these keys each.
    pub own: Option<&'static Keys>,
}

/// A key, with what it holds.
#[derive(Clone, Copy)]
pub struct Key {
    pub name: &'static str,
    pub holds: Holds,
    pub needed: Needed,
    /// A sentence on what it is for.
    pub says: Both,
}

/// Whether a table must have a key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Needed {
    No,
    Yes,
    /// Yes; but a version may have it from the one that it extends.
    Inherited,
}

/// What stands behind a key.
#[derive(Clone, Copy)]
pub enum Holds {
    Text,
    /// A text of a form: as a regular expression.
    Form(&'static str),
    /// A text; or a whole number, for what is called by its place.
    Name,
    YesNo,
    Number,
    /// A number from the first to the second. Of the first itself: only when it says so.
    NumberFrom {
        least: u32,
        most: u32,
        above: bool,
    },
    /// A whole number.
    Count {
        least: u32,
        most: u32,
    },
    /// Without quotes.
    Day,
    /// A text, or true or false.
    Condition,
    /// Read as a condition is.
    Formula,
    Word(&'static dyn Words),
    /// At least so many, and at most.
    List(&'static Holds, Option<u32>, Option<u32>),
    Table(&'static Keys),
    /// A table of names that the writer chooses: `[key.NAME]`.
    Named(&'static Holds),
    /// A table of names, of which these are all that there can be.
    NamedOf(&'static dyn Words, &'static Holds),
    Either(&'static [Holds]),
    Anything,
}

impl Holds {
    pub const TEXTS: Holds = Holds::list(&Holds::Text);

    /// As many as one likes.
    pub const fn list(of: &'static Holds) -> Holds {
        Holds::List(of, None, None)
    }

    /// A whole number from 0.
    pub const fn up_to(most: u32) -> Holds {
        Holds::Count { least: 0, most }
    }

    /// What is asked for: this, or one of the things of which it may be any.
    pub(super) fn find(&'static self, is: impl Fn(&Holds) -> bool) -> Option<&'static Holds> {
        match self {
            Holds::Either(several) => several.iter().find(|one| is(one)),
            one => Some(one).filter(|one| is(one)),
        }
    }
}

/// A word that may stand behind a key, and what it means.
#[derive(Clone, Copy)]
pub struct Word<T> {
    pub word: &'static str,
    pub means: T,
    /// A sentence about it; empty when the word says enough.
    pub says: Both,
}

impl<T: Copy> Word<T> {
    pub const fn new(word: &'static str, means: T) -> Self {
        Word { word, means, says: Both::NOTHING }
    }

    #[must_use]
    pub const fn nl(self, nl: &'static str) -> Self {
        Word { says: Both { nl, ..self.says }, ..self }
    }

    #[must_use]
    pub const fn en(self, en: &'static str) -> Self {
        Word { says: Both { en, ..self.says }, ..self }
    }
}

/// The words behind a key, whatever they mean.
pub trait Words: Sync {
    /// Each word with its sentence.
    fn words(&self) -> Vec<(&'static str, Both)>;
}

impl<T: Sync, const N: usize> Words for [Word<T>; N] {
    fn words(&self) -> Vec<(&'static str, Both)> {
        self.iter().map(|word| (word.word, word.says)).collect()
    }
}

/// Words that say enough.
impl<T: Sync, const N: usize> Words for [(&'static str, T); N] {
    fn words(&self) -> Vec<(&'static str, Both)> {
        self.iter().map(|(word, _)| (*word, Both::NOTHING)).collect()
    }
}

impl Key {
    /// A key that may be absent.
    pub const fn may(name: &'static str, holds: Holds) -> Key {
        Key { name, holds, needed: Needed::No, says: Both::NOTHING }
    }

    /// A key that must be there.
    pub const fn must(name: &'static str, holds: Holds) -> Key {
        Key { needed: Needed::Yes, ..Key::may(name, holds) }
    }

    /// A key that must be there in the end: a version may have it from the one that it extends.
    pub const fn inherits(name: &'static str, holds: Holds) -> Key {
        Key { needed: Needed::Inherited, ..Key::may(name, holds) }
    }

    #[must_use]
    pub const fn nl(self, nl: &'static str) -> Key {
        Key { says: Both { nl, ..self.says }, ..self }
    }

    #[must_use]
    pub const fn en(self, en: &'static str) -> Key {
        Key { says: Both { en, ..self.says }, ..self }
    }
}

impl Keys {
    /// No keys yet, of nothing.
    pub const EMPTY: Keys =
        Keys { what: "", says: Both::NOTHING, is_file: false, always: &[], sometimes: &[], own: None };

    /// How schemas and the handbook name it.
    pub fn name(&self) -> &'static str {
        self.what.strip_prefix("what-").unwrap_or(self.what)
    }

    /// Every key that the table may have, each once, with whether it is there in each case.
    pub fn all(&self) -> Vec<(&'static Key, bool)> {
        let mut all: Vec<(&'static Key, bool)> = self.always.iter().map(|key| (key, true)).collect();
        for key in self.sometimes.iter().copied().flatten() {
            if !all.iter().any(|(other, _)| other.name == key.name) {
                all.push((key, false));
            }
        }
        all
    }

    /// The declaration of a key.
    pub fn find(&self, name: &str) -> Option<&'static Key> {
        let sometimes = self.sometimes.iter().copied().flatten();
        self.always.iter().chain(sometimes).find(|key| key.name == name)
    }
}
