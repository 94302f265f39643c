//! What a project knows of gemeenten: which there are on a date, and how lists spell them. Looks at no column.

use typed_index_collections::TiVec;

use super::former::named;
use super::likely::{Likely, is_region, likely};
use crate::Shelf;
use crate::manifest::{Manifest, MatchedBy};
use crate::register::read_register;
use mdd_engine::dataset::{Fate, Gemeente, GemeenteIndex, NameMeaning, Other, Spellings};
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::language::{Said, said};
use mdd_engine::terms::{GemeenteCode, Peildatum};

/// What a project knows of gemeenten on one date.
#[derive(Clone, Default)]
pub struct Gemeenten {
    /// Sorted by code.
    gemeenten: TiVec<GemeenteIndex, Gemeente>,
    spellings: Spellings,
}

/// Reads which gemeenten there are, and how lists spell them; no other delivery is read.
///
/// # Errors
/// Every mistake in those lists.
pub fn read_gemeenten(manifest: &Manifest, peildatum: Peildatum, shelf: &dyn Shelf) -> Result<Gemeenten, Diagnostics> {
    let mut manifest = manifest.clone();
    let own = manifest.register.table;
    // Which file of another table is read does not matter here, nor whether there is one.
    manifest.tables.iter_mut().enumerate().filter(|(at, _)| *at != own).for_each(|(_, other)| other.pattern = None);
    let settled = crate::settle::settle_all(&manifest, peildatum, shelf)?;
    let register = read_register(&settled, peildatum, shelf)?;
    Ok(Gemeenten { gemeenten: register.gemeenten, spellings: register.spellings })
}

/// Whose a cell is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// By its number.
    Now(GemeenteIndex),
    /// Of a former gemeente.
    OtherTime,
    Nobody,
}

/// One with another name or code now is the same one.
fn whose_other(other: &Other) -> Whose {
    match other.fate {
        Fate::Renamed { now } => Whose::Now(now),
        _ => Whose::OtherTime,
    }
}

impl Gemeenten {
    pub fn new(mut gemeenten: TiVec<GemeenteIndex, Gemeente>, spellings: Spellings) -> Gemeenten {
        gemeenten.sort_by_key(|gemeente| gemeente.code);
        Gemeenten { gemeenten, spellings }
    }

    pub(super) fn whose(&self, said: &str, by: MatchedBy) -> Whose {
        match by {
            MatchedBy::Code => {
                let Ok(code) = said.parse::<GemeenteCode>() else { return Whose::Nobody };
                match self.gemeenten.binary_search_by_key(&code, |gemeente| gemeente.code) {
                    Ok(now) => Whose::Now(now),
                    Err(_) => self.spellings.other(code).map_or(Whose::Nobody, whose_other),
                }
            }
            MatchedBy::Name => match self.spellings.find(said) {
                NameMeaning::Gemeente(now) => Whose::Now(now),
                NameMeaning::Other(_, other) => whose_other(other),
                NameMeaning::Several(_) | NameMeaning::Unknown => Whose::Nobody,
            },
        }
    }

    /// The gemeente of another time that a text means.
    pub(super) fn other(&self, said: &str, by: MatchedBy) -> Option<&Other> {
        match by {
            MatchedBy::Code => self.spellings.other(said.parse().ok()?),
            MatchedBy::Name => match self.spellings.find(said) {
                NameMeaning::Other(_, other) => Some(other),
                NameMeaning::Gemeente(_) | NameMeaning::Several(_) | NameMeaning::Unknown => None,
            },
        }
    }

    pub(super) fn name(&self, at: GemeenteIndex) -> &str {
        self.gemeenten.get(at).map_or("", |gemeente| &gemeente.name)
    }

    /// The first few of these by name, and how many more there are.
    pub(super) fn names(&self, of: &[GemeenteIndex]) -> Vec<Said> {
        named(of.len(), of.iter().map(|at| said("proposals-name").with("name", self.name(*at))))
    }

    /// The one of the peildatum that a text means.
    pub(super) fn now(&self, said: &str, by: MatchedBy) -> Option<GemeenteIndex> {
        match self.whose(said, by) {
            Whose::Now(now) => Some(now),
            Whose::OtherTime | Whose::Nobody => None,
        }
    }

    /// Which one is meant by a name that is none.
    pub(super) fn likely(&self, said: &str) -> Likely {
        likely(said, &self.gemeenten, &self.spellings)
    }

    /// Whether a text is a gemeente by code or name.
    pub(super) fn knows(&self, said: &str) -> bool {
        [MatchedBy::Code, MatchedBy::Name].iter().any(|by| self.whose(said, *by) != Whose::Nobody)
    }

    /// Whether a text says a gemeente or a region.
    pub(in super::super) fn places(&self, said: &str) -> bool {
        self.knows(said) || is_region(said)
    }
}
