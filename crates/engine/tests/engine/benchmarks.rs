//! What stands beside a figure, held against its definition; and what is proved of rules that ask for it.

use std::fmt::Write as _;

use super::toy;
use mdd_engine::engine::evaluate;
use mdd_engine::language::Language;
use mdd_engine::proof::{SearchExtent, Side, Verdict, inspect, prove};
use mdd_engine::rules::index::IndicatorIndex;
use proptest::prelude::*;

const COLUMNS: &str = r#"
a = { from = "a", type = "number" }
groep = { from = "groep", type = "choice", allowed = ["p", "q"] }
"#;
const ROWS: &str = r#"
columns = { dikte = { from = "dikte", type = "number" } }
"#;

/// Of which each gemeente has a figure in tenths, or none, and a group.
type Row = (Option<i32>, bool);

fn rules(better: &str, benchmark: &str, colours: &str) -> String {
    format!(
        r#"
id = "een"
label = "Een"
basis = "proef"
value = "x"
{better}
[measure.x]
from = "gemeenten"
aggregate = "first"
of = "a"
display = {{ decimals = 1 }}
[measure.groep]
from = "gemeenten"
aggregate = "first"
of = "groep"
[benchmark]
{benchmark}
{colours}
"#
    )
}

/// The benchmark of each gemeente, as it is printed.
fn beside(better: &str, benchmark: &str, rows: &[Row]) -> Vec<String> {
    let manifest = toy::manifest(&toy::sources(COLUMNS, ROWS));
    let pack = toy::right(toy::rules(&manifest, "1.0", &["een"], &[&rules(better, benchmark, "")]));
    let mut text = String::from("code;naam;a;groep\n");
    for (at, (tenths, group)) in rows.iter().enumerate() {
        let figure = tenths.map_or_else(String::new, |tenths| format!("{}.{}", tenths / 10, tenths % 10));
        let group = if *group { "p" } else { "q" };
        writeln!(text, "GM{:04};Gemeente {at};{figure};{group}", at + 1).unwrap();
    }
    let data = toy::dataset(&manifest, &text, "code;dikte\n0001;1\n");
    let evaluation = evaluate(&pack, &data, manifest.peildatum).expect("the rules run");
    data.gemeenten.keys().map(|gemeente| evaluation.printed(IndicatorIndex::from(0), gemeente).1.to_string()).collect()
}

fn all(figures: &[i32]) -> Vec<Row> {
    figures.iter().map(|figure| (Some(*figure), true)).collect()
}

#[test]
fn each_kind_is_what_it_says() {
    let five = all(&[10, 50, 20, 40, 20]);
    let first = |better: &str, benchmark: &str, rows: &[Row]| beside(better, benchmark, rows)[0].clone();
    assert_eq!(first("", "kind = 'median'", &five), "2,0");
    assert_eq!(first("", "kind = 'median'", &five[..4]), "3,0", "the mean of the middle two");
    assert_eq!(first("", "kind = 'quantile'\nat = 0.8", &five), "4,0", "four of five have it or less");
    assert_eq!(first("", "kind = 'quantile'\nat = 0.81", &five), "5,0");
    assert_eq!(first("better = 'lower'", "kind = 'best'", &five), "1,0");
    assert_eq!(first("better = 'higher'", "kind = 'best'", &five), "5,0");
    assert_eq!(first("", "kind = 'share'\nover = 'x > 1.5'", &five), "4 van de 5 gemeenten (80%)");
    assert_eq!(
        beside("better = 'higher'", "kind = 'rank'", &five),
        ["5e van 5", "1e van 5", "gedeeld 3e van 5", "2e van 5", "gedeeld 3e van 5"]
    );
}

#[test]
fn who_has_no_figure_has_no_place_and_is_no_part_of_a_share() {
    let rows = [(Some(10), true), (None, true), (Some(30), false)];
    assert_eq!(beside("better = 'lower'", "kind = 'rank'", &rows), ["1e van 2", "-", "2e van 2"]);
    assert_eq!(beside("better = 'lower'", "kind = 'rank'\npeers = 'groep'", &rows), ["1e van 1", "-", "1e van 1"]);
    let share = beside("", "kind = 'share'\nover = 'x > 2'", &rows);
    assert_eq!(share, ["1 van de 2 gemeenten (50%)"; 3]);
    let among = beside("", "kind = 'share'\nover = 'x > 2'\npeers = 'groep'", &rows);
    assert_eq!(among, ["0 van de 1 gemeente (0%)", "0 van de 1 gemeente (0%)", "1 van de 1 gemeente (100%)"]);
    assert_eq!(beside("", "kind = 'share'\nover = 'x > 2'", &[(None, true)]), ["-"], "of nobody it is known");
}

