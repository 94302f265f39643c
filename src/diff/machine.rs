//! A comparison for machines: JSON with everything, CSV with a line a change of colour.

use serde::Serialize;

use super::comparison::Comparison;
use crate::terms::Colour;

/// The names are those of the columns of the CSV.
#[derive(Serialize)]
struct Line<'c> {
    code: &'c str,
    gemeente: &'c str,
    indicator: &'c str,
    section: &'c str,
    label: &'c str,
    old_colour: Colour,
    new_colour: Colour,
    old_value: &'c str,
    new_value: &'c str,
    old_benchmark: &'c str,
    new_benchmark: &'c str,
    old_by: String,
    new_by: String,
    causes: String,
    because: &'c str,
}

impl Comparison {
    /// RFC 4180 with a header line, in the order of the new report and then of the codes.
    ///
    /// # Errors
    /// None in practice: writing to memory does not fail.
    pub fn to_csv(&self) -> Result<Vec<u8>, csv::Error> {
        let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
        writer.write_record([
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
        ])?;
        for outcome in &self.colours.indicators {
            for change in &outcome.changes {
                writer.serialize(Line {
                    code: &change.code,
                    gemeente: &change.gemeente,
                    indicator: &outcome.indicator,
                    section: &outcome.section,
                    label: &outcome.label,
                    old_colour: change.old.colour,
                    new_colour: change.new.colour,
                    old_value: &change.old.value,
                    new_value: &change.new.value,
                    old_benchmark: &change.old.benchmark,
                    new_benchmark: &change.new.benchmark,
                    old_by: change.old.by.words(),
                    new_by: change.new.by.words(),
                    causes: change.causes.words(),
                    because: &change.because,
                })?;
            }
        }
        writer.into_inner().map_err(|error| error.into_error().into())
    }

    /// One object with both states, the changes in the rules, and every change of colour.
    ///
    /// # Errors
    /// None in practice: everything in it can be written.
    pub fn to_json(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}
