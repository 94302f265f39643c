//! The first page: what the report is of, the legend, and all colours under each other.

use super::super::phrases;
use super::grid::{TextColumn, TextGrid};
use super::ink::Ink;
use super::lines::Lines;
use super::{Page, figures};
use crate::report::{LegendLine, Meta, Report, SummaryChapter, SummaryRow};

/// Name and version of the monitor, about whom it is and of which date, and whether its figures are made up.
pub fn title(page: Page<'_>, meta: &Meta) -> Lines {
    let pen = page.pen;
    let gemeente = pen
        .plain(&format!("{} ", page.word("report-gemeente")))
        .and(&pen.bold(&meta.gemeente))
        .and(&pen.plain(&format!(" ({})", meta.code)));
    let mut lines = title_of(page, meta, &gemeente);
    for said in phrases::beside(meta) {
        lines.append(Lines::wrapped(&pen.plain(&said), page.width));
    }
    lines.paragraph(warnings(page, meta));
    lines
}

/// The same of whom it is.
pub fn title_of(page: Page<'_>, meta: &Meta, whose: &Ink) -> Lines {
    let pen = page.pen;
    let mut lines = Lines::wrapped(&pen.bold(&format!("{} {}", meta.monitor, meta.rules)), page.width);
    let date = pen.plain(&format!("{} {}", page.word("report-date"), meta.peildatum.shown()));
    let space = page.width.checked_sub(whose.width() + date.width()).filter(|space| *space >= 2);
    match space {
        Some(space) => lines.push(whose.clone().and(&pen.plain(&" ".repeat(space))).and(&date)),
        None => {
            lines.append(Lines::wrapped(whose, page.width));
            lines.push(date);
        }
    }
    lines.push(pen.rule('═', page.width));
    lines
}

pub fn warnings(page: Page<'_>, meta: &Meta) -> Lines {
    let pen = page.pen;
    let mut lines = Lines::default();
    for warning in phrases::warnings(meta) {
        let warning = pen.bold(page.word("report-warning")).and(&pen.plain(&format!(" {warning}")));
        lines.paragraph(Lines::wrapped(&warning, page.width));
    }
    lines
}

pub fn summary(page: Page<'_>, report: &Report) -> Lines {
    let mut lines = Lines::default();
    let legend = if report.legend.is_empty() { Lines::default() } else { legend(page, &report.legend) };
    lines.part(page.chapter_title(page.word("report-summary")), legend);
    if !report.how_to_read.is_empty() {
        lines.paragraph(Lines::wrapped(&page.pen.plain(&report.how_to_read), page.width));
    }
    let grid = grid(page, &report.summary);
    let widths = grid.widths(page.width);
    if let Some(widths) = &widths {
        lines.paragraph(grid.header(widths, page.pen));
    }
    let rows = report.summary.iter().flat_map(|chapter| &chapter.rows);
    let widest = rows.map(|row| page.pen.plain(&row.score.figure.to_string()).width()).max().unwrap_or_default();
    for chapter in &report.summary {
        let title = page.pen.bold(&format!("{}. {}", chapter.number, chapter.title));
        lines.paragraph(Lines::wrapped(&title, page.width));
        for row in &chapter.rows {
            lines.append(match &widths {
                Some(widths) => grid.row(&cells(page, row), widths),
                None => below(page, row, widest),
            });
        }
    }
    lines
}

fn legend(page: Page<'_>, legend: &[LegendLine]) -> Lines {
    let pen = page.pen;
    let mut lines = Lines::wrapped(&pen.bold(page.word("report-legend")), page.width);
    for line in legend {
        let mark = page.mark(Some(line.colour));
        let text = pen.plain(&line.text);
        lines.append(Lines::wrapped(&text, page.narrower(mark.width()).width).hanging(&mark, pen));
    }
    lines
}

/// All rows in one grid, so that columns line up through the chapters.
fn grid(page: Page<'_>, chapters: &[SummaryChapter]) -> TextGrid {
    let column = |label: &str, right| TextColumn { label: page.pen.bold(label), right };
    let rows = chapters.iter().flat_map(|chapter| &chapter.rows);
    let mut columns = vec![
        column(page.word("report-head-colour"), false),
        column("", false),
        column(page.word("report-head-subject"), false),
        column(&page.meta.gemeente, true),
        column(page.word("report-head-beside"), true),
    ];
    columns.extend(page.meta.compared.as_ref().map(|with| column(&with.label, true)));
    columns.extend(phrases::previous_heading(page.meta).map(|heading| column(&heading, false)));
    TextGrid { columns, groups: Vec::new(), rows: rows.map(|row| cells(page, row)).collect() }
}

fn cells(page: Page<'_>, row: &SummaryRow) -> Vec<Ink> {
    let pen = page.pen;
    let mut cells = vec![
        row.score.colour.map(|colour| pen.in_colour(colour, &page.meta.words.marked(colour))).unwrap_or_default(),
        pen.plain(&row.section),
        subject(page, row),
        pen.plain(&row.score.figure.to_string()),
        pen.plain(&row.score.benchmark_words),
    ];
    let compared = row.score.compared.as_ref().map_or_else(String::new, |other| other.figure.to_string());
    cells.extend(page.meta.compared.as_ref().map(|_| pen.plain(&compared)));
    let previous = row.score.previous.as_ref().map_or("", |before| before.words.as_str());
    cells.extend(page.meta.previous.as_ref().map(|_| pen.plain(previous)));
    cells
}

/// A row on a page too narrow for columns: the figures below the subject.
fn below(page: Page<'_>, row: &SummaryRow, widest: usize) -> Lines {
    let pen = page.pen;
    let mark = page.mark(row.score.colour);
    let inner = page.narrower(mark.width());
    let subject = pen.plain(&format!("{} ", row.section)).and(&subject(page, row));
    let own = pen.plain(&row.score.figure.to_string()).padded(widest, false);
    let mut lines = Lines::wrapped(&subject, inner.width);
    lines.append(figures::own_and_benchmark(inner, &own, page.word("report-head-beside"), &row.score.benchmark_words));
    lines.append(figures::beside_them(inner, &row.score));
    lines.hanging(&mark, pen)
}

/// What the row is about, and why there is no judgement.
fn subject(page: Page<'_>, row: &SummaryRow) -> Ink {
    let label = page.pen.plain(&row.label);
    let remarks = row.remarks(&page.meta.words);
    if remarks.is_empty() { label } else { label.and(&page.pen.dim(&format!(" ({})", remarks.join("; ")))) }
}
