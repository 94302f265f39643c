//! What tables of the report share for the whole country: the figures beside a row, which rows count, and what is asked
//! of each gemeente. Made once, looked up for each of them.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::evaluation::Evaluation;
use super::measure::MeasureTest;
use super::peers::Peers;
use super::rows::{RowFilter, rows_of};
use super::ticks::MatchKey;
use crate::dataset::{ColumnIndex, GemeenteIndex, Table};
use crate::fault::{OrFault, stop};
use crate::rules::{ColumnContent, ReportTable, RowsFrom, TableColumn, TableRows};
use crate::terms::{Number, Sum, Value};

/// Every table of a pack, by its id.
pub struct National {
    tables: FxHashMap<String, Ready>,
}

/// A table, ready to be made for a gemeente.
pub(super) struct Ready {
    /// Which rows of a gemeente count, where they are its own.
    pub own: RowFilter,
    /// What is asked for each row that is written out.
    pub criteria: Vec<MeasureTest>,
    /// Of each column.
    figures: Vec<Option<Figures>>,
}

type Owners = FxHashMap<MatchKey, Vec<GemeenteIndex>>;

/// Figures by the key of a row.
enum Figures {
    /// The gemeenten with a row of that key that counts; and which gemeenten have which thing in common, of which rows.
    Gemeenten { by_key: Owners, sharing: Option<(RowsFrom, Owners)> },
    /// How many gemeenten have a row of that key, out of how many.
    Share { by_key: FxHashMap<MatchKey, usize>, whole: usize },
    /// The sums of each group of peers by key, and how many gemeenten each has.
    Mean { peers: Peers, sums: FxHashMap<MatchKey, Vec<Sum>>, members: Vec<usize> },
}

impl National {
    pub fn new(evaluation: &Evaluation<'_>) -> Self {
        let tables: Vec<_> = evaluation.pack.tables.iter().collect();
        National {
            tables: tables
                .into_par_iter()
                .with_max_len(1)
                .map(|(id, table)| (id.clone(), Ready::new(evaluation, table)))
                .collect(),
        }
    }

    pub(super) fn of(&self, table: &ReportTable) -> &Ready {
        self.tables.get(&table.id).or_fault("a table of the rules")
    }
}

impl Ready {
    fn new(evaluation: &Evaluation<'_>, table: &ReportTable) -> Ready {
        let own = match &table.rows {
            TableRows::Own { from, filter, .. } => evaluation.row_filter(*from, filter.as_deref()),
            _ => RowFilter::every(),
        };
        let criteria = match &table.rows {
            TableRows::Criteria { rows, .. } => {
                rows.iter().map(|row| MeasureTest::new(&row.condition, evaluation)).collect()
            }
            _ => Vec::new(),
        };
        Ready { own, criteria, figures: table.columns.iter().map(|column| count(evaluation, column)).collect() }
    }

    /// The gemeenten that share something with this one, for a column that asks for it. None: it has nothing to share.
    pub fn alike(
        &self,
        evaluation: &Evaluation<'_>,
        column: usize,
        gemeente: GemeenteIndex,
    ) -> Option<FxHashSet<GemeenteIndex>> {
        let Some(Figures::Gemeenten { sharing: Some((from, owners)), .. }) = self.figures(column) else { return None };
        let rows = rows_of(*from, evaluation.data, &evaluation.views);
        if rows.rows_of(gemeente).is_empty() {
            return None;
        }
        Some(first_column(rows, gemeente).filter_map(|key| owners.get(&key)).flatten().copied().collect())
    }

    /// The figure for a row with this key, in the table of this gemeente; `alike` is what [`Ready::alike`] gave.
    pub fn value(
        &self,
        column: usize,
        key: Option<MatchKey>,
        (gemeente, alike): (GemeenteIndex, Option<&FxHashSet<GemeenteIndex>>),
    ) -> Value {
        // A row without a key stands for nothing that could be counted.
        let Some(key) = key else { return Value::Missing };
        match self.figures(column) {
            Some(Figures::Gemeenten { by_key, sharing: None }) => count_of(by_key.get(&key).map_or(0, Vec::len)),
            Some(Figures::Gemeenten { by_key, sharing: Some(_) }) => match alike {
                Some(alike) => {
                    count_of(by_key.get(&key).into_iter().flatten().filter(|other| alike.contains(other)).count())
                }
                None => Value::Missing,
            },
            Some(Figures::Share { by_key, whole }) => {
                let count = Number::from(by_key.get(&key).copied().unwrap_or(0)) * Number::from(100usize);
                count.checked_div((*whole).into()).map_or(Value::Missing, Value::Number)
            }
            Some(Figures::Mean { peers, sums, members }) => {
                let Some(group) = peers.group(gemeente) else { return Value::Missing };
                let sum = sums.get(&key).and_then(|sums| sums.get(group));
                let sum = sum.map_or(Number::ZERO, |sum| sum.clone().total());
                let members = *members.get(group).or_fault("a number of members for every group");
                sum.checked_div(members.into()).map_or(Value::Missing, Value::Number)
            }
            None => stop("a national figure of a column that has none"),
        }
    }

