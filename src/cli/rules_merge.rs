//! `mdd rules merge`: by hand, or as git calls it.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::Outcome;
use super::output::{Messages, Printout};
use crate::disk::{self, is_link};
use crate::merge::{Conflict, OnlyTogether, Sides, merge, only_together};
use crate::project::{Edition, Project, write_whole};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::language::{self, Language, said};
use mdd_engine::mistakes;
use mdd_engine::terms::Colour;
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
        Ok((text, conflicts)) => match messages.result(&Printout::Text(text), None) {
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
    // As they are before anything is written.
    let before = Sided::read(base, ours, theirs);
    let mut conflicts = false;
    let mut names = BTreeSet::new();
    for side in [base, ours, theirs] {
        gather(side, Path::new(""), &mut names).map_err(|error| unreadable(side, &error))?;
    }
    for name in names {
        // Compared as they lie there: a delivery that nobody touched need not be a text.
        let [was, own, other] = [base, ours, theirs].map(|side| bytes(&side.join(&name)));
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
        let [was, own, other] = [(base, was), (ours, own), (theirs, other)]
            .map(|(side, bytes)| decoded(&side.join(&name), bytes.unwrap_or_default()));
        let merged = merge(&was?, &own?, &other?);
        write(&target, &merged.text)?;
        conflicts |= !merged.conflicts.is_empty();
        told(&shown, &merged.conflicts, &mut line);
    }
    line("", said("merge-golden"));
    if let (Some(before), false) = (before, conflicts) {
        for (version, found) in before.only_together(ours)? {
            line("", said("merge-only-together").with("version", &version).with("count", found.len()));
            for one in found.iter().take(SHOWN) {
                line("  ", shown(one));
            }
            if found.len() > SHOWN {
                line("  ", said("ci-more").with("count", found.len() - SHOWN));
            }
        }
    }
    Ok((text, conflicts))
}

/// So many colours that only change together are shown of a version.
const SHOWN: usize = 12;

fn shown(one: &OnlyTogether) -> language::Said {
    let word = |colour: Option<Colour>| colour.map_or("-", Colour::word);
    said("merge-colour-together")
        .with("code", one.code.to_string())
        .with("gemeente", &one.gemeente)
        .with("section", &one.section)
        .with("indicator", &one.indicator)
        .with("ours", word(one.ours))
        .with("theirs", word(one.theirs))
        .with("together", word(one.together))
}

/// Three folders that are each a whole project, as they were read.
struct Sided {
    project: Project,
    sides: [Edition; 3],
}

impl Sided {
    /// None where a folder is no project, or cannot be read: then there is nothing to evaluate.
    fn read(base: &Path, ours: &Path, theirs: &Path) -> Option<Sided> {
        let mut project = Project::open(ours).ok()?;
        let mut edition = |folder: &Path| {
            let edition = project.edition(&folder.display().to_string()).ok()?;
            edition.is_project().then_some(edition)
        };
        let sides = [edition(base)?, edition(ours)?, edition(theirs)?];
        Some(Sided { project, sides })
    }

    /// Of each version that is there now, the colours that neither side changes so by itself; on the deliveries of ours.
    fn only_together(&self, ours: &Path) -> Result<Vec<(String, Vec<OnlyTogether>)>, Diagnostics> {
        let Ok(merged) = Project::open(ours) else { return Ok(Vec::new()) };
        let (Ok(data), schema) = (merged.deliveries(), &merged.manifest.schema) else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for number in merged.versions() {
            let Ok((pack, _)) = merged.pack(number) else { continue };
            let read = |side: &Edition| {
                let edition = side.sibling(number)?;
                self.project.read_of(&edition, schema).ok().map(|(pack, ..)| pack)
            };
            let [base, ours, theirs] = self.sides.each_ref().map(read);
            let colours = only_together(&Sides { base, ours, theirs, merged: pack }, &data, merged.peildatum())?;
            if !colours.is_empty() {
                found.push((number.to_owned(), colours));
            }
        }
        Ok(found)
    }
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
        // What version control keeps beside the files is its own: in a whole project nothing of it is merged.
        if name.file_name().is_some_and(|name| name == ".git") {
            continue;
        }
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
    bytes(path)?.map(|bytes| decoded(path, bytes)).transpose()
}

/// The bytes of a file; none when there is no such file.
fn bytes(path: &Path) -> Result<Option<Vec<u8>>, Diagnostics> {
    match disk::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable(path, &error)),
    }
}

fn decoded(path: &Path, bytes: Vec<u8>) -> Result<String, Diagnostics> {
    String::from_utf8(bytes).map_err(|_| {
        let shown = path.display().to_string();
        Diagnostic::of(Place::file(shown.clone()), &MergeMistake::NotUtf8 { path: shown }).into()
    })
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
