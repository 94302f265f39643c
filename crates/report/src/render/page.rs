//! A report with the words and pictures around it, as templates of web pages and PDF take it.
//!
//! The same for both, so that they show the same. Knows nothing of how either looks.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{chart, phrases, trend};
use crate::report::{Block, Figure, Picture, Report, Section};
use mdd_engine::language::said;
use mdd_engine::terms::{Colour, GreyReason};

#[derive(Serialize)]
pub struct Page<'r> {
    pub report: &'r Report,
    /// Name and version of the monitor.
    pub title: String,
    /// What stands after "Let op:", each on its own.
    pub warnings: Vec<String>,
    pub colophon: String,
    /// With whom it is compared, and since when; empty when nobody asked.
    pub beside: Vec<String>,
    /// Above what changed; empty when nobody asked.
    pub since: String,
    /// How many rows of the summary have which colour.
    pub tally: Vec<ColourRows>,
    /// By id of the paragraph: what stands after "Bron:".
    pub sources: BTreeMap<&'r str, String>,
    /// By indicator: the drawing of its picture, as SVG.
    pub drawings: BTreeMap<&'r str, String>,
    /// By indicator: the drawing of how its figure went, as SVG; none where there is nothing to draw.
    pub trends: BTreeMap<&'r str, String>,
    /// The shape of each colour.
    pub symbols: BTreeMap<&'static str, &'static str>,
    /// Why a grijs is grijs, in words.
    pub reasons: BTreeMap<&'static str, &'r str>,
}

#[derive(Clone, Copy, Serialize)]
pub struct ColourRows {
    pub colour: Colour,
    pub rows: usize,
}

impl<'r> Page<'r> {
    pub fn new(report: &'r Report) -> Self {
        let words = &report.meta.words;
        Page {
            report,
            title: format!("{} {}", report.meta.monitor, report.meta.rules),
            warnings: phrases::warnings(&report.meta),
            colophon: phrases::colophon(&report.meta),
            beside: phrases::beside(&report.meta),
            since: phrases::previous_heading(&report.meta).unwrap_or_default(),
            tally: tally(report),
            sources: sections(report)
                .map(|section| (section.id.as_str(), phrases::source(&section.source, words)))
                .collect(),
            drawings: pictures(report).map(|(indicator, picture)| (indicator, chart::svg(picture))).collect(),
            trends: trends(report),
            symbols: symbols(),
            reasons: GreyReason::ALL.map(|reason| (reason.word(), words.get(reason.text()))).into(),
        }
    }
}

fn sections(report: &Report) -> impl Iterator<Item = &Section> {
    report.chapters.iter().flat_map(|chapter| &chapter.sections)
}

/// Of each figure that has one, by its indicator.
pub fn pictures(report: &Report) -> impl Iterator<Item = (&str, &Picture)> {
    let figures = sections(report).flat_map(|section| &section.blocks).flat_map(figures_in);
    figures.filter_map(|figure| Some((figure.indicator.as_str(), figure.picture.as_ref()?)))
}

/// Of each figure of which there is something to draw, by its indicator.
fn trends(report: &Report) -> BTreeMap<&str, String> {
    let blocks = sections(report).flat_map(|section| &section.blocks);
    let drawn = blocks.filter_map(|block| {
        let Block::Trend(found) = block else { return None };
        let told = said("report-trend-drawn").with("title", &found.title).with("words", &found.words);
        Some((found.indicator.as_str(), trend::svg(found, &report.meta.words.say(told))?))
    });
    drawn.collect()
}

fn figures_in(block: &Block) -> &[Figure] {
    match block {
        Block::Figures { figures } => figures,
        _ => &[],
    }
}

fn tally(report: &Report) -> Vec<ColourRows> {
    let rows = || report.summary.iter().flat_map(|chapter| &chapter.rows);
    let tally = |colour| ColourRows { colour, rows: rows().filter(|row| row.score.colour == Some(colour)).count() };
    Colour::ALL.map(tally).to_vec()
}

pub fn symbols() -> BTreeMap<&'static str, &'static str> {
    Colour::ALL.map(|colour| (colour.word(), colour.symbol())).into()
}
