//! Proofs about rules: what they say of rules that are written out here; `everywhere` holds random rules against the engine.
//!
//! Longer than most: each thing that is proved or not is shown on rules of its own.

mod asked;
mod everywhere;

use std::fmt::Write as _;

use super::toy;
use everywhere::sample_differs;
use mdd_deliveries::Manifest;
use mdd_engine::engine::Because;
use mdd_engine::language::{Language, Said};
use mdd_engine::proof::{Proof, SearchExtent, Side, TooMany, Verdict, WhichVersion, difference, inspect, prove, table};
use mdd_engine::rules::RulePack;
use mdd_engine::terms::Colour;

const COLUMNS: &str = r#"
score = { from = "score", type = "number" }
fijn = { from = "fijn", type = "number" }
soort = { from = "soort", type = "choice", allowed = ["a", "b", "c"] }
merk = { from = "merk", type = "text" }
dag = { from = "dag", type = "date" }
"#;
const TABLE: &str = r#"
columns = { status = { from = "status", type = "choice", allowed = ["Gepland", "In productie", "Uit"] }, dikte = { from = "dikte", type = "number" } }
"#;

const MEASURES: &str = r#"
[measure.aantal]
from = "rijen"
aggregate = "count"
display = { unit = "number", decimals = 0 }
[measure.score]
from = "gemeenten"
aggregate = "first"
of = "score"
display = { unit = "number", decimals = 0 }
[measure.fijn]
from = "gemeenten"
aggregate = "first"
of = "fijn"
display = { unit = "number", decimals = 1 }
[measure.soort]
from = "gemeenten"
aggregate = "first"
of = "soort"
[measure.merk]
from = "gemeenten"
aggregate = "first"
of = "merk"
[measure.dag]
from = "gemeenten"
aggregate = "first"
of = "dag"
[measure.actief]
when = 'score > 1'
"#;

const INDICATOR: &str = r#"
id = "aantal"
label = "Aantal"
basis = "proef"
value = "aantal"
[benchmark]
kind = "mean"
display = { decimals = 1 }
"#;

fn manifest() -> Manifest {
    toy::manifest(&toy::sources(COLUMNS, TABLE))
}

/// A version with one indicator and these measures.
fn pack_of(manifest: &Manifest, number: &str, indicator: &str, measures: &str) -> RulePack {
    let id = indicator.split('"').nth(1).unwrap();
    let found = toy::rules(manifest, number, &[id], &[indicator, measures]);
    found.unwrap_or_else(|found| panic!("{indicator}\n{}", toy::lines(&found)))
}

fn with_rules(manifest: &Manifest, number: &str, rules: &[(&str, Colour)]) -> RulePack {
    pack_of(manifest, number, &indicator(rules), MEASURES)
}

fn indicator(rules: &[(&str, Colour)]) -> String {
    let rule = |(when, colour): &(&str, Colour)| {
        let reason = if *colour == Colour::Grijs { "reason = \"too-little\"\n" } else { "" };
        format!("[[colour]]\nwhen = '{when}'\nis = \"{colour}\"\n{reason}why = \"daarom\"\n")
    };
    rules.iter().map(rule).fold(INDICATOR.to_owned(), |text, rule| text + rule.as_str())
}

fn side<'a>(pack: &'a RulePack, manifest: &Manifest) -> Side<'a> {
    Side { pack, indicator: &pack.indicators["aantal"], peildatum: manifest.peildatum }
}

fn english(said: &Said) -> String {
    Language::English.say(said)
}

fn verdict(proof: &Proof, id: &str) -> Verdict {
    proof.indicators.iter().find(|(known, _)| known == id).map(|(_, verdict)| verdict.clone()).unwrap()
}

fn proved(old: &[(&str, Colour)], new: &[(&str, Colour)]) -> Verdict {
    let manifest = manifest();
    let (old, new) = (with_rules(&manifest, "1.0", old), with_rules(&manifest, "1.1", new));
    verdict(&prove(&old, &new, &manifest.schema, manifest.peildatum), "aantal")
}

