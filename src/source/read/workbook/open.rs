//! Opening a workbook, and why it cannot be opened: another kind of file, protected, too large, damaged.

use std::io::{Cursor, Read as _};

use calamine::{CellErrorType, Data, DataRef, Ods, OdsError, Reader as _, Xlsx, open_workbook_from_rs};

use super::super::problem;
use super::super::unpack::{LIMITS, is_too_large, too_large};
use super::cells::{Cells, Value};
use super::choose;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Spot};
use crate::source::date::{DateFormat, DateSystem, read_date};
use crate::source::manifest::{WorkbookFormat, WorkbookKind};
use crate::terms::Date;

pub(super) struct Opened {
    pub sheet: String,
    pub cells: Cells,
    /// None: the workbook itself says of each cell whether it is a date.
    pub date_system: Option<DateSystem>,
}

/// More cells than a sheet of the whole country has, and no more than fit in memory.
const MAX_CELLS: usize = 50_000_000;

/// The folder of a file of before 2007, or of one that is locked.
const OLD: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

pub(super) fn open(bytes: &[u8], path: &str, format: &WorkbookFormat) -> Result<Opened, Diagnostics> {
    let ending = match format.kind {
        WorkbookKind::Xlsx => ".xlsx",
        WorkbookKind::Ods => ".ods",
    };
    let unreadable = |message: String| {
        problem(path, Spot::Whole, Code::FileUnreadable, message)
            .help(format!("open it in a spreadsheet program and save it again as {ending}"))
    };
    if bytes.starts_with(OLD) {
        return Err(if is_locked(bytes) {
            locked(path)
        } else {
            unreadable(format!("this is a workbook of before 2007 (.xls), not {ending}"))
        }
        .into());
    }
    let no_workbook = || unreadable(format!("this is no workbook ({ending}), or only a part of one"));
    if is_too_large(bytes, LIMITS).map_err(|_| no_workbook())? {
        return Err(too_large(path, LIMITS.most(bytes.len())).into());
    }
    if let Some(other) = other_kind(bytes, format.kind) {
        let help = format!("declare format = \"{other}\" in sources.toml");
        let message = format!("this is a workbook of another kind (.{other}), not {ending}");
        return Err(problem(path, Spot::Whole, Code::FileUnreadable, message).help(help).into());
    }
    match format.kind {
        WorkbookKind::Xlsx => xlsx(bytes, path, format, &unreadable),
        WorkbookKind::Ods => ods(bytes, path, format, &unreadable),
    }
}

fn locked(path: &str) -> Diagnostic {
    problem(path, Spot::Whole, Code::FileUnreadable, "this workbook is protected with a password")
        .help("ask its owner for one without, or open it and save it without a password")
}

/// A locked workbook is kept in a stream that says so, in letters of two bytes.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(bytes, &name).is_some()
}

/// What the files in it say that it is.
fn other_kind(bytes: &[u8], kind: WorkbookKind) -> Option<&'static str> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    let (xlsx, ods) = (has("xl/workbook.xml"), has("content.xml") && has("mimetype"));
    match kind {
        WorkbookKind::Xlsx => (ods && !xlsx).then_some("ods"),
        WorkbookKind::Ods => (xlsx && !ods).then_some("xlsx"),
    }
}

fn too_many(path: &str) -> Diagnostics {
    problem(path, Spot::Whole, Code::FileUnreadable, "this sheet has more cells than fit in memory")
        .help("ask its owner for a delivery with only the rows and columns that matter, or for CSV")
        .into()
}

fn xlsx(
    bytes: &[u8],
    path: &str,
    format: &WorkbookFormat,
    unreadable: &dyn Fn(String) -> Diagnostic,
) -> Result<Opened, Diagnostics> {
    let mut workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsxError::Password => locked(path),
        _ => unreadable("this workbook cannot be read: part of it is missing or damaged".to_owned()),
    })?;
    let sheet = choose(&workbook.sheet_names(), format.sheet.as_ref(), path)?;
    let damaged = || unreadable(format!("sheet {sheet} cannot be read: part of it is missing or damaged"));
    let mut cells = Cells::default();
    let date_system = if workbook.has_1904_epoch() { DateSystem::Since1904 } else { DateSystem::Since1900 };
    let mut reader = workbook.worksheet_cells_reader(&sheet).map_err(|_| damaged())?;
    let mut count = 0;
    while let Some(cell) = reader.next_cell().map_err(|_| damaged())? {
        let (row, column) = cell.get_position();
        let value = match cell.get_value() {
            DataRef::Empty => continue,
            DataRef::Int(number) => Value::Number(*number as f64),
            DataRef::Float(number) => Value::Number(*number),
            DataRef::String(text) => cells.add_text(text),
            DataRef::SharedString(text) => cells.add_text(text),
            DataRef::Bool(yes) => Value::YesNo(*yes),
            DataRef::DateTime(moment) => date_of(*moment),
            DataRef::DateTimeIso(text) => date_in(text),
            DataRef::DurationIso(_) => Value::NoDate,
            DataRef::Error(error) => Value::Mistake(in_words(error)),
        };
        count += 1;
        if count > MAX_CELLS {
            return Err(too_many(path));
        }
        cells.push(row + 1, column, value);
    }
    drop(reader);
    cells.sort();
    // Which cells were made one stands behind all cells: that is read only where a name is missing.
    if cells.has_gaps(format.header.row)
        && let Ok(merged) = workbook.merge_cells_by_sheet_name(&sheet)
    {
        let merged = merged.into_iter().filter(|region| region.start.0 < region.end.0);
        cells.merged = merged.map(|region| (region.start.0 + 1, region.end.0 + 1, region.start.1)).collect();
    }
    Ok(Opened { sheet, cells, date_system: Some(date_system) })
}

