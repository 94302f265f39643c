//! Rows of gemeenten that have since merged: what the table declares is done with them, and taken down.
//!
//! Rows of one gemeente of the peildatum that come from different former gemeenten are one group, or one for each key.
//! The outcome does not depend on the order of rows: where one of several counts, it is the largest, and of equally
//! large ones that with the lowest code.

use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::super::manifest::{OldRows, TableManifest};
use super::super::register::Register;
use super::mistake::LoadMistake;
use super::unique::NumberedKeys;
use mdd_engine::dataset::{Cell, Column, Combined, Load, MergedRows, Policy, Step, Table, pick};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::fault::{OrFault, Stretch};
use mdd_engine::language::said;
use mdd_engine::terms::{GemeenteCode, Number, Sum};

/// At most so many messages a table.
const MAX_PROBLEMS: usize = 5;

/// A table with the former gemeente of each row, while it is merged.
struct Merge<'m> {
    table: &'m Table,
    origins: &'m [GemeenteCode],
    manifest: &'m TableManifest,
    register: &'m Register,
    diagnostics: Diagnostics,
    merged: Vec<MergedRows>,
}

/// Rows that become one, and which of them counts where only one can.
struct Group {
    rows: Vec<usize>,
    counts: usize,
    /// Of each row, where sizes weigh.
    weights: Vec<Number>,
}

/// What must be known of how large former gemeenten were.
#[derive(Clone, Copy)]
struct Needs {
    largest: bool,
    weights: bool,
}

/// Merges what the manifest says is to be merged.
///
/// # Errors
/// The largest of some gemeenten counts, and it cannot be known which that was.
pub(super) fn merge(
    table: Table,
    origins: &[GemeenteCode],
    manifest: &TableManifest,
    register: &Register,
    load: &mut Load,
) -> Result<Table, Diagnostics> {
    let mut merge =
        Merge { table: &table, origins, manifest, register, diagnostics: Diagnostics::default(), merged: Vec::new() };
    let old = merge.with_old_rows();
    if old.is_empty() {
        return Ok(table);
    }
    let (result, combined) = match &manifest.merging.old {
        OldRows::Drop { .. } | OldRows::Refuse => return Ok(table),
        OldRows::Together => {
            old.iter().for_each(|(gemeente, rows)| merge.take_down(*gemeente, rows.clone(), Combined::Together));
            (None, Combined::Together)
        }
        OldRows::OnlyLargest => (Some(merge.only_largest(&old)), Combined::By(Policy::Largest)),
        OldRows::OneRow(policies) => {
            let combined = merge.combined(policies);
            (Some(merge.one_row(&old, policies, combined)), combined)
        }
    };
    let Merge { diagnostics, merged, .. } = merge;
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    let mut gone: Vec<GemeenteCode> = merged
        .iter()
        .flat_map(|rows| rows.from.iter().map(|(code, _)| *code).filter(|code| *code != rows.gemeente))
        .collect();
    gone.sort_unstable();
    gone.dedup();
    load.steps.push(Step::Merged { gone: gone.len(), into: merged.len(), combined });
    load.merged = merged;
    Ok(result.unwrap_or(table))
}

