//! The colour rules of one indicator, asked with figures given one by one instead of by the column.
//!
//! For questions of what would be: the rules of one version on the figures of another, a benchmark held where it was,
//! a figure that no gemeente has. Asks the same tests as phase 3.

use std::cell::RefCell;

use super::colour::{Because, Decision, compared_at, first_that_holds};
use super::ticks::{MISSING, Tick, date_tick};
use super::truth::{Making, Slots, Test};
use crate::dataset::Symbols;
use crate::rules::condition::Quantity;
use crate::rules::{Indicator, RulePack};
use crate::terms::{Colour, Peildatum, Value};

/// The rules of one indicator, ready to be asked.
pub struct Judge {
    value: Quantity,
    tests: Vec<(Test, Colour)>,
    slots: Slots,
    /// At how many decimals each slot is compared.
    scales: Vec<u32>,
    /// Texts of the rules and of what was asked so far, each with its number.
    texts: RefCell<Symbols>,
}

impl Judge {
    pub fn new(pack: &RulePack, indicator: &Indicator, peildatum: Peildatum) -> Judge {
        let texts = RefCell::new(Symbols::default());
        let scale = |quantity| compared_at(pack, indicator, quantity);
        let intern = |text: &str| Tick::from(texts.borrow_mut().intern(text).0);
        let making = Making { text: &intern, peildatum, scale: &scale };
        let mut slots = Slots::default();
        let tests =
            indicator.colours.iter().map(|rule| (making.test(&rule.condition, &mut slots), rule.colour)).collect();
        let scales = slots.quantities.iter().map(|quantity| scale(*quantity)).collect();
        Judge { value: Quantity::Measure(indicator.measure), tests, slots, scales, texts }
    }

    /// What the rules speak about.
    pub fn quantities(&self) -> &[Quantity] {
        &self.slots.quantities
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
        let quantities = self.slots.quantities.iter().zip(&self.scales);
        let ticks: Vec<Tick> = quantities.map(|(quantity, scale)| self.tick(&given(*quantity), *scale)).collect();
        first_that_holds(&self.tests, &|slot| ticks.get(slot).copied().unwrap_or(MISSING))
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
