//! The colour rules of one indicator, asked with figures given one by one instead of by the column.
//!
//! For questions of what would be: the rules of one version on the figures of another, a benchmark held where it was,
//! a figure that no gemeente has. Asks the same tests as phase 3.

use std::cell::RefCell;

use super::colour::{Because, Decision, compared_at, first_that_holds, measured_at};
use super::ticks::{MISSING, Tick, date_tick};
use super::truth::{Making, Slots, Test, Truth};
use crate::dataset::Symbols;
use crate::rules::condition::{Condition, Quantity};
use crate::rules::{Indicator, RulePack};
use crate::terms::{Colour, Peildatum, Value};

/// The rules of one indicator, ready to be asked.
pub struct Judge {
    value: Quantity,
    tests: Vec<(Test, Colour)>,
    figures: Figures,
}

/// One condition on measures, ready to be asked.
pub struct Question {
    test: Test,
    figures: Figures,
}

/// How the figures that conditions speak about become ticks.
struct Figures {
    slots: Slots,
    /// At how many decimals each slot is compared.
    scales: Vec<u32>,
    /// Texts of the conditions and of what was asked so far, each with its number.
    texts: RefCell<Symbols>,
}

impl Judge {
    pub fn new(pack: &RulePack, indicator: &Indicator, peildatum: Peildatum) -> Judge {
        let scale = |quantity| compared_at(pack, indicator, quantity);
        let conditions = indicator.colours.iter().map(|rule| &rule.condition);
        let (tests, figures) = Figures::of(conditions, &scale, peildatum);
        let colours = indicator.colours.iter().map(|rule| rule.colour);
        Judge { value: Quantity::Measure(indicator.measure), tests: tests.into_iter().zip(colours).collect(), figures }
    }

    /// What the rules speak about.
    pub fn quantities(&self) -> &[Quantity] {
        &self.figures.slots.quantities
    }

    /// The decision for these figures; `outdated` when a source is too old.
    pub fn decide(&self, given: &dyn Fn(Quantity) -> Value, outdated: bool) -> Decision {
        if self.tests.is_empty() {
            return Decision { colour: None, because: Because::Nothing };
        }
        if given(self.value).is_missing() {
            return Decision::grey(Because::NoFigure);
        }
        if outdated {
            return Decision::grey(Because::Outdated);
        }
        let ticks = self.figures.ticks(given);
        first_that_holds(&self.tests, &|slot| ticks.get(slot).copied().unwrap_or(MISSING))
    }
}

impl Question {
    /// A condition of a measure: it compares each other measure as that one is displayed.
    pub fn new(pack: &RulePack, condition: &Condition, peildatum: Peildatum) -> Question {
        let scale = |quantity| measured_at(pack, quantity);
        let (mut tests, figures) = Figures::of(std::iter::once(condition), &scale, peildatum);
        Question { test: tests.pop().unwrap_or(Test::Always(false)), figures }
    }

    pub fn ask(&self, given: &dyn Fn(Quantity) -> Value) -> Truth {
        let ticks = self.figures.ticks(given);
        self.test.ask(&|slot| ticks.get(slot).copied().unwrap_or(MISSING))
    }
}

impl Figures {
    fn of<'c>(
        conditions: impl Iterator<Item = &'c Condition>,
        scale: &dyn Fn(Quantity) -> u32,
        peildatum: Peildatum,
    ) -> (Vec<Test>, Figures) {
        let texts = RefCell::new(Symbols::default());
        let intern = |text: &str| Tick::from(texts.borrow_mut().intern(text).0);
        let making = Making { text: &intern, peildatum, scale };
        let mut slots = Slots::default();
        let tests = conditions.map(|condition| making.test(condition, &mut slots)).collect();
        let scales = slots.quantities.iter().map(|quantity| scale(*quantity)).collect();
        (tests, Figures { slots, scales, texts })
    }

    fn ticks(&self, given: &dyn Fn(Quantity) -> Value) -> Vec<Tick> {
        let quantities = self.slots.quantities.iter().zip(&self.scales);
        quantities.map(|(quantity, scale)| self.tick(&given(*quantity), *scale)).collect()
    }

    fn tick(&self, value: &Value, scale: u32) -> Tick {
        match value {
            Value::Missing => MISSING,
            Value::Number(number) => number.ticks(scale).unwrap_or(MISSING),
            Value::Text(text) => Tick::from(self.texts.borrow_mut().intern(text).0),
            Value::Date(date) => date_tick(*date),
            Value::YesNo(yes) => Tick::from(*yes),
        }
    }
}
