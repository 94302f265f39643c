//! A point in a number that was meant for thousands, as Dutch hands write them.

/// A number with points that were meant for thousands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Thousands {
    /// `1.000`: what it reads as, and what was meant.
    One { read: String, thousands: String },
    /// `1.000.000`
    Several { thousands: String },
}

/// Whether thousands were meant. In rules a point is a decimal point, so 3.549 lies between 3 and 4. Only where
/// the last digit would say nothing behind a decimal point (1.000, 26.500), or there are two points, it was meant
/// otherwise.
pub fn points_of_thousands(number: &str) -> Option<Thousands> {
    let mut groups = number.trim_start_matches('-').split('.');
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'))?;
    let groups: Vec<&str> = groups.collect();
    if !first.bytes().chain(groups.concat().bytes()).all(|byte| byte.is_ascii_digit())
        || groups.iter().any(|group| group.len() != 3)
    {
        return None;
    }
    let thousands = number.replace('.', "");
    match groups.as_slice() {
        [group] if group.ends_with('0') => {
            let read = number.trim_end_matches('0').trim_end_matches('.');
            Some(Thousands::One { read: read.to_owned(), thousands })
        }
        [] | [_] => None,
        _ => Some(Thousands::Several { thousands }),
    }
}

#[cfg(test)]
mod tests {
    use super::points_of_thousands;

    #[test]
    fn a_decimal_of_three_digits_is_a_decimal() {
        for number in ["3.549", "26.125", "0.500", "40", "1000.000", "2.50", "2.5000"] {
            assert_eq!(points_of_thousands(number), None, "{number}");
        }
        for number in ["1.000", "26.500", "-3.000", "1.000.000", "1.234.567"] {
            assert!(points_of_thousands(number).is_some(), "{number}");
        }
    }
}
