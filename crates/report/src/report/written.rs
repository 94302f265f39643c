//! Reports as they were written to JSON: whether a file is one, and the reports in it.

use serde_json::Value;

use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::mistakes;

mistakes! {
    /// What can be wrong with a file of reports.
    enum ShapeMistake {
        NotJson { line: String, taker: String } = Error FileUnreadable "written-not-json";
        NoReport { taker: String } = Error WrongShape "written-no-report";
        OtherShape { found: String, allowed: &'static str, taker: String } = Error WrongShape "written-other-shape";
        Empty { taker: String } = Error FileEmpty "written-empty";
        WhatIf { path: String } = Error IsWhatIf "set-no-report";
    }
}

/// The shape of reports in JSON.
pub struct ReportShape;

impl ReportShape {
    /// Its name. It changes when a reader of the old shape would stumble.
    pub const NAME: &str = "mdd-report/1";

    /// The reports in a file that `mdd report --format json` wrote; `taker` is named when it is none.
    ///
    /// # Errors
    /// It is no JSON, of another shape, or without reports.
    pub fn read(bytes: &[u8], path: &str, taker: &str) -> Result<Vec<Value>, Diagnostics> {
        let wrong = |mistake| Diagnostics::from(Diagnostic::of(Place::file(path), &mistake));
        let taker = taker.to_owned();
        let mut document: Value = serde_json::from_slice(bytes)
            .map_err(|error| wrong(ShapeMistake::NotJson { line: error.line().to_string(), taker: taker.clone() }))?;
        match document.get("schema").and_then(Value::as_str).unwrap_or_default() {
            ReportShape::NAME => {}
            "" => return Err(wrong(ShapeMistake::NoReport { taker })),
            other => {
                let found = other.to_owned();
                return Err(wrong(ShapeMistake::OtherShape { found, allowed: ReportShape::NAME, taker }));
            }
        }
        if document.get("what_if").is_some() {
            return Err(wrong(ShapeMistake::WhatIf { path: path.to_owned() }));
        }
        let reports = document.get_mut("reports").and_then(Value::as_array_mut).map(std::mem::take).unwrap_or_default();
        if reports.is_empty() {
            return Err(wrong(ShapeMistake::Empty { taker }));
        }
        Ok(reports)
    }
}
