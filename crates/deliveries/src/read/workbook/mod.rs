//! Workbooks: a sheet by name or number, title rows above the header, numbers and dates as the workbook knows them.
//!
//! What a workbook unpacks to is counted before anything in it is believed, and cells are kept as they come: a cell in
//! the last corner of a sheet costs as much as any other.

mod biff;
mod cells;
mod layout;
mod mistake;
mod ods;
mod ods_sheet;
mod ods_styles;
mod open;
mod propose;
mod sections;
mod values;
mod xls;
mod xlsx;
mod xlsx_sheet;

pub(super) use propose::propose;

use std::borrow::Cow;

use super::header::join_rows;
use super::percent::hundredfold;
use super::seen::Hidden;
use super::unreadable::{MergedCell, Unreadable};
use super::{Field, Reader, ReaderAccount, Sink, problem};
use crate::date::DateSystem;
use crate::manifest::{Sheet, WorkbookFormat, WorkbookKind};
use crate::number::fifteen as written;
use cells::{Placed, SheetCells, SheetValue};
use layout::{CellRegion, SheetLayout, region_at};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Spot};
use mdd_engine::fault::OrFault;
use mistake::WorkbookMistake;
use open::{OpenedSheet, Sheets, refused, save_as};

/// So many rows at the top may be titles.
const TOP: u32 = 30;

/// A sheet whose header is known.
pub(super) struct Workbook {
    path: String,
    sheet: String,
    cells: SheetCells,
    layout: SheetLayout,
    header: Vec<String>,
    /// Counted from 1.
    header_row: u32,
    date_system: Option<DateSystem>,
    formulas_empty: bool,
}

pub(super) fn open(bytes: &[u8], path: &str, format: &WorkbookFormat) -> Result<Workbook, Diagnostics> {
    let mut book = open::open(bytes, path, format.kind)?;
    let (name, hidden) = choose(&book.names(), format.sheet.as_ref(), path)?;
    let OpenedSheet { cells, mut layout, date_system } = read_sheet(&mut *book, &name, path, format.kind)?;
    layout.hidden.sheet = hidden.then(|| name.clone());
    if cells.is_empty() {
        return Err(refused(path, &WorkbookMistake::EmptySheet { sheet: name }).into());
    }
    let row = |number: u32| cells.texts(number).into_iter().map(|text| text.trim().to_owned()).collect();
    let last = format.header.row + format.header.rows - 1;
    let header: Vec<String> = if format.header.rows == 2 {
        join_rows(&Vec::from_iter::<Vec<String>>(row(format.header.row)), &Vec::from_iter::<Vec<String>>(row(last)))
    } else {
        let mut names: Vec<String> = row(last);
        // A name over several rows stands in the first of them.
        for (column, name) in merged_into(&cells, &layout, last) {
            if names.len() <= column {
                names.resize(column + 1, String::new());
            }
            if let Some(empty) = names.get_mut(column).filter(|name| name.is_empty()) {
                *empty = name.trim().to_owned();
            }
        }
        names
    };
    Ok(Workbook {
        path: path.to_owned(),
        header,
        header_row: last,
        date_system,
        sheet: name,
        cells,
        layout,
        formulas_empty: format.formulas_empty,
    })
}

fn read_sheet(book: &mut dyn Sheets, name: &str, path: &str, kind: WorkbookKind) -> Result<OpenedSheet, Diagnostics> {
    let mistake = WorkbookMistake::DamagedSheet { sheet: name.to_owned(), save: save_as(kind) };
    book.read(name, path, &|| refused(path, &mistake))
}

/// A sheet as somebody sees it who does not know it yet.
pub(in super::super) struct SheetLook {
    pub sheet: String,
    pub hidden: bool,
    /// The first rows, each with its number.
    pub top: Vec<(u32, Vec<String>)>,
    /// The number of each row with something in it.
    pub rows: Vec<u32>,
    pub hidden_rows: usize,
    pub hidden_columns: Vec<u32>,
}

