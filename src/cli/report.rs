//! `mdd report`

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgGroup;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use rayon::prelude::*;

use super::mistake::CommandMistake;
use super::opened::{ChosenRules, evaluated, explanations, gemeenten, load_again, root};
use super::output::{Messages, Printout, width};
use super::previous::previous;
use super::publish::publish;
use super::side_by_side::side_by_side;
use super::since::{since, today};
use super::{Common, Outcome};
use crate::monitor::Monitor;
use crate::project::Layouts;
use crate::publish::Publisher;
use mdd_engine::dataset::Dataset;
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::editions::Editions;
use mdd_engine::fault::OrFault;
use mdd_engine::scores::resting_on;
use mdd_report::render::{Paper, RenderFailure, ReportFormat, render, render_country};
use mdd_report::report::{ComparisonGroup, Country, Past};

#[derive(clap::Args)]
#[command(group(ArgGroup::new("before").args(["since", "previous"])))]
pub(super) struct Arguments {
    #[arg(value_name = "GEMEENTE", required_unless_present_any = ["all", "samenwerking"], conflicts_with = "all")]
    gemeenten: Vec<String>,
    #[arg(long)]
    all: bool,
    #[arg(long, value_name = "NAME", conflicts_with_all = ["gemeenten", "all", "compare", "previous", "since", "today"])]
    samenwerking: Option<String>,
    #[command(flatten)]
    chosen: ChosenRules,
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', ignore_case = true, value_parser = formats())]
    format: Vec<ReportFormat>,
    #[arg(long, short, value_name = "PATH")]
    output: Option<PathBuf>,
    #[arg(long, value_name = "WITH")]
    compare: Option<String>,
    #[arg(long, value_name = "PATH")]
    previous: Option<PathBuf>,
    #[arg(long, value_name = "EDITION", conflicts_with = "previous")]
    since: Option<String>,
    #[arg(long, requires = "before")]
    only_changes: bool,
    #[arg(long)]
    today: bool,
    #[arg(long, value_name = "EDITION=DIR", requires = "today")]
    deliveries: Vec<String>,
    #[cfg(feature = "watch")]
    #[arg(long)]
    watch: bool,
}

/// The formats by their words.
fn formats() -> impl TypedValueParser<Value = ReportFormat> {
    PossibleValuesParser::new(ReportFormat::ALL.map(ReportFormat::word))
        .map(|word| ReportFormat::of_word(&word).or_fault("a word of a format"))
}

