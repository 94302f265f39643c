//! One program at a time: who writes holds what it writes in, and who comes second waits.
//!
//! The system lets go of what a program held, however that program ends.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;

/// Something that no other program holds while this lives.
#[derive(Debug)]
pub struct Held(#[expect(dead_code, reason = "to be held is all it does")] File);

/// Holds a folder, when need be after another program has let go of it.
///
/// # Errors
/// It is not there, or the system cannot hold it.
pub fn hold(folder: &Path) -> io::Result<Held> {
    if cfg!(unix)
        && let Ok(file) = File::open(folder)
        && file.lock().is_ok()
    {
        return Ok(Held(file));
    }
    // Where a folder cannot be held (on some disks in a network, or by another kind of system), a file in it is.
    let file = File::options().create(true).truncate(false).write(true).open(folder.join(".mdd-held"))?;
    file.lock()?;
    Ok(Held(file))
}

/// Holds a file that was opened; when another program has it, says so first, and waits.
///
/// # Errors
/// The system cannot hold it.
pub fn wait_for(file: &File, others: impl FnOnce()) -> io::Result<()> {
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => {
            others();
            file.lock()
        }
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Whether this name is that of a link, whatever it leads to.
pub fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|there| there.is_symlink())
}
