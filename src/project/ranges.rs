//! Columns of numbers that the rules use, of which nobody said which numbers there may be.

use super::mistake::ProjectMistake;
use mdd_deliveries::Manifest;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
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
            let example = if column.percent { "range = [0, 100]" } else { "range = [1, 10]" };
            let (column, span) = (column.name.clone(), column.from.span);
            let mistake = ProjectMistake::NoRange { column, table: table.name.clone(), example };
            found.push(Diagnostic::of(span, &mistake));
        }
    }
    found
}
