//! Nine changes of the kind that every year brings, made together as version 3.1: each takes as few lines as it takes to ask
//! for it, the rules hold, and every colour that changes has a reason in the words of the rules.

use rust_xlsxwriter::Workbook;

use super::session::{Session, copied_project};

/// A change, and what it takes.
struct Change {
    asked: &'static str,
    /// At most so many lines of rules; comments, empty lines and texts apart.
    lines: usize,
    /// Each file of the new version, and what is put into it.
    files: &'static [(&'static str, &'static str)],
}

const CHANGES: [Change; 9] = [
    Change {
        asked: "2.1 vraagt meer dan 45 componenten en een wijziging in de laatste 6 maanden",
        lines: 5,
        files: &[("measures/drempels.toml", "[threshold]\nveel_componenten = 45\nrecent = { months = 6 }\n")],
    },
    Change {
        asked: "e-factureren via e-mail wordt oranje",
        lines: 5,
        files: &[(
            "indicators/e-factureren.toml",
            r#"
id            = "e-factureren"
colour.oranje = { before = "groen", when = 'value == "Actief via e-mail"', why = "Uw gemeente ontvangt e-facturen per e-mail: die moet zij zelf nog overtypen." }
"#,
        )],
    },
    Change {
        asked: "een nieuwe bron, een lijst uit Excel met namen: voldoet, met opmerkingen, niet, vrijgesteld",
        lines: 30,
        files: &[
            (
                "indicators/toegankelijkheid.toml",
                r#"
id    = "toegankelijkheid"
label = "Toegankelijkheid van de website"
basis = "Besluit van de redactie, maart 2018"
value = "oordeel"
[benchmark]
kind = "count"
over = 'value in voldoende'
[colour]
vrijgesteld = { is = "grijs", when = 'value == "Vrijgesteld"', reason = "vrijgesteld" }
groen       = { when = 'value == "Voldoet" && rapport >= ago(houdbaar)', why = "De website voldoet." }
oranje      = { when = 'value in voldoende', why = "De website voldoet met opmerkingen, of het rapport is ouder dan {houdbaar}." }
rood        = { when = true, why = "De website voldoet niet." }
[threshold]
houdbaar = { months = 12 }
[list]
voldoende = ["Voldoet", "Met opmerkingen"]
[measure]
oordeel = { from = "toegankelijkheid", aggregate = "first", of = "oordeel" }
rapport = { from = "toegankelijkheid", aggregate = "first", of = "rapport" }
"#,
            ),
            (
                "report.toml",
                r#"
[grijs.vrijgesteld]
word     = "vrijgesteld"
sentence = "Uw gemeente is vrijgesteld."
[chapter.dienstverlening]
sections = { add = ["toegankelijkheid"], after = "telefonie-14" }
[section.toegankelijkheid]
title  = "Toegankelijkheid"
source = "toegankelijkheid"
blocks = [{ figures = ["toegankelijkheid"] }, { text = "uitleg-toegankelijkheid" }]
[freshness]
toegankelijkheid = "toegankelijkheid"
"#,
            ),
        ],
    },
    Change {
        asked: "GMSD gaat uit de samenvatting, Govroam vervalt, de nummers schuiven op",
        lines: 5,
        files: &[(
            "version.toml",
            r#"
remove = [
  "report.chapter.landelijk.summary.gmsd",
  "indicator.govroam", "measure.govroam_aangesloten", "report.section.govroam",
]
"#,
        )],
    },
    Change {
        asked: "een gewogen score, vergeleken met gemeenten van dezelfde grootte, oranje tot 5 punten eronder",
        lines: 30,
        files: &[
            (
                "indicators/score.toml",
                r#"
id        = "score"
label     = "Digitale score"
basis     = "Besluit van de redactie, maart 2018"
value     = "score"
benchmark = { kind = "mean", peers = "grootte" }
[colour]
groen  = { when = 'value >= benchmark', why = "Minstens zo hoog als bij gemeenten van deze grootte." }
oranje = { when = 'value >= benchmark - 5', why = "Hoogstens 5 punten lager dan bij gemeenten van deze grootte." }
rood   = { when = 'value < benchmark - 5', why = "Meer dan 5 punten lager dan bij gemeenten van deze grootte." }
[measure.score]
weights      = { volwassenheid_burgers = 2, beschikbaarheid_burgers = 1 }
missing_part = "missing"
display      = { unit = "percent", decimals = 0 }
[measure.grootte]
of      = "inwoners"
classes = [{ below = 20000, is = "klein" }, { below = 50000, is = "middel" }, { is = "groot" }]
"#,
            ),
            (
                "report.toml",
                "[section.digitale-volwassenheid]\nblocks = { add = [{ figures = [\"score\"] }], after = \"volwassenheid-ondernemers\" }\n",
            ),
        ],
    },
    Change {
        asked: "1.2 is alleen groen als de waardering niet is gedaald sinds het jaar ervoor",
        lines: 5,
        files: &[(
            "indicators/waardering-digitaal-burgers.toml",
            r#"
id                        = "waardering-digitaal-burgers"
measure.waardering_ervoor = { from = "waarderingen", aggregate = "first", of = "digitale_dienstverlening_ervoor", changeable = false, display = { decimals = 2 } }
colour.gedaald            = { is = "oranje", before = "groen", when = 'value > benchmark && !missing(waardering_ervoor) && value < waardering_ervoor', why = "De waardering is hoger dan gemiddeld, maar gedaald sinds het jaar ervoor." }
"#,
        )],
    },
    Change {
        asked: "een nieuwe tekst met een tabel, een verwijzing en een voetnoot",
        lines: 0,
        files: &[(
            "texts/uitleg-toegankelijkheid.md",
            "Een website voldoet als een onderzoek dat zegt.[^wet]\n\n| Oordeel | Betekenis |\n|---|---|\n| Voldoet | Iedereen kan de website gebruiken. |\n\nLees meer op [digitoegankelijk.nl](https://www.digitoegankelijk.nl).\n\n[^wet]: Zo staat het in het besluit.\n",
        )],
    },
    Change {
        asked: "1.1, met al zijn cijfers, is oranje tot 2 punten van het gemiddelde, en de legenda zegt dat",
        lines: 5,
        files: &[
            (
                "indicators/volwassenheid.toml",
                r#"
id            = ["volwassenheid-burgers", "volwassenheid-ondernemers", "beschikbaarheid-burgers", "beschikbaarheid-ondernemers"]
colour.oranje = { before = "groen", when = 'value >= benchmark - 2 && value <= benchmark + 2', why = "Uw gemeente scoort hoogstens 2 punten van het landelijk gemiddelde." }
"#,
            ),
            (
                "report.toml",
                "[legend]\noranje = \"Op landelijk gemiddelde (bij 1.1: hoogstens 2 punten erboven of eronder)/aandacht vereist\"\n",
            ),
        ],
    },
    Change {
        asked: "de organisatie heet voortaan anders",
        lines: 5,
        files: &[("version.toml", "organisation = \"Vereniging van Nederlandse Gemeenten\"\n")],
    },
];

