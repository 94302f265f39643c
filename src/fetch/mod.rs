//! Fetching deliveries from the addresses in sources.toml: the only door to the network.
//!
//! A delivery is tried before it takes the place of the last good one, and what was fetched stands in sources.lock.
//! Decides nothing about what is in a delivery (that is `mdd_deliveries`), and prints nothing.

mod client;
mod failure;
mod pages;
mod patience;
mod words;

use std::time::Duration;

use url::Url;

use crate::disk::hold;
use crate::project::lock::{Fetched, LOCK, Lock, sha256};
use crate::project::{Project, replace};
use client::{Client, Request, Response, WholeResponse};
use failure::{FetchFailure, FetchMistake};
use mdd_deliveries::{Manifest, Paging, Remote, Shelf as _, TableManifest, check_delivery, previous_path};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Said, said};
use mdd_engine::text::Files;

pub use words::size;

/// One file to be fetched.
#[derive(Clone, Copy)]
pub struct Download<'m> {
    /// The first table that is read from the file.
    pub table: &'m TableManifest,
    pub remote: &'m Remote,
}

/// Hears how it goes.
pub trait FetchWatcher {
    fn starts(&mut self, download: &Download<'_>);
    /// So many bytes of this answer have come; of how many, where the server says so.
    fn receives(&mut self, came: u64, whole: Option<u64>);
    /// It failed, and is asked again after a while.
    fn waits(&mut self, why: &Said, wait: Duration, attempt: u32, attempts: u32);
    fn ends(&mut self);
}

/// How it ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ended {
    Downloaded {
        bytes: u64,
        /// Where the file before is now, when there was one.
        previous: Option<String>,
        /// That file was another one than was once fetched.
        by_hand: bool,
    },
    NotChanged,
}

/// What is to be fetched: of the sources that are named, or of all. The table of the register comes first, since
/// without it no other can be tried.
///
/// # Errors
/// There is no such source, or one has no table with a `url`; without names: nothing has.
pub fn downloads<'m>(manifest: &'m Manifest, asked: &[String]) -> Result<Vec<Download<'m>>, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let source_of = |table: &TableManifest| {
        manifest.schema.tables.get(&table.name).or_fault("a table of sources.toml").source.clone()
    };
    let mut found: Vec<Download<'m>> = Vec::new();
    let wanted = |table: &TableManifest| asked.is_empty() || asked.contains(&source_of(table));
    let register = manifest.tables.get(manifest.register.table).or_fault("the table of the register");
    for table in std::iter::once(register).chain(&manifest.tables).filter(|table| wanted(table)) {
        // Tables may share a file.
        let known = found.iter().any(|known| known.table.file.value == table.file.value);
        if let (Some(remote), false) = (&table.remote, known) {
            found.push(Download { table, remote });
        }
    }
    let with_url = |id: &str| manifest.tables.iter().any(|table| table.remote.is_some() && source_of(table) == id);
    for name in asked {
        let place = Place::Argument(name.clone());
        if !manifest.schema.sources.contains_key(name) {
            let names = manifest.schema.sources.keys().map(String::as_str);
            let error = Diagnostic::of(place, &FetchMistake::UnknownSource { found: name.clone() });
            diagnostics.push(error.suggest(name, names));
        } else if !with_url(name) {
            diagnostics.push(Diagnostic::of(place, &FetchMistake::NoUrl { found: name.clone() }));
        }
    }
    if found.is_empty() && asked.is_empty() {
        let place = Place::Argument(String::new());
        diagnostics.push(Diagnostic::of(place, &FetchMistake::NoUrls));
    }
    diagnostics.and(Some(found)).map(|(found, _)| found)
}

/// Fetches deliveries, one after the other.
pub struct Fetcher<'p> {
    project: &'p Project,
    lock: Lock,
    client: Client,
}

