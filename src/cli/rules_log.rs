//! `mdd rules log`: which version changed what, and whose colour that changes.

use std::fmt::Write as _;

use serde::Serialize;

use super::diff_versions::{OnData, compared};
use super::opened::open;
use super::output::{Messages, Printout};
use super::rules::Printed;
use super::{Common, Outcome};
use crate::project::Project;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::diff::{LogEntry, LogSubject, log_entry};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, said};
use mdd_engine::mistakes;
use mdd_engine::rules::{Resolved, RulePack};
use mdd_engine::terms::{dutch_date, parse_date};

mistakes! {
    enum LogMistake {
        Unknown { found: String } = Error UnknownName "rules-log-unknown";
    }
}

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "WHAT")]
    what: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Printed,
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    about: Option<&'a str>,
    /// Newest first.
    versions: &'a [LogEntry],
}

pub(super) fn log(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let language = match arguments.format {
        Printed::Text => messages.language(),
        Printed::Json => messages.machine_language(),
    };
    let what = arguments.what.as_deref();
    let entries = entries(&project, what, language).map_err(|found| messages.bad(&found, &project.files))?;
    let said = match arguments.format {
        Printed::Text => Printout::Text(to_text(&entries, language)),
        Printed::Json => {
            let document = Document { schema: "mdd-log/1", about: what, versions: &entries };
            Printout::Json(
                serde_json::to_string_pretty(&document).or_fault("what was made can be written as JSON") + "\n",
            )
        }
    };
    Ok(messages.result(&said, None))
}

/// Newest first; of several indicators of a paragraph the one after the other.
fn entries(project: &Project, what: Option<&str>, language: Language) -> Result<Vec<LogEntry>, Diagnostics> {
    let numbers: Vec<&str> = project.versions().collect();
    let read = project.read_each(&numbers, |_, reading| Ok((reading.pack?.0, reading.resolved?)));
    let read = read.into_iter().collect::<Result<Vec<_>, Diagnostics>>()?;
    let about = match what {
        Some(what) => find(&read, what)?,
        None => vec![LogSubject::Everything],
    };
    let on = OnData { data: project.deliveries()?, peildatum: project.peildatum() };
    let mut entries = Vec::new();
    for (pack, resolved) in read.iter().rev() {
        let version = pack.history.last().or_fault("a pack is of a version");
        match &resolved.extends {
            None => entries.extend(about.iter().filter_map(|about| first(pack, resolved, about, language))),
            Some(extends) => {
                let pair = [project.version(extends)?, project.version(&version.number)?];
                let (comparison, _) = compared(project, &pair, &on, language)?;
                let entry = |about| log_entry(version, about, &comparison.rules, &comparison.colours, language);
                entries.extend(about.iter().filter_map(entry));
            }
        }
    }
    Ok(entries)
}

/// The first version of all has everything that is in it as something new.
fn first(pack: &RulePack, resolved: &Resolved, about: &LogSubject, language: Language) -> Option<LogEntry> {
    let version = pack.history.last().or_fault("a pack is of a version");
    let has = match about {
        LogSubject::Everything => true,
        LogSubject::Indicator(id) => pack.indicators.contains_key(id),
        LogSubject::Named(name) => names(pack, resolved).any(|known| known == name),
    };
    let everything = *about == LogSubject::Everything;
    has.then(|| LogEntry {
        version: version.number.clone(),
        date: version.date.to_string(),
        changelog: if everything { version.changelog.clone() } else { Vec::new() },
        changes: if everything { Vec::new() } else { vec![language.say("rules-log-there")] },
        hits: Vec::new(),
    })
}

/// What has a name of its own, beside indicators.
fn names<'a>(pack: &'a RulePack, resolved: &'a Resolved) -> impl Iterator<Item = &'a str> {
    let defined = pack.graph.defined().map(|(_, name)| name.value.as_str());
    defined.chain(resolved.texts.keys().map(String::as_str)).chain(resolved.scripts.keys().map(String::as_str))
}

/// An indicator by its id, those of a paragraph by its number in the newest version that has it, or a name.
fn find(read: &[(RulePack, Resolved)], what: &str) -> Result<Vec<LogSubject>, Diagnostics> {
    for (pack, _) in read.iter().rev() {
        if let Ok(numbers) = pack.find(what) {
            return Ok(numbers.into_iter().map(|at| LogSubject::Indicator(pack.indicator(at).id.clone())).collect());
        }
    }
    if read.iter().any(|(pack, resolved)| names(pack, resolved).any(|name| name == what)) {
        return Ok(vec![LogSubject::Named(what.to_owned())]);
    }
    let known = read
        .last()
        .into_iter()
        .flat_map(|(pack, resolved)| pack.indicators.keys().map(String::as_str).chain(names(pack, resolved)));
    let mistake = LogMistake::Unknown { found: what.to_owned() };
    Err(Diagnostic::of(Place::Argument(what.to_owned()), &mistake).suggest_near(what, known).into())
}

fn to_text(entries: &[LogEntry], language: Language) -> String {
    let mut text = String::new();
    for entry in entries {
        let date = parse_date(&entry.date).map_or_else(|| entry.date.clone(), dutch_date);
        let _ = writeln!(text, "{}  {date}", entry.version);
        for line in entry.changelog.iter().chain(&entry.changes) {
            let _ = writeln!(text, "  {line}");
        }
        for hit in &entry.hits {
            let _ = writeln!(text, "  {}", language.say(hit.counted()));
        }
    }
    if text.is_empty() { language.say(said("diff-nothing")) + "\n" } else { text }
}
