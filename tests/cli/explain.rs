//! `mdd explain`

use super::session::{copied_project, session};

fn explained(what: &str) -> String {
    session().run(&format!("explain {what} --quiet")).fine().says_nothing().stdout
}

#[test]
fn a_mean_over_peers() {
    insta::assert_snapshot!("kaag-2.3", explained("'Kaag en Braassem' 2.3"));
}

#[test]
fn a_choice_with_other_words() {
    insta::assert_snapshot!("kaag-3.1", explained("'Kaag en Braassem' 3.1"));
}

#[test]
fn a_mean_over_the_country() {
    insta::assert_snapshot!("kaag-volwassenheid-burgers", explained("'Kaag en Braassem' volwassenheid-burgers"));
}

#[test]
fn a_gemeente_without_figures() {
    insta::assert_snapshot!("westerwolde-softwarecatalogus", explained("Westerwolde softwarecatalogus"));
}

#[test]
fn the_number_of_a_paragraph_explains_all_its_indicators() {
    let seen = explained("GM1884 3.7");
    for id in ["[ggk-ijw]", "[ggk-iwmo]", "[ggk-ijw-wijze]"] {
        assert!(seen.contains(id), "{id} in\n{seen}");
    }
}

#[test]
fn the_colour_is_that_of_scores() {
    let scores = session().run("scores Zwolle --format csv").fine().stdout;
    for (id, colour) in csv::Reader::from_reader(scores.as_bytes())
        .records()
        .map(|row| row.unwrap())
        .map(|row| (row[2].to_owned(), row[9].to_owned()))
    {
        let seen = explained(&format!("Zwolle {id}"));
        let line = seen.lines().find(|line| line.trim_start().starts_with("colour")).unwrap_or("");
        assert!(line.contains(&colour), "{id}: {colour}, but {line}");
    }
}

#[test]
fn json_can_be_read_by_a_machine() {
    let seen = session().run("explain GM1884 2.3 --format json").fine();
    let json: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 1);
}

#[test]
fn an_unknown_indicator_suggests() {
    session().run("explain GM1884 dubbele-funktionaliteit").bad().stderr_has("dubbele-functionaliteit");
}

#[test]
fn an_edited_rule_decides_at_once_and_is_named() {
    copied_project()
        .edit(
            "rules/2.2/indicators/dubbele-functionaliteit.toml",
            "'componenten < genoeg_componenten'",
            "'componenten < 60'",
        )
        .run("explain 'Kaag en Braassem' 2.3 --quiet")
        .fine()
        .stdout_has("> 1. componenten < 60")
        .stdout_has("grijs");
}