/// Where the reports go.
pub(super) enum Goal<'a> {
    /// All in one file, or on stdout.
    One(ReportFormat, Option<&'a Path>),
    /// A file a gemeente and kind.
    Folder(Vec<ReportFormat>, &'a Path),
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    let root = match root(common, messages) {
        Ok(root) => root,
        Err(outcome) => return outcome,
    };
    let mut data = None;
    #[cfg(feature = "watch")]
    if arguments.watch {
        return super::watch::watch(&root, messages, |changes, messages| {
            if changes.touch_data() {
                data = None;
            }
            report(arguments, &root, &mut data, messages).unwrap_or_else(|outcome| outcome)
        });
    }
    let outcome = report(arguments, &root, &mut data, messages).unwrap_or_else(|outcome| outcome);
    // The program ends here: giving the memory of the data back first would only take time.
    std::mem::forget(data);
    outcome
}

fn report(
    arguments: &Arguments,
    root: &Path,
    data: &mut Option<Arc<Dataset>>,
    messages: &mut Messages,
) -> Result<Outcome, Outcome> {
    // What is asked is looked at first: nobody waits for the country to hear of a slip on the command line.
    let goal = match goal(arguments) {
        Ok(goal) => goal,
        Err(found) => return Err(messages.bad(&(*found).into(), &mdd_engine::text::Files::default())),
    };
    let mut monitor = load_again(root, &arguments.chosen, data, messages)?;
    let asked = arguments.chosen.rules.as_deref();
    let past = arguments.previous.as_deref().map(|path| previous(path, &mut monitor, asked, messages)).transpose()?;
    let looks_back = monitor.pack.outline.trend.is_some() || arguments.since.is_some();
    let editions = if looks_back { monitor.project.editions() } else { Ok(Arc::default()) };
    let editions = editions.map_err(|found| messages.bad(&found, &monitor.project.files))?;
    let today = arguments.today.then(|| today(&arguments.deliveries, &editions, &mut monitor, messages)).transpose()?;
    let (layouts, warnings) =
        monitor.project.layouts().map_err(|found| messages.bad(&found, &monitor.project.files))?;
    messages.print(&warnings, &monitor.project.files);
    if let Some(name) = &arguments.samenwerking {
        return side_by_side(name, goal, (&monitor, &layouts), messages);
    }
    let gemeenten = gemeenten(&monitor, &arguments.gemeenten, arguments.all, messages)?;
    let explanations = explanations(&monitor, messages)?;
    let evaluated = evaluated(&monitor, messages)?;
    let evaluation = &evaluated.evaluation;
    let asked = arguments.compare.as_deref();
    let comparison = asked.map(|asked| ComparisonGroup::find(evaluation, asked)).transpose();
    let comparison = comparison.map_err(|found| messages.bad(&found, &monitor.project.files))?;
    let kept = arguments.since.as_deref().map(|name| since(name, &editions, evaluation)).transpose();
    let past = kept.map_err(|found| messages.bad(&found, &monitor.project.files))?.or(past);
    if let Some(past) = &past {
        let option = if arguments.since.is_some() { "--since" } else { "--previous" };
        messages.print(&without_past(&monitor, &gemeenten, past, option), &monitor.project.files);
    }
    let mut asked = asked_beside(asked, past.as_ref(), arguments, &editions);
    if !explanations.is_empty() {
        asked.push_str(&format!("\n{}", explanations.sum()));
    }
    if !monitor.data.organisations.is_empty() {
        asked.push_str(&format!("\n{}", monitor.data.organisations.sum()));
    }
    let mut country = Country::new(evaluation).explained(explanations);
    if let Some(comparison) = comparison {
        country = country.compared(comparison);
    }
    if let Some(past) = past {
        country = country.since(past);
    }
    if !editions.is_empty() {
        country = country.looking_back(&editions, resting_on(evaluation, &monitor.project.manifest.source_sums()));
    }
    if let Some(today) = today {
        country = country.under_today(today);
    }
    if arguments.only_changes {
        country = country.only_changes();
    }
    let outcome = match goal {
        Goal::Folder(kinds, folder) => {
            let templates = &layouts.templates;
            let publisher =
                Publisher { country: &country, templates, folder, kinds: &kinds, asked, whole: arguments.all };
            Ok(publish(&publisher, &gemeenten, (&monitor.project, &layouts), messages))
        }
        Goal::One(kind, path) => {
            let bytes = match kind {
                ReportFormat::Xlsx if arguments.all => render_country(&country.overview(&gemeenten)),
                _ => one(&country, gemeenten, kind, path, (&layouts, messages)),
            };
            let bytes = bytes.map_err(|failure| bad_template(&failure, &layouts, &monitor, messages))?;
            messages.step("step-rendered");
            Ok(messages.result(&Printout::Made(bytes), path))
        }
    };
    drop(country);
    // As of the data: giving it back would only take time.
    std::mem::forget(editions);
    outcome
}

/// All reports in one.
fn one(
    country: &Country<'_>,
    gemeenten: Vec<GemeenteIndex>,
    kind: ReportFormat,
    path: Option<&Path>,
    (layouts, messages): (&Layouts, &Messages),
) -> Result<Vec<u8>, RenderFailure> {
    let reports: Vec<_> = gemeenten.into_par_iter().map(|gemeente| country.report(gemeente)).collect();
    messages.step("step-built");
    let paper = match kind {
        ReportFormat::Text => {
            Paper { width: width(), colours: path.is_none() && messages.colours(), templates: &layouts.templates }
        }
        _ => Paper::of_file(&layouts.templates),
    };
    render(&reports, kind, paper)
}

pub(super) fn bad_template(
    failure: &RenderFailure,
    layouts: &Layouts,
    monitor: &Monitor,
    messages: &mut Messages,
) -> Outcome {
    messages.bad(&layouts.diagnostic(&monitor.project, failure).into(), &monitor.project.files)
}

/// What the reports of a folder rest on besides rules and data.
fn asked_beside(compare: Option<&str>, past: Option<&Past>, arguments: &Arguments, editions: &Editions) -> String {
    let past = past.map(Past::print).unwrap_or_default();
    let mut asked = format!("{}\n{past}", compare.unwrap_or_default());
    if arguments.only_changes {
        asked.push_str("\nonly what changed");
    }
    for edition in editions.all() {
        asked.push_str(&format!("\n{} {} {}", edition.name, edition.rules_hash, edition.data_hash));
    }
    // Deliveries of then are in no hash of the data of now.
    asked.extend(arguments.deliveries.iter().flat_map(|given| ["\n", given.as_str()]));
    asked
}

/// Where the reports go, or why they cannot go there.
fn goal(arguments: &Arguments) -> Result<Goal<'_>, Box<Diagnostic>> {
    let mut kinds: Vec<ReportFormat> = Vec::new();
    for kind in arguments.format.iter().copied() {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let wrong = |mistake: CommandMistake| {
        let shown = arguments.output.as_ref().map_or("--output".to_owned(), |path| path.display().to_string());
        Err(Box::new(Diagnostic::of(Place::Argument(shown), &mistake)))
    };
    let path = arguments.output.as_deref();
    if kinds.is_empty() {
        let ending = path.and_then(|path| path.extension()?.to_str());
        kinds.push(ending.and_then(ReportFormat::of_ending).unwrap_or(ReportFormat::Text));
    }
    let is_folder = path.is_some_and(|path| path.is_dir() || path.as_os_str().to_string_lossy().ends_with('/'));
    // A workbook holds the whole country; of documents nobody wants 380 in one.
    let apart = kinds.len() > 1 || (arguments.all && kinds.iter().any(|kind| kind.is_document()));
    match (path, kinds.as_slice()) {
        (Some(folder), _) if is_folder => Ok(Goal::Folder(kinds, folder)),
        (Some(path), _) if apart => {
            let looks_like_a_file = kinds.iter().any(|kind| path.extension().is_some_and(|end| end == kind.ending()));
            if path.is_file() || looks_like_a_file {
                return wrong(CommandMistake::OneFile);
            }
            Ok(Goal::Folder(kinds, path))
        }
        (None, _) if apart => wrong(CommandMistake::NoFolder),
        (path, [kind]) => {
            if path.is_none() && kind.is_binary() && std::io::stdout().is_terminal() {
                return wrong(CommandMistake::NotForTerminal { ending: kind.ending() });
            }
            Ok(Goal::One(*kind, path))
        }
        _ => wrong(CommandMistake::NoFormat),
    }
}

/// Gemeenten that the edition before did not report on: their reports say nothing of changes.
fn without_past(monitor: &Monitor, gemeenten: &[GemeenteIndex], past: &Past, option: &str) -> Diagnostics {
    let found = gemeenten.iter().map(|gemeente| monitor.data.gemeente(*gemeente));
    let unknown: Vec<&str> =
        found.filter(|gemeente| !past.knows(gemeente.code)).map(|gemeente| gemeente.name.as_str()).collect();
    let Some(first) = unknown.first() else { return Diagnostics::default() };
    let mistake = CommandMistake::NoPast { count: unknown.len(), gemeente: (*first).to_owned() };
    Diagnostic::of(Place::file(option), &mistake).into()
}
