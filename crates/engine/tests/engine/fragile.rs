//! How far figures are from another colour, held against the country judged again with another delivery, a step at a time.

use std::fmt::Write as _;

use super::toy;
use mdd_deliveries::Manifest;
use mdd_engine::dataset::{Dataset, GemeenteIndex};
use mdd_engine::engine::{Evaluation, evaluate};
use mdd_engine::rules::RulePack;
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::scores::{Distance, Fragility};
use mdd_engine::terms::Colour;
use proptest::prelude::*;

const COLUMNS: &str = r#"
a = { from = "a", type = "number" }
groep = { from = "groep", type = "choice", allowed = ["p", "q"] }
"#;
const ROWS: &str = r#"
columns = { dikte = { from = "dikte", type = "number" } }
"#;

/// In hundredths, so that what is printed is not what there is; or none. And its group.
type Row = (Option<i32>, bool);

/// So many steps are tried by hand.
const TRIED: i32 = 7;

fn rules(benchmark: &str, colours: &str, compare: &str) -> String {
    format!(
        r#"
id = "een"
label = "Een"
basis = "proef"
value = "x"
better = "higher"
{compare}
[measure.x]
from = "gemeenten"
aggregate = "first"
of = "a"
display = {{ decimals = 1 }}
[measure.groep]
from = "gemeenten"
aggregate = "first"
of = "groep"
[measure.dubbel]
formula = "x * 2"
display = {{ decimals = 1 }}
[measure.ruim]
when = "x > 2"
{benchmark}
{colours}
"#
    )
}

const AGAINST_BENCHMARK: &str = r#"
[[colour]]
when = 'x > benchmark + 0.2'
is = 'groen'
why = 'boven'
[[colour]]
when = 'x >= benchmark - 0.2'
is = 'oranje'
why = 'bij'
[[colour]]
when = 'x < benchmark - 0.2'
is = 'rood'
why = 'onder'
"#;

/// Not in one order: groen lies between oranje and rood.
const AGAINST_NUMBERS: &str = r#"
[[colour]]
when = 'x >= 1.3 && x < 1.5'
is = 'groen'
why = 'daar'
[[colour]]
when = 'dubbel > 6'
is = 'rood'
why = 'veel'
[[colour]]
when = 'true'
is = 'oranje'
why = 'anders'
"#;

fn number(hundredths: i32) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn data(manifest: &Manifest, rows: &[Row]) -> Dataset {
    let mut text = String::from("code;naam;a;groep\n");
    for (at, (figure, group)) in rows.iter().enumerate() {
        let figure = figure.map(number).unwrap_or_default();
        writeln!(text, "GM{:04};Gemeente {at};{figure};{}", at + 1, if *group { "p" } else { "q" }).unwrap();
    }
    toy::dataset(manifest, &text, "code;dikte\n0001;1\n")
}

fn country<'e>(pack: &'e RulePack, data: &'e Dataset, manifest: &Manifest) -> Evaluation<'e> {
    evaluate(pack, data, manifest.peildatum).expect("the rules run")
}

/// The colour of one gemeente when this is what was delivered.
fn colour(pack: &RulePack, manifest: &Manifest, rows: &[Row], at: usize) -> Option<Colour> {
    let data = data(manifest, rows);
    country(pack, &data, manifest).decision(IndicatorIndex::from(0), GemeenteIndex::from(at)).colour
}

/// The nearest other colour in a direction, in steps of a tenth: every one of them delivered.
fn by_hand(
    pack: &RulePack,
    manifest: &Manifest,
    rows: &[Row],
    at: usize,
    up: bool,
    exact: bool,
) -> Option<(usize, Colour)> {
    let own = rows[at].0?;
    // As it is printed: half away from zero.
    let from = if exact { own } else { (own + 5) / 10 * 10 };
    let now = colour(pack, manifest, rows, at)?;
    (1..=TRIED).find_map(|steps| {
        let other = if up { from + steps * 10 } else { from - steps * 10 };
        let mut moved = rows.to_vec();
        moved[at].0 = Some(other).filter(|other| *other >= 0)?.into();
        let found = colour(pack, manifest, &moved, at)?;
        (found != now).then_some((steps as usize, found))
    })
}

/// Every figure of these rules and rows, both ways.
fn hold(benchmark: &str, colours: &str, compare: &str, rows: &[Row]) {
    let manifest = toy::manifest(&toy::sources(COLUMNS, ROWS));
    let pack = toy::right(toy::rules(&manifest, "1.0", &["een"], &[&rules(benchmark, colours, compare)]));
    let data = data(&manifest, rows);
    let evaluation = country(&pack, &data, &manifest);
    let all: Vec<GemeenteIndex> = data.gemeenten.keys().collect();
    let found = Fragility::new(&evaluation).of_each(&all);
    for (at, (own, _)) in rows.iter().enumerate() {
        let of: Option<&Distance> = found.iter().find(|distance| usize::from(distance.gemeente) == at);
        assert_eq!(of.is_some(), own.is_some(), "{benchmark}: who has a figure can move it");
        let Some(of) = of else { continue };
        for (up, near) in [(true, &of.up), (false, &of.down)] {
            let near = near.as_ref().map(|near| (near.steps, near.colour)).filter(|near| near.0 <= TRIED as usize);
            let expected = by_hand(&pack, &manifest, rows, at, up, !compare.is_empty());
            assert_eq!(near, expected, "{benchmark} {compare} {rows:?}: gemeente {at}, up: {up}");
        }
    }
}

