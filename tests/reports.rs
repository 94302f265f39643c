//! Golden reports: the whole text of four gemeenten that differ. A snapshot changes only when somebody looked at it.

use std::path::Path;

use mdd::project::Project;
use mdd_engine::engine::evaluate;
use mdd_engine::terms::Colour;
use mdd_report::render::{Paper, ReportFormat, Templates, render};
use mdd_report::report::{Country, Report};

/// The reports of these gemeenten.
fn built(names: &[&str]) -> Vec<Report> {
    let project = Project::open(Path::new(env!("CARGO_MANIFEST_DIR")))
        .unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    let (pack, _) = project.pack("3.0").expect("rules 3.0 are right");
    let data = project.dataset().expect("the deliveries are right");
    let evaluation = evaluate(&pack, &data, project.peildatum()).expect("the rules run");
    let country = Country::new(&evaluation);
    let report = |name: &&str| country.report(data.find(name).expect("the gemeente is there"));
    names.iter().map(report).collect()
}

fn printed(names: &[&str], format: ReportFormat) -> Vec<String> {
    let print = |mut report: Report| {
        // Another comma in a text changes these; what they say is tested elsewhere.
        report.meta.rules_hash = "0".repeat(64);
        report.meta.data_hash = "0".repeat(64);
        String::from_utf8(render(&[report], format, Paper::of_file(&Templates::default())).unwrap()).unwrap()
    };
    built(names).into_iter().map(print).collect()
}

#[test]
fn text_reports_of_four_gemeenten_that_differ() {
    let names = ["Kaag en Braassem", "Tilburg", "Rozendaal", "Westerwolde"];
    let files = ["kaag-en-braassem", "everything-groen", "few-components", "hardly-any-data"];
    for (file, text) in files.iter().zip(printed(&names, ReportFormat::Text)) {
        assert!(!text.contains('\u{1b}'), "no colours were asked for");
        insta::assert_snapshot!(format!("text-{file}"), text);
    }
}

#[test]
fn markdown_report_of_kaag_en_braassem() {
    insta::assert_snapshot!("markdown-kaag-en-braassem", printed(&["GM1884"], ReportFormat::Markdown).concat());
}

#[test]
fn csv_report_of_kaag_en_braassem() {
    insta::assert_snapshot!("csv-kaag-en-braassem", printed(&["1884"], ReportFormat::Csv).concat());
}

#[test]
fn the_four_gemeenten_are_what_their_snapshots_are_named() {
    let reports = built(&["Tilburg", "Rozendaal", "Westerwolde"]);
    let count = |report: &Report, chapters: std::ops::Range<usize>, colour: Colour| {
        let rows = report.summary[chapters].iter().flat_map(|chapter| &chapter.rows);
        rows.filter(|row| row.score.colour == Some(colour)).count()
    };
    assert_eq!(count(&reports[0], 0..3, Colour::Groen), 22);
    assert_eq!(count(&reports[1], 1..2, Colour::Grijs), 4, "2.2 to 2.5");
    assert_eq!(count(&reports[2], 0..3, Colour::Grijs), 20);
}
