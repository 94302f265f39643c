//! The outcome: every figure, benchmark and colour of the country, and what they rest on.

use std::ops::Deref;

use super::Figures;
use super::benchmark::{BenchmarkColumn, Group};
use super::colour::{Because, Decision};
use crate::fault::OrFault;
use crate::rules::condition::Quantity;
use crate::rules::{Benchmark, Indicator, Measure, RulePack};
use crate::terms::{Colour, Display, GreyReason, Shown, Value};

pub struct Evaluation<'a> {
    pub(super) figures: Figures<'a>,
    pub(super) benchmarks: Vec<BenchmarkColumn>,
    pub(super) decisions: Vec<Vec<Decision>>,
}

impl<'a> Deref for Evaluation<'a> {
    type Target = Figures<'a>;

    /// An evaluation is the figures, with their benchmarks and colours.
    fn deref(&self) -> &Figures<'a> {
        &self.figures
    }
}

/// One indicator of one gemeente, as a report or a list of scores shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Score<'a> {
    pub figure: Shown,
    /// Nothing when no benchmark is printed.
    pub benchmark: Shown,
    /// None when the indicator is never in a colour.
    pub colour: Option<Colour>,
    /// Why it is grijs.
    pub reason: Option<GreyReason>,
    pub why: Why<'a>,
}

/// Why a colour is what it is, for who tells the reader.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why<'a> {
    /// There is no colour.
    Nothing,
    /// In the words of the rules.
    Said(&'a str),
    /// A figure that decides the colour is missing: the name of its measure.
    NoFigure(&'a str),
    /// There is nothing to compare with.
    NoBenchmark,
    /// No colour rule holds.
    Gap,
}

impl<'a> Evaluation<'a> {
    /// The indicators in the order of the report, each with its number.
    pub fn indicators(&self) -> impl Iterator<Item = (usize, &'a Indicator)> + use<'a> {
        self.pack.indicators.values().enumerate()
    }

    pub fn measure(&self, measure: usize) -> Option<&'a Measure> {
        self.pack.measures.get(measure)
    }

    /// A figure, and how it is printed.
    pub fn shown(&self, measure: usize, gemeente: usize) -> Shown {
        let fallback = Display::default();
        let found = self.pack.measures.get(measure).or_fault("a measure by its number");
        found.display.as_ref().unwrap_or(&fallback).shown(&self.value(measure, gemeente))
    }

    /// A figure as it is printed.
    pub fn show(&self, measure: usize, gemeente: usize) -> String {
        self.shown(measure, gemeente).to_string()
    }

    pub fn group(&self, indicator: usize, gemeente: usize) -> Option<&Group> {
        self.benchmarks.get(indicator).and_then(|column| column.group(gemeente))
    }

    /// The group of gemeenten that have this value in common.
    pub fn group_of_peer(&self, indicator: usize, peer: &Value) -> Option<&Group> {
        let groups = &self.benchmarks.get(indicator)?.groups;
        groups.iter().find(|group| group.peer.is_some_and(|cell| self.words.value(cell) == *peer))
    }

    pub fn decision(&self, indicator: usize, gemeente: usize) -> Decision {
        self.decisions
            .get(indicator)
            .and_then(|decisions| decisions.get(gemeente))
            .copied()
            .unwrap_or(Decision { colour: None, because: Because::Nothing })
    }

    /// The figure and the benchmark of one indicator of one gemeente.
    pub fn printed(&self, number: usize, gemeente: usize) -> Option<(Shown, Shown)> {
        let (_, indicator) = self.pack.indicators.get_index(number)?;
        let benchmark = self.benchmarks.get(number).and_then(|column| column.value(gemeente));
        let benchmark = match indicator.benchmark {
            Benchmark::None => Shown::Nothing,
            _ => indicator.benchmark_display.shown(&benchmark.map_or(Value::Missing, Value::Number)),
        };
        Some((self.shown(indicator.measure, gemeente), benchmark))
    }

    /// Everything there is to say of one indicator of one gemeente.
    pub fn score(&self, number: usize, gemeente: usize) -> Option<Score<'a>> {
        let (_, indicator) = self.pack.indicators.get_index(number)?;
        let (figure, benchmark) = self.printed(number, gemeente)?;
        let decision = self.decision(number, gemeente);
        let (reason, why) = why(self.pack, indicator, decision);
        Some(Score { figure, benchmark, colour: decision.colour, reason, why })
    }

    /// Indicators with gemeenten for which no colour rule holds: how many, and the first of them.
    pub fn gaps(&self) -> impl Iterator<Item = (&'a Indicator, usize, usize)> {
        self.indicators().filter_map(|(number, indicator)| {
            let decisions = self.decisions.get(number)?.iter().enumerate();
            let mut gaps =
                decisions.filter(|(_, decision)| decision.because == Because::Gap).map(|(gemeente, _)| gemeente);
            let first = gaps.next()?;
            Some((indicator, gaps.count() + 1, first))
        })
    }

    /// Titles of the sources that the rules use and whose figures are made up.
    pub fn synthetic(&self) -> Vec<&'a str> {
        let cited =
            self.pack.outline.chapters.iter().flat_map(|chapter| &chapter.sections).map(|section| &section.source);
        let used: Vec<&String> = self.pack.measures.iter().flat_map(|measure| &measure.sources).chain(cited).collect();
        let sources = self.data.schema.sources.iter().filter(|(id, source)| source.synthetic && used.contains(id));
        sources.map(|(_, source)| source.title.as_str()).collect()
    }

    /// What a quantity is called, for people.
    pub fn name_of(&self, quantity: Quantity) -> String {
        match quantity {
            Quantity::Measure(measure) => self.measure(measure).map_or("", |measure| measure.name.as_str()).to_owned(),
            Quantity::Benchmark => "benchmark".to_owned(),
            Quantity::Column(column) => format!("column {column}"),
        }
    }

    /// How many gemeenten there are.
    pub fn gemeenten(&self) -> usize {
        self.data.gemeenten.len()
    }
}

/// Why a colour is what it is, and the reason of a grijs.
pub fn why<'a>(pack: &'a RulePack, indicator: &'a Indicator, decision: Decision) -> (Option<GreyReason>, Why<'a>) {
    let missing = || (Some(indicator.missing.reason), Why::Said(&indicator.missing.why));
    match decision.because {
        Because::Nothing => (None, Why::Nothing),
        Because::Rule(rule) => {
            let rule = indicator.colours.get(usize::from(rule)).or_fault("a rule that decided, by its number");
            (rule.reason, Why::Said(&rule.why))
        }
        Because::NoFigure => missing(),
        Because::Missing(Quantity::Measure(measure)) if measure == indicator.measure => missing(),
        Because::Missing(Quantity::Measure(measure)) => {
            let measure = pack.measures.get(measure).or_fault("a measure that a rule asked for, by its number");
            (Some(GreyReason::NoData), Why::NoFigure(&measure.name))
        }
        Because::Missing(_) => (Some(GreyReason::NoData), Why::NoBenchmark),
        Because::Gap => (Some(GreyReason::NoData), Why::Gap),
        Because::Outdated => (Some(GreyReason::Outdated), Why::Said(pack.outline.grey(GreyReason::Outdated))),
    }
}
