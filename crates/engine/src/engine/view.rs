//! Phase 1, first half: rows made from rows, grouped per gemeente.

use std::ops::Range;

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use typed_index_collections::{TiSlice, TiVec};

use super::aggregate::aggregate;
use super::rows::{RowFilter, rows_of};
use super::ticks::{Key, Words};
use crate::dataset::{Cell, Column, ColumnIndex, Dataset, GemeenteIndex, Table};
use crate::fault::OrFault;
use crate::rules::index::ViewIndex;
use crate::rules::{RulePack, View};
use crate::terms::{Kind, Peildatum};

/// The rows of a view. `members` are the rows of its table that each row was made of, `partners` those of the joined one.
pub struct ViewRows {
    pub table: Table,
    member_starts: Vec<u32>,
    members: Vec<u32>,
    /// As many as `members`; none without a join.
    partners: Vec<u32>,
}

impl ViewRows {
    /// The rows of the view's table that a row was made of.
    pub fn members(&self, row: usize) -> &[u32] {
        self.members.get(self.range(row)).or_fault("the rows that a row of a view was made of")
    }

    /// The rows of the joined table that a row was made of.
    pub fn partners(&self, row: usize) -> &[u32] {
        match self.partners.is_empty() {
            true => &[],
            false => self.partners.get(self.range(row)).or_fault("the rows that a row of a view was joined with"),
        }
    }

    fn range(&self, row: usize) -> Range<usize> {
        let at = |row: usize| *self.member_starts.get(row).or_fault("a row of a view") as usize;
        at(row)..at(row + 1)
    }
}

pub fn build_views(
    pack: &RulePack,
    data: &Dataset,
    peildatum: Peildatum,
    words: &Words<'_>,
) -> TiVec<ViewIndex, ViewRows> {
    let mut views: TiVec<ViewIndex, ViewRows> = TiVec::with_capacity(pack.views.len());
    for view in &pack.views {
        views.push(build_view(view, data, &views, peildatum, words));
    }
    views
}

/// A row of a view while it is built: its group's ticks, and the rows in it (of the table, and of the joined one).
struct Building {
    rows: Vec<(usize, usize)>,
}

fn build_view(
    view: &View,
    data: &Dataset,
    views: &TiSlice<ViewIndex, ViewRows>,
    peildatum: Peildatum,
    words: &Words<'_>,
) -> ViewRows {
    let base = rows_of(view.from, data, views);
    let joined = view.join.as_ref().map(|join| &data.tables[join.table]);
    let own = base.columns.next_key();
    let columns: TiVec<ColumnIndex, &Column> =
        base.columns.iter().chain(joined.iter().flat_map(|table| &table.columns)).collect();
    let partners = view.join.as_ref().zip(joined).map(|(join, table)| {
        let mut partners: FxHashMap<Key, Vec<usize>> = FxHashMap::default();
        for row in 0..table.len() {
            // Nothing is equal to nothing: a row without the value to join by has no partners.
            if let Some(key) = Key::of(&table.columns[join.right], row) {
                partners.entry(key).or_default().push(row);
            }
        }
        (join.left, partners)
    });
    let filter = RowFilter::new(view.filter.as_deref(), |column| columns[column], peildatum, words);

    let gemeenten = data.gemeenten.len();
    let built: Vec<Vec<Building>> = (0..gemeenten)
        .into_par_iter()
        .with_min_len(64)
        .map(|gemeente| {
            let gemeente = GemeenteIndex::from(gemeente);
            let mut groups: FxHashMap<Vec<Key>, usize> = FxHashMap::default();
            let mut rows: Vec<Building> = Vec::new();
            let mut key: Vec<Key> = Vec::new();
            let mut add = |row: usize, partner: usize| {
                let at = |column: ColumnIndex| if column < own { row } else { partner };
                if !filter.passes(|column| (columns[column], at(column))) {
                    return;
                }
                key.clear();
                let keys = view.group.iter().map(|&(_, column)| Key::of(columns[column], at(column)));
                key.extend(keys.flatten());
                if key.len() < view.group.len() {
                    return; // a row without the value to group by belongs to no group
                }
                match groups.get(key.as_slice()).and_then(|&group| rows.get_mut(group)) {
                    Some(building) => building.rows.push((row, partner)),
                    None => {
                        groups.insert(key.clone(), rows.len());
                        rows.push(Building { rows: vec![(row, partner)] });
                    }
                }
            };
            for row in base.rows_of(gemeente) {
                match &partners {
                    None => add(row, 0),
                    Some((left, partners)) => {
                        let found = Key::of(&base.columns[*left], row).and_then(|key| partners.get(&key));
                        for &partner in found.into_iter().flatten() {
                            add(row, partner);
                        }
                    }
                }
            }
            rows
        })
        .collect();

    let mut starts = Vec::with_capacity(gemeenten + 1);
    let mut member_starts = vec![0];
    let mut members = Vec::new();
    let mut partnered = Vec::new();
    let mut total = 0u32;
    starts.push(0);
    for rows in &built {
        total += counted(rows.len());
        starts.push(total);
        for building in rows {
            members.extend(building.rows.iter().map(|&(row, _)| counted(row)));
            if partners.is_some() {
                partnered.extend(building.rows.iter().map(|&(_, row)| counted(row)));
            }
            member_starts.push(counted(members.len()));
        }
    }
    let rows: Vec<&Building> = built.iter().flatten().collect();
    let side = |column: ColumnIndex| move |pair: &(usize, usize)| if column < own { pair.0 } else { pair.1 };
    let mut result = TiVec::new();
    for &(_, column) in &view.group {
        let picked: Vec<u32> = rows
            .iter()
            .map(|building| counted(side(column)(building.rows.first().or_fault("a group has a row"))))
            .collect();
        result.push(columns[column].pick(&picked));
    }
    for column in &view.columns {
        let source = column.of.map(|of| columns[of]);
        let cells: Vec<Cell> = rows
            .par_iter()
            .with_min_len(256)
            .map(|building| {
                let members: Vec<usize> =
                    building.rows.iter().map(side(column.of.unwrap_or(ColumnIndex::from(0)))).collect();
                aggregate(column.aggregate, source, &members, None)
            })
            .collect();
        // A column without a single cell is one of numbers.
        let kind = cells.iter().find_map(|cell| cell.kind()).unwrap_or(Kind::Number);
        result.push(Column::of(kind, &cells));
    }
    let lines = vec![0; total as usize];
    ViewRows {
        table: Table { columns: result, starts, lines, ..Table::default() },
        member_starts,
        members,
        partners: partnered,
    }
}

fn counted(rows: usize) -> u32 {
    u32::try_from(rows).or_fault("fewer rows than four thousand million")
}
