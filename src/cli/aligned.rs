//! Columns of text for a terminal, each as wide as its widest cell. Knows nothing of what stands in them.

use unicode_width::UnicodeWidthStr;

/// A line a row; `right` says of a column whether it stands to the right.
pub(super) fn aligned(rows: &[impl AsRef<[String]>], right: impl Fn(usize) -> bool) -> String {
    let columns = rows.iter().map(|row| row.as_ref().len()).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.as_ref().get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let cells = row.as_ref().iter().zip(&widths).enumerate().map(|(at, (cell, width))| {
            let space = " ".repeat(width - cell.width());
            if right(at) { format!("{space}{cell}") } else { format!("{cell}{space}") }
        });
        text.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        text.push('\n');
    }
    text
}
