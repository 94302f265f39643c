//! The rules of the house that Cargo does not hold: imports inside a package go one way, only doors touch disk, clock,
//! environment and network, files stay one idea.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The packages: where their code is, and their rooms from low to high. A room imports only lower ones; rooms on one line do
/// not see each other. What a package may see of others, its Cargo.toml says.
const PACKAGES: [(&str, &[&[&str]]); 4] = [
    (
        "crates/engine/src",
        &[
            &["combination", "every", "fault"],
            &["text"],
            &["terms"],
            &["language"],
            // The macro of the mistakes of a room stands here too.
            &["diagnostic", "mistakes"],
            &["syntax"],
            &["editions", "workshop"],
            &["dataset"],
            &["rules"],
            &["engine"],
            &["arithmetic", "naming", "proof", "what_if", "words"],
            &["check", "diff", "example", "explain", "explanations", "organisations", "scores"],
            &["workshops"],
            &["lib"],
        ],
    ),
    ("crates/deliveries/src", &[]),
    ("crates/report/src", &[&["report"], &["render"], &["explained"], &["lib"]]),
    (
        "src",
        &[
            &["disk", "format", "merge"],
            &["account", "golden", "verify"],
            &["project", "schemas"],
            &["fetch", "init", "publish"],
            &["monitor"],
            &["cli"],
            &["lib"],
            &["main"],
        ],
    ),
];

/// Rooms of the program that touch the disk.
const DOORS: [&str; 8] = ["disk", "project", "golden", "fetch", "init", "publish", "cli", "main"];

/// Names that several types may have, each with why.
const SHARED_NAMES: [(&str, &str); 2] = [
    ("Arguments", "each command of the command line has its own, and no file sees two"),
    ("Command", "each group of commands has its own, as clap calls it"),
];

/// Code is never longer.
const MAX_LINES: usize = 500;

/// What is longer than this says in its head why, behind these words.
const MANY_LINES: usize = 400;
const WHY_LONGER: &str = "//! Longer than most: ";

struct Source {
    package: &'static str,
    /// From the root of the project, with `/`.
    path: String,
    text: String,
}

impl Source {
    fn room(&self) -> &str {
        let inside = self.path.strip_prefix(self.package).unwrap().trim_start_matches('/');
        let first = inside.split('/').next().unwrap();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// What leads from here to the root of the package: a `super::` for each folder and file on the way.
    fn up(&self) -> String {
        let inside = self.path.strip_prefix(self.package).unwrap().trim_start_matches('/');
        let inside = inside.strip_suffix("/mod.rs").unwrap_or(inside);
        "super::".repeat(inside.split('/').count())
    }

    /// Without modules of tests, wherever they stand; and without comments.
    fn code(&self) -> Vec<(usize, &str)> {
        let mut lines = (1..).zip(self.text.lines()).peekable();
        let mut found = Vec::new();
        while let Some((number, line)) = lines.next() {
            let opens = |line: &str| line.starts_with("mod ") && line.ends_with('{');
            if line == "#[cfg(test)]" && lines.peek().is_some_and(|(_, next)| opens(next)) {
                lines.by_ref().find(|(_, line)| *line == "}");
            } else if !line.trim_start().starts_with("//") {
                found.push((number, line));
            }
        }
        found
    }

    /// The rooms that are named behind `prefix`.
    fn names(&self, prefix: &str) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for (number, line) in self.code() {
            for part in line.split(prefix).skip(1) {
                let room: String =
                    part.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
                if !room.is_empty() {
                    found.push((number, room));
                }
            }
        }
        found
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    for (package, _) in PACKAGES {
        let before = found.len();
        walk(package, &root().join(package), &mut found);
        assert!(found.len() > before, "{package} has no sources");
    }
    found
}

fn walk(package: &'static str, folder: &Path, found: &mut Vec<Source>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            walk(package, &path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            found.push(Source { package, path: name, text: fs::read_to_string(&path).unwrap() });
        }
    }
}

