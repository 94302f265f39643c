//! A project folder: where sources.toml and rules/ are. The only door to disk for rules and data.
//!
//! Reads the files once, hands out packs and datasets. Decides nothing about what is in them.
//!
//! Longer than most: everything that is asked of a project goes through this door.

mod check;
mod delivered;
mod editions;
mod explanations;
mod fetched;
mod folder;
mod kept;
mod known;
pub mod lock;
mod mend;
mod mistake;
mod named;
mod organisations;
mod propose;
mod published;
mod ranges;
mod read;
mod replace;
mod requires;
mod scripts;
mod store;
mod templates;
mod versions;
mod workshops;
mod written_files;

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

pub use delivered::accepted;
pub use editions::{EDITIONS, STORE, edition_named};
pub use explanations::EXPLANATIONS;
pub use kept::KeptDeliveries;
pub use mend::{Mended, difference, mended, mended_in};
pub use organisations::ORGANISATIONS;
pub use published::SEAL;
pub use read::read_text;
pub use replace::{is_half_done, replace, write_whole};
pub use store::Store;
pub use templates::{Layouts, TEMPLATES};
pub use workshops::WORKSHOPS;
pub use written_files::written_files;

use folder::Folder;
use read::{read_version, read_versions};

use crate::disk::Door;
use mdd_deliveries::{Manifest, Shelf, read_manifest};
use mdd_engine::dataset::{Allow, Dataset, Schema};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Paint, Place, show};
use mdd_engine::editions::Editions;
use mdd_engine::fault::OrFault;
use mdd_engine::language::Language;
use mdd_engine::rules::{Reading, Resolved, RulePack, VersionFiles, VersionNumber, load_pack, read_each, resolve};
use mdd_engine::syntax::parse_toml;
use mdd_engine::terms::{Date, Peildatum};
use mdd_engine::text::{FileId, Files};
use mdd_engine::what_if::Settings;
pub(crate) use mistake::ProjectMistake;
pub(crate) use propose::unreadable;

/// The file that declares the deliveries.
pub const MANIFEST: &str = "sources.toml";
/// The folder with the versions of the rules.
pub const RULES: &str = "rules";
const VERSION: &str = "version.toml";

/// A project whose files were read.
pub struct Project {
    root: PathBuf,
    pub files: Files,
    pub manifest: Manifest,
    /// sources.toml.
    manifest_file: FileId,
    /// In order of number.
    versions: Arc<Vec<VersionFiles>>,
    /// What gemeenten say of their colours.
    explanations: Vec<FileId>,
    /// Who takes part in workshops.
    workshops: Option<FileId>,
    /// Who does something for several of them; none where nobody says it.
    organisations: Option<FileId>,
    /// Files in their folders that nothing reads.
    strays: Diagnostics,
    /// What was published, once it was asked for.
    editions: OnceLock<Arc<Editions>>,
    /// The deliveries, once they were read for a check.
    deliveries: OnceLock<Arc<Dataset>>,
}

/// One version of the rules, and the versions among which it finds what it extends.
#[derive(Clone)]
pub struct Edition {
    pub number: String,
    /// As it was asked for: the number, or a folder.
    pub shown: String,
    versions: Arc<Vec<VersionFiles>>,
    /// A whole project was asked for, of which this is the newest version.
    is_project: bool,
}

impl Edition {
    /// The versions beside it, when a whole project was asked for; none when it was one version.
    pub fn siblings(&self) -> impl Iterator<Item = &str> {
        self.versions.iter().filter(|_| self.is_project).map(|version| version.number.as_str())
    }

    pub fn is_project(&self) -> bool {
        self.is_project
    }

    /// The same with thresholds set to other values, for a what-if.
    #[must_use]
    pub fn set(mut self, settings: &Settings) -> Edition {
        set_in(&mut self.versions, &self.number, settings);
        let set = settings.asked().iter().map(|set| format!(" --set {set}"));
        self.shown.extend(set);
        self
    }

    /// The same, called something else where it is shown.
    #[must_use]
    pub fn called(self, shown: impl Into<String>) -> Edition {
        Edition { shown: shown.into(), ..self }
    }

