//! The files of the versions: which there are, what a version extends, and one tree of everything it says.
//!
//! A version's folder is composed into one tree (`indicator.<id>`, `measure.<name>`, `view.<name>`, ...), so that an
//! overlay does not depend on how files are named or divided. Knows keys only as far as that.

use indexmap::IndexMap;

use super::files::{VersionFiles, VersionNumber};
use super::{example, overlay};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::syntax::{Entry, Item, Node, Table, TableReader, parse_toml};
use crate::text::{FileId, Files, Span, Spanned};

/// Everything a version says, with what it inherits: one tree, scripts and texts by name.
pub(super) struct Composed {
    pub tree: Table,
    /// By indicator, and then by name.
    pub examples: Table,
    /// `version.toml` of each version in the chain, oldest first.
    pub versions: Vec<Table>,
    /// The number of each.
    pub numbers: Vec<String>,
    pub scripts: IndexMap<String, FileId>,
    pub texts: IndexMap<String, FileId>,
    /// What versions took out, each where it says so.
    pub removed: Vec<Spanned<String>>,
    /// Every file that took part in the rules; examples change nothing of them.
    pub files: Vec<FileId>,
}

/// The kinds of things that may stand in a definitions file beside the indicator itself.
const DEFINITIONS: [&str; 5] = ["measure", "view", "list", "threshold", "table"];

/// The tree of a version, on top of the versions it extends.
pub(super) fn compose(
    files: &Files,
    all: &[VersionFiles],
    number: &Spanned<String>,
    diagnostics: &mut Diagnostics,
) -> Option<Composed> {
    let mut chain: Vec<&VersionFiles> = Vec::new();
    let mut trees: Vec<Table> = Vec::new();
    let mut wanted = number.clone();
    loop {
        let Some(version) = all.iter().find(|version| version.number == wanted.value) else {
            diagnostics.push(
                Diagnostic::error(
                    Code::UnknownVersion,
                    wanted.span,
                    format!("there is no version `{}` of the rules", wanted.value),
                )
                .suggest(&wanted.value, all.iter().map(|version| version.number.as_str())),
            );
            return None;
        };
        if chain.iter().any(|seen| seen.number == version.number) {
            let way: Vec<&str> = chain.iter().map(|version| version.number.as_str()).collect();
            diagnostics.push(
                Diagnostic::error(
                    Code::ExtendsLoop,
                    wanted.span,
                    format!("versions extend each other in a loop: {} -> {}", way.join(" -> "), version.number),
                )
                .help("one version must stand on its own: it has no `extends`"),
            );
            return None;
        }
        let Some(file) = version.version else {
            diagnostics.push(
                Diagnostic::error(
                    Code::MissingKey,
                    wanted.span,
                    format!("version {} has no version.toml", version.number),
                )
                .help("a version folder says in version.toml its number, date and what it extends"),
            );
            return None;
        };
        let tree = parse_toml(files, file, diagnostics);
        check_number(&tree, version, diagnostics);
        let extends = TableReader::new(&tree, "version.toml").text("extends", diagnostics);
        if extends.is_none() && tree.get("extends").is_some() {
            // What it stands on is not known, so nothing else can be said of it.
            return None;
        }
        chain.push(version);
        trees.push(tree);
        match extends {
            Some(extends) => wanted = extends,
            None => break,
        }
    }
    for ((version, tree), (before, earlier)) in chain.iter().zip(&trees).zip(chain.iter().zip(&trees).skip(1)) {
        check_order((&version.number, tree), (&before.number, earlier), diagnostics);
    }
    let first = *chain.last()?;
    let root = Span { file: first.version?, start: 0, end: 0 };
    let mut composed = Composed {
        tree: Table::empty(root),
        examples: Table::empty(root),
        versions: Vec::new(),
        numbers: Vec::new(),
        scripts: IndexMap::new(),
        texts: IndexMap::new(),
        removed: Vec::new(),
        files: Vec::new(),
    };
    for (version, tree) in chain.into_iter().zip(trees).rev() {
        let removals = TableReader::new(&tree, "version.toml").texts("remove", diagnostics).unwrap_or_default();
        for path in removals {
            overlay::remove(&mut composed.tree, &path, diagnostics);
            composed.removed.push(path);
        }
        let mut over = version_tree(files, version, root, diagnostics);
        if !composed.versions.is_empty() {
            refuse_changes_to_nothing(&composed.tree, &mut over, diagnostics);
        }
        overlay::merge(&mut composed.tree, over);
        example::lay_over(&mut composed.tree, files, version, diagnostics);
        composed.versions.push(tree);
        composed.numbers.push(version.number.clone());
        composed.scripts.extend(version.scripts.clone());
        composed.texts.extend(version.texts.clone());
        composed
            .files
            .extend(version.version.into_iter().chain(version.report).chain(version.definitions.iter().copied()));
        composed.files.extend(version.scripts.values().chain(version.texts.values()).copied());
    }
    composed.examples = example::take(&mut composed.tree);
    Some(composed)
}

/// The number in version.toml is the name of the folder: that is how it is asked for.
fn check_number(tree: &Table, version: &VersionFiles, diagnostics: &mut Diagnostics) {
    if let Some(Node { item: Item::Text { value, .. }, span }) = tree.get("number")
        && *value != version.number
    {
        diagnostics.push(
            Diagnostic::error(
                Code::UnknownVersion,
                *span,
                format!("the folder is called {}, the number is {value}", version.number),
            )
            .help("give the folder and the number the same name"),
        );
    }
}

