//! The data of one peildatum, in columns, each row with its gemeente and its origin.
//!
//! Knows nothing of file formats (those are read by `mdd_deliveries`) or of what a figure means (that is `rules`). Rules may
//! only know the [`schema`]; the engine reads the columns.

mod absent;
mod forebears;
mod lines;
mod load;
mod lookup;
mod merging;
mod organisations;
pub mod schema;
mod step;
mod symbols;
mod table;

pub use absent::Absent;
pub use forebears::{Predecessor, code_on, predecessors, went_into};
pub use lines::{first_line_ranges, line_ranges};
pub use load::{DeliveredFile, FormerName, Load, MergedRows, Rejected, Unmatched, WhyLeftOut};
pub use lookup::{Fate, NameMeaning, Other, Spellings};
pub use merging::{Combined, Merger, MergerKind, Policy};
pub use organisations::{Organisation, Organisations, ServedSubject};
pub use schema::{ColumnIndex, ColumnSchema, Schema, SourceInfo, TableIndex, TableSchema};
pub use step::Step;
pub use symbols::{Symbol, Symbols};
pub use table::{Cell, Column, NumberColumn, Rows, Table, pick};

use std::sync::Arc;

use derive_more::{From, Into};
use indexmap::{IndexMap, IndexSet};
use typed_index_collections::TiVec;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
use crate::editions::Editions;
use crate::terms::GemeenteCode;

/// A gemeente of the peildatum, by its place in [`Dataset::gemeenten`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, From, Into)]
pub struct GemeenteIndex(usize);

/// One gemeente of the peildatum.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gemeente {
    pub code: GemeenteCode,
    pub name: String,
    /// None where the register does not say it.
    pub inhabitants: Option<u64>,
    /// None where the register does not say it.
    pub province: Option<String>,
}

/// Everything that was loaded. The order of gemeenten is the order of their codes.
pub struct Dataset {
    pub gemeenten: TiVec<GemeenteIndex, Gemeente>,
    pub schema: Schema,
    /// In the order of `schema.tables`.
    pub tables: TiVec<TableIndex, Table>,
    /// In the order of `schema.tables`.
    pub loads: TiVec<TableIndex, Load>,
    pub symbols: Symbols,
    pub spellings: Spellings,
    /// Also those of after the peildatum.
    pub mergers: Vec<Merger>,
    /// What was published before, for rules that ask what an edition gave. None: nobody read it, as no rules ask.
    pub editions: Option<Arc<Editions>>,
    /// The sources that are too old for the date of the report, by name.
    pub outdated: IndexMap<String, Diagnostic>,
    /// What rules may ask for and nobody delivered.
    pub absent: Absent,
    /// Aliases in sources.toml that no row says.
    pub unused_aliases: Diagnostics,
    /// Who does something for several gemeenten together.
    pub organisations: Organisations,
    /// Over what the manifest means and every delivery: `meaning/1:...`.
    pub hash: String,
    /// The same with sources.toml by its bytes, in hexadecimal: what reports were marked with before.
    pub bytes_hash: String,
}

/// Which failures may not stop a report; the report then says what failed.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Allow {
    /// Sources that are too old.
    pub stale: bool,
    /// Rows that are not as declared, and gates that are not passed.
    pub errors: bool,
    /// Sources that may not be there, or too late, by their names.
    pub missing: Vec<String>,
}

impl Allow {
    /// For who wants to see what failed, rather than a report.
    pub const ALL: Allow = Allow { stale: true, errors: true, missing: Vec::new() };

    /// Whether a source may not be there: because somebody says so, or sources.toml does.
    fn may_miss(&self, id: &str, source: &SourceInfo) -> bool {
        source.may_be_missing || self.missing.iter().any(|missing| missing == id)
    }
}

impl Dataset {
    /// What stops a report: deliveries that are not as declared, sources that are too old.
    pub fn failures(&self, allow: &Allow) -> Diagnostics {
        self.failures_of(allow, &vec![true; self.loads.len()])
    }

    /// The same of these tables only: what nothing rests on, stops nothing.
    pub fn failures_of(&self, allow: &Allow, used: &[bool]) -> Diagnostics {
        let loads = || self.schema.tables.values().zip(&self.loads).zip(used).filter(|(_, used)| **used);
        let sources: IndexSet<&str> = loads().map(|((table, _), _)| table.source.as_str()).collect();
        let stale = self.outdated.iter().filter(|(id, _)| !allow.stale && sources.contains(id.as_str()));
        let errors = loads().flat_map(|((_, load), _)| load.findings.iter()).filter(|_| !allow.errors);
        let may_miss = |table: &TableSchema| {
            let source = self.schema.sources.get(&table.source);
            source.is_some_and(|source| allow.may_miss(&table.source, source))
        };
        let unread = loads().flat_map(|((table, load), _)| {
            let may_miss = may_miss(table);
            load.unread.iter().filter(move |found| !(may_miss && found.code == Code::FileMissing))
        });
        let mut failures = Diagnostics::default();
        let all = stale.map(|(_, old)| old).chain(errors).chain(unread);
        all.filter(|found| found.severity == Severity::Error).for_each(|failure| failures.push(failure.clone()));
        failures.sorted()
    }

    /// The same data, of which sources that may be missing and come too late count as not delivered.
    #[must_use]
    pub fn without_late(mut self, allow: &Allow) -> Dataset {
        let late = |id: &String, old: &Diagnostic| {
            let source = self.schema.sources.get(id);
            source.is_some_and(|source| {
                source.may_be_missing || (old.severity == Severity::Error && allow.may_miss(id, source))
            })
        };
        let late: Vec<String> =
            self.outdated.iter().filter(|(id, old)| late(id, old)).map(|(id, _)| id.clone()).collect();
        for id in late {
            self.leave_out(&id);
            self.outdated.shift_remove(&id);
        }
        self
    }

    /// All that is not as declared, as badly as sources.toml says.
    pub fn findings(&self) -> Diagnostics {
        self.findings_of(|_| true)
    }

    fn findings_of(&self, source: impl Fn(&str) -> bool) -> Diagnostics {
        let mut findings = Diagnostics::default();
        let outdated = self.outdated.iter().filter(|(name, _)| source(name));
        outdated.for_each(|(_, old)| findings.push(old.clone()));
        let loads = self.schema.tables.values().zip(&self.loads).filter(|(table, _)| source(&table.source));
        loads.for_each(|(_, load)| {
            findings.append(load.findings.clone());
            findings.append(load.unread.clone());
        });
        findings.sorted()
    }

    /// What is told with a report but does not stop it: also failures that were allowed. That a source is old stands in
    /// the report itself. Of these sources only.
    pub fn warnings(&self, source: impl Fn(&str) -> bool) -> Diagnostics {
        let told = |found: &Diagnostic| found.code != Code::SourceOutdated || found.severity == Severity::Error;
        let mut warnings = Diagnostics::default();
        for found in self.findings_of(source).iter().filter(|found| told(found)) {
            warnings.push(found.clone().severity(Severity::Warning));
        }
        warnings
    }

    pub fn gemeente(&self, gemeente: GemeenteIndex) -> &Gemeente {
        &self.gemeenten[gemeente]
    }

    pub fn table(&self, name: &str) -> Option<(&TableSchema, &Table)> {
        let index = self.schema.table_index(name)?;
        Some((self.schema.table(index).1, &self.tables[index]))
    }

    pub fn index_of(&self, code: GemeenteCode) -> Option<GemeenteIndex> {
        self.gemeenten.binary_search_by_key(&code, |gemeente| gemeente.code).ok()
    }
}
