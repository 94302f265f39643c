//! The colour rules of one indicator, or one condition, asked with figures given one by one instead of by the column.
//!
//! For questions of what would be: the rules of one version on the figures of another, a benchmark held where it was,
//! a figure that no gemeente has. Asks the same tests as phase 3.

use std::cell::RefCell;

use super::colour::{Because, Decision, compared_at, first_that_holds};
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
    given: Given,
}

impl Judge {
    pub fn new(pack: &RulePack, indicator: &Indicator, peildatum: Peildatum) -> Judge {
        let conditions = indicator.colours.iter().map(|rule| &rule.condition.what);
        let (tests, given) = prepare(conditions, peildatum, &|quantity| compared_at(pack, indicator, quantity));
        let tests = tests.into_iter().zip(indicator.colours.iter().map(|rule| rule.colour)).collect();
        Judge { value: Quantity::Measure(indicator.measure), tests, given }
    }

    /// What the rules speak about.
    pub fn quantities(&self) -> &[Quantity] {
        &self.given.slots.quantities
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
        let ticks = self.given.ticks(given);
        first_that_holds(&self.tests, &|slot| ticks.get(slot).copied().unwrap_or(MISSING))
    }
}

/// One condition, ready to be asked.
pub struct Question {
    test: Test,
    given: Given,
}

impl Question {
    /// `scale` says at how many decimals a quantity is compared.
    pub fn new(condition: &Condition, peildatum: Peildatum, scale: &dyn Fn(Quantity) -> u32) -> Question {
        let (tests, given) = prepare([condition].into_iter(), peildatum, scale);
        Question { test: tests.into_iter().next().unwrap_or(Test::Always(false)), given }
    }

    pub fn ask(&self, given: &dyn Fn(Quantity) -> Value) -> Truth {
        let ticks = self.given.ticks(given);
        self.test.ask(&|slot| ticks.get(slot).copied().unwrap_or(MISSING))
    }
}

/// Turns figures that are given into the ticks that tests ask for.
struct Given {
    slots: Slots,
    /// At how many decimals each slot is compared.
    scales: Vec<u32>,
    /// Texts of the conditions and of what was asked so far, each with its number.
    texts: RefCell<Symbols>,
}

fn prepare<'c>(
    conditions: impl Iterator<Item = &'c Condition>,
    peildatum: Peildatum,
    scale: &dyn Fn(Quantity) -> u32,
) -> (Vec<Test>, Given) {
    let texts = RefCell::new(Symbols::default());
    let intern = |text: &str| Tick::from(texts.borrow_mut().intern(text).0);
    let making = Making { text: &intern, peildatum, scale };
    let mut slots = Slots::default();
    let tests = conditions.map(|condition| making.test(condition, &mut slots)).collect();
    let scales = slots.quantities.iter().map(|quantity| scale(*quantity)).collect();
    (tests, Given { slots, scales, texts })
}

impl Given {
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
