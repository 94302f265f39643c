//! Which gemeente a row is, through the program itself: a small country of which every figure can be computed by hand,
//! and the national table of gemeenten where that is at hand.

use std::fs;
use std::path::Path;

use mdd::project::Project;
use mdd_engine::dataset::Allow;
use mdd_engine::terms::{Peildatum, parse_date};

/// Gemeenten of 2018, and what became of some of them in 2019.
const LIST: &str = "code;naam;inwoners
GM0005;Bedum;10
GM0009;Ten Boer;7
GM0014;Groningen;200
GM0017;Haren;20
GM0053;Winsum;14
GM0056;Zuidhorn;19
GM0193;Zwolle;125
GM0518;'s-Gravenhage;530
GM1945;Berg en Dal;35
";
const MERGERS: &str = "oude_code;oude_naam;nieuwe_code;nieuwe_naam;datum;soort
GM0241;Groesbeek;GM1945;Berg en Dal;2016-01-01;naamswijziging+nieuwe code
GM0009;Ten Boer;GM0014;Groningen;2019-01-01;toevoeging aan bestaande gemeente
GM0017;Haren;GM0014;Groningen;2019-01-01;toevoeging aan bestaande gemeente
GM0005;Bedum;GM1966;Het Hogeland;2019-01-01;samenvoeging tot nieuwe gemeente
GM0053;Winsum;GM1966;Het Hogeland;2019-01-01;splitsing
GM0053;Winsum;GM1969;Westerkwartier;2019-01-01;splitsing
GM0056;Zuidhorn;GM1969;Westerkwartier;2019-01-01;samenvoeging tot nieuwe gemeente
GM0193;Zwolle;GM9001;Groot Zwolle;2030-01-01;samenvoeging tot nieuwe gemeente
GM0499;Boskoop;GM0484;Alphen aan den Rijn;2014-01-01;toevoeging aan bestaande gemeente
";
const DELIVERY: &str = "Gemeente;Mutatiepercentage;Status;Sinds
Groningen;2,0;In gebruik;01-02-2018
gemeente Ten Boer;1,0;Aangesloten;
HAREN;0,5;Niet aangesloten;
Bedum;1,25;In gebruik;
Winsum;9,0;In gebruik;
Zuidhorn;3,0;In gebruik;
Groesbeek;0,5;In gebruik;
Haagse gemeente;4,0;In gebruik;
Zwole;7,0;In gebruik;
Groot Zwolle;7,0;In gebruik;
Omgevingsdienst IJsselland;8,0;In gebruik;
Boskoop;6,0;In gebruik;
";

fn project(merging: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/base");
    crate::copied::copy(&base, folder.path());
    let sources = fs::read_to_string(base.join("sources.toml")).unwrap();
    let gemeenten = "format = \"csv\"\ndelimiter = \";\"\nmerged = \"largest\"\nsize = \"inwoners\"";
    let sources = sources
        .replace("name  = \"naam\"", "name = \"naam\"\ninhabitants = \"inwoners\"\nvalid_on = 2018-01-01\nmergers = \"data/mergers.csv\"")
        .replace("data/gemeenten.json", "data/gemeenten.csv")
        .replace("format            = \"json\"\nrecords           = \"/value\"", gemeenten)
        .replace(
            "required = true }\n\n[source.bgt]",
            "required = true }\ninwoners = { from = \"inwoners\", type = \"number\", merged = \"sum\" }\n\n[source.bgt]",
        )
        .replace("rows_per_gemeente = \"one\"\n[source.bgt.table.bgt.columns]", &format!("rows_per_gemeente = \"one\"\n{merging}\n[source.bgt.table.bgt.columns]"));
    fs::write(folder.path().join("sources.toml"), sources).unwrap();
    fs::write(folder.path().join("data/gemeenten.csv"), LIST).unwrap();
    fs::write(folder.path().join("data/mergers.csv"), MERGERS).unwrap();
    fs::write(folder.path().join("data/bgt.csv"), DELIVERY).unwrap();
    folder
}

