//! The data of one peildatum, in columns, each row with its gemeente and its origin.
//!
//! Knows nothing of file formats (those are read by `mdd_deliveries`) or of what a figure means (that is `rules`). Rules may
//! only know the [`schema`]; the engine reads the columns.

mod lines;
mod load;
mod lookup;
mod merging;
pub mod schema;
mod step;
mod symbols;
mod table;

pub use lines::{first_line_ranges, line_ranges};
pub use load::{DeliveredFile, Load, MergedRows, Rejected, Renamed, Unmatched, Why};
pub use lookup::{Fate, Found, Other, Spellings};
pub use merging::{Combined, Merger, MergerKind, Policy};
pub use schema::{ColumnIndex, ColumnSchema, Schema, SourceInfo, TableIndex, TableSchema};
pub use step::Step;
pub use symbols::{Symbol, Symbols};
pub use table::{Cell, Column, NumberColumn, Rows, Table, pick};

use derive_more::{From, Into};
use indexmap::IndexMap;
use typed_index_collections::TiVec;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Severity};
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
    /// The sources that are too old for the date of the report, by name.
    pub outdated: IndexMap<String, Diagnostic>,
    /// Aliases in sources.toml that no row says.
    pub unused_aliases: Diagnostics,
    /// Over what the manifest means and every delivery: `meaning/1:...`.
    pub hash: String,
    /// The same with sources.toml by its bytes, in hexadecimal: what reports were marked with before.
    pub bytes_hash: String,
}

/// Which failures may not stop a report; the report then says what failed.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Allow {
    /// Sources that are too old.
    pub stale: bool,
    /// Rows that are not as declared, and gates that are not passed.
    pub errors: bool,
}

impl Allow {
    /// For who wants to see what failed, rather than a report.
    pub const ALL: Allow = Allow { stale: true, errors: true };
}

impl Dataset {
    /// What stops a report: deliveries that are not as declared, sources that are too old.
    pub fn failures(&self, allow: Allow) -> Diagnostics {
        let stale = self.outdated.values().filter(|_| !allow.stale);
        let errors = self.loads.iter().flat_map(|load| load.findings.iter()).filter(|_| !allow.errors);
        let mut failures = Diagnostics::default();
        for failure in stale.chain(errors).filter(|found| found.severity == Severity::Error) {
            failures.push(failure.clone());
        }
        failures.sorted()
    }

    /// All that is not as declared, as badly as sources.toml says.
    pub fn findings(&self) -> Diagnostics {
        let mut findings = Diagnostics::default();
        self.outdated.values().for_each(|old| findings.push(old.clone()));
        self.loads.iter().for_each(|load| findings.append(load.findings.clone()));
        findings.sorted()
    }

    /// What is told with a report but does not stop it: also failures that were allowed. That a source is old stands in
    /// the report itself.
    pub fn warnings(&self) -> Diagnostics {
        let told = |found: &Diagnostic| found.code != Code::SourceOutdated || found.severity == Severity::Error;
        let mut warnings = Diagnostics::default();
        for found in self.findings().iter().filter(|found| told(found)) {
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
