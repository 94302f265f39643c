//! A session of a user, in words: a project, perhaps with an edit, a command, and what is then seen.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::SystemTime;

use tempfile::TempDir;

use crate::copied::{copy, unpublish};

/// In the project of the repository itself.
pub fn session() -> Session {
    Session { folder: repository(), temporary: None, environment: Vec::new() }
}

/// In a folder of its own, with nothing in it.
pub fn empty_folder() -> Session {
    let temporary = tempfile::tempdir().unwrap();
    Session { folder: temporary.path().to_owned(), temporary: Some(temporary), environment: Vec::new() }
}

/// In a copy of the project, for edits: no version of it is published, so that each may be changed.
pub fn copied_project() -> Session {
    let session = published_project();
    unpublish(&session.folder);
    session
}

/// In a copy of the project as it is, every version published.
pub fn published_project() -> Session {
    let session = empty_folder();
    for part in ["sources.toml", "rules", "fixtures"] {
        copy(&repository().join(part), &session.folder.join(part));
    }
    session
}

pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub struct Session {
    folder: PathBuf,
    /// Kept so that the folder stays until the session ends.
    temporary: Option<TempDir>,
    environment: Vec<(String, String)>,
}

/// What was seen.
pub struct Seen {
    line: String,
    exit: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Session {
    /// A file that was not there, in a copied project.
    #[must_use]
    pub fn write(self, path: &str, text: &str) -> Self {
        assert!(self.temporary.is_some(), "the repository itself is not edited");
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Changes a file of a copied project; what is replaced must stand there once.
    #[must_use]
    pub fn edit(self, path: &str, old: &str, new: &str) -> Self {
        assert!(self.temporary.is_some(), "the repository itself is not edited");
        let text = self.read(path);
        assert_eq!(text.matches(old).count(), 1, "`{old}` stands once in {path}");
        fs::write(self.folder.join(path), text.replace(old, new)).unwrap();
        self
    }

    /// Where something of the session is.
    pub fn folder(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// A file or folder copied into the session.
    #[must_use]
    pub fn copy(self, from: &Path, to: &str) -> Self {
        let to = self.folder.join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        copy(from, &to);
        self
    }

    /// A file of a copied project with other contents, for one test after the other in the same project.
    pub fn overwrite(&self, path: &str, text: &str) -> &Self {
        assert!(self.temporary.is_some(), "the repository itself is not edited");
        assert!(self.folder.join(path).is_file(), "{path} is there");
        fs::write(self.folder.join(path), text).unwrap();
        self
    }

    /// Removes a file or folder of a copied project.
    #[must_use]
    pub fn remove(self, path: &str) -> Self {
        assert!(self.temporary.is_some(), "the repository itself is not edited");
        let path = self.folder.join(path);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap()
        } else {
            fs::remove_file(path).unwrap()
        }
        self
    }

    #[must_use]
    #[cfg_attr(not(feature = "xlsx"), allow(dead_code, reason = "asked for by tests of the shipped deliveries"))]
    pub fn environment(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.join(path)).unwrap()
    }

    /// When a file was last written.
    #[cfg_attr(not(any(feature = "fmt", feature = "xlsx")), allow(dead_code, reason = "asked for by tests of these"))]
    pub fn modified(&self, path: &str) -> SystemTime {
        fs::metadata(self.folder.join(path)).unwrap().modified().unwrap()
    }

    /// The path of every file in a folder, and in those in it.
    pub fn files_in(&self, path: &str) -> Vec<String> {
        let whole = |name: String| format!("{path}/{name}");
        let inside = self.names_in(path).into_iter().map(whole);
        let files = |path: String| if self.folder(&path).is_dir() { self.files_in(&path) } else { vec![path] };
        inside.flat_map(files).collect()
    }

    /// The names in the folder of the session.
    pub fn names(&self) -> Vec<String> {
        self.names_in("")
    }

    /// The names in a folder in it.
    pub fn names_in(&self, path: &str) -> Vec<String> {
        let entries = fs::read_dir(self.folder.join(path)).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// Runs `mdd` with a line as it is typed: words, and texts between single quotes.
    pub fn run(&self, line: &str) -> Seen {
        let mut command = crate::program::mdd();
        command.args(words(line)).current_dir(&self.folder).stdin(Stdio::null());
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "RAYON_NUM_THREADS", "RUST_BACKTRACE"] {
            command.env_remove(name);
        }
        // What a test asks of its own server goes to no other one.
        for name in ["http_proxy", "https_proxy", "all_proxy", "no_proxy"] {
            command.env_remove(name).env_remove(name.to_uppercase());
        }
        command.env("COLUMNS", "100");
        for (name, value) in &self.environment {
            command.env(name, value);
        }
        let output = command.output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("what is printed is UTF-8");
        let seen = Seen {
            line: line.to_owned(),
            exit: output.status.code(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        };
        assert!(!seen.stderr.contains("panicked"), "mdd {line}\n{}", seen.stderr);
        seen
    }
}

impl Seen {
    pub fn fine(self) -> Self {
        self.exits(0)
    }

    /// What was looked for is there: mistakes, differences.
    pub fn found(self) -> Self {
        self.exits(1)
    }

    /// Bad usage or bad input: exit code 2, a message, and no result.
    pub fn bad(self) -> Self {
        let seen = self.exits(2);
        assert!(seen.stdout.is_empty(), "mdd {}: a result beside an error\n{}", seen.line, seen.stdout);
        seen
    }

    fn exits(self, code: i32) -> Self {
        assert_eq!(self.exit, Some(code), "mdd {}\n{}", self.line, self.stderr);
        self
    }

    pub fn stdout_has(self, text: &str) -> Self {
        assert!(self.stdout.contains(text), "mdd {}: no `{text}` in\n{}", self.line, self.stdout);
        self
    }

    pub fn stdout_lacks(self, text: &str) -> Self {
        assert!(!self.stdout.contains(text), "mdd {}: `{text}` in\n{}", self.line, self.stdout);
        self
    }

    pub fn stderr_has(self, text: &str) -> Self {
        assert!(self.stderr.contains(text), "mdd {}: no `{text}` in\n{}", self.line, self.stderr);
        self
    }

    pub fn stderr_lacks(self, text: &str) -> Self {
        assert!(!self.stderr.contains(text), "mdd {}: `{text}` in\n{}", self.line, self.stderr);
        self
    }

    pub fn says_nothing(self) -> Self {
        assert!(self.stderr.is_empty(), "mdd {}: it says\n{}", self.line, self.stderr);
        self
    }
}

/// Words of a line, as a shell takes them.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in line.split('\'').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}