impl Merge<'_> {
    /// The gemeenten of the peildatum that have rows of a former gemeente.
    fn with_old_rows(&self) -> Vec<(GemeenteCode, Range<usize>)> {
        let gemeenten = self.register.gemeenten.iter_enumerated();
        let rows = gemeenten.map(|(at, gemeente)| (gemeente.code, self.table.rows_of(at)));
        rows.filter(|(code, rows)| self.of(rows.clone()).iter().any(|origin| origin != code)).collect()
    }

    fn of(&self, rows: Range<usize>) -> &[GemeenteCode] {
        self.origins.part(rows)
    }

    fn origin(&self, row: usize) -> GemeenteCode {
        *self.origins.get(row).or_fault("the former gemeente of each row")
    }

    /// One way for all columns, or several; the key is equal in all rows and does not count.
    fn combined(&self, policies: &[Policy]) -> Combined {
        let in_key = |at: &usize| self.manifest.key.columns().is_some_and(|key| key.contains(at));
        let mut own = policies.iter().enumerate().filter(|(at, _)| !in_key(at)).map(|(_, policy)| *policy);
        match own.next() {
            Some(first) if own.all(|policy| policy == first) => Combined::By(first),
            Some(_) => Combined::Variously,
            None => Combined::Together,
        }
    }

    fn take_down(&mut self, gemeente: GemeenteCode, rows: Range<usize>, how: Combined) {
        let mut from: Vec<GemeenteCode> = self.of(rows.clone()).to_vec();
        from.sort_unstable();
        from.dedup();
        let from = from.into_iter().map(|code| (code, self.register.name_of(code).to_owned())).collect();
        let mut lines: Vec<u32> = self.table.lines.part(rows).to_vec();
        lines.sort_unstable();
        self.merged.push(MergedRows { gemeente, from, how, lines });
    }

    /// Of every gemeente with old rows only the rows of the largest of the former ones.
    fn only_largest(&mut self, old: &[(GemeenteCode, Range<usize>)]) -> Table {
        let mut dropped: Vec<Range<usize>> = Vec::new();
        for (gemeente, rows) in old {
            let largest = match self.largest(&self.sizes(rows.clone())) {
                Ok(largest) => largest,
                Err(unknown) => {
                    self.cannot_know(Policy::Largest, unknown);
                    continue;
                }
            };
            let others = rows.clone().filter(|&row| self.origin(row) != largest);
            dropped.extend(others.map(|row| row..row + 1));
            self.take_down(*gemeente, rows.clone(), Combined::By(Policy::Largest));
        }
        // INVARIANT (order): gemeenten in the order of their rows, so that what is dropped is in ascending order.
        let mut dropped = dropped.into_iter().map(|row| row.start).peekable();
        let kept: Vec<u32> =
            (0..self.table.len()).filter(|row| dropped.next_if_eq(row).is_none()).map(number).collect();
        self.table.keep(&kept)
    }

    /// Rows of a group become one row.
    fn one_row(&mut self, old: &[(GemeenteCode, Range<usize>)], policies: &[Policy], combined: Combined) -> Table {
        let in_key = |at: &usize| self.manifest.key.columns().is_some_and(|key| key.contains(at));
        let uses = |wanted| policies.iter().enumerate().any(|(at, policy)| *policy == wanted && !in_key(&at));
        let needs = Needs { largest: uses(Policy::Largest), weights: uses(Policy::Weighted) };
        let mut kept: Vec<u32> = Vec::with_capacity(self.table.len());
        let mut groups: Vec<(usize, Group)> = Vec::new();
        let mut next = 0;
        let copy = |kept: &mut Vec<u32>, rows: Range<usize>| kept.extend(rows.map(number));
        for (gemeente, rows) in old {
            copy(&mut kept, next..rows.start);
            next = rows.end;
            for group in self.groups(rows.clone(), needs) {
                // The row that counts stands for the group; what others add to it follows below.
                let at = kept.len();
                kept.push(number(group.counts));
                groups.push((at, group));
            }
            self.take_down(*gemeente, rows.clone(), combined);
        }
        copy(&mut kept, next..self.table.len());
        let columns = self.table.columns.iter().zip(policies);
        let columns = columns.map(|(column, policy)| {
            let cells = groups.iter().map(|(at, group)| (*at, group));
            merged_column(column, column.pick(&kept), *policy, cells)
        });
        let mut table = Table { columns: columns.collect(), ..Table::default() };
        table.lines = pick(&self.table.lines, &kept);
        table.starts = self.starts(&groups);
        table.more_lines = self.more_lines(&groups);
        table
    }

    /// Each group takes the place of its rows.
    fn starts(&self, groups: &[(usize, Group)]) -> Vec<u32> {
        let mut gone: Vec<usize> = groups
            .iter()
            .flat_map(|(_, group)| group.rows.iter().copied().filter(|row| group.rows.first() != Some(row)))
            .collect();
        gone.sort_unstable();
        let before = |start: u32| number(gone.partition_point(|row| *row < start as usize));
        self.table.starts.iter().map(|&start| start - before(start)).collect()
    }

    fn more_lines(&self, groups: &[(usize, Group)]) -> BTreeMap<u32, Vec<u32>> {
        let mut more = BTreeMap::new();
        for (at, group) in groups.iter().filter(|(_, group)| group.rows.len() > 1) {
            let others = group.rows.iter().filter(|row| **row != group.counts);
            let mut lines: Vec<u32> = others.flat_map(|&row| self.table.lines_of(row)).collect();
            lines.sort_unstable();
            more.insert(number(*at), lines);
        }
        more
    }

    /// The rows of a gemeente, those with the same key together; in the order of their first rows.
    fn groups(&mut self, rows: Range<usize>, needs: Needs) -> Vec<Group> {
        let mut keys = NumberedKeys::new(self.table, self.manifest.key.columns().unwrap_or_default());
        let mut place: FxHashMap<u32, usize> = FxHashMap::default();
        let mut groups: Vec<Group> = Vec::new();
        for row in rows.clone() {
            let at = *place.entry(keys.of(row)).or_insert(groups.len());
            match groups.get_mut(at) {
                Some(group) => group.rows.push(row),
                None => groups.push(Group { rows: vec![row], counts: row, weights: Vec::new() }),
            }
        }
        let sizes = if needs.largest || needs.weights { self.sizes(rows) } else { BTreeMap::new() };
        for group in &mut groups {
            let lowest = group.rows.iter().copied().min_by_key(|&row| self.origin(row));
            group.counts = lowest.or_fault("a group has rows");
            if needs.weights && group.rows.len() > 1 {
                group.weights = self.weights(group, &sizes);
            }
            if needs.largest && group.rows.len() > 1 {
                match self.largest(&self.known(group, &sizes).into_iter().collect()) {
                    Ok(largest) => {
                        let row = group.rows.iter().copied().find(|&row| self.origin(row) == largest);
                        group.counts = row.or_fault("a row of the largest");
                    }
                    Err(unknown) => self.cannot_know(Policy::Largest, unknown),
                }
            }
        }
        groups
    }

    /// The former gemeente of each row, and how large it was.
    fn known(
        &self,
        group: &Group,
        sizes: &BTreeMap<GemeenteCode, Option<Number>>,
    ) -> Vec<(GemeenteCode, Option<Number>)> {
        let size = |origin| *sizes.get(&origin).or_fault("a size, or that it is not known, of each former gemeente");
        let origins = group.rows.iter().map(|&row| self.origin(row));
        origins.map(|origin| (origin, size(origin))).collect()
    }

    /// How much each row weighs; nothing of it is known when one size is not, or when there is nobody.
    fn weights(&mut self, group: &Group, sizes: &BTreeMap<GemeenteCode, Option<Number>>) -> Vec<Number> {
        let known = self.known(group, sizes);
        let is_weight = |size: &Option<Number>| size.is_some_and(|size| size >= Number::ZERO);
        let nobody = known.iter().all(|(_, size)| *size == Some(Number::ZERO));
        let unknown: Vec<GemeenteCode> =
            known.iter().filter(|(_, size)| nobody || !is_weight(size)).map(|(origin, _)| *origin).collect();
        if !unknown.is_empty() {
            self.cannot_know(Policy::Weighted, unknown);
        }
        known.into_iter().map(|(_, size)| size.unwrap_or(Number::ZERO)).collect()
    }

    /// How large each former gemeente was, as far as that is known.
    fn sizes(&self, rows: Range<usize>) -> BTreeMap<GemeenteCode, Option<Number>> {
        let mut sizes: BTreeMap<GemeenteCode, Option<Number>> = BTreeMap::new();
        for row in rows {
            let origin = self.origin(row);
            let own = self.manifest.merging.size.and_then(|size| match self.table.cell(size.into(), row) {
                Cell::Number(number) => Some(number),
                _ => None,
            });
            let known = sizes.entry(origin).or_insert(None);
            *known = (*known).max(own);
        }
        if self.manifest.merging.size.is_none() {
            for (origin, size) in &mut sizes {
                let inhabitants = self.register.inhabitants_then(*origin);
                *size = inhabitants.and_then(|count| i64::try_from(count).ok()).map(Number::from);
            }
        }
        sizes
    }

    /// The largest; one alone is the largest whatever its size. The others, where it cannot be known.
    fn largest(&self, sizes: &BTreeMap<GemeenteCode, Option<Number>>) -> Result<GemeenteCode, Vec<GemeenteCode>> {
        if let Some((only, _)) = sizes.first_key_value()
            && sizes.len() == 1
        {
            return Ok(*only);
        }
        let unknown: Vec<GemeenteCode> =
            sizes.iter().filter(|(_, size)| size.is_none()).map(|(origin, _)| *origin).collect();
        if !unknown.is_empty() {
            return Err(unknown);
        }
        // Of equal ones `max_by` gives the last, so the lowest code comes last.
        Ok(*sizes.iter().rev().max_by_key(|(_, size)| **size).or_fault("rows of a gemeente").0)
    }

    /// Said, so that nothing becomes of the table.
    fn cannot_know(&mut self, how: Policy, unknown: Vec<GemeenteCode>) {
        if self.diagnostics.count(mdd_engine::diagnostic::Severity::Error) >= MAX_PROBLEMS {
            return;
        }
        let gemeenten = unknown.iter().map(|code| self.register.name_of(*code).to_owned()).collect();
        let table = self.manifest.name.clone();
        let mistake = match how {
            Policy::Weighted => LoadMistake::WeightUnknown { table, gemeenten },
            _ => LoadMistake::LargestUnknown { table, gemeenten },
        };
        let found = Diagnostic::of(self.manifest.merging.span, &mistake);
        self.diagnostics.push(match self.manifest.merging.size {
            Some(_) => found.also_help(said("loading-size-empty")),
            None => found.also_help(said("loading-size-column")).also_help(said("loading-size-mergers")),
        });
    }
}

