//! `sources.lock`: what was fetched, from where and when, so that anyone can see whether a delivery is still that one.
//!
//! Reading deliveries needs no lock; it is what `mdd data fetch` remembers. Knows nothing of a network.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::mistake::ProjectMistake;
use super::read::read_text;
use super::replace::replace;
use crate::disk::Door;
use mdd_deliveries::{Manifest, Shelf, TableManifest};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::language::{Said, said};
use mdd_engine::syntax::{Holds, Key, KeyedTable, Keys, TomlTable, parse_toml};
use mdd_engine::text::Files;

/// The file, beside sources.toml.
pub const LOCK: &str = "sources.lock";

const HEADING: &str = "\
# What `mdd data fetch` fetched, so that it asks only for what has changed and `mdd data list` can say whether a delivery
# is still the one that was fetched. The program writes this file: never edit it by hand. Put it into version control.
";

/// What was fetched, by the names of tables.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Lock {
    pub tables: BTreeMap<String, Fetched>,
}

/// One delivery that was fetched.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fetched {
    /// Where it was put, from the folder of sources.toml.
    pub file: String,
    /// As sources.toml declared it.
    pub url: String,
    /// Where that led, when it led elsewhere; without what stands after `?`, which may be a secret.
    pub redirected_to: Option<String>,
    /// When these bytes came, UTC: `2026-11-24T01:02:03Z`.
    pub time: String,
    /// In hexadecimal.
    pub sha256: String,
    pub bytes: u64,
    /// What the server calls this version of the delivery.
    pub etag: Option<String>,
    /// When the server says that it changed, as the server wrote it.
    pub last_modified: Option<String>,
}

/// How a delivery that may be fetched stands to what was fetched.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FetchStanding {
    /// The file is what was fetched.
    AsFetched(Fetched),
    /// The file is another one than was fetched.
    ChangedByHand(Fetched),
    /// It was fetched, and the file is gone or cannot be read.
    Gone(Fetched),
    /// It was never fetched into this file from this url.
    NeverFetched,
}

impl FetchStanding {
    /// For lists.
    pub fn said(&self) -> Said {
        let (text, before) = match self {
            FetchStanding::AsFetched(before) => ("list-as-fetched", before),
            FetchStanding::ChangedByHand(before) => ("list-changed-by-hand", before),
            FetchStanding::Gone(before) => ("list-gone", before),
            FetchStanding::NeverFetched => return said("list-never-fetched"),
        };
        let from = match &before.redirected_to {
            Some(to) => said("list-fetched-through").with("to", to),
            None => said("list-fetched-from"),
        };
        said(text).with("fetched", from.with("time", &before.time).with("url", &before.url))
    }
}

/// sha256 of a delivery, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Lock {
    /// Reads the lock of a project; without one, nothing was fetched yet.
    ///
    /// # Errors
    /// It cannot be read as a lock.
    pub fn load(root: &Path, files: &mut Files) -> Result<Lock, Diagnostics> {
        let door = Door::of(root);
        if !door.has(LOCK) {
            return Ok(Lock::default());
        }
        let file = read_text(&door, LOCK, files)
            .map_err(|diagnostic| damaged(diagnostic.place.clone(), diagnostic.reason()))?;
        let mut found = Diagnostics::default();
        let tree = parse_toml(files, file, &mut found);
        let lock = parse(&tree, &mut found);
        match found.sorted().iter().next() {
            None => Ok(lock),
            Some(first) => Err(damaged(first.place.clone(), first.reason())),
        }
    }

    /// Writes the lock whole.
    ///
    /// # Errors
    /// It cannot be written; then it is as it was.
    pub fn store(&self, root: &Path) -> io::Result<()> {
        replace(root, LOCK, self.to_toml().as_bytes(), None)
    }

    /// What was fetched into this file, from this url.
    pub fn fetched(&self, table: &TableManifest) -> Option<&Fetched> {
        let url = &table.remote.as_ref()?.url.value;
        self.tables.get(&table.name).filter(|fetched| fetched.file == table.file.value && fetched.url == *url)
    }

    /// How a table stands to that; its file is read.
    pub fn standing(&self, table: &TableManifest, shelf: &dyn Shelf) -> FetchStanding {
        match (self.fetched(table), shelf.read(&table.file.value)) {
            (None, _) => FetchStanding::NeverFetched,
            (Some(fetched), Err(_)) => FetchStanding::Gone(fetched.clone()),
            (Some(fetched), Ok(bytes)) if sha256(&bytes) == fetched.sha256 => FetchStanding::AsFetched(fetched.clone()),
            (Some(fetched), Ok(_)) => FetchStanding::ChangedByHand(fetched.clone()),
        }
    }

    /// Sorted by table; equal locks give equal bytes.
    pub fn to_toml(&self) -> String {
        let mut text = HEADING.to_owned();
        for (table, fetched) in &self.tables {
            let bare = |letter: char| letter.is_ascii_alphanumeric() || "_-".contains(letter);
            let name = if !table.is_empty() && table.chars().all(bare) { table.clone() } else { quoted(table) };
            let _ = writeln!(text, "\n[table.{name}]");
            let keys = [
                ("file", Some(&fetched.file)),
                ("url", Some(&fetched.url)),
                ("redirected_to", fetched.redirected_to.as_ref()),
                ("time", Some(&fetched.time)),
                ("sha256", Some(&fetched.sha256)),
                ("etag", fetched.etag.as_ref()),
                ("last_modified", fetched.last_modified.as_ref()),
            ];
            for (key, value) in keys {
                if let Some(value) = value {
                    let _ = writeln!(text, "{key} = {}", quoted(value));
                }
            }
            let _ = writeln!(text, "bytes = {}", fetched.bytes);
        }
        text
    }
}

