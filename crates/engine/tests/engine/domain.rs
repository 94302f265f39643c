//! What a figure can be: whatever the data, the engine never gives a figure that is said to be impossible, and what is
//! said is not so wide that it says nothing.
//!
//! Longer than most: one made-up project, with all that measures of it can be made of, serves every property.

use std::fmt::Write as _;

use super::toy;
use mdd_deliveries::{Manifest, Shelf, load_dataset};
use mdd_engine::dataset::Dataset;
use mdd_engine::engine::evaluate;
use mdd_engine::example::{TestedRules, coverage, read_examples, run, suggest};
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::rules::{Bounds, Domain, RulePack, resolve};
use mdd_engine::terms::{Number, Value};
use mdd_engine::text::{Files, Spanned};
use proptest::prelude::*;

const ROWS: &str = r#"
[source.meting.table.rijen.columns]
soort = { from = "soort", type = "choice", allowed = ["a", "b", "c"] }
merk = { from = "merk", type = "text" }
score = { from = "score", type = "number", unit = "percent", allowed = [0, 33, 66, 100] }
cijfer = { from = "cijfer", type = "number", range = [1, 10] }
saldo = { from = "saldo", type = "number" }
dag = { from = "dag", type = "date", range = [2017-01-01, 2018-12-31] }
[source.meting.table.een]
file = "een.csv"
format = "csv"
delimiter = ";"
gemeente = { column = "code", by = "code" }
rows_per_gemeente = "one"
merged = "mean"
[source.meting.table.een.columns]
deel = { from = "score", type = "number", unit = "percent", range = [0, 100], merged = "mean" }
cijfer = { from = "cijfer", type = "number", range = [1, 10], merged = "sum" }
saldo = { from = "saldo", type = "number", unit = "euro", merged = "sum" }
"#;

const VIEWS: &str = r#"
[list]
eerste_twee = ["a", "b"]
[view.per_soort]
from = "rijen"
where = 'merk != "q"'
group = ["soort"]
[view.per_soort.columns]
rijen = { aggregate = "count" }
merken = { aggregate = "distinct", of = "merk" }
hoogste = { aggregate = "max", of = "cijfer" }
som = { aggregate = "sum", of = "score" }
gemiddeld = { aggregate = "mean", of = "score" }
[view.per_soort_en_merk]
from = "rijen"
group = ["soort", "merk"]
"#;

fn manifest() -> Manifest {
    toy::manifest(
        &toy::sources("", ROWS).replace("name = \"naam\"", "name = \"naam\"\nmergers = \"herindelingen.csv\""),
    )
}

/// A version with these measures; the last of them is the figure of its indicator.
fn pack(manifest: &Manifest, measures: &str, value: &str, benchmark: &str) -> RulePack {
    let mut files = Files::default();
    let indicator = format!("id = \"proef\"\nlabel = \"Proef\"\nbasis = \"proef\"\nvalue = \"{value}\"\n{benchmark}\n");
    let mut version = toy::version(&mut files, "1.0", &["proef"]);
    version.definitions = vec![
        files.add("views.toml", VIEWS),
        files.add("measures.toml", measures),
        files.add("indicator.toml", indicator),
    ];
    let (pack, _) = toy::pack(&files, version, manifest).unwrap_or_else(|diagnostics| {
        panic!(
            "{:?}\n{measures}",
            diagnostics.iter().map(|found| found.line(mdd_engine::language::Language::English)).collect::<Vec<_>>()
        )
    });
    pack
}

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

struct Deliveries(Vec<Row>);

