//! Where figures come from: the rows under one figure, and the table of all deliveries in annex 3.

use indexmap::IndexMap;

use super::{Column, Lineage, PrintedTable};
use mdd_engine::dataset::{GemeenteIndex, Load, TableSchema, Why, line_ranges};
use mdd_engine::diagnostic::{Code, Severity};
use mdd_engine::engine::Evaluation;
use mdd_engine::fault::OrFault;
use mdd_engine::language::Language;
use mdd_engine::rules::Node;
use mdd_engine::rules::index::MeasureIndex;
use mdd_engine::terms::{GreyReason, Shown, Value, short_hash};
use mdd_engine::words::of_known;

/// The rows that a measure of this gemeente was made of.
pub(super) fn lineage(evaluation: &Evaluation<'_>, measure: MeasureIndex, gemeente: GemeenteIndex) -> Vec<Lineage> {
    let data = evaluation.data;
    let delivered = |table: &str| data.schema.table_index(table).is_some_and(|at| !data.absent.tables.contains(&at));
    let traced = evaluation.lineage(measure, gemeente).into_iter().filter(|rows| delivered(&rows.table));
    let found = traced.map(|rows| {
        let number = data.schema.table_index(&rows.table).or_fault("a table of a figure's rows");
        let (_, schema) = data.schema.table(number);
        let load = &data.loads[number];
        Lineage {
            source: schema.source.clone(),
            file: rows.file,
            sha256: load.files.first().or_fault("rows come from a file").sha256.clone(),
            counted: rows.counted,
            lines: line_ranges(&rows.lines),
            steps: load.steps.iter().map(|step| Language::Dutch.say(step.said())).collect(),
            table: rows.table,
        }
    });
    found.collect()
}

/// Above the table of all deliveries, in every report.
pub const ORIGIN: &str = "Herkomst van de cijfers";

/// The deliveries of these sources: file, hash, rows, and what was done to them.
pub(super) fn deliveries(evaluation: &Evaluation<'_>) -> PrintedTable {
    let data = evaluation.data;
    let mut rows = Vec::new();
    let mut told: Vec<&str> = Vec::new();
    for (_, id) in &evaluation.pack.outline.freshness {
        if told.contains(&id.as_str()) {
            continue;
        }
        let source = data.schema.sources.get(id).or_fault("a source that the outline names");
        told.push(id);
        let tables = data.schema.tables.iter().zip(data.loads.iter_enumerated());
        let of_source = tables.filter(|((_, table), _)| table.source == *id);
        rows.extend(of_source.map(|((name, schema), (at, load))| match data.absent.tables.contains(&at) {
            true => missing_row(&source.title, name, schema),
            false => row(&source.title, name, schema, load),
        }));
    }
    PrintedTable {
        id: "herkomst".to_owned(),
        title: ORIGIN.to_owned(),
        groups: Vec::new(),
        columns: ["Bron", "Bestand", "sha256", "Gebruikte rijen", "Bewerkingen"].map(Column::of_texts).to_vec(),
        rows,
        empty: "Geen bestanden".to_owned(),
    }
}

fn row(source: &str, table: &str, schema: &TableSchema, load: &Load) -> Vec<Shown> {
    let sha256 = load.files.first().map_or("", |file| file.sha256.as_str());
    // Only what is left of a path when nobody needs to find the file on this machine.
    let file = schema.file.rsplit('/').next().unwrap_or(&schema.file);
    vec![
        Shown::text(source),
        Shown::words(file, Value::Text(format!("{table}: {}", schema.file).into())),
        Shown::words(short_hash(sha256), Value::Text(sha256.into())),
        match load.used == load.read {
            true => Shown::words(load.used.to_string(), Value::Number(load.used.into())),
            false => Shown::text(format!("{} van {}", load.used, load.read)),
        },
        Shown::text(done(load)),
    ]
}

/// Of a table of which nothing was delivered.
fn missing_row(source: &str, table: &str, schema: &TableSchema) -> Vec<Shown> {
    let file = schema.file.rsplit('/').next().unwrap_or(&schema.file);
    let file = Shown::words(file, Value::Text(format!("{table}: {}", schema.file).into()));
    vec![Shown::text(source), file, Shown::text(""), Shown::text(""), Shown::text(of_known(GreyReason::NotDelivered))]
}

/// Whose the rows are that are left out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Other,
    OtherTime,
    Unknown,
}

impl Kind {
    fn of(why: &Why) -> Kind {
        match why {
            Why::NoGemeente => Kind::Other,
            Why::Abolished { .. } | Why::NotYet { .. } | Why::OtherTime => Kind::OtherTime,
            Why::Unknown { .. } => Kind::Unknown,
        }
    }
}

/// What was done to a delivery, and what was left out of it.
fn done(load: &Load) -> String {
    let mut parts: Vec<String> = load.steps.iter().map(|step| Language::Dutch.say(step.said())).collect();
    for (kind, whose) in [
        (Kind::Other, "van andere organisaties"),
        (Kind::OtherTime, "van opgeheven of latere gemeenten"),
        (Kind::Unknown, "van onbekende gemeenten"),
    ] {
        match load.unmatched.iter().filter(|row| Kind::of(&row.why) == kind).count() {
            0 => {}
            count => parts.push(format!("{} {whose} weggelaten", rows(count))),
        }
    }
    if !load.rejected.is_empty() {
        parts.push(format!("{} met fouten weggelaten", rows(load.rejected.len())));
    }
    parts.join("; ")
}

/// The sources that stop a report unless somebody allows them, with what is wrong. Empty for nearly every report.
pub(super) fn failed(evaluation: &Evaluation<'_>) -> Vec<String> {
    let data = evaluation.data;
    let mut failed: IndexMap<&str, Vec<String>> = IndexMap::new();
    // What nothing in the report rests on is told beside it, not in it.
    let used = evaluation.pack.uses(&data.schema);
    for ((schema, load), _) in data.schema.tables.values().zip(&data.loads).zip(&used).filter(|(_, used)| **used) {
        let gates =
            load.findings.iter().filter(|found| found.severity == Severity::Error && found.code == Code::GateFailed);
        let gates = gates.count();
        let source = data.schema.sources.get(&schema.source).or_fault("the source of a table");
        let mut said = |what: String| failed.entry(&source.title).or_default().push(what);
        if load.findings.has_errors() && !load.rejected.is_empty() {
            said(format!("{} met fouten weggelaten", rows(load.rejected.len())));
        }
        if gates > 0 {
            said(if gates == 1 { "1 eis niet gehaald".to_owned() } else { format!("{gates} eisen niet gehaald") });
        }
    }
    let stale = data.outdated.iter().filter(|(_, old)| old.severity == Severity::Error);
    for (id, _) in stale {
        let source = data.schema.sources.get(id).or_fault("a source that is too old");
        failed.entry(&source.title).or_default().push("te oud voor dit rapport".to_owned());
    }
    failed.into_iter().map(|(title, what)| format!("{title} ({})", what.join(", "))).collect()
}

/// The sources that the report rests on and that were not delivered.
pub(super) fn not_delivered(evaluation: &Evaluation<'_>) -> Vec<String> {
    let used = evaluation.pack.graph.sources(&Node::Report);
    let missing = evaluation.data.not_delivered().into_iter().filter(|id| used.iter().any(|used| **used == **id));
    let title = |id: &str| evaluation.data.schema.sources.get(id).or_fault("the source of a table").title.clone();
    missing.map(title).collect()
}

fn rows(count: usize) -> String {
    if count == 1 { "1 rij".to_owned() } else { format!("{count} rijen") }
}
