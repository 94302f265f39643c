//! The outcome: every figure, benchmark and colour of the country, and what they rest on.

use std::ops::Deref;

use typed_index_collections::TiVec;

use super::benchmark::{BenchmarkColumn, Group};
use super::colour::{Because, Colours, Decision};
use super::{Figures, Replaced, subject_of};
use crate::dataset::{GemeenteIndex, Organisation};
use crate::fault::{OrFault, stop};
use crate::rules::condition::Quantity;
use crate::rules::index::{IndicatorIndex, MeasureIndex};
use crate::rules::{Benchmark, ColourRule, GraphNode, Indicator, Measure, Piece, RulePack};
use crate::terms::{Colour, GreyReason, Number, Reason, Shown, Value};

pub struct Evaluation<'a> {
    pub(super) figures: Figures<'a>,
    pub(super) benchmarks: TiVec<IndicatorIndex, BenchmarkColumn>,
    pub(super) colours: Colours,
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
    pub reason: Option<Reason>,
    pub why: WhyColour<'a>,
}

/// Why a colour is what it is, for who tells the reader.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WhyColour<'a> {
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
    /// The indicators in the order of the report, each with its place.
    pub fn indicators(&self) -> impl Iterator<Item = (IndicatorIndex, &'a Indicator)> + use<'a> {
        self.pack.indicators()
    }

    pub fn measure(&self, measure: MeasureIndex) -> &'a Measure {
        &self.pack.measures[measure]
    }

    /// A figure, and how it is printed.
    pub fn shown(&self, measure: MeasureIndex, gemeente: GemeenteIndex) -> Shown {
        let found = self.measure(measure);
        let value = match found.precision.is_sum() {
            true => self.compared(measure, gemeente),
            false => self.value(measure, gemeente),
        };
        found.shown().shown(&value)
    }

    /// A figure as it is printed.
    pub fn show(&self, measure: MeasureIndex, gemeente: GemeenteIndex) -> String {
        self.shown(measure, gemeente).to_string()
    }

    /// Of a figure that is set, and so not made of rows, what it would have been as it is printed.
    pub fn given_instead(&self, measure: MeasureIndex, gemeente: GemeenteIndex) -> Option<String> {
        let is_it = |replaced: &&Replaced| replaced.measure == measure && replaced.gemeente == gemeente;
        let replaced = self.replaced.iter().find(is_it)?;
        Some(self.measure(measure).shown().show(&replaced.was))
    }

    pub fn group(&self, indicator: IndicatorIndex, gemeente: GemeenteIndex) -> Option<&Group> {
        self.benchmarks[indicator].group(gemeente)
    }

    /// What stands beside the figure of a gemeente.
    pub fn benchmark(&self, indicator: IndicatorIndex, gemeente: GemeenteIndex) -> Option<Number> {
        self.benchmarks[indicator].value(gemeente)
    }

    /// The group of gemeenten that have this value in common.
    pub fn group_of_peer(&self, indicator: IndicatorIndex, peer: &Value) -> Option<&Group> {
        let groups = &self.benchmarks[indicator].groups;
        groups.iter().find(|group| group.peer.is_some_and(|cell| self.words.value(cell) == *peer))
    }

    pub fn decision(&self, indicator: IndicatorIndex, gemeente: GemeenteIndex) -> Decision {
        self.colours.decisions[indicator][gemeente]
    }

    /// The figure and the benchmark of one indicator of one gemeente.
    pub fn printed(&self, number: IndicatorIndex, gemeente: GemeenteIndex) -> (Shown, Shown) {
        let indicator = self.pack.indicator(number);
        let benchmark = self.benchmarks[number].shown(indicator, gemeente, self.pack.words());
        (self.shown(indicator.measure, gemeente), benchmark)
    }

    /// Everything there is to say of one indicator of one gemeente.
    pub fn score(&self, number: IndicatorIndex, gemeente: GemeenteIndex) -> Score<'a> {
        let indicator = self.pack.indicator(number);
        let (figure, benchmark) = self.printed(number, gemeente);
        let decision = self.decision(number, gemeente);
        let (reason, why) = why(self.pack, indicator, decision);
        Score { figure, benchmark, colour: decision.colour, reason, why }
    }

    /// Who does it for a gemeente, together with others, on the peildatum.
    pub fn organisation(&self, indicator: &Indicator, gemeente: GemeenteIndex) -> Option<&'a Organisation> {
        self.data.organisations.of(gemeente, subject_of(indicator), self.peildatum.0)
    }

    /// Whether an organisation does it.
    pub fn is_done_by(&self, indicator: &Indicator, organisation: &Organisation) -> bool {
        organisation.names(subject_of(indicator)).is_some()
    }

    /// What the rule that decided says of one gemeente, where that is something else than it says of everybody.
    pub fn pieces_of(&self, number: IndicatorIndex, gemeente: GemeenteIndex) -> Option<&'a [Piece]> {
        let Because::Rule(rule) = self.decision(number, gemeente).because else { return None };
        decider(self.pack.indicator(number), rule).of_one.as_deref()
    }

    /// Indicators with gemeenten for which no colour rule holds: how many, and the first of them.
    pub fn gaps(&self) -> impl Iterator<Item = (&'a Indicator, usize, GemeenteIndex)> {
        self.indicators().filter_map(|(number, indicator)| {
            let decisions = self.colours.decisions[number].iter_enumerated();
            let mut gaps =
                decisions.filter(|(_, decision)| decision.because == Because::Gap).map(|(gemeente, _)| gemeente);
            let first = gaps.next()?;
            Some((indicator, gaps.count() + 1, first))
        })
    }

    /// Indicators of which most gemeenten have no peers but themselves: how many those are, and of how many with a figure.
    pub fn alone(&self) -> impl Iterator<Item = (&'a Indicator, usize, usize)> {
        // Of a count the members of a group are those that it counts, and not those that are compared.
        let compares = |indicator: &Indicator| !matches!(indicator.benchmark, Benchmark::Count { .. });
        self.indicators().filter(move |(_, indicator)| compares(indicator)).filter_map(|(number, indicator)| {
            if indicator.without_partners {
                let figures = self.measures[indicator.measure].cells.keys();
                let figures = figures.filter(|one| self.measures[indicator.measure].number(*one).is_some());
                let groups = figures.filter_map(|one| self.group(number, one));
                let (alone, all) =
                    groups.fold((0, 0), |(alone, all), group| (alone + usize::from(group.members == 1), all + 1));
                return (all > 1 && alone * 2 > all).then_some((indicator, alone, all));
            }
            let groups = self.benchmarks[number].groups.iter().filter(|group| group.peer.is_some());
            let (alone, all) = groups
                .fold((0, 0), |(alone, all), group| (alone + usize::from(group.members == 1), all + group.members));
            (all > 1 && alone * 2 > all).then_some((indicator, alone, all))
        })
    }

    /// Titles of the sources that the report rests on and whose figures are made up.
    pub fn synthetic(&self) -> Vec<&'a str> {
        let used = self.pack.graph.sources(&GraphNode::Report);
        let is_used = |id: &String| used.iter().any(|used| **used == **id);
        let sources = self.data.schema.sources.iter().filter(|(id, source)| source.synthetic && is_used(id));
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

