//! What an older project does not say yet, and should: nothing is refused, `mdd check` and `mdd data check` tell what
//! to write.

use super::key::RowKey;
use super::mistake::{ColumnMistake, RowsMistake};
use super::{Manifest, OldRows, TableManifest};
use mdd_engine::dataset::schema::RowsPer;
use mdd_engine::dataset::{Policy, TableSchema};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};

impl Manifest {
    /// What should be declared and is not, table by table.
    pub fn unsaid(&self) -> Diagnostics {
        let mut found = Diagnostics::default();
        for table in &self.tables {
            key(table, &mut found);
            if let Some(schema) = self.schema.tables.get(&table.name) {
                unit(table, schema, &mut found);
            }
        }
        found
    }
}

/// A row that is delivered twice counts twice where nothing says what makes a row one.
fn key(table: &TableManifest, found: &mut Diagnostics) {
    if table.rows == RowsPer::GemeenteOne || table.key != RowKey::Unsaid {
        return;
    }
    let names: Vec<String> = table.columns.iter().take(2).map(|column| format!("\"{}\"", column.name)).collect();
    let name = table.name.clone();
    let mistake = match names.is_empty() {
        false => RowsMistake::NoKey { table: name, columns: names },
        true => RowsMistake::NoKeyColumns { table: name },
    };
    found.push(Diagnostic::of(table.span, &mistake));
}

/// What is added up because its table says so, and may be a share or a mean.
fn unit(table: &TableManifest, schema: &TableSchema, found: &mut Diagnostics) {
    let OldRows::OneRow(policies) = &table.merging.old else { return };
    for ((column, policy), (name, declared)) in table.columns.iter().zip(policies).zip(&schema.columns) {
        if *policy == Policy::Sum && column.merged.is_none() && declared.unit.is_none() {
            found.push(Diagnostic::of(declared.span, &ColumnMistake::NoUnit { column: name.clone() }));
        }
    }
}
