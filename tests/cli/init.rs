//! `mdd init` and `mdd rules add`: what is made works at once, and what cannot be made leaves nothing behind.

use std::fmt::Write as _;
use std::fs;

use super::session::{Session, empty_folder, repository, session};

/// Code and name of each gemeente of the list that the program carries.
fn gemeenten() -> Vec<(String, String)> {
    let text = fs::read_to_string(repository().join("fixtures/cbs/gemeenten.json")).unwrap();
    let list: serde_json::Value = serde_json::from_str(&text).unwrap();
    let said = |row: &serde_json::Value, key: &str| row[key].as_str().unwrap().trim().to_owned();
    list["value"].as_array().unwrap().iter().map(|row| (said(row, "RegioS"), said(row, "Gemeentenaam"))).collect()
}

/// A list with a row for each of these, made of its number, code and name.
pub(super) fn list(header: &str, row: impl Fn(usize, &str, &str) -> String) -> String {
    let mut text = format!("{header}\n");
    for (at, (code, name)) in gemeenten().iter().enumerate() {
        writeln!(text, "{}", row(at, code, name)).unwrap();
    }
    text
}

/// Yes or no, a number, a date and a choice, by name.
fn by_name() -> String {
    list("Gemeente;Digitaal loket;Aantal balies;Laatste meting;Soort", |at, _, name| {
        let answer = if at % 3 == 0 { "Nee" } else { "Ja" };
        format!("{name};{answer};{};{:02}-0{}-2025;{}", at % 5, 1 + at % 28, 1 + at % 9, ["Zelf", "Samen"][at % 2])
    })
}

/// A number with a decimal, by code.
pub(super) fn by_code() -> String {
    list("code,waardering", |at, code, _| format!("{code},{}.{}", 6 + at % 3, at % 10))
}

/// In a folder with a list, and a monitor `m` made of it.
pub(super) fn made(file: &str, text: &str) -> Session {
    let session = empty_folder().write(file, text);
    session.run(&format!("init m --from {file} --yes --date 2026-02-01 --lang nl")).fine().says_nothing();
    session
}

/// What must hold of every monitor that was just made.
pub(super) fn works(session: &Session) {
    session.run("check --strict --project m").fine().says_nothing();
    session.run("test --coverage --require 100 --project m").fine().stdout_has("(100%)");
    session.run("report Amsterdam --project m").fine().stdout_has("Amsterdam (GM0363)");
    session.run("scores --project m").fine().stdout_has("GM0363 Amsterdam");
    #[cfg(feature = "fmt")]
    session.run("fmt --check --project m").fine();
    assert_eq!(session.names().iter().filter(|name| name.starts_with(".mdd")).count(), 0, "nothing is left beside it");
}

#[test]
#[cfg_attr(not(feature = "schema"), ignore = "shows every file")]
fn a_new_monitor_works_at_once_and_says_that_its_figures_are_made_up() {
    let session = empty_folder();
    let seen = session.run("init m --date 2026-02-01 --lang nl").fine().says_nothing();
    insta::assert_snapshot!("init", seen.stdout);
    works(&session);
    session.run("report Utrecht --project m").fine().stdout_has("verzonnen cijfers").stdout_has("342 gemeenten");
    session.run("explain Utrecht cijfer --project m").fine().stdout_has("leveringen/voorbeeld.csv");
    let files = ["sources.toml", "rules/1.0/report.toml", "rules/1.0/indicators/cijfer.toml", "README.md"];
    let text: String =
        files.iter().map(|file| format!("==== {file}\n{}", session.read(&format!("m/{file}")))).collect();
    insta::assert_snapshot!("init-files", text);
    assert!(!text.contains("{{"), "everything is filled in");
    // The same list each time, and a folder that is there but empty will do.
    let other = empty_folder();
    fs::create_dir(other.folder("m")).unwrap();
    other.run("init m --date 2026-02-01 --lang nl --name 'Monitor \"Beter\" bestuur'").fine();
    assert_eq!(session.read("m/leveringen/voorbeeld.csv"), other.read("m/leveringen/voorbeeld.csv"));
    works(&other);
    other.run("report Utrecht --project m").fine().stdout_has("Monitor \"Beter\" bestuur 1.0");
}

