//! Blocks of a report as lines: paragraphs, lists, tables, notes and the rules of a colour.

use super::grid::{TextColumn, TextGrid};
use super::ink::{Ink, Pen};
use super::lines::Lines;
use super::{Page, figures};
use crate::report::{Block, Inline, PrintedTable, RuleList};

pub fn all(page: Page<'_>, blocks: &[Block]) -> Lines {
    let mut lines = Lines::default();
    for block in blocks {
        lines.paragraph(one(page, block));
    }
    lines
}

fn one(page: Page<'_>, block: &Block) -> Lines {
    match block {
        Block::Heading { text } => heading(page, text),
        Block::Paragraph { content } => Lines::wrapped(&inlines(page.pen, content), page.width),
        Block::List { ordered, items } => list(page, *ordered, items),
        Block::Figures { figures } => figures::beside(page, figures),
        Block::Table(found) => table(page, found),
        Block::Note { number, blocks } => marked(page, &format!("[{number}] "), blocks),
        Block::Rules(found) => rules(page, found),
        Block::Trend(trend) => {
            let mut lines = table(page, &trend.table);
            lines.paragraph(Lines::wrapped(&page.pen.plain(&trend.words), page.width));
            lines
        }
    }
}

/// Told from a paragraph by an arrow, also without colours.
fn heading(page: Page<'_>, text: &str) -> Lines {
    Lines::wrapped(&page.pen.bold(text), page.width.saturating_sub(2)).hanging(&page.pen.bold("» "), page.pen)
}

/// Blocks behind a mark in the margin.
fn marked(page: Page<'_>, mark: &str, blocks: &[Block]) -> Lines {
    let mark = page.pen.plain(mark);
    all(page.narrower(mark.width()), blocks).hanging(&mark, page.pen)
}

fn list(page: Page<'_>, ordered: bool, items: &[Vec<Block>]) -> Lines {
    let mut lines = Lines::default();
    for (number, item) in (1..).zip(items) {
        let mark = if ordered { format!("{number}. ") } else { "• ".to_owned() };
        lines.append(marked(page, &mark, item));
    }
    lines
}

/// Running text, each word in its style.
pub fn inlines(pen: Pen, content: &[Inline]) -> Ink {
    content.iter().map(|inline| in_style(pen, inline, Pen::plain)).fold(Ink::default(), |line, part| line.and(&part))
}

fn in_style(pen: Pen, inline: &Inline, style: fn(Pen, &str) -> Ink) -> Ink {
    let inside = |content: &[Inline], style| {
        content.iter().fold(Ink::default(), |line, inline| line.and(&in_style(pen, inline, style)))
    };
    match inline {
        Inline::Text { text } => style(pen, text),
        Inline::Strong { content } => inside(content, Pen::bold),
        Inline::Emphasis { content } => inside(content, Pen::italic),
        Inline::Link { url, content } => {
            let words = inside(content, style);
            match address(url, &words) {
                Some(address) => words.and(&pen.plain(&format!(" ({address})"))),
                None => words,
            }
        }
        Inline::NoteReference { number } => pen.plain(&format!("[{number}]")),
    }
}

/// The address to print behind the words of a link: none for a place in the report or when the words already say it.
fn address<'u>(url: &'u str, words: &Ink) -> Option<&'u str> {
    let address = url.strip_prefix("mailto:").unwrap_or(url);
    let bare = |text: &str| {
        let text = text.to_lowercase();
        let text = text.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
        text.trim_end_matches('/').to_owned()
    };
    (!url.starts_with('#') && bare(address) != bare(words.as_str())).then_some(address)
}

fn table(page: Page<'_>, table: &PrintedTable) -> Lines {
    let mut lines = Lines::default();
    if !table.title.is_empty() {
        lines.append(Lines::wrapped(&page.pen.bold(&table.title), page.width));
    }
    if table.rows.is_empty() && !table.empty.is_empty() {
        lines.paragraph(Lines::wrapped(&page.pen.italic(&table.empty), page.width));
        return lines;
    }
    let grid = grid(page.pen, table);
    lines.paragraph(match grid.widths(page.width) {
        Some(widths) => {
            let dense = grid.is_dense(&widths);
            let mut rows = grid.header(&widths, page.pen);
            for (number, row) in grid.rows.iter().enumerate() {
                if number > 0 && dense {
                    rows.push_blank();
                }
                rows.append(grid.row(row, &widths));
            }
            rows
        }
        None => stacked(page, table),
    });
    lines
}

