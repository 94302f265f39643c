//! What rules may ask for and nobody delivered: tables, or columns of tables.
//!
//! Such a table has no rows, such a column no values. No figure may be made of that: a count of rows that were not delivered
//! is no zero.

use std::collections::BTreeSet;

use indexmap::IndexSet;

use super::schema::{RowsPer, TableSchema};
use super::{Column, ColumnIndex, Dataset, Schema, Table, TableIndex};
use crate::fault::OrFault;

/// Tables and columns without a delivery.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Absent {
    pub tables: BTreeSet<TableIndex>,
    pub columns: BTreeSet<(TableIndex, ColumnIndex)>,
}

impl Absent {
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty() && self.columns.is_empty()
    }
}

impl Table {
    /// A table of which nothing was delivered.
    pub fn empty(schema: &TableSchema, gemeenten: usize) -> Table {
        let columns = schema.columns.values().map(|column| Column::of(column.kind, &[]));
        let starts = if schema.rows == RowsPer::Nothing { Vec::new() } else { vec![0; gemeenten + 1] };
        Table { columns: columns.collect(), starts, ..Table::default() }
    }
}

impl Dataset {
    /// The sources of which a table was not delivered, in the order of sources.toml.
    pub fn not_delivered(&self) -> IndexSet<&str> {
        self.absent.tables.iter().map(|table| self.schema.table(*table).1.source.as_str()).collect()
    }

    /// As if a source was not delivered. The list of gemeenten stays: without it there is nothing at all.
    pub fn leave_out(&mut self, source: &str) {
        let register = self.schema.register.clone();
        let of_source: Vec<TableIndex> = (0..self.schema.tables.len()).map(TableIndex::from).collect();
        for at in of_source {
            let (name, schema) = self.schema.table(at);
            if schema.source == source && register.as_deref() != Some(name) {
                self.tables[at] = Table::empty(schema, self.gemeenten.len());
                self.absent.tables.insert(at);
            }
        }
    }

    /// With the sources, tables and columns of another sources.toml that this one does not have: none of it was delivered.
    /// What both have, stays as it is declared here.
    pub fn complete(&mut self, other: &Schema) {
        let added = self.schema.complete(other);
        for table in self.schema.tables.values().skip(self.tables.len()) {
            self.absent.tables.insert(TableIndex::from(self.tables.len()));
            self.tables.push(Table::empty(table, self.gemeenten.len()));
            self.loads.push(super::Load::default());
        }
        for (at, column) in added {
            let kind = self.schema.table(at).1.column(column).1.kind;
            let table = &mut self.tables[at];
            let cells = vec![super::Cell::Missing; table.len()];
            table.columns.push(Column::of(kind, &cells));
            self.absent.columns.insert((at, column));
        }
    }
}

impl Schema {
    /// Adds what another one has more. Gives the columns that tables of its own got, each behind those that it had.
    pub fn complete(&mut self, other: &Schema) -> Vec<(TableIndex, ColumnIndex)> {
        for (id, source) in &other.sources {
            self.sources.entry(id.clone()).or_insert_with(|| source.clone());
        }
        let mut added = Vec::new();
        for (name, table) in &other.tables {
            let Some(at) = self.table_index(name) else {
                self.tables.insert(name.clone(), table.clone());
                continue;
            };
            let own = self.tables.get_index_mut(at.into()).or_fault("a table that was found").1;
            for (column, schema) in &table.columns {
                if !own.columns.contains_key(column) {
                    added.push((at, ColumnIndex::from(own.columns.len())));
                    own.columns.insert(column.clone(), schema.clone());
                }
            }
        }
        added
    }
}
