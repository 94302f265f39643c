//! The folder in which deliveries lie: what is read there stays what it is, and stays inside.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::read::list;
use crate::source::Shelf;

/// A folder on disk.
pub(super) struct Folder {
    root: PathBuf,
}

impl Folder {
    pub fn new(root: &Path) -> Folder {
        Folder { root: root.to_owned() }
    }
}

impl Shelf for Folder {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let whole = self.root.join(path);
        // A link may point anywhere; what a report rests on is what can be seen in the project.
        let inside = self.root.canonicalize()?;
        if !whole.canonicalize()?.starts_with(&inside) {
            return Err(io::Error::new(io::ErrorKind::PermissionDenied, "it is a link to outside the project folder"));
        }
        let mut file = File::open(&whole)?;
        let before = file.metadata()?;
        if before.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        let mut bytes = Vec::with_capacity(usize::try_from(before.len()).unwrap_or(0));
        file.read_to_end(&mut bytes)?;
        // Both of the file that was read and of what now has its name: a program may write into it, or put another
        // in its place.
        let after = fs::metadata(&whole)?;
        let same = |now: &fs::Metadata| now.len() == before.len() && now.modified().ok() == before.modified().ok();
        if bytes.len() as u64 != before.len() || !same(&after) || !same(&file.metadata()?) {
            return Err(io::Error::new(io::ErrorKind::Interrupted, "it changed while it was read"));
        }
        Ok(bytes)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        list(&self.root, folder)
    }
}
