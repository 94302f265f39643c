//! `mdd workshop sheet`: what a group has on the table, in one file or a file a group.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use clap::ArgGroup;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::mistake::CommandMistake;
use super::opened::{ChosenRules, evaluated, explanations, load};
use super::output::{Messages, Printout, width};
use super::workshop::{only, theme};
use super::{Common, Outcome};
use crate::project::ProjectMistake;
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::engine::Evaluation;
use mdd_engine::fault::OrFault;
use mdd_engine::text::Files;
use mdd_engine::workshops::{ParticipantList, PlanAgain, TakingPart, Theme};
use mdd_report::render::{Paper, ReportFormat, SHEET_FORMATS, render_sheets};
use mdd_report::report::{Country, WorkshopSheet};

#[derive(clap::Args)]
#[command(group(ArgGroup::new("who").args(["group", "plan"]).required(true)))]
pub(super) struct Arguments {
    #[arg(long, value_name = "THEME")]
    theme: String,
    #[arg(long, value_name = "GEMEENTE", value_delimiter = ',')]
    group: Vec<String>,
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    #[command(flatten)]
    chosen: ChosenRules,
    #[arg(long, value_name = "FORMAT", ignore_case = true, value_parser = formats())]
    format: Option<ReportFormat>,
    #[arg(long, short, value_name = "PATH")]
    output: Option<PathBuf>,
}

fn formats() -> impl TypedValueParser<Value = ReportFormat> {
    PossibleValuesParser::new(SHEET_FORMATS.map(ReportFormat::word))
        .map(|word| ReportFormat::of_word(&word).or_fault("a word of a format"))
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let output = arguments.output.as_deref();
    let ending = output.and_then(|path| ReportFormat::of_ending(path.extension()?.to_str()?));
    let format = arguments.format.or(ending.filter(|ending| SHEET_FORMATS.contains(ending)));
    let format = format.unwrap_or(ReportFormat::Text);
    if output.is_none() && format.is_binary() && std::io::stdout().is_terminal() {
        let mistake = CommandMistake::NotForTerminal { ending: format.ending() };
        let found = Diagnostic::of(Place::Argument("--output".to_owned()), &mistake);
        return Err(messages.bad(&found.into(), &Files::default()));
    }
    let mut monitor = load(common, &arguments.chosen, messages)?;
    let (theme, list) = theme(&monitor, &arguments.theme, messages)?;
    let (layouts, warnings) =
        monitor.project.layouts().map_err(|found| messages.bad(&found, &monitor.project.files))?;
    messages.print(&warnings, &monitor.project.files);
    let explanations = explanations(&monitor, messages)?;
    let evaluated = evaluated(&monitor, messages)?;
    let evaluation = &evaluated.evaluation;
    let groups = groups(arguments, &theme, &list, evaluation);
    let groups = groups.map_err(|found| messages.bad(&found, &monitor.project.files))?;
    let country = Country::new(evaluation).explained(explanations);
    let subjects = (theme.title.as_str(), theme.indicators.as_slice());
    let sheet = |group: &AskedGroup| country.sheet(subjects, group.number, &group.gemeenten);
    let sheets: Vec<WorkshopSheet> = groups.iter().map(sheet).collect();
    let templates = &layouts.templates;
    let paper = match format {
        ReportFormat::Text => Paper { width: width(), colours: output.is_none() && messages.colours(), templates },
        _ => Paper::of_file(templates),
    };
    let is_folder = |path: &&Path| path.is_dir() || path.as_os_str().to_string_lossy().ends_with('/');
    let files: Vec<(Option<PathBuf>, &[WorkshopSheet])> = match output.filter(is_folder) {
        None => vec![(output.map(Path::to_owned), sheets.as_slice())],
        Some(folder) => sheets.chunks(1).map(|one| (Some(folder.join(named(&theme, one, format))), one)).collect(),
    };
    // All of them are made before the first is written.
    let made = files.into_iter().map(|(path, sheets)| Ok((path, render_sheets(sheets, format, paper)?)));
    let made: Result<Vec<(Option<PathBuf>, Vec<u8>)>, _> = made.collect();
    let made = made.map_err(|failure| {
        messages.bad(&layouts.diagnostic(&monitor.project, &failure).into(), &monitor.project.files)
    })?;
    for (path, bytes) in made {
        if let Some(folder) =
            path.as_deref().and_then(Path::parent).filter(|_| output.is_some_and(|path| is_folder(&path)))
        {
            std::fs::create_dir_all(folder).map_err(|error| unusable(folder, &error, messages))?;
        }
        let outcome = messages.result(&Printout::Made(bytes), path.as_deref());
        if outcome != Outcome::Fine {
            return Err(outcome);
        }
    }
    Ok(Outcome::Fine)
}

/// Who meets, and the number of the group in its plan.
struct AskedGroup {
    number: Option<usize>,
    gemeenten: Vec<GemeenteIndex>,
}

/// The groups that were asked for, each with its number in the plan.
fn groups(
    arguments: &Arguments,
    theme: &Theme,
    list: &ParticipantList,
    evaluation: &Evaluation<'_>,
) -> Result<Vec<AskedGroup>, Diagnostics> {
    let group = |named: &[String]| -> Result<Vec<GemeenteIndex>, Diagnostics> {
        let taking_part = only(TakingPart::new(evaluation, list, theme.clone()), named)?;
        let fits = taking_part.one_group()?.learning()?;
        Ok(fits.kept.iter().map(|kept| kept.gemeente).collect())
    };
    let Some(path) = &arguments.plan else {
        return Ok(vec![AskedGroup { number: None, gemeenten: group(&arguments.group)? }]);
    };
    let shown = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| {
        let mistake = ProjectMistake::Unreadable { path: shown.clone(), why: error.to_string() };
        Diagnostics::from(Diagnostic::of(Place::file(shown.clone()), &mistake))
    })?;
    let plan = PlanAgain::read(&bytes, &shown, evaluation, &theme.key)?;
    (1..)
        .zip(&plan.groups)
        .map(|(number, codes)| Ok(AskedGroup { number: Some(number), gemeenten: group(codes)? }))
        .collect()
}

/// "werksessie-2.4-groep-1.html"
fn named(theme: &Theme, sheets: &[WorkshopSheet], format: ReportFormat) -> String {
    let group = sheets.first().and_then(|sheet| sheet.number);
    let group = group.map(|number| format!("-groep-{number}")).unwrap_or_default();
    format!("werksessie-{}{group}.{}", theme.key, format.ending())
}

fn unusable(folder: &Path, error: &std::io::Error, messages: &mut Messages) -> Outcome {
    let (folder, why) = (folder.display().to_string(), error.to_string());
    let mistake = CommandMistake::FolderUnusable { folder: folder.clone(), why };
    messages.bad(&Diagnostic::of(Place::file(folder), &mistake).into(), &Files::default())
}
