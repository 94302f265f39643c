//! `mdd report ... --output FOLDER`: a file a gemeente, with a bar on a terminal.

use std::io::{IsTerminal as _, Write as _};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Outcome;
use super::mistake::CommandMistake;
use super::output::{Messages, Printout};
use crate::project::{Layouts, Project};
use crate::publish::{PublishWatcher, Published, Publisher};
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::diagnostic::{Diagnostic, Place};
use mdd_engine::language::{Language, said};
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
    let bar = Bar::new(&folder, messages);
    let published = publisher.publish(gemeenten, &bar);
    bar.bar.finish_and_clear();
    let Published { written, kept, failed, template, among_reports } = match published {
        Ok(published) => published,
        Err(error) => {
            let mistake = CommandMistake::FolderUnusable { folder: folder.clone(), why: error.to_string() };
            let found = Diagnostic::of(Place::file(folder), &mistake);
            return messages.bad(&found.into(), &Files::default());
        }
    };
    if among_reports {
        let found = Diagnostic::of(Place::file(&folder), &CommandMistake::FolderOfReports { folder: folder.clone() });
        return messages.bad(&found.into(), &Files::default());
    }
    messages.step("step-written");
    if let Some(failure) = template {
        return messages.bad(&layouts.diagnostic(project, &failure).into(), &project.files);
    }
    let mut parts = vec![said("publish-written").with("folder", &folder).with("written", written.to_string())];
    if kept > 0 {
        parts.push(said("publish-kept").with("count", kept.to_string()));
    }
    if !failed.is_empty() {
        parts.push(said("publish-failed").with("count", failed.len().to_string()));
    }
    let line: String = parts.into_iter().map(|part| messages.language().say(part)).collect();
    let outcome = messages.result(&Printout::Text(format!("{line}\n")), None);
    for (name, why) in failed.iter().take(NAMED) {
        let mistake = CommandMistake::ReportNotWritten { name: name.clone(), why: why.clone() };
        let found = Diagnostic::of(Place::file(format!("{folder}/{name}")), &mistake);
        messages.print(&found.into(), &Files::default());
    }
    if failed.len() > NAMED {
        let mistake = CommandMistake::MoreNotWritten { count: failed.len() - NAMED };
        let found = Diagnostic::of(Place::file(&folder), &mistake);
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
    language: Language,
}

impl Bar {
    fn new(folder: &str, messages: &Messages) -> Bar {
        let (remarks, language) = (messages.remarks(), messages.language());
        let terminal = std::io::stderr().is_terminal() && remarks;
        let target = if terminal { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let style = ProgressStyle::with_template(&language.say("publish-bar"));
        let style = style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("=> ");
        let bar = ProgressBar::with_draw_target(None, target).with_style(style);
        Bar { bar, folder: folder.to_owned(), remarks, language }
    }
}

impl PublishWatcher for Bar {
    fn waits(&self) {
        if self.remarks {
            let waits = self.language.say(said("publish-waits").with("folder", &self.folder));
            // When stderr is gone there is nobody to tell.
            let _ = writeln!(std::io::stderr().lock(), "{}", still(&waits));
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
