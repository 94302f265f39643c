//! Workbooks, read back as a reader's program reads them.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};

use super::super::sample;
use super::*;
use crate::report::{Block, Compared, FigureBefore, OverviewColumn, OverviewRow, PrintedScore, PrintedTable, Trend};
use mdd_engine::terms::{Colour, GreyReason, Shown};

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).expect("a workbook")
}

fn book(reports: &[Report]) -> Xlsx<Cursor<Vec<u8>>> {
    open(render(reports).expect("rendered"))
}

fn sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Range<Data> {
    book.worksheet_range(name).unwrap_or_else(|wrong| panic!("{name}: {wrong}"))
}

/// The rows as objects: from the headings, the one that holds `key`, on.
struct Rows {
    headings: Vec<String>,
    rows: Vec<Vec<Data>>,
}

impl Rows {
    fn of(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str, key: &str) -> Rows {
        let range = sheet(book, name);
        let words = |row: &[Data]| row.iter().map(Data::to_string).collect::<Vec<_>>();
        let at = range.rows().position(|row| words(row).contains(&key.to_owned())).expect("headings");
        let mut rows = range.rows().skip(at);
        Rows { headings: words(rows.next().unwrap()), rows: rows.map(<[Data]>::to_vec).collect() }
    }

    fn column(&self, heading: &str) -> Vec<Data> {
        let at = self.headings.iter().position(|found| found == heading);
        let at = at.unwrap_or_else(|| panic!("{heading} in {:?}", self.headings));
        self.rows.iter().map(|row| row[at].clone()).collect()
    }
}

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

/// The sample, with values behind what is printed.
fn report(gemeente: &str) -> Report {
    let mut report = sample::report(gemeente);
    let value = |score: &mut PrintedScore| {
        let display = score.figure.to_string();
        let value = match display.as_str() {
            "69%" => "68.7096774",
            "1.204" => "1204",
            "Nee*" => "false",
            _ => "",
        };
        score.figure = Shown::read(&display, value);
    };
    report.summary.iter_mut().flat_map(|chapter| &mut chapter.rows).for_each(|row| value(&mut row.score));
    for block in &mut report.chapters[0].sections[0].blocks {
        match block {
            Block::Figures { figures } => figures.iter_mut().for_each(|figure| value(&mut figure.score)),
            Block::Table(PrintedTable { rows, .. }) => {
                let figures = rows.iter_mut().map(|row| &mut row[1]).filter(|cell| cell.to_string() != "-");
                figures.for_each(|cell| *cell = Shown::read(&cell.to_string(), &cell.to_string()));
            }
            _ => {}
        }
    }
    report
}

const SHEETS: [&str; 5] = ["Samenvatting", "Scores", "1.1 Producten", "Herkomst", "Verantwoording"];

#[test]
fn figures_come_back_as_numbers_and_words() {
    let mut book = book(&[report("Súdwest-Fryslân")]);
    assert_eq!(book.sheet_names(), SHEETS);
    let summary = Rows::of(&mut book, "Samenvatting", "Kleur");
    assert_eq!(summary.column("Súdwest-Fryslân"), [Data::Float(0.687_096_774), text("-"), Data::Float(1204.0)]);
    assert_eq!(summary.column("Ter vergelijking")[0], Data::Float(0.726));
    assert_eq!(summary.column("Kleur"), [text("■ rood"), text("○ grijs"), Data::Empty]);
    let scores = Rows::of(&mut book, "Scores", "Kleur");
    assert_eq!(scores.column("Afgedrukt"), [text("69%"), text("Nee*")]);
    assert_eq!(scores.column("Waarde"), [Data::Float(0.687_096_774), text("nee")]);
    assert_eq!(scores.column("Toelichting")[1], text("25 van de 31 producten\n* Technisch aangesloten"));
    let table = Rows::of(&mut book, "1.1 Producten", "Kansen: Product");
    assert_eq!(
        table.column("Kansen: # Gemeenten zelfde pakket"),
        [Data::Float(7.0), Data::Float(123.0), text("-"), Data::Float(1.0)]
    );
    let account = Rows::of(&mut book, "Verantwoording", "Onderdeel");
    assert!(account.column("Waarde").contains(&text("0123456789abcdef")));
    assert_eq!(account.column("Kleur").iter().filter(|cell| **cell != Data::Empty).count(), 4);
}

