//! A version as one tree again, with everything it inherits: what policy staff see of `mdd rules show`.
//!
//! Prints TOML that reads like the files, and behind each key the version that set it. Decides nothing about meaning.

use std::fmt::Write as _;
use std::sync::Arc;

use indexmap::IndexMap;
use rustc_hash::FxHashMap;

use super::allow::{self, Mark};
use super::assumption::{self, Assumption};
use super::files::VersionFiles;
use super::listed;
use super::mistake::VersionMistake;
use super::named;
use super::overlay::Removed;
use super::version::{Composed, Reads, compose};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::syntax::{Entry, Item, Node, TomlTable};
use crate::terms::Date;
use crate::text::{FileId, Files, Span, Spanned};

/// The resolved files of one version.
pub struct Resolved {
    tree: TomlTable,
    /// The examples as they are written: by indicator, and then by name.
    pub examples: TomlTable,
    /// The versions that it is made of, oldest first.
    numbers: Vec<Arc<str>>,
    /// For each file the place of its version among those.
    files: FxHashMap<FileId, usize>,
    /// Of this version.
    pub date: Option<Date>,
    /// The version that it extends.
    pub extends: Option<String>,
    /// What this version takes out.
    pub removed: Vec<Spanned<String>>,
    /// What any version of the chain took out, this one too.
    pub gone: Vec<String>,
    /// What is assumed because the published text does not say it, oldest first.
    pub assumptions: Vec<Assumption>,
    /// Warnings that are meant.
    pub allowed: Vec<Mark>,
    pub texts: IndexMap<String, FileId>,
    pub scripts: IndexMap<String, FileId>,
}

/// Lays a version over the versions it extends, without giving anything a meaning.
///
/// # Errors
/// Files that cannot be read as TOML, or versions that are not there.
pub fn resolve(files: &Files, versions: &[VersionFiles], number: &str) -> Result<Resolved, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let composed = compose(files, versions, number, Reads::WithExamples, &mut diagnostics);
    diagnostics.and(composed).map(|(composed, _)| Resolved::of(composed))
}

impl Resolved {
    pub(super) fn of(mut composed: Composed) -> Resolved {
        let examples = composed.take_examples();
        let Composed { mut tree, versions, numbers, texts, scripts, files, removed, .. } = composed;
        let own = |span: Span| files.iter().any(|(file, at)| *file == span.file && at + 1 == numbers.len());
        let allowed = allow::collect(&tree, versions.last().map(|version| &**version), &texts, &own);
        let gone = removed.iter().map(|Removed(path)| path.value.clone()).collect();
        let removed = removed.into_iter().filter(|one| own(one.0.span)).map(|one| one.0).collect();
        allow::strip(&mut tree, &mut Diagnostics::default());
        let mut assumptions: Vec<Assumption> = Vec::new();
        // What a version.toml assumes is about that version alone.
        if let (Some(table), Some(number)) = (versions.last(), numbers.last()) {
            let of_version = assumption::collect(table).into_iter();
            assumptions.extend(of_version.map(|found| Assumption { about: format!("version {number}"), ..found }));
        }
        assumptions.extend(assumption::collect(&tree));
        let date = versions.last().and_then(|table| match table.get("date").map(|node| &node.item) {
            Some(Item::Date(date)) => Some(*date),
            _ => None,
        });
        let extends =
            numbers.len().checked_sub(2).and_then(|before| numbers.get(before)).map(|number| number.to_string());
        Resolved {
            tree,
            examples,
            files: files.into_iter().collect(),
            numbers,
            date,
            extends,
            removed,
            gone,
            assumptions,
            allowed,
            texts,
            scripts,
        }
    }

    /// All of it, in the order of the kinds of things.
    pub fn to_toml(&self) -> String {
        self.print(Prints::WithVersions)
    }

    /// The same without the versions behind the keys: for comparing what is said, not who said it.
    pub fn to_plain_toml(&self) -> String {
        self.print(Prints::Plain)
    }

    fn print(&self, prints: Prints) -> String {
        let printer = Printer { resolved: self, prints };
        let mut text = String::new();
        for (kind, entry) in &self.tree.entries {
            if let Item::Table(table) = &entry.node.item {
                printer.table(&[kind.as_str()], table, &mut text);
            }
        }
        text.trim_start().to_owned()
    }

