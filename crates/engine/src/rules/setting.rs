//! A threshold that is set for a what-if, laid over the tree of a version: everything that names it gets the other value.
//!
//! Knows nothing of what a threshold may be: what is set is read as what stands in a file is.

use super::mistake::VersionMistake;
use super::resolved;
use super::threshold::Threshold;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Item, Node, TomlTable};
use crate::terms::Number;
use crate::text::Span;

/// A threshold that is set, as the rules hold it.
#[derive(Clone, Debug)]
pub struct SetThreshold {
    pub name: String,
    pub value: String,
    pub was: String,
    /// What the rules themselves say, where that is a number.
    pub before: Option<Number>,
    /// The new value.
    pub span: Span,
}

/// Puts `name = value` in the place of the threshold of that name; none when there is no such threshold.
pub(super) fn lay_over(tree: &mut TomlTable, set: TomlTable, diagnostics: &mut Diagnostics) -> Option<SetThreshold> {
    let (name, entry) = set.entries.into_iter().next()?;
    let is_there = |kind: &str| matches!(tree.get(kind).map(|node| &node.item), Some(Item::Table(named)) if named.get(&name).is_some());
    let is_figure = is_there("measure");
    let thresholds = match tree.entries.get_mut("threshold").map(|entry| &mut entry.node.item) {
        Some(Item::Table(thresholds)) => thresholds,
        _ => &mut TomlTable::empty(entry.key),
    };
    let Some(known) = thresholds.entries.get_mut(&name) else {
        let found = name.clone();
        diagnostics.push(match is_figure {
            true => Diagnostic::of(entry.key, &VersionMistake::SetOfWhom { found }),
            false => Diagnostic::of(entry.key, &VersionMistake::SetUnknown { found })
                .suggest(&name, thresholds.entries.keys().map(String::as_str)),
        });
        return None;
    };
    let values = [&known.node, &entry.node].map(|node| Threshold::of(&node.item));
    if let [Some(was), Some(found)] = values
        && was.period().is_some() != found.period().is_some()
    {
        diagnostics.push(match was {
            Threshold::Period(_) => {
                Diagnostic::of(entry.node.span, &VersionMistake::SetNoPeriod { found, threshold: name, was })
            }
            Threshold::Number(_) => {
                Diagnostic::of(entry.node.span, &VersionMistake::SetNoNumber { found, threshold: name, was })
            }
        });
        return None;
    }
    let before = if let Item::Number(number) = known.node.item { Some(number) } else { None };
    let (was, value, span) = (shown(&known.node), shown(&entry.node), entry.node.span);
    known.key = entry.key;
    known.node = entry.node;
    Some(SetThreshold { name, value, was, before, span })
}

/// A number or a period as it is printed; anything else as a file has it.
fn shown(node: &Node) -> String {
    Threshold::of(&node.item).map_or_else(|| resolved::written(node), Threshold::dutch)
}
