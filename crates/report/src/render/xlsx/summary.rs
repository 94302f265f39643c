//! The sheet "Samenvatting": what the first page of a report says, a row for each row of it.

use std::hash::Hash;

use rust_xlsxwriter::XlsxError;

use super::super::phrases;
use super::Book;
use super::content::CellContent;
use super::grid::{SheetColumn, SheetGrid};
use crate::report::{Chance, Meta, PrintedScore, Report, SummaryChapter, SummaryRow};
use mdd_engine::language::{ReportWords, said};

pub fn add(book: &mut Book, reports: &[Report], whose: &str) -> Result<(), XlsxError> {
    let several = reports.len() > 1;
    let words = book.words.clone();
    let columns = columns(reports, &words);
    let lying = columns.len();
    book.sheet(words.get("report-summary"), columns, if several { 2 } else { 0 }, |grid| {
        above(grid, reports, whose, &words)?;
        grid.header(lying, None)?;
        for report in reports {
            for chapter in &report.summary {
                for row in &chapter.rows {
                    grid.push(cells(reports, report, chapter, row, &words))?;
                }
            }
        }
        Ok(())
    })
}

/// Said once, also when all reports say it.
fn above(grid: &mut SheetGrid<'_>, reports: &[Report], whose: &str, words: &ReportWords) -> Result<(), XlsxError> {
    let Some(meta) = reports.first().map(|report| &report.meta) else {
        let (monitor, nobody) = (words.get("report-sheet-monitor"), words.get("report-sheet-nobody"));
        return grid.title(&format!("{monitor}: {nobody}"));
    };
    grid.title(&title(meta, whose))?;
    grid.note(&words.say(said("report-sheet-peildatum").with("date", meta.peildatum.shown())))?;
    if let [Report { message: Some(message), .. }] = reports {
        grid.note(&message.sentences.join(" "))?;
        for Chance { section, label, needed, .. } in &message.chances {
            grid.note(&format!("{section} {label}: {needed}"))?;
        }
    }
    for line in distinct(reports.iter().flat_map(|report| phrases::beside(&report.meta))) {
        grid.note(&line)?;
    }
    for line in distinct(reports.iter().flat_map(|report| phrases::warnings(&report.meta))) {
        grid.warning(&line)?;
    }
    Ok(())
}

/// Above a sheet: of which monitor it is, and what stands in it.
pub fn title(meta: &Meta, what: &str) -> String {
    let told = said("report-sheet-title").with("monitor", &meta.monitor).with("version", &meta.rules);
    meta.words.say(told.with("what", what))
}

fn columns(reports: &[Report], words: &ReportWords) -> Vec<SheetColumn> {
    let plain = |label, width| SheetColumn::new(words.get(label), width);
    let figures = |label: String| SheetColumn::new(label, 16.0).right();
    let mut columns = match reports {
        [report] => vec![figures(report.meta.gemeente.clone())],
        _ => vec![figures(words.get("report-cell-figure").to_owned())],
    };
    columns.splice(
        0..0,
        [
            plain("report-cell-chapter", 28.0).wrapped(),
            plain("report-cell-section", 12.0),
            plain("report-head-subject", 52.0).wrapped(),
        ],
    );
    if reports.len() > 1 {
        columns.splice(0..0, [plain("report-cell-code", 9.0), plain("report-head-gemeente", 22.0)]);
    }
    columns.push(figures(words.get("report-head-beside").to_owned()).width(12.0));
    columns.push(plain("report-cell-kind", 20.0).wrapped());
    columns.push(plain("report-head-colour", 11.0).coloured());
    columns.push(plain("report-cell-why", 56.0).wrapped());
    if let Some(label) = compared_label(reports, words) {
        columns.push(figures(label));
        columns.push(plain("report-cell-their-colour", 12.0).coloured());
    }
    if let Some(label) = previous_label(reports, words) {
        columns.push(SheetColumn::new(label, 24.0).wrapped());
        columns.push(figures(words.get("report-cell-figure-then").to_owned()).width(12.0));
    }
    columns
}

fn cells(
    reports: &[Report],
    report: &Report,
    chapter: &SummaryChapter,
    row: &SummaryRow,
    words: &ReportWords,
) -> Vec<CellContent> {
    let score = &row.score;
    let mut cells = Vec::new();
    if reports.len() > 1 {
        cells.extend([CellContent::text(&report.meta.code), CellContent::text(&report.meta.gemeente)]);
    }
    cells.extend([
        CellContent::text(format!("{}. {}", chapter.number, chapter.title)),
        CellContent::text(&row.section),
        CellContent::text(&row.label),
        CellContent::figure(&score.figure),
        CellContent::figure(&score.benchmark),
        CellContent::text(if score.benchmark.is_empty() { "" } else { &score.benchmark_name }),
        CellContent::colour(score.colour, words),
        CellContent::text(with_remarks(score)),
    ]);
    if compared_label(reports, words).is_some() {
        let compared = score.compared.as_ref();
        cells.push(compared.map_or(CellContent::Blank, |found| CellContent::figure(&found.figure)));
        cells.push(CellContent::colour(compared.and_then(|found| found.colour), words));
    }
    if previous_label(reports, words).is_some() {
        let previous = score.previous.as_ref();
        cells.push(previous.map_or(CellContent::Blank, |found| CellContent::text(&found.words)));
        cells.push(previous.map_or(CellContent::Blank, |found| CellContent::figure(&found.figure)));
    }
    cells
}

/// Why it has its colour, who does it, and what the gemeente says of that.
fn with_remarks(score: &PrintedScore) -> String {
    let served = score.served_by.as_ref().map(|found| found.words.as_str());
    let explanation = score.explanation.as_ref().map(|found| found.words.as_str());
    let said = std::iter::once(score.why.as_str()).chain(served).chain(explanation).filter(|said| !said.is_empty());
    said.collect::<Vec<_>>().join(" ")
}

/// Above figures of others: whose they are, or that it differs. None when nobody asked.
pub fn compared_label(reports: &[Report], words: &ReportWords) -> Option<String> {
    let labels = reports.iter().filter_map(|report| Some(report.meta.compared.as_ref()?.label.clone()));
    one_of(distinct(labels), words.get("report-cell-compared"))
}

/// Above figures of the edition before.
pub fn previous_label(reports: &[Report], words: &ReportWords) -> Option<String> {
    one_of(
        distinct(reports.iter().filter_map(|report| phrases::previous_heading(&report.meta))),
        words.get("report-cell-since"),
    )
}

fn one_of(labels: Vec<String>, several: &str) -> Option<String> {
    match labels.as_slice() {
        [] => None,
        [label] => Some(label.clone()),
        _ => Some(several.to_owned()),
    }
}

/// Each once, in the order of the first.
pub fn distinct<T: Hash + Eq>(things: impl IntoIterator<Item = T>) -> Vec<T> {
    let things: indexmap::IndexSet<T> = things.into_iter().collect();
    things.into_iter().collect()
}