/// A version is newer than the one it extends, by number and by date.
fn check_order((number, tree): (&str, &Table), (before, earlier): (&str, &Table), diagnostics: &mut Diagnostics) {
    let span = |tree: &Table, key| tree.get(key).map_or(tree.span, |node| node.span);
    if VersionNumber::parse(number) < VersionNumber::parse(before) {
        diagnostics.push(
            Diagnostic::error(
                Code::VersionOrder,
                span(tree, "extends"),
                format!("version {number} cannot extend {before}, which comes after it"),
            )
            .help("a version extends an older one; 1.2 is older than 1.11, because 2 is less than 11"),
        );
        return;
    }
    let date = |tree: &Table| match tree.get("date").map(|node| &node.item) {
        Some(Item::Date(date)) => Some(*date),
        _ => None,
    };
    if let (Some(own), Some(other)) = (date(tree), date(earlier))
        && own < other
    {
        diagnostics.push(
            Diagnostic::error(
                Code::VersionOrder,
                span(tree, "date"),
                format!("version {number} is of {own}, before version {before} of {other}, which it extends"),
            )
            .also(span(earlier, "date"), format!("version {before}"))
            .help("give this version a later date"),
        );
    }
}

/// What a thing must say when it is new; without it, it is a change to something that should be there.
const SAID_WHEN_NEW: [(&str, &[&str]); 4] = [
    ("indicator", &["value"]),
    ("measure", &["from", "when", "formula", "script"]),
    ("view", &["from"]),
    ("table", &["rows", "column"]),
];

/// An overlay that changes something that is not there: most often a slip in its name.
fn refuse_changes_to_nothing(base: &Table, over: &mut Table, diagnostics: &mut Diagnostics) {
    let names = |tree: &Table, kind: &str| match tree.get(kind).map(|node| &node.item) {
        Some(Item::Table(group)) => group.entries.keys().cloned().collect(),
        _ => Vec::new(),
    };
    for (kind, said) in SAID_WHEN_NEW {
        let known: Vec<String> = names(base, kind);
        let Some(Item::Table(group)) = over.entries.get_mut(kind).map(|entry| &mut entry.node.item) else { continue };
        group.entries.retain(|name, entry| {
            let is_new = match &entry.node.item {
                Item::Table(table) => said.iter().any(|key| table.get(key).is_some()),
                _ => true,
            };
            if is_new || known.contains(name) {
                return true;
            }
            let near = nearest(name, known.iter().map(String::as_str));
            let code = if kind == "indicator" { Code::UnknownIndicator } else { Code::UnknownName };
            let diagnostic =
                Diagnostic::error(code, entry.key, format!("there is no {kind} `{name}` that this could change"));
            diagnostics.push(match near {
                Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                None => diagnostic.help(format!("a new {kind} says {}", said.join(" or "))),
            });
            false
        });
    }
}

/// One tree of what a single folder says.
fn version_tree(files: &Files, version: &VersionFiles, root: Span, diagnostics: &mut Diagnostics) -> Table {
    let mut tree = Table::empty(root);
    for &file in &version.definitions {
        let parsed = parse_toml(files, file, diagnostics);
        let mut indicator = Table::empty(parsed.span);
        for (key, entry) in parsed.entries {
            if DEFINITIONS.contains(&key.as_str()) {
                for (name, definition) in names_of(entry.node, diagnostics) {
                    add(&mut tree, &key, name, definition, files, diagnostics);
                }
            } else {
                indicator.entries.insert(key, entry);
            }
        }
        let id = indicator.entries.shift_remove("id");
        if id.is_none()
            && let Some((key, entry)) = indicator.entries.first()
        {
            diagnostics.push(
                Diagnostic::error(Code::MissingKey, entry.key, format!("`{key}` belongs to an indicator, but the file has no `id`")).help(
                    "put `id = \"...\"` on the first line, or put the key under [measure.x], [view.x], [list], [threshold] or [table.x]",
                ).leaves_out(),
            );
        }
        if let Some(id) = id
            && let Some(name) = id.node.text(diagnostics)
        {
            let entry = Entry { key: id.node.span, node: Node { span: indicator.span, item: Item::Table(indicator) } };
            add(&mut tree, "indicator", name.value, entry, files, diagnostics);
        }
    }
    if let Some(file) = version.report {
        let report = parse_toml(files, file, diagnostics);
        let key = report.span;
        tree.entries.insert("report".to_owned(), Entry { key, node: Node { span: key, item: Item::Table(report) } });
    }
    tree
}

fn names_of(node: Node, diagnostics: &mut Diagnostics) -> Vec<(String, Entry)> {
    if node.table(diagnostics).is_none() {
        return Vec::new();
    }
    match node.item {
        Item::Table(table) => table.entries.into_iter().collect(),
        _ => Vec::new(),
    }
}

fn add(tree: &mut Table, kind: &str, name: String, definition: Entry, files: &Files, diagnostics: &mut Diagnostics) {
    let span = definition.key;
    let group = tree
        .entries
        .entry(kind.to_owned())
        .or_insert_with(|| Entry { key: span, node: Node { span, item: Item::Table(Table::empty(span)) } });
    let Item::Table(group) = &mut group.node.item else { return };
    if let Some(first) = group.entries.get(&name) {
        let place = files.place(first.key);
        diagnostics.push(
            Diagnostic::error(Code::DuplicateName, span, format!("{kind} `{name}` is defined twice"))
                .also(first.key, "first here")
                .help(format!("give one of the two another name, or remove it; the first one stands at {place}")),
        );
        return;
    }
    group.entries.insert(name, definition);
}
