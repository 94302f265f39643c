//! `mdd report --compare` and `--previous`: what stands beside the figures, in every format.

use std::fs;

use super::session::{copied_project, empty_folder, session};
use crate::built::writes;

#[test]
fn another_gemeente_gets_a_column() {
    let seen = session().run("report 'Kaag en Braassem' --compare leiden --format csv").fine();
    let line = seen.stdout.lines().find(|line| line.contains(",summary,1.1,volwassenheid-burgers,")).unwrap();
    assert!(line.ends_with(",91%,91.32258064516129032258064516,,,,"), "{line}");
}

#[test]
fn a_province_has_means_and_counts() {
    let seen = session().run("report Leiden --compare provincie --format json").fine();
    let document: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
    let report = &document["reports"][0];
    assert_eq!(report["meta"]["compared"]["label"], "Provincie Zuid-Holland");
    let gemeenten = report["meta"]["compared"]["gemeenten"].as_u64().unwrap();
    // The register is the witness: so many rows name the province.
    let register = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/cbs/gemeenten.json")).unwrap();
    assert_eq!(register.matches("\"Provincie\":\"Zuid-Holland\"").count() as u64, gemeenten);
    let rows: Vec<&serde_json::Value> =
        report["summary"].as_array().unwrap().iter().flat_map(|chapter| chapter["rows"].as_array().unwrap()).collect();
    let of = |id: &str| {
        rows.iter().find(|row| row["indicator"] == id).unwrap()["compared"]["display"].as_str().unwrap().to_owned()
    };
    assert!(of("volwassenheid-burgers").ends_with('%'));
    assert!(of("govroam").ends_with(&format!(" van {gemeenten}")), "{}", of("govroam"));
}

#[test]
fn the_mean_of_the_country_split_by_province_is_that_of_the_country() {
    // Counts of the provinces add up to the count of the country.
    let seen = session().run("report --all --compare provincie --format csv").fine();
    let mut provinces = std::collections::BTreeMap::new();
    let mut reader = csv::Reader::from_reader(seen.stdout.as_bytes());
    let mut landelijk = 0;
    let register: serde_json::Value = serde_json::from_str(
        &fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/cbs/gemeenten.json")).unwrap(),
    )
    .unwrap();
    let province = |code: &str| {
        let rows = register["value"].as_array().unwrap();
        rows.iter().find(|row| row["RegioS"].as_str().unwrap().trim() == code).unwrap()["Provincie"].to_string()
    };
    for record in
        reader.records().map(Result::unwrap).filter(|record| &record[2] == "summary" && &record[4] == "govroam")
    {
        landelijk = record[9].parse().unwrap();
        provinces.insert(province(&record[0]), record[14].parse::<u32>().unwrap());
    }
    assert_eq!(provinces.len(), 12);
    assert_eq!(provinces.values().sum::<u32>(), landelijk);
}

#[test]
fn peers_and_size_are_named() {
    session().run("report 'Kaag en Braassem' --compare sterren").fine().stdout_has("(zelfde sterren: 4)");
    session().run("report 'Kaag en Braassem' --compare inwoners").fine().stdout_has("(20.000 tot 50.000 inwoners)");
}

#[test]
fn a_changed_delivery_shows_as_a_change_since_the_edition_before() {
    let there = copied_project();
    there.run("report GM0003 GM0005 --format json --output toen.json").fine();
    // Appingedam takes part in Govroam, or no longer does.
    let govroam = there.read("fixtures/vng/govroam-2017-12.csv");
    let line = govroam.lines().find(|line| line.contains("Appingedam")).unwrap().to_owned();
    let other = if line.contains("Ja") { line.replace("Ja", "Nee") } else { line.replace("Nee", "Ja") };
    let there = there.edit("fixtures/vng/govroam-2017-12.csv", &line, &other);
    let seen = there.run("report GM0003 --previous toen.json --format csv").fine();
    let row =
        |id: &str| seen.stdout.lines().find(|line| line.contains(&format!(",summary,3.8,{id},"))).unwrap().to_owned();
    assert!(row("govroam").ends_with(",other"), "{}", row("govroam"));
    let others = seen.stdout.lines().filter(|line| line.contains(",summary,") && !line.contains("govroam"));
    assert!(others.clone().count() > 20 && others.into_iter().all(|line| line.ends_with(",equal")));
    for format in ["text", "markdown", "html"].into_iter().filter(|format| writes(format)) {
        let words = if line.contains("Ja") { "was Ja (● groen)" } else { "was Nee (■ rood)" };
        let shown = there.run(&format!("report GM0003 --previous toen.json --format {format}")).fine().stdout;
        assert!(shown.contains(words), "{format}: {words}");
    }
}

