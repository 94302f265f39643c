//! The editions of a project, in `editions/`: a folder each, as they were published. Reading and adding one; none is ever
//! written over.

use std::fs;
use std::io;
use std::sync::Arc;

use rayon::prelude::*;

use super::{Project, ProjectMistake};
use crate::disk::Door;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::editions::{Editions, FIGURES, HEAD, KeptEdition};
use mdd_engine::language::Said;
use mdd_engine::mistakes;
use mdd_engine::syntax::parse_toml;

/// The folder with the editions.
pub const EDITIONS: &str = "editions";
/// A name in it that no edition may have: it is for deliveries that are kept.
pub const STORE: &str = "store";

mistakes! {
    enum EditionMistake {
        Damaged { what: Said } = Error EditionWrong "edition-damaged";
        Lacks { file: &'static str } = Error FileMissing "edition-lacks";
        OtherName { found: String, name: String } = Error EditionWrong "edition-other-name";
        SameDate { other: String, date: String } = Error EditionWrong "edition-same-date";
        CorrectsNothing { found: String } = Error EditionWrong "edition-corrects-nothing";
        CorrectsOtherDate { found: String, date: String, own: String } = Error EditionWrong "edition-corrects-other-date";
        CorrectsInCircle { found: String } = Error EditionWrong "edition-corrects-in-circle";
        OtherMonitor { edition: String, found: String, name: String } = Error EditionWrong "edition-other-monitor";
        CorrectedTwice { found: String, other: String } = Error EditionWrong "edition-corrected-twice";
        Unknown { found: String } = Error EditionWrong "edition-unknown";
        NoEditions = Error EditionWrong "edition-none";
        NotWritten { path: String, why: String } = Error OutputFailed "project-not-written";
    }
}

impl Project {
    /// Every edition that was published: read once.
    ///
    /// # Errors
    /// One is not what was written, or does not fit the others.
    pub fn editions(&self) -> Result<Arc<Editions>, Diagnostics> {
        if let Some(known) = self.editions.get() {
            return Ok(known.clone());
        }
        let read = Arc::new(self.read_editions()?);
        Ok(self.editions.get_or_init(|| read).clone())
    }

    fn read_editions(&self) -> Result<Editions, Diagnostics> {
        let door = Door::of(&self.root);
        let mut found = Vec::new();
        let mut wrong = Diagnostics::default();
        let names = door.list(EDITIONS).map_err(|error| unreadable(EDITIONS, &error))?;
        let folders: Vec<&String> =
            names.iter().filter(|name| *name != STORE && self.root.join(EDITIONS).join(name).is_dir()).collect();
        let each: Vec<Result<KeptEdition, Diagnostics>> = folders.par_iter().map(|name| read(&door, name)).collect();
        for edition in each {
            match edition {
                Ok(edition) => found.push(edition),
                Err(diagnostics) => wrong.append(diagnostics),
            }
        }
        found.iter().for_each(|edition| wrong.append(fits(edition, &found)));
        let names = self.monitor_names();
        found.iter().for_each(|edition| wrong.append(is_of_another(edition, &names)));
        if wrong.has_errors() { Err(wrong.sorted()) } else { Ok(Editions::new(found)) }
    }

    /// What the monitor is and was called, the newest last.
    fn monitor_names(&self) -> Vec<String> {
        let files = self.versions.iter().filter_map(|version| version.version);
        let named = files.filter_map(|file| {
            let version = parse_toml(&self.files, file, &mut Diagnostics::default());
            version.get("name")?.text(&mut Diagnostics::default())
        });
        named.map(|name| name.value).collect()
    }

    /// Adds an edition: all of its files are there, or none.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn add_edition(&self, edition: &KeptEdition) -> Result<Vec<String>, Diagnostics> {
        let shown = format!("{EDITIONS}/{}", edition.name);
        let (head, figures) = edition.write();
        let made = || -> io::Result<()> {
            let whole = Door::of(&self.root).to_write(&shown)?;
            let editions = self.root.join(EDITIONS);
            fs::create_dir_all(&editions)?;
            let new = tempfile::Builder::new().prefix(".mdd-").suffix(".new").tempdir_in(&editions)?;
            for (name, text) in [(HEAD, &head), (FIGURES, &figures)] {
                let path = new.path().join(name);
                fs::write(&path, text)?;
                fs::File::open(&path)?.sync_all()?;
            }
            everyones(new.path())?;
            fs::rename(new.path(), &whole)?;
            // It has another name now, so that nothing is left to clear away.
            let _ = new.keep();
            Ok(())
        };
        made().map_err(|error| {
            let mistake = EditionMistake::NotWritten { path: shown.clone(), why: error.to_string() };
            Diagnostics::from(Diagnostic::of(Place::file(&shown), &mistake))
        })?;
        Ok([HEAD, FIGURES].map(|name| format!("{shown}/{name}")).to_vec())
    }
}

