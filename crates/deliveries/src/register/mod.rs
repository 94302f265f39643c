//! Which gemeente is this row? One register: the gemeenten of the peildatum, spellings seen in real lists, and
//! former gemeenten with what became of them.
//!
//! A name is never matched by likeness: what the register does not know is reported, with the nearest names.

mod files;
mod history;
mod list;
mod matcher;
mod mistake;
mod own;
#[cfg(test)]
mod tests;

pub(super) use matcher::{Contradiction, Contradictions, Matcher, Memory, Owned, RowRefusal, Taken};
pub(super) use own::OwnRegister;

use rustc_hash::{FxHashMap, FxHashSet};
use sha2::{Digest, Sha256};

use typed_index_collections::TiVec;

use super::Shelf;
use super::manifest::{Alias, Manifest, MatchedBy};
use files::ListFile;
use history::{Fates, NamesByCode, roll};
use list::{Listed, read_list};
use mdd_engine::dataset::{Fate, Gemeente, GemeenteIndex, Merger, NameMeaning, Other, Spellings};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::fault::OrFault;
use mdd_engine::terms::{Date, GemeenteCode, Peildatum};
use mistake::RegisterMistake;

/// The gemeenten of the peildatum, sorted by code, and what else lists may say.
pub(super) struct Register {
    pub gemeenten: TiVec<GemeenteIndex, Gemeente>,
    pub spellings: Spellings,
    pub mergers: Vec<Merger>,
    pub peildatum: Date,
    /// Of the bytes of its lists.
    pub hashes: Vec<[u8; 32]>,
    by_code: FxHashMap<GemeenteCode, GemeenteIndex>,
    /// The rows of the register's own table that hold on the peildatum, when they have dates.
    lines: Option<FxHashSet<u32>>,
}

/// Reads the register as it is on the peildatum.
///
/// # Errors
/// Every mistake in its lists, and every alias for a gemeente that it does not know.
pub(super) fn read_register(
    manifest: &Manifest,
    peildatum: Peildatum,
    shelf: &dyn Shelf,
) -> Result<Register, Diagnostics> {
    let bytes = OwnRegister::bytes(manifest.own(), shelf)?;
    let own = OwnRegister::read(manifest.own(), &bytes, shelf)?;
    register_of(&own, manifest, peildatum, shelf)
}

/// The same, from its own table.
///
/// # Errors
/// Every mistake in its lists, and every alias for a gemeente that it does not know.
pub(super) fn register_of(
    own: &OwnRegister<'_>,
    manifest: &Manifest,
    peildatum: Peildatum,
    shelf: &dyn Shelf,
) -> Result<Register, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let mut hashes: Vec<[u8; 32]> = Vec::new();
    let listed = read_list(manifest.own(), &manifest.register, &own.delivery)?;
    let mut open = |file| match ListFile::read(file, shelf) {
        Ok(list) => {
            hashes.push(Sha256::digest(&list.bytes).into());
            Some(list)
        }
        Err(errors) => {
            diagnostics.append(errors);
            None
        }
    };
    let mergers = manifest.register.mergers.as_ref().and_then(&mut open);
    let spellings = manifest.register.spellings.as_ref().and_then(&mut open);
    let mergers = mergers.map_or_else(Vec::new, |list| list.mergers(&mut diagnostics));
    let spellings = spellings.map_or_else(Vec::new, |list| list.spellings(&mut diagnostics));

    let names = match manifest.register.valid_on {
        Some(valid_on) => roll(listed.names_on(peildatum.0), &mergers, valid_on, peildatum.0),
        None => listed.names_on(peildatum.0),
    };
    let mut register = Register::new(names, mergers, hashes);
    let has_dates = manifest.register.dates.is_some();
    register.peildatum = peildatum.0;
    register.lines = has_dates.then(|| listed.lines_on(peildatum.0));
    // A list without a date of its own says itself which mergers have been.
    let until = (has_dates || manifest.register.valid_on.is_some()).then_some(peildatum.0);
    register.remember_others(until, peildatum.0);
    register.remember_listed(&listed, peildatum.0);
    for (spelling, code) in spellings {
        match register.by_code.get(&code) {
            Some(&gemeente) => register.spellings.add(&spelling, gemeente),
            None => register.spellings.add_other_name(&spelling, code),
        }
    }
    let aliases = manifest.tables.iter().flat_map(|table| &table.aliases).chain(&manifest.register.aliases);
    aliases.filter_map(|alias| register.unknown(alias)).for_each(|problem| diagnostics.push(problem));
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(register) }
}

