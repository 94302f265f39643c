//! `assumption = "..."`: what a rule assumes because the published text does not say it.
//!
//! May stand in any table of a rules file and changes nothing: it is collected for people, and taken out before the
//! rest gets its meaning.

use super::keys;
use crate::diagnostic::Diagnostics;
use crate::syntax::{Item, TomlTable};
use crate::text::Spanned;

pub(super) const KEY: &str = keys::ASSUMPTION.name;

/// An assumption, and what it is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Assumption {
    /// The path of the table that it stands in: `indicator.bgt`.
    pub about: String,
    pub text: Spanned<String>,
}

/// Every assumption in a tree, in its order.
pub(super) fn collect(tree: &TomlTable) -> Vec<Assumption> {
    let mut found = Vec::new();
    walk(tree, &mut Vec::new(), &mut found);
    found
}

fn walk<'t>(table: &'t TomlTable, path: &mut Vec<&'t str>, found: &mut Vec<Assumption>) {
    for (key, entry) in &table.entries {
        match &entry.node.item {
            Item::Text { value, .. } if key == KEY => {
                found.push(Assumption { about: path.join("."), text: Spanned::new(value.clone(), entry.node.span) });
            }
            Item::Table(inner) => {
                path.push(key);
                walk(inner, path, found);
                path.pop();
            }
            Item::Array(items) => {
                path.push(key);
                for item in items {
                    if let Item::Table(inner) = &item.item {
                        walk(inner, path, found);
                    }
                }
                path.pop();
            }
            _ => {}
        }
    }
}

/// Takes the assumptions out of a tree; one that is no text is an error.
pub(super) fn strip(tree: &mut TomlTable, diagnostics: &mut Diagnostics) {
    tree.take_out(KEY, &mut |said| _ = said.text(diagnostics));
}
