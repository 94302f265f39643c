//! The message in front of a report, against what is counted in the scores of the country.
#![cfg(feature = "xlsx")]

use std::collections::HashMap;

use serde_json::Value;

use super::session::{Session, copied_project};

/// The shipped rules with a version that has a message.
fn with_message(message: &str) -> Session {
    let version = "number = \"3.1\"\ndate = 2018-04-01\nextends = \"3.0\"\nchangelog = [\"Een boodschap vooraan.\"]\n";
    let report =
        format!("contact = \"mdd@vng.nl\"\n[message]\n{message}\n[section.gibit]\ncontact = \"gibit@vng.nl\"\n");
    copied_project().write("rules/3.1/version.toml", version).write("rules/3.1/report.toml", &report)
}

/// Gemeente, indicator and colour of each row of the summary, in the order of the report.
fn colours(session: &Session) -> Vec<(String, String, String)> {
    let shown = session.run("scores --all --format csv --quiet").fine().stdout;
    let mut lines = csv::Reader::from_reader(shown.as_bytes());
    let head = lines.headers().unwrap().clone();
    let at = |name: &str| head.iter().position(|column| column == name).unwrap();
    let (code, indicator, colour) = (at("code"), at("indicator"), at("colour"));
    let rows = lines.records().map(Result::unwrap);
    rows.map(|row| (row[code].to_owned(), row[indicator].to_owned(), row[colour].to_owned())).collect()
}

fn reports(session: &Session) -> Vec<Value> {
    let shown = session.run("report --all --format json --quiet").fine().stdout;
    let mut whole: Value = serde_json::from_str(&shown).unwrap();
    serde_json::from_value(whole["reports"].take()).unwrap()
}

