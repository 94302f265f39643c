//! How the bytes of a delivery become rows: the format, and what it needs to be told.

use super::keys::{COMPRESSIONS, CSV, FORMATS, FORMULAS, HEADER_ROW, HEADER_ROWS, JSON, RAGGED, WORKBOOK, ZIP};
use super::mistake::ManifestMistake;
use mdd_engine::dataset::schema::CountedAs;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::every;
use mdd_engine::fault::OrFault;
use mdd_engine::syntax::{Item, TableReader, Word};
use mdd_engine::text::Spanned;

/// How the bytes of a delivery become rows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decoding {
    pub packed: Option<Packed>,
    pub format: DeliveryFormat,
}

/// A delivery may be packed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Packed {
    Gzip,
    /// With the name of the file in it, needed when there are several.
    Zip {
        member: Option<String>,
    },
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DeliveryFormat {
    Csv(CsvFormat),
    Workbook(WorkbookFormat),
    Json(JsonFormat),
}

impl DeliveryFormat {
    pub fn kind(&self) -> FormatKind {
        match self {
            DeliveryFormat::Csv(_) => FormatKind::Csv,
            DeliveryFormat::Workbook(format) => format.kind.format(),
            DeliveryFormat::Json(_) => FormatKind::Json,
        }
    }

    /// Where the names of the columns are, where that is declared.
    pub fn header(&self) -> Option<Header> {
        match self {
            DeliveryFormat::Csv(format) => Some(format.header),
            DeliveryFormat::Workbook(format) => Some(format.header),
            DeliveryFormat::Json(_) => None,
        }
    }

    pub fn counted(&self) -> CountedAs {
        self.kind().about().counted
    }
}

every! {
    /// A format, without what it needs to be told.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum FormatKind {
        Csv,
        Xlsx,
        /// The workbook from before 2007. A newer one with a password has its mark too.
        Xls,
        Ods,
        Json,
    }
}

/// Everything that is said of a format, but how it is read.
#[derive(Clone, Copy)]
pub struct FormatFacts {
    /// In sources.toml.
    pub word: &'static str,
    /// Its text in messages, when it is declared.
    pub name: &'static str,
    /// Its text in messages, when a file has its mark.
    pub seen: &'static str,
    pub mark: FormatMark,
    pub counted: CountedAs,
    /// A number is known as one, whatever its decimal sign.
    pub knows_numbers: bool,
}

