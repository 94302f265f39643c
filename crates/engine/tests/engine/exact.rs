//! Figures are exact until they are printed or compared: the engine, held against fractions of any length.

use std::fmt::Write as _;

use super::toy;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::engine::{Evaluation, evaluate};
use mdd_engine::scores::to_csv;
use mdd_engine::terms::Colour;
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;

const ROWS: &str = r#"
decimal = ","
columns = { score = { from = "score", type = "number" }, deel = { from = "deel", type = "number" } }
"#;

/// The sum of the scores, as part of the sum of the parts.
const SHARE: &str = r#"
id = "een"
label = "Een"
basis = "proef"
value = "een"
[measure.som]
from = "rijen"
aggregate = "sum"
of = "score"
[measure.delen]
from = "rijen"
aggregate = "sum"
of = "deel"
[measure.een]
formula = 'som / delen'
display = { unit = "number", decimals = 0 }
"#;

const AGAINST_THE_MEAN: &str = r#"
[benchmark]
kind = "mean"
[[colour]]
when = 'een > benchmark'
is = "groen"
why = "boven"
[[colour]]
when = 'een == benchmark'
is = "oranje"
why = "gelijk"
[[colour]]
when = 'een < benchmark'
is = "rood"
why = "onder"
"#;

/// Gemeente, score, part.
type Row = (u8, i64, i64);

