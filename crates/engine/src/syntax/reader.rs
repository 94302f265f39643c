//! Asking a table for the keys one expects.

use std::collections::BTreeSet;

use super::{Item, Node, TomlTable};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::terms::{LONGEST, Number, too_long};
use crate::text::{Span, Spanned};

/// Reads one table. Every key asked for is known; [`TableReader::finish`] refuses the others.
pub struct TableReader<'t> {
    table: &'t TomlTable,
    /// What the table is, for messages: "an indicator".
    what: &'static str,
    asked: BTreeSet<&'static str>,
    missing: Vec<&'static str>,
}

impl<'t> TableReader<'t> {
    pub fn new(table: &'t TomlTable, what: &'static str) -> Self {
        TableReader { table, what, asked: BTreeSet::new(), missing: Vec::new() }
    }

    pub fn span(&self) -> Span {
        self.table.span
    }

    /// The value of a key that may be absent.
    pub fn optional(&mut self, key: &'static str) -> Option<&'t Node> {
        self.asked.insert(key);
        self.table.get(key)
    }

    /// The value of a key that must be there; that it is not is said by [`TableReader::finish`].
    pub fn required(&mut self, key: &'static str) -> Option<&'t Node> {
        let node = self.optional(key);
        if node.is_none() {
            self.missing.push(key);
        }
        node
    }

    pub fn text(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
        self.optional(key).and_then(|node| node.text(diagnostics))
    }

    pub fn required_text(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
        self.required(key).and_then(|node| node.text(diagnostics))
    }

    /// A text; or a whole number, for what is called by its place: `3` is "3".
    pub fn required_name(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
        let node = self.required(key)?;
        match &node.item {
            Item::Number(number) if number.decimals() == 0 => Some(Spanned::new(number.to_string(), node.span)),
            _ => node.text(diagnostics),
        }
    }

    pub fn yes_no(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<bool> {
        let node = self.optional(key)?;
        match node.item {
            Item::YesNo(yes) => Some(yes),
            _ => node.expected("true or false, without quotes", diagnostics),
        }
    }

    pub fn number(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Spanned<Number>> {
        let node = self.optional(key)?;
        match node.item {
            Item::Number(number) => Some(Spanned::new(number, node.span)),
            _ => node.expected("a number, without quotes", diagnostics),
        }
    }

    /// A number that figures are compared with.
    pub fn compared_number(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Spanned<Number>> {
        let number = self.number(key, diagnostics)?;
        compared(number.value, number.span, diagnostics).map(|value| Spanned::new(value, number.span))
    }

    /// A whole number from 0 up to and including `most`.
    pub fn count(&mut self, key: &'static str, most: u32, diagnostics: &mut Diagnostics) -> Option<Spanned<u32>> {
        let number = self.number(key, diagnostics)?;
        let count = number.value.to_i64().and_then(|count| u32::try_from(count).ok()).filter(|count| *count <= most);
        if count.is_none() {
            diagnostics.push(
                Diagnostic::error(Code::WrongType, number.span, format!("`{key}` cannot be {}", number.value))
                    .label(format!("a whole number from 0 to {most}")),
            );
        }
        count.map(|count| Spanned::new(count, number.span))
    }

    /// One of a few words, each with its meaning.
    pub fn word<T: Clone>(
        &mut self,
        key: &'static str,
        words: &[(&str, T)],
        diagnostics: &mut Diagnostics,
    ) -> Option<Spanned<T>> {
        let text = self.text(key, diagnostics)?;
        word(&text, words, diagnostics).map(|value| Spanned::new(value, text.span))
    }

    pub fn required_word<T: Clone>(
        &mut self,
        key: &'static str,
        words: &[(&str, T)],
        diagnostics: &mut Diagnostics,
    ) -> Option<Spanned<T>> {
        self.required(key)?;
        self.word(key, words, diagnostics)
    }

    pub fn required_texts(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Vec<Spanned<String>>> {
        self.required(key)?;
        self.texts(key, diagnostics)
    }

    pub fn texts(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Vec<Spanned<String>>> {
        let list = self.list(key, diagnostics)?;
        Some(list.iter().filter_map(|node| node.text(diagnostics)).collect())
    }

    pub fn list(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<&'t [Node]> {
        let node = self.optional(key)?;
        match &node.item {
            Item::Array(list) => Some(list),
            _ => node.expected("a list: [ ... ]", diagnostics),
        }
    }

    pub fn table(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<&'t TomlTable> {
        self.optional(key).and_then(|node| node.table(diagnostics))
    }

    /// The tables of `[[key]]`.
    pub fn tables(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Vec<&'t TomlTable> {
        if let Some(Node { item: Item::Table(_), span }) = self.optional(key) {
            diagnostics.push(
                Diagnostic::error(Code::WrongType, *span, format!("`{key}` is a list of tables"))
                    .label("a single table")
                    .help(format!("write two brackets: [[{key}]]")),
            );
            return Vec::new();
        }
        let list = self.list(key, diagnostics).unwrap_or_default();
        list.iter().filter_map(|node| node.table(diagnostics)).collect()
    }

    /// The tables of `[key.NAME]`, with the names and where they stand.
    pub fn named_tables(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<(Spanned<String>, &'t TomlTable)> {
        let Some(table) = self.table(key, diagnostics) else { return Vec::new() };
        table
            .entries
            .iter()
            .filter_map(|(name, entry)| {
                entry.node.table(diagnostics).map(|table| (Spanned::new(name.clone(), entry.key), table))
            })
            .collect()
    }

    /// Every key must have been asked for, and every required key must be there.
    pub fn finish(&self, diagnostics: &mut Diagnostics) {
        let unknown = || self.table.entries.iter().filter(|(key, _)| !self.asked.contains(key.as_str()));
        for (key, entry) in unknown() {
            diagnostics.push(
                Diagnostic::error(Code::UnknownKey, entry.key, format!("{} has no key `{key}`", self.what))
                    .suggest(key, self.asked.iter().copied()),
            );
        }
        for key in &self.missing {
            // A misspelt key is one mistake, not two.
            if unknown().any(|(other, _)| crate::diagnostic::nearest(other, [*key]).is_some()) {
                continue;
            }
            let help = match *key {
                "register" | "legend" | "grijs" => format!("add a table [{key}]"),
                _ => format!("add a line `{key} = ...`"),
            };
            diagnostics.push(
                Diagnostic::error(Code::MissingKey, self.table.span, format!("{} has no `{key}`", self.what))
                    .help(help),
            );
        }
    }
}

/// The meaning of a word, or a message that lists the words.
pub(super) fn word<T: Clone>(text: &Spanned<String>, words: &[(&str, T)], diagnostics: &mut Diagnostics) -> Option<T> {
    let found = words.iter().find(|(word, _)| *word == text.value);
    if found.is_none() {
        let allowed: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        diagnostics.push(
            Diagnostic::error(Code::UnknownWord, text.span, format!("`{}` is not known here", text.value))
                .label(format!(
                    "one of: {}",
                    allowed.iter().map(|word| word.replace('\t', "\\t")).collect::<Vec<_>>().join(", ")
                ))
                .suggest_near(&text.value, allowed),
        );
    }
    found.map(|(_, value)| value.clone())
}

impl Node {
    /// The text of this node, or a message.
    pub fn text(&self, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
        match &self.item {
            Item::Text { value, .. } => Some(Spanned::new(value.clone(), self.span)),
            _ => self.expected("a text between quotes", diagnostics),
        }
    }

    /// The table of this node, or a message.
    pub fn table(&self, diagnostics: &mut Diagnostics) -> Option<&TomlTable> {
        match &self.item {
            Item::Table(table) => Some(table),
            _ => self.expected("a table of keys", diagnostics),
        }
    }

    fn expected<T>(&self, allowed: &str, diagnostics: &mut Diagnostics) -> Option<T> {
        diagnostics.push(
            Diagnostic::error(Code::WrongType, self.span, format!("this is {}", self.item.name()))
                .label(allowed.to_owned()),
        );
        None
    }
}

/// A number that figures are compared with: one that is too long for that is an error at its place.
pub fn compared(number: Number, span: Span, diagnostics: &mut Diagnostics) -> Option<Number> {
    let Some(problem) = too_long(number) else { return Some(number) };
    diagnostics.push(Diagnostic::error(Code::NumberTooLong, span, format!("{number} has {problem}")).help(LONGEST));
    None
}
