//! Who does a subject for several gemeenten, as a reader meets it: beside a colour in every format, and the gemeenten of an
//! organisation side by side.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cli::session::{Session, copied_project, published_project};

/// What no format may obey.
const TITLE: &str = "=1+1<b>x</b> *a* #set page() $y$ [l](u) `c` {{ 7*7 }} | &amp;";

fn organisation(name: &str, title: &str, members: &str, subjects: &str, days: &str) -> String {
    format!(
        "[organisation.{name}]\ntitle = '{title}'\ncontact = 'team <i>kaart</i>'\nmembers = {members}\n\
         subjects = {subjects}\n{days}\n"
    )
}

fn with(text: &str) -> Session {
    copied_project().write("samenwerkingen.toml", text)
}

fn duin(title: &str) -> String {
    organisation("duin", title, "['Leiden', 'Katwijk', 'GM1884']", "['bgt', '3.3']", "since = 2018-01-01")
}

fn report(there: &Session, format: &str) -> String {
    there.run(&format!("report GM1884 --quiet --format {format}")).fine().stdout
}

fn beside(there: &Session, format: &str) -> String {
    there.run(&format!("report --samenwerking duin --quiet --format {format}")).fine().stdout
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// Each score of the report that has an indicator, by that.
fn served(report: &str) -> BTreeMap<String, Value> {
    fn collect(value: &Value, found: &mut BTreeMap<String, Value>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
            Value::Object(fields) => {
                if let (Some(indicator), Some(served)) = (fields.get("indicator"), fields.get("served_by")) {
                    found.insert(indicator.as_str().unwrap().to_owned(), served.clone());
                }
                fields.values().for_each(|inside| collect(inside, found));
            }
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    collect(&json(report)["reports"], &mut found);
    found
}

/// Without what organisations add.
fn without(report: &str) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(strip),
            Value::Object(fields) => {
                fields.remove("served_by");
                fields.values_mut().for_each(strip);
            }
            _ => {}
        }
    }
    let mut document = json(report);
    strip(&mut document);
    document
}

#[test]
fn a_hostile_title_is_shown_and_never_obeyed_in_any_format() {
    let there = with(&duin(TITLE));
    assert!(report(&there, "text").contains("BGT via =1+1<b>x</b> *a*"), "text");
    for html in [report(&there, "html"), beside(&there, "html")] {
        assert!(!html.contains("<b>x") && !html.contains("<i>kaart"), "no markup");
        assert!(html.contains("=1+1&lt;b&gt;x") && html.contains("{{ 7*7 }}") && html.contains("&amp;amp;"));
    }
    for markdown in [report(&there, "markdown"), beside(&there, "markdown")] {
        assert!(!markdown.contains("<b>x") && markdown.contains("=1+1\\<b\\>x"), "escaped");
        assert!(!markdown.contains("[l](u)"), "no link");
        let rows = markdown.lines().filter(|line| line.contains("=1+1") && line.starts_with('|'));
        assert!(rows.clone().count() > 1);
        rows.for_each(|row| assert!(row.contains("\\|"), "no cell more: {row}"));
    }
    let mail = report(&there, "mail").replace("=\r\n", "").replace("=\n", "");
    let page = mail.split_once("text/html").expect("a text and a page").1;
    assert!(page.contains("&lt;b&gt;x") && !page.contains("<b>x"), "in its row");
    let csv = report(&there, "csv");
    let records: Vec<csv::StringRecord> =
        csv::Reader::from_reader(csv.as_bytes()).records().map(Result::unwrap).collect();
    let told: Vec<&csv::StringRecord> = records.iter().filter(|record| &record[2] == "served-by").collect();
    assert!(told.iter().any(|record| &record[4] == "bgt"), "{told:?}");
    assert!(told.iter().all(|record| &record[5] == "team <i>kaart</i>" && &record[6] == "duin"));
    assert!(beside(&there, "csv").contains("'=1+1<b>x</b>"), "no formula");
    let found = &served(&report(&there, "json"))["bgt"];
    assert_eq!((&found["title"], &found["name"]), (&TITLE.into(), &"duin".into()));
    assert_eq!(found["contact"], "team <i>kaart</i>");
}

#[test]
fn it_stands_beside_a_colour_and_changes_nothing_else() {
    let plain = copied_project();
    let there = with(&duin("Servicepunt Duin"));
    let (before, after) = (report(&plain, "json"), report(&there, "json"));
    assert_ne!(before, after);
    assert_eq!(without(&before), without(&after));
    // Of a paragraph all that is in it; of an indicator only that.
    let found = served(&after);
    let sections = |id: &str| found.contains_key(id);
    assert!(sections("bgt") && !sections("standaarden"), "{:?}", found.keys());
    assert!(found.len() > 1, "what is in 3.3 too: {:?}", found.keys());
    // Who is no member has none, and a file in which nobody does anything changes no byte.
    let urk = there.run("report Urk --quiet").fine().stdout;
    assert_eq!(urk, plain.run("report Urk --quiet").fine().stdout);
    assert_eq!(report(&with(""), "text"), report(&plain, "text"));
    there.run("check --rules 3.0").fine().says_nothing();
}

