//! Why a report could not be rendered: nearly always a template, so it says where.

use std::fmt;

use mdd_engine::language::{Language, Said, said};

/// What went wrong, in which template.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RenderFailure {
    /// The name of the template; empty when it is not about one.
    pub template: String,
    /// From 1; 0 when it is not known.
    pub line: usize,
    /// In bytes, within that line.
    pub from: usize,
    pub to: usize,
    pub why: FailureReason,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FailureReason {
    /// The program was built without this feature.
    LeftOut(&'static str),
    /// A template of web pages: in the words of who reads it, and what to do.
    Template { what: String, advice: Option<Said> },
    /// In the words of who sets pages, and what to do; empty when it does not say.
    Said { message: String, help: String },
}

impl RenderFailure {
    /// Of no template: writing a file in memory did not work.
    pub fn of(message: impl ToString) -> RenderFailure {
        let why = FailureReason::Said { message: message.to_string(), help: String::new() };
        RenderFailure { template: String::new(), line: 0, from: 0, to: 0, why }
    }

    /// What went wrong, in a sentence.
    pub fn said(&self) -> Said {
        match &self.why {
            FailureReason::LeftOut(feature) => said("project-left-out").with("feature", *feature),
            FailureReason::Template { what, .. } => said("project-template-unusable").with("found", what),
            FailureReason::Said { message, .. } => said("as-it-is").with("text", message),
        }
    }

    /// The program was built without this feature.
    pub fn left_out(feature: &'static str) -> RenderFailure {
        RenderFailure { why: FailureReason::LeftOut(feature), ..RenderFailure::of("") }
    }
}

/// For programs.
impl fmt::Display for RenderFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.template.is_empty() {
            write!(f, "{}:{}: ", self.template, self.line)?;
        }
        f.write_str(&Language::English.say(self.said()))
    }
}

impl std::error::Error for RenderFailure {}
