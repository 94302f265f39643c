//! `mdd report --format mail`: that what Outlook shows is all there is, in every mail of the country; see docs/mail-html.md.
#![cfg(feature = "xlsx")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::session::{Seen, Session, copied_project, repository, session};

/// What the list in docs/mail-html.md allows.
struct Listed {
    /// The attributes of each element.
    elements: BTreeMap<String, BTreeSet<String>>,
    properties: BTreeSet<String>,
}

impl Listed {
    fn read() -> Listed {
        let list = fs::read_to_string(repository().join("docs/mail-html.md")).unwrap();
        let table = |heading: &str| {
            let part = list.split(heading).nth(1).unwrap().split("\n## ").next().unwrap();
            let rows = part.lines().filter(|line| line.starts_with("| `"));
            let cell = |cell: &str| -> Vec<String> {
                cell.split_whitespace().map(|name| name.trim_matches('`').to_owned()).collect()
            };
            rows.map(|row| row.split('|').skip(1).map(cell).collect::<Vec<_>>()).collect::<Vec<_>>()
        };
        let elements = table("\n## Elements\n");
        let elements = elements.iter().map(|row| (row[0][0].clone(), row[1].iter().cloned().collect()));
        let properties = table("\n## Properties\n").iter().map(|row| row[0][0].clone()).collect();
        Listed { elements: elements.collect(), properties }
    }
}

/// Ground and letters of an element, as those within it have them.
#[derive(Clone, Copy)]
struct Look {
    ground: [u8; 3],
    letters: [u8; 3],
}

/// What was met in pages: so that nothing is listed in vain.
#[derive(Default)]
struct Met {
    attributes: BTreeSet<(String, String)>,
    properties: BTreeSet<String>,
}

/// Reads a page as XML, which is stricter than any program that shows it, and refuses what is not listed.
fn check(html: &str, listed: &Listed, met: &mut Met) {
    assert!(html.len() < 60_000, "{} bytes", html.len());
    let body = html.strip_prefix("<!DOCTYPE html>\n").expect("a page");
    let mut reader = Reader::from_str(body);
    reader.config_mut().check_end_names = true;
    let mut open = vec![Look { ground: [255; 3], letters: [0; 3] }];
    let mut tables: Vec<String> = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                let look = element(&tag, *open.last().unwrap(), listed, met);
                if tag.name().as_ref() == "table" {
                    tables.push(tag.to_string());
                }
                open.push(look);
            }
            Event::Empty(tag) => {
                element(&tag, *open.last().unwrap(), listed, met);
            }
            Event::End(_) => {
                open.pop().unwrap();
            }
            Event::Text(text) => {
                let look = open.last().unwrap();
                let ratio = contrast(look.ground, look.letters);
                assert!(text.trim().is_empty() || ratio >= 4.5, "{ratio}: {text:?}");
            }
            Event::GeneralRef(sign) => assert!(["amp", "lt", "gt", "quot", "nbsp"].contains(&&*sign), "{sign:?}"),
            Event::Eof => break,
            other => panic!("not in a mail: {other:?}"),
        }
    }
    assert_eq!(open.len(), 1, "every element ends");
    assert_eq!(html.matches("<h1").count(), 1);
    // What only puts something in its place is no table to who hears the page, and what is one has heads.
    let (layouts, tables): (Vec<_>, Vec<_>) = tables.iter().partition(|tag| tag.contains("role=\"presentation\""));
    assert!(!layouts.is_empty());
    assert_eq!(tables.len(), html.matches("<thead>").count());
    assert!(html.matches("scope=\"row\"").count() > 4 * tables.len());
}

fn element(tag: &BytesStart<'_>, outside: Look, listed: &Listed, met: &mut Met) -> Look {
    let name = tag.name().as_ref().to_owned();
    let allowed = listed.elements.get(&name).unwrap_or_else(|| panic!("<{name}> is not listed"));
    let mut look = outside;
    for attribute in tag.attributes() {
        let attribute = attribute.unwrap();
        let key = attribute.key.as_ref().to_owned();
        let value = attribute.value.to_string();
        assert!(allowed.contains(&key), "{key} of <{name}> is not listed");
        if key == "style" {
            let mut said = BTreeSet::new();
            for declaration in value.split(';').filter(|declaration| !declaration.is_empty()) {
                let (property, value) = declaration.split_once(':').unwrap();
                assert!(listed.properties.contains(property), "{property} of <{name}> is not listed");
                assert!(said.insert(property.to_owned()), "{property} twice in {declaration}");
                assert!(!value.contains(['(', '\\']), "{declaration}: nothing is worked out or fetched");
                match property {
                    "background-color" => look.ground = colour(value),
                    "color" => look.letters = colour(value),
                    _ => {}
                }
            }
            met.properties.extend(said);
        }
        if key == "href" {
            assert!(["https://", "http://", "mailto:"].iter().any(|way| value.starts_with(way)), "{value}");
        }
        met.attributes.insert((name.clone(), key));
    }
    if name == "html" {
        assert!(tag.try_get_attribute("lang").unwrap().is_some());
    }
    look
}

fn colour(value: &str) -> [u8; 3] {
    let digits = value.strip_prefix('#').unwrap();
    assert_eq!(digits.len(), 6, "{value}");
    [0, 2, 4].map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap())
}

/// As WCAG 2.1 defines it.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let light = |colour: [u8; 3]| {
        let [red, green, blue] = colour.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The two bodies of a mail.
