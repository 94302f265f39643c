//! The sum of many numbers, whatever their order: fractions of one denominator are added as whole numbers.

use num_bigint::BigInt;
use rustc_hash::FxHashMap;

use super::{Kept, Number};
use crate::fault::OrFault;

/// A sum that is being made.
#[derive(Clone, Default, Debug)]
pub struct Sum {
    decimals: Number,
    /// Above the line, by what stands below it.
    fractions: FxHashMap<u64, i128>,
    /// What fits nowhere else: above and below the line.
    others: Vec<(BigInt, BigInt)>,
    count: usize,
}

impl Sum {
    pub fn add(&mut self, number: Number) {
        self.count += 1;
        match number.0 {
            Kept::Decimal(_) => self.decimals = self.decimals + number,
            Kept::Short { numer, denom } => {
                let above = self.fractions.entry(denom).or_insert(0);
                match above.checked_add(numer.into()) {
                    Some(sum) => *above = sum,
                    None => self.others.push((numer.into(), denom.into())),
                }
            }
            Kept::Long(_) => self.others.push(number.parts()),
        }
    }

    pub fn count(&self) -> usize {
        self.count
    }

    pub fn total(self) -> Number {
        self.divided(1)
    }

    /// The unweighted mean; none of nothing.
    pub fn mean(self) -> Option<Number> {
        let count = self.count;
        (count > 0).then(|| self.divided(count))
    }

    /// `by` is not zero.
    fn divided(self, by: usize) -> Number {
        if self.fractions.is_empty() && self.others.is_empty() {
            return self.decimals.checked_div(by.into()).or_fault("a number to divide by that is not zero");
        }
        let by = BigInt::from(by);
        let (decimals, below) = self.decimals.parts();
        let mut fractions: Vec<(u64, i128)> = self.fractions.into_iter().collect();
        fractions.sort_unstable();
        let mut parts: Vec<(BigInt, BigInt)> =
            fractions.into_iter().map(|(denom, numer)| (numer.into(), denom.into())).collect();
        parts.extend(self.others);
        // In pairs, so that most are added while they are short.
        while parts.len() > 1 {
            let add = |pair: &[(BigInt, BigInt)]| match pair {
                [(a, b), (c, d)] => Some((a * d + c * b, b * d)),
                odd => odd.first().cloned(),
            };
            parts = parts.chunks(2).filter_map(add).collect();
        }
        match parts.pop() {
            None => Number::fraction(decimals, below * by),
            Some((numer, denom)) => Number::fraction(numer * &below + decimals * &denom, denom * below * by),
        }
    }
}

impl Extend<Number> for Sum {
    fn extend<I: IntoIterator<Item = Number>>(&mut self, numbers: I) {
        numbers.into_iter().for_each(|number| self.add(number));
    }
}

impl FromIterator<Number> for Sum {
    fn from_iter<I: IntoIterator<Item = Number>>(numbers: I) -> Sum {
        let mut sum = Sum::default();
        sum.extend(numbers);
        sum
    }
}
