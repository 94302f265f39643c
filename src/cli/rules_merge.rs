//! `mdd rules merge`: by hand, or as git calls it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::Outcome;
use super::output::{Messages, Said};
use crate::disk::{self, is_link};
use crate::merge::{Conflict, merge};
use crate::project::write_whole;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::language::{self, Language, said};
use mdd_engine::mistakes;
use mdd_engine::text::Files;

mistakes! {
    enum MergeMistake {
        Unreadable { path: String, why: String } = Error FileUnreadable "merge-unreadable";
        NotUtf8 { path: String } = Error WrongEncoding "merge-not-utf8";
        NotWritten { path: String, why: String } = Error OutputFailed "project-not-written";
        FileAndFolder = Error BadArgument "merge-file-and-folder";
    }
}

#[derive(clap::Args)]
pub(super) struct Arguments {
    base: PathBuf,
    ours: PathBuf,
    theirs: PathBuf,
    #[arg(long, value_name = "NAME")]
    path: Option<String>,
}

pub(super) fn run(arguments: &Arguments, messages: &mut Messages) -> Outcome {
    match merge_all(arguments, messages.language()) {
        Ok((text, conflicts)) => match messages.result(&Said::Text(text), None) {
            Outcome::Fine if conflicts => Outcome::Found,
            outcome => outcome,
        },
        Err(found) => messages.bad(&found, &Files::default()),
    }
}

/// What is said, and whether there are conflicts.
fn merge_all(arguments: &Arguments, language: Language) -> Result<(String, bool), Diagnostics> {
    let Arguments { base, ours, theirs, path } = arguments;
    let mut text = String::new();
    let mut line = |indent: &str, what: language::Said| _ = writeln!(text, "{indent}{}", language.say(what));
    if !ours.is_dir() && !theirs.is_dir() {
        let (own, other) = (needed(ours)?, needed(theirs)?);
        let merged = merge(&read(base)?.unwrap_or_default(), &own, &other);
        if merged.text != own {
            write(ours, &merged.text)?;
        }
        told(&path.clone().unwrap_or_else(|| ours.display().to_string()), &merged.conflicts, &mut line);
        return Ok((text, !merged.conflicts.is_empty()));
    }
    if !ours.is_dir() || !theirs.is_dir() {
        return Err(Diagnostic::of(Place::Argument(theirs.display().to_string()), &MergeMistake::FileAndFolder).into());
    }
    let mut conflicts = false;
    let mut names = BTreeSet::new();
    for side in [base, ours, theirs] {
        gather(side, Path::new(""), &mut names).map_err(|error| unreadable(side, &error))?;
    }
    for name in names {
        let [was, own, other] = [base, ours, theirs].map(|side| read(&side.join(&name)));
        let (was, own, other) = (was?, own?, other?);
        let target = ours.join(&name);
        let shown = target.display().to_string();
        if own == other || other == was {
            continue;
        }
        if other.is_none() && own == was {
            fs::remove_file(&target).map_err(|error| not_written(&target, &error))?;
            line("", said("merge-removed").with("path", &shown));
            continue;
        }
        // A file that one side took away and the other changed: nothing against all of it.
        let [was, own, other] = [was, own, other].map(Option::unwrap_or_default);
        let merged = merge(&was, &own, &other);
        write(&target, &merged.text)?;
        conflicts |= !merged.conflicts.is_empty();
        told(&shown, &merged.conflicts, &mut line);
    }
    line("", said("merge-golden"));
    Ok((text, conflicts))
}

fn told(path: &str, conflicts: &[Conflict], line: &mut impl FnMut(&str, language::Said)) {
    if conflicts.is_empty() {
        return line("", said("merge-done").with("path", path));
    }
    line("", said("merge-conflicts").with("path", path).with("count", conflicts.len()));
    for Conflict { key, ours, theirs } in conflicts {
        if key.is_empty() {
            line("  ", said("merge-whole"));
            continue;
        }
        let shown = |side: &Option<String>| match side {
            Some(text) => said("as-it-is").with("text", text),
            None => said("merge-gone"),
        };
        line("  ", said("merge-conflict").with("key", key).with("ours", shown(ours)).with("theirs", shown(theirs)));
    }
}

/// The files in a folder, by their paths from there.
fn gather(folder: &Path, within: &Path, names: &mut BTreeSet<PathBuf>) -> std::io::Result<()> {
    if !folder.join(within).is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder.join(within))? {
        let name = within.join(entry?.file_name());
        let whole = folder.join(&name);
        if !whole.is_dir() {
            names.insert(name);
        } else if !is_link(&whole) {
            gather(folder, &name, names)?;
        }
    }
    Ok(())
}

/// The text of a file; none when there is no such file.
fn read(path: &Path) -> Result<Option<String>, Diagnostics> {
    match disk::read(path) {
        Ok(bytes) => String::from_utf8(bytes).map(Some).map_err(|_| {
            let shown = path.display().to_string();
            Diagnostic::of(Place::file(shown.clone()), &MergeMistake::NotUtf8 { path: shown }).into()
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable(path, &error)),
    }
}

/// The text of a file that must be there.
fn needed(path: &Path) -> Result<String, Diagnostics> {
    let missing = || unreadable(path, &std::io::Error::from(std::io::ErrorKind::NotFound));
    read(path)?.ok_or_else(missing)
}

fn write(path: &Path, text: &str) -> Result<(), Diagnostics> {
    let made = path.parent().map_or(Ok(()), fs::create_dir_all);
    made.and_then(|()| write_whole(path, text.as_bytes())).map_err(|error| not_written(path, &error))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Diagnostics {
    let shown = path.display().to_string();
    let mistake = MergeMistake::Unreadable { path: shown.clone(), why: error.to_string() };
    Diagnostic::of(Place::file(shown), &mistake).into()
}

fn not_written(path: &Path, error: &std::io::Error) -> Diagnostics {
    let shown = path.display().to_string();
    let mistake = MergeMistake::NotWritten { path: shown.clone(), why: error.to_string() };
    Diagnostic::of(Place::file(shown), &mistake).into()
}
