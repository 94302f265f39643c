//! `mdd check --fix`: mends what is certain, and says what that changes.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use super::Outcome;
use super::mistake::CommandMistake;
use super::output::Messages;
use crate::golden::Folder;
use crate::project::{Mended, Project, RULES, mended, write_whole};
use mdd_engine::check::Depth;
use mdd_engine::dataset::Dataset;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::engine::evaluate;
use mdd_engine::language::{Language, said};
use mdd_engine::terms::Colour;
use mdd_engine::text::Files;

/// One mended mistake may bring another to light: so often is looked again.
const ROUNDS: usize = 20;

/// What may be done.
pub(super) struct Allowed {
    /// Also in versions of which outputs were approved.
    pub force: bool,
    /// Nothing is written.
    pub dry_run: bool,
}

/// What was done, in words.
pub(super) fn fix(
    root: &Path,
    asked: &[String],
    allowed: &Allowed,
    messages: &mut Messages,
) -> Result<String, Outcome> {
    let language = messages.language();
    let mut before = None;
    let mut text = String::new();
    let (mut edits, mut touched, mut published) = (0, BTreeSet::new(), BTreeSet::new());
    for _ in 0..ROUNDS {
        let (found, files) = look(root, asked);
        let (open, closed): (Vec<Mended>, Vec<Mended>) =
            mended(&found, &files).into_iter().partition(|file| allowed.force || !is_published(root, &file.path));
        published.extend(closed.into_iter().map(|file| file.path));
        if open.is_empty() {
            break;
        }
        for file in &open {
            text.push_str(&file.difference());
            text.push('\n');
            edits += file.edits;
            touched.insert(file.path.clone());
            if !allowed.dry_run {
                before.get_or_insert_with(|| colours(root));
                write(root, file, messages)?;
            }
        }
        if allowed.dry_run {
            break;
        }
    }
    let summary = match (edits, allowed.dry_run) {
        (0, _) => said("fix-nothing"),
        (_, true) => said("fix-would"),
        (_, false) => said("fix-done"),
    };
    let summary = summary.with("count", edits).with("files", touched.len());
    let _ = writeln!(text, "{}", language.say(summary));
    if !published.is_empty() {
        let files: Vec<String> = published.into_iter().collect();
        let _ = writeln!(text, "{}", language.say(said("fix-published").with("files", files)));
    }
    if edits > 0 && !allowed.dry_run {
        text.push_str(&changed(before.flatten(), colours(root), language));
    }
    Ok(text)
}

/// Every mistake there is now.
fn look(root: &Path, asked: &[String]) -> (Diagnostics, Files) {
    match Project::open(root) {
        Err(failure) => (failure.diagnostics, failure.files),
        Ok(project) => match project.asked(asked) {
            Ok(versions) => (project.check(&versions, Depth::Plain), project.files),
            Err(found) => (found, project.files),
        },
    }
}

fn write(root: &Path, file: &Mended, messages: &mut Messages) -> Result<(), Outcome> {
    write_whole(&root.join(&file.path), file.after.as_bytes()).map_err(|error| {
        let mistake = CommandMistake::FileNotWritten { path: file.path.clone(), why: error.to_string() };
        messages.bad(&Diagnostic::of(Place::file(&file.path), &mistake).into(), &Files::default())
    })
}

/// Whether a file is of a version of which outputs were approved: what was published stays what it is.
fn is_published(root: &Path, path: &str) -> bool {
    let version = path.strip_prefix(RULES).and_then(|path| path.strip_prefix('/')?.split('/').next());
    version.is_some_and(|version| Folder::of(root).holds(version))
}

/// The colours of the country by the newest rules; none when these, or the deliveries, cannot be read.
fn colours(root: &Path) -> Option<Vec<(String, String, Option<Colour>)>> {
    let project = Project::open(root).ok()?;
    let (pack, _) = project.pack(project.newest()?).ok()?;
    let data: Dataset = project.dataset().ok()?;
    let evaluation = evaluate(&pack, &data, project.peildatum()).ok()?;
    let scores = data.gemeenten.iter_enumerated().flat_map(|(at, gemeente)| {
        let evaluation = &evaluation;
        evaluation.indicators().map(move |(number, indicator)| {
            (gemeente.name.clone(), indicator.id.to_string(), evaluation.score(number, at).colour)
        })
    });
    Some(scores.collect())
}

/// Which colours are other than before.
fn changed(
    before: Option<Vec<(String, String, Option<Colour>)>>,
    after: Option<Vec<(String, String, Option<Colour>)>>,
    language: Language,
) -> String {
    let (Some(before), Some(after)) = (before, after) else { return String::new() };
    let mut text = String::new();
    for (old, new) in before.iter().zip(&after).filter(|(old, new)| old != new) {
        let word = |colour: Option<Colour>| colour.map_or("-", Colour::word);
        let line = said("fix-colour").with("gemeente", &new.0).with("indicator", &new.1);
        let line = line.with("before", word(old.2)).with("after", word(new.2));
        let _ = writeln!(text, "{}", language.say(line));
    }
    if text.is_empty() { format!("{}\n", language.say("fix-no-colours")) } else { text }
}
