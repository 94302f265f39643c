//! Row after row: whose it is, and what becomes of it when that gemeente is no more.
//!
//! Longer than most: what becomes of a row is one decision, whose steps share what was remembered of rows before.

use indexmap::IndexMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustc_hash::FxHashMap;

use super::super::manifest::{GemeenteKey, MatchedBy, OldRows, Split, TableManifest};
use super::Register;
use mdd_engine::dataset::{
    Fate, FormerName, GemeenteIndex, Load, NameMeaning, Other, Step, Unmatched, WhyLeftOut, pick,
};
use mdd_engine::diagnostic::nearest_few;
use mdd_engine::fault::OrFault;
use mdd_engine::terms::{Date, GemeenteCode, bare_name, plain_name};
use mdd_engine::text::cell;

/// What a row's gemeente turned out to be.
#[derive(Clone)]
enum Match {
    /// One of the peildatum, by its number.
    Now(u32),
    /// One of the peildatum under a former name or code.
    Former(u32),
    /// One that is no more, whose rows count for these.
    Old(GemeenteCode, Vec<u32>),
    /// One that is no more, whose rows are a mistake.
    Refused(RowRefusal),
    Left(WhyLeftOut),
}

/// Why a row may not be there, in words.
#[derive(Clone)]
pub(in super::super) struct RowRefusal {
    pub gemeente: String,
    pub since: Option<Date>,
    /// What it went into.
    pub into: Vec<String>,
}

/// Of so many unknown names of a table the nearest gemeenten are looked up.
const NAMED: usize = 200;

/// Whose the rows of a table are, in the order of the delivery.
#[derive(Default)]
pub(in super::super) struct Owned {
    pub owners: Vec<u32>,
    /// The former gemeente; empty for a table that leaves rows of gemeenten that are no more out.
    pub origins: Vec<GemeenteCode>,
    /// Rows that belong to a second gemeente as well, and to which.
    pub also: Vec<(u32, u32)>,
    /// Which aliases were used: those of the table, then those of the register.
    pub used: (Vec<bool>, Vec<bool>),
}

impl Owned {
    /// Only these rows, in order of their numbers.
    pub fn pick(self, rows: &[u32]) -> Owned {
        let number = |row: u32| rows.binary_search(&row).ok().map(place);
        Owned {
            owners: kept(&self.owners, rows),
            origins: kept(&self.origins, rows),
            also: self.also.into_iter().filter_map(|(row, now)| Some((number(row)?, now))).collect(),
            used: self.used,
        }
    }
}

/// Finds gemeenten for one table; what a list says often comes again, so answers are kept.
pub(in super::super) struct Matcher<'r> {
    register: &'r Register,
    table: &'r TableManifest,
    key: &'r GemeenteKey,
    /// Only for the register's own table: which of its rows hold on the peildatum.
    is_register: bool,
    aliases: FxHashMap<String, (GemeenteCode, Settled)>,
    known: FxHashMap<String, Match>,
    owned: Owned,
    keeps_origins: bool,
    divided: usize,
    beside: Beside,
    /// Rows whose code is of one gemeente and whose name is of another.
    pub contradictions: Contradictions,
    memory: &'r Memory,
}

/// What was found for one part of a table, for who takes the next part: lists say the same names again and again.
#[derive(Default)]
pub(in super::super) struct Memory(Mutex<Vec<Remembered>>);

type Remembered = (FxHashMap<String, Match>, Beside);

/// Of each text that was found, the names that stood beside it, and of whom the name is when that is another one.
type Beside = FxHashMap<String, Vec<(String, Option<String>)>>;

impl Memory {
    /// A list is whole whatever became of a thread that held it.
    fn held(&self) -> MutexGuard<'_, Vec<Remembered>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Rows that say two things.
#[derive(Default)]
pub(in super::super) struct Contradictions {
    pub rows: usize,
    /// The first of each kind, with its line.
    pub first: Vec<(u32, Contradiction)>,
}

/// A code, the gemeente that it is of, the name beside it, and the gemeente that this is of.
#[derive(Clone, PartialEq, Eq)]
pub(in super::super) struct Contradiction {
    pub code: String,
    pub of_code: String,
    pub name: String,
    pub of_name: String,
}

/// So many kinds of contradictions are kept.
const KEPT: usize = 20;

impl Contradictions {
    fn add(&mut self, line: u32, found: Contradiction) {
        if self.first.len() < KEPT && !self.first.iter().any(|(_, other)| *other == found) {
            self.first.push((line, found));
        }
    }
}

/// Which alias settled it.
#[derive(Clone, Copy)]
enum Settled {
    Here(usize),
    Everywhere(usize),
}

/// What became of a row.
pub(in super::super) enum Taken {
    Used,
    LeftOut,
    Refused(RowRefusal),
}

impl<'r> Matcher<'r> {
    pub fn new(
        register: &'r Register,
        table: &'r TableManifest,
        key: &'r GemeenteKey,
        everywhere: &[super::Alias],
        is_register: bool,
        memory: &'r Memory,
    ) -> Self {
        let mut aliases = FxHashMap::default();
        for (at, alias) in everywhere.iter().enumerate() {
            aliases.insert(plain_name(&alias.said.value), (alias.code.value, Settled::Everywhere(at)));
        }
        for (at, alias) in table.aliases.iter().enumerate() {
            aliases.insert(plain_name(&alias.said.value), (alias.code.value, Settled::Here(at)));
        }
        let used = (vec![false; table.aliases.len()], vec![false; everywhere.len()]);
        let (known, beside) = memory.held().pop().unwrap_or_default();
        Matcher {
            register,
            table,
            key,
            is_register,
            aliases,
            known,
            owned: Owned { used, ..Owned::default() },
            keeps_origins: !matches!(table.merging.old, OldRows::Drop { .. } | OldRows::Refuse),
            divided: 0,
            beside,
            contradictions: Contradictions::default(),
            memory,
        }
    }

