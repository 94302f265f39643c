//! The folder of a new monitor: made whole elsewhere, and put in its place at once.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::alone;
use super::mistake::InitMistake;
use crate::project::Failure;
use mdd_engine::diagnostic::{self, Diagnostic};

/// A monitor on its way: among the files that nobody keeps, so that whoever breaks off leaves nothing beside it.
pub struct Making {
    /// Gone when this is.
    folder: TempDir,
    pub place: Destination,
    /// Its files so far.
    pub written: Vec<String>,
}

/// Where a monitor is to be.
pub struct Destination {
    whole: PathBuf,
    shown: String,
}

impl Making {
    /// # Errors
    /// The folder is not free, or nothing can be made in it.
    pub fn of(folder: &Path) -> Result<Making, Failure> {
        let shown = folder.display().to_string();
        let place = Destination { whole: free_place(folder, &shown)?, shown };
        // Who may not write there is told so before anything is asked.
        place.beside().map_err(|error| place.not_made(&error))?;
        let folder = tempfile::tempdir().map_err(|error| place.not_made(&error))?;
        Ok(Making { folder, place, written: Vec::new() })
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// # Errors
    /// It cannot be written.
    pub fn write(&mut self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let whole = self.root().join(path);
        let made = whole.parent().map_or(Ok(()), fs::create_dir_all);
        let made = made.and_then(|()| fs::write(whole, styled(path, bytes)));
        if !self.written.iter().any(|written| written == path) {
            self.written.push(path.to_owned());
        }
        made.map_err(|error| self.place.not_made(&error))
    }

    /// Puts it where it belongs: at any moment there is nothing or a whole monitor.
    ///
    /// # Errors
    /// Something is there by now, or it cannot be put there.
    pub fn put(self) -> Result<(), Failure> {
        let put = || {
            let beside = self.place.beside()?;
            let whole = beside.path().join("monitor");
            for path in &self.written {
                let to = whole.join(path);
                to.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::copy(self.root().join(path), to)?;
            }
            fs::rename(whole, &self.place.whole)
        };
        put().map_err(|error| self.place.not_made(&error))
    }
}

impl Destination {
    /// What it is called, where nobody says otherwise.
    pub fn name(&self) -> String {
        self.whole.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
    }

    /// A folder that is gone when it is dropped, on the same disk.
    fn beside(&self) -> io::Result<TempDir> {
        tempfile::Builder::new().prefix(".mdd-").tempdir_in(self.whole.parent().unwrap_or(Path::new("/")))
    }

    fn not_made(&self, error: &io::Error) -> Failure {
        // The name that the folder has for a moment says nothing to anybody.
        let why = error.to_string();
        let why = why.split(" at path ").next().unwrap_or(&why).to_owned();
        alone(Diagnostic::of(
            diagnostic::Place::Argument(self.shown.clone()),
            &InitMistake::NotMade { folder: self.shown.clone(), why },
        ))
    }
}

/// As `mdd fmt` writes it, where that is part of this program.
pub fn styled(path: &str, bytes: &[u8]) -> Vec<u8> {
    #[cfg(feature = "fmt")]
    if let (true, Ok(text)) = (path.ends_with(".toml"), std::str::from_utf8(bytes)) {
        return crate::format::format(text).into_bytes();
    }
    let _ = path;
    bytes.to_vec()
}

/// A folder that does not exist, or has nothing in it.
fn free_place(folder: &Path, shown: &str) -> Result<PathBuf, Failure> {
    let folder_name = || shown.to_owned();
    let refused = |mistake: InitMistake| alone(Diagnostic::of(diagnostic::Place::Argument(folder_name()), &mistake));
    if folder.is_dir() {
        let not_made =
            |error: io::Error| refused(InitMistake::NotMade { folder: folder_name(), why: error.to_string() });
        if fs::read_dir(folder).map_err(not_made)?.next().is_some() {
            return Err(refused(InitMistake::NotEmpty { folder: folder_name() }));
        }
        let whole = folder.canonicalize().map_err(not_made)?;
        // Another folder takes its place: whoever stands in it would stand nowhere.
        if Path::new(".").canonicalize().is_ok_and(|here| here == whole) {
            return Err(refused(InitMistake::Here { folder: folder_name() }));
        }
        return Ok(whole);
    }
    if fs::symlink_metadata(folder).is_ok() {
        return Err(refused(InitMistake::NoFolder { folder: folder_name() }));
    }
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (parent.canonicalize(), folder.file_name()) {
        (Ok(parent), Some(name)) if parent.is_dir() => Ok(parent.join(name)),
        _ => Err(refused(InitMistake::NoParent { folder: parent.display().to_string() })),
    }
}
