//! What the graph of a version says that rests on what, held against the engine: whatever is changed, in data or in rules,
//! only what rests on it by the graph comes out otherwise.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::copied::copy;
use mdd::project::Project;
use mdd_engine::dataset::{ColumnIndex, Dataset, Table, TableIndex};
use mdd_engine::engine::{National, evaluate};
use mdd_engine::rules::{GraphNode, RulePack};
use mdd_engine::terms::Peildatum;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Everything that a version makes of data, by what it is called: measures, indicators, tables of the report.
fn outcomes(pack: &RulePack, data: &Dataset, peildatum: Peildatum) -> Vec<(String, GraphNode, String)> {
    let evaluation = evaluate(pack, data, peildatum).unwrap_or_else(|errors| panic!("{errors:?}"));
    let all = |say: &dyn Fn(mdd_engine::dataset::GemeenteIndex) -> String| {
        data.gemeenten.keys().map(say).collect::<Vec<_>>().join(";")
    };
    let mut found = Vec::new();
    for (measure, defined) in pack.measures.iter_enumerated() {
        let said = all(&|gemeente| evaluation.value(measure, gemeente).machine());
        found.push((format!("measure.{}", defined.name), GraphNode::Measure(measure), said));
    }
    for (number, indicator) in pack.indicators() {
        let said = all(&|gemeente| {
            let score = evaluation.score(number, gemeente);
            format!("{:?} {} {}", score.colour, score.figure, score.benchmark)
        });
        found.push((format!("indicator.{}", indicator.id), GraphNode::Indicator(indicator.id.as_str().into()), said));
    }
    let national = National::new(&evaluation);
    for (id, table) in &pack.tables {
        let said = all(&|gemeente| {
            let cells = evaluation.table(&national, table, gemeente);
            let cells = cells.iter().flatten().map(ToString::to_string);
            format!("{} {}", evaluation.takes_part(table, gemeente), cells.collect::<Vec<_>>().join(","))
        });
        found.push((format!("table.{id}"), GraphNode::ReportTable(id.as_str().into()), said));
    }
    found
}

/// What came out otherwise rests on what was changed.
fn only_what_rests_on_it(
    pack: &RulePack,
    before: &[(String, GraphNode, String)],
    after: &[(String, GraphNode, String)],
    changed: &GraphNode,
) -> usize {
    let mut others = 0;
    for ((name, node, old), (_, _, new)) in before.iter().zip(after) {
        if old != new {
            others += 1;
            let under = pack.graph.reached([node.clone()], |_| true);
            assert!(under.contains(changed), "version {}: {name} changes with {changed:?}", pack.number());
        }
    }
    others
}

/// Each value where the one before it stood: others for nearly every gemeente, and of the same kind.
fn rotated(table: &Table, column: ColumnIndex) -> Table {
    let rows = u32::try_from(table.len()).unwrap();
    let order: Vec<u32> = (0..rows).map(|row| (row + 1) % rows).collect();
    let mut table = table.clone();
    table.columns[column] = table.columns[column].pick(&order);
    table
}

/// The same table without rows.
fn emptied(table: &Table) -> Table {
    let mut table = table.clone();
    table.columns.iter_mut().for_each(|column| *column = column.pick(&[]));
    table.starts.iter_mut().for_each(|start| *start = 0);
    table.lines.clear();
    table
}

#[test]
fn a_change_in_data_changes_only_what_rests_on_it() {
    let project = Project::open(&root()).unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    let mut data = project.dataset().unwrap();
    let tables: Vec<TableIndex> = data.tables.keys().collect();
    for number in ["1.0", "3.0"] {
        let (pack, _) = project.pack(number).unwrap();
        let before = outcomes(&pack, &data, project.peildatum());
        let mut noticed = 0;
        for &table in &tables {
            let own = data.tables[table].clone();
            let changes = own.columns.keys().map(|column| (GraphNode::Column(table, column), rotated(&own, column)));
            for (node, changed) in changes.chain([(GraphNode::Table(table), emptied(&own))]) {
                data.tables[table] = changed;
                let after = outcomes(&pack, &data, project.peildatum());
                noticed += only_what_rests_on_it(&pack, &before, &after, &node);
            }
            data.tables[table] = own;
        }
        assert!(noticed > 100, "in version {number} hardly anything noticed a change: {noticed}");
    }
}

/// A copy of the project with one file written otherwise.
fn with_file(file: &str, text: &str) -> (tempfile::TempDir, Project) {
    let folder = tempfile::tempdir().unwrap();
    for part in ["rules", "fixtures"] {
        copy(&root().join(part), &folder.path().join(part));
    }
    fs::copy(root().join("sources.toml"), folder.path().join("sources.toml")).unwrap();
    fs::write(folder.path().join(file), text).unwrap();
    let project = Project::open(folder.path()).unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    (folder, project)
}

/// A file in which what has a name at this place says something else. None: it is no threshold, list or script.
fn otherwise(node: &GraphNode, text: &str, start: usize) -> Option<String> {
    let from = |sign: char| start + text[start..].find(sign).unwrap() + 1;
    match node {
        GraphNode::Threshold(_) => {
            // The first digit, of a period too.
            let is = from('=');
            let at = is + text[is..].find(|sign: char| sign.is_ascii_digit()).unwrap();
            Some(format!("{}9{}", &text[..at], &text[at..]))
        }
        GraphNode::List(_) => {
            let at = from('"');
            Some(format!("{}niet {}", &text[..at], &text[at..]))
        }
        GraphNode::Script(_) => Some(format!("{text};\n()")),
        _ => None,
    }
}

/// The names of what rests on something.
fn resting_on(pack: &RulePack, node: &GraphNode, outcomes: &[(String, GraphNode, String)]) -> BTreeSet<String> {
    let rests =
        |(_, from, _): &&(String, GraphNode, String)| pack.graph.reached([from.clone()], |_| true).contains(node);
    outcomes.iter().filter(rests).map(|(name, ..)| name.clone()).collect()
}

#[test]
fn a_change_in_thresholds_lists_and_scripts_changes_only_what_rests_on_it() {
    let project = Project::open(&root()).unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    let data = project.dataset().unwrap();
    let (pack, _) = project.pack("1.0").unwrap();
    let before = outcomes(&pack, &data, project.peildatum());
    let mut changed = 0;
    for (node, name) in pack.graph.defined() {
        let file = project.files.path(name.span.file);
        let start = usize::try_from(name.span.start).unwrap();
        let Some(text) = otherwise(node, project.files.text(name.span.file), start) else { continue };
        let (_folder, project) = with_file(file, &text);
        let (other, _) = project.pack("1.0").unwrap_or_else(|errors| panic!("{}: {errors:?}", name.value));
        let after = outcomes(&other, &data, project.peildatum());
        let rest = resting_on(&pack, node, &before);
        for ((name, _, old), (_, _, new)) in before.iter().zip(&after) {
            if old != new {
                changed += 1;
                assert!(rest.contains(name), "{name} changes with {node:?}");
            }
        }
    }
    assert!(changed > 5, "hardly anything noticed a change: {changed}");
}
