//! Whose differences are asked for: of the whole country, or only what makes a difference to some gemeenten.

use super::outcome::Outcomes;
use super::regions::Flip;

/// What changes of rules are asked for.
#[derive(Clone, Copy)]
pub enum Asked<'o> {
    All,
    /// Those that make a difference to the gemeenten of which this is found.
    Some(&'o Outcomes),
}

impl<'o> Asked<'o> {
    /// What is asked of a comparison of these.
    pub fn of(outcomes: &'o Outcomes) -> Asked<'o> {
        if outcomes.narrowed { Asked::Some(outcomes) } else { Asked::All }
    }

    pub(super) fn has(self, id: &str) -> bool {
        match self {
            Asked::All => true,
            Asked::Some(outcomes) => {
                outcomes.indicators.iter().any(|outcome| outcome.indicator == id && !outcome.is_empty())
            }
        }
    }

    /// None: all.
    pub(super) fn flips(self, id: &str) -> Option<Vec<Flip>> {
        let Asked::Some(outcomes) = self else { return None };
        let of = outcomes.indicators.iter().filter(|outcome| outcome.indicator == id);
        Some(of.flat_map(|outcome| &outcome.changes).map(|change| (change.old.colour, change.new.colour)).collect())
    }
}
