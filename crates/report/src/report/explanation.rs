//! What a gemeente says of its own colour, as it is printed beside it.

use serde::Serialize;

use mdd_engine::explanations::{ExplanationState, KeptExplanation};
use mdd_engine::language::{ReportWords, said};
use mdd_engine::terms::Colour;

/// An explanation beside a colour.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PrintedExplanation {
    /// As a reader is told.
    pub words: String,
    /// Empty when it lapsed: what was said then may hold no more.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// A role.
    pub who: String,
    pub since: String,
    /// The last day on which it holds.
    pub until: String,
    pub lapsed: bool,
}

impl PrintedExplanation {
    /// None: it lapsed, and there is nothing left to explain.
    pub(super) fn of(
        (kept, state): (&KeptExplanation, ExplanationState),
        colour: Option<Colour>,
        words: &ReportWords,
    ) -> Option<PrintedExplanation> {
        let lapsed = state == ExplanationState::Lapsed;
        if lapsed && colour == Some(Colour::Groen) {
            return None;
        }
        let told = said(if lapsed { "report-explanation-lapsed" } else { "report-explanation-told" });
        let told = told.with("who", &kept.who).with("until", words.date(kept.until));
        let told = if lapsed { told } else { told.with("text", &kept.text) };
        Some(PrintedExplanation {
            words: words.say(told),
            text: if lapsed { String::new() } else { kept.text.clone() },
            who: kept.who.clone(),
            since: kept.since.to_string(),
            until: kept.until.to_string(),
            lapsed,
        })
    }
}
