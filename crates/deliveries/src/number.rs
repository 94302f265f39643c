//! Numbers as deliveries write them: a declared decimal sign, perhaps a sign between thousands. Nothing is guessed: what
//! looks like another notation is a mistake that says which.

#[cfg(test)]
mod tests;

use super::amount::without_euro;
use mdd_engine::fault::OrFault;

/// As many digits as a column of numbers can hold.
pub const MAX_DIGITS: usize = 18;

/// As many digits as a binary fraction has for certain; behind those stand the slips of binary sums.
const CERTAIN: usize = 15;

/// The largest power of ten that a number can be written with: beyond it every digit would be a zero.
const LARGEST_POWER: i32 = 40;

/// How the numbers of a table are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NumberNotation {
    pub decimal: char,
    /// Stands before each group of three digits, or nowhere.
    pub thousands: Option<char>,
}

/// A number that was read: `ticks / 10^scale`, without zeros at the end of its decimals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ReadNumber {
    pub ticks: i64,
    pub scale: u32,
    pub how: NumberNote,
}

/// What somebody may want to know of how a number was read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NumberNote {
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
    /// A number with a euro sign beside it.
    Euro,
    /// A number but for this sign.
    Sign(char),
}

/// Whether a number with a point may be one with a point between thousands: 1.200, but not 0.250, 12.5 or 1234.500.
pub fn pointed(digits: &str) -> Option<bool> {
    let (whole, rest) = digits.trim_start_matches(['-', '+']).split_once('.')?;
    Some(rest.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0'))
}

/// Reads a number.
///
/// # Errors
/// Why the text is no number in this notation.
pub fn parse_number(text: &str, notation: NumberNotation) -> Result<ReadNumber, NumberMistake> {
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

fn read(text: &str, notation: NumberNotation) -> Result<ReadNumber, NumberMistake> {
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
    Ok(ReadNumber {
        how: if read.how == NumberNote::Rounded { NumberNote::Rounded } else { NumberNote::Grouped },
        ..read
    })
}

/// A number of plain digits before and behind the decimal sign.
fn figure(below_zero: bool, whole: &str, rest: &str) -> Result<ReadNumber, NumberMistake> {
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
        return Ok(ReadNumber { ticks: sign * ticks, scale, how: NumberNote::Rounded });
    }
    if count > MAX_DIGITS || rest.len() > MAX_DIGITS {
        return Err(NumberMistake::TooManyDigits);
    }
    Ok(ReadNumber { ticks: sign * ticks, scale: decimals(rest), how: NumberNote::AsWritten })
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
fn with_power(below_zero: bool, mantissa: &str, power: &str, decimal: char) -> Result<ReadNumber, NumberMistake> {
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
    let how = if point > length && read.ticks != 0 { NumberNote::Shortened } else { read.how };
    Ok(ReadNumber { how, ..read })
}

/// Whether a letter is a sign: a space between thousands is often one that may not break, an apostrophe often a curled one.
pub(super) fn is_sign(letter: char, sign: char) -> bool {
    letter == sign
        || (sign == ' ' && ['\u{a0}', '\u{202f}', '\u{2009}'].contains(&letter))
        || (sign == '\'' && letter == '\u{2019}')
}

/// One, two or three digits of which the first is no zero, then groups of three.
fn check_groups(whole: &str, thousands: char) -> Result<(), NumberMistake> {
    let mut right = true;
    for (at, group) in whole.split(|letter| is_sign(letter, thousands)).enumerate() {
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
fn likely(text: &str, notation: NumberNotation) -> NumberMistake {
    let others = |sign: char| ['.', ','].into_iter().filter(move |other| *other != sign);
    let is_number = |text: &str| read(text.trim(), notation).is_ok();
    for sign in others(notation.decimal).chain([' ', '\'']) {
        if notation.thousands.is_none() && read(text, NumberNotation { thousands: Some(sign), ..notation }).is_ok() {
            return NumberMistake::Grouped(sign);
        }
    }
    for decimal in others(notation.decimal) {
        for thousands in [None, Some(notation.decimal)] {
            if read(text, NumberNotation { decimal, thousands }).is_ok() {
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
    if without_euro(text, notation.decimal).is_some_and(|digits| is_number(&digits)) {
        return NumberMistake::Euro;
    }
    // A sign that looks like nothing, or like another one.
    let is_other = |letter: &char| (!letter.is_ascii() && !letter.is_alphabetic()) || letter.is_ascii_control();
    let Some(sign) = text.chars().find(is_other) else { return NumberMistake::NoNumber };
    let without: String = text.chars().filter(|letter| !is_other(letter)).collect();
    if is_number(&without) { NumberMistake::Sign(sign) } else { NumberMistake::NoNumber }
}
