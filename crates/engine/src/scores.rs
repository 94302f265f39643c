//! Lists of scores: every indicator of some gemeenten, for machines (CSV, JSON) and for a terminal.
//!
//! Takes an evaluation; knows nothing of reports or of where the list goes.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use serde::Serialize;

use crate::dataset::GemeenteIndex;
use crate::engine::{Evaluation, Score};
use crate::rules::Indicator;
use crate::rules::index::IndicatorIndex;
use crate::terms::{Colour, GreyReason};
use crate::text::{CsvFile, visible};
use crate::words::of_why;

/// The columns of the CSV.
const COLUMNS: [&str; 11] = [
    "code",
    "gemeente",
    "indicator",
    "section",
    "label",
    "value",
    "display",
    "benchmark",
    "benchmark_display",
    "colour",
    "reason",
];

/// One line of the list.
struct Line<'a> {
    code: String,
    gemeente: &'a str,
    indicator: &'a str,
    section: &'a str,
    label: &'a str,
    /// A decimal point, ISO dates; empty is missing.
    value: String,
    display: String,
    benchmark: String,
    benchmark_display: String,
    /// Empty for an indicator that is never in a colour.
    colour: &'static str,
    /// Why it is grijs; empty otherwise.
    reason: &'static str,
}

fn line<'a>(
    evaluation: &'a Evaluation<'_>,
    gemeente: GemeenteIndex,
    number: IndicatorIndex,
    indicator: &'a Indicator,
) -> Line<'a> {
    let found = &evaluation.data.gemeenten[gemeente];
    let score = evaluation.score(number, gemeente);
    Line {
        code: found.code.to_string(),
        gemeente: &found.name,
        indicator: &indicator.id,
        section: &indicator.section,
        label: &indicator.label,
        value: score.figure.machine(),
        benchmark: score.benchmark.machine(),
        display: score.figure.to_string(),
        benchmark_display: score.benchmark.to_string(),
        colour: score.colour.map_or("", Colour::word),
        reason: score.reason.map_or("", GreyReason::word),
    }
}

impl Line<'_> {
    fn fields(&self) -> [&str; COLUMNS.len()] {
        let Line { code, gemeente, indicator, section, label, .. } = self;
        let Line { value, display, benchmark, benchmark_display, colour, reason, .. } = self;
        [code, gemeente, indicator, section, label, value, display, benchmark, benchmark_display, colour, reason]
    }
}

fn lines<'a>(evaluation: &'a Evaluation<'_>, gemeenten: &'a [GemeenteIndex]) -> impl Iterator<Item = Line<'a>> {
    gemeenten.iter().flat_map(move |&gemeente| {
        evaluation.indicators().map(move |(number, indicator)| line(evaluation, gemeente, number, indicator))
    })
}

/// RFC 4180 with a header line, sorted by code and by the order of the report.
pub fn to_csv(evaluation: &Evaluation<'_>, gemeenten: &[GemeenteIndex]) -> Vec<u8> {
    let mut file = CsvFile::new(COLUMNS);
    lines(evaluation, gemeenten).for_each(|line| file.line(line.fields()));
    file.into_bytes()
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    rules: &'a str,
    peildatum: String,
    rules_hash: &'a str,
    data_hash: &'a str,
    scores: Vec<JsonLine<'a>>,
}

#[derive(Serialize)]
struct JsonLine<'a> {
    code: String,
    gemeente: &'a str,
    indicator: &'a str,
    section: &'a str,
    label: &'a str,
    value: Option<String>,
    display: String,
    benchmark: Option<String>,
    benchmark_display: String,
    colour: Option<Colour>,
    reason: Option<GreyReason>,
    why: String,
}

fn json_line<'a>(
    evaluation: &'a Evaluation<'_>,
    gemeente: GemeenteIndex,
    indicator: &'a Indicator,
    score: Score<'_>,
) -> JsonLine<'a> {
    let found = &evaluation.data.gemeenten[gemeente];
    JsonLine {
        code: found.code.to_string(),
        gemeente: &found.name,
        indicator: &indicator.id,
        section: &indicator.section,
        label: &indicator.label,
        value: (!score.figure.is_missing()).then(|| score.figure.machine()),
        display: score.figure.to_string(),
        benchmark: (!score.benchmark.is_missing()).then(|| score.benchmark.machine()),
        benchmark_display: score.benchmark.to_string(),
        colour: score.colour,
        reason: score.reason,
        why: of_why(score.why),
    }
}

/// One object with the hashes of rules and data, and a list of scores.
///
/// # Errors
/// None in practice: everything in it can be written.
pub fn to_json(evaluation: &Evaluation<'_>, gemeenten: &[GemeenteIndex]) -> Result<String, serde_json::Error> {
    let scores = gemeenten.iter().flat_map(|&gemeente| {
        evaluation.indicators().map(move |(number, indicator)| {
            json_line(evaluation, gemeente, indicator, evaluation.score(number, gemeente))
        })
    });
    let document = Document {
        schema: "mdd-scores/1",
        rules: evaluation.pack.number(),
        peildatum: evaluation.peildatum.to_string(),
        rules_hash: &evaluation.pack.hash,
        data_hash: &evaluation.data.hash,
        scores: scores.collect(),
    };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

/// One row of a table for a terminal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    pub name: String,
    /// The colour of each row of the summary, in its order.
    pub colours: Vec<Option<Colour>>,
}

/// The colours of the summary: the paragraph of each column, and a row a gemeente.
pub fn matrix(evaluation: &Evaluation<'_>, gemeenten: &[GemeenteIndex]) -> (Vec<(String, String)>, Vec<Row>) {
    let summary = evaluation.pack.outline.chapters.iter().flat_map(|chapter| &chapter.summary);
    // A row of the summary may be of an indicator that no paragraph of this version shows.
    let columns: Vec<(IndicatorIndex, &Indicator)> = summary
        .filter_map(|id| evaluation.pack.indicator_index(id))
        .map(|number| (number, evaluation.pack.indicator(number)))
        .collect();
    let rows = gemeenten.iter().map(|&gemeente| {
        let found = &evaluation.data.gemeenten[gemeente];
        Row {
            name: format!("{} {}", found.code, visible(&found.name)),
            colours: columns.iter().map(|&(number, _)| evaluation.decision(number, gemeente).colour).collect(),
        }
    });
    let columns: Vec<&Indicator> = columns.iter().map(|(_, indicator)| *indicator).collect();
    (named(&columns), rows.collect())
}

/// Each column by its paragraph, with a letter where several are of one: `1.1a`; and what it is about.
fn named(columns: &[&Indicator]) -> Vec<(String, String)> {
    let mut letters: HashMap<&str, RangeInclusive<char>> = HashMap::new();
    let of = |section: &str| columns.iter().filter(|other| other.section == section).count();
    let mut named = Vec::new();
    for indicator in columns {
        let section = indicator.section.as_str();
        let letter = (of(section) > 1).then(|| letters.entry(section).or_insert('a'..='z').next()).flatten();
        let name = letter.map_or_else(|| section.to_owned(), |letter| format!("{section}{letter}"));
        named.push((name, visible(&indicator.label).into_owned()));
    }
    named
}
