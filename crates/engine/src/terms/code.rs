//! The code of a gemeente, as CBS gives it out: GM and four digits.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// GM and four digits (there is room for five). Lists write it with or without GM, with or without leading zeros,
/// padded with spaces.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct GemeenteCode(u32);

/// What was given is not the code of a gemeente.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotACode;

impl FromStr for GemeenteCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let text = text.trim();
        let digits = match text.split_at_checked(2) {
            Some((letters, digits)) if letters.eq_ignore_ascii_case("gm") => digits,
            _ => text,
        };
        if digits.is_empty() || digits.len() > 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotACode);
        }
        match digits.parse::<u32>() {
            Ok(number @ 1..=99_999) => Ok(GemeenteCode(number)),
            _ => Err(NotACode),
        }
    }
}

impl Serialize for GemeenteCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for GemeenteCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "GM{:04}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_a_code_is_the_same_code() {
        for spelling in ["GM0321", "gm0321", "Gm0321", "0321", "321", "00321", " GM0321    "] {
            assert_eq!(
                spelling.parse::<GemeenteCode>().map(|code| code.to_string()),
                Ok("GM0321".to_owned()),
                "{spelling}"
            );
        }
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", "GM", "0", "100000", "GM12A4", "-1", "1234567"] {
            assert_eq!(text.parse::<GemeenteCode>(), Err(NotACode), "{text}");
        }
    }
}
