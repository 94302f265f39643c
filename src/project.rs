//! A project folder: where sources.toml and rules/ are. The only door to disk for rules and data.
//!
//! Reads the files once, hands out packs and datasets. Decides nothing about what is in them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::dataset::Dataset;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::rules::{Resolved, RulePack, VersionFiles, VersionNumber, load_pack, resolve};
use crate::source::{Manifest, load_dataset, read_manifest};
use crate::terms::Peildatum;
use crate::text::{FileId, Files, Span, Spanned};

const MANIFEST: &str = "sources.toml";
const RULES: &str = "rules";

/// A project whose files were read.
pub struct Project {
    root: PathBuf,
    pub files: Files,
    pub manifest: Manifest,
    /// In order of number.
    versions: Vec<VersionFiles>,
}

/// What went wrong, with the files that its places refer to.
pub struct Failure {
    pub files: Files,
    pub diagnostics: Diagnostics,
}

/// Whether a folder holds a project.
pub fn is_project(folder: &Path) -> bool {
    folder.join(MANIFEST).is_file() && folder.join(RULES).is_dir()
}

/// The nearest folder, from `start` upwards, that holds a project.
///
/// # Errors
/// There is none.
pub fn find_project(start: &Path) -> Result<PathBuf, Diagnostics> {
    start.ancestors().find(|folder| is_project(folder)).map(Path::to_owned).ok_or_else(|| {
        Diagnostic::error(
            Code::NoProject,
            Place::Argument(start.display().to_string()),
            format!("there is no project in {}, nor in a folder above", start.display()),
        )
        .help("a project is a folder with sources.toml and rules/; name it with --project DIR")
        .into()
    })
}

impl Project {
    /// Reads sources.toml and every file under rules/.
    ///
    /// # Errors
    /// sources.toml or a file of the rules cannot be read, or sources.toml has mistakes.
    pub fn open(root: &Path) -> Result<Project, Failure> {
        let mut files = Files::default();
        let mut diagnostics = Diagnostics::default();
        let manifest = match read_text(root, MANIFEST, &mut files) {
            Ok(file) => read_manifest(&files, file),
            Err(diagnostic) => Err((*diagnostic).into()),
        };
        let versions = read_versions(root, &mut files, &mut diagnostics);
        match manifest {
            Ok(manifest) if !diagnostics.has_errors() => {
                Ok(Project { root: root.to_owned(), files, manifest, versions })
            }
            Ok(_) => Err(Failure { files, diagnostics: diagnostics.sorted() }),
            Err(errors) => {
                diagnostics.append(errors);
                Err(Failure { files, diagnostics: diagnostics.sorted() })
            }
        }
    }

    /// The folder that it was read from.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The numbers of the versions, oldest first.
    pub fn versions(&self) -> impl Iterator<Item = &str> {
        self.versions.iter().map(|version| version.number.as_str())
    }

    /// The versions that are asked for, or else all of them; oldest first, each once.
    ///
    /// # Errors
    /// A version is not there, or there is none at all.
    pub fn asked<'p>(&'p self, asked: &[String]) -> Result<Vec<&'p str>, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        if self.versions.is_empty() && asked.is_empty() {
            diagnostics.append(self.known_version("").err().unwrap_or_default());
        }
        for number in asked {
            diagnostics.append(self.known_version(number).err().unwrap_or_default());
        }
        let wanted = |number: &&str| asked.is_empty() || asked.iter().any(|other| other == number);
        let found = self.versions().filter(wanted).collect();
        diagnostics.and(Some(found)).map(|(found, _)| found)
    }

    /// Every message about these versions of the rules, sorted by place. What several versions share is said once.
    pub fn check(&self, versions: &[&str]) -> Diagnostics {
        let messages = |number: &&str| self.pack(number).map_or_else(|errors| errors, |(_, warnings)| warnings);
        let runs: Vec<(String, Diagnostics)> =
            versions.par_iter().map(|number| ((*number).to_owned(), messages(number))).collect();
        Diagnostics::merged(runs, |diagnostic, found_in| match self.version_of(&diagnostic.place) {
            // A file may be right in its own version, and wrong in one that extends it.
            Some(own) if !found_in.iter().any(|number| number == own) => {
                let versions = if found_in.len() == 1 { "version" } else { "versions" };
                diagnostic.help(format!("this is so in {versions} {}", found_in.join(", ")))
            }
            _ => diagnostic,
        })
    }

    /// The version whose file a place is in.
    fn version_of(&self, place: &Place) -> Option<&str> {
        let Place::Written(span) = place else { return None };
        self.files.path(span.file).strip_prefix(RULES)?.strip_prefix('/')?.split('/').next()
    }

    /// The version that is used when none is asked for.
    pub fn newest(&self) -> Option<&str> {
        self.versions.last().map(|version| version.number.as_str())
    }

    /// The date of the reports, unless another is asked for.
    pub fn peildatum(&self) -> Peildatum {
        self.manifest.peildatum
    }

    /// One version of the rules, checked against the data that sources.toml declares.
    ///
    /// # Errors
    /// The version is not there, or has mistakes.
    pub fn pack(&self, number: &str) -> Result<(RulePack, Diagnostics), Diagnostics> {
        load_pack(&self.files, &self.versions, &self.known_version(number)?, &self.manifest.schema)
    }

    fn known_version(&self, number: &str) -> Result<Spanned<String>, Diagnostics> {
        if self.versions.is_empty() {
            let place = Place::Delivery { path: RULES.to_owned(), spot: crate::diagnostic::Spot::Whole };
            return Err(Diagnostic::error(Code::UnknownVersion, place, "there is no version of the rules")
                .help("a version is a folder such as rules/3.0, with a version.toml")
                .into());
        }
        if !self.versions().any(|version| version == number) {
            return Err(Diagnostic::error(
                Code::UnknownVersion,
                Place::Argument(number.to_owned()),
                format!("there is no version `{number}` of the rules"),
            )
            .suggest(number, self.versions())
            .into());
        }
        // INVARIANT (spans): the number was just found, so no message will stand at this place.
        let nowhere = Span { file: FileId::default(), start: 0, end: 0 };
        Ok(Spanned::new(number.to_owned(), nowhere))
    }

    /// One version as one tree, with everything it inherits.
    ///
    /// # Errors
    /// The version is not there, or its files cannot be read.
    pub fn resolved(&self, number: &str) -> Result<Resolved, Diagnostics> {
        resolve(&self.files, &self.versions, &self.known_version(number)?)
    }

    /// Every delivery that sources.toml declares.
    ///
    /// # Errors
    /// Every mistake in every delivery.
    pub fn dataset(&self) -> Result<Dataset, Diagnostics> {
        load_dataset(&self.manifest, &|path| fs::read(self.root.join(path)))
    }
}

