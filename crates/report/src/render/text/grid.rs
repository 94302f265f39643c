//! Columns that line up: how wide each may be, and the lines of a row.
//!
//! A grid that does not fit says so by having no widths; what to do then is up to who asked. Knows nothing of reports.

use super::ink::{Ink, Pen};
use super::lines::Lines;

/// Spaces between two columns.
const GAP: usize = 2;

/// A heading is wrapped at this width, so that figures stay close together.
const HEADING: usize = 14;

pub struct TextColumn {
    pub label: Ink,
    /// Numbers stand to the right.
    pub right: bool,
}

pub struct TextGrid {
    pub columns: Vec<TextColumn>,
    /// Headings over several columns, and over how many.
    pub groups: Vec<(Ink, usize)>,
    pub rows: Vec<Vec<Ink>>,
}

/// How wide each column is, of a grid that fits.
pub struct Widths(Vec<usize>);

impl TextGrid {
    /// None when the page is so narrow that words would have to be broken.
    pub fn widths(&self, page: usize) -> Option<Widths> {
        let least = self.each_column(Ink::longest_word, Ink::longest_word);
        let mut widths = self.each_column(width_of_heading, Ink::width);
        let room = page.checked_sub(GAP * self.columns.len().saturating_sub(1))?;
        let mut over = widths.iter().sum::<usize>().saturating_sub(room);
        while over > 0 {
            // The widest column has most to give; the last of equals, so that the first stays whole longest.
            let giving = widths.iter_mut().zip(&least).filter(|(width, least)| **width > **least);
            let (width, _) = giving.max_by_key(|(width, _)| **width)?;
            *width -= 1;
            over -= 1;
        }
        Some(Widths(widths))
    }

    /// For each column the largest of its heading and its cells.
    fn each_column(&self, of_label: impl Fn(&Ink) -> usize, of_cell: impl Fn(&Ink) -> usize) -> Vec<usize> {
        let column = |(at, column): (usize, &TextColumn)| {
            let cells = self.rows.iter().filter_map(|row| row.get(at)).map(&of_cell);
            cells.fold(of_label(&column.label), usize::max)
        };
        self.columns.iter().enumerate().map(column).collect()
    }

    /// Headings with a line under them.
    pub fn header(&self, widths: &Widths, pen: Pen) -> Lines {
        let mut lines = self.group_header(widths, pen);
        let labels: Vec<Ink> = self.columns.iter().map(|column| column.label.clone()).collect();
        lines.append(self.row(&labels, widths));
        let rules: Vec<Ink> = widths.0.iter().map(|width| pen.rule('─', *width)).collect();
        lines.append(self.row(&rules, widths));
        lines
    }

    fn group_header(&self, widths: &Widths, pen: Pen) -> Lines {
        if self.groups.is_empty() {
            return Lines::default();
        }
        let mut rest = widths.0.iter();
        let spans: Vec<usize> = self
            .groups
            .iter()
            .map(|(_, columns)| {
                let inside: Vec<&usize> = rest.by_ref().take(*columns).collect();
                inside.iter().copied().sum::<usize>() + GAP * inside.len().saturating_sub(1)
            })
            .collect();
        let labels = self.groups.iter().zip(&spans).map(|((label, _), span)| (label.clone(), *span, false));
        let mut lines = side_by_side(labels);
        lines.append(side_by_side(spans.iter().map(|span| (pen.rule('─', *span), *span, false))));
        lines
    }

    pub fn row(&self, cells: &[Ink], widths: &Widths) -> Lines {
        let columns = self.columns.iter().zip(&widths.0);
        side_by_side(cells.iter().zip(columns).map(|(cell, (column, width))| (cell.clone(), *width, column.right)))
    }

    /// Whether so many rows take several lines that they need air between them.
    pub fn is_dense(&self, widths: &Widths) -> bool {
        let wraps = |row: &&Vec<Ink>| row.iter().zip(&widths.0).any(|(cell, width)| cell.width() > *width);
        self.rows.iter().filter(wraps).count() * 2 > self.rows.len()
    }
}

/// As wide as its widest line, once wrapped.
fn width_of_heading(label: &Ink) -> usize {
    label.wrap(HEADING).iter().map(Ink::width).max().unwrap_or_default()
}

/// Cells with their width and whether they stand to the right, wrapped and put next to each other.
fn side_by_side(cells: impl Iterator<Item = (Ink, usize, bool)>) -> Lines {
    let cells: Vec<(Vec<Ink>, usize, bool)> =
        cells.map(|(cell, width, right)| (cell.wrap_or_break(width), width, right)).collect();
    let height = cells.iter().map(|(lines, _, _)| lines.len()).max().unwrap_or_default();
    let gap = Pen::new(false).plain(&" ".repeat(GAP));
    let mut found = Lines::default();
    for at in 0..height {
        let mut line: Option<Ink> = None;
        for (lines, width, right) in &cells {
            let part = lines.get(at).cloned().unwrap_or_default().padded(*width, *right);
            line = Some(line.map_or(part.clone(), |line| line.and(&gap).and(&part)));
        }
        found.push(line.unwrap_or_default());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ink(text: &str) -> Ink {
        Pen::new(false).plain(text)
    }

    fn grid(columns: &[(&str, bool)], rows: &[&[&str]]) -> TextGrid {
        TextGrid {
            columns: columns.iter().map(|(label, right)| TextColumn { label: ink(label), right: *right }).collect(),
            groups: Vec::new(),
            rows: rows.iter().map(|row| row.iter().map(|cell| ink(cell)).collect()).collect(),
        }
    }

    fn shown(grid: &TextGrid, page: usize) -> String {
        let widths = grid.widths(page).expect("it fits");
        let mut lines = grid.header(&widths, Pen::new(false));
        grid.rows.iter().for_each(|row| lines.append(grid.row(row, &widths)));
        String::from_utf8(lines.into_bytes()).expect("UTF-8")
    }

    #[test]
    fn words_stand_left_and_numbers_right() {
        let grid = grid(&[("Naam", false), ("#", true)], &[&["Súdwest", "7"], &["窓口", "123"]]);
        assert_eq!(shown(&grid, 40), "Naam       #\n───────  ───\nSúdwest    7\n窓口     123\n");
    }

    #[test]
    fn a_long_heading_is_wrapped_rather_than_made_wide() {
        let grid = grid(&[("P", false), ("# Gemeenten zelfde pakket", true)], &[&["a", "1"]]);
        assert_eq!(shown(&grid, 40), "P    # Gemeenten\n   zelfde pakket\n─  ─────────────\na              1\n");
    }

    #[test]
    fn the_widest_column_gives_way_first() {
        let grid = grid(&[("", false), ("", false)], &[&["een twee drie", "vier"]]);
        assert_eq!(shown(&grid, 14), "\n────────  ────\neen twee  vier\ndrie\n");
    }

    #[test]
    fn a_page_too_narrow_for_the_words_has_no_widths() {
        let grid = grid(&[("", false), ("", false)], &[&["dienstverlening", "vier"]]);
        assert!(grid.widths(20).is_none());
        assert!(grid.widths(21).is_some());
    }

    #[test]
    fn a_group_stands_over_its_columns() {
        let mut grid = grid(&[("a", false), ("b", false), ("c", false)], &[&["111", "222", "333"]]);
        grid.groups = vec![(ink("Gebruik"), 2), (ink("Rest"), 1)];
        assert!(shown(&grid, 40).starts_with("Gebruik   Res\n          t\n────────  ───\n"));
    }
}
