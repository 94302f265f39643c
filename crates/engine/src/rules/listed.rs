//! Items of a list, each by what it is called: so that a later version adds to a list, and takes out of it, without copying it.
//!
//! A text is called what it says. A colour rule is called as its `name` says, and otherwise by its colour; a block of a section by
//! what it shows, an annex by its title. Works on trees; knows no more of an item than these keys.

use super::keys::LIST_CHANGE;
use super::mistake::VersionMistake;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Item, KeyedTable, Node, TomlTable};
use crate::text::{Span, Spanned};

/// The keys of a table in a list by which it is called, where it has no `name`.
const CALLED_BY: [&str; 6] = ["is", "heading", "text", "figures", "table", "title"];

/// Where the item of a name stands.
pub(super) enum ItemPlace {
    At(usize),
    Several,
    Nowhere,
}

pub(super) fn place(items: &[Node], name: &str) -> ItemPlace {
    let by_name = items.iter().position(|item| own_name(item) == Some(name));
    let unnamed = items.iter().enumerate().filter(|(_, item)| own_name(item).is_none());
    let mut called = unnamed.filter(|(_, item)| shown(item).contains(&name)).map(|(at, _)| at);
    match (by_name, called.next(), called.next()) {
        (Some(at), ..) | (None, Some(at), None) => ItemPlace::At(at),
        (None, Some(_), Some(_)) => ItemPlace::Several,
        (None, None, _) => ItemPlace::Nowhere,
    }
}

/// How each item is called; none that several are called by.
pub(crate) fn names(items: &[Node]) -> Vec<&str> {
    let called = items.iter().flat_map(|item| own_name(item).map_or_else(|| shown(item), |name| vec![name]));
    called.filter(|name| matches!(place(items, name), ItemPlace::At(_))).collect()
}

/// Whether a table that stands where a list stood adds to that list.
pub(super) fn adds(over: &TomlTable) -> bool {
    over.get("add").is_some()
}

/// Additions at several places of a list: a list of nothing but such tables.
pub(super) fn additions(over: &Item) -> Option<Vec<&TomlTable>> {
    let Item::Array(items) = over else { return None };
    let additions: Option<Vec<&TomlTable>> =
        items.iter().map(|item| item.as_table().filter(|over| adds(over))).collect();
    additions.filter(|additions| !additions.is_empty())
}

/// Puts more into a list: at its end, or beside the item that is named.
pub(super) fn add(items: &mut Vec<Node>, over: &TomlTable, diagnostics: &mut Diagnostics) {
    let mut reader = KeyedTable::new(over, &LIST_CHANGE).reader();
    let added = reader.list("add", diagnostics);
    let before = reader.text("before", diagnostics);
    let after = reader.text("after", diagnostics);
    reader.finish(diagnostics);
    if let (Some(before), Some(after)) = (&before, &after) {
        let mistake = Diagnostic::of(after.span, &VersionMistake::BeforeAndAfter);
        diagnostics.push(mistake.second(before.span, "before"));
        return;
    }
    let at = match (before, after) {
        (Some(before), _) => known(items, &before, diagnostics),
        (None, Some(after)) => known(items, &after, diagnostics).map(|at| at + 1),
        (None, None) => Some(items.len()),
    };
    let (Some(new), Some(mut at)) = (added, at) else { return };
    for item in new {
        let there = item.as_text().and_then(|text| items.iter().find(|other| other.as_text() == Some(text)));
        if let (Some(text), Some(there)) = (item.as_text(), there) {
            let mistake = VersionMistake::InListAlready { found: text.to_owned() };
            diagnostics.push(Diagnostic::of(item.span, &mistake).second(there.span, "first"));
            continue;
        }
        items.insert(at, item.clone());
        at += 1;
    }
}

/// Where a list that is written whole has an item of that name: what took it out of the list before did nothing.
pub(super) fn written(items: &[Node], name: &str) -> Option<Span> {
    match place(items, name) {
        ItemPlace::At(at) => items.get(at).map(|item| item.span),
        ItemPlace::Several | ItemPlace::Nowhere => None,
    }
}

fn known(items: &[Node], name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<usize> {
    let found = name.value.clone();
    let mistake = match place(items, &found) {
        ItemPlace::At(at) => return Some(at),
        ItemPlace::Several => VersionMistake::SeveralInList { found },
        ItemPlace::Nowhere => {
            VersionMistake::NotInList { found, allowed: names(items).into_iter().map(str::to_owned).collect() }
        }
    };
    diagnostics.push(Diagnostic::of(name.span, &mistake).suggest(&name.value, names(items)));
    None
}

/// The name that an item is given.
fn own_name(item: &Node) -> Option<&str> {
    item.as_table()?.get("name").and_then(Node::as_text)
}

/// What an item without a name is called by.
fn shown(item: &Node) -> Vec<&str> {
    match &item.item {
        Item::Text { value, .. } => vec![value],
        Item::Table(table) => {
            let values = CALLED_BY.iter().filter_map(|key| table.get(key));
            values
                .flat_map(|value| match &value.item {
                    Item::Array(several) => several.iter().filter_map(Node::as_text).collect(),
                    _ => value.as_text().into_iter().collect::<Vec<_>>(),
                })
                .collect()
        }
        _ => Vec::new(),
    }
}