fn regions(old: &[(&str, Colour)], new: &[(&str, Colour)]) -> Vec<String> {
    let manifest = manifest();
    let (old, new) = (with_rules(&manifest, "1.0", old), with_rules(&manifest, "1.1", new));
    let word = |colour: Option<Colour>| colour.map_or("none", Colour::word);
    let regions = difference(side(&old, &manifest), side(&new, &manifest)).unwrap().regions;
    regions
        .iter()
        .map(|region| format!("{} -> {}: {}", word(region.old), word(region.new), english(&region.words)))
        .collect()
}

fn decision_table(rules: &[(&str, Colour)]) -> Vec<String> {
    let manifest = manifest();
    let pack = with_rules(&manifest, "1.0", rules);
    let rows = table(side(&pack, &manifest)).unwrap();
    let who = |because| match because {
        Because::Rule(number) => format!("{number}"),
        other => format!("{other:?}").split('(').next().unwrap().to_owned(),
    };
    rows.iter().map(|row| format!("{} {}: {}", who(row.because), row.colour.unwrap(), english(&row.words))).collect()
}

use Colour::{Grijs, Groen, Oranje, Rood};

#[test]
fn a_moved_threshold_is_a_range() {
    assert_eq!(
        regions(
            &[("aantal > 40 && dag >= months_ago(3)", Groen), ("true", Rood)],
            &[("aantal > 45 && dag >= months_ago(3)", Groen), ("true", Rood)],
        ),
        [
            "groen -> rood: `aantal` from 41 to 45, and `dag` on or after 6-11-2017",
            // Unknown and no is no; unknown and yes is unknown.
            "grijs -> rood: `aantal` from 41 to 45, and no figure for `dag`",
        ]
    );
}

#[test]
fn a_figure_beside_the_benchmark_needs_no_name() {
    let old = [("aantal > benchmark", Groen), ("aantal == benchmark", Oranje), ("true", Rood)];
    let new = [("aantal >= benchmark", Groen), ("true", Oranje)];
    assert_eq!(regions(&old, &new), ["rood -> oranje: below the benchmark", "oranje -> groen: equal to the benchmark"]);
}

#[test]
fn choices_answers_and_missing_figures_are_named() {
    assert_eq!(
        regions(&[("soort == \"a\"", Groen), ("true", Rood)], &[("soort in [\"a\", \"b\"]", Groen), ("true", Rood)]),
        ["rood -> groen: `soort` is \"b\""]
    );
    assert_eq!(
        regions(&[("merk == \"x\"", Groen), ("true", Rood)], &[("merk == \"x\"", Groen), ("true", Oranje)]),
        ["rood -> oranje: `merk` is not \"x\""]
    );
    assert_eq!(
        regions(
            &[("score > 1", Groen), ("true", Rood)],
            &[("missing(score)", Rood), ("score > 1", Groen), ("true", Rood)]
        ),
        ["grijs -> rood: no figure for `score`"]
    );
    assert_eq!(
        regions(&[("actief", Groen), ("true", Rood)], &[("score > 2", Groen), ("true", Rood)]),
        ["groen -> rood: `score` exactly 2"]
    );
    assert_eq!(regions(&[("true", Groen)], &[("true", Rood)]), ["groen -> rood: always"]);
}

#[test]
fn a_table_shows_gaps_and_who_decides() {
    assert_eq!(
        decision_table(&[("score < 2", Grijs), ("aantal > benchmark", Groen), ("aantal == benchmark", Oranje)]),
        [
            "0 grijs: `score` less than 2",
            "1 groen: above the benchmark, and `score` at least 2",
            "2 oranje: equal to the benchmark, and `score` at least 2",
            "Gap grijs: below the benchmark, and `score` at least 2",
            "NoFigure grijs: no figure for `aantal`",
            "Missing grijs: no figure for `score`",
        ]
    );
}

#[test]
fn a_rule_that_never_applies_is_in_no_row() {
    let rows = decision_table(&[("aantal >= 3", Groen), ("aantal > 3", Oranje), ("true", Rood)]);
    assert!(!rows.iter().any(|row| row.starts_with('1')), "{rows:?}");
}

