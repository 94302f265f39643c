//! `mdd data`

use std::fmt::Write as _;

use indexmap::IndexMap;

use super::opened::open;
use super::output::Messages;
use super::{Common, Outcome};
use crate::dataset::{Allow, Dataset, Step, Why};

#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// The sources: owner, how often updated, when last, and their tables
    List,
    /// Read every delivery and say what happened to its rows
    Check,
    /// Look at a file and propose how sources.toml may declare it
    Add(super::data_add::Arguments),
    /// Print the rows of a table as they were loaded
    Show(super::data_show::Arguments),
}

pub(super) fn run(command: &Command, common: &Common, messages: &mut Messages) -> Outcome {
    let found = match command {
        Command::List => list(common, messages),
        Command::Check => check(common, messages),
        Command::Add(arguments) => super::data_add::run(arguments, common, messages),
        Command::Show(arguments) => super::data_show::run(arguments, common, messages),
    };
    found.unwrap_or_else(|outcome| outcome)
}

fn list(common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let schema = &project.manifest.schema;
    let mut text = String::new();
    for (id, source) in &schema.sources {
        let synthetic = if source.synthetic { ", synthetic" } else { "" };
        let outdated = if source.is_outdated(project.peildatum()) { ", outdated" } else { "" };
        let _ = writeln!(text, "{id}  {}", source.title);
        let _ = writeln!(
            text,
            "    {}; {}, last updated {}{outdated}; {}{synthetic}",
            source.publisher, source.frequency, source.updated, source.licence
        );
        for (name, table) in schema.tables.iter().filter(|(_, table)| &table.source == id) {
            let columns: Vec<&str> = table.columns.keys().map(String::as_str).collect();
            let _ = writeln!(text, "    {name} ({}): {}", table.file, columns.join(", "));
        }
    }
    Ok(messages.result(text.as_bytes(), None))
}

fn check(common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let data = project
        .dataset_on(project.peildatum(), Allow::ALL)
        .map_err(|diagnostics| messages.bad(&diagnostics, &project.files))?;
    let mut text = overview(&data, &|source| source.is_outdated(project.peildatum()));
    text.push_str(&left_out(&data));
    text.push_str(&merged(&data));
    messages.print(&data.unused_aliases, &project.files);
    Ok(messages.result(text.as_bytes(), None))
}

/// A line a table: how many rows were read and used, and how many gemeenten they cover.
fn overview(data: &Dataset, outdated: &dyn Fn(&crate::dataset::SourceInfo) -> bool) -> String {
    let width = data.schema.tables.keys().map(String::len).max().unwrap_or(0);
    let mut text =
        format!("{:width$}  {:>7}  {:>7}  {:>8}  {:>9}  updated\n", "table", "rows", "used", "left out", "gemeenten");
    for ((name, table), load) in data.schema.tables.iter().zip(&data.loads) {
        let covered = if table.rows == crate::dataset::schema::RowsPer::Nothing {
            "-".to_owned()
        } else {
            format!("{}/{}", load.gemeenten, data.gemeenten.len())
        };
        let source = data.schema.sources.get(&table.source);
        let updated = source.map_or_else(String::new, |source| source.updated.to_string());
        let old = if source.is_some_and(outdated) { "  (outdated)" } else { "" };
        let _ = writeln!(
            text,
            "{name:width$}  {:>7}  {:>7}  {:>8}  {covered:>9}  {updated}{old}",
            load.read,
            load.used,
            load.unmatched.len()
        );
    }
    text
}

/// Every row that is not used, rows that say the same together.
fn left_out(data: &Dataset) -> String {
    let mut text = String::new();
    for ((name, table), load) in data.schema.tables.iter().zip(&data.loads) {
        let mut said: IndexMap<(&str, &str), (Vec<u32>, &Why)> = IndexMap::new();
        for row in &load.unmatched {
            said.entry((&row.said, &row.named)).or_insert_with(|| (Vec::new(), &row.why)).0.push(row.line);
        }
        if said.is_empty() {
            continue;
        }
        let rows =
            if load.unmatched.len() == 1 { "1 row".to_owned() } else { format!("{} rows", load.unmatched.len()) };
        let _ = writeln!(text, "\n{name}: {rows} left out ({})", table.file);
        for ((said, named), (lines, why)) in said {
            let named = if named.is_empty() { String::new() } else { format!(" ({named})") };
            let line = lines.first().copied().unwrap_or(0);
            let first = format!("{} {line}", table.counted.word());
            let lines = if lines.len() == 1 { first } else { format!("{} rows from {first}", lines.len()) };
            let why = match why {
                Why::NoGemeente => "no gemeente, as declared".to_owned(),
                Why::Abolished { into, since } => {
                    let since = since.as_ref().map(|since| format!(" on {since}")).unwrap_or_default();
                    let into = if into.is_empty() { String::new() } else { format!(", went into {}", into.join(", ")) };
                    format!("abolished{since}{into}")
                }
                Why::NotYet { since, from } => {
                    let from = if from.is_empty() { String::new() } else { format!(", made of {}", from.join(", ")) };
                    format!("not yet: there from {since}{from}")
                }
                Why::OtherTime => "a row of another time".to_owned(),
                Why::Unknown { nearest } if nearest.is_empty() => "not known".to_owned(),
                Why::Unknown { nearest } => format!("not known; nearest: {}", nearest.join(", ")),
            };
            let _ = writeln!(text, "  \"{said}\"{named}  {lines}: {why}");
        }
    }
    text
}

/// What was done to rows before they were used: of each table the steps, and whose rows count for whom.
fn merged(data: &Dataset) -> String {
    let mut text = String::new();
    for ((name, table), load) in data.schema.tables.iter().zip(&data.loads) {
        let steps = load.steps.iter().filter(|step| !matches!(step, Step::Decoded { .. }));
        let steps: Vec<String> = steps.map(Step::english).collect();
        if steps.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n{name}: {} ({})", steps.join("; "), table.file);
        for row in &load.renamed {
            let now = data.index_of(row.now).and_then(|at| data.gemeenten.get(at));
            let now = now.map_or("", |gemeente| gemeente.name.as_str());
            let _ = writeln!(text, "  \"{}\"  {} {}: now {now}", row.said, table.counted.word(), row.line);
        }
        for rows in &load.merged {
            let now = data.index_of(rows.gemeente).and_then(|at| data.gemeenten.get(at));
            let now = now.map_or("", |gemeente| gemeente.name.as_str());
            let from: Vec<&str> = rows.from.iter().map(|(_, name)| name.as_str()).collect();
            let _ = writeln!(text, "  {now}: {} from {}", rows.how.english(), from.join(", "));
        }
    }
    text
}
