//! Keys, texts and scripts of a version that are what it inherits anyway.
//!
//! Within one version no key can override another: a second one is a mistake of its own (MDD001, MDD006).

use indexmap::IndexMap;

use super::Subject;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::mistakes;
use crate::rules::Resolved;
use crate::syntax::{Entry, Item, Node, TomlTable};
use crate::text::{FileId, Files, Span};

mistakes! {
    /// What a version says again.
    enum RepeatMistake {
        Key { key: String, version: String } = Warning SaidAgain "check-key-again";
        Keys { keys: Vec<String>, count: usize } = Warning SaidAgain "check-keys-again";
        Text { name: String, path: String } = Warning SaidAgain "check-text-again";
        Script { name: String, path: String } = Warning SaidAgain "check-script-again";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let Some(before) = subject.before else { return };
    let mut again = Vec::new();
    keys((before.tree(), subject.resolved.tree()), &mut Vec::new(), &mut again);
    // What a version takes out and says again is what it inherits only while both stand there.
    let taken_out = |path: &str| {
        let removed = subject.resolved.removed.iter();
        removed.map(|removed| removed.value.as_str()).any(|removed| {
            let inside = |outer: &str, inner: &str| {
                inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            };
            inside(path, removed) || inside(removed, path)
        })
    };
    again.retain(|one: &Again<'_>| !taken_out(&one.path));
    // A file that says a whole indicator again is one slip: what `mdd rules show` prints was put there.
    let mut files_again: IndexMap<FileId, Vec<Again<'_>>> = IndexMap::new();
    for one in again {
        files_again.entry(one.entry.key.file).or_default().push(one);
    }
    files_again.values_mut().for_each(|again| again.sort_by_key(|one| one.entry.key));
    found.append(files_again.values().filter_map(|again| in_a_file(subject.files, before, again)).collect());
    let text = |name, path| RepeatMistake::Text { name, path };
    let script = |name, path| RepeatMistake::Script { name, path };
    files(subject, &before.texts, &subject.resolved.texts, text, found);
    files(subject, &before.scripts, &subject.resolved.scripts, script, found);
}

/// A key that says what is inherited anyway, and where it is inherited from.
struct Again<'t> {
    path: String,
    entry: &'t Entry,
    inherited: Span,
}

/// What a file says again, as one mistake. Without the lines of these keys it says the same.
fn in_a_file(files: &Files, before: &Resolved, again: &[Again<'_>]) -> Option<Diagnostic> {
    let first = again.first()?;
    let diagnostic = match again {
        [one] => {
            let version = before.version_of(one.inherited).to_owned();
            let mistake = RepeatMistake::Key { key: one.path.clone(), version };
            Diagnostic::of(one.entry.key, &mistake).second(one.inherited, "before")
        }
        several => {
            let keys = several.iter().map(|one| one.path.clone()).collect();
            Diagnostic::of(first.entry.key, &RepeatMistake::Keys { keys, count: several.len() })
        }
    };
    let lines = again.iter().filter_map(|one| lines_of(files, one.entry));
    Some(lines.fold(diagnostic, |diagnostic, lines| diagnostic.mend(lines, "")))
}

/// The lines of a key and its value, or of all tables of a list, where nothing else stands on them.
fn lines_of(files: &Files, entry: &Entry) -> Option<Span> {
    let text = files.text(entry.key.file);
    let tables = match &entry.node.item {
        Item::Array(items) if items.iter().all(|item| matches!(item.item, Item::Table(_))) => items.as_slice(),
        Item::Table(_) => return None,
        _ => &[],
    };
    let headed = |node: &Node| text.get(node.span.start as usize..).is_some_and(|rest| rest.starts_with("[["));
    let (from, to) = match (tables.first(), tables.last()) {
        (Some(first), Some(last)) if headed(first) => (first.span.start as usize, end_of_table(text, last)),
        _ => (entry.key.start as usize, entry.node.span.end as usize),
    };
    let start = text.get(..from)?.rfind('\n').map_or(0, |newline| newline + 1);
    let rest = text.get(to..)?;
    let end = rest.find('\n').map_or(text.len(), |newline| to + newline + 1);
    let alone = text.get(start..from)?.trim().is_empty();
    let behind = text.get(to..end)?.trim();
    (alone && (behind.is_empty() || behind.starts_with('#'))).then(|| files.whole(entry.key.file).part(start, end))
}

/// Behind the last key of the table whose heading this is.
fn end_of_table(text: &str, heading: &Node) -> usize {
    let mut at = heading.span.start as usize;
    let mut end = heading.span.end as usize;
    for line in text.get(at..).unwrap_or_default().split_inclusive('\n') {
        let said = line.trim();
        if said.starts_with('[') && at > heading.span.start as usize {
            break;
        }
        at += line.len();
        if !said.is_empty() && !said.starts_with('#') {
            end = at - (line.len() - line.trim_end().len());
        }
    }
    end
}

fn keys<'t>((under, over): (&TomlTable, &'t TomlTable), path: &mut Vec<&'t str>, found: &mut Vec<Again<'t>>) {
    for (key, entry) in &over.entries {
        let Some(inherited) = under.entries.get(key) else { continue };
        path.push(key);
        match (&inherited.node.item, &entry.node.item) {
            // A table that was removed and written anew has a place of its own; there, keys may be as they were.
            (Item::Table(_), Item::Table(_)) if inherited.node.span != entry.node.span => {}
            (Item::Table(under), Item::Table(over)) => keys((under, over), path, found),
            (one, other) if entry.key != inherited.key && same(one, other) => {
                found.push(Again { path: path.join("."), entry, inherited: inherited.key });
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