#[test]
fn another_wording_is_the_same() {
    for (old, new) in [
        (vec![("!(aantal < 40)", Groen), ("true", Rood)], vec![("aantal >= 40", Groen), ("true", Rood)]),
        (vec![("aantal > 39", Groen), ("true", Rood)], vec![("40 <= aantal", Groen), ("aantal < 40", Rood)]),
        (vec![("score < 1", Rood), ("score > 2", Groen)], vec![("score > 2", Groen), ("score < 1", Rood)]),
        (vec![("aantal > 27.2", Groen), ("true", Rood)], vec![("aantal > 27.9", Groen), ("true", Rood)]),
        (vec![("actief", Groen), ("true", Rood)], vec![("score >= 2", Groen), ("true", Rood)]),
        (vec![("aantal >= 0", Groen)], vec![("true", Groen)]),
        (vec![("soort != \"a\"", Groen), ("true", Rood)], vec![("soort in [\"b\", \"c\"]", Groen), ("true", Rood)]),
    ] {
        assert_eq!(proved(&old, &new), Verdict::Same, "{old:?} {new:?}");
    }
}

#[test]
fn a_threshold_with_a_name_is_its_number() {
    let manifest = manifest();
    let named = format!("{MEASURES}\n[threshold]\nvoldoende = 40\n");
    let old = pack_of(&manifest, "1.0", &indicator(&[("aantal > voldoende", Groen), ("true", Rood)]), &named);
    let new = with_rules(&manifest, "1.1", &[("aantal > 40", Groen), ("true", Rood)]);
    assert!(prove(&old, &new, &manifest.schema, manifest.peildatum).holds());
}

fn with_measures(rules: &[(&str, Colour)], change: (&str, &str), also: (&str, &str)) -> Verdict {
    let manifest = manifest();
    let changed = |(from, to): (&str, &str)| {
        assert!(MEASURES.contains(from), "{from}");
        MEASURES.replacen(from, to, 1)
    };
    let old = pack_of(&manifest, "1.0", &indicator(rules), &changed(change));
    let new = pack_of(&manifest, "1.1", &indicator(rules), &changed(also));
    verdict(&prove(&old, &new, &manifest.schema, manifest.peildatum), "aantal")
}

const ROWS: &str = "from = \"rijen\"";

#[test]
fn filters_are_the_same_when_they_count_the_same_rows() {
    let rules = [("aantal > 2", Groen), ("true", Rood)];
    let rows = |filter: &str| format!("from = \"rijen\"\nwhere = '{filter}'");
    let compare = |one: &str, other: &str| with_measures(&rules, (ROWS, &rows(one)), (ROWS, &rows(other)));
    for (one, other) in [
        ("status == \"Uit\"", "!(status != \"Uit\")"),
        ("status == \"Uit\" || status == \"Gepland\"", "status in [\"Gepland\", \"Uit\"]"),
        ("dikte > 0.5 && dikte < 0.5", "false"),
        ("missing(dikte) || !missing(dikte)", "true"),
    ] {
        assert_eq!(compare(one, other), Verdict::Same, "{one} {other}");
    }
    let why = |one: &str, other: &str| match compare(one, other) {
        Verdict::NotProved { why } => english(&why),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        why("status == \"Uit\"", "status == \"Uit\" || status == \"Gepland\""),
        "`aantal` counts other rows: a row counts only in 1.1 when `status` is \"Gepland\""
    );
    assert_eq!(
        why("dikte >= 0.5", "dikte > 0.5"),
        "`aantal` counts other rows: a row counts only in 1.0 when `dikte` exactly 0,5"
    );
    // What is missing is never "not Uit", but it is there without a filter.
    assert!(why("status != \"Uit\" || status == \"Uit\"", "true").ends_with("no value in `status`"));
}

