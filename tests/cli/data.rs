//! `mdd data`

use super::session::{copied_project, empty_folder, repository, session};

#[test]
fn list_shows_every_source() {
    insta::assert_snapshot!("data-list", session().run("data list").fine().says_nothing().stdout);
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn check_says_what_happened_to_every_row() {
    insta::assert_snapshot!("data-check", session().run("data check").fine().stdout);
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
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

#[test]
fn a_source_or_a_table_is_checked_by_itself() {
    let base = || empty_folder().copy(&repository().join("tests/cases/base"), "");
    let session = base().edit("data/gemeenten.json", "\"Duinoord\"", "\"Duinoord\", \"extra\": 1");
    let lines = |seen: &str| seen.lines().skip(1).take_while(|line| !line.is_empty()).count();
    for named in ["bgt", "gemeenten", "cbs"] {
        assert_eq!(lines(&session.run(&format!("data check {named}")).fine().stdout), 1, "{named}");
    }
    assert_eq!(lines(&session.run("data check bgt cbs").fine().stdout), 2);
    session.run("data check bgtt").bad().stderr_has("MDD017").stderr_has("did you mean `bgt`?");
    // Another delivery that cannot be read is no part of it; the register is.
    let session = session.remove("data/bgt.csv");
    session.run("data check cbs").fine().stdout_lacks("bgt");
    session.run("data check bgt").bad().stderr_has("MDD040");
    let session = base().remove("data/gemeenten.json");
    session.run("data check bgt").bad().stderr_has("MDD040").stderr_has("gemeenten.json");
    let json = base().run("data check bgt --format json").fine().stdout;
    assert!(json.contains("\"data_hash\": \"\"") && !json.contains("\"table\": \"gemeenten\""), "{json}");
}
