//! `mdd rules`

use std::fmt::Write as _;

use super::opened::{bad_date, open};
use super::output::{Messages, Said};
use super::{Common, Outcome, rules_log, rules_merge};
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, said};
use mdd_engine::rules::{Assumption, Reading, Resolved};
use mdd_engine::terms::{Date, dutch_date, parse_date};
use mdd_engine::text::Files;

#[derive(clap::Subcommand)]
pub(super) enum Command {
    List,
    Show {
        #[arg(id = "number", value_name = "VERSION")]
        version: Option<String>,
        indicator: Option<String>,
    },
    New {
        number: String,
        #[arg(long, value_name = "VERSION")]
        extends: Option<String>,
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
    },
    Log(rules_log::Arguments),
    Merge(rules_merge::Arguments),
}

pub(super) fn run(command: &Command, common: &Common, messages: &mut Messages) -> Outcome {
    let found = match command {
        Command::Merge(arguments) => Ok(rules_merge::run(arguments, messages)),
        Command::Log(arguments) => rules_log::log(arguments, common, messages),
        Command::List => list(common, messages),
        Command::Show { version, indicator } => show(version.as_deref(), indicator.as_deref(), common, messages),
        Command::New { number, extends, date } => start(number, extends.as_deref(), date.as_deref(), common, messages),
    };
    found.unwrap_or_else(|outcome| outcome)
}

fn list(common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let mut rows = Vec::new();
    let mut problems = Diagnostics::default();
    let versions: Vec<&str> = project.versions().collect();
    let row = |number: &str, reading: Reading| {
        let ((pack, _), resolved) = (reading.pack?, reading.resolved?);
        let in_summary: usize = pack.outline.chapters.iter().map(|chapter| chapter.summary.len()).sum();
        let assumptions = resolved.assumptions.len();
        Ok([
            number.to_owned(),
            dutch_date(pack.history.last().or_fault("a pack is of a version").date),
            resolved.extends.clone().unwrap_or_else(|| "-".to_owned()),
            pack.indicators.len().to_string(),
            in_summary.to_string(),
            if assumptions == 0 { "-".to_owned() } else { assumptions.to_string() },
            pack.name().to_owned(),
        ])
    };
    for row in project.read_each(&versions, row) {
        match row {
            Ok(row) => rows.push(row),
            Err(diagnostics) => problems.append(diagnostics),
        }
    }
    if !problems.is_empty() {
        return Err(messages.bad(&problems.sorted(), &project.files));
    }
    let header = [
        "rules-column-version",
        "rules-column-date",
        "rules-column-extends",
        "rules-column-indicators",
        "rules-column-summary",
        "rules-column-assumptions",
        "rules-column-name",
    ];
    rows.insert(0, header.map(|column| messages.language().say(column)));
    let letters = |cell: &String| cell.chars().count();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(letters).max().unwrap_or(0);
    let widths: Vec<usize> = (0..7).map(width).collect();
    let mut text = String::new();
    for row in &rows {
        let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, width))| match at {
            0 | 2 | 6 => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        let _ = writeln!(text, "{}", cells.collect::<Vec<_>>().join("  ").trim_end());
    }
    Ok(messages.result(&Said::Text(text), None))
}

/// Where each assumption stands, as comments: what is printed stays TOML.
fn assumptions(resolved: &Resolved, indicator: Option<&str>, files: &Files, language: Language) -> String {
    let own = indicator.map(|id| format!("indicator.{id}"));
    let about = |found: &&Assumption| own.as_ref().is_none_or(|own| found.about == *own);
    let found: Vec<&Assumption> = resolved.assumptions.iter().filter(about).collect();
    let mut text = String::new();
    if !found.is_empty() {
        let _ = writeln!(text, "\n# {}", language.say("rules-assumptions"));
    }
    for assumption in found {
        let place = files.place(assumption.text.span);
        let _ = writeln!(text, "# {}: {}  ({place})", assumption.about, assumption.text.value.trim());
    }
    text
}

fn start(
    number: &str,
    extends: Option<&str>,
    date: Option<&str>,
    common: &Common,
    messages: &mut Messages,
) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let extends = extends.or(project.newest()).unwrap_or_default().to_owned();
    let date = match date {
        Some(date) => parse_date(date).ok_or_else(|| messages.bad(&bad_date(date).into(), &project.files))?,
        None => today(),
    };
    let written = project
        .start_version(number, &extends, date)
        .map_err(|diagnostics| messages.bad(&diagnostics, &project.files))?;
    let say = |id| messages.language().say(said(id).with("number", number).with("extends", &extends));
    let text = format!("{}\n  {}\n{}\n", say("rules-started"), written.join("\n  "), say("rules-next"));
    Ok(messages.result(&Said::Text(text), None))
}

/// The day that it is (UTC): a version whose date matters is dated by hand.
fn today() -> Date {
    #[expect(clippy::disallowed_methods, reason = "a door may look at the clock; --date sets another day")]
    let now = std::time::SystemTime::now();
    let days = now.duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs() / 86_400);
    let epoch = Date::constant(1970, 1, 1);
    let since = i64::try_from(days).ok().and_then(|days| jiff::Span::new().try_days(days).ok());
    since.and_then(|since| epoch.checked_add(since).ok()).unwrap_or(epoch)
}

fn show(
    version: Option<&str>,
    indicator: Option<&str>,
    common: &Common,
    messages: &mut Messages,
) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let number = version.or(project.newest()).unwrap_or_default();
    let printed = project.resolved(number).and_then(|resolved| {
        let toml = match indicator {
            Some(id) => resolved.indicator_to_toml(id)?,
            None => resolved.to_toml(),
        };
        Ok(format!("{toml}{}", assumptions(&resolved, indicator, &project.files, messages.language())))
    });
    match printed {
        Ok(text) => Ok(messages.result(&Said::Text(text), None)),
        Err(diagnostics) => Err(messages.bad(&diagnostics, &project.files)),
    }
}
