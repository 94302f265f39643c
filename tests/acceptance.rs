//! The acceptance case: rules 3.0 over the shipped deliveries print every figure of the published report of Kaag en
//! Braassem, row by row and cell by cell.

use std::path::{Path, PathBuf};

use mdd::project::Project;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::engine::evaluate;
use mdd_engine::syntax::{Item, Node, TomlTable, parse_toml};
use mdd_engine::text::Files;
use mdd_report::report::{Block, Country, Figure, Report, Section};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn kaag_en_braassem() -> Report {
    let project = Project::open(root()).unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    let (pack, warnings) = project.pack("3.0").expect("rules 3.0 are right");
    assert!(warnings.is_empty());
    let data = project.dataset().expect("the deliveries are right");
    let evaluation = evaluate(&pack, &data, project.peildatum()).expect("the rules run");
    let gemeente = data.find("Kaag en Braassem").expect("the gemeente is there");
    Country::new(&evaluation).report(gemeente)
}

/// The facts of the published report: always our copy, and the originals where they are at hand.
fn facts() -> Vec<(PathBuf, TomlTable)> {
    let copy = root().join("tests/facts/published-3.0-kaag-en-braassem.toml");
    let original = root().join("../shared/facts/published-3.0-kaag-en-braassem.toml");
    let paths = [copy].into_iter().chain(original.exists().then_some(original));
    paths
        .map(|path| {
            let mut files = Files::default();
            let file = files.add("facts.toml", std::fs::read_to_string(&path).expect("the facts can be read"));
            let mut diagnostics = Diagnostics::default();
            let table = parse_toml(&files, file, &mut diagnostics);
            assert!(diagnostics.is_empty(), "{}", path.display());
            (path, table)
        })
        .collect()
}

fn text<'t>(table: &'t TomlTable, key: &str) -> &'t str {
    match &table.get(key).unwrap_or_else(|| panic!("the facts have no `{key}`")).item {
        Item::Text { value, .. } => value,
        other => panic!("`{key}` is {}", mdd_engine::language::Language::English.say(other.called())),
    }
}

fn number(table: &TomlTable, key: &str) -> i64 {
    match table.get(key).expect("the key is there").item {
        Item::Number(number) => number.to_i64().expect("a whole number"),
        _ => panic!("`{key}` is no number"),
    }
}

fn nodes(node: &Node) -> &[Node] {
    match &node.item {
        Item::Array(nodes) => nodes,
        _ => panic!("a list is expected"),
    }
}

fn tables<'t>(table: &'t TomlTable, key: &str) -> Vec<&'t TomlTable> {
    nodes(table.get(key).expect("the key is there"))
        .iter()
        .map(|node| match &node.item {
            Item::Table(table) => table,
            _ => panic!("tables are expected"),
        })
        .collect()
}

fn texts(node: &Node) -> Vec<String> {
    nodes(node)
        .iter()
        .map(|node| match &node.item {
            Item::Text { value, .. } => value.clone(),
            _ => panic!("texts are expected"),
        })
        .collect()
}

fn sections(report: &Report) -> impl Iterator<Item = &Section> {
    report.chapters.iter().flat_map(|chapter| &chapter.sections)
}

fn figures(section: &Section) -> impl Iterator<Item = &Figure> {
    section.blocks.iter().flat_map(|block| match block {
        Block::Figures { figures } => figures.as_slice(),
        _ => &[],
    })
}

#[test]
fn the_report_is_of_this_gemeente_date_and_version() {
    let report = kaag_en_braassem();
    for (_, facts) in facts() {
        assert_eq!(report.meta.gemeente, text(&facts, "gemeente"));
        assert_eq!(report.meta.code, text(&facts, "code"));
        assert_eq!(report.meta.rules, text(&facts, "version"));
        assert_eq!(i64::try_from(report.meta.gemeenten).unwrap(), number(&facts, "gemeenten_total"));
        let stars = sections(&report).flat_map(figures).find(|figure| figure.indicator == "softwarecatalogus").unwrap();
        assert_eq!(stars.score.figure.to_string(), number(&facts, "stars").to_string());
        match facts.get("report_date").unwrap().item {
            Item::Date(date) => assert_eq!(report.meta.peildatum.0, date),
            _ => panic!("report_date is a date"),
        }
    }
}