    /// Takes the next row; what it does with it is taken down in `load`.
    pub fn take(&mut self, line: u32, said: &str, named: &str, load: &mut Load) -> Taken {
        // Nearly every row: a gemeente that was seen before, in a table that needs to know nothing more of it.
        if !self.keeps_origins
            && !self.is_register
            && let Some(&Match::Now(now)) = self.known.get(said)
        {
            self.owned.owners.push(now);
            self.hold_against_name(line, said, named, now);
            return Taken::Used;
        }
        self.take_new(line, said, named, load)
    }

    /// A code and the name beside it must be of one gemeente: which of the two is the slip, only its owner knows.
    fn hold_against_name(&mut self, line: u32, said: &str, named: &str, now: u32) {
        if named.is_empty() || self.key.by != MatchedBy::Code {
            return;
        }
        let known = self.beside.get(said).and_then(|names| names.iter().find(|(name, _)| name == named));
        let whose = match known {
            Some((_, None)) => return,
            Some((_, whose)) => whose.clone(),
            None => {
                let whose = self.whose_name(named, now);
                self.beside.entry(said.to_owned()).or_default().push((named.to_owned(), whose.clone()));
                whose
            }
        };
        let Some(whose) = whose else { return };
        let contradictions = &mut self.contradictions;
        contradictions.rows += 1;
        if contradictions.first.len() < KEPT {
            let of_code = self.register.gemeente(GemeenteIndex::from(now as usize)).name.clone();
            let (code, name) = (cell(said).into_owned(), cell(named).into_owned());
            contradictions.add(line, Contradiction { code, of_code, name, of_name: whose });
        }
    }

    /// The gemeente that a name is of, when that is not this one.
    fn whose_name(&self, named: &str, now: u32) -> Option<String> {
        let spellings = &self.register.spellings;
        let own = self.register.gemeente(GemeenteIndex::from(now as usize));
        let plain = plain_name(named);
        let is_own =
            |name: &str| plain_name(name) == plain || bare_name(name).is_some_and(|bare| plain_name(bare) == plain);
        if is_own(&own.name) {
            return None;
        }
        match spellings.find(named) {
            NameMeaning::Gemeente(other) if number(other) != now => {
                let other = self.register.gemeente(other);
                Some(format!("{} ({})", other.name, other.code))
            }
            NameMeaning::Other(code, other) => match &other.fate {
                Fate::Renamed { now: other } if number(*other) == now => None,
                Fate::Gone { successors, .. } if successors.iter().any(|other| number(*other) == now) => None,
                Fate::NotYet { from, .. } if from.iter().any(|name| is_own(name) || *name == own.name) => None,
                _ => Some(format!("{} ({code})", other.name)),
            },
            _ => None,
        }
    }

    fn take_new(&mut self, line: u32, said: &str, named: &str, load: &mut Load) -> Taken {
        let found = match self.known.get(said) {
            Some(found) => found.clone(),
            None => {
                let found = self.find(said);
                self.known.insert(said.to_owned(), found.clone());
                found
            }
        };
        let other_time = self.is_register && self.register.lines.as_ref().is_some_and(|lines| !lines.contains(&line));
        let (origin, now, also) = match found {
            Match::Now(_) | Match::Former(_) if other_time => {
                return left_out(line, said, named, WhyLeftOut::OtherTime, load);
            }
            Match::Now(now) => (self.code(now), now, Vec::new()),
            Match::Former(now) => {
                let code = self.code(now);
                load.renamed.push(FormerName { line, said: said.to_owned(), now: code });
                (code, now, Vec::new())
            }
            Match::Old(code, into) => {
                let (&now, also) = into.split_first().or_fault("a gemeente that it went into");
                (code, now, also.to_vec())
            }
            Match::Refused(refusal) => return Taken::Refused(refusal),
            Match::Left(why) => return left_out(line, said, named, why, load),
        };
        if origin == self.code(now) {
            self.hold_against_name(line, said, named, now);
        }
        let row = place(self.owned.owners.len());
        self.owned.owners.push(now);
        if self.keeps_origins {
            self.owned.origins.push(origin);
        }
        self.divided += usize::from(!also.is_empty());
        self.owned.also.extend(also.into_iter().map(|now| (row, now)));
        Taken::Used
    }

