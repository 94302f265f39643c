//! A version on top of the version it extends: tables merge key by key, lists and values replace.
//!
//! Works on trees in which each key keeps its place, and so tells which version set it. Knows nothing of what the keys mean.

use super::mistake::VersionMistake;
use super::named;
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::syntax::{Item, Node, TomlTable};
use crate::text::Spanned;

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
                existing.node.item = item;
            }
            (None, item) => {
                let node = crate::syntax::Node { span: entry.node.span, item };
                base.entries.insert(key, crate::syntax::Entry { key: entry.key, node });
            }
        }
    }
}

/// Takes out what a path names: `indicator.vensters`, `measure.sterren.script`.
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
        // Out of a list: a colour rule by its name, and of texts the text itself, in which a point may stand.
        if let Some(Item::Array(items)) = table.entries.get_mut(step).map(|entry| &mut entry.node.item) {
            let item = steps.collect::<Vec<_>>().join(".");
            if !named::remove(items, &item) && !remove_text(items, &item) {
                let names: Vec<&str> = named::names(items).into_iter().chain(items.iter().filter_map(text)).collect();
                nothing(&names, &item, path, diagnostics);
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

/// Takes a text out of a list of texts. False: it is not in it.
fn remove_text(items: &mut Vec<Node>, found: &str) -> bool {
    let at = items.iter().position(|item| text(item) == Some(found));
    at.map(|at| items.remove(at)).is_some()
}

fn text(node: &Node) -> Option<&str> {
    if let Item::Text { value, .. } = &node.item { Some(value) } else { None }
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
