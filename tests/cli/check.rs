//! `mdd check`

use super::session::{copied_project, empty_folder, session};

const INDICATOR: &str = "rules/2.2/indicators/dubbele-functionaliteit.toml";
/// A version of its own that only changes one label.
const OVERLAY: &str = "number = \"9.0\"\ndate = 2030-01-01\nextends = \"3.0\"\n";

#[test]
fn rules_without_mistakes_give_one_line() {
    session().run("check --rules 3.0").fine().says_nothing().stdout_has("3.0: no mistakes");
    let seen = session().run("check").fine();
    assert_eq!(seen.stdout.lines().count(), 1, "{}", seen.stdout);
}

#[test]
fn a_mistake_that_versions_share_is_said_once() {
    let seen = copied_project()
        .edit(INDICATOR, "'componenten < genoeg", "'componeten < genoeg")
        .write("rules/9.0/version.toml", OVERLAY)
        .run("check")
        .found()
        .stdout_has("versions: 1 mistake\n")
        .stderr_lacks("this is so in");
    assert_eq!(seen.stderr.matches("MDD014").count(), 1, "{}", seen.stderr);
}

#[test]
fn every_mistake_of_every_version_is_said_in_the_order_of_the_files() {
    let seen = copied_project()
        .edit(INDICATOR, "'componenten < genoeg", "'componeten < genoeg")
        .write("rules/9.0/version.toml", OVERLAY)
        .write("rules/9.0/indicators/gmsd.toml", "id = \"gmsd\"\nlabel = 14\n")
        .run("check")
        .found()
        .stdout_has("2 mistakes");
    let at = |text: &str| seen.stderr.find(text).unwrap_or_else(|| panic!("no {text} in {}", seen.stderr));
    assert!(at("componeten") < at("rules/9.0/indicators/gmsd.toml"));
}

#[test]
fn a_file_that_is_wrong_only_in_a_later_version_says_which() {
    copied_project()
        .write("rules/9.0/version.toml", &format!("{OVERLAY}remove = [\"measure.dubbele_componenten\"]\n"))
        .run("check")
        .found()
        .stderr_has(INDICATOR)
        .stderr_has("this is so in version 9.0");
}

#[test]
fn only_the_version_that_is_asked_for() {
    let session = copied_project()
        .write("rules/9.0/version.toml", OVERLAY)
        .write("rules/9.0/indicators/gmsd.toml", "id = \"gmsd\"\nlabel = 14\n");
    session.run("check --rules 3.0").fine().stdout_has("3.0: no mistakes");
    session.run("check --rules 9.0").found().stdout_has("9.0: 1 mistake").stderr_has("MDD004");
    session.run("check --rules 9.1").bad().stderr_has("MDD023");
}

#[test]
fn a_mistake_in_sources_is_found_too() {
    copied_project()
        .edit("sources.toml", "peildatum = ", "peildatums = ")
        .run("check")
        .found()
        .stderr_has("sources.toml");
}

#[test]
fn deliveries_are_not_read() {
    copied_project().remove("fixtures").run("check").fine().says_nothing();
}

#[test]
fn a_code_is_explained_without_a_project() {
    let seen = empty_folder().run("check --explain mdd014").fine().says_nothing();
    insta::assert_snapshot!("explain-mdd014", seen.stdout);
    empty_folder().run("check --explain MDD41").bad().stderr_has("MDD063").stderr_has("did you mean `MDD041`?");
}
