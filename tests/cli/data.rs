//! `mdd data`

use super::session::{copied_project, session};

#[test]
fn list_shows_every_source() {
    insta::assert_snapshot!("data-list", session().run("data list").fine().says_nothing().stdout);
}

#[test]
fn check_says_what_happened_to_every_row() {
    insta::assert_snapshot!("data-check", session().run("data check").fine().stdout);
}

#[test]
fn rows_used_and_left_out_add_up() {
    let seen = session().run("data check").fine();
    for line in seen.stdout.lines().skip(1).take_while(|line| !line.is_empty()) {
        let numbers: Vec<u32> = line.split_whitespace().skip(1).take(3).map(|word| word.parse().unwrap()).collect();
        assert_eq!(numbers[0], numbers[1] + numbers[2], "{line}");
    }
}

#[test]
fn a_new_mistake_in_a_delivery_is_found() {
    copied_project()
        .edit("fixtures/vng/gibit-2017-12.json", "\"value\"", "\"waarde\"")
        .run("data check")
        .bad()
        .stderr_has("MDD052")
        .stderr_has("gibit-2017-12.json");
}
