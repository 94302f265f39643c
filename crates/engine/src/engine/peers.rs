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
}

impl Peers {
    pub fn everyone() -> Peers {
        Peers { common: vec![None], group_of: TiVec::new() }
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
        Peers { common, group_of }
    }

    pub fn group(&self, gemeente: GemeenteIndex) -> Option<usize> {
        match self.group_of.is_empty() {
            true => (!self.common.is_empty()).then_some(0),
            false => self.group_of[gemeente],
        }
    }

    /// The sum of the figures of each group.
    pub fn sums(&self, figures: impl Iterator<Item = (GemeenteIndex, Number)>) -> Vec<Sum> {
        let mut sums = vec![Sum::default(); self.common.len()];
        for (gemeente, number) in figures {
            if let Some(group) = self.group(gemeente) {
                sums.get_mut(group).or_fault("a sum for every group").add(number);
            }
        }
        sums
    }

    /// What there is of each gemeente, by group.
    pub fn each<T: Clone>(&self, all: impl Iterator<Item = (GemeenteIndex, T)>) -> Vec<Vec<T>> {
        let mut each = vec![Vec::new(); self.common.len()];
        for (gemeente, one) in all {
            if let Some(group) = self.group(gemeente) {
                each.get_mut(group).or_fault("a list for every group").push(one);
            }
        }
        each
    }

    /// How many of these are in each group.
    pub fn count(&self, gemeenten: impl Iterator<Item = GemeenteIndex>) -> Vec<usize> {
        self.sums(gemeenten.map(|gemeente| (gemeente, Number::ZERO))).iter().map(Sum::count).collect()
    }
}
