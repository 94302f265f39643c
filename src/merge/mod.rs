//! Two sides of one file of rules, brought together by key: what only one of them changed is taken, and what both changed
//! otherwise is left between marks, with both values. Comments stay with their keys.
//!
//! Touches no disk. Knows of keys only which lists are lists of loose things. What is no TOML is merged whole or not at all.

mod combined;
#[cfg(test)]
mod tests;
mod together;

use toml_edit::{DocumentMut, Item, Key, Table, Value};

pub use combined::{OnlyTogether, Sides, only_together};
use together::together;

use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::syntax::{KeyOrder, parse_toml};
use mdd_engine::terms::Meaning;
use mdd_engine::text::{Files, unix_lines};

/// What no file has.
const TOKEN: &str = "@@merge-conflict-";

/// What became of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MergedFile {
    pub text: String,
    /// What both changed otherwise; empty when the text is whole.
    pub conflicts: Vec<Conflict>,
}

/// A place that both changed otherwise.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// `threshold.genoeg_componenten`; empty for a whole file.
    pub key: String,
    /// What it holds, on a line; none where a side took it away.
    pub ours: Option<String>,
    pub theirs: Option<String>,
}

/// Brings two sides together; `base` is what both started from, and empty when there was nothing.
pub fn merge(base: &str, ours: &str, theirs: &str) -> MergedFile {
    let [base, ours, theirs] = [base, ours, theirs].map(|text| unix_lines(text).into_owned());
    let whole = |text: &str| MergedFile { text: text.to_owned(), conflicts: Vec::new() };
    if ours == theirs || theirs == base {
        return whole(&ours);
    }
    if ours == base {
        return whole(&theirs);
    }
    let parsed = [&base, &ours, &theirs].map(|text| text.parse::<DocumentMut>());
    let [Ok(before), Ok(mut merged), Ok(other)] = parsed else { return as_a_whole(&ours, &theirs) };
    let mut merging = Merging::default();
    merging.table(Some(before.as_table()), merged.as_table_mut(), other.as_table(), &mut Vec::new());
    if merged.trailing().as_str() == before.trailing().as_str() {
        merged.set_trailing(other.trailing().as_str().unwrap_or_default());
    }
    let text = merging.with_marks(&merged.to_string());
    // What cannot be read any more, or says something twice, is worse than a conflict.
    if merging.conflicts.is_empty() && text.parse::<DocumentMut>().is_err() {
        return as_a_whole(&ours, &theirs);
    }
    MergedFile { text, conflicts: merging.conflicts }
}

fn as_a_whole(ours: &str, theirs: &str) -> MergedFile {
    let conflict = Conflict { key: String::new(), ours: None, theirs: None };
    MergedFile { text: marked(Some(ours), Some(theirs)), conflicts: vec![conflict] }
}

/// Both sides between the marks that version control and its tools know.
fn marked(ours: Option<&str>, theirs: Option<&str>) -> String {
    let lines = |text: Option<&str>| text.map_or(String::new(), |text| format!("{}\n", text.trim_end_matches('\n')));
    format!("<<<<<<< ours\n{}=======\n{}>>>>>>> theirs\n", lines(ours), lines(theirs))
}

/// A key with what it holds, as it is written.
type Entry<'t> = (&'t Key, &'t Item);

#[derive(Default)]
struct Merging {
    conflicts: Vec<Conflict>,
    /// What stands at the place of each of those.
    marks: Vec<String>,
}

impl Merging {
    fn table(&mut self, base: Option<&Table>, ours: &mut Table, theirs: &Table, path: &mut Vec<Key>) {
        let names = |table: &Table| table.iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>();
        let mut all = names(ours);
        all.extend(names(theirs).into_iter().filter(|name| !ours.contains_key(name)));
        for name in all {
            self.key(&name, base, ours, theirs, path);
        }
        if base.is_some_and(|base| written_decor(base) == written_decor(ours)) {
            *ours.decor_mut() = theirs.decor().clone();
        }
    }

    fn key(&mut self, name: &str, base: Option<&Table>, ours: &mut Table, theirs: &Table, path: &mut Vec<Key>) {
        let before = base.and_then(|base| base.get_key_value(name));
        let (own, other) = (ours.get_key_value(name), theirs.get_key_value(name));
        let [was, here, there] = [before, own, other].map(|entry| entry.map(|entry| written(path, entry)));
        if here == there || there == was {
            return;
        }
        if here == was {
            return put(ours, name, other);
        }
        // Both touched it. A comment of one beside a value of the other is no conflict.
        let [meant, mine, yours] = [&was, &here, &there].map(|text| text.as_deref().map(meaning));
        match (own, other) {
            (Some(_), None) if mine == meant => put(ours, name, None),
            (None, Some(_)) if yours == meant => {}
            (Some((own_key, Item::Table(_))), Some((_, Item::Table(other)))) => {
                let before = before.and_then(|(_, item)| item.as_table());
                path.push(own_key.clone());
                if let Some(Item::Table(own)) = ours.get_mut(name) {
                    self.table(before, own, other, path);
                }
                path.pop();
            }
            (Some(_), Some(_)) if mine == yours || yours == meant => {}
            (Some((_, Item::Value(own))), Some((_, Item::Value(value)))) if mine == meant => {
                let mut value = value.clone();
                *value.decor_mut() = own.decor().clone();
                if let Some(item) = ours.get_mut(name) {
                    *item = Item::Value(value);
                }
            }
            (Some(_), Some(_)) if mine == meant => put(ours, name, other),
            (Some((_, own)), Some((_, item))) => match together(name, before.map(|(_, item)| item), own, item) {
                Some(together) => *ours.get_mut(name).unwrap_or(&mut Item::None) = together,
                None => self.conflict(name, ours, (here, there), path),
            },
            _ => {
                if here.is_none() {
                    put(ours, name, other);
                }
                self.conflict(name, ours, (here, there), path);
            }
        }
    }

