//! The fixed words of a report are those of the language that the rules say, or of the rules themselves.

use std::fs;
use std::path::Path;

use crate::overlay::project_with;
use mdd::project::Project;
use mdd_engine::engine::evaluate;
use mdd_engine::language::{Language, WORDINGS};
use mdd_report::render::{Paper, ReportFormat, Templates, render};
use mdd_report::report::Country;

const VERSION: &str = "number = \"3.1\"\ndate = 2018-04-01\nextends = \"3.0\"\nchangelog = [\"Andere woorden.\"]\n";

/// The report of a gemeente by a version on top of the shipped ones.
fn printed(report: &str, format: ReportFormat) -> String {
    let (_folder, project) = project_with(&[("rules/3.1/version.toml", VERSION), ("rules/3.1/report.toml", report)]);
    of(&project, format)
}

fn of(project: &Project, format: ReportFormat) -> String {
    let (pack, _) = project.pack("3.1").unwrap_or_else(|failure| panic!("{failure:?}"));
    let data = project.dataset().unwrap();
    let evaluation = evaluate(&pack, &data, project.peildatum()).unwrap();
    let report = Country::new(&evaluation).report(data.find("Leiden").unwrap());
    String::from_utf8(render(&[report], format, Paper::of_file(&Templates::default())).unwrap()).unwrap()
}

/// All that the rules and the deliveries say.
fn said_by_the_project(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            said_by_the_project(&path, all);
        } else if path
            .extension()
            .is_some_and(|ending| ["toml", "md", "csv", "json"].iter().any(|text| ending == *text))
        {
            all.push_str(&String::from_utf8_lossy(&fs::read(&path).unwrap()));
        }
    }
}

#[test]
#[cfg_attr(not(all(feature = "xlsx", feature = "html")), ignore = "one of the shipped deliveries is a workbook")]
fn a_report_in_english_has_no_fixed_word_in_dutch() {
    let mut own = String::new();
    for part in ["rules", "fixtures"] {
        said_by_the_project(&Path::new(env!("CARGO_MANIFEST_DIR")).join(part), &mut own);
    }
    own.push_str(&fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("sources.toml")).unwrap());
    let english: Vec<&str> = WORDINGS.iter().map(|wording| wording.text(Language::English)).collect();
    let dutch = WORDINGS.iter().map(|wording| wording.text(Language::Dutch));
    let dutch: Vec<&str> = dutch
        .filter(|text| !text.contains('{') && !own.contains(text) && !english.iter().any(|other| other.contains(text)))
        .collect();
    assert!(dutch.len() > 60, "{dutch:?}");
    for format in [ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Html] {
        let text = printed("language = \"en\"\n", format);
        let left: Vec<_> = dutch.iter().filter(|word| text.contains(**word)).collect();
        assert!(left.is_empty(), "{format:?}: {left:?}");
        assert!(text.contains("Summary") && text.contains("2018-02-06") && text.contains("red"), "{format:?}");
    }
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn a_word_of_the_rules_stands_in_place_of_another() {
    let report = "[words]\nsummary = \"Overzicht\"\nbeside-mean = \"{ $figure } gemiddeld\"\ncolour-rood = \"x\"\n";
    let text = printed(report, ReportFormat::Text);
    assert!(text.contains("\nOverzicht\n═") && !text.contains("\nSamenvatting\n"), "{text}");
    assert!(text.contains("% gemiddeld") && !text.contains("gem. ") && text.contains("■ x"), "{text}");
}
