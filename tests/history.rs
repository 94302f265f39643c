//! The eleven published versions over the same deliveries: what each of them changes is what its history says.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use mdd::project::Project;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::engine::evaluate;
use mdd_engine::rules::RulePack;
use mdd_engine::syntax::{Item, TomlTable, parse_toml};
use mdd_engine::terms::Colour;
use mdd_engine::text::Files;
use mdd_report::report::Country;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn project() -> Project {
    Project::open(root()).unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics))
}

/// The published history, oldest first.
fn facts() -> Vec<TomlTable> {
    let text = std::fs::read_to_string(root().join("tests/facts/version-history.toml")).expect("the facts can be read");
    let mut files = Files::default();
    let file = files.add("facts.toml", text);
    let mut diagnostics = Diagnostics::default();
    let table = parse_toml(&files, file, &mut diagnostics);
    assert!(diagnostics.is_empty(), "the facts are TOML");
    items(&table, "version")
}

fn items(table: &TomlTable, key: &str) -> Vec<TomlTable> {
    let Some(Item::Array(nodes)) = table.get(key).map(|node| &node.item) else { panic!("the facts have no `{key}`") };
    let tables = nodes.iter().map(|node| match &node.item {
        Item::Table(table) => table.clone(),
        other => panic!("`{key}` holds {}", mdd_engine::language::Language::English.say(other.called())),
    });
    tables.collect()
}

fn text(table: &TomlTable, key: &str) -> Option<String> {
    match table.get(key).map(|node| &node.item) {
        Some(Item::Text { value, .. }) => Some(value.clone()),
        _ => None,
    }
}

#[test]
fn every_published_version_is_there_and_tells_its_history() {
    let project = project();
    let facts = facts();
    let published: Vec<String> = facts.iter().map(|version| text(version, "number").unwrap()).collect();
    let ours: Vec<&str> = project.versions().collect();
    assert!(ours.starts_with(&published.iter().map(String::as_str).collect::<Vec<_>>()), "{ours:?}");
    for (at, number) in published.iter().enumerate() {
        let (pack, warnings) = project.pack(number).unwrap_or_else(|errors| panic!("{number}: {errors:?}"));
        assert!(warnings.is_empty(), "{number}: {warnings:?}");
        assert_eq!(pack.history.len(), at + 1, "{number} knows what came before it");
        for (version, fact) in pack.history.iter().zip(&facts) {
            assert_eq!(Some(&version.number), text(fact, "number").as_ref());
            assert_eq!(version.name, text(fact, "name"), "{number}");
            assert_eq!(version.changelog.len(), items(fact, "changes").len(), "{number}: a line for each change");
            let Some(Item::Date(date)) = fact.get("date").map(|node| &node.item) else { panic!("{number}: no date") };
            assert_eq!(version.date, *date, "{number}");
        }
    }
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn every_version_reports_on_the_shipped_deliveries() {
    let project = project();
    let data = project.dataset().expect("the deliveries are right");
    let gemeente = data.find("Kaag en Braassem").expect("the gemeente is there");
    for number in project.versions() {
        let (pack, _) = project.pack(number).expect("the rules are right");
        let evaluation = evaluate(&pack, &data, project.peildatum()).expect("the rules run");
        assert_eq!(evaluation.gaps().count(), 0, "{number}: the colour rules cover everything");
        let report = Country::new(&evaluation).report(gemeente);
        assert_eq!(report.summary.len(), 3, "{number}");
    }
}

/// The colours of every gemeente, by indicator.
type Colours = BTreeMap<String, Vec<Option<Colour>>>;

fn colours(project: &Project, pack: &RulePack) -> Colours {
    let data = project.dataset().expect("the deliveries are right");
    let evaluation = evaluate(pack, &data, project.peildatum()).expect("the rules run");
    let of = |number| -> Vec<Option<Colour>> {
        data.gemeenten.keys().map(|gemeente| evaluation.score(number, gemeente).colour).collect()
    };
    evaluation.indicators().map(|(number, indicator)| (indicator.id.clone(), of(number))).collect()
}

fn summary(pack: &RulePack) -> BTreeSet<String> {
    pack.outline.chapters.iter().flat_map(|chapter| chapter.summary.iter().cloned()).collect()
}

/// Nothing but what a version says it changes has changed: neither a row of the summary nor the colour of a gemeente.
#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn each_version_changes_what_its_history_says() {
    let project = project();
    let mut seen = String::new();
    let mut before: Option<(BTreeSet<String>, Colours)> = None;
    for number in project.versions() {
        let (pack, _) = project.pack(number).expect("the rules are right");
        let now = (summary(&pack), colours(&project, &pack));
        writeln!(seen, "{number}: {} rows in the summary, {} indicators", now.0.len(), now.1.len()).unwrap();
        if let Some((rows, old)) = &before {
            for (sign, ids) in [("+", now.0.difference(rows)), ("-", rows.difference(&now.0))] {
                ids.for_each(|id| writeln!(seen, "  {sign} {id}").unwrap());
            }
            for (id, new) in &now.1 {
                let mut moves: BTreeMap<String, usize> = BTreeMap::new();
                for (was, is) in old.get(id).into_iter().flatten().zip(new).filter(|(was, is)| was != is) {
                    let word = |colour: &Option<Colour>| colour.map_or("no colour", Colour::word);
                    *moves.entry(format!("{} -> {}", word(was), word(is))).or_default() += 1;
                }
                moves.iter().for_each(|(way, count)| writeln!(seen, "    {id}: {way} ({count})").unwrap());
            }
        }
        before = Some(now);
    }
    insta::assert_snapshot!("changes", seen);
}
