//! `mdd check --fix`: what is certain is mended, and nothing else.

use super::session::{Session, copied_project, published_project, session};

const BGT: &str = "rules/3.0/indicators/bgt.toml";
const LIST: &str = "\n[[colour]]\nwhen = 'bgt_mutatiepercentage >";
const SCRIPT: &str = "rules/1.0/scripts/sterren.rhai";

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
    seen.stdout_has("er wordt niets geschreven").stdout_has("zo zou het worden: 3.0: geen fouten");
    assert!(session.read(BGT).contains("Oranje"));
}

#[test]
fn with_dry_run_mistakes_that_would_be_left_are_found() {
    let session = copied_project().edit(BGT, "is   = \"oranje\"", "is   = \"Oranje\"").edit(
        BGT,
        "bgt_mutatiepercentage > bgt_mutatiegrens",
        "bgt_iets > bgt_mutatiegrens",
    );
    let seen = session.run("check --fix --dry-run --rules 3.0").found();
    seen.stdout_has("1 change in 1 file: nothing is written").stderr_has("bgt_iets").stderr_lacks("Oranje");
    assert!(session.read(BGT).contains("Oranje"));
}

/// What `check --fix` makes of this file when it is written so.
fn mended(session: &Session, path: &str, whole: &str, right: &str, written: &str) -> String {
    assert_eq!(whole.matches(right).count(), 1, "`{right}` stands once in {path}");
    session.overwrite(path, &whole.replace(right, written));
    session.run("check --fix --rules 3.0");
    session.read(path)
}

#[test]
fn slips_in_rules_and_conditions_are_mended() {
    let session = copied_project();
    let whole = session.read(BGT);
    let condition = "bgt_mutatiepercentage > bgt_mutatiegrens'";
    for (right, written, better) in [
        (condition, "bgt_mutaties = true'", "bgt_mutaties == true'"),
        (condition, "bgt_mutaties en bgt_mutatiepercentage > 1'", "bgt_mutaties && bgt_mutatiepercentage > 1'"),
        (condition, "bgt_mutaties and bgt_mutatiepercentage > 1'", "bgt_mutaties && bgt_mutatiepercentage > 1'"),
        (condition, "bgt_mutaties of bgt_mutatiepercentage > 1'", "bgt_mutaties || bgt_mutatiepercentage > 1'"),
        (condition, "bgt_mutaties OR bgt_mutatiepercentage > 1'", "bgt_mutaties || bgt_mutatiepercentage > 1'"),
        (condition, "bgt_mutatiepercentage > 0,5'", "bgt_mutatiepercentage > 0.5'"),
        (condition, "bgt_mutatiepercentage\u{a0}> 1'", "bgt_mutatiepercentage > 1'"),
        (condition, "bgt_mutatiepercentag > bgt_mutatiegrens'", condition),
        (condition, "berichtenbox_status == “Ja”'", "berichtenbox_status == \"Ja\"'"),
        ("\"groen\"", "\"Groen\"", "\"groen\""),
        ("\"groen\"", "“Groen”", "\"groen\""),
        ("\"groen\"", "\"geon\"", "\"geon\""),
        ("grens = 0.5 #", "grens = 0,5 #", "grens = 0.5 #"),
        ("grens = 0.5 #", "grens =\u{a0}0.5 #", "grens = 0.5 #"),
        ("[threshold]", "[threshold", "[threshold]"),
        (LIST, "\n[[colour]\nwhen = 'bgt_mutatiepercentage >", LIST),
        (LIST, "\n[colour]\nwhen = 'bgt_mutatiepercentage >", LIST),
    ] {
        assert_eq!(mended(&session, BGT, &whole, right, written), whole.replace(right, better), "{written}");
    }
}

