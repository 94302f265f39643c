//! What is no file of the project is refused at once, wherever it stands: pipes, devices, and links to outside.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use super::session::{Session, empty_folder, repository};

/// Files that a project has or may have, and what reads them.
const FILES: [(&str, &str); 13] = [
    ("rules/1.0/version.toml", "report Aadorp"),
    ("rules/1.0/report.toml", "report Aadorp"),
    ("rules/1.0/indicators/bgt.toml", "explain Aadorp bgt"),
    ("rules/1.0/measures/extra.toml", "report Aadorp"),
    ("rules/1.0/tables/extra.toml", "scores"),
    ("rules/1.0/tests/extra.toml", "test"),
    ("rules/1.0/scripts/extra.rhai", "report Aadorp"),
    ("rules/1.0/texts/doel-bgt.md", "report Aadorp"),
    ("templates/report.html", "report Aadorp --format html"),
    ("tests/golden/golden.toml", "golden accept"),
    ("sources.lock", "data list"),
    ("data/bgt.csv", "data check"),
    ("data/gemeenten.json", "scores"),
];

const SECRET: &str = "geheim = \"niet voor u\"\n";

fn project() -> Session {
    empty_folder().copy(&repository().join("tests/cases/base"), "")
}

/// Puts something else in the place of a file. False: this system cannot make it.
fn put(session: &Session, path: &str, make: impl Fn(&Path) -> bool) -> bool {
    let path = session.folder(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let _ = fs::remove_file(&path);
    make(&path)
}

fn pipe(path: &Path) -> bool {
    Command::new("mkfifo").arg(path).status().is_ok_and(|made| made.success())
}

#[test]
fn a_pipe_is_no_file_of_a_project() {
    for (path, line) in FILES {
        let session = project();
        if put(&session, path, pipe) {
            session.run(line).bad().stderr_has("it is a device or a pipe, not a file");
        }
    }
}

#[test]
fn a_device_and_a_file_elsewhere_are_not_followed() {
    let elsewhere = empty_folder().write("geheim.toml", SECRET);
    for target in [elsewhere.folder("geheim.toml"), "/dev/zero".into(), elsewhere.folder("")] {
        for (path, line) in FILES {
            let session = project();
            put(&session, path, |path| symlink(&target, path).is_ok());
            let seen = session.run(line).bad().stderr_has("it is a link to outside the project folder");
            assert!(!seen.stderr.contains("niet voor u"), "{path}: {}", seen.stderr);
        }
    }
    let session = project();
    put(&session, "sources.toml", |path| symlink(elsewhere.folder("geheim.toml"), path).is_ok());
    session.run("check").found().stderr_has("MDD041").stderr_lacks("niet voor u");
}

#[test]
fn a_folder_of_rules_elsewhere_is_not_followed() {
    let elsewhere = project();
    for folder in ["rules/1.0/texts", "rules/1.0/indicators", "rules/1.0", "rules"] {
        let session = project();
        fs::remove_dir_all(session.folder(folder)).unwrap();
        symlink(elsewhere.folder(folder), session.folder(folder)).unwrap();
        session.run("report Aadorp").bad().stderr_has("MDD041").stderr_has(folder);
    }
}

#[test]
fn a_link_that_stays_inside_is_followed() {
    let session = project();
    for (path, to) in [("rules/1.0/texts/doel-bgt.md", "teksten/doel.md"), ("data/bgt.csv", "oud/bgt.csv")] {
        let (path, to) = (session.folder(path), session.folder(to));
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::rename(&path, &to).unwrap();
        symlink(&to, &path).unwrap();
    }
    session.run("report Aadorp").fine();
}

#[test]
fn what_is_named_on_the_command_line_may_lie_anywhere_but_is_a_file() {
    let session = project();
    let elsewhere = empty_folder();
    if !pipe(&elsewhere.folder("pijp.json")) {
        return;
    }
    let pipe = elsewhere.folder("pijp.json").display().to_string();
    for path in [pipe.as_str(), "/dev/zero"] {
        for line in ["data add", "verify", "report Aadorp --previous"] {
            session.run(&format!("{line} {path}")).bad().stderr_has("MDD041").stderr_has("a device or a pipe");
        }
    }
    let elsewhere = elsewhere.write("lijst.csv", &session.read("data/bgt.csv"));
    session.run(&format!("data add {}", elsewhere.folder("lijst.csv").display())).fine();
}

#[test]
fn a_work_copy_of_rules_shows_no_file_of_elsewhere() {
    let elsewhere = empty_folder().write("geheim.md", SECRET);
    let copy = project();
    put(&copy, "rules/1.0/texts/doel-bgt.md", |path| symlink(elsewhere.folder("geheim.md"), path).is_ok());
    let session = project();
    for folder in ["", "rules", "rules/1.0"] {
        let folder = copy.folder(folder).display().to_string();
        session.run(&format!("diff 1.0 {folder}")).bad().stderr_has("a link to outside").stderr_lacks("niet voor u");
    }
}

#[test]
fn deliveries_and_approvals_of_elsewhere_are_not_read_nor_removed() {
    let elsewhere = project();
    let session = project();
    for folder in ["data", "templates"] {
        let path = session.folder(folder);
        let _ = fs::remove_dir_all(&path);
        symlink(elsewhere.folder("data"), &path).unwrap();
        session.run("report Aadorp").bad().stderr_has("it is a link to outside the project folder");
    }
    let other = project();
    let _ = fs::remove_file(other.folder("sources.toml"));
    symlink(elsewhere.folder("sources.toml"), other.folder("sources.toml")).unwrap();
    let line = format!("diff 1.0 --data-from {}", other.folder("").display());
    project().run(&line).bad().stderr_has("MDD041").stderr_has("sources.toml");
    let session = project();
    session.run("golden accept").fine();
    elsewhere.run("golden accept").fine();
    symlink(elsewhere.folder("tests/golden/1.0"), session.folder("tests/golden/0.9")).unwrap();
    session.run("golden accept --remove 0.9").bad().stderr_has("MDD041");
    assert_eq!(elsewhere.names_in("tests/golden/1.0"), ["scores.txt"]);
}

#[test]
fn what_people_write_is_never_this_large() {
    let session = project();
    let file = fs::File::create(session.folder("rules/1.0/texts/doel-bgt.md")).unwrap();
    file.set_len(20 << 20).unwrap();
    session.run("report Aadorp").bad().stderr_has("MDD041").stderr_has("it is larger than 16 MB");
}

#[test]
#[cfg_attr(not(feature = "html"), ignore = "makes web pages")]
fn what_mdd_makes_in_a_folder_goes_into_no_other_file() {
    let session = project();
    let line = "report --all --format html,csv --output uit/";
    session.run(line).fine();
    let kept = session.folder("kostbaar.txt");
    fs::write(&kept, "kostbaar").unwrap();
    for (name, exit_two) in [(".mdd-made", true), ("index.html", false), ("GM0001-aadorp.csv", false)] {
        let path = session.folder("uit").join(name);
        let aside = session.folder("opzij");
        fs::rename(&path, &aside).unwrap();
        symlink(&kept, &path).unwrap();
        let seen = session.run(line);
        let seen = if exit_two { seen.bad() } else { seen.found() };
        seen.stderr_has("MDD064").stderr_has("link");
        assert_eq!(fs::read_to_string(&kept).unwrap(), "kostbaar");
        fs::remove_file(&path).unwrap();
        fs::rename(&aside, &path).unwrap();
    }
    session.run(line).fine();
}
