//! `mdd check`

use super::session::{copied_project, empty_folder, session};

const INDICATOR: &str = "rules/2.2/indicators/dubbele-functionaliteit.toml";
/// A version of its own that only changes one label.
const OVERLAY: &str = "number = \"9.0\"\ndate = 2030-01-01\nextends = \"3.0\"\n";

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn rules_without_mistakes_give_one_line() {
    session().run("check --rules 3.0").fine().says_nothing().stdout_has("3.0: no mistakes");
    let seen = session().run("check").fine();
    assert_eq!(seen.stdout.lines().count(), 1, "{}", seen.stdout);
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
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
fn without_deliveries_only_scripts_are_not_tried_on_them() {
    let seen = copied_project().remove("fixtures").run("check").fine();
    insta::assert_snapshot!("check-without-deliveries", seen.stderr);
}

#[test]
fn a_code_is_explained_without_a_project() {
    let seen = empty_folder().run("check --explain mdd014").fine().says_nothing();
    insta::assert_snapshot!("explain-mdd014", seen.stdout);
    empty_folder().run("check --explain MDD41").bad().stderr_has("MDD063").stderr_has("did you mean `MDD041`?");
}

const CATALOGUE: &str = "rules/1.0/indicators/softwarecatalogus.toml";
const STANDARDS: &str = "rules/1.0/indicators/standaarden.toml";

/// 2.5: "more than the mean" groen, "below the mean, but at least 1" oranje, "none" rood.
#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn standards_as_published_say_nothing_of_the_mean_itself() {
    let seen = copied_project()
        .edit(
            STANDARDS,
            "'standaarden_opgevoerd <= benchmark'",
            "'standaarden_opgevoerd < benchmark && standaarden_opgevoerd >= 1'",
        )
        .run("check")
        .found()
        .stdout_has("1 mistake")
        .stderr_has("MDD028")
        .stderr_has("equal to the benchmark");
    insta::assert_snapshot!("standards-as-published", seen.stderr);
}

/// 2.1: "more than 40 and recent" groen, "fewer than 40 or not recent" oranje, "fewer than 40 and not recent" rood.
#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn the_catalogue_as_published_says_nothing_of_exactly_40() {
    let seen = copied_project()
        .edit(CATALOGUE, "when = 'componenten > veel_componenten || laatste", "when = 'componenten > veel_componenten && laatste_wijziging < ago(recent) || componenten < veel_componenten && laatste")
        .edit(CATALOGUE, "when = true", "when = 'componenten < veel_componenten && laatste_wijziging < ago(recent)'")
        .run("check --rules 3.0")
        .found()
        .stderr_has("componenten = 40,");
    insta::assert_snapshot!("catalogue-as-published", seen.stderr);
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn warnings_count_only_when_strict() {
    let session = copied_project().write("rules/1.0/texts/los.md", "Dit staat nergens.\n");
    session.run("check").fine().stdout_has("no mistakes, 1 warning").stderr_has("MDD037");
    session.run("check --strict").found();
}

#[test]
fn a_gap_shows_in_the_table() {
    session().run("check --table gmsd --data").bad();
    session().run("check --table gmds").bad().stderr_has("did you mean `gmsd`?");
    let seen = session().run("check --table standaarden --rules 3.0").fine().says_nothing();
    insta::assert_snapshot!("table-standaarden", seen.stdout);
    let seen = copied_project()
        .edit(STANDARDS, "'standaarden_opgevoerd <= benchmark'", "'standaarden_opgevoerd < benchmark'")
        .run("check --table 2.5 --rules 3.0")
        .fine();
    insta::assert_snapshot!("table-with-a-gap", seen.stdout);
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn numbers_that_nobody_notices_are_found_in_the_deliveries() {
    copied_project()
        .edit("rules/3.0/indicators/bgt.toml", "= 0.5 ", "= 99.5 ")
        .run("check --data --rules 3.0")
        .fine()
        .stderr_has("none of the 380 gemeenten notices threshold `bgt_mutatiegrens` (99.5) in `bgt`");
}

/// Two mistakes and a stray file.
fn with_mistakes() -> super::session::Session {
    copied_project()
        .edit(INDICATOR, "'componenten < genoeg", "'componeten < genoeg")
        .write("rules/9.0/version.toml", OVERLAY)
        .write("rules/9.0/indicators/gmsd.toml", "id = \"gmsd\"\nlabel = 14\n")
        .write("rules/9.0/indicator/gmsd.toml", "id = \"gmsd\"\n")
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn findings_for_machines() {
    let project = with_mistakes();
    let json: serde_json::Value =
        serde_json::from_str(&project.run("check --format json").found().says_nothing().stdout).unwrap();
    assert_eq!(json["schema"], "mdd-check/1");
    let findings = json["findings"].as_array().unwrap();
    let first = findings.iter().find(|finding| finding["code"] == "MDD014").unwrap();
    assert_eq!((&first["file"], &first["severity"]), (&INDICATOR.into(), &"error".into()));
    assert_eq!((&first["start"]["line"], &first["start"]["column"]), (&4.into(), &11.into()));
    assert_eq!(first["end"]["column"], 21);

    let sarif: serde_json::Value =
        serde_json::from_str(&project.run("check --format sarif").found().says_nothing().stdout).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), findings.len());
    for result in results {
        let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(!rule["help"]["text"].as_str().unwrap().is_empty());
        assert!(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].is_string(), "{result}");
    }

    let github = project.run("check --format github").found().says_nothing().stdout;
    assert_eq!(github.lines().count(), findings.len());
    insta::assert_snapshot!("check-github", github);
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn nothing_found_is_valid_too() {
    let sarif: serde_json::Value = serde_json::from_str(&session().run("check --format sarif").fine().stdout).unwrap();
    assert_eq!(sarif["runs"][0]["results"].as_array().unwrap().len(), 0);
    assert_eq!(session().run("check --format github").fine().stdout, "");
}

#[test]
fn a_paragraph_is_forgotten_where_the_list_of_paragraphs_was_written_anew() {
    // What it shows is in no summary, so only the list itself tells where it was.
    let version = "number = \"3.1\"\ndate = 2018-04-01\nextends = \"3.0\"\nchangelog = [\"Minder paragrafen.\"]\n";
    let report = "[chapter.dienstverlening]\nsections = [\"digitale-volwassenheid\", \"waardering\"]\n";
    let session = copied_project().write("rules/3.1/version.toml", version).write("rules/3.1/report.toml", report);
    let seen = session.run("check");
    assert!(seen.stderr.contains("section `telefonie-14` is not named here"), "{}", seen.stderr);
    seen.stderr_has("--> rules/3.1/report.toml:2:1").stderr_lacks("--> rules/3.0");
}
