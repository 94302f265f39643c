//! Files that are written from the code: whether they are as the code says. `UPDATE_DOCS=1 cargo test` writes them.

#![allow(clippy::disallowed_methods, reason = "tests look at what the machine has")]

use std::fs;
use std::path::Path;

pub fn holds(path: &Path, text: &str) {
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path, text).unwrap();
    }
    let there = fs::read_to_string(path).unwrap();
    assert!(there == text, "{} is not as the code says: look at what UPDATE_DOCS=1 cargo test changes", path.display());
}