fn grid(pen: Pen, table: &PrintedTable) -> TextGrid {
    let column =
        |column: &crate::report::PrintedColumn| TextColumn { label: pen.bold(&column.label), right: column.number };
    TextGrid {
        columns: table.columns.iter().map(column).collect(),
        groups: table.groups.iter().map(|group| (pen.bold(&group.label), group.columns)).collect(),
        rows: table.rows.iter().map(|row| row.iter().map(|cell| pen.plain(&cell.to_string())).collect()).collect(),
    }
}

/// A table on a page too narrow for its columns: each row as a small list under its first cell.
fn stacked(page: Page<'_>, table: &PrintedTable) -> Lines {
    let mut lines = Lines::default();
    for row in &table.rows {
        for (number, (column, cell)) in table.columns.iter().zip(row).enumerate() {
            let cell = page.pen.plain(&cell.to_string());
            if number == 0 {
                lines.append(
                    Lines::wrapped(&cell, page.width.saturating_sub(2)).hanging(&page.pen.plain("• "), page.pen),
                );
            } else if !cell.is_empty() {
                let labelled = page.pen.dim(&format!("{}: ", column.label)).and(&cell);
                lines.append(Lines::wrapped(&labelled, page.width.saturating_sub(4)).prefixed(&page.pen.plain("    ")));
            }
        }
    }
    lines
}

/// A line a colour, its reason lined up behind the word.
fn rules(page: Page<'_>, rules: &RuleList) -> Lines {
    let pen = page.pen;
    let mut lines = Lines::wrapped(&pen.bold(&format!("{} {}", rules.section, rules.label)), page.width);
    let indent = |mark: Ink, text: &str| {
        let mark = pen.plain("  ").and(&mark);
        Lines::wrapped(&pen.plain(text), page.narrower(mark.width()).width).hanging(&mark, pen)
    };
    for line in &rules.lines {
        lines.append(indent(page.mark(Some(line.colour)), &line.why));
    }
    for (label, text) in [("report-note", &rules.note), ("report-basis", &rules.basis)] {
        if !text.is_empty() {
            lines.append(indent(pen.dim(&format!("{}: ", page.word(label))), text));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::super::super::sample;
    use super::*;
    use crate::report::Meta;

    fn page(width: usize) -> Page<'static> {
        static META: LazyLock<Meta> = LazyLock::new(|| sample::report("Súdwest-Fryslân").meta);
        Page { pen: Pen::new(false), width, meta: &META }
    }

    fn shown(lines: Lines) -> String {
        String::from_utf8(lines.into_bytes()).expect("UTF-8")
    }

    fn link(url: &str, words: &str) -> String {
        let content = vec![Inline::Text { text: words.to_owned() }];
        inlines(Pen::new(false), &[Inline::Link { url: url.to_owned(), content }]).as_str().to_owned()
    }

    #[test]
    fn a_link_shows_its_address_once() {
        assert_eq!(link("https://www.gibit.nl/", "www.gibit.nl"), "www.gibit.nl");
        assert_eq!(link("mailto:info@example.org", "info@example.org"), "info@example.org");
        assert_eq!(link("https://www.gibit.nl", "de site"), "de site (https://www.gibit.nl)");
        assert_eq!(link("#bijlage-1", "bijlage 1"), "bijlage 1");
    }

    #[test]
    fn an_item_lines_up_behind_its_number() {
        let found = shown(all(page(10), &[sample::list(true, &["een twee drie", "vier"])]));
        assert_eq!(found, "1. een\n   twee\n   drie\n2. vier\n");
    }

    #[test]
    fn a_table_without_rows_says_so() {
        let found = shown(all(page(60), &[Block::Table(sample::table(&[]))]));
        assert_eq!(found, "Producten met een lage score\n\nGeen producten met een lage score\n");
    }

    #[test]
    fn a_table_that_does_not_fit_becomes_a_list() {
        let found = shown(all(page(24), &[Block::Table(sample::table(&[["Parkeerontheffingen", "7"]]))]));
        assert!(found.ends_with("• Parkeerontheffingen\n    # Gemeenten zelfde\n    pakket: 7\n"), "{found}");
    }
}
