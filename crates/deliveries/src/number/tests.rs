//! Numbers of deliveries: each notation, and what looks like another one.

use super::*;
use proptest::prelude::*;

const COMMA: NumberNotation = NumberNotation { decimal: ',', thousands: None };
const DUTCH: NumberNotation = NumberNotation { decimal: ',', thousands: Some('.') };
const POINT: NumberNotation = NumberNotation { decimal: '.', thousands: None };

fn parts(text: &str, notation: NumberNotation) -> Result<(i64, u32), NumberMistake> {
    parse_number(text, notation).map(|figure| (figure.ticks, figure.scale))
}

#[test]
fn numbers_follow_the_declared_sign() {
    assert_eq!(parts("6,78", COMMA), Ok((678, 2)));
    assert_eq!(parts("-0,50", COMMA), Ok((-5, 1)));
    assert_eq!(parts("12", COMMA), Ok((12, 0)));
    assert_eq!(parts("+12", COMMA), Ok((12, 0)));
    assert_eq!(parts("\u{2212}12,5", COMMA), Ok((-125, 1)));
    for malformed in ["6,", ",5", "zes", "6,7,8", "", "-", "--1", "+-1", "+", "e3", "1e", "1e+", "1e3,5", "1,e3"] {
        assert_eq!(parse_number(malformed, COMMA), Err(NumberMistake::NoNumber), "{malformed}");
    }
}

#[test]
fn another_notation_is_a_mistake_that_says_which() {
    assert_eq!(parse_number("6.78", COMMA), Err(NumberMistake::OtherDecimal('.')));
    assert_eq!(parse_number("1,234.5", COMMA), Err(NumberMistake::OtherDecimal('.')));
    assert_eq!(parse_number("6,78", POINT), Err(NumberMistake::OtherDecimal(',')));
    assert_eq!(parse_number("1.234,5", POINT), Err(NumberMistake::OtherDecimal(',')));
    assert_eq!(parse_number("1.234,5", COMMA), Err(NumberMistake::Grouped('.')));
    assert_eq!(parse_number("1.234", COMMA), Err(NumberMistake::Grouped('.')));
    assert_eq!(parse_number("1 234", COMMA), Err(NumberMistake::Grouped(' ')));
}

#[test]
fn thousands_stand_before_three_digits() {
    assert_eq!(parts("1.234,5", DUTCH), Ok((12_345, 1)));
    assert_eq!(parts("1.234.567", DUTCH), Ok((1_234_567, 0)));
    assert_eq!(parts("1234,5", DUTCH), Ok((12_345, 1)));
    for wrong in ["0.750", "0.25,5", "012.345", "-0.750", "0.5", "000.750", "0.000"] {
        assert_eq!(parse_number(wrong, DUTCH), Err(NumberMistake::ZeroInFront), "{wrong}");
    }
    for wrong in ["12.34,5", "1234.567", "1.2", ".123", "1..234", "1.234.", "1.2345"] {
        assert_eq!(parse_number(wrong, DUTCH), Err(NumberMistake::Grouping), "{wrong}");
    }
    let spaces = NumberNotation { decimal: ',', thousands: Some(' ') };
    assert_eq!(parts("1\u{a0}234,5", spaces), Ok((12_345, 1)));
}

#[test]
fn more_digits_than_a_column_holds_are_refused() {
    assert_eq!(parts("999999999999999999", POINT), Ok((999_999_999_999_999_999, 0)));
    assert_eq!(parse_number("9999999999999999999", POINT), Err(NumberMistake::TooManyDigits));
    assert_eq!(parse_number("0.0000000000000000001", POINT), Err(NumberMistake::TooManyDigits));
    assert_eq!(parts("00000000000000000000000000007", POINT), Ok((7, 0)));
}

#[test]
fn fifteen_digits_of_a_binary_fraction_are_kept() {
    let read = |text| parse_number(text, POINT).map(|figure| (figure.ticks, figure.scale, figure.how));
    for (text, ticks, scale) in [
        ("0.30000000000000004", 3, 1),
        ("-3.3000000000000003", -33, 1),
        ("0.10000000000000001", 1, 1),
        ("0.299999999999999988897769753748", 3, 1),
        ("44.99999999999999", 45, 0),
        ("1234567.8900000001", 123_456_789, 2),
        ("1.3877787807814457e-17", 14, 18),
    ] {
        assert_eq!(read(text), Ok((ticks, scale, NumberNote::Rounded)), "{text}");
    }
    // What no binary fraction looks like, and what has no fraction, is kept or refused whole.
    for (text, ticks, scale) in [
        ("0.123456789012345", 123_456_789_012_345, 15),
        ("1234567890123456", 1_234_567_890_123_456, 0),
        ("1234567890123456.5", 12_345_678_901_234_565, 1),
        ("0.30000000000000001", 30_000_000_000_000_001, 17),
    ] {
        assert_eq!(read(text), Ok((ticks, scale, NumberNote::AsWritten)), "{text}");
    }
    assert_eq!(read("1234567890123456789"), Err(NumberMistake::TooManyDigits));
    assert_eq!(read("0.1234567890123456789012"), Err(NumberMistake::TooManyDigits));
}

