//! Whether a delivery names gemeenten at all: a table that nothing matches leaves everyone grijs, and that may not pass
//! without a word.

use indexmap::{IndexMap, IndexSet};
use rustc_hash::FxHashSet;

use super::super::Shelf;
use super::super::bytes::read_bytes;
use super::super::manifest::{GemeenteKey, MatchedBy, TableManifest};
use super::super::read::{DeliverySample, read_sample};
use super::super::register::Register;
use super::gate::Previous;
use super::mistake::{LoadMistake, go_on};
use super::nearly::{Nearly, nearly};
use mdd_engine::dataset::{Load, Unmatched, WhyLeftOut};
use mdd_engine::diagnostic::Diagnostic;
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Said, said};
use mdd_engine::text::cell;

/// So many different cells are shown.
const SHOWN: usize = 4;

/// So many rows are looked at for a column that would do better.
const LOOKED_AT: usize = 5000;

/// What one table is held against.
pub(super) struct HeldAgainst<'a> {
    pub manifest: &'a TableManifest,
    pub register: &'a Register,
    pub shelf: &'a dyn Shelf,
    pub previous: Option<&'a Previous>,
}

/// Takes down that a table names no gemeente, nearly names some, or names far fewer than the delivery before it.
pub(super) fn named(against: &HeldAgainst<'_>, load: &mut Load) {
    let manifest = against.manifest;
    let Some(key) = &manifest.gemeente else { return };
    let unknown: Vec<&Unmatched> =
        load.unmatched.iter().filter(|row| matches!(row.why, WhyLeftOut::Unknown { .. })).collect();
    let nearly = against.nearly(key, &unknown);
    let gates = &manifest.gates;
    // Whoever says how many rows there must be, has been heard by the gates already.
    let gated = gates.gemeenten.is_some() || gates.rows.is_some();
    if load.gemeenten == 0 && !gated && !load.findings.has_errors() {
        let found = against.none(key, &nearly, load);
        load.findings.push(found);
    } else if !nearly.is_empty() {
        let found = against.almost(key, &unknown, &nearly);
        load.findings.push(found);
    }
    if load.gemeenten > 0
        && !gated
        && gates.unmatched.is_none()
        && let Some(previous) = against.previous
        && load.gemeenten * 2 < previous.load.gemeenten
    {
        let mistake = LoadMistake::FewerGemeenten {
            table: manifest.name.clone(),
            found: load.gemeenten,
            before: previous.load.gemeenten,
            path: previous.path.clone(),
        };
        load.findings.push(go_on(Diagnostic::of(key.column.span, &mistake)));
    }
}

/// What a cell says.
fn says(text: &str) -> Said {
    if text.is_empty() { said("loading-says-nothing") } else { said("loading-says").with("cell", &*cell(text)) }
}