const MERGING: &str = "merged = \"largest\"\nsize = \"percentage\"\nsplit = \"each\"\n\
    aliases = { \"Haagse gemeente\" = \"GM0518\" }\nnot_gemeenten = [\"Omgevingsdienst *\"]";

fn run(folder: &Path, arguments: &str) -> (String, String) {
    let output = crate::program::mdd()
        .args(arguments.split_whitespace())
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .env("COLUMNS", "120")
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let (stdout, stderr) = (text(output.stdout), text(output.stderr));
    assert!(output.status.success(), "mdd {arguments}\n{stderr}");
    (stdout, stderr)
}

/// Code and figure of each gemeente.
fn figures(folder: &Path, date: &str) -> Vec<(String, String)> {
    let (scores, _) = run(folder, &format!("scores --all --date {date} --format csv"));
    let mut reader = csv::Reader::from_reader(scores.as_bytes());
    let rows = reader.records().map(|row| row.unwrap());
    rows.map(|row| (row[0].to_owned(), row[5].to_owned())).collect()
}

fn are(figures: &[(String, String)], expected: &[(&str, &str)]) {
    let figures: Vec<(&str, &str)> = figures.iter().map(|(code, figure)| (code.as_str(), figure.as_str())).collect();
    assert_eq!(figures, expected);
}

#[test]
fn the_figures_of_merged_gemeenten_are_those_computed_by_hand() {
    let folder = project(MERGING);
    // Groningen 2,0 is larger than Ten Boer 1,0 and Haren 0,5; Winsum 9,0 goes to both and is the largest of each.
    are(
        &figures(folder.path(), "2019-01-01"),
        &[("GM0014", "2"), ("GM0193", ""), ("GM0518", "4"), ("GM1945", "0.5"), ("GM1966", "9"), ("GM1969", "9")],
    );
    let sum = MERGING.replace("split = \"each\"\n", "");
    let folder = project(&sum);
    let sources = fs::read_to_string(folder.path().join("sources.toml")).unwrap();
    let sources = sources
        .replace("unit = \"percent\", required = true }", "unit = \"aantal\", required = true, merged = \"sum\" }");
    fs::write(folder.path().join("sources.toml"), sources).unwrap();
    // 2,0 + 1,0 + 0,5; Winsum was divided and is left out, so Het Hogeland has Bedum's row and Westerkwartier Zuidhorn's.
    are(
        &figures(folder.path(), "2019-01-01"),
        &[("GM0014", "3.5"), ("GM0193", ""), ("GM0518", "4"), ("GM1945", "0.5"), ("GM1966", "1.25"), ("GM1969", "3")],
    );
    // A year before nothing had merged: every row is its own, but for those of another time.
    are(
        &figures(folder.path(), "2018-06-01"),
        &[
            ("GM0005", "1.25"),
            ("GM0009", "1"),
            ("GM0014", "2"),
            ("GM0017", "0.5"),
            ("GM0053", "9"),
            ("GM0056", "3"),
            ("GM0193", ""),
            ("GM0518", "4"),
            ("GM1945", "0.5"),
        ],
    );
    let (report, _) = run(folder.path(), "report Groningen --date 2019-01-01");
    let report = report.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(report.contains("samengevoegd uit rijen van Ten Boer, Groningen en Haren."), "{report}");
    let (report, _) = run(folder.path(), "report Groningen --date 2019-01-01 --format json");
    assert!(report.contains("samengevoegd uit rijen van Ten Boer, Groningen en Haren."), "{report}");
    let (explained, _) = run(folder.path(), "explain Groningen bgt --date 2019-01-01");
    assert!(explained.contains("data/bgt.csv:2-4"), "every line that the figure came from: {explained}");
}

