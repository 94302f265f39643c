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
        "completions",
        "man",
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

#[test]
fn what_is_nothing_like_an_option_suggests_none() {
    session().run("chek").bad().stderr_has("`check`").stderr_lacks("schema");
    session().run("check --bla").bad().stderr_lacks("did you mean").stderr_lacks("--lang");
    session().run("check 3.0").bad().stderr_has("`3.0` is not asked for here");
}

#[test]
fn help_and_usage_are_in_dutch_too() {
    let english = ["OPTIONS", "COMMAND", "DIR>", "WHEN", "VERSION", "DATE", "Usage", "Options", "default", "possible"];
    for command in ["", "report", "diff", "data add", "rules new", "golden accept"] {
        let seen = session().run(&format!("{command} --help --lang nl")).fine();
        english.into_iter().fold(seen, |seen, word| seen.stdout_lacks(word));
    }
    session().run("explain Leiden --lang nl").bad().stderr_has("<INDICATOR> ontbreekt");
    session().run("chek --lang nl").bad().stderr_has("mdd [OPTIES] <OPDRACHT>");
}
