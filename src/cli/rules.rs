//! `mdd rules`

use std::fmt::Write as _;

use clap::ValueEnum;
use serde::Serialize;

use super::aligned::aligned;
use super::opened::{bad_date, open, today};
use super::output::{Messages, Printout};
use super::{Common, Outcome, rules_add, rules_log, rules_merge};
use crate::project::{Project, ProjectMistake};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, said};
use mdd_engine::rules::{Assumption, GraphNode, Reading, Resolved, RulePack, VersionNumber};
use mdd_engine::terms::{dutch_date, parse_date};
use mdd_engine::text::Files;

#[derive(clap::Subcommand)]
pub(super) enum Command {
    List {
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: Printed,
    },
    Show {
        #[arg(id = "number", value_name = "VERSION")]
        version: Option<String>,
        indicator: Option<String>,
        #[arg(long, value_name = "INDICATOR", conflicts_with = "indicator")]
        as_overlay: Option<String>,
    },
    New {
        number: String,
        #[arg(long, value_name = "VERSION")]
        extends: Option<String>,
        #[arg(long, value_name = "DATE")]
        date: Option<String>,
    },
    #[command(subcommand)]
    Add(rules_add::Command),
    Log(rules_log::Arguments),
    Merge(rules_merge::Arguments),
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Printed {
    Text,
    Json,
}

/// A version, as programs read it.
#[derive(Serialize)]
struct Listed {
    version: String,
    /// ISO, as the next.
    date: String,
    published: Option<String>,
    extends: Option<String>,
    name: String,
    indicators: usize,
    in_summary: usize,
    assumptions: usize,
    rules_hash: String,
    changelog: Vec<String>,
}

#[derive(Serialize)]
struct List {
    schema: &'static str,
    /// Oldest first.
    versions: Vec<Listed>,
}

pub(super) fn run(command: &Command, common: &Common, messages: &mut Messages) -> Outcome {
    let found = match command {
        Command::Merge(arguments) => Ok(rules_merge::run(arguments, messages)),
        Command::Add(what) => rules_add::add(what, common, messages),
        Command::Log(arguments) => rules_log::log(arguments, common, messages),
        Command::List { format } => list(*format, common, messages),
        Command::Show { version, indicator, as_overlay } => {
            let asked = match (indicator, as_overlay) {
                (_, Some(asked)) => Show::AsOverlay(asked),
                (Some(asked), None) => Show::Indicator(asked),
                (None, None) => Show::Version,
            };
            show(version.as_deref(), asked, common, messages)
        }
        Command::New { number, extends, date } => start(number, extends.as_deref(), date.as_deref(), common, messages),
    };
    found.unwrap_or_else(|outcome| outcome)
}

fn list(format: Printed, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let mut listed = Vec::new();
    let mut problems = Diagnostics::default();
    let versions: Vec<&str> = project.versions().collect();
    let row = |number: &str, reading: Reading| {
        let ((pack, _), resolved) = (reading.pack?, reading.resolved?);
        let version = pack.history.last().or_fault("a pack is of a version");
        Ok(Listed {
            version: number.to_owned(),
            date: version.date.to_string(),
            published: version.published.as_ref().map(|day| day.value.to_string()),
            extends: resolved.extends.clone(),
            name: pack.name().to_owned(),
            indicators: pack.indicators.len(),
            in_summary: pack.outline.chapters.iter().map(|chapter| chapter.summary.len()).sum(),
            assumptions: resolved.assumptions.len(),
            rules_hash: pack.hash.clone(),
            changelog: version.changelog.clone(),
        })
    };
    for row in project.read_each(&versions, row) {
        match row {
            Ok(row) => listed.push(row),
            Err(diagnostics) => problems.append(diagnostics),
        }
    }
    if !problems.is_empty() {
        return Err(messages.bad(&problems.sorted(), &project.files));
    }
    let said = match format {
        Printed::Text => Printout::Text(listed_text(&listed, messages.language())),
        Printed::Json => {
            let list = List { schema: "mdd-versions/1", versions: listed };
            Printout::Json(serde_json::to_string_pretty(&list).or_fault("what was made can be written as JSON") + "\n")
        }
    };
    Ok(messages.result(&said, None))
}

/// A row a version.
fn listed_text(listed: &[Listed], language: Language) -> String {
    let header = [
        "rules-column-version",
        "rules-column-date",
        "rules-column-extends",
        "rules-column-indicators",
        "rules-column-summary",
        "rules-column-assumptions",
        "rules-column-name",
    ];
    let row = |version: &Listed| {
        let assumptions = version.assumptions;
        [
            version.version.clone(),
            parse_date(&version.date).map_or_else(String::new, dutch_date),
            version.extends.clone().unwrap_or_else(|| "-".to_owned()),
            version.indicators.to_string(),
            version.in_summary.to_string(),
            if assumptions == 0 { "-".to_owned() } else { assumptions.to_string() },
            version.name.clone(),
        ]
    };
    let rows: Vec<[String; 7]> =
        std::iter::once(header.map(|column| language.say(column))).chain(listed.iter().map(row)).collect();
    aligned(&rows, |column| !matches!(column, 0 | 2 | 6))
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
    let earlier = |other: &&str| VersionNumber::parse(other) < VersionNumber::parse(number);
    let skipped = project.versions().filter(earlier).last().filter(|before| *before != extends).map(str::to_owned);
    let date = match date {
        Some(date) => parse_date(date).ok_or_else(|| messages.bad(&bad_date(date).into(), &project.files))?,
        None => today(),
    };
    let written = project
        .start_version(number, &extends, date)
        .map_err(|diagnostics| messages.bad(&diagnostics, &project.files))?;
    let say = |id| messages.language().say(said(id).with("number", number).with("extends", &extends));
    let text = format!("{}\n  {}\n{}\n", say("rules-started"), written.join("\n  "), say("rules-next"));
    if let Some(skipped) = skipped {
        let mistake = ProjectMistake::SkipsVersion { version: number.to_owned(), found: extends, skipped };
        messages.print(&Diagnostic::of(Place::Argument(number.to_owned()), &mistake).into(), &project.files);
    }
    Ok(messages.result(&Printout::Text(text), None))
}

/// What of a version is shown.
enum Show<'a> {
    Version,
    /// By its id or paragraph.
    Indicator(&'a str),
    /// To be pasted into a later version.
    AsOverlay(&'a str),
}

fn show(version: Option<&str>, asked: Show<'_>, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let number = version.or(project.newest()).unwrap_or_default();
    let printed = match asked {
        Show::Indicator(asked) => show_indicators(&project, number, asked, messages.language()),
        Show::AsOverlay(asked) => show_overlay(&project, number, asked, messages.language()),
        Show::Version => project.resolved(number).map(|resolved| {
            format!("{}{}", resolved.to_toml(), assumptions(&resolved, None, &project.files, messages.language()))
        }),
    };
    match printed {
        Ok(text) => Ok(messages.result(&Printout::Text(text), None)),
        Err(diagnostics) => Err(messages.bad(&diagnostics, &project.files)),
    }
}

/// An indicator, or each of a paragraph, with what it uses.
fn show_indicators(project: &Project, number: &str, asked: &str, language: Language) -> Result<String, Diagnostics> {
    let resolved = project.resolved(number)?;
    let whole = |id: &str| -> Result<String, Diagnostics> {
        let toml = resolved.indicator_to_toml(id)?;
        Ok(format!("{toml}{}", assumptions(&resolved, Some(id), &project.files, language)))
    };
    // Rules with mistakes can be shown all the same.
    let Ok((pack, _)) = project.pack(number) else { return whole(asked) };
    let each = pack.find(asked)?.into_iter().map(|at| {
        let id = &pack.indicator(at).id;
        Ok(format!("{}{}", whole(id)?, uses(&pack, id, &resolved, &project.files, language)))
    });
    Ok(each.collect::<Result<Vec<_>, Diagnostics>>()?.join("\n"))
}

/// An indicator as a file of a later version, with the thresholds that it uses: what stays as it is can be left out.
fn show_overlay(project: &Project, number: &str, asked: &str, language: Language) -> Result<String, Diagnostics> {
    let resolved = project.resolved(number)?;
    let (pack, _) = project.pack(number)?;
    let mut files = Vec::new();
    for at in pack.find(asked)? {
        let id = &pack.indicator(at).id;
        let mut text = format!("# {}\n{}", language.say("rules-overlay"), resolved.indicator_to_overlay(id)?);
        let reached = pack.graph.reached([GraphNode::Indicator(id.as_str().into())], |_| true);
        let used =
            pack.thresholds.iter().filter(|(name, _)| reached.contains(&GraphNode::Threshold(name.as_str().into())));
        for (place, (name, value)) in used.enumerate() {
            let heading = if place == 0 { "\n[threshold]\n" } else { "" };
            let _ = writeln!(text, "{heading}{name} = {}", value.written());
        }
        files.push(text);
    }
    Ok(files.join("\n"))
}

/// The thresholds, reasons of grijs and texts that an indicator uses, as comments: they stand elsewhere, and what is printed stays TOML.
fn uses(pack: &RulePack, id: &str, resolved: &Resolved, files: &Files, language: Language) -> String {
    let reached = pack.graph.reached([GraphNode::Indicator(id.into())], |_| true);
    let mut lines = Vec::new();
    for (node, name) in pack.graph.defined().filter(|(node, _)| reached.contains(*node)) {
        if let (GraphNode::Threshold(_), Some(value)) = (node, pack.thresholds.get(&name.value)) {
            lines.push(format!("{} = {}  ({})", name.value, value.written(), files.place(name.span)));
        }
    }
    for (_, name) in
        pack.graph.defined().filter(|(node, _)| matches!(node, GraphNode::Reason(_)) && reached.contains(*node))
    {
        let own = pack.outline.own_reasons.iter().find(|own| own.name == name.value);
        lines.extend(own.map(|own| {
            format!("grijs.{} = \"{}\": {}  ({})", own.name, own.word, own.sentence, files.place(name.span))
        }));
    }
    for (name, file) in &resolved.texts {
        if reached.contains(&GraphNode::Text(name.as_str().into())) {
            lines.push(format!("{name}  ({})", files.path(*file)));
            lines.extend(files.text(*file).trim_end().lines().map(|line| format!("  {line}")));
        }
    }
    if lines.is_empty() {
        return String::new();
    }
    let lines = lines.iter().map(|line| format!("# {line}").trim_end().to_owned() + "\n");
    format!("\n# {}\n{}", language.say("rules-uses"), lines.collect::<String>())
}
