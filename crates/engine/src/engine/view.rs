//! Phase 1, first half: rows made from rows, grouped per gemeente.

use std::collections::hash_map::Entry;
use std::hash::Hasher as _;
use std::ops::Range;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHasher};
use typed_index_collections::{TiSlice, TiVec};

use super::aggregate::aggregate;
use super::rows::{RowFilter, rows_of};
use super::ticks::{DataTexts, MISSING, MatchKey, Tick, column_tick};
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
    words: &DataTexts<'_>,
) -> TiVec<ViewIndex, ViewRows> {
    let mut views: TiVec<ViewIndex, ViewRows> = TiVec::with_capacity(pack.views.len());
    for view in &pack.views {
        views.push(build_view(view, data, &views, peildatum, words));
    }
    views
}

/// A column that rows are grouped by.
struct GroupedBy<'v> {
    column: &'v Column,
    is_joined: bool,
    /// Of numbers that have no ticks: equal ones have equal codes.
    codes: Vec<Tick>,
}

impl<'v> GroupedBy<'v> {
    fn new(column: &'v Column, is_joined: bool) -> Self {
        let codes = match column {
            Column::Exact(numbers) => {
                let mut known: FxHashMap<MatchKey, Tick> = FxHashMap::default();
                let code = |row| match MatchKey::of(column, row) {
                    Some(key) => {
                        let next = known.len() as Tick;
                        *known.entry(key).or_insert(next)
                    }
                    None => MISSING,
                };
                (0..numbers.len()).map(code).collect()
            }
            _ => Vec::new(),
        };
        GroupedBy { column, is_joined, codes }
    }

    /// Within this column equal values have equal ticks.
    fn tick(&self, (row, partner): (usize, usize)) -> Tick {
        let row = if self.is_joined { partner } else { row };
        self.codes.get(row).copied().unwrap_or_else(|| column_tick(self.column, row))
    }
}

/// The groups of one gemeente while they are made. Kept for the next one, so that room is made once.
#[derive(Default)]
struct Groups {
    /// The last group of each hash.
    places: FxHashMap<u64, usize>,
    /// The group before it with the same hash.
    before: Vec<Option<usize>>,
    /// What each is grouped by, one behind the other.
    keys: Vec<Tick>,
    /// How many rows each has.
    sizes: Vec<u32>,
    /// The group of each row; the row and its partner.
    rows: Vec<(usize, (usize, usize))>,
}

