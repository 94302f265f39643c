//! `--watch`: again, each time somebody saves a file.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind, RemoveKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::Outcome;
use super::mistake::CommandMistake;
use super::output::Messages;
use crate::project::{MANIFEST, Project, RULES, TEMPLATES};
use mdd_deliveries::Manifest;
use mdd_engine::diagnostic::{Diagnostic, Place};
use mdd_engine::language::said;
use mdd_engine::text::Files;

/// Editors save in several steps: a change is over when so long nothing happened.
const QUIET: Duration = Duration::from_millis(8);

/// What was saved since the round before: paths from the folder of the project, with `/`.
#[derive(Default)]
pub(super) struct Changes(BTreeSet<String>);

impl Changes {
    /// Whether the deliveries must be read again: they, or sources.toml, are not as they were.
    pub fn touch_data(&self) -> bool {
        self.0.iter().any(|path| !is_rules(path) && !is_template(path))
    }
}

fn is_rules(path: &str) -> bool {
    Path::new(path).starts_with(RULES)
}

fn is_template(path: &str) -> bool {
    Path::new(path).starts_with(TEMPLATES)
}

/// Does something, and does it again after every change to rules, sources.toml or a delivery. Mistakes do not end it:
/// the next save may mend them. It ends when the system no longer says what changes.
pub(super) fn watch(
    root: &Path,
    messages: &mut Messages,
    mut round: impl FnMut(&Changes, &mut Messages) -> Outcome,
) -> Outcome {
    let mut watched = match Watched::start(root) {
        Ok(watched) => watched,
        Err(error) => return messages.bad(&cannot_watch(root, &error).into(), &Files::default()),
    };
    let mut changes = Changes::default();
    loop {
        round(&changes, messages);
        if changes.0.is_empty() {
            messages.remark("watch-waits");
        } else {
            let changed = said("watch-changed").with("paths", changes.0.iter().cloned().collect::<Vec<String>>());
            messages.remark(changed.with("milliseconds", format!("{:.0}", messages.milliseconds())));
        }
        watched.follow_deliveries();
        changes = match watched.wait(messages) {
            Some(changes) => changes,
            None => return Outcome::Bad,
        };
    }
}

fn cannot_watch(root: &Path, error: &notify::Error) -> Diagnostic {
    let place = Place::file(root.display().to_string());
    Diagnostic::of(place, &CommandMistake::CannotWatch { why: error.to_string() })
}

/// The files whose changes matter.
struct Watched {
    root: PathBuf,
    deliveries: BTreeSet<String>,
    /// Says which other files are among those that are chosen from.
    manifest: Option<Manifest>,
    /// The folders of the deliveries: a delivery may be replaced by another file of the same name.
    folders: BTreeSet<PathBuf>,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
}

impl Watched {
    fn start(root: &Path) -> notify::Result<Watched> {
        // Events name paths as the system does.
        let root = root.canonicalize().map_err(notify::Error::io)?;
        let (send, events) = mpsc::channel();
        let mut watcher = notify::recommended_watcher(send)?;
        watcher.watch(&root, RecursiveMode::NonRecursive)?;
        watcher.watch(&root.join(RULES), RecursiveMode::Recursive)?;
        // Most projects have none of their own.
        if root.join(TEMPLATES).is_dir() {
            watcher.watch(&root.join(TEMPLATES), RecursiveMode::NonRecursive)?;
        }
        let mut watched =
            Watched { root, deliveries: BTreeSet::new(), manifest: None, folders: BTreeSet::new(), watcher, events };
        watched.follow_deliveries();
        Ok(watched)
    }

    /// Follows the deliveries that sources.toml names now. While it has mistakes: those that it named before.
    fn follow_deliveries(&mut self) {
        let Ok(project) = Project::open(&self.root) else { return };
        self.deliveries = project.manifest.files().map(str::to_owned).collect();
        for folder in self.deliveries.iter().filter_map(|path| self.root.join(path).parent().map(Path::to_owned)) {
            // A folder that is not there has no delivery: that is said where the delivery is read.
            if !self.folders.contains(&folder) && self.watcher.watch(&folder, RecursiveMode::NonRecursive).is_ok() {
                self.folders.insert(folder);
            }
        }
        self.manifest = Some(project.manifest);
    }

    /// Waits for a change, and until it is over. None when there is nobody left to say so.
    fn wait(&self, messages: &mut Messages) -> Option<Changes> {
        let mut changes = Changes::default();
        while changes.0.is_empty() {
            self.add(self.events.recv().ok()?, &mut changes);
        }
        messages.again();
        while let Ok(event) = self.events.recv_timeout(QUIET) {
            self.add(event, &mut changes);
        }
        Some(changes)
    }

    fn add(&self, event: notify::Result<Event>, changes: &mut Changes) {
        let Ok(event) = event else { return };
        let matters = match event.kind {
            EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
            EventKind::Modify(ModifyKind::Metadata(_)) => false,
            _ => true,
        };
        if !matters {
            return;
        }
        let is_folder = |path: &Path| event.kind == EventKind::Remove(RemoveKind::Folder) || path.is_dir();
        for path in &event.paths {
            let Ok(inside) = path.strip_prefix(&self.root) else { continue };
            let shown = inside.to_string_lossy().replace('\\', "/");
            // What editors keep beside a file while it is open has other endings.
            let ending = inside.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
            let rules = is_rules(&shown) && (["toml", "rhai", "md"].contains(&ending) || is_folder(path));
            let template = is_template(&shown) && ["html", "css", "js", "typ"].contains(&ending);
            let chosen = || self.manifest.as_ref().is_some_and(|manifest| manifest.chooses_among(&shown));
            if rules || template || shown == MANIFEST || self.deliveries.contains(&shown) || chosen() {
                changes.0.insert(shown);
            }
        }
    }
}