impl HeldAgainst<'_> {
    fn place(&self, line: u32) -> Said {
        self.manifest.reading.format.counted().place(&self.manifest.file.value, line.to_string())
    }

    /// Cells that would name a gemeente if they were written otherwise: in which way, and how many rows say so.
    fn nearly(&self, key: &GemeenteKey, unknown: &[&Unmatched]) -> IndexMap<Nearly, usize> {
        let mut known: IndexMap<&str, Option<Nearly>> = IndexMap::new();
        let mut found: IndexMap<Nearly, usize> = IndexMap::new();
        for row in unknown {
            let is = |text: &str| self.register.whose(key.bare(text).unwrap_or(text), key.by).is_some();
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
        let column = cell(&key.column.value).into_owned();
        let all = load.read;
        let texts: IndexSet<&str> = load.unmatched.iter().map(|row| row.said.as_str()).collect();
        let mut says: Vec<Said> = texts.iter().take(SHOWN).map(|text| says(text)).collect();
        if texts.len() > SHOWN {
            says.push(said("loading-says-more"));
        }
        let says = (!says.is_empty()).then_some(says);
        let table = self.manifest.name.clone();
        let mistake = LoadMistake::NoGemeenten { table, rows: all, column: column.clone(), says };
        let mut found = Diagnostic::of(key.column.span, &mistake);
        for (way, rows) in nearly {
            let would = said("loading-nearly-would").with("without", way.without()).with("rows", *rows);
            found = found.also_help(would.with("all", all).with("cure", way.cure()));
        }
        let (other, text) = match key.by {
            MatchedBy::Code => (MatchedBy::Name, "loading-by-name"),
            MatchedBy::Name => (MatchedBy::Code, "loading-by-code"),
        };
        let by_other = load.unmatched.iter().filter(|row| self.register.whose(&row.said, other).is_some()).count();
        if by_other > 0 {
            found = found.also_help(said(text).with("rows", by_other).with("all", all).with("column", column));
        } else if let Some(better) = self.better(key) {
            found = found.also_help(better);
        }
        let old = load.unmatched.iter().filter(|row| matches!(row.why, WhyLeftOut::Abolished { .. })).count();
        if old > 0 {
            found = found.also_help(said("loading-old-gemeenten").with("rows", old));
        }
        go_on(found.also_help(said("loading-none-is-right")))
    }

    /// Some rows say a gemeente in a way that a spreadsheet made of it.
    fn almost(&self, key: &GemeenteKey, unknown: &[&Unmatched], nearly: &IndexMap<Nearly, usize>) -> Diagnostic {
        let (table, rows) = (self.manifest.name.clone(), nearly.values().sum());
        let is = |text: &str| self.register.whose(key.bare(text).unwrap_or(text), key.by).is_some();
        let first = unknown.iter().find(|row| self::nearly(&row.said, key.by, is).is_some());
        let first = first.or_fault("a row that nearly says a gemeente");
        let (place, first) = (self.place(first.line), cell(&first.said).into_owned());
        let mistake = match key.by {
            MatchedBy::Code => LoadMistake::AlmostCode { table, rows, first, place },
            MatchedBy::Name => LoadMistake::AlmostName { table, rows, first, place },
        };
        let mut found = Diagnostic::of(key.column.span, &mistake);
        for (way, rows) in nearly {
            let are = said("loading-nearly-are").with("without", way.without()).with("rows", *rows);
            found = found.also_help(are.with("cure", way.cure()));
        }
        go_on(found)
    }

    /// The column that names more gemeenten than the declared one.
    fn better(&self, key: &GemeenteKey) -> Option<Said> {
        let bytes = read_bytes(&self.manifest.file, self.shelf).ok()?;
        let sample = read_sample(&bytes, &self.manifest.file.value, &self.manifest.reading, LOOKED_AT).ok()?;
        let ways = [(MatchedBy::Code, "loading-better-code"), (MatchedBy::Name, "loading-better-name")];
        let found = sample.header.iter().enumerate().flat_map(|(at, name)| {
            let sample = &sample;
            ways.iter().map(move |(by, text)| (name, *text, self.gemeenten_in(sample, at, *by)))
        });
        let found = found.filter(|(name, _, count)| *count > 0 && **name != key.column.value && !name.is_empty());
        let (name, text, count) = found.max_by_key(|(_, _, count)| *count)?;
        Some(said(text).with("column", &*cell(name)).with("count", count))
    }

    /// How many gemeenten a column names, when most of its cells do.
    fn gemeenten_in(&self, sample: &DeliverySample, column: usize, by: MatchedBy) -> usize {
        let cells = || sample.rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty());
        // Small numbers are codes by chance.
        let is_code = |cell: &str| cell.starts_with(['0', 'G', 'g']);
        let found = cells()
            .filter(|cell| by == MatchedBy::Name || is_code(cell))
            .filter_map(|cell| self.register.whose(cell, by));
        let found: Vec<_> = found.collect();
        if found.len() * 2 < cells().count() { 0 } else { found.into_iter().collect::<FxHashSet<_>>().len() }
    }
}
