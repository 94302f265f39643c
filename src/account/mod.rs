//! The account of the deliveries: what happened to every row of every table, for people and for programs.
//!
//! Says what the loader took down and decides nothing. Knows nothing of rules.

mod text;

pub use text::account_text;

use serde::Serialize;

use mdd_engine::dataset::schema::RowsPer;
use mdd_engine::dataset::{
    Dataset, DeliveredFile, FormerName, Load, MergedRows, Rejected, TableSchema, Unmatched, WhyLeftOut,
};
use mdd_engine::diagnostic::{Diagnostic, Severity};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, Said, said};
use mdd_engine::terms::{Frequency, GemeenteCode, Peildatum, Updated, dutch_date};
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
    /// What would have no figure or colour without some sources, where somebody asks that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub without: Option<Without>,
}

/// What rests on sources: what would go grijs without them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Without {
    pub sources: Vec<String>,
    /// The version of the rules that was asked.
    pub rules: String,
    /// In the order of the report.
    pub indicators: Vec<Lost>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Lost {
    pub indicator: String,
    pub section: String,
    pub label: String,
    /// Of so many gemeenten a figure goes.
    pub figures: usize,
    /// So many that have a colour now, go grijs.
    pub grijs: usize,
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
    /// The same for people.
    #[serde(skip)]
    pub updated_in_words: String,
    pub frequency: Frequency,
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

/// Takes the account of what was loaded, in a language.
pub fn account(data: &Dataset, peildatum: Peildatum, language: Language) -> Account {
    let tables = data.schema.tables.iter().zip(&data.loads);
    Account {
        schema: SCHEMA,
        peildatum: peildatum.to_string(),
        gemeenten: data.gemeenten.len(),
        data_hash: data.hash.clone(),
        tables: tables
            .map(|((name, schema), load)| Telling { data, schema, peildatum, language }.table(name, load))
            .collect(),
        without: None,
    }
}

impl Account {
    /// One JSON object.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).or_fault("an account as JSON") + "\n"
    }
}

/// How one table is told of.
struct Telling<'d> {
    data: &'d Dataset,
    schema: &'d TableSchema,
    peildatum: Peildatum,
    language: Language,
}

impl Telling<'_> {
    fn table(&self, name: &str, load: &Load) -> TableAccount {
        let schema = self.schema;
        let source = self.data.schema.sources.get(&schema.source).or_fault("the source of a table");
        TableAccount {
            table: name.to_owned(),
            source: schema.source.clone(),
            files: load.files.iter().map(file).collect(),
            read: load.read,
            used: load.used,
            unmatched: load.unmatched.iter().map(|row| self.unmatched(row)).collect(),
            rejected: load.rejected.iter().map(|row| self.rejected(row)).collect(),
            gemeenten: (schema.rows != RowsPer::Nothing).then_some(load.gemeenten),
            updated: source.updated.to_string(),
            updated_in_words: updated_in_words(source.updated, self.language),
            frequency: source.frequency,
            outdated: source.is_outdated(self.peildatum),
            steps: load.steps.iter().map(|step| self.language.say(step.said())).collect(),
            renamed: load.renamed.iter().map(|row| self.renamed(row)).collect(),
            merged: load.merged.iter().map(|rows| self.merged(rows)).collect(),
            findings: load.findings.iter().map(|found| self.finding(found)).collect(),
        }
    }

    fn place(&self, line: u32) -> String {
        self.language.say(self.schema.counted.place(&self.schema.file, line.to_string()))
    }

    fn called(&self, code: GemeenteCode) -> String {
        let gemeente = self.data.index_of(code).or_fault("a gemeente of the peildatum");
        self.data.gemeente(gemeente).name.clone()
    }

    fn unmatched(&self, row: &Unmatched) -> UnmatchedRow {
        UnmatchedRow {
            place: self.place(row.line),
            line: row.line,
            said: row.said.clone(),
            named: row.named.clone(),
            kind: kind(&row.why),
            why: self.language.say(why(&row.why)),
        }
    }

    fn rejected(&self, row: &Rejected) -> RejectedRow {
        let reasons: Vec<String> = row.reasons.iter().map(|reason| self.language.say(reason)).collect();
        RejectedRow {
            place: self.place(row.line),
            line: row.line,
            column: row.column.clone(),
            reason: sentence(&reasons.join("; ")).into_owned(),
        }
    }

    fn renamed(&self, row: &FormerName) -> RenamedRow {
        RenamedRow {
            place: self.place(row.line),
            line: row.line,
            said: row.said.clone(),
            code: row.now.to_string(),
            gemeente: self.called(row.now),
        }
    }

    fn merged(&self, rows: &MergedRows) -> MergedAccount {
        MergedAccount {
            code: rows.gemeente.to_string(),
            gemeente: self.called(rows.gemeente),
            from: rows.from.iter().map(|(_, name)| name.clone()).collect(),
            how: self.language.say(rows.how.said()),
            lines: rows.lines.clone(),
        }
    }

    fn finding(&self, found: &Diagnostic) -> FindingAccount {
        FindingAccount {
            code: found.code.id(),
            severity: if found.severity == Severity::Error { "error" } else { "warning" },
            message: found.line(self.language),
        }
    }
}

fn file(file: &DeliveredFile) -> FileAccount {
    FileAccount { file: file.path.clone(), sha256: file.sha256.clone(), bytes: file.bytes }
}

/// When a source was last updated, as people read it in a sentence.
pub(crate) fn updated_in_words(updated: Updated, language: Language) -> String {
    match updated {
        Updated::ByFile => language.say("list-updated-by-file"),
        Updated::Year(year) => year.to_string(),
        Updated::Month(year, month) => language.say(
            said("list-updated-month").with("month", u64::from(month.unsigned_abs())).with("year", year.to_string()),
        ),
        Updated::Day(day) => dutch_date(day),
        Updated::Moment(day, hour, minute) => format!("{} {hour}:{minute:02}", dutch_date(day)),
    }
}

fn kind(why: &WhyLeftOut) -> &'static str {
    match why {
        WhyLeftOut::NoGemeente => "no-gemeente",
        WhyLeftOut::Abolished { .. } => "abolished",
        WhyLeftOut::NotYet { .. } => "not-yet",
        WhyLeftOut::OtherTime => "other-time",
        WhyLeftOut::Unknown { .. } => "unknown",
    }
}

fn why(why: &WhyLeftOut) -> Said {
    match why {
        WhyLeftOut::NoGemeente => said("why-no-gemeente"),
        WhyLeftOut::Abolished { into, since } => match (since, into.as_slice()) {
            (None, []) => said("why-abolished"),
            (Some(since), []) => said("why-abolished-since").with("since", *since),
            (None, _) => said("why-abolished-into").with("into", into.clone()),
            (Some(since), _) => said("why-abolished-since-into").with("since", *since).with("into", into.clone()),
        },
        WhyLeftOut::NotYet { since, from } if from.is_empty() => said("why-not-yet").with("since", *since),
        WhyLeftOut::NotYet { since, from } => said("why-not-yet-from").with("since", *since).with("from", from.clone()),
        WhyLeftOut::OtherTime => said("why-other-time"),
        WhyLeftOut::Unknown { nearest } if nearest.is_empty() => said("why-unknown"),
        WhyLeftOut::Unknown { nearest } => said("why-unknown-nearest").with("nearest", nearest.clone()),
    }
}