#[test]
fn slips_in_scripts_are_mended() {
    let session = copied_project();
    let whole = session.read(SCRIPT);
    let condition = "    if ster == true {";
    for (right, written, better) in [
        (condition, "    if ster = true {", condition),
        (condition, "    if ster == true en ster == true {", "    if ster == true && ster == true {"),
        (condition, "    if ster == true and ster == true {", "    if ster == true && ster == true {"),
        (condition, "    if ster == true of ster == true {", "    if ster == true || ster == true {"),
        (condition, "    if\u{a0}ster == true {", condition),
        (condition, "    if ster == “ja” {", "    if ster == \"ja\" {"),
        ("sterren += 1;", "sterren += 1,5;", "sterren += 1.5;"),
        // Thousands, perhaps.
        ("sterren += 1;", "sterren += 1,500;", "sterren += 1,500;"),
        ("let sterren = 0;", "let sterren == 0;", "let sterren == 0;"),
    ] {
        assert_eq!(mended(&session, SCRIPT, &whole, right, written), whole.replace(right, better), "{written}");
    }
}

#[test]
fn what_can_be_mended_is_counted_and_what_is_published_is_told_apart() {
    let wrong = |session: Session| session.edit(BGT, "is   = \"oranje\"", "is   = \"Oranje\"");
    let session = wrong(copied_project());
    session.run("check --rules 3.0").found().stdout_has("`mdd check --fix` can mend 1 of these");
    let session = wrong(published_project());
    let seen = session.run("check --rules 3.0 --lang nl").found();
    seen.stdout_has("alleen met `mdd check --fix --force`").stdout_lacks("kan 1 van");
    session.run("check --fix --rules 3.0").found().stdout_has("--force mends them too");
    assert!(session.read(BGT).contains("Oranje"));
}

#[test]
fn what_mends_change_is_said_or_why_it_cannot_be() {
    let session = copied_project().edit(BGT, "is   = \"oranje\"", "is   = \"Oranje\"");
    session.run("check --fix --rules 3.0").fine().stdout_has("rules 3.0 could not be read");
    let session = copied_project().edit(BGT, "is   = \"oranje\"", "is   = \"Oranje\"").edit(
        BGT,
        "bgt_mutatiepercentage > bgt_mutatiegrens",
        "bgt_iets > bgt_mutatiegrens",
    );
    session.run("check --fix --rules 3.0").found().stdout_has("cannot be said yet");
}

#[test]
fn colours_that_a_mend_changes_are_counted() {
    const STATUS: &str = r#"type = "choice", allowed = ["Verwerving", "Gepland", "In test", "In productie", "Uit te faseren", "Uitgefaseerd"], values"#;
    let session = copied_project().edit("sources.toml", STATUS, r#"type = "text", values"#).edit(
        "rules/1.0/indicators/te-vervangen-pakketten.toml",
        r#"status == "In productie" &&"#,
        r#"status == "In productei" &&"#,
    );
    session.run("check --data --rules 3.0").fine().stdout_has("`mdd check --data --fix` can mend 1 of these");
    let seen = session.run("check --data --fix --dry-run --rules 3.0").fine();
    seen.stdout_has("rules 3.0, 2.4 Te vervangen pakketten [te-vervangen-pakketten]: ")
        .stdout_has(" from groen to rood");
}

#[test]
fn programs_are_given_the_same_edits() {
    let session = copied_project().edit(BGT, "is   = \"oranje\"", "is   = “Oranje”");
    let json = |format: &str| -> serde_json::Value {
        serde_json::from_str(&session.run(&format!("check --rules 3.0 --format {format}")).stdout).unwrap()
    };
    let texts = |found: &serde_json::Value, text: &str| -> Vec<String> {
        found.as_array().unwrap().iter().map(|edit| edit.pointer(text).unwrap().as_str().unwrap().to_owned()).collect()
    };
    let found = json("json");
    assert_eq!(texts(&found["findings"][0]["edits"], "/text"), ["\"", "\""], "{found:#}");
    let found = json("sarif");
    let changes = &found["runs"][0]["results"][0]["fixes"][0]["artifactChanges"];
    assert_eq!(texts(changes, "/replacements/0/insertedContent/text"), ["\"", "\""], "{found:#}");
    session.run("check --fix --rules 3.0").fine();
    assert!(session.read(BGT).contains("is   = \"oranje\""));
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
