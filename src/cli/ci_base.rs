//! With what a proposal is compared: a folder with a project, or the rules as git has them under a name.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use crate::project::RULES;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::mistakes;

mistakes! {
    enum BaseMistake {
        NoRules { found: String } = Error BaseUnknown "ci-base-no-rules";
        UnknownName { found: String } = Error BaseUnknown "ci-base-unknown";
        NoGit { found: String, why: String } = Error BaseUnknown "ci-base-no-git";
    }
}

/// The rules as they were.
pub(super) struct Base {
    /// `main (1a2b3c4d)`, or the folder.
    pub shown: String,
    pub folder: PathBuf,
    /// Where they were put, until nobody needs them any more.
    _kept: Option<TempDir>,
}

impl Base {
    /// Of a name in git it is the commit from which this proposal went its own way.
    ///
    /// # Errors
    /// There is no such folder with rules, and git knows no such name.
    pub fn find(root: &Path, asked: &str) -> Result<Base, Diagnostics> {
        let folder = Path::new(asked);
        if folder.is_dir() {
            return match folder.join(RULES).is_dir() {
                true => Ok(Base { shown: asked.to_owned(), folder: folder.to_owned(), _kept: None }),
                false => Err(wrong(asked, &BaseMistake::NoRules { found: asked.to_owned() })),
            };
        }
        let git = Git { root, asked };
        let unknown = || wrong(asked, &BaseMistake::UnknownName { found: asked.to_owned() });
        let commit =
            git.says(&["rev-parse", "--verify", "--quiet", "--end-of-options", &format!("{asked}^{{commit}}")])?;
        let commit = commit.ok_or_else(unknown)?;
        // A clone without its history has no such commit: then it is the one that was named.
        let commit = git.says(&["merge-base", "HEAD", &commit])?.unwrap_or(commit);
        let prefix = git.says(&["rev-parse", "--show-prefix"])?.unwrap_or_default();
        let kept = tempfile::tempdir().map_err(|error| git.failed(error.to_string()))?;
        let folder = kept.path().join(RULES);
        fs::create_dir(&folder).map_err(|error| git.failed(error.to_string()))?;
        let index = kept.path().join("index");
        let tree = format!("{commit}:{prefix}{RULES}");
        if !git.run(&["read-tree", &tree], Some(&index))?.status.success() {
            return Err(wrong(asked, &BaseMistake::NoRules { found: asked.to_owned() }));
        }
        let into = format!("--prefix={}/", folder.display());
        let written = git.run(&["checkout-index", "--all", "--quiet", &into], Some(&index))?;
        if !written.status.success() {
            return Err(git.failed(String::from_utf8_lossy(&written.stderr).trim().to_owned()));
        }
        let shown = format!("{asked} ({})", commit.get(..8).unwrap_or(&commit));
        Ok(Base { shown, folder: kept.path().to_owned(), _kept: Some(kept) })
    }
}

/// Git, asked about one name.
struct Git<'a> {
    root: &'a Path,
    asked: &'a str,
}

impl Git<'_> {
    /// Never writes to the repository: what it needs to note, it notes in an index of its own.
    fn run(&self, arguments: &[&str], index: Option<&Path>) -> Result<Output, Diagnostics> {
        let mut git = Command::new("git");
        git.arg("-C").arg(self.root).args(arguments.iter().map(OsStr::new)).stdin(Stdio::null());
        if let Some(index) = index {
            git.env("GIT_INDEX_FILE", index);
        }
        git.output().map_err(|error| self.failed(error.to_string()))
    }

    /// What it prints, without the end of the line; None when it says no.
    fn says(&self, arguments: &[&str]) -> Result<Option<String>, Diagnostics> {
        let output = self.run(arguments, None)?;
        let said = String::from_utf8_lossy(&output.stdout).trim_end().to_owned();
        Ok(output.status.success().then_some(said))
    }

    fn failed(&self, why: String) -> Diagnostics {
        wrong(self.asked, &BaseMistake::NoGit { found: self.asked.to_owned(), why })
    }
}

fn wrong(asked: &str, mistake: &BaseMistake) -> Diagnostics {
    Diagnostic::of(Place::Argument(asked.to_owned()), mistake).into()
}
