//! Places in a pack, each of its own type: a measure is never taken for a view, nor an indicator for a gemeente.

use derive_more::{From, Into};

/// A measure, by its place in `RulePack::measures`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, From, Into)]
pub struct MeasureIndex(usize);

/// A view, by its place in `RulePack::views`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, From, Into)]
pub struct ViewIndex(usize);

/// A script, by its place in `RulePack::scripts`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, From, Into)]
pub struct ScriptIndex(usize);

/// An indicator, by its place in `RulePack::indicators`: the order of the report.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, From, Into)]
pub struct IndicatorIndex(usize);
