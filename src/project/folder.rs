//! The folder in which deliveries lie: what is read there stays what it is, and stays inside.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::disk::Door;
use mdd_deliveries::Shelf;

/// A folder on disk.
pub(super) struct Folder(Door);

impl Folder {
    pub fn new(root: &Path) -> Folder {
        Folder(Door::of(root))
    }
}

impl Shelf for Folder {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.open(path)?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Read + Send + '_>> {
        // What a report rests on is what can be seen in the project.
        let (file, before) = self.0.open(path)?;
        Ok(Box::new(Steady { file, before, path: self.0.path(path), read: 0 }))
    }

    fn size(&self, path: &str) -> Option<u64> {
        fs::metadata(self.0.path(path)).ok().map(|about| about.len())
    }

    fn list(&self, folder: &str) -> Vec<String> {
        // What may not be looked at has no files; what is asked for by its name says why.
        self.0.list(folder).unwrap_or_default()
    }
}

/// A file that is as it was `before`, while it is read.
struct Steady {
    file: File,
    before: Metadata,
    path: PathBuf,
    read: u64,
}

impl Read for Steady {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(bytes)?;
        self.read += read as u64;
        if read > 0 || bytes.is_empty() {
            return Ok(read);
        }
        // Both of the file that was read and of what now has its name: a program may write into it, or put another in its
        // place.
        let before = &self.before;
        let same = |now: &Metadata| now.len() == before.len() && now.modified().ok() == before.modified().ok();
        if self.read != before.len() || !same(&fs::metadata(&self.path)?) || !same(&self.file.metadata()?) {
            // Not the kind of an interruption: those are tried again without a word.
            return Err(io::Error::other("it changed while it was read"));
        }
        Ok(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_changes_while_it_is_read_is_not_used() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("a.csv");
        fs::write(&path, "a;b\n1;2\n")?;
        let shelf = Folder::new(folder.path());
        assert_eq!(shelf.read("a.csv")?, b"a;b\n1;2\n");
        let read = |mut file: Box<dyn Read + Send + '_>| {
            let read = file.read_to_end(&mut Vec::new());
            read.map_err(|error| error.to_string())
        };
        let changed = Err("it changed while it was read".to_owned());
        // Another program writes a row more, or puts a new file in its place, after it was opened.
        let file = shelf.open("a.csv")?;
        fs::write(&path, "a;b\n1;2\n3;4\n")?;
        assert_eq!(read(file), changed);
        let file = shelf.open("a.csv")?;
        fs::write(folder.path().join("b.csv"), "x\n")?;
        fs::rename(folder.path().join("b.csv"), &path)?;
        assert_eq!(read(file), changed);
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_outside_is_not_followed() -> io::Result<()> {
        let (outside, project) = (tempfile::tempdir()?, tempfile::tempdir()?);
        fs::write(outside.path().join("secret.csv"), "a\n")?;
        fs::write(project.path().join("real.csv"), "b\n")?;
        std::os::unix::fs::symlink(outside.path().join("secret.csv"), project.path().join("link.csv"))?;
        std::os::unix::fs::symlink(project.path().join("real.csv"), project.path().join("inside.csv"))?;
        let shelf = Folder::new(project.path());
        assert_eq!(shelf.read("inside.csv")?, b"b\n");
        assert_eq!(shelf.read("link.csv").map_err(|error| error.kind()), Err(io::ErrorKind::PermissionDenied));
        Ok(())
    }
}
