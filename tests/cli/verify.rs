//! `mdd verify`

use super::session::{copied_project, session};

const REPORT: &str = "report GM1884 Westerwolde --format json --output report.json";

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn a_report_that_was_just_made_follows() {
    let project = copied_project();
    project.run(REPORT).fine();
    let seen = project.run("verify report.json").fine();
    assert_eq!(
        seen.stdout,
        "Kaag en Braassem (GM1884), rules 3.0, 2018-02-06: every figure follows\n\
         Westerwolde (GM1950), rules 3.0, 2018-02-06: every figure follows\n"
    );
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn a_figure_that_was_changed_in_the_report_is_named() {
    let project = copied_project();
    project.run("report GM1884 --rules 2.3 --format json --output report.json").fine();
    let project = project.edit("report.json", "25 van de 31 producten", "24 van de 31 producten");
    let seen = project.run("verify report.json").found();
    assert!(seen.stdout.contains("1 difference"), "{}", seen.stdout);
    assert!(
        seen.stdout.contains("detail: \"24 van de 31 producten\" -> \"25 van de 31 producten\""),
        "{}",
        seen.stdout
    );
    assert!(!seen.stdout.contains("made with other"), "{}", seen.stdout);
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn other_data_are_told_apart_from_other_figures() {
    let project = copied_project();
    project.run(REPORT).fine();
    // An organisation more in the list is other data, and no other figure.
    let project =
        project.edit("sources.toml", "\"Waterschap Rijnland\", ", "\"Waterschap Rijnland\", \"Waterschap Amstel\", ");
    let seen = project.run("verify report.json").fine();
    assert!(seen.stdout.contains("made with other data"), "{}", seen.stdout);
    let project = project.edit("fixtures/vng/gmsd-2017-10.csv", "\nKaag en Braassem,Nee", "\nKaag en Braassem,Ja");
    let seen = project.run("verify report.json --format json").found();
    assert!(seen.stdout.contains("\"same_data\": false"), "{}", seen.stdout);
}

#[test]
fn what_is_no_report_is_refused() {
    session().run("verify README.md").bad().stderr_has("MDD041");
    session().run("verify schemas/sources.json").bad().stderr_has("MDD052");
    session().run("verify nergens.json").bad().stderr_has("MDD041");
}