    /// Another version of the same project.
    pub fn sibling(&self, number: &str) -> Option<Edition> {
        let there = self.siblings().any(|known| known == number);
        there.then(|| Edition { number: number.to_owned(), ..self.clone() })
    }
}

/// What stands in the way, with the files that its places refer to. Shown, it reads as the program prints it: each mistake
/// with its line, what is allowed there and what to do.
pub struct Failure {
    pub files: Files,
    pub diagnostics: Diagnostics,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.diagnostics.iter().map(|found| show(found, &self.files, Paint::Plain, Language::English));
        f.write_str(&shown.collect::<Vec<_>>().join("\n\n"))
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl std::error::Error for Failure {}

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
        let folder = start.display().to_string();
        Diagnostic::of(Place::Argument(folder.clone()), &ProjectMistake::NoProject { folder }).into()
    })
}

impl Project {
    /// Reads sources.toml and every file under rules/.
    ///
    /// # Errors
    /// sources.toml or a file of the rules cannot be read, or sources.toml has mistakes.
    pub fn open(root: &Path) -> Result<Project, Failure> {
        Project::as_if(root, &BTreeMap::new())
    }

    /// The same, as if other texts stood in some of its files, by their paths: nothing is written to try them.
    ///
    /// # Errors
    /// As [`Project::open`].
    pub fn as_if(root: &Path, instead: &BTreeMap<String, String>) -> Result<Project, Failure> {
        let mut files = Files::default();
        let mut diagnostics = Diagnostics::default();
        let door = Door::of(root).as_if(instead);
        let manifest = match read_text(&door, MANIFEST, &mut files) {
            Ok(file) => {
                if let Err(diagnostics) = requires::may_read(&files, file) {
                    return Err(Failure { files, diagnostics });
                }
                read_manifest(&files, file).map(|manifest| (file, manifest))
            }
            Err(diagnostic) => Err((*diagnostic).into()),
        };
        let mut strays = Diagnostics::default();
        let versions = read_versions(&door, RULES, &mut files, &mut diagnostics, &mut strays);
        let explanations = explanations::read_explanations(&door, &mut files, &mut diagnostics, &mut strays);
        let workshops = workshops::read_workshops(&door, &mut files, &mut diagnostics);
        let organisations = door.has(ORGANISATIONS).then(|| read_text(&door, ORGANISATIONS, &mut files));
        let organisations = organisations.transpose().unwrap_or_else(|found| {
            diagnostics.push(*found);
            None
        });
        match manifest {
            Ok((manifest_file, manifest)) if !diagnostics.has_errors() => {
                let versions = Arc::new(versions);
                let (root, editions, deliveries) = (root.to_owned(), OnceLock::new(), OnceLock::new());
                Ok(Project {
                    root,
                    files,
                    manifest,
                    manifest_file,
                    versions,
                    explanations,
                    workshops,
                    organisations,
                    strays,
                    editions,
                    deliveries,
                })
            }
            Ok(_) => Err(Failure { files, diagnostics: diagnostics.sorted() }),
            Err(errors) => {
                diagnostics.append(errors);
                Err(Failure { files, diagnostics: diagnostics.sorted() })
            }
        }
    }

    /// Sets thresholds of a version to other values, for a what-if: nothing is written.
    pub fn set(&mut self, number: &str, settings: &Settings) {
        set_in(&mut self.versions, number, settings);
    }

    /// What was found, with the files of this project.
    pub fn failure(&self, diagnostics: Diagnostics) -> Failure {
        Failure { files: self.files.clone(), diagnostics }
    }

    /// Where its deliveries lie.
    pub fn shelf(&self) -> impl Shelf + use<> {
        Folder::new(&self.root)
    }

    /// The folder that it was read from.
    pub fn root(&self) -> &Path {
        &self.root
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
        self.known_version(number)?;
        self.pack_of(&self.edition_of(number), &self.manifest.schema)
    }

    /// One version as one tree, with everything it inherits.
    ///
    /// # Errors
    /// The version is not there, or its files cannot be read.
    pub fn resolved(&self, number: &str) -> Result<Resolved, Diagnostics> {
        self.known_version(number)?;
        self.resolved_of(&self.edition_of(number))
    }

