//! A workbook that nobody has declared: which sheet holds the rows, and where its names are.

use super::{SheetLook, look};
use crate::inspect::found::{FileShape, no_rows};
use crate::inspect::header::{HeaderFound, find_header};
use crate::inspect::toml::{Line, quoted};
use crate::manifest::{DeliveryFormat, Header, Sheet, WorkbookFormat, WorkbookKind};
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Said, said};

/// So many other sheets are named.
const NAMED: usize = 20;

/// A sheet that may be the one.
struct Candidate {
    look: SheetLook,
    found: HeaderFound,
    /// The number of its first row with names.
    header: u32,
    /// How many rows stand below that.
    rows: usize,
}

/// The sheet with most rows; one that is hidden only when all are.
///
/// # Errors
/// It is no workbook that can be read, or none of its sheets has rows.
pub(in super::super) fn propose(bytes: &[u8], path: &str, kind: WorkbookKind) -> Result<FileShape, Diagnostics> {
    let mut best: Option<Candidate> = None;
    let mut sheets: Vec<(String, bool)> = Vec::new();
    look(bytes, path, kind, &mut |look| {
        let Some(found) = find_header(&look.top) else { return };
        let last = look.top.get(found.at).or_fault("the header that was found").0;
        let rows = look.rows.iter().filter(|row| **row > last).count();
        let header = last - u32::from(found.both);
        sheets.push((look.sheet.clone(), look.hidden));
        let this = Candidate { look, found, header, rows };
        let better = best.as_ref().is_none_or(|best| (!this.look.hidden, this.rows) > (!best.look.hidden, best.rows));
        if better {
            best = Some(this);
        }
    })?;
    let Some(Candidate { look, found, header, rows }) = best else { return Err(no_rows(path)) };
    let others: Vec<(String, bool)> = sheets.into_iter().filter(|(name, _)| *name != look.sheet).collect();
    let mut lines = vec![Line::plain("format", quoted(kind.word()))];
    let note = match (others.as_slice(), look.hidden) {
        ([], false) => said("proposals-only-sheet"),
        ([], true) => said("proposals-ask-only-sheet-hidden"),
        (others, false) => said("proposals-ask-largest-sheet").with("others", named(others)),
        (others, true) => said("proposals-ask-largest-hidden").with("others", named(others)),
    };
    let note = note.with("rows", rows);
    lines.push(Line::key("sheet", quoted(&look.sheet), note));
    if header > 1 {
        lines.push(Line::key(
            "header_row",
            header.to_string(),
            said("proposals-names-on-row").with("row", header).with("titles", found.titles),
        ));
    }
    if found.heading_above {
        lines.push(Line::remark("proposals-ask-row-above"));
    }
    if found.both {
        lines.push(Line::key("header_rows", "2", "proposals-ask-two-rows"));
    }
    if look.hidden_rows > 0 {
        lines.push(Line::remark(said("proposals-ask-hidden-rows").with("rows", look.hidden_rows)));
    }
    let names = &look.top.get(found.at).or_fault("the header that was found").1;
    let hidden = look.hidden_columns.iter().filter_map(|column| names.get(*column as usize));
    let hidden: Vec<String> = hidden.filter(|name| !name.is_empty()).map(|name| quoted(name)).collect();
    if !hidden.is_empty() {
        lines.push(Line::remark(said("proposals-ask-hidden-columns").with("columns", hidden)));
    }
    let format = WorkbookFormat {
        kind,
        sheet: Some(Sheet::Name(look.sheet)),
        header: Header { row: header, rows: 1 + u32::from(found.both) },
        formulas_empty: false,
    };
    Ok(FileShape { format: DeliveryFormat::Workbook(format), lines, instead: None })
}

fn named(sheets: &[(String, bool)]) -> Vec<Said> {
    let names = sheets.iter().take(NAMED).map(|(name, hidden)| match hidden {
        true => said("proposals-sheet-hidden").with("name", name),
        false => said("proposals-sheet").with("name", name),
    });
    let more = sheets.len().checked_sub(NAMED).filter(|more| *more > 0);
    names.chain(more.map(|more| said("proposals-more-sheets").with("count", more))).collect()
}
