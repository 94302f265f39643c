//! Which column says whose a row is: each column is held against the register, and the one that most rows match by wins,
//! codes before names.

use rustc_hash::FxHashMap;

use super::columns::Cells;
use super::gemeenten::{Gemeenten, Whose};
use super::likely::Likely;
use crate::DeliverySample;
use crate::manifest::MatchedBy;
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::terms::GemeenteCode;

/// How well a column says whose rows are.
pub(super) struct Match<'c> {
    /// The number of the column.
    pub column: usize,
    pub by: MatchedBy,
    /// What stands in front of each code; empty: nothing.
    pub prefix: &'c str,
    pub rows: usize,
    pub matched: usize,
    /// Of those that match: rows of former gemeenten.
    pub other_time: usize,
    /// How many gemeenten have a row, and the most rows that one has.
    pub gemeenten: usize,
    pub most: usize,
    /// Those that have more than one.
    pub doubled: Vec<GemeenteIndex>,
    /// Nothing but numbers, that may be codes by chance.
    pub by_chance: bool,
    pub unknown: Vec<Unknown<'c>>,
}

/// What matches nothing.
pub(super) struct Unknown<'c> {
    pub said: &'c str,
    pub rows: usize,
    /// None: nobody looked.
    pub likely: Option<Likely>,
}

/// So many texts that match nothing get a suggestion.
const SUGGESTED: usize = 20;

/// How well a file says whose its rows are, in words of its own columns.
#[derive(Clone, Default, Debug)]
pub struct Recognised {
    /// The column that says it, or else the one in which most rows match; none where no row does.
    pub column: Option<String>,
    pub matched: usize,
    pub rows: usize,
    /// Enough rows match.
    pub is_enough: bool,
    /// There is no row at all.
    pub is_empty: bool,
    /// A column in which every code begins with the letters of a country that is another one: `DE-`.
    pub abroad: Option<(String, String)>,
    /// A column that is called as one with names, and in which no gemeente stands.
    pub strangers: Option<String>,
}

/// What says whose rows are.
#[derive(Default)]
pub(super) struct GemeenteColumns<'c> {
    pub key: Option<Match<'c>>,
    /// The column with their names, when the codes stand in another one.
    pub names: Option<usize>,
    /// The first row in which a code and the name beside it are of two gemeenten, and how many there are.
    pub contradictions: Option<(usize, u32)>,
    /// Other columns in which gemeenten stand: each with how many of its cells say one.
    pub others: Vec<(usize, usize)>,
}

/// The column by which most rows match a gemeente. Of a column with codes and one with names that tell the same, it is
/// the one with codes: a name can be that of another gemeente by accident, of another province or of another time.
pub(super) fn find<'c>(cells: &[&'c Cells<'_>], sample: &DeliverySample, known: &Gemeenten) -> GemeenteColumns<'c> {
    let of = |by: MatchedBy| cells.iter().filter_map(move |cells| matches(cells, by, known)).collect::<Vec<_>>();
    let (mut codes, mut by_name) = (of(MatchedBy::Code), of(MatchedBy::Name));
    let called =
        |found: &Match<'_>| cells.iter().any(|cells| cells.column == found.column && says_gemeente(cells.name));
    let best = |of: &mut Vec<Match<'c>>| -> Option<Match<'c>> {
        // Shares are compared crosswise, to stay with whole numbers; of equal ones the first, or one that is called so.
        let share = |one: &Match<'_>, other: &Match<'_>| (one.matched * other.rows).cmp(&(other.matched * one.rows));
        let better =
            |one: &Match<'_>, other: &Match<'_>| share(one, other).then(called(one).cmp(&called(other))).is_gt();
        let at = (0..of.len()).reduce(|best, at| match (of.get(at), of.get(best)) {
            (Some(one), Some(other)) if better(one, other) => at,
            _ => best,
        })?;
        Some(of.swap_remove(at))
    };
    let (mut names, mut contradictions) = (None, None);
    let mut key = match best(&mut codes) {
        Some(code) => {
            // The names that tell the same as the codes in most rows.
            let beside = by_name.iter().filter(|name| name.column != code.column).rev();
            let held = beside.map(|name| (name, held_together(sample, &code, name, known)));
            let twin = held.max_by_key(|(_, (same, _))| *same);
            match twin {
                // Numbers that are codes by chance are those of other gemeenten than the names.
                Some((name, (same, other)))
                    if other.len() * 10 > same && code.matched * name.rows <= name.matched * code.rows =>
                {
                    codes.push(code);
                    best(&mut by_name)
                }
                twin => {
                    names = twin.as_ref().map(|(name, _)| name.column);
                    contradictions = twin.and_then(|(_, (_, other))| Some((other.len(), *other.first()?)));
                    Some(code)
                }
            }
        }
        None => best(&mut by_name),
    };
    let (at, name_at) = (key.as_ref().map(|key| key.column), names);
    let beside = |said: &str| {
        let cell = |row: &'_ Vec<String>, at: Option<usize>| at.and_then(|at| row.get(at)).cloned().unwrap_or_default();
        sample.rows.iter().find(|row| cell(row, at) == said).map_or_else(String::new, |row| cell(row, name_at))
    };
    if let Some(best) = &mut key {
        best.unknown.sort_by(|one, other| other.rows.cmp(&one.rows).then_with(|| one.said.cmp(other.said)));
        for unknown in best.unknown.iter_mut().take(SUGGESTED) {
            unknown.likely = match best.by {
                MatchedBy::Name => Some(known.likely(unknown.said)),
                // One of another time, most often: to call it no gemeente would hide its rows.
                MatchedBy::Code => bare(unknown.said, best.prefix)
                    .parse::<GemeenteCode>()
                    .ok()
                    .map(|_| Likely::Code(beside(unknown.said))),
            };
        }
    }
    // A column that says the same as the key leaves nothing to choose.
    let is_other = |found: &&Match<'_>| {
        let differs = key.as_ref().is_some_and(|key| !held_together(sample, key, found, known).1.is_empty());
        differs && names != Some(found.column)
    };
    let left = codes.iter().chain(&by_name).filter(is_other);
    let mut others: Vec<(usize, usize)> = left.map(|found| (found.column, found.matched)).collect();
    others.sort_unstable();
    others.dedup_by_key(|(column, _)| *column);
    GemeenteColumns { key, names, contradictions, others }
}