impl Register {
    fn new(names: NamesByCode, mergers: Vec<Merger>, hashes: Vec<[u8; 32]>) -> Register {
        let gemeenten: TiVec<GemeenteIndex, Gemeente> =
            names.into_iter().map(|(code, name)| Gemeente { code, name, inhabitants: None, province: None }).collect();
        let by_code = gemeenten.iter_enumerated().map(|(at, gemeente)| (gemeente.code, at)).collect();
        let mut spellings = Spellings::default();
        for (at, gemeente) in gemeenten.iter_enumerated() {
            spellings.add_official(&gemeente.name, at);
        }
        Register { gemeenten, spellings, mergers, peildatum: Date::MIN, hashes, by_code, lines: None }
    }

    /// Those that the mergers speak of.
    fn remember_others(&mut self, until: Option<Date>, peildatum: Date) {
        for merger in self.mergers.iter().filter(|merger| merger.old == merger.new) {
            if let Some(&now) = self.by_code.get(&merger.new) {
                self.spellings.add_former(&merger.old_name, now);
                self.spellings.add_former(&merger.new_name, now);
            }
        }
        let others = Fates::new(&self.by_code, &self.mergers, until).others(&self.mergers, peildatum);
        for (code, other) in others {
            self.spellings.add_other(code, other);
        }
    }

    /// Rows of the register's own table that do not hold on the peildatum.
    fn remember_listed(&mut self, listed: &Listed, peildatum: Date) {
        for row in listed.rows_not_on(peildatum) {
            if let Some(&now) = self.by_code.get(&row.code) {
                self.spellings.add_former(&row.name, now);
            } else if self.spellings.other(row.code).is_none() {
                let since = row.since.filter(|since| *since > peildatum);
                let fate = match since {
                    Some(since) => Fate::NotYet { since, from: Vec::new() },
                    None => Fate::Gone { since: row.until, into: Vec::new(), successors: Vec::new() },
                };
                self.spellings.add_other(row.code, Other { name: row.name.clone(), fate });
            } else {
                self.spellings.add_other_name(&row.name, row.code);
            }
        }
    }

    pub fn gemeente(&self, gemeente: GemeenteIndex) -> &Gemeente {
        self.gemeenten.get(gemeente).or_fault("a gemeente of the register")
    }

    /// The name of a gemeente of any time.
    pub fn name_of(&self, code: GemeenteCode) -> &str {
        let now = self.by_code.get(&code).map(|&at| self.gemeente(at).name.as_str());
        let other = || self.spellings.other(code).map(|other| other.name.as_str());
        now.or_else(other).or_fault("a gemeente of some time")
    }

    /// How many people lived in a gemeente when it was abolished.
    pub fn inhabitants_then(&self, code: GemeenteCode) -> Option<u64> {
        self.mergers.iter().filter(|merger| merger.old == code).find_map(|merger| merger.inhabitants)
    }

    /// The gemeente, of any time, that a cell names.
    pub fn whose(&self, said: &str, by: MatchedBy) -> Option<GemeenteCode> {
        match by {
            MatchedBy::Code => {
                let code: GemeenteCode = said.parse().ok()?;
                (self.by_code.contains_key(&code) || self.spellings.other(code).is_some()).then_some(code)
            }
            MatchedBy::Name => match self.spellings.find(said) {
                NameMeaning::Gemeente(now) => Some(self.gemeente(now).code),
                NameMeaning::Other(code, _) => Some(code),
                NameMeaning::Several(_) | NameMeaning::Unknown => None,
            },
        }
    }

    fn unknown(&self, alias: &Alias) -> Option<Diagnostic> {
        let code = alias.code.value;
        if self.by_code.contains_key(&code) || self.spellings.other(code).is_some() {
            return None;
        }
        let mistake = RegisterMistake::UnknownGemeente { found: code.to_string(), said: alias.said.value.clone() };
        Some(Diagnostic::of(alias.code.span, &mistake))
    }
}
