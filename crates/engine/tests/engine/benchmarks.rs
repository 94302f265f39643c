//! What stands beside a figure, held against its definition; and what is proved of rules that ask for it.

use std::fmt::Write as _;

use super::toy;
use mdd_engine::engine::evaluate;
use mdd_engine::language::Language;
use mdd_engine::naming::{KnownIndicator, ProjectKnown};
use mdd_engine::organisations::read;
use mdd_engine::proof::{SearchExtent, Side, Verdict, inspect, prove};
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::text::Files;
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
    beside_with("", better, benchmark, rows)
}

/// The same with these organisations.
fn beside_with(organisations: &str, better: &str, benchmark: &str, rows: &[Row]) -> Vec<String> {
    let manifest = toy::manifest(&toy::sources(COLUMNS, ROWS));
    let pack = toy::right(toy::rules(&manifest, "1.0", &["een"], &[&rules(better, benchmark, "")]));
    let mut text = String::from("code;naam;a;groep\n");
    for (at, (tenths, group)) in rows.iter().enumerate() {
        let figure = tenths.map_or_else(String::new, |tenths| format!("{}.{}", tenths / 10, tenths % 10));
        let group = if *group { "p" } else { "q" };
        writeln!(text, "GM{:04};Gemeente {at};{figure};{group}", at + 1).unwrap();
    }
    let mut data = toy::dataset(&manifest, &text, "code;dikte\n0001;1\n");
    let mut files = Files::default();
    let file = files.add("samenwerkingen.toml", organisations.to_owned());
    let indicators = |_: &str| Some(KnownIndicator::of(&pack));
    let known =
        ProjectKnown { data: &data, peildatum: manifest.peildatum.0, versions: &["1.0"], indicators: &indicators };
    let (found, told) = read(&files, file, &known);
    assert!(told.is_empty(), "{told:?}");
    data.organisations = found;
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
    // Who does what for whom is known of a day: only where both ask for it, they say the same.
    let without_partners = "kind = 'mean'\nleave_out = 'same-organisation'";
    assert_eq!(verdict(without_partners, without_partners), "");
    assert_eq!(verdict("kind = 'mean'", without_partners), "the benchmark has other peers");
}

/// Two of four have it done by one organisation: each is compared with itself and the two others, and these with all four.
#[test]
fn partners_do_not_count_beside_each_other() {
    let rows = [(Some(10), true), (Some(20), true), (Some(60), true), (Some(80), false), (None, false)];
    let organisation = |days: &str, subject: &str| {
        format!(
            "[organisation.duin]\ntitle = 'Duin'\ncontact = 'team'\nmembers = ['GM0001', 'GM0002', 'GM0005']\n\
             subjects = '{subject}'\n{days}\n"
        )
    };
    let duin = organisation("since = 2018-02-06", "een");
    let of = |better: &str, benchmark: &str| {
        beside_with(&duin, better, &format!("{benchmark}\nleave_out = 'same-organisation'"), &rows)
    };
    // (1 + 6 + 8) / 3, (2 + 6 + 8) / 3, (1 + 2 + 6 + 8) / 4, the same, and (6 + 8) / 2 for who has no figure.
    assert_eq!(of("", "kind = 'mean'"), ["5,0", "5,3", "4,3", "4,3", "7,0"]);
    // In the middle of 1 6 8, of 2 6 8, of 1 2 6 8, and of 6 8.
    assert_eq!(of("", "kind = 'median'"), ["6,0", "6,0", "4,0", "4,0", "7,0"]);
    let rank = ["1e van 3", "1e van 3", "3e van 4", "4e van 4", "-"];
    assert_eq!(of("better = 'lower'", "kind = 'rank'"), rank);
    assert_eq!(of("better = 'higher'", "kind = 'best'"), ["8,0"; 5]);
    assert_eq!(of("", "kind = 'count'\nover = 'x < 5'"), ["1", "1", "2", "2", "0"]);
    let share = of("", "kind = 'share'\nover = 'x < 5'");
    assert_eq!((share[0].as_str(), share[2].as_str()), ("1 van de 3 gemeenten (33%)", "2 van de 4 gemeenten (50%)"));
    // With peers: of the three in p, without the partner; q has one figure.
    assert_eq!(of("", "kind = 'mean'\npeers = 'groep'"), ["3,5", "4,0", "3,0", "8,0", "8,0"]);
    // By its paragraph too; not before it begins, nor of another subject, nor where the rules do not ask.
    let with =
        |organisations: &str| beside_with(organisations, "", "kind = 'mean'\nleave_out = 'same-organisation'", &rows);
    assert_eq!(with(&organisation("since = 2018-01-01", "1.1")), of("", "kind = 'mean'"));
    assert_eq!(with(&organisation("since = 2018-02-07", "een")), ["4,3"; 5]);
    assert_eq!(with(""), ["4,3"; 5]);
    assert_eq!(beside_with(&duin, "", "kind = 'mean'", &rows), ["4,3"; 5]);
}