#[test]
fn a_figure_that_is_made_otherwise_is_not_proved() {
    let rules = [("score > 2", Groen), ("true", Rood)];
    let same = (ROWS, ROWS);
    let why = |verdict| if let Verdict::NotProved { why } = verdict { english(&why) } else { panic!("{verdict:?}") };
    assert_eq!(
        why(with_measures(&rules, same, ("of = \"score\"", "of = \"fijn\""))),
        "`score` is taken of another column"
    );
    // No rule mentions it.
    assert_eq!(with_measures(&rules, same, ("of = \"fijn\"", "of = \"score\"")), Verdict::Same);
}

#[test]
fn more_decimals_are_more_figures() {
    let rules = [("score > 2", Groen), ("true", Rood)];
    let finer = (
        "display = { unit = \"number\", decimals = 0 }\n[measure.fijn]",
        "display = { unit = \"number\", decimals = 1 }\n[measure.fijn]",
    );
    let Verdict::Differs(region) = with_measures(&rules, (ROWS, ROWS), finer) else { panic!("2,4 is above 2") };
    assert_eq!((region.old, region.new), (Some(Rood), Some(Groen)));
}

#[test]
fn another_benchmark_is_not_the_same() {
    let manifest = manifest();
    let rules = indicator(&[("aantal > benchmark", Groen), ("true", Rood)]);
    let judged_by = |number: &str, over: &str| {
        let rules = rules.replace("kind = \"mean\"", &format!("kind = \"mean\"\nover = '{over}'"));
        pack_of(&manifest, number, &rules, MEASURES)
    };
    let compare = |one: &str, other: &str| {
        let (old, new) = (judged_by("1.0", one), judged_by("1.1", other));
        verdict(&prove(&old, &new, &manifest.schema, manifest.peildatum), "aantal")
    };
    assert_eq!(compare("score > 1", "actief"), Verdict::Same);
    let why = "the benchmark is a mean over others: only in 1.0 does it hold when `score` exactly 2";
    let Verdict::NotProved { why: found } = compare("score > 1", "score > 2") else { panic!("it is another mean") };
    assert_eq!(english(&found), why);
}

#[test]
fn a_norm_is_a_number() {
    let manifest = manifest();
    let rules = indicator(&[("aantal <= benchmark", Groen), ("true", Rood)]);
    let norm = |number: &str, norm: u8| {
        let rules = rules.replace("kind = \"mean\"", &format!("kind = \"norm\"\nvalue = {norm}"));
        pack_of(&manifest, number, &rules, MEASURES)
    };
    let (old, new) = (norm("1.0", 0), norm("1.1", 5));
    let regions = difference(side(&old, &manifest), side(&new, &manifest)).unwrap().regions;
    assert_eq!(regions.iter().map(|region| english(&region.words)).collect::<Vec<_>>(), ["`aantal` from 1 to 5"]);
    assert_eq!(english(&regions[0].sample.said()), "aantal = 1");
    assert_eq!((regions[0].old_rule, regions[0].new_rule), (Some(1), Some(0)));
}

#[test]
fn what_is_too_much_to_look_at_is_not_proved() {
    let pair = "aantal < score && score < fijn && fijn < benchmark";
    let texts: Vec<String> = (0..60).map(|at| format!("aantal == {at} && fijn == {at}.5 && {pair}")).collect();
    let rules: Vec<(&str, Colour)> = texts.iter().map(|text| (text.as_str(), Groen)).collect();
    assert_eq!(proved(&rules, &rules), Verdict::NotProved { why: TooMany.said() });
}

#[test]
fn many_quantities_that_are_not_compared_with_each_other_are_not_too_much() {
    let texts: Vec<String> = (0..60).map(|at| format!("aantal == {at} && score == {at} && fijn == {at}")).collect();
    let rules: Vec<(&str, Colour)> = texts.iter().map(|text| (text.as_str(), Groen)).collect();
    assert_eq!(proved(&rules, &rules), Verdict::Same);
}

/// `fijn` printed whole, and with one decimal.
fn with_decimals(manifest: &Manifest, number: &str, decimals: u32, rules: &str) -> RulePack {
    let fine = "of = \"fijn\"\ndisplay = { unit = \"number\", decimals = 1 }";
    assert!(MEASURES.contains(fine));
    let measures = MEASURES.replace(fine, &fine.replace('1', &decimals.to_string()));
    pack_of(manifest, number, rules, &measures)
}

