//! The folder with approved outputs: `tests/golden`, in it a folder for each version. Reads it strictly, writes it whole.

use std::fs::{self, Permissions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::{Approved, ChosenGemeenten, Differences, Outputs, Reports, Scores, compare, sum_of};
use crate::disk::{Door, hold};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::language::{Language, Said, said};
use mdd_engine::mistakes;
use mdd_engine::terms::GemeenteCode;
use mdd_engine::text::{Files, conflict, unix_lines};

/// From the project folder. Messages name paths from there too.
const FOLDER: &str = "tests/golden";
/// The file that people write: of which gemeenten the whole report is approved.
pub const CHOSEN_PATH: &str = "tests/golden/golden.toml";
const SCORES: &str = "scores.txt";
/// So many lines of a conflict are shown.
const CONFLICT: usize = 40;
/// What the names of files begin with that are being written, so that what an interruption left can be cleared.
const UNFINISHED: &str = ".accept-";

mistakes! {
    /// Why what was approved cannot be trusted, read or replaced.
    enum FolderMistake {
        NothingApproved { version: String, path: String } = Error GoldenMissing "golden-nothing-approved";
        Damaged { version: String, why: Said } = Error GoldenDamaged "golden-damaged";
        OtherVersion { found: String, version: String } = Error GoldenDamaged "golden-other-version";
        NoReport { code: String, version: String } = Error GoldenMissing "golden-no-report";
        OtherReport { code: String, version: String, scores: String } = Error GoldenDamaged "golden-other-report";
        Conflict = Error MergeConflict "golden-conflict";
        Unreadable { path: String, why: String } = Error FileUnreadable "golden-unreadable";
        NotWritten { path: String, why: String } = Error OutputFailed "golden-not-written";
        NotRemoved { path: String, why: String } = Error OutputFailed "golden-not-removed";
    }
}

/// The approved outputs of a project.
pub struct GoldenFolder {
    project: PathBuf,
}

/// What was done to the folder, by path.
#[derive(Default, Debug)]
pub struct FolderChanges {
    pub written: Vec<String>,
    pub removed: Vec<String>,
}

impl GoldenFolder {
    /// The folder of a project; it need not be there yet.
    pub fn of(project: &Path) -> GoldenFolder {
        GoldenFolder { project: project.to_owned() }
    }

    /// Whether anything of a version was approved.
    pub fn holds(&self, version: &str) -> bool {
        self.project.join(FOLDER).join(version).is_dir()
    }

    /// What golden.toml says.
    ///
    /// # Errors
    /// It cannot be read, or has mistakes; `files` has its text for the message.
    pub fn chosen(&self, files: &mut Files) -> Result<ChosenGemeenten, Diagnostics> {
        match self.read(CHOSEN_PATH)? {
            Some(text) => {
                let file = files.add(CHOSEN_PATH, text);
                ChosenGemeenten::parse(files, file)
            }
            None => Ok(ChosenGemeenten::default()),
        }
    }

    /// What was approved of a version.
    ///
    /// # Errors
    /// `GoldenMissing` and `GoldenDamaged` when it cannot be trusted; other codes when the disk fails.
    pub fn approved(&self, version: &str) -> Result<Approved, Diagnostics> {
        let path = scores_path(version);
        let Some(text) = self.read(&path)? else {
            let mistake = FolderMistake::NothingApproved { version: version.to_owned(), path: path.clone() };
            return Err(at(path, &mistake).into());
        };
        let scores = Scores::parse(&text).map_err(|damage| {
            let mistake = FolderMistake::Damaged { version: version.to_owned(), why: damage.what };
            at(format!("{path}:{}", damage.line), &mistake)
        })?;
        if scores.rules != version {
            let mistake = FolderMistake::OtherVersion { found: scores.rules, version: version.to_owned() };
            return Err(at(path, &mistake).into());
        }
        let mut diagnostics = Diagnostics::default();
        let mut reports = Reports::new();
        for (code, sum) in &scores.reports {
            let path = report_path(version, *code);
            let (name, version) = (code.to_string(), version.to_owned());
            match self.read(&path)? {
                None => diagnostics.push(at(path, &FolderMistake::NoReport { code: name, version })),
                Some(text) if sum_of(&text) != *sum => {
                    let scores = scores_path(&version);
                    diagnostics.push(at(path, &FolderMistake::OtherReport { code: name, version, scores }));
                }
                Some(text) => {
                    reports.insert(*code, text);
                }
            }
        }
        diagnostics.and(Some(Approved { scores, reports })).map(|(approved, _)| approved)
    }

    /// How these outputs differ from what was approved, the folder itself included; in a language.
    ///
    /// # Errors
    /// Those of [`GoldenFolder::approved`].
    pub fn differences(&self, outputs: &Outputs, language: Language) -> Result<Differences, Diagnostics> {
        let version = outputs.rules();
        let approved = self.approved(version)?;
        let mut files = self.strays(outputs)?;
        // A report that is no longer chosen is said as such.
        files.retain(|path| !approved.reports.keys().any(|code| *path == report_path(version, *code)));
        Ok(Differences { files, ..compare(&approved, outputs, language) })
    }

    /// The files in the folder of a version that none of these outputs is kept in.
    fn strays(&self, outputs: &Outputs) -> Result<Vec<String>, Diagnostics> {
        let version = outputs.rules();
        let expected: Vec<String> = contents(outputs).into_iter().map(|(path, _)| path).collect();
        let names = self.names(version)?.into_iter().filter(|name| !name.starts_with('.'));
        Ok(names.map(|name| format!("{FOLDER}/{version}/{name}")).filter(|path| !expected.contains(path)).collect())
    }

    /// Versions that something is approved of, beside these.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn others(&self, versions: &[&str]) -> Result<Vec<String>, Diagnostics> {
        let mut names = self.names("")?;
        let is_approved = |name: &str| self.project.join(FOLDER).join(name).join(SCORES).exists();
        names.retain(|name| is_approved(name) && !versions.contains(&name.as_str()));
        Ok(names)
    }

    /// Makes these outputs the approved ones, and removes what belongs to no output, nor to a version in `gone`.
    ///
    /// Every new file is first written beside the one it takes the place of; only when all of them are there, each takes
    /// its place. The scores of a version come after its reports: they hold the sums of the reports, so that a folder in
    /// which only some of the files were replaced is known to be damaged.
    ///
    /// # Errors
    /// Something could not be written. Each file is then as it was, or as it should become.
    pub fn accept(&self, all: &[Outputs], gone: &[String]) -> Result<FolderChanges, Diagnostics> {
        // Another program that approves may be at work: its files are whole before these are begun.
        let _held = hold(&self.project).map_err(|error| failed(FOLDER, &error))?;
        let mut done = FolderChanges::default();
        let mut waiting: Vec<(NamedTempFile, String)> = Vec::new();
        for (path, text) in all.iter().flat_map(contents) {
            if self.read_bytes(&path)?.as_deref() != Some(text.as_bytes()) {
                let file = self.beside(&path, text).map_err(|error| failed(&path, &error))?;
                waiting.push((file, path));
            }
        }
        for (file, path) in waiting {
            file.persist(self.project.join(&path)).map_err(|error| failed(&path, &error.error))?;
            done.written.push(path);
        }
        let mut superfluous = Vec::new();
        for outputs in all {
            superfluous.extend(self.strays(outputs)?);
            self.clear(outputs.rules())?;
        }
        for version in gone {
            superfluous.extend(self.names(version)?.into_iter().map(|name| format!("{FOLDER}/{version}/{name}")));
        }
        for path in superfluous {
            remove(&path, fs::remove_file(self.project.join(&path)))?;
            done.removed.push(path);
        }
        for version in gone {
            let path = format!("{FOLDER}/{version}");
            remove(&path, fs::remove_dir(self.project.join(&path)))?;
        }
        Ok(done)
    }

    /// A new file in the same folder, so on the same disk, with everything that `path` is to hold.
    fn beside(&self, path: &str, text: &str) -> io::Result<NamedTempFile> {
        let target = Door::of(&self.project).to_write(path)?;
        let folder = target.parent().unwrap_or(&self.project);
        fs::create_dir_all(folder)?;
        let mut file = readable(Builder::new().prefix(UNFINISHED)).tempfile_in(folder)?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        Ok(file)
    }

    /// Removes what an interrupted run left.
    fn clear(&self, version: &str) -> Result<(), Diagnostics> {
        for name in self.names(version)?.into_iter().filter(|name| name.starts_with(UNFINISHED)) {
            let path = format!("{FOLDER}/{version}/{name}");
            remove(&path, fs::remove_file(self.project.join(&path)))?;
        }
        Ok(())
    }

    /// The names in the folder of a version, sorted; none when it is not there.
    fn names(&self, version: &str) -> Result<Vec<String>, Diagnostics> {
        let path = Path::new(FOLDER).join(version);
        let shown = path.display().to_string();
        Door::of(&self.project).list(&shown).map_err(|error| unreadable(shown, &error))?;
        let entries = match fs::read_dir(self.project.join(&path)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(unreadable(path.display().to_string(), &error)),
        };
        let names = entries.map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned()));
        let names = names.collect::<io::Result<Vec<_>>>();
        let mut names = names.map_err(|error| unreadable(path.display().to_string(), &error))?;
        names.sort();
        Ok(names)
    }

    /// The bytes of a file; none when it is not there.
    fn read_bytes(&self, path: &str) -> Result<Option<Vec<u8>>, Diagnostics> {
        match Door::of(&self.project).read(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(unreadable(path.to_owned(), &error)),
        }
    }

    /// The text of a file; bytes that are none become a sign that no text of ours has, so that they are seen as damage.
    fn read(&self, path: &str) -> Result<Option<String>, Diagnostics> {
        let bytes = self.read_bytes(path)?;
        let text = bytes.map(|bytes| as_written(String::from_utf8_lossy(&bytes).into_owned()));
        if let Some((text, (line, _))) = text.as_deref().and_then(|text| Some((text, conflict(text)?))) {
            let both = text.lines().skip(line.saturating_sub(1)).take_while(|line| !line.starts_with(">>>>>>>"));
            let found = at(format!("{path}:{line}"), &FolderMistake::Conflict).also_help(said("golden-conflict-lines"));
            let line = |line: &str| said("as-it-is").with("text", line);
            return Err(both.take(CONFLICT).fold(found, |found, text| found.also_help(line(text))).into());
        }
        Ok(text)
    }
}

