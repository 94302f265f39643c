//! `mdd scores`

use super::session::session;

const HEADER: &str = "code,gemeente,indicator,section,label,value,display,benchmark,benchmark_display,colour,reason";

#[test]
fn the_csv_has_the_columns_of_the_contract() {
    let seen = session().run("scores --all --format csv").fine();
    assert_eq!(seen.stdout.lines().next(), Some(HEADER));
}

#[test]
fn the_csv_has_a_line_for_each_gemeente_and_indicator() {
    let seen = session().run("scores --all --format csv").fine();
    let one = session().run("scores GM1884 --format csv").fine();
    let indicators = one.stdout.lines().count() - 1;
    assert_eq!(seen.stdout.lines().count() - 1, 380 * indicators);
    assert_eq!(indicators, 32);
}

#[test]
fn the_csv_is_sorted_by_code_and_then_in_the_order_of_the_report() {
    let rows = lines_of("scores --all --format csv");
    let codes: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert!(codes.is_sorted());
    let order: Vec<&str> = rows.iter().take_while(|row| row[0] == codes[0]).map(|row| row[2].as_str()).collect();
    for of_one in rows.chunks(order.len()) {
        assert_eq!(of_one.iter().map(|row| row[2].as_str()).collect::<Vec<_>>(), order, "{}", of_one[0][0]);
    }
    assert_eq!(lines_of("scores Zwolle Appingedam --format csv")[0][1], "Appingedam");
}

#[test]
fn every_field_is_one_that_a_machine_can_read() {
    for row in lines_of("scores --all --format csv") {
        assert_eq!(row.len(), 11, "{row:?}");
        assert!(["groen", "oranje", "rood", "grijs", ""].contains(&row[9].as_str()), "{row:?}");
        assert_eq!(row[9] == "grijs", !row[10].is_empty(), "a reason, and only for grijs: {row:?}");
        assert!(row[7].is_empty() || row[7].parse::<f64>().is_ok(), "{row:?}");
        assert!(!row[6].is_empty(), "{row:?}");
    }
}

#[test]
fn a_missing_figure_is_never_rood() {
    for row in lines_of("scores --all --format csv") {
        assert!(!row[5].is_empty() || ["grijs", ""].contains(&row[9].as_str()), "{row:?}");
    }
}

#[test]
fn the_json_says_what_it_was_made_from() {
    let seen = session().run("scores GM1884 --format json").fine();
    let json: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
    assert_eq!(json["schema"], "mdd-scores/1");
    assert_eq!(json["rules"], "3.0");
    assert_eq!(json["peildatum"], "2018-02-06");
    for hash in ["rules_hash", "data_hash"] {
        assert!(json[hash].as_str().unwrap().starts_with("meaning/1:"), "{hash}");
    }
    let scores = json["scores"].as_array().unwrap();
    assert_eq!(scores.len(), 32);
    for field in HEADER.split(',').chain(["why"]) {
        assert!(scores.iter().all(|score| score.get(field).is_some()), "{field}");
    }
}

#[test]
fn csv_and_json_say_the_same() {
    let seen = session().run("scores --format json").fine();
    let json: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
    let rows = lines_of("scores --format csv");
    let scores = json["scores"].as_array().unwrap();
    assert_eq!(scores.len(), rows.len());
    for (score, row) in scores.iter().zip(&rows) {
        for (field, cell) in HEADER.split(',').zip(row) {
            assert_eq!(score[field].as_str().unwrap_or(""), cell, "{field} of {row:?}");
        }
    }
}

#[test]
fn the_table_counts_the_colours() {
    let seen = session().run("scores 'Kaag en Braassem' Westerwolde --quiet").fine().says_nothing();
    insta::assert_snapshot!("table", seen.stdout);
}

#[test]
fn colours_in_the_table_only_when_asked() {
    session().run("scores Zwolle").fine().stdout_lacks("\u{1b}");
    session().run("scores Zwolle --color always").fine().stdout_has("\u{1b}[");
    session().run("scores Zwolle --color always --format csv").fine().stdout_lacks("\u{1b}");
}