#[test]
fn inhabitants_follow_the_mergers() {
    let folder = project(MERGING);
    let project = Project::open(folder.path()).unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    let data = project.dataset_on(Peildatum(parse_date("2019-01-01").unwrap()), &Allow::default()).unwrap();
    let inhabitants: Vec<(&str, Option<u64>)> =
        data.gemeenten.iter().map(|gemeente| (gemeente.name.as_str(), gemeente.inhabitants)).collect();
    assert_eq!(
        inhabitants,
        [
            ("Groningen", Some(227)),
            ("Zwolle", Some(125)),
            ("'s-Gravenhage", Some(530)),
            ("Berg en Dal", Some(35)),
            ("Het Hogeland", Some(10)),
            ("Westerkwartier", Some(19)),
        ]
    );
    // In the register's own table too a gemeente has the name of the peildatum.
    let table = &data.tables[mdd_engine::dataset::TableIndex::from(0)];
    let name = table.rows_of(4.into()).next().map(|row| table.cell(0.into(), row));
    assert_eq!(name, data.symbols.find("Het Hogeland").map(mdd_engine::dataset::Cell::Text));
}

#[test]
fn data_check_tells_every_kind_of_row_apart() {
    let folder = project(&format!("{MERGING}\n").replace("split = \"each\"\n", ""));
    let sources = fs::read_to_string(folder.path().join("sources.toml")).unwrap();
    fs::write(folder.path().join("sources.toml"), sources.replace("peildatum = 2018-02-06", "peildatum = 2019-01-01"))
        .unwrap();
    insta::assert_snapshot!("register-data-check", run(folder.path(), "data check").0);
}

/// `MDD_TABEL33` is the national table of gemeenten (Landelijke Tabel 33), as it is published. Without it, the counts
/// in the unit tests of the register are what there is to hold on to.
#[test]
fn code_by_code_it_is_the_national_table() {
    #[expect(clippy::disallowed_methods, reason = "only a test asks where the real table is")]
    let Some(path) = std::env::var_os("MDD_TABEL33") else { return };
    let bytes = fs::read(path).unwrap();
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
    let text = String::from_utf16(&units).unwrap();
    let day = |text: &str| match text.len() {
        8 => format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]),
        _ => String::new(),
    };
    let mut list = "code;naam;ingang;einde\n".to_owned();
    let text = text.trim_start_matches('\u{feff}');
    for record in csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes()).records() {
        let row = record.unwrap();
        list.push_str(&format!("{};{};{};{}\n", &row[0], &row[1], day(&row[3]), day(&row[4])));
    }
    let folder = tempfile::tempdir().unwrap();
    crate::copied::copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/base"), folder.path());
    let sources = r#"
peildatum = 2018-02-06
[register]
table = "gemeenten"
name  = "naam"
since = "ingang"
until = "einde"
[source.rvig]
title     = "RvIG"
publisher = "RvIG"
frequency = "jaarlijks"
updated   = "2019"
[source.rvig.table.gemeenten]
file              = "data/list.csv"
format            = "csv"
delimiter         = ";"
gemeente          = { column = "code", by = "code" }
rows_per_gemeente = "one"
not_gemeenten     = ["0000", "1999"]
[source.rvig.table.gemeenten.columns]
naam   = { from = "naam", type = "text" }
ingang = { from = "ingang", type = "date" }
einde  = { from = "einde", type = "date" }
"#;
    fs::write(folder.path().join("sources.toml"), sources).unwrap();
    fs::write(folder.path().join("data/list.csv"), list).unwrap();
    let shipped = Project::open(Path::new(env!("CARGO_MANIFEST_DIR"))).ok().unwrap();
    let national = Project::open(folder.path()).ok().unwrap();
    for date in ["2014-01-01", "2015-01-01", "2016-01-01", "2017-01-01", "2018-01-01", "2019-01-01"] {
        let codes = |project: &Project| {
            let data = project.dataset_on(Peildatum(parse_date(date).unwrap()), &Allow::default());
            let data = data.unwrap_or_else(|problems| panic!("{problems:?}"));
            data.gemeenten.iter().map(|gemeente| gemeente.code).collect::<Vec<_>>()
        };
        assert_eq!(codes(&national), codes(&shipped), "{date}");
    }
}