fn read(door: &Door, name: &str) -> Result<KeptEdition, Diagnostics> {
    let folder = format!("{EDITIONS}/{name}");
    let text = |file: &'static str| {
        let path = format!("{folder}/{file}");
        if !door.has(&path) {
            return Err(Diagnostics::from(Diagnostic::of(Place::file(&path), &EditionMistake::Lacks { file })));
        }
        let bytes = door.read(&path).map_err(|error| unreadable(&path, &error))?;
        String::from_utf8(bytes).map_err(|_| {
            let what = mdd_engine::language::said("edition-not-text");
            Diagnostics::from(Diagnostic::of(Place::file(&path), &EditionMistake::Damaged { what }))
        })
    };
    let (head, figures) = (text(HEAD)?, text(FIGURES)?);
    let edition = KeptEdition::read(&head, &figures).map_err(|wrong| {
        let path = format!("{folder}/{}", wrong.file);
        let place = match wrong.line {
            Some(line) => Place::File { path, spot: spot(if wrong.file == HEAD { &head } else { &figures }, line) },
            None => Place::file(path),
        };
        Diagnostic::of(place, &EditionMistake::Damaged { what: wrong.what })
    })?;
    if edition.name == name {
        return Ok(edition);
    }
    let mistake = EditionMistake::OtherName { found: name.to_owned(), name: edition.name };
    Err(Diagnostic::of(Place::file(format!("{folder}/{HEAD}")), &mistake).into())
}

fn spot(text: &str, line: usize) -> mdd_engine::diagnostic::Spot {
    let shown = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
    mdd_engine::diagnostic::Spot::line(line, shown, 0, shown.len())
}

/// That an edition was published of another monitor than the rules are of. Rules that have no name say nothing of it.
fn is_of_another(edition: &KeptEdition, names: &[String]) -> Diagnostics {
    let Some(name) = names.last().filter(|_| !names.contains(&edition.monitor)) else { return Diagnostics::default() };
    let (edition, found, name) = (edition.name.clone(), edition.monitor.clone(), name.clone());
    let place = Place::file(format!("{EDITIONS}/{edition}/{HEAD}"));
    Diagnostic::of(place, &EditionMistake::OtherMonitor { edition, found, name }).into()
}

/// What one edition says of others.
fn fits(edition: &KeptEdition, all: &[KeptEdition]) -> Diagnostics {
    let mut wrong = Diagnostics::default();
    let mut add = |mistake: EditionMistake| {
        wrong.push(Diagnostic::of(Place::file(format!("{EDITIONS}/{}/{HEAD}", edition.name)), &mistake));
    };
    let mut others = all.iter().filter(|other| other.name != edition.name);
    let Some(found) = edition.corrects.clone() else {
        let same = others.find(|other| other.corrects.is_none() && other.peildatum == edition.peildatum);
        // Told once of the two, of the one that comes last.
        if let Some(other) = same.filter(|other| other.name < edition.name) {
            add(EditionMistake::SameDate { other: other.name.clone(), date: edition.peildatum.to_string() });
        }
        return wrong;
    };
    match all.iter().find(|other| other.name == found && other.name != edition.name) {
        None => add(EditionMistake::CorrectsNothing { found: found.clone() }),
        Some(other) if other.peildatum != edition.peildatum => add(EditionMistake::CorrectsOtherDate {
            found: found.clone(),
            date: other.peildatum.to_string(),
            own: edition.peildatum.to_string(),
        }),
        Some(_) => {
            let corrects = |name: &str| all.iter().find(|other| other.name == name)?.corrects.as_deref();
            let chain = std::iter::successors(Some(found.as_str()), |name| corrects(name)).take(all.len() + 1);
            // A chain has an end, or comes back to one that it was at.
            if chain.count() > all.len() {
                add(EditionMistake::CorrectsInCircle { found: found.clone() });
            }
        }
    }
    let too = others.find(|other| other.corrects.as_ref() == Some(&found));
    if let Some(other) = too.filter(|other| other.name < edition.name) {
        add(EditionMistake::CorrectedTwice { found, other: other.name.clone() });
    }
    wrong
}

/// An edition by its name.
///
/// # Errors
/// There is none of that name, with what comes near.
pub fn edition_named<'e>(editions: &'e Editions, name: &str) -> Result<&'e KeptEdition, Diagnostics> {
    editions.find(name).ok_or_else(|| {
        let place = Place::Argument(name.to_owned());
        if editions.is_empty() {
            return Diagnostic::of(place, &EditionMistake::NoEditions).into();
        }
        let mistake = EditionMistake::Unknown { found: name.to_owned() };
        Diagnostic::of(place, &mistake).suggest(name, editions.all().map(|edition| edition.name.as_str())).into()
    })
}

fn unreadable(path: &str, error: &io::Error) -> Diagnostics {
    let mistake = ProjectMistake::Unreadable { path: path.to_owned(), why: error.to_string() };
    Diagnostic::of(Place::file(path), &mistake).into()
}

/// A temporary folder is its owner's alone; an edition is everyone's.
fn everyones(folder: &std::path::Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
    }
    Ok(())
}
