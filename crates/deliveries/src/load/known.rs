//! Whether a delivery names gemeenten at all: a table that nothing matches leaves everyone grijs, and that may not pass
//! without a word.

use indexmap::{IndexMap, IndexSet};
use rustc_hash::FxHashSet;

use super::super::Shelf;
use super::super::bytes::read_bytes;
use super::super::manifest::{By, GemeenteKey, TableManifest};
use super::super::read::{Sample, read_sample};
use super::super::register::Register;
use super::gate::{GO_ON, Previous};
use super::nearly::{Nearly, nearly};
use mdd_engine::dataset::{Load, Unmatched, Why};
use mdd_engine::diagnostic::{Code, Diagnostic};
use mdd_engine::text::cell;

/// So many different cells are shown.
const SHOWN: usize = 4;

/// So many rows are looked at for a column that would do better.
const LOOKED_AT: usize = 5000;

/// What one table is held against.
pub(super) struct Against<'a> {
    pub manifest: &'a TableManifest,
    pub register: &'a Register,
    pub shelf: &'a dyn Shelf,
    pub previous: Option<&'a Previous>,
}

/// Takes down that a table names no gemeente, nearly names some, or names far fewer than the delivery before it.
pub(super) fn named(against: &Against<'_>, load: &mut Load) {
    let manifest = against.manifest;
    let Some(key) = &manifest.gemeente else { return };
    let unknown: Vec<&Unmatched> = load.unmatched.iter().filter(|row| matches!(row.why, Why::Unknown { .. })).collect();
    let nearly = against.nearly(key, &unknown);
    let gates = &manifest.gates;
    // Whoever says how many rows there must be, has been heard by the gates already.
    let said = gates.gemeenten.is_some() || gates.rows.is_some();
    if load.gemeenten == 0 && !said && !load.findings.has_errors() {
        let found = against.none(key, &nearly, load);
        load.findings.push(found);
    } else if !nearly.is_empty() {
        let found = against.almost(key, &unknown, &nearly);
        load.findings.push(found);
    }
    if load.gemeenten > 0
        && !said
        && gates.unmatched.is_none()
        && let Some(previous) = against.previous
        && load.gemeenten * 2 < previous.load.gemeenten
    {
        let now = if load.gemeenten == 1 { "1 gemeente".to_owned() } else { format!("{} gemeenten", load.gemeenten) };
        let message = format!(
            "table `{}` has rows of {now}, and of {} in the previous delivery",
            manifest.name, previous.load.gemeenten
        );
        load.findings.push(
            Diagnostic::error(Code::NoGemeenten, key.column.span, message)
                .label("fewer than half")
                .help(format!("look whether the delivery is whole; the previous one is {}", previous.path))
                .help(format!(
                    "if so few is right, say it: gates = {{ gemeenten = {{ at_least = {} }} }}",
                    load.gemeenten
                ))
                .help(GO_ON),
        );
    }
}

