//! `mdd ci`: one answer, one comment.

use super::session::{Session, copied_project, published_project, repository};

/// A proposal for a version 3.1 with another threshold, as somebody makes it who forgets the rest.
fn proposal() -> Session {
    let session = published_project().copy(&repository().join("tests/golden"), "tests/golden");
    session.run("rules new 3.1 --date 2018-04-01").fine();
    session.write("rules/3.1/measures/drempels.toml", "[threshold]\ngenoeg_componenten = 45\n")
}

#[test]
fn nothing_stands_in_the_way_of_the_shipped_project() {
    let project = published_project().copy(&repository().join("tests/golden"), "tests/golden");
    insta::assert_snapshot!("shipped", project.run("ci --strict").fine().says_nothing().stdout);
}

#[test]
fn a_proposal_is_told_in_a_comment() {
    let proposal = proposal();
    let seen = proposal.run(&format!("--lang nl ci --base {} --comment comment.md", repository().display())).found();
    let base = repository().display().to_string();
    insta::assert_snapshot!("proposal", seen.stdout.replace(&base, "MAP"));
    let comment = proposal.read("comment.md");
    assert!(comment.contains("van 3.1 is nog niets goedgekeurd; 11 versies zoals goedgekeurd"), "{comment}");
    assert!(comment.contains("  MDD151: het voorbeeld `precies genoeg componenten` van"), "{comment}");
    assert!(comment.contains("en nog 18"), "{comment}");
    assert!(comment.contains("drempel `genoeg_componenten`: 40 -\\> 45"), "{comment}");
    assert!(comment.contains("- GM0285 Voorst"), "{comment}");
    assert_eq!(comment.matches("<details>").count(), comment.matches("</details>").count());
}

#[test]
fn without_a_base_every_version_is_tested_and_nothing_is_compared() {
    let seen = proposal().run("ci").found().stdout;
    assert!(seen.contains("2.3, 3.0 and 3.1, 37 not as expected"), "{seen}");
    assert!(!seen.contains("what changes") && !seen.contains("proof"), "{seen}");
}

#[test]
fn forges_show_each_finding_at_its_line() {
    let proposal = proposal().edit(
        "rules/3.0/indicators/bgt.toml",
        "[threshold]",
        "[threshold]\n# changed in a version that others have reports of",
    );
    let annotations = proposal.run("ci --format github").found().stdout;
    for found in ["file=rules/1.0/tests/standaarden.toml,line=10", "MDD151", "MDD150"] {
        assert!(annotations.contains(found), "{found}: {annotations}");
    }
    let sarif = proposal.run("ci --format sarif").found().stdout;
    let sarif: serde_json::Value = serde_json::from_str(&sarif).unwrap();
    let rules: Vec<&str> =
        sarif["runs"][0]["results"].as_array().unwrap().iter().map(|one| one["ruleId"].as_str().unwrap()).collect();
    assert!(rules.contains(&"MDD151") && rules.contains(&"MDD150"), "{rules:?}");
}

#[test]
fn what_cannot_be_read_stops_the_other_steps() {
    let broken = copied_project().edit("rules/3.0/indicators/bgt.toml", "[threshold]", "[threshold");
    let seen = broken.run("ci").found();
    insta::assert_snapshot!("unreadable", seen.stdout);
    seen.stderr_has("MDD001");
}

#[test]
fn another_form_is_said_and_mended_by_fmt() {
    let project = copied_project().edit("rules/3.0/indicators/bgt.toml", "[threshold]\n", "[threshold]\n   ");
    project.run("ci").found().stdout_has("form").stderr_has("MDD153").stderr_has("rules/3.0/indicators/bgt.toml");
}

#[test]
fn warnings_stop_it_only_when_strict() {
    let silent = published_project();
    silent.run("rules new 3.1 --date 2018-04-01").fine();
    silent.run("ci").fine().stderr_has("MDD150");
    silent.run("ci --strict").found().stdout_has("check");
}

#[test]
fn a_base_is_a_folder_with_rules_or_a_name_that_git_knows() {
    let project = copied_project().write("empty/README.md", "nothing");
    project.run("ci --base empty").bad().stderr_has("MDD154").stderr_has("has no rules");
    project.run("ci --base nowhere").bad().stderr_has("MDD154");
    project.run("ci --base --output=x").bad();
}

#[test]
fn what_is_not_approved_is_a_message_at_the_indicator() {
    let project = published_project().copy(&repository().join("tests/golden"), "tests/golden").edit(
        "rules/2.2/indicators/dubbele-functionaliteit.toml",
        "'componenten < genoeg_componenten'",
        "'componenten < 45'",
    );
    let seen = project.run("golden check --format github").found().stdout;
    insta::assert_snapshot!("not-as-approved", seen);
    // The same in three versions: once.
    let seen = project.run("golden check").found().stdout;
    insta::assert_snapshot!("in-three-versions", seen);
}

#[test]
fn examples_that_fail_are_messages_too() {
    let project = copied_project().edit(
        "rules/1.0/indicators/standaarden.toml",
        "'standaarden_opgevoerd == 0'",
        "'standaarden_opgevoerd == 1'",
    );
    let seen = project.run("test --format github").found().stdout;
    assert!(seen.lines().all(|line| line.starts_with("::error ")), "{seen}");
    assert!(seen.contains("MDD151") && seen.contains("standaarden.toml"), "{seen}");
}
