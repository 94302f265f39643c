//! What a version defines and nothing in it uses; and sources that no version uses.
//!
//! Said only in the version where a thing is defined: what a later version no longer shows is history, not a slip. Used
//! is what the report rests on, by whatever way.

use super::Subject;
use crate::dataset::schema::Schema;
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::mistakes;
use crate::rules::{GraphNode, RulePack};
use crate::syntax::{Item, TomlTable};
use crate::text::Spanned;

mistakes! {
    /// What may go.
    enum UnusedMistake {
        Unused { kind: String, found: String, version: String } = Warning Unused "check-unused";
        /// Most often it was meant to change one that is there.
        UnusedNear { kind: String, found: String, version: String, nearest: String } = Warning Unused "check-unused-near";
        LeftBehind { found: String, indicator: String, version: String } = Warning Unused "check-left-behind";
        UnusedSource { found: String } = Warning Unused "check-unused-source";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let graph = &subject.pack.graph;
    let used = graph.reached([GraphNode::Report], |_| true);
    for (node, name) in graph.defined() {
        if used.contains(node) {
            continue;
        }
        if !subject.is_own(name.span) {
            if let Some(mistake) = left_behind(subject, node, name) {
                found.push(Diagnostic::of(name.span, &mistake));
            }
            continue;
        }
        let others = graph.defined();
        let others = others.filter(|(other, called)| other.kind() == node.kind() && called.value != name.value);
        let nearest = nearest(&name.value, others.map(|(_, other)| other.value.as_str())).map(str::to_owned);
        let (kind, version) = (node.kind().to_owned(), subject.pack.number().to_owned());
        let mistake = match (nearest, name.value.clone()) {
            (Some(nearest), found) => UnusedMistake::UnusedNear { kind, found, version, nearest },
            (None, found) => UnusedMistake::Unused { kind, found, version },
        };
        found.push(Diagnostic::of(name.span, &mistake));
    }
}

/// A figure of which this version took the indicator out, and not the figure itself.
fn left_behind(subject: &Subject<'_>, node: &GraphNode, name: &Spanned<String>) -> Option<UnusedMistake> {
    let GraphNode::Measure(_) = node else { return None };
    let Item::Table(before) = &subject.before?.tree().get("indicator")?.item else { return None };
    let shows = |table: &TomlTable| matches!(table.get("value").map(|node| &node.item), Some(Item::Text { value, .. }) if *value == name.value);
    let gone = before.entries.iter().find(|(id, entry)| {
        matches!(&entry.node.item, Item::Table(table) if shows(table)) && subject.indicator(id).is_none()
    });
    let (indicator, _) = gone?;
    let version = subject.pack.number().to_owned();
    Some(UnusedMistake::LeftBehind { found: name.value.clone(), indicator: indicator.clone(), version })
}

/// Sources that none of these versions uses, at their place in sources.toml.
pub fn unused_sources(manifest: &TomlTable, schema: &Schema, register: &str, versions: &[&RulePack]) -> Diagnostics {
    let mut found = Diagnostics::default();
    let Some(Item::Table(sources)) = manifest.get("source").map(|node| &node.item) else { return found };
    for (id, entry) in &sources.entries {
        let node = GraphNode::Source(id.as_str().into());
        let is_used = versions.iter().any(|pack| pack.graph.mentions(&node));
        let has_register = schema.tables.get(register).is_some_and(|table| table.source == *id);
        if !is_used && !has_register {
            found.push(Diagnostic::of(entry.key, &UnusedMistake::UnusedSource { found: id.clone() }));
        }
    }
    found
}
