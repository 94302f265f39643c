//! `mdd check --fix`: mends what is certain, and says what that changes.
//!
//! All is tried before a file is written: what is shown is what will be there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use super::Outcome;
use super::mistake::CommandMistake;
use super::output::Messages;
use crate::golden::GoldenFolder;
use crate::project::{MANIFEST, Mended, Project, RULES, SEAL, difference, mended, mended_in, write_whole};
use mdd_engine::check::Depth;
use mdd_engine::dataset::Dataset;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::engine::evaluate;
use mdd_engine::language::{Language, Said, said};
use mdd_engine::terms::Colour;
use mdd_engine::text::Files;

/// One mended mistake may bring another to light: so often is looked again.
const ROUNDS: usize = 20;

/// What may be done.
pub(super) struct FixOptions {
    /// Also in versions that are published, or of which outputs were approved.
    pub force: bool,
    /// Nothing is written.
    pub dry_run: bool,
    /// What is looked for, as without `--fix`.
    pub depth: Depth,
    pub data: bool,
}

/// What was done.
pub(super) struct Fixed {
    /// In words.
    pub text: String,
    /// What each mended file became, by its path.
    pub files: BTreeMap<String, String>,
}

/// Mends what is certain in all these versions.
pub(super) fn fix(
    root: &Path,
    asked: &[String],
    allowed: &FixOptions,
    messages: &mut Messages,
) -> Result<Fixed, Outcome> {
    let language = messages.language();
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut before: BTreeMap<String, String> = BTreeMap::new();
    let (mut mends, mut closed) = (0, BTreeSet::new());
    for _ in 0..ROUNDS {
        let (found, read) = look(root, &files, asked, allowed);
        let (open, left): (Vec<Mended>, Vec<Mended>) =
            mended(&found, &read).into_iter().partition(|file| allowed.force || !is_closed(root, &file.path));
        closed.extend(left.into_iter().map(|file| file.path));
        if open.is_empty() {
            break;
        }
        for file in open {
            mends += file.mends;
            before.entry(file.path.clone()).or_insert(file.before);
            files.insert(file.path, file.after);
        }
    }
    let mut text = String::new();
    for (path, after) in &files {
        text.push_str(&difference(path, before.get(path).map_or("", String::as_str), after));
        text.push('\n');
    }
    let summary = match (mends, allowed.dry_run) {
        (0, _) => said("fix-nothing"),
        (_, true) => said("fix-would"),
        (_, false) => said("fix-done"),
    };
    let _ = writeln!(text, "{}", language.say(summary.with("count", mends).with("files", files.len())));
    if !closed.is_empty() {
        let closed: Vec<String> = closed.into_iter().collect();
        let _ = writeln!(text, "{}", language.say(said("fix-published").with("files", closed)));
    }
    if !files.is_empty() {
        text.push_str(&changed(root, &files, asked, language));
    }
    if !allowed.dry_run {
        files.iter().try_for_each(|(path, after)| write(root, path, after, messages))?;
    }
    Ok(Fixed { text, files })
}

/// What `--fix` would do with these messages; nothing when that is nothing.
pub(super) fn mendable(root: &Path, found: &Diagnostics, files: &Files, command: &str) -> Vec<Said> {
    let mended: BTreeSet<String> = mended(found, files).into_iter().map(|file| file.path).collect();
    let (mut open, mut closed) = (0_usize, 0_usize);
    for paths in found.iter().map(|diagnostic| mended_in(diagnostic, files)) {
        match paths.first() {
            Some(path) if !mended.contains(*path) => {}
            Some(path) if is_closed(root, path) => closed += 1,
            Some(_) => open += 1,
            None => {}
        }
    }
    let notes = [(open, "fix-can"), (closed, "fix-can-forced")].into_iter().filter(|(count, _)| *count > 0);
    notes.map(|(count, text)| said(text).with("count", count).with("command", command)).collect()
}

/// Every mistake there is, as if these files were written.
fn look(root: &Path, files: &BTreeMap<String, String>, asked: &[String], allowed: &FixOptions) -> (Diagnostics, Files) {
    match Project::as_if(root, files) {
        Err(failure) => (failure.diagnostics, failure.files),
        Ok(project) => match project.asked(asked) {
            Ok(versions) if allowed.data => {
                let found = project.check_with_data(&versions, allowed.depth).unwrap_or_else(|errors| errors);
                (found, project.files)
            }
            Ok(versions) => (project.check(&versions, allowed.depth), project.files),
            Err(found) => (found, project.files),
        },
    }
}

