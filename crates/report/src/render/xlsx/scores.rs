//! The sheet "Scores": every figure of every paragraph, as printed and as a value, with what it is judged by.

use rust_xlsxwriter::XlsxError;

use super::Book;
use super::content::CellContent;
use super::grid::SheetColumn;
use super::summary::{compared_label, previous_label};
use crate::report::{Block, Figure, PrintedScore, Report, Section};
use mdd_engine::language::ReportWords;
use mdd_engine::terms::Shown;
use mdd_engine::words::of_reason;

pub fn add(book: &mut Book, reports: &[Report]) -> Result<(), XlsxError> {
    let words = book.words.clone();
    let beside =
        Beside { compared: compared_label(reports, &words).is_some(), previous: previous_label(reports, &words) };
    let columns = beside.columns(&words);
    let lying = columns.len();
    book.sheet_on(words.get("report-sheet-scores"), columns, 2, true, |grid| {
        grid.header(lying, None)?;
        for report in reports {
            for (section, figure) in figures(report) {
                grid.push(beside.cells(report, section, figure))?;
            }
        }
        Ok(())
    })
}

/// The figures of the paragraphs, in their order.
pub fn figures(report: &Report) -> impl Iterator<Item = (&Section, &Figure)> {
    let sections = report.chapters.iter().flat_map(|chapter| &chapter.sections);
    sections.flat_map(|section| {
        let figures = section.blocks.iter().filter_map(|block| match block {
            Block::Figures { figures } => Some(figures),
            _ => None,
        });
        figures.flatten().map(move |figure| (section, figure))
    })
}

/// Which columns were asked for besides the usual ones.
struct Beside {
    compared: bool,
    previous: Option<String>,
}

impl Beside {
    fn columns(&self, words: &ReportWords) -> Vec<SheetColumn> {
        let plain = |label, width| SheetColumn::new(words.get(label), width);
        let figure = |label| plain(label, 13.0).right();
        let mut columns = vec![
            plain("report-cell-code", 9.0),
            plain("report-head-gemeente", 22.0),
            plain("report-cell-section", 12.0),
            plain("report-head-subject", 30.0).wrapped(),
            plain("report-cell-indicator", 26.0),
            plain("report-cell-title", 36.0).wrapped(),
            plain("report-cell-edition", 20.0).wrapped(),
            figure("report-cell-printed"),
            figure("report-cell-value"),
            figure("report-cell-benchmark-printed"),
            figure("report-cell-benchmark-value"),
            plain("report-cell-benchmark-kind", 14.0).wrapped(),
            plain("report-head-colour", 11.0).coloured(),
            plain("report-cell-reason", 16.0).wrapped(),
            plain("report-cell-why", 46.0).wrapped(),
            plain("report-note", 34.0).wrapped(),
        ];
        if self.compared {
            columns.extend([
                plain("report-cell-compared", 22.0).wrapped(),
                figure("report-cell-compared-printed"),
                figure("report-cell-compared-value"),
                plain("report-cell-compared-colour", 12.0).coloured(),
            ]);
        }
        if let Some(label) = &self.previous {
            columns.extend([
                SheetColumn::new(label, 24.0).wrapped(),
                figure("report-cell-printed-then"),
                figure("report-cell-value-then"),
                plain("report-cell-colour-then", 11.0).coloured(),
            ]);
        }
        columns
    }

    fn cells(&self, report: &Report, section: &Section, figure: &Figure) -> Vec<CellContent> {
        let words = &report.meta.words;
        let Figure { indicator, title, edition, score, .. } = figure;
        let PrintedScore { figure: shown, benchmark, benchmark_name, colour, reason, why, .. } = score;
        let told = figure.told();
        let mut cells = vec![
            CellContent::text(&report.meta.code),
            CellContent::text(&report.meta.gemeente),
            CellContent::text(&section.number),
            CellContent::text(&section.title),
            CellContent::text(indicator),
            CellContent::text(title),
            CellContent::text(edition),
            CellContent::text(shown.to_string()),
            CellContent::meaning(shown, words),
            CellContent::text(benchmark.to_string()),
            CellContent::meaning(benchmark, words),
            CellContent::text(if benchmark.is_empty() { "" } else { benchmark_name }),
            CellContent::colour(*colour, words),
            CellContent::text(reason.as_ref().map_or("", |reason| of_reason(reason, words))),
            CellContent::text(why),
            CellContent::text(told.join("\n")),
        ];
        if self.compared {
            let with = report.meta.compared.as_ref().map_or("", |with| &with.label);
            let (shown, colour) =
                score.compared.as_ref().map_or((&Shown::Nothing, None), |found| (&found.figure, found.colour));
            cells.extend([
                CellContent::text(with),
                CellContent::text(shown.to_string()),
                CellContent::meaning(shown, words),
                CellContent::colour(colour, words),
            ]);
        }
        if self.previous.is_some() {
            let (change, shown, colour) = score
                .previous
                .as_ref()
                .map_or(("", &Shown::Nothing, None), |found| (found.words.as_str(), &found.figure, found.colour));
            cells.extend([
                CellContent::text(change),
                CellContent::text(shown.to_string()),
                CellContent::meaning(shown, words),
                CellContent::colour(colour, words),
            ]);
        }
        cells
    }
}
