//! Arithmetic in a condition, made ready: whole numbers times the ticks of its figures, all on one scale, beside zero.
//!
//! What is too large for that, or no whole number of ticks, is worked out in numbers as long as they must be: the answer is
//! the same.

use std::cmp::Ordering;

use super::ticks::{MISSING, Tick, UNEVEN};
use super::truth::SlotFigures;
use crate::rules::condition::{Comparison, Linear, Quantity};
use crate::terms::Number;

/// A sum of figures that is compared with nothing.
#[derive(Clone, Debug)]
pub struct Added {
    terms: Box<[Term]>,
    /// In ticks of the finest of its figures, times the whole numbers; none where that is too long.
    constant: Option<i128>,
    exact: Number,
    comparison: Comparison,
}

#[derive(Clone, Debug)]
struct Term {
    slot: usize,
    quantity: Quantity,
    /// How many times its tick counts; none where that is too long.
    factor: Option<i64>,
    times: Number,
    scale: u32,
}

impl Term {
    /// None: it is too long.
    fn product(&self, tick: Tick) -> Option<i128> {
        let factor = self.factor?;
        match i64::try_from(tick) {
            // Two numbers of 64 bits never overflow 128.
            Ok(tick) => Some(i128::from(tick) * i128::from(factor)),
            Err(_) if tick == UNEVEN => None,
            Err(_) => tick.checked_mul(factor.into()),
        }
    }
}

impl Added {
    /// `slot` gives the slot of a quantity, and at how many decimals its ticks are.
    pub fn new(linear: &Linear, comparison: Comparison, mut slot: impl FnMut(Quantity) -> (usize, u32)) -> Added {
        let found: Vec<(usize, u32)> = linear.parts.iter().map(|(quantity, _)| slot(*quantity)).collect();
        let finest = found.iter().map(|(_, scale)| *scale).max().unwrap_or(0);
        let whole = linear.whole();
        let power = |more: u32| 10i128.checked_pow(more);
        let term = |(at, ((quantity, times), (slot, scale))): (usize, (&(Quantity, Number), &(usize, u32)))| {
            let whole = whole.as_ref().and_then(|whole| whole.parts.get(at)).map(|(_, times)| i128::from(*times));
            let factor = whole.and_then(|whole| whole.checked_mul(power(finest - scale)?));
            let factor = factor.and_then(|factor| i64::try_from(factor).ok());
            Term { slot: *slot, quantity: *quantity, factor, times: *times, scale: *scale }
        };
        Added {
            terms: linear.parts.iter().zip(&found).enumerate().map(term).collect(),
            constant: whole.as_ref().and_then(|whole| whole.constant.checked_mul(power(finest)?)),
            exact: linear.constant,
            comparison,
        }
    }

    /// Whether it holds; or which figure is missing.
    pub fn ask(&self, given: &impl SlotFigures) -> Result<bool, Quantity> {
        let mut sum = self.constant;
        for term in &*self.terms {
            let tick = given.tick(term.slot);
            if tick == MISSING {
                return Err(term.quantity);
            }
            sum = sum.zip(term.product(tick)).and_then(|(sum, product)| sum.checked_add(product));
        }
        Ok(self.comparison.holds(sum.map_or_else(|| self.exactly(given), |sum| sum.cmp(&0))))
    }

    /// In numbers of any length; no figure is missing.
    fn exactly(&self, given: &impl SlotFigures) -> Ordering {
        let number = |term: &Term| match given.tick(term.slot) {
            UNEVEN => given.number(term.slot),
            tick => Number::of_ticks(tick, term.scale),
        };
        let sum = self.terms.iter().fold(self.exact, |sum, term| sum + term.times * number(term));
        sum.cmp(&Number::ZERO)
    }
}
