//! The second monitor (`examples/e-mail`): rules and sources only. Always on made-up records; on the real ones, which are not
//! ours, where they lie beside the project. What it says of those is held against a reading of our own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::built;
use crate::copied::copy;
use crate::program::mdd;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The example, with these as its deliveries.
fn project(mail: &Path, list: &Path) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for part in ["sources.toml", "rules"] {
        copy(&root().join("examples/e-mail").join(part), &folder.path().join(part));
    }
    fs::create_dir(folder.path().join("leveringen")).unwrap();
    fs::copy(mail, folder.path().join("leveringen/nl.json")).unwrap();
    fs::copy(list, folder.path().join("leveringen/municipalities_nl.json")).unwrap();
    folder
}

fn made_up() -> TempDir {
    let records = root().join("tests/e_mail");
    project(&records.join("nl.json"), &records.join("municipalities_nl.json"))
}

/// What a command prints; it ends with this code.
fn run(project: &Path, arguments: &[&str], code: i32) -> String {
    let output = mdd().arg("--project").arg(project).args(["--color", "never"]).args(arguments).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// By code and indicator: the value, the colour or reason.
fn scores(project: &Path, rules: &str) -> BTreeMap<(String, String), (String, String)> {
    let printed = run(project, &["scores", "--all", "--format", "json", "--rules", rules], 0);
    let scores: Value = serde_json::from_str(&printed).unwrap();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let row = |score: &Value| {
        let said = [&score["own_reason"]["name"], &score["reason"], &score["colour"]].map(text);
        let said = said.into_iter().find(|said| !said.is_empty()).unwrap_or_default();
        ((text(&score["code"]), text(&score["indicator"])), (text(&score["value"]), said))
    };
    scores["scores"].as_array().unwrap().iter().map(row).collect()
}

#[test]
fn the_second_monitor_works_on_made_up_records() {
    let project = made_up();
    let project = project.path();
    assert_eq!(run(project, &["check", "--strict", "--lang", "en"], 0), "3 versions: no mistakes\n");
    for rules in ["1.0", "1.1", "1.2"] {
        let tested = run(project, &["test", "--rules", rules, "--coverage", "--mutate", "--lang", "en"], 0);
        assert!(tested.contains("(100%)") && tested.contains(" 0 unnoticed"), "{tested}");
    }
    insta::assert_snapshot!("e_mail_data_check", run(project, &["data", "check"], 0));
    insta::assert_snapshot!("e_mail_report", run(project, &["report", "Beekdal", "--rules", "1.1"], 0));
    insta::assert_snapshot!("e_mail_scores", run(project, &["scores", "--all", "--format", "table"], 0));
    insta::assert_snapshot!("e_mail_diff", run(project, &["diff", "1.0", "1.1"], 0));
    insta::assert_snapshot!("e_mail_explain", run(project, &["explain", "Ceelwoud", "samen"], 0));
    insta::assert_snapshot!(
        "e_mail_explain_redirect",
        run(project, &["explain", "Ceelwoud", "spf", "--lang", "nl"], 0)
    );
    let reports = project.join("rapporten");
    fs::create_dir(&reports).unwrap();
    for format in ["text", "markdown", "json", "csv", "html", "xlsx"].into_iter().filter(|format| match *format {
        "html" | "xlsx" => built::has(format),
        _ => true,
    }) {
        let out = reports.to_string_lossy();
        run(project, &["report", "--all", "--format", format, "--output", &out], 0);
    }
}

/// Publishes records as the edition of a day.
fn publish(project: &Path, day: &str, records: &str) {
    let sources = fs::read_to_string(project.join("sources.toml")).unwrap();
    let dated = sources.lines().map(|line| match line.split_once('=') {
        Some((key, _)) if key.trim() == "peildatum" => format!("peildatum = {day}\n"),
        Some((key, value)) if key.trim() == "updated" && !value.contains('"') => format!("updated = {day}\n"),
        _ => format!("{line}\n"),
    });
    fs::write(project.join("sources.toml"), dated.collect::<String>()).unwrap();
    fs::write(project.join("leveringen/nl.json"), records).unwrap();
    run(project, &["edition", "make", day, "--rules", "1.2"], 0);
}

/// A record without its SPF.
fn without_spf(records: &str, name: &str) -> String {
    let mut read: Vec<Value> = serde_json::from_str(records).unwrap();
    let found = read.iter_mut().find(|record| record["name"] == name).unwrap();
    assert!(found.as_object_mut().unwrap().remove("spf").is_some(), "{name}");
    serde_json::to_string(&read).unwrap()
}

#[test]
fn a_lookup_that_failed_once_is_grijs_until_it_is_seen_twice() {
    let project = made_up();
    let project = project.path();
    let records = fs::read_to_string(project.join("leveringen/nl.json")).unwrap();
    let spf = |rules: &str| {
        let scores = scores(project, rules);
        // Fonteinhoek never had a record; Heideveen and Kwelderland lose theirs.
        ["GM9007", "GM9009", "GM9011"].map(|code| scores[&(code.to_owned(), "spf".to_owned())].1.clone())
    };
    publish(project, "2026-04-13", &records);
    assert_eq!(spf("1.2"), ["een-keer", "groen", "groen"], "there was no edition before");
    let records = without_spf(&records, "Kwelderland");
    publish(project, "2026-04-20", &records);
    assert_eq!(spf("1.2"), ["rood", "groen", "een-keer"]);
    assert_eq!(spf("1.1"), ["rood", "groen", "rood"]);
    let records = without_spf(&records, "Heideveen");
    publish(project, "2026-04-28", &records);
    assert_eq!(spf("1.2"), ["rood", "een-keer", "rood"]);
    // The README shows how it went, as it is printed.
    let report = run(project, &["report", "Kwelderland"], 0);
    let from = report.find("Verloop: Hoe het SPF-record eindigt").unwrap();
    let to = from + report[from..].find("\n\n\n").unwrap();
    let readme = fs::read_to_string(root().join("examples/e-mail/README.md")).unwrap();
    let shown = &report[from..to];
    assert!(readme.contains(&format!("```text\n{shown}\n```")), "README.md of the example does not show:\n{shown}");
}

/// Three real days, each published: who has no record for the first time is grijs, and nobody else is judged otherwise.
#[test]
fn the_real_days_have_their_editions() {
    let days = ["2026-04-06", "2026-04-13", "2026-04-28"];
    let Some((mail, list)) = real(days[0]) else { return };
    let project = project(&mail, &list);
    let mut before = BTreeSet::new();
    for day in days {
        let Some((mail, list)) = real(day) else { return };
        publish(project.path(), day, &fs::read_to_string(&mail).unwrap());
        let reading = Reading::of(&mail, &list);
        let scores = scores(project.path(), "1.2");
        let mut now = BTreeSet::new();
        for record in &reading.records {
            let code = record["bfs"].as_str().unwrap().replace("NL-", "GM");
            let followed = match record.get("spf") {
                Some(_) => reading.spf_followed(record),
                None if before.contains(&code) => "rood",
                None => "een-keer",
            };
            if record.get("spf").is_none() {
                now.insert(code.clone());
            }
            assert_eq!(scores[&(code.clone(), "spf".to_owned())].1, followed, "{day} {code}");
        }
        before = now;
    }
    assert_eq!(run(project.path(), &["edition", "verify", "2026-04-28", "--lang", "en"], 0).lines().count(), 1);
}

/// The real records of a day, with the list of gemeenten; none where they are not beside the project.
#[expect(clippy::print_stderr, reason = "who runs the tests reads that one was not tried")]
fn real(day: &str) -> Option<(PathBuf, PathBuf)> {
    let folder = root().join("../shared/data/nl-mail");
    let found = (folder.join(format!("{day}.json")), folder.join("municipalities_nl.json"));
    if !found.0.is_file() {
        eprintln!("not tried: {} is not there", found.0.display());
        return None;
    }
    Some(found)
}

/// What the records of a day say of one indicator, read by ourselves: value and colour.
struct Reading {
    records: Vec<Value>,
    sites: BTreeMap<String, String>,
}

impl Reading {
    fn of(mail: &Path, list: &Path) -> Reading {
        let read = |path: &Path| serde_json::from_slice::<Vec<Value>>(&fs::read(path).unwrap()).unwrap();
        let text = |record: &Value, key: &str| record[key].as_str().unwrap().to_owned();
        let sites = read(list).iter().map(|record| (text(record, "id"), text(record, "domain"))).collect();
        Reading { records: read(mail), sites }
    }

    fn spf(record: &Value) -> (&'static str, Option<&str>) {
        let Some(spf) = record["spf"].as_str() else { return ("rood", None) };
        let last = spf.split_whitespace().next_back();
        let said = match last {
            Some("-all") => "groen",
            Some("~all") => "oranje",
            Some(other) if other.starts_with("redirect=") => "elders",
            _ => "rood",
        };
        (said, last)
    }

    /// A redirect is followed once, to a domain that is in the list.
    fn spf_followed(&self, record: &Value) -> &'static str {
        let (said, last) = Self::spf(record);
        let target = last.and_then(|last| last.strip_prefix("redirect="));
        let there = target.and_then(|target| self.records.iter().find(|other| other["domain"] == target));
        match (said, there) {
            ("elders", Some(there)) => Self::spf(there).0,
            _ => said,
        }
    }

    fn tenant(record: &Value) -> Option<&str> {
        record["dkim"]["selector1"].as_str()?.split_once("._domainkey.")?.1.split('.').next()
    }

    fn sharing(&self, record: &Value) -> Option<usize> {
        let tenant = Self::tenant(record)?;
        Some(self.records.iter().filter(|other| Self::tenant(other) == Some(tenant)).count())
    }

    fn countries(record: &Value) -> (bool, bool) {
        let countries = record["mx_countries"].as_array().unwrap();
        // Those that are in the records of these days; another one stops the test.
        let is_in = |country: &Value| match country.as_str().unwrap() {
            "NL" | "DE" => true,
            "US" => false,
            other => panic!("{other}: is it in the EU?"),
        };
        (countries.iter().any(is_in), countries.iter().any(|country| !is_in(country)))
    }

    fn last_two(domain: &str) -> String {
        let parts: Vec<&str> = domain.rsplit('.').take(2).collect();
        parts.join(".")
    }
}

