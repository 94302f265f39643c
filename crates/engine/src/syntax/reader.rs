//! Asking a table for the keys one expects.

use std::ops::Deref;

use super::hint::yes_or_no;
use super::mistake::KeyMistake;
use super::{Holds, Item, Key, Keys, Needed, Node, TomlTable, Word};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::stop;
use crate::language::said;
use crate::terms::{Number, TooLong, too_long};
use crate::text::{Span, Spanned};

/// A table, with the keys that it may have.
#[derive(Clone, Copy)]
pub struct KeyedTable<'t> {
    pub table: &'t TomlTable,
    pub keys: &'static Keys,
}

impl Deref for KeyedTable<'_> {
    type Target = TomlTable;

    fn deref(&self) -> &TomlTable {
        self.table
    }
}

impl<'t> KeyedTable<'t> {
    /// A file, or a table that may stand where something else may stand too: all others come from the reader of the table
    /// that they stand in.
    pub fn new(table: &'t TomlTable, keys: &'static Keys) -> Self {
        KeyedTable { table, keys }
    }

    pub fn reader(self) -> TableReader<'t> {
        TableReader { table: self.table, keys: self.keys, also: Vec::new(), asked: Vec::new() }
    }
}

/// Reads one table, as its keys are declared. What is not declared, or as something else, cannot be asked; what nobody asks
/// may not be declared.
pub struct TableReader<'t> {
    table: &'t TomlTable,
    keys: &'static Keys,
    /// The keys that it has in this case, beside those that it always has.
    also: Vec<&'static [Key]>,
    asked: Vec<&'static str>,
}

impl<'t> TableReader<'t> {
    pub fn span(&self) -> Span {
        self.table.span
    }

    /// From here on the table has these keys too; they are declared as keys that it has sometimes.
    pub fn also(&mut self, keys: &'static [Key]) {
        if !self.keys.sometimes.iter().any(|declared| std::ptr::eq(*declared, keys)) {
            stop(&format!("keys are read of `{}` that are not declared there", self.keys.name()));
        }
        self.also.push(keys);
    }

