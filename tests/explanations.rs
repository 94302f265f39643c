//! What gemeenten say of their own colours, and marks of colours on the edge, as a reader meets them in each format.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cli::session::{Session, copied_project, published_project};

/// What no format may obey.
const TEXT: &str = "=1+1<b>x</b> *a* #set page() $y$ [l](u) `c` {{ 7*7 }} | &amp;";

fn explained(until: &str, text: &str) -> String {
    format!(
        "[[explanation]]\ngemeente = \"GM1884\"\nindicator = [\"standaarden\", \"bgt\"]\ntext = '{text}'\n\
         who = \"team <i>kaart</i>\"\nsince = 2017-10-01\nuntil = {until}\n"
    )
}

fn with(text: &str) -> Session {
    copied_project().write("explanations/kaag.toml", text)
}

fn report(there: &Session, format: &str) -> String {
    there.run(&format!("report GM1884 --quiet --format {format}")).fine().stdout
}

/// Every figure of a paragraph, by its indicator.
fn figures(report: &str) -> BTreeMap<String, Value> {
    let document: Value = serde_json::from_str(report).unwrap();
    let chapters = document["reports"][0]["chapters"].as_array().unwrap().clone();
    let sections = chapters.iter().flat_map(|chapter| chapter["sections"].as_array().unwrap().clone());
    let blocks = sections.flat_map(|section| section["blocks"].as_array().unwrap().clone());
    let figures = blocks.flat_map(|block| block["figures"].as_array().cloned().unwrap_or_default());
    figures.map(|figure| (figure["indicator"].as_str().unwrap().to_owned(), figure)).collect()
}

/// Without what explanations and marks add.
fn without(report: &str) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(strip),
            Value::Object(fields) => {
                fields.remove("explanation");
                fields.remove("fragile");
                fields.remove("rules_hash");
                fields.values_mut().for_each(strip);
            }
            _ => {}
        }
    }
    let mut document: Value = serde_json::from_str(report).unwrap();
    let reports = document["reports"].as_array_mut().unwrap();
    // What is said in front is said in sentences.
    reports.iter_mut().for_each(|report| _ = report.as_object_mut().unwrap().remove("message"));
    strip(&mut document["reports"]);
    document["reports"].take()
}

#[test]
fn a_hostile_explanation_is_shown_and_never_obeyed_in_any_format() {
    // Of a chance too, so that it stands in the mail.
    let there = with(&explained("2018-06-30", TEXT).replace("\"bgt\"", "\"bgt\", \"gmsd\""));
    assert!(
        report(&there, "text").contains("Toelichting van team <i>kaart</i>, tot en met 30-6-2018: =1+1<b>x</b> *a*")
    );
    let html = report(&there, "html");
    assert!(!html.contains("<b>x") && !html.contains("<i>kaart"), "no markup");
    assert!(html.contains("=1+1&lt;b&gt;x") && html.contains("{{ 7*7 }}") && html.contains("&amp;amp;"));
    let markdown = report(&there, "markdown");
    assert!(markdown.contains("=1+1\\<b\\>x") && markdown.contains("\\[l\\](u)"), "escaped");
    let mail = report(&there, "mail").replace("=\r\n", "").replace("=\n", "");
    let page = mail.split_once("text/html").expect("a text and a page").1;
    assert!(page.contains("&lt;b&gt;x") && !page.contains("<b>x"), "the chance says it, escaped");
    let csv = report(&there, "csv");
    let records: Vec<csv::StringRecord> =
        csv::Reader::from_reader(csv.as_bytes()).records().map(Result::unwrap).collect();
    let told: Vec<&csv::StringRecord> = records.iter().filter(|record| &record[2] == "explanation").collect();
    assert_eq!(told.iter().map(|record| &record[4]).collect::<Vec<_>>(), ["standaarden", "bgt", "gmsd"]);
    assert!(told.iter().all(|record| &record[5] == "team <i>kaart</i>" && &record[6] == "2018-06-30"));
    let listed = there.run("explanations list --format csv --quiet").fine().stdout;
    assert!(listed.contains("'=1+1<b>x</b>"), "no formula: {listed}");
    let figures = figures(&report(&there, "json"));
    assert_eq!(figures["standaarden"]["explanation"]["text"], TEXT);
    assert_eq!(figures["standaarden"]["explanation"]["lapsed"], false);
}

