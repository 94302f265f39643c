//! The national figures that tables print beside a row: counted once for the country, looked up for each gemeente.

use rustc_hash::{FxHashMap, FxHashSet};
use typed_index_collections::TiVec;

use super::evaluation::Evaluation;
use super::ticks::{MISSING, Tick, column_tick, key_tick};
use super::view::{RowTest, rows_of};
use crate::dataset::{Cell, Column, ColumnIndex, GemeenteIndex, Table};
use crate::fault::OrFault;
use crate::rules::index::MeasureIndex;
use crate::rules::{Content, From, ReportTable, TableColumn};
use crate::terms::{Number, Value};

/// The national figures of every table of a pack, by table and column.
pub struct National {
    figures: FxHashMap<(String, usize), Figures>,
}

/// Figures by the key of a row.
enum Figures {
    /// The gemeenten with a row of that key that passes; and which gemeenten have which thing in common.
    Gemeenten { by_key: FxHashMap<Tick, Vec<GemeenteIndex>>, sharing: Option<FxHashMap<Tick, Vec<GemeenteIndex>>> },
    /// How many gemeenten have a row of that key, out of how many.
    Share { by_key: FxHashMap<Tick, usize>, whole: usize },
    /// The sum by key and peer value, and how many gemeenten each peer value has.
    Mean { sums: FxHashMap<(Tick, Tick), Number>, members: FxHashMap<Tick, usize> },
}

impl National {
    pub fn new(evaluation: &Evaluation<'_>) -> Self {
        let mut figures = FxHashMap::default();
        for (id, table) in &evaluation.pack.tables {
            for (at, column) in table.columns.iter().enumerate() {
                if let Some(found) = count(evaluation, column) {
                    figures.insert((id.clone(), at), found);
                }
            }
        }
        National { figures }
    }

    /// The gemeenten that share something with this one, for a column that asks for it. None: it has nothing to share.
    pub(super) fn alike(
        &self,
        evaluation: &Evaluation<'_>,
        table: &ReportTable,
        column: usize,
        gemeente: GemeenteIndex,
    ) -> Option<FxHashSet<GemeenteIndex>> {
        let Content::Gemeenten { sharing: Some(from), .. } = &table.columns.get(column)?.content else { return None };
        let Figures::Gemeenten { sharing: Some(owners), .. } = self.figures.get(&(table.id.clone(), column))? else {
            return None;
        };
        let rows = rows_of(*from, evaluation.data, &evaluation.views);
        if rows.rows_of(gemeente).is_empty() {
            return None;
        }
        Some(first_column(rows, gemeente).filter_map(|tick| owners.get(&tick)).flatten().copied().collect())
    }

    /// The figure for a row with this key, in the table of this gemeente; `alike` is what [`National::alike`] gave.
    pub(super) fn value(
        &self,
        evaluation: &Evaluation<'_>,
        table: &ReportTable,
        column: usize,
        key: Tick,
        (gemeente, alike): (GemeenteIndex, Option<&FxHashSet<GemeenteIndex>>),
    ) -> Value {
        // A row without a key stands for nothing that could be counted.
        if key == MISSING {
            return Value::Missing;
        }
        match (self.figures.get(&(table.id.clone(), column)), table.columns.get(column).map(|column| &column.content)) {
            (Some(Figures::Gemeenten { by_key, sharing: None }), _) => count_of(by_key.get(&key).map_or(0, Vec::len)),
            (Some(Figures::Gemeenten { by_key, sharing: Some(_) }), _) => match alike {
                Some(alike) => {
                    count_of(by_key.get(&key).into_iter().flatten().filter(|other| alike.contains(other)).count())
                }
                None => Value::Missing,
            },
            (Some(Figures::Share { by_key, whole }), _) => {
                let count = Number::from(by_key.get(&key).copied().unwrap_or(0)) * Number::from(100usize);
                count.checked_div((*whole).into()).map_or(Value::Missing, Value::Number)
            }
            (Some(Figures::Mean { sums, members }), Some(Content::Mean { peers, .. })) => {
                let peer = peer_tick(evaluation, *peers, gemeente);
                let sum = sums.get(&(key, peer)).copied().unwrap_or(Number::ZERO);
                let count = members.get(&peer).copied().unwrap_or(0);
                if peer == MISSING {
                    Value::Missing
                } else {
                    sum.checked_div(count.into()).map_or(Value::Missing, Value::Number)
                }
            }
            _ => Value::Missing,
        }
    }
}

fn count_of(count: usize) -> Value {
    Value::Number(count.into())
}