#[test]
fn what_it_says_of_real_gemeenten_is_what_their_records_say() {
    for day in ["2026-04-06", "2026-04-13", "2026-04-28"] {
        let Some((mail, list)) = real(day) else { return };
        let reading = Reading::of(&mail, &list);
        let project = project(&mail, &list);
        for (rules, outside) in [("1.0", "rood"), ("1.1", "oranje")] {
            let scores = scores(project.path(), rules);
            let codes: BTreeSet<&String> = scores.keys().map(|(code, _)| code).collect();
            assert_eq!(codes.len(), 342, "{day}");
            for record in &reading.records {
                let code = record["bfs"].as_str().unwrap();
                let gemeente = code.replace("NL-", "GM");
                let said = |indicator: &str| scores[&(gemeente.clone(), indicator.to_owned())].clone();
                assert_eq!(said("spf").1, reading.spf_followed(record), "{day} {code}");
                assert_eq!(
                    said("dkim").1,
                    if record.get("dkim").is_some() { "groen" } else { "niet-gezien" },
                    "{code}"
                );
                let place = match Reading::countries(record) {
                    (true, false) => "groen",
                    (true, true) => "oranje",
                    _ => outside,
                };
                assert_eq!(said("ontvangst").1, place, "{day} {code}");
                let same =
                    Reading::last_two(record["domain"].as_str().unwrap()) == Reading::last_two(&reading.sites[code]);
                assert_eq!(said("domein").1, if same { "groen" } else { "oranje" }, "{day} {code}");
                assert_eq!(said("aanbieder").0, record["provider"].as_str().unwrap(), "{day} {code}");
                let sharing = reading.sharing(record).map_or(String::new(), |count| count.to_string());
                assert_eq!(said("samen").0, sharing, "{day} {code}");
            }
        }
    }
}

