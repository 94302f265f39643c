//! sources.toml as meant: which deliveries there are and how to read them.

mod alias;
mod column;
mod dated;
mod declared;
mod format;
mod gates;
mod kept;
mod key;
pub mod keys;
mod merging;
mod mistake;
mod part;
mod register;
mod remote;
mod source;
mod table;
mod units;
mod unsaid;

pub use alias::Alias;
pub use column::{ColumnManifest, Fill, ListAs, YesNoWords};
pub use dated::Dated;
pub use format::*;
pub use gates::{Gate, Range};
pub use key::RowKey;
pub use merging::{OldRows, Split};
pub use register::RegisterManifest;
pub use remote::{Paging, Remote};
pub use table::{GemeenteKey, MatchedBy, TableManifest};

use super::pattern::PathPattern;
use declared::declared;
use mistake::{ManifestMistake, wrong};
use register::register_manifest;
use source::{SourceManifest, source_info};
use table::table_manifest;

use std::collections::BTreeMap;

use indexmap::IndexMap;

use mdd_engine::dataset::{Schema, TableSchema};
use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use mdd_engine::fault::OrFault;
use mdd_engine::syntax::{Item, KeyOrder, KeyedTable, TomlTable, parse_toml};
use mdd_engine::terms::{Meaning, Peildatum, Updated};
use mdd_engine::text::{FileId, Files, Spanned};

/// The key that says which program the project asks for.
pub const REQUIRES: &str = "requires";

#[derive(Clone)]
pub struct Manifest {
    pub peildatum: Peildatum,
    pub register: RegisterManifest,
    pub schema: Schema,
    /// By the names of `schema.sources`.
    pub sources: IndexMap<String, SourceManifest>,
    /// In the order of `schema.tables`.
    pub tables: Vec<TableManifest>,
    /// What sources.toml says of deliveries, for the hash of the data.
    pub meaning: String,
    /// Its text, for the hash as it was made before.
    pub text: String,
}

impl Manifest {
    /// Of each source a sum over how it is declared: which rows and columns there are, and how they are read.
    pub fn source_sums(&self) -> BTreeMap<String, String> {
        self.sources.iter().map(|(id, source)| (id.clone(), source.declared.clone())).collect()
    }

    /// The table of the register.
    pub(super) fn own(&self) -> &TableManifest {
        self.tables.get(self.register.table).or_fault("the table of the register")
    }

    /// The same with only these tables, by their names, and that of the register.
    #[must_use]
    pub fn only(&self, wanted: &[String]) -> Manifest {
        let register = self.own().name.as_str();
        let stays = |name: &str| name == register || wanted.iter().any(|wanted| wanted == name);
        let mut only = self.clone();
        only.tables.retain(|table| stays(&table.name));
        only.schema.tables.retain(|name, _| stays(name));
        only.register.table = only.tables.iter().position(|table| table.name == register).or_fault("it stays");
        only
    }

    /// The paths of all files that it reads.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        let register = self.register.mergers.iter().chain(&self.register.spellings);
        self.tables.iter().map(|table| &table.file).chain(register).map(|file| file.value.as_str())
    }

    /// Whether a file is one of those among which deliveries are chosen.
    pub fn chooses_among(&self, path: &str) -> bool {
        self.tables.iter().filter_map(|table| table.pattern.as_ref()).any(|pattern| pattern.matches(path))
    }
}

/// Reads sources.toml.
///
/// # Errors
/// Every mistake in it.
pub fn read_manifest(files: &Files, file: FileId) -> Result<Manifest, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let tree = parse_toml(files, file, &mut diagnostics);
    let manifest = manifest(files.text(file), &tree, &mut diagnostics);
    // A table with a word in it that there is not is left out.
    let unread = |found: Diagnostic| if found.code == Code::UnknownWord { found.leaves_out() } else { found };
    let diagnostics = diagnostics.map(unread);
    diagnostics.and(manifest).map(|(manifest, _)| manifest)
}

