//! What a version defines and nothing in it uses; and sources that no version uses.
//!
//! Said only in the version where a thing is defined: what a later version no longer shows is history, not a slip. Used
//! is what the report rests on, by whatever way.

use super::Subject;
use crate::dataset::schema::Schema;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::rules::{Node, RulePack};
use crate::syntax::{Item, TomlTable};

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let graph = &subject.pack.graph;
    let own = subject.pack.number();
    let used = graph.reached([Node::Report], |_| true);
    for (node, name) in graph.defined() {
        if used.contains(node) || subject.resolved.version_of(name.span) != own {
            continue;
        }
        let what = node.kind();
        let diagnostic = Diagnostic::warning(Code::Unused, name.span, format!("nothing uses {what} `{}`", name.value))
            .label(format!("not in version {own}, where it stands"));
        // Most often it was meant to change one that is there.
        let others = graph.defined().filter(|(other, called)| other.kind() == what && called.value != name.value);
        found.push(match nearest(&name.value, others.map(|(_, other)| other.value.as_str())) {
            Some(other) => diagnostic.help(format!("did you mean `{other}`?")),
            None => diagnostic.help("remove it, or name it where it was meant"),
        });
    }
}

/// Sources that none of these versions uses, at their place in sources.toml.
pub fn unused_sources(manifest: &TomlTable, schema: &Schema, register: &str, versions: &[&RulePack]) -> Diagnostics {
    let mut found = Diagnostics::default();
    let Some(Item::Table(sources)) = manifest.get("source").map(|node| &node.item) else { return found };
    for (id, entry) in &sources.entries {
        let node = Node::Source(id.as_str().into());
        let is_used = versions.iter().any(|pack| pack.graph.mentions(&node));
        let has_register = schema.tables.get(register).is_some_and(|table| table.source == *id);
        if !is_used && !has_register {
            found.push(
                Diagnostic::warning(Code::Unused, entry.key, format!("nothing uses source `{id}`"))
                    .label("no version of the rules names it or one of its tables")
                    .help("remove it from sources.toml, or name it in a measure or a section"),
            );
        }
    }
    found
}
