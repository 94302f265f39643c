//! Deliveries in memory: for a program that has their bytes already, and for every test.

use std::collections::BTreeMap;
use std::io;

use super::Shelf;

/// Files by their paths.
///
/// ```
/// use mdd_deliveries::{InMemory, Shelf};
///
/// let shelf = InMemory::from_iter([("in/bgt.csv", "Gemeente;Status\n")]);
/// assert_eq!(shelf.list("in"), ["bgt.csv"]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct InMemory(BTreeMap<String, Vec<u8>>);

impl<P: Into<String>, B: Into<Vec<u8>>> FromIterator<(P, B)> for InMemory {
    fn from_iter<T: IntoIterator<Item = (P, B)>>(files: T) -> InMemory {
        InMemory(files.into_iter().map(|(path, bytes)| (path.into(), bytes.into())).collect())
    }
}

impl Shelf for InMemory {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.0.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let folder = match folder.trim_end_matches('/') {
            "." => "",
            named => named,
        };
        let parts = self.0.keys().map(|path| path.rsplit_once('/').unwrap_or(("", path)));
        parts.filter(|(own, _)| *own == folder).map(|(_, name)| name.to_owned()).collect()
    }
}
