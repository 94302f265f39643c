//! Phase 3: the colour of each indicator of each gemeente, with the record of what decided it.

use rayon::prelude::*;
use typed_index_collections::{TiSlice, TiVec};

use super::Figures;
use super::benchmark::BenchmarkColumn;
use super::ticks::{EXACT, MISSING, Tick, cell_tick, measured_at};
use super::truth::{Making, Slots, Test, Truth};
use crate::dataset::{Dataset, GemeenteIndex};
use crate::fault::{OrFault, stop};
use crate::rules::condition::Quantity;
use crate::rules::index::IndicatorIndex;
use crate::rules::{Compare, Indicator, Measure, RulePack};
use crate::terms::{Colour, Kind, Peildatum};

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

/// The rules of one indicator, ready to be asked.
pub(super) struct Rules<'a> {
    tests: Vec<(Test, Colour)>,
    columns: Vec<Ticks<'a>>,
    value: &'a TiSlice<GemeenteIndex, Tick>,
    outdated: bool,
}

/// Where the ticks of a slot come from.
enum Ticks<'a> {
    Measure(&'a TiSlice<GemeenteIndex, Tick>),
    Own(TiVec<GemeenteIndex, Tick>),
    Benchmark(Vec<Tick>, &'a BenchmarkColumn),
}

impl Ticks<'_> {
    fn tick(&self, gemeente: GemeenteIndex) -> Tick {
        match self {
            Ticks::Measure(ticks) => ticks[gemeente],
            Ticks::Own(ticks) => ticks[gemeente],
            // A gemeente without peers has no benchmark.
            Ticks::Benchmark(ticks, column) => column
                .group_index(gemeente)
                .map_or(MISSING, |group| *ticks.get(group).or_fault("the benchmark of a group")),
        }
    }
}

/// At how many decimals the rules of an indicator compare a quantity.
pub fn compared_at(pack: &RulePack, indicator: &Indicator, quantity: Quantity) -> u32 {
    let exact = indicator.compare == Compare::Exact;
    match quantity {
        Quantity::Measure(_) if !exact => decimals_of(pack, quantity),
        Quantity::Measure(measure) if pack.measures[measure].kind == Kind::Number => EXACT,
        Quantity::Measure(_) => 0,
        Quantity::Benchmark if exact => EXACT,
        Quantity::Benchmark => indicator.benchmark_display.decimals,
        Quantity::Column(_) => 0,
    }
}

/// At how many decimals a measure is compared where no indicator says otherwise.
pub fn decimals_of(pack: &RulePack, quantity: Quantity) -> u32 {
    let Quantity::Measure(measure) = quantity else { return 0 };
    measured_at(&pack.measures[measure])
}

/// Makes the rules of an indicator ready.
pub(super) fn rules<'a>(figures: &'a Figures<'_>, indicator: &Indicator, benchmark: &'a BenchmarkColumn) -> Rules<'a> {
    let scale = |quantity| compared_at(figures.pack, indicator, quantity);
    let making = Making { text: &|text| figures.words.tick(text), peildatum: figures.peildatum, scale: &scale };
    let mut slots = Slots::default();
    let tests = indicator.colours.iter().map(|rule| (making.test(&rule.condition, &mut slots), rule.colour)).collect();
    let columns = slots
        .quantities
        .iter()
        .map(|quantity| match *quantity {
            Quantity::Measure(measure) => match &figures.measures[measure] {
                column if scale(*quantity) == column.scale => Ticks::Measure(&column.ticks),
                column => Ticks::Own(column.cells.iter().map(|cell| cell_tick(*cell, scale(*quantity))).collect()),
            },
            Quantity::Benchmark => Ticks::Benchmark(benchmark.ticks(scale(*quantity)), benchmark),
            Quantity::Column(_) => stop("a colour rule asks for a column of rows"),
        })
        .collect();
    let value = figures.measures[indicator.measure].ticks.as_slice();
    let outdated = is_outdated(&figures.pack.measures[indicator.measure], figures.data, figures.peildatum);
    Rules { tests, columns, value, outdated }
}

/// Whether one of the sources that a figure rests on is too old.
pub(super) fn is_outdated(measure: &Measure, data: &Dataset, peildatum: Peildatum) -> bool {
    measure
        .sources
        .iter()
        .filter_map(|source| data.schema.sources.get(source))
        .any(|source| source.is_outdated(peildatum))
}

impl Rules<'_> {
    fn decide(&self, gemeente: GemeenteIndex) -> Decision {
        if self.tests.is_empty() {
            return Decision { colour: None, because: Because::Nothing };
        }
        if self.value[gemeente] == MISSING {
            return Decision::grey(Because::NoFigure);
        }
        if self.outdated {
            return Decision::grey(Because::Outdated);
        }
        first_that_holds(&self.tests, &|slot| self.tick(slot, gemeente))
    }

    /// What each rule says, asked on its own.
    pub fn ask_all(&self, gemeente: GemeenteIndex) -> Vec<Truth> {
        self.tests.iter().map(|(test, _)| test.ask(&|slot| self.tick(slot, gemeente))).collect()
    }

    fn tick(&self, slot: usize, gemeente: GemeenteIndex) -> Tick {
        self.columns.get(slot).or_fault("what a colour rule asks for").tick(gemeente)
    }
}

/// What the rules decide, once there is a figure to judge.
pub(super) fn first_that_holds(tests: &[(Test, Colour)], tick: &impl Fn(usize) -> Tick) -> Decision {
    for (number, (test, colour)) in (0u16..).zip(tests) {
        match test.ask(tick) {
            Truth::Yes => return Decision { colour: Some(*colour), because: Because::Rule(number) },
            Truth::No => {}
            Truth::Unknown(quantity) => return Decision::grey(Because::Missing(quantity)),
        }
    }
    Decision::grey(Because::Gap)
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