#[test]
fn it_holds_from_its_first_day_up_to_and_including_its_last() {
    let of = |days: &str| organisation("duin", "Servicepunt Duin", "'GM1884'", "'bgt'", days);
    let is_told = |days: &str| report(&with(&of(days)), "text").contains("via Servicepunt Duin");
    assert!(is_told("since = 2018-02-06") && is_told("since = 2018-01-01\nuntil = 2018-02-06"));
    assert!(!is_told("since = 2018-02-07") && !is_told("since = 2018-01-01\nuntil = 2018-02-05"));
}

/// The BGT is groen for all three: it is done well once. By itself, each counts.
#[test]
fn an_organisation_counts_once_and_others_each() {
    let there = with(&duin("Servicepunt Duin"));
    let document = json(&beside(&there, "json"));
    assert_eq!((&document["schema"], &document["rules"]), (&"mdd-side-by-side/1".into(), &"3.0".into()));
    let subjects = document["subjects"].as_array().unwrap();
    let subject = |id: &str| subjects.iter().find(|subject| subject["indicator"] == id).unwrap();
    let bgt = subject("bgt");
    let names: Vec<&str> =
        bgt["gemeenten"].as_array().unwrap().iter().map(|one| one["gemeente"].as_str().unwrap()).collect();
    assert_eq!(names, ["Leiden", "Katwijk", "Kaag en Braassem"], "as they are written");
    let counted = bgt["counted"].as_array().unwrap();
    assert_eq!(counted.len(), 1);
    assert_eq!((&counted[0]["organisation"], &counted[0]["colour"]), (&"duin".into(), &"groen".into()));
    assert_eq!(bgt["told"][1], "Geteld naar wie het doet: 1 ● groen.");
    let own = subject("volwassenheid-burgers");
    assert_eq!(own["counted"].as_array().unwrap().len(), 3);
    assert_eq!(own["told"].as_array().unwrap().len(), 1);
    // Each figure is that of its report.
    for one in bgt["gemeenten"].as_array().unwrap() {
        let code = one["code"].as_str().unwrap();
        let printed = json(&there.run(&format!("report {code} --quiet --format json")).fine().stdout);
        let chapters = printed["reports"][0]["summary"].as_array().unwrap();
        let mut rows = chapters.iter().flat_map(|chapter| chapter["rows"].as_array().unwrap());
        let row = rows.find(|row| row["indicator"] == "bgt").unwrap();
        assert_eq!((&row["display"], &row["colour"], &row["why"]), (&one["display"], &one["colour"], &one["why"]));
    }
}

/// Kaag en Braassem is rood where Leiden and Katwijk are groen: then it counts for neither.
#[test]
fn an_organisation_whose_colours_differ_counts_for_none_of_them() {
    let members = "['Leiden', 'Katwijk', 'GM1884']";
    let there =
        with(&organisation("duin", "Servicepunt Duin", members, "'volwassenheid-burgers'", "since = 2018-01-01"));
    let document = json(&beside(&there, "json"));
    let subjects = document["subjects"].as_array().unwrap();
    let subject = subjects.iter().find(|subject| subject["indicator"] == "volwassenheid-burgers").unwrap();
    let counted = &subject["counted"][0];
    assert_eq!((&counted["differs"], &counted["colour"]), (&true.into(), &Value::Null));
    assert_eq!(subject["told"][1], "Geteld naar wie het doet: 1 met verschillende kleuren.");
    let csv = beside(&there, "csv");
    assert!(
        csv.lines().any(|line| line.starts_with("counted,1.1,volwassenheid-burgers,") && line.contains(",differs,"))
    );
}

/// Two organisations each do it for some of the gemeenten; one does it itself.
#[test]
fn each_organisation_counts_for_its_own() {
    let duin = organisation("duin", "Duin", "['Leiden', 'Katwijk', 'GM1884']", "'2.1'", "since = 2018-01-01");
    let more = organisation("bol", "Bol", "['Leiden', 'Katwijk']", "'bgt'", "since = 2018-01-01");
    let document = json(&beside(&with(&(duin + more.as_str())), "json"));
    let subjects = document["subjects"].as_array().unwrap();
    let bgt = subjects.iter().find(|subject| subject["indicator"] == "bgt").unwrap();
    let counted: Vec<(&str, usize)> = bgt["counted"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["title"].as_str().unwrap(), one["gemeenten"].as_array().unwrap().len()))
        .collect();
    assert_eq!(counted, [("Bol", 2), ("Kaag en Braassem", 1)]);
    assert_eq!(bgt["told"][1], "Geteld naar wie het doet: 2 ● groen.");
}

