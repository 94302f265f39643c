//! The files of one version as one tree: `indicator.<id>`, `measure.<name>`, `report`, and so on, however they are divided over files.
//!
//! Knows keys only as far as that, and nothing of the versions below it but the names that there are.

use super::files::VersionFiles;
use super::keys;
use super::mistake::{self, VersionMistake};
use super::parsed::Parsed;
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::syntax::{Entry, Item, Node, TomlTable};
use crate::text::{Files, Span, Spanned};

/// What a thing must say when it is new; without it, it is a change to something that should be there.
const SAID_WHEN_NEW: [(&str, &[&str]); 4] =
    [("indicator", &["value"]), ("measure", &keys::WAYS), ("view", &["from"]), ("table", &["rows", "column"])];

/// An overlay that changes something that is not there: most often a slip in its name.
pub(super) fn refuse_changes_to_nothing(base: &TomlTable, over: &mut TomlTable, diagnostics: &mut Diagnostics) {
    let names = |tree: &TomlTable, kind: &str| match tree.get(kind).map(|node| &node.item) {
        Some(Item::Table(group)) => group.entries.keys().cloned().collect(),
        _ => Vec::new(),
    };
    for (kind, said) in SAID_WHEN_NEW {
        let known: Vec<String> = names(base, kind);
        let Some(Item::Table(group)) = over.entries.get_mut(kind).map(|entry| &mut entry.node.item) else { continue };
        group.entries.retain(|name, entry| {
            let is_new = match &entry.node.item {
                Item::Table(table) => said.iter().any(|key| table.get(key).is_some()),
                _ => true,
            };
            if is_new || known.contains(name) {
                return true;
            }
            let near = nearest(name, known.iter().map(String::as_str));
            let says = near.is_none().then(|| said.iter().map(|key| (*key).to_owned()).collect());
            let found = name.clone();
            let mistake = match kind {
                "indicator" => VersionMistake::NoIndicatorToChange { kind: mistake::kind(kind), found, says },
                _ => VersionMistake::NothingToChange { kind: mistake::kind(kind), found, says },
            };
            let diagnostic = Diagnostic::of(entry.key, &mistake);
            diagnostics.push(diagnostic.suggest_near(name, known.iter().map(String::as_str)));
            false
        });
    }
}

/// One tree of what a single folder says.
pub(super) fn tree(
    (files, parsed): (&Files, &mut Parsed<'_>),
    version: &VersionFiles,
    root: Span,
    diagnostics: &mut Diagnostics,
) -> TomlTable {
    let mut tree = TomlTable::empty(root);
    for &file in &version.definitions {
        let table = parsed.take(file, diagnostics);
        let mut indicator = TomlTable::empty(table.span);
        for (key, entry) in table.entries {
            if let Some(mistake) = of_another_file(&key, &entry) {
                diagnostics.push(Diagnostic::of(entry.key, &mistake).leaves_out());
            } else if keys::DEFINITIONS.iter().any(|definition| definition.name == key) {
                for (name, definition) in names_of(entry.node, diagnostics) {
                    add(&mut tree, &key, name, definition, files, diagnostics);
                }
            } else {
                indicator.entries.insert(key, entry);
            }
        }
        let id = indicator.entries.shift_remove("id");
        if id.is_none()
            && let Some((key, entry)) = indicator.entries.first()
        {
            let mistake = VersionMistake::NoId { key: key.clone() };
            let names = keys::DEFINITIONS.iter().map(|definition| definition.name);
            let found = Diagnostic::of(entry.key, &mistake).leaves_out();
            diagnostics.push(match entry.node.item {
                Item::Table(_) => found.suggest_near(key, names),
                _ => found,
            });
        }
        for id in id.map(|id| ids_of(&id.node, diagnostics)).unwrap_or_default() {
            let item = Item::Table(indicator.clone());
            let entry = Entry { key: id.span, node: Node { span: indicator.span, item } };
            add(&mut tree, "indicator", id.value, entry, files, diagnostics);
        }
    }
    if let Some(file) = version.report {
        let mut report = parsed.take(file, diagnostics);
        if let Some(entry) = report.entries.shift_remove("report") {
            diagnostics.push(Diagnostic::of(entry.key, &VersionMistake::ReportInFront).leaves_out());
        }
        let key = report.span;
        tree.entries.insert("report".to_owned(), Entry { key, node: Node { span: key, item: Item::Table(report) } });
    }
    tree
}

/// The indicators that a file is about: one, or each of a list.
fn ids_of(id: &Node, diagnostics: &mut Diagnostics) -> Vec<Spanned<String>> {
    match &id.item {
        Item::Array(ids) if ids.is_empty() => {
            diagnostics.push(Diagnostic::of(id.span, &VersionMistake::IdOfNone).leaves_out());
            Vec::new()
        }
        Item::Array(ids) => ids.iter().filter_map(|id| id.text(diagnostics)).collect(),
        _ => id.text(diagnostics).into_iter().collect(),
    }
}

/// What `mdd rules show` prints of a whole version, put into a file as it is: there an indicator and the report have their
/// names in front.
fn of_another_file(key: &str, entry: &Entry) -> Option<VersionMistake> {
    match (key, &entry.node.item) {
        ("indicator", Item::Table(named)) => {
            let name = named.entries.keys().next().cloned().unwrap_or_default();
            Some(VersionMistake::IndicatorInFront { name })
        }
        ("report", Item::Table(_)) => Some(VersionMistake::ReportInFront),
        _ => None,
    }
}

fn names_of(node: Node, diagnostics: &mut Diagnostics) -> Vec<(String, Entry)> {
    if node.table(diagnostics).is_none() {
        return Vec::new();
    }
    match node.item {
        Item::Table(table) => table.entries.into_iter().collect(),
        _ => Vec::new(),
    }
}

fn add(
    tree: &mut TomlTable,
    kind: &str,
    name: String,
    definition: Entry,
    files: &Files,
    diagnostics: &mut Diagnostics,
) {
    let span = definition.key;
    let group = tree
        .entries
        .entry(kind.to_owned())
        .or_insert_with(|| Entry { key: span, node: Node { span, item: Item::Table(TomlTable::empty(span)) } });
    let Item::Table(group) = &mut group.node.item else { return };
    if let Some(first) = group.entries.get(&name) {
        let place = files.place(first.key);
        let mistake = VersionMistake::DefinedTwice { kind: mistake::kind(kind), found: name, place };
        diagnostics.push(Diagnostic::of(span, &mistake).second(first.key, "first"));
        return;
    }
    group.entries.insert(name, definition);
}
