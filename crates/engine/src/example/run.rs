//! The examples held against the rules.

use rayon::prelude::*;

use typed_index_collections::TiVec;

use super::situation::Found;
use super::{Example, Expected, TestedRules};
use crate::diagnostic::Diagnostics;
use crate::rules::index::MeasureIndex;
use crate::terms::Value;

/// An example, and what the rules make of it.
pub struct Tested<'e> {
    pub example: &'e Example,
    /// By the number of its measure.
    pub(super) values: TiVec<MeasureIndex, Value>,
    pub(super) found: Found,
    /// Empty when all is as expected.
    pub failures: Vec<Failure>,
}

/// One thing that is not as expected.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Failure {
    pub expected: String,
    pub found: String,
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
    example.situation.values(rules, indicator.compare).map(|values| {
        let found = example.situation.judge(rules, indicator, &values);
        Tested { example, failures: example.expected.failures(&found), values, found }
    })
}

impl Expected {
    /// Where an outcome is not as expected.
    pub(super) fn failures(&self, found: &Found) -> Vec<Failure> {
        let mut failures = Vec::new();
        let mut fails = |expected: String, found: String| failures.push(Failure { expected, found });
        if let Some(colour) = self.colour
            && (found.colour != self.colour || self.reason.is_some_and(|reason| found.reason != Some(reason)))
        {
            let reason = self.reason.map_or(String::new(), |reason| format!(" ({})", reason.word()));
            fails(format!("{colour}{reason}"), found.in_words());
        }
        if let Some(rule) = self.rule
            && found.rule() != self.rule
        {
            fails(
                format!("rule {rule} decides"),
                found.rule().map_or("no rule".to_owned(), |rule| format!("rule {rule}")),
            );
        }
        if let Some(shows) = &self.shows
            && *shows != found.shows
        {
            fails(format!("printed as {shows}"), found.shows.clone());
        }
        if let Some(why) = &self.why
            && !found.why.contains(why.as_str())
        {
            fails(format!("a reader is told \"{why}\""), found.why.clone());
        }
        failures
    }
}

impl Found {
    /// `grijs (too-little)`
    pub(super) fn in_words(&self) -> String {
        match (self.colour, self.reason) {
            (None, _) => "no colour".to_owned(),
            (Some(colour), Some(reason)) => format!("{colour} ({})", reason.word()),
            (Some(colour), None) => colour.to_string(),
        }
    }
}
