//! Columns that had values in the delivery before, and now hardly have any. A cell that is empty and means something is empty.

use super::super::manifest::TableManifest;
use super::gate::Previous;
use super::mistake::{LoadMistake, go_on};
use mdd_engine::dataset::{Column, Load, Table};
use mdd_engine::diagnostic::{Diagnostic, Severity};
use mdd_engine::language::said;

/// Takes down each column that is empty and was not, or that was filled for the most part and lost more than half.
pub(super) fn emptied(manifest: &TableManifest, table: &Table, previous: &Previous, load: &mut Load) {
    let (rows, rows_before) = (table.len(), previous.table.len());
    if rows == 0 || rows_before == 0 {
        return;
    }
    for (declared, (now, before)) in manifest.columns.iter().zip(table.columns.iter().zip(&previous.table.columns)) {
        let name = &declared.name;
        let (now, before) = (filled(name, now, rows, load), filled(name, before, rows_before, &previous.load));
        let lost = now == 0 && before > 0;
        // Shares are compared crosswise, to stay with whole numbers.
        let most = before * 2 >= rows_before && now * rows_before * 2 < before * rows;
        if !lost && !most {
            continue;
        }
        let severity = declared.gates.severity;
        let (column, path) = (declared.from.value.clone(), previous.path.clone());
        let mistake = match now {
            0 => LoadMistake::ColumnEmpty { column, before, rows_before, path },
            found => LoadMistake::ColumnEmptied { column, found, rows, before, rows_before, path },
        };
        let mut found = Diagnostic::of(declared.from.span, &mistake).severity(severity);
        if severity == Severity::Error {
            found = found.also_help(said("loading-emptied-meant"));
        }
        load.findings.push(go_on(found));
    }
}

fn filled(name: &str, column: &Column, rows: usize, load: &Load) -> usize {
    (0..rows).filter(|row| !column.cell(*row).is_missing()).count().saturating_sub(load.meant_cells(name))
}