#[test]
fn in_english_it_is_an_english_monitor() {
    let session = empty_folder().write("desks.csv", &by_name());
    session.run("init made-up --date 2026-02-01 --lang en").fine().stdout_has("is a monitor, of").says_nothing();
    session.run("init m --from desks.csv --yes --date 2026-02-01 --lang en").fine().says_nothing();
    works(&session);
    let report = session.run("report Amsterdam --project m --lang nl").fine();
    report.stdout_has("Summary").stdout_has("In this report you read").stdout_lacks("Samenvatting");
    session.run("report Amsterdam --project made-up").fine().stdout_has("made-up figures");
    // No word of the other language in anything that somebody reads.
    let dutch = ["het", "een", "zijn", "wordt", "waar", "niet", "onbekend", "uw", "van", "voor", "staat"];
    for monitor in ["m", "made-up"] {
        for file in session.files_in(monitor).iter().filter(|file| !file.contains("/register/")) {
            let is_read = file.ends_with(".md") || file.ends_with(".toml");
            let text = if is_read {
                session.read(file).replace("Centraal Bureau voor de Statistiek", "")
            } else {
                String::new()
            };
            let words = text.split(|letter: char| !letter.is_alphabetic());
            let found: Vec<&str> = words.filter(|word| dutch.contains(word)).collect();
            assert!(found.is_empty(), "{file}: {found:?}\n{text}");
        }
    }
    // What is added speaks the language of the monitor; its comments are for who asks.
    session.run("rules add indicator balies --column desks.aantal_balies --project m --lang nl").fine();
    let added = session.read("m/rules/1.0/indicators/balies.toml");
    assert!(added.contains("# Balies: een cijfer uit") && added.contains("Your municipality does"), "{added}");
}

#[test]
fn the_files_for_editors_are_those_of_the_program() {
    let session = empty_folder();
    session.run("init m --lang nl").fine();
    let own = fs::read_to_string(repository().join(".taplo.toml")).unwrap();
    assert_eq!(session.read("m/.taplo.toml"), own);
    #[cfg(feature = "schema")]
    for schema in own.split("schemas/").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        let shown = session.run(&format!("schema {}", schema.trim_end_matches(".json"))).fine().stdout;
        assert!(session.read(&format!("m/schemas/{schema}")) == shown, "{schema}");
    }
}

#[test]
fn a_list_by_code_is_a_figure_beside_the_mean() {
    let session = made("waarderingen.csv", &by_code());
    works(&session);
    session
        .run("report Amsterdam --project m")
        .fine()
        .stdout_has("Waardering")
        .stdout_has("gem. 7,5")
        .stdout_lacks("verzonnen");
    let indicator = session.read("m/rules/1.0/indicators/waardering.toml");
    assert!(indicator.contains("decimals = 1") && indicator.contains("'waardering >= benchmark'"), "{indicator}");
    assert!(session.read("m/sources.toml").contains("check:"), "what somebody must look at stays");
}

#[test]
fn a_list_by_name_is_an_answer_and_a_share() {
    let session = made("loketten.csv", &by_name());
    works(&session);
    session.run("report Amsterdam --project m").fine().stdout_has("Digitaal loket").stdout_has("van de 328 gemeenten");
    session.run("explain 'Den Haag' digitaal-loket --project m").fine().stdout_has("leveringen/loketten.csv");
}

#[test]
fn records_with_codes_of_the_country_are_a_choice() {
    let records: Vec<serde_json::Value> = gemeenten()
        .iter()
        .enumerate()
        .map(|(at, (code, name))| {
            let kind = ["Twee \"o\"", "B'"][at % 2];
            serde_json::json!({ "id": code.replace("GM", "NL-"), "naam": name, "soort": kind })
        })
        .collect();
    let session = made("lijst.json", &serde_json::to_string(&records).unwrap());
    works(&session);
    let indicator = session.read("m/rules/1.0/indicators/soort.toml");
    assert!(indicator.contains("# check: `Twee \"o\"` is hier de goede keuze"), "{indicator}");
    assert!(session.read("m/sources.toml").contains("prefix = \"NL-\""));
}

#[test]
#[cfg(feature = "xlsx")]
fn a_workbook_is_a_list_too() {
    let session = empty_folder();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Gemeente", "Sinds"]).unwrap();
    for (row, (_, name)) in (1..).zip(gemeenten()) {
        sheet.write(row, 0, name).unwrap();
        sheet.write(row, 1, format!("2025-0{}-15", 1 + row % 9)).unwrap();
    }
    book.save(session.folder("Lijst {2025}.xlsx")).unwrap();
    session.run("init m --from 'Lijst {2025}.xlsx' --yes --date 2026-02-01 --lang nl").fine();
    works(&session);
    let indicator = session.read("m/rules/1.0/indicators/sinds.toml");
    assert!(indicator.contains("recent = { months = 12 }") && indicator.contains("ago(recent)"), "{indicator}");
}

