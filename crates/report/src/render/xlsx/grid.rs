//! One sheet: lines of text above, a row of headings that stays in view, rows below it, and how it is printed.
//!
//! Knows nothing of reports. Every text goes through here, so that none becomes a formula.

use rust_xlsxwriter::{Format, IgnoreError, Worksheet, XlsxError};

use super::content::{CellContent, cut, kept};
use super::style::{CellLook, SheetStyle, bar, colour_rules};
use mdd_engine::language::{ReportWords, said};
use mdd_engine::terms::Colour;
use mdd_engine::text::is_formula;

/// A sheet of Excel ends here.
const MOST_ROWS: u32 = 1_048_576;

/// Points, of a line of text.
const LINE_HEIGHT: f64 = 15.0;

/// Points; a row that is higher fills the screen, and past 409 Excel does not go.
const HIGHEST: f64 = 400.0;

/// What the button to filter by takes from a heading, in letters.
const FILTER_BUTTON: f64 = 3.0;

#[derive(Clone)]
pub struct SheetColumn {
    label: String,
    /// In letters.
    width: f64,
    wrapped: bool,
    right: bool,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Plain,
    /// Holds nothing but words of colours.
    Colours,
    /// A bar behind the number, full at this one.
    Bar(f64, Option<Colour>),
}

impl SheetColumn {
    pub fn new(label: impl Into<String>, width: f64) -> SheetColumn {
        SheetColumn { label: label.into(), width, wrapped: false, right: false, kind: Kind::Plain }
    }

    #[must_use]
    pub fn width(self, width: f64) -> SheetColumn {
        SheetColumn { width, ..self }
    }

    /// Long texts go on below themselves.
    #[must_use]
    pub fn wrapped(self) -> SheetColumn {
        SheetColumn { wrapped: true, ..self }
    }

    /// Words among numbers stand to the right, as the numbers do.
    #[must_use]
    pub fn right(self) -> SheetColumn {
        SheetColumn { right: true, ..self }
    }

    fn look(&self) -> CellLook {
        match self.kind {
            Kind::Colours => CellLook::Colour,
            _ if self.right => CellLook::Right,
            _ if self.wrapped => CellLook::Wrapped,
            _ => CellLook::Plain,
        }
    }

    #[must_use]
    pub fn coloured(self) -> SheetColumn {
        SheetColumn { kind: Kind::Colours, ..self }
    }

    #[must_use]
    pub fn bar(self, full: f64, colour: Option<Colour>) -> SheetColumn {
        SheetColumn { kind: Kind::Bar(full, colour), ..self }
    }
}

pub struct SheetGrid<'s> {
    sheet: Worksheet,
    style: &'s SheetStyle,
    words: &'s ReportWords,
    columns: Vec<SheetColumn>,
    /// Where the next row comes.
    row: u32,
    header: u32,
}

