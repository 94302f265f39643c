//! What holds for every number, held against fractions of any length.

use num_rational::BigRational;
use proptest::prelude::*;

use super::*;

fn number(text: &str) -> Number {
    Number::parse(text).unwrap()
}

fn part(numer: i64, denom: i64) -> Number {
    Number::from(numer).checked_div(Number::from(denom)).unwrap()
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
    assert_eq!(part(465, 7).ticks(0), Some(66));
}

#[test]
fn quotients_are_not_rounded() {
    let sums = [565, 400, 600, 297].map(|sum| part(sum, 7));
    let mean = sums.into_iter().collect::<Sum>().mean().unwrap();
    assert_eq!(mean, number("66.5"));
    assert_eq!(mean.dutch(0), "67");
    assert_eq!(part(1, 3) + part(1, 3) + part(1, 3), number("1"));
    assert_eq!(part(1, 3) * number("3"), number("1"));
    assert_eq!(part(1, -3) + part(1, 3), Number::ZERO);
}

#[test]
fn machines_are_told_28_digits() {
    assert_eq!(part(100, 9).to_string(), "11.11111111111111111111111111");
    assert_eq!(part(200, 3).to_string(), "66.66666666666666666666666667");
    assert_eq!(part(-2, 3).to_string(), "-0.6666666666666666666666666667");
    assert_eq!(part(1, 3000).to_string(), "0.0003333333333333333333333333333");
    assert_eq!(number("6.780").to_string(), "6.78");
    assert_eq!(number("0.00").to_string(), "0");
    assert_eq!(part(10, 3).decimals(), 27);
}

#[test]
fn in_full_is_said_only_of_what_ends() {
    assert_eq!(number("66.4280").exactly(), Exactly::Decimal("66.428".to_owned()));
    assert_eq!(part(465, 7).exactly(), Exactly::Fraction("465/7".to_owned()));
    let long: Sum = (1..=60).map(|denom| part(1, denom)).collect();
    assert_eq!(long.total().exactly(), Exactly::About("4.679870412951737817188846812".to_owned()));
}

#[test]
fn nothing_overflows() {
    let large = number("79228162514264337593543950335");
    assert_eq!((large + large).plain(0), "158456325028528675187087900670");
    assert_eq!((large * large * large).plain(0).len(), 87);
    assert_eq!(large + large - large, large);
    assert_eq!((large + number("0.1")).plain(1), "79228162514264337593543950335.1");
    assert_eq!(number("0.0000000000000000000000000001").plain(28), "0.0000000000000000000000000001");
    assert!(!large.is_a_figure() && number("9999999999999999999999999999").is_a_figure());
    assert_eq!(Number::from_parts(5, 40).plain(40), format!("0.{}5", "0".repeat(39)));
    assert_eq!(Number::from_parts(i64::MAX, 12).ticks(12), Some(i64::MAX.into()));
}

fn rational(number: Number) -> BigRational {
    number.rational()
}

fn numbers() -> impl Strategy<Value = Number> {
    let decimal = (any::<i64>(), 0u32..28).prop_map(|(mantissa, scale)| Number::from_parts(mantissa, scale));
    let small = (-1000i64..1000, 1i64..40).prop_map(|(numer, denom)| part(numer, denom));
    let large = (any::<i64>(), any::<i64>().prop_filter("not by zero", |denom| *denom != 0))
        .prop_map(|(numer, denom)| part(numer, denom));
    let longer = (any::<i128>(), 0u32..60, 1i64..1000).prop_map(|(ticks, scale, by)| {
        Number::from_ticks(ticks, scale).unwrap().checked_div(Number::from(by)).unwrap()
    });
    prop_oneof![decimal, small, large, longer]
}

proptest! {
    #[test]
    fn arithmetic_is_that_of_fractions(one in numbers(), other in numbers()) {
        let (a, b) = (rational(one), rational(other));
        prop_assert_eq!(rational(one + other), &a + &b);
        prop_assert_eq!(rational(one - other), &a - &b);
        prop_assert_eq!(rational(one * other), &a * &b);
        prop_assert_eq!(one.cmp(&other), a.cmp(&b));
        prop_assert_eq!(one == other, a == b);
        match one.checked_div(other) {
            Some(quotient) => prop_assert_eq!(rational(quotient), a / b),
            None => prop_assert_eq!(other, Number::ZERO),
        }
    }

    #[test]
    fn each_value_has_one_shape(one in numbers(), other in numbers()) {
        use std::hash::BuildHasher;
        let again = one + other - other;
        let hash = |number: Number| rustc_hash::FxBuildHasher.hash_one(number);
        prop_assert_eq!(hash(again), hash(one));
        prop_assert_eq!(again, one);
    }

    #[test]
    fn rounding_is_half_away_from_zero(number in numbers(), scale in 0u32..30) {
        let tenfold = BigRational::from(fraction::power(scale));
        let wanted = (rational(number) * tenfold).round();
        let plain = number.plain(scale).replace('.', "").parse::<BigInt>().unwrap();
        prop_assert_eq!(&plain, &wanted.to_integer());
        prop_assert_eq!(number.ticks(scale), i128::try_from(plain.clone()).ok());
        prop_assert_eq!(rational(number.round(scale)), BigRational::new(plain, fraction::power(scale)));
    }

    #[test]
    fn machines_are_told_no_more_than_a_half_off(number in numbers()) {
        let told = number.to_string();
        let (whole, decimals) = told.split_once('.').unwrap_or((&told, ""));
        let digits = format!("{whole}{decimals}");
        prop_assert!(digits.trim_start_matches(['-', '0']).len() <= 28 || decimals.is_empty());
        let scale = u32::try_from(decimals.len()).unwrap();
        let told = BigRational::new(digits.parse::<BigInt>().unwrap(), fraction::power(scale));
        let off = (rational(number) - &told) * BigRational::from(fraction::power(27));
        use num_traits::Signed;
        prop_assert!(off.abs() * BigInt::from(2) <= rational(number).abs());
    }

    #[test]
    fn a_sum_does_not_know_the_order(mut all in proptest::collection::vec(numbers(), 0..30)) {
        let sum: Sum = all.iter().copied().collect();
        all.reverse();
        let turned: Sum = all.iter().copied().collect();
        let wanted: BigRational = all.iter().map(|number| rational(*number)).sum();
        let mean = sum.clone().mean();
        prop_assert_eq!(mean.map(|mean| mean.to_string()), turned.mean().map(|mean| mean.to_string()));
        prop_assert_eq!(mean.map(rational), (!all.is_empty()).then(|| &wanted / BigInt::from(all.len())));
        prop_assert_eq!(rational(sum.total()), wanted);
    }
}