#[test]
fn an_explanation_stands_beside_a_colour_and_changes_nothing_else() {
    let plain = copied_project();
    let there = with(&explained("2018-06-30", "Wij werken eraan."));
    let (before, after) = (report(&plain, "json"), report(&there, "json"));
    assert_ne!(before, after);
    assert_eq!(without(&before), without(&after));
    let summary = report(&there, "markdown");
    assert!(summary.contains("(#standaarden) (toegelicht) |"), "in its row");
    assert!(!report(&plain, "markdown").contains("toegelicht"));
    // A folder in which nobody says anything changes no byte.
    let empty = with("");
    assert_eq!(report(&empty, "text"), report(&plain, "text"));
}

#[test]
fn one_that_lapsed_is_told_without_its_text_and_not_where_nothing_is_left_to_explain() {
    let there = with(&explained("2018-01-31", "Wij werken eraan."));
    let text = report(&there, "text");
    assert!(!text.contains("Wij werken eraan."));
    assert_eq!(text.matches("gold tot en met 31-1-2018, en is").count(), 1, "not at the BGT, which is groen");
    assert!(!text.contains("toegelicht"));
    assert!(figures(&report(&there, "json"))["bgt"].get("explanation").is_none());
    // On a day before, it held.
    let then = there.run("report GM1884 --quiet --date 2018-01-31 --rules 3.0 --allow-stale").fine().stdout;
    assert!(then.contains("Wij werken eraan."), "{then}");
    let warned = there.run("check --rules 3.0").fine();
    assert!(warned.stderr.contains("MDD189"), "{}", warned.stderr);
    // A later one goes before it.
    let later = explained("2018-06-30", "Het duurt langer.").replace("2017-10-01", "2018-02-01");
    there.overwrite("explanations/kaag.toml", &(explained("2018-01-31", "Wij werken eraan.") + later.as_str()));
    let text = report(&there, "text");
    assert!(text.contains("Het duurt langer.") && !text.contains("gold tot en met"), "the one that holds");
    assert!(there.run("check --rules 3.0").fine().stderr.is_empty(), "nothing is left open");
}

#[test]
fn one_of_later_or_of_other_rules_is_not_shown() {
    let later = explained("2018-06-30", "Wij werken eraan.").replace("2017-10-01", "2018-02-07");
    assert!(!report(&with(&later), "text").contains("toelichting van team"));
    let others = explained("2018-06-30", "Wij werken eraan.") + "rules = \"2.3\"\n";
    let there = with(&others);
    assert!(!report(&there, "text").contains("Wij werken eraan."));
    let older = there.run("report GM1884 --quiet --rules 2.3").fine().stdout;
    assert!(older.contains("Wij werken eraan."), "{older}");
}

#[test]
fn the_list_says_which_hold_and_which_rule_draws_most() {
    let more = "[[explanation]]\ngemeente = \"Leiden\"\nindicator = \"bgt\"\ntext = \"x\"\nwho = \"y\"\nsince = 2018-01-01\n\
                until = 2018-12-31\n[[explanation]]\ngemeente = \"Urk\"\nindicator = \"gmsd\"\ntext = \"x\"\nwho = \"y\"\n\
                since = 2018-03-01\nuntil = 2018-12-31\n[[explanation]]\ngemeente = \"Urk\"\nindicator = \"bgt\"\ntext = \"x\"\n\
                who = \"y\"\nsince = 2017-03-01\nuntil = 2017-12-31\n";
    let there = with(&(explained("2018-06-30", "Wij werken eraan.") + more));
    let listed: Value =
        serde_json::from_str(&there.run("explanations list --format json --quiet").fine().stdout).unwrap();
    let states: Vec<(&str, &str, &str)> = listed["explanations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            let of = |key: &str| one[key].as_str().unwrap();
            (of("gemeente"), of("indicator"), of("state"))
        })
        .collect();
    let expected = [
        ("Kaag en Braassem", "standaarden", "holds"),
        ("Kaag en Braassem", "bgt", "holds"),
        ("Leiden", "bgt", "holds"),
        ("Urk", "gmsd", "coming"),
        ("Urk", "bgt", "lapsed"),
    ];
    assert_eq!(states, expected);
    let drawn = listed["drawn_by"].as_array().unwrap();
    assert_eq!((&drawn[0]["indicator"], &drawn[0]["explanations"]), (&"bgt".into(), &2.into()));
    assert_eq!((&drawn[0]["rule"], &drawn[0]["colour"]), (&1.into(), &"groen".into()));
    assert_eq!(drawn.len(), 2);
    // By rules that do not have the indicator it is of other rules.
    let older = there.run("explanations list --rules 2.0 --format csv --quiet").fine().stdout;
    assert!(older.lines().any(|line| line.contains(",gmsd,") && line.contains(",other-rules,")), "{older}");
    let table = there.run("explanations list --quiet").fine().stdout;
    assert!(table.contains("rule 1") && table.contains("begins on 2018-03-01"), "{table}");
}

