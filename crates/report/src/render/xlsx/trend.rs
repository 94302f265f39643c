//! The sheet "Verloop": what each edition said of each figure, a row for each; none where no report looks back.

use rust_xlsxwriter::XlsxError;

use super::Book;
use super::content::CellContent;
use super::grid::SheetColumn;
use crate::report::{Block, FigureTrend, Report, Section, TrendPoint, TrendSeries};
use mdd_engine::language::{ReportWords, said};

/// A point and where it stands.
struct Found<'r> {
    report: &'r Report,
    section: &'r Section,
    trend: &'r FigureTrend,
    series: &'r TrendSeries,
    point: &'r TrendPoint,
}

pub fn add(book: &mut Book, reports: &[Report]) -> Result<(), XlsxError> {
    let rows: Vec<Found<'_>> = reports.iter().flat_map(found).collect();
    if rows.is_empty() {
        return Ok(());
    }
    let words = book.words.clone();
    let several = reports.len() > 1;
    let today = rows.iter().any(|row| row.point.today.is_some());
    let columns = columns(several, today, &words);
    let lying = columns.len();
    book.sheet(words.get("report-trend"), columns, if several { 2 } else { 0 }, |grid| {
        grid.title(words.get("report-trend"))?;
        grid.header(lying, None)?;
        for row in &rows {
            grid.push(cells(row, several, today, &words))?;
        }
        Ok(())
    })
}

fn found(report: &Report) -> Vec<Found<'_>> {
    let mut rows = Vec::new();
    for section in report.chapters.iter().flat_map(|chapter| &chapter.sections) {
        for block in &section.blocks {
            let Block::Trend(trend) = block else { continue };
            for series in &trend.series {
                rows.extend(series.points.iter().map(|point| Found { report, section, trend, series, point }));
            }
        }
    }
    rows
}

fn columns(several: bool, today: bool, words: &ReportWords) -> Vec<SheetColumn> {
    let plain = |label, width| SheetColumn::new(words.get(label), width);
    let mut columns = Vec::new();
    if several {
        columns.extend([plain("report-cell-code", 9.0), plain("report-head-gemeente", 22.0)]);
    }
    columns.extend([
        plain("report-cell-section", 12.0),
        plain("report-head-subject", 44.0).wrapped(),
        plain("report-trend-edition", 24.0).wrapped(),
        plain("report-trend-date", 12.0),
        plain("report-cell-figure", 16.0).right(),
        plain("report-head-beside", 16.0).right(),
        plain("report-head-colour", 11.0).coloured(),
    ]);
    if today {
        columns.push(plain("report-trend-today", 18.0).right());
    }
    columns.push(plain("report-trend-break", 56.0).wrapped());
    columns
}

fn cells(row: &Found<'_>, several: bool, today: bool, words: &ReportWords) -> Vec<CellContent> {
    let Found { report, section, trend, series, point } = row;
    let edition = if point.edition.is_empty() { words.get("report-trend-now") } else { &point.edition };
    let edition = match series.from.as_str() {
        "" => edition.to_owned(),
        from => words.say(said("report-trend-from").with("edition", edition).with("gemeente", from)),
    };
    let mut cells = Vec::new();
    if several {
        cells.extend([CellContent::text(&report.meta.code), CellContent::text(&report.meta.gemeente)]);
    }
    cells.extend([
        CellContent::text(&section.number),
        CellContent::text(&trend.title),
        CellContent::text(edition),
        CellContent::day(point.peildatum),
        CellContent::figure(&point.figure),
        CellContent::figure(&point.benchmark),
        CellContent::colour(point.colour, words),
    ]);
    if today {
        cells.push(point.today.as_ref().map_or(CellContent::Blank, |today| CellContent::figure(&today.figure)));
    }
    cells.push(CellContent::text(point.breaks.join("; ")));
    cells
}
