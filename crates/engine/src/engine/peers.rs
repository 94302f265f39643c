//! Gemeenten that have the same value of a measure, and sums over each group of them. Without a measure, everyone is alike.

use rustc_hash::FxHashMap;
use typed_index_collections::TiVec;

use super::measure::MeasureColumn;
use super::ticks::MatchKey;
use crate::dataset::{Cell, GemeenteIndex};
use crate::fault::OrFault;
use crate::terms::{Number, Sum};

/// The groups in which gemeenten are compared.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct Peers {
    /// What each group has in common, as it is compared; one group without, when that is the whole country.
    pub common: Vec<Option<Cell>>,
    /// The group of each gemeente; empty when everyone is in the first.
    group_of: TiVec<GemeenteIndex, Option<usize>>,
    /// Groups of one gemeente each: those of its own group without some. They come behind the others.
    apart: Vec<PeersApart>,
}

/// The peers of one gemeente, where these are not those of its group.
#[derive(Clone, PartialEq, Eq, Debug)]
struct PeersApart {
    gemeente: GemeenteIndex,
    /// The group that it is in.
    of: usize,
    /// Who of that group does not count.
    without: Vec<GemeenteIndex>,
}

impl Peers {
    pub fn everyone() -> Peers {
        Peers { common: vec![None], ..Peers::default() }
    }

    /// Those with the same value of a measure; who has none has no peers.
    pub fn of(column: Option<&MeasureColumn>) -> Peers {
        match column {
            Some(column) => Peers::by(column.cells.keys(), |gemeente| column.compared(gemeente)),
            None => Peers::everyone(),
        }
    }

    /// Those with the same value to the last digit.
    pub fn exactly(column: &MeasureColumn) -> Peers {
        Peers::by(column.cells.keys(), |gemeente| column.cells[gemeente])
    }

    fn by(gemeenten: impl Iterator<Item = GemeenteIndex>, value: impl Fn(GemeenteIndex) -> Cell) -> Peers {
        let mut index: FxHashMap<MatchKey, usize> = FxHashMap::default();
        let mut common = Vec::new();
        let group = |gemeente: GemeenteIndex| {
            let cell = value(gemeente);
            let key = MatchKey::of_cell(cell)?;
            Some(*index.entry(key).or_insert_with(|| {
                common.push(Some(cell));
                common.len() - 1
            }))
        };
        let group_of = gemeenten.map(group).collect();
        Peers { common, group_of, apart: Vec::new() }
    }

    /// The same, where some do not count for a gemeente. It counts for itself.
    #[must_use]
    pub fn without(mut self, others: impl Iterator<Item = (GemeenteIndex, Vec<GemeenteIndex>)>) -> Peers {
        for (gemeente, mut without) in others {
            without.retain(|other| *other != gemeente);
            if let Some(of) = self.base(gemeente).filter(|_| !without.is_empty()) {
                self.apart.push(PeersApart { gemeente, of, without });
            }
        }
        let of_own = self.apart.iter().map(|apart| *self.common.get(apart.of).or_fault("the group of a gemeente"));
        let of_own: Vec<Option<Cell>> = of_own.collect();
        self.common.extend(of_own);
        self
    }

    /// Whose figures are compared with that of a gemeente.
    pub fn group(&self, gemeente: GemeenteIndex) -> Option<usize> {
        let before = self.common.len() - self.apart.len();
        let apart = self.apart.iter().position(|apart| apart.gemeente == gemeente);
        apart.map(|apart| before + apart).or_else(|| self.base(gemeente))
    }

    /// Whether the figure of a gemeente counts in a group.
    pub fn counts_in(&self, group: usize, gemeente: GemeenteIndex) -> bool {
        self.counting(gemeente).any(|other| other == group)
    }

    /// Every group in which the figure of a gemeente counts.
    fn counting(&self, gemeente: GemeenteIndex) -> impl Iterator<Item = usize> {
        let (base, before) = (self.base(gemeente), self.common.len() - self.apart.len());
        let apart = self.apart.iter().enumerate();
        let apart = apart.filter(move |(_, apart)| Some(apart.of) == base && !apart.without.contains(&gemeente));
        base.into_iter().chain(apart.map(move |(at, _)| before + at))
    }

    fn base(&self, gemeente: GemeenteIndex) -> Option<usize> {
        match self.group_of.is_empty() {
            true => (!self.common.is_empty()).then_some(0),
            false => self.group_of[gemeente],
        }
    }

    /// The sum of the figures of each group.
    pub fn sums(&self, figures: impl Iterator<Item = (GemeenteIndex, Number)>) -> Vec<Sum> {
        let mut sums = vec![Sum::default(); self.common.len()];
        for (gemeente, number) in figures {
            for group in self.counting(gemeente) {
                sums.get_mut(group).or_fault("a sum for every group").add(number);
            }
        }
        sums
    }

    /// What there is of each gemeente, by group.
    pub fn each<T: Clone>(&self, all: impl Iterator<Item = (GemeenteIndex, T)>) -> Vec<Vec<T>> {
        let mut each = vec![Vec::new(); self.common.len()];
        for (gemeente, one) in all {
            for group in self.counting(gemeente) {
                each.get_mut(group).or_fault("a list for every group").push(one.clone());
            }
        }
        each
    }

    /// How many of these are in each group.
    pub fn count(&self, gemeenten: impl Iterator<Item = GemeenteIndex>) -> Vec<usize> {
        self.sums(gemeenten.map(|gemeente| (gemeente, Number::ZERO))).iter().map(Sum::count).collect()
    }
}
