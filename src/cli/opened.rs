//! What most commands start with: open the project, load rules and data side by side, evaluate.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::mistake::CommandMistake;
use super::output::Messages;
use super::{Common, Outcome};
use crate::monitor::{Choice, Evaluated, Monitor};
use crate::project::{Project, find_project, is_project};
use mdd_engine::dataset::{Allow, Dataset, GemeenteIndex};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::explanations::Explanations;
use mdd_engine::terms::{Date, Peildatum, parse_date};
use mdd_engine::text::Files;

/// Which rules, and for which date.
#[derive(clap::Args)]
pub(super) struct ChosenRules {
    #[arg(long, value_name = "VERSION")]
    pub rules: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    #[command(flatten)]
    pub allowed: Allowed,
    #[arg(long, value_name = "SETTING")]
    pub set: Vec<String>,
}

/// What may be wrong with the deliveries.
#[derive(clap::Args)]
pub(super) struct Allowed {
    #[arg(long)]
    allow_stale: bool,
    #[arg(long)]
    allow_errors: bool,
    #[arg(long, value_name = "SOURCE")]
    allow_missing: Vec<String>,
}

impl Allowed {
    pub fn allow(&self) -> Allow {
        Allow { stale: self.allow_stale, errors: self.allow_errors, missing: self.allow_missing.clone() }
    }
}

pub(super) fn open(common: &Common, messages: &mut Messages) -> Result<Project, Outcome> {
    open_at(&root(common, messages)?, messages)
}

fn open_at(root: &Path, messages: &mut Messages) -> Result<Project, Outcome> {
    let project = Project::open(root).map_err(|failure| messages.bad(&failure.diagnostics, &failure.files))?;
    messages.step("step-project-read");
    Ok(project)
}

/// The folder of the project.
pub(super) fn root(common: &Common, messages: &mut Messages) -> Result<PathBuf, Outcome> {
    match &common.project {
        Some(folder) if is_project(folder) => Ok(folder.clone()),
        Some(folder) => {
            let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.clone()).display().to_string();
            let mistake = CommandMistake::NotAProject { folder: folder.clone() };
            let diagnostic = Diagnostic::of(Place::Argument(folder), &mistake);
            Err(messages.bad(&diagnostic.into(), &Files::default()))
        }
        None => {
            #[expect(clippy::disallowed_methods, reason = "a door may look at its environment")]
            let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
            find_project(&here).map_err(|diagnostics| messages.bad(&diagnostics, &Files::default()))
        }
    }
}

pub(super) fn load(common: &Common, chosen: &ChosenRules, messages: &mut Messages) -> Result<Monitor, Outcome> {
    load_again(&root(common, messages)?, chosen, &mut None, messages)
}

/// Rules and data, where `kept` is the data when it was read before.
pub(super) fn load_again(
    root: &Path,
    chosen: &ChosenRules,
    kept: &mut Option<Arc<Dataset>>,
    messages: &mut Messages,
) -> Result<Monitor, Outcome> {
    let project = open_at(root, messages)?;
    let date = |text: &String| {
        parse_date(text).map(Peildatum).ok_or_else(|| messages.bad(&bad_date(text).into(), &project.files))
    };
    let choice = Choice {
        rules: chosen.rules.clone(),
        peildatum: chosen.date.as_ref().map(date).transpose()?,
        allow: chosen.allowed.allow(),
        set: chosen.set.clone(),
    };
    let loaded = Monitor::of(project, &choice, kept);
    messages.step("step-loaded");
    let monitor = loaded.map_err(|failure| messages.bad(&failure.diagnostics, &failure.files))?;
    messages.print(monitor.warnings(), &monitor.project.files);
    Ok(monitor)
}

pub(super) fn bad_date(text: &str) -> Diagnostic {
    Diagnostic::of(Place::Argument(text.to_owned()), &CommandMistake::NoDate { found: text.to_owned() })
}

/// The day that it is (UTC): a version whose date matters is dated by hand.
pub(super) fn today() -> Date {
    #[expect(clippy::disallowed_methods, reason = "a door may look at the clock; --date sets another day")]
    let now = std::time::SystemTime::now();
    let days = now.duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs() / 86_400);
    let epoch = Date::constant(1970, 1, 1);
    let since = i64::try_from(days).ok().and_then(|days| jiff::Span::new().try_days(days).ok());
    since.and_then(|since| epoch.checked_add(since).ok()).unwrap_or(epoch)
}

/// Judges the country, and says what there is to say of it.
pub(super) fn evaluated<'m>(monitor: &'m Monitor, messages: &mut Messages) -> Result<Evaluated<'m>, Outcome> {
    let evaluated = judged(monitor, messages)?;
    messages.print(&evaluated.warnings(), &monitor.project.files);
    Ok(evaluated)
}

/// Judges the country.
pub(super) fn judged<'m>(monitor: &'m Monitor, messages: &mut Messages) -> Result<Evaluated<'m>, Outcome> {
    let evaluated = monitor.country().map_err(|failure| messages.bad(&failure.diagnostics, &failure.files))?;
    messages.step("step-evaluated");
    Ok(evaluated)
}

/// What gemeenten say of their own colours.
pub(super) fn explanations(monitor: &Monitor, messages: &mut Messages) -> Result<Explanations, Outcome> {
    let found = monitor.explanations().map_err(|failure| messages.bad(&failure.diagnostics, &failure.files));
    let (explanations, told) = found?;
    messages.print(&told, &monitor.project.files);
    Ok(explanations)
}

/// The gemeenten that were asked for, in that order; all of them when `all`.
pub(super) fn gemeenten(
    monitor: &Monitor,
    asked: &[String],
    all: bool,
    messages: &mut Messages,
) -> Result<Vec<GemeenteIndex>, Outcome> {
    if all {
        return Ok(monitor.data.gemeenten.keys().collect());
    }
    let mut diagnostics = Diagnostics::default();
    let mut found = Vec::new();
    for name in asked {
        match monitor.data.find(name) {
            Ok(gemeente) if found.contains(&gemeente) => {}
            Ok(gemeente) => found.push(gemeente),
            Err(errors) => diagnostics.append(errors),
        }
    }
    if diagnostics.is_empty() { Ok(found) } else { Err(messages.bad(&diagnostics, &monitor.project.files)) }
}
