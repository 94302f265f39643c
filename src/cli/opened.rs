//! What most commands start with: open the project, load rules and data side by side, evaluate.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::output::Messages;
use super::{Common, Outcome};
use crate::project::{Project, find_project, is_project};
use mdd_engine::check::empty_columns;
use mdd_engine::dataset::{Allow, Dataset, GemeenteIndex, Why};
use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics, Place, Spot};
use mdd_engine::engine::{Evaluation, evaluate};
use mdd_engine::rules::RulePack;
use mdd_engine::terms::{Peildatum, parse_date};
use mdd_engine::text::Files;

/// Which rules, and of when.
#[derive(clap::Args)]
pub(super) struct Chosen {
    /// Version of the rules [default: the newest]
    #[arg(long, value_name = "VERSION")]
    pub rules: Option<String>,
    /// Date that the report is about, as 2018-02-06 [default: peildatum in sources.toml]
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    #[command(flatten)]
    pub allowed: Allowed,
}

/// What may be wrong with the deliveries.
#[derive(clap::Args)]
pub(super) struct Allowed {
    /// Go on with sources that sources.toml calls too old; the report says so
    #[arg(long)]
    allow_stale: bool,
    /// Go on without the rows that have errors; the report says so
    #[arg(long)]
    allow_errors: bool,
}

impl Allowed {
    pub fn allow(&self) -> Allow {
        Allow { stale: self.allow_stale, errors: self.allow_errors }
    }
}

pub(super) fn open(common: &Common, messages: &mut Messages) -> Result<Project, Outcome> {
    open_at(&root(common, messages)?, messages)
}

fn open_at(root: &Path, messages: &mut Messages) -> Result<Project, Outcome> {
    let project = Project::open(root).map_err(|failure| messages.bad(&failure.diagnostics, &failure.files))?;
    messages.step("project read");
    Ok(project)
}

/// The folder of the project.
pub(super) fn root(common: &Common, messages: &mut Messages) -> Result<PathBuf, Outcome> {
    match &common.project {
        Some(folder) if is_project(folder) => Ok(folder.clone()),
        Some(folder) => {
            let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.clone()).display().to_string();
            let message = format!("{folder} is not a project");
            let diagnostic = Diagnostic::error(Code::NoProject, Place::Argument(folder), message)
                .help("a project is a folder with sources.toml and rules/");
            Err(messages.bad(&diagnostic.into(), &Files::default()))
        }
        None => {
            #[expect(clippy::disallowed_methods, reason = "a door may look at its environment")]
            let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
            find_project(&here).map_err(|diagnostics| messages.bad(&diagnostics, &Files::default()))
        }
    }
}

/// A project with rules and data loaded.
pub(super) struct Loaded {
    pub project: Project,
    pub pack: RulePack,
    pub data: Arc<Dataset>,
    pub peildatum: Peildatum,
}

pub(super) fn load(common: &Common, chosen: &Chosen, messages: &mut Messages) -> Result<Loaded, Outcome> {
    load_again(&root(common, messages)?, chosen, &mut None, messages)
}

/// Rules and data, where `kept` is the data when it was read before.
pub(super) fn load_again(
    root: &Path,
    chosen: &Chosen,
    kept: &mut Option<Arc<Dataset>>,
    messages: &mut Messages,
) -> Result<Loaded, Outcome> {
    let project = open_at(root, messages)?;
    let peildatum = match &chosen.date {
        None => project.peildatum(),
        Some(text) => Peildatum(parse_date(text).ok_or_else(|| messages.bad(&bad_date(text).into(), &project.files))?),
    };
    let number = chosen.rules.clone().or_else(|| project.newest().map(str::to_owned)).unwrap_or_default();
    let read = || kept.clone().map_or_else(|| project.dataset_on(peildatum, chosen.allowed.allow()).map(Arc::new), Ok);
    let (pack, data) = rayon::join(|| project.pack(&number), read);
    *kept = data.as_ref().ok().cloned();
    messages.step("rules and data loaded");
    match (pack, data) {
        (Ok((pack, warnings)), Ok(data)) => {
            messages.print(&warnings, &project.files);
            Ok(Loaded { project, pack, data, peildatum })
        }
        (pack, data) => {
            let mut diagnostics = pack.err().unwrap_or_default();
            diagnostics.append(data.err().unwrap_or_default());
            Err(messages.bad(&diagnostics, &project.files))
        }
    }
}

