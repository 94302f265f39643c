//! How a figure went over the last editions: as published then, beside the country and those that are alike, up to now.
//!
//! Where a rule, a source or the gemeente itself became another one, the figures before and after are not of one kind:
//! there is a break, it is named, and nothing joins the points on both sides of it.

mod among;
mod back;
mod printed;

pub use back::TodayFigures;
pub(super) use back::{Trends, changed_sources};

use serde::Serialize;

use super::{Day, PrintedTable};
use mdd_engine::terms::{Colour, Shown};

/// One figure of a gemeente over the editions.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FigureTrend {
    pub indicator: String,
    pub title: String,
    /// What there is to see, for who does not see it.
    pub words: String,
    /// Those of gemeenten that went into it, and then its own.
    pub series: Vec<TrendSeries>,
    /// The same as it is printed.
    pub table: PrintedTable,
}

/// The figures of one gemeente, the oldest first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TrendSeries {
    /// The gemeente that is no more: "Warmond". Empty for the one that the report is of.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub from: String,
    pub points: Vec<TrendPoint>,
}

/// What one edition said.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TrendPoint {
    /// Its name; empty for this report.
    pub edition: String,
    #[serde(flatten)]
    pub peildatum: Day,
    #[serde(flatten)]
    pub figure: Shown,
    #[serde(flatten, serialize_with = "super::benchmark")]
    pub benchmark: Shown,
    pub colour: Option<Colour>,
    /// How many gemeenten were groen then; none of what is never in a colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<GreenAmong>,
    /// The same of those that are alike; none where it is not known who that are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alike: Option<GreenAmong>,
    /// What the data of then give by the rules of now, where somebody asked for it and they are there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub today: Option<FigureToday>,
    /// What became another thing since the point before, in words. Empty: both can be compared.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<String>,
    #[serde(skip)]
    pub place: TrendPlace,
}

/// How many of those with a judgement are groen.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize)]
pub struct GreenAmong {
    pub green: usize,
    pub all: usize,
}

/// A figure by the rules of now.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FigureToday {
    #[serde(flatten)]
    pub figure: Shown,
    pub colour: Option<Colour>,
}

/// Where a point stands in a drawing, in whole thousandths: from left to right, and from low to high.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct TrendPlace {
    pub at: u16,
    /// None without a figure.
    pub own: Option<u16>,
    pub benchmark: Option<u16>,
    pub today: Option<u16>,
    /// Whether a line leads here from the point before.
    pub joined: bool,
}

impl FigureTrend {
    /// Whether there is a line or a mark to draw.
    pub fn is_drawn(&self) -> bool {
        self.points().filter(|point| point.place.own.is_some()).count() > 1
    }

    /// Of all series.
    pub fn points(&self) -> impl Iterator<Item = &TrendPoint> {
        self.series.iter().flat_map(|series| &series.points)
    }
}
