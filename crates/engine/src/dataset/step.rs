//! What was done to a delivery on its way to a table, said in the words of whoever reads it.

use super::Combined;

/// One thing that was done. What was not done is not listed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    /// The newest of several files whose period is over on the peildatum.
    Chosen { among: usize },
    /// The file was packed; `member` is the file in a zip.
    Unpacked { from: &'static str, member: Option<String>, bytes: u64 },
    /// The text was in another encoding than UTF-8.
    Decoded { from: &'static str },
    /// Rows that are a total of others are no data.
    TotalsLeftOut { rows: usize },
    /// Rows that say something else than `only` wants were not read.
    OthersLeftOut { only: String, rows: usize },
    /// Rows with too few fields got empty ones behind them.
    Filled { rows: usize },
    /// Rows had more fields than the header, all of them empty.
    Cut { rows: usize },
    /// Empty cells got the value of the one above them.
    FilledDown { column: String, cells: usize },
    /// Cells with what stands for "no value".
    Missing { column: String, cells: usize },
    /// Cells of which `values` says what is meant.
    Replaced { column: String, cells: usize },
    /// Binary fractions, as other programs write them, of which fifteen digits were kept.
    Rounded { column: String, cells: usize },
    /// Rows with several values in one field, and how many rows they became.
    Split { column: String, rows: usize, into: usize },
    /// Rows named a gemeente by a name or code that it had before.
    Renamed { rows: usize },
    /// Rows of one gemeente with the same key became one row; of some of them other cells differed from the first.
    Repeated { rows: usize, differing: usize },
    /// Rows are the same as one before in every column, and all of them count.
    Equal { rows: usize },
    /// Rows of gemeenten that were divided went to each of their successors.
    Divided { rows: usize },
    /// Rows of gemeenten that are no more were combined.
    Merged { gone: usize, into: usize, combined: Combined },
}

impl Step {
    /// For messages and `mdd data check`.
    pub fn english(&self) -> String {
        match self {
            Step::Chosen { among } => format!("chosen as the newest of {among} files"),
            Step::Unpacked { from, member: None, bytes } => format!("unpacked from {from} ({bytes} bytes)"),
            Step::Unpacked { from, member: Some(member), bytes } => {
                format!("{member} unpacked from {from} ({bytes} bytes)")
            }
            Step::Decoded { from } => format!("decoded from {from}"),
            Step::TotalsLeftOut { rows } => format!("{} with totals left out", counted(*rows, "row", "rows")),
            Step::OthersLeftOut { only, rows } => {
                format!("{} left out that do not say {only}", counted(*rows, "row", "rows"))
            }
            Step::Filled { rows } => format!("{} too short, filled with empty fields", counted(*rows, "row", "rows")),
            Step::Cut { rows } => {
                format!("{} read without the empty fields behind them", counted(*rows, "row", "rows"))
            }
            Step::FilledDown { column, cells } => {
                format!("{column}: {} filled from the one above", counted(*cells, "cell", "cells"))
            }
            Step::Missing { column, cells } => {
                format!("{column}: {} read as missing", counted(*cells, "cell", "cells"))
            }
            Step::Replaced { column, cells } => {
                format!("{column}: {} read as `values` says", counted(*cells, "cell", "cells"))
            }
            Step::Rounded { column, cells } => {
                format!("{column}: {} rounded to 15 digits", counted(*cells, "cell", "cells"))
            }
            Step::Split { column, rows, into } => {
                format!("{column}: {} with several values became {into}", counted(*rows, "row", "rows"))
            }
            Step::Renamed { rows } => {
                format!("{} with a former name or code of the gemeente", counted(*rows, "row", "rows"))
            }
            Step::Repeated { rows, differing } => {
                let differ = match differing {
                    0 => String::new(),
                    differing => format!(", of which {differing} with other values than the first"),
                };
                format!("{} left out because of a repeated key{differ}", counted(*rows, "row", "rows"))
            }
            Step::Equal { rows } => {
                format!("{} the same as one before: all of them count", counted(*rows, "row is", "rows are"))
            }
            Step::Divided { rows } => {
                format!("{} of divided gemeenten given to each successor", counted(*rows, "row", "rows"))
            }
            Step::Merged { gone, into, combined } => {
                let gone = counted(*gone, "abolished gemeente", "abolished gemeenten");
                format!("rows of {gone} {} for {}", combined.english(), counted(*into, "gemeente", "gemeenten"))
            }
        }
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
