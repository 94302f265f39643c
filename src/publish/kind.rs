//! The kinds of file that a report can be written to, and the names of the files.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::render::{Format, Templates};

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
    let mut words = String::new();
    for letter in name.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            words.push(letter);
        } else if !words.is_empty() && !words.ends_with('-') {
            words.push('-');
        }
    }
    format!("{code}-{}.{}", words.trim_end_matches('-'), kind.ending())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_holds_letters_digits_and_dashes_only() {
        assert_eq!(file_name("GM1900", "Súdwest-Fryslân", Kind::Pdf), "GM1900-sudwest-fryslan.pdf");
        assert_eq!(file_name("GM0518", "'s-Gravenhage (gemeente)", Kind::Html), "GM0518-s-gravenhage-gemeente.html");
        assert_eq!(file_name("GM0001", "../../etc/passwd\0", Kind::Csv), "GM0001-etc-passwd.csv");
    }
}
