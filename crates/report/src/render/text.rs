//! Reports for a terminal: wrapped to its width, tables lined up, colours with their symbol and word.
//!
//! Decides the order on paper and nothing else. Everything is laid out as [`Lines`] of [`Ink`], so that only
//! cleaned text comes out. Knows nothing of whether there is a terminal, or how wide it is.

mod blocks;
mod figures;
mod grid;
mod ink;
mod lines;
mod summary;

use rayon::prelude::*;

use super::sheet::SheetHead;
use super::{beside, phrases};
use crate::report::{Annex, Block, Chapter, GemeentenBeside, Meta, Report, Section, WorkshopSheet};
pub(crate) use ink::{Ink, Pen};
pub(crate) use lines::Lines;
use mdd_engine::terms::Colour;

/// Narrower than this nothing lines up any more; wider than this the eye loses the line.
const NARROWEST: usize = 40;
const WIDEST: usize = 120;

/// What every part needs to know of the paper it is put on.
#[derive(Clone, Copy)]
struct Page<'r> {
    pen: Pen,
    width: usize,
    /// Says of whom the figures are, and what stands beside them.
    meta: &'r Meta,
}

impl<'r> Page<'r> {
    fn word(self, id: &str) -> &'r str {
        self.meta.words.get(id)
    }

    fn narrower(self, by: usize) -> Self {
        Page { width: self.width.saturating_sub(by).max(1), ..self }
    }

    /// Symbol and word of a colour, as wide as the longest with space behind it; without a colour only the space.
    fn mark(self, colour: Option<Colour>) -> Ink {
        let widths = Colour::ALL.map(|colour| self.pen.plain(&self.meta.words.marked(colour)).width());
        let word = colour.map(|colour| self.pen.in_colour(colour, &self.meta.words.marked(colour))).unwrap_or_default();
        word.padded(widths.into_iter().max().unwrap_or_default() + 2, false)
    }

    fn chapter_title(self, title: &str) -> Lines {
        self.underlined(title, '═')
    }

    fn section_title(self, title: &str) -> Lines {
        self.underlined(title, '─')
    }

    fn underlined(self, title: &str, line: char) -> Lines {
        let mut lines = Lines::wrapped(&self.pen.bold(title), self.width);
        lines.push(self.pen.rule(line, lines.width()));
        lines
    }
}

pub(super) fn render(reports: &[Report], width: usize, colours: bool) -> Vec<u8> {
    below_each_other(reports, width, colours, whole)
}

/// The sheets of workshops.
pub(super) fn sheets(sheets: &[WorkshopSheet], width: usize, colours: bool) -> Vec<u8> {
    let width = width.clamp(NARROWEST, WIDEST);
    let pen = Pen::new(colours);
    let one = |sheet: &WorkshopSheet| {
        let page = Page { pen, width, meta: &sheet.meta };
        let head = SheetHead::of(sheet);
        let mut lines = page.chapter_title(&head.title);
        lines.append(Lines::wrapped(&pen.plain(&head.group), width));
        for warning in head.warnings {
            let warning = pen.bold(page.word("report-warning")).and(&pen.plain(&format!(" {warning}")));
            lines.paragraph(Lines::wrapped(&warning, width));
        }
        lines.paragraph(blocks::all(page, &[Block::Table(sheet.beside.table(&sheet.meta.words))]));
        lines.paragraph(blocks::all(page, &sheet.blocks()));
        lines.push(pen.rule('─', width));
        lines.append(Lines::wrapped(&pen.dim(&head.colophon), width));
        lines.into_bytes()
    };
    let parts: Vec<Vec<u8>> = sheets.iter().map(one).collect();
    parts.join(separator(pen, width).into_bytes().as_slice())
}

/// Without colours, what stands in front of them, and what they were made from.
pub(super) fn first_pages(reports: &[Report], width: usize) -> Vec<u8> {
    below_each_other(reports, width, false, |page, report| {
        let mut lines = first_page(page, report);
        lines.paragraph(colophon(page, &report.meta));
        lines
    })
}

pub(super) fn render_beside(found: &GemeentenBeside, width: usize, colours: bool) -> Vec<u8> {
    let page = Page { pen: Pen::new(colours), width: width.clamp(NARROWEST, WIDEST), meta: &found.meta };
    let mut lines = summary::title_of(page, &found.meta, &page.pen.bold(&found.title));
    found.about.iter().for_each(|said| lines.append(Lines::wrapped(&page.pen.plain(said), page.width)));
    lines.paragraph(summary::warnings(page, &found.meta));
    for subject in &found.subjects {
        lines.part(page.section_title(&subject.heading()), blocks::all(page, &beside::blocks(subject, &found.meta)));
    }
    lines.paragraph(colophon(page, &found.meta));
    lines.into_bytes()
}

