//! The reports of many gemeenten into one folder: a file a gemeente and format, written whole or not at all.
//!
//! What is there and up to date is left as it is, so that a run that was cut off goes on where it was. One file that
//! cannot be written does not stop the others. Decides nothing about what is in a report.

mod made;
mod name;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;
use sha2::{Digest as _, Sha256};

use made::{MadeFiles, is_ours};
pub use name::file_name;

use crate::project::write_whole;
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Said, said};
use mdd_engine::terms::hexadecimal;
use mdd_engine::what_if::typed;
use mdd_report::render::{
    IndexFiles, Paper, RenderFailure, ReportFormat, Templates, render, render_country, render_index,
};
use mdd_report::report::{Country, Overview, OverviewRow, Report};

/// The name of the page that leads to all reports.
pub const INDEX: &str = "index.html";
/// The name of what holds the whole country, without its ending.
const COUNTRY: &str = "alle-gemeenten";

/// The print of what is made at every run.
const ALWAYS: &str = "always";
/// What the print of a what-if begins with.
const WHAT_IF: &str = "what-if-";

/// What is told while files are written, from several threads.
pub trait PublishWatcher: Sync {
    /// Another program writes into the same folder: it is waited for.
    fn waits(&self);
    /// So many files there will be.
    fn starts(&self, files: usize);
    /// One is done: written, left as it was, or failed.
    fn ends(&self, name: &str);
}

/// What became of all files.
#[derive(Default)]
pub struct Published {
    pub written: usize,
    /// Those that were there and up to date.
    pub kept: usize,
    /// Name and reason, in order of name.
    pub failed: Vec<(String, Said)>,
    /// A template cannot be used: then nothing could be written with it.
    pub template: Option<RenderFailure>,
    /// It is a what-if, and in the folder are reports that are none: then nothing was written.
    pub among_reports: bool,
}

/// What is written, where, and how.
pub struct Publisher<'c> {
    pub country: &'c Country<'c>,
    pub templates: &'c Templates,
    pub folder: &'c Path,
    pub kinds: &'c [ReportFormat],
    /// What the reports rest on besides rules, data and templates: another word, and every file is made anew.
    pub asked: String,
    /// Also the page of the whole country, and one workbook instead of one a gemeente.
    pub whole: bool,
}

/// The state that the threads share.
struct Run<'p> {
    made: Mutex<MadeFiles>,
    published: Mutex<Published>,
    /// No file can be made any more.
    stopped: AtomicBool,
    watcher: &'p dyn PublishWatcher,
}