/// By what a file tells its format.
#[derive(Clone, Copy)]
pub enum FormatMark {
    /// It is a text: only looking at all of it tells.
    Text,
    /// By its first bytes.
    Begins(&'static [u8]),
    /// By a file in it: it is a zip file.
    Holds(&'static str),
    /// By what it says in the file `mimetype` in it: it is a zip file.
    Says(&'static str),
}

impl FormatKind {
    pub const fn about(self) -> FormatFacts {
        const fn text(word: &'static str, name: &'static str, counted: CountedAs) -> FormatFacts {
            let knows_numbers = !matches!(counted, CountedAs::Lines);
            FormatFacts { word, name, seen: name, mark: FormatMark::Text, counted, knows_numbers }
        }
        const fn book(word: &'static str, name: &'static str, mark: FormatMark) -> FormatFacts {
            FormatFacts { word, name, seen: name, mark, counted: CountedAs::Rows, knows_numbers: true }
        }
        match self {
            FormatKind::Csv => text("csv", "reading-csv", CountedAs::Lines),
            FormatKind::Xlsx => book("xlsx", "reading-xlsx", FormatMark::Holds("xl/workbook.xml")),
            FormatKind::Xls => FormatFacts {
                seen: "reading-xls-seen",
                ..book("xls", "reading-xls", FormatMark::Begins(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
            },
            FormatKind::Ods => book("ods", "reading-ods", FormatMark::Says("opendocument.spreadsheet")),
            FormatKind::Json => text("json", "reading-json", CountedAs::Records),
        }
    }

    /// What it needs to be told, as sources.toml says it.
    fn read(self, reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<DeliveryFormat> {
        Some(match self {
            FormatKind::Csv => DeliveryFormat::Csv(csv(reader, diagnostics)?),
            FormatKind::Xlsx => DeliveryFormat::Workbook(workbook(reader, WorkbookKind::Xlsx, diagnostics)?),
            FormatKind::Xls => DeliveryFormat::Workbook(workbook(reader, WorkbookKind::Xls, diagnostics)?),
            FormatKind::Ods => DeliveryFormat::Workbook(workbook(reader, WorkbookKind::Ods, diagnostics)?),
            FormatKind::Json => DeliveryFormat::Json(json(reader, diagnostics)),
        })
    }
}

/// Where the names of the columns are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Header {
    /// Counted from 1.
    pub row: u32,
    /// One, or two: headings over several columns, then the names. None of a file without names: there columns are
    /// called after their place, "1", "2" and so on.
    pub rows: u32,
}

impl Header {
    /// The file begins with its first row of data.
    pub const NONE: Header = Header { row: 1, rows: 0 };
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CsvFormat {
    pub encoding: Encoding,
    pub delimiter: u8,
    /// None: no character does.
    pub quote: Option<u8>,
    pub header: Header,
    pub ragged: Ragged,
    /// Each row has its number in front, without a name in the header.
    pub row_numbers: bool,
    pub longest: Longest,
}

/// How large a cell may be. A larger one is most often a quote that was never closed, and the rest of the file in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Longest {
    pub lines: u32,
    pub bytes: u32,
    /// Somebody looked, and said so: the lines of a cell may then also look like rows.
    pub declared: bool,
}

impl Default for Longest {
    fn default() -> Self {
        Longest { lines: 200, bytes: 1_000_000, declared: false }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    Utf8,
    Windows1252,
    Latin1,
    /// The mark at the beginning says which.
    Utf16,
    Utf16Le,
    Utf16Be,
}

/// The words of sources.toml.
pub(super) static ENCODINGS: [Word<Encoding>; 6] = [
    Word::new("utf-8", Encoding::Utf8),
    Word::new("windows-1252", Encoding::Windows1252),
    Word::new("iso-8859-1", Encoding::Latin1),
    Word::new("utf-16", Encoding::Utf16),
    Word::new("utf-16le", Encoding::Utf16Le),
    Word::new("utf-16be", Encoding::Utf16Be),
];

impl Encoding {
    /// The word of sources.toml.
    pub fn word(self) -> &'static str {
        ENCODINGS.iter().find(|word| word.means == self).or_fault("a word for each encoding").word
    }
}

/// What to do with a row that has more or fewer fields than the header.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ragged {
    /// The whole delivery is refused.
    Error,
    /// The row is left out, and taken down.
    Reject,
    /// What a row is short of is empty; a row that is too long is left out, unless what it has too many is empty.
    Fill,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WorkbookFormat {
    pub kind: WorkbookKind,
    /// None: the first.
    pub sheet: Option<Sheet>,
    pub header: Header,
    /// A formula whose outcome is not in the file is an empty cell, not a mistake.
    pub formulas_empty: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WorkbookKind {
    Xlsx,
    /// From before 2007.
    Xls,
    Ods,
}

impl WorkbookKind {
    /// The word of sources.toml, and the end of the name of such a file.
    pub fn word(self) -> &'static str {
        self.format().about().word
    }

    fn format(self) -> FormatKind {
        match self {
            WorkbookKind::Xlsx => FormatKind::Xlsx,
            WorkbookKind::Xls => FormatKind::Xls,
            WorkbookKind::Ods => FormatKind::Ods,
        }
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Sheet {
    Name(String),
    /// Counted from 1.
    Number(u32),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JsonFormat {
    /// A JSON pointer to the list of records; `*` is every item of a list.
    pub records: String,
    /// A JSON pointer to the names, where records are lists.
    pub headers: Option<String>,
    /// What `records` leads to is a record, and each name in it a row.
    pub entries: Option<Entries>,
}

/// The columns that are made of a record of which each name is a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entries {
    /// Of the names.
    pub name: String,
    /// Of what stands behind them, where that is no record.
    pub value: Option<String>,
}

pub(super) fn reading(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<Decoding> {
    let kind = reader.word("format", &FORMATS, diagnostics);
    let packed = packed(reader, diagnostics);
    let format = kind?.value.read(reader, diagnostics)?;
    Some(Decoding { packed, format })
}

fn packed(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<Packed> {
    let is_zip = reader.word("compression", &COMPRESSIONS, diagnostics)?.value;
    if !is_zip {
        return Some(Packed::Gzip);
    }
    reader.also(&ZIP);
    let member = reader.text("member", diagnostics).map(|member| member.value);
    Some(Packed::Zip { member })
}

fn header(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Header {
    reader.also(&HEADER_ROWS);
    let row = reader.count("header_row", diagnostics).map_or(1, |row| row.value.max(1));
    let rows = reader.count("header_rows", diagnostics).map_or(1, |rows| rows.value.max(1));
    Header { row, rows }
}

fn csv(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Option<CsvFormat> {
    reader.also(&CSV);
    let encoding = reader.word("encoding", &ENCODINGS, diagnostics).map_or(Encoding::Utf8, |word| word.value);
    let delimiter = reader.text("delimiter", diagnostics);
    let delimiter =
        delimiter.and_then(|text| character(&text, |found| ManifestMistake::WrongDelimiter { found }, diagnostics));
    let quote = match reader.text("quote", diagnostics) {
        None => Some(Some(b'"')),
        Some(text) if text.value == "none" => Some(None),
        Some(text) => character(&text, |found| ManifestMistake::WrongQuote { found }, diagnostics).map(Some),
    };
    let ragged = reader.word("ragged", &RAGGED, diagnostics).map_or(Ragged::Error, |word| word.value);
    let row_numbers = reader.yes_no("row_numbers", diagnostics).unwrap_or(false);
    reader.also(&HEADER_ROW);
    let none =
        reader.node("header_row").is_some_and(|node| matches!(&node.item, Item::Text { value, .. } if value == "none"));
    let header = if none { Header::NONE } else { header(reader, diagnostics) };
    let longest = longest(reader, diagnostics);
    let (delimiter, quote) = (delimiter?, quote?);
    Some(CsvFormat { encoding, delimiter, quote, header, ragged, row_numbers, longest })
}

/// `longest_cell = { lines = 500, bytes = 2000000 }`
fn longest(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Longest {
    let usual = Longest::default();
    let Some(table) = reader.table("longest_cell", diagnostics) else { return usual };
    let mut reader = table.reader();
    let lines = reader.count("lines", diagnostics).map_or(usual.lines, |lines| lines.value);
    let bytes = reader.count("bytes", diagnostics).map_or(usual.bytes, |bytes| bytes.value.max(1));
    reader.finish(diagnostics);
    Longest { lines, bytes, declared: true }
}

/// One character that every encoding writes as one byte.
fn character(
    text: &Spanned<String>,
    mistake: impl FnOnce(String) -> ManifestMistake,
    diagnostics: &mut Diagnostics,
) -> Option<u8> {
    match text.value.as_bytes() {
        [byte] if byte.is_ascii() && !matches!(byte, b'\n' | b'\r') => Some(*byte),
        _ => {
            diagnostics.push(Diagnostic::of(text.span, &mistake(text.value.clone())));
            None
        }
    }
}

fn workbook(reader: &mut TableReader<'_>, kind: WorkbookKind, diagnostics: &mut Diagnostics) -> Option<WorkbookFormat> {
    reader.also(&HEADER_ROW);
    reader.also(&WORKBOOK);
    let header = header(reader, diagnostics);
    let sheet = match reader.node("sheet").map(|node| &node.item) {
        None => Some(None),
        Some(Item::Number(_)) => {
            reader.count("sheet", diagnostics).map(|number| Some(Sheet::Number(number.value.max(1))))
        }
        Some(_) => reader.text("sheet", diagnostics).map(|name| Some(Sheet::Name(name.value))),
    };
    let formulas = reader.word("formulas", &FORMULAS, diagnostics);
    Some(WorkbookFormat { kind, sheet: sheet?, header, formulas_empty: formulas.is_some_and(|word| word.value) })
}

fn json(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> JsonFormat {
    reader.also(&JSON);
    let records = reader.text("records", diagnostics).map_or_else(String::new, |records| records.value);
    let headers = reader.text("headers", diagnostics).map(|headers| headers.value);
    let name = reader.text("name_column", diagnostics);
    let value = reader.text("value_column", diagnostics);
    if let (None, Some(value)) = (&name, &value) {
        diagnostics.push(Diagnostic::of(value.span, &ManifestMistake::ValueColumnAlone));
    }
    let entries = name.map(|name| Entries { name: name.value, value: value.map(|value| value.value) });
    JsonFormat { records, headers, entries }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mdd_engine::language::Language;

    #[test]
    fn every_format_can_be_declared_and_has_a_name() {
        assert_eq!(FORMATS.each_ref().map(|word| word.means), FormatKind::ALL);
        for about in FormatKind::ALL.map(FormatKind::about) {
            for text in [about.name, about.seen] {
                assert!(
                    Language::ALL.into_iter().all(|language| language.has(text)),
                    "languages/*/reading.ftl: {text}"
                );
            }
        }
    }
}
