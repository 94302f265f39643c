//! Arithmetic in a condition, made ready: whole numbers times the ticks of its figures, all on one scale, held against zero.
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
pub struct SumTest {
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

impl SumTest {
    /// `slot` gives the slot of a quantity, and at how many decimals its ticks are.
    pub fn new(linear: &Linear, comparison: Comparison, mut slot: impl FnMut(Quantity) -> (usize, u32)) -> SumTest {
        let found: Vec<(usize, u32)> = linear.parts.iter().map(|(quantity, _)| slot(*quantity)).collect();
        let finest = found.iter().map(|(_, scale)| *scale).max().unwrap_or(0);
        let whole = linear.whole();
        let power = |more: u32| 10i128.checked_pow(more);
        let factor = |at: usize, scale: u32| {
            let whole = whole.as_ref()?.parts.get(at).map(|(_, times)| i128::from(*times))?;
            whole.checked_mul(power(finest - scale)?).and_then(|factor| i64::try_from(factor).ok())
        };
        let parts = linear.parts.iter().zip(&found).enumerate();
        let terms = parts.map(|(at, ((quantity, times), (slot, scale)))| Term {
            slot: *slot,
            quantity: *quantity,
            factor: factor(at, *scale),
            times: *times,
            scale: *scale,
        });
        SumTest {
            terms: terms.collect(),
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Figures by slot: a number, at so many decimals.
    struct Given(Vec<(Number, u32)>);

    impl SlotFigures for Given {
        fn tick(&self, slot: usize) -> Tick {
            let (number, scale) = self.0[slot];
            number.whole_ticks(scale).filter(|tick| *tick > UNEVEN).unwrap_or(UNEVEN)
        }

        fn number(&self, slot: usize) -> Number {
            self.0[slot].0
        }
    }

    /// However large the figures are, and also when they are no whole number of ticks, the answer is that of the numbers.
    #[test]
    fn ticks_say_what_numbers_say() {
        let number = |text: &str| Number::parse(text).unwrap();
        let third = Number::from(1i64).checked_div(Number::from(3i64)).unwrap();
        let figures = [
            number("0"),
            number("71"),
            number("73.5"),
            number("-0.1"),
            number("9999999999999999999999999999"),
            number("-9999999999999999999999999999"),
            number("0.000000000001"),
            number("123456789012.123456789012"),
            third,
        ];
        let times = [number("1"), number("-1"), number("2"), number("0.5"), third, number("900000000000000000")];
        let constants = [number("0"), number("-2"), number("0.000000000001"), number("999999999999999999"), third];
        let quantity = |at: usize| Quantity::Measure(at.into());
        let pairs = || figures.iter().flat_map(|left| figures.iter().map(move |right| (*left, *right)));
        let factors = || times.iter().flat_map(|one| times.iter().map(move |other| (*one, *other)));
        for scales in [[0, 1], [12, 0], [2, 12]] {
            for (left, right) in pairs() {
                let given = Given(vec![(left, scales[0]), (right, scales[1])]);
                for ((one, other), constant) in factors().zip(constants.iter().copied().cycle()) {
                    let linear = Linear { parts: vec![(quantity(0), one), (quantity(1), other)], constant };
                    let slot = |quantity: Quantity| match quantity {
                        Quantity::Measure(at) => (usize::from(at), scales[usize::from(at)]),
                        _ => unreachable!(),
                    };
                    let sum = one * left + other * right + constant;
                    for comparison in [Comparison::AtLeast, Comparison::Equal, Comparison::Less] {
                        let said = SumTest::new(&linear, comparison, slot).ask(&given);
                        assert_eq!(said, Ok(comparison.holds(sum.cmp(&Number::ZERO))), "{linear:?} of {left}, {right}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_first_figure_that_is_missing_is_named() {
        struct Nothing;
        impl SlotFigures for Nothing {
            fn tick(&self, slot: usize) -> Tick {
                if slot == 0 { UNEVEN } else { MISSING }
            }

            fn number(&self, _: usize) -> Number {
                Number::ZERO
            }
        }
        let quantity = |at: usize| Quantity::Measure(at.into());
        let one = Number::from(1i64);
        let linear = Linear { parts: vec![(quantity(0), one), (quantity(1), one), (quantity(2), one)], constant: one };
        let mut slots = 0..;
        let added = SumTest::new(&linear, Comparison::Less, |_| (slots.next().unwrap(), 0));
        assert_eq!(added.ask(&Nothing), Err(quantity(1)));
    }
}
