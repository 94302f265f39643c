//! Opening an ODS.

use std::io::{Cursor, Read as _};

use calamine::{Ods, OdsError, Reader as _, SheetVisible, open_workbook_from_rs};

use super::super::unpack::LIMITS;
use super::cells::{SheetCells, SheetValue};
use super::ods_sheet::{CellMark, ods_sheet};
use super::ods_styles::Styles;
use super::open::{Damaged, MAX_CELLS, OpenedSheet, Sheets, locked, too_many};
use super::values::{borrowed, value};
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::fault::Stretch;

pub(super) struct OdsBook<'b> {
    content: Vec<u8>,
    styles: Styles,
    workbook: Ods<Cursor<&'b [u8]>>,
}

impl<'b> OdsBook<'b> {
    pub fn open(bytes: &'b [u8], path: &str, broken: &Damaged<'_>) -> Result<Self, Diagnostics> {
        let content = part_of(bytes, "content.xml").ok_or_else(broken)?;
        if repeated_cells(&content) > MAX_CELLS as u64 {
            return Err(too_many(path));
        }
        let workbook: Ods<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| match error {
            OdsError::Password => locked(path),
            _ => broken(),
        })?;
        let mut styles = Styles::default();
        // A cell may have a style that the whole workbook shares; a file without those has its own ones at most.
        let shared = part_of(bytes, "styles.xml").ok_or_else(broken)?;
        styles.add(&shared).and_then(|()| styles.add(&content)).ok_or_else(broken)?;
        Ok(OdsBook { content, styles, workbook })
    }
}

impl Sheets for OdsBook<'_> {
    fn names(&self) -> Vec<(String, bool)> {
        let sheets = self.workbook.sheets_metadata().iter();
        sheets.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect()
    }

    fn read(&mut self, sheet: &str, path: &str, damaged: &Damaged<'_>) -> Result<OpenedSheet, Diagnostics> {
        let range = self.workbook.worksheet_range(sheet).map_err(|_| damaged())?;
        let beside = ods_sheet(&self.content, sheet, &self.styles).ok_or_else(damaged)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut cells = SheetCells::default();
        for (row, column, cell) in range.used_cells() {
            let place = |first: u32, at: usize| first.saturating_add(u32::try_from(at).unwrap_or(u32::MAX - first));
            let (row, column) = (place(first_row, row).saturating_add(1), place(first_column, column));
            let mark = beside.mark(row, column);
            let value = match value(&borrowed(cell), &mut cells, |_| mark == Some(CellMark::Percent)) {
                None => continue,
                Some(SheetValue::Text(text)) if mark == Some(CellMark::Mistake) => SheetValue::Mistake(text),
                Some(value) => value,
            };
            cells.push(row, column, value);
        }
        let layout = beside.layout;
        cells.add_from(&layout, MAX_CELLS).ok_or_else(|| too_many(path))?;
        Ok(OpenedSheet { cells, layout, date_system: None })
    }
}

/// A part that is not there has nothing in it. None: it is damaged.
fn part_of(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut content = Vec::new();
    // What all files unpack to was counted before.
    match archive.by_name(name) {
        Err(zip::result::ZipError::FileNotFound) => {}
        part => {
            part.ok()?.take(LIMITS.bytes).read_to_end(&mut content).ok()?;
        }
    }
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
        let tag = tag.part(..memchr::memchr(b'>', tag).unwrap_or(tag.len()));
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