impl<'p> Fetcher<'p> {
    pub fn new(project: &'p Project, lock: Lock) -> Fetcher<'p> {
        let fetcher = Fetcher { project, lock: Lock::default(), client: Client::new() };
        Fetcher { lock: fetcher.remembered(lock), ..fetcher }
    }

    /// What is no longer fetched is no longer remembered.
    fn remembered(&self, mut lock: Lock) -> Lock {
        let tables = &self.project.manifest.tables;
        lock.tables.retain(|name, _| tables.iter().any(|table| table.name == *name && table.remote.is_some()));
        lock
    }

    /// Fetches one file, tries it as every table that is read from it, and puts it in its place.
    ///
    /// # Errors
    /// It could not be fetched, or is not used; then the file is as it was, byte for byte, and nothing is left behind.
    pub fn fetch(&mut self, download: &Download<'_>, watcher: &mut dyn FetchWatcher) -> Result<Ended, Diagnostics> {
        watcher.starts(download);
        let ended = self.fetch_file(download, watcher);
        watcher.ends();
        ended
    }

    /// Whether the server is asked only for what has changed since.
    pub fn asks_for_changes(&self, download: &Download<'_>) -> bool {
        self.known(download).is_some_and(|known| known.etag.is_some() || known.last_modified.is_some())
    }

    /// What was fetched before, when it is still what lies in the file.
    fn known(&self, download: &Download<'_>) -> Option<&Fetched> {
        let Download { table, remote } = download;
        let known = self.lock.tables.get(&table.name)?;
        let same = known.url == remote.url.value && known.file == table.file.value && remote.paging == Paging::Whole;
        let bytes = same.then(|| self.project.shelf().read(&table.file.value).ok()).flatten()?;
        (sha256(&bytes) == known.sha256).then_some(known)
    }

    fn fetch_file(&mut self, download: &Download<'_>, watcher: &mut dyn FetchWatcher) -> Result<Ended, Diagnostics> {
        let Download { table, remote } = *download;
        let failed = |failure: Box<FetchFailure>| Diagnostics::from(failure.diagnostic(&table.name, remote));
        let no_address = |_| Diagnostic::of(remote.url.span, &FetchMistake::NoAddress);
        let url = Url::parse(&remote.url.value).map_err(no_address)?;
        let known = self.known(download);
        let question = Request {
            url,
            accept: "*/*",
            timeout: Duration::from_millis(remote.timeout),
            limit: remote.limit,
            came: 0,
            etag: known.and_then(|known| known.etag.as_deref()),
            last_modified: known.and_then(|known| known.last_modified.as_deref()),
        };
        let whole = match remote.paging {
            Paging::OData => pages::ask_pages(&self.client, question, remote, watcher).map_err(failed)?,
            Paging::Whole => match patience::ask(&self.client, &question, remote, watcher).map_err(failed)? {
                Response::NotChanged => return Ok(Ended::NotChanged),
                Response::Whole(whole) => whole,
            },
        };
        self.try_out(download, &whole.bytes)?;
        self.put(download, whole)
    }

    /// A delivery takes the place of the last good one only when every table of the file can be read from it.
    fn try_out(&self, download: &Download<'_>, bytes: &[u8]) -> Result<(), Diagnostics> {
        let (manifest, shelf) = (&self.project.manifest, self.project.shelf());
        let file = &download.table.file.value;
        let mut mistakes = Diagnostics::default();
        for table in manifest.tables.iter().filter(|table| table.file.value == *file) {
            let tried = check_delivery(manifest, self.project.peildatum(), &table.name, bytes, &shelf);
            mistakes.append(tried.err().unwrap_or_default());
        }
        if mistakes.is_empty() {
            return Ok(());
        }
        let is_there = if shelf.read(file).is_ok() { "there" } else { "absent" };
        let failure = FetchFailure::refused(said("fetch-why-no-report").with(is_there, file));
        let mut told = Diagnostics::from(failure.diagnostic(&download.table.name, download.remote));
        // What is said of a file that nobody can open would be looked for in the one that is there.
        told.append(mistakes.sorted().map(|mistake| match &mistake.place {
            Place::File { path, .. } if path == file => mistake.as_fetched(),
            _ => mistake,
        }));
        Err(told)
    }

    fn put(&mut self, download: &Download<'_>, whole: WholeResponse) -> Result<Ended, Diagnostics> {
        let Download { table, remote } = *download;
        let file = &table.file.value;
        let cannot = |what: &str, error: std::io::Error| {
            let mistake = FetchMistake::NotWritten { path: what.to_owned(), why: error.to_string() };
            Diagnostic::of(remote.url.span, &mistake)
        };
        // Another program may have fetched meanwhile: what it put there and took down stays.
        let _held = hold(self.project.root()).map_err(|error| cannot(LOCK, error))?;
        self.lock = self.remembered(Lock::load(self.project.root(), &mut Files::default())?);
        let present = self.project.shelf().read(file).ok().map(|bytes| sha256(&bytes));
        let sum = sha256(&whole.bytes);
        let known = self.lock.tables.get(&table.name).filter(|known| known.file == *file).cloned();
        let same = present.as_ref() == Some(&sum);
        let previous = present.is_some().then(|| previous_path(file)).filter(|_| !same);
        if !same {
            replace(self.project.root(), file, &whole.bytes, previous.as_deref())
                .map_err(|error| cannot(file, error))?;
        }
        // The same bytes keep their time: a lock that changes says that a delivery has.
        let time = match &known {
            Some(known) if known.sha256 == sum && same => known.time.clone(),
            _ => format!("{:.0}", clock()),
        };
        let fetched = Fetched {
            file: file.clone(),
            url: remote.url.value.clone(),
            redirected_to: redirected(&remote.url.value, &whole.url),
            time,
            sha256: sum,
            bytes: whole.bytes.len() as u64,
            etag: whole.etag,
            last_modified: whole.last_modified,
        };
        let before = self.lock.clone();
        for other in self.project.manifest.tables.iter().filter(|other| other.file.value == *file) {
            if other.remote.is_some() {
                self.lock.tables.insert(other.name.clone(), fetched.clone());
            }
        }
        // Interrupted between the file and the lock, the file seems changed by hand: the next time it is asked for whole.
        if self.lock != before || !self.project.root().join(LOCK).exists() {
            self.lock.store(self.project.root()).map_err(|error| cannot(LOCK, error))?;
        }
        if same {
            return Ok(Ended::NotChanged);
        }
        let by_hand = known.is_some_and(|known| present.is_some_and(|present| present != known.sha256));
        Ok(Ended::Downloaded { bytes: whole.bytes.len() as u64, previous, by_hand })
    }
}

/// The time of fetching, in sources.lock and nowhere else: no report depends on it.
#[expect(clippy::disallowed_methods, reason = "when something was fetched only a clock knows")]
fn clock() -> jiff::Timestamp {
    jiff::Timestamp::now()
}

/// Where an address led, when that was elsewhere.
fn redirected(declared: &str, url: &Url) -> Option<String> {
    let same = Url::parse(declared).is_ok_and(|declared| declared == *url);
    (!same).then(|| words::without_query(url))
}