pub(super) fn bad_date(text: &str) -> Diagnostic {
    Diagnostic::error(Code::BadArgument, Place::Argument(text.to_owned()), format!("`{text}` is not a date"))
        .help("write a date as 2018-02-06")
}

impl Loaded {
    pub fn evaluate(&self, messages: &mut Messages) -> Result<Evaluation<'_>, Outcome> {
        let evaluation = evaluate(&self.pack, &self.data, self.peildatum)
            .map_err(|diagnostics| messages.bad(&diagnostics, &self.project.files))?;
        messages.step("country evaluated");
        let mut warnings = self.data.warnings();
        warnings.append(unmatched(&self.data));
        warnings.append(empty_columns(&self.pack, &self.data.schema, &self.data));
        warnings.append(gaps(&evaluation));
        messages.print(&warnings, &self.project.files);
        Ok(evaluation)
    }

    /// The gemeenten that were asked for, in that order; all of them when `all`.
    pub fn gemeenten(
        &self,
        asked: &[String],
        all: bool,
        messages: &mut Messages,
    ) -> Result<Vec<GemeenteIndex>, Outcome> {
        if all {
            return Ok(self.data.gemeenten.keys().collect());
        }
        let mut diagnostics = Diagnostics::default();
        let mut found = Vec::new();
        for name in asked {
            match self.data.find(name) {
                Ok(gemeente) if found.contains(&gemeente) => {}
                Ok(gemeente) => found.push(gemeente),
                Err(errors) => diagnostics.append(errors),
            }
        }
        if diagnostics.is_empty() { Ok(found) } else { Err(messages.bad(&diagnostics, &self.project.files)) }
    }
}

/// Indicators whose rules leave some gemeenten without a colour.
fn gaps(evaluation: &Evaluation<'_>) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for (indicator, count, first) in evaluation.gaps() {
        let who = evaluation.data.gemeente(first).name.as_str();
        let message = format!("no colour rule of `{}` holds for {count} gemeenten: they are grijs", indicator.id);
        diagnostics.push(
            Diagnostic::warning(Code::NoRuleApplies, indicator.span, message)
                .label(format!("the first of them is {who}"))
                .help(format!(
                    "add a [[colour]] for what is left; `mdd explain \"{who}\" {}` shows the figure",
                    indicator.id
                )),
        );
    }
    diagnostics
}

/// One line a table with rows that the report leaves out because nobody knows whose they are.
fn unmatched(data: &Dataset) -> Diagnostics {
    let mut diagnostics = Diagnostics::default();
    for ((name, table), load) in data.schema.tables.iter().zip(&data.loads) {
        let unknown: Vec<_> = load.unmatched.iter().filter(|row| matches!(row.why, Why::Unknown { .. })).collect();
        if let Some(first) = unknown.first() {
            let message = match unknown.len() {
                1 => format!("1 row matches no gemeente in table `{name}`, and is not used"),
                several => format!("{several} rows match no gemeente in table `{name}`, and are not used"),
            };
            let label = match first.said.as_str() {
                "" => "it names no gemeente".to_owned(),
                said => format!("the first one says \"{said}\""),
            };
            let place =
                Place::Delivery { path: table.counted.place(&table.file, &first.line.to_string()), spot: Spot::Whole };
            diagnostics.push(
                Diagnostic::warning(Code::UnmatchedRow, place, message)
                    .label(label)
                    .help("`mdd data check` lists them all, with the nearest names"),
            );
        }
    }
    diagnostics
}
