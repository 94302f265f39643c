//! `tests/*.toml`: the examples of a version, laid over those that it inherits.
//!
//! An example is known by its indicator and its name. Knows nothing of figures and colours: what an example means is
//! read where examples are run, so that a report never waits for them.

use super::files::VersionFiles;
use super::keys::EXAMPLES_FILE;
use super::mistake::VersionMistake;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Entry, Item, KeyedTable, Node, TomlTable, parse_toml};
use crate::text::{Files, Spanned};

/// Where they stand in the tree of a version: `example.<indicator>.<name>`.
pub(super) const KIND: &str = "example";

/// Puts the examples of a version on top of those that are in the tree.
///
/// One of the same indicator and name is replaced whole: half an example of one version and half of another is nobody's.
pub(super) fn lay_over(tree: &mut TomlTable, files: &Files, version: &VersionFiles, diagnostics: &mut Diagnostics) {
    let mut examples = take(tree);
    let known: Vec<String> = entries(tree, "indicator").map(|(id, _)| id.clone()).collect();
    // Those of an indicator that this version removed went with it.
    examples.entries.retain(|indicator, _| known.contains(indicator));
    let mut own: Vec<(String, Spanned<String>)> = Vec::new();
    for &file in &version.examples {
        // What is still to be written: `mdd test --suggest x > file` makes an empty file before it reads.
        if files.text(file).trim().is_empty() {
            continue;
        }
        let parsed = parse_toml(files, file, diagnostics);
        let mut reader = KeyedTable::new(&parsed, &EXAMPLES_FILE).reader();
        let indicator = reader.text("indicator", diagnostics);
        let tables = reader.tables(KIND, diagnostics);
        reader.finish(diagnostics);
        let Some(indicator) = indicator else { continue };
        if !known.contains(&indicator.value) {
            let mistake = VersionMistake::UnknownIndicator { found: indicator.value.clone() };
            diagnostics.push(
                Diagnostic::of(indicator.span, &mistake).suggest(&indicator.value, known.iter().map(String::as_str)),
            );
            continue;
        }
        for table in tables {
            let Some(name) = name_of(table.table, diagnostics) else { continue };
            let before = own.iter().find(|(other, known)| *other == indicator.value && known.value == name.value);
            if let Some((_, first)) = before {
                let mistake = VersionMistake::ExampleTwice { indicator: indicator.value.clone() };
                diagnostics.push(Diagnostic::of(name.span, &mistake).second(first.span, "first"));
                continue;
            }
            add(&mut examples, &indicator, &name, table.table.clone());
            own.push((indicator.value.clone(), name));
        }
    }
    if let Some(first) = examples.entries.first().map(|(_, entry)| entry.key) {
        let node = Node { span: examples.span, item: Item::Table(examples) };
        tree.entries.insert(KIND.to_owned(), Entry { key: first, node });
    }
}

/// The examples out of a tree: by indicator, and then by name.
pub(super) fn take(tree: &mut TomlTable) -> TomlTable {
    match tree.entries.shift_remove(KIND).map(|entry| entry.node.item) {
        Some(Item::Table(examples)) => examples,
        _ => TomlTable::empty(tree.span),
    }
}

fn name_of(table: &TomlTable, diagnostics: &mut Diagnostics) -> Option<Spanned<String>> {
    let Some(node) = table.get("name") else {
        diagnostics.push(Diagnostic::of(table.span, &VersionMistake::ExampleWithoutName));
        return None;
    };
    node.text(diagnostics)
}

fn add(examples: &mut TomlTable, indicator: &Spanned<String>, name: &Spanned<String>, table: TomlTable) {
    let empty = || Node { span: indicator.span, item: Item::Table(TomlTable::empty(indicator.span)) };
    let group = examples.entries.entry(indicator.value.clone());
    let group = group.or_insert_with(|| Entry { key: indicator.span, node: empty() });
    if let Item::Table(group) = &mut group.node.item {
        let node = Node { span: table.span, item: Item::Table(table) };
        group.entries.insert(name.value.clone(), Entry { key: name.span, node });
    }
}

fn entries<'t>(tree: &'t TomlTable, kind: &str) -> impl Iterator<Item = (&'t String, &'t Entry)> {
    let group = match tree.get(kind).map(|node| &node.item) {
        Some(Item::Table(group)) => Some(group),
        _ => None,
    };
    group.into_iter().flat_map(|group| &group.entries)
}
