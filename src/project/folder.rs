//! The folder in which deliveries lie: what is read there stays what it is, and stays inside.

use std::fs::{self, File, Metadata};
use std::io::{self, Read as _};
use std::path::Path;

use crate::disk::Door;
use crate::source::Shelf;

/// A folder on disk.
pub(super) struct Folder(Door);

impl Folder {
    pub fn new(root: &Path) -> Folder {
        Folder(Door::of(root))
    }
}

impl Shelf for Folder {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        // What a report rests on is what can be seen in the project.
        let (file, before) = self.0.open(path)?;
        read_steady(file, &before, &self.0.path(path))
    }

    fn list(&self, folder: &str) -> Vec<String> {
        // What may not be looked at has no files; what is asked for by its name says why.
        self.0.list(folder).unwrap_or_default()
    }
}

/// The bytes of a file that is as it was `before`, while it is read.
fn read_steady(mut file: File, before: &Metadata, path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(before.len()).unwrap_or(0));
    file.read_to_end(&mut bytes)?;
    // Both of the file that was read and of what now has its name: a program may write into it, or put another in its
    // place.
    let same = |now: &Metadata| now.len() == before.len() && now.modified().ok() == before.modified().ok();
    if bytes.len() as u64 != before.len() || !same(&fs::metadata(path)?) || !same(&file.metadata()?) {
        return Err(io::Error::new(io::ErrorKind::Interrupted, "it changed while it was read"));
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_changes_while_it_is_read_is_not_used() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("a.csv");
        fs::write(&path, "a;b\n1;2\n")?;
        let open = || File::open(&path).and_then(|file| Ok((file.metadata()?, file)));
        let (before, file) = open()?;
        assert_eq!(read_steady(file, &before, &path)?, b"a;b\n1;2\n");
        // Another program writes a row more, or puts a new file in its place, after it was opened.
        let (before, file) = open()?;
        fs::write(&path, "a;b\n1;2\n3;4\n")?;
        assert_eq!(read_steady(file, &before, &path).map_err(|error| error.kind()), Err(io::ErrorKind::Interrupted));
        let (before, file) = open()?;
        fs::write(folder.path().join("b.csv"), "x\n")?;
        fs::rename(folder.path().join("b.csv"), &path)?;
        assert_eq!(read_steady(file, &before, &path).map_err(|error| error.kind()), Err(io::ErrorKind::Interrupted));
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
