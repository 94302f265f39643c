//! The tables of keys in the handbook are made of the keys by which files are read: each stands there, with what it holds.
#![cfg(feature = "schema")]

use std::fs;
use std::path::Path;

use mdd::schemas::{FileKind, tables};
use mdd_engine::language::{Both, Language, WORDINGS, Wording};
use mdd_engine::syntax::{Holds, Keys, Needed};

/// What the keys of a table hold, in a table of the handbook.
fn key_rows(keys: &'static Keys) -> String {
    let mut rows = String::from("| sleutel | wat erin staat | nodig | waarvoor |\n|---|---|---|---|\n");
    for (key, always) in keys.all() {
        let needed = match key.needed {
            Needed::No => "",
            Needed::Yes if !always => "soms",
            Needed::Yes => "ja",
            Needed::Inherited => "ja, of geërfd",
        };
        let cells =
            format!("| `{}` | {} | {needed} | {}{} |", key.name, holds(&key.holds), key.says.nl, words(&key.holds));
        rows.push_str(&cells);
        rows.push('\n');
    }
    rows
}

fn holds(holds: &Holds) -> String {
    match holds {
        Holds::Text | Holds::Form(_) => "tekst".to_owned(),
        Holds::Name => "tekst of nummer".to_owned(),
        Holds::YesNo => "`true` of `false`".to_owned(),
        Holds::Number => "getal".to_owned(),
        Holds::NumberFrom { least, most, above: false } => format!("getal van {least} tot en met {most}"),
        Holds::NumberFrom { least, most, above: true } => format!("getal boven {least}, tot en met {most}"),
        Holds::Count { most: u32::MAX, .. } => "heel getal".to_owned(),
        Holds::Count { least, most } => format!("heel getal van {least} tot en met {most}"),
        Holds::Day => "datum".to_owned(),
        Holds::Condition => "voorwaarde".to_owned(),
        Holds::Formula => "berekening".to_owned(),
        Holds::Word(words) => match words.words().as_slice() {
            few if few.len() <= 10 => {
                few.iter().map(|(word, _)| format!("`\"{word}\"`")).collect::<Vec<_>>().join(", ")
            }
            _ => "woord".to_owned(),
        },
        Holds::List(Holds::Text, ..) => "lijst van teksten".to_owned(),
        Holds::List(Holds::Number, ..) => "lijst van getallen".to_owned(),
        Holds::List(Holds::Word(_), ..) => "lijst van woorden".to_owned(),
        Holds::List(Holds::Table(_) | Holds::Named(_), ..) => "tabellen: `[[...]]`".to_owned(),
        Holds::List(..) => "lijst".to_owned(),
        Holds::Table(_) => "tabel".to_owned(),
        Holds::Named(Holds::Table(_)) => "tabellen met een naam".to_owned(),
        Holds::NamedOf(_, of) => format!("bij namen: {}", self::holds(of)),
        Holds::Named(of) => format!("bij elke naam: {}", self::holds(of)),
        Holds::Either(several) => several.iter().map(self::holds).collect::<Vec<_>>().join(" of "),
        Holds::Anything => "een waarde".to_owned(),
    }
}

/// The words that say more than themselves.
fn words(holds: &Holds) -> String {
    let words = match holds {
        Holds::Word(words) => words,
        Holds::Either(several) => return several.iter().map(self::words).collect(),
        _ => return String::new(),
    };
    let said = words.words().into_iter().filter(|(_, says)| *says != Both::NOTHING);
    said.map(|(word, says)| format!("<br>`\"{word}\"`: {}", says.nl)).collect()
}

/// A file of the handbook with its tables made anew.
fn with_tables(text: &str, known: &[(String, &'static Keys)], shown: &mut Vec<String>) -> String {
    let mut made = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("<!-- keys:") {
        let (name, behind) = behind.split_once(" -->").unwrap();
        let (_, behind) = behind.split_once("<!-- /keys -->").unwrap();
        let found = known.iter().find(|(known, _)| known == name);
        let (_, keys) = found.unwrap_or_else(|| panic!("no table of keys is called {name}"));
        shown.push(name.to_owned());
        made.push_str(&format!("{before}<!-- keys:{name} -->\n\n{}\n<!-- /keys -->", key_rows(keys)));
        rest = behind;
    }
    made + rest
}

#[test]
fn the_handbook_has_every_table_of_keys() {
    let rules = [FileKind::Indicator, FileKind::Definitions, FileKind::Report, FileKind::Version, FileKind::Examples];
    let others = [
        ("docs/sources.md", &[FileKind::Sources][..]),
        ("docs/toelichtingen.md", &[FileKind::Explanations][..]),
        ("docs/workshops.md", &[FileKind::Workshops][..]),
        ("docs/samenwerkingen.md", &[FileKind::Organisations][..]),
    ];
    for (path, kinds) in [("rules/README.md", &rules[..])].into_iter().chain(others) {
        let mut known: Vec<(String, &'static Keys)> = Vec::new();
        for (name, keys) in kinds.iter().flat_map(|kind| tables(kind.keys())) {
            if !known.iter().any(|(other, _)| *other == name) {
                known.push((name, keys));
            }
        }
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let mut shown = Vec::new();
        let made = with_tables(&fs::read_to_string(&path).unwrap(), &known, &mut shown);
        crate::generated::holds(&path, &made);
        let missing: Vec<&String> = known.iter().map(|(name, _)| name).filter(|name| !shown.contains(name)).collect();
        assert!(missing.is_empty(), "{} has no <!-- keys:... --> for {missing:?}", path.display());
    }
}

#[test]
fn the_handbook_has_every_word_of_the_report() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/words.md");
    let text = fs::read_to_string(&path).unwrap();
    let (before, _) = text.split_once("<!-- words -->").unwrap();
    let (_, after) = text.split_once("<!-- /words -->").unwrap();
    let cell = |text: &str| format!("`{}`", text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|"));
    let row = |wording: &Wording| {
        let [dutch, english] = [Language::Dutch, Language::English].map(|language| cell(wording.text(language)));
        format!("| `{}` | {dutch} | {english} |\n", wording.name)
    };
    let rows: String = WORDINGS.iter().map(row).collect();
    let table = format!("| naam | Nederlands | Engels |\n|---|---|---|\n{rows}");
    crate::generated::holds(&path, &format!("{before}<!-- words -->\n\n{table}\n<!-- /words -->{after}"));
}
