//! Pictures of how the gemeenten are spread over a figure, as numbers: drawing them is for the renderers.
//!
//! Places are whole thousandths of the axis, so that a picture is the same on every machine.

use serde::Serialize;

use mdd_engine::terms::Shown;

/// Where the gemeente stands among all gemeenten.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Picture {
    /// What there is to see, for who does not see it.
    pub words: String,
    #[serde(flatten)]
    pub drawing: Drawing,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Drawing {
    /// Of a number: how many gemeenten have a figure within each of equal steps.
    Histogram(Histogram),
    /// Of an answer: how many gemeenten gave which, in the order in which the rules list them, and how many gave none.
    Answers { answers: Vec<Answer>, without: usize },
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Histogram {
    /// The ends of the axis, as printed.
    #[serde(serialize_with = "Shown::serialize_display")]
    pub from: Shown,
    #[serde(serialize_with = "Shown::serialize_display")]
    pub to: Shown,
    /// Gemeenten a step, from low to high.
    pub counts: Vec<usize>,
    /// The step that the gemeente is in; none without a figure.
    pub own_step: Option<usize>,
    /// In thousandths of the axis.
    pub own: Option<u16>,
    pub benchmark: Option<u16>,
    pub compared: Option<u16>,
    /// How many gemeenten have a lower figure, and how many the same, itself included.
    pub lower: usize,
    pub same: usize,
    /// How many gemeenten have no figure.
    pub without: usize,
}

impl Histogram {
    /// How many gemeenten have a figure.
    pub fn gemeenten(&self) -> usize {
        self.counts.iter().sum()
    }

    /// How many of them have a higher figure than the gemeente.
    pub fn higher(&self) -> usize {
        self.gemeenten().saturating_sub(self.lower + self.same)
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Answer {
    /// As printed.
    pub display: String,
    pub gemeenten: usize,
    /// It is the answer of the gemeente.
    pub own: bool,
    /// It is the answer of the gemeente that it is compared with.
    pub compared: bool,
}
