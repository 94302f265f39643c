//! `--previous`: an earlier edition of the monitor, as its reports in JSON or as the project that it was made from.

use std::fs;
use std::path::{Path, PathBuf};

use super::Outcome;
use super::mistake::CommandMistake;
use super::output::Messages;
use crate::disk;
use crate::monitor::Monitor;
use crate::project::{MANIFEST, Project, accepted, is_project};
use mdd_engine::dataset::{Allow, Dataset, Schema};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::engine::evaluate;
use mdd_engine::rules::RulePack;
use mdd_engine::terms::Peildatum;
use mdd_engine::text::Files;
use mdd_report::report::Past;

/// Tables and columns that only the project of now has, were not delivered then. `asked` is the version of the rules that
/// somebody named.
pub(super) fn previous(
    path: &Path,
    now: &mut Monitor,
    asked: Option<&str>,
    messages: &mut Messages,
) -> Result<Past, Outcome> {
    if is_project(path) {
        return of_project(path, &now.project.manifest.schema, asked, messages);
    }
    if path.join(MANIFEST).is_file() {
        return of_deliveries(path, now).map_err(|found| messages.bad(&found, &now.project.files));
    }
    let name = path.display().to_string();
    if !path.exists() && now.project.editions().is_ok_and(|editions| editions.find(&name).is_some()) {
        let mistake = CommandMistake::PastIsEdition { found: name.clone() };
        return Err(messages.bad(&Diagnostic::of(Place::Argument(name), &mistake).into(), &Files::default()));
    }
    let unreadable = |path: &Path, error: std::io::Error| {
        let shown = path.display().to_string();
        let mistake = CommandMistake::PastUnreadable { path: shown.clone(), why: error.to_string() };
        Diagnostic::of(Place::file(shown), &mistake)
    };
    let told = |found: Diagnostic, messages: &mut Messages| messages.bad(&found.into(), &Files::default());
    let paths = reports(path).map_err(|error| told(unreadable(path, error), messages))?;
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for path in paths {
        let bytes = disk::read(&path).map_err(|error| told(unreadable(&path, error), messages))?;
        files.push((path.display().to_string(), bytes));
    }
    let read = Past::read(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())));
    read.map_err(|found| messages.bad(&found, &Files::default()))
}

/// The file itself, or every JSON file in the folder, in order of name.
pub(super) fn reports(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries: Vec<PathBuf> =
        fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    let mut reports: Vec<PathBuf> =
        entries.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "json")).collect();
    reports.sort();
    Ok(reports)
}

/// By the rules that are asked for where it has those, else by its newest, whatever was wrong with its deliveries then.
fn of_project(root: &Path, now: &Schema, asked: Option<&str>, messages: &mut Messages) -> Result<Past, Outcome> {
    let project = Project::open(root).map_err(|failure| messages.bad(&failure.diagnostics, &failure.files))?;
    let peildatum = project.peildatum();
    let mut schema = project.manifest.schema.clone();
    schema.complete(now);
    let same = asked.filter(|asked| project.versions().any(|number| number == *asked));
    let number = same.or(project.newest()).map(str::to_owned).unwrap_or_default();
    let pack = project.version(&number).and_then(|version| project.pack_of(&version, &schema));
    let made = pack.and_then(|(pack, _)| Ok((pack, project.delivered_on(peildatum, &Allow::ALL)?)));
    let (pack, mut data) = made.map_err(|found| messages.bad(&found, &project.files))?;
    data.complete(now);
    let past = past(&pack, &data, peildatum);
    past.map_err(|found| messages.bad(&found, &project.files))
}

/// A folder with deliveries and no rules: by the rules of now.
fn of_deliveries(folder: &Path, now: &mut Monitor) -> Result<Past, Diagnostics> {
    let (mut data, peildatum) = now.project.dataset_from(folder, None)?;
    data.complete(&now.project.manifest.schema);
    let (pack, _) = now.project.pack_of(&now.project.version(now.pack.number())?, &data.schema)?;
    past(&pack, &data, peildatum)
}

fn past(pack: &RulePack, data: &Dataset, peildatum: Peildatum) -> Result<Past, Diagnostics> {
    accepted(data, &[pack], &Allow::ALL)?;
    Ok(Past::of(&evaluate(pack, data, peildatum)?))
}
