//! Formulas as sums of figures: what is taken off a whole, or divided by it, and is a part of it, stays within it.
//!
//! Knows of figures only between which numbers they lie and which of them are part of which.

use std::collections::BTreeMap;

use super::bounds::Bounds;
use crate::rules::condition::{Arithmetic, Formula, Quantity};
use crate::rules::index::MeasureIndex;
use crate::terms::Number;

/// More figures than this are not held beside each other.
const MOST: usize = 50;

/// So many times each figure, and a number.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct FigureSum {
    number: Number,
    times: BTreeMap<MeasureIndex, Number>,
}

/// What is known of the figures in sums.
pub(super) struct KnownFigures<'k> {
    /// How each is made of others, where it is a sum itself.
    pub sum: &'k dyn Fn(MeasureIndex) -> Option<FigureSum>,
    pub bounds: &'k dyn Fn(MeasureIndex) -> Bounds,
    /// Whether one counts only what another counts too.
    pub is_part: &'k dyn Fn(MeasureIndex, MeasureIndex) -> bool,
}

impl FigureSum {
    fn of_number(number: Number) -> FigureSum {
        FigureSum { number, times: BTreeMap::new() }
    }

    pub fn of_figure(measure: MeasureIndex) -> FigureSum {
        FigureSum { number: Number::ZERO, times: [(measure, Number::from(1i64))].into() }
    }

    fn plus(&self, other: &FigureSum, sign: i64) -> FigureSum {
        let sign = Number::from(sign);
        let mut sum = self.clone();
        sum.number = sum.number + sign * other.number;
        for (measure, times) in &other.times {
            let known = sum.times.entry(*measure).or_insert(Number::ZERO);
            *known = *known + sign * *times;
        }
        sum.times.retain(|_, times| *times != Number::ZERO);
        sum
    }

    fn scaled(&self, by: Number) -> FigureSum {
        let mut sum = self.clone();
        sum.number = sum.number * by;
        sum.times.values_mut().for_each(|times| *times = *times * by);
        sum.times.retain(|_, times| *times != Number::ZERO);
        sum
    }

    fn only_number(&self) -> Option<Number> {
        self.times.is_empty().then_some(self.number)
    }
}

impl KnownFigures<'_> {
    /// A formula as a sum; None when it is none, or a long one.
    pub fn sum_of(&self, formula: &Formula) -> Option<FigureSum> {
        let sum = match formula {
            Formula::Number(number) | Formula::Threshold { value: number, .. } => FigureSum::of_number(*number),
            Formula::Quantity(Quantity::Measure(measure)) => {
                (self.sum)(*measure).unwrap_or_else(|| FigureSum::of_figure(*measure))
            }
            Formula::Quantity(_) => return None,
            Formula::Binary { left, arithmetic, right } => {
                let (left, right) = (self.sum_of(left)?, self.sum_of(right)?);
                match arithmetic {
                    Arithmetic::Add => left.plus(&right, 1),
                    Arithmetic::Subtract => left.plus(&right, -1),
                    Arithmetic::Multiply => match (left.only_number(), right.only_number()) {
                        (Some(number), _) => right.scaled(number),
                        (_, Some(number)) => left.scaled(number),
                        _ => return None,
                    },
                    Arithmetic::Divide => return None,
                }
            }
        };
        (sum.times.len() <= MOST).then_some(sum)
    }

    /// Between which numbers a sum lies.
    pub fn bounds_of(&self, sum: &FigureSum) -> Bounds {
        Bounds {
            low: self.least(sum),
            high: self.least(&sum.scaled(Number::from(-1i64))).map(|low| Number::ZERO - low),
        }
    }

    /// A figure that is taken off takes from one of which it is a part no more than that one is.
    fn least(&self, sum: &FigureSum) -> Option<Number> {
        let mut left = sum.times.clone();
        for part in sum.times.iter().filter(|(_, times)| **times < Number::ZERO).map(|(part, _)| *part) {
            let wholes = sum.times.iter().filter(|(_, times)| **times > Number::ZERO).map(|(whole, _)| *whole);
            for whole in wholes.filter(|whole| (self.is_part)(part, *whole)) {
                let (Some(own), Some(other)) = (left.get(&part).copied(), left.get(&whole).copied()) else { continue };
                let taken = other.min(Number::ZERO - own);
                left.insert(part, own + taken);
                left.insert(whole, other - taken);
            }
        }
        left.iter().filter(|(_, times)| **times != Number::ZERO).try_fold(sum.number, |least, (measure, times)| {
            let bounds = (self.bounds)(*measure);
            let end = if *times > Number::ZERO { bounds.low } else { bounds.high }?;
            Some(least + *times * end)
        })
    }

    /// Between which numbers a share lies: a part of something, divided by it, and times a number.
    pub fn share(&self, formula: &Formula) -> Option<Bounds> {
        let (above, below, times) = quotient(formula)?;
        let (above, below) = (self.sum_of(above)?, self.sum_of(below)?);
        // `a * 100 / b` is a hundred times a part: taken apart by trying how often it fits.
        let (above, times) = match common(&above) {
            Some(common) if common > Number::ZERO => {
                (above.scaled(Number::from(1i64).checked_div(common)?), times * common)
            }
            _ => (above, times),
        };
        let never_negative = |sum: &FigureSum| self.least(sum).is_some_and(|least| least >= Number::ZERO);
        let is_share = times >= Number::ZERO && never_negative(&above) && never_negative(&below.plus(&above, -1));
        is_share.then(|| Bounds::new(Number::ZERO, times))
    }
}

/// The factor that all figures in a sum without a number have.
fn common(sum: &FigureSum) -> Option<Number> {
    let mut times = sum.times.values().copied();
    let first = times.next()?;
    (sum.number == Number::ZERO && times.all(|times| times == first)).then_some(first)
}

/// `above / below`, and what that is multiplied with.
fn quotient(formula: &Formula) -> Option<(&Formula, &Formula, Number)> {
    let Formula::Binary { left, arithmetic, right } = formula else { return None };
    match arithmetic {
        Arithmetic::Divide => Some((left, right, Number::from(1i64))),
        Arithmetic::Multiply => {
            let (part, number) = match (left.number(), right.number()) {
                (Some(number), _) => (right, number),
                (_, Some(number)) => (left, number),
                _ => return None,
            };
            quotient(part).map(|(above, below, times)| (above, below, times * number))
        }
        _ => None,
    }
}