impl Shelf for Deliveries {
    fn read(&self, path: &str) -> std::io::Result<Vec<u8>> {
        let mut text = String::new();
        match path {
            "herindelingen.csv" => {
                text.push_str("oude_code;oude_naam;nieuwe_code;nieuwe_naam;datum;soort\n");
                text.push_str("GM0007;Gemeente 7;GM0001;Gemeente 1;2018-01-01;toevoeging aan bestaande gemeente\n");
            }
            "gemeenten.csv" => {
                text.push_str("code;naam\n");
                (1..=6).for_each(|code| writeln!(text, "GM{code:04};Gemeente {code}").unwrap());
            }
            _ => {
                text.push_str("code;soort;merk;score;cijfer;saldo;dag\n");
                text.push_str("GM9999;a;p;33;5;1;2018-01-01\n");
                let mut seen = Vec::new();
                for row in &self.0 {
                    if path == "een.csv" && seen.contains(&row.gemeente) {
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
            }
        }
        Ok(text.into_bytes())
    }

    fn list(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
}

fn dataset(manifest: &Manifest, rows: &[Row]) -> Dataset {
    load_dataset(manifest, manifest.peildatum, &Deliveries(rows.to_vec())).unwrap_or_else(|diagnostics| {
        panic!(
            "{:?}",
            diagnostics.iter().map(|found| found.line(mdd_engine::language::Language::English)).collect::<Vec<_>>()
        )
    })
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

/// A figure to print where nothing else is made.
const EXTRA: &str = "[measure.extra]\nfrom = 'rijen'\naggregate = 'count'\ndisplay = { decimals = 0 }\n";

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
        let pack = pack(&manifest, &text, value, "[benchmark]\nkind = \"mean\"");
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
            let benchmark = evaluation.group(IndicatorIndex::from(0), gemeente).and_then(|group| group.value);
            if let Some(number) = benchmark {
                prop_assert!(domain.contains(&Value::Number(number)), "{number:?} {domain:?}");
            }
        }
    }
}

fn domain_of(measures: &str, name: &str) -> Domain {
    let manifest = manifest();
    let pack = pack(&manifest, &(measures.to_owned() + EXTRA), "extra", "[benchmark]\nkind = \"mean\"");
    let at = pack.measures.position(|measure| measure.name == name).unwrap();
    pack.domains.measure(at).clone()
}

fn between(low: i64, high: i64) -> Bounds {
    Bounds { low: Some(Number::from(low)), high: Some(Number::from(high)) }
}

const COUNTS: &str = r#"
[measure.alle]
from = "rijen"
aggregate = "count"
where = '!missing(score)'
[measure.goed]
from = "rijen"
aggregate = "count"
where = 'score == 100'
[measure.soorten]
from = "per_soort"
aggregate = "count"
where = 'soort in eerste_twee'
[measure.merken]
from = "rijen"
aggregate = "distinct"
of = "merk"
[measure.deel]
formula = 'goed * 100 / alle'
display = { unit = "percent" }
[measure.ander_deel]
formula = '100 - deel'
[measure.rest]
formula = 'alle - goed'
[measure.deel_van_som]
formula = '100 * (goed / (goed + merken))'
[measure.dekking]
formula = 'soorten * 100 / 2'
[measure.groei]
formula = '(merken - goed) * 100 / goed'
display = { unit = "percent" }
[measure.per_merk]
formula = 'goed * 100 / merken'
display = { unit = "percent" }
[measure.cijfer]
from = "rijen"
aggregate = "mean"
of = "cijfer"
[measure.opgeteld]
from = "een"
aggregate = "first"
of = "cijfer"
"#;

#[test]
fn what_is_known_of_a_figure_is_used() {
    let of = |name| domain_of(COUNTS, name);
    for name in ["deel", "ander_deel", "deel_van_som", "dekking"] {
        assert_eq!(of(name).bounds, between(0, 100), "{name}");
    }
    assert_eq!(of("rest").bounds, Bounds::NEVER_NEGATIVE, "a part is never more than the whole");
    assert!(of("rest").is_whole());
    assert_eq!(of("soorten").bounds, between(0, 2), "there are two of them");
    assert_eq!(of("cijfer").bounds, between(1, 10), "a mean lies between what it is made of");
    assert_eq!(
        of("opgeteld").bounds,
        Bounds { low: Some(Number::from(1i64)), high: None },
        "gemeenten that merged are added up"
    );
    let growth = of("groei");
    assert_eq!((growth.bounds.low, growth.usual.low), (None, None), "a growth can be below zero");
    let per = of("per_merk");
    assert_eq!(per.bounds, Bounds::NEVER_NEGATIVE, "nothing says that it is a share");
    assert_eq!(per.usual, between(0, 100), "but it is printed as one");
}

/// Each measure looks at the one before twice.
#[test]
fn a_long_chain_takes_no_time() {
    let mut text = String::from("[measure.c0]\nfrom = 'rijen'\naggregate = 'count'\n");
    for at in 1..=100 {
        let below = at - 1;
        writeln!(text, "[measure.c{at}]\nformula = 'c{below} + c{below} * 2 - c{below} / 3'").unwrap();
    }
    assert!(domain_of(&text, "c100").follows);
}

/// Figures of every kind for colour rules.
const FIGURES: &str = r#"
[measure.aantal]
from = "rijen"
aggregate = "count"
display = { decimals = 0 }
[measure.goed]
from = "rijen"
aggregate = "count"
where = 'score == 100'
display = { decimals = 0 }
[measure.deel]
formula = 'goed * 100 / aantal'
display = { unit = "percent", decimals = 0 }
[measure.cijfer]
from = "rijen"
aggregate = "mean"
of = "cijfer"
display = { decimals = 1 }
[measure.eerste_score]
from = "rijen"
aggregate = "first"
of = "score"
display = { unit = "percent", decimals = 0 }
[measure.soort]
from = "rijen"
aggregate = "first"
of = "soort"
[measure.merk]
from = "rijen"
aggregate = "first"
of = "merk"
[measure.ander_merk]
from = "rijen"
aggregate = "first"
of = "merk"
where = 'soort == "b"'
[measure.dag]
from = "rijen"
aggregate = "max"
of = "dag"
[measure.vroegste]
from = "rijen"
aggregate = "min"
of = "dag"
[measure.saldo]
from = "een"
aggregate = "first"
of = "saldo"
display = { decimals = 2 }
[measure.genoeg]
when = 'aantal >= 3 && cijfer > 5.5'
[measure.recent]
when = 'dag >= months_ago(6) || missing(dag)'
"#;

const CONDITIONS: [&str; 26] = [
    "aantal > 3.5",
    "aantal == 0",
    "aantal < benchmark",
    "aantal == benchmark",
    "deel >= 80",
    "deel < benchmark",
    "deel == 100",
    "goed >= 2",
    "cijfer >= 7.25",
    "cijfer < benchmark",
    "eerste_score > 50",
    "eerste_score == 33",
    "soort == \"a\"",
    "soort != \"c\"",
    "soort in eerste_twee",
    "merk == \"p\"",
    "merk == ander_merk",
    "merk == soort",
    "dag >= months_ago(3)",
    "dag == vroegste",
    "saldo < 0",
    "saldo >= aantal",
    "genoeg",
    "!recent",
    "missing(saldo)",
    "cijfer < eerste_score",
];

fn rules() -> impl Strategy<Value = Vec<(usize, usize, u8, u8)>> {
    proptest::collection::vec((0..CONDITIONS.len(), 0..CONDITIONS.len(), 0u8..5, 0u8..3), 1..5)
}

/// The files of a version with these colour rules, and these examples.
fn with_examples(
    files: &mut Files,
    manifest: &Manifest,
    rules: &[(usize, usize, u8, u8)],
    value: &str,
    examples: Option<&str>,
) -> (RulePack, mdd_engine::syntax::TomlTable) {
    let nowhere = files.add("nowhere", "");
    let mut indicator = format!(
        "id = \"proef\"\nlabel = \"Proef\"\nbasis = \"proef\"\nvalue = \"{value}\"\n[benchmark]\nkind = \"mean\"\ndisplay = {{ decimals = 1 }}\n"
    );
    for (one, other, how, colour) in rules {
        let (one, other) = (CONDITIONS[*one], CONDITIONS[*other]);
        let condition = match how {
            0 | 1 => one.to_owned(),
            2 => format!("{one} && {other}"),
            3 => format!("{one} || {other}"),
            _ => format!("!({one}) && {other}"),
        };
        let colour = ["groen", "oranje", "rood"][usize::from(*colour)];
        writeln!(indicator, "[[colour]]\nwhen = '{condition}'\nis = \"{colour}\"\nwhy = \"omdat\"").unwrap();
    }
    let mut version = toy::version(files, "1.0", &["proef"]);
    version.definitions = vec![
        files.add("views.toml", VIEWS),
        files.add("measures.toml", FIGURES),
        files.add("indicator.toml", indicator.as_str()),
    ];
    version.examples = examples.map(|examples| files.add("tests/proef.toml", examples)).into_iter().collect();
    let number = Spanned::new("1.0".to_owned(), files.whole(nowhere));
    let messages = |diagnostics: &mdd_engine::diagnostic::Diagnostics| {
        diagnostics
            .iter()
            .map(|found| found.line(mdd_engine::language::Language::English))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let (pack, _) =
        toy::pack(files, version.clone(), manifest).unwrap_or_else(|found| panic!("{}\n{indicator}", messages(&found)));
    let resolved =
        resolve(files, &[version], &number).unwrap_or_else(|found| panic!("{}\n{examples:?}", messages(&found)));
    (pack, resolved.examples)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is suggested can be pasted: it is read, it passes, no figure in it is impossible, and it comes to every rule
    /// of which it does not say itself that nothing was found.
    #[test]
    fn suggestions_pass_and_cover(rules in rules(), value in 0usize..3) {
        let manifest = manifest();
        let value = ["aantal", "deel", "cijfer"][value];
        let number = IndicatorIndex::from(0);
        let mut files = Files::default();
        let (pack, _) = with_examples(&mut files, &manifest, &rules, value, None);
        let about = TestedRules { pack: &pack, schema: &manifest.schema, peildatum: manifest.peildatum };
        let suggested = suggest(about, number, &[]).expect("no scripts");
        let text = format!("indicator = \"proef\"\n{suggested}");

        let mut files = Files::default();
        let (pack, examples) = with_examples(&mut files, &manifest, &rules, value, Some(&text));
        let about = TestedRules { pack: &pack, schema: &manifest.schema, peildatum: manifest.peildatum };
        let examples = read_examples(&examples, about).unwrap_or_else(|found| {
            panic!("{:?}\n{text}", found.iter().map(|found| found.line(mdd_engine::language::Language::English)).collect::<Vec<_>>())
        });
        for example in &examples {
            for (measure, value) in &example.situation.figures {
                let domain = pack.domains.measure(*measure);
                prop_assert!(domain.contains(value), "{} = {value:?}\n{text}", pack.measures[*measure].name);
            }
        }
        let tested = run(about, &examples).expect("no scripts");
        for tested in &tested {
            prop_assert!(tested.failures.is_empty(), "{}: {:?}\n{text}", tested.example.name.value, tested.failures);
        }
        let unreached = coverage(about, &tested).unreached.len();
        let not_found = text.matches("geen voorbeeld gevonden").count() + text.matches("geen voorbeeld mogelijk").count();
        prop_assert_eq!(unreached, not_found, "{}", text);
        // Nothing is left to suggest.
        let again = suggest(about, number, &examples).expect("no scripts");
        prop_assert!(!again.contains("[[example]]"), "{again}\nbeside\n{text}");
    }
}