fn below_each_other(
    reports: &[Report],
    width: usize,
    colours: bool,
    laid_out: impl Fn(Page<'_>, &Report) -> Lines + Sync,
) -> Vec<u8> {
    let width = width.clamp(NARROWEST, WIDEST);
    let pen = Pen::new(colours);
    let one = |report: &Report| laid_out(Page { pen, width, meta: &report.meta }, report).into_bytes();
    let parts: Vec<Vec<u8>> = reports.par_iter().map(one).collect();
    parts.join(separator(pen, width).into_bytes().as_slice())
}

/// Between two reports.
fn separator(pen: Pen, width: usize) -> Lines {
    let mut lines = Lines::default();
    lines.push_blank();
    lines.push_blank();
    lines.push(pen.rule('━', width));
    lines.push_blank();
    lines.push_blank();
    lines
}

fn first_page(page: Page<'_>, report: &Report) -> Lines {
    let mut lines = summary::title(page, &report.meta);
    if let Some(message) = &report.message {
        lines.paragraph(blocks::all(page, &message.blocks));
    }
    lines.paragraph(blocks::all(page, &report.front));
    // Of a report of changes, when nothing changed, there is none.
    if !report.summary.is_empty() {
        lines.append(summary::summary(page, report));
    }
    lines
}

fn whole(page: Page<'_>, report: &Report) -> Lines {
    let mut lines = first_page(page, report);
    if report.is_whole() {
        lines.part(page.chapter_title(page.word("report-introduction")), blocks::all(page, &report.introduction));
    }
    for chapter in &report.chapters {
        lines.append(of_chapter(page, chapter));
    }
    for annex in &report.annexes {
        lines.append(of_annex(page, annex));
    }
    lines.paragraph(colophon(page, &report.meta));
    lines
}

fn of_chapter(page: Page<'_>, chapter: &Chapter) -> Lines {
    let mut lines = Lines::default();
    lines.part(page.chapter_title(&format!("{}. {}", chapter.number, chapter.title)), Lines::default());
    for (number, section) in chapter.sections.iter().enumerate() {
        let title = page.section_title(&format!("{} {}", section.number, section.title));
        let body = of_section(page, section);
        if number == 0 {
            lines.paragraph(title);
            lines.paragraph(body);
        } else {
            lines.part(title, body);
        }
    }
    lines
}

fn of_section(page: Page<'_>, section: &Section) -> Lines {
    let source = page.pen.bold(page.word("report-source"));
    let source = source.and(&page.pen.plain(&format!(" {}", phrases::source(&section.source, &page.meta.words))));
    let mut lines = Lines::wrapped(&source, page.width);
    lines.paragraph(purpose(page, &section.purpose));
    lines.paragraph(blocks::all(page, &section.blocks));
    lines
}

/// "Doel:" stands on the line of the first words, when these are a paragraph.
fn purpose(page: Page<'_>, purpose: &[Block]) -> Lines {
    let label = page.pen.bold(page.word("report-purpose"));
    let Some((first, rest)) = purpose.split_first() else { return Lines::default() };
    if let Block::Paragraph { content } = first {
        let opening = label.and(&page.pen.plain(" ")).and(&blocks::inlines(page.pen, content));
        let mut lines = Lines::wrapped(&opening, page.width);
        lines.paragraph(blocks::all(page, rest));
        return lines;
    }
    let mut lines = Lines::wrapped(&label, page.width);
    lines.append(blocks::all(page, purpose));
    lines
}

fn of_annex(page: Page<'_>, annex: &Annex) -> Lines {
    let mut lines = Lines::default();
    lines.part(page.chapter_title(&annex.title), blocks::all(page, &annex.blocks));
    lines
}

/// What the report was made from, so that it can be made again.
fn colophon(page: Page<'_>, meta: &Meta) -> Lines {
    let mut lines = Lines::default();
    lines.push(page.pen.rule('─', page.width));
    lines.append(Lines::wrapped(&page.pen.dim(&phrases::colophon(meta)), page.width));
    lines
}

#[cfg(test)]
mod tests;
