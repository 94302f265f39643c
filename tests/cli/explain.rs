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
fn a_script_a_date_and_two_figures_that_are_needed_together() {
    insta::assert_snapshot!("bedum-softwarecatalogus", explained("Bedum softwarecatalogus"));
}

#[test]
fn a_formula_that_is_grijs_because_too_little_is_known() {
    insta::assert_snapshot!("bedum-voorzieningen", explained("Bedum voorzieningen"));
}

#[test]
fn a_colour_that_needs_a_figure_that_is_missing() {
    insta::assert_snapshot!("appingedam-bgt", explained("Appingedam bgt"));
}

#[test]
fn several_choices_that_would_do() {
    insta::assert_snapshot!("appingedam-e-factureren", explained("Appingedam e-factureren"));
}

#[test]
fn a_condition_that_is_the_figure_itself_in_an_old_version() {
    insta::assert_snapshot!("kaag-veertien-plus-1.0", explained("'Kaag en Braassem' veertien-plus --rules 1.0"));
}

#[test]
fn as_markdown() {
    insta::assert_snapshot!("appingedam-2.3-markdown", explained("Appingedam 2.3 --format markdown"));
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

/// Without what only lays it out: spaces, and the lines of the tree.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !"│├└─".contains(*letter)).collect()
}

#[test]
fn json_has_the_facts_of_the_text() {
    for what in ["GM1884 2.3", "Bedum softwarecatalogus", "Bedum voorzieningen", "Westerwolde 2.3", "GM1884 1.1"] {
        let text = bare(&explained(what));
        let json: Vec<serde_json::Value> =
            serde_json::from_str(&explained(&format!("{what} --format json"))).expect("JSON can be read");
        let mut facts = 0;
        for explanation in &json {
            assert_eq!(explanation["schema"], "mdd-explain/2");
            each_text(explanation, &mut |key, fact| {
                // What machines read beside what people read, and names of shapes.
                let for_machines = ["schema", "peildatum", "value", "from", "to", "role", "sha256"].contains(&key);
                if !for_machines && fact != "see above" {
                    facts += 1;
                    assert!(text.contains(&bare(fact)), "{what}: the text does not say {key} {fact}");
                }
            });
        }
        assert!(facts > 20, "{what}: {facts} facts");
    }
}

/// Visits every text in a value, with the key that it stands under.
fn each_text(value: &serde_json::Value, visit: &mut dyn FnMut(&str, &str)) {
    if let serde_json::Value::Object(fields) = value {
        for (key, field) in fields {
            match field {
                serde_json::Value::String(text) => visit(key, text),
                serde_json::Value::Array(items) => items.iter().for_each(|item| each_text(item, visit)),
                other => each_text(other, visit),
            }
        }
    }
}

#[test]
fn no_line_is_wider_than_the_terminal_unless_a_word_is() {
    for width in [40, 60, 100] {
        let session = session().environment("COLUMNS", &width.to_string());
        for what in ["GM1884 2.3", "Bedum softwarecatalogus", "GM1884 1.1"] {
            for line in session.run(&format!("explain {what} --quiet")).fine().stdout.lines() {
                let words = line.trim_start_matches([' ', '│', '├', '└', '─']);
                let whole = !words.contains(' ');
                assert!(line.chars().count() <= width || whole, "{width} columns: {line}");
            }
        }
    }
}

#[test]
fn colours_only_when_asked() {
    let escaped = |options: &str| session().run(&format!("explain GM1884 2.3 --quiet {options}")).fine().stdout;
    assert!(!escaped("").contains('\u{1b}'));
    assert!(escaped("--color always").contains('\u{1b}'));
    assert!(!session().environment("NO_COLOR", "1").run("explain GM1884 2.3").fine().stdout.contains('\u{1b}'));
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
        .stdout_has("1. componenten < 60 -> grijs")
        .stdout_has("holds: 52 < 60 (this decides)")
        .stdout_has("componenten: at least 60 instead of 52");
}
