//! The data of one peildatum, in columns, each row with its gemeente and its origin.
//!
//! Knows nothing of file formats (that is `source`) or of what a figure means (that is `rules`). Rules may only know
//! the [`schema`]; the engine reads the columns.

mod lookup;
pub mod schema;
mod symbols;
mod table;

pub use lookup::Spellings;
pub use schema::{ColumnSchema, Schema, SourceInfo, TableSchema};
pub use symbols::{Symbol, Symbols};
pub use table::{Cell, Column, NumberColumn, Rows, Table};

use crate::terms::{Date, GemeenteCode};

/// One gemeente of the peildatum.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gemeente {
    pub code: GemeenteCode,
    pub name: String,
    /// None where the register does not say it.
    pub inhabitants: Option<u64>,
}

/// A gemeente that went into another one, or partly did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Merger {
    pub old: GemeenteCode,
    pub old_name: String,
    pub new: GemeenteCode,
    /// The first day on which the new one was there.
    pub since: Date,
}

/// What happened to the rows of one table while it was loaded.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Load {
    /// Rows of the delivery, header and title rows not counted.
    pub read: usize,
    /// Rows that are in the table.
    pub used: usize,
    /// Gemeenten of the peildatum that have at least one row.
    pub gemeenten: usize,
    /// Rows that are not in the table, each with its line and what it said.
    pub unmatched: Vec<Unmatched>,
}

/// A row whose gemeente is not one of the peildatum.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unmatched {
    pub line: u32,
    pub said: String,
    pub why: Why,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Why {
    /// Declared as an organisation that is no gemeente.
    NoGemeente,
    /// A gemeente that has since been abolished; into which it went, and since when, where that is known.
    Abolished { into: Vec<String>, since: Option<String> },
    /// Nothing in the register answers to it; the nearest names, never used by likeness alone.
    Unknown { nearest: Vec<String> },
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