    fn figures(&self, column: usize) -> Option<&Figures> {
        self.figures.get(column).or_fault("a column of the table that was made ready").as_ref()
    }
}

fn count_of(count: usize) -> Value {
    Value::Number(count.into())
}

fn first_column(table: &Table, gemeente: GemeenteIndex) -> impl Iterator<Item = MatchKey> + '_ {
    let column = table.columns.first().or_fault("the column that a view is grouped by");
    table.rows_of(gemeente).filter_map(|row| MatchKey::of(column, row))
}

fn count(evaluation: &Evaluation<'_>, column: &TableColumn) -> Option<Figures> {
    let gemeenten = || evaluation.data.gemeenten.keys();
    match &column.content {
        ColumnContent::Gemeenten { from, key, filter, sharing } => {
            let table = rows_of(*from, evaluation.data, &evaluation.views);
            let filter = evaluation.row_filter(*from, filter.as_deref());
            let filter = filter.of(table);
            let mut by_key = Owners::default();
            for gemeente in gemeenten() {
                for row in filter.rows_of(table, gemeente) {
                    let Some(key) = MatchKey::of(&table.columns[*key], row) else { continue };
                    let owners = by_key.entry(key).or_default();
                    if owners.last() != Some(&gemeente) {
                        owners.push(gemeente);
                    }
                }
            }
            let owners = |from| owners_of(rows_of(from, evaluation.data, &evaluation.views), gemeenten());
            let sharing = sharing.map(|from| (from, owners(from)));
            Some(Figures::Gemeenten { by_key, sharing })
        }
        ColumnContent::Share { from, key, presence } => {
            let presence = &evaluation.data.tables[*presence];
            let mut by_key: FxHashMap<MatchKey, usize> = FxHashMap::default();
            each_key(evaluation, *from, *key, presence, |_, key, _| *by_key.entry(key).or_default() += 1);
            let whole = gemeenten().filter(|&gemeente| !presence.rows_of(gemeente).is_empty()).count();
            Some(Figures::Share { by_key, whole })
        }
        ColumnContent::Mean { from, key, column, peers, presence } => {
            let presence = &evaluation.data.tables[*presence];
            let table = rows_of(*from, evaluation.data, &evaluation.views);
            let peers = evaluation.peers(*peers);
            let mut found: FxHashMap<MatchKey, Vec<(GemeenteIndex, Number)>> = FxHashMap::default();
            each_key(evaluation, *from, *key, presence, |gemeente, key, row| {
                if let Some(number) = table.cell(*column, row).number() {
                    found.entry(key).or_default().push((gemeente, number));
                }
            });
            let sums = found.into_iter().map(|(key, numbers)| (key, peers.sums(numbers.into_iter()))).collect();
            let members = peers.count(gemeenten().filter(|&gemeente| !presence.rows_of(gemeente).is_empty()));
            Some(Figures::Mean { peers, sums, members })
        }
        ColumnContent::Own(_) | ColumnContent::Key | ColumnContent::Lookup { .. } | ColumnContent::Present { .. } => {
            None
        }
    }
}

/// Each key that a gemeente has, once, with the row where it first stands; only gemeenten that are present.
fn each_key(
    evaluation: &Evaluation<'_>,
    from: RowsFrom,
    key: ColumnIndex,
    presence: &Table,
    mut visit: impl FnMut(GemeenteIndex, MatchKey, usize),
) {
    let table = rows_of(from, evaluation.data, &evaluation.views);
    for gemeente in evaluation.data.gemeenten.keys() {
        if presence.rows_of(gemeente).is_empty() {
            continue;
        }
        let mut seen = FxHashSet::default();
        for row in table.rows_of(gemeente) {
            if let Some(key) = MatchKey::of(&table.columns[key], row).filter(|key| seen.insert(*key)) {
                visit(gemeente, key, row);
            }
        }
    }
}

fn owners_of(table: &Table, gemeenten: impl Iterator<Item = GemeenteIndex>) -> Owners {
    let mut owners = Owners::default();
    for gemeente in gemeenten {
        for key in first_column(table, gemeente) {
            owners.entry(key).or_default().push(gemeente);
        }
    }
    owners
}
