//! `mdd test`

use std::fs;

use super::session::{Session, copied_project, session};
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::syntax::parse_toml;
use mdd_engine::text::Files;

const VERSIONS: [&str; 11] = ["1.0", "1.1", "1.11", "1.12", "1.13", "1.14", "2.0", "2.1", "2.2", "2.3", "3.0"];

#[test]
fn every_version_is_as_its_examples_say() {
    for version in VERSIONS {
        let seen = session().run(&format!("test --rules {version}")).fine().says_nothing();
        assert!(seen.stdout.ends_with("examples, all as expected\n"), "{}", seen.stdout);
    }
}

#[test]
fn the_examples_reach_every_rule_and_notice_every_small_change() {
    session()
        .run("test --coverage --require 100 --mutate")
        .fine()
        .says_nothing()
        .stdout_has("(100%)")
        .stdout_has("mutation: 725 small changes of the rules, 0 unnoticed");
    // Of older versions every small change of a colour rule: how their figures are made, the newest one holds.
    for version in VERSIONS {
        let seen = session().run(&format!("test --rules {version} --coverage --require 100 --mutate"));
        seen.says_nothing().stdout_has("(100%)").stdout_lacks(" -> ");
    }
}

#[test]
fn an_edited_threshold_fails_the_examples_at_its_edge() {
    let seen = copied_project()
        .edit("rules/3.0/indicators/bgt.toml", "bgt_mutatiegrens = 0.5 ", "bgt_mutatiegrens = 0.51 ")
        .run("test --filter BGT")
        .found()
        .says_nothing();
    insta::assert_snapshot!("test-failed", seen.stdout);
}

#[test]
fn what_a_failure_shows_is_what_differs() {
    let rules = "rules/2.3/indicators/eherkenning.toml";
    let seen = copied_project().edit(rules, "\"Nee*\"", "\"Nee\"").run("test --filter eherkenning").found();
    insta::assert_snapshot!("test-failed-print", seen.stdout);
}

#[test]
fn rules_without_an_example_and_changes_that_none_notices_are_listed() {
    let seen = copied_project()
        .write("rules/3.1/version.toml", "number = \"3.1\"\ndate = 2018-04-01\nextends = \"3.0\"\n\
            remove = [\"example.bgt.mutatiepercentage precies op de grens\", \"example.bgt.afgedrukt precies op de grens\",\n\
            \"example.gmsd.doet niet mee\"]\n")
        .run("test --coverage --mutate --require 99")
        .found();
    insta::assert_snapshot!("test-unnoticed", seen.stdout);
}

#[test]
fn a_later_version_replaces_an_example_and_takes_it_out() {
    let version =
        "number = \"3.1\"\ndate = 2018-04-01\nextends = \"3.0\"\nremove = [\"example.bgt.voert mutaties door\"]\n";
    let example = "indicator = \"bgt\"\n[[example]]\nname = \"voert geen mutaties door\"\n\
        given = { bgt_mutatiepercentage = 3 }\ncolour = \"grijs\"\nrule = 1\n";
    let project = copied_project().write("rules/3.1/version.toml", version).write("rules/3.1/tests/bgt.toml", example);
    let seen = project.run("test --rules 3.1 --filter bgt --format json").found();
    insta::assert_snapshot!("test-json", seen.stdout);
    project.run("test --rules 3.0 --filter bgt").fine().stdout_has("18 examples");
}

#[test]
fn examples_go_with_their_indicator() {
    session().run("test --rules 2.0 --filter saas").fine().stdout_has("11 examples");
    session().run("test --rules 2.1 --filter saas").fine().stdout_has("0 examples");
}

#[test]
fn suggestions_are_examples_that_pass() {
    for indicator in ["softwarecatalogus", "standaarden", "berichtenbox", "te-vervangen-pakketten", "bgt"] {
        let project = copied_project();
        for version in VERSIONS {
            let tests = project.folder(&format!("rules/{version}/tests"));
            if tests.is_dir() {
                fs::remove_dir_all(tests).unwrap();
            }
        }
        let suggested = project.run(&format!("test --suggest {indicator}")).fine().says_nothing().stdout;
        let project = project.write("rules/3.0/tests/voorgesteld.toml", &suggested);
        project.run("test").fine().says_nothing().stdout_has("all as expected");
        project.run("test --coverage").fine().stdout_lacks(&format!("no example reaches {indicator},"));
        project.run("test --mutate").stdout_lacks(&format!("  {indicator}\n"));
        let seen = project.run(&format!("test --suggest {indicator}")).fine();
        assert!(seen.stdout.starts_with("# Er zijn al voorbeelden"), "{}", seen.stdout);
    }
    insta::assert_snapshot!("test-suggest", session().run("test --suggest softwarecatalogus").fine().stdout);
}

#[test]
fn suggestions_are_toml() {
    let mut files = Files::default();
    let text = session().run("test --suggest softwarecatalogus").fine().stdout;
    let file = files.add("suggested.toml", text.as_str());
    let mut diagnostics = Diagnostics::default();
    parse_toml(&files, file, &mut diagnostics);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn examples_change_nothing_of_the_rules() {
    let shown = session().run("rules show 3.0").fine().stdout;
    assert!(!shown.contains("[example"), "examples are no rules");
    let more =
        "indicator = \"gmsd\"\n[[example]]\nname = \"nog een\"\ngiven = { gmsd_deelname = true }\ncolour = \"groen\"\n";
    let report = |project: &Session| project.run("report Zwolle --format json").fine().stdout;
    let project = copied_project();
    let before = report(&project);
    let project = project.write("rules/3.0/tests/gmsd.toml", more);
    assert_eq!(before, report(&project));
    // No report waits for them: a slip in one is said to who runs them, and to who checks.
    let project = project.write("rules/3.0/tests/gmsd.toml", "indicator = \n");
    assert_eq!(before, report(&project));
    project.run("test").bad().stderr_has("rules/3.0/tests/gmsd.toml:1:");
    project.run("check --rules 3.0").found().stderr_has("rules/3.0/tests/gmsd.toml:1:");
}

#[test]
fn unknown_names_suggest() {
    session().run("test --rules 3.9").bad().stderr_has("MDD023");
    session().run("test --suggest softwarecatalogs").bad().stderr_has("did you mean `softwarecatalogus`?");
    session().run("test --require 100").bad().stderr_has("--coverage");
}
