//! A file or folder copied with all that is in it, so that a test can change it; and no longer published, so that it may be.

use std::fs;
use std::path::Path;

pub fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::copy(from, to).unwrap();
    }
}

/// As if no version of the project were published yet: of one that is, any change is a mistake by itself.
pub fn unpublish(project: &Path) {
    for version in fs::read_dir(project.join("rules")).unwrap() {
        let folder = version.unwrap().path();
        let path = folder.join("version.toml");
        let Ok(text) = fs::read_to_string(&path) else { continue };
        fs::remove_file(folder.join("published.lock")).unwrap();
        // Taken away before it is written: it may have other names.
        fs::remove_file(&path).unwrap();
        let lines: String = text.split_inclusive('\n').filter(|line| !line.starts_with("published")).collect();
        fs::write(&path, lines).unwrap();
    }
}
