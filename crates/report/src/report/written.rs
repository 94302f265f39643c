//! Reports as they were written to JSON: whether a file is one, and the reports in it.

use serde_json::Value;

use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics, Place};

/// The shape of reports in JSON.
pub struct Shape;

impl Shape {
    /// Its name. It changes when a reader of the old shape would stumble.
    pub const NAME: &str = "mdd-report/1";

    /// The reports in a file that `mdd report --format json` wrote; `taker` is named when it is none.
    ///
    /// # Errors
    /// It is no JSON, of another shape, or without reports.
    pub fn read(bytes: &[u8], path: &str, taker: &str) -> Result<Vec<Value>, Diagnostics> {
        let wrong = |code, message: String| {
            let place = Place::file(path);
            Diagnostics::from(
                Diagnostic::error(code, place, message)
                    .help(format!("{taker} takes what `mdd report ... --format json` writes")),
            )
        };
        let mut document: Value = serde_json::from_slice(bytes)
            .map_err(|error| wrong(Code::FileUnreadable, format!("this is not JSON from line {} on", error.line())))?;
        match document.get("schema").and_then(Value::as_str).unwrap_or_default() {
            Shape::NAME => {}
            "" => return Err(wrong(Code::WrongShape, "this is no report".to_owned())),
            other => return Err(wrong(Code::WrongShape, format!("this is `{other}`, not `{}`", Shape::NAME))),
        }
        let reports = document.get_mut("reports").and_then(Value::as_array_mut).map(std::mem::take).unwrap_or_default();
        if reports.is_empty() {
            return Err(wrong(Code::FileEmpty, "there is no report in this file".to_owned()));
        }
        Ok(reports)
    }
}
