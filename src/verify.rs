//! Whether the figures of a report that was made before still follow from the rules and data that there are now.
//!
//! Compares a report as it was written to JSON with the same report made anew. Touches no disk and makes no report itself.

use serde::Serialize;
use serde_json::Value;

use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::fault::OrFault;
use mdd_engine::language::Language;
use mdd_engine::mistakes;
use mdd_engine::terms::{GemeenteCode, Peildatum, parse_date};
use mdd_report::report::{Meta, Report, Shape};

/// What names a part of a list, rather than its place in it.
const NAMES: [&str; 5] = ["indicator", "number", "id", "label", "title"];

/// What says where a figure came from rather than what it is.
const ORIGINS: [&str; 5] = ["lineage", "rules_hash", "data_hash", "program", "failed"];

/// What stands beside the figures of the gemeente because a reader asked for it, or is drawn from those of others.
const BESIDE: [&str; 4] = ["compared", "previous", "picture", "full"];

mistakes! {
    enum VerifyMistake {
        Nameless { number: usize } = Error WrongShape "verify-nameless";
    }
}

/// A report as it was written.
pub struct Written {
    pub rules: String,
    pub peildatum: Peildatum,
    pub code: GemeenteCode,
    pub gemeente: String,
    rules_hash: String,
    data_hash: String,
    program: String,
    /// It was made in spite of deliveries that did not pass.
    pub in_spite: bool,
    report: Value,
}

/// What became of one report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Verdict {
    pub gemeente: String,
    pub code: String,
    pub rules: String,
    pub peildatum: String,
    /// The rules, the data and the program are those that it was made with.
    pub same_rules: bool,
    pub same_data: bool,
    pub same_program: bool,
    /// Empty when every figure still follows.
    pub differences: Vec<Difference>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Difference {
    /// Where in the report, as names: "chapters > 2 > 2.3 > dubbele_functionaliteit > display".
    pub place: String,
    /// Empty when it was not there.
    pub written: String,
    /// Empty when it is not there any more.
    pub now: String,
}

/// Reads the reports in a file that `mdd report --format json` wrote.
///
/// # Errors
/// It is no JSON, or of another shape.
pub fn read_written(bytes: &[u8], path: &str) -> Result<Vec<Written>, Diagnostics> {
    let reports = Shape::read(bytes, path, "verify")?;
    let mut written = Vec::new();
    for (number, report) in (1..).zip(reports) {
        match one(report) {
            Some(report) => written.push(report),
            None => {
                return Err(Diagnostic::of(Place::file(path), &VerifyMistake::Nameless { number }).into());
            }
        }
    }
    Ok(written)
}

fn one(report: Value) -> Option<Written> {
    let meta = report.get("meta")?;
    let text = |key: &str| Some(meta.get(key)?.as_str()?.to_owned());
    Some(Written {
        rules: text("rules")?,
        peildatum: Peildatum(parse_date(&text("peildatum")?)?),
        code: text("code")?.parse().ok()?,
        gemeente: text("gemeente")?,
        rules_hash: text("rules_hash")?,
        data_hash: text("data_hash")?,
        program: text("program")?,
        in_spite: meta.get("failed").and_then(Value::as_array).is_some_and(|failed| !failed.is_empty()),
        report,
    })
}

impl Written {
    /// Holds it against the report that is made now, in a language.
    pub fn against(&self, now: &Report, language: Language) -> Verdict {
        let Meta { rules_hash, data_hash, program, .. } = &now.meta;
        let now = serde_json::to_value(now).or_fault("what was made can be written as JSON");
        let mut comparing = Comparing { language, place: Vec::new(), found: Vec::new() };
        comparing.compare(&self.report, &now);
        let differences = comparing.found;
        Verdict {
            same_rules: *rules_hash == self.rules_hash,
            same_data: *data_hash == self.data_hash,
            same_program: *program == self.program,
            ..self.verdict(differences)
        }
    }

    /// The gemeente is not there any more.
    pub fn without(&self) -> Verdict {
        let gone = Difference { place: "gemeente".to_owned(), written: self.gemeente.clone(), now: String::new() };
        self.verdict(vec![gone])
    }