impl Groups {
    fn add(&mut self, by: &[GroupedBy<'_>], pair: (usize, usize)) {
        let own = self.keys.len();
        self.keys.extend(by.iter().map(|by| by.tick(pair)));
        let (known, key) = self.keys.split_at(own);
        if key.contains(&MISSING) {
            self.keys.truncate(own);
            return; // a row without the value to group by belongs to no group
        }
        let mut hasher = FxHasher::default();
        key.iter().for_each(|tick| hasher.write_u64(tick.unsigned_abs() as u64));
        let place = self.places.entry(hasher.finish());
        let last = match &place {
            Entry::Occupied(last) => Some(*last.get()),
            Entry::Vacant(_) => None,
        };
        let same = |group: &usize| known.get(group * by.len()..(group + 1) * by.len()) == Some(key);
        let before = |group: &usize| *self.before.get(*group).or_fault("the group before each group");
        let found = std::iter::successors(last, before).find(same);
        let group = found.unwrap_or(self.sizes.len());
        match found {
            Some(_) => self.keys.truncate(own),
            None => {
                place.insert_entry(group);
                self.before.push(last);
                self.sizes.push(0);
            }
        }
        *self.sizes.get_mut(group).or_fault("the size of each group") += 1;
        self.rows.push((group, pair));
    }

    /// The groups, each with its rows; nothing is left.
    fn take(&mut self, is_joined: bool) -> Grouped {
        let sizes = std::mem::take(&mut self.sizes);
        // Where the next row of each group comes.
        let mut next: Vec<usize> = Vec::with_capacity(sizes.len());
        let mut start = 0;
        for size in &sizes {
            next.push(start);
            start += *size as usize;
        }
        let mut members = vec![0; self.rows.len()];
        let mut partners = vec![0; if is_joined { members.len() } else { 0 }];
        for (group, (row, partner)) in self.rows.drain(..) {
            let at = next.get_mut(group).or_fault("the place of each group");
            *members.get_mut(*at).or_fault("room for each row") = counted(row);
            if is_joined {
                *partners.get_mut(*at).or_fault("room for each row") = counted(partner);
            }
            *at += 1;
        }
        self.places.clear();
        self.before.clear();
        self.keys.clear();
        Grouped { sizes, members, partners }
    }
}

/// The rows of a view for one gemeente: how many rows each was made of, and which.
struct Grouped {
    sizes: Vec<u32>,
    members: Vec<u32>,
    /// None without a join.
    partners: Vec<u32>,
}

fn build_view(
    view: &View,
    data: &Dataset,
    views: &TiSlice<ViewIndex, ViewRows>,
    peildatum: Peildatum,
    words: &DataTexts<'_>,
) -> ViewRows {
    let base = rows_of(view.from, data, views);
    let joined = view.join.as_ref().map(|join| &data.tables[join.table]);
    let own = base.columns.next_key();
    let columns: TiVec<ColumnIndex, &Column> =
        base.columns.iter().chain(joined.iter().flat_map(|table| &table.columns)).collect();
    let partners = view.join.as_ref().zip(joined).map(|(join, table)| {
        let mut partners: FxHashMap<MatchKey, Vec<usize>> = FxHashMap::default();
        for row in 0..table.len() {
            // Nothing is equal to nothing: a row without the value to join by has no partners.
            if let Some(key) = MatchKey::of(&table.columns[join.right], row) {
                partners.entry(key).or_default().push(row);
            }
        }
        (join.left, partners)
    });
    let filter = RowFilter::new(view.filter.as_deref(), |column| columns[column], peildatum, words);
    let filter = filter.on(|column| (columns[column], column >= own));
    let by: Vec<GroupedBy<'_>> =
        view.group.iter().map(|&(_, column)| GroupedBy::new(columns[column], column >= own)).collect();

    let gemeenten = data.gemeenten.len();
    let built: Vec<Grouped> = (0..gemeenten)
        .into_par_iter()
        .with_min_len(64)
        .map_init(Groups::default, |groups, gemeente| {
            for row in base.rows_of(GemeenteIndex::from(gemeente)) {
                let mut add = |partner: usize| {
                    if filter.passes(row, partner) {
                        groups.add(&by, (row, partner));
                    }
                };
                match &partners {
                    None => add(0),
                    Some((left, partners)) => {
                        let found = MatchKey::of(&base.columns[*left], row).and_then(|key| partners.get(&key));
                        found.into_iter().flatten().for_each(|partner| add(*partner));
                    }
                }
            }
            groups.take(partners.is_some())
        })
        .collect();

    let mut starts = Vec::with_capacity(gemeenten + 1);
    let (mut total, mut member) = (0u32, 0u32);
    let mut rows =
        ViewRows { table: Table::default(), member_starts: vec![0], members: Vec::new(), partners: Vec::new() };
    starts.push(0);
    for grouped in built {
        total += counted(grouped.sizes.len());
        starts.push(total);
        rows.member_starts.extend(grouped.sizes.iter().map(|size| {
            member += size;
            member
        }));
        rows.members.extend(grouped.members);
        rows.partners.extend(grouped.partners);
    }
    let made_of = |is_joined: bool, row: usize| if is_joined { rows.partners(row) } else { rows.members(row) };
    let mut result = TiVec::new();
    for by in &by {
        let first = |row| *made_of(by.is_joined, row).first().or_fault("a group has a row");
        let picked: Vec<u32> = (0..total as usize).map(first).collect();
        result.push(by.column.pick(&picked));
    }
    for column in &view.columns {
        let source = column.of.map(|of| columns[of]);
        let is_joined = column.of.is_some_and(|of| of >= own);
        let cells: Vec<Cell> = (0..total as usize)
            .into_par_iter()
            .with_min_len(256)
            .map(|row| {
                let members = made_of(is_joined, row).iter().map(|&row| row as usize);
                aggregate(column.aggregate, source, members, None)
            })
            .collect();
        // A column without a single cell is one of numbers.
        let kind = cells.iter().find_map(|cell| cell.kind()).unwrap_or(Kind::Number);
        result.push(Column::of(kind, &cells));
    }
    let lines = vec![0; total as usize];
    rows.table = Table { columns: result, starts, lines, ..Table::default() };
    rows
}

fn counted(rows: usize) -> u32 {
    u32::try_from(rows).or_fault("fewer rows than four thousand million")
}