    /// Takes the last row once more: it comes as several rows.
    pub fn take_again(&mut self) {
        let owned = &mut self.owned;
        let owner = *owned.owners.last().or_fault("a row that was taken");
        let row = place(owned.owners.len());
        let also = owned.also.iter().rev().take_while(|(before, _)| before + 1 == row).map(|(_, now)| (row, *now));
        let also: Vec<_> = also.collect();
        owned.also.extend(also);
        owned.owners.push(owner);
        owned.origins.extend(owned.origins.last().copied());
    }

    /// Makes room for so many rows more.
    pub fn reserve(&mut self, rows: usize) {
        self.owned.owners.reserve(rows);
    }

    /// With the rows that come after these.
    pub fn append(&mut self, next: Matcher<'_>) {
        let before = place(self.owned.owners.len());
        let Owned { owners, origins, also, used } = next.owned;
        self.owned.owners.extend(owners);
        self.owned.origins.extend(origins);
        self.owned.also.extend(also.into_iter().map(|(row, now)| (before + row, now)));
        let either =
            |mine: &mut Vec<bool>, more: Vec<bool>| mine.iter_mut().zip(more).for_each(|(one, also)| *one |= also);
        either(&mut self.owned.used.0, used.0);
        either(&mut self.owned.used.1, used.1);
        self.divided += next.divided;
        self.memory.held().push((next.known, next.beside));
        self.contradictions.rows += next.contradictions.rows;
        for (line, words) in next.contradictions.first {
            self.contradictions.add(line, words);
        }
    }

    /// Whose every row is, when all have been taken.
    pub fn finish(self, load: &mut Load) -> Owned {
        if !load.renamed.is_empty() {
            load.steps.push(Step::Renamed { rows: load.renamed.len() });
        }
        if self.divided > 0 {
            load.steps.push(Step::Divided { rows: self.divided });
        }
        self.name_nearest(load);
        load.drops_declared = self.table.merging.old == OldRows::Drop { declared: true };
        self.owned
    }

    fn code(&self, now: u32) -> GemeenteCode {
        self.register.gemeente(GemeenteIndex::from(now as usize)).code
    }

    /// Aliases go before everything, and a name that is declared to the letter to be none before every gemeente.
    fn find(&mut self, said: &str) -> Match {
        if !self.aliases.is_empty()
            && let Some((code, settled)) = self.aliases.get(&plain_name(said)).copied()
        {
            let (Settled::Here(at) | Settled::Everywhere(at)) = settled;
            let used = &mut self.owned.used;
            let used = if matches!(settled, Settled::Here(_)) { &mut used.0 } else { &mut used.1 };
            *used.get_mut(at).or_fault("an alias that is declared") = true;
            return self.of_code(code).unwrap_or(Match::Left(WhyLeftOut::Unknown { nearest: Vec::new() }));
        }
        if self.table.not_gemeenten.iter().any(|declared| declared.is(said)) {
            return Match::Left(WhyLeftOut::NoGemeente);
        }
        let found = match self.key.by {
            MatchedBy::Code => self.key.code(said).and_then(|code| self.of_code(code)),
            MatchedBy::Name => self.of_name(said),
        };
        match found {
            Some(found @ (Match::Now(_) | Match::Former(_))) => found,
            _ if self.is_declared(said) => Match::Left(WhyLeftOut::NoGemeente),
            Some(found) => found,
            None => Match::Left(WhyLeftOut::Unknown { nearest: Vec::new() }),
        }
    }

    fn is_declared(&self, said: &str) -> bool {
        let plain = plain_name(said);
        !plain.is_empty() && self.table.not_gemeenten.iter().any(|declared| declared.matches(&plain))
    }

    fn of_code(&self, code: GemeenteCode) -> Option<Match> {
        match self.register.by_code.get(&code) {
            Some(&now) => Some(Match::Now(number(now))),
            None => self.register.spellings.other(code).map(|other| self.of_other(code, other)),
        }
    }

    /// None when it can be several gemeenten, or none.
    fn of_name(&self, said: &str) -> Option<Match> {
        match self.register.spellings.find(said) {
            NameMeaning::Gemeente(now) => Some(Match::Now(number(now))),
            NameMeaning::Other(code, other) => Some(self.of_other(code, other)),
            NameMeaning::Several(_) | NameMeaning::Unknown => None,
        }
    }