#[test]
fn an_old_delivery_gives_grijs_with_the_reason() {
    let rows = lines_of("scores GM1884 --date 2019-06-01 --format csv");
    let of = |indicator: &str| rows.iter().find(|row| row[2] == indicator).unwrap();
    for monthly in ["eherkenning", "berichtenbox", "govroam", "gibit", "digimelding"] {
        let row = of(monthly);
        assert_eq!((row[9].as_str(), row[10].as_str()), ("grijs", "outdated"), "{row:?}");
    }
    assert_ne!(of("volwassenheid-burgers")[10], "outdated", "a source of each year may be a year old");
}

fn lines_of(line: &str) -> Vec<Vec<String>> {
    let seen = session().run(line).fine();
    let mut reader = csv::Reader::from_reader(seen.stdout.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// How many rows of the summary of each gemeente have a colour, counted from the list.
fn counted(colour: &str) -> Vec<(String, usize)> {
    let shown = session().run("scores --all").fine().stdout;
    let legend = shown.split("\n\n").last().unwrap();
    let summary: Vec<&str> = legend.lines().map(|line| line.split_whitespace().next().unwrap()).collect();
    let sections: Vec<&str> = summary.iter().map(|name| name.trim_end_matches(char::is_alphabetic)).collect();
    assert_eq!(sections.len(), 22);
    let mut counted: Vec<(String, usize)> = Vec::new();
    for row in lines_of("scores --all --format csv") {
        if counted.last().is_none_or(|(code, _)| *code != row[0]) {
            counted.push((row[0].clone(), 0));
        }
        if row[9] == colour && sections.contains(&row[3].as_str()) {
            counted.last_mut().unwrap().1 += 1;
        }
    }
    counted
}

#[test]
fn gemeenten_are_chosen_by_a_condition() {
    let many: Vec<String> =
        counted("rood").into_iter().filter(|(_, count)| *count >= 13).map(|(code, _)| code).collect();
    assert!(many.len() > 3);
    let rows = lines_of("scores --where 'rood >= 13' --columns rood,provincie,inwoners --format csv");
    let mut chosen: Vec<String> = rows.iter().map(|row| row[0].clone()).collect();
    chosen.dedup();
    assert_eq!(chosen, many);
    assert!(rows.iter().all(|row| row.len() == 14 && row[11].parse::<usize>().unwrap() >= 13 && !row[12].is_empty()));
    let groen = lines_of("scores --where 'bgt == \"groen\"' --format csv");
    assert!(groen.iter().filter(|row| row[2] == "bgt").all(|row| row[9] == "groen"));
}

#[test]
fn what_cannot_be_known_of_a_gemeente_is_said() {
    let seen = session().run("scores --where 'componenten >= 0' --format csv");
    seen.stderr_has("it cannot be said whether componenten >= 0");
}

#[test]
fn colours_are_counted_by_group() {
    let seen = session().run("scores --by provincie --format csv").fine().stdout;
    let rows: Vec<Vec<&str>> = seen.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let sum = |column: usize| rows.iter().map(|row| row[column].parse::<usize>().unwrap()).sum::<usize>();
    assert_eq!((rows.len(), sum(1)), (12, 380));
    assert_eq!(sum(4), counted("rood").into_iter().map(|(_, count)| count).sum::<usize>());
    assert_eq!((2..6).map(sum).sum::<usize>(), 380 * 22);
    let json = session().run("scores --by provincie --format json").fine().stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["schema"], json["groups"].as_array().unwrap().len()), (&"mdd-totals/1".into(), 12));
}

#[test]
fn a_list_for_a_dutch_spreadsheet_has_semicolons_and_decimal_commas() {
    let seen = session().run("scores Leiden --format csv --excel --columns waardering_burgers").fine().stdout;
    let (heading, lines) = seen.split_once('\n').unwrap();
    assert_eq!(heading, format!("\u{feff}{};waardering_burgers", HEADER.replace(',', ";")));
    assert!(lines.lines().all(|line| line.split(';').count() == 12), "{lines}");
    assert!(lines.contains("3.5;") && !lines.lines().any(|line| line.split(';').nth(5).unwrap().contains('.')));
}
