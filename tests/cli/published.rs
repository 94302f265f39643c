//! Published versions: `mdd golden accept --publish`, and what then may not change.

use super::session::{Session, copied_project, published_project, repository};

const RULES: &str = "rules/2.2/indicators/dubbele-functionaliteit.toml";
const VERSION: &str = "rules/2.2/version.toml";

fn golden() -> Session {
    published_project().copy(&repository().join("tests/golden"), "tests/golden")
}

/// A threshold that five gemeenten notice in 2.2, 2.3 and 3.0.
fn another_threshold(session: Session) -> Session {
    session.edit(RULES, "'componenten < genoeg_componenten", "'componenten < 45")
}

fn with_erratum(session: Session, heirs: &str) -> Session {
    let erratum = format!(
        "\n[[erratum]]\nsince = 2018-03-01\nmended = \"De grens.\"\nwhat = [\"indicator.dubbele-functionaliteit\"]\ninherited_by = [{heirs}]\n"
    );
    let text = format!("{}{erratum}", session.read(VERSION));
    session.overwrite(VERSION, &text);
    session
}

#[test]
fn what_was_published_may_not_change_and_the_message_says_where_it_belongs() {
    let session = another_threshold(golden());
    let seen = session.run("check").found();
    insta::assert_snapshot!("changed", seen.stderr);
    // Reports say so too, and golden outputs are not approved.
    session.run("report Leiden --rules 2.3 --output x.txt").fine().stderr_has("warning[MDD141]");
    session.run("golden check --only 3.0").found().stderr_has("warning[MDD141]");
    session.run("golden accept --only 3.0").bad().stderr_has("error[MDD141]");
    session.run("golden accept --only 3.0 --publish").bad().stderr_has("error[MDD141]");
    session.run("rules new 3.1").fine();
    session.run("check").found().stderr_has("put the change in version 3.1, which is not published");
}

#[test]
fn a_threshold_is_part_of_what_uses_it() {
    let file = "rules/1.0/measures/softwarecatalogus.toml";
    let session = golden().edit(file, "genoeg_componenten = 40", "genoeg_componenten = 41");
    let seen = session.run("check").found();
    assert!(seen.stderr.contains("`indicator.dubbele-functionaliteit` decides otherwise"), "{}", seen.stderr);
    // 3.0 has sentences of its own for it, in a file of its own.
    assert!(seen.stderr.contains("versions 2.2, 2.3\n"), "{}", seen.stderr);
    assert!(seen.stderr.contains("rules/3.0/indicators/dubbele-functionaliteit.toml"), "{}", seen.stderr);
}

#[test]
fn texts_labels_and_comments_may_still_be_mended() {
    let session = golden().edit(RULES, "id = ", "# Een opmerking.\nid = ").edit(
        "rules/3.0/version.toml",
        "organisation = \"VNG\"",
        "organisation = \"VNG Realisatie\"",
    );
    session.run("check").fine();
}

#[test]
fn an_erratum_names_what_is_mended_and_every_version_that_inherits_it() {
    let session = with_erratum(another_threshold(golden()), "\"2.3\"");
    session.run("check").found().stderr_has("version 3.0 inherits what this erratum mends");
    let session = session.edit(VERSION, "inherited_by = [\"2.3\"]", "inherited_by = [\"2.3\", \"3.0\"]");
    session.run("check").fine().stderr_has("this erratum is not approved yet");
    session.run("check --strict").found();
    // The examples of what it decides are mended with it: until then nothing is published.
    session.run("golden accept --only 2.2 2.3 3.0 --publish").bad().stderr_has("precies genoeg componenten");
    for version in ["1.0", "2.2", "3.0"] {
        let examples = format!("rules/{version}/tests/dubbele-functionaliteit.toml");
        let enough = session.read(&examples).replace("componenten = 40,", "componenten = 45,");
        session.overwrite(&examples, &enough.replace("componenten = 41,", "componenten = 46,"));
    }
    session.run("golden accept --only 2.2 2.3 3.0 --publish").fine().stdout_has("wrote rules/3.0/published.lock");
    session.run("check").fine().says_nothing();
    session.run("golden check").fine();
    // Who reads a report, reads that it was mended; one of an older version has nothing of it.
    session.run("report Leiden --rules 3.0").fine().stdout_has("Hersteld op 1-3-2018: De grens.");
    session.run("report Leiden --rules 2.1").fine().stdout_lacks("Hersteld op");
    // What was approved with it, covers no change of later.
    session.edit(RULES, "'componenten < 45", "'componenten < 46").run("check").found().stderr_has("MDD141");
}

#[test]
fn a_version_with_examples_that_fail_is_not_published() {
    let file = "rules/1.0/tests/berichtenbox.toml";
    let session = copied_project();
    session.overwrite(file, &session.read(file).replacen("colour = \"groen\"", "colour = \"rood\"", 1));
    let seen = session.run("golden accept --only 1.0 --publish").bad();
    seen.stderr_has("version 1.0 is not published").stderr_has("the example `zelf aangesloten` of `berichtenbox`");
    assert!(!session.read("rules/1.0/version.toml").contains("published"));
    // While it is worked on, it may be approved.
    session.run("golden accept --only 1.0").fine().stderr_has("the example `zelf aangesloten` of `berichtenbox`");
}

#[test]
fn an_erratum_that_mends_nothing_is_said() {
    let session = with_erratum(golden(), "");
    session.run("check").fine().stderr_has("decides what it did when version 2.2 was published");
    let session = session.edit(VERSION, "dubbele-functionaliteit\"]\n", "dubbele-functie\"]\n");
    session.run("check").found().stderr_has("there is no `indicator.dubbele-functie`");
}

#[test]
fn a_version_is_published_with_its_date_or_another_and_after_what_it_extends() {
    let session = copied_project();
    session.run("golden accept --only 1.1 --publish").bad().stderr_has("MDD144");
    session.run("golden accept --only 1.0 1.1 --publish").fine().stdout_has("wrote rules/1.1/version.toml");
    assert!(session.read("rules/1.1/version.toml").contains("\ndate = 2016-06-27\npublished = 2016-06-27\n"));
    assert_eq!(session.read("rules/1.1/published.lock"), golden().read("rules/1.1/published.lock"));
    session.run("golden accept --only 1.11 --publish=2018-01-01").fine();
    assert!(session.read("rules/1.11/version.toml").contains("\npublished = 2018-01-01\n"));
    session.run("golden accept --only 1.12 --publish=gisteren").bad().stderr_has("MDD063");
    session.run("golden accept --publish").bad();
    if cfg!(feature = "fmt") {
        session.run("fmt --check").fine();
    }
    session.remove("rules/1.1/published.lock").run("check --rules 1.1").found().stderr_has("MDD142");
}
