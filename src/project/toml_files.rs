//! Which TOML files people write in a project.

use std::path::{Path, PathBuf};

use super::read::list;
use super::{MANIFEST, RULES};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::golden;

/// The TOML files at these paths, and in these folders; without any, all that people write in a project. Sorted, each
/// once, relative to `root` as the paths are.
///
/// # Errors
/// There is no such file or folder.
pub fn toml_files(root: &Path, asked: &[PathBuf]) -> Result<Vec<String>, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let mut found = Vec::new();
    if asked.is_empty() {
        let single = [MANIFEST, golden::CHOSEN_PATH].into_iter().filter(|path| root.join(path).is_file());
        found.extend(single.map(str::to_owned));
        collect(root, RULES, &mut found);
    }
    for path in asked {
        let shown = path.display().to_string();
        if root.join(path).is_dir() {
            collect(root, shown.trim_end_matches('/'), &mut found);
        } else if root.join(path).is_file() {
            found.push(shown);
        } else {
            let message = format!("there is no file or folder {shown}");
            diagnostics.push(
                Diagnostic::error(Code::BadArgument, Place::Argument(shown), message)
                    .help("name a TOML file, or a folder with TOML files"),
            );
        }
    }
    found.sort();
    found.dedup();
    diagnostics.and(Some(found)).map(|(found, _)| found)
}

fn collect(root: &Path, folder: &str, found: &mut Vec<String>) {
    for name in list(root, folder) {
        let path = format!("{folder}/{name}");
        if root.join(&path).is_dir() {
            collect(root, &path, found);
        } else if name.ends_with(".toml") {
            found.push(path);
        }
    }
}
