//! `mdd fmt`

use super::session::{copied_project, empty_folder, session};

const REPORT: &str = "rules/3.0/report.toml";

#[test]
fn the_shipped_files_are_formatted() {
    let seen = session().run("fmt --check").fine().says_nothing();
    assert!(seen.stdout.ends_with(" files: nothing to format\n"), "{}", seen.stdout);
}

#[test]
fn check_lists_what_would_change_and_changes_nothing() {
    let session = copied_project();
    let right = session.read(REPORT);
    let wrong = format!("\n\n\n# Een opmerking.\n{}", right.replace(" = ", "="));
    session.overwrite(REPORT, &wrong);
    let seen = session.run("fmt --check").found().says_nothing().stdout_has(": 1 would change\n");
    assert_eq!(seen.stdout.lines().next(), Some(REPORT));
    assert_eq!(session.read(REPORT), wrong);

    session.run("fmt").fine().says_nothing().stdout_has(REPORT).stdout_has(": 1 formatted\n");
    assert_eq!(session.read(REPORT).trim_start(), format!("# Een opmerking.\n{right}"));
    let written = session.modified(REPORT);
    session.run("fmt").fine().stdout_has("nothing to format");
    assert_eq!(session.modified(REPORT), written, "what is formatted is not written again");
}

#[test]
fn only_the_files_and_folders_that_are_asked_for() {
    let session = copied_project().write("rules/3.0/indicators/x.toml", "a=1").write("elders/y.toml", "a=1");
    session.run("fmt --check").found().stdout_has("rules/3.0/indicators/x.toml\n").stdout_lacks("elders");
    session.run("fmt rules/3.0/report.toml sources.toml").fine().stdout_has("2 files: nothing to format");
    session.run("fmt elders").fine().stdout_has("elders/y.toml\n1 file: 1 formatted\n");
    assert_eq!(session.read("elders/y.toml"), "a = 1\n");
    assert_eq!(session.names_in("elders"), ["y.toml"]);
    session.run("fmt nergens elders").bad().stderr_has("MDD063").stderr_has("there is no file or folder nergens");
}

#[test]
fn files_outside_a_project_need_none() {
    let session = empty_folder().write("a.toml", "a=1");
    session.run("fmt a.toml").fine().stdout_has("1 formatted");
    session.run("fmt").bad().stderr_has("MDD060");
}

#[test]
fn a_file_that_cannot_be_read_as_toml_is_left_alone_and_the_others_are_formatted() {
    let session = copied_project();
    let broken = session.read(REPORT).replacen('"', "", 1);
    session.overwrite(REPORT, &broken);
    let session = session.write("rules/3.0/measures/x.toml", "[threshold]\nx=1\n");
    let seen = session.run("fmt");
    let seen = seen.stdout_has("rules/3.0/measures/x.toml\n").stderr_has("MDD001").stderr_has(REPORT);
    assert_eq!(seen.stderr.matches("error[").count(), 1, "{}", seen.stderr);
    assert_eq!(session.read(REPORT), broken);
    assert_eq!(session.read("rules/3.0/measures/x.toml"), "[threshold]\nx = 1\n");
}

#[test]
fn a_new_version_is_formatted() {
    let session = copied_project();
    session.run("rules new 3.1 --date 2018-04-01").fine();
    session.run("fmt --check").fine();
}

/// Editors format on saving: by the same options, or two people undo each other's work.
#[test]
fn editors_and_the_program_have_the_same_style() {
    let options = session().read(".taplo.toml");
    let formatting = options.split_once("[formatting]\n").unwrap().1.split("\n\n").next().unwrap();
    let written: Vec<(String, String)> = formatting
        .lines()
        .map(|line| line.split_once('=').unwrap())
        .map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()))
        .collect();
    let style = mdd::format::STYLE.map(|(key, value)| (key.to_owned(), value.to_owned()));
    assert_eq!(written, style);
    session().run("fmt --check .taplo.toml").fine();
}
