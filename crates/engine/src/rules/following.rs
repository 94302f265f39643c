//! Which figures follow from others: once those are known, these are known too. Calculates nothing.

use typed_index_collections::TiVec;

use super::index::MeasureIndex;
use super::{Recipe, RulePack};

impl RulePack {
    /// The measures that are made in such a way, of others that are given or follow themselves. Whether a measure is given
    /// makes no difference to whether it follows.
    pub fn following(
        &self,
        made_so: impl Fn(&Recipe) -> bool,
        is_given: impl Fn(MeasureIndex) -> bool,
    ) -> TiVec<MeasureIndex, bool> {
        let mut follows: TiVec<MeasureIndex, bool> = self.measures.iter().map(|_| false).collect();
        for &at in &self.order {
            let is_known = |need: MeasureIndex| follows[need] || is_given(need);
            follows[at] = made_so(&self.measures[at].how)
                && self.graph.needs(at).next().is_some()
                && self.graph.needs(at).all(is_known);
        }
        follows
    }
}