#[test]
fn many_rows_are_counted_and_texts_alone_say_who_is_in_the_list() {
    let rows = list("gemeente;melding", |at, _, name| {
        (0..=at % 4).map(|number| format!("{name};melding {number}")).collect::<Vec<_>>().join("\n")
    });
    let session = made("meldingen.csv", &rows);
    works(&session);
    assert!(session.read("m/rules/1.0/indicators/meldingen-rijen.toml").contains("aggregate = \"count\""));
    let session = made("leden.csv", &list("gemeente;adres", |at, _, name| format!("{name};Straat {at}")));
    works(&session);
    assert!(session.read("m/rules/1.0/indicators/in-leden.toml").contains("aggregate = \"any\""));
}

#[test]
#[cfg_attr(not(feature = "fmt"), ignore = "shows files in the one style")]
fn indicators_sections_and_sources_are_added_and_everything_still_holds() {
    let session = made("loketten.csv", &by_name()).write("nieuw.csv", &by_code());
    let mut text = String::new();
    for line in [
        "rules add indicator meting --column loketten.laatste_meting",
        "rules add indicator soort --column loketten.soort",
        "rules add section extra",
        "rules add source scores --from nieuw.csv",
        "rules add indicator waardering --column scores.waardering",
        "rules add indicator balies --section extra",
    ] {
        let seen = session.run(&format!("{line} --project m --lang nl")).fine();
        writeln!(text, "$ mdd {line}\n{}{}", seen.stdout, seen.stderr).unwrap();
    }
    text.push_str(&session.read("m/rules/1.0/report.toml"));
    insta::assert_snapshot!("rules-add", text);
    session.run("check --project m").fine();
    session.run("test --coverage --require 100 --project m").fine();
    #[cfg(feature = "fmt")]
    session.run("fmt --check --project m").fine();
    assert!(session.read("m/sources.toml").starts_with("# Welke gegevens"), "what stood there stays");
    assert!(session.read("m/sources.toml").contains("requires"), "all of it");
}

#[test]
#[cfg_attr(not(feature = "fmt"), ignore = "shows files in the one style")]
fn what_is_added_to_a_later_version_is_all_that_differs() {
    let session = made("loketten.csv", &by_name());
    session.run("rules new 1.1 --date 2026-03-01 --project m").fine();
    session.run("rules add indicator soort --column loketten.soort --project m").fine();
    session.run("rules add section extra --project m").fine();
    session.run("rules add indicator meting --section extra --project m").fine();
    insta::assert_snapshot!("rules-add-overlay", session.read("m/rules/1.1/report.toml"));
    session.run("test --coverage --require 100 --project m").fine();
    session.run("diff 1.0 1.1 --project m").fine().stdout_has("[soort]").stdout_lacks("digitaal-loket");
    assert!(!session.read("m/rules/1.0/report.toml").contains("soort"));
}

