//! Columns that had values in the delivery before, and now hardly have any.

use super::super::manifest::TableManifest;
use super::gate::{GO_ON, Previous};
use mdd_engine::dataset::{Column, Load, Table};
use mdd_engine::diagnostic::{Code, Diagnostic, Severity};

/// Takes down each column that is empty and was not, or that was filled for the most part and lost more than half.
pub(super) fn emptied(manifest: &TableManifest, table: &Table, previous: &Previous, load: &mut Load) {
    let (rows, rows_before) = (table.len(), previous.table.len());
    if rows == 0 || rows_before == 0 {
        return;
    }
    for (declared, (now, before)) in manifest.columns.iter().zip(table.columns.iter().zip(&previous.table.columns)) {
        let (now, before) = (filled(now, rows), filled(before, rows_before));
        let lost = now == 0 && before > 0;
        // Shares are compared crosswise, to stay with whole numbers.
        let most = before * 2 >= rows_before && now * rows_before * 2 < before * rows;
        if !lost && !most {
            continue;
        }
        let severity = declared.gates.severity;
        let has = if now == 0 { "no value in any row".to_owned() } else { format!("a value in {now} of {rows} rows") };
        let message = format!(
            "`{}` has {has}, and had one in {before} of {rows_before} in the previous delivery",
            declared.from.value
        );
        let mut found = Diagnostic::error(Code::ColumnEmptied, declared.from.span, message)
            .severity(severity)
            .label("whatever rests on it would become grijs")
            .help(format!("ask its owner whether this is meant; the previous delivery is {}", previous.path));
        if severity == Severity::Error {
            found = found.help("if it is, say severity = \"warning\" for this column").help(GO_ON);
        }
        load.findings.push(found);
    }
}

fn filled(column: &Column, rows: usize) -> usize {
    (0..rows).filter(|row| !column.cell(*row).is_missing()).count()
}
