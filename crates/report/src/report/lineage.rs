//! Where figures come from: the rows under one figure, and the table of all deliveries in annex 3.

use indexmap::IndexMap;
use serde::{Serialize, Serializer};

use super::{CountedAs, PrintedColumn, PrintedTable};
use mdd_engine::dataset::{GemeenteIndex, Load, TableSchema, WhyLeftOut, line_ranges};
use mdd_engine::diagnostic::{Code, Severity};
use mdd_engine::engine::Evaluation;
use mdd_engine::fault::OrFault;
use mdd_engine::language::{ReportWords, said};
use mdd_engine::rules::GraphNode;
use mdd_engine::rules::index::MeasureIndex;
use mdd_engine::terms::{GreyReason, Shown, Value, short_hash};

/// Rows of one delivery under a figure. What was done to them stands with the delivery, in annex 3.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Lineage {
    pub source: String,
    pub table: String,
    pub file: String,
    /// Of the file as it was delivered.
    pub sha256: String,
    #[serde(serialize_with = "counted")]
    pub counted: CountedAs,
    /// Which ones: "3-5, 9". Empty when the gemeente has no row there.
    pub lines: String,
    /// What was done to the delivery on its way to the table, in words.
    pub steps: Vec<String>,
}

/// "line", "row" or "record"
fn counted<S: Serializer>(counted: &CountedAs, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(counted.word())
}

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
            steps: load.steps.iter().map(|step| evaluation.pack.words().say(step.said())).collect(),
            table: rows.table,
        }
    });
    found.collect()
}

/// The deliveries of these sources: file, hash, rows, and what was done to them.
pub(super) fn deliveries(evaluation: &Evaluation<'_>) -> PrintedTable {
    let (data, words) = (evaluation.data, evaluation.pack.words());
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
            true => missing_row(&source.title, name, schema, words),
            false => row(&source.title, name, schema, load, words),
        }));
    }
    PrintedTable {
        id: "herkomst".to_owned(),
        title: words.get("report-origin").to_owned(),
        groups: Vec::new(),
        columns: [
            words.get("report-head-source"),
            words.get("report-head-file"),
            "sha256",
            words.get("report-head-used"),
            words.get("report-head-done"),
        ]
        .map(PrintedColumn::of_texts)
        .to_vec(),
        rows,
        empty: words.get("report-no-files").to_owned(),
    }
}

fn row(source: &str, table: &str, schema: &TableSchema, load: &Load, words: &ReportWords) -> Vec<Shown> {
    let sha256 = load.files.first().map_or("", |file| file.sha256.as_str());
    // Only what is left of a path when nobody needs to find the file on this machine.
    let file = schema.file.rsplit('/').next().unwrap_or(&schema.file);
    vec![
        Shown::text(source),
        Shown::words(file, Value::Text(format!("{table}: {}", schema.file).into())),
        Shown::words(short_hash(sha256), Value::Text(sha256.into())),
        match load.used == load.read {
            true => Shown::words(load.used.to_string(), Value::Number(load.used.into())),
            false => Shown::text(part_of(load.used, load.read, words)),
        },
        Shown::text(done(load, words)),
    ]
}

/// Of a table of which nothing was delivered.
fn missing_row(source: &str, table: &str, schema: &TableSchema, words: &ReportWords) -> Vec<Shown> {
    let file = schema.file.rsplit('/').next().unwrap_or(&schema.file);
    let file = Shown::words(file, Value::Text(format!("{table}: {}", schema.file).into()));
    let remark = Shown::text(words.get(GreyReason::NotDelivered.text()));
    vec![Shown::text(source), file, Shown::text(""), Shown::text(""), remark]
}

/// Whose the rows are that are left out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Other,
    OtherTime,
    Unknown,
}

impl Kind {
    fn of(why: &WhyLeftOut) -> Kind {
        match why {
            WhyLeftOut::NoGemeente => Kind::Other,
            WhyLeftOut::Abolished { .. } | WhyLeftOut::NotYet { .. } | WhyLeftOut::OtherTime => Kind::OtherTime,
            WhyLeftOut::Unknown { .. } => Kind::Unknown,
        }
    }
}

/// What was done to a delivery, and what was left out of it.
fn done(load: &Load, words: &ReportWords) -> String {
    let mut parts: Vec<String> = load.steps.iter().map(|step| words.say(step.said())).collect();
    for (kind, left_out) in [
        (Kind::Other, "report-left-out-other"),
        (Kind::OtherTime, "report-left-out-other-time"),
        (Kind::Unknown, "report-left-out-unknown"),
    ] {
        match load.unmatched.iter().filter(|row| Kind::of(&row.why) == kind).count() {
            0 => {}
            rows => parts.push(words.say(said(left_out).with("rows", rows))),
        }
    }
    if !load.rejected.is_empty() {
        parts.push(words.say(said("report-left-out-wrong").with("rows", load.rejected.len())));
    }
    parts.join("; ")
}

/// The sources that stop a report unless somebody allows them, with what is wrong. Empty for nearly every report.
pub(super) fn failed(evaluation: &Evaluation<'_>) -> Vec<String> {
    let (data, words) = (evaluation.data, evaluation.pack.words());
    let mut failed: IndexMap<&str, Vec<String>> = IndexMap::new();
    // What nothing in the report rests on is told beside it, not in it.
    let used = evaluation.pack.uses(&data.schema);
    for ((schema, load), _) in data.schema.tables.values().zip(&data.loads).zip(&used).filter(|(_, used)| **used) {
        let gates =
            load.findings.iter().filter(|found| found.severity == Severity::Error && found.code == Code::GateFailed);
        let gates = gates.count();
        let source = data.schema.sources.get(&schema.source).or_fault("the source of a table");
        let mut add = |what: String| failed.entry(&source.title).or_default().push(what);
        if load.findings.has_errors() && !load.rejected.is_empty() {
            add(words.say(said("report-left-out-wrong").with("rows", load.rejected.len())));
        }
        if gates > 0 {
            add(words.say(said("report-gates-failed").with("count", gates)));
        }
    }
    let stale = data.outdated.iter().filter(|(_, old)| old.severity == Severity::Error);
    for (id, _) in stale {
        let source = data.schema.sources.get(id).or_fault("a source that is too old");
        failed.entry(&source.title).or_default().push(words.get("report-too-old").to_owned());
    }
    failed.into_iter().map(|(title, what)| format!("{title} ({})", what.join(", "))).collect()
}

/// The sources that the report rests on and that were not delivered.
pub(super) fn not_delivered(evaluation: &Evaluation<'_>) -> Vec<String> {
    let used = evaluation.pack.graph.sources(&GraphNode::Report);
    let missing = evaluation.data.not_delivered().into_iter().filter(|id| used.iter().any(|used| **used == **id));
    let title = |id: &str| evaluation.data.schema.sources.get(id).or_fault("the source of a table").title.clone();
    missing.map(title).collect()
}

/// "12 van 60"
pub(super) fn part_of(part: usize, whole: usize, words: &ReportWords) -> String {
    words.say(said("report-of-whole").with("part", part).with("whole", whole))
}