    /// One indicator, with the measures, views and lists that stand beside it in its files: a file that can be read again.
    ///
    /// # Errors
    /// There is no such indicator.
    pub fn indicator_to_toml(&self, id: &str) -> Result<String, Diagnostics> {
        self.indicator(id, Prints::WithVersions)
    }

    /// The same, as a later version may say it: each colour rule by its name, where each has one.
    ///
    /// # Errors
    /// There is no such indicator.
    pub fn indicator_to_overlay(&self, id: &str) -> Result<String, Diagnostics> {
        self.indicator(id, Prints::AsOverlay)
    }

    fn indicator(&self, id: &str, prints: Prints) -> Result<String, Diagnostics> {
        let indicators = match self.tree.get("indicator").map(|node| &node.item) {
            Some(Item::Table(indicators)) => indicators,
            _ => return Err(self.unknown(id, &TomlTable::empty(self.tree.span))),
        };
        let Some(Node { item: Item::Table(indicator), .. }) = indicators.get(id) else {
            return Err(self.unknown(id, indicators));
        };
        let mut text = format!("id = {}\n", quoted(id));
        let printer = Printer { resolved: self, prints };
        printer.table(&[], indicator, &mut text);
        let own: Vec<FileId> = indicator.entries.values().map(|entry| entry.key.file).collect();
        for kind in ["measure", "view", "list"] {
            let Some(Node { item: Item::Table(named), .. }) = self.tree.get(kind) else { continue };
            for (name, entry) in named.entries.iter().filter(|(_, entry)| own.contains(&entry.key.file)) {
                if let Item::Table(table) = &entry.node.item {
                    printer.table(&[kind, name], table, &mut text);
                }
            }
        }
        Ok(text)
    }

    /// Everything that the version says: `indicator.<id>`, `measure.<name>`, `report`, and so on.
    pub fn tree(&self) -> &TomlTable {
        &self.tree
    }

    /// The version whose file this stands in.
    pub fn version_of(&self, span: Span) -> &str {
        self.files.get(&span.file).and_then(|number| self.numbers.get(*number)).map_or("", |number| number)
    }

    /// How `at` of a mark names what stands here: `text.inleiding`, `report.legend.groen`.
    pub fn path_of(&self, place: Span) -> Option<String> {
        let text = self.texts.iter().find(|(_, file)| **file == place.file).map(|(id, _)| format!("text.{id}"));
        text.or_else(|| path_in(&self.tree, place))
    }

    fn unknown(&self, id: &str, indicators: &TomlTable) -> Diagnostics {
        let mistake = VersionMistake::UnknownIndicator { found: id.to_owned() };
        Diagnostic::of(Place::Argument(id.to_owned()), &mistake)
            .suggest(id, indicators.entries.keys().map(String::as_str))
            .into()
    }
}

/// The keys that lead to a place in a tree.
fn path_in(table: &TomlTable, place: Span) -> Option<String> {
    let holds = |span: Span| span.file == place.file && span.start <= place.start && place.end <= span.end;
    table.entries.iter().find_map(|(key, entry)| {
        let inner = entry.node.as_table().and_then(|inner| path_in(inner, place));
        match inner {
            Some(inner) => Some(format!("{key}.{inner}")),
            None => (holds(entry.key) || holds(entry.node.span)).then(|| key.clone()),
        }
    })
}

/// What is printed of a tree.
#[derive(Clone, Copy, PartialEq)]
enum Prints {
    /// Each key with the version that set it.
    WithVersions,
    Plain,
    /// As a later version may change it.
    AsOverlay,
}

struct Printer<'r> {
    resolved: &'r Resolved,
    prints: Prints,
}

