//! Numbers inside a script: fractions without end, kept exact. Never rounded on the way, never saturated: what grows too
//! long is an error.
//!
//! Knows nothing of scripts.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};

use super::mistake::ScriptMistake;
use super::trouble::Trouble;
use crate::terms::Number;

/// A number of a script.
pub(super) type Exact = BigRational;

/// Digits before the point; as many as a figure can have.
const DIGITS: u32 = 28;
/// How long the part under the line may be, in bits: some 77 digits, many thirds of thirds.
const UNDER_THE_LINE: u64 = 256;
/// The highest power.
const POWERS: u32 = 100;

pub(super) fn whole(number: impl Into<BigInt>) -> Exact {
    Exact::from_integer(number.into())
}

pub(super) fn of(number: Number) -> Exact {
    number.rational()
}

fn ten_to(power: u32) -> BigInt {
    BigInt::from(10).pow(power)
}

/// As a figure, of which nothing is rounded before it is printed or compared.
pub(super) fn figure(number: &Exact) -> Result<Number, Trouble> {
    Some(Number::from_rational(number.clone())).filter(|number| number.is_a_figure()).ok_or_else(too_long)
}

/// A number that may go on: not too long to be kept.
fn kept(number: Exact) -> Result<Exact, Trouble> {
    // 2^92 has 28 digits; only what is near needs a closer look.
    let near = number.numer().bits() > number.denom().bits() + 91;
    if near && number.abs() >= Exact::from_integer(ten_to(DIGITS)) {
        return Err(too_long());
    }
    if number.denom().bits() > UNDER_THE_LINE {
        return Err(ScriptMistake::FractionTooLong.into());
    }
    Ok(number)
}

fn too_long() -> Trouble {
    ScriptMistake::NumberTooLong.into()
}

/// What a number costs to calculate with.
pub(super) fn cost(number: &Exact) -> u64 {
    (number.numer().bits() + number.denom().bits()) / 64
}

pub(super) fn add(left: &Exact, right: &Exact) -> Result<Exact, Trouble> {
    kept(left + right)
}

pub(super) fn subtract(left: &Exact, right: &Exact) -> Result<Exact, Trouble> {
    kept(left - right)
}

pub(super) fn multiply(left: &Exact, right: &Exact) -> Result<Exact, Trouble> {
    kept(left * right)
}

pub(super) fn divide(left: &Exact, right: &Exact) -> Result<Exact, Trouble> {
    if right.is_zero() {
        return Err(ScriptMistake::DividesByZero { number: shown(left) }.into());
    }
    kept(left / right)
}

/// What is left after dividing; it has the sign of what is divided.
pub(super) fn remainder(left: &Exact, right: &Exact) -> Result<Exact, Trouble> {
    kept(left - right * divide(left, right)?.trunc())
}

pub(super) fn power(base: &Exact, exponent: &Exact) -> Result<Exact, Trouble> {
    let times = as_whole(exponent).and_then(|times| u32::try_from(times).ok()).filter(|times| *times <= POWERS);
    let Some(times) = times else {
        return Err(ScriptMistake::NoPower { found: shown(exponent), most: POWERS }.into());
    };
    (0..times).try_fold(whole(1), |product, _| multiply(&product, base))
}

/// How many multiplications a power takes; one that is refused takes none.
pub(super) fn whole_steps(exponent: &Exact) -> u64 {
    as_whole(exponent).and_then(|times| u64::try_from(times).ok()).filter(|times| *times <= POWERS.into()).unwrap_or(0)
}

/// Rounded half away from zero, as a report prints.
pub(super) fn rounded(number: &Exact, decimals: u32) -> Result<Exact, Trouble> {
    let shift = Exact::from_integer(ten_to(decimals));
    kept((number * &shift).round() / shift)
}

/// The number, when it is whole and not beyond counting.
pub(super) fn as_whole(number: &Exact) -> Option<i64> {
    number.is_integer().then(|| number.to_integer().to_i64()).flatten()
}

/// For messages and texts.
pub(super) fn shown(number: &Exact) -> String {
    figure(number).map_or_else(|_| number.to_integer().to_string(), |number| number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Exact {
        of(Number::parse(text).unwrap())
    }

    fn said(result: Result<Exact, Trouble>) -> String {
        match result {
            Ok(number) => shown(&number),
            Err(trouble) => super::super::tests::in_english(&trouble.at(rhai::Position::NONE)),
        }
    }

    #[test]
    fn a_division_is_a_true_one() {
        assert_eq!(said(divide(&number("7"), &number("2"))), "3.5");
        assert_eq!(said(divide(&number("6"), &number("2"))), "3");
        assert_eq!(said(divide(&number("2"), &number("3"))), "0.6666666666666666666666666667");
        assert_eq!(said(divide(&number("200"), &number("3"))), "66.66666666666666666666666667");
        assert_eq!(said(divide(&number("7"), &number("0"))), "the script divides by zero: 7 / 0");
    }

    #[test]
    fn a_third_three_times_is_one() {
        let third = divide(&number("1"), &number("3")).unwrap();
        assert_eq!(said(multiply(&third, &number("3"))), "1");
        assert_eq!(said(add(&add(&third, &third).unwrap(), &third)), "1");
    }

    #[test]
    fn what_is_left_has_the_sign_of_what_is_divided() {
        assert_eq!(said(remainder(&number("7"), &number("3"))), "1");
        assert_eq!(said(remainder(&number("-7"), &number("3"))), "-1");
        assert_eq!(said(remainder(&number("7.5"), &number("2"))), "1.5");
    }

    #[test]
    fn twenty_eight_digits_and_no_more() {
        let large = number("9999999999999999999999999999");
        assert_eq!(said(add(&large, &number("0"))), "9999999999999999999999999999");
        assert_eq!(said(add(&large, &number("1"))), "the script has a number of more than 28 digits");
        assert_eq!(said(multiply(&large, &large)), "the script has a number of more than 28 digits");
        assert_eq!(said(subtract(&number("0"), &large)), "-9999999999999999999999999999");
        assert_eq!(shown(&subtract(&large, &number("0.5")).unwrap()), "9999999999999999999999999999");
    }

    #[test]
    fn a_fraction_that_grows_without_end_is_refused() {
        let third = divide(&number("1"), &number("3")).unwrap();
        let end = (0..1000).try_fold(third.clone(), |product, _| multiply(&product, &third));
        assert!(said(end).contains("too long to be kept exact"));
    }

    #[test]
    fn a_half_rounds_away_from_zero() {
        assert_eq!(said(rounded(&number("2.5"), 0)), "3");
        assert_eq!(said(rounded(&number("-2.5"), 0)), "-3");
        assert_eq!(said(rounded(&number("66.65"), 1)), "66.7");
    }

    #[test]
    fn powers_are_whole() {
        assert_eq!(said(power(&number("2"), &number("10"))), "1024");
        assert_eq!(said(power(&number("0.5"), &number("2"))), "0.25");
        assert!(said(power(&number("2"), &number("0.5"))).contains("whole number"));
        assert_eq!(said(power(&number("9"), &number("99"))), "the script has a number of more than 28 digits");
    }
}
