//! Which column says whose a row is: each column is held against the register, and the one that most rows match by wins.

use rustc_hash::FxHashMap;

use super::columns::Cells;
use crate::dataset::{Found, Gemeente, Spellings};
use crate::diagnostic::{Diagnostics, nearest_few};
use crate::source::Shelf;
use crate::source::manifest::{By, Manifest};
use crate::source::register::read_register;
use crate::terms::{GemeenteCode, Peildatum, plain_name};

/// What a project knows of gemeenten on one date.
#[derive(Clone, Default)]
pub struct Gemeenten {
    /// Sorted by code.
    gemeenten: Vec<Gemeente>,
    spellings: Spellings,
}

/// Reads which gemeenten there are, and how lists spell them; no other delivery is read.
///
/// # Errors
/// Every mistake in those lists.
pub fn read_gemeenten(manifest: &Manifest, peildatum: Peildatum, shelf: &dyn Shelf) -> Result<Gemeenten, Diagnostics> {
    let settled = crate::source::settle::settle(manifest, peildatum, shelf)?;
    let register = read_register(&settled, peildatum, shelf)?;
    Ok(Gemeenten { gemeenten: register.gemeenten, spellings: register.spellings })
}

/// Whose a cell is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// By its number.
    Now(usize),
    /// Of a gemeente of another time.
    OtherTime,
    Nobody,
}

impl Gemeenten {
    pub fn new(mut gemeenten: Vec<Gemeente>, spellings: Spellings) -> Gemeenten {
        gemeenten.sort_by_key(|gemeente| gemeente.code);
        Gemeenten { gemeenten, spellings }
    }

    fn whose(&self, said: &str, by: By) -> Whose {
        match by {
            By::Code => {
                let Ok(code) = said.parse::<GemeenteCode>() else { return Whose::Nobody };
                match self.gemeenten.binary_search_by_key(&code, |gemeente| gemeente.code) {
                    Ok(now) => Whose::Now(now),
                    Err(_) if self.spellings.other(code).is_some() => Whose::OtherTime,
                    Err(_) => Whose::Nobody,
                }
            }
            By::Name => match self.spellings.find(said) {
                Found::Gemeente(now) => Whose::Now(now),
                Found::Other(..) => Whose::OtherTime,
                Found::Several(_) | Found::Unknown => Whose::Nobody,
            },
        }
    }

    /// Whether a text is a gemeente by code or name.
    pub(super) fn knows(&self, said: &str) -> bool {
        [By::Code, By::Name].iter().any(|by| self.whose(said, *by) != Whose::Nobody)
    }

    fn nearest(&self, said: &str) -> Option<&Gemeente> {
        let names = self.gemeenten.iter().map(|gemeente| gemeente.name.as_str());
        let name = nearest_few(&plain_name(said), names, 1).into_iter().next()?;
        self.gemeenten.iter().find(|gemeente| gemeente.name == name)
    }
}

/// How well a column says whose rows are.
pub(super) struct Match<'c> {
    /// The number of the column.
    pub column: usize,
    pub by: By,
    pub rows: usize,
    pub matched: usize,
    /// Of those that match: rows of gemeenten of another time.
    pub other_time: usize,
    /// How many gemeenten have a row, and the most rows that one has.
    pub gemeenten: usize,
    pub most: usize,
    pub unknown: Vec<Unknown<'c>>,
}

/// What matches nothing.
pub(super) struct Unknown<'c> {
    pub said: &'c str,
    pub rows: usize,
    /// Name and code of a gemeente of nearly that name.
    pub nearest: Option<(String, String)>,
}

/// So many texts that match nothing get a suggestion.
const SUGGESTED: usize = 20;

/// The column by which most rows match a gemeente; of equals the one with codes. And the column with their names, when
/// the codes stand in another one.
pub(super) fn find<'c>(cells: &'c [Cells<'_>], known: &Gemeenten) -> (Option<Match<'c>>, Option<usize>) {
    let of = |by: By| cells.iter().filter_map(move |cells| matches(cells, by, known));
    let mut best: Option<Match<'c>> = None;
    for found in of(By::Code).chain(of(By::Name)) {
        // Shares are compared crosswise, to stay with whole numbers.
        if best.as_ref().is_none_or(|best| found.matched * best.rows > best.matched * found.rows) {
            best = Some(found);
        }
    }
    let named = match &best {
        Some(best) if best.by == By::Code => {
            of(By::Name).find(|other| other.column != best.column).map(|other| other.column)
        }
        _ => None,
    };
    if let Some(best) = &mut best {
        best.unknown.sort_by(|one, other| other.rows.cmp(&one.rows).then_with(|| one.said.cmp(other.said)));
        for unknown in best.unknown.iter_mut().take(SUGGESTED).filter(|_| best.by == By::Name) {
            unknown.nearest =
                known.nearest(unknown.said).map(|gemeente| (gemeente.name.clone(), gemeente.code.to_string()));
        }
    }
    (best, named)
}

fn matches<'c>(cells: &'c Cells<'_>, by: By, known: &Gemeenten) -> Option<Match<'c>> {
    let mut rows_of: FxHashMap<usize, usize> = FxHashMap::default();
    let mut found = Match {
        column: cells.column,
        by,
        rows: cells.filled,
        matched: 0,
        other_time: 0,
        gemeenten: 0,
        most: 0,
        unknown: Vec::new(),
    };
    let mut written_as_code = 0;
    for (said, &count) in &cells.counts {
        match known.whose(said, by) {
            Whose::Now(now) => *rows_of.entry(now).or_default() += count,
            Whose::OtherTime => found.other_time += count,
            Whose::Nobody => {
                found.unknown.push(Unknown { said, rows: count, nearest: None });
                continue;
            }
        }
        found.matched += count;
        written_as_code += usize::from(said.starts_with(['G', 'g']) || (said.len() >= 4 && said.starts_with('0')));
    }
    found.gemeenten = rows_of.len();
    found.most = rows_of.values().copied().max().unwrap_or(0);
    let half = found.matched * 2 >= found.rows && found.matched > 0;
    let several = found.gemeenten >= 3.min(cells.counts.len());
    // Small numbers are often codes by chance: then the name of the column must say so, or nearly all must match.
    let by_chance = by == By::Code && written_as_code == 0 && !says_code(cells.name);
    let sure = found.matched * 10 >= found.rows * 9 && found.gemeenten >= 20;
    (half && several && (!by_chance || sure)).then_some(found)
}

fn says_code(name: &str) -> bool {
    let name = name.to_lowercase();
    ["code", "gemeente", "geo", "regio", "cbs"].iter().any(|word| name.contains(word))
}
