//! What an earlier run made in a folder: of each file what it rests on, and its sum.
//!
//! A line a file, added as soon as the file is there, so that a run that is cut off loses nothing.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use crate::project::is_half_done;

/// The file that remembers.
const NAME: &str = ".mdd-made";

pub(super) struct Made {
    file: File,
    /// By name: print and sum. Later lines go before earlier ones.
    known: BTreeMap<String, (String, String)>,
}

impl Made {
    /// Reads what was made in this folder; removes what a run that was cut off left half done.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn open(folder: &Path) -> io::Result<Made> {
        let path = folder.join(NAME);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            // Not ours to read: then nothing is known.
            Err(error) if error.kind() == io::ErrorKind::InvalidData => String::new(),
            Err(error) => return Err(error),
        };
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
        let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
        if !text.is_empty() && !text.ends_with('\n') {
            file.write_all(b"\n")?;
        }
        Ok(Made { file, known })
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
