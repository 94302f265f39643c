//! Merging by key, of small files.

use proptest::prelude::*;

use std::collections::BTreeSet;

use super::*;

const BASE: &str = "\
# Boven.
id = \"bgt\" # zo heet het
label = \"Een\"

[measure.a]
from = \"t\"
of = \"x\"

[threshold]
een = 1 # eerst
twee = 2

[[colour]]
when = true
is = \"groen\"
";

fn merged(base: &str, ours: &str, theirs: &str) -> String {
    let merged = merge(base, ours, theirs);
    assert!(merged.conflicts.is_empty(), "{}", merged.text);
    merged.text
}

#[test]
fn what_one_side_changed_is_taken_and_comments_stay() {
    let ours = BASE.replace("een = 1", "een = 10").replace("# Boven.", "# Boven, en verder.");
    let theirs = BASE.replace("twee = 2", "twee = 20\ndrie = 3 # nieuw").replace("of = \"x\"\n", "");
    let both = ours.replace("twee = 2", "twee = 20\ndrie = 3 # nieuw").replace("of = \"x\"\n", "");
    assert_eq!(merged(BASE, &ours, &theirs), both);
    assert_eq!(merged(BASE, &theirs, &ours), both);
}

#[test]
fn a_comment_of_one_and_a_value_of_the_other_go_together() {
    let ours = BASE.replace("# eerst", "# ten eerste");
    let theirs = BASE.replace("een = 1", "een = 10");
    assert_eq!(merged(BASE, &ours, &theirs), BASE.replace("een = 1 # eerst", "een = 10 # ten eerste"));
}

#[test]
fn a_table_and_lines_that_both_add_are_both_there() {
    let base = "changelog = [\n  \"a\",\n]\n";
    let (ours, theirs) = ("changelog = [\n  \"a\",\n  \"b\",\n]\n", "changelog = [\n  \"a\",\n  \"c\",\n]\n");
    assert_eq!(merged(base, ours, theirs), "changelog = [\n  \"a\",\n  \"b\",\n  \"c\",\n]\n");
    let ours = format!("{BASE}\n[measure.b]\nfrom = \"t\"\n");
    let theirs = format!("{BASE}\n[measure.c]\nfrom = \"t\"\n");
    let both = merged(BASE, &ours, &theirs);
    assert!(both.contains("[measure.b]") && both.contains("[measure.c]"), "{both}");
}

#[test]
fn examples_are_known_by_their_names() {
    let example = |name: &str, is: &str| format!("\n[[example]]\nname = \"{name}\"\nis = \"{is}\"\n");
    let base = format!("indicator = \"x\"\n{}", example("a", "groen"));
    let (ours, theirs) = (format!("{base}{}", example("b", "rood")), format!("{base}{}", example("c", "rood")));
    assert_eq!(merged(&base, &ours, &theirs), format!("{base}{}{}", example("b", "rood"), example("c", "rood")));
    let other = base.replace("groen", "oranje");
    assert_eq!(merge(&base, &base.replace("groen", "rood"), &other).conflicts.len(), 1);
}

#[test]
fn what_both_changed_is_left_with_both_values() {
    let found = merge(BASE, &BASE.replace("een = 1", "een = 10"), &BASE.replace("een = 1", "een = 11"));
    assert_eq!(found.conflicts.len(), 1);
    assert_eq!(found.conflicts[0].key, "threshold.een");
    let marks = "<<<<<<< ours\neen = 10 # eerst\n=======\neen = 11 # eerst\n>>>>>>> theirs\n";
    assert_eq!(found.text, BASE.replace("een = 1 # eerst\n", marks));
}

#[test]
fn rules_of_colours_are_no_loose_things() {
    let rule = |is: &str| format!("\n[[colour]]\nwhen = false\nis = \"{is}\"\n");
    let found = merge(BASE, &format!("{BASE}{}", rule("rood")), &format!("{BASE}{}", rule("oranje")));
    assert_eq!(found.conflicts.len(), 1);
    assert_eq!(found.text.matches("<<<<<<< ours\n").count(), 1);
    assert_eq!(found.text.matches("[[colour]]").count(), 4);
}

#[test]
fn taken_away_by_one_and_changed_by_the_other_is_a_conflict() {
    let ours = BASE.replace("\n[measure.a]\nfrom = \"t\"\nof = \"x\"\n", "");
    let theirs = BASE.replace("of = \"x\"", "of = \"y\"");
    for (ours, theirs) in [(&ours, &theirs), (&theirs, &ours)] {
        let found = merge(BASE, ours, theirs);
        assert_eq!(found.conflicts.len(), 1, "{}", found.text);
        assert!(found.text.contains("of = \"y\""), "{}", found.text);
    }
}

#[test]
fn what_is_no_toml_is_merged_whole_or_not_at_all() {
    assert_eq!(merged("a\n", "a\n", "b\n"), "b\n");
    let found = merge("Een.\n", "Twee.\n", "Drie.\n");
    assert_eq!(found.text, "<<<<<<< ours\nTwee.\n=======\nDrie.\n>>>>>>> theirs\n");
}

fn file() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        (0..3).prop_map(|number: i32| number.to_string()),
        Just("{ a = 1, b = 2 }".to_owned()),
        Just("{ a = 2 }".to_owned())
    ];
    let lines = prop::collection::btree_map("[a-c]", value, 0..4);
    let table = |lines: std::collections::BTreeMap<String, String>| {
        lines.into_iter().map(|(key, value)| format!("{key} = {value}\n")).collect::<String>()
    };
    prop::collection::btree_map("[p-r]", lines, 0..4)
        .prop_map(move |tables| tables.into_iter().map(|(name, lines)| format!("[{name}]\n{}", table(lines))).collect())
}

proptest! {
    #[test]
    fn a_side_that_changed_nothing_has_no_say_and_the_sides_are_alike((base, ours, theirs) in (file(), file(), file())) {
        prop_assert_eq!(meaning(&merge(&base, &base, &theirs).text), meaning(&theirs));
        prop_assert_eq!(meaning(&merge(&base, &ours, &base).text), meaning(&ours));
        prop_assert_eq!(meaning(&merge(&base, &ours, &ours).text), meaning(&ours));
        let (one, other) = (merge(&base, &ours, &theirs), merge(&base, &theirs, &ours));
        let keys = |merged: &MergedFile| merged.conflicts.iter().map(|found| found.key.clone()).collect::<BTreeSet<_>>();
        prop_assert_eq!(keys(&one), keys(&other));
        if one.conflicts.is_empty() {
            prop_assert_eq!(meaning(&one.text), meaning(&other.text));
        }
    }
}
