//! Colour rules by name: `[colour.NAME]` changes one of the list that is inherited; where none is inherited, they are the list.
//!
//! A rule is called as its `name` says, and otherwise by its colour, where it is the only one of that colour. Works on trees.

use super::keys::COLOUR_CHANGE;
use super::listed::{ItemPlace, names, place};
use super::mistake::VersionMistake;
use super::overlay;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Entry, Item, KeyedTable, Node, TomlTable};
use crate::terms::Colour;
use crate::text::{Span, Spanned};

/// The key of an indicator under which colour rules stand.
pub(super) const COLOUR: &str = "colour";

/// Whether a table under that key changes rules by name, and is none itself.
pub(super) fn changes_rules(over: &TomlTable) -> bool {
    !over.entries.is_empty() && over.entries.values().all(|entry| matches!(entry.node.item, Item::Table(_)))
}

/// Where an indicator has rules by name and inherits none: these are its rules, in their order.
pub(super) fn settle(indicator: &mut TomlTable, diagnostics: &mut Diagnostics) {
    let Some(entry) = indicator.entries.get_mut(COLOUR) else { return };
    let Item::Table(over) = &entry.node.item else { return };
    if !changes_rules(over) {
        return;
    }
    let mut rules = Vec::new();
    for (name, entry) in &over.entries {
        let Item::Table(mut rule) = entry.node.item.clone() else { continue };
        if let Some(before) = rule.entries.get("before") {
            diagnostics.push(Diagnostic::of(before.key, &VersionMistake::BeforeNothing));
        }
        rule.entries.shift_remove("before");
        if !is_colour(name) || rule.get("is").is_some() {
            rule.entries.entry("name".to_owned()).or_insert_with(|| named(name.clone(), entry.key));
        }
        with_colour(&mut rule, name, entry.key);
        rules.push(Node { span: entry.node.span, item: Item::Table(rule) });
    }
    entry.node.item = Item::Array(rules);
}

fn is_colour(name: &str) -> bool {
    Colour::ALL.into_iter().any(|colour| colour.word() == name)
}

/// A rule that is called by a colour has that colour.
fn with_colour(rule: &mut TomlTable, name: &str, key: Span) {
    if is_colour(name) && rule.get("is").is_none() {
        rule.entries.insert("is".to_owned(), named(name.to_owned(), key));
    }
}

/// Changes the rules of a list, or adds rules to it.
pub(super) fn change(rules: &mut Vec<Node>, over: TomlTable, diagnostics: &mut Diagnostics) {
    for (name, entry) in over.entries {
        let Item::Table(mut change) = entry.node.item else { continue };
        let before = KeyedTable::new(&change, &COLOUR_CHANGE).reader().text("before", diagnostics);
        change.entries.shift_remove("before");
        let is_new = change.get("when").is_some() && (change.get("is").is_some() || is_colour(&name));
        match place(rules, &name) {
            ItemPlace::At(at) => {
                let mut rule = rules.remove(at);
                if let Item::Table(under) = &mut rule.item {
                    // What annex 1 said in the place of another sentence.
                    if change.get("why").is_some() {
                        under.entries.shift_remove("annex");
                    }
                    overlay::merge(under, change, diagnostics);
                }
                let to = before.map_or(Some(at), |before| known(rules, &before, diagnostics));
                rules.insert(to.unwrap_or(at), rule);
            }
            ItemPlace::Several if !is_new => {
                diagnostics.push(Diagnostic::of(entry.key, &VersionMistake::SeveralColours { found: name }));
            }
            ItemPlace::Nowhere if !is_new => diagnostics.push(unknown(rules, &name, entry.key)),
            ItemPlace::Several | ItemPlace::Nowhere => {
                with_colour(&mut change, &name, entry.key);
                change.entries.entry("name".to_owned()).or_insert_with(|| named(name, entry.key));
                let Some(before) = before else {
                    diagnostics.push(Diagnostic::of(entry.key, &VersionMistake::NowhereToStand));
                    continue;
                };
                if let Some(at) = known(rules, &before, diagnostics) {
                    rules.insert(at, Node { span: entry.node.span, item: Item::Table(change) });
                }
            }
        }
    }
}

fn known(rules: &[Node], name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<usize> {
    match place(rules, &name.value) {
        ItemPlace::At(at) => return Some(at),
        ItemPlace::Several => {
            diagnostics.push(Diagnostic::of(name.span, &VersionMistake::SeveralColours { found: name.value.clone() }));
        }
        ItemPlace::Nowhere => diagnostics.push(unknown(rules, &name.value, name.span)),
    }
    None
}

fn unknown(rules: &[Node], name: &str, span: Span) -> Diagnostic {
    let allowed = names(rules).into_iter().map(str::to_owned).collect();
    let mistake = VersionMistake::NoColourToChange { found: name.to_owned(), allowed };
    Diagnostic::of(span, &mistake).suggest(name, names(rules))
}

fn named(name: String, key: Span) -> Entry {
    Entry { key, node: Node { span: key, item: Item::Text { value: name, text_start: None } } }
}