/// Looks at every sheet of a workbook in turn, until `take` has seen enough.
pub(in super::super) fn look(
    bytes: &[u8],
    path: &str,
    kind: WorkbookKind,
    take: &mut dyn FnMut(SheetLook),
) -> Result<(), Diagnostics> {
    let mut book = open::open(bytes, path, kind)?;
    let (mut any, mut failed) = (false, None);
    for (sheet, hidden) in book.names() {
        // What is no sheet of cells, such as a picture, cannot be read as one.
        let OpenedSheet { cells, layout, .. } = match read_sheet(&mut *book, &sheet, path, kind) {
            Ok(opened) => opened,
            Err(errors) => {
                failed = Some(errors);
                continue;
            }
        };
        any = true;
        let rows: Vec<u32> = cells.rows_below(0).map(|(row, _)| row).collect();
        let hidden_rows = rows.iter().filter(|row| layout.hidden.has_row(**row)).count();
        let hidden_columns = layout.hidden.columns.iter().flat_map(|(first, last)| *first..=(*last).min(first + 1000));
        let hidden_columns = hidden_columns.collect();
        take(SheetLook { hidden, top: top_of(&cells), rows, hidden_rows, hidden_columns, sheet });
    }
    match failed {
        Some(errors) if !any => Err(errors),
        _ => Ok(()),
    }
}

fn top_of(cells: &SheetCells) -> Vec<(u32, Vec<String>)> {
    let trimmed = |texts: Vec<String>| texts.into_iter().map(|text| text.trim().to_owned()).collect();
    (1..=TOP).map(|row| (row, trimmed(cells.texts(row)))).collect()
}

/// Columns of which the cell in this row is the lower part of a higher one, with what stands in that.
fn merged_into(cells: &SheetCells, layout: &SheetLayout, row: u32) -> Vec<(usize, String)> {
    let above = layout.merged.iter().filter(|region| region.rows.0 < row && region.rows.1 >= row);
    let found = above.filter_map(|region| {
        let column = region.columns.0 as usize;
        Some((column, cells.texts(region.rows.0).get(column)?.clone()))
    });
    found.collect()
}

/// The sheet that is asked for, and whether it is hidden.
fn choose(sheets: &[(String, bool)], sheet: Option<&Sheet>, path: &str) -> Result<(String, bool), Diagnostics> {
    let names = || sheets.iter().map(|(name, _)| name.as_str());
    match sheet {
        Some(Sheet::Name(name)) => match sheets.iter().find(|(other, _)| other == name) {
            Some(found) => Ok(found.clone()),
            None => {
                let mistake = WorkbookMistake::NoSheet { found: name.clone() };
                Err(refused(path, &mistake).suggest(name, names()).into())
            }
        },
        Some(Sheet::Number(number)) => sheets.get(*number as usize - 1).cloned().ok_or_else(|| {
            let sheets: Vec<String> = names().map(str::to_owned).collect();
            let mistake = WorkbookMistake::NoSheetNumber { found: *number, count: sheets.len(), sheets };
            refused(path, &mistake).into()
        }),
        None => sheets.first().cloned().ok_or_else(|| refused(path, &WorkbookMistake::NoSheets).into()),
    }
}

impl Reader for Workbook {
    fn header(&self) -> &[String] {
        &self.header
    }

    fn header_spot(&self) -> Spot {
        Spot::Cell { sheet: self.sheet.clone(), cell: format!("A{}", self.header_row) }
    }

    fn top(&self) -> Vec<(u32, Vec<String>)> {
        top_of(&self.cells)
    }

    fn why_names_are_missing(&self) -> Option<Diagnostic> {
        self.header
            .iter()
            .all(String::is_empty)
            .then(|| problem(&self.path, self.header_spot(), &WorkbookMistake::EmptyHeader { row: self.header_row }))
    }

    fn each(&self, columns: &[usize], sink: &mut Sink<'_>) -> Result<ReaderAccount, Diagnostics> {
        let over: Vec<Vec<CellRegion>> = columns
            .iter()
            .map(|column| self.layout.merged_over(u32::try_from(*column).or_fault("a column of a workbook")))
            .collect();
        for (row, cells) in self.cells.rows_below(self.header_row) {
            let fields: Vec<Field<'_>> =
                columns.iter().zip(&over).map(|(column, over)| self.merged_field(cells, row, *column, over)).collect();
            if fields.iter().any(|field| *field != Field::Empty) {
                sink(row, &fields);
            }
        }
        Ok(ReaderAccount { findings: self.zero_formulas(columns), ..ReaderAccount::default() })
    }

    fn spot(&self, line: u32, column: usize) -> Spot {
        Spot::Cell { sheet: self.sheet.clone(), cell: format!("{}{line}", letters(column)) }
    }

