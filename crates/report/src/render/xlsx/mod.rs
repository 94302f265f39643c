//! Reports as workbooks: figures to calculate with, their colours in words, and where all of it comes from.
//!
//! Each sheet is a file here; what is common to sheets stands in `grid`, `content` and `style`. Texts of the report that
//! say nothing about a figure are left out: they are in the other formats.

mod account;
mod beside;
mod content;
mod country;
mod grid;
mod names;
mod origin;
mod scores;
mod sheet;
mod style;
mod summary;
mod tables;
#[cfg(test)]
mod tests;
mod trend;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use self::content::{cut, kept};
use self::grid::{PrintSetup, SheetColumn, SheetGrid};
use self::names::SheetNames;
use self::style::SheetStyle;
use super::{RenderFailure, phrases};
use crate::report::{GemeentenBeside, Meta, Overview, Report, WorkshopSheet};
use mdd_engine::language::{ReportWords, said};

/// Nobody reads more of a title than this.
const LONGEST_TITLE: usize = 255;

pub(super) fn render(reports: &[Report]) -> Result<Vec<u8>, RenderFailure> {
    of_reports(reports).map_err(RenderFailure::of)
}

pub(super) fn render_country(overview: &Overview) -> Result<Vec<u8>, RenderFailure> {
    of_country(overview).map_err(RenderFailure::of)
}

pub(super) fn sheets(sheets: &[WorkshopSheet]) -> Result<Vec<u8>, RenderFailure> {
    sheet::of_sheets(sheets).map_err(RenderFailure::of)
}

pub(super) fn render_beside(found: &GemeentenBeside) -> Result<Vec<u8>, RenderFailure> {
    of_beside(found).map_err(RenderFailure::of)
}

fn of_reports(reports: &[Report]) -> Result<Vec<u8>, XlsxError> {
    let words = phrases::words(reports);
    let whose = whose(reports, &words);
    let mut book = Book::new(reports.first().map(|report| &report.meta), &whose);
    summary::add(&mut book, reports, &whose)?;
    scores::add(&mut book, reports)?;
    trend::add(&mut book, reports)?;
    tables::add(&mut book, reports)?;
    origin::add(&mut book, reports)?;
    let metas: Vec<&Meta> = reports.iter().map(|report| &report.meta).collect();
    account::add(&mut book, &metas, reports.first().map_or(&[], |report| &report.legend))?;
    book.save()
}

fn of_country(overview: &Overview) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book::new(Some(&overview.meta), overview.meta.words.get("report-everyone"));
    country::add(&mut book, overview)?;
    account::add(&mut book, &[&overview.meta], &overview.legend)?;
    book.save()
}

fn of_beside(found: &GemeentenBeside) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book::new(Some(&found.meta), &found.title);
    beside::add(&mut book, found)?;
    account::add(&mut book, &[&found.meta], &found.legend)?;
    book.save()
}

/// Of whom the workbook is.
fn whose(reports: &[Report], words: &ReportWords) -> String {
    match reports {
        [] => words.get("report-sheet-nobody").to_owned(),
        [report] => format!("{} ({})", report.meta.gemeente, report.meta.code),
        several if several.len() <= 5 => {
            let names: Vec<&str> = several.iter().map(|report| report.meta.gemeente.as_str()).collect();
            names.join(", ")
        }
        several => words.say(said("report-gemeenten").with("count", several.len())),
    }
}

/// A workbook under way.
struct Book {
    workbook: Workbook,
    style: SheetStyle,
    /// Of the reports.
    words: ReportWords,
    names: SheetNames,
    /// At the foot of each printed page.
    foot: String,
}

impl Book {
    fn new(meta: Option<&Meta>, whose: &str) -> Book {
        let mut workbook = Workbook::new();
        let words = meta.map(|meta| meta.words.clone()).unwrap_or_default();
        let monitor = meta.map_or(words.get("report-sheet-monitor"), |meta| &meta.monitor);
        let short = |text: String| cut(kept(text), LONGEST_TITLE);
        // When it says that it was made: the date that it is about, so that the same report is the same file.
        let made: Option<ExcelDateTime> = meta.and_then(|meta| content::date(meta.peildatum.0));
        let mut properties = DocProperties::new()
            .set_title(short(format!("{monitor}: {whose}")))
            .set_creation_datetime(&made.unwrap_or_default());
        if let Some(Meta { rules, organisation, peildatum, .. }) = meta {
            let about = said("report-sheet-about").with("version", rules).with("date", peildatum.shown());
            properties = properties.set_subject(short(words.say(about))).set_author(short(organisation.clone()));
        }
        workbook.set_properties(&properties);
        let date = meta.map_or_else(String::new, |meta| meta.peildatum.shown());
        let foot = format!("{whose} - {monitor} {date}");
        Book { workbook, style: SheetStyle::new(), words, names: SheetNames::default(), foot }
    }

    /// A sheet on paper of usual size: what stands above its headings, and its rows.
    fn sheet<'b>(
        &'b mut self,
        name: &str,
        columns: Vec<SheetColumn>,
        frozen: u16,
        fill: impl FnOnce(&mut SheetGrid<'b>) -> Result<(), XlsxError>,
    ) -> Result<(), XlsxError> {
        self.sheet_on(name, columns, frozen, false, fill)
    }

    fn sheet_on<'b>(
        &'b mut self,
        name: &str,
        columns: Vec<SheetColumn>,
        frozen: u16,
        wide: bool,
        fill: impl FnOnce(&mut SheetGrid<'b>) -> Result<(), XlsxError>,
    ) -> Result<(), XlsxError> {
        let mut grid = SheetGrid::new(
            &self.names.give(name, self.words.get("report-sheet-table")),
            columns,
            &self.style,
            &self.words,
        )?;
        fill(&mut grid)?;
        let sheet: Worksheet = grid.finish(frozen, &PrintSetup { left: self.foot.clone(), wide })?;
        self.workbook.push_worksheet(sheet);
        Ok(())
    }

    /// The first sheet is the one that opens.
    fn save(mut self) -> Result<Vec<u8>, XlsxError> {
        if let Ok(first) = self.workbook.worksheet_from_index(0) {
            first.set_active(true);
        }
        self.workbook.save_to_buffer()
    }
}
