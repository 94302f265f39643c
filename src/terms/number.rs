//! Exact decimal numbers. A colour is never decided on a binary float.

use std::fmt;
use std::ops::{Add, Mul, Sub};

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

/// A decimal with at most 28 digits. Division rounds at the last of them; everything else is exact.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Number(Decimal);

impl Number {
    pub const ZERO: Number = Number(Decimal::ZERO);

    /// `mantissa / 10^scale`, the shape in which tables keep their numbers.
    pub fn from_parts(mantissa: i64, scale: u32) -> Number {
        Number(Decimal::try_new(mantissa, scale).unwrap_or_default())
    }

    /// So many times 10^-scale. None when that is more than 28 digits.
    pub fn from_ticks(ticks: i128, scale: u32) -> Option<Number> {
        Decimal::try_from_i128_with_scale(ticks, scale).ok().map(Number)
    }

    /// Reads `12`, `-0.5`: a point, no thousands separators, no exponent.
    pub fn parse(text: &str) -> Option<Number> {
        Decimal::from_str_exact(text).ok().map(Number)
    }

    pub fn from_decimal(decimal: Decimal) -> Number {
        Number(decimal)
    }

    pub fn decimal(self) -> Decimal {
        self.0
    }

    /// Rounded half away from zero, as the report prints: 51,5 becomes 52.
    #[must_use]
    pub fn round(self, decimals: u32) -> Number {
        Number(self.0.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero))
    }

    /// Without zeros at the end of its decimals.
    #[must_use]
    pub fn normalized(self) -> Number {
        Number(self.0.normalize())
    }

    /// None on division by zero.
    pub fn checked_div(self, other: Number) -> Option<Number> {
        self.0.checked_div(other.0).map(Number)
    }

    pub fn checked_add(self, other: Number) -> Option<Number> {
        self.0.checked_add(other.0).map(Number)
    }

    pub fn checked_sub(self, other: Number) -> Option<Number> {
        self.0.checked_sub(other.0).map(Number)
    }

    pub fn checked_mul(self, other: Number) -> Option<Number> {
        self.0.checked_mul(other.0).map(Number)
    }

    /// How many decimals it is written with, trailing zeros left out.
    pub fn decimals(self) -> u32 {
        self.0.normalize().scale()
    }

    /// The number of times 10^-scale it holds, rounded half away from zero. None when that is more than 38 digits.
    pub fn ticks(self, scale: u32) -> Option<i128> {
        let rounded = self.0.round_dp_with_strategy(scale, RoundingStrategy::MidpointAwayFromZero);
        let missing = scale - rounded.scale().min(scale);
        rounded.mantissa().checked_mul(10i128.checked_pow(missing)?)
    }

    pub fn to_i64(self) -> Option<i64> {
        self.0.is_integer().then(|| self.0.to_i64()).flatten()
    }

    /// With a comma, points between thousands, and so many decimals: `6,78`, `26.000`.
    pub fn dutch(self, decimals: u32) -> String {
        let plain = self.plain(decimals);
        let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
        let (whole, rest) = plain.split_once('.').unwrap_or((plain, ""));
        let mut text = String::from(sign);
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                text.push('.');
            }
            text.push(digit);
        }
        if !rest.is_empty() {
            text.push(',');
            text.push_str(rest);
        }
        text
    }

    /// With a point and so many decimals, for machines.
    pub fn plain(self, decimals: u32) -> String {
        let mut rounded = self.round(decimals).0;
        rounded.rescale(decimals);
        // -0,00 is nothing that a reader should see.
        if rounded.is_zero() {
            rounded.set_sign_positive(true)
        }
        rounded.to_string()
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Number(number.into())
    }
}

impl From<usize> for Number {
    fn from(number: usize) -> Self {
        Number(number.into())
    }
}

impl Add for Number {
    type Output = Number;
    fn add(self, other: Number) -> Number {
        Number(self.0.saturating_add(other.0))
    }
}

impl Sub for Number {
    type Output = Number;
    fn sub(self, other: Number) -> Number {
        Number(self.0.saturating_sub(other.0))
    }
}

impl Mul for Number {
    type Output = Number;
    fn mul(self, other: Number) -> Number {
        Number(self.0.saturating_mul(other.0))
    }
}

impl fmt::Display for Number {
    /// For machines: a point, no trailing zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.normalize().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::parse(text).unwrap()
    }

    #[test]
    fn a_half_rounds_away_from_zero() {
        assert_eq!(number("51.5").dutch(0), "52");
        assert_eq!(number("-51.5").dutch(0), "-52");
        assert_eq!(number("2.25").dutch(1), "2,3");
        assert_eq!(number("-0.004").dutch(2), "0,00");
    }

    #[test]
    fn thousands_get_a_point() {
        assert_eq!(number("862965").dutch(0), "862.965");
        assert_eq!(number("1234567.5").dutch(1), "1.234.567,5");
        assert_eq!(number("999").dutch(0), "999");
    }

    #[test]
    fn ticks_are_the_displayed_figure() {
        assert_eq!(number("68.7096774").ticks(0), Some(69));
        assert_eq!(number("0.5").ticks(2), Some(50));
        assert_eq!(number("7").ticks(2), Some(700));
    }
}
