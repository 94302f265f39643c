//! Phase 1, first half: rows made from rows, grouped per gemeente.

use std::ops::Range;

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use typed_index_collections::{TiSlice, TiVec};

use super::aggregate::aggregate;
use super::ticks::{Key, Tick, Words, column_scale, column_tick};
use super::truth::{Given, Making, Slots, Test, Truth};
use crate::dataset::{Cell, Column, ColumnIndex, Dataset, GemeenteIndex, NumberColumn, Symbol, Table};
use crate::fault::{OrFault, stop};
use crate::rules::condition::{Condition, Quantity};
use crate::rules::index::ViewIndex;
use crate::rules::{From, RulePack, View};
use crate::terms::{Number, Peildatum};

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

/// The rows that a measure, view or table looks at.
pub fn rows_of<'a>(from: From, data: &'a Dataset, views: &'a TiSlice<ViewIndex, ViewRows>) -> &'a Table {
    match from {
        From::Table(table) => &data.tables[table],
        From::View(view) => &views[view].table,
    }
}

/// The names of the columns of a table or view.
pub(super) fn column_names(pack: &RulePack, data: &Dataset, from: From) -> TiVec<ColumnIndex, String> {
    match from {
        From::Table(table) => data.schema.table(table).1.columns.keys().cloned().collect(),
        From::View(view) => {
            let view = &pack.views[view];
            let grouped = view.group.iter().map(|(name, _)| name);
            grouped.chain(view.columns.iter().map(|column| &column.name)).cloned().collect()
        }
    }
}

/// A condition on rows, ready to be asked.
pub struct RowTest {
    test: Test,
    slots: Slots,
}

impl RowTest {
    pub fn new(
        condition: &Condition,
        columns: &TiSlice<ColumnIndex, &Column>,
        peildatum: Peildatum,
        words: &Words<'_>,
    ) -> Self {
        let scale = |quantity| match quantity {
            Quantity::Column(column) => column_scale(columns[column]),
            _ => 0,
        };
        let mut slots = Slots::default();
        let test = Making { text: &|text| words.tick(text), peildatum, scale: &scale }.test(condition, &mut slots);
        RowTest { test, slots }
    }

    /// Whether the row passes; what cannot be known does not. `row` gives the row to look at in a column's table.
    pub fn passes(&self, columns: &TiSlice<ColumnIndex, &Column>, row: impl Fn(ColumnIndex) -> usize) -> bool {
        self.test.ask(&Of { slots: &self.slots, columns, row: &row }) == Truth::Yes
    }
}

/// What one row holds.
struct Of<'r, 'c, R> {
    slots: &'r Slots,
    columns: &'r TiSlice<ColumnIndex, &'c Column>,
    row: &'r R,
}

impl<R: Fn(ColumnIndex) -> usize> Of<'_, '_, R> {
    fn column(&self, slot: usize) -> (&Column, usize) {
        match self.slots.quantities.get(slot) {
            Some(Quantity::Column(column)) => (self.columns[*column], (self.row)(*column)),
            other => stop(&format!("a condition on rows asks for {other:?}")),
        }
    }
}

impl<R: Fn(ColumnIndex) -> usize> Given for Of<'_, '_, R> {
    fn tick(&self, slot: usize) -> Tick {
        let (column, row) = self.column(slot);
        column_tick(column, row)
    }

    fn number(&self, slot: usize) -> Number {
        let (column, row) = self.column(slot);
        match column.cell(row) {
            Cell::Number(number) => number,
            _ => stop("a number where one is compared"),
        }
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
    let filter = view.filter.as_ref().map(|filter| RowTest::new(filter, &columns, peildatum, words));

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
                if filter.as_ref().is_some_and(|filter| !filter.passes(&columns, at)) {
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
        total += number(rows.len());
        starts.push(total);
        for building in rows {
            members.extend(building.rows.iter().map(|&(row, _)| number(row)));
            if partners.is_some() {
                partnered.extend(building.rows.iter().map(|&(_, row)| number(row)));
            }
            member_starts.push(number(members.len()));
        }
    }
    let rows: Vec<&Building> = built.iter().flatten().collect();
    let side = |column: ColumnIndex| move |pair: &(usize, usize)| if column < own { pair.0 } else { pair.1 };
    let mut result = TiVec::new();
    for &(_, column) in &view.group {
        let picked: Vec<u32> = rows
            .iter()
            .map(|building| number(side(column)(building.rows.first().or_fault("a row in each group"))))
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
        result.push(column_of(&cells));
    }
    let lines = vec![0; total as usize];
    ViewRows {
        table: Table { columns: result, starts, lines, ..Table::default() },
        member_starts,
        members,
        partners: partnered,
    }
}

fn number(row: usize) -> u32 {
    u32::try_from(row).or_fault("fewer rows than there are numbers")
}

/// Cells of one kind as a column; cells that are all missing make a column of numbers.
fn column_of(cells: &[Cell]) -> Column {
    match cells.iter().find(|cell| !cell.is_missing()) {
        Some(Cell::Text(_)) => Column::Text(
            cells
                .iter()
                .map(|cell| if let Cell::Text(symbol) = cell { *symbol } else { Column::NO_TEXT })
                .collect::<Vec<Symbol>>(),
        ),
        Some(Cell::Date(_)) => Column::Date(
            cells.iter().map(|cell| if let Cell::Date(date) = cell { Some(*date) } else { None }).collect(),
        ),
        Some(Cell::YesNo(_)) => Column::YesNo(
            cells.iter().map(|cell| if let Cell::YesNo(yes) = cell { Some(*yes) } else { None }).collect(),
        ),
        _ => {
            let number = |cell: &Cell| if let Cell::Number(number) = cell { Some(*number) } else { None };
            let whole: Option<Vec<i64>> =
                cells.iter().map(|cell| number(cell).map_or(Some(NumberColumn::MISSING), Number::to_i64)).collect();
            match whole {
                Some(ticks) => Column::Number(NumberColumn { scale: 0, ticks }),
                None => Column::Exact(cells.iter().map(number).collect()),
            }
        }
    }
}
