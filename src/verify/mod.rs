//! Whether the figures of reports that were made before still follow from the rules and data that there are now.
//!
//! Compares reports as they were written to JSON with the same reports made anew. Touches no disk and makes no report itself.

mod compare;
mod deliveries;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use compare::ReportDifference;
pub use deliveries::{DeliveryChanged, DeliveryThen, moved};

use mdd_engine::dataset::Dataset;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::fault::OrFault;
use mdd_engine::language::Language;
use mdd_engine::mistakes;
use mdd_engine::rules::RulePack;
use mdd_engine::terms::{GemeenteCode, Peildatum, hash_scheme, parse_date};
use mdd_report::report::{Report, ReportShape};

mistakes! {
    enum VerifyMistake {
        Nameless { number: usize } = Error WrongShape "verify-nameless";
    }
}

/// What a report says of itself: of whom, and by which rules, data and program.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Imprint {
    pub rules: String,
    pub peildatum: Peildatum,
    pub code: GemeenteCode,
    pub gemeente: String,
    rules_hash: String,
    data_hash: String,
    program: String,
    /// It was made in spite of failures.
    pub failed: bool,
    /// The titles of the sources without which it was made, because they were not there or came too late.
    pub not_delivered: Vec<String>,
}

/// A report as it was written.
pub struct WrittenReport {
    pub mark: Imprint,
    report: Value,
}

/// What became of one report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ReportVerdict {
    pub gemeente: String,
    pub code: String,
    pub rules: String,
    pub peildatum: String,
    /// The rules, the data and the program are those that it was made with. None: its hash was made in another way than
    /// any that can be made now, so nobody can tell.
    pub same_rules: Option<bool>,
    pub same_data: Option<bool>,
    pub same_program: bool,
    /// The program that made it.
    pub program: String,
    /// The deliveries that it rests on and that are others now.
    pub deliveries: Vec<DeliveryChanged>,
    /// With other rules or another program: something is said otherwise around the figures.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub reworded: bool,
    /// Empty when every figure still follows.
    pub differences: Vec<ReportDifference>,
}

/// The rules and data that there are now.
#[derive(Clone, Copy)]
pub struct Now<'a> {
    pub pack: &'a RulePack,
    /// Over the bytes of its files.
    pub rules_bytes: &'a str,
    pub data: &'a Dataset,
}

/// As much of a file of reports as it takes to tell which rules and dates it asks for.
#[derive(Deserialize)]
struct Outside {
    schema: String,
    #[serde(default)]
    what_if: Vec<Value>,
    reports: Vec<OutsideReport>,
}

#[derive(Deserialize)]
struct OutsideReport {
    meta: Value,
}

/// What the reports in a file say of themselves, without reading the reports.
///
/// # Errors
/// It is no JSON, or of another shape.
pub fn read_marks(bytes: &[u8], path: &str) -> Result<Vec<Imprint>, Diagnostics> {
    match serde_json::from_slice::<Outside>(bytes) {
        Ok(Outside { schema, what_if, reports })
            if schema == ReportShape::NAME && what_if.is_empty() && !reports.is_empty() =>
        {
            each(reports, path, |report| mark(&report.meta))
        }
        // What is wrong with it is said by who reads it whole.
        _ => read_written(bytes, path).map(|written| written.into_iter().map(|written| written.mark).collect()),
    }
}

/// Reads the reports in a file that `mdd report --format json` wrote.
///
/// # Errors
/// It is no JSON, or of another shape.
pub fn read_written(bytes: &[u8], path: &str) -> Result<Vec<WrittenReport>, Diagnostics> {
    each(ReportShape::read(bytes, path, "verify")?, path, |report| {
        Some(WrittenReport { mark: mark(report.get("meta")?)?, report })
    })
}

fn each<R, T>(reports: Vec<R>, path: &str, make: impl Fn(R) -> Option<T>) -> Result<Vec<T>, Diagnostics> {
    let nameless = |number| Diagnostic::of(Place::file(path), &VerifyMistake::Nameless { number }).into();
    let made = (1..).zip(reports).map(|(number, report)| make(report).ok_or_else(|| nameless(number)));
    made.collect()
}

