//! What stands beside a figure when a reader asks for it: others to compare with, and the edition before.

use serde::Serialize;

use super::Day;
use mdd_engine::diff::Cause;
use mdd_engine::terms::{Colour, Shown};

/// With whom the gemeente is compared.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ComparedWith {
    /// At the head of a column: "Leiden", "Provincie: Zuid-Holland".
    pub label: String,
    /// How many gemeenten that are, the gemeente itself included where it is one of them.
    pub gemeenten: usize,
}

/// The figure of those that the gemeente is compared with.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Compared {
    /// A mean, "12 van 60", or the figure of one gemeente. Nothing when there is nothing to print.
    #[serde(flatten)]
    pub figure: Shown,
    /// Only of one gemeente.
    pub colour: Option<Colour>,
}

/// The edition of the monitor that changes are counted from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct EditionBefore {
    /// That of an edition that was kept; none of reports and projects.
    #[serde(rename = "edition", skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub rules: String,
    #[serde(flatten)]
    pub peildatum: Day,
    /// Rows of its summary that this summary does not have: "3.4 GT Vast (■ rood)".
    pub gone: Vec<String>,
    /// How many rows of this summary have another colour than then.
    pub recoloured: usize,
    /// Where another edition put it right since.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub corrected: Option<Corrected>,
}

/// That what an edition said was not right.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Corrected {
    /// The edition that holds instead.
    pub by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What a figure was in the edition before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FigureBefore {
    /// As a reader is told: "↑ was 67% (■ rood)".
    pub words: String,
    /// Nothing when it is new.
    #[serde(flatten)]
    pub figure: Shown,
    pub colour: Option<Colour>,
    pub change: Trend,
    /// Whether that is better, where the rules say what is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub better: Option<bool>,
    /// What made it another one, as far as an edition tells; empty where nothing changed or nothing is known of why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<Cause>,
}

impl FigureBefore {
    /// Whether a reader would call this another figure or another colour than it was.
    pub fn is_other(&self, now: Option<Colour>) -> bool {
        self.change != Trend::Equal || self.colour != now
    }
}

/// From the edition before to this one, as printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trend {
    Higher,
    Lower,
    Equal,
    /// Another answer, or a figure that came or went.
    Other,
    /// The edition before did not have it.
    New,
}

impl Trend {
    /// The word for machines, as in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Trend::Higher => "higher",
            Trend::Lower => "lower",
            Trend::Equal => "equal",
            Trend::Other => "other",
            Trend::New => "new",
        }
    }
}