const VERSION: &str = r#"
number       = "3.1"
date         = 2018-04-01
extends      = "3.0"
changelog    = ["Negen wijzigingen."]
"#;

/// What `mdd data add` proposes of the list.
const SOURCE: &str = r#"
[source.toegankelijkheid]
title     = "Toegankelijkheid"
publisher = "Logius"
frequency = "per kwartaal"
updated   = 2018-01-31
synthetic = true

[source.toegankelijkheid.table.toegankelijkheid]
file              = "fixtures/toegankelijkheid.xlsx"
format            = "xlsx"
gemeente          = { column = "Gemeente", by = "name" }
rows_per_gemeente = "one"
[source.toegankelijkheid.table.toegankelijkheid.columns]
oordeel = { from = "Oordeel", type = "choice", allowed = ["Voldoet", "Met opmerkingen", "Voldoet niet", "Vrijgesteld"] }
rapport = { from = "Rapport van", type = "date", dates = "dd-mm-yyyy" }
"#;

/// The rows of the list: one of each, and a report that is too old.
const LIST: [(&str, &str, &str); 5] = [
    ("Kaag en Braassem", "Voldoet", "15-06-2017"),
    ("Leiden", "Voldoet", "10-01-2017"),
    ("Alkmaar", "Met opmerkingen", "10-01-2018"),
    ("Zwolle", "Voldoet niet", "10-01-2018"),
    ("Schagen", "Vrijgesteld", "10-01-2018"),
];

/// The project with all nine.
fn changed() -> Session {
    let mut session = copied_project();
    let mut files: Vec<(&str, String)> = vec![("version.toml", VERSION.to_owned())];
    for (path, text) in CHANGES.iter().flat_map(|change| change.files) {
        match files.iter_mut().find(|(known, _)| known == path) {
            Some((_, whole)) => whole.push_str(text),
            None => files.push((path, (*text).to_owned())),
        }
    }
    for (path, text) in files {
        session = session.write(&format!("rules/3.1/{path}"), &joined(&text));
    }
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, (name, judged, of)) in [("Gemeente", "Oordeel", "Rapport van")].iter().chain(&LIST).enumerate() {
        for (column, cell) in [name, judged, of].into_iter().enumerate() {
            sheet.write(row.try_into().unwrap(), column.try_into().unwrap(), *cell).unwrap();
        }
    }
    book.save(session.folder("fixtures/toegankelijkheid.xlsx")).unwrap();
    // The delivery with the figures of the year before has a column more: much higher for one gemeente.
    let delivery = "fixtures/waarstaatjegemeente/waarderingen.csv";
    let before = session.read(delivery);
    let rows = before.lines().enumerate().map(|(at, line)| {
        let own = line.split(';').nth(4).unwrap();
        match at {
            0 => format!("{line};\"ervoor\"\n"),
            _ if line.starts_with("3;") => format!("{line};9,5\n"),
            _ => format!("{line};{own}\n"),
        }
    });
    session.overwrite(delivery, &rows.collect::<String>());
    let sources = session.read("sources.toml");
    let column = "digitale_dienstverlening_ervoor = { from = \"ervoor\", type = \"number\", unit = \"rapportcijfer\", range = [1, 10] }\n";
    let at = sources.find("dienstverlening_ondernemers          =").unwrap();
    session.overwrite("sources.toml", &format!("{}{column}{}{SOURCE}", &sources[..at], &sources[at..]));
    session
}

