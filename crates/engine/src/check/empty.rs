//! Columns that rules look at and that have no value in any row: whatever rests on them is grijs, for everyone.

use std::collections::BTreeSet;

use crate::dataset::{Dataset, Schema};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::said;
use crate::mistakes;
use crate::rules::{GraphNode, RulePack};

mistakes! {
    enum EmptyMistake {
        Emptied { column: String, rows: usize, table: String } = Warning ColumnEmptied "check-column-emptied";
    }
}

/// What a version looks at and never finds, in the deliveries of today. A table without rows has its own messages.
/// `schema` is what the version was read against: the data may be only some of its tables.
pub fn empty_columns(pack: &RulePack, schema: &Schema, data: &Dataset, source: impl Fn(&str) -> bool) -> Diagnostics {
    let mut found = Diagnostics::default();
    let columns = pack.graph.looked_at().into_iter();
    let columns = columns
        .filter_map(|node| if let GraphNode::Column(table, column) = node { Some((table, column)) } else { None });
    for (table, column) in columns.collect::<BTreeSet<_>>() {
        let (name, declared) = schema.table(table);
        if !source(&declared.source) {
            continue;
        }
        let (called, declared) = declared.column(column);
        let Some((_, rows)) = data.table(name) else { continue };
        // A cell that is empty and means something was not filled in by anybody either.
        let load = data.schema.table_index(name).and_then(|table| data.loads.get(table));
        let meant = load.is_some_and(|load| load.meant_cells(called) >= rows.len());
        let has_value = || (0..rows.len()).any(|row| !rows.cell(column, row).is_missing());
        if rows.is_empty() || !meant && has_value() {
            continue;
        }
        let mistake = EmptyMistake::Emptied { column: called.to_string(), rows: rows.len(), table: name.to_string() };
        // Versions that say the same of a column say it together, whichever they are.
        let looked_at = said("check-looked-at").with("version", pack.number());
        found.push(Diagnostic::of(declared.span, &mistake).remark(looked_at));
    }
    found
}
