//! The account of the deliveries: what happened to every row of every table, for people and for programs.
//!
//! Says what the loader took down and decides nothing. Knows nothing of rules.

mod text;

pub use text::account_text;

use serde::Serialize;

use mdd_engine::dataset::schema::RowsPer;
use mdd_engine::dataset::{Dataset, Load, Step, TableSchema, Why};
use mdd_engine::diagnostic::Severity;
use mdd_engine::fault::OrFault;
use mdd_engine::language::Language;
use mdd_engine::terms::Peildatum;
use mdd_engine::text::sentence;

/// The name of this shape. It changes when a reader of the old shape would stumble.
const SCHEMA: &str = "mdd-data/1";

/// Everything that was done to the deliveries for the report of one date.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Account {
    pub schema: &'static str,
    pub peildatum: String,
    /// How many gemeenten the country has on the peildatum.
    pub gemeenten: usize,
    /// sha256 over sources.toml and every delivery; empty when not all of them were read.
    pub data_hash: String,
    /// In the order of sources.toml.
    pub tables: Vec<TableAccount>,
}

/// What was done to one table. `read` is the sum of `used`, `unmatched` and `rejected`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TableAccount {
    pub table: String,
    pub source: String,
    pub files: Vec<FileAccount>,
    pub read: usize,
    pub used: usize,
    pub unmatched: Vec<UnmatchedRow>,
    pub rejected: Vec<RejectedRow>,
    /// Gemeenten with at least one row; null for rows that belong to no gemeente.
    pub gemeenten: Option<usize>,
    pub updated: String,
    pub frequency: String,
    /// Too old for a report of this date.
    pub outdated: bool,
    /// What was done to bytes and rows, in that order.
    pub steps: Vec<String>,
    pub renamed: Vec<RenamedRow>,
    pub merged: Vec<MergedAccount>,
    pub findings: Vec<FindingAccount>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FileAccount {
    pub file: String,
    pub sha256: String,
    pub bytes: u64,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct UnmatchedRow {
    /// `bgt.csv:12`
    pub place: String,
    pub line: u32,
    /// What stands in the column of the gemeente, and what the column with names says beside it.
    pub said: String,
    pub named: String,
    /// "no-gemeente", "abolished", "not-yet", "other-time" or "unknown".
    pub kind: &'static str,
    pub why: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RejectedRow {
    pub place: String,
    pub line: u32,
    /// As the delivery calls it; empty for the whole row.
    pub column: String,
    pub reason: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct RenamedRow {
    pub place: String,
    pub line: u32,
    pub said: String,
    pub code: String,
    pub gemeente: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MergedAccount {
    pub code: String,
    pub gemeente: String,
    /// The former names.
    pub from: Vec<String>,
    pub how: String,
    pub lines: Vec<u32>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FindingAccount {
    pub code: &'static str,
    pub severity: &'static str,
    pub message: String,
}

/// Takes the account of what was loaded.
pub fn account(data: &Dataset, peildatum: Peildatum) -> Account {
    let tables = data.schema.tables.iter().zip(&data.loads);
    Account {
        schema: SCHEMA,
        peildatum: peildatum.to_string(),
        gemeenten: data.gemeenten.len(),
        data_hash: data.hash.clone(),
        tables: tables.map(|((name, schema), load)| table(data, name, schema, load, peildatum)).collect(),
    }
}

impl Account {
    /// One JSON object.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).or_fault("an account as JSON") + "\n"
    }
}

fn table(data: &Dataset, name: &str, schema: &TableSchema, load: &Load, peildatum: Peildatum) -> TableAccount {
    let source = data.schema.sources.get(&schema.source).or_fault("the source of a table");
    let place = |line: u32| schema.counted.place(&schema.file, &line.to_string());
    let called = |code| data.gemeente(data.index_of(code).or_fault("a gemeente of the peildatum")).name.clone();
    TableAccount {
        table: name.to_owned(),
        source: schema.source.clone(),
        files: load
            .files
            .iter()
            .map(|file| FileAccount { file: file.path.clone(), sha256: file.sha256.clone(), bytes: file.bytes })
            .collect(),
        read: load.read,
        used: load.used,
        unmatched: load
            .unmatched
            .iter()
            .map(|row| UnmatchedRow {
                place: place(row.line),
                line: row.line,
                said: row.said.clone(),
                named: row.named.clone(),
                kind: kind(&row.why),
                why: why(&row.why),
            })
            .collect(),
        rejected: load
            .rejected
            .iter()
            .map(|row| RejectedRow {
                place: place(row.line),
                line: row.line,
                column: row.column.clone(),
                reason: sentence(&row.reason).into_owned(),
            })
            .collect(),
        gemeenten: (schema.rows != RowsPer::Nothing).then_some(load.gemeenten),
        updated: source.updated.to_string(),
        frequency: source.frequency.clone(),
        outdated: source.is_outdated(peildatum),
        steps: load.steps.iter().map(Step::english).collect(),
        renamed: load
            .renamed
            .iter()
            .map(|row| RenamedRow {
                place: place(row.line),
                line: row.line,
                said: row.said.clone(),
                code: row.now.to_string(),
                gemeente: called(row.now),
            })
            .collect(),
        merged: load
            .merged
            .iter()
            .map(|rows| MergedAccount {
                code: rows.gemeente.to_string(),
                gemeente: called(rows.gemeente),
                from: rows.from.iter().map(|(_, name)| name.clone()).collect(),
                how: rows.how.english().to_owned(),
                lines: rows.lines.clone(),
            })
            .collect(),
        findings: load
            .findings
            .iter()
            .map(|found| FindingAccount {
                code: found.code.id(),
                severity: if found.severity == Severity::Error { "error" } else { "warning" },
                message: found.line(Language::English),
            })
            .collect(),
    }
}

fn kind(why: &Why) -> &'static str {
    match why {
        Why::NoGemeente => "no-gemeente",
        Why::Abolished { .. } => "abolished",
        Why::NotYet { .. } => "not-yet",
        Why::OtherTime => "other-time",
        Why::Unknown { .. } => "unknown",
    }
}

fn why(why: &Why) -> String {
    let list = |words: &str, names: &[String]| match names {
        [] => String::new(),
        names => format!("{words}{}", names.join(", ")),
    };
    match why {
        Why::NoGemeente => "no gemeente, as declared".to_owned(),
        Why::Abolished { into, since } => {
            let since = since.as_ref().map(|since| format!(" on {since}")).unwrap_or_default();
            format!("abolished{since}{}", list(", went into ", into))
        }
        Why::NotYet { since, from } => format!("not yet: there from {since}{}", list(", made of ", from)),
        Why::OtherTime => "a row of another time".to_owned(),
        Why::Unknown { nearest } => format!("not known{}", list("; nearest: ", nearest)),
    }
}
