//! A version on top of the version it extends: tables merge key by key, lists and values replace, and a table with `add` adds to a
//! list.
//!
//! Works on trees in which each key keeps its place, and so tells which version set it. Knows nothing of what the keys mean.

use super::mistake::VersionMistake;
use super::paragraphs::Paragraphs;
use super::{listed, named};
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::syntax::{Item, Node, TomlTable};
use crate::text::{Span, Spanned};

/// Puts `overlay` on top of `base`.
pub(super) fn merge(base: &mut TomlTable, overlay: TomlTable, diagnostics: &mut Diagnostics) {
    for (key, entry) in overlay.entries {
        match (base.entries.get_mut(&key), entry.node.item) {
            (Some(existing), Item::Table(over)) => match &mut existing.node.item {
                Item::Table(under) => {
                    merge(under, over, diagnostics);
                    existing.key = entry.key;
                }
                Item::Array(rules) if key == named::COLOUR && named::changes_rules(&over) => {
                    named::change(rules, over, diagnostics);
                }
                Item::Array(items) if listed::adds(&over) => {
                    listed::add(items, &over, diagnostics);
                    existing.key = entry.key;
                    existing.node.span = entry.node.span;
                }
                // Something else than stood there: a mistake in it stands here, not below.
                other => {
                    *other = Item::Table(over);
                    existing.key = entry.key;
                    existing.node.span = entry.node.span;
                }
            },
            (Some(existing), item) => {
                existing.key = entry.key;
                existing.node.span = entry.node.span;
                match (&mut existing.node.item, listed::additions(&item)) {
                    (Item::Array(items), Some(additions)) => {
                        additions.into_iter().for_each(|over| listed::add(items, over, diagnostics));
                    }
                    (under, _) => *under = item,
                }
            }
            (None, item) => {
                let node = Node { span: entry.node.span, item };
                base.entries.insert(key, crate::syntax::Entry { key: entry.key, node });
            }
        }
    }
}

/// Takes out what a path names: `indicator.bijgewerkt`, `measure.sterren.script`.
pub(super) fn remove(tree: &mut TomlTable, path: &Spanned<String>, diagnostics: &mut Diagnostics) {
    let mut table = tree;
    // An example is named in words, in which a point may stand.
    let most = if path.value.starts_with("example.") { 3 } else { usize::MAX };
    let mut steps = path.value.splitn(most, '.').peekable();
    while let Some(step) = steps.next() {
        if steps.peek().is_none() {
            if table.entries.shift_remove(step).is_none() {
                nothing(&names(table), step, path, diagnostics);
            }
            return;
        }
        // Out of a list, by what the item is called, in which a point may stand.
        if let Some(Item::Array(items)) = table.entries.get_mut(step).map(|entry| &mut entry.node.item) {
            let item = steps.collect::<Vec<_>>().join(".");
            match listed::place(items, &item) {
                listed::ItemPlace::At(at) => _ = items.remove(at),
                listed::ItemPlace::Several => {
                    diagnostics.push(Diagnostic::of(path.span, &VersionMistake::SeveralInList { found: item }));
                }
                listed::ItemPlace::Nowhere => nothing(&listed::names(items), &item, path, diagnostics),
            }
            return;
        }
        // Looked up twice: a borrow that is returned on one path and reported on the other cannot be held.
        if !matches!(table.get(step).map(|node| &node.item), Some(Item::Table(_))) {
            nothing(&names(table), step, path, diagnostics);
            return;
        }
        let Some(Item::Table(next)) = table.entries.get_mut(step).map(|entry| &mut entry.node.item) else { return };
        table = next;
    }
}

/// Where a version writes what it takes out of a list in that list again: then nothing is taken out.
pub(super) fn written_again(over: &TomlTable, path: &str) -> Option<Span> {
    let mut table = over;
    let mut steps = path.split('.');
    while let Some(step) = steps.next() {
        match &table.get(step)?.item {
            Item::Table(next) => table = next,
            Item::Array(items) => return listed::written(items, &steps.collect::<Vec<_>>().join(".")),
            _ => return None,
        }
    }
    None
}

/// Whether a version writes what a path names: what it takes out is then replaced.
pub(super) fn is_written(over: &TomlTable, path: &str) -> bool {
    let (inner, last) = path.rsplit_once('.').unwrap_or(("", path));
    let mut steps = inner.split('.').filter(|step| !step.is_empty());
    let table = steps.try_fold(over, |table, step| table.inner(step));
    table.is_some_and(|table| table.get(last).is_some())
}

/// What a version took out.
#[derive(Clone)]
pub(super) struct Removed(pub Spanned<String>);

impl Removed {
    /// How it was called.
    pub fn name(&self) -> Option<&str> {
        self.0.value.rsplit('.').next()
    }
}

/// What was taken out stands in no list of the report any more: nobody needs to say that of each list.
pub(super) fn forget(tree: &mut TomlTable, path: &str, before: &Paragraphs) {
    let steps: Vec<&str> = path.split('.').collect();
    let Some(report) = tree.inner_mut("report") else { return };
    match steps.as_slice() {
        ["indicator", id] => {
            in_each(report, "chapter", |chapter| without(chapter, "summary", id));
            in_each(report, "section", |section| without_blocks(section, "figures", id));
        }
        ["table", id] => in_each(report, "section", |section| without_blocks(section, "table", id)),
        ["report", "section", id] => {
            in_each(report, "chapter", |chapter| without(chapter, "sections", id));
            if let (Some(source), Some(freshness)) = (before.alone_of(id), report.inner_mut("freshness")) {
                freshness.entries.shift_remove(source);
            }
        }
        ["report", "chapter", id] => without(report, "chapters", id),
        _ => {}
    }
}

fn in_each(report: &mut TomlTable, kind: &str, change: impl Fn(&mut TomlTable)) {
    for entry in report.inner_mut(kind).into_iter().flat_map(|named| named.entries.values_mut()) {
        if let Item::Table(table) = &mut entry.node.item {
            change(table);
        }
    }
}

fn without(table: &mut TomlTable, list: &str, name: &str) {
    if let Some(items) = table.items_mut(list) {
        items.retain(|item| item.as_text() != Some(name));
    }
}

/// A block that then shows nothing goes too.
fn without_blocks(section: &mut TomlTable, shows: &str, name: &str) {
    let Some(blocks) = section.items_mut("blocks") else { return };
    blocks.retain_mut(|block| {
        let Item::Table(block) = &mut block.item else { return true };
        let had = !block.items(shows).is_empty();
        without(block, shows, name);
        let is_empty = had && block.items(shows).is_empty();
        !is_empty && block.get(shows).and_then(Node::as_text) != Some(name)
    });
}

fn names(table: &TomlTable) -> Vec<&str> {
    table.entries.keys().map(String::as_str).collect()
}

fn nothing(names: &[&str], step: &str, path: &Spanned<String>, diagnostics: &mut Diagnostics) {
    let found = path.value.clone();
    let mistake = match nearest(step, names.iter().copied()) {
        Some(name) => VersionMistake::NothingToRemove { nearest: found.replace(step, name), found },
        None => VersionMistake::NothingNamedSo { found },
    };
    let found = Diagnostic::of(path.span, &mistake);
    // What should have gone and is still there seems to miss what did go.
    let misspelt = matches!(mistake, VersionMistake::NothingToRemove { .. });
    diagnostics.push(if misspelt { found.leaves_out() } else { found });
}