impl Against<'_> {
    fn place(&self, line: u32) -> String {
        self.manifest.reading.format.counted().place(&self.manifest.file.value, &line.to_string())
    }

    /// Cells that would name a gemeente if they were written otherwise: in which way, and how many rows say so.
    fn nearly(&self, key: &GemeenteKey, unknown: &[&Unmatched]) -> IndexMap<Nearly, usize> {
        let mut known: IndexMap<&str, Option<Nearly>> = IndexMap::new();
        let mut found: IndexMap<Nearly, usize> = IndexMap::new();
        for row in unknown {
            let is = |text: &str| self.register.whose(text, key.by).is_some();
            let way = *known.entry(&row.said).or_insert_with(|| nearly(&row.said, key.by, is));
            if let Some(way) = way {
                *found.entry(way).or_default() += 1;
            }
        }
        found.sort_by(|_, one, _, other| other.cmp(one));
        found
    }

    /// No row is of a gemeente.
    fn none(&self, key: &GemeenteKey, nearly: &IndexMap<Nearly, usize>, load: &Load) -> Diagnostic {
        let (name, column) = (&self.manifest.name, &key.column.value);
        let message = match load.read {
            0 => format!("table `{name}` has no row of a gemeente"),
            1 => format!("the one row of table `{name}` is of no gemeente"),
            rows => format!("none of the {rows} rows of table `{name}` is of a gemeente"),
        };
        let says: IndexSet<&str> = load.unmatched.iter().map(|row| row.said.as_str()).collect();
        let mut shown: Vec<String> = says
            .iter()
            .take(SHOWN)
            .map(|said| if said.is_empty() { "nothing".to_owned() } else { format!("`{}`", cell(said)) })
            .collect();
        if says.len() > SHOWN {
            shown.push("\u{2026}".to_owned());
        }
        let mut found = Diagnostic::error(Code::NoGemeenten, key.column.span, message);
        if !shown.is_empty() {
            found = found.label(format!("`{}` says {}", cell(column), shown.join(", ")));
        }
        for (way, rows) in nearly {
            found = found.help(format!(
                "{} {rows} of {} rows would be of a gemeente; {}",
                way.words(),
                load.read,
                way.cure()
            ));
        }
        let other = if key.by == By::Code { By::Name } else { By::Code };
        let by_other = load.unmatched.iter().filter(|row| self.register.whose(&row.said, other).is_some()).count();
        if by_other > 0 {
            let word = if other == By::Code { "code" } else { "name" };
            found = found.help(format!(
                "{by_other} of {} rows say a {word} there: gemeente = {{ column = \"{}\", by = \"{word}\" }}",
                load.read,
                cell(column)
            ));
        } else if let Some(better) = self.better(key) {
            found = found.help(better);
        }
        let old = load.unmatched.iter().filter(|row| matches!(row.why, Why::Abolished { .. })).count();
        if old > 0 {
            found = found.help(format!("{old} rows are of gemeenten that are no more: `merged` says how they count"));
        }
        found
            .help("if a delivery without any gemeente is right, say it: gates = { gemeenten = { at_least = 0 } }")
            .help(GO_ON)
    }

    /// Some rows say a gemeente in a way that a spreadsheet made of it.
    fn almost(&self, key: &GemeenteKey, unknown: &[&Unmatched], nearly: &IndexMap<Nearly, usize>) -> Diagnostic {
        let rows: usize = nearly.values().sum();
        let has = if rows == 1 { "1 row of table".to_owned() } else { format!("{rows} rows of table") };
        let what = if key.by == By::Code { "code" } else { "name" };
        let message = format!("{has} `{}` match no gemeente, and nearly say a {what}", self.manifest.name);
        let message =
            if rows == 1 { message.replace(" match ", " matches ").replace(" say ", " says ") } else { message };
        let mut found = Diagnostic::error(Code::NoGemeenten, key.column.span, message);
        let is = |text: &str| self.register.whose(text, key.by).is_some();
        let first = unknown.iter().find(|row| self::nearly(&row.said, key.by, is).is_some());
        if let Some(first) = first {
            found = found.label(format!("`{}` at {}", cell(&first.said), self.place(first.line)));
        }
        for (way, rows) in nearly {
            let are = if *rows == 1 { "1 of them is" } else { "of them" };
            let count = if *rows == 1 { are.to_owned() } else { format!("{rows} {are} are") };
            found = found.help(format!("{} {count} of a gemeente; {}", way.words(), way.cure()));
        }
        found.help(GO_ON)
    }

    /// The column that names more gemeenten than the declared one.
    fn better(&self, key: &GemeenteKey) -> Option<String> {
        let bytes = read_bytes(&self.manifest.file, self.shelf).ok()?;
        let sample = read_sample(&bytes, &self.manifest.file.value, &self.manifest.reading, LOOKED_AT).ok()?;
        let ways = [(By::Code, "code"), (By::Name, "name")];
        let found = sample.header.iter().enumerate().flat_map(|(at, name)| {
            let sample = &sample;
            ways.iter().map(move |(by, word)| (name, *word, self.gemeenten_in(sample, at, *by)))
        });
        let found = found.filter(|(name, _, count)| *count > 0 && **name != key.column.value && !name.is_empty());
        let (name, word, count) = found.max_by_key(|(_, _, count)| *count)?;
        let names =
            if count == 1 { format!("a {word} of 1 gemeente") } else { format!("{word}s of {count} gemeenten") };
        let name = cell(name);
        Some(format!("the column `{name}` has {names}: gemeente = {{ column = \"{name}\", by = \"{word}\" }}"))
    }

    /// How many gemeenten a column names, when most of its cells do.
    fn gemeenten_in(&self, sample: &Sample, column: usize, by: By) -> usize {
        let cells = || sample.rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty());
        // Small numbers are codes by chance.
        let is_code = |cell: &str| cell.starts_with(['0', 'G', 'g']);
        let found =
            cells().filter(|cell| by == By::Name || is_code(cell)).filter_map(|cell| self.register.whose(cell, by));
        let found: Vec<_> = found.collect();
        if found.len() * 2 < cells().count() { 0 } else { found.into_iter().collect::<FxHashSet<_>>().len() }
    }
}
