//! The files of a project on disk: which versions of the rules there are, and what is in their folders.

use std::io;

use rayon::prelude::*;

use super::VERSION;
use super::mistake::ProjectMistake;
use super::published::SEAL;
use crate::disk::Door;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::fault::Stretch;
use mdd_engine::rules::{VersionFiles, VersionNumber};
use mdd_engine::text::{FileId, Files, conflict};

/// A text file that people write; its path is kept as it is given.
///
/// # Errors
/// It is not there, cannot be read, or is no UTF-8.
pub fn read_text(door: &Door, path: &str, files: &mut Files) -> Result<FileId, Box<Diagnostic>> {
    let place = || Place::file(path);
    let bytes = door.read(path).map_err(|error| {
        let path = path.to_owned();
        let mistake = match error.kind() {
            io::ErrorKind::NotFound => ProjectMistake::NoFile { path },
            io::ErrorKind::IsADirectory => ProjectMistake::IsAFolder { path },
            _ => ProjectMistake::Unreadable { path, why: error.to_string() },
        };
        Diagnostic::of(place(), &mistake)
    })?;
    match String::from_utf8(bytes) {
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned);
            // What is between the marks is of two minds: nothing of it is read.
            match conflict(&text) {
                Some((first, count)) => {
                    let place = Place::file(format!("{path}:{first}"));
                    Err(Diagnostic::of(place, &ProjectMistake::Conflict { count }).into())
                }
                None => Ok(files.add(path, text)),
            }
        }
        Err(error) => {
            let line =
                error.as_bytes().part(..error.utf8_error().valid_up_to()).iter().filter(|byte| **byte == b'\n').count()
                    + 1;
            Err(Diagnostic::of(place(), &ProjectMistake::NotUtf8 { line }).into())
        }
    }
}

/// Every version under a folder such as rules/, oldest first.
pub(super) fn read_versions(
    door: &Door,
    rules: &str,
    files: &mut Files,
    diagnostics: &mut Diagnostics,
    strays: &mut Diagnostics,
) -> Vec<VersionFiles> {
    let mut versions = Vec::new();
    let mut names = Vec::new();
    for name in list(door, rules, diagnostics) {
        let folder = format!("{rules}/{name}");
        if VersionNumber::parse(&name).is_none() || !door.path(&folder).is_dir() {
            strays.append(stray_beside(door, folder, &name));
            continue;
        }
        if !door.has(&format!("{folder}/{VERSION}")) {
            let place = Place::file(folder);
            diagnostics.push(Diagnostic::of(place, &ProjectMistake::NoVersionFile { version: name }));
            continue;
        }
        names.push((folder, name));
    }
    // Beside each other: it is not the reading of such files that takes long, but asking for them.
    let read = names.into_par_iter().map(|(folder, name)| {
        let (mut files, mut found, mut strays) = (Files::default(), Diagnostics::default(), Diagnostics::default());
        let version = read_version(door, &folder, name, &mut files, &mut found, &mut strays);
        (version, files, found, strays)
    });
    for (version, own, found, stray) in read.collect::<Vec<_>>() {
        versions.push(version.renamed(files.append(own)));
        diagnostics.append(found);
        strays.append(stray);
    }
    versions.sort_by_key(|version| VersionNumber::parse(&version.number));
    versions
}

/// What is beside the folders of versions: a copy of one, or a file of rules, that nothing reads. A folder with something
/// else in it (a note) is nobody's version, and files for people may stand there.
fn stray_beside(door: &Door, path: String, name: &str) -> Diagnostics {
    let is_folder = door.path(&path).is_dir();
    let part_of_version = |part: &&str| door.has(&format!("{path}/{part}"));
    let of_version =
        is_folder && PARTS.iter().map(|(part, _)| part).chain(&[VERSION, "report.toml"]).any(part_of_version);
    let mistake = match () {
        () if of_version => ProjectMistake::StrayVersion,
        () if !is_folder && [".toml", ".rhai"].iter().any(|ending| name.contains(ending)) => ProjectMistake::StrayRules,
        () => return Diagnostics::default(),
    };
    Diagnostic::of(Place::file(path), &mistake).into()
}