    /// A version by its number, or by the folder that it is in: a work copy of one version, or of a whole project.
    ///
    /// What a work copy of one version extends is looked for beside it, and then in this project.
    ///
    /// # Errors
    /// There is no such version or folder, or its files cannot be read.
    pub fn edition(&mut self, asked: &str) -> Result<Edition, Diagnostics> {
        let folder = Path::new(asked);
        if self.versions().any(|version| version == asked) || !folder.is_dir() {
            self.known_version(asked)?;
            return Ok(self.edition_of(asked));
        }
        let mut diagnostics = Diagnostics::default();
        let asked = asked.trim_end_matches('/');
        let edition = if folder.join(VERSION).is_file() {
            let beside = folder.parent().map(|parent| parent.display().to_string());
            let siblings = beside.filter(|parent| !parent.is_empty()).unwrap_or_else(|| ".".to_owned());
            let strays = &mut Diagnostics::default();
            let parent = Door::here(vec![PathBuf::from(&siblings), self.root.clone()]);
            let mut versions = read_versions(&parent, &siblings, &mut self.files, &mut diagnostics, strays);
            let own = Door::here(vec![folder.to_owned(), self.root.clone()]);
            let own = read_version(&own, asked, String::new(), &mut self.files, &mut diagnostics, strays);
            let number = own.version.and_then(|file| self.number_in(file)).unwrap_or_else(|| asked.to_owned());
            versions.retain(|version| version.number != number);
            versions.push(VersionFiles { number: number.clone(), ..own });
            let inherited =
                self.versions.iter().filter(|version| !versions.iter().any(|own| own.number == version.number));
            let inherited: Vec<VersionFiles> = inherited.cloned().collect();
            versions.extend(inherited);
            Edition { number, shown: asked.to_owned(), versions: Arc::new(versions), is_project: false }
        } else {
            let rules = if folder.join(RULES).is_dir() { format!("{asked}/{RULES}") } else { asked.to_owned() };
            let strays = &mut Diagnostics::default();
            let door = Door::here(vec![folder.to_owned(), self.root.clone()]);
            let versions = read_versions(&door, &rules, &mut self.files, &mut diagnostics, strays);
            let Some(newest) = versions.last().map(|version| version.number.clone()) else {
                let mistake = ProjectMistake::NoVersionsIn { folder: asked.to_owned() };
                return Err(Diagnostic::of(Place::Argument(asked.to_owned()), &mistake).into());
            };
            Edition { number: newest, shown: asked.to_owned(), versions: Arc::new(versions), is_project: true }
        };
        if diagnostics.has_errors() { Err(diagnostics) } else { Ok(edition) }
    }

    /// The number that a version.toml gives itself.
    fn number_in(&self, file: FileId) -> Option<String> {
        let mut ignored = Diagnostics::default();
        let tree = parse_toml(&self.files, file, &mut ignored);
        tree.get("number").and_then(|node| node.text(&mut ignored)).map(|number| number.value)
    }

    /// Versions as they are written and as they are meant, each read once; something is made of each, in this order.
    pub fn read_each<T: Send>(&self, numbers: &[&str], make: impl Fn(&str, Reading) -> T + Sync) -> Vec<T> {
        read_each(&self.files, &self.versions, numbers, &self.manifest.schema, make)
    }

    /// An edition as it is written and as it is meant, checked against a schema.
    ///
    /// # Errors
    /// It has mistakes.
    pub fn read_of(
        &self,
        edition: &Edition,
        schema: &Schema,
    ) -> Result<(RulePack, Resolved, Diagnostics), Diagnostics> {
        let read = read_each(&self.files, &edition.versions, &[&edition.number], schema, |_, reading| {
            let (pack, warnings) = reading.pack?;
            Ok((pack, reading.resolved?, warnings))
        });
        read.into_iter().next().or_fault("the version that was read")
    }

    /// A version of this project.
    ///
    /// # Errors
    /// It is not there.
    pub fn version(&self, number: &str) -> Result<Edition, Diagnostics> {
        self.known_version(number)?;
        Ok(self.edition_of(number))
    }

