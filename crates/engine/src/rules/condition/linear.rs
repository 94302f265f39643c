//! What a comparison with arithmetic asks, as one sum held against zero: how many times each figure counts, and what is added.
//!
//! Everything that decides, proves or tries such a comparison starts from this; only printing keeps it as it is written.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;

use super::{Arithmetic, Condition, Formula, Operand, Part, Quantity};
use crate::terms::Number;
use crate::text::Span;

/// A sum of figures, each so many times, and a number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Linear {
    /// Each once, in the order in which they are written; none of them counts for nothing.
    pub parts: Vec<(Quantity, Number)>,
    pub constant: Number,
}

/// Why arithmetic is no such sum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bent {
    ByZero,
    /// A figure below the line.
    ByFigure,
    FigureTimesFigure,
    /// A figure that is added as often as it is taken away.
    ForNothing(Quantity),
    TooLarge,
}

/// The same in whole numbers, all of them as many times as large.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Whole {
    pub parts: Vec<(Quantity, i64)>,
    pub constant: i128,
}

/// As many digits as a constant can have, before and behind its point together.
const MOST_DIGITS: u32 = 30;

impl Linear {
    /// What lies on the left less what lies on the right; an error with its place.
    pub fn of(left: &Part<Operand>, right: &Part<Operand>) -> Result<Linear, (Span, Bent)> {
        let place = left.span;
        let sum = side(left)?.plus(side(right)?, -1);
        if let Some((quantity, _)) = sum.parts.iter().find(|(_, times)| *times == Number::ZERO) {
            return Err((place, Bent::ForNothing(*quantity)));
        }
        match sum.whole() {
            Some(_) => Ok(sum),
            None => Err((place, Bent::TooLarge)),
        }
    }

    fn constant(number: Number) -> Linear {
        Linear { parts: Vec::new(), constant: number }
    }

    fn figure(quantity: Quantity) -> Linear {
        Linear { parts: vec![(quantity, Number::from(1i64))], constant: Number::ZERO }
    }

    fn plus(mut self, other: Linear, sign: i64) -> Linear {
        let other = other.times(Number::from(sign));
        for (quantity, times) in other.parts {
            match self.parts.iter_mut().find(|(known, _)| *known == quantity) {
                Some((_, known)) => *known = *known + times,
                None => self.parts.push((quantity, times)),
            }
        }
        self.constant = self.constant + other.constant;
        self
    }

    fn times(mut self, number: Number) -> Linear {
        self.parts.iter_mut().for_each(|(_, times)| *times = *times * number);
        self.constant = self.constant * number;
        self
    }

    /// In whole numbers; none when they are too long to calculate with.
    pub fn whole(&self) -> Option<Whole> {
        let rationals: Vec<BigRational> =
            self.parts.iter().map(|(_, times)| *times).chain([self.constant]).map(Number::rational).collect();
        let all = rationals.iter().fold(BigInt::from(1), |all, rational| {
            let more = BigRational::new(all.clone(), rational.denom().clone()).denom().clone();
            all * more
        });
        let scaled = |number: &Number| (number.rational() * &all).to_integer();
        let part = |(quantity, times): &(Quantity, Number)| Some((*quantity, scaled(times).to_i64()?));
        let constant = scaled(&self.constant).to_i128()?;
        let fits = constant.unsigned_abs() < 10u128.pow(MOST_DIGITS);
        Some(Whole { parts: self.parts.iter().map(part).collect::<Option<_>>()?, constant }).filter(|_| fits)
    }
}

fn side(operand: &Part<Operand>) -> Result<Linear, (Span, Bent)> {
    match &operand.what {
        Operand::Quantity(quantity) => Ok(Linear::figure(*quantity)),
        Operand::Number(number) | Operand::Threshold { value: number, .. } => Ok(Linear::constant(*number)),
        Operand::Sum(formula) => sum(formula, operand.span),
        // Of another kind: that has been said before anything is added.
        _ => Ok(Linear::constant(Number::ZERO)),
    }
}

fn sum(formula: &Formula, span: Span) -> Result<Linear, (Span, Bent)> {
    match formula {
        Formula::Number(number) | Formula::Threshold { value: number, .. } => Ok(Linear::constant(*number)),
        Formula::Quantity(quantity) => Ok(Linear::figure(*quantity)),
        Formula::Binary { left, arithmetic, right } => {
            let (one, other) = (sum(left, left.span)?, sum(right, right.span)?);
            match arithmetic {
                Arithmetic::Add => Ok(one.plus(other, 1)),
                Arithmetic::Subtract => Ok(one.plus(other, -1)),
                Arithmetic::Multiply if other.parts.is_empty() => Ok(one.times(other.constant)),
                Arithmetic::Multiply if one.parts.is_empty() => Ok(other.times(one.constant)),
                Arithmetic::Multiply => Err((span, Bent::FigureTimesFigure)),
                Arithmetic::Divide if !other.parts.is_empty() => Err((right.span, Bent::ByFigure)),
                Arithmetic::Divide => {
                    let part = Number::from(1i64).checked_div(other.constant).ok_or((right.span, Bent::ByZero))?;
                    Ok(one.times(part))
                }
            }
        }
    }
}

impl Condition {
    /// Both sides, where it calculates itself.
    fn calculated(&self) -> Option<(&Part<Operand>, &Part<Operand>)> {
        match self {
            Condition::Compare { left, right, .. } if left.is_sum() || right.is_sum() => Some((left, right)),
            _ => None,
        }
    }

    /// What it asks, where it calculates itself.
    pub fn linear(&self) -> Option<Linear> {
        let (left, right) = self.calculated()?;
        Linear::of(left, right).ok()
    }

    /// Whether it calculates.
    pub fn has_sums(&self) -> bool {
        self.walk().any(|part| part.calculated().is_some())
    }

    /// Whether all arithmetic in it still is a sum: with other numbers it may divide by zero.
    pub fn adds_up(&self) -> bool {
        self.walk().filter_map(Condition::calculated).all(|(left, right)| Linear::of(left, right).is_ok())
    }
}

impl Operand {
    pub fn is_sum(&self) -> bool {
        matches!(self, Operand::Sum(_))
    }
}
