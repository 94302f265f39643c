//! What was done to a delivery on its way to a table, said in the words of whoever reads it.

use super::Combined;
use crate::language::{Said, said};

/// One thing that was done. What was not done is not listed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    /// The newest of several files whose period is over on the peildatum.
    Chosen { among: usize },
    /// The file was packed; `member` is the file in a zip.
    Unpacked { from: &'static str, member: Option<String>, bytes: u64 },
    /// The text was in another encoding than UTF-8.
    Decoded { from: &'static str },
    /// Names of a record whose names are rows, with an empty list behind them.
    WithoutRows { names: usize },
    /// Rows that are a total of others are no data.
    TotalsLeftOut { rows: usize },
    /// Rows that say something else than `only` wants were not read.
    OthersLeftOut { only: Vec<Said>, rows: usize },
    /// Rows with too few fields got empty ones behind them.
    Filled { rows: usize },
    /// Rows had more fields than the header, all of them empty.
    Cut { rows: usize },
    /// Empty cells got the value of the one above them.
    FilledDown { column: String, cells: usize },
    /// Cells with what stands for "no value".
    Missing { column: String, cells: usize },
    /// Empty cells of which `values` says what is meant.
    Meant { column: String, cells: usize },
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
    /// What was done, for whoever reads of it.
    pub fn said(&self) -> Said {
        let rows = |text, rows: &usize| said(text).with("rows", *rows);
        let cells = |text, column: &String, cells: &usize| said(text).with("column", column).with("cells", *cells);
        match self {
            Step::Chosen { among } => said("step-chosen").with("count", *among),
            Step::Unpacked { from, member: None, bytes } => {
                said("step-unpacked").with("from", *from).with("bytes", *bytes)
            }
            Step::Unpacked { from, member: Some(member), bytes } => {
                said("step-unpacked-member").with("member", member).with("from", *from).with("bytes", *bytes)
            }
            Step::Decoded { from } => said("step-decoded").with("from", *from),
            Step::WithoutRows { names } => said("step-without-rows").with("names", *names),
            Step::TotalsLeftOut { rows: left_out } => rows("step-totals", left_out),
            Step::OthersLeftOut { only, rows: left_out } => rows("step-others", left_out).with("only", only.clone()),
            Step::Filled { rows: short } => rows("step-filled", short),
            Step::Cut { rows: long } => rows("step-cut", long),
            Step::FilledDown { column, cells: filled } => cells("step-filled-down", column, filled),
            Step::Missing { column, cells: missing } => cells("step-missing", column, missing),
            Step::Meant { column, cells: meant } => cells("step-meant", column, meant),
            Step::Replaced { column, cells: replaced } => cells("step-replaced", column, replaced),
            Step::Rounded { column, cells: rounded } => cells("step-rounded", column, rounded),
            Step::Split { column, rows: split, into } => {
                rows("step-split", split).with("column", column).with("into", *into)
            }
            Step::Renamed { rows: renamed } => rows("step-renamed", renamed),
            Step::Repeated { rows: repeated, differing: 0 } => rows("step-repeated", repeated),
            Step::Repeated { rows: repeated, differing } => {
                rows("step-repeated-differing", repeated).with("differing", *differing)
            }
            Step::Equal { rows: equal } => rows("step-equal", equal),
            Step::Divided { rows: divided } => rows("step-divided", divided),
            Step::Merged { gone, into, combined } => {
                said("step-merged").with("gone", *gone).with("into", *into).with("combined", combined.said())
            }
        }
    }
}