#[test]
fn rounded_otherwise_a_figure_is_on_another_side_of_a_constant_between_two_figures() {
    let manifest = manifest();
    let rules = indicator(&[("fijn >= 6.8", Groen), ("fijn < 6.8", Rood)]);
    let (whole, tenths) = (with_decimals(&manifest, "1.0", 0, &rules), with_decimals(&manifest, "1.1", 1, &rules));
    let Verdict::Differs(region) = verdict(&prove(&whole, &tenths, &manifest.schema, manifest.peildatum), "aantal")
    else {
        panic!("6,5 is printed as 7, and as 6,5")
    };
    assert!(sample_differs(&region, &whole, &tenths, &manifest), "{region:?}");
    // With a constant that both can be, it is the same but for halves.
    let rules = indicator(&[("fijn >= 6.5", Groen), ("fijn < 6.5", Rood)]);
    let (whole, tenths) = (with_decimals(&manifest, "1.0", 0, &rules), with_decimals(&manifest, "1.1", 1, &rules));
    let Verdict::Differs(region) = verdict(&prove(&whole, &tenths, &manifest.schema, manifest.peildatum), "aantal")
    else {
        panic!("6,45 is printed as 6, and as 6,5")
    };
    assert!(sample_differs(&region, &whole, &tenths, &manifest), "{region:?}");
}

#[test]
fn what_a_measure_sees_rounded_and_a_rule_exactly_is_looked_at_on_every_side_of_both() {
    let manifest = manifest();
    let whole = MEASURES.replace(
        "of = \"fijn\"\ndisplay = { unit = \"number\", decimals = 1 }",
        "of = \"fijn\"\ndisplay = { unit = \"number\", decimals = 0 }",
    );
    let measures = format!("{whole}[measure.hoog]\nwhen = 'fijn > 3.2'\n");
    let findings = |last: &str| {
        let rules = indicator(&[("fijn < 3.3", Rood), ("fijn >= 3.6", Groen), (last, Oranje)]);
        let rules = rules.replace("basis = \"proef\"", "basis = \"proef\"\ncompare = \"exact\"");
        let pack = pack_of(&manifest, "1.0", &rules, &measures);
        inspect(side(&pack, &manifest), SearchExtent::Plain).unwrap()
    };
    let open = findings("!hoog");
    assert_eq!(open.gaps.iter().map(|gap| english(&gap.sample.said())).collect::<Vec<_>>(), ["aantal = 7, fijn = 3,5"]);
    assert_eq!((open.never.len(), open.not_proved), (0, None), "3,4 is printed as 3, and is not high");
    let open = findings("hoog");
    assert!(open.gaps.iter().all(|gap| english(&gap.sample.said()) == "aantal = 7, fijn = 3,3"), "{:?}", open.gaps);
    assert_eq!((open.never.len(), open.not_proved), (0, None), "3,55 is printed as 4, and is high");
}

#[test]
fn a_mean_of_another_figure_is_another_benchmark() {
    let manifest = manifest();
    let rules = indicator(&[("missing(score) || missing(fijn)", Grijs), ("score > benchmark", Groen), ("true", Rood)]);
    let prints = |number: &str, name: &str| {
        let rules = rules.replace("value = \"aantal\"", &format!("value = \"{name}\""));
        pack_of(&manifest, number, &rules, MEASURES)
    };
    let (old, new) = (prints("1.0", "score"), prints("1.1", "fijn"));
    let why = "the benchmark is a mean of another figure: of `score` in 1.0, of `fijn` in 1.1";
    let found = verdict(&prove(&old, &new, &manifest.schema, manifest.peildatum), "aantal");
    let Verdict::NotProved { why: found } = found else { panic!("{found:?}") };
    assert_eq!(english(&found), why);
}