#[test]
fn the_same_report_is_the_same_file() {
    assert!(render(&[report("X")]) == render(&[report("X")]));
    assert!(render_country(&overview()) == render_country(&overview()));
}

#[test]
fn without_reports_there_are_only_headings() {
    let mut book = book(&[]);
    assert_eq!(book.sheet_names(), ["Samenvatting", "Scores", "Herkomst", "Verantwoording"]);
    assert!(Rows::of(&mut book, "Scores", "Kleur").rows.is_empty());
}

#[test]
fn reports_stand_below_each_other() {
    let mut other = report("Aalten");
    other.meta.code = "GM0197".to_owned();
    let Block::Table(table) = &mut other.chapters[0].sections[0].blocks[3] else { panic!("no table") };
    table.rows.clear();
    let mut book = book(&[report("X"), other]);
    assert_eq!(book.sheet_names(), SHEETS);
    let summary = Rows::of(&mut book, "Samenvatting", "Kleur");
    assert_eq!(summary.rows.len(), 6);
    assert_eq!(summary.column("Gemeente")[3], text("Aalten"));
    assert_eq!(summary.column("Cijfer")[5], Data::Float(1204.0));
    assert_eq!(Rows::of(&mut book, "Scores", "Kleur").column("Code")[2], text("GM0197"));
    let table = Rows::of(&mut book, "1.1 Producten", "Code");
    assert_eq!(table.column("Kansen: Product")[4], text("Geen producten met een lage score"));
}

#[test]
fn what_was_asked_for_stands_beside_the_figures() {
    let mut with = report("X");
    let mut asked = sample::report("X");
    sample::beside(&mut asked);
    (with.meta.compared, with.meta.previous) = (asked.meta.compared, asked.meta.previous);
    let beside = |score: &mut PrintedScore| {
        score.compared = Some(Compared { figure: Shown::read("75%", "75"), colour: Some(Colour::Groen) });
        score.previous = Some(FigureBefore {
            words: "↑ was 67% (▲ oranje)".to_owned(),
            figure: Shown::read("67%", "67.2"),
            colour: Some(Colour::Oranje),
            change: Trend::Higher,
            better: None,
            causes: Vec::new(),
        });
    };
    beside(&mut with.summary[0].rows[0].score);
    let Block::Figures { figures } = &mut with.chapters[0].sections[0].blocks[2] else { panic!("no figures") };
    beside(&mut figures[0].score);
    let mut book = book(&[with]);
    let summary = Rows::of(&mut book, "Samenvatting", "Kleur");
    assert_eq!(summary.column("Leiden"), [Data::Float(0.75), Data::Empty, Data::Empty]);
    assert_eq!(summary.column("Kleur daarvan")[0], text("● groen"));
    assert_eq!(summary.column("Sinds 9-11-2017")[0], text("↑ was 67% (▲ oranje)"));
    assert_eq!(summary.column("Cijfer toen")[0], Data::Float(0.672));
    let scores = Rows::of(&mut book, "Scores", "Kleur");
    assert_eq!(scores.column("Vergelijking waarde"), [Data::Float(0.75), Data::Empty]);
    assert_eq!(scores.column("Kleur toen")[0], text("▲ oranje"));
    let said = sheet(&mut book, "Samenvatting");
    assert!(said.rows().any(|row| row[0] == text("Vergeleken met Leiden.")));
}

#[test]
fn texts_from_data_are_texts_and_never_formulas() {
    for name in ["=HYPERLINK(\"x\")", "+1", "@x", "-cmd|x", "=1+1", "<b>&\"'\u{0}\u{7}\r\n\t", "👍 e\u{301}", "_x0041_"]
    {
        let mut book = book(&[report(name)]);
        let kept = content::kept(name.to_owned());
        let found = Rows::of(&mut book, "Scores", "Kleur").column("Gemeente");
        // calamine does not undo the escape that Excel has for a text that looks like an escape.
        let found = found[0].to_string().replace("_x005F_", "_");
        assert_eq!(found, kept);
        for sheet in book.sheet_names() {
            let formulas = book.worksheet_formula(&sheet).expect("a sheet");
            assert!(formulas.is_empty(), "{name} in {sheet}: {formulas:?}");
        }
    }
    assert_eq!(content::kept("a\r\n\u{0}b".to_owned()), "a\n<U+0000>b");
}