fn read_text(root: &Path, path: &str, files: &mut Files) -> Result<FileId, Box<Diagnostic>> {
    let place = || Place::Delivery { path: path.to_owned(), spot: crate::diagnostic::Spot::Whole };
    let bytes = fs::read(root.join(path)).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Diagnostic::error(Code::FileMissing, place(), format!("there is no file {path}")),
        io::ErrorKind::IsADirectory => {
            Diagnostic::error(Code::FileUnreadable, place(), format!("{path} is a folder, not a file"))
        }
        _ => Diagnostic::error(Code::FileUnreadable, place(), format!("{path} cannot be read: {error}")),
    })?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok(files.add(path, text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned))),
        Err(error) => {
            let line = error
                .as_bytes()
                .get(..error.utf8_error().valid_up_to())
                .unwrap_or_default()
                .iter()
                .filter(|byte| **byte == b'\n')
                .count()
                + 1;
            Err(Diagnostic::error(Code::WrongEncoding, place(), format!("line {line} is not UTF-8"))
                .help("save the file as UTF-8 in your editor")
                .into())
        }
    }
}

fn read_versions(root: &Path, files: &mut Files, diagnostics: &mut Diagnostics) -> Vec<VersionFiles> {
    let mut versions = Vec::new();
    for name in list(root, RULES) {
        let folder = format!("{RULES}/{name}");
        // A folder with another name (a draft, a note) is nobody's version.
        if VersionNumber::parse(&name).is_none() || !root.join(&folder).is_dir() {
            continue;
        }
        if !root.join(&folder).join("version.toml").exists() {
            let place = Place::Delivery { path: folder.clone(), spot: crate::diagnostic::Spot::Whole };
            diagnostics.push(
                Diagnostic::error(Code::FileMissing, place, format!("version {name} has no version.toml"))
                    .help("a version says in version.toml its number, its date and what it extends"),
            );
            continue;
        }
        let mut read = |path: String, files: &mut Files| {
            read_text(root, &path, files).map_err(|diagnostic| diagnostics.push(*diagnostic)).ok()
        };
        let mut version = VersionFiles { number: name.clone(), ..VersionFiles::default() };
        for (file, slot) in [("version.toml", &mut version.version), ("report.toml", &mut version.report)] {
            let path = format!("{folder}/{file}");
            if root.join(&path).exists() {
                *slot = read(path, files);
            }
        }
        for part in ["measures", "indicators", "tables"] {
            for file in list(root, &format!("{folder}/{part}")).iter().filter(|file| file.ends_with(".toml")) {
                version.definitions.extend(read(format!("{folder}/{part}/{file}"), files));
            }
        }
        for (part, ending, into) in [("scripts", ".rhai", &mut version.scripts), ("texts", ".md", &mut version.texts)] {
            for file in list(root, &format!("{folder}/{part}")) {
                if let Some(stem) = file.strip_suffix(ending)
                    && let Some(id) = read(format!("{folder}/{part}/{file}"), files)
                {
                    into.insert(stem.to_owned(), id);
                }
            }
        }
        versions.push(version);
    }
    versions.sort_by_key(|version| VersionNumber::parse(&version.number));
    versions
}

/// The names in a folder, sorted, so that the disk's own order does not show.
fn list(root: &Path, folder: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(root.join(folder))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    names
}
