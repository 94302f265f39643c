//! What a spreadsheet makes of a text: a formula is never run, and a number is known for one.

use super::still;

/// A CSV that mdd writes (RFC 4180): every field goes through here, so that none is a formula or steers a terminal.
pub struct CsvFile(csv::Writer<Vec<u8>>);

/// By which a spreadsheet knows that a text is in UTF-8.
const MARK: &str = "\u{feff}";

impl CsvFile {
    /// A file with this heading and no lines yet.
    pub fn new<F: AsRef<str>>(heading: impl IntoIterator<Item = F>) -> CsvFile {
        let mut file = CsvFile(csv::WriterBuilder::new().flexible(true).from_writer(Vec::new()));
        file.line(heading);
        file
    }

    /// The same for a spreadsheet of a Dutch computer: `;` between fields, and a mark before it that says how letters are written.
    pub fn for_spreadsheet<F: AsRef<str>>(heading: impl IntoIterator<Item = F>) -> CsvFile {
        let writer = csv::WriterBuilder::new().flexible(true).delimiter(b';').from_writer(MARK.as_bytes().to_vec());
        let mut file = CsvFile(writer);
        file.line(heading);
        file
    }

    pub fn line<F: AsRef<str>>(&mut self, fields: impl IntoIterator<Item = F>) {
        // INVARIANT (csv-in-memory): memory takes any bytes, and lines of any length.
        let _ = self.0.write_record(fields.into_iter().map(|field| csv_field(field.as_ref())));
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_inner().unwrap_or_default()
    }
}

/// A field with an apostrophe before it when a spreadsheet would take it for a formula, and without what steers a
/// terminal.
fn csv_field(field: &str) -> String {
    let still = still(field);
    if is_formula(field) { format!("'{still}") } else { still.into_owned() }
}

/// What a formula may begin with; a spreadsheet with Chinese or Japanese keys knows the wide ones too.
const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

/// Whether a spreadsheet would calculate with what is typed so.
pub fn is_formula(field: &str) -> bool {
    field.starts_with(STARTS) && field != "-" && !is_number(field)
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
            assert_eq!(csv_field(field), field);
        }
    }

    #[test]
    fn what_a_spreadsheet_would_calculate_is_not_left_as_it_is() {
        for field in ["=1", "+1+1", "-1-1", "@SUM(A1)", "\t=1", "\n=1", "--", "-1,", "+", "-%", "-cmd|x", "\u{ff1d}1"] {
            assert_eq!(csv_field(field), format!("'{field}"));
        }
    }

    #[test]
    fn a_field_does_not_steer_a_terminal() {
        assert_eq!(csv_field("a\u{1b}[31mb"), "a<U+001B>[31mb");
        assert_eq!(csv_field("\r=1"), "'\u{240d}=1");
        assert_eq!(csv_field("two\r\nlines"), "two\nlines");
    }
}
