//! A sheet for each table of the reports, and for each of the annexes.
//!
//! Tables of one kind from several reports stand below each other, with the gemeente before them. The table of
//! deliveries is not here: it stands with the origin of the figures.

use indexmap::IndexMap;
use rust_xlsxwriter::XlsxError;

use super::Book;
use super::content::{CellContent, divided_by};
use super::grid::SheetColumn;
use super::names::of_table;
use super::summary::distinct;
use crate::report::{Block, PrintedTable, Report};
use mdd_engine::language::ReportWords;
use mdd_engine::terms::Shown;

pub const DELIVERIES: &str = "herkomst";

/// A table and where it stands.
#[derive(Clone, Copy)]
struct Found<'r> {
    report: &'r Report,
    /// Number and title of the paragraph; of an annex its title alone.
    number: &'r str,
    title: &'r str,
    table: &'r PrintedTable,
}

pub fn add(book: &mut Book, reports: &[Report]) -> Result<(), XlsxError> {
    for group in grouped(reports.iter().flat_map(of_sections)) {
        sheet(book, &group, reports.len() > 1)?;
    }
    for mut group in grouped(reports.iter().flat_map(of_annexes)) {
        // What every report says alike is said once.
        let same = group.windows(2).all(|pair| matches!(pair, [one, other] if one.table == other.table));
        group.truncate(if same { 1 } else { group.len() });
        sheet(book, &group, !same)?;
    }
    Ok(())
}

/// Also by columns: another version of the rules may show others under the same id.
fn grouped<'r>(found: impl Iterator<Item = Found<'r>>) -> Vec<Vec<Found<'r>>> {
    let mut groups: IndexMap<(&str, &str, Vec<String>), Vec<Found<'r>>> = IndexMap::new();
    for found in found.filter(|found| !found.table.id.is_empty() && found.table.id != DELIVERIES) {
        groups.entry((found.number, &found.table.id, headings(found.table))).or_default().push(found);
    }
    groups.into_values().collect()
}

fn of_sections(report: &Report) -> impl Iterator<Item = Found<'_>> {
    let sections = report.chapters.iter().flat_map(|chapter| &chapter.sections);
    sections.flat_map(move |section| {
        let (number, title) = (section.number.as_str(), section.title.as_str());
        of_blocks(&section.blocks).map(move |table| Found { report, number, title, table })
    })
}

fn of_annexes(report: &Report) -> impl Iterator<Item = Found<'_>> {
    report.annexes.iter().flat_map(move |annex| {
        of_blocks(&annex.blocks).map(move |table| Found { report, number: "", title: annex.title.as_str(), table })
    })
}

fn of_blocks(blocks: &[Block]) -> impl Iterator<Item = &PrintedTable> {
    blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

/// The deliveries behind the figures, each table that says so.
pub fn deliveries(report: &Report) -> impl Iterator<Item = &PrintedTable> {
    of_annexes(report).map(|found| found.table).filter(|table| table.id == DELIVERIES)
}

/// The label of each column, behind the one that stands over several: there is one row of headings to filter by.
pub fn headings(table: &PrintedTable) -> Vec<String> {
    let over = table.groups.iter().flat_map(|group| std::iter::repeat_n(group.label.as_str(), group.columns));
    let over = over.chain(std::iter::repeat(""));
    let label = |(column, over): (&crate::report::PrintedColumn, &str)| {
        if over.is_empty() { column.label.clone() } else { format!("{over}: {}", column.label) }
    };
    table.columns.iter().zip(over).map(label).collect()
}

fn sheet(book: &mut Book, group: &[Found<'_>], whose: bool) -> Result<(), XlsxError> {
    let Some(first) = group.first() else { return Ok(()) };
    let name = of_table(first.number, &first.table.id);
    let columns = columns(group, first.table, whose, &first.report.meta.words);
    let lying = columns.len();
    book.sheet(&name, columns, if whose { 2 } else { 0 }, |grid| {
        grid.title(format!("{} {}", first.number, first.title).trim())?;
        let titles = group.iter().map(|found| {
            let ending = format!(": {}", found.report.meta.gemeente);
            let title = found.table.title.as_str();
            if whose { title.strip_suffix(&ending).unwrap_or(title).to_owned() } else { title.to_owned() }
        });
        for title in distinct(titles).iter().filter(|title| !title.is_empty()) {
            grid.note(title)?;
        }
        grid.header(lying, None)?;
        for found in group {
            let before = if whose {
                vec![CellContent::text(&found.report.meta.code), CellContent::text(&found.report.meta.gemeente)]
            } else {
                Vec::new()
            };
            if found.table.rows.is_empty() {
                let nothing = std::iter::once(CellContent::text(&found.table.empty));
                let rest = std::iter::repeat_n(CellContent::Blank, found.table.columns.len().saturating_sub(1));
                grid.push(before.iter().cloned().chain(nothing).chain(rest))?;
            }
            for row in &found.table.rows {
                let cells = found.table.columns.iter().zip(row).map(|(column, cell)| content(column.number, cell));
                grid.push(before.iter().cloned().chain(cells))?;
            }
        }
        Ok(())
    })
}

/// A number is one where the report says that its column holds numbers: "2017" among words is a word.
fn content(number: bool, cell: &Shown) -> CellContent {
    if number { CellContent::figure(cell) } else { CellContent::text(cell.to_string()) }
}

fn columns(group: &[Found<'_>], table: &PrintedTable, whose: bool, words: &ReportWords) -> Vec<SheetColumn> {
    let mut columns = if whose {
        vec![
            SheetColumn::new(words.get("report-cell-code"), 9.0),
            SheetColumn::new(words.get("report-head-gemeente"), 22.0),
        ]
    } else {
        Vec::new()
    };
    for (at, (column, label)) in table.columns.iter().zip(headings(table)).enumerate() {
        if !column.number {
            columns.push(SheetColumn::new(label, wide_enough(group, at)).wrapped());
            continue;
        }
        let figure = SheetColumn::new(label, 21.0).right();
        // A percentage is kept as a part of one, so its bar is full at one.
        let mut cells = group.iter().flat_map(|found| &found.table.rows).filter_map(|row| row.get(at));
        let divided = cells.find_map(|cell| match cell {
            Shown::Number { unit, .. } => divided_by(unit.sign()),
            _ => None,
        });
        columns.push(match column.full.and_then(|full| full.to_string().parse::<f64>().ok()) {
            Some(full) if full > 0.0 => figure.bar(if divided.is_some() { 1.0 } else { full }, None),
            _ => figure,
        });
    }
    columns
}

/// As wide as the longest text and its letters at their widest, within what can be read.
fn wide_enough(group: &[Found<'_>], at: usize) -> f64 {
    let cells = group.iter().flat_map(|found| &found.table.rows).filter_map(|row| row.get(at));
    let longest = cells.map(|cell| cell.to_string().chars().count()).max().unwrap_or(0);
    f64::from(u8::try_from(longest + longest / 8 + 2).unwrap_or(u8::MAX).clamp(20, 64))
}