impl Publisher<'_> {
    /// Writes the reports of these gemeenten, by their numbers in the dataset.
    ///
    /// # Errors
    /// The folder cannot be made or read.
    pub fn publish(&self, gemeenten: &[GemeenteIndex], watcher: &dyn PublishWatcher) -> io::Result<Published> {
        fs::create_dir_all(self.folder)?;
        let made = MadeFiles::open(self.folder, || watcher.waits())?;
        if !self.country.of_all().what_if.is_empty() && made.has_without(WHAT_IF, self.folder) {
            return Ok(Published { among_reports: true, ..Published::default() });
        }
        let run = Run { made: Mutex::new(made), published: Mutex::default(), stopped: AtomicBool::new(false), watcher };
        let each: Vec<ReportFormat> = self.kinds.iter().copied().filter(|kind| !self.is_of_country(*kind)).collect();
        let of_country = self.kinds.iter().filter(|kind| self.is_of_country(**kind)).count();
        let index = usize::from(self.has_index());
        watcher.starts(gemeenten.len() * each.len() + of_country + index);
        let prints: BTreeMap<ReportFormat, String> = self.kinds.iter().map(|kind| (*kind, self.print(*kind))).collect();
        gemeenten.par_iter().for_each(|&gemeente| self.one(gemeente, &each, &prints, &run));
        if self.whole && !run.stopped.load(Ordering::Relaxed) {
            self.of_country(gemeenten, &run);
        }
        let mut published = run.published.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        published.failed.sort();
        Ok(published)
    }

    fn is_of_country(&self, kind: ReportFormat) -> bool {
        self.whole && kind == ReportFormat::Xlsx
    }

    fn has_index(&self) -> bool {
        self.whole && self.kinds.iter().any(|kind| matches!(kind, ReportFormat::Html | ReportFormat::Pdf))
    }

    /// What a file of this kind rests on: rules, data, date, templates, program.
    fn print(&self, kind: ReportFormat) -> String {
        let meta = self.country.of_all();
        let mut hasher = Sha256::new();
        let mut part = |text: &str| {
            hasher.update((text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        let date = meta.peildatum.iso();
        for text in [&meta.program, &meta.rules, &meta.rules_hash, &meta.data_hash, &date, &self.asked] {
            part(text);
        }
        meta.failed.iter().chain(&meta.not_delivered).for_each(|source| part(source));
        part(kind.ending());
        let used = self.templates.all().filter(|(name, _)| kind.uses(name));
        used.for_each(|(_, text)| part(text));
        let print = hexadecimal(&hasher.finalize());
        match typed(&meta.what_if) {
            Some(set) => format!("{WHAT_IF}{}{print}", sum_of(set.as_bytes())),
            None => print,
        }
    }

    fn one(
        &self,
        gemeente: GemeenteIndex,
        kinds: &[ReportFormat],
        prints: &BTreeMap<ReportFormat, String>,
        run: &Run<'_>,
    ) {
        let (code, name) = self.country.named(gemeente);
        // Built for the first file that needs it, for all of them.
        let mut report: Option<[Report; 1]> = None;
        for kind in kinds {
            let file = file_name(&code, &name, *kind);
            let print = prints.get(kind).or_fault("the print of each kind");
            if !run.stopped.load(Ordering::Relaxed) {
                self.file(&file, print, run, || {
                    let report = report.get_or_insert_with(|| [self.country.report(gemeente)]);
                    render(report, *kind, Paper::of_file(self.templates))
                });
            }
            run.watcher.ends(&file);
        }
    }

    fn of_country(&self, gemeenten: &[GemeenteIndex], run: &Run<'_>) {
        let overview = self.country.overview(gemeenten);
        // These are quickly made, and the index says which reports there are: always anew.
        if self.kinds.iter().any(|kind| self.is_of_country(*kind)) {
            let file = of_country(ReportFormat::Xlsx);
            self.file(&file, "", run, || render_country(&overview));
            run.watcher.ends(&file);
        }
        if self.has_index() {
            let files = self.files(&overview);
            self.file(INDEX, "", run, || render_index(&overview, &files, self.templates));
            run.watcher.ends(INDEX);
        }
    }

    /// What the page of the country leads to: of what this run was to make, all that is there.
    fn files(&self, overview: &Overview) -> IndexFiles {
        let there = |name: &String| self.folder.join(name).is_file();
        let (of_all, mut of_each): (Vec<ReportFormat>, Vec<ReportFormat>) =
            self.kinds.iter().partition(|kind| self.is_of_country(**kind));
        // A document goes before what is for other programs, and a page before paper.
        of_each.sort_by_key(|kind| (!kind.is_document(), *kind));
        let of_row = |row: &OverviewRow| {
            let named = of_each.iter().map(|kind| (*kind, file_name(&row.code, &row.gemeente, *kind)));
            named.filter(|(_, name)| there(name)).collect()
        };
        IndexFiles {
            of_each: overview.rows.iter().map(of_row).collect(),
            of_all: of_all.into_iter().map(|kind| (kind, of_country(kind))).filter(|(_, name)| there(name)).collect(),
        }
    }

    /// Makes one file, unless it is there and rests on the same. Without a print it is always made, and written where it
    /// differs; then a file of that name that no run made is somebody's own.
    fn file(&self, name: &str, print: &str, run: &Run<'_>, make: impl FnOnce() -> Result<Vec<u8>, RenderFailure>) {
        let path: PathBuf = self.folder.join(name);
        if !is_ours(&path) {
            locked(&run.published).failed.push((name.to_owned(), said("publish-link")));
            return;
        }
        let known = locked(&run.made).sum(name, print);
        if known.is_some_and(|sum| fs::read(&path).is_ok_and(|bytes| sum_of(&bytes) == sum)) {
            locked(&run.published).kept += 1;
            return;
        }
        if print.is_empty() && path.exists() && !locked(&run.made).knows(name) {
            locked(&run.published).failed.push((name.to_owned(), said("publish-not-ours")));
            return;
        }
        match make() {
            Ok(bytes) if print.is_empty() && fs::read(&path).is_ok_and(|there| there == bytes) => {
                locked(&run.published).kept += 1;
            }
            Ok(bytes) => {
                let always = if self.country.of_all().what_if.is_empty() { ALWAYS } else { WHAT_IF };
                let print = if print.is_empty() { always } else { print };
                let noted =
                    write_whole(&path, &bytes).and_then(|()| locked(&run.made).note(name, print, &sum_of(&bytes)));
                let mut published = locked(&run.published);
                match noted {
                    Ok(()) => published.written += 1,
                    Err(error) => {
                        published.failed.push((name.to_owned(), said("as-it-is").with("text", error.to_string())))
                    }
                }
            }
            Err(failure) if failure.template.is_empty() => {
                locked(&run.published).failed.push((name.to_owned(), failure.said()));
            }
            Err(failure) => {
                run.stopped.store(true, Ordering::Relaxed);
                locked(&run.published).template.get_or_insert(failure);
            }
        }
    }
}

/// The name of a file of the whole country.
fn of_country(kind: ReportFormat) -> String {
    format!("{COUNTRY}.{}", kind.ending())
}

/// A thread that panicked while it held the lock left nothing half done: counts and lists only.
fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn sum_of(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}