/// Whether a column is called after the gemeente that it is of.
fn says_gemeente(name: &str) -> bool {
    name.to_lowercase().contains("gemeente")
}

/// How well these columns say whose rows are, where this was found.
pub(super) fn recognised(cells: &[&Cells<'_>], keys: &GemeenteColumns<'_>, known: &Gemeenten) -> Recognised {
    let of = |cells: &Cells<'_>, by: MatchedBy| -> usize {
        let prefix = if by == MatchedBy::Code { prefix(cells) } else { "" };
        let known = cells.counts.iter().filter(|(said, _)| known.whose(bare(said, prefix), by) != Whose::Nobody);
        // Any number may be a code by chance, also behind a letter.
        let dutch = prefix.to_lowercase().contains("nl");
        let meant =
            |said: &str| by == MatchedBy::Name || dutch || says_code(cells.name) || is_written_as_code(said, "");
        known.filter(|(said, _)| meant(said)).map(|(_, count)| count).sum()
    };
    let abroad = cells.iter().find_map(|cells| {
        let prefix = prefix(cells);
        country(prefix).then(|| (cells.name.to_owned(), prefix.to_owned()))
    });
    let names = cells.iter().filter(|cells| is_called_name(cells.name) && cells.filled > 0);
    // A name beside the codes settles it; codes that are written as only Dutch ones are, need none.
    let strangers = match &keys.key {
        Some(key) if key.by == MatchedBy::Code && key.by_chance && keys.names.is_none() => {
            names.clone().find(|cells| cells.column != key.column && of(cells, MatchedBy::Name) * 10 < cells.filled)
        }
        _ => None,
    };
    let (column, matched, rows) = match &keys.key {
        Some(key) => (cells.iter().find(|cells| cells.column == key.column).copied(), key.matched, key.rows),
        None => {
            let found = cells
                .iter()
                .map(|cells| (*cells, of(cells, MatchedBy::Name).max(of(cells, MatchedBy::Code)), cells.filled));
            let best = found.filter(|(_, matched, _)| *matched > 0).max_by_key(|(_, matched, _)| *matched);
            best.map_or((None, 0, 0), |(cells, matched, rows)| (Some(cells), matched, rows))
        }
    };
    Recognised {
        column: column.map(|cells| cells.name.to_owned()),
        matched,
        rows,
        is_enough: keys.key.is_some(),
        is_empty: cells.iter().all(|cells| cells.filled == 0),
        abroad,
        strangers: strangers.map(|cells| cells.name.to_owned()),
    }
}

/// Whether codes begin with the letters of a country: `DE-`, `BE_`, but not `NL-`.
fn country(prefix: &str) -> bool {
    let letters: String = prefix.chars().take_while(char::is_ascii_uppercase).collect();
    letters.len() == 2 && prefix.len() > 2 && letters != "NL" && letters != "GM"
}

