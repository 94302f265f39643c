//! Phase 3: the colour of each indicator of each gemeente, with the record of what decided it.

use std::sync::Arc;

use rayon::prelude::*;
use typed_index_collections::{TiSlice, TiVec};

use super::Figures;
use super::benchmark::BenchmarkColumn;
use super::measure::MeasureColumn;
use super::precision::compared_at;
use super::ticks::{MISSING, Tick, cell_tick, compared};
use super::truth::{Given, Making, Slots, Test, Truth};
use crate::dataset::{Dataset, GemeenteIndex};
use crate::fault::{OrFault, stop};
use crate::rules::condition::Quantity;
use crate::rules::index::{IndicatorIndex, MeasureIndex};
use crate::rules::{Indicator, RulePack};
use crate::terms::{Colour, Number, Peildatum};

/// What decided a colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Because {
    /// The first rule that holds, by its number.
    Rule(u16),
    /// The figure itself is missing.
    NoFigure,
    /// A rule was reached that needs a figure that is missing.
    Missing(Quantity),
    /// The source is too old for the date of the report.
    Outdated,
    /// No rule holds.
    Gap,
    /// The indicator has no colour rules.
    Nothing,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Decision {
    /// None when the indicator is never in a colour.
    pub colour: Option<Colour>,
    pub because: Because,
}

impl Decision {
    pub(super) fn grey(because: Because) -> Self {
        Decision { colour: Some(Colour::Grijs), because }
    }
}

/// A decision an indicator, a gemeente.
pub type Decisions = TiVec<IndicatorIndex, TiVec<GemeenteIndex, Decision>>;

/// The rules of one indicator: the only place where a colour is decided.
pub(super) struct Ladder {
    tests: Vec<(Test, Colour)>,
}

impl Ladder {
    pub fn new(indicator: &Indicator, making: &Making<'_>, slots: &mut Slots) -> Ladder {
        let rules = indicator.colours.iter();
        Ladder { tests: rules.map(|rule| (making.test(&rule.condition, slots), rule.colour)).collect() }
    }

    /// The decision, when there is a figure or not, and its source is too old or not.
    pub fn decide(&self, has_figure: bool, outdated: bool, given: &impl Given) -> Decision {
        match () {
            () if self.tests.is_empty() => Decision { colour: None, because: Because::Nothing },
            () if !has_figure => Decision::grey(Because::NoFigure),
            () if outdated => Decision::grey(Because::Outdated),
            () => self.first_that_holds(given),
        }
    }

    fn first_that_holds(&self, given: &impl Given) -> Decision {
        for (number, (test, colour)) in (0u16..).zip(&self.tests) {
            match test.ask(given) {
                Truth::Yes => return Decision { colour: Some(*colour), because: Because::Rule(number) },
                Truth::No => {}
                Truth::Unknown(quantity) => return Decision::grey(Because::Missing(quantity)),
            }
        }
        Decision::grey(Because::Gap)
    }
}

/// The rules of one indicator, with the figures of the country that they ask for.
pub(super) struct Rules<'a> {
    ladder: Ladder,
    columns: Vec<Asked<'a>>,
    value: &'a MeasureColumn,
    outdated: bool,
}

