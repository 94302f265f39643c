//! Columns of numbers that the rules use, of which nobody said which numbers there may be.
//!
//! Looked for by name, as what nothing uses is: a column of that name in a table that is used counts as used.

use super::unused::Used;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::rules::Resolved;
use crate::source::Manifest;
use crate::terms::Kind;

/// Columns of numbers without `range`, `allowed` or a reason why there is none, that one of these versions uses.
pub fn without_range(manifest: &Manifest, versions: &[&Resolved]) -> Diagnostics {
    let used = Used::by(versions);
    let mut found = Diagnostics::default();
    for table in manifest.tables.iter().filter(|table| used.has(&table.name)) {
        let open = table.columns.iter().filter(|column| column.kind == Kind::Number && !column.gates.says_range());
        for column in open.filter(|column| used.has(&column.name)) {
            let message =
                format!("column `{}` of table `{}` is used by a rule and has no range", column.name, table.name);
            let example = if column.percent { "range = [0, 100]" } else { "range = [1, 10]" };
            found.push(
                Diagnostic::warning(Code::MissingKey, column.from.span, message)
                    .label("a mark such as -99998 would count as a number")
                    .help(format!("say which numbers there may be: {example}, or allowed = [0, 33, 66, 100]"))
                    .help("or that there may be any, and why: range = \"none\", range_why = \"...\""),
            );
        }
    }
    found
}
