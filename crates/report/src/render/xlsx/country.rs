//! The country: gemeenten by indicators, once in colours and once in figures, and how many have each colour.

use rust_xlsxwriter::XlsxError;

use super::super::phrases;
use super::Book;
use super::content::CellContent;
use super::grid::{SheetColumn, SheetGrid};
use super::summary::title;
use crate::report::{Overview, OverviewColumn, OverviewRow, PrintedScore};
use mdd_engine::fault::OrFault;
use mdd_engine::language::said;
use mdd_engine::terms::Colour;

/// The columns that say which gemeente it is.
const WHOSE: usize = 4;

pub fn add(book: &mut Book, overview: &Overview) -> Result<(), XlsxError> {
    let words = &overview.meta.words;
    let colour = |score: &PrintedScore| CellContent::colour(score.colour, words);
    matrix(book, overview, words.get("report-sheet-colours"), SheetColumn::coloured, colour)?;
    matrix(book, overview, words.get("report-sheet-figures"), SheetColumn::right, |score| {
        CellContent::figure(&score.figure)
    })?;
    counts(book, overview)
}

/// One cell of each score.
fn matrix(
    book: &mut Book,
    overview: &Overview,
    name: &str,
    look: fn(SheetColumn) -> SheetColumn,
    content: impl Fn(&PrintedScore) -> CellContent,
) -> Result<(), XlsxError> {
    let words = &overview.meta.words;
    let whose = [
        SheetColumn::new(words.get("report-cell-code"), 9.0),
        SheetColumn::new(words.get("report-head-gemeente"), 24.0),
        SheetColumn::new(words.get("report-head-province"), 15.0),
        SheetColumn::new(words.get("report-cell-inhabitants"), 11.0).right(),
    ];
    let indicators = overview.columns.iter().map(|column| look(SheetColumn::new(heading(column), 13.0).wrapped()));
    let columns = whose.into_iter().chain(indicators).collect();
    book.sheet_on(name, columns, 2, true, |grid| {
        above(grid, overview, name)?;
        grid.chapters(chapters(&overview.columns))?;
        grid.header(WHOSE, Some(190.0))?;
        overview
            .rows
            .iter()
            .try_for_each(|row| grid.push(gemeente(row).into_iter().chain(row.scores.iter().map(&content))))
    })
}

fn heading(column: &OverviewColumn) -> String {
    format!("{} {}", column.section, column.label)
}

fn above(grid: &mut SheetGrid<'_>, overview: &Overview, name: &str) -> Result<(), XlsxError> {
    let meta = &overview.meta;
    grid.title(&title(meta, name))?;
    grid.note(&meta.words.say(said("report-sheet-peildatum").with("date", meta.peildatum.shown())))?;
    phrases::warnings(meta).iter().try_for_each(|line| grid.warning(line))
}

/// Each chapter by the number of its first column.
fn chapters(columns: &[OverviewColumn]) -> Vec<(usize, &str)> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        if found.last().is_none_or(|(_, chapter)| *chapter != column.chapter) {
            found.push((WHOSE + at, &column.chapter));
        }
    }
    found
}

fn gemeente(row: &OverviewRow) -> [CellContent; WHOSE] {
    let inhabitants = row.inhabitants.and_then(|inhabitants| usize::try_from(inhabitants).ok());
    [
        CellContent::text(&row.code),
        CellContent::text(&row.gemeente),
        CellContent::text(&row.province),
        inhabitants.map_or(CellContent::Blank, CellContent::count),
    ]
}

/// How many gemeenten have each colour, an indicator a row. Plain numbers: they stay right when rows are filtered away.
fn counts(book: &mut Book, overview: &Overview) -> Result<(), XlsxError> {
    let full = f64::from(u32::try_from(overview.rows.len().max(1)).or_fault("the rows of a sheet"));
    let words = &overview.meta.words;
    let mut columns = vec![
        SheetColumn::new(words.get("report-cell-chapter"), 36.0).wrapped(),
        SheetColumn::new(words.get("report-cell-section"), 12.0),
        SheetColumn::new(words.get("report-head-subject"), 70.0).wrapped(),
        SheetColumn::new(words.get("report-cell-indicator"), 28.0),
    ];
    columns
        .extend(Colour::ALL.map(|colour| SheetColumn::new(words.marked(colour), 13.0).right().bar(full, Some(colour))));
    columns.extend(
        ["report-cell-without-colour", "report-cell-gemeenten"]
            .map(|label| SheetColumn::new(words.get(label), 13.0).right()),
    );
    let lying = columns.len();
    book.sheet(words.get("report-summary"), columns, 0, |grid| {
        above(grid, overview, words.get("report-sheet-counts"))?;
        grid.header(lying, None)?;
        for (at, column) in overview.columns.iter().enumerate() {
            let scores = || overview.rows.iter().map(|row| row.scores.get(at).or_fault("a score of every column"));
            let colours = || scores().map(|score| score.colour);
            let count =
                |wanted: Option<Colour>| CellContent::count(colours().filter(|colour| *colour == wanted).count());
            let texts = [&column.chapter, &column.section, &column.label, &column.indicator].map(CellContent::text);
            let counts = Colour::ALL.map(Some).map(count);
            grid.push(texts.into_iter().chain(counts).chain([count(None), CellContent::count(colours().count())]))?;
        }
        Ok(())
    })
}
