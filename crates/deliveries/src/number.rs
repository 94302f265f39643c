//! Numbers as deliveries write them: a declared decimal sign, perhaps a sign between thousands. Nothing is guessed: what
//! looks like another notation is a mistake that says which.

use mdd_engine::fault::OrFault;

/// As many digits as a column of numbers can hold.
pub const MAX_DIGITS: usize = 18;

/// As many digits as a binary fraction has for certain; behind those stand the slips of binary sums.
const CERTAIN: usize = 15;

/// The largest power of ten that a number can be written with: beyond it every digit would be a zero.
const LARGEST_POWER: i32 = 40;

/// How the numbers of a table are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Notation {
    pub decimal: char,
    /// Stands before each group of three digits, or nowhere.
    pub thousands: Option<char>,
}

/// A number that was read: `ticks / 10^scale`, without zeros at the end of its decimals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Figure {
    pub ticks: i64,
    pub scale: u32,
    pub how: How,
}

/// What somebody may want to know of how a number was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum How {
    AsWritten,
    /// With signs between thousands.
    Grouped,
    /// A binary fraction, of which fifteen digits were kept.
    Rounded,
    /// With a power of ten that put zeros where no digit was written: 1,5E+03.
    Shortened,
}

/// Why a text is no number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberMistake {
    /// Something else than digits.
    NoNumber,
    TooManyDigits,
    /// The declared sign between thousands stands at another place than before three digits: `12.34,5`.
    Grouping,
    /// There is a zero in front of the declared sign between thousands: `0.750`.
    ZeroInFront,
    /// A number if this were the decimal sign.
    OtherDecimal(char),
    /// A number if this stood between thousands.
    Grouped(char),
    /// The minus stands behind: `5-`.
    MinusBehind,
    /// Between brackets, as bookkeepers write what is below zero.
    Brackets,
    /// A number with a sign for percent behind it.
    Percent,
    /// A number but for this sign.
    Sign(char),
}

