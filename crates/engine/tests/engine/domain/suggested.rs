//! Examples that are suggested hold only what a figure can be, and come to every rule.

use std::fmt::Write as _;

use super::{VIEWS, manifest};
use crate::toy;
use mdd_deliveries::Manifest;
use mdd_engine::example::{TestedRules, coverage, read_examples, run, suggest};
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::rules::{RulePack, resolve};
use mdd_engine::syntax::TomlTable;
use mdd_engine::text::Files;
use proptest::prelude::*;

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
) -> (RulePack, TomlTable) {
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
    let mut version = toy::version(files, "1.0", &["proef"], &[VIEWS, FIGURES, &indicator]);
    version.examples = examples.map(|examples| files.add("tests/proef.toml", examples)).into_iter().collect();
    let (pack, _) = toy::pack(files, version.clone(), manifest)
        .unwrap_or_else(|found| panic!("{}\n{indicator}", toy::lines(&found)));
    let resolved =
        resolve(files, &[version], "1.0").unwrap_or_else(|found| panic!("{}\n{examples:?}", toy::lines(&found)));
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
        let examples = read_examples(&examples, about)
            .unwrap_or_else(|found| panic!("{}\n{text}", toy::lines(&found)));
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