/// Counted by hand on 28 April, as the data say.
#[test]
fn the_counts_of_the_country_are_those_counted_by_hand() {
    let Some((mail, list)) = real("2026-04-28") else { return };
    let scores = scores(project(&mail, &list).path(), "1.0");
    let count = |indicator: &str, is: &dyn Fn(&str, &str) -> bool| {
        let rows = scores.iter().filter(|((_, other), _)| other == indicator);
        rows.filter(|(_, (value, said))| is(value, said)).count()
    };
    let ends = |end: &'static str| count("spf", &move |value, _| value.starts_with(end));
    assert_eq!([ends("-all"), ends("~all"), ends("redirect="), ends("geen")], [246, 71, 24, 1]);
    let from = |lands: &'static str| count("ontvangst", &move |value, _| value == lands);
    assert_eq!([from("US"), from("NL"), from("DE"), from("NL, US")], [277, 58, 6, 1]);
    assert_eq!(count("dkim", &|_, said| said == "groen"), 294);
    assert_eq!(count("aanbieder", &|value, _| value == "microsoft"), 304);
}

/// Who shares a tenant, held against the list that was worked out from whole DKIM targets: every group of it is there. Some
/// of ours are larger: behind the name of the tenant, Microsoft may give each domain another ending.
#[test]
fn every_shared_tenant_of_the_yardstick_is_found() {
    let Some((mail, list)) = real("2026-04-28") else { return };
    let shared = mail.with_file_name("shared_tenants.json");
    let shared: BTreeMap<String, BTreeSet<String>> = serde_json::from_slice(&fs::read(shared).unwrap()).unwrap();
    let reading = Reading::of(&mail, &list);
    let project = project(&mail, &list);
    let (mut groups, mut gemeenten, mut larger) = (0, 0, BTreeSet::new());
    for members in shared.values() {
        let first = members.first().unwrap();
        let record = reading.records.iter().find(|record| record["name"] == first.as_str()).unwrap();
        let code = record["bfs"].as_str().unwrap().replace("NL-", "GM");
        let report: Value =
            serde_json::from_str(&run(project.path(), &["report", &code, "--format", "json"], 0)).unwrap();
        let text = report.to_string();
        let others = members.iter().filter(|member| *member != first);
        let missing: Vec<&String> = others.filter(|member| !text.contains(&format!("\"{member}\""))).collect();
        assert!(missing.is_empty(), "{first}: {missing:?}");
        groups += 1;
        gemeenten += members.len();
        let found = reading.sharing(record).unwrap();
        if found != members.len() {
            assert!(found > members.len(), "{first}");
            larger.insert(first.clone());
        }
    }
    assert_eq!((groups, gemeenten), (40, 123));
    assert_eq!(larger.len(), 4, "{larger:?}");
}
