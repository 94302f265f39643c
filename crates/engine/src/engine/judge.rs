//! The colour rules of one indicator, or one condition, asked with figures given one by one instead of by the column.
//!
//! For questions of what would be: the rules of one version on the figures of another, a benchmark held where it was,
//! a figure that no gemeente has. Asks the same tests as phase 3.

use std::cell::RefCell;
use std::sync::Arc;

use super::colour::{Decision, Ladder};
use super::precision::compared_at;
use super::ticks::{Tick, UNEVEN, cell_tick, compared};
use super::truth::{SlotFigures, Slots, Test, TestMaker, Truth};
use crate::dataset::{Cell, Symbols};
use crate::fault::stop;
use crate::rules::condition::{Condition, Quantity};
use crate::rules::{Indicator, RulePack};
use crate::terms::{Number, Peildatum, Value};

/// The rules of one indicator, ready to be asked.
pub struct Judge {
    value: Quantity,
    ladder: Ladder,
    asked: Filling,
}

impl Judge {
    pub fn new(pack: &RulePack, indicator: &Indicator, peildatum: Peildatum) -> Judge {
        let scale = |quantity| compared_at(pack, indicator, quantity);
        let (ladder, asked) = prepare(peildatum, &scale, |making, slots| Ladder::new(indicator, making, slots));
        Judge { value: Quantity::Measure(indicator.measure), ladder, asked }
    }

    /// What the rules speak about.
    pub fn quantities(&self) -> &[Quantity] {
        &self.asked.slots.quantities
    }

    /// The decision for these figures, as [`super::Figures::asked`] gives them; `outdated` when a source is too old.
    pub fn decide(&self, given: &dyn Fn(Quantity) -> Value, outdated: bool) -> Decision {
        self.ladder.decide(!given(self.value).is_missing(), outdated, &self.asked.fill(given))
    }
}

/// One condition, ready to be asked.
pub struct Question {
    test: Test,
    asked: Filling,
}

impl Question {
    /// `scale` says at how many decimals a quantity is compared.
    pub fn new(condition: &Condition, peildatum: Peildatum, scale: &dyn Fn(Quantity) -> u32) -> Question {
        let (test, asked) = prepare(peildatum, scale, |making, slots| making.test(condition, slots));
        Question { test, asked }
    }

    pub fn ask(&self, given: &dyn Fn(Quantity) -> Value) -> Truth {
        self.test.ask(&self.asked.fill(given))
    }
}

/// Turns figures that are given into what tests ask for.
struct Filling {
    slots: Slots,
    /// At how many decimals each slot is compared.
    scales: Vec<u32>,
    /// Texts of the conditions and of what was asked so far, each with its number.
    texts: RefCell<Symbols>,
}

fn prepare<T>(
    peildatum: Peildatum,
    scale: &dyn Fn(Quantity) -> u32,
    make: impl FnOnce(&TestMaker<'_>, &mut Slots) -> T,
) -> (T, Filling) {
    let texts = RefCell::new(Symbols::default());
    let intern = |text: &str| Tick::from(texts.borrow_mut().intern(text).0);
    let mut slots = Slots::default();
    let made = make(&TestMaker { text: &intern, texts: &|_| (), peildatum, scale }, &mut slots);
    let scales = slots.quantities.iter().map(|quantity| scale(*quantity)).collect();
    (made, Filling { slots, scales, texts })
}

impl Filling {
    fn fill(&self, given: &dyn Fn(Quantity) -> Value) -> Filled {
        let quantities = self.slots.quantities.iter().zip(&self.scales);
        Filled(quantities.map(|(quantity, scale)| self.slot(&given(*quantity), *scale)).collect())
    }

    fn slot(&self, value: &Value, scale: u32) -> (Tick, Past) {
        let cell = Cell::of(value, |text| self.texts.borrow_mut().intern(text));
        let tick = cell_tick(cell, scale);
        let past = match value {
            Value::Text(text) => Past::Text(text.clone()),
            _ => match cell.number().filter(|_| tick == UNEVEN) {
                Some(number) => Past::Number(compared(number, scale)),
                None => Past::Nothing,
            },
        };
        (tick, past)
    }
}

/// A tick for each slot, and what it does not say.
struct Filled(Vec<(Tick, Past)>);

enum Past {
    Nothing,
    /// A number that is no tick.
    Number(Number),
    /// Which text it is: tests may be asked of texts that were not there when they were made.
    Text(Arc<str>),
}

impl SlotFigures for Filled {
    fn tick(&self, slot: usize) -> Tick {
        self.0.get(slot).map_or_else(|| stop("a figure for every slot of a rule"), |(tick, _)| *tick)
    }

    fn number(&self, slot: usize) -> Number {
        match self.0.get(slot) {
            Some((_, Past::Number(number))) => *number,
            _ => stop("a number where one is compared"),
        }
    }

    fn text(&self, slot: usize) -> Option<&str> {
        match self.0.get(slot) {
            Some((_, Past::Text(text))) => Some(text),
            _ => None,
        }
    }
}
