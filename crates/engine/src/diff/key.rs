//! One key that differs between two versions, as it is said: of an indicator, of a definition, of the report.

use super::classes::classes_changed;
use super::leaves::{Leaf, list_changed, list_order, names_changed, short, short_both};
use super::rules::Aspect;
use crate::fault::stop;
use crate::language::{Said, figure, said};
use crate::rules::condition::Threshold;
use crate::rules::item_names;
use crate::syntax::{Item, Node};

/// `what: old -> new`, or that it is there or gone.
fn changed(what: Said, leaf: &Leaf<'_>) -> Said {
    if let Some(change) = leaf.old.zip(leaf.new).and_then(|(old, new)| list_changed(old, new)) {
        return of(what, change);
    }
    let period = |node: &Node| match leaf.path.as_slice() {
        ["threshold", _] => Threshold::of(&node.item),
        _ => None,
    };
    let shown = |node: &Node| match (&node.item, period(node)) {
        (_, Some(value)) => value.shown(),
        (Item::Number(number), None) => figure(*number),
        _ => short(node).into(),
    };
    let both = match (leaf.old, leaf.new) {
        (Some(old), Some(new)) if matches!((&old.item, &new.item), (Item::Text { .. }, Item::Text { .. })) => {
            let (old, new) = short_both(old, new);
            (Some(old.into()), Some(new.into()))
        }
        (old, new) => (old.map(shown), new.map(shown)),
    };
    let change = match both {
        // What differs only past the part that is shown would read as no difference.
        (Some(old), Some(new)) if old == new => said("diff-value-changed"),
        (Some(old), Some(new)) => said("diff-value").with("old", old).with("new", new),
        (None, Some(new)) => said("diff-value-new").with("value", new),
        (Some(old), None) => said("diff-value-gone").with("value", old),
        (None, None) => stop("what differs is there in one of the versions"),
    };
    of(what, change)
}

/// `what: change`
pub(super) fn of(what: Said, change: Said) -> Said {
    said("diff-of").with("what", what).with("change", change)
}

/// A key as it stands in the file.
fn key(path: &[&str]) -> Said {
    said("as-it-is").with("text", path.join("."))
}

/// A key of something that has a name.
fn key_of(thing: Said, path: &[&str]) -> Said {
    said("diff-key-of").with("thing", thing).with("key", path.join("."))
}

pub(super) fn of_indicator(rest: &[&str], leaf: &Leaf<'_>) -> (Aspect, Said) {
    match rest {
        ["label"] => (Aspect::Name, changed(said("diff-renamed"), leaf)),
        ["title"] => (Aspect::Name, changed(said("diff-heading"), leaf)),
        ["value"] => (Aspect::Figure, changed(said("diff-another-figure"), leaf)),
        ["colour"] => {
            let judged = match (leaf.old.is_some(), leaf.new.is_some()) {
                (false, true) => "diff-judged-now",
                (true, false) => "diff-judged-no-more",
                _ => "diff-rules-rewritten",
            };
            (Aspect::Colours, said(judged))
        }
        ["assumption"] => (Aspect::Wording, assumption(leaf)),
        ["benchmark", ..] => (Aspect::Benchmark, changed(key(rest), leaf)),
        ["compare"] => (Aspect::Colours, changed(key(rest), leaf)),
        other => (Aspect::Wording, changed(key(other), leaf)),
    }
}

fn assumption(leaf: &Leaf<'_>) -> Said {
    match (leaf.old, leaf.new) {
        (_, Some(new)) => said("diff-assumed").with("text", short(new)),
        (Some(old), None) => said("diff-assumed-no-more").with("text", short(old)),
        (None, None) => stop("what differs is there in one of the versions"),
    }
}

/// What is assumed of something that has a name.
fn assumption_of(thing: Said, leaf: &Leaf<'_>) -> Said {
    said("diff-assumption-of").with("thing", thing).with("assumption", assumption(leaf))
}

pub(super) fn of_definition(kind: &str, name: &str, rest: &[&str], leaf: &Leaf<'_>) -> Said {
    let thing = said(match kind {
        "threshold" => "diff-threshold",
        "measure" => "diff-measure",
        "view" => "diff-view",
        "list" => "diff-list",
        "table" => "diff-table",
        _ => "diff-definition",
    });
    let thing = thing.with("kind", kind).with("name", name);
    match (rest, leaf.old, leaf.new) {
        ([], None, Some(_)) if kind != "threshold" => of(thing, said("diff-new")),
        ([], Some(_), None) if kind != "threshold" => of(thing, said("diff-gone")),
        ([], ..) => changed(thing, leaf),
        (["assumption"], ..) => assumption_of(thing, leaf),
        (["classes"], Some(old), Some(new)) => match classes_changed(old, new) {
            Some(change) => of(key_of(thing, rest), change),
            None => changed(key_of(thing, rest), leaf),
        },
        _ => changed(key_of(thing, rest), leaf),
    }
}

/// The section that a source belongs to from now on; it had a number that was written, or was not there.
fn follows<'l>(leaf: &Leaf<'l>) -> Option<&'l str> {
    match &leaf.new?.item {
        Item::Text { value, .. } if value.chars().any(|letter| letter.is_alphabetic() && letter != 'x') => Some(value),
        _ => None,
    }
}

/// What the blocks of a section show, by name.
fn shown_in(blocks: Option<&Node>) -> Vec<&str> {
    match blocks.map(|node| &node.item) {
        Some(Item::Array(blocks)) => item_names(blocks),
        _ => Vec::new(),
    }
}

pub(super) fn of_report(rest: &[&str], leaf: &Leaf<'_>) -> Option<Said> {
    let named = |id, name: &str| said(id).with("name", name);
    Some(match rest {
        // Which rows enter or leave it, is said at the indicators.
        ["chapter", id, "summary"] => {
            let order = leaf.old.zip(leaf.new).and_then(|(old, new)| list_order(old, new))?;
            of(named("diff-summary", id), order)
        }
        ["chapter", id, "sections"] => changed(named("diff-paragraphs", id), leaf),
        ["chapter", id, "assumption"] => assumption_of(named("diff-chapter", id), leaf),
        ["section", id, "assumption"] => assumption_of(named("diff-paragraph", id), leaf),
        ["section", id] => {
            of(named("diff-paragraph", id), said(if leaf.new.is_some() { "diff-new" } else { "diff-gone" }))
        }
        ["section", id, "blocks"] => {
            let change = names_changed(&shown_in(leaf.old), &shown_in(leaf.new));
            of(named("diff-paragraph", id), change.unwrap_or_else(|| said("diff-blocks")))
        }
        ["section", id, rest @ ..] => changed(key_of(named("diff-paragraph", id), rest), leaf),
        ["freshness", source] => match follows(leaf) {
            Some(section) => of(named("diff-annex", source), said("diff-annex-follows").with("section", section)),
            None => changed(named("diff-annex", source), leaf),
        },
        ["annex"] => said("diff-annexes"),
        ["legend", colour] => changed(said("diff-legend").with("colour", *colour), leaf),
        other => changed(key(other), leaf),
    })
}
