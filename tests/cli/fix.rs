//! `mdd check --fix`: what is certain is mended, and nothing else.

use super::session::{copied_project, session};

const BGT: &str = "rules/3.0/indicators/bgt.toml";

#[test]
fn what_is_certain_is_mended_and_shown() {
    let session = copied_project()
        .edit(BGT, "label  = \"Bij", "lable  = \"Bij")
        .edit(BGT, "bgt_mutatiegrens = 0.5", "bgt_mutatiegrens = 0,5")
        .edit(
            BGT,
            "when = 'bgt_mutatiepercentage > bgt_mutatiegrens'",
            "when = 'bgt_mutatiepercentage > bgt_mutatiegrens '",
        );
    let seen = session.run("check --fix --rules 3.0").fine();
    insta::assert_snapshot!("fix", seen.stdout);
    let text = session.read(BGT);
    assert!(text.contains("label  = \"Bij") && text.contains("bgt_mutatiegrens = 0.5 # procent"), "{text}");
}

#[test]
fn with_dry_run_nothing_is_written() {
    let session = copied_project().edit(BGT, "is   = \"oranje\"", "is   = \"Oranje\"");
    let seen = session.run("check --fix --dry-run --rules 3.0 --lang nl").fine();
    assert!(seen.stdout.contains("er wordt niets geschreven"), "{}", seen.stdout);
    assert!(session.read(BGT).contains("Oranje"));
}

#[test]
fn what_somebody_has_to_choose_is_left() {
    let session = copied_project().edit(BGT, "bgt_mutatiegrens = 0.5", "bgt_mutatiegrens = 50%");
    session.run("check --fix --rules 3.0").found().stdout_has("nothing that can be mended for certain");
    assert!(session.read(BGT).contains("50%"));
}

#[test]
fn a_version_with_approved_outputs_is_left_alone() {
    let approved = || {
        copied_project().write("tests/golden/3.0/scores.txt", "approved\n").edit(
            BGT,
            "is   = \"oranje\"",
            "is   = \"Oranje\"",
        )
    };
    let session = approved();
    session.run("check --fix --rules 3.0").found().stdout_has("--force mends them too");
    assert!(session.read(BGT).contains("Oranje"));
    let session = approved();
    session.run("check --fix --force --rules 3.0").fine().stdout_has("1 change in 1 file");
    assert!(session.read(BGT).contains("is   = \"oranje\""));
}

#[test]
fn nothing_to_mend_changes_nothing() {
    session().run("check --fix --rules 3.0").fine().stdout_has("nothing that can be mended for certain");
}