    fn of_other(&self, code: GemeenteCode, other: &Other) -> Match {
        let (since, into, successors) = match &other.fate {
            Fate::Renamed { now } => return Match::Former(number(*now)),
            Fate::NotYet { since, from } => {
                return Match::Left(WhyLeftOut::NotYet { since: *since, from: from.clone() });
            }
            Fate::Gone { since, into, successors } => (since, into, successors),
        };
        let merging = &self.table.merging;
        let counts = || Match::Old(code, successors.iter().map(|&now| number(now)).collect());
        let refused = || Match::Refused(refusal(&other.name, *since, into));
        match (successors.len(), &merging.old, merging.split) {
            // What it went into is not known, or is not there: nobody can have the row.
            (0, OldRows::Refuse, _) => refused(),
            (1, OldRows::Refuse, _) | (2.., _, Split::Refuse) => refused(),
            (1, OldRows::Together | OldRows::OnlyLargest | OldRows::OneRow(_), _) | (2.., _, Split::Each) => counts(),
            _ => Match::Left(WhyLeftOut::Abolished { into: into.clone(), since: *since }),
        }
    }

    /// The gemeenten that may be meant, for the unknown names of the most rows: a list of something else than gemeenten
    /// has as many unknown names as rows, and nobody asks of all of them what they are like.
    fn name_nearest(&self, load: &mut Load) {
        // An alias may lead to no gemeente: then no other is meant.
        let is_open = |row: &Unmatched| matches!(row.why, WhyLeftOut::Unknown { .. }) && !self.is_alias(&row.said);
        let mut rows: IndexMap<(&str, &str), Vec<usize>> = IndexMap::new();
        for (at, row) in load.unmatched.iter().enumerate().filter(|(_, row)| is_open(row)) {
            rows.entry((&row.said, &row.named)).or_default().push(at);
        }
        if rows.len() > NAMED {
            rows.sort_by(|_, rows, _, others| others.len().cmp(&rows.len()));
        }
        let of_rows = |((said, named), rows): ((&str, &str), Vec<usize>)| (rows, self.nearest(said, named));
        let found: Vec<(Vec<usize>, Vec<String>)> = rows.into_iter().take(NAMED).map(of_rows).collect();
        for (rows, nearest) in found {
            for at in rows {
                if let Some(row) = load.unmatched.get_mut(at) {
                    row.why = WhyLeftOut::Unknown { nearest: nearest.clone() };
                }
            }
        }
    }

    fn is_alias(&self, said: &str) -> bool {
        !self.aliases.is_empty() && self.aliases.contains_key(&plain_name(said))
    }

    /// The gemeenten that may be meant: never used, only said.
    fn nearest(&self, said: &str, named: &str) -> Vec<String> {
        let candidates = match self.key.by {
            MatchedBy::Name => self.register.spellings.find(said),
            MatchedBy::Code => match self.register.spellings.find(named) {
                NameMeaning::Gemeente(now) => NameMeaning::Several(vec![now]),
                other => other,
            },
        };
        if let NameMeaning::Several(several) = candidates {
            let several: Vec<_> = several.iter().map(|&now| self.register.gemeente(now)).collect();
            return several.iter().map(|gemeente| format!("{} ({})", gemeente.name, gemeente.code)).collect();
        }
        match self.key.by {
            MatchedBy::Code => Vec::new(),
            MatchedBy::Name => {
                let names = self.register.gemeenten.iter().map(|gemeente| gemeente.name.as_str());
                nearest_few(&plain_name(said), names, 3).into_iter().map(str::to_owned).collect()
            }
        }
    }
}

fn left_out(line: u32, said: &str, named: &str, why: WhyLeftOut, load: &mut Load) -> Taken {
    load.unmatched.push(Unmatched { line, said: said.to_owned(), named: named.to_owned(), why });
    Taken::LeftOut
}

fn refusal(name: &str, since: Option<Date>, into: &[String]) -> RowRefusal {
    RowRefusal { gemeente: name.to_owned(), since, into: into.to_vec() }
}

/// As it is kept beside each row, in half the room.
/// Rows of a table without gemeenten have no owners, and origins are kept only where they are asked for.
fn kept<T: Copy>(whose: &[T], rows: &[u32]) -> Vec<T> {
    if whose.is_empty() { Vec::new() } else { pick(whose, rows) }
}

fn place(row: usize) -> u32 {
    u32::try_from(row).or_fault("fewer rows than there are numbers")
}

fn number(gemeente: GemeenteIndex) -> u32 {
    u32::try_from(usize::from(gemeente)).or_fault("a number for each gemeente")
}
