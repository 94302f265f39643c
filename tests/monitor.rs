//! The front door for other programs: a few lines, and errors that say what the program would print.

use std::error::Error;

use mdd::{Choice, Monitor};
use mdd_engine::language::Language;
use mdd_engine::terms::Colour;

fn monitor() -> Monitor {
    Monitor::open(env!("CARGO_MANIFEST_DIR")).unwrap()
}

#[test]
fn a_monitor_is_scored_reported_and_explained() {
    let monitor = monitor();
    let country = monitor.country().unwrap();
    let scored: Vec<_> = country.scores().filter(|scored| scored.gemeente.name == "Kaag en Braassem").collect();
    assert_eq!(scored.len(), monitor.pack.indicators.len());
    assert_eq!(country.scores().count(), scored.len() * monitor.data.gemeenten.len());
    let of = |id: &str| scored.iter().find(|scored| scored.indicator.id == id).unwrap();
    let double = of("dubbele-functionaliteit");
    assert_eq!((double.score.figure.to_string().as_str(), double.score.colour), ("22", Some(Colour::Groen)));
    let report = monitor.report("kaag en braassem").unwrap();
    assert_eq!((report.meta.code.as_str(), report.meta.rules.as_str()), ("GM1884", "3.0"));
    let explained = country.explain("GM1884", "2.3", Language::English).unwrap();
    assert_eq!(explained.first().map(|found| found.indicator.as_str()), Some("dubbele-functionaliteit"));
}

#[test]
fn another_version_is_a_choice() {
    let choice = Choice { rules: Some("1.0".to_owned()), ..Choice::default() };
    let monitor = Monitor::open_with(env!("CARGO_MANIFEST_DIR"), &choice).unwrap();
    assert_eq!(monitor.pack.number(), "1.0");
}

#[test]
fn what_stands_in_the_way_is_an_error_that_shows_where() {
    let there = tempfile::tempdir().unwrap();
    let shown = |failure: &dyn Error| failure.to_string().replace(&*there.path().to_string_lossy(), "[folder]");
    let nothing = Monitor::open(there.path()).err().unwrap();
    let unknown = monitor().report("Kaag en Brasem").err().unwrap();
    let indicator = monitor().explain("Leiden", "9.9", Language::English).err().unwrap();
    crate::copied::copy(&crate::cases::case::folder().join("base"), there.path());
    let rules = there.path().join("rules/1.0/indicators/bgt.toml");
    let text = std::fs::read_to_string(&rules).unwrap();
    std::fs::write(&rules, text.replace("mutatiepercentage >= 1.5", "mutatiepercentag >= 1.5")).unwrap();
    let slip = Monitor::open(there.path()).err().unwrap();
    let all: Vec<String> = [&nothing, &unknown, &indicator, &slip].map(|failure| shown(failure)).into();
    insta::assert_snapshot!(all.join("\n\n"));
}