/// In tenths, as it is printed.
fn shown(tenths: i32) -> String {
    format!("{},{}", tenths / 10, tenths % 10)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Quantile, best and rank by their definitions, among those of the same group.
    #[test]
    fn benchmarks_among_peers_are_what_they_are_defined_as(
        rows in prop::collection::vec((prop::option::weighted(0.9, 0..60i32), any::<bool>()), 1..14),
        at in 1..10i32,
    ) {
        let peers = |kind: &str| format!("kind = '{kind}'\npeers = 'groep'");
        let quantile = beside("", &format!("{}\nat = 0.{at}", peers("quantile")), &rows);
        let best = beside("better = 'lower'", &peers("best"), &rows);
        let rank = beside("better = 'lower'", &peers("rank"), &rows);
        for (number, (own, group)) in rows.iter().enumerate() {
            let figures: Vec<i32> = rows.iter().filter(|row| row.1 == *group).filter_map(|row| row.0).collect();
            let enough = |figure: &i32| {
                let holding = figures.iter().filter(|other| *other <= figure).count() as i32;
                holding * 10 >= at * figures.len() as i32
            };
            let none = || "-".to_owned();
            let lowest = figures.iter().copied().filter(enough).min();
            prop_assert_eq!(&quantile[number], &lowest.map_or_else(none, shown));
            prop_assert_eq!(&best[number], &figures.iter().min().map_or_else(none, |best| shown(*best)));
            let place = own.map(|own| {
                let shared = figures.iter().filter(|other| **other == own).count() > 1;
                let place = figures.iter().filter(|other| **other < own).count() + 1;
                format!("{}{place}e van {}", if shared { "gedeeld " } else { "" }, figures.len())
            });
            prop_assert_eq!(&rank[number], &place.unwrap_or_else(none));
        }
    }
}

/// Of rules with colours: whether some rule never applies for certain, and what is said of figures that are shown.
fn apart(better: &str, benchmark: &str, colours: &str) -> Vec<bool> {
    let manifest = toy::manifest(&toy::sources(COLUMNS, ROWS));
    let pack = toy::right(toy::rules(&manifest, "1.0", &["een"], &[&rules(better, benchmark, colours)]));
    let side = Side { pack: &pack, indicator: &pack.indicators["een"], peildatum: manifest.peildatum };
    let found = inspect(side, SearchExtent::Plain).expect("few cases");
    found.gaps.iter().map(|gap| gap.sample.apart().is_some()).collect()
}

#[test]
fn figures_that_are_shown_go_together_with_the_best_of_all() {
    let gap = "[[colour]]\nwhen = 'x <= benchmark'\nis = 'groen'\nwhy = 'ja'\n";
    assert_eq!(
        apart("better = 'higher'", "kind = 'best'", gap),
        [] as [bool; 0],
        "above the best of all is nobody: that is no gap"
    );
    assert_eq!(apart("better = 'lower'", "kind = 'best'", gap), [false]);
    assert_eq!(apart("better = 'higher'", "kind = 'best'\nover = 'x < 5'", gap), [false], "it may not count itself");
    assert_eq!(apart("", "kind = 'median'", gap), [false]);
}

#[test]
fn another_kind_of_benchmark_is_not_proved_the_same() {
    let manifest = toy::manifest(&toy::sources(COLUMNS, ROWS));
    let colours = "[[colour]]\nwhen = 'x >= benchmark'\nis = 'groen'\nwhy = 'ja'\n\
                   [[colour]]\nwhen = 'x < benchmark'\nis = 'rood'\nwhy = 'nee'\n";
    let read = |number: &str, better: &str, benchmark: &str| {
        toy::right(toy::rules(&manifest, number, &["een"], &[&rules(better, benchmark, colours)]))
    };
    let verdict = |one: &str, other: &str| {
        let better = "better = 'higher'";
        let (old, new) = (read("1.0", better, one), read("1.1", better, other));
        match &prove(&old, &new, &manifest.schema, manifest.peildatum).indicators[0].1 {
            Verdict::Same => String::new(),
            Verdict::NotProved { why } => Language::English.say(why.clone()),
            other => format!("{other:?}"),
        }
    };
    let (ninety, eighty) = ("kind = 'quantile'\nat = 0.9", "kind = 'quantile'\nat = 0.8");
    for same in ["kind = 'median'", ninety, "kind = 'best'", "kind = 'rank'", "kind = 'share'\nover = 'x > 1'"] {
        assert_eq!(verdict(same, same), "", "{same}");
    }
    let kind = "the benchmark is of another kind";
    assert_eq!(verdict("kind = 'mean'", "kind = 'median'"), kind);
    assert_eq!(verdict(ninety, eighty), kind);
    assert_ne!(verdict("kind = 'share'\nover = 'x > 1'", "kind = 'share'\nover = 'x > 2'"), "");
    assert_ne!(verdict("kind = 'median'", "kind = 'median'\npeers = 'groep'"), "");
}
