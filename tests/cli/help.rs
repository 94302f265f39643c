//! Help, versions, and what is said about a command that cannot be read.

use super::session::{empty_folder, session};

#[test]
#[cfg_attr(
    not(all(feature = "fmt", feature = "schema", feature = "watch", feature = "fetch")),
    ignore = "shows the options of every feature"
)]
fn every_command_explains_itself() {
    let mut text = String::new();
    for command in [
        "",
        "report",
        "scores",
        "explain",
        "test",
        "data",
        "data list",
        "data check",
        "rules",
        "rules list",
        "rules show",
        "check",
        "fmt",
        "schema",
        "golden",
        "golden check",
        "golden accept",
    ] {
        let seen = session().run(&format!("{command} --help")).fine().says_nothing();
        text.push_str(&format!("$ mdd {command}\n{}\n", seen.stdout));
    }
    insta::assert_snapshot!("help", text);
}

#[test]
fn help_needs_no_project() {
    empty_folder().run("report --help").fine().says_nothing();
    empty_folder().run("--version").fine().stdout_has("mdd ");
}

#[test]
fn without_a_command_the_commands_are_shown() {
    session().run("").bad().stderr_has("report").stderr_has("scores");
}

#[test]
fn a_misspelt_command_or_option_suggests() {
    session().run("reprot Zwolle").bad().stderr_has("report");
    session().run("report Zwolle --fromat csv").bad().stderr_has("--format");
}