/// Parts of one file: a heading that stands twice is one table.
fn joined(text: &str) -> String {
    let mut blocks: Vec<(&str, String)> = vec![("", String::new())];
    for line in text.lines() {
        if line.starts_with('[') {
            if !blocks.iter().any(|(heading, _)| *heading == line) {
                blocks.push((line, String::new()));
            }
            let at = blocks.iter().position(|(heading, _)| *heading == line).unwrap();
            blocks[at..].rotate_left(1);
            continue;
        }
        let last = blocks.last_mut().unwrap();
        last.1.push_str(line);
        last.1.push('\n');
    }
    blocks.into_iter().map(|(heading, lines)| format!("{heading}\n{lines}")).collect()
}

#[test]
fn each_of_the_nine_takes_few_lines() {
    let counted = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).count();
    for change in &CHANGES {
        let files = change.files.iter().filter(|(path, _)| !path.ends_with(".md"));
        let lines: usize = files.map(|(_, text)| counted(text)).sum();
        assert!(lines <= change.lines, "{}: {lines} lines", change.asked);
    }
}

#[test]
fn the_nine_changes_hold_together() {
    let session = changed();
    session.run("check --lang nl").fine().stdout_has("12 versies");
    let scores = |gemeente: &str, id: &str| {
        let shown = session.run(&format!("scores '{gemeente}' --format csv --quiet")).fine().stdout;
        let mut lines = csv::Reader::from_reader(shown.as_bytes());
        let rows = lines.records().map(Result::unwrap).find(|row| &row[2] == id);
        rows.map(|row| (row[6].to_owned(), row[9].to_owned(), row[10].to_owned()))
    };
    for ((name, judged, _), (colour, reason)) in
        LIST.into_iter().zip([("groen", ""), ("oranje", ""), ("oranje", ""), ("rood", ""), ("grijs", "vrijgesteld")])
    {
        let found = scores(name, "toegankelijkheid").unwrap();
        assert_eq!(found, (judged.to_owned(), colour.to_owned(), reason.to_owned()), "{name}");
    }
    assert!(scores("Leiden", "govroam").is_none());
    let fallen = scores("Appingedam", "waardering-digitaal-burgers").unwrap();
    assert_eq!(fallen, ("7,18".to_owned(), "oranje".to_owned(), String::new()));
    let table = session.run("scores Leiden --quiet").fine();
    table.stdout_lacks("Govroam").stdout_lacks("Monitor Sociaal Domein").stdout_has("3.8    GIBIT");
    // The numbers of 3.0 follow: under `[freshness]`, and of the basis in annex 1.
    let annexes = session.run("report Leiden --format markdown --quiet").fine();
    annexes.stdout_has("paragraaf 3.9").stdout_lacks("3.10");
    session
        .run("rules show 3.1")
        .fine()
        .stdout_has("gibit = \"3.8\"")
        .stdout_has("gmsd = \"3.9\"")
        .stdout_lacks("govroam");
    let report = session.run("report 'Kaag en Braassem' --format markdown --quiet").fine().stdout;
    for said in [
        "digitoegankelijk.nl",
        "Zo staat het in het besluit.",
        "Iedereen kan de website gebruiken.",
        "Vereniging van Nederlandse Gemeenten",
        "6 maanden",
        "meer dan 45",
        "hoogstens 2 punten van het landelijk gemiddelde",
        "(bij 1.1: hoogstens 2 punten erboven of eronder)",
    ] {
        assert!(report.contains(said), "{said}");
    }
    // VNG Realisatie is somebody else, and the history stays as it was.
    let report = report.replace("VNG Realisatie", "").replace("De naam KING is vervangen door VNG.", "");
    assert!(!report.contains("VNG"), "the old name");
    session.run("report Schagen --format markdown --quiet").fine().stdout_has("vrijgesteld");
}

#[test]
fn each_colour_that_changes_has_a_reason_in_the_words_of_the_rules() {
    let session = changed();
    let shown = session.run("diff 3.0 3.1 --lang nl --quiet").stdout;
    for reason in [
        "drempel `veel_componenten`: 40 -> 45",
        "drempel `recent`: 3 maanden -> 6 maanden",
        "`efactureren_status` is \"Actief via e-mail\": groen -> oranje",
        "hoogstens 2 procentpunt onder het cijfer ernaast: rood -> oranje",
        "organisatie",
    ] {
        assert!(shown.contains(reason), "{reason}\n{shown}");
    }
    insta::assert_snapshot!("the_nine_changes", shown);
}
