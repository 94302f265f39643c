//! Whatever the data, the engine never gives a figure that is said to be impossible.

use std::fmt::Write as _;

use super::{EXTRA, manifest, pack};
use crate::toy;
use mdd_deliveries::Manifest;
use mdd_engine::dataset::Dataset;
use mdd_engine::engine::evaluate;
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::terms::Value;
use proptest::prelude::*;

const MERGERS: &str = "oude_code;oude_naam;nieuwe_code;nieuwe_naam;datum;soort\n\
    GM0007;Gemeente 7;GM0001;Gemeente 1;2018-01-01;toevoeging aan bestaande gemeente\n";

#[derive(Clone, Debug)]
struct Row {
    gemeente: u8,
    soort: Option<u8>,
    merk: Option<u8>,
    score: Option<u8>,
    cijfer: Option<u8>,
    saldo: Option<i16>,
    day: Option<u8>,
}

/// A delivery of these rows; of each gemeente all of them, or its first one.
fn delivery(rows: &[Row], one: bool) -> String {
    let mut text = String::from("code;soort;merk;score;cijfer;saldo;dag\nGM9999;a;p;33;5;1;2018-01-01\n");
    let mut seen = Vec::new();
    for row in rows {
        if one && seen.contains(&row.gemeente) {
            continue;
        }
        seen.push(row.gemeente);
        let or_nothing = |text: Option<String>| text.unwrap_or_default();
        writeln!(
            text,
            "GM{:04};{};{};{};{};{};{}",
            row.gemeente,
            or_nothing(row.soort.map(|at| ["a", "b", "c"][usize::from(at % 3)].to_owned())),
            or_nothing(row.merk.map(|at| ["p", "q", "r"][usize::from(at % 3)].to_owned())),
            or_nothing(row.score.map(|at| ["0", "33", "66", "100"][usize::from(at % 4)].to_owned())),
            or_nothing(row.cijfer.map(|at| format!("{}.{}", 1 + at % 9, at % 10))),
            or_nothing(row.saldo.map(|saldo| format!("{}.{}", saldo / 4, saldo.unsigned_abs() % 4))),
            or_nothing(row.day.map(|day| format!("2017-0{}-1{}", 1 + day % 9, day % 10))),
        )
        .unwrap();
    }
    text
}

fn dataset(manifest: &Manifest, rows: &[Row]) -> Dataset {
    let gemeenten: String = (1..=6).map(|code| format!("GM{code:04};Gemeente {code}\n")).collect();
    let files = [
        ("herindelingen.csv", MERGERS.to_owned()),
        ("gemeenten.csv", format!("code;naam\n{gemeenten}")),
        ("rijen.csv", delivery(rows, false)),
        ("een.csv", delivery(rows, true)),
    ];
    toy::shelved(manifest, files.into_iter().collect())
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let some = |most: u8| proptest::option::weighted(0.8, 0..most);
    let row = (1u8..8, some(3), some(3), some(4), some(90), proptest::option::weighted(0.8, -200i16..200), some(90));
    let row = row.prop_map(|(gemeente, soort, merk, score, cijfer, saldo, day)| Row {
        gemeente,
        soort,
        merk,
        score,
        cijfer,
        saldo,
        day,
    });
    proptest::collection::vec(row, 0..25)
}

/// Measures of rows, and the kind that each is: a number, or something else.
const OF_ROWS: [(&str, bool); 30] = [
    ("from = 'rijen'\naggregate = 'count'", true),
    ("from = 'rijen'\naggregate = 'count'\nwhere = 'soort == \"a\"'", true),
    ("from = 'rijen'\naggregate = 'count'\nwhere = 'soort == \"a\" && score > 33'", true),
    ("from = 'rijen'\naggregate = 'count'\nwhere = '!missing(score)'", true),
    ("from = 'rijen'\naggregate = 'count'\nwhere = 'score == 100'", true),
    ("from = 'rijen'\naggregate = 'count'\nwhere = '!missing(score) && soort in eerste_twee'", true),
    ("from = 'rijen'\naggregate = 'count'\nwhere = '!(score < 50)'\npresence = 'een'", true),
    ("from = 'rijen'\naggregate = 'distinct'\nof = 'soort'", true),
    ("from = 'rijen'\naggregate = 'distinct'\nof = 'soort'\nwhere = 'merk == \"p\"'\npresence = 'gemeenten'", true),
    ("from = 'rijen'\naggregate = 'distinct'\nof = 'score'", true),
    ("from = 'rijen'\naggregate = 'distinct'\nof = 'merk'", true),
    ("from = 'rijen'\naggregate = 'sum'\nof = 'score'", true),
    ("from = 'rijen'\naggregate = 'sum'\nof = 'saldo'", true),
    ("from = 'rijen'\naggregate = 'mean'\nof = 'score'\nmissing_as = 0\ndisplay = { unit = 'percent' }", true),
    ("from = 'rijen'\naggregate = 'mean'\nof = 'cijfer'\ndisplay = { decimals = 2 }", true),
    ("from = 'rijen'\naggregate = 'min'\nof = 'score'\nmissing_as = -1", true),
    ("from = 'rijen'\naggregate = 'max'\nof = 'cijfer'", true),
    ("from = 'rijen'\naggregate = 'first'\nof = 'score'\nmissing_as = 12.5", true),
    ("from = 'een'\naggregate = 'first'\nof = 'deel'\ndisplay = { unit = 'percent', decimals = 1 }", true),
    ("from = 'een'\naggregate = 'sum'\nof = 'cijfer'", true),
    ("from = 'een'\naggregate = 'mean'\nof = 'saldo'", true),
    ("from = 'een'\naggregate = 'count'", true),
    ("from = 'per_soort'\naggregate = 'count'", true),
    ("from = 'per_soort'\naggregate = 'count'\nwhere = 'soort in eerste_twee'\npresence = 'gemeenten'", true),
    ("from = 'per_soort'\naggregate = 'sum'\nof = 'rijen'\nwhere = 'hoogste > 5'", true),
    ("from = 'per_soort'\naggregate = 'min'\nof = 'merken'", true),
    ("from = 'per_soort'\naggregate = 'mean'\nof = 'som'", true),
    ("from = 'per_soort_en_merk'\naggregate = 'distinct'\nof = 'merk'\nwhere = 'soort == \"b\"'", true),
    ("from = 'rijen'\naggregate = 'first'\nof = 'soort'", false),
    ("from = 'rijen'\naggregate = 'max'\nof = 'dag'", false),
];

