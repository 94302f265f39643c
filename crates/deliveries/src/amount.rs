//! Amounts of money as deliveries write them: a euro sign beside the number, and a dash where there are no cents. Only for
//! columns that are declared to hold euros.

use std::borrow::Cow;

/// How the unit of a column says so.
pub fn is_euro(unit: &str) -> bool {
    ["euro", "eur", "€"].contains(&unit.to_lowercase().as_str())
}

/// What stands beside a number, the longest first.
const SIGNS: [&str; 3] = ["euro", "eur", "€"];

/// A number without the euro sign beside it: `€ 1.234,50`, `12,-`, `-€ 5`, `EUR 12`. None: there is no such sign, nor a dash
/// for cents.
pub fn without_euro(text: &str, decimal: char) -> Option<Cow<'_, str>> {
    let (below_zero, rest) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let sign = SIGNS.iter().find_map(|sign| in_front(rest, sign).or_else(|| behind(rest, sign)));
    let cents = without_cents(sign.unwrap_or(rest), decimal);
    let digits = cents.or(sign)?;
    Some(if below_zero { Cow::Owned(format!("-{digits}")) } else { Cow::Borrowed(digits) })
}

fn in_front<'t>(text: &'t str, sign: &str) -> Option<&'t str> {
    let rest = text.get(sign.len()..)?;
    text.get(..sign.len())?.eq_ignore_ascii_case(sign).then(|| rest.trim_start())
}

fn behind<'t>(text: &'t str, sign: &str) -> Option<&'t str> {
    let end = text.len().checked_sub(sign.len())?;
    text.get(end..)?.eq_ignore_ascii_case(sign).then(|| text.get(..end).unwrap_or_default().trim_end())
}

/// `12,-` and `12,--` are 12.
fn without_cents(digits: &str, decimal: char) -> Option<&str> {
    let whole = digits.trim_end_matches(['-', '\u{2013}', '\u{2014}']);
    let dashes = digits.chars().count() - whole.chars().count();
    let whole = whole.strip_suffix(decimal)?;
    ((1..=2).contains(&dashes) && whole.ends_with(|last: char| last.is_ascii_digit())).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_beside_a_number_is_taken_off() {
        for (text, digits) in [
            ("€ 1.234,50", "1.234,50"),
            ("1.234,50\u{a0}€", "1.234,50"),
            ("€12,-", "12"),
            ("12,--", "12"),
            ("€ 12,\u{2014}", "12"),
            ("-€ 5", "-5"),
            ("€ -5", "-5"),
            ("EUR 12", "12"),
            ("12 euro", "12"),
        ] {
            assert_eq!(without_euro(text, ',').as_deref(), Some(digits), "{text}");
        }
        for text in ["12", "$ 12", "12-", "12,---", ",-", "-5", ""] {
            assert_eq!(without_euro(text, ','), None, "{text}");
        }
        assert!(is_euro("Euro") && !is_euro("euro per inwoner"));
    }
}
