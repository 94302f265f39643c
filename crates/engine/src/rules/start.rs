//! The files with which a new version starts: an overlay that changes nothing, ready for its first change.

use std::fmt::Write as _;

use super::resolved::{Resolved, written};
use crate::syntax::{Item, Node};
use crate::terms::Date;

impl Resolved {
    /// Path within the folder and text of each file of a version that comes after this one.
    pub fn successor(&self, number: &str, extends: &str, date: Date) -> Vec<(String, String)> {
        let version = format!(
            "number  = \"{number}\"\n\
             date    = {date}\n\
             extends = \"{extends}\"\n\
             \n\
             # Wat er verandert, een regel per verandering. Dit staat in het rapport bij de versies.\n\
             changelog = []\n"
        );
        let mut files = vec![("version.toml".to_owned(), version)];
        files.extend(self.thresholds().map(|text| ("measures/drempels.toml".to_owned(), text)));
        files
    }

    /// Every threshold as it is, behind a `#`: taking that away is the change. None when there are none.
    fn thresholds(&self) -> Option<String> {
        let Some(Node { item: Item::Table(thresholds), .. }) = self.tree().get("threshold") else { return None };
        let width = thresholds.entries.keys().map(String::len).max()?;
        let mut text = "# De drempels zoals ze nu zijn. Haal het # weg voor de drempel die u verandert.\n\
                        [threshold]\n"
            .to_owned();
        for (name, entry) in &thresholds.entries {
            let _ = writeln!(text, "# {name:width$} = {}", written(&entry.node));
        }
        Some(text)
    }
}