fn write(root: &Path, path: &str, after: &str, messages: &mut Messages) -> Result<(), Outcome> {
    write_whole(&root.join(path), after.as_bytes()).map_err(|error| {
        let mistake = CommandMistake::FileNotWritten { path: path.to_owned(), why: error.to_string() };
        messages.bad(&Diagnostic::of(Place::file(path), &mistake).into(), &Files::default())
    })
}

/// Whether a file is of a version that is published, or of which outputs were approved: that stays what it is.
fn is_closed(root: &Path, path: &str) -> bool {
    let version = path.strip_prefix(RULES).and_then(|path| path.strip_prefix('/')?.split('/').next());
    version.is_some_and(|version| {
        root.join(RULES).join(version).join(SEAL).is_file() || GoldenFolder::of(root).holds(version)
    })
}

/// The colours of each gemeente, for each indicator as it is shown.
type Colours = BTreeMap<String, Vec<Option<Colour>>>;

/// None when the rules cannot be read, or the country not be judged by them.
fn colours(project: &Project, version: &str, data: &Dataset) -> Option<Colours> {
    let (pack, _) = project.pack(version).ok()?;
    let evaluation = evaluate(&pack, data, project.peildatum()).ok()?;
    let judged = evaluation.indicators().map(|(number, indicator)| {
        let shown = format!("{} {} [{}]", indicator.section, indicator.label, indicator.id);
        (shown, data.gemeenten.keys().map(|at| evaluation.score(number, at).colour).collect())
    });
    Some(judged.collect())
}

/// Which colours are other than before, in words.
fn changed(root: &Path, files: &BTreeMap<String, String>, asked: &[String], language: Language) -> String {
    let Ok(new) = Project::as_if(root, files) else { return language.say("fix-not-yet") + "\n" };
    let Ok(data) = new.deliveries() else { return language.say("fix-no-deliveries") + "\n" };
    let old = Project::open(root).ok();
    let old_data: Option<Arc<Dataset>> = match &old {
        Some(old) if files.contains_key(MANIFEST) => old.deliveries().ok(),
        _ => Some(data.clone()),
    };
    let Ok(versions) = new.asked(asked) else { return String::new() };
    let (mut lines, mut unread, mut unreadable) = (Vec::new(), Vec::new(), Vec::new());
    for version in versions {
        let before = old.as_ref().zip(old_data.as_ref()).and_then(|(old, data)| colours(old, version, data));
        match (before, colours(&new, version, &data)) {
            (Some(before), Some(after)) => lines.extend(differences(version, &before, &after)),
            (_, None) => unreadable.push(version.to_owned()),
            (None, Some(_)) => unread.push(version.to_owned()),
        }
    }
    if lines.is_empty() && unread.is_empty() && unreadable.is_empty() {
        lines.push(said("fix-no-colours"));
    }
    let unknown = [("fix-not-before", unread), ("fix-not-after", unreadable)].into_iter();
    let unknown = unknown.filter(|(_, versions)| !versions.is_empty());
    lines.extend(unknown.map(|(text, versions)| said(text).with("versions", versions)));
    lines.into_iter().map(|line| language.say(line) + "\n").collect()
}

/// Of each indicator how many gemeenten go from which colour to which.
fn differences(version: &str, before: &Colours, after: &Colours) -> Vec<Said> {
    let word = |colour: Option<Colour>| colour.map_or("-", Colour::word);
    let mut found = Vec::new();
    for (indicator, new) in after {
        let mut moves: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for (old, new) in before.get(indicator).into_iter().flatten().zip(new).filter(|(old, new)| old != new) {
            *moves.entry((word(*old), word(*new))).or_default() += 1;
        }
        found.extend(moves.into_iter().map(|((old, new), count)| {
            let line = said("fix-colours").with("version", version).with("indicator", indicator);
            line.with("count", count).with("before", old).with("after", new)
        }));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gemeenten_are_counted_by_the_colours_that_they_go_between() {
        use Colour::{Groen, Oranje, Rood};
        let of = |colours: [Option<Colour>; 4]| Colours::from([("3.5 BGT [bgt]".to_owned(), colours.to_vec())]);
        let before = of([Some(Groen), Some(Groen), Some(Rood), None]);
        let after = of([Some(Oranje), Some(Oranje), Some(Rood), Some(Groen)]);
        let said: Vec<String> =
            differences("3.0", &before, &after).into_iter().map(|line| Language::Dutch.say(line)).collect();
        assert_eq!(
            said,
            [
                "regels 3.0, 3.5 BGT [bgt]: 1 gemeente gaat van - naar groen",
                "regels 3.0, 3.5 BGT [bgt]: 2 gemeenten gaan van groen naar oranje"
            ]
        );
        assert!(differences("3.0", &after, &after).is_empty());
    }
}