#[test]
fn a_column_may_be_called_as_what_means_something_in_conditions() {
    for name in ["benchmark", "peildatum", "in", "recent"] {
        let session =
            made("lijst.csv", &list(&format!("gemeente;{name}"), |at, _, name| format!("{name};2025-01-1{}", at % 9)));
        works(&session);
    }
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn a_figure_is_added_to_rules_that_others_wrote() {
    let session = super::session::copied_project();
    session.run("rules add indicator nieuw --column gibit.gebruik").fine();
    session.run("check").fine();
    session.run("test --filter nieuw").fine();
    session.run("report Leiden").fine().stdout_has("Nieuw");
}

/// A list of another country, with these codes and names.
fn abroad(header: &str, row: impl Fn(usize) -> String) -> String {
    (1..200).fold(format!("{header}\n"), |text, at| format!("{text}{}\n", row(at)))
}

#[test]
fn what_is_no_list_of_gemeenten_is_refused_and_nothing_is_made() {
    let codes: Vec<usize> = gemeenten().iter().map(|(code, _)| code[2..].parse().unwrap()).collect();
    let belgian = ["Aartselaar", "Antwerpen", "Boechout", "Boom", "Brasschaat", "Zwijndrecht"];
    let session = empty_folder()
        .write("leeg.csv", "")
        .write("kop.csv", "code;gemeente;cijfer\n")
        .write("duits.csv", &abroad("AGS;Name;Wert", |at| format!("DE-09{:03};Stadt {at};{at}", 100 + at)))
        .write("belgie.csv", &abroad("NIS;Gemeente;Cijfer", |at| format!("{};{};{at}", 11000 + at, belgian[at % 6])))
        .write("zwitser.csv", &abroad("BFS-Nr;Gemeinde;Wert", |at| format!("{};Dorf {at};{at}", codes[at])))
        .write("tekst.csv", &abroad("a;b", |at| format!("x{at};y{at}")))
        .write(
            "weinig.csv",
            &list("plaats;n", |at, _, name| format!("{}{name};{at}", if at % 4 == 0 { "" } else { "Dorp " })),
        )
        .write("lijst.pdf", "%PDF-1.7\n1 0 obj\n")
        .write("codes.csv", &by_code())
        .write("vol/bestand", "");
    let mut text = String::new();
    let before = session.names();
    for line in [
        "init m --from leeg.csv --yes",
        "init m --from kop.csv --yes",
        "init m --from duits.csv --yes",
        "init m --from belgie.csv --yes",
        "init m --from zwitser.csv --yes",
        "init m --from tekst.csv --yes",
        "init m --from weinig.csv --yes",
        "init m --from lijst.pdf --yes",
        "init m --from nergens.csv --yes",
        "init m --from vol --yes",
        "init m --from codes.csv",
        "init vol",
        "init codes.csv",
        "init nergens/m",
        "init m --date gisteren",
        "init m --yes",
    ] {
        for language in ["nl", "en"] {
            let seen = session.run(&format!("{line} --lang {language}")).bad();
            writeln!(text, "$ mdd {line}\n{}", seen.stderr).unwrap();
        }
        assert_eq!(session.names(), before, "{line}");
    }
    insta::assert_snapshot!("init-refused", text);
    // Where nobody may write, also not who may write everywhere; the words are those of the system.
    session.run("init /proc/m").bad().stderr_has("nothing can be made in /proc/m");
    let inside = empty_folder();
    inside.run("init .").bad().stderr_has("the folder that you are in");
    assert!(inside.names().is_empty());
}

#[test]
fn what_cannot_be_added_is_refused_and_nothing_is_written() {
    let session = made("loketten.csv", &by_name()).write("tekst.csv", "a;b\nx;y\n").write("codes.csv", &by_code());
    let session = session.write("ander/loketten.csv", &by_name());
    session.run("rules add source codes --from codes.csv --project m").fine();
    let files = ["m/sources.toml", "m/rules/1.0/report.toml"];
    let before = files.map(|file| session.read(file));
    let mut text = String::new();
    for line in [
        "rules add indicator digitaal-loket",
        "rules add indicator Groot",
        "rules add indicator x --column loketten.digital_loket",
        "rules add indicator x --column loket.soort",
        "rules add indicator x --column gemeenten.naam",
        "rules add indicator x --section lokketten",
        "rules add section loketten",
        "rules add section x --chapter stant",
        "rules add source loketten --from codes.csv",
        "rules add source x --from ander/loketten.csv",
        "rules add source x --from tekst.csv",
        "rules add source x --from nergens.csv",
    ] {
        for language in ["nl", "en"] {
            let seen = session.run(&format!("{line} --project m --lang {language}")).bad();
            writeln!(text, "$ mdd {line}\n{}", seen.stderr).unwrap();
        }
        assert_eq!(files.map(|file| session.read(file)), before, "{line}");
        assert_eq!(session.names_in("m/leveringen").len(), 2, "{line}");
    }
    insta::assert_snapshot!("rules-add-refused", text);
    let session = session.edit("m/rules/1.0/report.toml", "chapters     = [\"stand\"]", "chapters = [\"weg\"]");
    session.run("rules add section x --project m").bad().stderr_has("`weg`");
}

#[test]
fn nothing_is_added_to_a_version_that_is_published() {
    session().run("rules add indicator x --column gibit.gebruik").bad().stderr_has("3.0 is published");
    let session = super::session::published_project();
    let seen = session.run("rules add section x --lang nl").bad();
    assert!(seen.stderr.contains("mdd rules new NUMMER"), "{}", seen.stderr);
}