impl<'s> SheetGrid<'s> {
    pub fn new(
        name: &str,
        columns: Vec<SheetColumn>,
        style: &'s SheetStyle,
        words: &'s ReportWords,
    ) -> Result<SheetGrid<'s>, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        for (at, column) in (0..).zip(&columns) {
            sheet.set_column_width(at, column.width)?;
        }
        Ok(SheetGrid { sheet, style, words, columns, row: 0, header: 0 })
    }

    pub fn title(&mut self, text: &str) -> Result<(), XlsxError> {
        self.line(text, &self.style.title, 22.0, 1.5)
    }

    pub fn note(&mut self, text: &str) -> Result<(), XlsxError> {
        self.line(text, &self.style.note, LINE_HEIGHT, 1.0)
    }

    pub fn warning(&mut self, text: &str) -> Result<(), XlsxError> {
        self.line(&format!("{} {text}", self.words.get("report-warning")), &self.style.warning, LINE_HEIGHT, 1.05)
    }

    /// Over all columns, or over what a screen is wide: nobody reads a line of a thousand letters.
    fn line(&mut self, text: &str, format: &Format, height: f64, letters: f64) -> Result<(), XlsxError> {
        let mut width = 0.0;
        let over = self.columns.iter().take_while(|column| {
            let fits = width < 140.0;
            width += if fits { column.width } else { 0.0 };
            fits
        });
        let last = last_of(over.count());
        // Spreadsheets do not work out how high merged cells must be.
        self.high(height * most_lines([(text, width / letters)]))?;
        let format = quoted(text, format);
        if last == 0 {
            self.sheet.write_string_with_format(self.row, 0, kept(text.to_owned()), &format)?;
        } else {
            self.sheet.merge_range(self.row, 0, self.row, last, &kept(text.to_owned()), &format)?;
        }
        self.row += 1;
        Ok(())
    }

    /// Labels over the columns that they are of, by the first of each.
    pub fn chapters<'l>(&mut self, labels: impl IntoIterator<Item = (usize, &'l str)>) -> Result<(), XlsxError> {
        for (at, label) in labels {
            let format = quoted(label, &self.style.chapter);
            self.sheet.write_string_with_format(self.row, last_of(at + 1), kept(label.to_owned()), &format)?;
        }
        self.row += 1;
        Ok(())
    }

    /// The headings: the first so many lie, the others stand upright.
    pub fn header(&mut self, lying: usize, height: Option<f64>) -> Result<(), XlsxError> {
        self.header = self.row;
        for (at, column) in (0_u16..).zip(&self.columns) {
            let format = if usize::from(at) < lying { &self.style.header } else { &self.style.upright };
            let label = kept(column.label.clone());
            let format = quoted(&label, format);
            self.sheet.write_string_with_format(self.row, at, label, &format)?;
        }
        let labels = self.columns.iter().map(|column| (column.label.as_str(), column.width - FILTER_BUTTON));
        let height = height.unwrap_or_else(|| LINE_HEIGHT * most_lines(labels));
        self.high(height)?;
        self.row += 1;
        Ok(())
    }

    fn high(&mut self, points: f64) -> Result<(), XlsxError> {
        self.sheet.set_row_height(self.row, points.min(HIGHEST))?;
        Ok(())
    }

    /// The next row, a cell a column.
    pub fn push(&mut self, cells: impl IntoIterator<Item = CellContent>) -> Result<(), XlsxError> {
        if self.row >= MOST_ROWS {
            let said = format!(
                "a sheet holds no more than {MOST_ROWS} rows: write reports of fewer gemeenten to one workbook"
            );
            return Err(XlsxError::CustomError(said));
        }
        let mut lines = 1.0_f64;
        for (at, (column, cell)) in (0..).zip(self.columns.iter().zip(cells)) {
            let SheetStyle { cell: plain, date, .. } = self.style;
            match cell {
                CellContent::Blank => self.sheet.write_blank(self.row, at, plain)?,
                CellContent::Number { value, pattern } => {
                    self.sheet.write_number_with_format(self.row, at, value, &self.style.number(pattern))?
                }
                CellContent::Date(day) => self.sheet.write_datetime_with_format(self.row, at, &day, date)?,
                CellContent::Text(text) => {
                    let text = kept(text);
                    if column.wrapped || column.right {
                        lines = lines.max(most_lines([(text.as_str(), column.width)]));
                    }
                    let format = quoted(&text, self.style.text(column.look()));
                    self.sheet.write_string_with_format(self.row, at, text, &format)?
                }
            };
        }
        // Not every program works out by itself how high a row of wrapped texts must be.
        if lines > 1.0 {
            self.high(LINE_HEIGHT * lines)?;
        }
        self.row += 1;
        Ok(())
    }

    /// The sheet, with the first columns kept in view.
    pub fn finish(mut self, frozen: u16, page: &PrintSetup) -> Result<Worksheet, XlsxError> {
        let (first, last) = (self.header + 1, self.row.saturating_sub(1).max(self.header + 1));
        let right = last_of(self.columns.len());
        for (at, column) in (0..).zip(&self.columns) {
            match column.kind {
                Kind::Plain => {}
                Kind::Colours => {
                    for rule in colour_rules(self.words) {
                        self.sheet.add_conditional_format(first, at, last, at, &rule)?;
                    }
                }
                Kind::Bar(full, colour) => {
                    self.sheet.add_conditional_format(first, at, last, at, &bar(full, colour))?;
                }
            }
        }
        self.sheet.set_freeze_panes(first, frozen)?;
        self.sheet.autofilter(self.header, 0, last, right)?;
        // "3.10" and the hash of digits alone are texts, and no mistake of somebody.
        self.sheet.ignore_error_range(0, 0, last, right, IgnoreError::NumberStoredAsText)?;
        self.sheet.set_repeat_rows(self.header, self.header)?;
        let PrintSetup { left, wide } = page;
        // A4 or A3.
        self.sheet.set_landscape().set_paper_size(if *wide { 8 } else { 9 }).set_print_fit_to_pages(1, 0);
        self.sheet.set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3);
        // An ampersand is a sign to the printer; the whole may be 255 letters.
        let left = cut(kept(left.clone()), 100).replace('&', "&&").replace('\n', " ");
        self.sheet.set_header("&L&A");
        self.sheet.set_footer(format!(
            "&L{left}&R{}",
            self.words.say(said("report-pages").with("page", "&P").with("pages", "&N"))
        ));
        Ok(self.sheet)
    }
}

/// How sheets are printed.
pub struct PrintSetup {
    /// At the foot of each page.
    pub left: String,
    /// On the larger paper.
    pub wide: bool,
}

/// A text that would be a formula once somebody edits its cell is marked as one that is not. It keeps its own letters: a
/// name in a workbook is the name, and a string is not calculated.
fn quoted(text: &str, format: &Format) -> Format {
    if is_formula(text) { format.clone().set_quote_prefix() } else { format.clone() }
}

/// How many lines the longest of these texts takes, each in so many letters a line. Words rarely fill a line.
fn most_lines<'t>(texts: impl IntoIterator<Item = (&'t str, f64)>) -> f64 {
    let lines = |(text, width): (&str, f64)| -> f64 {
        let each = text.split('\n').map(|line| {
            let letters = f64::from(u32::try_from(line.chars().count()).unwrap_or(u32::MAX));
            (letters * 1.1 / width.max(1.0)).ceil().max(1.0)
        });
        each.sum()
    };
    texts.into_iter().map(lines).fold(1.0, f64::max)
}

/// The number of the last of so many columns. Past the last that there can be, the library says so.
fn last_of(columns: usize) -> u16 {
    u16::try_from(columns.saturating_sub(1)).unwrap_or(u16::MAX)
}