    fn date_system(&self) -> Option<DateSystem> {
        self.date_system
    }

    fn hidden(&self) -> Option<&Hidden> {
        Some(&self.layout.hidden)
    }

    fn has_percents(&self) -> bool {
        self.cells.percents
    }
}

impl Workbook {
    /// An .xls does not say whether a formula was worked out: one that gives 0 may not have been.
    fn zero_formulas(&self, columns: &[usize]) -> Diagnostics {
        let mut findings = Diagnostics::default();
        for (at, column) in columns.iter().enumerate() {
            let here = |place: &&(u32, u32)| place.1 as usize == *column && place.0 > self.header_row;
            let mut found = self.layout.zero_formulas.iter().filter(here);
            let Some((row, _)) = found.next().filter(|_| !columns.iter().take(at).any(|before| before == column))
            else {
                continue;
            };
            let spot = self.spot(*row, *column);
            let name = self.header.get(*column).or_fault("a column of the header").clone();
            let mistake = WorkbookMistake::ZeroFormulas { count: 1 + found.count(), column: name };
            findings.push(problem(&self.path, spot, &mistake));
        }
        findings
    }

    /// A cell; one that was merged with another says so, unless there is nothing to say.
    fn merged_field(&self, cells: &[Placed], row: u32, column: usize, over: &[CellRegion]) -> Field<'_> {
        let value = self.cells.value(cells, column);
        let own = self.field(value);
        let Some(region) = region_at(over, row) else { return own };
        let (first_row, first_column) = (region.rows.0, region.columns.0 as usize);
        if (first_row, first_column) == (row, column) {
            return own;
        }
        // Names over several rows end where the rows begin.
        if first_row <= self.header_row {
            return own;
        }
        let first = self.cells.rows_below(first_row - 1).next().filter(|(number, _)| *number == first_row);
        let says = first.and_then(|(_, cells)| self.cells.value(cells, first_column));
        let says = says.map(|value| self.cells.shown(value)).unwrap_or_default();
        let own_says = value.map(|value| self.cells.shown(value)).unwrap_or_default();
        // Some programs write the value in every cell that it covers.
        if says.trim() == own_says.trim() {
            return own;
        }
        Field::Unreadable(Box::new(Unreadable::Merged(MergedCell {
            with: format!("{}{first_row}", letters(first_column)),
            says: says.trim().to_owned(),
            own: own_says.trim().to_owned(),
            sideways: first_column != column,
        })))
    }

    fn field(&self, value: Option<&SheetValue>) -> Field<'_> {
        let unreadable = |why: Unreadable| Field::Unreadable(Box::new(why));
        match value {
            None => Field::Empty,
            Some(SheetValue::Text(text)) => Field::text(self.cells.text(*text)),
            Some(SheetValue::Number(number)) => Field::Plain(Cow::Owned(written(*number))),
            Some(SheetValue::Percent(number)) => {
                Field::Percent(Cow::Owned(format!("{}%", hundredfold(&written(*number)))))
            }
            Some(SheetValue::YesNo(yes)) => Field::YesNo(*yes),
            Some(SheetValue::Date(date)) => Field::Date(*date),
            Some(SheetValue::NoDate) => unreadable(Unreadable::Time),
            Some(SheetValue::NeverWorkedOut) if self.formulas_empty => Field::Empty,
            Some(SheetValue::NeverWorkedOut) => unreadable(Unreadable::NeverWorkedOut),
            Some(SheetValue::Mistake(said)) => unreadable(Unreadable::outcome(self.cells.text(*said))),
        }
    }
}

/// `0` is A, `26` is AA.
fn letters(column: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.insert(0, ('A'..='Z').nth((rest - 1) % 26).or_fault("one of 26 letters"));
        rest = (rest - 1) / 26;
    }
    letters
}

#[cfg(test)]
mod tests {
    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        assert_eq!(["A", "Z", "AA", "AZ", "BA"].map(String::from), [0, 25, 26, 51, 52].map(super::letters));
    }

    #[test]
    fn numbers_have_the_digits_that_a_spreadsheet_shows() {
        for (number, shown) in [
            (0.1 + 0.2, "0.3"),
            (6.78, "6.78"),
            (-1.1 * 3.0, "-3.3"),
            (1e15, "1000000000000000"),
            (1.0 / 3.0, "0.333333333333333"),
        ] {
            assert_eq!(super::written(number), shown);
        }
    }
}
