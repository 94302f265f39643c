//! Workbooks: which sheet holds the rows, and where its names are.

use super::found::{Shape, no_rows, titles_seen};
use super::header::{Found, find_header};
use super::toml::{Line, quoted};
use crate::diagnostic::Diagnostics;
use crate::source::manifest::{Format, Header, Packed, Reading, Sheet, WorkbookFormat, WorkbookKind};
use crate::source::read::peek::{Top, read_top};
use crate::source::read::read_readable;

/// So many sheets are looked at.
const SHEETS: u32 = 20;

/// The sheet with most rows.
///
/// # Errors
/// It is no workbook that can be read, or none of its sheets has rows.
pub(super) fn shape(
    bytes: &[u8],
    path: &str,
    packed: Option<&Packed>,
    kind: WorkbookKind,
) -> Result<Shape, Diagnostics> {
    let format = |sheet: u32, row: u32| WorkbookFormat {
        kind,
        sheet: Some(Sheet::Number(sheet)),
        header: Header { row, rows: 1 },
    };
    let reading = |format: WorkbookFormat| Reading { packed: packed.cloned(), format: Format::Workbook(format) };
    let mut best: Option<(usize, Top, Found, WorkbookFormat)> = None;
    let mut others = Vec::new();
    let mut refused = Diagnostics::default();
    for number in 1..=SHEETS {
        let top = match read_top(bytes, path, &reading(format(number, 1))) {
            Ok(top) => top,
            Err(errors) => {
                // An empty sheet is no reason to stop; there being no such sheet is.
                let empty = errors.iter().any(|error| error.code == crate::diagnostic::Code::FileEmpty);
                if number == 1 {
                    refused = errors;
                }
                if empty { continue } else { break }
            }
        };
        let Some(found) = find_header(&top.rows) else { continue };
        let row = top.rows.get(found.at).map_or(1, |(row, _)| *row);
        let format = format(number, row);
        let rows = match read_readable(bytes, path, &reading(format.clone()), 0) {
            Ok((sample, _)) => sample.count,
            Err(errors) => {
                refused = errors;
                continue;
            }
        };
        let sheet = top.sheet.clone().unwrap_or_default();
        if best.as_ref().is_none_or(|(most, ..)| rows > *most) {
            if let Some((_, before, ..)) = &best {
                others.push(before.sheet.clone().unwrap_or_default());
            }
            best = Some((rows, top, found, format));
        } else {
            others.push(sheet);
        }
    }
    let Some((rows, top, found, mut format)) = best else {
        return Err(if refused.is_empty() { no_rows(path) } else { refused });
    };
    let sheet = top.sheet.unwrap_or_default();
    let note = match others.as_slice() {
        [] => format!("the only sheet with rows: {rows}"),
        _ => format!("check: {rows} rows, the most of all sheets; there is also: {}", others.join(", ")),
    };
    let word = match kind {
        WorkbookKind::Xlsx => "xlsx",
        WorkbookKind::Ods => "ods",
    };
    let mut lines = vec![Line::key("format", quoted(word), ""), Line::key("sheet", quoted(&sheet), note)];
    if format.header.row > 1 {
        let row = format.header.row;
        lines.push(Line::key("header_row", row.to_string(), titles_seen("row", row, found.titles)));
    }
    if found.heading_above {
        lines.push(Line::off("check: the row above the header holds several texts too: header_rows = 2?"));
    }
    format.sheet = Some(Sheet::Name(sheet));
    Ok(Shape { format: Format::Workbook(format), lines, instead: None })
}
