//! Columns of numbers that the rules use: those of which nobody said which numbers there may be, and those with another unit
//! than the figures that are made of them.

use super::mistake::ProjectMistake;
use mdd_deliveries::Manifest;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::fault::OrFault;
use mdd_engine::rules::{Aggregate, GraphNode, Recipe, RowsFrom, RulePack};
use mdd_engine::terms::{Kind, Unit};

/// Figures from a column of percentages that are printed as if they were none.
pub fn in_another_unit(manifest: &Manifest, pack: &RulePack) -> Diagnostics {
    let mut found = Diagnostics::default();
    for measure in &pack.measures {
        let Recipe::Aggregate { from: RowsFrom::Table(table), aggregate, of: Some(of), .. } = &measure.how else {
            continue;
        };
        let counts = matches!(aggregate, Aggregate::Count | Aggregate::Distinct | Aggregate::Any);
        let Some(display) = measure.display.as_ref().filter(|_| !counts) else { continue };
        let (name, schema) = manifest.schema.table(*table);
        let Some((column, schema)) = schema.columns.get_index(usize::from(*of)) else { continue };
        let unit = schema.unit.as_deref().and_then(Unit::of_word);
        if unit.is_some_and(|unit| unit.whole().is_some() && display.unit != unit) {
            let (measure_name, column) = (measure.name.clone(), format!("{name}.{column}"));
            let mistake = ProjectMistake::OtherUnit { measure: measure_name, column };
            found.push(Diagnostic::of(measure.span, &mistake).second(schema.span, "column"));
        }
    }
    found
}

/// Columns of numbers without `range`, `allowed` or a reason why there is none, that one of these versions uses.
pub fn without_range(manifest: &Manifest, versions: &[&RulePack]) -> Diagnostics {
    let looked_at: Vec<_> = versions.iter().map(|pack| pack.graph.looked_at()).collect();
    let mut found = Diagnostics::default();
    for table in &manifest.tables {
        let open = table.columns.iter().filter(|column| column.kind == Kind::Number && !column.gates.says_range());
        for column in open {
            let at = manifest.schema.table_index(&table.name).or_fault("a table of sources.toml");
            let columns = &manifest.schema.table(at).1.columns;
            let node =
                GraphNode::Column(at, columns.get_index_of(&column.name).or_fault("a column of sources.toml").into());
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