fn with<T>(rules: &str, rows: &[Row], ask: impl FnOnce(Result<&Evaluation<'_>, Diagnostics>) -> T) -> T {
    let manifest = toy::manifest(&toy::sources("", ROWS));
    let pack = toy::right(toy::rules(&manifest, "1.0", &["een"], &[rules]));
    let mut gemeenten = String::from("code;naam\n");
    let mut codes: Vec<u8> = rows.iter().map(|row| row.0).collect();
    codes.sort_unstable();
    codes.dedup();
    for code in &codes {
        writeln!(gemeenten, "GM{code:04};Gemeente {code}").unwrap();
    }
    let mut table = String::from("code;score;deel\n");
    for (gemeente, score, part) in rows {
        writeln!(table, "{gemeente:04};{score};{part}").unwrap();
    }
    let data = toy::dataset(&manifest, &gemeenten, &table);
    match evaluate(&pack, &data, manifest.peildatum) {
        Ok(evaluation) => ask(Ok(&evaluation)),
        Err(failures) => ask(Err(failures)),
    }
}

/// The figure, the benchmark and the colour of each gemeente, as they are printed.
fn printed(rules: &str, rows: &[Row]) -> Vec<(String, String, Colour)> {
    with(rules, rows, |evaluation| {
        let evaluation = evaluation.expect("the rules run");
        let (number, _) = evaluation.indicators().next().unwrap();
        let score = |gemeente: usize| evaluation.score(number, gemeente.into());
        let all = (0..evaluation.gemeenten()).map(score);
        all.map(|score| (score.figure.to_string(), score.benchmark.to_string(), score.colour.unwrap())).collect()
    })
}

fn rules(more: &str) -> String {
    format!("{SHARE}{more}")
}

fn against(condition: &str, compare: &str) -> String {
    let rules = SHARE.replace("value = \"een\"", &format!("value = \"een\"\ncompare = \"{compare}\""));
    format!(
        "{rules}\n[[colour]]\nwhen = '{condition}'\nis = \"groen\"\nwhy = \"ja\"\n[[colour]]\nwhen = true\nis = \"rood\"\nwhy = \"nee\"\n"
    )
}

fn colour(rules: &str, row: Row) -> Colour {
    printed(rules, &[row])[0].2
}

#[test]
fn a_mean_over_figures_that_do_not_end_is_exact() {
    let rows = [(1, 565, 7), (2, 400, 7), (3, 600, 7), (4, 297, 7)];
    let found = printed(&rules(AGAINST_THE_MEAN), &rows);
    let shown: Vec<(&str, &str)> = found.iter().map(|(own, mean, _)| (own.as_str(), mean.as_str())).collect();
    assert_eq!(shown, [("81", "67"), ("57", "67"), ("86", "67"), ("42", "67")]);
    let lower = [(1, 469, 7), (2, 462, 7)]; // 67 and 66: together 66,5
    assert_eq!(printed(&rules(AGAINST_THE_MEAN), &lower)[0], ("67".to_owned(), "67".to_owned(), Colour::Oranje));
}

#[test]
fn exactly_is_not_at_some_decimals() {
    // 465/7 is 66.428571428571428571428...
    assert_eq!(colour(&against("een > 66.428571428571", "exact"), (1, 465, 7)), Colour::Groen);
    assert_eq!(colour(&against("een == 66.428571428571", "exact"), (1, 465, 7)), Colour::Rood);
    assert_eq!(colour(&against("een < 66.428571428572", "exact"), (1, 465, 7)), Colour::Groen);
    let third = |condition: &str| {
        let rules = against(condition, "exact");
        let at = rules.find("[[colour]]").unwrap();
        let more = "[measure.bijna]\nformula = 'een + 0.000000000001 * 0.000000000001 * 0.000000000001'\n";
        format!("{}{more}{}", &rules[..at], &rules[at..])
    };
    assert_eq!(colour(&third("een < bijna"), (1, 465, 7)), Colour::Groen);
    assert_eq!(colour(&third("een == bijna"), (1, 465, 7)), Colour::Rood);
    assert_eq!(colour(&against("een == 66.5", "exact"), (1, 931, 14)), Colour::Groen);
}

#[test]
fn a_constant_of_many_digits_makes_nobody_grijs() {
    let small = "0.000000000001";
    assert_eq!(colour(&against(&format!("een > {small}"), "displayed"), (1, 465, 7)), Colour::Groen);
    assert_eq!(colour(&against(&format!("een > {small}"), "exact"), (1, 465, 7)), Colour::Groen);
    let large = "999999999999999999";
    assert_eq!(colour(&against(&format!("een < {large}"), "displayed"), (1, 465, 7)), Colour::Groen);
}

/// A difference of figures that are printed is what a reader finds who takes one off the other.
const DIFFERENCE: &str = "
[measure.twee]
formula = 'som / 3'
display = { unit = \"number\", decimals = 0 }
[measure.verschil]
formula = '2 * twee - een - 1'
";

#[test]
fn a_difference_is_taken_of_printed_figures() {
    // 10/4 = 2,5 prints 3; 10/3 = 3,33 prints 3: 2 * 3 - 3 - 1 = 2, and not 3,17.
    let condition = |limit: &str| format!("{DIFFERENCE}{}", &against(&format!("verschil >= {limit}"), "displayed"));
    let place = |rules: &str| {
        let (own, rest) = rules.split_at(DIFFERENCE.len());
        let at = rest.find("[[colour]]").unwrap();
        format!("{}{own}{}", &rest[..at], &rest[at..])
    };
    assert_eq!(colour(&place(&condition("3")), (1, 10, 4)), Colour::Rood);
    assert_eq!(colour(&place(&condition("2")), (1, 10, 4)), Colour::Groen);
    assert_eq!(colour(&place(&condition("2.1")), (1, 10, 4)), Colour::Rood);
}

#[test]
fn a_figure_that_is_too_large_stops_the_report() {
    let large = SHARE.replace("som / delen", "som * 100000000000000 * 100000000000000");
    let rules = format!("{large}\n[[colour]]\nwhen = true\nis = \"rood\"\nwhy = \"nee\"\n");
    with(&rules, &[(1, 1, 1)], |found| {
        assert!(found.err().unwrap().iter().any(|failure| failure.code.id() == "MDD100"));
    });
}

/// Half away from zero.
fn rounded(number: &BigRational) -> BigInt {
    number.round().to_integer()
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (1..=9u8, -400..400i64, 1..40i64);
    let odd = (1..=9u8, any::<i32>().prop_map(i64::from), 1..1_000_000i64);
    prop::collection::vec(prop_oneof![4 => row, 1 => odd], 1..30)
}

/// What each gemeente has, worked out anew.
fn shares(rows: &[Row]) -> Vec<BigRational> {
    let mut codes: Vec<u8> = rows.iter().map(|row| row.0).collect();
    codes.sort_unstable();
    codes.dedup();
    let share = |code: &u8| {
        let own = rows.iter().filter(|row| row.0 == *code);
        let (scores, parts) = own.fold((0, 0), |(scores, parts), row| (scores + row.1, parts + row.2));
        BigRational::new(scores.into(), parts.into())
    };
    codes.iter().map(share).collect()
}

fn digits(shown: &str) -> BigInt {
    shown.replace('.', "").parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_engine_counts_as_fractions_do(rows in rows()) {
        let own = shares(&rows);
        let mean = own.iter().sum::<BigRational>() / BigInt::from(own.len());
        let found = printed(&rules(AGAINST_THE_MEAN), &rows);
        for (own, (value, benchmark, colour)) in own.iter().zip(found) {
            prop_assert_eq!(digits(&value), rounded(own));
            prop_assert_eq!(digits(&benchmark), rounded(&mean));
            let expected = match rounded(own).cmp(&rounded(&mean)) {
                std::cmp::Ordering::Greater => Colour::Groen,
                std::cmp::Ordering::Equal => Colour::Oranje,
                std::cmp::Ordering::Less => Colour::Rood,
            };
            prop_assert_eq!(colour, expected);
        }
    }

    #[test]
    fn compared_exactly_nothing_is_rounded(rows in rows()) {
        let own = shares(&rows);
        let mean = own.iter().sum::<BigRational>() / BigInt::from(own.len());
        let exact = rules(AGAINST_THE_MEAN).replace("value = \"een\"", "value = \"een\"\ncompare = \"exact\"");
        for (own, (.., colour)) in own.iter().zip(printed(&exact, &rows)) {
            let expected = match own.cmp(&mean) {
                std::cmp::Ordering::Greater => Colour::Groen,
                std::cmp::Ordering::Equal => Colour::Oranje,
                std::cmp::Ordering::Less => Colour::Rood,
            };
            prop_assert_eq!(colour, expected);
        }
    }

    #[test]
    fn no_order_changes_a_digit((rows, shuffled) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))) {
        let csv = |rows: &[Row]| with(&rules(AGAINST_THE_MEAN), rows, |evaluation| {
            let evaluation = evaluation.expect("the rules run");
            let all: Vec<_> = evaluation.data.gemeenten.keys().collect();
            String::from_utf8(to_csv(evaluation, &all)).unwrap()
        });
        prop_assert_eq!(csv(&rows), csv(&shuffled));
        // Nor does another numbering of the gemeenten change a benchmark.
        let turned: Vec<Row> = rows.iter().map(|(gemeente, score, part)| (10 - gemeente, *score, *part)).collect();
        let benchmark = |rows: &[Row]| with(&rules(AGAINST_THE_MEAN), rows, |evaluation| {
            let evaluation = evaluation.expect("the rules run");
            let (number, _) = evaluation.indicators().next().unwrap();
            evaluation.score(number, 0.into()).benchmark.machine()
        });
        prop_assert_eq!(benchmark(&rows), benchmark(&turned));
    }
}
