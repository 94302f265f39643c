//! Phase 3: the colour of each indicator of each gemeente, with the record of what decided it.

use std::sync::Arc;

use rayon::prelude::*;
use typed_index_collections::{TiSlice, TiVec};

use super::Figures;
use super::benchmark::{self, BenchmarkColumn};
use super::lacking::lacks_for_colour;
use super::measure::MeasureColumn;
use super::precision::compared_at;
use super::ticks::{MISSING, Tick, cell_tick, compared};
use super::truth::{SlotFigures, Slots, Test, TestMaker, Truth};
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
    /// Something that it rests on was not delivered.
    NotDelivered,
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
    /// Nothing else than grijs can be said.
    pub fn grey(because: Because) -> Self {
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
    pub fn new(indicator: &Indicator, making: &TestMaker<'_>, slots: &mut Slots) -> Ladder {
        let rules = indicator.colours.iter();
        Ladder { tests: rules.map(|rule| (making.test(&rule.condition, slots), rule.colour)).collect() }
    }

    /// The decision, when there is a figure or not, and its source is too old or not.
    pub fn decide(&self, has_figure: bool, outdated: bool, given: &impl SlotFigures) -> Decision {
        match () {
            () if self.tests.is_empty() => Decision { colour: None, because: Because::Nothing },
            () if !has_figure => Decision::grey(Because::NoFigure),
            () if outdated => Decision::grey(Because::Outdated),
            () => self.first_that_holds(given),
        }
    }

    fn first_that_holds(&self, given: &impl SlotFigures) -> Decision {
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

/// The rules of one indicator, ready to be asked of every gemeente.
pub(super) struct ReadyRules {
    ladder: Ladder,
    slots: Vec<Slot>,
    value: MeasureIndex,
    outdated: bool,
    /// Something that they rest on was not delivered.
    lacking: bool,
}

/// A quantity that rules ask for, at the decimals at which they compare it.
struct Slot {
    quantity: Quantity,
    scale: u32,
    /// Of a measure that they compare at other decimals than all others do: of each gemeente. Of a benchmark: of each group.
    ticks: Vec<Tick>,
}

/// Where the figures of a slot come from.
enum SlotFrom<'a> {
    /// As it is compared everywhere.
    Measure(&'a MeasureColumn),
    /// At other decimals.
    Own(&'a MeasureColumn, &'a TiSlice<GemeenteIndex, Tick>, u32),
    Benchmark(&'a BenchmarkColumn, &'a [Tick], u32),
}

impl SlotFrom<'_> {
    fn tick(&self, gemeente: GemeenteIndex) -> Tick {
        match self {
            SlotFrom::Measure(column) => column.ticks[gemeente],
            SlotFrom::Own(_, ticks, _) => ticks[gemeente],
            // A gemeente without peers has no benchmark.
            SlotFrom::Benchmark(column, ticks, _) => {
                column.place(gemeente).map_or(MISSING, |group| *ticks.get(group).or_fault("the benchmark of a group"))
            }
        }
    }

    fn number(&self, gemeente: GemeenteIndex) -> Option<Number> {
        match self {
            SlotFrom::Measure(column) => column.compared_number(gemeente),
            SlotFrom::Own(column, _, scale) => column.number(gemeente).map(|number| compared(number, *scale)),
            SlotFrom::Benchmark(column, _, scale) => column.value(gemeente).map(|number| compared(number, *scale)),
        }
    }
}

/// Makes the rules of an indicator ready.
fn rules(figures: &Figures<'_>, indicator: &Indicator, benchmark: &BenchmarkColumn) -> ReadyRules {
    let scale = |quantity| compared_at(figures.pack, indicator, quantity);
    let making = TestMaker {
        text: &|text| figures.words.tick(text),
        texts: &|see| figures.words.each(see),
        peildatum: figures.peildatum,
        scale: &scale,
    };
    let mut slots = Slots::default();
    let ladder = Ladder::new(indicator, &making, &mut slots);
    let column = |measure: MeasureIndex| &figures.measures[measure];
    let ticks = |quantity, scale| match quantity {
        Quantity::Measure(measure) if column(measure).scale == scale => Vec::new(),
        Quantity::Measure(measure) => column(measure).cells.iter().map(|cell| cell_tick(*cell, scale)).collect(),
        Quantity::Benchmark => benchmark.ticks(scale),
        Quantity::Column(_) => stop("a colour rule asks for no column"),
    };
    let slot = |quantity| Slot { quantity, scale: scale(quantity), ticks: ticks(quantity, scale(quantity)) };
    let slots = slots.quantities.into_iter().map(slot).collect();
    let outdated = is_outdated(figures.pack, indicator, figures.data, figures.peildatum);
    let lacking = lacks_for_colour(figures.pack, figures.data, indicator);
    ReadyRules { ladder, slots, value: indicator.measure, outdated, lacking }
}

/// Whether one of the sources that a colour rests on is too old: of the figure, its benchmark, or what its rules ask for.
pub(super) fn is_outdated(pack: &RulePack, indicator: &Indicator, data: &Dataset, peildatum: Peildatum) -> bool {
    let source = |id: &Arc<str>| data.schema.sources.get(&**id).or_fault("a source that rules rest on");
    pack.graph.judged_by(&indicator.id).iter().any(|id| source(id).is_outdated(peildatum))
}

impl ReadyRules {
    /// The figures of the country that they ask for.
    fn asked<'a>(&'a self, figures: &'a Figures<'_>, benchmark: &'a BenchmarkColumn) -> Vec<SlotFrom<'a>> {
        let asked = |slot: &'a Slot| match slot.quantity {
            Quantity::Measure(measure) => match &figures.measures[measure] {
                column if column.scale == slot.scale => SlotFrom::Measure(column),
                column => SlotFrom::Own(column, TiSlice::from_ref(&slot.ticks), slot.scale),
            },
            Quantity::Benchmark => SlotFrom::Benchmark(benchmark, &slot.ticks, slot.scale),
            Quantity::Column(_) => stop("a colour rule asks for no column"),
        };
        self.slots.iter().map(asked).collect()
    }

    fn decide_all(&self, figures: &Figures<'_>, benchmark: &BenchmarkColumn) -> TiVec<GemeenteIndex, Decision> {
        let (asked, value) = (self.asked(figures, benchmark), &figures.measures[self.value]);
        if self.lacking && !self.ladder.tests.is_empty() {
            return vec![Decision::grey(Because::NotDelivered); figures.data.gemeenten.len()].into();
        }
        let decide = |gemeente| {
            let has_figure = value.ticks[gemeente] != MISSING;
            self.ladder.decide(has_figure, self.outdated, &Of { asked: &asked, gemeente })
        };
        figures.data.gemeenten.keys().map(decide).collect()
    }

    /// What each rule says of a gemeente, asked on its own.
    pub fn ask_all(&self, figures: &Figures<'_>, benchmark: &BenchmarkColumn, gemeente: GemeenteIndex) -> Vec<Truth> {
        let asked = self.asked(figures, benchmark);
        self.ladder.tests.iter().map(|(test, _)| test.ask(&Of { asked: &asked, gemeente })).collect()
    }
}