    /// Leaves both sides at this place, and remembers them.
    fn conflict(
        &mut self,
        name: &str,
        ours: &mut Table,
        (here, there): (Option<String>, Option<String>),
        path: &[Key],
    ) {
        let token = format!("{TOKEN}{}@@", self.marks.len());
        self.marks.push(marked(here.as_deref(), there.as_deref()));
        let steps = path.iter().map(Key::get).chain([name]).collect::<Vec<_>>();
        let key = steps.join(".");
        let [ours_shown, theirs_shown] = [&here, &there].map(|text| text.as_deref().map(on_a_line));
        self.conflicts.push(Conflict { key, ours: ours_shown, theirs: theirs_shown });
        if let Some(mut key) = ours.key_mut(name) {
            key.leaf_decor_mut().set_prefix("");
        }
        let Some(item) = ours.get_mut(name) else { return };
        if item.is_value() {
            *item = Item::Value(Value::from(token));
            return;
        }
        let mut table = Table::new();
        table.decor_mut().set_prefix("");
        table.decor_mut().set_suffix(token);
        table.set_position(position(item));
        *item = Item::Table(table);
    }

    /// The text with both sides in the place of each token.
    fn with_marks(&self, text: &str) -> String {
        let mut made = String::with_capacity(text.len());
        for line in text.split_inclusive('\n') {
            let number = line.split_once(TOKEN).and_then(|(_, rest)| rest.split_once("@@")?.0.parse::<usize>().ok());
            made.push_str(number.and_then(|number| self.marks.get(number)).map_or(line, String::as_str));
        }
        made
    }
}

/// An entry as its file has it; what is a table with the names before it.
fn written(path: &[Key], (key, item): Entry<'_>) -> String {
    let mut document = DocumentMut::new();
    let mut table = document.as_table_mut();
    if !item.is_value() {
        for step in path {
            let mut inner = Table::new();
            inner.set_implicit(true);
            table.insert_formatted(step, Item::Table(inner));
            match table.get_mut(step.get()) {
                Some(Item::Table(inner)) => table = inner,
                _ => return String::new(),
            }
        }
    }
    table.insert_formatted(key, item.clone());
    document.to_string()
}

/// A value without its comment; of what takes more lines the first, and that there are more.
fn on_a_line(text: &str) -> String {
    let document = text.parse::<DocumentMut>().unwrap_or_default();
    if let Some((_, Item::Value(value))) = document.iter().next() {
        let mut value = value.clone();
        value.decor_mut().clear();
        return value.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let mut lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines.next().map_or_else(String::new, |first| format!("{first} ..."))
}

fn written_decor(table: &Table) -> [Option<&str>; 2] {
    let decor = table.decor();
    [decor.prefix(), decor.suffix()].map(|side| side.and_then(|side| side.as_str()))
}

/// What a text says, without comments and layout.
fn meaning(text: &str) -> String {
    let mut files = Files::default();
    let file = files.add("", text);
    let mut meaning = Meaning::default();
    parse_toml(&files, file, &mut Diagnostics::default()).add_to(&mut meaning, KeyOrder::Any);
    meaning.sum()
}

/// Puts what another table has under a key; or takes it away.
fn put(table: &mut Table, name: &str, entry: Option<Entry<'_>>) {
    let Some((key, item)) = entry else {
        table.remove(name);
        return;
    };
    let mut item = item.clone();
    let position = table.get(name).and_then(position);
    place(&mut item, position);
    if let (Some(mut own), Some(held)) = (table.key_mut(name), key.leaf_decor().prefix()) {
        own.leaf_decor_mut().set_prefix(held.clone());
    }
    match table.get_mut(name) {
        Some(own) => *own = item,
        None => _ = table.insert_formatted(key, item),
    }
}

/// Where an item stands among the tables of its file.
fn position(item: &Item) -> Option<isize> {
    match item {
        Item::Table(table) => table.position(),
        Item::ArrayOfTables(tables) => tables.iter().next().and_then(Table::position),
        _ => None,
    }
}

/// Gives an item the place of another; what is in it follows.
fn place(item: &mut Item, at: Option<isize>) {
    match item {
        Item::Table(table) => place_table(table, at),
        Item::ArrayOfTables(tables) => tables.iter_mut().for_each(|table| place_table(table, at)),
        _ => {}
    }
}

fn place_table(table: &mut Table, at: Option<isize>) {
    table.set_position(at);
    table.iter_mut().for_each(|(_, item)| place(item, at));
}
