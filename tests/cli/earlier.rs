//! What earlier programs wrote is still read: reports in JSON, golden outputs, the lock.
//!
//! `tests/earlier/0.1.0/` was written by mdd 0.1.0, before hashes were over what rules mean: two reports of the project that
//! ships, and a small project with all that it had written. These files are never made anew.

use std::path::Path;

use super::session::{Session, copied_project, empty_folder, repository};

const EARLIER: &str = "tests/earlier/0.1.0";

fn small() -> Session {
    empty_folder().copy(&repository().join(EARLIER), "earlier")
}

fn shipped() -> Session {
    copied_project().copy(&repository().join(EARLIER), "earlier")
}

#[test]
fn reports_of_the_shipped_project_are_verified() {
    let seen = shipped().run("verify earlier/leiden-3.0.json earlier/kaag-2.2.json").fine();
    let lines: Vec<&str> = seen.stdout.lines().collect();
    assert_eq!(lines[0], "Leiden (GM0546), rules 3.0, 2018-02-06: every figure follows");
    assert!(lines.contains(&"Kaag en Braassem (GM1884), rules 2.2, 2018-02-06: every figure follows"), "{lines:?}");
    assert!(lines.contains(&"  made with mdd 0.1.0"), "{lines:?}");
    assert_eq!(*lines.last().unwrap(), "2 reports: all of them follow");
}

#[test]
fn reports_of_the_shipped_project_are_compared_with() {
    let report = "report Leiden --previous earlier/leiden-3.0.json --output new.txt";
    shipped().run(report).fine();
}

#[test]
fn hashes_over_bytes_are_verified_by_bytes() {
    let session = small();
    let verify = "verify earlier/bgt-1.0.json earlier/bgt-1.1.json --project earlier/project";
    let seen = session.run(verify).fine().stdout_lacks("rules 1.0, made with").stdout_lacks("cannot be told");
    assert!(seen.stdout.contains("made with mdd 0.1.0"), "{}", seen.stdout);
    // A comment changes the bytes: then nobody can tell, and that is what is said.
    let file = "earlier/project/rules/1.0/indicators/bgt.toml";
    let session = session.edit(file, "id    = \"bgt\"", "# De BGT.\nid    = \"bgt\"");
    session.run(verify).fine().stdout_has("whether the rules were the same cannot be told").stdout_lacks("other rules");
}

#[test]
fn golden_outputs_and_the_lock_are_read() {
    let session = small();
    session.run("golden check --project earlier/project").fine().stdout_has("1.0: as approved").stdout_has("1.1: as");
    session.run("data list --project earlier/project").fine().stdout_has("fetched 2026-11-24T01:02:03Z");
    let previous = "report Aadorp --project earlier/project --previous earlier/bgt-1.0.json --output new.txt";
    session.run(previous).fine();
}

#[test]
fn golden_outputs_with_other_line_ends_are_read_and_half_of_them_are_damage() {
    let session = small();
    for file in ["1.0/scores.txt", "1.0/report-GM0001.md"] {
        let path = format!("earlier/project/tests/golden/{file}");
        session.overwrite(&path, &session.read(&path).replace('\n', "\r\n"));
    }
    session.run("golden check --project earlier/project").fine().stdout_has("1.0: as approved");
    let path = "earlier/project/tests/golden/1.0/scores.txt";
    session.overwrite(path, &session.read(path).replacen("\r\n", "\n", 3));
    session.run("golden check --project earlier/project").bad().stderr_has("MDD065");
}

#[test]
fn every_file_of_then_is_as_it_was() {
    assert!(Path::new(EARLIER).join("project/sources.lock").exists());
    let report = std::fs::read_to_string(repository().join(EARLIER).join("leiden-3.0.json")).unwrap();
    assert!(report.contains("\"program\": \"mdd 0.1.0\""));
}
