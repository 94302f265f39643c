//! `--set`, and deliveries that are not there: what would be, in every format, while nothing is saved.

use serde_json::Value;

use super::session::{copied_project, session};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn a_threshold_does_what_a_version_with_it_does() {
    let asked = session().run("diff 3.0 --set veel_componenten=35 --quiet --format json").fine();
    let asked = json(&asked.stdout);
    let made = copied_project();
    made.run("rules new 3.1 --date 2018-04-01").fine();
    let path = "rules/3.1/measures/drempels.toml";
    let made = if made.folder(path).is_file() { made.remove(path) } else { made };
    let made = made.write(path, "[threshold]\nveel_componenten = 35\n");
    let made = json(&made.run("diff 3.0 3.1 --quiet --format json").fine().stdout);
    let changes = |found: &Value| found["colours"]["indicators"].clone();
    assert_eq!(changes(&asked), changes(&made));
    assert_eq!(asked["new"]["what_if"][0]["name"], "veel_componenten");
    assert!(asked["old"].get("what_if").is_none());
}

#[test]
fn a_figure_of_a_gemeente_is_its_own_data() {
    let seen = session().run("diff 3.0 --set GM1884.componenten=10 --quiet --format json").fine();
    let seen = json(&seen.stdout);
    let indicators = seen["colours"]["indicators"].as_array().unwrap();
    let own = indicators.iter().flat_map(|found| found["changes"].as_array().unwrap());
    let own: Vec<&Value> = own.filter(|change| change["code"] == "GM1884").collect();
    assert!(!own.is_empty());
    assert!(own.iter().all(|change| change["causes"][0][0] == "own-data"), "{own:?}");
    assert!(seen["rules"]["indicators"].as_array().unwrap().is_empty());
}

#[test]
fn every_format_says_that_it_is_a_what_if() {
    let said = "WAT ALS: Monitor";
    for format in ["text", "markdown", "html", "json"] {
        let line = format!("report Leiden --set veel_componenten=35 --quiet --format {format}");
        session().run(&line).fine().stdout_has(said);
    }
    for line in ["report Leiden --format csv", "scores Leiden --format csv", "diff 3.0 --format csv"] {
        let seen = session().run(&format!("{line} --set veel_componenten=35 --quiet")).fine();
        let mut lines = seen.stdout.lines();
        assert!(lines.next().unwrap().ends_with(",what_if"), "{line}");
        assert!(lines.all(|line| line.ends_with(",veel_componenten=35")), "{line}");
    }
    for line in ["scores Leiden", "explain Leiden 2.1", "explain Leiden 2.1 --format markdown", "diff 3.0"] {
        let line = format!("{line} --set veel_componenten=35 --quiet");
        session().run(&line).fine().stdout_has("What if: ");
    }
    session().run("diff 3.0 --note --set veel_componenten=35 --quiet").fine().stdout_has("Wat als: ");
    for line in ["scores Leiden --format json", "report Leiden --format json"] {
        let seen = session().run(&format!("{line} --set veel_componenten=35 --quiet")).fine();
        assert_eq!(json(&seen.stdout)["what_if"][0]["was"], "40", "{line}");
    }
}

#[test]
fn a_what_if_is_taken_for_no_report() {
    let folder = copied_project();
    folder.run("report Leiden --set GM0546.componenten=10 --output wat.json --quiet").fine();
    folder.run("verify wat.json").bad().stderr_has("MDD181");
    folder.run("report Leiden --previous wat.json").bad().stderr_has("MDD181");
    folder.run("report Leiden --format markdown,json --output rapporten/ --quiet").fine();
    let before = folder.read("rapporten/GM0546-leiden.md");
    let line = "report Leiden --set veel_componenten=35 --format markdown,json --output rapporten/";
    folder.run(line).bad().stderr_has("MDD181");
    assert_eq!(folder.read("rapporten/GM0546-leiden.md"), before);
    folder.run("report Leiden --set veel_componenten=35 --format markdown,json --output anders/").fine();
    // Two settings are two prints, also when rules and deliveries are the same.
    let set =
        |figure| format!("report Leiden --set GM0546.componenten={figure} --format markdown,json --output anders/");
    folder.run(&set(10)).fine();
    let before = folder.read("anders/GM0546-leiden.md");
    folder.run(&set(11)).fine();
    assert_ne!(folder.read("anders/GM0546-leiden.md"), before);
}

#[test]
fn what_a_version_does_not_use_does_not_stop_it() {
    // Only 2.0 to 2.2 look at it.
    let folder = copied_project();
    let sources = folder.read("sources.toml");
    let start = sources.find("[source.vensters.table.").or_else(|| sources.find("[source.gt.table.")).unwrap();
    let file = sources[start..].split("file").nth(1).unwrap().split('"').nth(1).unwrap().to_owned();
    let folder = folder.remove(&file);
    folder.run("report Leiden").fine().stderr_has("warning[MDD040]");
    folder.run("report Leiden --rules 2.0").bad().stderr_has("error[MDD040]");
    folder.run("data check").bad().stderr_has("error[MDD040]");
}

#[test]
fn what_rests_on_a_source_that_is_not_there_is_grijs_and_the_rest_is_made() {
    let folder = copied_project();
    let sources = folder.read("sources.toml");
    let start = sources.find("[source.bgt.table.").unwrap();
    let file = sources[start..].split("file").nth(1).unwrap().split('"').nth(1).unwrap().to_owned();
    let whole = session().run("scores --all --format csv --quiet").fine().stdout;
    let said = session().run("data check --without bgt --format json --quiet").fine().stdout;
    let folder = folder.remove(&file);
    folder.run("scores --all").bad().stderr_has("error[MDD040]");
    let rest = folder.run("scores --all --format csv --quiet --allow-missing bgt").fine().stdout;
    let lost: Vec<(&str, &str)> = whole.lines().zip(rest.lines()).filter(|(before, now)| before != now).collect();
    assert!(lost.iter().all(|(_, now)| now.contains(",bgt")), "only what rests on it");
    let grijs = lost.iter().filter(|(_, now)| now.contains(",bgt,") && now.ends_with(",grijs,not-delivered")).count();
    assert_eq!(grijs, 380);
    let said = json(&said);
    let said =
        said["without"]["indicators"].as_array().unwrap().iter().find(|lost| lost["indicator"] == "bgt").unwrap();
    let judged = |line: &&str| line.contains(",bgt,") && !line.contains(",grijs,");
    assert_eq!(said["grijs"], whole.lines().filter(judged).count());
    for format in ["text", "markdown", "html"] {
        let line = format!("report Leiden --quiet --allow-missing bgt --format {format}");
        folder.run(&line).fine().stdout_has("niet alles is geleverd");
    }
    let report = folder.run("report Leiden --quiet --allow-missing bgt --format json").fine();
    assert_eq!(json(&report.stdout)["reports"][0]["meta"]["not_delivered"].as_array().unwrap().len(), 1);
    let line = format!("diff 3.0 --data-from {} --quiet", session().folder("").display());
    folder.run(&line).bad().stderr_has("MDD040");
    folder.run(&format!("{line} --allow-missing bgt")).fine().stdout_has("a source that was not delivered");
}