fn bodies(message: &str) -> [String; 2] {
    let parts: Vec<&str> = message.split("\r\n--=_mdd").collect();
    [parts[1], parts[2]].map(|part| {
        let quoted = part.split_once("\r\n\r\n").unwrap().1.replace("=\r\n", "");
        let mut parts = quoted.split('=');
        let mut bytes = parts.next().unwrap().as_bytes().to_vec();
        for part in parts {
            bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
            bytes.extend(part[2..].bytes());
        }
        String::from_utf8(bytes).unwrap().replace("\r\n", "\n")
    })
}

fn mail(session: &Session, line: &str) -> [String; 2] {
    let Seen { stdout, .. } = session.run(&format!("report {line} --format mail --quiet")).fine();
    bodies(&stdout)
}

#[test]
fn every_mail_of_the_country_holds_only_what_is_listed() {
    let listed = Listed::read();
    let mut met = Met::default();
    let there = copied_project();
    there.run("report --all --rules 2.3 --format json --output toen.json --quiet").fine();
    there.run("report --all --previous toen.json --format mail --output mails/ --quiet").fine();
    let mut files = there.names_in("mails");
    files.retain(|name| name.ends_with(".eml"));
    assert_eq!(files.len(), 380);
    assert!(files.contains(&"GM1884-kaag-en-braassem.eml".to_owned()));
    for file in &files {
        let [text, html] = bodies(&there.read(&format!("mails/{file}")));
        check(&html, &listed, &mut met);
        assert!(text.lines().all(|line| line.chars().count() <= 78), "{file}");
        for told in
            ["Let op:", "verzonnen cijfers", "Sinds de monitor van", "De volledige rapportage staat in de bijlage."]
        {
            assert!(text.contains(told) && html.contains(told), "{file}: {told}");
        }
    }
    let idle: Vec<_> = listed.properties.difference(&met.properties).collect();
    assert!(idle.is_empty(), "listed, and in no mail: {idle:?}");
    let all = listed.elements.iter().flat_map(|(name, keys)| keys.iter().map(|key| (name.clone(), key.clone())));
    let idle: Vec<_> = all.filter(|found| !met.attributes.contains(found)).collect();
    assert!(idle.is_empty(), "listed, and in no mail: {idle:?}");
}

#[test]
fn what_is_in_a_mail_is_what_is_in_the_report() {
    for line in ["GM1884", "Tilburg", "Westerwolde", "Leiden --rules 1.0"] {
        let [text, html] = mail(&session(), line);
        check(&html, &Listed::read(), &mut Met::default());
        let report = session().run(&format!("report {line} --format json --quiet")).fine();
        let report: serde_json::Value = serde_json::from_str(&report.stdout).unwrap();
        let report = &report["reports"][0];
        let shown = html.replace("&nbsp;", " ").replace("&quot;", "\"");
        let sentences = report["message"]["sentences"].as_array().into_iter().flatten();
        let chances = report["message"]["chances"].as_array().into_iter().flatten();
        let told = sentences.chain(chances.map(|chance| &chance["needed"]));
        for told in told.map(|told| told.as_str().unwrap()) {
            assert!(shown.contains(told), "{line}: {told}");
        }
        let (_, table) = shown.split_once("<thead>").unwrap();
        let rows = report["summary"].as_array().unwrap().iter().flat_map(|chapter| chapter["rows"].as_array().unwrap());
        for row in rows {
            let [section, label, figure] = ["section", "label", "display"].map(|key| row[key].as_str().unwrap());
            let of_row = table.split("<tr>").find(|found| found.contains(&format!(">{section} {label}")));
            let of_row = of_row.unwrap_or_else(|| panic!("{line}: {section} {label}"));
            assert!(of_row.contains(&format!(">{figure}")), "{line}: {figure} in {of_row}");
            if let Some(colour) = row["colour"].as_str() {
                assert!(of_row.contains(&format!(" {colour}<")), "{line}: {colour} in {of_row}");
            }
        }
        if report["message"].is_null() {
            assert!(text.contains("onderwerpen") && shown.contains(" onderwerpen "), "{line}: {text}");
        }
    }
}

#[test]
fn a_changed_colour_is_named_with_what_it_was() {
    let there = copied_project().write(
        "rules/3.1/indicators/te-vervangen-pakketten.toml",
        "id = \"te-vervangen-pakketten\"\n[benchmark]\nvalue = 10\n",
    );
    let version = "number = \"3.1\"\ndate = 2018-04-01\nextends = \"3.0\"\nchangelog = [\"Een andere norm.\"]\n";
    let there = there.write("rules/3.1/version.toml", version);
    there.run("report GM1884 --rules 3.0 --format json --output was.json --quiet").fine();
    let mail = mail(&there, "GM1884 --rules 3.1 --previous was.json");
    for body in mail {
        assert!(body.contains("2.4 Te vervangen pakketten: van ■ rood naar ● groen"), "{body}");
    }
}

#[test]
fn a_what_if_says_so_from_its_subject_on() {
    let seen = session().run("report Leiden --set veel_componenten=35 --format mail --quiet").fine();
    let seen = seen.stdout_has("Subject: WAT ALS: Monitor ");
    for body in bodies(&seen.stdout) {
        assert!(body.contains("WAT ALS: Monitor") && body.contains("dit is geen rapport"), "{body}");
    }
}

#[test]
fn a_mail_for_everyone_needs_a_folder() {
    session().run("report --all --format mail").bad().stderr_has("--output reports/");
    let there = copied_project();
    there.run("report Leiden --output leiden.eml --quiet").fine();
    assert!(there.read("leiden.eml").starts_with("X-Unsent: 1\r\n"));
}
