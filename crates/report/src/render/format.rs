//! What a report can be printed as: everything that is said of a format, in one place.

use super::Templates;
use mdd_engine::every;

every! {
    /// A kind of file, or a terminal.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
    pub enum ReportFormat {
        /// For a terminal. Symbols tell the colours apart without colour.
        Text,
        Markdown,
        /// One web page that needs nothing else.
        Html,
        /// PDF/UA-1, A4.
        Pdf,
        Json,
        Csv,
        /// A workbook.
        Xlsx,
        /// A message for a mailbox, without sender and recipient.
        Mail,
    }
}

/// What a format may need to know of what it is printed on.
#[derive(Clone, Copy)]
pub struct Paper<'t> {
    /// Of text: so many columns.
    pub width: usize,
    /// Of text: whether colours are printed.
    pub colours: bool,
    /// Of web pages and PDF.
    pub templates: &'t Templates,
}

impl<'t> Paper<'t> {
    /// That of a file.
    pub fn of_file(templates: &'t Templates) -> Paper<'t> {
        Paper { width: 100, colours: false, templates }
    }
}

struct About {
    /// As people name it.
    word: &'static str,
    /// What the name of its files ends with.
    ending: &'static str,
    is_binary: bool,
    is_document: bool,
}

impl ReportFormat {
    fn about(self) -> About {
        let about = |word, ending| About { word, ending, is_binary: false, is_document: false };
        match self {
            ReportFormat::Text => about("text", "txt"),
            ReportFormat::Markdown => about("markdown", "md"),
            ReportFormat::Html => About { word: "html", ending: "html", is_binary: false, is_document: true },
            ReportFormat::Pdf => About { word: "pdf", ending: "pdf", is_binary: true, is_document: true },
            ReportFormat::Json => about("json", "json"),
            ReportFormat::Csv => about("csv", "csv"),
            ReportFormat::Xlsx => About { word: "xlsx", ending: "xlsx", is_binary: true, is_document: false },
            ReportFormat::Mail => About { word: "mail", ending: "eml", is_binary: false, is_document: true },
        }
    }

    pub fn word(self) -> &'static str {
        self.about().word
    }

    pub fn ending(self) -> &'static str {
        self.about().ending
    }

    /// As readers name its files: "PDF".
    pub fn name(self) -> String {
        self.ending().to_uppercase()
    }

    /// The format that people name so.
    pub fn of_word(word: &str) -> Option<ReportFormat> {
        ReportFormat::ALL.into_iter().find(|format| format.word().eq_ignore_ascii_case(word))
    }

    /// The format of a file whose name ends so.
    pub fn of_ending(ending: &str) -> Option<ReportFormat> {
        ReportFormat::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }

    /// Whether it holds no text that a terminal could show.
    pub fn is_binary(self) -> bool {
        self.about().is_binary
    }

    /// Whether everyone gets a document of their own: nobody reads 380 of them in one.
    pub fn is_document(self) -> bool {
        self.about().is_document
    }

    /// Whether this template lays out the report of a gemeente.
    pub fn uses(self, template: &str) -> bool {
        let of_others = ["index.", "beside.", "sheet."].iter().any(|other| template.starts_with(other));
        match self {
            ReportFormat::Html => !template.ends_with(".typ") && !of_others,
            ReportFormat::Pdf => template.ends_with(".typ") && !of_others,
            _ => false,
        }
    }
}
