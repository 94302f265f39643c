//! Rounding and printing: once, from the exact number, half away from zero.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};
use rust_decimal::RoundingStrategy;

use super::fraction::{DIGITS, decimals_of, power};
use super::{Kept, Number};
use crate::fault::OrFault;
use crate::terms::Notation;

const BITS: &str = "no number has more than four thousand million digits";

/// Longer numbers than this say nothing to a reader, above or below a line.
const READABLE: usize = 12;

/// A number in full, for who wants to know what was rounded.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Exactly {
    /// All its digits.
    Decimal(String),
    /// It never ends: whole numbers, one divided by the other.
    Fraction(String),
    /// Too long to write: its first digits.
    About(String),
}

/// A number of last decimals: most fit.
enum Ticks {
    Short(i128),
    Long(BigInt),
}

impl Number {
    /// Rounded half away from zero, as the report prints: 51,5 becomes 52.
    #[must_use]
    pub fn round(self, decimals: u32) -> Number {
        if let Kept::Decimal(decimal) = self.0 {
            let rounded = decimal.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
            return Number(Kept::Decimal(rounded));
        }
        match self.rounded(decimals) {
            Ticks::Short(ticks) => Number::fraction(ticks.into(), power(decimals)),
            Ticks::Long(ticks) => Number::fraction(ticks, power(decimals)),
        }
    }

    /// The number of times 10^-scale it holds, rounded half away from zero. None when that is more than 38 digits.
    pub fn ticks(self, scale: u32) -> Option<i128> {
        match self.rounded(scale) {
            Ticks::Short(ticks) => Some(ticks),
            Ticks::Long(_) => None,
        }
    }

    /// The number of times 10^-scale it holds, when it is a whole one that fits.
    pub fn whole_ticks(self, scale: u32) -> Option<i128> {
        match self.0 {
            Kept::Decimal(decimal) if decimal.scale() == scale => Some(decimal.mantissa()),
            Kept::Decimal(decimal) if decimal.scale() < scale => {
                decimal.mantissa().checked_mul(10i128.checked_pow(scale - decimal.scale())?)
            }
            Kept::Decimal(decimal) => {
                let decimal = decimal.normalize();
                if decimal.scale() <= scale { Number(Kept::Decimal(decimal)).whole_ticks(scale) } else { None }
            }
            // It would be a decimal, save when it is too long to fit.
            Kept::Short { .. } | Kept::Long(_) => None,
        }
    }

    fn rounded(self, scale: u32) -> Ticks {
        if let Kept::Decimal(decimal) = self.0 {
            // Most figures are counts, and printed as they are.
            if decimal.scale() == scale {
                return Ticks::Short(decimal.mantissa());
            }
            let rounded = decimal.round_dp_with_strategy(scale, RoundingStrategy::MidpointAwayFromZero);
            let missing = scale - rounded.scale().min(scale);
            let short = 10i128.checked_pow(missing).and_then(|factor| rounded.mantissa().checked_mul(factor));
            return short.map_or_else(|| Ticks::Long(rounded.mantissa() * power(missing)), Ticks::Short);
        }
        if let Kept::Short { numer, denom } = self.0
            && let Some(scaled) = 10i128.checked_pow(scale).and_then(|factor| factor.checked_mul(numer.into()))
        {
            let (whole, rest) = (scaled / i128::from(denom), scaled % i128::from(denom));
            let up = rest.unsigned_abs() * 2 >= u128::from(denom);
            return Ticks::Short(if up { whole + scaled.signum() } else { whole });
        }
        let (numer, denom) = self.parts();
        let scaled = numer * power(scale);
        let (mut whole, rest) = (&scaled / &denom, &scaled % &denom);
        if rest.abs() * 2 >= denom {
            whole += scaled.signum();
        }
        whole.to_i128().map_or(Ticks::Long(whole), Ticks::Short)
    }

    /// How many decimals it is written with for machines, trailing zeros left out.
    pub fn decimals(self) -> u32 {
        match self.0 {
            Kept::Decimal(decimal) if decimal.scale() == 0 => 0,
            Kept::Decimal(decimal) => decimal.normalize().scale(),
            _ => {
                let text = self.machine();
                text.split_once('.').and_then(|(_, decimals)| u32::try_from(decimals.len()).ok()).unwrap_or(0)
            }
        }
    }

    /// In full, where that says something to a reader.
    pub fn exactly(self) -> Exactly {
        let (numer, denom) = self.parts();
        let ends = match self.0 {
            Kept::Decimal(decimal) => Some(decimal.normalize().scale()),
            _ => decimals_of(&denom),
        };
        if let Some(decimals) = ends {
            return Exactly::Decimal(self.plain(decimals));
        }
        let (above, below) = (numer.to_string(), denom.to_string());
        if above.len().max(below.len()) <= READABLE {
            return Exactly::Fraction(format!("{above}/{below}"));
        }
        Exactly::About(self.machine())
    }

    /// With a comma, points between thousands, and so many decimals: `6,78`, `26.000`.
    pub fn dutch(self, decimals: u32) -> String {
        Notation::Dutch.number(self, decimals)
    }

    /// With a point and so many decimals, for machines.
    pub fn plain(self, decimals: u32) -> String {
        let (below_zero, digits) = match self.rounded(decimals) {
            Ticks::Short(ticks) => (ticks < 0, ticks.unsigned_abs().to_string()),
            Ticks::Long(ticks) => (ticks.is_negative(), ticks.magnitude().to_string()),
        };
        let decimals = decimals as usize;
        let digits = format!("{digits:0>width$}", width = decimals + 1);
        let (whole, rest) = digits.split_at(digits.len() - decimals);
        let sign = if below_zero { "-" } else { "" };
        if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
    }

    /// Its first 28 digits, rounded half away from zero; all digits before its point, without zeros at its end.
    pub(super) fn machine(self) -> String {
        if let Kept::Decimal(decimal) = self.0
            && decimal.mantissa().unsigned_abs() < 10u128.pow(DIGITS)
        {
            return self.plain(decimal.normalize().scale());
        }
        let before = self.digits_before_point();
        let decimals = u32::try_from(i64::from(DIGITS) - before).unwrap_or(0);
        let text = self.plain(decimals);
        if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
    }

    /// How many digits stand before its point; below one, less zero or less: so many zeros stand behind it.
    fn digits_before_point(self) -> i64 {
        if let Kept::Decimal(decimal) = self.0 {
            let digits = decimal.mantissa().unsigned_abs().checked_ilog10().map_or(0, i64::from) + 1;
            return digits - i64::from(decimal.scale());
        }
        let (numer, denom) = self.parts();
        let numer = numer.abs();
        // From the lengths it is known but for one: 3.3219 bits a digit.
        let bits = i64::try_from(numer.bits()).or_fault(BITS) - i64::try_from(denom.bits()).or_fault(BITS);
        let mut digits = bits * 30_103 / 100_000 - 1;
        let reaches = |digits: i64| match u32::try_from(digits) {
            Ok(digits) => numer >= &denom * power(digits),
            Err(_) => &numer * power(u32::try_from(-digits).or_fault(BITS)) >= denom,
        };
        while reaches(digits) {
            digits += 1;
        }
        digits
    }
}
