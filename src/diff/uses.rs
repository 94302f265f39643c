//! Which indicators rest on which definitions, so that a change in a shared one is said where it matters.
//!
//! Found by name in the keys that refer to something; a name that occurs there by chance only lengthens a list.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::syntax::{Item, Node, Table};

/// Keys whose texts name measures, views, tables, lists, thresholds or scripts.
const REFERRING: [&str; 14] = [
    "value", "when", "where", "over", "peers", "from", "formula", "inputs", "tables", "script", "presence", "detail",
    "sharing", "rows",
];

/// For each definition (`measure.sterren`) the ids of the indicators that rest on it.
pub(super) struct Uses(IndexMap<String, BTreeSet<String>>);

impl Uses {
    pub fn of(tree: &Table) -> Uses {
        let mut names: IndexMap<&str, Vec<String>> = IndexMap::new();
        let mut definitions: IndexMap<String, &Node> = IndexMap::new();
        for (kind, entry) in tree.entries.iter().filter(|(kind, _)| !matches!(kind.as_str(), "report" | "indicator")) {
            for (name, definition) in children(&entry.node) {
                names.entry(name).or_default().push(format!("{kind}.{name}"));
                definitions.insert(format!("{kind}.{name}"), &definition.node);
            }
        }
        let direct = |node: &Node| {
            let mut found = BTreeSet::new();
            referred(node, &mut |word| found.extend(names.get(word).into_iter().flatten().cloned()));
            found
        };
        let links: IndexMap<&str, BTreeSet<String>> =
            definitions.iter().map(|(path, node)| (path.as_str(), direct(node))).collect();
        let mut uses: IndexMap<String, BTreeSet<String>> = IndexMap::new();
        for (id, entry) in tree.get("indicator").map(children).into_iter().flatten() {
            let mut reached: BTreeSet<String> = BTreeSet::new();
            let mut open: Vec<String> = direct(&entry.node).into_iter().collect();
            while let Some(path) = open.pop() {
                open.extend(
                    links.get(path.as_str()).into_iter().flatten().filter(|next| !reached.contains(*next)).cloned(),
                );
                reached.insert(path);
            }
            for path in reached {
                uses.entry(path).or_default().insert(id.to_owned());
            }
        }
        Uses(uses)
    }

    /// The indicators that rest on a definition, sorted by id.
    pub fn of_definition(&self, path: &str) -> impl Iterator<Item = &str> {
        self.0.get(path).into_iter().flatten().map(String::as_str)
    }
}

fn children(node: &Node) -> impl Iterator<Item = (&str, &crate::syntax::Entry)> {
    let table = match &node.item {
        Item::Table(table) => Some(table),
        _ => None,
    };
    table.into_iter().flat_map(|table| &table.entries).map(|(name, entry)| (name.as_str(), entry))
}

/// Every word of the texts under keys that refer to something.
fn referred(node: &Node, found: &mut dyn FnMut(&str)) {
    match &node.item {
        Item::Table(table) => {
            for (key, entry) in &table.entries {
                match &entry.node.item {
                    Item::Table(_) => referred(&entry.node, found),
                    Item::Array(_) if REFERRING.contains(&key.as_str()) => words(&entry.node, found),
                    Item::Array(items) => items.iter().for_each(|item| referred(item, found)),
                    _ if REFERRING.contains(&key.as_str()) => words(&entry.node, found),
                    // `why` and `note` name thresholds between braces.
                    Item::Text { value, .. } => {
                        value.split('{').skip(1).filter_map(|rest| rest.split('}').next()).for_each(&mut *found);
                    }
                    _ => {}
                }
            }
        }
        _ => words(node, found),
    }
}

fn words(node: &Node, found: &mut dyn FnMut(&str)) {
    match &node.item {
        Item::Text { value, .. } => {
            let is_part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '-' || letter == '.';
            value.split(|letter| !is_part(letter)).filter(|word| !word.is_empty()).for_each(found);
        }
        Item::Array(items) => items.iter().for_each(|item| words(item, found)),
        Item::Table(_) => referred(node, found),
        _ => {}
    }
}