/// Where the figures of a slot come from.
enum Asked<'a> {
    /// As it is compared everywhere.
    Measure(&'a MeasureColumn),
    /// At other decimals.
    Own(&'a MeasureColumn, TiVec<GemeenteIndex, Tick>, u32),
    Benchmark(&'a BenchmarkColumn, Vec<Tick>, u32),
}

impl Asked<'_> {
    fn tick(&self, gemeente: GemeenteIndex) -> Tick {
        match self {
            Asked::Measure(column) => column.ticks[gemeente],
            Asked::Own(_, ticks, _) => ticks[gemeente],
            // A gemeente without peers has no benchmark.
            Asked::Benchmark(column, ticks, _) => column
                .group_index(gemeente)
                .map_or(MISSING, |group| *ticks.get(group).or_fault("the benchmark of a group")),
        }
    }

    fn number(&self, gemeente: GemeenteIndex) -> Option<Number> {
        match self {
            Asked::Measure(column) => column.compared_number(gemeente),
            Asked::Own(column, _, scale) => column.number(gemeente).map(|number| compared(number, *scale)),
            Asked::Benchmark(column, _, scale) => column.value(gemeente).map(|number| compared(number, *scale)),
        }
    }
}

/// Makes the rules of an indicator ready.
pub(super) fn rules<'a>(figures: &'a Figures<'_>, indicator: &Indicator, benchmark: &'a BenchmarkColumn) -> Rules<'a> {
    let scale = |quantity| compared_at(figures.pack, indicator, quantity);
    let making = Making { text: &|text| figures.words.tick(text), peildatum: figures.peildatum, scale: &scale };
    let mut slots = Slots::default();
    let ladder = Ladder::new(indicator, &making, &mut slots);
    let column = |measure: MeasureIndex| &figures.measures[measure];
    let asked = |quantity: &Quantity| match (*quantity, scale(*quantity)) {
        (Quantity::Measure(measure), scale) if column(measure).scale == scale => Asked::Measure(column(measure)),
        (Quantity::Measure(measure), scale) => {
            let column = column(measure);
            Asked::Own(column, column.cells.iter().map(|cell| cell_tick(*cell, scale)).collect(), scale)
        }
        (Quantity::Benchmark, scale) => Asked::Benchmark(benchmark, benchmark.ticks(scale), scale),
        (Quantity::Column(_), _) => stop("a colour rule asks for no column"),
    };
    let columns = slots.quantities.iter().map(asked).collect();
    let outdated = is_outdated(figures.pack, indicator, figures.data, figures.peildatum);
    Rules { ladder, columns, value: column(indicator.measure), outdated }
}

/// Whether one of the sources that a colour rests on is too old: of the figure, its benchmark, or what its rules ask for.
pub(super) fn is_outdated(pack: &RulePack, indicator: &Indicator, data: &Dataset, peildatum: Peildatum) -> bool {
    let source = |id: &Arc<str>| data.schema.sources.get(&**id).or_fault("a source that rules rest on");
    pack.graph.judged_by(&indicator.id).iter().any(|id| source(id).is_outdated(peildatum))
}

impl Rules<'_> {
    fn decide(&self, gemeente: GemeenteIndex) -> Decision {
        let has_figure = self.value.ticks[gemeente] != MISSING;
        self.ladder.decide(has_figure, self.outdated, &Of { rules: self, gemeente })
    }

    /// What each rule says, asked on its own.
    pub fn ask_all(&self, gemeente: GemeenteIndex) -> Vec<Truth> {
        self.ladder.tests.iter().map(|(test, _)| test.ask(&Of { rules: self, gemeente })).collect()
    }
}

/// What one gemeente has.
struct Of<'r> {
    rules: &'r Rules<'r>,
    gemeente: GemeenteIndex,
}

impl Of<'_> {
    fn column(&self, slot: usize) -> &Asked<'_> {
        self.rules.columns.get(slot).or_fault("a figure for every slot of a rule")
    }
}

impl Given for Of<'_> {
    fn tick(&self, slot: usize) -> Tick {
        self.column(slot).tick(self.gemeente)
    }

    fn number(&self, slot: usize) -> Number {
        self.column(slot).number(self.gemeente).or_fault("a number where one is compared")
    }
}

/// Every decision: an indicator each, a gemeente each.
pub(super) fn decide(figures: &Figures<'_>, benchmarks: &TiSlice<IndicatorIndex, BenchmarkColumn>) -> Decisions {
    let work: Vec<(&Indicator, &BenchmarkColumn)> = figures.pack.indicators.values().zip(benchmarks).collect();
    work.par_iter()
        .map(|(indicator, benchmark)| {
            let rules = rules(figures, indicator, benchmark);
            figures.data.gemeenten.keys().map(|gemeente| rules.decide(gemeente)).collect()
        })
        .collect::<Vec<_>>()
        .into()
}
