//! What an earlier run made in a folder: of each file what it rests on, and its sum.
//!
//! A line a file, added as soon as the file is there, so that a run that is cut off loses nothing.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use crate::disk::wait_for;
use crate::project::is_half_done;

/// The file that remembers.
const NAME: &str = ".mdd-made";

/// Whether mdd may write a file of this name: nothing is there, or a file, and no link to one elsewhere.
pub(super) fn is_ours(path: &Path) -> bool {
    fs::symlink_metadata(path).map_or(true, |there| there.is_file())
}

pub(super) struct MadeFiles {
    file: File,
    /// By name: print and sum. Later lines go before earlier ones.
    known: BTreeMap<String, (String, String)>,
}

impl MadeFiles {
    /// Reads what was made in this folder, when need be after another run there has ended (`others` is told first);
    /// removes what a run that was cut off left half done.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn open(folder: &Path, others: impl FnOnce()) -> io::Result<MadeFiles> {
        let path = folder.join(NAME);
        if !is_ours(&path) {
            let message = format!("{NAME} in it is no file of mdd, but a link or something else: take it away");
            return Err(io::Error::other(message));
        }
        let mut file = OpenOptions::new().create(true).read(true).append(true).open(&path)?;
        // Held until this run ends, so that what it makes is there whole when the next one looks.
        wait_for(&file, others)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        // Not written by mdd: then nothing is known.
        let text = String::from_utf8(bytes).unwrap_or_default();
        let whole = |line: &str| {
            let mut words = line.split(' ');
            let (print, sum, name) = (words.next()?, words.next()?, words.next()?);
            Some((name.to_owned(), (print.to_owned(), sum.to_owned())))
        };
        let known: BTreeMap<String, (String, String)> = text.lines().filter_map(whole).collect();
        for entry in fs::read_dir(folder)?.filter_map(Result::ok) {
            if is_half_done(&entry.file_name().to_string_lossy()) {
                // When it cannot be removed it is in nobody's way.
                let _ = fs::remove_file(entry.path());
            }
        }
        if !text.is_empty() && !text.ends_with('\n') {
            file.write_all(b"\n")?;
        }
        Ok(MadeFiles { file, known })
    }

    /// The sum of a file that was made of the same.
    pub fn sum(&self, name: &str, print: &str) -> Option<String> {
        let (known, sum) = self.known.get(name)?;
        (known == print).then(|| sum.clone())
    }

    /// Whether a run made a file of this name.
    pub fn knows(&self, name: &str) -> bool {
        self.known.contains_key(name)
    }

    /// Whether a file that a run made is still there, and its print does not begin so.
    pub fn has_without(&self, beginning: &str, folder: &Path) -> bool {
        let others = self.known.iter().filter(|(_, (print, _))| !print.starts_with(beginning));
        others.into_iter().any(|(name, _)| folder.join(name).exists())
    }

    /// Remembers a file.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn note(&mut self, name: &str, print: &str, sum: &str) -> io::Result<()> {
        self.file.write_all(format!("{print} {sum} {name}\n").as_bytes())?;
        self.known.insert(name.to_owned(), (print.to_owned(), sum.to_owned()));
        Ok(())
    }
}
