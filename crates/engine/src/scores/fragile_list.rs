//! Lists of how far figures are from another colour, for programs: CSV and JSON.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Reader;
use super::fragile::{Distance, FigureStep, NearColour};
use crate::engine::Evaluation;
use crate::terms::Colour;
use crate::what_if::{Set, typed};

const COLUMNS: [&str; 18] = [
    "code",
    "gemeente",
    "indicator",
    "section",
    "label",
    "value",
    "display",
    "colour",
    "step",
    "up_steps",
    "up_display",
    "up_colour",
    "down_steps",
    "down_display",
    "down_colour",
    "fragile",
    "unrounded_colour",
    "looked",
];

/// For machines: a number, or `day`.
impl fmt::Display for FigureStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FigureStep::Number(number) => write!(f, "{number}"),
            FigureStep::Day => f.write_str("day"),
        }
    }
}

impl Serialize for FigureStep {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A line a figure, in the order given.
pub fn fragile_csv(evaluation: &Evaluation<'_>, distances: &[Distance], reader: Reader) -> Vec<u8> {
    let what_if = typed(&evaluation.what_if());
    let mut file = reader.file(COLUMNS.into_iter().chain(what_if.iter().map(|_| "what_if")));
    for distance in distances {
        let gemeente = evaluation.data.gemeente(distance.gemeente);
        let indicator = evaluation.pack.indicator(distance.indicator);
        let figure = evaluation.shown(indicator.measure, distance.gemeente);
        let colour = evaluation.decision(distance.indicator, distance.gemeente).colour;
        let word = |colour: Option<Colour>| colour.map_or("", Colour::word).to_owned();
        let near = |near: &Option<NearColour>| match near {
            Some(near) => [near.steps.to_string(), near.figure.to_string(), word(Some(near.colour))],
            None => [const { String::new() }; 3],
        };
        let about = [gemeente.code.to_string(), gemeente.name.clone(), indicator.id.clone()];
        let shown = [indicator.section.clone(), indicator.label.clone(), reader.figure(figure.machine())];
        let judged = [figure.to_string(), word(colour), reader.figure(distance.step.to_string())];
        let ends = [distance.is_fragile().to_string(), word(distance.unrounded), distance.looked.to_string()];
        let fields = [about, shown, judged, near(&distance.up), near(&distance.down), ends];
        file.line(fields.iter().flatten().chain(&what_if));
    }
    file.into_bytes()
}

#[derive(Serialize)]
struct FragileDocument<'a> {
    schema: &'static str,
    rules: &'a str,
    peildatum: String,
    rules_hash: &'a str,
    data_hash: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    what_if: Vec<Set>,
    figures: Vec<FragileLine<'a>>,
}

#[derive(Serialize)]
struct FragileLine<'a> {
    code: String,
    gemeente: &'a str,
    indicator: &'a str,
    section: &'a str,
    label: &'a str,
    value: String,
    display: String,
    colour: Option<Colour>,
    step: FigureStep,
    up: Option<NearLine>,
    down: Option<NearLine>,
    /// One step, or another way of rounding, gives another colour.
    fragile: bool,
    unrounded_colour: Option<Colour>,
    looked: usize,
}

#[derive(Serialize)]
struct NearLine {
    steps: usize,
    value: String,
    display: String,
    colour: Colour,
}

impl NearLine {
    fn of(near: &NearColour) -> NearLine {
        let (value, display) = (near.figure.machine(), near.figure.to_string());
        NearLine { steps: near.steps, value, display, colour: near.colour }
    }
}

/// One object with the hashes of rules and data, and a line a figure.
///
/// # Errors
/// None in practice: everything in it can be written.
pub fn fragile_json(evaluation: &Evaluation<'_>, distances: &[Distance]) -> Result<String, serde_json::Error> {
    let line = |distance: &Distance| {
        let gemeente = evaluation.data.gemeente(distance.gemeente);
        let indicator = evaluation.pack.indicator(distance.indicator);
        let figure = evaluation.shown(indicator.measure, distance.gemeente);
        FragileLine {
            code: gemeente.code.to_string(),
            gemeente: &gemeente.name,
            indicator: &indicator.id,
            section: &indicator.section,
            label: &indicator.label,
            value: figure.machine(),
            display: figure.to_string(),
            colour: evaluation.decision(distance.indicator, distance.gemeente).colour,
            step: distance.step,
            up: distance.up.as_ref().map(NearLine::of),
            down: distance.down.as_ref().map(NearLine::of),
            fragile: distance.is_fragile(),
            unrounded_colour: distance.unrounded,
            looked: distance.looked,
        }
    };
    let document = FragileDocument {
        schema: "mdd-fragile/1",
        rules: evaluation.pack.number(),
        peildatum: evaluation.peildatum.to_string(),
        rules_hash: &evaluation.pack.hash,
        data_hash: evaluation.data_hash(),
        what_if: evaluation.what_if(),
        figures: distances.iter().map(line).collect(),
    };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}
