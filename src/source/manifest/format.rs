//! How the bytes of a delivery become rows: the format, and what it needs to be told.

use crate::dataset::schema::Counted;
use crate::diagnostic::Diagnostics;
use crate::syntax::TableReader;

#[derive(Clone, Debug)]
pub enum Format {
    Csv {
        encoding: Encoding,
        delimiter: u8,
        header_row: u32,
    },
    Xlsx {
        sheet: Option<String>,
        header_row: u32,
    },
    /// A JSON pointer to the list of records.
    Json {
        records: String,
    },
}

impl Format {
    pub fn counted(&self) -> Counted {
        match self {
            Format::Csv { .. } => Counted::Lines,
            Format::Xlsx { .. } => Counted::Rows,
            Format::Json { .. } => Counted::Records,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    Utf8,
    Windows1252,
}

#[derive(Clone, Copy, PartialEq)]
enum Kinds {
    Csv,
    Xlsx,
    Json,
}

pub(super) fn format(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<Format> {
    let kind = reader.required_word(
        "format",
        &[("csv", Kinds::Csv), ("xlsx", Kinds::Xlsx), ("json", Kinds::Json)],
        diagnostics,
    )?;
    let header_row = |reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics| {
        reader.count("header_row", 1000, diagnostics).map_or(1, |row| row.value.max(1))
    };
    match kind.value {
        Kinds::Csv => {
            let encodings = [("utf-8", Encoding::Utf8), ("windows-1252", Encoding::Windows1252)];
            let encoding =
                reader.word("encoding", &encodings, diagnostics).map_or(Encoding::Utf8, |encoding| encoding.value);
            let delimiters = [(",", b','), (";", b';'), ("\t", b'\t'), ("|", b'|')];
            let delimiter = reader.required_word("delimiter", &delimiters, diagnostics)?.value;
            Some(Format::Csv { encoding, delimiter, header_row: header_row(reader, diagnostics) })
        }
        Kinds::Xlsx => {
            let sheet = reader.text("sheet", diagnostics).map(|sheet| sheet.value);
            Some(Format::Xlsx { sheet, header_row: header_row(reader, diagnostics) })
        }
        Kinds::Json => {
            let records = reader.text("records", diagnostics).map_or_else(String::new, |records| records.value);
            Some(Format::Json { records })
        }
    }
}
