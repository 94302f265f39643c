//! A file that takes the place of another one whole: at any moment there is the old one or the new one.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::disk::{self, Door};

/// Writes a file of a project in the place of what has its name; folders that are not there are made. With `kept`, what
/// was there before is then found under that name.
///
/// # Errors
/// It is outside the project, or cannot be written; then what was there is as it was.
pub fn replace(root: &Path, path: &str, bytes: &[u8], kept: Option<&str>) -> io::Result<()> {
    let whole = Door::of(root).to_write(path)?;
    let folder = whole.parent().unwrap_or(root);
    fs::create_dir_all(folder)?;
    if whole.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let new = on_disk(beside(folder, bytes)?)?;
    if let (Some(kept), true) = (kept, whole.is_file()) {
        // A second name for the old file first, so that it never lacks its own.
        on_disk(beside(folder, &disk::read(&whole)?)?)?.persist(root.join(kept))?;
    }
    new.persist(&whole)?;
    synced(folder)
}

/// What the name of a file that is being written begins and ends with.
const BEGIN: &str = ".mdd-";
const END: &str = ".new";

fn on_disk(file: NamedTempFile) -> io::Result<NamedTempFile> {
    file.as_file().sync_all()?;
    Ok(file)
}

/// A file without a name of its own yet.
fn beside(folder: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(BEGIN).suffix(END);
    // A temporary file is its owner's alone; what takes the place of a file of the project is everyone's.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    Ok(file)
}

/// The names in a folder are on disk too.
fn synced(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(PathBuf::from(folder))?.sync_all() } else { Ok(()) }
}

/// A result that somebody named a place for: the file is there whole, or as it was. It is not waited for until it is on
/// disk, as of files of the project: it can be made again.
///
/// # Errors
/// It cannot be written; then what was there is as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A device or pipe is written to; a file in its place would be another thing. A link stays one.
    if fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir()) {
        return fs::write(path, bytes);
    }
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        let message = format!("there is no folder {}", folder.display());
        return Err(io::Error::new(io::ErrorKind::NotFound, message));
    }
    let written = beside(folder, bytes).and_then(|file| Ok(file.persist(path).map(drop)?));
    // The name that the file has for a moment says nothing to anybody.
    written.map_err(|error| {
        let said = error.to_string();
        io::Error::new(error.kind(), said.split(" at path ").next().unwrap_or(&said).to_owned())
    })
}

/// Whether a file is one that [`write_whole`] was writing when its process was ended.
pub fn is_half_done(name: &str) -> bool {
    name.starts_with(BEGIN) && name.ends_with(END)
}
