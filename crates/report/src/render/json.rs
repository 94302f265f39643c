//! Reports, and what else is printed, as one JSON object, for programs that want the whole document.
//!
//! The report is written as it stands in the model; nothing is left out, renamed or worked out here.

use serde::Serialize;

use crate::report::{Meta, Report, ReportShape, Set};
use mdd_engine::fault::OrFault;
use mdd_engine::text::still_json;

/// What holds for all that is in it, and that itself.
#[derive(Serialize)]
struct Document<'a, T: Serialize> {
    schema: &'static str,
    rules: &'a str,
    peildatum: String,
    rules_hash: &'a str,
    data_hash: &'a str,
    program: &'a str,
    #[serde(skip_serializing_if = "<[Set]>::is_empty")]
    what_if: &'a [Set],
    #[serde(flatten)]
    what: T,
}

/// A document of a shape, with what it was made from in front: that of its first part, as all parts of one run come from the
/// same rules and data.
pub(super) fn document(schema: &'static str, meta: Option<&Meta>, what: impl Serialize) -> Vec<u8> {
    let of = |field: for<'m> fn(&'m Meta) -> &'m str| meta.map_or("", field);
    let document = Document {
        schema,
        rules: of(|meta| &meta.rules),
        peildatum: meta.map_or_else(String::new, |meta| meta.peildatum.iso()),
        rules_hash: of(|meta| &meta.rules_hash),
        data_hash: of(|meta| &meta.data_hash),
        program: of(|meta| &meta.program),
        what_if: meta.map_or(&[], |meta| &meta.what_if),
        what,
    };
    let document = serde_json::to_string_pretty(&document).or_fault("a document as JSON") + "\n";
    still_json(&document).into_owned().into_bytes()
}

pub(super) fn render(reports: &[Report]) -> Vec<u8> {
    /// Always a list, also of one.
    #[derive(Serialize)]
    struct Reports<'a> {
        reports: &'a [Report],
    }
    document(ReportShape::NAME, reports.first().map(|report| &report.meta), Reports { reports })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn read(reports: &[Report]) -> serde_json::Value {
        serde_json::from_slice(&render(reports)).expect("valid JSON")
    }

    #[test]
    fn one_report_is_a_list_of_one() {
        let found = read(&[sample::report("Súdwest-Fryslân")]);
        assert_eq!(found["schema"], "mdd-report/1");
        assert_eq!(found["peildatum"], "2018-02-06");
        assert_eq!(found["reports"].as_array().map(Vec::len), Some(1));
        assert_eq!(found["reports"][0]["meta"]["gemeente"], "Súdwest-Fryslân");
    }

    #[test]
    fn without_reports_the_object_is_still_whole() {
        assert_eq!(read(&[])["reports"].as_array().map(Vec::len), Some(0));
    }

    #[test]
    fn it_is_indented_by_two_and_ends_with_a_newline() {
        let text = String::from_utf8(render(&[])).expect("UTF-8");
        assert!(text.starts_with("{\n  \"schema\""));
        assert!(text.ends_with("}\n"));
    }
}
