//! Lists of scores: every indicator of some gemeenten, for machines (CSV, JSON) and for a terminal.
//!
//! Takes an evaluation; knows nothing of reports or of where the list goes.

mod about;
mod edition;
mod fragile;
mod fragile_list;
mod totals;

use std::collections::{BTreeMap, HashMap};
use std::ops::RangeInclusive;

use serde::Serialize;

pub use about::{Attribute, Attributes, FIGURE};
pub use edition::{EditionName, kept, resting_on};
pub use fragile::{Distance, FURTHEST, FigureStep, Fragility, NearColour};
pub use fragile_list::{fragile_csv, fragile_json};
pub use totals::{Total, Totals};

use crate::dataset::GemeenteIndex;
use crate::engine::{Evaluation, Score};
use crate::rules::Indicator;
use crate::rules::index::IndicatorIndex;
use crate::terms::{Colour, GreyReason, Number, OwnReason, Reason};
use crate::text::{CsvFile, visible};
use crate::what_if::{Set, typed};
use crate::words::of_why_here;

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

/// What a list has beside its own columns.
#[derive(Clone, Copy)]
pub struct Beside<'a> {
    pub answers: &'a Attributes<'a>,
    /// Each as it was asked for.
    pub columns: &'a [(String, Attribute)],
}

impl Beside<'_> {
    fn machine(&self, gemeente: GemeenteIndex) -> impl Iterator<Item = String> {
        self.columns.iter().map(move |(_, about)| self.answers.machine(*about, gemeente))
    }
}

/// For whom a list is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    Program,
    /// On a Dutch computer: `;` between fields, a decimal comma.
    Spreadsheet,
}

impl Reader {
    fn file<F: AsRef<str>>(self, heading: impl IntoIterator<Item = F>) -> CsvFile {
        match self {
            Reader::Program => CsvFile::new(heading),
            Reader::Spreadsheet => CsvFile::for_spreadsheet(heading),
        }
    }

    /// A figure for machines, as this one reads it.
    fn figure(self, machine: String) -> String {
        match self {
            Reader::Spreadsheet if Number::parse(&machine).is_some() => machine.replace('.', ","),
            _ => machine,
        }
    }
}

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
    reason: String,
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
        reason: score.reason.as_ref().map_or_else(String::new, |reason| reason.name().to_owned()),
    }
}

impl Line<'_> {
    fn fields(&self) -> [&str; COLUMNS.len()] {
        let Line { code, gemeente, indicator, section, label, .. } = self;
        let Line { value, display, benchmark, benchmark_display, colour, reason, .. } = self;
        [code, gemeente, indicator, section, label, value, display, benchmark, benchmark_display, colour, reason]
    }
}

/// RFC 4180 with a header line, sorted by code and by the order of the report. A list of a what-if says so in each line.
pub fn to_csv(evaluation: &Evaluation<'_>, gemeenten: &[GemeenteIndex]) -> Vec<u8> {
    let beside = Beside { answers: &Attributes::new(evaluation), columns: &[] };
    to_wider_csv(evaluation, gemeenten, beside, Reader::Program)
}

/// The same with more columns behind those, or for a spreadsheet.
pub fn to_wider_csv(
    evaluation: &Evaluation<'_>,
    gemeenten: &[GemeenteIndex],
    beside: Beside<'_>,
    reader: Reader,
) -> Vec<u8> {
    let what_if = typed(&evaluation.what_if());
    let names = beside.columns.iter().map(|(name, _)| name.as_str());
    let mut file = reader.file(COLUMNS.into_iter().chain(names).chain(what_if.iter().map(|_| "what_if")));
    for &gemeente in gemeenten {
        let about = beside.machine(gemeente).map(|cell| reader.figure(cell));
        let about: Vec<String> = about.chain(what_if.clone()).collect();
        for (number, indicator) in evaluation.indicators() {
            let mut line = line(evaluation, gemeente, number, indicator);
            line.value = reader.figure(line.value);
            line.benchmark = reader.figure(line.benchmark);
            file.line(line.fields().into_iter().chain(about.iter().map(String::as_str)));
        }
    }
    file.into_bytes()
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    rules: &'a str,
    peildatum: String,
    rules_hash: &'a str,
    data_hash: String,
    /// Sources that were not delivered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    not_delivered: Vec<&'a str>,
    /// What is set for a what-if.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    what_if: Vec<Set>,
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
    /// A reason that the rules have of their own: then there is none of those that every version has.
    #[serde(skip_serializing_if = "Option::is_none")]
    own_reason: Option<OwnReason>,
    why: String,
    /// What was asked for beside these, by its name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    columns: BTreeMap<&'a str, Option<String>>,
}

fn json_line<'a>(
    evaluation: &'a Evaluation<'_>,
    gemeente: GemeenteIndex,
    (number, indicator): (IndicatorIndex, &'a Indicator),
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
        reason: score.reason.as_ref().and_then(Reason::known),
        own_reason: score.reason.as_ref().and_then(Reason::own).cloned(),
        why: of_why_here(evaluation, number, gemeente, score.why),
        columns: BTreeMap::new(),
    }
}

