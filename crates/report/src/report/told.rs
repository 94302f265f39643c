//! What is said below a figure, and behind a row of the summary, besides why it has its colour.

use super::{Figure, PrintedScore, SummaryRow};
use mdd_engine::language::ReportWords;
use mdd_engine::words::of_reason;

impl Figure {
    /// A sentence each; who does it, and what the gemeente says of its colour, come first.
    pub fn told(&self) -> Vec<String> {
        let explanation = self.score.explanation.as_ref().map_or_else(String::new, |found| found.words.clone());
        let fragile = self.score.fragile.as_ref().map_or_else(String::new, |found| found.words.clone());
        let served = self.score.served_by.as_ref().map_or_else(String::new, |found| found.words.clone());
        let asterisk = if self.asterisk.is_empty() { String::new() } else { format!("* {}", self.asterisk) };
        let told =
            [&served, &explanation, &self.standing, &self.detail, &self.needed, &fragile, &self.alike, &asterisk];
        told.into_iter().filter(|told| !told.is_empty()).cloned().collect()
    }
}

impl SummaryRow {
    /// Why there is no judgement, who does it, and that its paragraph says more of the colour.
    pub fn remarks<'r>(&'r self, words: &'r ReportWords) -> Vec<&'r str> {
        let PrintedScore { reason, explanation, fragile, served_by, .. } = &self.score;
        let explained = explanation.as_ref().filter(|found| !found.lapsed).map(|_| words.get("report-explained"));
        let fragile = fragile.as_ref().map(|_| words.get("report-fragile"));
        let served = served_by.as_ref().map(|found| found.short.as_str());
        reason.iter().map(|reason| of_reason(reason, words)).chain(served).chain(explained).chain(fragile).collect()
    }
}
