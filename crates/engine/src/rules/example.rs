//! `tests/*.toml`: the examples of a version, laid over those that it inherits.
//!
//! An example is known by its indicator and its name. Knows nothing of figures and colours: what an example means is
//! read where examples are run, so that a report never waits for them.

use super::files::VersionFiles;
use super::keys::EXAMPLES_FILE;
use super::mistake::VersionMistake;
use super::parsed::Parsed;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Entry, Item, KeyedTable, Node, TomlTable};
use crate::text::{Files, Span, Spanned};

/// Where they stand in the tree of a version: `example.<indicator>.<name>`.
pub(super) const KIND: &str = "example";

/// Puts the examples of a version on top of those that are in the tree.
///
/// One of the same indicator and name is replaced whole: half an example of one version and half of another is nobody's.
pub(super) fn lay_over(
    tree: &mut TomlTable,
    (files, parsed): (&Files, &mut Parsed<'_>),
    version: &VersionFiles,
    diagnostics: &mut Diagnostics,
) {
    let mut examples = take(tree);
    let indicators = match tree.get("indicator").map(|node| &node.item) {
        Some(Item::Table(indicators)) => Some(indicators),
        _ => None,
    };
    let known = |id: &str| indicators.is_some_and(|indicators| indicators.entries.contains_key(id));
    // Those of an indicator that this version removed went with it.
    examples.entries.retain(|indicator, _| known(indicator));
    for &file in &version.examples {
        // What is still to be written: `mdd test --suggest x > file` makes an empty file before it reads.
        if files.text(file).trim().is_empty() {
            continue;
        }
        let mut table = parsed.take(file, diagnostics);
        let mut reader = KeyedTable::new(&table, &EXAMPLES_FILE).reader();
        let indicator = reader.text("indicator", diagnostics);
        reader.tables(KIND, diagnostics);
        reader.finish(diagnostics);
        let Some(indicator) = indicator else { continue };
        if !known(&indicator.value) {
            let mistake = VersionMistake::UnknownIndicator { found: indicator.value.clone() };
            let names = indicators.into_iter().flat_map(|indicators| indicators.entries.keys().map(String::as_str));
            diagnostics.push(Diagnostic::of(indicator.span, &mistake).suggest(&indicator.value, names));
            continue;
        }
        // What is no list of tables was said above.
        let Some(Item::Array(items)) = table.entries.shift_remove(KIND).map(|entry| entry.node.item) else { continue };
        for item in items {
            let Item::Table(table) = item.item else { continue };
            let Some(name) = name_of(&table, diagnostics) else { continue };
            let before = named(&examples, &indicator.value, &name.value);
            if let Some(first) = before.filter(|first| version.examples.contains(&first.file)) {
                let mistake = VersionMistake::ExampleTwice { indicator: indicator.value.clone() };
                diagnostics.push(Diagnostic::of(name.span, &mistake).second(first, "first"));
                continue;
            }
            add(&mut examples, &indicator, &name, table);
        }
    }
    if let Some(first) = examples.entries.first().map(|(_, entry)| entry.key) {
        let node = Node { span: examples.span, item: Item::Table(examples) };
        tree.entries.insert(KIND.to_owned(), Entry { key: first, node });
    }
}

/// Whether a path in a tree is one of examples: `example.loket.doet mee`.
pub(super) fn is_of_examples(path: &str) -> bool {
    path.split('.').next() == Some(KIND)
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

/// Where an example got its name.
fn named(examples: &TomlTable, indicator: &str, name: &str) -> Option<Span> {
    match &examples.get(indicator)?.item {
        Item::Table(group) => group.entries.get(name).map(|entry| entry.key),
        _ => None,
    }
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