fn number(row: usize) -> u32 {
    u32::try_from(row).or_fault("fewer rows than there are numbers")
}

/// A column after merging: `kept` has the cells of the rows that count, `groups` say which rows became which.
fn merged_column<'g>(
    old: &Column,
    kept: Column,
    policy: Policy,
    groups: impl Iterator<Item = (usize, &'g Group)>,
) -> Column {
    match (policy, old, kept) {
        (Policy::Sum | Policy::Mean | Policy::Weighted, Column::Number(_) | Column::Exact(_), kept) => {
            let merged: Vec<(usize, Option<Number>)> = groups
                .filter(|(_, group)| group.rows.len() > 1)
                .map(|(at, group)| (at, merged_number(old, group, policy)))
                .collect();
            kept.with_numbers(&merged)
        }
        (Policy::Any, Column::YesNo(old), Column::YesNo(mut kept)) => {
            for (at, group) in groups {
                let answers = group.rows.iter().filter_map(|&row| *old.get(row).or_fault("a row of the table"));
                *kept.get_mut(at).or_fault("a row for the group") = answers.reduce(|one, other| one || other);
            }
            Column::YesNo(kept)
        }
        (_, _, kept) => kept,
    }
}

/// The exact sum or mean of the cells that are not missing, or their mean with each as often as its former gemeente was
/// large; missing when all are.
fn merged_number(column: &Column, group: &Group, policy: Policy) -> Option<Number> {
    let number = |row: usize| column.cell(row).number();
    let known = group.rows.iter().enumerate().filter_map(|(at, &row)| Some((at, number(row)?)));
    let (mut sum, mut whole) = (Sum::default(), Number::ZERO);
    for (at, number) in known {
        let weight = match policy {
            Policy::Weighted => *group.weights.get(at).or_fault("a weight of each row"),
            _ => Number::from(1usize),
        };
        sum.add(number * weight);
        whole = whole + weight;
    }
    match policy {
        _ if whole == Number::ZERO => None,
        Policy::Sum => Some(sum.total()),
        _ => sum.total().checked_div(whole),
    }
}
