//! `mdd data`

use std::fmt::Write as _;

use super::opened::open;
use super::output::{Messages, Printout};
use super::without::account_without;
use super::{Common, Outcome};
use crate::account::{account, account_text, updated_in_words};
use crate::project::lock::{Lock, lock_differences};
use mdd_engine::dataset::{Allow, SourceInfo};
use mdd_engine::language::{self as told, Language, said};
use mdd_engine::terms::Peildatum;

#[derive(clap::Subcommand)]
pub(super) enum Command {
    List,
    Check {
        #[arg(value_name = "SOURCE")]
        named: Vec<String>,
        #[arg(long, value_name = "SOURCE")]
        without: Vec<String>,
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: CheckFormat,
    },
    Add(super::data_add::Arguments),
    Show(super::data_show::Arguments),
    #[cfg(feature = "fetch")]
    Fetch(super::fetch::Arguments),
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum CheckFormat {
    Text,
    Json,
}

pub(super) fn run(command: &Command, common: &Common, messages: &mut Messages) -> Outcome {
    let found = match command {
        Command::List => list(common, messages),
        Command::Check { named, without, format } => check((named, without), *format, common, messages),
        Command::Add(arguments) => super::data_add::run(arguments, common, messages),
        Command::Show(arguments) => super::data_show::run(arguments, common, messages),
        #[cfg(feature = "fetch")]
        Command::Fetch(arguments) => super::fetch::run(arguments, common, messages),
    };
    found.unwrap_or_else(|outcome| outcome)
}

fn list(common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let mut project = open(common, messages)?;
    let lock = Lock::load(project.root().to_owned().as_path(), &mut project.files)
        .map_err(|diagnostics| messages.bad(&diagnostics, &project.files))?;
    let standings = lock_differences(&project.manifest, &lock, &project.shelf());
    let schema = &project.manifest.schema;
    let language = messages.language();
    let mut text = String::new();
    for (id, source) in &schema.sources {
        let _ = writeln!(text, "{id}  {}", source.title);
        let _ = writeln!(text, "    {}", language.say(about(source, project.peildatum(), language)));
        for (name, table) in schema.tables.iter().filter(|(_, table)| &table.source == id) {
            let columns: Vec<&str> = table.columns.keys().map(String::as_str).collect();
            let _ = writeln!(text, "    {name} ({}): {}", table.file, columns.join(", "));
            if let Some((_, standing)) = standings.iter().find(|(table, _)| table == name) {
                let _ = writeln!(text, "        {}", language.say(standing.said()));
            }
        }
    }
    Ok(messages.result(&Printout::Text(text), None))
}

/// Whose a source is, which date it has, and under which licence.
fn about(source: &SourceInfo, peildatum: Peildatum, language: Language) -> told::Said {
    let text = if source.is_outdated(peildatum) { "list-source-outdated" } else { "list-source" };
    let about = said(text)
        .with("publisher", &source.publisher)
        .with("frequency", said(source.frequency.text()))
        .with("updated", updated_in_words(source.updated, language))
        .with("licence", &source.licence);
    if source.synthetic { said("list-synthetic").with("source", about) } else { about }
}

fn check(
    (named, without): (&[String], &[String]),
    format: CheckFormat,
    common: &Common,
    messages: &mut Messages,
) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let lost = if without.is_empty() { Ok(None) } else { account_without(&project, without).map(Some) };
    let lost = lost.map_err(|diagnostics| messages.bad(&diagnostics, &project.files))?;
    // What rules use does not depend on what is delivered.
    let (loaded, ranges) = rayon::join(|| project.dataset_of(named, without), || project.check_ranges());
    let (data, tables) = loaded.map_err(|diagnostics| messages.bad(&diagnostics, &project.files))?;
    let language = match format {
        CheckFormat::Text => messages.language(),
        CheckFormat::Json => messages.machine_language(),
    };
    let mut account = account(&data, project.peildatum(), language);
    account.tables.retain(|table| tables.contains(&table.table));
    account.without = lost;
    let said = match format {
        CheckFormat::Text => Printout::Text(account_text(&account, !messages.remarks(), language)),
        CheckFormat::Json => Printout::Json(account.to_json()),
    };
    let printed = messages.result(&said, None);
    let failures = data.failures(&Allow::default());
    let mut found = data.findings();
    found.append(data.unused_aliases.clone());
    found.append(ranges);
    found.append(project.manifest.unsaid());
    found.append(project.check_columns(&data));
    messages.print(&found.sorted(), &project.files);
    Ok(if printed == Outcome::Fine && !failures.is_empty() { Outcome::Found } else { printed })
}