fn ods(
    bytes: &[u8],
    path: &str,
    format: &WorkbookFormat,
    unreadable: &dyn Fn(String) -> Diagnostic,
) -> Result<Opened, Diagnostics> {
    let broken = || unreadable("this workbook cannot be read: part of it is missing or damaged".to_owned());
    let content = content_of(bytes).ok_or_else(broken)?;
    if repeated_cells(&content) > MAX_CELLS as u64 {
        return Err(too_many(path));
    }
    drop(content);
    let mut workbook: Ods<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| match error {
        OdsError::Password => locked(path),
        _ => broken(),
    })?;
    let sheet = choose(&workbook.sheet_names(), format.sheet.as_ref(), path)?;
    let range = workbook.worksheet_range(&sheet).map_err(|_| broken())?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    let mut cells = Cells::default();
    for (row, column, cell) in range.used_cells() {
        let value = match cell {
            Data::Empty => continue,
            Data::Int(number) => Value::Number(*number as f64),
            Data::Float(number) => Value::Number(*number),
            Data::String(text) => cells.add_text(text),
            Data::Bool(yes) => Value::YesNo(*yes),
            Data::DateTime(moment) => date_of(*moment),
            Data::DateTimeIso(text) => date_in(text),
            Data::DurationIso(_) => Value::NoDate,
            Data::Error(error) => Value::Mistake(in_words(error)),
        };
        let place = |first: u32, at: usize| first.saturating_add(u32::try_from(at).unwrap_or(u32::MAX - first));
        cells.push(place(first_row, row).saturating_add(1), place(first_column, column), value);
    }
    Ok(Opened { sheet, cells, date_system: None })
}

fn content_of(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut content = Vec::new();
    // What all files unpack to was counted before.
    archive.by_name("content.xml").ok()?.take(LIMITS.bytes).read_to_end(&mut content).ok()?;
    Some(content)
}

/// How many cells with a value the tables of an ODS have when repeated rows and cells are written out.
fn repeated_cells(content: &[u8]) -> u64 {
    let repeats = |tag: &[u8], name: &[u8]| {
        let value = memchr::memmem::find(tag, name).and_then(|at| tag.get(at + name.len() + 2..));
        let digits =
            value.map_or(&[][..], |value| value.split(|byte| !byte.is_ascii_digit()).next().unwrap_or_default());
        std::str::from_utf8(digits).ok().and_then(|digits| digits.parse::<u64>().ok()).unwrap_or(1)
    };
    let (mut total, mut rows, mut width, mut end) = (0u64, 1u64, 0u64, 0u64);
    for tag in memchr::memchr_iter(b'<', content).filter_map(|at| content.get(at + 1..)) {
        let tag = tag.get(..memchr::memchr(b'>', tag).unwrap_or(tag.len())).unwrap_or_default();
        if tag.starts_with(b"table:table-row ") || tag == b"table:table-row" {
            (rows, width, end) = (repeats(tag, b"number-rows-repeated"), 0, 0);
        } else if tag.starts_with(b"table:table-cell") || tag.starts_with(b"table:covered-table-cell") {
            width = width.saturating_add(repeats(tag, b"number-columns-repeated"));
            if memchr::memmem::find(tag, b"value").is_some() {
                end = width;
            }
        } else if tag.starts_with(b"/table:table-row") && !tag.starts_with(b"/table:table-rows") {
            total = total.saturating_add(rows.saturating_mul(end));
        }
    }
    total
}

/// The day of a cell with the layout of a date.
fn date_of(moment: calamine::ExcelDateTime) -> Value {
    if !moment.is_datetime() || moment.as_f64() < 1.0 {
        return Value::NoDate;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let date = i16::try_from(year).ok().zip(i8::try_from(month).ok()).zip(i8::try_from(day).ok());
    date.and_then(|((year, month), day)| Date::new(year, month, day).ok()).map_or(Value::NoDate, Value::Date)
}

fn date_in(text: &str) -> Value {
    read_date(text, &[DateFormat::YearFirst, DateFormat::Moment]).map_or(Value::NoDate, Value::Date)
}

/// As spreadsheet programs show it, in English and in Dutch.
fn in_words(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0! (#DEEL/0!)",
        CellErrorType::NA => "#N/A (#N/B)",
        CellErrorType::Name => "#NAME? (#NAAM?)",
        CellErrorType::Null => "#NULL! (#LEEG!)",
        CellErrorType::Num => "#NUM! (#GETAL!)",
        CellErrorType::Ref => "#REF! (#VERW!)",
        CellErrorType::Value => "#VALUE! (#WAARDE!)",
        CellErrorType::GettingData => "#GETTING_DATA",
    }
}

#[cfg(test)]
mod tests {
    use super::repeated_cells;

    #[test]
    fn repeated_cells_are_counted_without_making_them() {
        let row = |rows: &str, cell: &str| format!("<table:table-row{rows}>{cell}</table:table-row>");
        let value = "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\"><text:p>a</text:p></table:table-cell>";
        let empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
        let many = " table:number-rows-repeated=\"1000000\"";
        assert_eq!(repeated_cells(row(many, value).as_bytes()), 16_384_000_000);
        assert_eq!(repeated_cells(row(many, empty).as_bytes()), 0);
        assert_eq!(repeated_cells(row("", &[value, empty].concat()).as_bytes()), 16_384);
    }
}
