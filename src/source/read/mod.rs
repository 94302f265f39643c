//! Readers: bytes of a delivery to raw rows with their origin. One file a format; a reader knows nothing of gemeenten.

mod csv;
mod json;
#[cfg(feature = "xlsx")]
mod xlsx;

use std::borrow::Cow;

use super::manifest::{Format, TableManifest};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Spot};
use crate::terms::Date;

/// A cell as the format gives it.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Field<'a> {
    Empty,
    /// As it stands in a text file, trimmed; a number in it follows the manifest's decimal sign.
    Text(Cow<'a, str>),
    /// A number that the format itself knows as one: with a point.
    Plain(Cow<'a, str>),
    #[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "only workbooks know a date as one"))]
    Date(Date),
    YesNo(bool),
}

impl Field<'_> {
    /// A trimmed text; nothing but spaces is empty.
    fn text(text: &str) -> Field<'_> {
        let text = text.trim();
        if text.is_empty() { Field::Empty } else { Field::Text(Cow::Borrowed(text)) }
    }
}

/// What takes the rows: the line (or row, or number of the record) and the wanted fields in order.
pub(super) type Sink<'s> = dyn FnMut(u32, &[Field<'_>]) + 's;

/// A delivery that was opened: its header is known and has the wanted columns.
pub(super) trait Delivery {
    /// Hands every row to `sink`.
    ///
    /// # Errors
    /// Rows that cannot be read as rows.
    fn each(&self, sink: &mut Sink<'_>) -> Result<(), Diagnostics>;

    /// Where the wanted column stands in that row, for a message.
    fn spot(&self, line: u32, column: usize) -> Spot;
}

/// Opens a delivery and finds the columns `wanted`, by the names in its header.
///
/// # Errors
/// The file is empty, of another format or encoding, or lacks columns (each with the nearest name).
pub(super) fn open<'b>(
    bytes: &'b [u8],
    manifest: &TableManifest,
    wanted: &[&str],
) -> Result<Box<dyn Delivery + 'b>, Diagnostics> {
    let path = &manifest.file.value;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(problem(path, Spot::Whole, Code::FileEmpty, "the file is empty")
            .help("ask its owner for the delivery again")
            .into());
    }
    match &manifest.format {
        Format::Csv { encoding, delimiter, header_row } => {
            csv::open(bytes, path, *encoding, *delimiter, *header_row, wanted)
        }
        Format::Json { records } => json::open(bytes, path, records, wanted),
        #[cfg(feature = "xlsx")]
        Format::Xlsx { sheet, header_row } => xlsx::open(bytes, path, sheet.as_deref(), *header_row, wanted),
        #[cfg(not(feature = "xlsx"))]
        Format::Xlsx { .. } => {
            Err(problem(path, Spot::Whole, Code::FileUnreadable, "this program was built without XLSX")
                .help("build it with the feature `xlsx`, or deliver a CSV file")
                .into())
        }
    }
}

fn problem(path: &str, spot: Spot, code: Code, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(code, Place::Delivery { path: path.to_owned(), spot }, message)
}

/// The bytes as text, without the mark that some programs put before it; `help` is what to do when they are not.
fn utf8<'b>(bytes: &'b [u8], path: &str, help: &str) -> Result<&'b str, Diagnostics> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err(problem(path, Spot::Whole, Code::WrongEncoding, "this is UTF-16, not UTF-8")
            .help("save it as UTF-8 (in Excel: CSV UTF-8)")
            .into());
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let number = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        let rest = bytes.get(start..).unwrap_or_default();
        let end = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |newline| newline);
        let text = String::from_utf8_lossy(rest.get(..end).unwrap_or_default()).into_owned();
        let from = String::from_utf8_lossy(before.get(start..).unwrap_or_default()).len();
        problem(path, Spot::Line { number, text, from, to: from + 3 }, Code::WrongEncoding, "this is not UTF-8")
            .help(help)
            .into()
    })
}

/// Which column of the header each wanted name is.
fn find_columns(
    header: &[String],
    wanted: &[&str],
    path: &str,
    spot: impl Fn() -> Spot,
) -> Result<Vec<usize>, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let mut found = Vec::with_capacity(wanted.len());
    for name in wanted {
        let mut places = header.iter().enumerate().filter(|(_, column)| column == name).map(|(index, _)| index);
        match (places.next(), places.next()) {
            (Some(index), None) => found.push(index),
            (Some(_), Some(_)) => diagnostics.push(
                problem(path, spot(), Code::MissingColumn, format!("there are two columns \"{name}\""))
                    .help("a column that sources.toml names must be the only one with that name"),
            ),
            (None, _) => diagnostics.push(
                problem(path, spot(), Code::MissingColumn, format!("there is no column \"{name}\""))
                    .suggest(name, header.iter().map(String::as_str).filter(|column| !column.is_empty()))
                    .help("if the delivery has changed, change `from` in sources.toml"),
            ),
        }
    }
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(found) }
}
