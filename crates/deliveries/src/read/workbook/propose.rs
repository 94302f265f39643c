//! A workbook that nobody has declared: which sheet holds the rows, and where its names are.

use super::{Look, look};
use crate::inspect::found::{Shape, no_rows, titles_seen};
use crate::inspect::header::{Found, find_header};
use crate::inspect::toml::{Line, counted, quoted};
use crate::manifest::{Format, Header, Sheet, WorkbookFormat, WorkbookKind};
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::fault::OrFault;

/// So many other sheets are named.
const NAMED: usize = 20;

/// A sheet that may be the one.
struct Candidate {
    look: Look,
    found: Found,
    /// The number of its row with the names.
    header: u32,
    /// How many rows stand below that.
    rows: usize,
}

/// The sheet with most rows; one that is hidden only when all are.
///
/// # Errors
/// It is no workbook that can be read, or none of its sheets has rows.
pub(in super::super) fn propose(bytes: &[u8], path: &str, kind: WorkbookKind) -> Result<Shape, Diagnostics> {
    let mut best: Option<Candidate> = None;
    let mut sheets: Vec<(String, bool)> = Vec::new();
    look(bytes, path, kind, &mut |look| {
        let Some(found) = find_header(&look.top) else { return };
        let header = look.top.get(found.at).or_fault("the header that was found").0;
        let rows = look.rows.iter().filter(|row| **row > header).count();
        sheets.push((look.sheet.clone(), look.hidden));
        let this = Candidate { look, found, header, rows };
        let better = best.as_ref().is_none_or(|best| (!this.look.hidden, this.rows) > (!best.look.hidden, best.rows));
        if better {
            best = Some(this);
        }
    })?;
    let Some(Candidate { look, found, header, rows }) = best else { return Err(no_rows(path)) };
    let others: Vec<(String, bool)> = sheets.into_iter().filter(|(name, _)| *name != look.sheet).collect();
    let mut lines = vec![Line::key("format", quoted(kind.word()), "")];
    let note = match (others.as_slice(), look.hidden) {
        ([], false) => format!("the only sheet with rows: {rows}"),
        ([], true) => format!("check: the only sheet with rows ({rows}), and it is hidden"),
        (others, hidden) => {
            let most = if hidden {
                "all sheets are hidden; this one has most rows"
            } else {
                "the most of all sheets that are shown"
            };
            format!("check: {}, {most}; there is also: {}", counted(rows, "row"), named(others))
        }
    };
    lines.push(Line::key("sheet", quoted(&look.sheet), note));
    if header > 1 {
        lines.push(Line::key("header_row", header.to_string(), titles_seen("row", header, found.titles)));
    }
    if found.heading_above {
        lines.push(Line::off("check: the row above the header holds several texts too: header_rows = 2?"));
    }
    if look.hidden_rows > 0 {
        let rows = look.hidden_rows;
        let rows = if rows == 1 { "1 row is".to_owned() } else { format!("{rows} rows are") };
        lines.push(Line::off(format!("check: {rows} hidden in this sheet, perhaps by a filter, and read too")));
    }
    let names = &look.top.get(found.at).or_fault("the header that was found").1;
    let hidden = look.hidden_columns.iter().filter_map(|column| names.get(*column as usize));
    let hidden: Vec<String> = hidden.filter(|name| !name.is_empty()).map(|name| quoted(name)).collect();
    if !hidden.is_empty() {
        lines.push(Line::off(format!("check: hidden in the workbook: the column {}", hidden.join(", "))));
    }
    let format = WorkbookFormat {
        kind,
        sheet: Some(Sheet::Name(look.sheet)),
        header: Header { row: header, rows: 1 },
        formulas_empty: false,
    };
    Ok(Shape { format: Format::Workbook(format), lines, instead: None })
}

fn named(sheets: &[(String, bool)]) -> String {
    let words = sheets.iter().take(NAMED).map(|(name, hidden)| match hidden {
        true => format!("{name} (hidden)"),
        false => name.clone(),
    });
    let more = sheets.len().saturating_sub(NAMED);
    let names = words.collect::<Vec<_>>().join(", ");
    if more > 0 { format!("{names}, and {more} more") } else { names }
}
