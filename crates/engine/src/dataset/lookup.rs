//! Which gemeente somebody means: by code, or by name without case and accents.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::{Dataset, Gemeente, GemeenteIndex};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, nearest_few};
use crate::fault::OrFault;
use crate::language::{Said, said};
use crate::mistakes;
use crate::terms::{Date, GemeenteCode, bare_name, plain_name, two_names};

mistakes! {
    /// What can be wrong with the name of a gemeente that somebody typed.
    enum GemeenteMistake {
        Unknown { found: String, nearest: Option<Said>, any: Option<Said> } = Error UnknownGemeente "gemeente-unknown";
        UnknownCode { found: String } = Error UnknownGemeente "gemeente-unknown-code";
        Gone { found: String, into: Option<Vec<String>> } = Error UnknownGemeente "gemeente-gone";
        NotYet { found: String, since: Date } = Error UnknownGemeente "gemeente-not-yet";
        NotYetMade { found: String, since: Date, from: Vec<String> } = Error UnknownGemeente "gemeente-not-yet-made";
        Several { found: String, count: usize, allowed: Vec<String> } = Error AmbiguousGemeente "gemeente-several";
    }
}

const OTHER: &str = "a name of another time is of a gemeente that was added";

/// A gemeente that is not one of the peildatum, and what became of it, or what it will be made of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Other {
    pub name: String,
    pub fate: Fate,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fate {
    /// The same gemeente, by its number in the dataset, under another name or code.
    Renamed { now: GemeenteIndex },
    /// Since when, and into which gemeenten of the peildatum it went: their names, and their numbers in the dataset.
    Gone { since: Option<Date>, into: Vec<String>, successors: Vec<GemeenteIndex> },
    /// From when, and what it will be made of.
    NotYet { since: Date, from: Vec<String> },
}

/// How sure a name is: one of the peildatum goes before one of another time, an official one before a spelling.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Rank {
    Official,
    Spelling,
    Renamed,
    Gone,
    NotYet,
}

/// A gemeente of the peildatum by its number in the dataset, or another one by its code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Meaning {
    Now(GemeenteIndex),
    Other(GemeenteCode),
}

/// What a name turns out to mean.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NameMeaning<'s> {
    /// By its number in the dataset.
    Gemeente(GemeenteIndex),
    Other(GemeenteCode, &'s Other),
    /// Gemeenten of the peildatum that are all called so, by their numbers; empty when they are all of another time.
    Several(Vec<GemeenteIndex>),
    Unknown,
}

impl NameMeaning<'_> {
    /// The one gemeente that is meant; one with another name now is the same one.
    fn settled(&self) -> Option<Meaning> {
        match self {
            NameMeaning::Gemeente(now) | NameMeaning::Other(_, Other { fate: Fate::Renamed { now }, .. }) => {
                Some(Meaning::Now(*now))
            }
            NameMeaning::Other(code, _) => Some(Meaning::Other(*code)),
            NameMeaning::Several(_) | NameMeaning::Unknown => None,
        }
    }
}

/// Plain names, spellings and codes of gemeenten, of the peildatum and of other times.
#[derive(Clone, Default, Debug)]
pub struct Spellings {
    by_name: FxHashMap<String, (Rank, Vec<Meaning>)>,
    /// Names of gemeenten of the peildatum without what tells them apart: "bergen" of "Bergen (NH.)".
    bare: FxHashMap<String, Vec<GemeenteIndex>>,
    others: FxHashMap<GemeenteCode, Other>,
}

impl Spellings {
    /// The name that a gemeente of the peildatum has then.
    pub fn add_official(&mut self, name: &str, gemeente: GemeenteIndex) {
        self.insert(name, Rank::Official, Meaning::Now(gemeente));
        if let Some(bare) = bare_name(name) {
            self.bare.entry(plain_name(bare)).or_default().push(gemeente);
        }
    }

