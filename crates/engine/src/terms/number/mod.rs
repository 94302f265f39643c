//! Exact numbers: decimals, and fractions that do not end. A colour is never decided on a binary float or a rounded quotient.
//!
//! Nothing is rounded before it is printed or compared, and nothing overflows: what fits is kept small, the rest is as long
//! as it must be.

mod fraction;
mod print;
mod sum;

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Add, Mul, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;
use rust_decimal::Decimal;

use fraction::Long;
pub use print::Exactly;
pub use sum::Sum;

/// A number as it is. Small enough to copy, whatever its size.
///
/// ```
/// use mdd_engine::terms::Number;
///
/// let third = Number::from(1i64).checked_div(Number::from(3i64)).ok_or("zero")?;
/// assert_eq!(third + third + third, Number::from(1i64));
/// assert_eq!(Number::parse("1204.5").ok_or("no number")?.dutch(0), "1.205");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Number(Kept);

/// Each value has one of these: the first in which it fits. Only a fraction that is too long to reduce may stay
/// [`Kept::Long`] though it would fit before.
#[derive(Clone, Copy, Debug)]
enum Kept {
    Decimal(Decimal),
    /// In its lowest terms.
    Short {
        numer: i64,
        denom: u64,
    },
    Long(Long),
}

impl Number {
    pub const ZERO: Number = Number(Kept::Decimal(Decimal::ZERO));

    /// `mantissa / 10^scale`, the shape in which tables keep their numbers.
    pub fn from_parts(mantissa: i64, scale: u32) -> Number {
        match Decimal::try_new(mantissa, scale) {
            Ok(decimal) => Number(Kept::Decimal(decimal)),
            Err(_) => Number::fraction(mantissa.into(), fraction::power(scale)),
        }
    }

    /// So many times 10^-scale.
    pub fn of_ticks(ticks: i128, scale: u32) -> Number {
        match Decimal::try_from_i128_with_scale(ticks, scale) {
            Ok(decimal) => Number(Kept::Decimal(decimal)),
            Err(_) => Number::fraction(ticks.into(), fraction::power(scale)),
        }
    }

    /// The same.
    pub fn from_ticks(ticks: i128, scale: u32) -> Option<Number> {
        Some(Number::of_ticks(ticks, scale))
    }

    /// Reads `12`, `-0.5`: a point, no thousands separators, no exponent.
    pub fn parse(text: &str) -> Option<Number> {
        Decimal::from_str_exact(text).ok().map(Number::from_decimal)
    }

    pub fn from_decimal(decimal: Decimal) -> Number {
        Number(Kept::Decimal(decimal))
    }

    pub fn from_rational(rational: BigRational) -> Number {
        let (numer, denom) = rational.into_raw();
        Number::fraction(numer, denom)
    }

    pub fn rational(self) -> BigRational {
        let (numer, denom) = self.parts();
        BigRational::new(numer, denom)
    }

    /// Without zeros at the end of its decimals.
    #[must_use]
    pub fn normalized(self) -> Number {
        match self.0 {
            Kept::Decimal(decimal) => Number(Kept::Decimal(decimal.normalize())),
            _ => self,
        }
    }

    /// None on division by zero.
    pub fn checked_div(self, other: Number) -> Option<Number> {
        if other.sign() == Ordering::Equal {
            return None;
        }
        let ((a, b), (c, d)) = match (self.short(), other.short()) {
            (Some(one), Some(other)) => (one, other),
            _ => return Some(self.long_op(other, |(a, b), (c, d)| (a * d, b * c))),
        };
        let product = |one: i128, other: i128| one.checked_mul(other);
        match (product(a, d), product(b, c)) {
            (Some(numer), Some(denom)) => Some(Number::short_fraction(numer, denom)),
            _ => Some(self.long_op(other, |(a, b), (c, d)| (a * d, b * c))),
        }
    }

    /// Below, at or above zero.
    fn sign(self) -> Ordering {
        match self.0 {
            Kept::Decimal(decimal) => decimal.mantissa().cmp(&0),
            Kept::Short { numer, .. } => numer.cmp(&0),
            Kept::Long(long) => long.numer().cmp(&BigInt::ZERO),
        }
    }

    pub fn to_i64(self) -> Option<i64> {
        let Kept::Decimal(decimal) = self.0 else { return None };
        let whole = decimal.normalize();
        if whole.scale() == 0 { i64::try_from(whole.mantissa()).ok() } else { None }
    }

    /// Whether it is less than 10^28, on either side of zero, and no fraction of thousands of digits: what a figure of a
    /// gemeente can be. All else is a slip in the rules or the data.
    pub fn is_a_figure(self) -> bool {
        match self.0 {
            Kept::Decimal(decimal) => {
                decimal.scale() > 0 || decimal.mantissa().unsigned_abs() < 10u128.pow(fraction::DIGITS)
            }
            Kept::Short { .. } => true,
            Kept::Long(long) => long.is_a_figure(),
        }
    }

