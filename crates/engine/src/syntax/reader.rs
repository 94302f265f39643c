//! Asking a table for the keys one expects.

use std::collections::BTreeSet;

use super::mistake::KeyMistake;
use super::{Item, Node, TomlTable};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::said;
use crate::terms::{Number, TooLong, too_long};
use crate::text::{Span, Spanned};

/// Reads one table. Every key asked for is known; [`TableReader::finish`] refuses the others.
pub struct TableReader<'t> {
    table: &'t TomlTable,
    /// What the table is, for messages: the name of the text that says "an indicator".
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
            _ => node.expected("expected-yes-no", diagnostics),
        }
    }

    pub fn number(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Spanned<Number>> {
        let node = self.optional(key)?;
        match node.item {
            Item::Number(number) => Some(Spanned::new(number, node.span)),
            _ => node.expected("expected-number", diagnostics),
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
            let mistake = KeyMistake::Count { key, found: number.value, most: most.to_string() };
            diagnostics.push(Diagnostic::of(number.span, &mistake));
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
            _ => node.expected("expected-list", diagnostics),
        }
    }

    pub fn table(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<&'t TomlTable> {
        self.optional(key).and_then(|node| node.table(diagnostics))
    }

    /// The tables of `[[key]]`.
    pub fn tables(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Vec<&'t TomlTable> {
        if let Some(Node { item: Item::Table(_), span }) = self.optional(key) {
            diagnostics.push(Diagnostic::of(*span, &KeyMistake::SingleTable { key }));
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
            let mistake = KeyMistake::Unknown { what: said(self.what), found: key.clone() };
            diagnostics.push(Diagnostic::of(entry.key, &mistake).suggest(key, self.asked.iter().copied()));
        }
        for key in &self.missing {
            // A misspelt key is one mistake, not two.
            if unknown().any(|(other, _)| crate::diagnostic::nearest(other, [*key]).is_some()) {
                continue;
            }
            let (line, table) = match *key {
                "register" | "legend" | "grijs" => (None, Some(said("key-add-table").with("key", *key))),
                _ => (Some(said("key-add-line").with("key", *key)), None),
            };
            let mistake = KeyMistake::Missing { what: said(self.what), key, line, table };
            diagnostics.push(Diagnostic::of(self.table.span, &mistake));
        }
    }
}

/// The meaning of a word, or a message that lists the words.
pub(super) fn word<T: Clone>(text: &Spanned<String>, words: &[(&str, T)], diagnostics: &mut Diagnostics) -> Option<T> {
    let found = words.iter().find(|(word, _)| *word == text.value);
    if found.is_none() {
        let allowed: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let shown = allowed.iter().map(|word| word.replace('\t', "\\t")).collect();
        let mistake = KeyMistake::UnknownWord { found: text.value.clone(), allowed: shown };
        let capital = words.iter().find(|(word, _)| word.to_lowercase() == text.value.to_lowercase());
        let near = capital.map_or(allowed, |(word, _)| vec![*word]);
        diagnostics.push(Diagnostic::of(text.span, &mistake).suggest_near(&text.value, near));
    }
    found.map(|(_, value)| value.clone())
}

impl Node {
    /// The text of this node, or a message.
    pub fn text(&self, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
        match &self.item {
            Item::Text { value, .. } => Some(Spanned::new(value.clone(), self.span)),
            _ => self.expected("expected-text", diagnostics),
        }
    }

    /// The table of this node, or a message.
    pub fn table(&self, diagnostics: &mut Diagnostics) -> Option<&TomlTable> {
        match &self.item {
            Item::Table(table) => Some(table),
            _ => self.expected("expected-table", diagnostics),
        }
    }

    fn expected<T>(&self, allowed: &'static str, diagnostics: &mut Diagnostics) -> Option<T> {
        let mistake = KeyMistake::OtherKind { found: self.item.called(), expected: said(allowed) };
        diagnostics.push(Diagnostic::of(self.span, &mistake));
        None
    }
}

/// A number that figures are compared with: one that is too long for that is an error at its place.
pub fn compared(number: Number, span: Span, diagnostics: &mut Diagnostics) -> Option<Number> {
    let mistake = match too_long(number) {
        None => return Some(number),
        Some(TooLong::Digits(most)) => KeyMistake::TooLong { found: number, most },
        Some(TooLong::Decimals(most)) => KeyMistake::TooFine { found: number, most },
    };
    diagnostics.push(Diagnostic::of(span, &mistake));
    None
}