/// A formula over two measures that were made before.
fn formula(which: u8, one: &str, other: &str) -> String {
    match which % 10 {
        0 => format!("{one} + {other}"),
        1 => format!("{one} - {other}"),
        2 => format!("{one} * {other}"),
        3 => format!("{one} / {other}"),
        4 => format!("{one} * 100 / {other}"),
        5 => format!("{one} * 100 / ({one} + {other})"),
        6 => format!("({one} - {other}) * 100 / {other}"),
        7 => format!("2 * {one} - {other} / 4"),
        8 => format!("100 * ({one} / {other})"),
        _ => format!("{one} * 100 / 9 - {other} * {one}"),
    }
}

/// Random measures: of rows, then formulas and questions over those before.
fn measures(of_rows: &[usize], formulas: &[(u8, u8, u8)]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut numbers: Vec<String> = Vec::new();
    for (at, which) in of_rows.iter().enumerate() {
        let (text, is_number) = OF_ROWS[which % OF_ROWS.len()];
        let name = format!("m{at}");
        if is_number {
            numbers.push(name.clone());
        }
        let shown = if is_number && !text.contains("display") { "\ndisplay = { decimals = 1 }" } else { "" };
        found.push((name, format!("{text}{shown}")));
    }
    for (at, (which, one, other)) in formulas.iter().enumerate() {
        if numbers.is_empty() {
            break;
        }
        let of = |at: u8| numbers[usize::from(at) % numbers.len()].clone();
        let (one, other) = (of(*one), of(*other));
        let name = format!("f{at}");
        let percent = if which % 3 == 0 { "\ndisplay = { unit = 'percent' }" } else { "\ndisplay = { decimals = 2 }" };
        found.push((name.clone(), format!("formula = '{}'{percent}", formula(*which, &one, &other))));
        found.push((format!("w{at}"), format!("when = '{one} > {other} || missing({one})'")));
        numbers.push(name);
    }
    found
}

fn written(measures: &[(String, String)]) -> String {
    measures.iter().fold(String::new(), |all, (name, text)| format!("{all}[measure.{name}]\n{text}\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever rows a delivery has, no figure, benchmark or cell of a view is one that cannot be.
    #[test]
    fn no_figure_is_one_that_cannot_be(
        rows in rows(),
        of_rows in proptest::collection::vec(0usize..30, 1..6),
        formulas in proptest::collection::vec(any::<(u8, u8, u8)>(), 0..8),
    ) {
        let manifest = manifest();
        let made = measures(&of_rows, &formulas);
        let value = made.iter().rev().find(|(_, text)| text.contains("display")).map_or("extra", |(name, _)| name);
        let text = written(&made) + EXTRA;
        let pack = pack(&manifest, &text, value);
        let data = dataset(&manifest, &rows);
        let evaluation = evaluate(&pack, &data, manifest.peildatum).expect("the rules run");
        for (at, measure) in pack.measures.iter_enumerated() {
            let domain = pack.domains.measure(at);
            for gemeente in data.gemeenten.keys() {
                let found = evaluation.value(at, gemeente);
                prop_assert!(domain.contains(&found), "{} = {found:?} is not in {domain:?}\n{text}", measure.name);
                if let (Value::Number(number), Some(decimals)) = (&found, measure.display.as_ref().map(|display| display.decimals)) {
                    prop_assert!(domain.can_show(number.round(decimals), decimals), "{found:?} {domain:?}");
                }
            }
        }
        let indicator = &pack.indicators[0];
        let domain = pack.domains.benchmark(indicator);
        for gemeente in data.gemeenten.keys() {
            let benchmark = evaluation.benchmark(IndicatorIndex::from(0), gemeente);
            if let Some(number) = benchmark {
                prop_assert!(domain.contains(&Value::Number(number)), "{number:?} {domain:?}");
            }
        }
    }
}
