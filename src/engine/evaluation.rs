//! The outcome: every figure, benchmark and colour of the country, and what they rest on.

use std::ops::Deref;

use typed_index_collections::TiVec;

use super::Figures;
use super::benchmark::{BenchmarkColumn, Group};
use super::colour::{Because, Decision, Decisions};
use crate::dataset::GemeenteIndex;
use crate::fault::{OrFault, stop};
use crate::rules::condition::Quantity;
use crate::rules::index::{IndicatorIndex, MeasureIndex};
use crate::rules::{Benchmark, Indicator, Measure, RulePack};
use crate::terms::{Colour, Display, GreyReason, Number, Value};

pub struct Evaluation<'a> {
    pub(super) figures: Figures<'a>,
    pub(super) benchmarks: TiVec<IndicatorIndex, BenchmarkColumn>,
    pub(super) decisions: Decisions,
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
pub struct Score {
    pub value: Value,
    pub display: String,
    pub benchmark: Option<Number>,
    /// Empty when no benchmark is printed.
    pub benchmark_display: String,
    /// None when the indicator is never in a colour.
    pub colour: Option<Colour>,
    /// Why it is grijs.
    pub reason: Option<GreyReason>,
    /// In words, for the reader.
    pub why: String,
}

impl<'a> Evaluation<'a> {
    /// The indicators in the order of the report, each with its place.
    pub fn indicators(&self) -> impl Iterator<Item = (IndicatorIndex, &'a Indicator)> + use<'a> {
        self.pack.indicators()
    }

    pub fn measure(&self, measure: MeasureIndex) -> &'a Measure {
        &self.pack.measures[measure]
    }

    /// A figure as it is printed.
    pub fn show(&self, measure: MeasureIndex, gemeente: GemeenteIndex) -> String {
        let fallback = Display::default();
        let display = self.measure(measure).display.as_ref().unwrap_or(&fallback);
        display.show(&self.value(measure, gemeente))
    }

    pub fn group(&self, indicator: IndicatorIndex, gemeente: GemeenteIndex) -> Option<&Group> {
        self.benchmarks[indicator].group(gemeente)
    }

    /// The group of gemeenten that have this value in common.
    pub fn group_of_peer(&self, indicator: IndicatorIndex, peer: &Value) -> Option<&Group> {
        let groups = &self.benchmarks[indicator].groups;
        groups.iter().find(|group| group.peer.is_some_and(|cell| self.words.value(cell) == *peer))
    }

    pub fn decision(&self, indicator: IndicatorIndex, gemeente: GemeenteIndex) -> Decision {
        self.decisions[indicator][gemeente]
    }

    /// The figure and the benchmark of one indicator of one gemeente, as they are printed.
    pub fn printed(&self, number: IndicatorIndex, gemeente: GemeenteIndex) -> (String, String) {
        let indicator = self.pack.indicator(number);
        let benchmark = self.benchmarks[number].value(gemeente);
        let benchmark = match (&indicator.benchmark, benchmark) {
            (Benchmark::None, _) => String::new(),
            (_, Some(value)) => indicator.benchmark_display.number(value),
            (_, None) => indicator.benchmark_display.missing.clone(),
        };
        (self.show(indicator.measure, gemeente), benchmark)
    }

    /// Everything there is to say of one indicator of one gemeente.
    pub fn score(&self, number: IndicatorIndex, gemeente: GemeenteIndex) -> Score {
        let indicator = self.pack.indicator(number);
        let benchmark = self.benchmarks[number].value(gemeente);
        let (display, benchmark_display) = self.printed(number, gemeente);
        let decision = self.decision(number, gemeente);
        let (reason, why) = why(self.pack, indicator, decision);
        Score {
            value: self.value(indicator.measure, gemeente),
            display,
            benchmark,
            benchmark_display,
            colour: decision.colour,
            reason,
            why,
        }
    }

    /// Indicators with gemeenten for which no colour rule holds: how many, and the first of them.
    pub fn gaps(&self) -> impl Iterator<Item = (&'a Indicator, usize, GemeenteIndex)> {
        self.indicators().filter_map(|(number, indicator)| {
            let decisions = self.decisions[number].iter_enumerated();
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
            Quantity::Measure(measure) => self.measure(measure).name.clone(),
            Quantity::Benchmark => "benchmark".to_owned(),
            Quantity::Column(_) => stop("a condition on figures asks for a column of rows"),
        }
    }

    /// How many gemeenten there are.
    pub fn gemeenten(&self) -> usize {
        self.data.gemeenten.len()
    }
}

/// Why a colour is what it is: the reason of a grijs, and the words for the reader.
pub fn why(pack: &RulePack, indicator: &Indicator, decision: Decision) -> (Option<GreyReason>, String) {
    match decision.because {
        Because::Nothing => (None, String::new()),
        Because::Rule(rule) => {
            let rule = indicator.colours.get(usize::from(rule)).or_fault("the rule that decided");
            (rule.reason, rule.why.clone())
        }
        Because::NoFigure => (Some(indicator.missing.reason), indicator.missing.why.clone()),
        Because::Missing(Quantity::Measure(measure)) if measure == indicator.measure => {
            (Some(indicator.missing.reason), indicator.missing.why.clone())
        }
        Because::Missing(Quantity::Measure(measure)) => {
            let name = pack.measures[measure].name.replace('_', " ");
            (Some(GreyReason::NoData), format!("Een cijfer dat de kleur bepaalt, ontbreekt: {name}."))
        }
        Because::Missing(_) => (Some(GreyReason::NoData), "Er is geen cijfer om mee te vergelijken.".to_owned()),
        Because::Gap => (Some(GreyReason::NoData), "Geen kleurregel past bij dit cijfer.".to_owned()),
        Because::Outdated => (Some(GreyReason::Outdated), pack.outline.grey(GreyReason::Outdated).to_owned()),
    }
}
