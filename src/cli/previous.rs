//! `--previous`: an earlier edition of the monitor, as its reports in JSON or as the project that it was made from.

use std::fs;
use std::path::{Path, PathBuf};

use super::Outcome;
use super::mistake::CommandMistake;
use super::output::Messages;
use crate::disk;
use crate::project::{Project, is_project};
use mdd_engine::dataset::Allow;
use mdd_engine::diagnostic::{Diagnostic, Place};
use mdd_engine::engine::evaluate;
use mdd_engine::text::Files;
use mdd_report::report::Past;

pub(super) fn previous(path: &Path, messages: &mut Messages) -> Result<Past, Outcome> {
    if is_project(path) {
        return of_project(path, messages);
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

/// By the newest rules that it has, whatever was wrong with its deliveries then.
fn of_project(root: &Path, messages: &mut Messages) -> Result<Past, Outcome> {
    let project = Project::open(root).map_err(|failure| messages.bad(&failure.diagnostics, &failure.files))?;
    let peildatum = project.peildatum();
    let number = project.newest().map(str::to_owned).unwrap_or_default();
    let made = project.pack(&number).and_then(|(pack, _)| Ok((pack, project.dataset_on(peildatum, Allow::ALL)?)));
    let (pack, data) = made.map_err(|found| messages.bad(&found, &project.files))?;
    let evaluation = evaluate(&pack, &data, peildatum).map_err(|found| messages.bad(&found, &project.files))?;
    Ok(Past::of(&evaluation))
}
