//! `mdd report --output FOLDER`: a file a gemeente, kept when up to date, and what one failure does to the others.

use std::fs;
use std::path::Path;

use super::session::{copied_project, empty_folder, session};
use crate::built::writes;

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
#[cfg_attr(not(feature = "html"), ignore = "makes web pages")]
fn several_formats_go_into_a_folder_with_stable_names() {
    let there = empty_folder();
    let out = there.folder("uit");
    let line = format!("report Leiden 'Súdwest-Fryslân' --format markdown,html,json --output {}", out.display());
    let seen = session().run(&line).fine();
    assert!(seen.stdout.ends_with(": 6 written\n"), "{}", seen.stdout);
    let files = [
        ".mdd-made",
        "GM0546-leiden.html",
        "GM0546-leiden.json",
        "GM0546-leiden.md",
        "GM1900-sudwest-fryslan.html",
        "GM1900-sudwest-fryslan.json",
        "GM1900-sudwest-fryslan.md",
    ];
    assert_eq!(names(&out), files);
}

#[test]
#[cfg_attr(not(feature = "html"), ignore = "makes web pages")]
fn what_is_up_to_date_is_kept_and_what_is_not_is_made_again() {
    let there = empty_folder();
    let out = there.folder("uit");
    let line = format!("report Leiden Zwolle Tilburg --format html --output {}/", out.display());
    session().run(&line).fine();
    let whole = fs::read(out.join("GM0546-leiden.html")).unwrap();
    // One was cut off, one is gone.
    fs::write(out.join("GM0546-leiden.html"), &whole[..1000]).unwrap();
    fs::remove_file(out.join("GM0193-zwolle.html")).unwrap();
    let seen = session().run(&line).fine();
    assert!(seen.stdout.ends_with(": 2 written, 1 up to date\n"), "{}", seen.stdout);
    assert_eq!(fs::read(out.join("GM0546-leiden.html")).unwrap(), whole, "the same input gives the same bytes");
    // Another question is another report.
    let seen = session().run(&format!("{line} --compare Leiden")).fine();
    assert!(seen.stdout.ends_with(": 3 written\n"), "{}", seen.stdout);
    let seen = session().run(&line).fine();
    assert!(seen.stdout.ends_with(": 3 written\n"), "{}", seen.stdout);
}

#[test]
#[cfg_attr(not(feature = "html"), ignore = "makes web pages")]
fn another_template_makes_reports_anew() {
    let there = copied_project();
    let line = "report Leiden --format html,json --output uit";
    there.run(line).fine();
    let there = there.write("templates/style.css", "body { color: black }");
    let seen = there.run(line).fine();
    assert_eq!(seen.stdout, "uit: 1 written, 1 up to date\n");
    assert!(there.read("uit/GM0546-leiden.html").contains("body { color: black }"));
}

#[test]
#[cfg_attr(not(feature = "html"), ignore = "makes web pages")]
fn all_gives_an_index_that_leads_to_every_report() {
    let there = empty_folder();
    let out = there.folder("uit");
    session().run(&format!("report --all --format html --output {}", out.display())).fine().stdout_has(": 381 written");
    let index = fs::read_to_string(out.join("index.html")).unwrap();
    let linked = names(&out).into_iter().filter(|name| name.starts_with("GM"));
    let mut count = 0;
    for name in linked {
        assert!(index.contains(&format!("href=\"{name}\"")), "{name}");
        count += 1;
    }
    assert_eq!(count, 380);
}

#[test]
#[cfg_attr(not(feature = "html"), ignore = "makes web pages")]
fn one_file_that_cannot_be_written_does_not_stop_the_others() {
    let there = empty_folder();
    let out = there.folder("uit");
    // A folder has the name of one of the files.
    fs::create_dir_all(out.join("GM0193-zwolle.html/x")).unwrap();
    let line = format!("report Leiden Zwolle Tilburg --format html --output {}", out.display());
    let seen = session().run(&line).found();
    assert!(seen.stdout.ends_with(": 2 written, 1 failed\n"), "{}", seen.stdout);
    assert!(seen.stderr.contains("GM0193-zwolle.html could not be written"), "{}", seen.stderr);
    assert!(out.join("GM0855-tilburg.html").is_file() && out.join("GM0546-leiden.html").is_file());
    assert!(!names(&out).iter().any(|name| name.ends_with(".new")), "nothing half done is left");
}

#[test]
fn a_folder_that_cannot_be_made_is_said() {
    let there = empty_folder().write("bestand", "geen map");
    let out = there.folder("bestand").join("uit");
    let seen = session().run(&format!("report Leiden --format html,json --output {}", out.display())).bad();
    assert!(seen.stderr.contains("MDD064") && seen.stderr.contains("name a folder"), "{}", seen.stderr);
}

#[test]
fn documents_of_the_whole_country_need_a_folder() {
    session().run("report --all --format html").bad().stderr_has("name a folder: --output reports/");
    let there = empty_folder();
    let out = there.folder("alles.html");
    session()
        .run(&format!("report --all --format html --output {}", out.display()))
        .bad()
        .stderr_has("the name of one file");
    assert!(!out.exists());
}