#[test]
fn what_does_not_fit_a_cell_is_cut() {
    let mut book = book(&[report(&"é".repeat(40_000))]);
    let found = Rows::of(&mut book, "Scores", "Kleur").column("Gemeente")[0].to_string();
    assert_eq!(found.chars().count(), 32_767);
    assert!(found.ends_with("é…"));
}

fn overview() -> Overview {
    let meta = Meta { gemeente: String::new(), code: String::new(), ..sample::report("").meta };
    let column = |indicator: &str, chapter: &str, section: &str| OverviewColumn {
        indicator: indicator.to_owned(),
        chapter: chapter.to_owned(),
        section: section.to_owned(),
        label: format!("Label van {indicator}"),
    };
    let score = |display: &str, value: &str, colour| PrintedScore {
        figure: Shown::read(display, value),
        benchmark: Shown::Nothing,
        benchmark_label: String::new(),
        benchmark_name: String::new(),
        benchmark_words: String::new(),
        benchmark_shown: String::new(),
        colour,
        reason: (colour == Some(Colour::Grijs)).then_some(GreyReason::NoData.into()),
        why: String::new(),
        compared: None,
        previous: None,
        explanation: None,
        fragile: None,
        served_by: None,
    };
    let row = |code: &str, gemeente: &str, inhabitants, scores| OverviewRow {
        code: code.to_owned(),
        gemeente: gemeente.to_owned(),
        names: Vec::new(),
        province: "Fryslân".to_owned(),
        inhabitants,
        size: String::new(),
        scores,
    };
    Overview {
        meta,
        changes: None,
        legend: Vec::new(),
        columns: vec![column("a", "1. Een", "1.1"), column("b", "1. Een", "1.2"), column("c", "2. Twee", "2.1")],
        rows: vec![
            row(
                "GM0001",
                "=Oost",
                Some(26_000),
                vec![
                    score("69%", "68.7", Some(Colour::Rood)),
                    score("Ja", "true", Some(Colour::Groen)),
                    score("3", "3", None),
                ],
            ),
            row(
                "GM0002",
                "West",
                None,
                vec![
                    score("-", "", Some(Colour::Grijs)),
                    score("Nee", "false", Some(Colour::Rood)),
                    score("4", "4", None),
                ],
            ),
        ],
    }
}

#[test]
fn the_country_stands_in_colours_figures_and_counts() {
    let mut book = open(render_country(&overview()).expect("rendered"));
    assert_eq!(book.sheet_names(), ["Kleuren", "Cijfers", "Samenvatting", "Verantwoording"]);
    let colours = Rows::of(&mut book, "Kleuren", "Code");
    assert_eq!(colours.column("Gemeente"), [text("=Oost"), text("West")]);
    assert_eq!(colours.column("Inwoners"), [Data::Float(26_000.0), Data::Empty]);
    assert_eq!(colours.column("1.1 Label van a"), [text("■ rood"), text("○ grijs")]);
    assert_eq!(colours.column("2.1 Label van c"), [Data::Empty, Data::Empty]);
    let figures = Rows::of(&mut book, "Cijfers", "Code");
    assert_eq!(figures.column("1.1 Label van a"), [Data::Float(0.687), text("-")]);
    assert_eq!(figures.column("1.2 Label van b"), [text("Ja"), text("Nee")]);
    let counts = Rows::of(&mut book, "Samenvatting", "Onderwerp");
    assert_eq!(counts.column("■ rood"), [1.0, 1.0, 0.0].map(Data::Float));
    assert_eq!(counts.column("Zonder kleur"), [0.0, 0.0, 2.0].map(Data::Float));
}

#[test]
fn a_country_without_gemeenten_is_a_workbook() {
    let empty = Overview { rows: Vec::new(), columns: Vec::new(), ..overview() };
    let mut book = open(render_country(&empty).expect("rendered"));
    assert!(Rows::of(&mut book, "Kleuren", "Code").rows.is_empty());
}
