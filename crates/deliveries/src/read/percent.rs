//! Percentages as workbooks keep them, the hundredth part of what they show: the point is moved, and no digit is lost.

use mdd_engine::fault::OrFault;

/// `0.75` is 75.
#[cfg_attr(not(any(test, feature = "xlsx")), expect(dead_code, reason = "only workbooks keep percentages so"))]
pub fn hundredfold(number: &str) -> String {
    moved(number, 2)
}

/// `75` was kept as 0.75.
pub fn hundredth(number: &str) -> String {
    moved(number, -2)
}

/// A plain number with its point moved to the right.
fn moved(number: &str, places: isize) -> String {
    let (sign, number) = number.strip_prefix('-').map_or(("", number), |rest| ("-", rest));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let mut digits = format!("{whole}{fraction}");
    let point = isize::try_from(whole.len()).or_fault("the length of a number") + places;
    let before = usize::try_from(-point).unwrap_or(0);
    digits.insert_str(0, &"0".repeat(before));
    let point = usize::try_from(point).unwrap_or(0);
    digits.extend(std::iter::repeat_n('0', point.saturating_sub(digits.len())));
    let (whole, fraction) = digits.split_at_checked(point).or_fault("digits up to the point");
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let whole = if whole.is_empty() { "0" } else { whole };
    let sign = if whole == "0" && fraction.is_empty() { "" } else { sign };
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    #[test]
    fn the_point_is_moved() {
        for (number, hundred) in
            [("0.75", "75"), ("0.0025", "0.25"), ("1", "100"), ("-0.5", "-50"), ("12.345", "1234.5"), ("0", "0")]
        {
            assert_eq!(hundredfold(number), hundred);
            assert_eq!(hundredth(hundred), number);
        }
    }

    proptest! {
        #[test]
        fn it_is_a_hundred_times_as_much(digits in -1_000_000_000_000i64..1_000_000_000_000, scale in 0u32..15) {
            let number = Decimal::new(digits, scale).normalize();
            let hundred = (number * Decimal::ONE_HUNDRED).normalize().to_string();
            prop_assert_eq!(hundredfold(&number.to_string()), hundred.clone());
            prop_assert_eq!(hundredth(&hundred), number.to_string());
        }
    }
}