/// Whether a column is called as one with the names of gemeenten is, here or abroad.
fn is_called_name(name: &str) -> bool {
    let name = name.to_lowercase();
    let whole = ["naam", "name", "nom", "ort", "stadt", "plaats", "city", "town"].contains(&name.as_str());
    // A `Gemeentecode` is no name.
    let says = ["gemeente", "gemeinde", "commune", "municip", "comune"].iter().any(|word| name.contains(word));
    whole || (says && !["code", "nummer", "nr", "id"].iter().any(|word| name.contains(word)))
}

/// In how many rows two columns say one gemeente, and the lines on which they say two.
fn held_together(sample: &DeliverySample, one: &Match<'_>, two: &Match<'_>, known: &Gemeenten) -> (usize, Vec<u32>) {
    let (mut same, mut other) = (0, Vec::new());
    for (row, line) in sample.rows.iter().zip(&sample.lines) {
        let said = |found: &Match<'_>| {
            let said = row.get(found.column).map_or("", String::as_str);
            known.whose(bare(said, found.prefix), found.by)
        };
        match (said(one), said(two)) {
            (Whose::Now(one), Whose::Now(two)) if one == two => same += 1,
            (Whose::Now(_), Whose::Now(_)) => other.push(*line),
            _ => {}
        }
    }
    (same, other)
}

fn matches<'c>(cells: &'c Cells<'_>, by: MatchedBy, known: &Gemeenten) -> Option<Match<'c>> {
    let mut rows_of: FxHashMap<GemeenteIndex, usize> = FxHashMap::default();
    let prefix = if by == MatchedBy::Code { prefix(cells) } else { "" };
    let mut found = Match {
        column: cells.column,
        by,
        prefix,
        rows: cells.filled,
        matched: 0,
        other_time: 0,
        gemeenten: 0,
        most: 0,
        doubled: Vec::new(),
        by_chance: false,
        unknown: Vec::new(),
    };
    let (mut written_as_code, mut others) = (0, 0);
    for (said, &count) in &cells.counts {
        match known.whose(bare(said, prefix), by) {
            Whose::Now(now) => *rows_of.entry(now).or_default() += count,
            Whose::OtherTime => {
                found.other_time += count;
                others += 1;
            }
            Whose::Nobody => {
                found.unknown.push(Unknown { said, rows: count, likely: None });
                continue;
            }
        }
        found.matched += count;
        written_as_code += usize::from(is_written_as_code(said, prefix));
    }
    found.gemeenten = rows_of.len();
    found.most = rows_of.values().copied().max().unwrap_or(0);
    found.doubled = rows_of.iter().filter(|(_, rows)| **rows > 1).map(|(at, _)| *at).collect();
    found.doubled.sort_unstable();
    let half = found.matched * 2 >= found.rows && found.matched > 0;
    // Those of another time are gemeenten too.
    let several = found.gemeenten + others >= 3.min(cells.counts.len());
    // Small numbers are often codes by chance: then the name of the column must say so, or nearly all must match.
    found.by_chance = by == MatchedBy::Code && written_as_code == 0;
    let by_chance = found.by_chance && !says_code(cells.name);
    let sure = found.matched * 10 >= found.rows * 9 && found.gemeenten >= 20;
    (half && several && (!by_chance || sure)).then_some(found)
}

/// What stands in front of the digits of every cell: `NL-`. Empty where that is not one thing, or only what codes have.
fn prefix<'c>(cells: &'c Cells<'_>) -> &'c str {
    let in_front = |said: &'c str| said.find(|letter: char| letter.is_ascii_digit()).and_then(|at| said.get(..at));
    let mut all = cells.counts.keys().map(|said| in_front(said));
    match all.next().flatten() {
        Some(first) if !first.eq_ignore_ascii_case("gm") && all.all(|other| other == Some(first)) => first,
        _ => "",
    }
}

/// Whether a text is written as numbers of other things are not: `GM0014`, `0014`.
fn is_written_as_code(said: &str, prefix: &str) -> bool {
    !prefix.is_empty() || said.starts_with(['G', 'g']) || (said.len() >= 4 && said.starts_with('0'))
}

pub(super) fn bare<'t>(said: &'t str, prefix: &str) -> &'t str {
    said.strip_prefix(prefix).unwrap_or(said)
}

fn says_code(name: &str) -> bool {
    let name = name.to_lowercase();
    ["code", "gemeente", "geo", "regio", "cbs"].iter().any(|word| name.contains(word))
}
