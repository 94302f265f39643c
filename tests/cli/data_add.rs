//! `mdd data add`: what is proposed for a file, held against what sources.toml says of the files that are shipped.

use std::collections::BTreeSet;
use std::path::Path;

use mdd::project::Project;
use mdd_deliveries::read_manifest;
use mdd_engine::dataset::Allow;
use mdd_engine::language::Language;
use mdd_engine::terms::Kind;
use mdd_engine::text::Files;

use super::session::{copied_project, empty_folder, repository, session};

/// What a person has to settle: what the file does not say, or not so.
const DIFFERENCES: &[&str] = &[
    // The column of names is proposed as that of the gemeente's name, beside the code.
    "gemeenten: naam is not there",
    // Figures without a sign behind them: what they count, only its owner can say.
    "productscores: score in percent",
    // No figure in the file has decimals yet.
    "veertien_plus: the notation of numbers",
];

fn add(file: &str) -> String {
    session().run(&format!("data add {file}")).fine().says_nothing().stdout
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn a_proposal_says_what_was_seen() {
    insta::assert_snapshot!("data-add-csv", add("fixtures/waarstaatjegemeente/waarderingen.csv"));
    insta::assert_snapshot!("data-add-workbook", add("fixtures/vng/ggk-2017-12.xlsx"));
    insta::assert_snapshot!("data-add-json", add("fixtures/cbs/gemeenten.json"));
    insta::assert_snapshot!("data-add-others", add("fixtures/vng/govroam-2017-12.csv"));
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn what_is_proposed_for_a_shipped_file_is_what_is_declared() {
    let project = Project::open(&repository()).unwrap_or_else(|_| panic!("the project opens"));
    let mut differences = BTreeSet::new();
    for declared in &project.manifest.tables {
        let proposal = project
            .propose(Path::new(&repository().join(&declared.file.value)), Some("voorstel"), Language::English)
            .unwrap();
        let text = format!("{}\n{}", project.manifest.text, proposal.to_toml(Language::English));
        let mut files = Files::default();
        let file = files.add("sources.toml", text.clone());
        let manifest = read_manifest(&files, file).unwrap_or_else(|errors| panic!("{errors:?}\n{text}"));
        let proposed = manifest.tables.iter().find(|table| table.name == "voorstel").unwrap();
        let mut differs = |same: bool, what: &str| {
            if !same {
                differences.insert(format!("{}: {what}", declared.name));
            }
        };
        differs(proposed.reading == declared.reading, &format!("{:?}", proposed.reading));
        let key = |table: &Option<_>| {
            table.as_ref().map(|key: &mdd_deliveries::GemeenteKey| (key.column.value.clone(), key.by))
        };
        differs(key(&proposed.gemeente) == key(&declared.gemeente), "the column of the gemeente");
        differs(proposed.rows == declared.rows, "the rows of a gemeente");
        differs(proposed.notation == declared.notation, "the notation of numbers");
        for column in &declared.columns {
            let name = &column.name;
            let Some(found) = proposed.columns.iter().find(|found| found.from.value == column.from.value) else {
                differs(false, &format!("{name} is not there"));
                continue;
            };
            differs(found.kind == column.kind, &format!("{name} is {:?}", found.kind));
            differs(found.percent == column.percent, &format!("{name} in percent"));
            differs(found.allowed.is_some() == column.allowed.is_some(), &format!("{name} is a choice, or is not"));
            let known = |text: &String| column.allowed.iter().flatten().any(|allowed| allowed == text);
            differs(
                found.allowed.iter().flatten().all(known) || column.allowed.is_none(),
                &format!("choices of {name}"),
            );
            if found.kind == Kind::Date && column.kind == Kind::Date {
                let ours = found.dates.as_ref().unwrap_or(&proposed.dates);
                let theirs = column.dates.as_ref().unwrap_or(&declared.dates);
                // What is declared may have forms that this delivery does not have.
                differs(ours.iter().all(|format| theirs.contains(format)), &format!("dates of {name}"));
            }
            if column.kind == Kind::Number {
                let missing =
                    |table: &[String], own: &[String]| table.iter().chain(own).cloned().collect::<BTreeSet<_>>();
                let ours = missing(&proposed.missing, &found.missing);
                differs(ours.is_subset(&missing(&declared.missing, &column.missing)), &format!("missing in {name}"));
            }
        }
    }
    let differences: Vec<&str> = differences.iter().map(String::as_str).collect();
    assert_eq!(differences, DIFFERENCES);
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn every_proposal_can_be_pasted_and_loads() {
    let session = copied_project();
    let mut text = session.read("sources.toml");
    let project = Project::open(&session.folder("")).unwrap_or_else(|_| panic!("the project opens"));
    let tables: Vec<_> =
        project.manifest.tables.iter().map(|table| (table.name.clone(), table.file.value.clone())).collect();
    for (name, file) in &tables {
        let proposal = project.propose(&session.folder(file), Some(&format!("nieuw_{name}")), Language::Dutch).unwrap();
        text.push('\n');
        text.push_str(&proposal.to_toml(Language::Dutch));
    }
    session.overwrite("sources.toml", &text);
    session.run("data check").fine().stdout_has("nieuw_bgt");
    let project = Project::open(&session.folder("")).unwrap_or_else(|_| panic!("the project opens"));
    let data = project.dataset_on(project.peildatum(), &Allow::ALL).unwrap();
    for (name, _) in &tables {
        let load = |name: &str| &data.loads[data.schema.table_index(name).unwrap()];
        let (declared, proposed) = (load(name), load(&format!("nieuw_{name}")));
        assert_eq!(proposed.rejected, [], "{name}");
        // Rows of gemeenten that have merged stand with those of their successors, where nothing is declared of them.
        let more = proposed.used - declared.used;
        let put_together: usize = proposed.merged.iter().map(|rows| rows.lines.len()).sum();
        assert!(proposed.read == declared.read && (more == 0 || put_together > more), "{name}: {more}");
    }
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn an_odd_file_is_pasted_as_it_is_proposed() {
    let session = copied_project().write(
        "leveringen/lijst-2018-01.csv",
        "Lijst van januari\n\nGemeente|Totaal|Contactpersoon|Datum|In gebruik|Opmerking\n\
         Zwolle|1.234,50|J.|6 februari 2018|ja|\n\
         Gemeente Den Haag|12|K.|7 maart 2018|nee|x\n\
         Leiden|onbekend||7 maart 2018|nee|\"een; twee\"\n\
         Waterschap Rijnland|1|||nee|\n",
    );
    let seen = session.run("data add leveringen/lijst-2018-01.csv --name lijst").fine().says_nothing();
    insta::assert_snapshot!("data-add-odd", seen.stdout);
    let text = format!("{}\n{}", session.read("sources.toml"), seen.stdout);
    session.overwrite("sources.toml", &text);
    session.run("data check").fine().stdout_has("lijst ");
    insta::assert_snapshot!("data-show-odd", session.run("data show lijst").fine().stdout);
}

#[test]
fn nothing_is_written() {
    let session = copied_project();
    let before = (session.read("sources.toml"), session.names());
    session.run("data add fixtures/bgt/bgt-2017-10.csv").fine();
    assert_eq!((session.read("sources.toml"), session.names()), before);
}

#[test]
fn a_file_elsewhere_is_to_be_put_in_the_project() {
    let elsewhere = empty_folder().write("nieuw.csv", "Code;A\nGM0193;1\nGM0518;2\nGM0546;3\n");
    let project = repository();
    elsewhere
        .run(&format!("data add nieuw.csv --project '{}'", project.display()))
        .fine()
        .stdout_has("= \"leveringen/nieuw.csv\" # check: put the file there");
}

#[test]
fn what_cannot_be_proposed_is_a_message() {
    let session = copied_project().write("a.html", "<html></html>").write("leeg.csv", "\n");
    session.run("data add nergens.csv").bad().stderr_has("MDD040");
    session.run("data add fixtures").bad().stderr_has("MDD041").stderr_has("folder");
    session.run("data add a.html").bad().stderr_has("MDD041").stderr_has("web page");
    session.run("data add leeg.csv").bad().stderr_has("MDD042");
    session.run("data add fixtures/bgt/bgt-2017-10.csv --name bgt").bad().stderr_has("MDD063").stderr_has("already");
    session.run("data add fixtures/bgt/bgt-2017-10.csv --name 2017-x").bad().stderr_has("MDD063");
}

#[test]
fn one_choice_that_is_written_in_several_ways_is_proposed_once() {
    let rows = "Gemeente;Oordeel\nLeiden;Voldoet\nZwolle;voldoet\nAlkmaar;Voldoet\nSchagen;Voldoet  niet\nHaarlem;Voldoet niet\nGouda;Voldoet niet\n";
    let session = copied_project().write("oordelen.csv", rows);
    let seen = session.run("data add oordelen.csv --lang nl").fine();
    seen.stdout_has(r#"allowed = ["Voldoet", "Voldoet niet"]"#)
        .stdout_has(r#"values = { "voldoet" = "Voldoet", "Voldoet  niet" = "Voldoet niet" }"#)
        .stdout_has("hetzelfde, anders geschreven");
}
