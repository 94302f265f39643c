//! Keys, texts and scripts of a version that are what it inherits anyway.
//!
//! Within one version no key can override another: a second one is a mistake of its own (MDD001, MDD006).

use indexmap::IndexMap;

use super::Subject;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::mistakes;
use crate::rules::Resolved;
use crate::syntax::{Item, TomlTable};
use crate::text::FileId;

mistakes! {
    /// What a version says again.
    enum RepeatMistake {
        Key { key: String, version: String } = Warning SaidAgain "check-key-again";
        Text { name: String, path: String } = Warning SaidAgain "check-text-again";
        Script { name: String, path: String } = Warning SaidAgain "check-script-again";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let Some(before) = subject.before else { return };
    keys(before, (before.tree(), subject.resolved.tree()), &mut Vec::new(), found);
    let text = |name, path| RepeatMistake::Text { name, path };
    let script = |name, path| RepeatMistake::Script { name, path };
    files(subject, &before.texts, &subject.resolved.texts, text, found);
    files(subject, &before.scripts, &subject.resolved.scripts, script, found);
}

fn keys<'t>(
    before: &Resolved,
    (under, over): (&TomlTable, &'t TomlTable),
    path: &mut Vec<&'t str>,
    found: &mut Diagnostics,
) {
    for (key, entry) in &over.entries {
        let Some(inherited) = under.entries.get(key) else { continue };
        path.push(key);
        match (&inherited.node.item, &entry.node.item) {
            // A table that was removed and written anew has a place of its own; there, keys may be as they were.
            (Item::Table(_), Item::Table(_)) if inherited.node.span != entry.node.span => {}
            (Item::Table(under), Item::Table(over)) => keys(before, (under, over), path, found),
            (one, other) if entry.key != inherited.key && same(one, other) => {
                let version = before.version_of(inherited.key).to_owned();
                let mistake = RepeatMistake::Key { key: path.join("."), version };
                found.push(Diagnostic::of(entry.key, &mistake).second(inherited.key, "before"));
            }
            _ => {}
        }
        path.pop();
    }
}

/// Whether two values say the same, wherever they stand.
fn same(one: &Item, other: &Item) -> bool {
    match (one, other) {
        (Item::Text { value: one, .. }, Item::Text { value: other, .. }) => one == other,
        (Item::Array(one), Item::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(&one.item, &other.item))
        }
        (Item::Table(one), Item::Table(other)) => {
            let found_in = |key: &String| other.get(key).map(|node| &node.item);
            one.entries.len() == other.entries.len()
                && one
                    .entries
                    .iter()
                    .all(|(key, entry)| found_in(key).is_some_and(|found| same(&entry.node.item, found)))
        }
        (one, other) => one == other,
    }
}

/// Files that replace one with the same text.
fn files(
    subject: &Subject<'_>,
    under: &IndexMap<String, FileId>,
    over: &IndexMap<String, FileId>,
    mistake: impl Fn(String, String) -> RepeatMistake,
    found: &mut Diagnostics,
) {
    for (name, &file) in over {
        let Some(&inherited) = under.get(name).filter(|inherited| **inherited != file) else { continue };
        let text = subject.files.text(file);
        if text == subject.files.text(inherited) {
            let span = subject.files.whole(file).part(0, text.lines().next().map_or(0, str::len));
            let mistake = mistake(name.clone(), subject.files.path(inherited).to_owned());
            found.push(Diagnostic::of(span, &mistake));
        }
    }
}
