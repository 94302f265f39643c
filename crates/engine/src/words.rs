//! What the reasons of the engine are called, in the words of the report: the same in a report, an explanation, a diff and an
//! example.

use crate::dataset::GemeenteIndex;
use crate::engine::{Evaluation, WhyColour};
use crate::language::{ReportWords, said};
use crate::rules::figure_name;
use crate::rules::index::IndicatorIndex;
use crate::terms::Reason;

/// Why a colour is what it is: in the words of the rules where they say it.
pub fn of_why(why: WhyColour<'_>, words: &ReportWords) -> String {
    match why {
        WhyColour::Nothing => String::new(),
        WhyColour::Said(said) => said.to_owned(),
        WhyColour::NoFigure(name) => words.say(said("reason-no-figure").with("name", figure_name(name))),
        WhyColour::NoBenchmark => words.get("reason-no-benchmark").to_owned(),
        WhyColour::Gap => words.get("reason-gap").to_owned(),
    }
}

/// The same of one gemeente: with its own figures where the rules say it with them.
pub fn of_why_here(
    evaluation: &Evaluation<'_>,
    number: IndicatorIndex,
    gemeente: GemeenteIndex,
    why: WhyColour<'_>,
) -> String {
    match evaluation.pieces_of(number, gemeente) {
        Some(pieces) => evaluation.pieces(pieces, number, gemeente),
        None => of_why(why, evaluation.pack.words()),
    }
}

/// Why a grijs is grijs.
pub fn of_reason<'w>(reason: &'w Reason, words: &'w ReportWords) -> &'w str {
    match reason {
        Reason::Known(known) => words.get(known.text()),
        Reason::Own(own) => &own.word,
    }
}