#[test]
fn the_edition_before_may_be_the_project_that_it_was_made_from() {
    let before = copied_project();
    let seen = session().run(&format!("report Leiden --previous {}", before.folder("").display())).fine();
    assert!(seen.stdout.contains("Sinds de monitor van 6-2-2018 (versie 3.0): geen onderwerp kreeg een andere kleur."));
    assert!(seen.stdout.contains("gelijk"));
}

#[test]
fn the_same_answer_in_other_words_is_no_change() {
    let before = copied_project();
    let words = ("\"In gebruik\"            = \"Ja\"", "\"In gebruik\"            = \"Jazeker\"");
    let after = copied_project().edit("rules/1.0/indicators/eherkenning.toml", words.0, words.1);
    let scores = after.run("scores --format csv --quiet").fine().stdout;
    let answered = |line: &&str| line.contains(",eherkenning,") && line.contains("In gebruik");
    let code = scores.lines().find(answered).and_then(|line| line.split(',').next()).unwrap().to_owned();
    let seen = after.run(&format!("report {code} --previous {}", before.folder("").display())).fine();
    let row = seen.stdout.lines().find(|line| line.contains("eHerkenning") && line.contains("Jazeker"));
    assert!(row.is_some_and(|row| row.contains("gelijk") && !row.contains("was Ja")), "{row:?}");
}

#[test]
fn a_folder_of_reports_is_an_edition() {
    let there = empty_folder();
    let out = there.folder("toen");
    session().run(&format!("report Leiden Zwolle --format json,markdown --output {}", out.display())).fine();
    session().run(&format!("report Zwolle --previous {}", out.display())).fine().stdout_has("Sinds versie 3.0");
    // Who was not in it, has nothing to be held against, and that is said.
    let seen = session().run(&format!("report Tilburg --previous {}", out.display())).fine();
    assert!(seen.stderr.contains("the edition before has no report of Tilburg"), "{}", seen.stderr);
    assert!(!seen.stdout.contains("Sinds versie 3.0"));
}

#[test]
fn an_indicator_that_was_not_there_is_new() {
    let there = empty_folder();
    let path = there.folder("toen.json");
    session().run(&format!("report Leiden --rules 1.0 --format json --output {}", path.display())).fine();
    session()
        .run(&format!("report Leiden --previous {}", path.display()))
        .fine()
        .stdout_has("nieuw")
        .stdout_has("Niet meer in de");
}

#[test]
fn reports_of_two_dates_are_no_edition() {
    let there = empty_folder();
    let folder = there.folder("toen");
    fs::create_dir_all(&folder).unwrap();
    for date in ["2018-02-06", "2018-01-15"] {
        let path = folder.join(format!("{date}.json"));
        session().run(&format!("report Leiden --date {date} --format json --output {}", path.display())).fine();
    }
    let seen = session().run(&format!("report Leiden --previous {}", folder.display())).bad();
    assert!(seen.stderr.contains("2018-01-15") && seen.stderr.contains("2018-02-06"), "{}", seen.stderr);
}

#[test]
fn a_report_with_others_beside_it_can_be_verified() {
    let there = empty_folder();
    let path = there.folder("leiden.json");
    let line = format!(
        "report Leiden --compare provincie --previous {} --format json --output {}",
        env!("CARGO_MANIFEST_DIR"),
        path.display()
    );
    session().run(&line).fine();
    session().run(&format!("verify {}", path.display())).fine().stdout_has("every figure follows");
}
