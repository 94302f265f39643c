//! What the reasons of the engine are called, in Dutch: the same words in a report, an explanation, a diff and an example.

use std::sync::OnceLock;

use crate::engine::Why;
use crate::fault::OrFault;
use crate::language::{Language, said};
use crate::terms::{GreyReason, Reason};

/// Why a colour is what it is: in the words of the rules where they say it.
pub fn of_why(why: Why<'_>) -> String {
    let why = match why {
        Why::Nothing => return String::new(),
        Why::Said(words) => return words.to_owned(),
        Why::NoFigure(name) => said("reason-no-figure").with("name", name.replace('_', " ")),
        Why::NoBenchmark => said("reason-no-benchmark"),
        Why::Gap => said("reason-gap"),
    };
    Language::Dutch.say(why)
}

/// Why a grijs is grijs.
pub fn of_reason(reason: &Reason) -> &str {
    match reason {
        Reason::Known(known) => of_known(*known),
        Reason::Own(own) => &own.word,
    }
}

/// The word for a reason that every version has.
pub fn of_known(reason: GreyReason) -> &'static str {
    // Asked for every figure of every gemeente.
    static REASONS: OnceLock<[String; GreyReason::ALL.len()]> = OnceLock::new();
    let texts = REASONS.get_or_init(|| GreyReason::ALL.map(|reason| Language::Dutch.say(reason.text())));
    let found = GreyReason::ALL.into_iter().zip(texts).find(|(known, _)| *known == reason);
    found.or_fault("every reason is one of all").1
}