#[test]
fn the_22_rows_of_the_summary_are_in_order_with_their_figures_and_colours() {
    let report = kaag_en_braassem();
    let rows = report.summary.iter().flat_map(|chapter| {
        chapter.rows.iter().map(move |row| {
            let label = format!("{} {}", row.section, row.label);
            let colour = row.score.colour.map_or("", |colour| colour.word());
            [
                format!("{}. {}", chapter.number, chapter.title),
                label,
                row.score.figure.to_string(),
                row.score.benchmark.to_string(),
                colour.to_owned(),
            ]
        })
    });
    let rows: Vec<_> = rows.collect();
    for (path, facts) in facts() {
        let published: Vec<_> = tables(&facts, "summary")
            .into_iter()
            .map(|row| ["chapter", "label", "display", "landelijk", "colour"].map(|key| text(row, key).to_owned()))
            .collect();
        assert_eq!(published.len(), 22, "{}", path.display());
        for (row, published) in rows.iter().zip(&published) {
            assert_eq!(row, published, "{}", path.display());
        }
        assert_eq!(rows.len(), published.len());
    }
}

#[test]
fn every_figure_of_a_paragraph_is_printed() {
    let report = kaag_en_braassem();
    for (path, facts) in facts() {
        let published = tables(&facts, "paragraph");
        assert!(!published.is_empty(), "{}", path.display());
        for fact in published {
            let section = sections(&report).find(|section| section.number == text(fact, "section")).unwrap();
            let label = text(fact, "label");
            let figure =
                figures(section).find(|figure| figure.title == label).unwrap_or_else(|| panic!("no figure `{label}`"));
            assert_eq!(
                [&figure.score.figure, &figure.score.benchmark].map(ToString::to_string),
                [text(fact, "display"), text(fact, "landelijk")],
                "{label}"
            );
        }
    }
}

#[test]
fn the_five_tables_are_equal_cell_by_cell_and_in_order() {
    let names = [
        ("low_scoring_products_burgers", "producten-burgers"),
        ("low_scoring_products_ondernemers", "producten-ondernemers"),
        ("digital_service_components", "voorzieningen"),
        ("duplicate_functionality", "dubbele-functionaliteit"),
        ("standards", "standaarden"),
    ];
    let report = kaag_en_braassem();
    for (_, facts) in facts() {
        let Item::Table(published) = &facts.get("table").unwrap().item else { panic!("tables") };
        assert_eq!(published.entries.len(), names.len());
        for (fact, id) in names {
            let Item::Table(fact) = &published.get(fact).unwrap().item else { panic!("a table") };
            let section = sections(&report).find(|section| section.number == text(fact, "section")).unwrap();
            let table = section.blocks.iter().find_map(|block| match block {
                Block::Table(table) if table.id == id => Some(table),
                _ => None,
            });
            let table = table.unwrap_or_else(|| panic!("paragraph {} has no table {id}", section.number));
            let columns: Vec<String> = table.columns.iter().map(|column| column.label.clone()).collect();
            assert_eq!(columns, texts(fact.get("columns").unwrap()));
            let rows: Vec<Vec<String>> =
                table.rows.iter().map(|row| row.iter().map(|cell| cell.to_string()).collect()).collect();
            let published: Vec<Vec<String>> = nodes(fact.get("rows").unwrap()).iter().map(texts).collect();
            assert!(!published.is_empty());
            assert_eq!(rows, published, "{id}");
        }
    }
}

#[test]
fn annex_3_says_when_each_source_was_last_updated() {
    let report = kaag_en_braassem();
    let table = report.annexes[2].blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let rows: Vec<(String, String)> =
        table.unwrap().rows.iter().map(|row| (row[0].to_string(), row[1].to_string())).collect();
    for (_, facts) in facts() {
        let published: Vec<(String, String)> = tables(&facts, "freshness")
            .into_iter()
            .map(|fact| {
                (format!("{} Data {}", text(fact, "section"), text(fact, "source")), text(fact, "updated").to_owned())
            })
            .collect();
        assert_eq!(rows, published);
    }
}
