//! Columns of numbers that the rules use, of which nobody said which numbers there may be.

use mdd_deliveries::Manifest;
use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics};
use mdd_engine::fault::OrFault;
use mdd_engine::rules::{Node, RulePack};
use mdd_engine::terms::Kind;

/// Columns of numbers without `range`, `allowed` or a reason why there is none, that one of these versions uses.
pub fn without_range(manifest: &Manifest, versions: &[&RulePack]) -> Diagnostics {
    let looked_at: Vec<_> = versions.iter().map(|pack| pack.graph.looked_at()).collect();
    let mut found = Diagnostics::default();
    for table in &manifest.tables {
        let open = table.columns.iter().filter(|column| column.kind == Kind::Number && !column.gates.says_range());
        for column in open {
            let at = manifest.schema.table_index(&table.name).or_fault("a table of sources.toml");
            let columns = &manifest.schema.table(at).1.columns;
            let node = Node::Column(at, columns.get_index_of(&column.name).or_fault("a column of sources.toml").into());
            if !looked_at.iter().any(|nodes| nodes.contains(&node)) {
                continue;
            }
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
