//! Where the rules say something, and which version said it last.

use serde::Serialize;

use crate::fault::OrFault;
use crate::rules::{Resolved, RulePack};
use crate::syntax::{Item, Node, TomlTable};
use crate::text::{Files, Span};

/// A place in the rules.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct RulesPlace {
    /// file:line:column; empty when nothing was written.
    pub place: String,
    /// The version of the rules that the file belongs to.
    pub version: String,
}

/// The files of a version, for looking up what stands where.
pub struct Places<'a> {
    pub files: &'a Files,
    pub resolved: &'a Resolved,
    /// Its versions come from here, oldest first.
    pub pack: &'a RulePack,
}

impl Places<'_> {
    pub fn of(&self, span: Span) -> RulesPlace {
        RulesPlace { place: self.files.place(span), version: self.resolved.version_of(span).to_owned() }
    }

    /// Of these keys of a table the one that was set last, by the newest version; of one version, the first.
    pub fn newest(&self, path: &[&str], keys: &[&str]) -> RulesPlace {
        let Some(table) = self.table(path) else { return RulesPlace::default() };
        let age = |span: Span| {
            let version = self.resolved.version_of(span);
            let newest_first = self.pack.history.iter().rev();
            newest_first.map(|known| &known.number).position(|known| known == version).or_fault("the version of a file")
        };
        let set = keys.iter().filter_map(|key| table.entries.get(*key)).map(|entry| entry.key);
        set.min_by_key(|span| age(*span)).map_or_else(RulesPlace::default, |span| self.of(span))
    }

    /// A text as it stands in the rules.
    pub fn text(&self, path: &[&str], key: &str) -> Option<String> {
        match &self.table(path)?.get(key)?.item {
            Item::Text { value, .. } => Some(value.clone()),
            Item::YesNo(yes) => Some(yes.to_string()),
            _ => None,
        }
    }

    fn table(&self, path: &[&str]) -> Option<&TomlTable> {
        path.iter().try_fold(self.resolved.tree(), |table, step| match table.get(step) {
            Some(Node { item: Item::Table(table), .. }) => Some(table),
            _ => None,
        })
    }
}