fn mark(meta: &Value) -> Option<Imprint> {
    let text = |key: &str| Some(meta.get(key)?.as_str()?.to_owned());
    Some(Imprint {
        rules: text("rules")?,
        peildatum: Peildatum(parse_date(&text("peildatum")?)?),
        code: text("code")?.parse().ok()?,
        gemeente: text("gemeente")?,
        rules_hash: text("rules_hash")?,
        data_hash: text("data_hash")?,
        program: text("program")?,
        failed: !listed(meta, "failed").is_empty(),
        not_delivered: listed(meta, "not_delivered"),
    })
}

/// The names behind a key; none where it is not there.
fn listed(meta: &Value, key: &str) -> Vec<String> {
    let listed = meta.get(key).and_then(Value::as_array).into_iter().flatten();
    listed.filter_map(|name| Some(name.as_str()?.to_owned())).collect()
}

impl WrittenReport {
    /// Holds it against the report that is made now, in a language.
    pub fn against(&self, report: &Report, now: Now<'_>, language: Language) -> ReportVerdict {
        let Now { pack, rules_bytes, data } = now;
        let same_data = same(&self.mark.data_hash, &report.meta.data_hash, &data.bytes_hash);
        let program = &report.meta.program;
        let made = serde_json::to_value(report).or_fault("what was made can be written as JSON");
        let same_rules = same(&self.mark.rules_hash, &pack.hash, rules_bytes);
        let same_program = *program == self.mark.program;
        let all = compare::differences(&self.report, &made, language);
        let same_words = same_program && same_rules == Some(true) && compare::same_explanations(&self.report, &made);
        // What the same rules, program and data say follows to the letter.
        let differences = match same_words && same_data == Some(true) {
            true => all.clone(),
            false => compare::other_figures(&self.report, &made, same_words, language),
        };
        ReportVerdict {
            same_rules,
            same_data,
            same_program,
            reworded: !same_words && differences.is_empty() && !all.is_empty(),
            deliveries: if same_data == Some(true) { Vec::new() } else { deliveries::moved_under(&self.report, data) },
            ..self.verdict(differences)
        }
    }

    /// The gemeente is not there any more.
    pub fn without(&self) -> ReportVerdict {
        let (written, now) = (self.mark.gemeente.clone(), String::new());
        self.verdict(vec![ReportDifference { place: "gemeente".to_owned(), indicator: None, written, now }])
    }

    fn verdict(&self, differences: Vec<ReportDifference>) -> ReportVerdict {
        let Imprint { rules, peildatum, code, gemeente, program, .. } = &self.mark;
        ReportVerdict {
            gemeente: gemeente.clone(),
            code: code.to_string(),
            rules: rules.clone(),
            peildatum: peildatum.to_string(),
            same_rules: None,
            same_data: None,
            same_program: false,
            program: program.clone(),
            deliveries: Vec::new(),
            reworded: false,
            differences,
        }
    }
}

/// Whether a hash is that of now. One over bytes tells only that nothing changed: what did may have been a comment.
fn same(written: &str, now: &str, bytes: &str) -> Option<bool> {
    match hash_scheme(written) {
        None => (written == bytes).then_some(true),
        scheme if scheme == hash_scheme(now) => Some(written == now),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_compared_only_when_they_were_made_alike() {
        assert_eq!(same("meaning/1:a", "meaning/1:a", "f"), Some(true));
        assert_eq!(same("meaning/1:b", "meaning/1:a", "f"), Some(false));
        assert_eq!(same("f", "meaning/1:a", "f"), Some(true));
        assert_eq!(same("e", "meaning/1:a", "f"), None);
        assert_eq!(same("meaning/9:a", "meaning/1:a", "f"), None);
    }

    #[test]
    fn what_is_no_report_is_refused() {
        for bytes in ["", "{}", r#"{"schema":"mdd-scores/1"}"#, r#"{"schema":"mdd-report/1","reports":[]}"#, "[1"] {
            assert!(read_written(bytes.as_bytes(), "x.json").is_err(), "{bytes}");
            assert!(read_marks(bytes.as_bytes(), "x.json").is_err(), "{bytes}");
        }
    }
}