/// Thousands of thresholds, long chains and many quantities: no square of any of them.
#[test]
fn large_rules_are_looked_at_whole() {
    let manifest = manifest();
    let mut measures = MEASURES.to_owned();
    for at in 0..10 {
        let _ = write!(
            measures,
            "[measure.q{at}]\nfrom = \"gemeenten\"\naggregate = \"first\"\nof = \"score\"\ndisplay = {{ unit = \"number\", decimals = {} }}\n",
            at % 3
        );
    }
    measures.push_str("[measure.h0]\nwhen = 'q0 > 1'\n[measure.f0]\nformula = 'aantal + aantal'\ndisplay = { unit = \"number\", decimals = 0 }\n");
    for at in 1..100 {
        let before = at - 1;
        let _ = write!(
            measures,
            "[measure.h{at}]\nwhen = '(h{before} && q{} > {at}) || (h{before} && q{} > {before})'\n",
            at % 10,
            at % 10
        );
        let _ = write!(
            measures,
            "[measure.f{at}]\nformula = 'f{before} + f{before}'\ndisplay = {{ unit = \"number\", decimals = 0 }}\n"
        );
    }
    let texts: Vec<String> = (1..10_000)
        .map(|at| format!("aantal < {at}"))
        .chain(["h99".to_owned(), "f99 > 3 && q3 > 2".to_owned(), "true".to_owned()])
        .collect();
    let colours = [Groen, Oranje, Rood];
    let rules: Vec<(&str, Colour)> =
        texts.iter().zip(colours.into_iter().cycle()).map(|(text, colour)| (text.as_str(), colour)).collect();
    let pack = pack_of(&manifest, "1.0", &indicator(&rules), &measures);
    let findings = inspect(side(&pack, &manifest), SearchExtent::Plain);
    let findings = findings.unwrap();
    assert_eq!((findings.gaps.len(), findings.never.len(), findings.not_proved), (0, 0, None));
    let proof = prove(&pack, &pack, &manifest.schema, manifest.peildatum);
    assert_eq!(verdict(&proof, "aantal"), Verdict::Same);
}

#[test]
fn an_indicator_of_one_version_has_colours_of_its_own() {
    let manifest = manifest();
    let named =
        |id: &str, rules: &[(&str, Colour)]| indicator(rules).replace("id = \"aantal\"", &format!("id = \"{id}\""));
    let old = pack_of(&manifest, "1.0", &named("een", &[("true", Groen)]), MEASURES);
    let new = pack_of(&manifest, "1.1", &named("twee", &[("true", Groen)]), MEASURES);
    let uncoloured = pack_of(&manifest, "1.1", &named("drie", &[]), MEASURES);
    let proof = prove(&old, &new, &manifest.schema, manifest.peildatum);
    assert_eq!(
        proof.indicators,
        [
            ("een".to_owned(), Verdict::OnlyIn(WhichVersion::Old)),
            ("twee".to_owned(), Verdict::OnlyIn(WhichVersion::New))
        ]
    );
    assert!(prove(&uncoloured, &uncoloured, &manifest.schema, manifest.peildatum).holds());
    let proof = prove(&uncoloured, &old, &manifest.schema, manifest.peildatum);
    assert_eq!(verdict(&proof, "drie"), Verdict::Same, "no colour, so none that differs");
}

#[test]
fn a_number_in_one_version_and_a_day_in_the_other_are_never_the_same_figure() {
    let manifest = manifest();
    let what =
        |of: &str| format!("{MEASURES}[measure.wat]\nfrom = \"gemeenten\"\naggregate = \"first\"\nof = \"{of}\"\n");
    let pack = |number, of, when| pack_of(&manifest, number, &indicator(&[(when, Groen), ("true", Rood)]), &what(of));
    let old = pack("1.0", "score", "wat > 5");
    for (of, when) in [("dag", "wat >= months_ago(3)"), ("merk", "wat == \"5\"")] {
        let new = pack("1.1", of, when);
        let Verdict::NotProved { why } = verdict(&prove(&old, &new, &manifest.schema, manifest.peildatum), "aantal")
        else {
            panic!("{when}")
        };
        let why = english(&why);
        assert!(why.ends_with("`wat` is of another kind in each version"), "{why}");
    }
}
