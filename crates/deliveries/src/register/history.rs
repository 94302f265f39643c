//! Which gemeenten there are on a date, from a list of another date and the mergers between them, and what became of
//! those that are not there. Knows nothing of files.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use mdd_engine::dataset::{Fate, GemeenteIndex, Merger, MergerKind, Other};
use mdd_engine::terms::{Date, GemeenteCode};

/// Codes and the names that go with them.
pub(super) type NamesByCode = BTreeMap<GemeenteCode, String>;

/// The gemeenten of `to`, when those of `from` are known: mergers are done, or undone, one date after the other.
pub(super) fn roll(mut list: NamesByCode, mergers: &[Merger], from: Date, to: Date) -> NamesByCode {
    let mut by_date: BTreeMap<Date, Vec<&Merger>> = BTreeMap::new();
    for merger in mergers {
        by_date.entry(merger.since).or_default().push(merger);
    }
    if from <= to {
        let passed = by_date.iter().filter(|(date, _)| from < **date && **date <= to);
        passed.for_each(|(_, mergers)| forward(&mut list, mergers));
    } else {
        let passed = by_date.iter().rev().filter(|(date, _)| to < **date && **date <= from);
        passed.for_each(|(_, mergers)| back(&mut list, mergers));
    }
    list
}

fn forward(list: &mut NamesByCode, mergers: &[&Merger]) {
    for merger in mergers {
        list.remove(&merger.old);
    }
    for merger in mergers {
        let name = list.entry(merger.new).or_insert_with(|| merger.new_name.clone());
        if merger.kind == MergerKind::Renamed {
            name.clone_from(&merger.new_name);
        }
    }
}

fn back(list: &mut NamesByCode, mergers: &[&Merger]) {
    for merger in mergers.iter().filter(|merger| is_new(merger.kind)) {
        list.remove(&merger.new);
    }
    for merger in mergers {
        list.insert(merger.old, merger.old_name.clone());
    }
}

/// Whether the successor was not there before.
fn is_new(kind: MergerKind) -> bool {
    matches!(kind, MergerKind::IntoNew | MergerKind::Renamed)
}

/// What became of every gemeente that the mergers speak of and that is not there.
pub(super) struct Fates<'m> {
    now: &'m FxHashMap<GemeenteCode, GemeenteIndex>,
    /// By the old code, those of up to the peildatum.
    done: FxHashMap<GemeenteCode, Vec<&'m Merger>>,
    /// By the new code and the date: how many became it.
    made_of: FxHashMap<(GemeenteCode, Date), usize>,
}

/// Where a chain of mergers ends.
#[derive(Default)]
struct End {
    into: Vec<(String, Option<GemeenteIndex>)>,
    /// Every link is the same gemeente under another name.
    renamed: bool,
}

impl<'m> Fates<'m> {
    /// `until`: mergers after that date have not been yet; None when the list itself says which have been.
    pub fn new(now: &'m FxHashMap<GemeenteCode, GemeenteIndex>, mergers: &'m [Merger], until: Option<Date>) -> Self {
        let mut done: FxHashMap<GemeenteCode, Vec<&Merger>> = FxHashMap::default();
        let mut made_of = FxHashMap::default();
        for merger in mergers {
            if until.is_none_or(|until| merger.since <= until) {
                done.entry(merger.old).or_default().push(merger);
            }
            *made_of.entry((merger.new, merger.since)).or_insert(0) += 1;
        }
        // Of a code that was used twice the last use counts.
        for mergers in done.values_mut() {
            let last = mergers.iter().map(|merger| merger.since).max();
            mergers.retain(|merger| Some(merger.since) == last);
        }
        Fates { now, done, made_of }
    }

    /// In the order of the list of mergers.
    pub fn others(&self, mergers: &[Merger], peildatum: Date) -> Vec<(GemeenteCode, Other)> {
        let mut found = Vec::new();
        let mut seen: FxHashSet<GemeenteCode> = self.now.keys().copied().collect();
        for merger in mergers {
            if self.done.contains_key(&merger.old) && seen.insert(merger.old) {
                found.push((merger.old, Other { name: merger.old_name.clone(), fate: self.fate(merger.old) }));
            }
        }
        for merger in mergers.iter().filter(|merger| merger.since > peildatum) {
            if seen.insert(merger.new) {
                let from = mergers.iter().filter(|other| (other.new, other.since) == (merger.new, merger.since));
                let from = from.map(|other| other.old_name.clone()).collect();
                let fate = Fate::NotYet { since: merger.since, from };
                found.push((merger.new, Other { name: merger.new_name.clone(), fate }));
            }
        }
        found
    }

    fn fate(&self, code: GemeenteCode) -> Fate {
        let end = self.end(code, &mut Vec::new());
        match end.into.as_slice() {
            [(_, Some(now))] if end.renamed => Fate::Renamed { now: *now },
            _ => {
                let mergers = self.done.get(&code);
                let since = mergers.and_then(|mergers| mergers.first()).map(|merger| merger.since);
                let successors = end.into.iter().filter_map(|(_, now)| *now).collect();
                Fate::Gone { since, into: end.into.into_iter().map(|(name, _)| name).collect(), successors }
            }
        }
    }

    /// Follows mergers to what there is; `way` are the codes passed, so that a list that runs in a circle ends.
    fn end(&self, code: GemeenteCode, way: &mut Vec<GemeenteCode>) -> End {
        let mut end = End { into: Vec::new(), renamed: true };
        let Some(mergers) = self.done.get(&code).filter(|_| !way.contains(&code)) else { return End::default() };
        way.push(code);
        for merger in mergers {
            let alone = self.made_of.get(&(merger.new, merger.since)) == Some(&1);
            end.renamed &= mergers.len() == 1 && alone && is_new(merger.kind);
            if let Some(&now) = self.now.get(&merger.new) {
                end.add(merger.new_name.clone(), Some(now));
                continue;
            }
            let further = self.end(merger.new, way);
            if further.into.is_empty() {
                end.add(merger.new_name.clone(), None);
                end.renamed = false;
            }
            end.renamed &= further.renamed;
            further.into.into_iter().for_each(|(name, now)| end.add(name, now));
        }
        way.pop();
        end
    }
}

impl End {
    fn add(&mut self, name: String, now: Option<GemeenteIndex>) {
        if !self.into.iter().any(|(known, other)| *known == name && *other == now) {
            self.into.push((name, now));
        }
    }
}