/// The files in the folder of one version.
pub(super) fn read_version(
    door: &Door,
    folder: &str,
    number: String,
    files: &mut Files,
    diagnostics: &mut Diagnostics,
    strays: &mut Diagnostics,
) -> VersionFiles {
    let read = |path: String, files: &mut Files, diagnostics: &mut Diagnostics| {
        read_text(door, &path, files).map_err(|diagnostic| diagnostics.push(*diagnostic)).ok()
    };
    let mut version = VersionFiles { number, ..VersionFiles::default() };
    strays.append(find_strays(door, folder));
    let slots = [(VERSION, &mut version.version), ("report.toml", &mut version.report), (SEAL, &mut version.seal)];
    for (file, slot) in slots {
        let path = format!("{folder}/{file}");
        if door.has(&path) {
            *slot = read(path, files, diagnostics);
        }
    }
    for part in ["measures", "indicators", "tables", "tests"] {
        let into = if part == "tests" { &mut version.examples } else { &mut version.definitions };
        let names = list(door, &format!("{folder}/{part}"), diagnostics);
        for file in names.iter().filter(|file| file.ends_with(".toml")) {
            into.extend(read(format!("{folder}/{part}/{file}"), files, diagnostics));
        }
    }
    for (part, ending, into) in [("scripts", ".rhai", &mut version.scripts), ("texts", ".md", &mut version.texts)] {
        for file in list(door, &format!("{folder}/{part}"), diagnostics) {
            if let Some(stem) = file.strip_suffix(ending)
                && let Some(id) = read(format!("{folder}/{part}/{file}"), files, diagnostics)
            {
                into.insert(stem.to_owned(), id);
            }
        }
    }
    version
}

/// What a version's folder holds, and the ending of the files in each folder of it.
const PARTS: [(&str, &str); 6] = [
    ("measures", ".toml"),
    ("indicators", ".toml"),
    ("tables", ".toml"),
    ("tests", ".toml"),
    ("scripts", ".rhai"),
    ("texts", ".md"),
];

/// Files that nothing reads: most often a slip in the name of a folder, or an ending that an editor added.
fn find_strays(door: &Door, folder: &str) -> Diagnostics {
    let mut strays = Diagnostics::default();
    let mut stray = |path: String, mistake: ProjectMistake| {
        let found = Diagnostic::of(Place::file(&path), &mistake);
        let name = path.rsplit('/').next().unwrap_or(&path);
        let misspelt = matches!(mistake, ProjectMistake::StrayFile);
        strays.push(if misspelt { found.suggest(name, PARTS.map(|(part, _)| part)) } else { found });
    };
    for name in door.list(folder).unwrap_or_default() {
        let path = format!("{folder}/{name}");
        let is_folder = door.path(&path).is_dir();
        match PARTS.iter().find(|(part, _)| is_folder && *part == name) {
            Some((part, ending)) => {
                for file in door.list(&path).unwrap_or_default().into_iter().filter(|file| !file.ends_with(ending)) {
                    stray(format!("{path}/{file}"), ProjectMistake::StrayEnding { folder: part, ending });
                }
            }
            None if is_folder => stray(path, ProjectMistake::StrayFile),
            None if matches!(name.as_str(), VERSION | "report.toml" | SEAL) => {}
            None => {
                let folders = PARTS.map(|(part, _)| format!("{part}/")).to_vec();
                stray(path, ProjectMistake::StrayPlace { folders });
            }
        }
    }
    strays
}

/// The names in a folder; one that cannot be looked into is a mistake.
pub(super) fn list(door: &Door, folder: &str, diagnostics: &mut Diagnostics) -> Vec<String> {
    door.list(folder).unwrap_or_else(|error| {
        let place = Place::file(folder);
        let mistake = ProjectMistake::Unreadable { path: folder.to_owned(), why: error.to_string() };
        diagnostics.push(Diagnostic::of(place, &mistake));
        Vec::new()
    })
}