fn manifest(text: &str, tree: &TomlTable, diagnostics: &mut Diagnostics) -> Option<Manifest> {
    let mut reader = KeyedTable::new(tree, &keys::SOURCES_FILE).reader();
    let peildatum = reader.node("peildatum").and_then(|node| match node.item {
        Item::Date(date) => Some(Peildatum(date)),
        _ => wrong(node, &ManifestMistake::WrongPeildatum, diagnostics),
    });
    let register = reader.table("register", diagnostics);
    let sources = reader.named_tables("source", diagnostics);
    // Which program may read it, the project asked before.
    reader.text(REQUIRES, diagnostics);
    reader.finish(diagnostics);

    let mut schema = Schema::default();
    let mut tables = Vec::new();
    let mut written_of = IndexMap::new();
    let left_out = misspelt_sources(&sources, diagnostics);
    for (id, table) in sources {
        if has_only_tables(&table) && !left_out.is_empty() {
            continue;
        }
        let mut reader = table.reader();
        let info = source_info(&mut reader, declared(&table), diagnostics);
        let named = reader.named_tables("table", diagnostics);
        reader.finish(diagnostics);
        let mut has_period = false;
        for (name, table) in named {
            // The rest of it stands under the name that is misspelt.
            if left_out.contains(&name.value) {
                continue;
            }
            let Some((manifest, columns)) = table_manifest(&name, table, diagnostics) else { continue };
            let entry = TableSchema {
                source: id.value.clone(),
                file: manifest.file.value.clone(),
                counted: manifest.reading.format.counted(),
                rows: manifest.rows,
                columns,
            };
            if schema.tables.contains_key(&name.value) {
                diagnostics.push(Diagnostic::of(name.span, &ManifestMistake::TwoTables { found: name.value.clone() }));
                continue;
            }
            one_url_a_file(&manifest, &tables, diagnostics);
            schema.tables.insert(name.value.clone(), entry);
            has_period |= manifest.pattern.as_ref().is_some_and(PathPattern::has_period);
            tables.push(manifest);
        }
        if info.as_ref().is_some_and(|(info, _)| info.updated == Updated::ByFile) && !has_period {
            diagnostics.push(Diagnostic::of(id.span, &ManifestMistake::NoPeriod { source: id.value.clone() }));
        }
        if let Some((info, written)) = info {
            schema.sources.insert(id.value.clone(), info);
            written_of.insert(id.value, written);
        }
    }
    let register = register_manifest(register?, &schema, &tables, diagnostics)?;
    schema.register = tables.get(register.table).map(|table| table.name.clone());
    // A line that asks for a program was not there when hashes were over bytes.
    let asks = |line: &&str| line.strip_prefix(REQUIRES).is_some_and(|rest| rest.trim_start().starts_with('='));
    let text = text.split_inclusive('\n').filter(|line| !asks(line)).collect();
    let meaning = meaning(tree);
    Some(Manifest { peildatum: peildatum?, register, schema, sources: written_of, tables, meaning, text })
}

/// Whether nothing is said of a source but its tables.
fn has_only_tables(source: &TomlTable) -> bool {
    source.entries.keys().all(|key| key == "table")
}

/// Sources of which only tables are there, and whose name is near that of another: they were meant for that one. Gives the
/// names of these tables: the rest of them may stand with the other.
fn misspelt_sources(sources: &[(Spanned<String>, KeyedTable<'_>)], diagnostics: &mut Diagnostics) -> Vec<String> {
    let mut left_out = Vec::new();
    for (id, source) in sources.iter().filter(|(_, source)| has_only_tables(source)) {
        let others = || sources.iter().map(|(other, _)| other.value.as_str()).filter(|other| *other != id.value);
        if nearest(&id.value, others()).is_none() {
            continue;
        }
        let mistake = ManifestMistake::UnknownSource { found: id.value.clone() };
        diagnostics.push(Diagnostic::of(id.span, &mistake).suggest(&id.value, others()).leaves_out());
        if let Some(Item::Table(tables)) = source.get("table").map(|node| &node.item) {
            left_out.extend(tables.entries.keys().cloned());
        }
    }
    left_out
}

/// Everything but what says nothing of deliveries.
fn meaning(tree: &TomlTable) -> String {
    let mut about = tree.clone();
    about.entries.shift_remove(REQUIRES);
    let mut meaning = Meaning::default();
    about.add_to(&mut meaning, KeyOrder::AsWritten);
    meaning.sum()
}

/// Tables may read one file together, but it comes from one place.
fn one_url_a_file(table: &TableManifest, before: &[TableManifest], diagnostics: &mut Diagnostics) {
    let Some(remote) = &table.remote else { return };
    let same = before.iter().filter(|other| other.file.value == table.file.value);
    let Some(other) = same.filter_map(|other| other.remote.as_ref()).find(|other| !other.is_same(remote)) else {
        return;
    };
    let mistake = ManifestMistake::TwoWays { path: table.file.value.clone() };
    diagnostics.push(Diagnostic::of(remote.url.span, &mistake).second(other.url.span, "first"));
}

/// Deliveries stand in the project: what is read is what can be seen there.
fn check_path(file: &Spanned<String>, diagnostics: &mut Diagnostics) {
    // Between double quotes `\b` is a sign that nobody sees.
    if file.value.contains(char::is_control) {
        diagnostics.push(Diagnostic::of(file.span, &ManifestMistake::PathSigns));
        return;
    }
    let parts = || file.value.split(['/', '\\']);
    let drive = file.value.chars().nth(1) == Some(':');
    if drive || parts().next() == Some("") || parts().any(|part| part == "..") {
        diagnostics.push(Diagnostic::of(file.span, &ManifestMistake::Outside { path: file.value.clone() }));
    }
}
