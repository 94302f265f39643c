//! Figures that are composed of others while they are computed: their parts, and the colours that they count.

use rayon::prelude::*;
use typed_index_collections::TiVec;

use super::Figures;
use super::colour::{self, Decision};
use crate::dataset::{Cell, GemeenteIndex};
use crate::fault::OrFault;
use crate::rules::Tally;
use crate::terms::Number;

impl Figures<'_> {
    /// How many of the indicators that a tally counts have its colour, of each gemeente: all that these rest on is there.
    pub(super) fn tallied(&self, tally: &Tally) -> Vec<Cell> {
        let indicator = |id: &str| self.pack.indicators.get(id).or_fault("an indicator that is counted");
        let decided: Vec<TiVec<GemeenteIndex, Decision>> =
            tally.of.par_iter().map(|id| colour::decided(self, indicator(&id.value))).collect();
        let colours = |gemeente: GemeenteIndex| decided.iter().filter_map(move |decided| decided[gemeente].colour);
        let count = |gemeente| tally.count(colours(gemeente)).map_or(Cell::Missing, |count| Cell::Number(count.into()));
        self.data.gemeenten.keys().map(count).collect()
    }
}

/// A part of a composed figure: an answer that is yes is one.
pub(super) fn part(cell: Cell) -> Option<Number> {
    match cell {
        Cell::YesNo(yes) => Some(usize::from(yes).into()),
        cell => cell.number(),
    }
}
