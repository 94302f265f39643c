//! A comparison for machines: JSON with everything, CSV with a line for each change of colour.

use super::comparison::Diff;
use super::outcome::{ColourChange, IndicatorOutcome};
use crate::text::CsvFile;
use crate::what_if::typed;

/// The columns of the CSV.
const COLUMNS: [&str; 15] = [
    "code",
    "gemeente",
    "indicator",
    "section",
    "label",
    "old_colour",
    "new_colour",
    "old_value",
    "new_value",
    "old_benchmark",
    "new_benchmark",
    "old_by",
    "new_by",
    "causes",
    "because",
];

impl Diff {
    /// RFC 4180 with a header line, in the order of the new report and then of the codes.
    pub fn to_csv(&self) -> Vec<u8> {
        let what_if = typed(&self.new.what_if);
        let mut file = CsvFile::new(COLUMNS.into_iter().chain(what_if.iter().map(|_| "what_if")));
        for outcome in &self.colours.indicators {
            let fields = |change| self.fields(outcome, change).into_iter().chain(what_if.clone());
            outcome.changes.iter().for_each(|change| file.line(fields(change)));
        }
        file.into_bytes()
    }

    /// One object with both states, the changes in the rules, and every change of colour.
    ///
    /// # Errors
    /// None in practice: everything in it can be written.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    fn fields(&self, outcome: &IndicatorOutcome, change: &ColourChange) -> [String; COLUMNS.len()] {
        let (old, new) = (&change.old, &change.new);
        let [old_by, new_by, causes] = [old.by.words(), new.by.words(), self.language.say(change.causes.said())];
        [
            change.code.as_str(),
            &change.gemeente,
            &outcome.indicator,
            &outcome.section,
            &outcome.label,
            old.colour.word(),
            new.colour.word(),
            &old.value,
            &new.value,
            &old.benchmark,
            &new.benchmark,
            &old_by,
            &new_by,
            &causes,
            &change.because,
        ]
        .map(str::to_owned)
    }
}
