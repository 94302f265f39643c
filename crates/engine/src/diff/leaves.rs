//! Two trees of rules, key by key: where they say something else. Places in files do not count.

use std::fmt::Write as _;

use crate::language::{Said, said};
use crate::syntax::{Item, Node, TomlTable};

/// One thing that differs: its path, and what stood and stands there.
pub(super) struct Leaf<'t> {
    pub path: Vec<&'t str>,
    pub old: Option<&'t Node>,
    pub new: Option<&'t Node>,
}

/// Everything that differs, in the order of the new tree; what is gone comes last. A table that only one side has is
/// one leaf.
pub(super) fn leaves<'t>(old: &'t TomlTable, new: &'t TomlTable) -> Vec<Leaf<'t>> {
    let mut found = Vec::new();
    walk(old, new, &mut Vec::new(), &mut found);
    found
}

fn walk<'t>(old: &'t TomlTable, new: &'t TomlTable, path: &mut Vec<&'t str>, found: &mut Vec<Leaf<'t>>) {
    let gone = old.entries.keys().filter(|key| new.get(key).is_none());
    for key in new.entries.keys().chain(gone) {
        path.push(key);
        match (old.get(key), new.get(key)) {
            // A period is one thing, and replaced whole.
            (Some(Node { item: Item::Table(old), .. }), Some(Node { item: Item::Table(new), .. }))
                if !matches!(path.as_slice(), ["threshold", _]) =>
            {
                walk(old, new, path, found);
            }
            (Some(before), Some(after)) if same(&before.item, &after.item) => {}
            // A kind of thing that only one side has at all: each of those things is a leaf.
            (None, Some(Node { item: Item::Table(table), .. })) if path.len() == 1 => {
                for (key, entry) in &table.entries {
                    let path = path.iter().copied().chain([key.as_str()]).collect();
                    found.push(Leaf { path, old: None, new: Some(&entry.node) });
                }
            }
            (Some(Node { item: Item::Table(table), .. }), None) if path.len() == 1 => {
                for (key, entry) in &table.entries {
                    let path = path.iter().copied().chain([key.as_str()]).collect();
                    found.push(Leaf { path, old: Some(&entry.node), new: None });
                }
            }
            (old, new) => found.push(Leaf { path: path.clone(), old, new }),
        }
        path.pop();
    }
}

/// Whether two values say the same.
pub(super) fn same(old: &Item, new: &Item) -> bool {
    match (old, new) {
        (Item::Text { value: old, .. }, Item::Text { value: new, .. }) => old == new,
        (Item::Array(old), Item::Array(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| same(&old.item, &new.item))
        }
        (Item::Table(old), Item::Table(new)) => {
            old.entries.len() == new.entries.len()
                && old
                    .entries
                    .iter()
                    .all(|(key, entry)| new.get(key).is_some_and(|other| same(&entry.node.item, &other.item)))
        }
        (old, new) => old == new,
    }
}

/// At most so many letters of a value are shown: the patch shows all of it.
const SHOWN: usize = 72;

/// A value as it can stand in a sentence.
pub(super) fn short(node: &Node) -> String {
    let text = whole(node);
    if text.chars().count() <= SHOWN {
        return text;
    }
    let kept: String = text.chars().take(SHOWN - 1).collect();
    format!("{}…", kept.trim_end())
}

/// Two values that differ, each as it can stand in a sentence: long ones from where they differ.
pub(super) fn short_both(old: &Node, new: &Node) -> (String, String) {
    let (before, after) = (whole(old), whole(new));
    let same = before.chars().zip(after.chars()).take_while(|(one, other)| one == other).count();
    let is_long = |text: &str| text.chars().count() > SHOWN;
    if same < SHOWN / 2 || !(is_long(&before) || is_long(&after)) {
        return (short(old), short(new));
    }
    // A few words of what is the same say where it is.
    let start = before.chars().take(same - SHOWN / 4).collect::<String>().rfind(' ').map_or(0, |at| at + 1);
    let from = |text: &str| {
        let rest: Vec<char> = text.get(start..).unwrap_or(text).chars().collect();
        let kept: String = rest.iter().take(SHOWN - 2).collect();
        let end = if rest.len() > SHOWN - 2 { "…" } else { "" };
        format!("…{}{end}", kept.trim_end())
    };
    (from(&before), from(&after))
}

fn whole(node: &Node) -> String {
    let mut text = String::new();
    write_short(&node.item, &mut text);
    text
}

fn write_short(item: &Item, text: &mut String) {
    match item {
        Item::Text { value, .. } => {
            let one_line = value.split_whitespace().collect::<Vec<_>>().join(" ");
            // A condition holds quotes of its own.
            let quote = if one_line.contains('"') { '`' } else { '"' };
            let _ = write!(text, "{quote}{one_line}{quote}");
        }
        Item::Number(number) => text.push_str(&number.to_string()),
        Item::YesNo(yes) => text.push_str(if *yes { "true" } else { "false" }),
        Item::Date(date) => text.push_str(&date.to_string()),
        Item::Moment(date, hour, minute) => {
            let _ = write!(text, "{date} {hour}:{minute:02}");
        }
        Item::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { ", " });
                write_short(&item.item, text);
            }
        }
        Item::Table(table) => {
            for (at, (key, entry)) in table.entries.iter().enumerate() {
                let _ = write!(text, "{}{key} = ", if at == 0 { "" } else { ", " });
                write_short(&entry.node.item, text);
            }
        }
    }
}

/// What is new in a list of texts, what is gone, and whether the rest stands in another order. None for other lists.
pub(super) fn list_changed(old: &Node, new: &Node) -> Option<Said> {
    names_changed(&texts(old)?, &texts(new)?)
}

/// The same of names; none where they are the same in the same order.
pub(super) fn names_changed(old: &[&str], new: &[&str]) -> Option<Said> {
    let missing = |these: &[&str], others: &[&str]| -> Vec<String> {
        these.iter().filter(|text| !others.contains(text)).map(|text| format!("`{text}`")).collect()
    };
    let mut changed = Vec::new();
    for (what, texts) in [("diff-list-new", missing(new, old)), ("diff-list-gone", missing(old, new))] {
        if !texts.is_empty() {
            changed.push(said(what).with("texts", texts));
        }
    }
    changed.extend(reordered(old, new));
    changed.into_iter().reduce(|before, next| said("diff-list-changes").with("before", before).with("next", next))
}

/// Only whether what both lists of texts hold stands in another order.
pub(super) fn list_order(old: &Node, new: &Node) -> Option<Said> {
    reordered(&texts(old)?, &texts(new)?)
}

fn reordered(old: &[&str], new: &[&str]) -> Option<Said> {
    let before = old.iter().filter(|text| new.contains(text));
    let same = before.eq(new.iter().filter(|text| old.contains(text)));
    (!same).then(|| said("diff-list-order").with("texts", new.to_vec()))
}

fn texts(node: &Node) -> Option<Vec<&str>> {
    let Item::Array(items) = &node.item else { return None };
    items
        .iter()
        .map(|item| match &item.item {
            Item::Text { value, .. } => Some(value.as_str()),
            _ => None,
        })
        .collect()
}
