//! The bytes of a delivery, or a message at the key of sources.toml that names it.

use std::io::{self, Read};

use super::Shelf;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::fault::{OrFault, stop};
use mdd_engine::language::said;
use mdd_engine::mistakes;
use mdd_engine::text::Spanned;
use sha2::{Digest, Sha256};

mistakes! {
    /// Why there are no bytes to read.
    pub(super) enum FileMistake {
        NotThere { found: String } = Error FileMissing "reading-no-file";
        Folder { found: String } = Error FileUnreadable "reading-folder";
        Unreadable { found: String, why: String } = Error FileUnreadable "reading-file-unreadable";
    }
}

/// Which bytes a delivery was.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seal {
    pub sha256: [u8; 32],
    /// How many.
    pub bytes: u64,
}

impl Seal {
    pub fn of(bytes: &[u8]) -> Seal {
        Seal { sha256: Sha256::digest(bytes).into(), bytes: bytes.len() as u64 }
    }
}

/// A delivery that can be read from its beginning, as often as that is asked.
#[derive(Clone, Copy)]
pub(super) enum Bytes<'b> {
    Here(&'b [u8]),
    There { file: &'b Spanned<String>, shelf: &'b dyn Shelf },
}

impl<'b> Bytes<'b> {
    /// How many there are, where that is known.
    pub fn size(self) -> Option<u64> {
        match self {
            Bytes::Here(bytes) => Some(bytes.len() as u64),
            Bytes::There { file, shelf } => shelf.size(&file.value),
        }
    }

    /// From its beginning.
    ///
    /// # Errors
    /// It is not there, or cannot be read.
    pub fn open(self) -> Result<Stream<'b>, Diagnostics> {
        match self {
            Bytes::Here(bytes) => Ok(Stream { from: Box::new(bytes), file: None }),
            Bytes::There { file, shelf } => {
                let from = shelf.open(&file.value).map_err(|error| unreadable(file, &error))?;
                Ok(Stream { from, file: Some(file) })
            }
        }
    }
}

/// A delivery while it is read.
pub(super) struct Stream<'b> {
    from: Box<dyn Read + Send + 'b>,
    file: Option<&'b Spanned<String>>,
}

impl Stream<'_> {
    /// Adds bytes until there are so many; false when the delivery ends before that.
    ///
    /// # Errors
    /// It cannot be read further.
    pub fn fill(&mut self, bytes: &mut Vec<u8>, until: usize) -> Result<bool, Diagnostics> {
        let mut at = bytes.len();
        bytes.resize(until.max(at), 0);
        while at < until {
            match self.from.read(bytes.get_mut(at..).or_fault("room up to where it is filled")) {
                Ok(0) => break,
                Ok(read) => at += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    return Err(match self.file {
                        Some(file) => unreadable(file, &error),
                        None => stop(&format!("reading from memory does not fail: {error}")),
                    });
                }
            }
        }
        bytes.truncate(at);
        Ok(at >= until)
    }
}

/// Reads a file, or says which key of sources.toml names one that is not there.
pub(super) fn read_bytes(file: &Spanned<String>, shelf: &dyn Shelf) -> Result<Vec<u8>, Diagnostics> {
    shelf.read(&file.value).map_err(|error| unreadable(file, &error))
}

fn unreadable(file: &Spanned<String>, error: &io::Error) -> Diagnostics {
    let found = file.value.clone();
    let mistake = match error.kind() {
        io::ErrorKind::NotFound => FileMistake::NotThere { found },
        io::ErrorKind::IsADirectory => FileMistake::Folder { found },
        _ => FileMistake::Unreadable { found, why: error.to_string() },
    };
    // Of deliveries that lie elsewhere it is said where.
    Diagnostic::of(file.span, &mistake).remark(said("reading-looked-for")).into()
}
