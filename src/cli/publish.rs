//! `mdd report ... --output FOLDER`: a file a gemeente, with a bar on a terminal.

use std::io::{IsTerminal as _, Write as _};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Outcome;
use super::output::{Messages, Said};
use crate::project::{Layouts, Project};
use crate::publish::{Published, Publisher, Watcher};
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::diagnostic::{Code, Diagnostic, Place, Spot};
use mdd_engine::text::{Files, still};

/// So many files that failed are named; that they are so many says the rest.
const NAMED: usize = 10;

pub(super) fn publish(
    publisher: &Publisher<'_>,
    gemeenten: &[GemeenteIndex],
    (project, layouts): (&Project, &Layouts),
    messages: &mut Messages,
) -> Outcome {
    let folder = publisher.folder.display().to_string();
    let bar = Bar::new(&folder, messages.remarks());
    let published = publisher.publish(gemeenten, &bar);
    bar.bar.finish_and_clear();
    let Published { written, kept, failed, template } = match published {
        Ok(published) => published,
        Err(error) => {
            let place = Place::file(&folder);
            let found = Diagnostic::error(Code::OutputFailed, place, format!("{folder} cannot be used: {error}"))
                .help("name a folder with --output in which you may write");
            return messages.bad(&found.into(), &Files::default());
        }
    };
    messages.step("reports written");
    if let Some(failure) = template {
        return messages.bad(&layouts.diagnostic(project, &failure).into(), &project.files);
    }
    let mut said = format!("{folder}: {written} written");
    if kept > 0 {
        said.push_str(&format!(", {kept} up to date"));
    }
    if !failed.is_empty() {
        said.push_str(&format!(", {} failed", failed.len()));
    }
    let outcome = messages.result(&Said::Text(format!("{said}\n")), None);
    for (name, why) in failed.iter().take(NAMED) {
        let place = Place::File { path: format!("{folder}/{name}"), spot: Spot::Whole };
        let found = Diagnostic::error(Code::OutputFailed, place, format!("{name} could not be written: {why}"));
        messages.print(&found.into(), &Files::default());
    }
    if failed.len() > NAMED {
        let place = Place::file(&folder);
        let message = format!("{} more could not be written", failed.len() - NAMED);
        let found = Diagnostic::error(Code::OutputFailed, place, message)
            .help("run the same command again when that is mended: what is there and up to date is kept");
        messages.print(&found.into(), &Files::default());
    }
    match outcome {
        Outcome::Fine if !failed.is_empty() => Outcome::Found,
        other => other,
    }
}

/// On a terminal only: a log has no use for a bar.
struct Bar {
    bar: ProgressBar,
    folder: String,
    remarks: bool,
}

impl Bar {
    fn new(folder: &str, remarks: bool) -> Bar {
        let terminal = std::io::stderr().is_terminal() && remarks;
        let target = if terminal { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let style = ProgressStyle::with_template("[{bar:30}] {pos} of {len}  {eta} left  {msg}");
        let style = style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("=> ");
        let bar = ProgressBar::with_draw_target(None, target).with_style(style);
        Bar { bar, folder: folder.to_owned(), remarks }
    }
}

impl Watcher for Bar {
    fn waits(&self) {
        if self.remarks {
            let said = format!("another mdd writes into {}: this one waits until it is done\n", self.folder);
            // When stderr is gone there is nobody to tell.
            let _ = std::io::stderr().lock().write_all(still(&said).as_bytes());
        }
    }

    fn starts(&self, files: usize) {
        self.bar.set_length(files as u64);
    }

    fn ends(&self, name: &str) {
        self.bar.set_message(name.to_owned());
        self.bar.inc(1);
    }
}
