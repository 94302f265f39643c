//! What a delivery says is shown and never obeyed: not by a terminal, not by a spreadsheet, and never a whole file of it.

use super::session::{Session, empty_folder, repository};

const NAME: &str = "Aa\u{1b}[31mdorp\u{202e}\u{9b}2J";

/// A project in which a gemeente and the cells of a delivery hold what steers a terminal.
fn project() -> Session {
    let session = empty_folder().copy(&repository().join("tests/cases/base"), "");
    let session = session.edit("data/gemeenten.json", "\"Aadorp\"", "\"Aa\\u001b[31mdorp\\u202e\\u009b2J\"").edit(
        "sources.toml",
        "sinds      =",
        "opm        = { from = \"Opm\", type = \"text\" }\nsinds      =",
    );
    let long = "x".repeat(30_000);
    let bgt = format!(
        "Gemeente;Mutatiepercentage;Status;Sinds;Opm\n{NAME};2,5;In gebruik;;\u{202e}-1,5\u{1b}[2J\n\
         \u{1b}]0;1,5;In gebruik;;\u{7}\n{long};1,5;In gebruik;;\u{85}\n"
    );
    session.write("data/bgt.csv", &bgt)
}

fn steers(letter: char) -> bool {
    (letter.is_control() && letter != '\n') || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[test]
fn no_command_hands_a_delivery_to_the_terminal() {
    let session = project();
    for line in [
        "scores",
        "scores --format csv",
        "scores --format json",
        "data check",
        "data check --format json",
        "data list",
        "data show bgt",
        "data show bgt --format csv",
        "data show bgt --format json",
        "explain GM0001 bgt",
        "explain GM0001 bgt --format markdown",
        "explain GM0001 bgt --format json",
        "report GM0001",
        "report GM0001 --format markdown",
        "report GM0001 --format csv",
        "report GM0001 --format json",
        "report GM0001 --format html",
        "diff 1.0 1.0",
        "golden accept",
        "data add data/bgt.csv --name nieuw",
        "report Beekdorpje",
    ] {
        let seen = session.run(line);
        let all = format!("{}{}", seen.stdout, seen.stderr);
        let found: String = all.chars().filter(|letter| steers(*letter)).collect();
        assert!(found.is_empty(), "mdd {line}: {found:?} in\n{all}");
        let is_json = line.ends_with("json");
        assert!(is_json || all.lines().all(|line| line.chars().count() < 2000), "mdd {line}: a line without end");
    }
}

#[test]
fn a_message_shows_a_cell_and_never_a_file() {
    let base = || empty_folder().copy(&repository().join("tests/cases/base"), "");
    let long = "lang ".repeat(200_000);
    for bgt in [
        format!("Gemeente;Mutatiepercentage;Status;Sinds\nAadorp;{long};In gebruik;\n"),
        format!("Gemeente;Mutatiepercentage;Status;Sinds\nAadorp;1,5;{long};\n"),
        format!("Gemeente;Mutatiepercentage;Status;Sinds\nAadorp;1,5;In gebruik;{long}\n"),
        format!("Gemeente;Mutatiepercentage;{long};Sinds\nAadorp;1,5;In gebruik;\n"),
        format!("Gemeente;Mutatiepercentage;Status;Sinds\nAadorp;1,5;In gebruik;;{long}\n"),
        format!("Gemeente;Mutatiepercentage;Status;Sinds\n{long};1,5;In gebruik;\n"),
    ] {
        let session = base().write("data/bgt.csv", &bgt);
        for line in ["data check", "report Aadorp", "scores", "check --data", "data show bgt"] {
            let seen = session.run(line);
            assert!(seen.stderr.len() + seen.stdout.len() < 12_000, "mdd {line}\n{:.3000}", seen.stderr);
        }
    }
}

#[test]
fn a_spreadsheet_calculates_with_nothing_that_a_delivery_says() {
    let session = empty_folder().copy(&repository().join("tests/cases/base"), "");
    let session = session
        .edit("data/gemeenten.json", "\"Aadorp\"", "\"=1+1\"")
        .edit("sources.toml", "percentage = {", "opm = { from = \"Opm\", type = \"text\" }\npercentage = {")
        .write("data/bgt.csv", "Gemeente;Mutatiepercentage;Status;Sinds;Opm\n=1+1;-2,5;In gebruik;;@SUM(A1)\n");
    let csv = session.run("data show bgt --format csv").fine().stdout;
    assert!(csv.contains(",'=1+1,'@SUM(A1),-2.5,"), "{csv}");
    session.run("scores --format csv").fine().stdout_has("GM0001,'=1+1,");
    session.run("report --all --format csv").fine().stdout_has("GM0001,'=1+1,");
}

#[test]
fn of_many_unknown_names_the_first_are_shown_with_the_nearest() {
    let session = empty_folder().copy(&repository().join("tests/cases/base"), "");
    let names: String = (0..20_000).map(|number| format!("Beekda{number};1,5;In gebruik;\n")).collect();
    let bgt = format!("{}Beekdall;1,5;In gebruik;\nBeekdall;1,5;In gebruik;\n{names}", session.read("data/bgt.csv"));
    let session = session.write("data/bgt.csv", &bgt);
    let seen = session.run("data check");
    assert!(seen.stdout.lines().count() < 80, "{:.3000}", seen.stdout);
    let seen = seen
        .stdout_has("and 1 more  \"Beekdall\": not known; nearest: Beekdal")
        .stdout_has("and 19951 more kinds of rows (--format json lists them all)");
    assert!(seen.stderr.lines().count() < 40, "{:.3000}", seen.stderr);
    let json = session.run("data check --format json").stdout;
    assert_eq!(json.matches("\"unknown\"").count(), 20_002);
}
