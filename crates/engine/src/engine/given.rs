//! Figures that are given and not computed: of everyone alike, or of each gemeente its own.

use std::collections::BTreeMap;

use crate::dataset::GemeenteIndex;
use crate::rules::index::MeasureIndex;
use crate::terms::Value;

/// Figures that are given instead of computed.
pub type Supposed = BTreeMap<MeasureIndex, Value>;

/// Which figures are given: the same of every gemeente, or of each its own.
#[derive(Clone, Copy)]
pub enum Given<'a> {
    Alike(&'a Supposed),
    Each(&'a [Supposed]),
}

/// Everything is computed.
pub const NOTHING: Given<'static> = Given::Each(&[]);

impl<'a> Given<'a> {
    /// Everything that is given of any gemeente.
    pub fn values(self) -> impl Iterator<Item = &'a Value> {
        let all = match self {
            Given::Alike(supposed) => std::slice::from_ref(supposed),
            Given::Each(supposed) => supposed,
        };
        all.iter().flat_map(BTreeMap::values)
    }

    pub fn of(self, gemeente: GemeenteIndex, measure: MeasureIndex) -> Option<&'a Value> {
        match self {
            Given::Alike(supposed) => supposed.get(&measure),
            Given::Each(supposed) => supposed.get(usize::from(gemeente))?.get(&measure),
        }
    }

    /// Whether it is given of any gemeente.
    pub fn of_any(self, measure: MeasureIndex) -> bool {
        match self {
            Given::Alike(supposed) => supposed.contains_key(&measure),
            Given::Each(supposed) => supposed.iter().any(|supposed| supposed.contains_key(&measure)),
        }
    }

    /// Whether nothing is left to compute.
    pub fn of_all(self, gemeenten: usize, measure: MeasureIndex) -> bool {
        gemeenten > 0 && (0..gemeenten).all(|gemeente| self.of(gemeente.into(), measure).is_some())
    }
}

/// A figure that is given in the place of what the deliveries say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Replaced {
    pub measure: MeasureIndex,
    pub gemeente: GemeenteIndex,
    pub was: Value,
}
