//! What a spreadsheet makes of a text: a formula is never run, and a number is known for one.

/// The field, with an apostrophe before it when a spreadsheet would take it for a formula.
pub fn harmless(field: &str) -> String {
    if is_formula(field) { format!("'{field}") } else { field.to_owned() }
}

/// Whether a spreadsheet would calculate with what is typed so.
pub fn is_formula(field: &str) -> bool {
    field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && field != "-" && !is_number(field)
}

/// A sign, digits, decimals behind a point or a comma, a percent sign: nothing that calculates.
fn is_number(field: &str) -> bool {
    let unsigned = field.strip_prefix(['+', '-']).unwrap_or(field);
    let number = unsigned.strip_suffix('%').unwrap_or(unsigned);
    let (whole, decimals) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    digits(whole) && digits(decimals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_a_lone_dash_are_left_as_they_are() {
        for field in ["-", "-1", "+14", "-6,5%", "69%", "-0.25", "", "a=b"] {
            assert_eq!(harmless(field), field);
        }
    }

    #[test]
    fn what_a_spreadsheet_would_calculate_is_not_left_as_it_is() {
        for field in ["=1", "+1+1", "-1-1", "@SUM(A1)", "\t=1", "\r=1", "--", "-1,", "+", "-%", "-cmd|x"] {
            assert_eq!(harmless(field), format!("'{field}"));
        }
    }
}