    /// As a fraction of whole numbers that fit in 128 bits: above it, below it (more than zero).
    fn short(self) -> Option<(i128, i128)> {
        match self.0 {
            Kept::Decimal(decimal) => Some((decimal.mantissa(), 10i128.pow(decimal.scale()))),
            Kept::Short { numer, denom } => Some((numer.into(), denom.into())),
            Kept::Long(_) => None,
        }
    }

    /// The same of any length.
    fn parts(self) -> (BigInt, BigInt) {
        match (self.0, self.short()) {
            (Kept::Long(long), _) => (long.numer().clone(), long.denom().clone()),
            (_, Some((numer, denom))) => (numer.into(), denom.into()),
            (_, None) => (BigInt::ZERO, BigInt::from(1)),
        }
    }

    fn long_op(self, other: Number, of: impl Fn((&BigInt, &BigInt), (&BigInt, &BigInt)) -> (BigInt, BigInt)) -> Number {
        let ((a, b), (c, d)) = (self.parts(), other.parts());
        let (numer, denom) = of((&a, &b), (&c, &d));
        Number::fraction(numer, denom)
    }

    fn plus(self, other: Number, sign: i8) -> Number {
        if let (Some((a, b)), Some((c, d))) = (self.short(), other.short()) {
            let short = || {
                let (one, other) = match b == d {
                    true => (a, c),
                    false => (a.checked_mul(d)?, c.checked_mul(b)?),
                };
                let numer = if sign < 0 { one.checked_sub(other) } else { one.checked_add(other) }?;
                Some((numer, if b == d { b } else { b.checked_mul(d)? }))
            };
            if let Some((numer, denom)) = short() {
                return Number::short_fraction(numer, denom);
            }
        }
        self.long_op(other, |(a, b), (c, d)| (if sign < 0 { a * d - c * b } else { a * d + c * b }, b * d))
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Number(Kept::Decimal(number.into()))
    }
}

impl From<usize> for Number {
    fn from(number: usize) -> Self {
        Number(Kept::Decimal(number.into()))
    }
}

impl Default for Number {
    fn default() -> Self {
        Number::ZERO
    }
}

impl Add for Number {
    type Output = Number;
    fn add(self, other: Number) -> Number {
        if let (Kept::Decimal(one), Kept::Decimal(two)) = (self.0, other.0)
            && let Some(sum) = one.checked_add(two)
            // With fewer decimals than it was made of, it was rounded.
            && sum.scale() >= one.scale().max(two.scale())
        {
            return Number(Kept::Decimal(sum));
        }
        self.plus(other, 1)
    }
}

impl Sub for Number {
    type Output = Number;
    fn sub(self, other: Number) -> Number {
        if let (Kept::Decimal(one), Kept::Decimal(two)) = (self.0, other.0)
            && let Some(difference) = one.checked_sub(two)
            && difference.scale() >= one.scale().max(two.scale())
        {
            return Number(Kept::Decimal(difference));
        }
        self.plus(other, -1)
    }
}

impl Mul for Number {
    type Output = Number;
    fn mul(self, other: Number) -> Number {
        if let (Kept::Decimal(one), Kept::Decimal(two)) = (self.0, other.0)
            && let Some(product) = one.checked_mul(two)
            && product.scale() >= one.scale() + two.scale()
        {
            return Number(Kept::Decimal(product));
        }
        if let (Some((a, b)), Some((c, d))) = (self.short(), other.short())
            && let (Some(numer), Some(denom)) = (a.checked_mul(c), b.checked_mul(d))
        {
            return Number::short_fraction(numer, denom);
        }
        self.long_op(other, |(a, b), (c, d)| (a * c, b * d))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Number) -> Ordering {
        if let (Kept::Decimal(one), Kept::Decimal(other)) = (self.0, other.0) {
            return one.cmp(&other);
        }
        if let (Some((a, b)), Some((c, d))) = (self.short(), other.short())
            && let (Some(one), Some(other)) = (a.checked_mul(d), c.checked_mul(b))
        {
            return one.cmp(&other);
        }
        let ((a, b), (c, d)) = (self.parts(), other.parts());
        (a * d).cmp(&(c * b))
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Number) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Number) -> bool {
        match (self.0, other.0) {
            (Kept::Decimal(one), Kept::Decimal(other)) => one == other,
            (Kept::Short { numer, denom }, Kept::Short { numer: other, denom: below }) => {
                numer == other && denom == below
            }
            (Kept::Decimal(_), Kept::Short { .. }) | (Kept::Short { .. }, Kept::Decimal(_)) => false,
            _ => self.cmp(other).is_eq(),
        }
    }
}

impl Eq for Number {}

impl Hash for Number {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match self.0 {
            Kept::Decimal(decimal) => decimal.hash(state),
            Kept::Short { numer, denom } => (numer, denom).hash(state),
            // One that is not reduced may be equal to a short one, but those are no keys: see `is_a_figure`.
            Kept::Long(long) => long.hash(state),
        }
    }
}

impl fmt::Display for Number {
    /// For machines: a point, no trailing zeros, at most 28 digits unless there are more before its point.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.machine())
    }
}

#[cfg(test)]
mod tests;
