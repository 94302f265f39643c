//! Rows of gemeenten of another time in a file that nobody has declared: what is to become of those of gemeenten that have
//! since merged is proposed where it can be told, and asked where it cannot.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashSet;

use super::columns::Cells;
use super::gemeente::{Match, bare};
use super::gemeenten::Gemeenten;
use super::toml::{Line, quoted};
use mdd_engine::dataset::{Fate, GemeenteIndex};
use mdd_engine::language::{Said, said};

/// So many gemeenten are named.
const NAMED: usize = 5;

/// Rows of gemeenten that are not there, by what became of those.
#[derive(Default)]
struct Former<'k> {
    /// Into which one each went.
    merged: BTreeMap<&'k str, GemeenteIndex>,
    merged_rows: usize,
    divided: BTreeSet<&'k str>,
    divided_rows: usize,
    not_yet: BTreeSet<&'k str>,
    not_yet_rows: usize,
}

/// What is known of the rows of a list.
#[derive(Clone, Copy)]
pub(super) struct RowsSeen {
    /// A second row of a gemeente is a slip.
    pub slips: bool,
    /// All that is in them can be added up.
    pub sums: bool,
}

/// What is said of such rows, given the column by which rows are matched.
pub(super) fn former_lines(key: &Match<'_>, cells: &Cells<'_>, rows: RowsSeen, known: &Gemeenten) -> Vec<Line> {
    let mut former = Former::default();
    let mut now: FxHashSet<GemeenteIndex> = FxHashSet::default();
    for (said, &count) in &cells.counts {
        let said = bare(said, key.prefix);
        now.extend(known.now(said, key.by));
        let Some(other) = known.other(said, key.by) else { continue };
        let name = other.name.as_str();
        match &other.fate {
            Fate::Renamed { .. } => {}
            Fate::Gone { successors, .. } => match successors.as_slice() {
                [successor] => {
                    former.merged.insert(name, *successor);
                    former.merged_rows += count;
                }
                _ => {
                    former.divided.insert(name);
                    former.divided_rows += count;
                }
            },
            Fate::NotYet { .. } => {
                former.not_yet.insert(name);
                former.not_yet_rows += count;
            }
        }
    }
    let mut lines = Vec::new();
    if former.merged_rows > 0 {
        let all_beside = former.merged.values().all(|successor| now.contains(successor));
        let pairs: Vec<(&str, &str)> = former.merged.iter().map(|(name, now)| (*name, known.name(*now))).collect();
        let many = key.most > 1 && !rows.slips;
        merged_lines(&mut lines, former.merged_rows, &pairs, (many, all_beside, rows.sums));
    }
    let names = |of: &BTreeSet<&str>| named(of.len(), of.iter().map(|name| said("proposals-name").with("name", *name)));
    if former.divided_rows > 0 {
        let divided = said("proposals-ask-divided").with("rows", former.divided_rows);
        lines.push(Line::remark(divided.with("names", names(&former.divided))));
        lines.push(Line::off(format!("split = {}", quoted("each"))));
    }
    if former.not_yet_rows > 0 {
        let not_yet = said("proposals-ask-not-yet").with("rows", former.not_yet_rows);
        lines.push(Line::remark(not_yet.with("names", names(&former.not_yet))));
    }
    lines
}

fn merged_lines(
    lines: &mut Vec<Line>,
    rows: usize,
    pairs: &[(&str, &str)],
    (many, all_beside, sums): (bool, bool, bool),
) {
    let into = pairs.iter().map(|(name, now)| said("proposals-into").with("name", *name).with("now", *now));
    let note = |id: &'static str| said(id).with("rows", rows).with("names", named(pairs.len(), into));
    // Several rows a gemeente stay what they are beside those of others; one row that is made of several is a choice.
    match (many, all_beside) {
        (true, false) => lines.push(Line::key("merged", quoted("together"), note("proposals-ask-together"))),
        (_, true) => {
            lines.push(Line::remark(note("proposals-ask-merged-beside")));
            let drop = format!("merged = {}", quoted("drop"));
            lines.push(Line::off(if many { format!("{drop} # {}", quoted("together")) } else { drop }));
        }
        (false, false) => {
            lines.push(Line::remark(note("proposals-ask-merged")));
            // Texts, answers and percentages cannot be added up.
            lines.push(Line::off(format!("merged = {}", quoted(if sums { "sum" } else { "largest" }))));
        }
    }
}

/// The first few, and how many more there are.
pub(super) fn named(count: usize, names: impl Iterator<Item = Said>) -> Vec<Said> {
    let more = count.checked_sub(NAMED).filter(|more| *more > 0);
    names.take(NAMED).chain(more.map(|more| said("proposals-more-names").with("count", more))).collect()
}
