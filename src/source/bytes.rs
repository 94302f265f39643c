//! The bytes of a delivery, or a message at the key of sources.toml that names it.

use std::io;

use super::Shelf;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::text::Spanned;

/// Reads a file, or says which key of sources.toml names one that is not there.
pub(super) fn read_bytes(file: &Spanned<String>, shelf: &dyn Shelf) -> Result<Vec<u8>, Diagnostics> {
    shelf.read(&file.value).map_err(|error| {
        let (code, message) = match error.kind() {
            io::ErrorKind::NotFound => (Code::FileMissing, format!("there is no file {}", file.value)),
            io::ErrorKind::IsADirectory => (Code::FileUnreadable, format!("{} is a folder", file.value)),
            _ => (Code::FileUnreadable, format!("{} cannot be read: {error}", file.value)),
        };
        Diagnostic::error(code, file.span, message)
            .label("looked for in the project folder")
            .help("put the delivery there, or change `file`")
            .into()
    })
}