    /// The value of a key, whatever it is.
    pub fn node(&mut self, key: &'static str) -> Option<&'t Node> {
        self.ask(key, |_| true)
    }

    /// The value of a key that is declared as this.
    fn ask(&mut self, key: &'static str, is: impl Fn(&Holds) -> bool) -> Option<&'t Node> {
        self.declared(key, is);
        self.table.get(key)
    }

    /// What a key is declared as; where there is a choice, the one that is this.
    fn declared(&mut self, key: &'static str, is: impl Fn(&Holds) -> bool) -> &'static Holds {
        let table = self.keys.name();
        let Some(declared) = self.keys.find(key) else { stop(&format!("`{key}` of `{table}` is read, not declared")) };
        self.asked.push(key);
        match declared.holds.find(is) {
            Some(holds) => holds,
            None => stop(&format!("`{key}` of `{table}` is read as something else than is declared")),
        }
    }

    pub fn text(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
        let node = self.ask(key, |holds| matches!(holds, Holds::Text | Holds::Form(_)))?;
        node.text(diagnostics)
    }

    /// A text; or a whole number, for what is called by its place: `3` is "3".
    pub fn name(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
        let node = self.ask(key, |holds| matches!(holds, Holds::Name))?;
        match &node.item {
            Item::Number(number) if number.decimals() == 0 => Some(Spanned::new(number.to_string(), node.span)),
            _ => node.text(diagnostics),
        }
    }

    pub fn yes_no(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<bool> {
        let node = self.ask(key, |holds| matches!(holds, Holds::YesNo))?;
        match node.item {
            Item::YesNo(yes) => Some(yes),
            _ => node.expected("expected-yes-no", diagnostics),
        }
    }

    pub fn number(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Spanned<Number>> {
        let node =
            self.ask(key, |holds| matches!(holds, Holds::Number | Holds::NumberFrom { .. } | Holds::Count { .. }))?;
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

    /// A whole number from 0 up to and including the most that is declared.
    pub fn count(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Spanned<u32>> {
        let Holds::Count { most, .. } = self.declared(key, |holds| matches!(holds, Holds::Count { .. })) else {
            return None;
        };
        let number = self.number(key, diagnostics)?;
        let count = number.value.to_i64().and_then(|count| u32::try_from(count).ok()).filter(|count| count <= most);
        if count.is_none() {
            let mistake = KeyMistake::Count { key, found: number.value, most: most.to_string() };
            diagnostics.push(Diagnostic::of(number.span, &mistake));
        }
        count.map(|count| Spanned::new(count, number.span))
    }

    /// One of a few words, each with its meaning.
    pub fn word<T: Copy + Sync, const N: usize>(
        &mut self,
        key: &'static str,
        words: &'static [Word<T>; N],
        diagnostics: &mut Diagnostics,
    ) -> Option<Spanned<T>> {
        let node = self.ask(key, |holds| match holds {
            Holds::Word(declared) => std::ptr::addr_eq(*declared, words),
            _ => false,
        })?;
        let text = node.text(diagnostics)?;
        word(&text, words, diagnostics).map(|value| Spanned::new(value, text.span))
    }

    pub fn texts(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<Vec<Spanned<String>>> {
        let list = self.list(key, diagnostics)?;
        Some(list.iter().filter_map(|node| node.text(diagnostics)).collect())
    }

    pub fn list(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<&'t [Node]> {
        let node = self.ask(key, |holds| matches!(holds, Holds::List(..)))?;
        match &node.item {
            Item::Array(list) => Some(list),
            _ => node.expected("expected-list", diagnostics),
        }
    }

    pub fn table(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<KeyedTable<'t>> {
        let holds = self.declared(key, |holds| matches!(holds, Holds::Table(_)));
        let table = self.table.get(key).and_then(|node| node.table(diagnostics))?;
        Some(keyed(table, holds))
    }

    /// A table of names that the writer chooses.
    pub fn names(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Option<&'t TomlTable> {
        self.ask(key, |holds| matches!(holds, Holds::Named(_) | Holds::NamedOf(..)))
            .and_then(|node| node.table(diagnostics))
    }

    /// The tables of `[[key]]`.
    pub fn tables(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Vec<KeyedTable<'t>> {
        let Holds::List(holds, ..) = self.declared(key, |holds| matches!(holds, Holds::List(Holds::Table(_), ..)))
        else {
            return Vec::new();
        };
        if let Some(Node { item: Item::Table(_), span }) = self.table.get(key) {
            diagnostics.push(Diagnostic::of(*span, &KeyMistake::SingleTable { key }));
            return Vec::new();
        }
        let list = self.list(key, diagnostics).unwrap_or_default();
        list.iter().filter_map(|node| node.table(diagnostics)).map(|table| keyed(table, holds)).collect()
    }

    /// The tables of `[key.NAME]`, with the names and where they stand.
    pub fn named_tables(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<(Spanned<String>, KeyedTable<'t>)> {
        let Holds::Named(holds) = self.declared(key, |holds| matches!(holds, Holds::Named(Holds::Table(_)))) else {
            return Vec::new();
        };
        let Some(table) = self.names(key, diagnostics) else { return Vec::new() };
        let named = table.entries.iter().filter_map(|(name, entry)| {
            let table = entry.node.table(diagnostics)?;
            Some((Spanned::new(name.clone(), entry.key), keyed(table, holds)))
        });
        named.collect()
    }

    /// The tables beside its keys, of names that the writer chose.
    pub fn own_tables(&self) -> Vec<(Spanned<String>, KeyedTable<'t>)> {
        let Some(keys) = self.keys.own else { stop(&format!("`{}` has no tables of its own", self.keys.name())) };
        let own = self.table.entries.iter().filter_map(|(name, entry)| match &entry.node.item {
            Item::Table(table) if self.keys.find(name).is_none() => {
                Some((Spanned::new(name.clone(), entry.key), KeyedTable { table, keys }))
            }
            _ => None,
        });
        own.collect()
    }

    /// Nothing may stand there that is not declared, and every key that is needed must be there.
    pub fn finish(&self, diagnostics: &mut Diagnostics) {
        let known: Vec<&Key> = self.keys.always.iter().chain(self.also.iter().copied().flatten()).collect();
        let is_known = |name: &str| known.iter().any(|key| key.name == name);
        let idle = known.iter().map(|key| key.name).find(|name| !self.asked.contains(name));
        if let Some(odd) = idle.or_else(|| self.asked.iter().copied().find(|name| !is_known(name))) {
            stop(&format!("`{odd}` of `{}` is read, or declared, and not both", self.keys.name()));
        }
        let is_own = |item: &Item| self.keys.own.is_some() && matches!(item, Item::Table(_));
        let unknown = || {
            let entries = self.table.entries.iter();
            entries.filter(|(key, entry)| !is_known(key) && !is_own(&entry.node.item))
        };
        for (key, entry) in unknown() {
            let mut names: Vec<&str> = known.iter().map(|key| key.name).collect();
            names.sort_unstable();
            let mistake = KeyMistake::Unknown { what: said(self.keys.what), found: key.clone() };
            diagnostics.push(Diagnostic::of(entry.key, &mistake).suggest(key, names));
        }
        for Key { name, .. } in known.iter().filter(|key| key.needed != Needed::No && matches!(key.holds, Holds::Text))
        {
            match self.table.get(name) {
                Some(Node { item: Item::Text { value, .. }, span }) if value.trim().is_empty() => {
                    diagnostics.push(Diagnostic::of(*span, &KeyMistake::EmptyText { key: name }));
                }
                _ => {}
            }
        }
        let mut missing: Vec<(&'static str, &Holds)> = Vec::new();
        for Key { name, holds, .. } in known.iter().filter(|key| key.needed != Needed::No) {
            // A misspelt key is one mistake, not two.
            let misspelt = || unknown().any(|(other, _)| crate::diagnostic::nearest(other, [*name]).is_some());
            if self.table.get(name).is_some() || misspelt() {
                continue;
            }
            missing.push((*name, holds));
        }
        let what = || said(self.keys.what);
        let mistake = match missing.as_slice() {
            [] => return,
            [(key, Holds::Table(_))] if self.keys.is_file => KeyMistake::Missing {
                what: what(),
                key,
                line: None,
                table: Some(said("key-add-table").with("key", *key)),
            },
            [(key, _)] => KeyMistake::Missing {
                what: what(),
                key,
                line: Some(said("key-add-line").with("key", *key)),
                table: None,
            },
            several => {
                let keys = several.iter().map(|(key, _)| format!("`{key}`")).collect();
                KeyMistake::MissingSeveral { what: what(), keys }
            }
        };
        diagnostics.push(Diagnostic::of(self.table.span, &mistake));
    }
}

/// A table, with the keys that are declared for it.
fn keyed<'t>(table: &'t TomlTable, holds: &Holds) -> KeyedTable<'t> {
    match holds {
        Holds::Table(keys) => KeyedTable { table, keys },
        _ => stop("a table is read that is declared as something else"),
    }
}

/// The meaning of a word, or a message that lists the words.
pub(crate) fn word<T: Copy>(text: &Spanned<String>, words: &[Word<T>], diagnostics: &mut Diagnostics) -> Option<T> {
    let found = words.iter().find(|word| word.word == text.value);
    if found.is_none() {
        let allowed: Vec<&str> = words.iter().map(|word| word.word).collect();
        let shown = allowed.iter().map(|word| word.replace('\t', "\\t")).collect();
        let mistake = KeyMistake::UnknownWord { found: text.value.clone(), allowed: shown };
        let capital = words.iter().find(|word| word.word.to_lowercase() == text.value.to_lowercase());
        let near = capital.map_or(allowed, |word| vec![word.word]);
        diagnostics.push(Diagnostic::of(text.span, &mistake).suggest_near(&text.value, near));
    }
    found.map(|word| word.means)
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

    /// How a text is written as a number, where it is one to people: `"0,7%"` as `0.7`.
    pub fn as_number(&self) -> Option<String> {
        let Item::Text { value, .. } = &self.item else { return None };
        let number = value.trim().trim_end_matches('%').trim_end().replacen(',', ".", 1);
        let plain = number.starts_with(|first: char| first.is_ascii_digit() || first == '-');
        (plain && Number::parse(&number).is_some()).then_some(number)
    }

    fn expected<T>(&self, allowed: &'static str, diagnostics: &mut Diagnostics) -> Option<T> {
        let better = match (allowed, &self.item) {
            ("expected-number", _) => self.as_number(),
            ("expected-yes-no", Item::Text { value, .. }) => yes_or_no(value).map(str::to_owned),
            _ => None,
        };
        let mistake = KeyMistake::OtherKind { found: self.item.called(), expected: said(allowed), better };
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