/// With the line ends with which it was written, when version control gave every line another. One that has them here and
/// there was changed by something else.
fn as_written(text: String) -> String {
    let others = text.matches("\r\n").count();
    if others > 0 && others == text.matches('\n').count() { unix_lines(&text).into_owned() } else { text }
}

/// Every file that holds these outputs, with what is in it; the scores last.
fn contents(outputs: &Outputs) -> Vec<(String, &str)> {
    let version = outputs.rules();
    let reports = outputs.reports.iter().map(|(code, text)| (report_path(version, *code), text.as_str()));
    reports.chain([(scores_path(version), outputs.text.as_str())]).collect()
}

/// Where the scores of a version are kept.
pub(super) fn scores_path(version: &str) -> String {
    format!("{FOLDER}/{version}/{SCORES}")
}

fn report_path(version: &str, code: GemeenteCode) -> String {
    format!("{FOLDER}/{version}/report-{code}.md")
}

/// A temporary file is its owner's alone; what takes the place of a file of the project is everyone's.
fn readable<'b>(builder: &'b mut Builder<'static, 'static>) -> &'b mut Builder<'static, 'static> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(Permissions::from_mode(0o666))
    }
    #[cfg(not(unix))]
    builder
}

fn at(path: String, mistake: &FolderMistake) -> Diagnostic {
    Diagnostic::of(Place::file(path), mistake)
}

fn unreadable(path: String, error: &io::Error) -> Diagnostics {
    let mistake = FolderMistake::Unreadable { path: path.clone(), why: error.to_string() };
    at(path, &mistake).into()
}

fn failed(path: &str, error: &io::Error) -> Diagnostics {
    let mistake = FolderMistake::NotWritten { path: path.to_owned(), why: error.to_string() };
    at(path.to_owned(), &mistake).into()
}

fn remove(path: &str, removed: io::Result<()>) -> Result<(), Diagnostics> {
    removed.map_err(|error| {
        let mistake = FolderMistake::NotRemoved { path: path.to_owned(), why: error.to_string() };
        at(path.to_owned(), &mistake).into()
    })
}
