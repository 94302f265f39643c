//! The rules of the house: imports go one way, only doors touch disk and environment, files stay one idea.

use std::fs;
use std::path::{Path, PathBuf};

/// Rooms from low to high; a room imports only lower ones. Rooms on one line do not see each other.
const RANKS: [&[&str]; 17] = [
    &["fault"],
    &["disk", "text"],
    &["diagnostic"],
    &["terms"],
    &["syntax"],
    &["dataset", "format", "schemas"],
    &["source", "rules"],
    &["engine"],
    &["proof"],
    &["report"],
    &["render"],
    &["account", "check", "diff", "example", "explain", "golden", "scores", "verify"],
    &["project"],
    &["fetch", "publish"],
    &["cli"],
    &["lib"],
    &["main"],
];

const MAX_LINES: usize = 500;

struct Source {
    /// Relative to `src`, with `/`.
    path: String,
    text: String,
}

impl Source {
    fn room(&self) -> &str {
        let first = self.path.split('/').next().unwrap();
        first.strip_suffix(".rs").unwrap_or(first)
    }
}

fn sources() -> Vec<Source> {
    fn walk(root: &Path, folder: &Path, found: &mut Vec<Source>) {
        let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(root, &path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.push(Source { path: name, text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    walk(&root, &root, &mut found);
    assert!(found.len() > 30, "the sources were not found");
    found
}

fn rank(room: &str) -> usize {
    RANKS
        .iter()
        .position(|rooms| rooms.contains(&room))
        .unwrap_or_else(|| panic!("room `{room}` has no rank: add it to RANKS"))
}

/// The rooms that a file names: `crate::room`.
fn imports(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("//") {
            continue;
        }
        for part in line.split("crate::").skip(1) {
            let room: String = part.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            if !room.is_empty() {
                found.push((number + 1, room));
            }
        }
    }
    found
}

#[test]
fn imports_go_down() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (line, other) in imports(&source.text) {
            let same = other == source.room();
            if !same && rank(&other) >= rank(source.room()) {
                wrong.push(format!("src/{}:{line}: `{}` may not see `{other}`", source.path, source.room()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rules_see_of_the_data_only_the_schema() {
    for source in sources().iter().filter(|source| source.room() == "rules") {
        for line in source.text.lines().filter(|line| line.contains("crate::dataset")) {
            assert!(line.contains("crate::dataset::schema"), "src/{}: {line}", source.path);
        }
    }
}

#[test]
fn only_doors_touch_disk_environment_and_network() {
    let doors = ["disk", "project", "golden", "fetch", "publish", "cli", "main"];
    for source in sources().iter().filter(|source| !doors.contains(&source.room())) {
        for word in ["std::fs", "std::env", "std::net", "std::process", "std::time", "File::open"] {
            // env! is a constant of the build, not the environment.
            assert!(!source.text.contains(word), "src/{} uses {word}", source.path);
        }
    }
    for source in sources().iter().filter(|source| source.room() != "fetch") {
        for word in ["std::net", "ureq", "rustls", "Timestamp::now"] {
            assert!(!source.text.contains(word), "src/{} uses {word}", source.path);
        }
    }
    for source in sources().iter().filter(|source| ["disk", "project", "golden", "publish"].contains(&source.room())) {
        for word in ["std::env", "std::net", "std::process", "std::time"] {
            assert!(!source.text.contains(word), "src/{} uses {word}", source.path);
        }
    }
}

#[test]
fn renderers_see_only_the_report() {
    let allowed = ["fault", "render", "report", "terms", "text"];
    for source in sources().iter().filter(|source| source.room() == "render") {
        // Tests may build a report from the project.
        let code = source.text.split("#[cfg(test)]").next().unwrap();
        for (line, other) in imports(code) {
            assert!(allowed.contains(&other.as_str()), "src/{}:{line} sees `{other}`", source.path);
        }
    }
}

#[test]
fn a_file_is_one_idea_and_says_which() {
    for source in sources() {
        let lines = source.text.lines().count();
        assert!(lines <= MAX_LINES, "src/{} has {lines} lines", source.path);
        assert!(source.text.starts_with("//! "), "src/{} does not say what it is for", source.path);
        for name in ["util", "helper", "common", "misc"] {
            assert!(!source.path.contains(name), "src/{}: a name that says nothing", source.path);
        }
    }
}

#[test]
fn no_snapshot_waits_for_review() {
    fn walk(folder: &Path) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path);
            }
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            assert!(!name.ends_with(".snap.new") && !name.ends_with(".pending-snap"), "{}", path.display());
        }
    }
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests"));
}
