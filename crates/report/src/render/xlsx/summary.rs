//! The sheet "Samenvatting": what the first page of a report says, a row for each row of it.

use std::hash::Hash;

use rust_xlsxwriter::XlsxError;

use super::super::phrases;
use super::Book;
use super::content::Content;
use super::grid::{Column, Grid};
use crate::report::{Meta, Report, SummaryChapter, SummaryRow};

pub fn add(book: &mut Book, reports: &[Report], whose: &str) -> Result<(), XlsxError> {
    let several = reports.len() > 1;
    let columns = columns(reports);
    let lying = columns.len();
    book.sheet("Samenvatting", columns, if several { 2 } else { 0 }, |grid| {
        above(grid, reports, whose)?;
        grid.header(lying, None)?;
        for report in reports {
            for chapter in &report.summary {
                for row in &chapter.rows {
                    grid.push(cells(reports, report, chapter, row))?;
                }
            }
        }
        Ok(())
    })
}

/// Said once, also when all reports say it.
fn above(grid: &mut Grid<'_>, reports: &[Report], whose: &str) -> Result<(), XlsxError> {
    let Some(Meta { monitor, rules, peildatum, .. }) = reports.first().map(|report| &report.meta) else {
        return grid.title("Monitor: geen gemeenten");
    };
    grid.title(&format!("{monitor} (versie {rules}): {whose}"))?;
    grid.note(&format!("Peildatum {}", peildatum.dutch()))?;
    for line in distinct(reports.iter().flat_map(|report| phrases::beside(&report.meta))) {
        grid.note(&line)?;
    }
    for line in distinct(reports.iter().flat_map(|report| phrases::warnings(&report.meta))) {
        grid.warning(&line)?;
    }
    Ok(())
}

fn columns(reports: &[Report]) -> Vec<Column> {
    let figures = |label: String| Column::new(label, 16.0).right();
    let mut columns = match reports {
        [report] => vec![figures(report.meta.gemeente.clone())],
        _ => vec![figures("Cijfer".to_owned())],
    };
    columns.splice(
        0..0,
        [
            Column::new("Hoofdstuk", 28.0).wrapped(),
            Column::new("Paragraaf", 12.0),
            Column::new("Onderwerp", 52.0).wrapped(),
        ],
    );
    if reports.len() > 1 {
        columns.splice(0..0, [Column::new("Code", 9.0), Column::new("Gemeente", 22.0)]);
    }
    columns.push(figures("Landelijk".to_owned()).width(12.0));
    columns.push(Column::new("Soort", 20.0).wrapped());
    columns.push(Column::new("Kleur", 11.0).coloured());
    columns.push(Column::new("Waarom", 56.0).wrapped());
    if let Some(label) = compared_label(reports) {
        columns.push(figures(label));
        columns.push(Column::new("Kleur daarvan", 12.0).coloured());
    }
    if let Some(label) = previous_label(reports) {
        columns.push(Column::new(label, 24.0).wrapped());
        columns.push(figures("Cijfer toen".to_owned()).width(12.0));
    }
    columns
}

fn cells(reports: &[Report], report: &Report, chapter: &SummaryChapter, row: &SummaryRow) -> Vec<Content> {
    let score = &row.score;
    let mut cells = Vec::new();
    if reports.len() > 1 {
        cells.extend([Content::text(&report.meta.code), Content::text(&report.meta.gemeente)]);
    }
    cells.extend([
        Content::text(format!("{}. {}", chapter.number, chapter.title)),
        Content::text(&row.section),
        Content::text(&row.label),
        Content::figure(&score.figure),
        Content::figure(&score.benchmark),
        Content::text(if score.benchmark.is_empty() { "" } else { &score.benchmark_name }),
        Content::colour(score.colour),
        Content::text(&score.why),
    ]);
    if compared_label(reports).is_some() {
        let compared = score.compared.as_ref();
        cells.push(compared.map_or(Content::Blank, |found| Content::figure(&found.figure)));
        cells.push(Content::colour(compared.and_then(|found| found.colour)));
    }
    if previous_label(reports).is_some() {
        let previous = score.previous.as_ref();
        cells.push(previous.map_or(Content::Blank, |found| Content::text(&found.words)));
        cells.push(previous.map_or(Content::Blank, |found| Content::figure(&found.figure)));
    }
    cells
}

/// Above figures of others: whose they are, or that it differs. None when nobody asked.
pub fn compared_label(reports: &[Report]) -> Option<String> {
    let labels = reports.iter().filter_map(|report| Some(report.meta.compared.as_ref()?.label.clone()));
    one_of(distinct(labels), "Vergeleken met")
}

/// Above figures of the edition before.
pub fn previous_label(reports: &[Report]) -> Option<String> {
    one_of(distinct(reports.iter().filter_map(|report| phrases::previous_heading(&report.meta))), "Sinds vorige keer")
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