    fn edition_of(&self, number: &str) -> Edition {
        Edition {
            number: number.to_owned(),
            shown: number.to_owned(),
            versions: self.versions.clone(),
            is_project: false,
        }
    }

    /// The rules of an edition, checked against a schema.
    ///
    /// # Errors
    /// It has mistakes.
    pub fn pack_of(&self, edition: &Edition, schema: &Schema) -> Result<(RulePack, Diagnostics), Diagnostics> {
        load_pack(&self.files, &edition.versions, &edition.number, schema)
    }

    /// An edition as one tree, with everything it inherits.
    ///
    /// # Errors
    /// Its files cannot be read.
    pub fn resolved_of(&self, edition: &Edition) -> Result<Resolved, Diagnostics> {
        resolve(&self.files, &edition.versions, &edition.number)
    }

    /// Starts a version that extends another one and changes nothing yet; returns the paths of its files.
    ///
    /// # Errors
    /// The number is no number or is taken, the version that it extends is not there, or a file cannot be written.
    pub fn start_version(&self, number: &str, extends: &str, date: Date) -> Result<Vec<String>, Diagnostics> {
        let found = || number.to_owned();
        let wrong = |mistake| Diagnostics::from(Diagnostic::of(Place::Argument(found()), &mistake));
        if VersionNumber::parse(number).is_none() {
            return Err(wrong(ProjectMistake::NoVersionNumber { found: found() }));
        }
        let folder = self.root.join(RULES).join(number);
        if folder.exists() {
            return Err(wrong(ProjectMistake::FolderThere { folder: format!("{RULES}/{number}") }));
        }
        let resolved = self.resolved(extends)?;
        if VersionNumber::parse(number) <= VersionNumber::parse(extends) {
            return Err(wrong(ProjectMistake::NotAfter { found: found(), before: extends.to_owned() }));
        }
        if let Some(before) = resolved.date
            && date < before
        {
            return Err(wrong(ProjectMistake::DateBefore {
                found: date.to_string(),
                before: before.to_string(),
                version: extends.to_owned(),
            }));
        }
        let mut written = Vec::new();
        for (path, text) in resolved.successor(number, extends, date) {
            let shown = format!("{RULES}/{number}/{path}");
            let made = Door::of(&self.root).to_write(&shown).and_then(|whole| {
                whole.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::write(&whole, text)
            });
            made.map_err(|error| {
                let mistake = ProjectMistake::NotWritten { path: shown.clone(), why: error.to_string() };
                Diagnostic::of(Place::file(&shown), &mistake)
            })?;
            written.push(shown);
        }
        Ok(written)
    }

    /// Every delivery that sources.toml declares.
    ///
    /// # Errors
    /// Every mistake in every delivery.
    pub fn dataset(&self) -> Result<Dataset, Diagnostics> {
        self.dataset_on(self.manifest.peildatum, &Allow::default())
    }

    /// The same for checks, of which several may ask for them: read once.
    pub fn deliveries(&self) -> Result<Arc<Dataset>, Diagnostics> {
        if let Some(data) = self.deliveries.get() {
            return Ok(data.clone());
        }
        let data = Arc::new(self.dataset()?);
        Ok(self.deliveries.get_or_init(|| data).clone())
    }

    /// Deliveries that were read before, as sources.toml declares them: for who checks many rules on the same ones.
    pub fn keep_deliveries(&self, data: Arc<Dataset>) {
        self.deliveries.get_or_init(|| data);
    }

    /// Every delivery that sources.toml declares, for reports of another date, or in spite of some failures.
    ///
    /// # Errors
    /// Every mistake in every delivery.
    pub fn dataset_on(&self, peildatum: Peildatum, allow: &Allow) -> Result<Dataset, Diagnostics> {
        let data = self.delivered_on(peildatum, allow)?;
        accepted(&data, &[], allow).map(|()| data)
    }
}

fn set_in(versions: &mut Arc<Vec<VersionFiles>>, number: &str, settings: &Settings) {
    let versions = Arc::make_mut(versions).iter_mut();
    versions
        .filter(|version| version.number == number)
        .for_each(|version| version.set = settings.thresholds().to_vec());
}
