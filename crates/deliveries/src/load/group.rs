//! From rows to a table: rows of one gemeente together, and texts in one numbering for all tables.

use super::super::local_texts::LocalTexts;
use super::rows::ReadRows;
use mdd_engine::dataset::{Column, Symbol, Symbols, Table, pick};
use mdd_engine::fault::OrFault;
use mdd_engine::terms::GemeenteCode;

const OWNER: &str = "a row is of a gemeente of the register";

/// Rows of one gemeente together, in the order of the delivery, and the former gemeente of each where that is known.
pub(super) fn group(rows: ReadRows, gemeenten: usize) -> (Table, Vec<LocalTexts>, Vec<GemeenteCode>) {
    let ReadRows { columns, texts, owned, lines } = rows;
    // A row that belongs to several gemeenten comes once for each.
    let second = owned.also.iter().copied();
    let owners = || (0u32..).zip(owned.owners.iter().copied()).chain(second.clone());
    let mut starts = vec![0u32; gemeenten + 1];
    // `for_each` walks a chain in two plain loops, `for` asks at each row which of the two it is in.
    owners().for_each(|(_, owner)| {
        *starts.get_mut(owner as usize + 1).or_fault(OWNER) += 1;
    });
    let mut total = 0;
    for start in &mut starts {
        total += *start;
        *start = total;
    }
    let mut next = starts.clone();
    let mut order = vec![0u32; owned.owners.len() + owned.also.len()];
    owners().for_each(|(row, owner)| {
        let place = next.get_mut(owner as usize).or_fault(OWNER);
        *order.get_mut(*place as usize).or_fault("a place for each row") = row;
        *place += 1;
    });
    if !owned.also.is_empty() {
        for pair in starts.windows(2) {
            if let [start, end] = pair {
                order.get_mut(*start as usize..*end as usize).or_fault("the rows of a gemeente").sort_unstable();
            }
        }
    }
    let sorted = owned.also.is_empty() && order.windows(2).all(|pair| pair.first() < pair.last());
    if sorted {
        return (Table { columns: columns.into(), starts, lines, ..Table::default() }, texts, owned.origins);
    }
    drop(owned.owners);
    // One after the other, so that there are never two of all of them.
    let columns = columns.into_iter().map(|column| column.pick(&order)).collect();
    let table = Table { columns, starts, lines: pick(&lines, &order), ..Table::default() };
    let origins = if owned.origins.is_empty() { Vec::new() } else { pick(&owned.origins, &order) };
    (table, texts, origins)
}

/// Gives the texts of a table their place among all texts.
pub(super) fn join_texts(mut table: Table, texts: &[LocalTexts], symbols: &mut Symbols) -> Table {
    for (column, local) in table.columns.iter_mut().zip(texts) {
        if let Column::Text(cells) = column {
            let global: Vec<Symbol> = local.texts.iter().map(|text| symbols.intern(text)).collect();
            for cell in cells.iter_mut().filter(|cell| **cell != Column::NO_TEXT) {
                *cell = *global.get(cell.0 as usize).or_fault("a text of this column");
            }
        }
    }
    table
}
