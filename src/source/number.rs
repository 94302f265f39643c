//! Numbers as deliveries write them: a declared decimal sign, perhaps a sign between thousands. Nothing is guessed: what
//! looks like another notation is a mistake that says which.

/// As many digits as a column of numbers can hold.
pub const MAX_DIGITS: usize = 18;

/// How the numbers of a table are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Notation {
    pub decimal: char,
    /// Stands before each group of three digits, or nowhere.
    pub thousands: Option<char>,
}

/// Why a text is no number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberMistake {
    /// Something else than digits.
    NoNumber,
    TooManyDigits,
    /// The declared sign between thousands stands at another place than before three digits: `12.34,5`.
    Grouping,
    /// A number if this were the decimal sign.
    OtherDecimal(char),
    /// A number if this stood between thousands.
    Grouped(char),
}

/// The digits as a whole number, and how many of them are decimals.
///
/// # Errors
/// Why the text is no number in this notation.
pub fn parse_number(text: &str, notation: Notation) -> Result<(i64, u32), NumberMistake> {
    read(text, notation).map_err(|mistake| match mistake {
        NumberMistake::NoNumber => likely(text, notation),
        other => other,
    })
}

fn read(text: &str, notation: Notation) -> Result<(i64, u32), NumberMistake> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let (whole, rest) = match digits.split_once(notation.decimal) {
        Some((_, "")) => return Err(NumberMistake::NoNumber),
        Some(parts) => parts,
        None => (digits, ""),
    };
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !is_number(rest) {
        return Err(NumberMistake::NoNumber);
    }
    if !is_number(whole) {
        check_groups(whole, notation.thousands.ok_or(NumberMistake::NoNumber)?)?;
    }
    let rest = rest.trim_end_matches('0');
    let mut ticks: i64 = 0;
    let mut count = 0;
    for byte in whole.bytes().chain(rest.bytes()).filter(u8::is_ascii_digit) {
        // Zeros in front say nothing.
        count += usize::from(count > 0 || byte != b'0');
        if count > MAX_DIGITS {
            return Err(NumberMistake::TooManyDigits);
        }
        ticks = ticks * 10 + i64::from(byte - b'0');
    }
    let scale = rest.len();
    if scale > MAX_DIGITS {
        return Err(NumberMistake::TooManyDigits);
    }
    Ok((sign * ticks, u32::try_from(scale).unwrap_or(u32::MAX)))
}

/// One, two or three digits, then groups of three.
fn check_groups(whole: &str, thousands: char) -> Result<(), NumberMistake> {
    // A space between thousands is often one that may not break.
    let is_sign = |letter: char| letter == thousands || (thousands == ' ' && ['\u{a0}', '\u{202f}'].contains(&letter));
    let mut right = true;
    for (at, group) in whole.split(is_sign).enumerate() {
        if !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NumberMistake::NoNumber);
        }
        right &= if at == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 };
    }
    if right { Ok(()) } else { Err(NumberMistake::Grouping) }
}

/// In which notation it would have been a number.
fn likely(text: &str, notation: Notation) -> NumberMistake {
    let others = |sign: char| ['.', ','].into_iter().filter(move |other| *other != sign);
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
    NumberMistake::NoNumber
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const COMMA: Notation = Notation { decimal: ',', thousands: None };
    const DUTCH: Notation = Notation { decimal: ',', thousands: Some('.') };
    const POINT: Notation = Notation { decimal: '.', thousands: None };

    #[test]
    fn numbers_follow_the_declared_sign() {
        assert_eq!(parse_number("6,78", COMMA), Ok((678, 2)));
        assert_eq!(parse_number("-0,50", COMMA), Ok((-5, 1)));
        assert_eq!(parse_number("12", COMMA), Ok((12, 0)));
        for malformed in ["6,", ",5", "zes", "6,7,8", "", "-", "1e3", "--1", "+1"] {
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
        assert_eq!(parse_number("1.234,5", DUTCH), Ok((12_345, 1)));
        assert_eq!(parse_number("1.234.567", DUTCH), Ok((1_234_567, 0)));
        assert_eq!(parse_number("1234,5", DUTCH), Ok((12_345, 1)));
        for wrong in ["12.34,5", "1234.567", "1.2", ".123", "1..234", "1.234."] {
            assert_eq!(parse_number(wrong, DUTCH), Err(NumberMistake::Grouping), "{wrong}");
        }
        let spaces = Notation { decimal: ',', thousands: Some(' ') };
        assert_eq!(parse_number("1\u{a0}234,5", spaces), Ok((12_345, 1)));
    }

    #[test]
    fn more_digits_than_a_column_holds_are_refused() {
        assert_eq!(parse_number("999999999999999999", POINT), Ok((999_999_999_999_999_999, 0)));
        assert_eq!(parse_number("9999999999999999999", POINT), Err(NumberMistake::TooManyDigits));
        assert_eq!(parse_number("0.0000000000000000001", POINT), Err(NumberMistake::TooManyDigits));
        assert_eq!(parse_number("00000000000000000000000000007", POINT), Ok((7, 0)));
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
                let (read, decimals) = parse_number(&text, notation).unwrap();
                // Zeros at the end of the decimals are left out.
                prop_assert_eq!(read * 10i64.pow(scale - decimals), ticks, "{}", text);
            }
        }

        #[test]
        fn any_text_is_a_number_or_a_mistake(text in "\\PC*", digits in "[-0-9., ']{0,24}") {
            for notation in [COMMA, DUTCH, POINT] {
                let _ = parse_number(&text, notation);
                if let Ok((ticks, scale)) = parse_number(&digits, notation) {
                    prop_assert!(scale <= 18 && ticks.unsigned_abs() < 10u64.pow(18));
                }
            }
        }
    }
}
