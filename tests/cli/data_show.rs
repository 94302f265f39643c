//! `mdd data show`

use super::session::session;

#[test]
fn rows_are_shown_as_they_were_loaded() {
    insta::assert_snapshot!("data-show", session().run("data show bgt --limit 4").fine().says_nothing().stdout);
    insta::assert_snapshot!(
        "data-show-gemeente",
        session().run("data show pakketversies Zwolle --limit 5").fine().stdout
    );
}

#[test]
fn machines_get_points_codes_and_dates() {
    let csv = session().run("data show bgt Zwolle --format csv").fine().says_nothing().stdout;
    insta::assert_snapshot!("data-show-csv", csv);
    let json = session().run("data show berichtenbox Zwolle --format json").fine().stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["schema"], &json["more"]), (&"mdd-data-show/1".into(), &0.into()));
    assert_eq!(json["rows"][0]["code"], "GM0193");
    assert!(json["rows"][0]["lines"][0].is_u64() && json["rows"][0]["columns"]["aansluiting"].is_string(), "{json}");
}

#[test]
fn a_table_is_cut_off_after_twenty_rows_and_says_so() {
    let seen = session().run("data show gibit").fine().stdout;
    assert_eq!(seen.lines().take_while(|line| !line.is_empty()).count(), 21);
    let (_, all) = seen.trim_end().rsplit_once("--limit ").unwrap();
    let more = all.parse::<usize>().unwrap() - 20;
    assert!(seen.ends_with(&format!("\n\n{more} more of {all} rows: --limit {all}\n")), "{seen}");
    session().run(&format!("data show gibit --limit {all}")).fine().stdout_lacks("more of");
    session().run("data show gibit Zwolle").fine().stdout_lacks("more of");
}

#[test]
fn a_table_of_no_gemeente_has_no_such_column() {
    session().run("data show saas --limit 1").fine().stdout_lacks("gemeente").stdout_has("technologie");
    session().run("data show saas Zwolle").bad().stderr_has("MDD063").stderr_has("belong to no gemeente");
}

#[test]
fn names_that_are_not_there_are_suggested() {
    session().run("data show bgtt").bad().stderr_has("MDD012").stderr_has("did you mean `bgt`?");
    session().run("data show bgt Zwole").bad().stderr_has("MDD061").stderr_has("Zwolle");
}

#[test]
fn a_row_of_several_lines_names_them_all() {
    // Groningen, with the rows of Haren and Ten Boer.
    let seen = session().run("data show gemeenten Groningen --date 2019-06-01").fine().stdout;
    let row = seen.lines().find(|line| line.contains("Groningen")).unwrap();
    assert_eq!(row.split_whitespace().next().unwrap().split('+').count(), 3, "{seen}");
    session().run("data show gemeenten --date 2019").bad().stderr_has("MDD063");
}

#[test]
fn a_program_gets_every_row_unless_it_asks_for_fewer() {
    let table = session().run("data show gibit").fine().stdout;
    let (_, all) = table.trim_end().rsplit_once("--limit ").unwrap();
    let all: usize = all.parse().unwrap();
    let rows = |csv: &str| csv::Reader::from_reader(csv.as_bytes()).records().count();
    assert_eq!(rows(&session().run("data show gibit --format csv").fine().stdout), all);
    assert_eq!(rows(&session().run("data show gibit --format csv --limit 3").fine().stdout), 3);
    let json = |line: &str| -> serde_json::Value { serde_json::from_str(&session().run(line).fine().stdout).unwrap() };
    let whole = json("data show gibit --format json");
    assert_eq!((whole["rows"].as_array().unwrap().len(), &whole["more"]), (all, &0.into()));
    let part = json("data show gibit --format json --limit 3");
    assert_eq!((part["rows"].as_array().unwrap().len(), &part["more"]), (3, &(all - 3).into()));
}
