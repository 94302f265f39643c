//! Which rows of a delivery are read at all: not the totals below, and `only` those of one kind.

use super::keys::ONLY;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::syntax::{Item, KeyedTable, TableReader};
use mdd_engine::text::Spanned;

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
    /// Which of several columns with that name, counted from 1.
    pub nth: Option<u32>,
    pub says: Vec<String>,
}

pub(super) fn kept(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Kept {
    let totals = reader.texts("totals", diagnostics).unwrap_or_default();
    let mut only = Vec::new();
    if let Some(table) = reader.names("only", diagnostics) {
        for (column, entry) in &table.entries {
            let column = Spanned::new(column.clone(), entry.key);
            // `{ nth = 2, says = "gemeente" }` of the second column with that name.
            let (nth, says) = match &entry.node.item {
                Item::Table(table) => {
                    let mut reader = KeyedTable::new(table, &ONLY).reader();
                    let nth = reader.count("nth", diagnostics).map(|nth| nth.value.max(1));
                    let says = reader.node("says");
                    reader.finish(diagnostics);
                    (nth, says)
                }
                _ => (None, Some(&entry.node)),
            };
            let says: Vec<Spanned<String>> = match says.map(|node| (node, &node.item)) {
                Some((_, Item::Array(nodes))) => nodes.iter().filter_map(|node| node.text(diagnostics)).collect(),
                Some((node, _)) => node.text(diagnostics).into_iter().collect(),
                None => continue,
            };
            only.push(Only { column, nth, says: says.into_iter().map(|text| text.value).collect() });
        }
    }
    Kept { totals: totals.into_iter().map(|text| text.value).collect(), only }
}
