//! `allow = [{ code = "MDD112", because = "..." }]`: a warning that is meant, and why.
//!
//! May stand in any table of a rules file, and is then about what that table says, also in later versions; in version.toml it
//! is about that version alone. With `at` it is about one thing in it: `at = "freshness.cbs"`, or of each:
//! `at = "indicator.*.basis"`. It changes nothing of the rules: it is collected for checks, and taken out before the rest
//! gets its meaning.

use indexmap::IndexMap;

use super::keys;
use super::mistake::AllowMistake;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::{Item, KeyedTable, Node, TomlTable};
use crate::text::{FileId, Span, Spanned};

pub(super) const KEY: &str = keys::ALLOW.name;

/// A warning that is meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    pub code: Spanned<Code>,
    pub scope: MarkScope,
    /// It stands in a file of the version itself, and not in one that it extends.
    pub own: bool,
}

/// What a mark is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MarkScope {
    Version,
    /// These stretches of files, and what lies in them.
    Places(Vec<Span>),
}

impl MarkScope {
    pub fn holds(&self, place: Span) -> bool {
        let inside = |span: &Span| span.file == place.file && span.start <= place.start && place.end <= span.end;
        match self {
            MarkScope::Version => true,
            MarkScope::Places(spans) => spans.iter().any(inside),
        }
    }
}

/// Reads what stands under `allow`: a code, the place if one is meant, and why.
fn marks(node: &Node, diagnostics: &mut Diagnostics) -> Vec<(Spanned<Code>, Option<String>)> {
    let Item::Array(items) = &node.item else {
        diagnostics.push(Diagnostic::of(node.span, &AllowMistake::NoList { found: node.item.called() }));
        return Vec::new();
    };
    let mut found = Vec::new();
    for item in items {
        let Some(table) = item.table(diagnostics) else { continue };
        let mut reader = KeyedTable::new(table, &keys::ALLOWED).reader();
        let code = reader.text("code", diagnostics);
        let at = reader.text("at", diagnostics);
        let because = reader.text("because", diagnostics);
        reader.finish(diagnostics);
        let (Some(code), Some(_)) = (code, because) else { continue };
        match Code::find(&code.value) {
            Some(known) => found.push((Spanned::new(known, code.span), at.map(|at| at.value))),
            None => {
                let mistake = AllowMistake::UnknownCode { found: code.value.clone() };
                let codes = Code::ALL.iter().map(|code| code.id());
                diagnostics.push(Diagnostic::of(code.span, &mistake).suggest_near(&code.value, codes));
            }
        }
    }
    found
}

/// What version.toml allows; mistakes in it are said.
pub(super) fn of_version(node: &Node, diagnostics: &mut Diagnostics) {
    marks(node, diagnostics);
}

/// What a version.toml says of one code.
pub(super) fn of_code(version: &TomlTable, tree: &TomlTable, code: Code) -> Vec<MarkScope> {
    let own = version.get(KEY).map(|node| marks(node, &mut Diagnostics::default())).unwrap_or_default();
    let of_code = own.into_iter().filter(|(found, _)| found.value == code);
    of_code.map(|(_, at)| at.map_or(MarkScope::Version, |at| MarkScope::Places(places(tree, &at)))).collect()
}

/// Every mark of a version: those of its version.toml, and those in its tree, which go along from what it extends.
pub(super) fn collect(
    tree: &TomlTable,
    version: Option<&TomlTable>,
    texts: &IndexMap<String, FileId>,
    is_own: &dyn Fn(Span) -> bool,
) -> Vec<Mark> {
    let mut found = Vec::new();
    let own = version.and_then(|version| version.get(KEY));
    for (code, at) in own.map(|node| marks(node, &mut Diagnostics::default())).unwrap_or_default() {
        let scope = match &at {
            None => MarkScope::Version,
            Some(at) => MarkScope::Places(match at.strip_prefix("text.").and_then(|id| texts.get(id)) {
                Some(file) => vec![Span { file: *file, start: 0, end: u32::MAX }],
                None => places(tree, at),
            }),
        };
        found.push(Mark { code, scope, own: true });
    }
    walk(tree, None, is_own, &mut found);
    found
}

/// `at` is where the table stands and what it is; nothing of the tree itself.
fn walk(table: &TomlTable, at: Option<(Span, &Node)>, is_own: &dyn Fn(Span) -> bool, found: &mut Vec<Mark>) {
    if let Some(node) = table.get(KEY) {
        for (code, named) in marks(node, &mut Diagnostics::default()) {
            let mut spans = Vec::new();
            match (&named, at) {
                (Some(named), _) => spans = places(table, named),
                (None, Some((key, node))) => within(key, node, &mut spans),
                (None, None) => table.entries.values().for_each(|entry| within(entry.key, &entry.node, &mut spans)),
            }
            let own = is_own(code.span);
            found.push(Mark { code, scope: MarkScope::Places(spans), own });
        }
    }
    for entry in table.entries.values() {
        match &entry.node.item {
            Item::Table(inner) => walk(inner, Some((entry.key, &entry.node)), is_own, found),
            Item::Array(items) => {
                for item in items {
                    if let Item::Table(inner) = &item.item {
                        walk(inner, Some((item.span, item)), is_own, found);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Where things stand in a table: `freshness.cbs`; `*` is each.
fn places(table: &TomlTable, path: &str) -> Vec<Span> {
    let (key, rest) = path.split_once('.').map_or((path, None), |(key, rest)| (key, Some(rest)));
    let mut spans = Vec::new();
    for (_, entry) in table.entries.iter().filter(|(name, _)| key == "*" || *name == key) {
        match (rest, &entry.node.item) {
            (Some(rest), Item::Table(inner)) => spans.extend(places(inner, rest)),
            (Some(_), _) => {}
            (None, _) => within(entry.key, &entry.node, &mut spans),
        }
    }
    spans
}

/// The places of what stands behind a key and of all that is in it: its parts may stand in several files.
fn within(key: Span, node: &Node, spans: &mut Vec<Span>) {
    spans.push(key);
    spans.push(node.span);
    match &node.item {
        Item::Table(inner) => inner.entries.values().for_each(|entry| within(entry.key, &entry.node, spans)),
        Item::Array(items) => items.iter().for_each(|item| within(item.span, item, spans)),
        _ => {}
    }
}

/// Takes the marks out of a tree; what is wrong with them is said.
pub(super) fn strip(tree: &mut TomlTable, diagnostics: &mut Diagnostics) {
    tree.take_out(KEY, &mut |said| _ = marks(said, diagnostics));
}
