//! The door to files: every path is looked at before anything is opened.
//!
//! A pipe would keep the program waiting, a device never ends, and a link may lead to what nobody meant to show.

use std::collections::{BTreeMap, HashSet};
use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What people write is never larger, in bytes.
const LARGEST: u64 = 16 << 20;

/// Where paths count from, and the folders that they may not lead out of.
#[derive(Clone, Debug)]
pub struct Door {
    from: PathBuf,
    within: Vec<PathBuf>,
    /// Folders that were found to lie inside: what is no link in one of them does so too.
    seen: Arc<Mutex<HashSet<PathBuf>>>,
    /// What is read instead of what stands in a file, by its path.
    instead: Arc<BTreeMap<String, String>>,
}

impl Door {
    /// The files of one folder, such as a project.
    pub fn of(folder: &Path) -> Door {
        Door { from: folder.to_owned(), within: vec![folder.to_owned()], seen: Arc::default(), instead: Arc::default() }
    }

    /// The same, as if other texts stood in some of the files that people write, or in files that are not there yet.
    #[must_use]
    pub fn as_if(self, instead: &BTreeMap<String, String>) -> Door {
        Door { instead: Arc::new(instead.clone()), ..self }
    }

    /// Paths from where the program was started, that lead to what is in these folders.
    pub fn here(within: Vec<PathBuf>) -> Door {
        Door { from: PathBuf::new(), within, seen: Arc::default(), instead: Arc::default() }
    }

    /// The path as the system knows it.
    pub fn path(&self, path: &str) -> PathBuf {
        self.from.join(path)
    }

    /// Whether there is anything, also what may not be opened.
    pub fn has(&self, path: &str) -> bool {
        self.instead.contains_key(path) || fs::symlink_metadata(self.path(path)).is_ok()
    }

    /// A file, opened, with what is known of it.
    ///
    /// # Errors
    /// It is not there or no file, leads to outside, or cannot be opened.
    pub fn open(&self, path: &str) -> io::Result<(File, Metadata)> {
        let path = self.path(path);
        self.inside(&path)?;
        open(&path)
    }

    /// A file that people write.
    ///
    /// # Errors
    /// Those of [`Door::open`]; or it is larger than anything that people write.
    pub fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        if let Some(text) = self.instead.get(path) {
            return Ok(text.clone().into_bytes());
        }
        let (file, about) = self.open(path)?;
        let too_large = || {
            let message = format!("it is larger than {} MB", LARGEST >> 20);
            io::Error::new(io::ErrorKind::FileTooLarge, message)
        };
        if about.len() > LARGEST {
            return Err(too_large());
        }
        let mut bytes = Vec::with_capacity(usize::try_from(about.len() + 1).unwrap_or(0));
        file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST { Err(too_large()) } else { Ok(bytes) }
    }

    /// The names in a folder, sorted, so that the disk's own order does not show; of what is not there or no folder, none.
    /// Hidden ones are left out.
    ///
    /// # Errors
    /// It leads to outside, or cannot be read.
    pub fn list(&self, folder: &str) -> io::Result<Vec<String>> {
        let path = self.path(folder);
        let within = |path: &String| path.strip_prefix(folder)?.strip_prefix('/').map(str::to_owned);
        let mut names: Vec<String> =
            self.instead.keys().filter_map(within).filter(|name| !name.contains('/')).collect();
        if path.is_dir() {
            self.inside(&path)?;
            for entry in fs::read_dir(path)? {
                names.extend(entry?.file_name().into_string().ok().filter(|name| !name.starts_with('.')));
            }
        }
        names.sort();
        names.dedup();
        Ok(names)
    }

    /// Where a file may be written: a folder on its way may be a link to anywhere.
    ///
    /// # Errors
    /// It would come to stand outside.
    pub fn to_write(&self, path: &str) -> io::Result<PathBuf> {
        let whole = self.path(path);
        let folder = whole.parent().unwrap_or(&self.from);
        let there = folder.ancestors().find(|folder| folder.exists()).unwrap_or(&self.from);
        self.inside(there).map_err(|error| match error.kind() {
            io::ErrorKind::PermissionDenied => outside("its folder is a link to outside the project"),
            _ => error,
        })?;
        Ok(whole)
    }

    fn inside(&self, path: &Path) -> io::Result<()> {
        let folder = path.parent().unwrap_or(path);
        let plain = path.file_name().is_some() && !fs::symlink_metadata(path)?.is_symlink();
        if plain && self.seen().contains(folder) {
            return Ok(());
        }
        self.look(path)?;
        if plain {
            self.seen().insert(folder.to_owned());
        }
        Ok(())
    }

    /// A set of folders is whole whatever became of a thread that held it.
    fn seen(&self) -> MutexGuard<'_, HashSet<PathBuf>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn look(&self, path: &Path) -> io::Result<()> {
        let whole = path.canonicalize()?;
        for folder in &self.within {
            // The folder where the program was started has no name.
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            if whole.starts_with(folder.canonicalize()?) {
                return Ok(());
            }
        }
        Err(outside("it is a link to outside the project folder"))
    }
}

