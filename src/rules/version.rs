//! The files of the versions: which there are, what a version extends, and one tree of everything it says.
//!
//! A version's folder is composed into one tree (`indicator.<id>`, `measure.<name>`, `view.<name>`, ...), so that an
//! overlay does not depend on how files are named or divided. Knows keys only as far as that.

use indexmap::IndexMap;

use super::overlay;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::{Entry, Item, Node, Table, TableReader, parse_toml};
use crate::text::{FileId, Files, Span, Spanned};

/// The files of one version's folder, as `project` found them.
#[derive(Clone, Default, Debug)]
pub struct VersionFiles {
    /// The name of the folder: "3.0".
    pub number: String,
    /// `version.toml`, when there.
    pub version: Option<FileId>,
    /// `report.toml`, when there.
    pub report: Option<FileId>,
    /// Every TOML file of `indicators/`, `measures/` and `tables/`, sorted by path.
    pub definitions: Vec<FileId>,
    /// `scripts/*.rhai` by file name without ending.
    pub scripts: IndexMap<String, FileId>,
    /// `texts/*.md` by file name without ending.
    pub texts: IndexMap<String, FileId>,
}

/// Everything a version says, with what it inherits: one tree, scripts and texts by name.
pub(super) struct Composed {
    pub tree: Table,
    /// `version.toml` of each version in the chain, oldest first.
    pub versions: Vec<Table>,
    pub scripts: IndexMap<String, FileId>,
    pub texts: IndexMap<String, FileId>,
    /// Every file that took part.
    pub files: Vec<FileId>,
}

/// The kinds of things that may stand in a definitions file beside the indicator itself.
const DEFINITIONS: [&str; 4] = ["measure", "view", "list", "table"];

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
        chain.push(version);
        trees.push(tree);
        match extends {
            Some(extends) => wanted = extends,
            None => break,
        }
    }
    let first = *chain.last()?;
    let root = Span { file: first.version?, start: 0, end: 0 };
    let mut composed = Composed {
        tree: Table::empty(root),
        versions: Vec::new(),
        scripts: IndexMap::new(),
        texts: IndexMap::new(),
        files: Vec::new(),
    };
    for (version, tree) in chain.into_iter().zip(trees).rev() {
        let removals = TableReader::new(&tree, "version.toml").texts("remove", diagnostics).unwrap_or_default();
        for path in removals {
            overlay::remove(&mut composed.tree, &path, diagnostics);
        }
        overlay::merge(&mut composed.tree, version_tree(files, version, root, diagnostics));
        composed.versions.push(tree);
        composed.scripts.extend(version.scripts.clone());
        composed.texts.extend(version.texts.clone());
        composed
            .files
            .extend(version.version.into_iter().chain(version.report).chain(version.definitions.iter().copied()));
        composed.files.extend(version.scripts.values().chain(version.texts.values()).copied());
    }
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
                    "put `id = \"...\"` on the first line, or put the key under [measure.x], [view.x], [list] or [table.x]",
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
