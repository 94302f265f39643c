//! What made a colour change: found by asking what the colour would be with only some of the causes.
//!
//! Each cause is on (as in the new state) or off (as in the old one). The smallest sets that are enough to change
//! the colour are the attribution. Knows nothing of figures: a function says the colour for each set.

use serde::Serialize;

use crate::language::{Said, said};

/// Something that can differ between old and new.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// The colour rules.
    Rule,
    /// The way in which a figure is computed.
    Figure,
    /// The rows of the gemeente itself.
    OwnData,
    /// When the source was last updated: too long ago now, or no longer.
    Freshness,
    /// A source that was not delivered before.
    NewSource,
    /// A source that is not delivered now.
    NotDelivered,
    /// The rows of the gemeente itself, into which another gemeente went.
    Merger,
    /// The date of the report: what is recent at one date is old at a later one.
    Date,
    /// The benchmark, which moved because of others.
    Benchmark,
}

impl Cause {
    /// In messages and tables.
    fn said(self) -> Said {
        said(match self {
            Cause::Rule => "diff-cause-rule",
            Cause::Figure => "diff-cause-figure",
            Cause::OwnData => "diff-cause-own-data",
            Cause::Freshness => "diff-cause-freshness",
            Cause::NewSource => "diff-cause-new-source",
            Cause::NotDelivered => "diff-cause-not-delivered",
            Cause::Merger => "diff-cause-merger",
            Cause::Date => "diff-cause-date",
            Cause::Benchmark => "diff-cause-benchmark",
        })
    }
}

/// The smallest sets of causes of which each is enough for the new colour.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(transparent)]
pub struct Attribution(pub Vec<Vec<Cause>>);

impl Attribution {
    /// `reached` says whether the new colour comes out when exactly these causes are as they are now.
    pub fn find(causes: &[Cause], reached: &dyn Fn(&[Cause]) -> bool) -> Attribution {
        let mut sets: Vec<Vec<Cause>> = (1u32..1 << causes.len())
            .map(|bits| (0..).zip(causes).filter(|(at, _)| bits >> at & 1 == 1).map(|(_, cause)| *cause).collect())
            .collect();
        sets.sort_by_key(Vec::len);
        let mut enough: Vec<Vec<Cause>> = Vec::new();
        for set in sets {
            let has_smaller = enough.iter().any(|found| found.iter().all(|cause| set.contains(cause)));
            if !has_smaller && reached(&set) {
                enough.push(set);
            }
        }
        enough.sort();
        Attribution(enough)
    }

    /// The same, of a source that is there on one side only: what it makes of the gemeente and of the others is one cause.
    #[must_use]
    pub(super) fn by_source(mut self, source: Cause) -> Attribution {
        for set in &mut self.0 {
            let of_data = |cause: &Cause| matches!(cause, Cause::OwnData | Cause::Benchmark);
            set.iter_mut().filter(|cause| of_data(cause)).for_each(|cause| *cause = source);
            set.sort_unstable();
            set.dedup();
        }
        self.0.sort();
        self.0.dedup();
        self
    }

    /// `rule`, `rule together with benchmark`, `rule or benchmark (each is enough)`.
    pub fn said(&self) -> Said {
        self.joined("diff-causes-together", "diff-causes-or", &|cause| cause.said())
            .unwrap_or_else(|| said("diff-causes-none"))
    }

    /// What is said of each cause, joined by these texts. None where no cause is enough by itself.
    pub(super) fn joined(&self, together: &'static str, or: &'static str, of: &dyn Fn(Cause) -> Said) -> Option<Said> {
        let join = |id| move |before: Said, next: Said| said(id).with("before", before).with("next", next);
        let sets = self.0.iter().filter_map(|set| set.iter().map(|cause| of(*cause)).reduce(join(together)));
        let joined = sets.reduce(join(or))?;
        Some(if self.0.len() > 1 { said("diff-causes-each").with("causes", joined) } else { joined })
    }
}

#[cfg(test)]
mod tests {
    use super::Cause::{Benchmark, OwnData, Rule};
    use super::*;
    use crate::language::Language;

    fn find(reached: impl Fn(&[Cause]) -> bool) -> String {
        Language::English.say(Attribution::find(&[Rule, OwnData, Benchmark], &|set| reached(set)).said())
    }

    #[test]
    fn one_cause_that_is_enough_is_the_cause() {
        assert_eq!(find(|set| set.contains(&Rule)), "rule");
    }

    #[test]
    fn causes_that_work_only_together_are_named_together() {
        assert_eq!(find(|set| set.contains(&OwnData) && set.contains(&Benchmark)), "own data together with benchmark");
    }

    #[test]
    fn causes_of_which_each_is_enough_are_all_named() {
        let found = find(|set| set.contains(&Rule) || set.contains(&OwnData));
        assert_eq!(found, "rule or own data (each is enough)");
    }

    #[test]
    fn a_cause_that_another_one_undoes_still_counts_on_its_own() {
        assert_eq!(find(|set| set == [Rule] || set.len() == 3), "rule");
    }
}