/// How every table with a url stands to what was fetched, in the order of sources.toml.
pub fn lock_differences<'m>(manifest: &'m Manifest, lock: &Lock, shelf: &dyn Shelf) -> Vec<(&'m str, FetchStanding)> {
    let with_url = manifest.tables.iter().filter(|table| table.remote.is_some());
    with_url.map(|table| (table.name.as_str(), lock.standing(table, shelf))).collect()
}

/// The program writes it: nobody needs to be told what its keys are for.
static LOCK_FILE: Keys = Keys {
    what: "what-lock",
    is_file: true,
    always: &[Key::may("table", Holds::Named(&Holds::Table(&LOCK_TABLE)))],
    ..Keys::EMPTY
};

static LOCK_TABLE: Keys = Keys {
    what: "what-lock-table",
    always: &[
        Key::must("file", Holds::Text),
        Key::must("url", Holds::Text),
        Key::may("redirected_to", Holds::Text),
        Key::must("time", Holds::Text),
        Key::must("sha256", Holds::Text),
        Key::must("bytes", Holds::Number),
        Key::may("etag", Holds::Text),
        Key::may("last_modified", Holds::Text),
    ],
    ..Keys::EMPTY
};

fn parse(tree: &TomlTable, diagnostics: &mut Diagnostics) -> Lock {
    let mut reader = KeyedTable::new(tree, &LOCK_FILE).reader();
    let tables = reader.named_tables("table", diagnostics);
    reader.finish(diagnostics);
    let mut lock = Lock::default();
    for (name, table) in tables {
        if let Some(fetched) = parse_table(table, diagnostics) {
            lock.tables.insert(name.value, fetched);
        }
    }
    lock
}

fn parse_table(table: KeyedTable<'_>, diagnostics: &mut Diagnostics) -> Option<Fetched> {
    let mut reader = table.reader();
    let [file, url, time, sha256] =
        ["file", "url", "time", "sha256"].map(|key| reader.text(key, diagnostics).map(|text| text.value));
    let [redirected_to, etag, last_modified] =
        ["redirected_to", "etag", "last_modified"].map(|key| reader.text(key, diagnostics).map(|text| text.value));
    let bytes = reader.number("bytes", diagnostics);
    reader.finish(diagnostics);
    let bytes = bytes?;
    let whole = bytes.value.to_i64().and_then(|bytes| u64::try_from(bytes).ok());
    if whole.is_none() {
        diagnostics.push(Diagnostic::of(bytes.span, &ProjectMistake::LockBytes));
    }
    Some(Fetched {
        file: file?,
        url: url?,
        redirected_to,
        time: time?,
        sha256: sha256?,
        bytes: whole?,
        etag,
        last_modified,
    })
}

fn damaged(place: Place, why: Said) -> Diagnostics {
    Diagnostic::of(place, &ProjectMistake::LockDamaged { file: LOCK, why }).into()
}

/// A text between quotes: whatever a server sent stays on its line.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            letter if letter.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fetched() -> Fetched {
        Fetched {
            file: "data/één \"x\".csv".to_owned(),
            url: "https://example.nl/a?b=c".to_owned(),
            redirected_to: None,
            time: "2026-11-24T01:02:03Z".to_owned(),
            sha256: sha256(b""),
            bytes: 0,
            etag: Some("W/\"a\\b\u{7f}\t\"".to_owned()),
            last_modified: Some("Tue, 06 Feb 2018 05:00:00 GMT".to_owned()),
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let mut lock = Lock::default();
        lock.tables.insert("b".to_owned(), fetched());
        lock.tables.insert("a.é".to_owned(), Fetched { etag: None, ..fetched() });
        lock.store(folder.path()).unwrap();
        assert_eq!(Lock::load(folder.path(), &mut Files::default()).unwrap(), lock);
        let text = lock.to_toml();
        assert!(text.find("[table.\"a.é\"]") < text.find("[table.b]"), "{text}");
    }

    #[test]
    fn without_a_lock_nothing_was_fetched() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Lock::load(folder.path(), &mut Files::default()).unwrap(), Lock::default());
    }

    #[test]
    fn what_takes_a_place_leaves_the_old_one_under_its_other_name() {
        let folder = tempfile::tempdir().unwrap();
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        replace(folder.path(), "data/a", b"one", Some("data/a.previous")).unwrap();
        assert!(!folder.path().join("data/a.previous").exists());
        replace(folder.path(), "data/a", b"two", Some("data/a.previous")).unwrap();
        replace(folder.path(), "data/a", b"three", Some("data/a.previous")).unwrap();
        assert_eq!((read("data/a"), read("data/a.previous")), ("three".to_owned(), "two".to_owned()));
        assert_eq!(std::fs::read_dir(folder.path().join("data")).unwrap().count(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_a_link_out_of_the_project() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::os::unix::fs::symlink(other.path(), folder.path().join("data")).unwrap();
        assert!(replace(folder.path(), "data/a", b"one", None).is_err());
        assert_eq!(std::fs::read_dir(other.path()).unwrap().count(), 0);
    }
}