fn first_column(table: &Table, gemeente: GemeenteIndex) -> impl Iterator<Item = Tick> + '_ {
    table
        .rows_of(gemeente)
        .map(|row| column_tick(table.columns.first().or_fault("the column that a view is grouped by"), row))
        .filter(|tick| *tick != MISSING)
}

/// The peer value of a gemeente; without peers everyone is alike.
fn peer_tick(evaluation: &Evaluation<'_>, peers: Option<MeasureIndex>, gemeente: GemeenteIndex) -> Tick {
    match peers {
        None => 0,
        Some(peers) => evaluation.measures[peers].ticks[gemeente],
    }
}

fn count(evaluation: &Evaluation<'_>, column: &TableColumn) -> Option<Figures> {
    let gemeenten = || evaluation.data.gemeenten.keys();
    match &column.content {
        Content::Gemeenten { from, key, filter, sharing } => {
            let table = rows_of(*from, evaluation.data, &evaluation.views);
            let columns: TiVec<ColumnIndex, &Column> = table.columns.iter().collect();
            let filter =
                filter.as_ref().map(|filter| RowTest::new(filter, &columns, evaluation.peildatum, &evaluation.words));
            let passes = |row: &usize| filter.as_ref().is_none_or(|filter| filter.passes(&columns, |_| *row));
            let mut by_key: FxHashMap<Tick, Vec<GemeenteIndex>> = FxHashMap::default();
            for gemeente in gemeenten() {
                for row in table.rows_of(gemeente).filter(passes) {
                    let owners = by_key.entry(key_tick(&table.columns[*key], row)).or_default();
                    if owners.last() != Some(&gemeente) {
                        owners.push(gemeente);
                    }
                }
            }
            let sharing = sharing.map(|from| owners_of(rows_of(from, evaluation.data, &evaluation.views), gemeenten()));
            Some(Figures::Gemeenten { by_key, sharing })
        }
        Content::Share { from, key, presence } => {
            let presence = &evaluation.data.tables[*presence];
            let mut by_key: FxHashMap<Tick, usize> = FxHashMap::default();
            each_key(evaluation, *from, *key, presence, |_, key, _| *by_key.entry(key).or_default() += 1);
            let whole = gemeenten().filter(|&gemeente| !presence.rows_of(gemeente).is_empty()).count();
            Some(Figures::Share { by_key, whole })
        }
        Content::Mean { from, key, column, peers, presence } => {
            let presence = &evaluation.data.tables[*presence];
            let table = rows_of(*from, evaluation.data, &evaluation.views);
            let mut sums: FxHashMap<(Tick, Tick), Number> = FxHashMap::default();
            each_key(evaluation, *from, *key, presence, |gemeente, key, row| {
                let peer = peer_tick(evaluation, *peers, gemeente);
                if let Cell::Number(number) = table.cell(*column, row) {
                    let sum = sums.entry((key, peer)).or_insert(Number::ZERO);
                    *sum = *sum + number;
                }
            });
            let mut members: FxHashMap<Tick, usize> = FxHashMap::default();
            for gemeente in gemeenten().filter(|&gemeente| !presence.rows_of(gemeente).is_empty()) {
                *members.entry(peer_tick(evaluation, *peers, gemeente)).or_default() += 1;
            }
            Some(Figures::Mean { sums, members })
        }
        Content::Own(_) | Content::Key | Content::Lookup { .. } | Content::Present { .. } => None,
    }
}

/// Each key that a gemeente has, once, with the row where it first stands; only gemeenten that are present.
fn each_key(
    evaluation: &Evaluation<'_>,
    from: From,
    key: ColumnIndex,
    presence: &Table,
    mut visit: impl FnMut(GemeenteIndex, Tick, usize),
) {
    let table = rows_of(from, evaluation.data, &evaluation.views);
    for gemeente in evaluation.data.gemeenten.keys() {
        if presence.rows_of(gemeente).is_empty() {
            continue;
        }
        let mut seen = FxHashSet::default();
        for row in table.rows_of(gemeente) {
            let tick = key_tick(&table.columns[key], row);
            if tick != MISSING && seen.insert(tick) {
                visit(gemeente, tick, row);
            }
        }
    }
}

fn owners_of(table: &Table, gemeenten: impl Iterator<Item = GemeenteIndex>) -> FxHashMap<Tick, Vec<GemeenteIndex>> {
    let mut owners: FxHashMap<Tick, Vec<GemeenteIndex>> = FxHashMap::default();
    for gemeente in gemeenten {
        for tick in first_column(table, gemeente) {
            owners.entry(tick).or_default().push(gemeente);
        }
    }
    owners
}
