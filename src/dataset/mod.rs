//! The data of one peildatum, in columns, each row with its gemeente and its origin.
//!
//! Knows nothing of file formats (that is `source`) or of what a figure means (that is `rules`). Rules may only know
//! the [`schema`]; the engine reads the columns.

mod load;
mod lookup;
mod merging;
pub mod schema;
mod step;
mod symbols;
mod table;

pub use load::{DeliveredFile, Load, MergedRows, Rejected, Renamed, Unmatched, Why};
pub use lookup::{Fate, Found, Other, Spellings};
pub use merging::{Combined, Merger, MergerKind, Policy};
pub use schema::{ColumnSchema, Schema, SourceInfo, TableSchema};
pub use step::Step;
pub use symbols::{Symbol, Symbols};
pub use table::{Cell, Column, NumberColumn, Rows, Table};

use crate::diagnostic::Diagnostics;
use crate::terms::GemeenteCode;

/// One gemeente of the peildatum.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gemeente {
    pub code: GemeenteCode,
    pub name: String,
    /// None where the register does not say it.
    pub inhabitants: Option<u64>,
}

/// Everything that was loaded. The order of gemeenten is the order of their codes.
pub struct Dataset {
    pub gemeenten: Vec<Gemeente>,
    pub schema: Schema,
    /// In the order of `schema.tables`.
    pub tables: Vec<Table>,
    pub loads: Vec<Load>,
    pub symbols: Symbols,
    pub spellings: Spellings,
    /// Also those of after the peildatum.
    pub mergers: Vec<Merger>,
    /// What somebody should look at, though every delivery could be read.
    pub warnings: Diagnostics,
    /// sha256 over the manifest and every delivery, in hexadecimal.
    pub hash: String,
}

impl Dataset {
    pub fn table(&self, name: &str) -> Option<(&TableSchema, &Table)> {
        let (index, _, schema) = self.schema.tables.get_full(name)?;
        Some((schema, self.tables.get(index)?))
    }

    pub fn index_of(&self, code: GemeenteCode) -> Option<usize> {
        self.gemeenten.binary_search_by_key(&code, |gemeente| gemeente.code).ok()
    }
}
