//! The examples held against the rules.

use rayon::prelude::*;

use super::situation::{SituationFound, Worked};
use super::{Example, Expected, TestedRules};
use crate::diagnostic::Diagnostics;
use crate::language::{Said, said};
use crate::terms::{Colour, Reason};

/// An example, and what the rules make of it.
pub struct Tested<'e> {
    pub example: &'e Example,
    pub(super) worked: Worked,
    pub(super) found: SituationFound,
    /// Empty when all is as expected.
    pub failures: Vec<Unexpected>,
}

/// One thing that is not as expected.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unexpected {
    pub expected: Said,
    pub found: Said,
}

/// Asks the rules about every example, in its order.
///
/// # Errors
/// Scripts that fail.
pub fn run<'e>(
    rules: TestedRules<'_>,
    examples: impl IntoIterator<Item = &'e Example>,
) -> Result<Vec<Tested<'e>>, Diagnostics> {
    let examples: Vec<&Example> = examples.into_iter().collect();
    examples.par_iter().map(|example| test(rules, example)).collect()
}

fn test<'e>(rules: TestedRules<'_>, example: &'e Example) -> Result<Tested<'e>, Diagnostics> {
    let indicator = rules.pack.indicator(example.indicator);
    example.situation.work_out(rules, indicator).map(|worked| {
        let found = example.situation.judge(rules, indicator, &worked);
        Tested { example, failures: example.expected.failures(&found), worked, found }
    })
}

impl Expected {
    /// Where an outcome is not as expected.
    pub(super) fn failures(&self, found: &SituationFound) -> Vec<Unexpected> {
        let mut failures = Vec::new();
        let mut fails = |expected: Said, found: Said| failures.push(Unexpected { expected, found });
        if let Some(colour) = self.colour
            && (found.colour != self.colour || (self.reason.is_some() && found.reason != self.reason))
        {
            fails(judged(Some(colour), self.reason.as_ref()), judged(found.colour, found.reason.as_ref()));
        }
        if let Some(rule) = self.rule
            && found.rule() != self.rule
        {
            let decided = found.rule();
            let decided =
                decided.map_or(said("example-no-rule"), |rule| said("example-rule-number").with("rule", rule));
            fails(said("example-rule-decides").with("rule", rule), decided);
        }
        if let Some(shows) = &self.shows
            && *shows != found.shows
        {
            fails(said("example-printed-as").with("shown", shows), said("as-it-is").with("text", &found.shows));
        }
        if let Some(beside) = &self.beside
            && *beside != found.beside
        {
            fails(said("example-beside").with("shown", beside), said("as-it-is").with("text", &found.beside));
        }
        if let Some(detail) = &self.detail
            && *detail != found.detail
        {
            fails(said("example-detail").with("shown", detail), said("as-it-is").with("text", &found.detail));
        }
        for (measure, printed) in &self.makes {
            let made = &found.printed[*measure];
            if made != printed {
                fails(said("example-makes").with("shown", printed), said("as-it-is").with("text", made));
            }
        }
        if let Some(why) = &self.why
            && !found.why.contains(why.as_str())
        {
            fails(said("example-reader-told").with("why", why), said("as-it-is").with("text", &found.why));
        }
        failures
    }
}

/// `grijs (too-little)`
fn judged(colour: Option<Colour>, reason: Option<&Reason>) -> Said {
    match (colour, reason) {
        (None, _) => said("example-no-colour"),
        (Some(colour), Some(reason)) => said("as-it-is").with("text", format!("{colour} ({})", reason.name())),
        (Some(colour), None) => said("as-it-is").with("text", colour.word()),
    }
}
