//! What docs/own-repository.md gives to who keeps rules in a repository of their own: the hook holds back a commit that has a
//! mistake, and what it lets a server do, runs.

#![allow(clippy::disallowed_methods, reason = "tests look at what the machine has")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

use crate::copied::{copy, unpublish};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The blocks of the page between fences that begin with `fence`.
fn blocks(fence: &str) -> Vec<String> {
    let page = fs::read_to_string(root().join("docs/own-repository.md")).unwrap();
    let opening = format!("```{fence}\n");
    page.split(&opening).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// A repository with the shipped monitor in it, and what is approved of it.
fn repository() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for part in ["sources.toml", "rules", "fixtures", "tests/golden"] {
        fs::create_dir_all(folder.path().join(part).parent().unwrap()).unwrap();
        copy(&root().join(part), &folder.path().join(part));
    }
    unpublish(folder.path());
    for line in ["git init -q -b main .", "git config user.name Anna", "git config user.email anna@example.nl"] {
        ran(folder.path(), line);
    }
    folder
}

fn run(folder: &Path, line: &str) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_mdd")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let mut command = Command::new("sh");
    command.args(["-ec", line]).current_dir(folder).env("PATH", path).env("MDD_LANG", "en");
    command.output().unwrap()
}

#[track_caller]
fn ran(folder: &Path, line: &str) {
    let output = run(folder, line);
    assert!(output.status.success(), "{line}: {}{}", said(&output), String::from_utf8_lossy(&output.stdout));
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Changes a file; what is replaced stands there.
fn edit(folder: &Path, path: &str, old: &str, new: &str) {
    let path = folder.join(path);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(old), "{old} in {}", path.display());
    fs::write(path, text.replace(old, new)).unwrap();
}

const RULE: &str = "rules/2.2/indicators/dubbele-functionaliteit.toml";

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn the_hook_holds_back_a_mistake_and_another_outcome() {
    let repository = repository();
    let folder = repository.path();
    let hooks = blocks("sh");
    let [hook] = hooks.as_slice() else { panic!("the page has one hook") };
    fs::write(folder.join(".git/hooks/pre-commit"), hook).unwrap();
    ran(folder, "chmod +x .git/hooks/pre-commit && git add -A && git commit -qm 'As it was'");

    // Nothing of the monitor changes, so nothing is looked at: also not what is wrong and not in the commit.
    edit(folder, RULE, "componenten < genoeg_componenten", "componeten < genoeg_componenten");
    fs::write(folder.join("notes.md"), "Notes.\n").unwrap();
    ran(folder, "git add notes.md && git commit -qm 'Notes'");

    let held = run(folder, "git commit -qam 'A mistake'");
    assert!(!held.status.success() && said(&held).contains("MDD014"), "{}", said(&held));

    // What is in the folder counts only once it is in the commit.
    ran(folder, "git add -A");
    ran(folder, &format!("git show HEAD:{RULE} > kept && mv kept {RULE}"));
    let held = run(folder, "git commit -qm 'The mistake is still in the commit'");
    assert!(!held.status.success() && said(&held).contains("MDD014"), "{}", said(&held));

    ran(folder, "git add -A");
    edit(folder, RULE, "componenten < genoeg_componenten", "componenten < 45");
    let held = run(folder, "git commit -qam 'Other colours'");
    assert!(!held.status.success(), "another outcome than approved");
    assert_eq!(String::from_utf8(run(folder, "git log --format=%s").stdout).unwrap(), "Notes\nAs it was\n");
}

/// Where the page says what is to run, and what. How a server gets the program is its own business.
fn jobs() -> Vec<(&'static str, Vec<String>)> {
    blocks("yaml").iter().map(|block| job(&serde_yaml::from_str(block).unwrap())).collect()
}

fn job(page: &Value) -> (&'static str, Vec<String>) {
    let list = |list: &Value| list.as_array().unwrap().clone();
    let (name, lines) = if let Some(repositories) = page.get("repos") {
        ("pre-commit", list(&repositories[0]["hooks"]).iter().map(|hook| hook["entry"].clone()).collect())
    } else if let Some(jobs) = page.get("jobs") {
        let mut steps = list(&jobs["regels"]["steps"]);
        steps.retain(|step| step.get("name").is_none() && step.get("uses").is_none());
        ("GitHub", steps.iter().map(|step| step["run"].clone()).collect())
    } else {
        ("GitLab", list(&page["regels"]["script"]))
    };
    (name, lines.iter().map(|line| line.as_str().unwrap().to_owned()).collect())
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn what_a_server_does_runs_and_stops_at_a_mistake() {
    let jobs = jobs();
    assert_eq!(jobs.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ["pre-commit", "GitHub", "GitLab"]);
    let repository = repository();
    for (name, lines) in &jobs {
        assert!(lines.len() >= 2, "{name}: {lines:?}");
        lines.iter().for_each(|line| ran(repository.path(), line));
    }
    edit(repository.path(), RULE, "componenten < genoeg_componenten", "componeten < genoeg_componenten");
    for (name, lines) in &jobs {
        for line in lines {
            assert!(!run(repository.path(), line).status.success(), "{name}: `{line}` does not see the mistake");
        }
    }
}
