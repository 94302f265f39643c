//! Columns that rules look at and that have no value in any row: whatever rests on them is grijs, for everyone.

use std::collections::BTreeSet;

use crate::dataset::Dataset;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::rules::{Node, RulePack};

/// What a version looks at and never finds, in the deliveries of today. A table without rows has its own messages.
pub fn empty_columns(pack: &RulePack, data: &Dataset) -> Diagnostics {
    let mut found = Diagnostics::default();
    let columns = pack.graph.looked_at().into_iter();
    let columns =
        columns.filter_map(|node| if let Node::Column(table, column) = node { Some((table, column)) } else { None });
    for (table, column) in columns.collect::<BTreeSet<_>>() {
        let (name, schema) = data.schema.table(table);
        let (called, declared) = schema.column(column);
        let rows = &data.tables[table];
        if rows.is_empty() || (0..rows.len()).any(|row| !rows.cell(column, row).is_missing()) {
            continue;
        }
        let message = format!("`{called}` has no value in any of the {} rows of table `{name}`", rows.len());
        found.push(
            Diagnostic::warning(Code::ColumnEmptied, declared.span, message)
                .label(format!("rules look at it: whatever rests on it is grijs, by version {}", pack.number()))
                .help("look whether `from` names the right column, and whether `missing` names values that are one"),
        );
    }
    found
}
