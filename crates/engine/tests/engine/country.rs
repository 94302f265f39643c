//! Properties of the engine: what must hold for any data, not only for the data that ships.

use std::fmt::Write as _;

use super::toy;
use mdd_deliveries::Manifest;
use mdd_engine::dataset::Dataset;
use mdd_engine::engine::evaluate;
use mdd_engine::rules::RulePack;
use mdd_engine::scores::to_csv;
use mdd_engine::terms::{Colour, GreyReason, Number};
use mdd_engine::text::Files;
use proptest::prelude::*;

const ROWS: &str = r#"
decimal = ","
columns = { soort = { from = "soort", type = "text" }, score = { from = "score", type = "number" } }
"#;

const INDICATORS: [&str; 2] = [
    r#"
id = "gemiddelde"
label = "Gemiddelde"
basis = "proef"
value = "gemiddelde"
[measure.gemiddelde]
from = "rijen"
aggregate = "mean"
of = "score"
display = { unit = "number", decimals = 1 }
[benchmark]
kind = "mean"
[[colour]]
when = 'gemiddelde > benchmark'
is = "groen"
why = "boven"
[[colour]]
when = 'gemiddelde == benchmark'
is = "oranje"
why = "gelijk"
[[colour]]
when = 'gemiddelde < benchmark'
is = "rood"
why = "onder"
"#,
    r#"
id = "soorten"
label = "Soorten"
basis = "proef"
value = "soorten"
[view.per_soort]
from = "rijen"
group = ["soort"]
columns = { hoogste = { aggregate = "max", of = "score" } }
[measure.soorten]
from = "per_soort"
where = 'hoogste >= 5'
aggregate = "count"
presence = "rijen"
display = { unit = "number", decimals = 0 }
[measure.groep]
script = "groep.rhai"
inputs = ["soorten"]
[benchmark]
kind = "mean"
peers = "groep"
display = { decimals = 2 }
[[colour]]
when = 'soorten >= benchmark'
is = "groen"
why = "genoeg"
[[colour]]
when = 'soorten < benchmark'
is = "rood"
why = "te weinig"
"#,
];

/// A row: gemeente, kind of thing, score in tenths or missing.
type Row = (u8, u8, Option<i32>);

const GEMEENTEN: u8 = 9;

fn pack(manifest: &Manifest) -> RulePack {
    let mut files = Files::default();
    let mut version = toy::version(&mut files, "1.0", &["gemiddelde", "soorten"], &INDICATORS);
    let script = "if is_missing(soorten) { () } else { soorten % 2 }";
    version.scripts.insert("groep".to_owned(), files.add("groep.rhai", script));
    let (pack, warnings) = toy::right(toy::pack(&files, version, manifest));
    assert!(warnings.is_empty());
    pack
}

fn manifest() -> Manifest {
    toy::manifest(&toy::sources("", ROWS))
}

fn dataset(manifest: &Manifest, register: &[u8], rows: &[Row]) -> Dataset {
    let mut gemeenten = String::from("code;naam\n");
    for gemeente in register {
        writeln!(gemeenten, "GM{gemeente:04};Gemeente {gemeente}").unwrap();
    }
    let mut table = String::from("code;soort;score\n");
    // A delivery without rows is refused: this row is of nobody and counts for nothing.
    table.push_str("GM9999;x;1\n");
    for (gemeente, kind, score) in rows {
        let score = score.map_or_else(String::new, |score| format!("{},{}", score / 10, score % 10));
        writeln!(table, "{gemeente:04};soort {kind};{score}").unwrap();
    }
    toy::dataset(manifest, &gemeenten, &table)
}

fn scores(register: &[u8], rows: &[Row]) -> String {
    let manifest = manifest();
    let pack = pack(&manifest);
    let data = dataset(&manifest, register, rows);
    let evaluation = evaluate(&pack, &data, manifest.peildatum).expect("the rules run");
    let all: Vec<_> = data.gemeenten.keys().collect();
    String::from_utf8(to_csv(&evaluation, &all)).unwrap()
}

fn register() -> Vec<u8> {
    (1..=GEMEENTEN).collect()
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    prop::collection::vec((1..=GEMEENTEN, 0..6u8, prop::option::weighted(0.9, 0..100i32)), 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_changes_nothing((rows, shuffled) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))) {
        prop_assert_eq!(scores(&register(), &rows), scores(&register(), &shuffled));
    }

    #[test]
    fn the_order_of_gemeenten_changes_nothing(rows in rows(), shuffled in Just(register()).prop_shuffle()) {
        prop_assert_eq!(scores(&register(), &rows), scores(&shuffled, &rows));
    }

    #[test]
    fn a_gemeente_without_rows_is_grijs_and_never_rood(rows in rows(), absent in 1..=GEMEENTEN) {
        let rows: Vec<Row> = rows.into_iter().filter(|(gemeente, ..)| *gemeente != absent).collect();
        let manifest = manifest();
        let pack = pack(&manifest);
        let data = dataset(&manifest, &register(), &rows);
        let evaluation = evaluate(&pack, &data, manifest.peildatum).expect("the rules run");
        for (number, _) in evaluation.indicators() {
            let score = evaluation.score(number, (usize::from(absent) - 1).into());
            prop_assert_eq!(score.colour, Some(Colour::Grijs));
            prop_assert_eq!(score.reason, Some(GreyReason::NoData.into()));
            prop_assert_eq!(score.figure.to_string(), "-");
        }
    }

    #[test]
    fn a_colour_follows_from_the_printed_figures(rows in rows()) {
        let manifest = manifest();
        let pack = pack(&manifest);
        let data = dataset(&manifest, &register(), &rows);
        let evaluation = evaluate(&pack, &data, manifest.peildatum).expect("the rules run");
        for gemeente in data.gemeenten.keys() {
            let score = evaluation.score(0.into(), gemeente);
            let printed = |text: &str| Number::parse(&text.replace(',', "."));
            let expected = match (printed(&score.figure.to_string()), printed(&score.benchmark.to_string())) {
                (Some(value), Some(benchmark)) if value > benchmark => Colour::Groen,
                (Some(value), Some(benchmark)) if value == benchmark => Colour::Oranje,
                (Some(_), Some(_)) => Colour::Rood,
                _ => Colour::Grijs,
            };
            prop_assert_eq!(score.colour, Some(expected), "{} beside {}", score.figure, score.benchmark);
        }
    }

    /// The national mean, worked out anew in tenths: the unweighted mean of means, over who has a figure.
    #[test]
    fn the_benchmark_is_the_mean_of_the_figures(rows in rows()) {
        let means: Vec<f64> = (1..=GEMEENTEN).filter_map(|gemeente| {
            let own: Vec<f64> = rows.iter().filter(|row| row.0 == gemeente).filter_map(|row| row.2).map(f64::from).collect();
            (!own.is_empty()).then(|| own.iter().sum::<f64>() / own.len() as f64)
        }).collect();
        let manifest = manifest();
        let pack = pack(&manifest);
        let data = dataset(&manifest, &register(), &rows);
        let evaluation = evaluate(&pack, &data, manifest.peildatum).expect("the rules run");
        let found = evaluation.score(0.into(), 0.into()).benchmark.number();
        match found {
            None => prop_assert!(means.is_empty()),
            Some(found) => {
                let expected = means.iter().sum::<f64>() / means.len() as f64 / 10.0;
                let found: f64 = found.to_string().parse().unwrap();
                prop_assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
            }
        }
    }
}
