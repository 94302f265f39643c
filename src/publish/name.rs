//! The names of the files that reports are written to.

use mdd_engine::terms::plain_name;
use mdd_report::render::ReportFormat;

/// `GM1884-kaag-en-braassem.pdf`: the same whatever machine and day.
pub fn file_name(code: &str, name: &str, format: ReportFormat) -> String {
    let plain = plain_name(name);
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let parts: Vec<&str> = std::iter::once(code).chain(words).collect();
    format!("{}.{}", parts.join("-"), format.ending())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_holds_letters_digits_and_dashes_only() {
        assert_eq!(file_name("GM1900", "Súdwest-Fryslân", ReportFormat::Pdf), "GM1900-sudwest-fryslan.pdf");
        assert_eq!(file_name("GM0518", "'s-Gravenhage (gemeente)", ReportFormat::Html), "GM0518-s-gravenhage.html");
        assert_eq!(file_name("GM0002", "窓口", ReportFormat::Html), "GM0002.html");
        assert_eq!(file_name("GM0001", "../../etc/passwd\0", ReportFormat::Csv), "GM0001-etc-passwd.csv");
    }
}
