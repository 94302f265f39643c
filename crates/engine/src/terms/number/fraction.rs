//! Fractions of whole numbers, brought to the shape in which a number is kept; those that fit nowhere are kept once.

use std::hash::{Hash, Hasher};
use std::sync::{LazyLock, Mutex, PoisonError};

use num_bigint::BigInt;
use num_rational::Ratio;
use num_traits::{One, Signed, ToPrimitive};
use rust_decimal::Decimal;
use rustc_hash::FxHashSet;

use super::{Kept, Number};

/// As many digits as a machine is told.
pub(super) const DIGITS: u32 = 28;

/// A fraction of so many bits is brought to its lowest terms; of a longer one that takes too long.
const REDUCED: u64 = 1 << 16;

/// A figure of a gemeente is a fraction of at most so many bits.
const FIGURE: u64 = 1 << 13;

/// A fraction that is too long to copy. Equal ones stand in one place, for as long as the program runs: there are few of
/// them (means over figures with many different denominators), and a number must stay small enough to copy.
#[derive(Clone, Copy, Debug)]
pub(super) struct Long(&'static Ratio<BigInt>);

static KNOWN: LazyLock<Mutex<FxHashSet<&'static Written>>> = LazyLock::new(Mutex::default);

/// A fraction as it is written, so that 1/2 and 2/4 are two.
struct Written(Ratio<BigInt>);

impl PartialEq for Written {
    fn eq(&self, other: &Written) -> bool {
        self.0.numer() == other.0.numer() && self.0.denom() == other.0.denom()
    }
}

impl Eq for Written {}

impl Hash for Written {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.numer().hash(state);
        self.0.denom().hash(state);
    }
}

impl Long {
    fn new(fraction: Ratio<BigInt>) -> Long {
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        let written = Written(fraction);
        let found = known.get(&written).copied();
        let kept = found.unwrap_or_else(|| {
            let kept: &'static Written = Box::leak(Box::new(written));
            known.insert(kept);
            kept
        });
        Long(&kept.0)
    }

    pub fn numer(self) -> &'static BigInt {
        self.0.numer()
    }

    /// More than zero.
    pub fn denom(self) -> &'static BigInt {
        self.0.denom()
    }

    pub fn is_a_figure(self) -> bool {
        self.denom().bits() <= FIGURE && self.numer().abs() < self.denom() * power(DIGITS)
    }
}

impl Hash for Long {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.numer(), self.denom()).hash(state);
    }
}

/// 10 to this.
pub(super) fn power(of: u32) -> BigInt {
    BigInt::from(10).pow(of)
}

impl Number {
    /// A fraction of any length; `denom` is not zero.
    pub(super) fn fraction(numer: BigInt, denom: BigInt) -> Number {
        if numer == BigInt::ZERO {
            return Number::ZERO;
        }
        let short = numer.to_i128().zip(denom.to_i128());
        if let Some(number) = short.and_then(|(numer, denom)| lowest(numer, denom)) {
            return number;
        }
        if numer.bits().max(denom.bits()) > REDUCED {
            let (numer, denom) = if denom.is_negative() { (-numer, -denom) } else { (numer, denom) };
            return Number(Kept::Long(Long::new(Ratio::new_raw(numer, denom))));
        }
        let lowest = Ratio::new(numer, denom);
        let short = lowest.numer().to_i128().zip(lowest.denom().to_i128());
        short.and_then(|(numer, denom)| kept(numer, denom)).unwrap_or_else(|| Number(Kept::Long(Long::new(lowest))))
    }

    /// A fraction of whole numbers that fit; `denom` is not zero.
    pub(super) fn short_fraction(numer: i128, denom: i128) -> Number {
        lowest(numer, denom).unwrap_or_else(|| Number::fraction(numer.into(), denom.into()))
    }
}

/// A fraction in its lowest terms; none when it is too long.
fn lowest(numer: i128, denom: i128) -> Option<Number> {
    let divisor = i128::try_from(common_divisor(numer.unsigned_abs(), denom.unsigned_abs())).ok()?;
    let (numer, denom) = (numer.checked_div(divisor)?, denom.checked_div(divisor)?);
    let (numer, denom) = if denom < 0 { (numer.checked_neg()?, denom.checked_neg()?) } else { (numer, denom) };
    kept(numer, denom)
}

/// What is in its lowest terms, as a decimal when it ends, else as it is; none when it is too long for both.
fn kept(numer: i128, denom: i128) -> Option<Number> {
    let short = || {
        let (numer, denom) = (i64::try_from(numer).ok()?, u64::try_from(denom).ok()?);
        Some(Number(Kept::Short { numer, denom }))
    };
    decimal(numer, denom).map(|decimal| Number(Kept::Decimal(decimal))).or_else(short)
}

/// A fraction in its lowest terms, when it ends within the digits of a decimal.
fn decimal(numer: i128, denom: i128) -> Option<Decimal> {
    if denom == 1 {
        return Decimal::try_from_i128_with_scale(numer, 0).ok();
    }
    let twos = denom.trailing_zeros();
    let (mut rest, mut fives) = (denom >> twos, 0u32);
    while rest % 5 == 0 {
        rest /= 5;
        fives += 1;
    }
    if rest != 1 {
        return None;
    }
    let scale = twos.max(fives);
    let missing = 2i128.checked_pow(scale - twos)?.checked_mul(5i128.checked_pow(scale - fives)?)?;
    Decimal::try_from_i128_with_scale(numer.checked_mul(missing)?, scale).ok()
}

/// Whether a fraction in its lowest terms ends, and after how many decimals.
pub(super) fn decimals_of(denom: &BigInt) -> Option<u32> {
    let twos = denom.trailing_zeros().unwrap_or(0);
    let (mut rest, mut fives) = (denom >> twos, 0u64);
    let five = BigInt::from(5);
    while (&rest % &five) == BigInt::ZERO {
        rest /= &five;
        fives += 1;
    }
    if rest.is_one() { u32::try_from(twos.max(fives)).ok() } else { None }
}

/// The greatest number that divides both; the other one where one of them is zero.
pub(super) fn common_divisor(one: u128, other: u128) -> u128 {
    if let (Ok(one), Ok(other)) = (u64::try_from(one), u64::try_from(other)) {
        return common_divisor_of_short(one, other).into();
    }
    let (mut large, mut small) = (one, other);
    while small != 0 {
        (large, small) = (small, large % small);
        if let (Ok(large), Ok(small)) = (u64::try_from(large), u64::try_from(small)) {
            return common_divisor_of_short(large, small).into();
        }
    }
    large
}

fn common_divisor_of_short(mut large: u64, mut small: u64) -> u64 {
    while small != 0 {
        (large, small) = (small, large % small);
    }
    large
}