    /// Another name of a gemeente of the peildatum; never overrules an official one.
    pub fn add(&mut self, name: &str, gemeente: GemeenteIndex) {
        self.insert(name, Rank::Spelling, Meaning::Now(gemeente));
    }

    /// A name that a gemeente of the peildatum had before.
    pub fn add_former(&mut self, name: &str, gemeente: GemeenteIndex) {
        self.insert(name, Rank::Renamed, Meaning::Now(gemeente));
    }

    /// A gemeente that is there no more, or not yet, under its name.
    pub fn add_other(&mut self, code: GemeenteCode, other: Other) {
        let name = other.name.clone();
        self.others.insert(code, other);
        self.add_other_name(&name, code);
    }

    /// One more name of a former gemeente; nothing when that was never added.
    pub fn add_other_name(&mut self, name: &str, code: GemeenteCode) {
        let rank = match self.others.get(&code).map(|other| &other.fate) {
            Some(Fate::Renamed { .. }) => Rank::Renamed,
            Some(Fate::Gone { .. }) => Rank::Gone,
            Some(Fate::NotYet { .. }) => Rank::NotYet,
            None => return,
        };
        self.insert(name, rank, Meaning::Other(code));
    }

    fn insert(&mut self, name: &str, rank: Rank, meaning: Meaning) {
        let (known, meanings) = self.by_name.entry(plain_name(name)).or_insert_with(|| (rank, Vec::new()));
        if rank < *known {
            *known = rank;
            meanings.clear();
        }
        if rank == *known && !meanings.contains(&meaning) {
            meanings.push(meaning);
        }
    }

    /// Every plain name by which each gemeente of the peildatum is known: its own, spellings, and names that it had before.
    pub fn of_each(&self) -> BTreeMap<GemeenteIndex, BTreeSet<&str>> {
        let mut found: BTreeMap<GemeenteIndex, BTreeSet<&str>> = BTreeMap::new();
        for (name, (_, meanings)) in &self.by_name {
            for gemeente in meanings.iter().filter_map(|meaning| self.now(*meaning)) {
                found.entry(gemeente).or_default().insert(name);
            }
        }
        found
    }

    /// What a code means that no gemeente of the peildatum has.
    pub fn other(&self, code: GemeenteCode) -> Option<&Other> {
        self.others.get(&code)
    }

    /// What a name means. A double name counts when both halves are known and are the same gemeente.
    pub fn find(&self, name: &str) -> NameMeaning<'_> {
        let whole = self.find_plain(&plain_name(name));
        if whole != NameMeaning::Unknown {
            return whole;
        }
        if let Some((one, other)) = two_names(name) {
            let (one, other) = (self.find_plain(&plain_name(one)), self.find_plain(&plain_name(other)));
            if one.settled().is_some() && one.settled() == other.settled() {
                return one;
            }
        }
        match self.bare.get(&plain_name(name)) {
            Some(several) if several.len() > 1 => NameMeaning::Several(several.clone()),
            _ => NameMeaning::Unknown,
        }
    }

    fn find_plain(&self, plain: &str) -> NameMeaning<'_> {
        let Some((_, meanings)) = self.by_name.get(plain) else { return NameMeaning::Unknown };
        match meanings.as_slice() {
            [Meaning::Now(gemeente)] => NameMeaning::Gemeente(*gemeente),
            [Meaning::Other(code)] => NameMeaning::Other(*code, self.others.get(code).or_fault(OTHER)),
            several => NameMeaning::Several(several.iter().filter_map(|meaning| self.now(*meaning)).collect()),
        }
    }

    fn now(&self, meaning: Meaning) -> Option<GemeenteIndex> {
        match meaning {
            Meaning::Now(gemeente) => Some(gemeente),
            Meaning::Other(code) => match self.others.get(&code).or_fault(OTHER).fate {
                Fate::Renamed { now } => Some(now),
                _ => None,
            },
        }
    }
}

