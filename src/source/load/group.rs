//! From rows to a table: rows of one gemeente together, and texts in one numbering for all tables.

use super::super::column::LocalTexts;
use super::rows::ReadRows;
use crate::dataset::{Column, Symbol, Symbols, Table};

/// Rows of one gemeente together, in the order of the delivery.
pub(super) fn group(rows: ReadRows, gemeenten: usize) -> (Table, Vec<LocalTexts>) {
    let ReadRows { columns, texts, owners, lines } = rows;
    let mut starts = vec![0u32; gemeenten + 1];
    for &owner in &owners {
        if let Some(count) = starts.get_mut(owner as usize + 1) {
            *count += 1;
        }
    }
    let mut total = 0;
    for start in &mut starts {
        total += *start;
        *start = total;
    }
    let mut next = starts.clone();
    let mut order = vec![0u32; owners.len()];
    for (row, &owner) in (0u32..).zip(&owners) {
        if let Some(place) = next.get_mut(owner as usize) {
            if let Some(slot) = order.get_mut(*place as usize) {
                *slot = row;
            }
            *place += 1;
        }
    }
    let sorted = order.windows(2).all(|pair| pair.first() < pair.last());
    let columns = if sorted { columns } else { columns.iter().map(|column| column.pick(&order)).collect() };
    let lines = if sorted { lines } else { order.iter().filter_map(|&row| lines.get(row as usize).copied()).collect() };
    (Table { columns, starts, lines }, texts)
}

/// Gives the texts of a table their place among all texts.
pub(super) fn join_texts(mut table: Table, texts: &[LocalTexts], symbols: &mut Symbols) -> Table {
    for (column, local) in table.columns.iter_mut().zip(texts) {
        if let Column::Text(cells) = column {
            let global: Vec<Symbol> = local.texts.iter().map(|text| symbols.intern(text)).collect();
            for cell in cells.iter_mut().filter(|cell| **cell != Column::NO_TEXT) {
                *cell = global.get(cell.0 as usize).copied().unwrap_or(Column::NO_TEXT);
            }
        }
    }
    table
}