const BENCHMARKS: [&str; 12] = [
    "kind = 'mean'",
    "kind = 'mean'\npeers = 'groep'",
    "kind = 'mean'\nover = 'groep == \"p\"'",
    "kind = 'mean'\nover = 'x > 1'",
    "kind = 'mean'\npeers = 'ruim'",
    "kind = 'median'",
    "kind = 'median'\nover = 'groep == \"p\"'",
    "kind = 'quantile'\nat = 0.8\npeers = 'groep'",
    "kind = 'best'",
    "kind = 'best'\nover = 'groep == \"p\"'",
    "kind = 'norm'\nvalue = 2.5",
    "kind = 'rank'\npeers = 'groep'",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn as_far_as_when_every_step_is_delivered(
        rows in prop::collection::vec((prop::option::weighted(0.9, 0..400i32), any::<bool>()), 2..6),
        at in 0..BENCHMARKS.len(),
    ) {
        for benchmark in [BENCHMARKS[at], BENCHMARKS[(at + 5) % BENCHMARKS.len()]] {
            hold(&format!("[benchmark]\n{benchmark}"), AGAINST_BENCHMARK, "", &rows);
        }
        hold("[benchmark]\nkind = 'mean'", AGAINST_BENCHMARK, "compare = 'exact'", &rows);
        hold("", AGAINST_NUMBERS, "", &rows);
    }
}

#[test]
fn every_kind_of_benchmark_moves_as_it_does() {
    let rows = [(Some(104), true), (Some(195), true), (None, true), (Some(226), false), (Some(231), false)];
    for benchmark in BENCHMARKS {
        hold(&format!("[benchmark]\n{benchmark}"), AGAINST_BENCHMARK, "", &rows);
    }
    let counted = "[benchmark]\nkind = 'count'\nover = 'x >= 2'";
    hold(counted, &AGAINST_BENCHMARK.replace("x >", "x * 2 >").replace("x <", "x * 2 <"), "", &rows);
}

/// Steps up to another colour, the figure there, and that colour; and the colour without rounding.
type UpAndUnrounded = (Option<(usize, String, Colour)>, Option<Colour>);

fn distances(colours: &str, compare: &str, figures: &[i32]) -> Vec<UpAndUnrounded> {
    let manifest = toy::manifest(&toy::sources(COLUMNS, ROWS));
    let pack =
        toy::right(toy::rules(&manifest, "1.0", &["een"], &[&rules("[benchmark]\nkind = 'mean'", colours, compare)]));
    let rows: Vec<Row> = figures.iter().map(|figure| (Some(*figure), true)).collect();
    let data = data(&manifest, &rows);
    let evaluation = country(&pack, &data, &manifest);
    let all: Vec<GemeenteIndex> = data.gemeenten.keys().collect();
    let found = Fragility::new(&evaluation).of_each(&all);
    let up = |of: &Distance| of.up.as_ref().map(|near| (near.steps, near.figure.to_string(), near.colour));
    found.iter().map(|of| (up(of), of.unrounded)).collect()
}

const STRICT: &str = r#"
[[colour]]
when = 'x >= benchmark'
is = 'groen'
why = 'boven'
[[colour]]
when = 'x < benchmark'
is = 'rood'
why = 'onder'
"#;

#[test]
fn a_mean_moves_with_the_figure_that_is_in_it() {
    // The mean of 1.0 and 3.0 is 2.0; with 2.9 for 1.0 it is 2.95, which is printed as 3.0: only 3.0 reaches the other.
    let found = distances(STRICT, "", &[100, 300]);
    assert_eq!(found[0].0, Some((20, "3,0".to_owned(), Colour::Groen)));
}

#[test]
fn a_colour_that_rests_on_rounding_is_told() {
    // The mean is 1.99; 1.98 is printed as 2.0 as the mean is, and is below it.
    let found = distances(STRICT, "", &[198, 200]);
    assert_eq!(found.iter().map(|of| of.1).collect::<Vec<_>>(), [Some(Colour::Rood), None]);
    // Where rules compare to the last digit, what is printed would say another thing.
    let found = distances(STRICT, "compare = 'exact'", &[198, 200]);
    assert_eq!(found.iter().map(|of| of.1).collect::<Vec<_>>(), [Some(Colour::Groen), None]);
}
