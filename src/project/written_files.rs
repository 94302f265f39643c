//! Which files people write in a project: in TOML, and the texts and scripts of its rules.

use std::path::{Path, PathBuf};

use super::mistake::ProjectMistake;
use super::read::list;
use super::{EXPLANATIONS, MANIFEST, ORGANISATIONS, RULES, WORKSHOPS};
use crate::disk::{Door, is_link};
use crate::golden;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};

/// The endings of what is read under rules/.
const WRITTEN: [&str; 3] = [".toml", ".md", ".rhai"];

/// The files at these paths, and in these folders; without any, all that people write in a project. Sorted, each
/// once, relative to `root` as the paths are.
///
/// # Errors
/// There is no such file or folder.
pub fn written_files(root: &Path, asked: &[PathBuf]) -> Result<Vec<String>, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let mut found = Vec::new();
    if asked.is_empty() {
        let single = [MANIFEST, ORGANISATIONS, WORKSHOPS, golden::CHOSEN_PATH];
        let single = single.into_iter().filter(|path| root.join(path).is_file());
        found.extend(single.map(str::to_owned));
        for folder in [RULES, EXPLANATIONS] {
            collect(&Door::of(root), folder, &mut found, &mut diagnostics);
        }
    }
    for path in asked {
        let shown = path.display().to_string();
        if root.join(path).is_dir() {
            let door = Door::here(vec![root.join(path)]);
            collect(&door, shown.trim_end_matches('/'), &mut found, &mut diagnostics);
        } else if root.join(path).is_file() {
            found.push(shown);
        } else {
            let mistake = ProjectMistake::NoTomlThere { found: shown.clone() };
            diagnostics.push(Diagnostic::of(Place::Argument(shown), &mistake));
        }
    }
    found.sort();
    found.dedup();
    diagnostics.and(Some(found)).map(|(found, _)| found)
}

fn collect(door: &Door, folder: &str, found: &mut Vec<String>, diagnostics: &mut Diagnostics) {
    for name in list(door, folder, diagnostics) {
        let path = format!("{folder}/{name}");
        if door.path(&path).is_dir() {
            // A folder that is linked has its own place; here it may lead around in a circle.
            if !is_link(&door.path(&path)) {
                collect(door, &path, found, diagnostics);
            }
        } else if WRITTEN.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
}