    fn verdict(&self, differences: Vec<Difference>) -> Verdict {
        Verdict {
            gemeente: self.gemeente.clone(),
            code: self.code.to_string(),
            rules: self.rules.clone(),
            peildatum: self.peildatum.to_string(),
            same_rules: false,
            same_data: false,
            same_program: false,
            differences,
        }
    }
}

struct Comparing {
    language: Language,
    /// Where it is in both.
    place: Vec<String>,
    found: Vec<Difference>,
}

impl Comparing {
    /// Every value that is another one, or that one of the two does not have.
    fn compare(&mut self, written: &Value, now: &Value) {
        let missing = &Value::Null;
        match (written, now) {
            (Value::Object(before), Value::Object(after)) => {
                if before.get("id").and_then(Value::as_str) == Some("herkomst") {
                    return;
                }
                let added = after.keys().filter(|key| !before.contains_key(*key));
                let no_figure = |key: &&String| ORIGINS.iter().chain(&BESIDE).any(|other| other == *key);
                for key in before.keys().chain(added).filter(|key| !no_figure(key)) {
                    let (before, after) = (before.get(key).unwrap_or(missing), after.get(key).unwrap_or(missing));
                    self.within(key.clone(), before, after);
                }
            }
            (Value::Array(before), Value::Array(after)) => {
                for number in 0..before.len().max(after.len()) {
                    let (before, after) = (before.get(number).unwrap_or(missing), after.get(number).unwrap_or(missing));
                    let name = name(before).or_else(|| name(after)).unwrap_or_else(|| (number + 1).to_string());
                    self.within(name, before, after);
                }
            }
            (before, after) if before == after => {}
            (before, after) => {
                let (written, now) = (self.shown(before), self.shown(after));
                self.found.push(Difference { place: self.place.join(" > "), written, now });
            }
        }
    }

    fn within(&mut self, part: String, written: &Value, now: &Value) {
        self.place.push(part);
        self.compare(written, now);
        self.place.pop();
    }

    fn shown(&self, value: &Value) -> String {
        match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            // A whole part that is there or not: naming it is enough.
            Value::Object(_) | Value::Array(_) => name(value).unwrap_or_else(|| self.language.say("verify-a-part")),
            other => other.to_string(),
        }
    }
}

fn name(part: &Value) -> Option<String> {
    let named = NAMES.iter().find_map(|key| part.get(*key)?.as_str().filter(|name| !name.is_empty()));
    named.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differences(written: &str, now: &str) -> Vec<Difference> {
        let mut comparing = Comparing { language: Language::English, place: Vec::new(), found: Vec::new() };
        let read = |text| serde_json::from_str::<Value>(text).unwrap_or_default();
        comparing.compare(&read(written), &read(now));
        comparing.found
    }

    #[test]
    fn another_figure_is_named() {
        let found = differences(
            r#"{"rows":[{"indicator":"a","display":"4"},{"indicator":"b","display":"5"}]}"#,
            r#"{"rows":[{"indicator":"a","display":"4"},{"indicator":"b","display":"6"}]}"#,
        );
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].place.as_str(), found[0].written.as_str()), ("rows > b > display", "5"));
    }

    #[test]
    fn where_it_came_from_is_no_figure() {
        assert!(differences(r#"{"data_hash":"a","lineage":[1]}"#, r#"{"data_hash":"b","lineage":[]}"#).is_empty());
    }

    #[test]
    fn what_is_gone_and_what_is_new_differ() {
        assert_eq!(differences(r#"{"a":"1"}"#, r#"{"b":"1"}"#).len(), 2);
        assert_eq!(differences("[1,2]", "[1]").len(), 1);
    }

    #[test]
    fn what_is_no_report_is_refused() {
        for bytes in ["", "{}", r#"{"schema":"mdd-scores/1"}"#, r#"{"schema":"mdd-report/1","reports":[]}"#, "[1"] {
            assert!(read_written(bytes.as_bytes(), "x.json").is_err(), "{bytes}");
        }
    }
}
