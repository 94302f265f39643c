//! `[register]`: which table lists the gemeenten, and what else is known of them.

use super::check_path;
use crate::dataset::Schema;
use crate::dataset::schema::RowsPer;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::{Table, TableReader};
use crate::text::Spanned;

/// Which table lists the gemeenten, and what else is known of their names.
#[derive(Clone)]
pub struct RegisterManifest {
    /// In `Manifest::tables`.
    pub table: usize,
    /// In the columns of that table.
    pub name: usize,
    /// In the columns of that table.
    pub inhabitants: Option<usize>,
    pub mergers: Option<Spanned<String>>,
    pub spellings: Option<Spanned<String>>,
}

pub(super) fn register_manifest(
    table: &Table,
    schema: &Schema,
    diagnostics: &mut Diagnostics,
) -> Option<RegisterManifest> {
    let mut reader = TableReader::new(table, "the register");
    let table = reader.required_text("table", diagnostics);
    let name = reader.required_text("name", diagnostics);
    let inhabitants = reader.text("inhabitants", diagnostics);
    let mergers = reader.text("mergers", diagnostics);
    let spellings = reader.text("spellings", diagnostics);
    reader.finish(diagnostics);
    for file in mergers.iter().chain(&spellings) {
        check_path(file, diagnostics);
    }
    let (table, name) = (table?, name?);
    let Some((index, _, found)) = schema.tables.get_full(&table.value) else {
        diagnostics.push(
            Diagnostic::error(Code::UnknownTable, table.span, format!("there is no table `{}`", table.value))
                .suggest(&table.value, schema.tables.keys().map(String::as_str)),
        );
        return None;
    };
    let mut column = |name: &Spanned<String>| {
        let column = found.columns.get_index_of(&name.value);
        if column.is_none() {
            diagnostics.push(
                Diagnostic::error(
                    Code::UnknownColumn,
                    name.span,
                    format!("`{}` has no column `{}`", table.value, name.value),
                )
                .suggest(&name.value, found.columns.keys().map(String::as_str)),
            );
        }
        column
    };
    let inhabitants = match inhabitants {
        Some(inhabitants) => Some(column(&inhabitants)?),
        None => None,
    };
    let name = column(&name)?;
    if found.rows != RowsPer::GemeenteOne {
        diagnostics.push(Diagnostic::error(
            Code::WrongShape,
            table.span,
            "the register needs a table with one row a gemeente",
        ));
        return None;
    }
    Some(RegisterManifest { table: index, name, inhabitants, mergers, spellings })
}