#[test]
fn several_forms_go_into_a_folder_and_each_has_every_subject() {
    let there = with(&duin("Servicepunt Duin"));
    there.run("report --samenwerking duin --format text,markdown,html,csv,json,xlsx --output uit/ --quiet").fine();
    let made = there.files_in("uit");
    let name = |path: &String| path.rsplit('/').next().unwrap().to_owned();
    let mut names: Vec<String> = made.iter().map(name).collect();
    names.sort();
    assert_eq!(names, ["duin.csv", "duin.html", "duin.json", "duin.md", "duin.txt", "duin.xlsx"]);
    for ending in ["csv", "html", "json", "md", "txt"] {
        let text = there.read(&format!("uit/duin.{ending}"));
        assert!(text.contains("Bijhouding en gebruik BGT") && text.contains("E-factureren"), "{ending}");
        assert!(text.contains("Servicepunt Duin") && text.contains("Kaag en Braassem"), "{ending}");
    }
    let html = there.read("uit/duin.html");
    assert_eq!(html.matches("<h2 id=").count(), html.matches("class=\"naast-elkaar\"").count(), "a section each");
}

#[test]
fn a_report_is_verified_by_its_figures_whoever_does_it() {
    let there = with(&duin("Servicepunt Duin"));
    there.run("report GM1884 --format json --output report.json").fine();
    let seen = there.run("verify report.json").fine();
    assert!(seen.stdout.contains("every figure follows"), "{}", seen.stdout);
    there.overwrite("samenwerkingen.toml", &duin("Dienst Duin"));
    let seen = there.run("verify report.json").fine();
    assert!(seen.stdout.contains("every figure follows"), "{}", seen.stdout);
}

#[test]
fn a_folder_of_reports_follows_who_does_it() {
    let there = with(&duin("Servicepunt Duin"));
    there.run("report GM1884 --format markdown,text --output uit/ --quiet").fine();
    there.overwrite("samenwerkingen.toml", &duin("Dienst Duin"));
    there.run("report GM1884 --format markdown,text --output uit/ --quiet").fine();
    let made: Vec<String> = there.files_in("uit").into_iter().filter(|path| path.ends_with(".txt")).collect();
    assert!(there.read(&made[0]).contains("via Dienst Duin"), "made anew");
}

/// As a whole project works it out: the mean beside Leiden is without Katwijk, that beside Urk as it was.
#[test]
fn rules_may_leave_partners_out_of_what_stands_beside_a_figure() {
    let there = with(&organisation("duin", "Duin", "['Leiden', 'Katwijk']", "'1.1'", "since = 2018-01-01"));
    let explained = |there: &Session, who: &str| {
        let line = format!("explain {who} volwassenheid-burgers --format json --quiet");
        json(&there.run(&line).fine().stdout)[0]["benchmark"].clone()
    };
    let before = explained(&there, "Leiden");
    let there = there.edit(
        "rules/1.0/indicators/volwassenheid-burgers.toml",
        "[benchmark]\n",
        "[benchmark]\nleave_out = \"same-organisation\"\n",
    );
    let after = explained(&there, "Leiden");
    assert_ne!(before, after);
    let made_of = after["made_of"].as_str().unwrap();
    assert!(made_of.ends_with(", without the other gemeenten of Duin"), "{made_of}");
    let members = |of: &Value| -> usize {
        let digits: String = of["made_of"].as_str().unwrap().chars().filter(char::is_ascii_digit).collect();
        digits.parse().unwrap()
    };
    assert_eq!(members(&before), members(&after) + 1);
    assert_eq!(explained(&there, "Urk")["made_of"], before["made_of"]);
}

/// A gemeente that went into another one is no mistake of an organisation of then.
#[test]
fn a_gemeente_that_is_gone_is_a_mistake_only_while_the_organisation_is_there() {
    let of = |days: &str| organisation("duin", "Duin", "['Bellingwedde', 'Leiden']", "'bgt'", days);
    with(&of("since = 2017-01-01\nuntil = 2017-12-31")).run("report Leiden --quiet").fine();
    let seen = with(&of("since = 2017-01-01")).run("report Leiden --quiet").bad();
    assert!(seen.stderr.contains("MDD061") && seen.stderr.contains("Westerwolde"), "{}", seen.stderr);
}

/// What was published stays the same bytes; golden holds the rest of it.
#[test]
fn what_is_shipped_names_no_organisation() {
    assert!(!report(&published_project(), "json").contains("served_by"));
}