/// One object with the hashes of rules and data, and a list of scores.
///
/// # Errors
/// None in practice: everything in it can be written.
pub fn to_json(
    evaluation: &Evaluation<'_>,
    gemeenten: &[GemeenteIndex],
    beside: Beside<'_>,
) -> Result<String, serde_json::Error> {
    let scores = gemeenten.iter().flat_map(|&gemeente| {
        let cells = beside.machine(gemeente).map(|cell| Some(cell).filter(|cell| !cell.is_empty()));
        let columns: BTreeMap<&str, Option<String>> =
            beside.columns.iter().map(|(name, _)| name.as_str()).zip(cells).collect();
        evaluation.indicators().map(move |(number, indicator)| JsonLine {
            columns: columns.clone(),
            ..json_line(evaluation, gemeente, (number, indicator), evaluation.score(number, gemeente))
        })
    });
    let document = Document {
        schema: "mdd-scores/1",
        rules: evaluation.pack.number(),
        peildatum: evaluation.peildatum.to_string(),
        rules_hash: &evaluation.pack.hash,
        data_hash: evaluation.data_hash(),
        not_delivered: evaluation.data.not_delivered().into_iter().collect(),
        what_if: evaluation.what_if(),
        scores: scores.collect(),
    };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

/// How many gemeenten have which colour, in the order of [`Colour::ALL`].
pub type Counts = [usize; 4];

/// The colours of one version, by the id of the indicator; None for one that is never in a colour.
pub type OfVersion = Vec<(String, Option<Counts>)>;

/// Counts the colours that these gemeenten have.
pub fn counts(evaluation: &Evaluation<'_>, gemeenten: &[GemeenteIndex]) -> OfVersion {
    let of_indicator = |(number, indicator): (IndicatorIndex, &Indicator)| {
        let of_colour = |colour| {
            let has = |gemeente: &&GemeenteIndex| evaluation.decision(number, **gemeente).colour == Some(colour);
            gemeenten.iter().filter(has).count()
        };
        (indicator.id.clone(), (!indicator.colours.is_empty()).then(|| Colour::ALL.map(of_colour)))
    };
    evaluation.indicators().map(of_indicator).collect()
}

/// The colours of several versions side by side, by indicator.
#[derive(Serialize)]
pub struct ColourCounts {
    schema: &'static str,
    /// Oldest first.
    pub versions: Vec<String>,
    pub indicators: Vec<CountedIndicator>,
}

#[derive(Serialize)]
pub struct CountedIndicator {
    pub indicator: String,
    /// By version; None where it is not there, or not in a colour.
    pub counts: Vec<Option<Counts>>,
}

impl ColourCounts {
    /// Of versions, oldest first. Indicators are in the order of the newest version; those that are gone come last.
    pub fn of(each: Vec<(String, OfVersion)>) -> ColourCounts {
        let mut ids: Vec<&String> = Vec::new();
        for id in
            each.iter().rev().flat_map(|(_, counts)| counts).filter(|(_, counts)| counts.is_some()).map(|(id, _)| id)
        {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let of_version = |id: &String, counts: &[(String, Option<Counts>)]| {
            counts.iter().find(|(known, _)| known == id).and_then(|(_, counts)| *counts)
        };
        let indicators = ids.iter().map(|id| CountedIndicator {
            indicator: (*id).clone(),
            counts: each.iter().map(|(_, counts)| of_version(id, counts)).collect(),
        });
        let indicators = indicators.collect();
        ColourCounts {
            schema: "mdd-counts/1",
            versions: each.into_iter().map(|(version, _)| version).collect(),
            indicators,
        }
    }

    /// A line a version and indicator.
    pub fn to_csv(&self) -> Vec<u8> {
        let mut file = CsvFile::new(["rules", "indicator", "groen", "oranje", "rood", "grijs"]);
        for of in &self.indicators {
            for (version, counts) in self.versions.iter().zip(&of.counts) {
                if let Some(counts) = counts {
                    let [groen, oranje, rood, grijs] = counts.map(|count| count.to_string());
                    file.line([version, &of.indicator, &groen, &oranje, &rood, &grijs]);
                }
            }
        }
        file.into_bytes()
    }

    /// # Errors
    /// None in practice: everything in it can be written.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

/// One row of a table for a terminal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScoreRow {
    pub name: String,
    /// The colour of each row of the summary, in its order.
    pub colours: Vec<Option<Colour>>,
    /// What was asked for beside them, as it is printed.
    pub beside: Vec<String>,
}

/// The colours of the summary: the paragraph of each column, and a row a gemeente.
pub fn matrix(
    evaluation: &Evaluation<'_>,
    gemeenten: &[GemeenteIndex],
    beside: Beside<'_>,
) -> (Vec<(String, String)>, Vec<ScoreRow>) {
    let summary = evaluation.pack.outline.summary();
    // A row of the summary may be of an indicator that no paragraph of this version shows.
    let columns: Vec<(IndicatorIndex, &Indicator)> = summary
        .filter_map(|id| evaluation.pack.indicator_index(id))
        .map(|number| (number, evaluation.pack.indicator(number)))
        .collect();
    let rows = gemeenten.iter().map(|&gemeente| {
        let found = &evaluation.data.gemeenten[gemeente];
        ScoreRow {
            name: format!("{} {}", found.code, visible(&found.name)),
            colours: columns.iter().map(|&(number, _)| evaluation.decision(number, gemeente).colour).collect(),
            beside: beside.columns.iter().map(|(_, about)| beside.answers.printed(*about, gemeente)).collect(),
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
