//! What is known of the data without reading a row: tables, columns, kinds, allowed values, sources.
//!
//! This is the contract between sources.toml and the rules: rules are checked against it, and see nothing else.

use derive_more::{From, Into};
use indexmap::IndexMap;

pub use super::merging::Policy;
use crate::fault::OrFault;
use crate::language::{Datum, Said, said};
use crate::terms::{Date, Frequency, Kind, Number, Updated};
use crate::text::Span;

/// A table, by its place in [`Schema::tables`] and in the dataset.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, From, Into)]
pub struct TableIndex(usize);

/// A column, by its place among those of its table or view.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, From, Into)]
pub struct ColumnIndex(usize);

#[derive(Clone, Default, Debug)]
pub struct Schema {
    pub sources: IndexMap<String, SourceInfo>,
    pub tables: IndexMap<String, TableSchema>,
    /// The table that says which gemeenten there are.
    pub register: Option<String>,
}

impl Schema {
    /// The table with this name.
    pub fn table_index(&self, name: &str) -> Option<TableIndex> {
        self.tables.get_index_of(name).map(TableIndex)
    }

    /// A table, with its name.
    pub fn table(&self, table: TableIndex) -> (&str, &TableSchema) {
        let (name, table) = self.tables.get_index(table.0).or_fault("a table of the schema");
        (name, table)
    }
}

/// What a report says about a source.
#[derive(Clone, Debug)]
pub struct SourceInfo {
    /// As annex 3 prints it.
    pub title: String,
    /// As a paragraph cites it: "Maandrapportage Logius".
    pub cited_as: String,
    pub publisher: String,
    pub frequency: Frequency,
    pub updated: Updated,
    /// What to print beside its figures: "Onderzoeksjaar 2017".
    pub edition: Option<String>,
    /// After so many calendar months its figures are too old to judge by. None: never.
    pub outdated_after_months: Option<u32>,
    pub licence: String,
    /// Made-up figures, for demonstration.
    pub synthetic: bool,
    /// A delivery that is not there or too late stops nothing: what rests on it has no figures.
    pub may_be_missing: bool,
}

impl SourceInfo {
    /// Whether the source is too old for a report of this date.
    pub fn is_outdated(&self, peildatum: crate::terms::Peildatum) -> bool {
        self.outdated_after_months.is_some_and(|months| self.updated.last_day() < peildatum.months_ago(months))
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowsPer {
    /// At most one row a gemeente.
    GemeenteOne,
    /// Any number of rows a gemeente.
    GemeenteMany,
    /// Rows that belong to no gemeente.
    Nothing,
}

/// How people count the rows of a delivery.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CountedAs {
    /// Lines of a text file: `file:12`.
    Lines,
    /// Rows of a sheet.
    Rows,
    /// Records of a list.
    Records,
}

impl CountedAs {
    /// For programs.
    pub fn word(self) -> &'static str {
        match self {
            CountedAs::Lines => "line",
            CountedAs::Rows => "row",
            CountedAs::Records => "record",
        }
    }

    /// "on line 12", "in row 12", "in record 12"
    pub fn at(self, number: u32) -> Said {
        let at = match self {
            CountedAs::Lines => said("at-line"),
            CountedAs::Rows => said("at-row"),
            CountedAs::Records => said("at-number"),
        };
        at.with("number", number)
    }

    /// `bgt.csv:12`, `loket.xlsx row 12`, `loket.json record 12`
    pub fn place(self, file: &str, numbers: impl Into<Datum>) -> Said {
        let place = match self {
            CountedAs::Lines => said("lines-of"),
            CountedAs::Rows => said("rows-of"),
            CountedAs::Records => said("records-of"),
        };
        place.with("file", file).with("numbers", numbers)
    }
}

#[derive(Clone, Debug)]
pub struct TableSchema {
    pub source: String,
    /// Path of the delivery, relative to the project.
    pub file: String,
    pub counted: CountedAs,
    pub rows: RowsPer,
    pub columns: IndexMap<String, ColumnSchema>,
}

impl TableSchema {
    /// The column with this name.
    pub fn column_index(&self, name: &str) -> Option<ColumnIndex> {
        self.columns.get_index_of(name).map(ColumnIndex)
    }

    /// A column, with its name.
    pub fn column(&self, column: ColumnIndex) -> (&str, &ColumnSchema) {
        let (name, column) = self.columns.get_index(column.0).or_fault("a column of a table");
        (name, column)
    }
}

#[derive(Clone, Debug)]
pub struct ColumnSchema {
    pub kind: Kind,
    /// For a choice: the only values there can be.
    pub allowed: Option<Vec<String>>,
    pub unit: Option<String>,
    pub required: bool,
    pub limits: Limits,
    /// Where sources.toml declares it.
    pub span: Span,
}

/// From the lowest up to and including the highest.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Range {
    Number(Number, Number),
    Date(Date, Date),
}

/// Which numbers and days a delivery may have in a column, as sources.toml says.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Limits {
    pub range: Option<Range>,
    /// Only these.
    pub numbers: Option<Vec<Number>>,
    /// It is said that any number may stand there.
    pub no_range: bool,
    /// It counts something: how many values there are in a list.
    pub counts: bool,
    /// A cell that is not as declared becomes missing, and its row stays.
    pub emptied: bool,
    /// How cells of gemeenten that have since merged become one.
    pub merged: Option<Policy>,
}
