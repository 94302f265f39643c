//! Where the project is.

use std::fs;

use super::session::{copied_project, empty_folder, repository};

#[test]
fn outside_a_project_it_says_what_a_project_is() {
    empty_folder().run("report Zwolle").bad().stderr_has("MDD060").stderr_has("sources.toml").stderr_has("--project");
}

#[test]
fn a_project_is_found_from_a_folder_inside_it() {
    let inside = repository().join("rules/3.0/indicators");
    let output = crate::program::mdd().args(["rules", "list"]).current_dir(inside).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn project_can_stand_before_and_after_the_command() {
    let project = repository();
    let elsewhere = empty_folder();
    elsewhere.run(&format!("--project '{}' rules list", project.display())).fine();
    elsewhere.run(&format!("rules list --project '{}'", project.display())).fine();
}

#[test]
fn a_folder_that_is_no_project_is_refused() {
    empty_folder().run("report Zwolle --project nergens").bad().stderr_has("sources.toml");
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn nothing_in_the_project_is_written() {
    let session = copied_project();
    let before = session.names();
    session.run("report Zwolle").fine();
    session.run("data check").fine();
    assert_eq!(session.names(), before);
    assert_eq!(session.read("sources.toml"), fs::read_to_string(repository().join("sources.toml")).unwrap());
}
