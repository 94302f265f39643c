//! Opening an XLSX.

use std::io::Cursor;

use calamine::{Reader as _, SheetVisible, Xlsx, XlsxError, open_workbook_from_rs};

use super::cells::SheetCells;
use super::open::{Damaged, MAX_CELLS, OpenedSheet, Sheets, locked, too_many};
use super::sections::NumberLayout;
use super::values::value;
use super::xlsx_sheet::layout;
use crate::date::DateSystem;
use mdd_engine::diagnostic::Diagnostics;

pub(super) struct XlsxBook<'b> {
    bytes: &'b [u8],
    workbook: Xlsx<Cursor<&'b [u8]>>,
}

impl<'b> XlsxBook<'b> {
    pub fn open(bytes: &'b [u8], path: &str, broken: &Damaged<'_>) -> Result<Self, Diagnostics> {
        let workbook: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(|error| match error {
            XlsxError::Password => locked(path),
            _ => broken(),
        })?;
        Ok(XlsxBook { bytes, workbook })
    }
}

impl Sheets for XlsxBook<'_> {
    fn names(&self) -> Vec<(String, bool)> {
        let sheets = self.workbook.sheets_metadata().iter();
        sheets.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect()
    }

    fn read(&mut self, sheet: &str, path: &str, damaged: &Damaged<'_>) -> Result<OpenedSheet, Diagnostics> {
        let date_system = if self.workbook.has_1904_epoch() { DateSystem::Since1904 } else { DateSystem::Since1900 };
        let (bytes, workbook) = (self.bytes, &mut self.workbook);
        let (cells, layout) = rayon::join(|| read_cells(workbook, sheet, path, damaged), || layout(bytes, sheet));
        let layout = layout.ok_or_else(damaged)?;
        let mut cells = cells?;
        cells.add_from(&layout, MAX_CELLS).ok_or_else(|| too_many(path))?;
        Ok(OpenedSheet { cells, layout, date_system: Some(date_system) })
    }
}

fn read_cells(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    path: &str,
    damaged: &Damaged<'_>,
) -> Result<SheetCells, Diagnostics> {
    let mut cells = SheetCells::default();
    let mut reader = workbook.worksheet_cells_reader(sheet).map_err(|_| damaged())?;
    let layout = |style: &calamine::Style| {
        style.number_format.as_ref().map(|format| NumberLayout::of(&format.format_code)).unwrap_or_default()
    };
    let layouts: Vec<NumberLayout> = reader.styles().iter().map(layout).collect();
    let mut count = 0;
    loop {
        let (cell, style) = match reader.next_cell_with_style_id() {
            Ok(Some(found)) => found,
            Ok(None) => break,
            // A mistake that is not known is put back from the layout.
            Err(XlsxError::CellError(_)) => continue,
            Err(_) => return Err(damaged().into()),
        };
        let (row, column) = cell.get_position();
        let layout = layouts.get(style);
        let Some(value) =
            value(cell.get_value(), &mut cells, |number| layout.is_some_and(|layout| layout.is_percent(number)))
        else {
            continue;
        };
        count += 1;
        if count > MAX_CELLS {
            return Err(too_many(path));
        }
        cells.push(row + 1, column, value);
    }
    cells.sort();
    Ok(cells)
}
