//! What a version defines and nothing in it uses; and sources that no version uses.
//!
//! Said only in the version where a thing is defined: what a later version no longer shows is history, not a slip. Names
//! are looked for wherever a key may name something, so a name that occurs there by chance counts as used.

use std::collections::BTreeSet;

use super::Subject;
use crate::dataset::schema::Schema;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::rules::Resolved;
use crate::syntax::{Item, Node, Table};

/// Keys whose texts are for readers: they name thresholds and figures only between braces.
const PROSE: [&str; 13] = [
    "why",
    "note",
    "label",
    "title",
    "basis",
    "assumption",
    "empty",
    "asterisk",
    "detail",
    "heading",
    "legend",
    "grijs",
    "freshness",
];

const DEFINED: [&str; 5] = ["measure", "view", "list", "threshold", "table"];

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let tree = subject.resolved.tree();
    let used = Used::of(subject);
    let own = subject.pack.number();
    let mut report = |span, what: &str, name: &str| {
        let diagnostic = Diagnostic::warning(Code::Unused, span, format!("nothing uses {what} `{name}`"))
            .label(format!("not in version {own}, where it stands"));
        // Most often it was meant to change one that is there.
        let others = definitions(tree).filter(|(kind, other, _)| *kind == what && *other != name);
        found.push(match nearest(name, others.map(|(_, other, _)| other)) {
            Some(other) => diagnostic.help(format!("did you mean `{other}`?")),
            None => diagnostic.help("remove it, or name it where it was meant"),
        });
    };
    for (kind, name, entry) in definitions(tree) {
        if subject.resolved.version_of(entry.key) == own && !used.has(name) {
            report(entry.key, kind, name);
        }
    }
    let folder = format!("/{own}/");
    for (what, files, ending) in [("text", &subject.resolved.texts, ""), ("script", &subject.resolved.scripts, ".rhai")]
    {
        for (name, &file) in files {
            let called = format!("{name}{ending}");
            if subject.files.path(file).contains(&folder) && !used.has(&called) {
                let first = subject.files.text(file).lines().next().map_or(0, str::len);
                report(subject.files.whole(file).part(0, first), what, &called);
            }
        }
    }
}

/// Sources that none of these versions uses, at their place in sources.toml.
pub fn unused_sources(manifest: &Table, schema: &Schema, register: &str, versions: &[&Resolved]) -> Diagnostics {
    let used = Used::by(versions);
    let mut found = Diagnostics::default();
    let Some(Item::Table(sources)) = manifest.get("source").map(|node| &node.item) else { return found };
    for (id, entry) in &sources.entries {
        let mut tables = schema.tables.iter().filter(|(_, table)| table.source == *id).map(|(name, _)| name.as_str());
        if !used.has(id) && !tables.any(|table| table == register || used.has(table)) {
            found.push(
                Diagnostic::warning(Code::Unused, entry.key, format!("nothing uses source `{id}`"))
                    .label("no version of the rules names it or one of its tables")
                    .help("remove it from sources.toml, or name it in a measure or a section"),
            );
        }
    }
    found
}

fn definitions(tree: &Table) -> impl Iterator<Item = (&'static str, &str, &crate::syntax::Entry)> {
    DEFINED.into_iter().flat_map(|kind| {
        let group = match tree.get(kind).map(|node| &node.item) {
            Some(Item::Table(group)) => Some(group),
            _ => None,
        };
        group.into_iter().flat_map(|group| &group.entries).map(move |(name, entry)| (kind, name.as_str(), entry))
    })
}

/// Every name that is used, directly or by something that is used.
#[derive(Default)]
pub(super) struct Used(BTreeSet<String>);

impl Used {
    /// What one of these versions names.
    pub fn by(versions: &[&Resolved]) -> Used {
        let mut used = Used::default();
        for version in versions {
            used.table(version.tree(), false);
            used.freshness(version.tree());
        }
        used
    }

    fn of(subject: &Subject<'_>) -> Used {
        let tree = subject.resolved.tree();
        let mut used = Used::default();
        for kind in ["report", "indicator"] {
            if let Some(node) = tree.get(kind) {
                used.node(node, false);
            }
        }
        for (name, file) in &subject.resolved.texts {
            if used.has(name) {
                used.braces(subject.files.text(*file));
            }
        }
        let mut rest: Vec<_> = definitions(tree).collect();
        loop {
            let (reached, others): (Vec<_>, Vec<_>) = rest.into_iter().partition(|(_, name, _)| used.has(name));
            if reached.is_empty() {
                return used;
            }
            reached.iter().for_each(|(_, _, entry)| used.node(&entry.node, false));
            rest = others;
        }
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.contains(name)
    }

    /// Annex 3 names sources as keys.
    fn freshness(&mut self, tree: &Table) {
        if let Some(Item::Table(report)) = tree.get("report").map(|node| &node.item)
            && let Some(Item::Table(freshness)) = report.get("freshness").map(|node| &node.item)
        {
            self.0.extend(freshness.entries.keys().cloned());
        }
    }

    fn table(&mut self, table: &Table, prose: bool) {
        for (key, entry) in &table.entries {
            self.node(&entry.node, prose || PROSE.contains(&key.as_str()));
        }
    }

    fn node(&mut self, node: &Node, prose: bool) {
        match &node.item {
            Item::Text { value, .. } if prose => self.braces(value),
            Item::Text { value, .. } => self.words(value),
            Item::Array(items) => items.iter().for_each(|item| self.node(item, prose)),
            Item::Table(table) => self.table(table, prose),
            _ => {}
        }
    }

    fn words(&mut self, text: &str) {
        let is_part = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '-' || letter == '.';
        for word in text.split(|letter| !is_part(letter)).filter(|word| !word.is_empty()) {
            self.0.insert(word.to_owned());
            // `tabel.kolom`
            self.0.extend(word.split('.').map(str::to_owned));
        }
    }

    fn braces(&mut self, text: &str) {
        let named = text.split('{').skip(1).filter_map(|rest| rest.split('}').next());
        self.0.extend(named.map(str::to_owned));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_names_only_between_braces() {
        let mut used = Used::default();
        used.braces("meer dan {veel} componenten");
        used.words("a.b > c");
        assert!(used.has("veel") && used.has("a") && used.has("b") && used.has("c"));
        assert!(!used.has("componenten"));
    }
}
