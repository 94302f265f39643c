//! TOML as it was written: every syntax error in one pass, and a place on every key and value.
//!
//! Knows nothing of what the keys mean. The layers above declare the [`Keys`] of a table; by [`TableReader`] they ask for
//! them: it reports what is missing, what is of another kind and, at the end, what is not declared.

mod headings;
mod hint;
mod keys;
mod meaning;
mod mistake;
mod open;
mod points;
mod reader;
mod tree;
mod unread;

pub use hint::is_unseen;
pub(crate) use hint::yes_or_no;
pub use keys::{Holds, Key, Keys, Needed, Word, Words};
pub use meaning::KeyOrder;
pub use points::{Thousands, points_of_thousands};
pub(crate) use reader::word as word_of;
pub use reader::{KeyedTable, TableReader, compared};
pub use tree::{Entry, Item, Node, TomlTable, parse_toml};

use std::ops::Range;

use mistake::SyntaxMistake;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::text::{Span, Spanned};

/// Words that the language of conditions keeps for itself.
const RESERVED: [&str; 44] = [
    "and", "as", "async", "await", "break", "case", "catch", "const", "continue", "debug", "default", "do", "else",
    "eval", "export", "false", "fn", "for", "global", "goto", "if", "import", "in", "is", "let", "loop", "match",
    "module", "new", "package", "print", "private", "public", "return", "static", "super", "switch", "this", "throw",
    "true", "try", "use", "var", "while",
];

/// Names that conditions use: letters without accents, digits and underscores, a letter first.
pub fn check_name(name: &Spanned<String>, diagnostics: &mut Diagnostics) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let first = name.value.chars().next().is_some_and(|letter| letter.is_ascii_alphabetic());
    let found = name.value.clone();
    let mistake = if RESERVED.contains(&name.value.as_str()) {
        SyntaxMistake::ReservedName { better: format!("{found}_waarde"), found }
    } else if !name.value.chars().all(plain) {
        let letters = name.value.nfd().filter(|letter| !is_combining_mark(*letter));
        let better = letters.map(|letter| if plain(letter) { letter } else { '_' }).collect();
        SyntaxMistake::NameLetters { found, better }
    } else if !first {
        SyntaxMistake::NameFirst { better: format!("n_{}", found.trim_start_matches('_')), found }
    } else {
        return true;
    };
    diagnostics.push(Diagnostic::of(name.span, &mistake).leaves_out());
    false
}

impl Node {
    /// The place of a stretch inside a string. Exact for strings written without escapes, which is how conditions are
    /// written; otherwise the whole string.
    pub fn inside(&self, start: usize, end: usize) -> Span {
        self.exactly(start..end).unwrap_or(self.span)
    }

    /// The place of a stretch inside a string, where it is known.
    pub fn exactly(&self, inside: Range<usize>) -> Option<Span> {
        let Item::Text { text_start: Some(offset), .. } = &self.item else { return None };
        Some(self.span.part(offset + inside.start, offset + inside.end))
    }
}