impl Dataset {
    /// The gemeente that was asked for.
    ///
    /// # Errors
    /// None answers to it (with the nearest), or several do (all of them are listed).
    pub fn find(&self, asked: &str) -> Result<GemeenteIndex, Diagnostics> {
        let found = match asked.parse::<GemeenteCode>() {
            Ok(code) => match (self.index_of(code), self.spellings.other(code)) {
                (Some(gemeente), _) => NameMeaning::Gemeente(gemeente),
                (None, Some(other)) => NameMeaning::Other(code, other),
                (None, None) => NameMeaning::Unknown,
            },
            Err(_) => self.spellings.find(asked),
        };
        match found {
            NameMeaning::Gemeente(gemeente) => Ok(gemeente),
            NameMeaning::Other(_, other) => match of_another_time(asked, &other.fate) {
                Ok(now) => Ok(now),
                Err(error) => Err((*error).into()),
            },
            NameMeaning::Several(several) if !several.is_empty() => {
                let several = several.iter().map(|&gemeente| &self.gemeenten[gemeente]);
                Err(ambiguous(asked, &several.map(named).collect::<Vec<_>>()).into())
            }
            _ => Err(self.not_found(asked).into()),
        }
    }

    /// A gemeente that begins with these words is suggested, never taken by likeness alone.
    fn not_found(&self, asked: &str) -> Diagnostic {
        let place = || Place::Argument(asked.to_owned());
        let found = || asked.to_owned();
        let unknown = |nearest: Option<Said>| {
            let any = nearest.is_none().then(|| said("gemeente-any"));
            Diagnostic::of(place(), &GemeenteMistake::Unknown { found: found(), nearest, any })
        };
        if let Ok(code) = asked.parse::<GemeenteCode>() {
            return Diagnostic::of(place(), &GemeenteMistake::UnknownCode { found: code.to_string() });
        }
        let plain = plain_name(asked);
        let begins = self.gemeenten.iter().filter(|gemeente| !plain.is_empty() && starts_with(gemeente, &plain));
        let begins: Vec<String> = begins.map(named).collect();
        match begins.as_slice() {
            [] => {
                let near = nearest_few(asked, self.gemeenten.iter().map(|gemeente| gemeente.name.as_str()), 3);
                let as_it_is = |name: &str| said("as-it-is").with("text", name);
                let or = |before: Said, name| said("gemeente-or").with("before", before).with("last", as_it_is(name));
                let mut names = near.into_iter();
                let first = names.next().map(as_it_is);
                unknown(first.map(|first| names.fold(first, or)))
            }
            [one] => unknown(Some(said("as-it-is").with("text", one))),
            several => ambiguous(asked, several),
        }
    }
}

/// The number of one that is there under another name.
fn of_another_time(asked: &str, fate: &Fate) -> Result<GemeenteIndex, Box<Diagnostic>> {
    let found = asked.to_owned();
    let mistake = match fate {
        Fate::Renamed { now } => return Ok(*now),
        Fate::Gone { into, .. } => {
            let into = Some(into.clone()).filter(|into| !into.is_empty());
            GemeenteMistake::Gone { found, into }
        }
        Fate::NotYet { since, from } if from.is_empty() => GemeenteMistake::NotYet { found, since: *since },
        Fate::NotYet { since, from } => GemeenteMistake::NotYetMade { found, since: *since, from: from.clone() },
    };
    Err(Box::new(Diagnostic::of(Place::Argument(asked.to_owned()), &mistake)))
}

fn ambiguous(asked: &str, several: &[String]) -> Diagnostic {
    let (found, count) = (asked.to_owned(), several.len());
    let mistake = GemeenteMistake::Several { found, count, allowed: several.to_vec() };
    Diagnostic::of(Place::Argument(asked.to_owned()), &mistake)
}

fn named(gemeente: &Gemeente) -> String {
    format!("{} ({})", gemeente.name, gemeente.code)
}

fn starts_with(gemeente: &Gemeente, plain: &str) -> bool {
    let name = plain_name(&gemeente.name);
    name.strip_prefix(plain).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}