#[test]
#[cfg_attr(not(feature = "html"), ignore = "makes web pages")]
fn a_file_that_is_there_is_overwritten_whole() {
    let there = empty_folder().write("leiden.html", &"oud ".repeat(200_000));
    let out = there.folder("leiden.html");
    session().run(&format!("report Leiden --format html --output {}", out.display())).fine();
    let page = fs::read_to_string(&out).unwrap();
    assert!(page.ends_with("</html>\n") && !page.contains("oud oud"));
}

#[test]
fn every_format_can_be_asked_for() {
    let there = empty_folder();
    let formats = [("html", "<!doctype html>"), ("pdf", "%PDF-"), ("xlsx", "PK"), ("csv", "code,"), ("json", "{")];
    for (format, begins) in formats.into_iter().filter(|(format, _)| writes(format)) {
        let out = there.folder(&format!("leiden.{format}"));
        session().run(&format!("report Leiden --format {format} --output {}", out.display())).fine();
        let bytes = fs::read(&out).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()), "{format}");
        session().run(&format!("report Leiden --format {format} --output {}", out.display())).fine();
        assert_eq!(fs::read(&out).unwrap(), bytes, "{format}: the same input gives the same bytes");
    }
}

#[test]
#[cfg_attr(not(feature = "html"), ignore = "makes web pages")]
fn what_a_run_that_was_cut_off_left_half_done_is_cleared_away() {
    let there = empty_folder().write("uit/.mdd-a1B2c3.new", "half").write("uit/notities.tmp", "van een ander");
    let out = there.folder("uit");
    session().run(&format!("report Leiden --format html --output {}", out.display())).fine();
    assert_eq!(names(&out), [".mdd-made", "GM0546-leiden.html", "notities.tmp"]);
}

#[test]
#[cfg_attr(not(feature = "html"), ignore = "makes web pages")]
fn the_index_of_somebody_else_is_left_alone() {
    let there = empty_folder().write("uit/index.html", "van een ander");
    let out = there.folder("uit");
    let seen = session().run(&format!("report --all --format html --output {}", out.display())).found();
    assert!(seen.stdout.ends_with(": 380 written, 1 failed\n"), "{}", seen.stdout);
    assert!(seen.stderr.contains("mdd did not write"), "{}", seen.stderr);
    assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "van een ander");
    fs::remove_file(out.join("index.html")).unwrap();
    let again = format!("report --all --format html --output {}", out.display());
    session().run(&again).fine().stdout_has(": 1 written, 380 up to date");
    session().run(&again).fine().stdout_has(": 0 written, 381 up to date");
}

#[test]
#[cfg_attr(not(all(feature = "html", feature = "xlsx")), ignore = "makes web pages and a workbook")]
fn the_index_finds_leads_and_says_what_changed() {
    let there = empty_folder();
    let (out, then) = (there.folder("uit"), there.folder("toen.json"));
    session()
        .run(&format!("report Tilburg GM0518 GM1884 --rules 2.1 --format json --output {}", then.display()))
        .fine();
    let line = format!("report --all --format json,html,xlsx --previous {} --output {}", then.display(), out.display());
    session().run(&line).fine().stdout_has(": 762 written");
    let page = fs::read_to_string(out.join("index.html")).unwrap();
    let line = |name: &str| page.lines().find(|line| line.contains(name)).unwrap();
    let leiden = line("data-code=GM0546");
    for part in [
        "<a href=\"GM0546-leiden.html\">Leiden</a>",
        "<a href=\"GM0546-leiden.json\" aria-label=\"JSON van Leiden\">JSON</a>",
        "<td>Zuid-Holland",
        ">100.000 tot 150.000 inwoners",
    ] {
        assert!(leiden.contains(part), "{part} in {leiden}");
    }
    for (code, name) in [("GM0518", "den haag"), ("GM0796", "den bosch"), ("GM0373", "bergen noord holland")] {
        assert!(line(&format!("data-code={code}")).contains(&format!("\"{name}\"")), "{name}");
    }
    assert!(page.contains("<a href=\"alle-gemeenten.xlsx\">"));
    let (_, changes) = page.split_once("id=\"view=changes\"").unwrap();
    assert!(changes.contains("(versie 2.1) verander") && changes.contains(" naar beter, "), "{}", &changes[..600]);
    assert_eq!(changes.matches("toen geen rapport").count(), 377);
    // What is not there any more is not led to.
    fs::remove_file(out.join("GM0546-leiden.json")).unwrap();
    session().run(&format!("report --all --format html --output {}", out.display())).fine();
    let page = fs::read_to_string(out.join("index.html")).unwrap();
    assert!(!page.contains(".json\"") && !page.contains("alle-gemeenten") && !page.contains("id=\"view=changes\""));
}

#[test]
fn the_format_follows_from_the_name_of_the_file() {
    let there = empty_folder();
    let names =
        [("leiden.html", "<!doctype html>"), ("leiden.PDF", "%PDF-"), ("leiden.md", "# "), ("leiden", "Monitor")];
    let ending = |name: &str| name.rsplit('.').next().unwrap().to_lowercase();
    for (name, begins) in names.into_iter().filter(|(name, _)| writes(&ending(name))) {
        let out = there.folder(name);
        session().run(&format!("report Leiden --output {}", out.display())).fine();
        assert!(fs::read(&out).unwrap().starts_with(begins.as_bytes()), "{name}");
    }
    session().run("report Leiden --format JSON").fine().stdout_has("mdd-report/1");
}
