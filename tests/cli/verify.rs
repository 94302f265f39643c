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
         Westerwolde (GM1950), rules 3.0, 2018-02-06: every figure follows\n\
         2 reports: all of them follow\n"
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
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn a_folder_of_reports_is_verified_at_once_and_an_indicator_is_said_once() {
    let project = copied_project();
    project.run("report --all --format json --output all/").fine();
    let seen = project.run("verify all").fine();
    assert_eq!(seen.stdout, "380 reports: all of them follow\n");
    let project = project.edit("fixtures/vng/gmsd-2017-10.csv", "\nKaag en Braassem,Nee", "\nKaag en Braassem,Ja");
    let project = project.write("all/notes.json", "{\"a\": 1}");
    let seen = project.run("verify all").found();
    insta::assert_snapshot!("verify-all", seen.stdout);
    project.run("verify all/notes.json").bad().stderr_has("MDD052");
    project.run("verify rules").bad().stderr_has("MDD040");
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn deliveries_of_then_are_found_in_a_store() {
    const GMSD: &str = "fixtures/vng/gmsd-2017-10.csv";
    let project = copied_project();
    project.run(REPORT).fine();
    let delivery = project.folder(GMSD);
    let project = project.copy(&delivery, "store/2017/een naam");
    let project = project.edit(GMSD, "\nKaag en Braassem,Nee", "\nKaag en Braassem,Ja");
    let seen = project.run("verify report.json --store store").found();
    assert!(
        seen.stdout.contains("made with other data\n    gmsd (fixtures/vng/gmsd-2017-10.csv): then "),
        "{}",
        seen.stdout
    );
    assert!(seen.stdout.contains("      the delivery of then is store/2017/een naam\n"), "{}", seen.stdout);
    let colour =
        "  gmsd: display: \"Nee\" -> \"Ja\", benchmark: \"311\" -> \"312\", colour: \"rood\" -> \"groen\", why: ";
    assert_eq!(seen.stdout.matches(colour).count(), 1, "{}", seen.stdout);
    project.run("verify report.json --store nergens").bad().stderr_has("MDD041");
    let empty = project.write("leeg/x", "");
    empty.run("verify report.json --store leeg").found().stdout_has("the store does not hold the delivery of then");
}

#[test]
fn what_is_no_report_is_refused() {
    session().run("verify README.md").bad().stderr_has("MDD041");
    session().run("verify schemas/sources.json").bad().stderr_has("MDD052");
    session().run("verify nergens.json").bad().stderr_has("MDD041");
}
