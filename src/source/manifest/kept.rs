//! Which rows of a delivery are read at all: not the totals below, and `only` those of one kind.

use crate::diagnostic::Diagnostics;
use crate::syntax::{Item, TableReader};
use crate::text::Spanned;

/// Which rows are read.
#[derive(Clone, Default, Debug)]
pub struct Kept {
    /// What stands in the first cell, or in that of the gemeente, of a row that is a total of others.
    pub totals: Vec<String>,
    /// Columns of the delivery, each with what it must say.
    pub only: Vec<Only>,
}

#[derive(Clone, Debug)]
pub struct Only {
    pub column: Spanned<String>,
    pub says: Vec<String>,
}

pub(super) fn kept(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Kept {
    let totals = reader.texts("totals", diagnostics).unwrap_or_default();
    let mut only = Vec::new();
    if let Some(table) = reader.table("only", diagnostics) {
        for (column, entry) in &table.entries {
            let says = match &entry.node.item {
                Item::Array(nodes) => nodes.iter().filter_map(|node| node.text(diagnostics)).collect(),
                _ => entry.node.text(diagnostics).into_iter().collect::<Vec<_>>(),
            };
            let says = says.into_iter().map(|text| text.value).collect();
            only.push(Only { column: Spanned::new(column.clone(), entry.key), says });
        }
    }
    Kept { totals: totals.into_iter().map(|text| text.value).collect(), only }
}