/// What one gemeente has.
struct Of<'r> {
    asked: &'r [SlotFrom<'r>],
    gemeente: GemeenteIndex,
}

impl Of<'_> {
    fn column(&self, slot: usize) -> &SlotFrom<'_> {
        self.asked.get(slot).or_fault("a figure for every slot of a rule")
    }
}

impl SlotFigures for Of<'_> {
    fn tick(&self, slot: usize) -> Tick {
        self.column(slot).tick(self.gemeente)
    }

    fn number(&self, slot: usize) -> Number {
        self.column(slot).number(self.gemeente).or_fault("a number where one is compared")
    }
}

/// Phase 3: every decision, and the rules that made it.
pub struct Colours {
    pub(super) rules: TiVec<IndicatorIndex, ReadyRules>,
    pub(super) decisions: Decisions,
}

/// What is decided of one indicator, as soon as the figures are there that it rests on.
pub(super) fn decided(figures: &Figures<'_>, indicator: &Indicator) -> TiVec<GemeenteIndex, Decision> {
    let benchmark = benchmark::evaluate(indicator, figures);
    rules(figures, indicator, &benchmark).decide_all(figures, &benchmark)
}

/// Every decision: an indicator each, a gemeente each.
pub(super) fn decide(figures: &Figures<'_>, benchmarks: &TiSlice<IndicatorIndex, BenchmarkColumn>) -> Colours {
    let work: Vec<(&Indicator, &BenchmarkColumn)> = figures.pack.indicators.values().zip(benchmarks).collect();
    let decide = |(indicator, benchmark): &(&Indicator, &BenchmarkColumn)| {
        let rules = rules(figures, indicator, benchmark);
        let decisions = rules.decide_all(figures, benchmark);
        (rules, decisions)
    };
    let (rules, decisions): (Vec<_>, Vec<_>) = work.par_iter().map(decide).unzip();
    Colours { rules: rules.into(), decisions: decisions.into() }
}
