//! The kinds of file that a report can be written to, and the names of the files.

use mdd_engine::terms::plain_name;
use mdd_report::render::{Format, Templates};

/// How wide text in a file is.
const WIDTH: usize = 100;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    Text,
    Markdown,
    Html,
    Pdf,
    Json,
    Csv,
    Xlsx,
}

impl Kind {
    pub fn ending(self) -> &'static str {
        match self {
            Kind::Text => "txt",
            Kind::Markdown => "md",
            Kind::Html => "html",
            Kind::Pdf => "pdf",
            Kind::Json => "json",
            Kind::Csv => "csv",
            Kind::Xlsx => "xlsx",
        }
    }

    pub const ALL: [Kind; 7] = [Kind::Text, Kind::Markdown, Kind::Html, Kind::Pdf, Kind::Json, Kind::Csv, Kind::Xlsx];

    /// The kind of file whose name ends so.
    pub fn of_ending(ending: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.ending().eq_ignore_ascii_case(ending))
    }

    /// Whether it holds no text that a terminal could show.
    pub fn is_binary(self) -> bool {
        matches!(self, Kind::Pdf | Kind::Xlsx)
    }

    /// Whether everyone gets a document of their own: nobody reads 380 of them in one.
    pub fn is_document(self) -> bool {
        matches!(self, Kind::Html | Kind::Pdf)
    }

    /// As it is written to a file.
    pub fn format(self, templates: &Templates) -> Format<'_> {
        match self {
            Kind::Text => Format::Text { width: WIDTH, colours: false },
            Kind::Markdown => Format::Markdown,
            Kind::Html => Format::Html(templates),
            Kind::Pdf => Format::Pdf(templates),
            Kind::Json => Format::Json,
            Kind::Csv => Format::Csv,
            Kind::Xlsx => Format::Xlsx,
        }
    }

    /// Whether this template lays it out.
    pub fn uses(self, template: &str) -> bool {
        match self {
            Kind::Html => !template.ends_with(".typ") && !template.starts_with("index."),
            Kind::Pdf => template.ends_with(".typ"),
            _ => false,
        }
    }
}

/// `GM1884-kaag-en-braassem.pdf`: the same whatever machine and day.
pub fn file_name(code: &str, name: &str, kind: Kind) -> String {
    let plain = plain_name(name);
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let parts: Vec<&str> = std::iter::once(code).chain(words).collect();
    format!("{}.{}", parts.join("-"), kind.ending())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_holds_letters_digits_and_dashes_only() {
        assert_eq!(file_name("GM1900", "Súdwest-Fryslân", Kind::Pdf), "GM1900-sudwest-fryslan.pdf");
        assert_eq!(file_name("GM0518", "'s-Gravenhage (gemeente)", Kind::Html), "GM0518-s-gravenhage.html");
        assert_eq!(file_name("GM0002", "窓口", Kind::Html), "GM0002.html");
        assert_eq!(file_name("GM0001", "../../etc/passwd\0", Kind::Csv), "GM0001-etc-passwd.csv");
    }
}