#[test]
fn a_report_is_verified_by_its_figures_whatever_is_said_of_them() {
    let there = with(&explained("2018-06-30", "Wij werken eraan."));
    there.run("report GM1884 --format json --output report.json").fine();
    let seen = there.run("verify report.json").fine();
    assert!(seen.stdout.contains("every figure follows"), "{}", seen.stdout);
    there.overwrite("explanations/kaag.toml", &explained("2018-06-30", "Het is klaar."));
    let seen = there.run("verify report.json").fine();
    assert!(seen.stdout.contains("every figure follows"), "{}", seen.stdout);
}

#[test]
fn a_folder_of_reports_follows_what_is_said() {
    let there = with(&explained("2018-06-30", "Wij werken eraan."));
    there.run("report GM1884 --format markdown,text --output uit/ --quiet").fine();
    there.overwrite("explanations/kaag.toml", &explained("2018-06-30", "Het is klaar."));
    there.run("report GM1884 --format markdown,text --output uit/ --quiet").fine();
    let made: Vec<String> = there.files_in("uit").into_iter().filter(|path| path.ends_with(".txt")).collect();
    assert!(there.read(&made[0]).contains("Het is klaar."), "made anew");
}

/// A gemeente that went into another one, and an explanation of then.
#[test]
fn an_explanation_of_a_gemeente_that_is_gone_is_a_mistake_only_while_it_holds() {
    let gone = |until: &str| explained(until, "Wij werken eraan.").replace("GM1884", "Bellingwedde");
    let there = with(&gone("2017-12-31"));
    there.run("report GM1884 --quiet").fine();
    there.overwrite("explanations/kaag.toml", &gone("2018-12-31"));
    let seen = there.run("report GM1884 --quiet").bad();
    assert!(seen.stderr.contains("MDD061") && seen.stderr.contains("Westerwolde"), "{}", seen.stderr);
}

#[test]
fn a_colour_on_the_edge_is_marked_where_the_rules_ask_for_it() {
    let there = copied_project();
    let plain = report(&there, "json");
    let there = there.edit("rules/3.0/report.toml", "[layout]\n", "[layout]\nfragile = true\n");
    let marked = report(&there, "json");
    assert_eq!(without(&plain), without(&marked));
    let listed = there.run("scores GM1884 --fragile --format json --quiet").fine().stdout;
    let listed: Value = serde_json::from_str(&listed).unwrap();
    let fragile: Vec<&str> = listed["figures"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|figure| figure["fragile"] == true)
        .map(|figure| figure["indicator"].as_str().unwrap())
        .collect();
    let has_mark = |figure: &(&String, &Value)| figure.1.get("fragile").is_some();
    let found = figures(&marked);
    let mut of_report: Vec<&str> = found.iter().filter(has_mark).map(|(id, _)| id.as_str()).collect();
    of_report.sort_by_key(|id| fragile.iter().position(|other| other == id));
    assert_eq!(of_report, fragile);
    assert!(fragile.contains(&"standaarden"), "{fragile:?}");
    assert_eq!(found["standaarden"]["fragile"]["up"], "groen");
    assert_eq!(found["standaarden"]["fragile"]["down"], "rood");
    for format in ["text", "html", "markdown"] {
        let shown = report(&there, format);
        assert!(shown.contains("op de rand") && shown.contains("één stap hoger, 2, is ● groen"), "{format}");
    }
}

/// What was published stays the same bytes; golden holds the rest of it.
#[test]
fn no_published_version_asks_for_marks_or_has_explanations() {
    let there = published_project();
    let shown = report(&there, "json");
    assert!(!shown.contains("\"fragile\"") && !shown.contains("\"explanation\""));
}