fn outside(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::PermissionDenied, message)
}

/// A file that somebody names, wherever it is.
///
/// # Errors
/// It is not there, cannot be opened, or is no file: a folder, a device or a pipe.
pub fn open(path: &Path) -> io::Result<(File, Metadata)> {
    // Before it is opened: a pipe would wait for somebody to write.
    regular(&fs::metadata(path)?)?;
    let file = File::open(path)?;
    let about = file.metadata()?;
    regular(&about)?;
    Ok((file, about))
}

/// The bytes of a file that somebody names, wherever it is.
///
/// # Errors
/// Those of [`open`].
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    let (mut file, about) = open(path)?;
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0));
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn regular(about: &Metadata) -> io::Result<()> {
    if about.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if about.is_file() { Ok(()) } else { Err(io::Error::other("it is a device or a pipe, not a file")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_has_an_end() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let file = File::create(folder.path().join("a.toml"))?;
        let door = Door::of(folder.path());
        file.set_len(LARGEST)?;
        assert_eq!(door.read("a.toml")?.len() as u64, LARGEST);
        file.set_len(LARGEST + 1)?;
        assert_eq!(door.read("a.toml").map_err(|error| error.kind()), Err(io::ErrorKind::FileTooLarge));
        Ok(())
    }

    #[test]
    fn of_what_is_not_there_or_no_folder_there_are_no_names() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("b"), "")?;
        fs::write(folder.path().join("a"), "")?;
        let door = Door::of(folder.path());
        assert_eq!(door.list("")?, ["a", "b"]);
        assert!(door.list("a")?.is_empty() && door.list("c")?.is_empty());
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_followed_out_of_the_folder() -> io::Result<()> {
        use std::os::unix::fs::symlink;
        let (inside, other) = (tempfile::tempdir()?, tempfile::tempdir()?);
        let (folder, other) = (inside.path(), other.path());
        fs::write(other.join("secret.md"), "secret")?;
        fs::create_dir(folder.join("real"))?;
        fs::write(folder.join("real/a.md"), "a")?;
        symlink(other.join("secret.md"), folder.join("real/b.md"))?;
        symlink(other, folder.join("out"))?;
        symlink("real", folder.join("in"))?;
        symlink("/dev/zero", folder.join("real/zero.md"))?;
        let door = Door::of(folder);
        let kind = |error: io::Error| error.kind();
        assert_eq!(door.read("in/a.md")?, b"a");
        assert_eq!(door.list("in")?, ["a.md", "b.md", "zero.md"]);
        for path in ["real/b.md", "out/secret.md", "real/zero.md"] {
            assert_eq!(door.read(path).map_err(kind), Err(io::ErrorKind::PermissionDenied), "{path}");
        }
        assert_eq!(door.list("out").map_err(kind), Err(io::ErrorKind::PermissionDenied));
        assert_eq!(door.to_write("out/new/x").map_err(kind), Err(io::ErrorKind::PermissionDenied));
        assert!(door.to_write("in/new/x").is_ok());
        assert!(read(Path::new("/dev/zero")).is_err());
        Ok(())
    }
}
