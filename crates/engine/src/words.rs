//! What the reasons of the engine are called, in Dutch: the same words in a report, an explanation, a diff and an example.

use crate::engine::Why;
use crate::terms::GreyReason;

/// Why a colour is what it is: in the words of the rules where they say it.
pub fn of_why(why: Why<'_>) -> String {
    match why {
        Why::Nothing => String::new(),
        Why::Said(words) => words.to_owned(),
        Why::NoFigure(name) => format!("Een cijfer dat de kleur bepaalt, ontbreekt: {}.", name.replace('_', " ")),
        Why::NoBenchmark => "Er is geen cijfer om mee te vergelijken.".to_owned(),
        Why::Gap => "Geen kleurregel past bij dit cijfer.".to_owned(),
    }
}

/// Why a grijs is grijs.
pub fn of_reason(reason: GreyReason) -> &'static str {
    match reason {
        GreyReason::NoData => "geen gegevens",
        GreyReason::NotTakingPart => "doet niet mee",
        GreyReason::TooLittle => "te weinig gevuld",
        GreyReason::Outdated => "bron verouderd",
    }
}