/// The rule that decided, by its number.
fn decider(indicator: &Indicator, rule: u16) -> &ColourRule {
    indicator.colours.get(usize::from(rule)).or_fault("a rule that decided, by its number")
}

/// Why a colour is what it is, and the reason of a grijs.
pub fn why<'a>(pack: &'a RulePack, indicator: &'a Indicator, decision: Decision) -> (Option<Reason>, WhyColour<'a>) {
    let missing = || (Some(indicator.missing.reason.clone()), WhyColour::Said(&indicator.missing.why));
    let known = |reason| Some(Reason::Known(reason));
    match decision.because {
        Because::Nothing => (None, WhyColour::Nothing),
        Because::Rule(rule) => {
            let rule = decider(indicator, rule);
            (rule.reason.clone(), WhyColour::Said(&rule.why))
        }
        Because::NoFigure => missing(),
        Because::Missing(Quantity::Measure(measure)) if measure == indicator.measure => missing(),
        Because::Missing(Quantity::Measure(measure)) => {
            (known(GreyReason::NoData), WhyColour::NoFigure(&pack.measures[measure].name))
        }
        Because::Missing(_) => (known(GreyReason::NoData), WhyColour::NoBenchmark),
        Because::Gap => (known(GreyReason::NoData), WhyColour::Gap),
        Because::NotDelivered => {
            (known(GreyReason::NotDelivered), WhyColour::Said(pack.outline.grey(GreyReason::NotDelivered)))
        }
        Because::Outdated => (known(GreyReason::Outdated), WhyColour::Said(pack.outline.grey(GreyReason::Outdated))),
    }
}
