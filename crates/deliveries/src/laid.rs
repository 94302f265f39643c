//! A delivery that does not lie in the project yet: whether it could.

use std::io;

use super::pattern::previous_path;
use super::{Manifest, Shelf, load};
use mdd_engine::dataset::Load;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::mistakes;
use mdd_engine::terms::Peildatum;

mistakes! {
    enum LaidMistake {
        UnknownTable { found: String } = Error UnknownTable "reading-unknown-table";
    }
}

/// Loads one table from these bytes, as if they lay in its file; nothing is written.
///
/// What is in that file now counts as the delivery before it.
///
/// # Errors
/// What keeps a report from being made of them: every mistake in the delivery, and every gate that it does not pass.
/// Also mistakes in the register, without which no row has a gemeente.
pub fn check_delivery(
    manifest: &Manifest,
    peildatum: Peildatum,
    table: &str,
    bytes: &[u8],
    shelf: &dyn Shelf,
) -> Result<Load, Diagnostics> {
    let Some((number, found)) = manifest.tables.iter().enumerate().find(|(_, known)| known.name == table) else {
        let place = Place::Argument(table.to_owned());
        let names = manifest.tables.iter().map(|table| table.name.as_str());
        let mistake = LaidMistake::UnknownTable { found: table.to_owned() };
        return Err(Diagnostic::of(place, &mistake).suggest(table, names).into());
    };
    let file = &found.file.value;
    load::check(manifest, number, peildatum, &Laid { shelf, file, previous: previous_path(file), bytes })
}

/// A shelf on which one file is another one.
struct Laid<'s> {
    shelf: &'s dyn Shelf,
    file: &'s str,
    previous: String,
    bytes: &'s [u8],
}

impl Shelf for Laid<'_> {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match path {
            path if path == self.file => Ok(self.bytes.to_vec()),
            path if path == self.previous => self.shelf.read(self.file),
            path => self.shelf.read(path),
        }
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let mut names = self.shelf.list(folder);
        let (own, name) = self.file.rsplit_once('/').unwrap_or((".", self.file));
        if own == folder.trim_end_matches('/') {
            let previous = previous_path(name);
            let there = names.iter().any(|known| known == name);
            names.retain(|known| known != name && *known != previous);
            names.push(name.to_owned());
            names.extend(there.then_some(previous));
            names.sort();
        }
        names
    }
}