#[test]
fn imports_go_down() {
    let mut wrong = Vec::new();
    for (package, ranks) in PACKAGES.iter().filter(|(_, ranks)| !ranks.is_empty()) {
        let rank = |room: &str| {
            let found = ranks.iter().position(|rooms| rooms.contains(&room));
            found.unwrap_or_else(|| panic!("room `{room}` of {package} has no rank: add it to PACKAGES"))
        };
        for source in sources().iter().filter(|source| source.package == *package) {
            for (line, other) in source.names("crate::").into_iter().chain(source.names(&source.up())) {
                if other != source.room() && rank(&other) >= rank(source.room()) {
                    wrong.push(format!("{}:{line}: `{}` may not see `{other}`", source.path, source.room()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What holds of imports is looked for line by line.
#[test]
fn an_import_names_one_room() {
    for source in sources() {
        // Deliveries have no ranks.
        let own = if source.package == "crates/deliveries/src" { "mdd_engine::{" } else { "crate::{" };
        for (number, line) in source.code() {
            for many in [own, "mdd_engine::{", "std::{"] {
                assert!(!line.contains(many), "{}:{number}: {line}", source.path);
            }
        }
    }
}

#[test]
fn rules_see_of_the_data_only_the_schema() {
    for source in sources().iter().filter(|source| source.path.starts_with("crates/engine/src/rules/")) {
        for (number, line) in source.code().into_iter().filter(|(_, line)| line.contains("crate::dataset")) {
            assert!(line.contains("crate::dataset::schema"), "{}:{number}: {line}", source.path);
        }
    }
}

#[test]
fn deliveries_know_nothing_of_rules() {
    let allowed = ["dataset", "diagnostic", "every", "fault", "language", "mistakes", "syntax", "terms", "text"];
    for source in sources().iter().filter(|source| source.package == "crates/deliveries/src") {
        for (line, other) in source.names("mdd_engine::") {
            assert!(allowed.contains(&other.as_str()), "{}:{line} sees `{other}`", source.path);
        }
    }
}

#[test]
fn renderers_see_only_the_report() {
    let allowed = ["every", "fault", "language", "terms", "text", "words"];
    for source in sources().iter().filter(|source| source.path.starts_with("crates/report/src/render/")) {
        for (line, other) in source.names("mdd_engine::") {
            assert!(allowed.contains(&other.as_str()), "{}:{line} sees `{other}`", source.path);
        }
    }
}

#[test]
fn only_doors_touch_disk_environment_and_network() {
    let uses = |source: &Source, words: &[&str]| {
        for (number, line) in source.code() {
            for word in words {
                // env! is a constant of the build, not the environment.
                assert!(!line.contains(word), "{}:{number} uses {word}", source.path);
            }
        }
    };
    for source in &sources() {
        let is_door = |doors: &[&str]| source.package == "src" && doors.contains(&source.room());
        if !is_door(&DOORS) {
            uses(source, &["std::fs", "std::env", "std::net", "std::process", "std::time", "File::open"]);
            uses(source, &[".is_file()", ".is_dir()", ".exists()", ".metadata()", ".canonicalize()", ".read_dir()"]);
        }
        if !is_door(&["fetch"]) {
            uses(source, &["std::net", "ureq", "rustls", "Timestamp::now", "Zoned::now"]);
        }
        if !is_door(&["fetch", "cli", "main"]) {
            uses(source, &["std::env", "std::net", "std::process", "std::time"]);
        }
    }
}

#[test]
fn a_file_is_one_idea_and_says_which() {
    for source in sources() {
        let lines = source.text.lines().count();
        assert!(lines <= MAX_LINES, "{} has {lines} lines", source.path);
        assert!(source.text.starts_with("//! "), "{} does not say what it is for", source.path);
        for name in ["util", "helper", "common", "misc"] {
            assert!(!source.path.contains(name), "{}: a name that says nothing", source.path);
        }
    }
}

#[test]
fn a_file_that_is_longer_says_why() {
    let mut all = sources();
    for tests in ["tests", "benches", "examples", "crates/engine/tests", "crates/deliveries/tests"] {
        walk(tests, &root().join(tests), &mut all);
    }
    for source in all {
        let (lines, mut head) =
            (source.text.lines().count(), source.text.lines().take_while(|line| line.starts_with("//!")));
        let says = head.any(|line| line.starts_with(WHY_LONGER));
        assert_eq!(
            says,
            lines > MANY_LINES,
            "{}, of {lines} lines: cut it where it holds two ideas, or say why not",
            source.path
        );
    }
}

/// The type that a line makes known outside its file.
fn declared(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("pub")?;
    let rest = rest.strip_prefix('(').map_or(Some(rest), |seen_by| Some(seen_by.split_once(')')?.1))?;
    let (kind, rest) = rest.strip_prefix(' ')?.split_once(' ')?;
    let is_type = ["struct", "enum", "trait", "type", "union"].contains(&kind);
    rest.split(|letter: char| !letter.is_alphanumeric()).next().filter(|_| is_type)
}

#[test]
fn a_name_has_one_meaning() {
    assert_eq!(declared("    pub(in super::super) enum Shape<'s> {"), Some("Shape"));
    assert_eq!((declared("pub fn shape() {"), declared("struct Shape;")), (None, None));
    let sources = sources();
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for source in &sources {
        for (number, line) in source.code() {
            if let Some(name) = declared(line) {
                places.entry(name).or_default().push(format!("{}:{number}", source.path));
            }
        }
    }
    places.retain(|_, places| places.len() > 1);
    for (name, why) in SHARED_NAMES {
        assert!(places.remove(name).is_some(), "`{name}` is not shared any more ({why}): take it out of SHARED_NAMES");
    }
    assert!(places.is_empty(), "each of these names has several meanings: {places:#?}");
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