#[test]
fn what_is_said_in_front_is_what_is_counted() {
    let session = with_message(r#"by = ["rare"]"#);
    let reports = reports(&session);
    let rows =
        || reports[0]["summary"].as_array().unwrap().iter().flat_map(|chapter| chapter["rows"].as_array().unwrap());
    let text = |row: &Value, key: &str| row[key].as_str().unwrap().to_owned();
    let in_summary: Vec<String> = rows().map(|row| text(row, "indicator")).collect();
    let sections: HashMap<String, String> = rows().map(|row| (text(row, "indicator"), text(row, "section"))).collect();
    let rows: Vec<_> = colours(&session).into_iter().filter(|(_, id, _)| in_summary.contains(id)).collect();
    let mut green: HashMap<&str, usize> = HashMap::new();
    let mut with: HashMap<(&str, &str), usize> = HashMap::new();
    let mut of: HashMap<(&str, &str), &str> = HashMap::new();
    for (code, id, colour) in &rows {
        *green.entry(code).or_default() += usize::from(colour == "groen");
        *with.entry((id, colour)).or_default() += 1;
        of.insert((code, id), colour);
    }
    assert_eq!(green.len(), 380);
    for report in &reports {
        let code = report["meta"]["code"].as_str().unwrap();
        let own = green[code];
        let more = green.values().filter(|other| **other > own).count();
        let same = green.values().filter(|other| **other == own).count() - 1;
        let sentences: Vec<&str> =
            report["message"]["sentences"].as_array().unwrap().iter().map(|told| told.as_str().unwrap()).collect();
        let count = |colour: &str| in_summary.iter().filter(|id| of[&(code, id.as_str())] == colour).count();
        let first =
            format!("van 22 onderwerpen {own} op groen, {} op oranje en {} op rood.", count("oranje"), count("rood"));
        assert!(sentences[0].ends_with(&first), "{code}: {} where {first}", sentences[0]);
        let among = format!("{more} van de 380 gemeenten hebben meer onderwerpen op groen, {same} evenveel.");
        assert!(sentences.contains(&among.as_str()), "{code}: {sentences:?} where {among}");
        // The fewest first; where as few, the order of the report.
        let mut expected: Vec<(usize, &str)> = in_summary
            .iter()
            .filter(|id| ["rood", "oranje"].contains(&of[&(code, id.as_str())]))
            .map(|id| (with[&(id.as_str(), of[&(code, id.as_str())])], id.as_str()))
            .collect();
        expected.sort_by_key(|(count, _)| *count);
        // One of a paragraph.
        let mut told = Vec::new();
        expected.retain(|(_, id)| {
            let is_first = !told.contains(&&sections[*id]);
            told.push(&sections[*id]);
            is_first
        });
        let chances = report["message"]["chances"].as_array().unwrap();
        let found: Vec<(usize, &str)> = chances
            .iter()
            .map(|chance| {
                (chance["gemeenten"].as_u64().unwrap().try_into().unwrap(), chance["indicator"].as_str().unwrap())
            })
            .collect();
        expected.truncate(3);
        assert_eq!(found, expected, "{code}");
    }
}

#[test]
fn what_is_asked_first_comes_first() {
    let session = with_message(r#"by = ["weight", "deadline", "rare"]"#)
        .write("rules/3.1/indicators/e-factureren.toml", "id = \"e-factureren\"\ndeadline = 2018-11-27\n")
        .write(
            "rules/3.1/indicators/handelsregister.toml",
            "id = \"handelsregister\"\ndeadline = 2018-01-01\nweight = 1\n",
        )
        .write(
            "rules/3.1/indicators/digimelding.toml",
            "id = \"digimelding\"\nweight = 1.5\ncontact = \"https://www.logius.nl\"\n",
        );
    let seen = session.run("report 'Kaag en Braassem' --format markdown --quiet").fine();
    let chances: Vec<&str> =
        seen.stdout.lines().filter(|line| line.starts_with(['1', '2', '3']) && line.contains("**")).take(3).collect();
    insta::assert_snapshot!("chances", chances.join("\n"));
}

#[test]
fn rules_without_a_message_have_none() {
    let session = copied_project();
    let seen = session.run("report 'Kaag en Braassem' --rules 2.3 --format json --quiet").fine();
    seen.stdout_lacks("\"message\"").stdout_lacks("\"needed\"");
}

#[test]
fn what_changed_since_the_report_before_is_named() {
    let session = with_message("").write(
        "rules/3.1/indicators/te-vervangen-pakketten.toml",
        "id = \"te-vervangen-pakketten\"\n[benchmark]\nvalue = 10\n",
    );
    session.run("report 'Kaag en Braassem' --rules 3.0 --format json --output was.json --quiet").fine();
    let seen = session.run("report 'Kaag en Braassem' --previous was.json --format json --quiet").fine();
    seen.stdout_has("Anders dan op 6-2-2018: 2.4 Te vervangen pakketten was rood, nu groen.");
}

/// What is said below a figure in rood or oranje, counted once more from the scores of the country.
#[test]
fn who_stands_where_and_who_is_alike_is_what_is_counted() {
    const SIZES: [u64; 9] = [0, 5_000, 10_000, 20_000, 50_000, 100_000, 150_000, 250_000, u64::MAX];
    let session = with_message("");
    let shown = session.run("scores --all --format csv --quiet --columns inwoners,provincie").fine().stdout;
    let mut lines = csv::Reader::from_reader(shown.as_bytes());
    let head = lines.headers().unwrap().clone();
    let at = |name: &str| head.iter().position(|column| column == name).unwrap();
    let rows: Vec<csv::StringRecord> = lines.records().map(Result::unwrap).collect();
    let cell = |row: &csv::StringRecord, name: &str| row[at(name)].to_owned();
    let class = |row: &csv::StringRecord| {
        let inhabitants: u64 = cell(row, "inwoners").parse().unwrap();
        SIZES.iter().rposition(|from| *from <= inhabitants).unwrap()
    };
    let number = |row: &csv::StringRecord| {
        let digits = cell(row, "display").replace(['%', '*'], "").replace('.', "").replace(',', ".");
        digits.parse::<f64>().ok()
    };
    let (mut told, mut ranked) = (0, 0);
    for report in reports(&session) {
        let code = report["meta"]["code"].as_str().unwrap().to_owned();
        let text = report.to_string();
        let figures =
            report["chapters"].as_array().unwrap().iter().flat_map(|chapter| chapter["sections"].as_array().unwrap());
        let figures = figures.flat_map(|section| section["blocks"].as_array().unwrap());
        for figure in figures.filter_map(|block| block["figures"].as_array()).flatten() {
            let id = figure["indicator"].as_str().unwrap();
            let is_amiss = matches!(figure["colour"].as_str(), Some("rood" | "oranje"));
            if !is_amiss {
                assert!(figure.get("alike").is_none() && figure.get("standing").is_none(), "{code} {id}");
                continue;
            }
            let of: Vec<&csv::StringRecord> = rows.iter().filter(|row| cell(row, "indicator") == id).collect();
            let own = of.iter().find(|row| cell(row, "code") == code).unwrap();
            let alike = of.iter().filter(|row| cell(row, "code") != code && class(row) == class(own));
            let alike: Vec<_> = alike.filter(|row| !["grijs", ""].contains(&cell(row, "colour").as_str())).collect();
            let green: Vec<_> = alike.iter().filter(|row| cell(row, "colour") == "groen").collect();
            let near = green.iter().filter(|row| cell(row, "provincie") == cell(own, "provincie")).count();
            // Of whom nobody alike has a colour, nothing is said.
            assert_eq!(figure.get("alike").is_some(), !alike.is_empty(), "{code} {id}");
            let Some(said) = figure["alike"].as_str() else { continue };
            let count = match green.len() {
                0 => "Nog geen".to_owned(),
                count => count.to_string(),
            };
            let whole = format!("Wie doet dit goed? {count} van de {} vergelijkbare gemeenten (", alike.len());
            assert!(said.starts_with(&whole), "{code} {id}: {said} where {whole}");
            let province = match green.len() {
                1 => format!(", in {}.", cell(own, "provincie")),
                _ => format!(", waarvan {near} in {}.", cell(own, "provincie")),
            };
            assert_eq!(said.contains(&province), near > 0, "{code} {id}: {said} where {province}");
            told += 1;
            // Either the sentence at the colour says it, or the one below.
            if let (Some(mine), Some(standing)) = (number(own), figure["standing"].as_str()) {
                let others: Vec<f64> = of.iter().filter_map(|row| number(row)).collect();
                let (higher, lower) =
                    (others.iter().filter(|x| **x > mine).count(), others.iter().filter(|x| **x < mine).count());
                assert!(
                    standing.starts_with(&format!("{higher} van de {} gemeenten", others.len())),
                    "{code} {id}: {standing}"
                );
                assert!(standing.contains(&format!(", {lower} een lager.")), "{code} {id}: {standing}");
                ranked += 1;
            }
        }
        assert!(!text.contains("\"needed\":\"\""), "{code}");
    }
    assert!(told > 3000 && ranked > 200, "{told} and {ranked}");
}

#[test]
fn names_of_others_are_said_only_where_the_rules_let_them() {
    let alike = |message: &str| {
        let session = with_message(message);
        let shown = session.run("report Leiden --format json --quiet").fine().stdout;
        let whole: Value = serde_json::from_str(&shown).unwrap();
        let figures = whole["reports"][0]["chapters"].as_array().unwrap().iter();
        let sections = figures.flat_map(|chapter| chapter["sections"].as_array().unwrap());
        let blocks = sections.flat_map(|section| section["blocks"].as_array().unwrap());
        let figures = blocks.filter_map(|block| block["figures"].as_array()).flatten();
        let own = figures.into_iter().find(|figure| figure["indicator"] == "handelsregister").unwrap();
        own.get("alike").map(|told| told.as_str().unwrap().to_owned())
    };
    let counts = alike("name_peers = \"counts\"").unwrap();
    assert!(counts.ends_with("Wie dat zijn, hoort u via mdd@vng.nl."), "{counts}");
    // Of the same province first, and then the nearest in size.
    let names = alike("name_peers = \"names\"").unwrap();
    let named = names.split("Bijvoorbeeld ").nth(1).unwrap();
    assert_eq!(named.matches([',', '&']).count() + named.matches(" en ").count(), 2, "{names}");
    let of_province = ["Zoetermeer", "Westland", "Dordrecht", "Delft", "Alphen aan den Rijn"];
    assert_eq!(of_province.iter().filter(|name| named.contains(**name)).count(), 3, "{names}");
    assert_eq!(alike("name_peers = \"none\""), None);
}