#[test]
fn a_power_of_ten_moves_the_decimal_sign() {
    let read = |text| parse_number(text, COMMA).map(|figure| (figure.ticks, figure.scale, figure.how));
    assert_eq!(read("1,5E+03"), Ok((1500, 0, NumberNote::Shortened)));
    assert_eq!(read("1E3"), Ok((1000, 0, NumberNote::Shortened)));
    assert_eq!(read("-1,2345e2"), Ok((-12_345, 2, NumberNote::AsWritten)));
    assert_eq!(read("5E-05"), Ok((5, 5, NumberNote::AsWritten)));
    assert_eq!(read("0E0"), Ok((0, 0, NumberNote::AsWritten)));
    assert_eq!(read("1,234E3"), Ok((1234, 0, NumberNote::AsWritten)));
    assert_eq!(read("1E30"), Err(NumberMistake::TooManyDigits));
    assert_eq!(read("1E99999999999"), Err(NumberMistake::TooManyDigits));
    assert_eq!(read("1E-30"), Err(NumberMistake::TooManyDigits));
    assert_eq!(parse_number("1.234E+03", DUTCH), Err(NumberMistake::OtherDecimal('.')));
}

#[test]
fn a_number_with_a_strange_sign_is_a_mistake_that_says_which() {
    assert_eq!(parse_number("5-", COMMA), Err(NumberMistake::MinusBehind));
    assert_eq!(parse_number("(5,5)", COMMA), Err(NumberMistake::Brackets));
    assert_eq!(parse_number("5,5 %", COMMA), Err(NumberMistake::Percent));
    assert_eq!(parse_number("€ 5,50", COMMA), Err(NumberMistake::Euro));
    assert_eq!(parse_number("2\u{200b},5", COMMA), Err(NumberMistake::Sign('\u{200b}')));
    assert_eq!(parse_number("\u{2013}5", COMMA), Err(NumberMistake::Sign('\u{2013}')));
    assert_eq!(parse_number("\u{feff}5", COMMA), Err(NumberMistake::Sign('\u{feff}')));
    assert_eq!(parse_number("1\u{a0}23", COMMA), Err(NumberMistake::Sign('\u{a0}')));
}

/// A number as a delivery in this notation would write it.
fn written(ticks: i64, scale: u32, notation: NumberNotation) -> String {
    let digits = format!("{:0>width$}", ticks.unsigned_abs(), width = scale as usize + 1);
    let (whole, rest) = digits.split_at(digits.len() - scale as usize);
    let mut text = if ticks < 0 { "-".to_owned() } else { String::new() };
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.extend(notation.thousands);
        }
        text.push(digit);
    }
    if scale > 0 {
        text.push(notation.decimal);
        text.push_str(rest);
    }
    text
}

proptest! {
    #[test]
    fn what_is_written_reads_back(ticks in -999_999_999_999i64..=999_999_999_999, scale in 0u32..6) {
        for notation in [COMMA, DUTCH, POINT, NumberNotation { decimal: '.', thousands: Some(',') }] {
            let text = written(ticks, scale, notation);
            let (read, decimals) = parts(&text, notation).unwrap();
            // Zeros at the end of the decimals are left out.
            prop_assert_eq!(read * 10i64.pow(scale - decimals), ticks, "{}", text);
        }
    }

    /// What a float is, is worked out with decimals in another crate.
    #[test]
    fn a_float_keeps_its_first_fifteen_digits(number in prop_oneof![-1e6f64..1e6, -1.0f64..1.0, 0.0f64..1e-9]) {
        let text = number.to_string();
        let read = parse_number(&text, POINT).unwrap();
        let kept = rust_decimal::Decimal::new(read.ticks, read.scale);
        let whole: rust_decimal::Decimal = text.parse().unwrap_or_default();
        let off = (kept - whole).abs();
        let allowed = whole.abs() / rust_decimal::Decimal::from(100_000_000_000_000i64);
        prop_assert!(off <= allowed + rust_decimal::Decimal::new(1, 18), "{text} became {kept}");
    }

    #[test]
    fn groups_of_three_and_nothing_else_are_thousands(groups in prop::collection::vec("[0-9]{1,4}", 2..5)) {
        let text = groups.join(".");
        let right = groups[0].len() <= 3
            && !groups[0].starts_with('0')
            && groups[1..].iter().all(|group| group.len() == 3);
        let wanted = right.then(|| groups.concat().parse::<i64>().unwrap());
        prop_assert_eq!(parts(&text, DUTCH).ok(), wanted.map(|ticks| (ticks, 0)));
    }

    #[test]
    fn any_text_is_a_number_or_a_mistake(text in "\\PC*", digits in "[-+0-9., 'eE()%]{0,24}") {
        for notation in [COMMA, DUTCH, POINT] {
            let _ = parse_number(&text, notation);
            if let Ok((ticks, scale)) = parts(&digits, notation) {
                prop_assert!(scale <= 18 && ticks.unsigned_abs() < 10u64.pow(18));
            }
        }
    }
}
