//! How long a number in rules may be: a longer one could not be compared, and would count as missing without anybody being told.

use super::Number;

/// Figures are compared at no more decimals than this.
pub const MOST_DECIMALS: u32 = 12;

/// Digits before the point.
const MOST_DIGITS: usize = 18;

/// Whether a number has more digits before the point than anything can be compared with.
pub fn too_large(number: Number) -> bool {
    // Most are far from it, and then nothing is written out.
    if number.ticks(0).is_some_and(|whole| whole.unsigned_abs() < 10u128.pow(MOST_DIGITS as u32)) {
        return false;
    }
    let text = number.to_string();
    let whole = text.trim_start_matches('-').split('.').next().map_or(0, str::len);
    whole > MOST_DIGITS
}

/// What a number has too much of to be compared: more than so many digits before the point, or behind it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TooLong {
    Digits(usize),
    Decimals(u32),
}

/// What a number has too much of to be compared.
pub fn too_long(number: Number) -> Option<TooLong> {
    if too_large(number) {
        return Some(TooLong::Digits(MOST_DIGITS));
    }
    (number.decimals() > MOST_DECIMALS).then_some(TooLong::Decimals(MOST_DECIMALS))
}
