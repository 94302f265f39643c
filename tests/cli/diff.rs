//! `mdd diff`

use std::collections::BTreeMap;
use std::fs;

use super::session::{Seen, Session, copied_project, repository, session};

const VERSIONS: [&str; 11] = ["1.0", "1.1", "1.11", "1.12", "1.13", "1.14", "2.0", "2.1", "2.2", "2.3", "3.0"];

fn diff(arguments: &str) -> String {
    session().run(&format!("diff {arguments} --quiet")).fine().says_nothing().stdout
}

#[test]
fn each_version_against_the_one_before() {
    for pair in VERSIONS.windows(2) {
        insta::assert_snapshot!(format!("diff-{}-{}", pair[0], pair[1]), diff(&pair.join(" ")));
    }
}

#[test]
fn the_versions_are_all_there() {
    let mut folders: Vec<String> = fs::read_dir(repository().join("rules"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !name.ends_with(".md"))
        .collect();
    folders.sort_by_key(|name| name.split('.').map(|part| part.parse::<u32>().unwrap()).collect::<Vec<_>>());
    assert_eq!(folders, VERSIONS, "a new version gets a snapshot here");
}

/// Code and indicator, with the colour.
type Colours = BTreeMap<(String, String), String>;

fn colours(version: &str) -> Colours {
    let seen = session().run(&format!("scores --all --rules {version} --format csv --quiet")).fine();
    let mut reader = csv::Reader::from_reader(seen.stdout.as_bytes());
    let rows = reader.records().map(|row| row.unwrap());
    rows.filter(|row| !row[9].is_empty())
        .map(|row| ((row[0].to_owned(), row[2].to_owned()), row[9].to_owned()))
        .collect()
}

fn rows(csv: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

#[test]
fn every_colour_that_differs_is_listed_and_no_other() {
    for pair in VERSIONS.windows(2) {
        let (old, new) = (colours(pair[0]), colours(pair[1]));
        let expected: Vec<_> = old
            .iter()
            .filter_map(|(key, before)| Some((key, before, new.get(key)?)))
            .filter(|(_, before, after)| before != after)
            .map(|(key, before, after)| (key.clone(), before.clone(), after.clone()))
            .collect();
        let mut found: Vec<_> = rows(&diff(&format!("{} --format csv", pair.join(" "))))
            .into_iter()
            .map(|row| {
                assert!(!row["causes"].is_empty() && !row["because"].is_empty(), "{row:?}");
                let key = (row["code"].clone(), row["indicator"].clone());
                (key, row["old_colour"].clone(), row["new_colour"].clone())
            })
            .collect();
        found.sort();
        assert_eq!(found, expected, "{pair:?}");
    }
}

#[test]
fn formats_say_the_same() {
    let json: serde_json::Value = serde_json::from_str(&diff("1.12 1.13 --format json")).unwrap();
    assert_eq!(json["schema"], "mdd-diff/1");
    let indicators = json["colours"]["indicators"].as_array().unwrap();
    let changes: usize = indicators.iter().map(|indicator| indicator["changes"].as_array().unwrap().len()).sum();
    assert_eq!(changes, rows(&diff("1.12 1.13 --format csv")).len());
    assert!(diff("1.12 1.13").contains(&format!("{changes} colours")));
    assert!(diff("1.12 1.13 --format markdown").contains(&format!("**{changes} colours**")));
    for indicator in indicators.iter().filter(|indicator| indicator["presence"] == "both") {
        let total: u64 = indicator["matrix"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|row| row.as_array().unwrap())
            .map(|count| count.as_u64().unwrap())
            .sum();
        assert_eq!(total, 380, "{indicator}");
    }
}

#[test]
fn markdown_patch_and_note() {
    insta::assert_snapshot!("diff-markdown", diff("2.2 2.3 --format markdown"));
    insta::assert_snapshot!("diff-patch", diff("2.2 2.3 --patch"));
    insta::assert_snapshot!("diff-note", diff("1.12 1.13 --note"));
}

#[test]
fn only_the_gemeenten_that_are_asked_for() {
    insta::assert_snapshot!("diff-gemeenten", diff("2.3 3.0 Zwolle amsterdam"));
    session().run("diff 2.3 3.0 Zwole").bad().stderr_has("did you mean Zwolle");
}

#[test]
fn nothing_changed_is_said_and_is_no_failure() {
    for line in ["diff 3.0 3.0", "diff 3.0 3.0 --exit-code", "diff 3.0 3.0 --patch --exit-code"] {
        session().run(line).fine().stdout_has("Nothing changed.");
    }
    session().run("diff 3.0 3.0 --note").fine().stdout_has("Er verandert niets aan regels, cijfers en kleuren.");
}

#[test]
fn something_changed_is_a_failure_only_when_asked() {
    session().run("diff 2.2 2.3").fine();
    session().run("diff 2.2 2.3 --exit-code").found();
    session().run("diff 2.2 2.3 --patch --exit-code").found();
}

#[test]
fn what_cannot_be_compared() {
    session().run("diff 3.0").bad().stderr_has("with what should 3.0 be compared?");
    session().run("diff 3.0 3.x").bad().stderr_has("MDD023").stderr_has("did you mean `3.0`?");
    session().run("diff 3.0 --data-from nowhere").bad().stderr_has("there is no folder nowhere");
    session().run("diff 3.0 fixtures").bad().stderr_has("there is no version of the rules in fixtures");
}

#[test]
fn a_new_version_changes_nothing_until_it_says_something() {
    let project = copied_project();
    project.run("rules new 3.1 --date 2018-04-01").fine().says_nothing();
    project.run("diff 3.0 3.1").fine().stdout_has("Nothing changed.");
    let project =
        project.edit("rules/3.1/measures/drempels.toml", "# veel_componenten   = 40", "veel_componenten = 45");
    insta::assert_snapshot!("diff-threshold", project.run("diff 3.0 3.1 --quiet").fine().stdout);
    insta::assert_snapshot!("diff-threshold-note", project.run("diff 3.0 3.1 --note --quiet").fine().stdout);
}

#[test]
fn a_work_copy_of_a_version_is_a_version() {
    let project = copied_project();
    let whole = project.folder("rules/3.0");
    let project = project.copy(&whole, "try/werk").edit("try/werk/indicators/bgt.toml", "= 0.5", "= 0.4");
    let seen = project.run("diff 3.0 try/werk --format csv --quiet").fine();
    let changed = rows(&seen.stdout);
    assert!(!changed.is_empty());
    assert!(changed.iter().all(|row| row["indicator"] == "bgt" && row["causes"] == "rule"), "{}", seen.stdout);
    project.run("diff try/werk try/werk").fine().stdout_has("Nothing changed.");
    let edited = project.edit("try/werk/indicators/bgt.toml", "is   = \"groen\"", "is   = \"geel\"");
    edited.run("diff 3.0 try/werk").bad().stderr_has("try/werk/indicators/bgt.toml:18");
}

#[test]
fn a_work_copy_of_a_project_is_its_newest_version() {
    let project = copied_project();
    let rules = project.folder("rules");
    let project = project.copy(&rules, "copy/rules").edit("copy/rules/3.0/indicators/bgt.toml", "= 0.5", "= 0.4");
    let changed = rows(&project.run("diff 3.0 copy --format csv --quiet").fine().stdout);
    assert!(!changed.is_empty() && changed.iter().all(|row| row["indicator"] == "bgt"));
}

/// The deliveries of a project, as they could have been before: in a folder of their own.
fn with_earlier_data(change: impl Fn(Session) -> Session) -> Session {
    let project = copied_project();
    let (data, sources) = (project.folder("fixtures"), project.folder("sources.toml"));
    change(project.copy(&data, "earlier/fixtures").copy(&sources, "earlier/sources.toml"))
}

#[test]
fn the_same_data_elsewhere_change_nothing() {
    with_earlier_data(|project| project).run("diff 3.0 --data-from earlier").fine().stdout_has("Nothing changed.");
}

#[test]
fn data_of_one_gemeente_change_its_colour_and_the_benchmark_of_others() {
    let path = "earlier/fixtures/waarstaatjegemeente/waarderingen.csv";
    let row = "\r\n3;2017;\"gemeente\";6,68;7,18;7,18;6,92\r\n";
    let project = with_earlier_data(|project| project.edit(path, row, &row.replace("6,68;7,18", "6,68;1,00")));
    let changed = rows(&project.run("diff 3.0 --data-from earlier --format csv --quiet").fine().stdout);
    let (own, others): (Vec<_>, Vec<_>) = changed.iter().partition(|row| row["code"] == "GM0003");
    assert!(own.iter().all(|row| row["causes"] == "own data"), "{own:?}");
    assert!(others.iter().all(|row| row["causes"] == "benchmark"), "{others:?}");
    assert!(!own.is_empty() && !others.is_empty(), "{changed:?}");
}

/// Before 2018: Waadhoeke is not there yet, three of those that went into it are; Hoogezand went into Midden-Groningen.
fn before_the_mergers(project: Session) -> Session {
    let path = "earlier/fixtures/cbs/gemeenten.json";
    let mut document: serde_json::Value = serde_json::from_str(&project.read(path)).unwrap();
    let list = document["value"].as_array_mut().unwrap();
    let mut extra = list[0].clone();
    list.retain(|row| !row["RegioS"].as_str().unwrap().starts_with("GM1949"));
    for (code, name) in [("GM0070", "Franekeradeel"), ("GM0063", "het Bildt"), ("GM1908", "Menameradiel")] {
        extra["RegioS"] = format!("{code:<10}").into();
        extra["Gemeentenaam"] = name.into();
        list.push(extra.clone());
    }
    let project = project.write(path, &document.to_string());
    project.edit("earlier/sources.toml", "peildatum = 2018-02-06", "peildatum = 2017-12-01")
}

#[test]
fn dates_and_mergers_are_causes_of_their_own() {
    let project = with_earlier_data(before_the_mergers);
    insta::assert_snapshot!("diff-data", project.run("diff 3.0 --data-from earlier --quiet").fine().stdout);
    insta::assert_snapshot!("diff-data-note", project.run("diff 3.0 --data-from earlier --note --quiet").fine().stdout);
}

#[test]
fn rules_and_data_at_once_are_held_apart() {
    let project = with_earlier_data(before_the_mergers);
    let changed = rows(&project.run("diff 2.2 3.0 --data-from earlier --format csv --quiet").fine().stdout);
    let causes = |indicator: &str| -> Vec<&str> {
        let of = changed.iter().filter(|row| row["indicator"] == indicator);
        let mut causes: Vec<&str> = of.map(|row| row["causes"].as_str()).collect();
        causes.sort_unstable();
        causes.dedup();
        causes
    };
    assert_eq!(causes("bgt"), ["rule"]);
    assert_eq!(causes("softwarecatalogus"), ["date"]);
    assert_eq!(causes("eherkenning"), ["rule"]);
}

#[test]
fn a_gemeente_that_took_in_another_is_said_to_have() {
    // Leeuwarden took in Leeuwarderadeel on 2018-01-01.
    let path = "earlier/fixtures/vng/govroam-2017-12.csv";
    let project = with_earlier_data(before_the_mergers);
    let text = project.read(path);
    let line = text.lines().find(|line| line.contains("Leeuwarden\"")).unwrap().to_owned();
    let other =
        if line.contains("\"Ja\"") { line.replace("\"Ja\"", "\"Nee\"") } else { line.replace("\"Nee\"", "\"Ja\"") };
    let project = project.edit(path, &line, &other);
    let seen: Seen = project.run("diff 3.0 Leeuwarden --data-from earlier --quiet").fine();
    seen.stdout_has("by merger: \"").stdout_has("Leeuwarderadeel, Littenseradiel: figure");
}

#[test]
fn what_is_the_same_for_every_input_is_proved() {
    session().run("diff 3.0 3.0 --prove --exit-code").fine().stdout_has("give the same colours for every input");
    let project = copied_project();
    let whole = project.folder("rules/3.0");
    // Written otherwise, the same for every figure.
    let rewritten = project.copy(&whole, "try/werk").edit(
        "try/werk/indicators/bgt.toml",
        "'bgt_mutatiepercentage <= bgt_mutatiegrens'",
        "'!(0.5 < bgt_mutatiepercentage)'",
    );
    rewritten.run("diff 3.0 try/werk --prove --exit-code").fine().stdout_has("give the same colours for every input");
    rewritten.run("diff 3.0 try/werk --quiet").fine().stdout_has("the colour rules are written otherwise");
}

#[test]
fn what_differs_is_shown_with_an_input() {
    let mut said = String::new();
    for pair in ["2.0 2.1", "2.1 2.2", "2.2 2.3", "2.3 3.0", "1.12 1.13", "1.11 1.12"] {
        said.push_str(&format!("$ mdd diff {pair} --prove\n{}\n", diff(&format!("{pair} --prove"))));
    }
    insta::assert_snapshot!("diff-prove", said);
    session().run("diff 2.2 2.3 --prove --exit-code").found();
}

#[test]
fn another_order_of_the_summary_is_a_change() {
    let report = "[chapter.landelijk]\nsummary = [\n  \"berichtenbox\", \"eherkenning\", \"handelsregister\", \"digimelding\", \
                  \"bgt\", \"e-factureren\",\n  \"ggk-ijw\", \"ggk-iwmo\", \"govroam\", \"gibit\", \"gmsd\",\n]\n";
    let project = copied_project();
    project.run("rules new 3.1 --date 2018-04-01").fine();
    project
        .write("rules/3.1/report.toml", report)
        .run("diff 3.0 3.1 --exit-code")
        .found()
        .stdout_has("summary of chapter `landelijk`: in another order: berichtenbox, eherkenning");
}

#[test]
fn a_gemeente_that_was_not_in_a_delivery_is_no_merger() {
    let project = with_earlier_data(|project| {
        let path = "earlier/fixtures/cbs/gemeenten.json";
        let mut document: serde_json::Value = serde_json::from_str(&project.read(path)).unwrap();
        let list = document["value"].as_array_mut().unwrap();
        list.retain(|row| !row["RegioS"].as_str().unwrap().starts_with("GM0855"));
        project.write(path, &document.to_string())
    });
    let seen = project.run("diff 3.0 Tilburg --data-from earlier --quiet").fine();
    assert!(seen.stdout.contains("GM0855 Tilburg: new\n") && !seen.stdout.contains("merger"), "{}", seen.stdout);
}

#[test]
fn a_source_that_grew_old_is_the_cause() {
    let project = with_earlier_data(|project| {
        // The source of 3.8 was last updated so long before that it is outdated in the earlier delivery.
        let text = project.read("earlier/sources.toml");
        let (before, source) = text.split_once("[source.govroam]").unwrap();
        let updated = source.lines().find(|line| line.starts_with("updated")).unwrap();
        let text = format!("{before}[source.govroam]{}", source.replacen(updated, "updated = \"2015-01\"", 1));
        project.write("earlier/sources.toml", &text)
    });
    let changed = rows(&project.run("diff 3.0 --data-from earlier --format csv --quiet").fine().stdout);
    assert!(!changed.is_empty());
    for row in &changed {
        assert_eq!((row["indicator"].as_str(), row["causes"].as_str()), ("govroam", "freshness of the source"));
        assert!(row["because"].ends_with("(the source is no longer outdated)"), "{row:?}");
    }
}

#[test]
fn proofs_and_patches_are_not_about_gemeenten() {
    session().run("diff 2.3 3.0 Tilburg --prove").bad().stderr_has("not about single gemeenten");
}

/// A copy in which a threshold of 2.2 is another one, and version 3.1 is there.
fn with_another_threshold() -> Session {
    let session = copied_project().copy(&repository().join("rules"), "oud/rules");
    let session = session
        .edit(
            "rules/2.2/indicators/dubbele-functionaliteit.toml",
            "'componenten < genoeg_componenten",
            "'componenten < 45",
        )
        .edit("rules/2.3/version.toml", "extends = \"2.2\"", "extends = \"2.2\" # zoals het was");
    session.run("rules new 3.1 --date 2018-04-01").fine();
    session
}

#[test]
fn two_projects_are_compared_version_by_version() {
    let session = with_another_threshold();
    let seen = session.run("diff oud . --exit-code").found();
    let versions = seen.stdout.split("Every version of the two projects").nth(1).unwrap();
    insta::assert_snapshot!("versions", versions);
    let json = session.run("diff oud . --format json").fine().stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["versions"][1]["versions"], serde_json::json!(["2.2", "2.3", "3.0"]));
    session.run("diff oud . --format markdown").fine().stdout_has("## Every version of the two projects");
    session.run("diff oud . --format csv").fine().stderr_has("MDD146").stderr_has("2.2, 2.3");
    session.run("diff oud oud --exit-code").fine();
}

#[test]
fn each_version_of_two_projects_is_proved_and_named() {
    let session = with_another_threshold();
    let seen = session.run("diff oud . --prove --exit-code").found();
    insta::assert_snapshot!("versions-proved", seen.stdout);
    session.run("diff oud oud --prove --exit-code").fine().stdout_has("by the rules of 1.0, 1.1, 1.11");
}