/// Reads a number.
///
/// # Errors
/// Why the text is no number in this notation.
pub fn parse_number(text: &str, notation: Notation) -> Result<Figure, NumberMistake> {
    read(text, notation).map_err(|mistake| match mistake {
        NumberMistake::NoNumber => likely(text, notation),
        other => other,
    })
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What stands behind a minus, and whether there is one.
fn signed(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

fn read(text: &str, notation: Notation) -> Result<Figure, NumberMistake> {
    let (below_zero, digits) = signed(text);
    let (whole, rest) = match digits.split_once(notation.decimal) {
        Some((_, "")) => return Err(NumberMistake::NoNumber),
        Some(parts) => parts,
        None => (digits, ""),
    };
    if whole.is_empty() {
        return Err(NumberMistake::NoNumber);
    }
    if is_digits(whole) && is_digits(rest) {
        return figure(below_zero, whole, rest);
    }
    if let Some((mantissa, power)) = digits.split_once(['e', 'E']) {
        return with_power(below_zero, mantissa, power, notation.decimal);
    }
    if !is_digits(rest) {
        return Err(NumberMistake::NoNumber);
    }
    check_groups(whole, notation.thousands.ok_or(NumberMistake::NoNumber)?)?;
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let read = figure(below_zero, &whole, rest)?;
    Ok(Figure { how: if read.how == How::Rounded { How::Rounded } else { How::Grouped }, ..read })
}

/// A number of plain digits before and behind the decimal sign.
fn figure(below_zero: bool, whole: &str, rest: &str) -> Result<Figure, NumberMistake> {
    let rest = rest.trim_end_matches('0');
    let mut ticks: i64 = 0;
    let mut count = 0;
    for byte in whole.bytes().chain(rest.bytes()) {
        // Zeros in front say nothing.
        count += usize::from(count > 0 || byte != b'0');
        if count <= MAX_DIGITS {
            ticks = ticks * 10 + i64::from(byte - b'0');
        }
    }
    let sign = if below_zero { -1 } else { 1 };
    if (count > CERTAIN || rest.len() > MAX_DIGITS)
        && !rest.is_empty()
        && let Some((ticks, scale)) = fraction(whole, rest, count)
    {
        return Ok(Figure { ticks: sign * ticks, scale, how: How::Rounded });
    }
    if count > MAX_DIGITS || rest.len() > MAX_DIGITS {
        return Err(NumberMistake::TooManyDigits);
    }
    Ok(Figure { ticks: sign * ticks, scale: decimals(rest), how: How::AsWritten })
}

fn decimals(rest: &str) -> u32 {
    u32::try_from(rest.len()).or_fault("the length of a number")
}

/// Fifteen digits of a number with so many digits, when those are what a binary fraction looks like that another program
/// wrote: the binary number nearest to it has these digits.
fn fraction(whole: &str, rest: &str, count: usize) -> Option<(i64, u32)> {
    let number: f64 = format!("{whole}.{rest}").parse().ok()?;
    if number >= 1e15 {
        return None;
    }
    let printed = format!("{number:.*e}", count - 1);
    let (mantissa, _) = printed.split_once('e')?;
    let digits = mantissa.bytes().filter(u8::is_ascii_digit);
    if !digits.eq(whole.bytes().chain(rest.bytes()).skip_while(|byte| *byte == b'0')) {
        return None;
    }
    let mut kept = fifteen(number);
    if kept.split_once('.').is_some_and(|(_, rest)| rest.len() > MAX_DIGITS) {
        kept = format!("{number:.MAX_DIGITS$}");
    }
    let (whole, rest) = kept.split_once('.').unwrap_or((&kept, ""));
    let rest = rest.trim_end_matches('0');
    let ticks: i64 = format!("{whole}{rest}").parse().ok()?;
    // What was one digit and is none would be another number.
    (ticks != 0 || count > CERTAIN).then_some((ticks, decimals(rest)))
}

/// A number as a spreadsheet program shows it, with at most fifteen digits: behind those stand the slips of binary sums,
/// such as 0,1 + 0,2 = 0,30000000000000004.
pub(super) fn fifteen(number: f64) -> String {
    let shortest = number.to_string();
    let digits = shortest.trim_start_matches(['-', '0', '.']).bytes().filter(u8::is_ascii_digit).count();
    if digits <= CERTAIN || number.abs() >= 1e15 {
        return shortest;
    }
    format!("{number:.14e}").parse::<f64>().map_or(shortest, |rounded| rounded.to_string())
}

/// `1,5E+03`: the same digits with the decimal sign elsewhere.
fn with_power(below_zero: bool, mantissa: &str, power: &str, decimal: char) -> Result<Figure, NumberMistake> {
    let (whole, rest) = mantissa.split_once(decimal).unwrap_or((mantissa, ""));
    let (smaller, power) = signed(power);
    let plain = !whole.is_empty() && is_digits(whole) && is_digits(rest) && !mantissa.ends_with(decimal);
    if !plain || power.is_empty() || !is_digits(power) {
        return Err(NumberMistake::NoNumber);
    }
    let power = power.parse::<i32>().ok().filter(|power| *power <= LARGEST_POWER);
    let power = power.ok_or(NumberMistake::TooManyDigits)? * if smaller { -1 } else { 1 };
    let digits = format!("{whole}{rest}");
    let point = i32::try_from(whole.len()).unwrap_or(i32::MAX).saturating_add(power);
    let length = i32::try_from(digits.len()).unwrap_or(i32::MAX);
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    let all = format!("{}{digits}{}", zeros(1 - point), zeros(point - length));
    let before = usize::try_from(point.max(1)).or_fault("at least one digit stands before the point");
    let (whole, rest) = all.split_at_checked(before).or_fault("digits up to the point");
    let read = figure(below_zero, whole, rest)?;
    let how = if point > length && read.ticks != 0 { How::Shortened } else { read.how };
    Ok(Figure { how, ..read })
}

/// One, two or three digits of which the first is no zero, then groups of three.
fn check_groups(whole: &str, thousands: char) -> Result<(), NumberMistake> {
    // A space between thousands is often one that may not break, an apostrophe often a curled one.
    let is_sign = |letter: char| {
        letter == thousands
            || (thousands == ' ' && ['\u{a0}', '\u{202f}', '\u{2009}'].contains(&letter))
            || (thousands == '\'' && letter == '\u{2019}')
    };
    let mut right = true;
    for (at, group) in whole.split(is_sign).enumerate() {
        if !is_digits(group) {
            return Err(NumberMistake::NoNumber);
        }
        right &= if at == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 };
    }
    match right {
        _ if whole.starts_with('0') => Err(NumberMistake::ZeroInFront),
        true => Ok(()),
        false => Err(NumberMistake::Grouping),
    }
}

/// In which notation it would have been a number.
fn likely(text: &str, notation: Notation) -> NumberMistake {
    let others = |sign: char| ['.', ','].into_iter().filter(move |other| *other != sign);
    let is_number = |text: &str| read(text.trim(), notation).is_ok();
    for sign in others(notation.decimal).chain([' ', '\'']) {
        if notation.thousands.is_none() && read(text, Notation { thousands: Some(sign), ..notation }).is_ok() {
            return NumberMistake::Grouped(sign);
        }
    }
    for decimal in others(notation.decimal) {
        for thousands in [None, Some(notation.decimal)] {
            if read(text, Notation { decimal, thousands }).is_ok() {
                return NumberMistake::OtherDecimal(decimal);
            }
        }
    }
    if text.strip_suffix(['-', '\u{2212}']).is_some_and(is_number) {
        return NumberMistake::MinusBehind;
    }
    if text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).is_some_and(is_number) {
        return NumberMistake::Brackets;
    }
    if text.strip_suffix('%').is_some_and(is_number) {
        return NumberMistake::Percent;
    }
    // A sign that looks like nothing, or like another one.
    let is_other = |letter: &char| (!letter.is_ascii() && !letter.is_alphabetic()) || letter.is_ascii_control();
    let Some(sign) = text.chars().find(is_other) else { return NumberMistake::NoNumber };
    let without: String = text.chars().filter(|letter| !is_other(letter)).collect();
    if is_number(&without) { NumberMistake::Sign(sign) } else { NumberMistake::NoNumber }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const COMMA: Notation = Notation { decimal: ',', thousands: None };
    const DUTCH: Notation = Notation { decimal: ',', thousands: Some('.') };
    const POINT: Notation = Notation { decimal: '.', thousands: None };

    fn parts(text: &str, notation: Notation) -> Result<(i64, u32), NumberMistake> {
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
        let spaces = Notation { decimal: ',', thousands: Some(' ') };
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
            assert_eq!(read(text), Ok((ticks, scale, How::Rounded)), "{text}");
        }
        // What no binary fraction looks like, and what has no fraction, is kept or refused whole.
        for (text, ticks, scale) in [
            ("0.123456789012345", 123_456_789_012_345, 15),
            ("1234567890123456", 1_234_567_890_123_456, 0),
            ("1234567890123456.5", 12_345_678_901_234_565, 1),
            ("0.30000000000000001", 30_000_000_000_000_001, 17),
        ] {
            assert_eq!(read(text), Ok((ticks, scale, How::AsWritten)), "{text}");
        }
        assert_eq!(read("1234567890123456789"), Err(NumberMistake::TooManyDigits));
        assert_eq!(read("0.1234567890123456789012"), Err(NumberMistake::TooManyDigits));
    }

    #[test]
    fn a_power_of_ten_moves_the_decimal_sign() {
        let read = |text| parse_number(text, COMMA).map(|figure| (figure.ticks, figure.scale, figure.how));
        assert_eq!(read("1,5E+03"), Ok((1500, 0, How::Shortened)));
        assert_eq!(read("1E3"), Ok((1000, 0, How::Shortened)));
        assert_eq!(read("-1,2345e2"), Ok((-12_345, 2, How::AsWritten)));
        assert_eq!(read("5E-05"), Ok((5, 5, How::AsWritten)));
        assert_eq!(read("0E0"), Ok((0, 0, How::AsWritten)));
        assert_eq!(read("1,234E3"), Ok((1234, 0, How::AsWritten)));
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
        assert_eq!(parse_number("2\u{200b},5", COMMA), Err(NumberMistake::Sign('\u{200b}')));
        assert_eq!(parse_number("\u{2013}5", COMMA), Err(NumberMistake::Sign('\u{2013}')));
        assert_eq!(parse_number("\u{feff}5", COMMA), Err(NumberMistake::Sign('\u{feff}')));
        assert_eq!(parse_number("1\u{a0}23", COMMA), Err(NumberMistake::Sign('\u{a0}')));
    }

    /// A number as a delivery in this notation would write it.
    fn written(ticks: i64, scale: u32, notation: Notation) -> String {
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
            for notation in [COMMA, DUTCH, POINT, Notation { decimal: '.', thousands: Some(',') }] {
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
}