impl Printer<'_> {
    /// `[a.b]` with its values, then the tables in it. What has no path is a whole file.
    fn table(&self, path: &[&str], table: &TomlTable, text: &mut String) {
        let (inner, values): (Vec<_>, Vec<_>) = table.entries.iter().partition(|(_, entry)| is_block(&entry.node));
        if !path.is_empty() && (!values.is_empty() || inner.is_empty()) {
            let _ = writeln!(text, "\n[{}]", join(path));
        }
        for (key, entry) in values {
            self.line(key, entry, text);
        }
        for (key, entry) in inner {
            let path: Vec<&str> = path.iter().copied().chain([key.as_str()]).collect();
            match &entry.node.item {
                Item::Table(inner) => self.table(&path, inner, text),
                Item::Array(rows) => {
                    let names = match self.prints {
                        Prints::AsOverlay if key == named::COLOUR => listed::names(rows),
                        _ => Vec::new(),
                    };
                    for (at, row) in rows.iter().enumerate() {
                        let name = names.get(at).filter(|_| names.len() == rows.len());
                        let _ = match name {
                            Some(name) => writeln!(text, "\n[{}.{}]", join(&path), quoted_key(name)),
                            None => writeln!(text, "\n[[{}]]", join(&path)),
                        };
                        if let Item::Table(row) = &row.item {
                            let lines = row.entries.iter().filter(|(key, _)| name.is_none() || *key != "name");
                            lines.for_each(|(key, entry)| self.line(key, entry, text));
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn line(&self, key: &str, entry: &Entry, text: &mut String) {
        let mut line = format!("{} = ", quoted_key(key));
        value(&entry.node, &mut line);
        if self.prints != Prints::WithVersions {
            let _ = writeln!(text, "{line}");
            return;
        }
        let version = self.resolved.version_of(entry.key);
        // A comment behind a text of several lines would be part of nothing: it stands above.
        let _ = match line.contains('\n') {
            true => writeln!(text, "# {version}\n{line}"),
            false => writeln!(text, "{line:<76} # {version}"),
        };
    }
}

/// What gets a heading of its own: tables, and lists of tables.
fn is_block(node: &Node) -> bool {
    match &node.item {
        Item::Table(table) => table.entries.len() > 3 || table.entries.values().any(|entry| is_block(&entry.node)),
        Item::Array(items) => {
            items.iter().all(|item| matches!(&item.item, Item::Table(table) if table.entries.len() > 1))
                && !items.is_empty()
        }
        _ => false,
    }
}

fn join(path: &[&str]) -> String {
    path.iter().map(|step| quoted_key(step)).collect::<Vec<_>>().join(".")
}

pub(crate) fn quoted_key(key: &str) -> String {
    let bare = !key.is_empty() && key.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter));
    if bare { key.to_owned() } else { quoted(key) }
}

/// Conditions hold double quotes and no backslashes: as they were written, between single quotes.
pub(crate) fn quoted(text: &str) -> String {
    let plain = |letter: char| !letter.is_control() && letter != '\'';
    if text.contains(['"', '\\']) && text.chars().all(plain) {
        return format!("'{text}'");
    }
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        let _ = match letter {
            '"' => write!(quoted, "\\\""),
            '\\' => write!(quoted, "\\\\"),
            '\n' => write!(quoted, "\\n"),
            '\t' => write!(quoted, "\\t"),
            letter if letter.is_control() => write!(quoted, "\\u{:04X}", u32::from(letter)),
            letter => write!(quoted, "{letter}"),
        };
    }
    quoted.push('"');
    quoted
}

/// A value as it stands in a file.
pub(super) fn written(node: &Node) -> String {
    let mut text = String::new();
    value(node, &mut text);
    text
}

fn value(node: &Node, text: &mut String) {
    let _ = match &node.item {
        Item::Text { value, .. } => write!(text, "{}", quoted(value)),
        Item::Number(number) => write!(text, "{number}"),
        Item::YesNo(yes) => write!(text, "{yes}"),
        Item::Date(date) => write!(text, "{date}"),
        Item::Moment(date, hour, minute) => write!(text, "{date}T{hour:02}:{minute:02}:00"),
        Item::Array(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { ", " });
                value(item, text);
            }
            text.push(']');
            Ok(())
        }
        Item::Table(table) => {
            text.push_str("{ ");
            for (at, (key, entry)) in table.entries.iter().enumerate() {
                let separator = if at == 0 { "" } else { ", " };
                let _ = write!(text, "{separator}{} = ", quoted_key(key));
                value(&entry.node, text);
            }
            text.push_str(" }");
            Ok(())
        }
    };
}
