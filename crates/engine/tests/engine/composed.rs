//! Classes, weighted means, points and counts of colours, on figures of which each is worked out by hand.

use super::toy;
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::engine::evaluate;
use mdd_engine::language::Language;
use mdd_engine::rules::RulePack;

const COLUMNS: &str = r#"
a = { from = "a", type = "number" }
b = { from = "b", type = "number" }
"#;
const ROWS: &str = "columns = { dikte = { from = \"dikte\", type = \"number\" } }\n";

/// Two figures that are each judged; 1.9 is printed as 2.
const GIVEN: &str = "code;naam;a;b\nGM0001;Een;1.9;10\nGM0002;Twee;0.4;\nGM0003;Drie;;\nGM0004;Vier;5;1\n";

const JUDGED: &str = r#"
[measure.a]
from = "gemeenten"
aggregate = "first"
of = "a"
display = { unit = "number", decimals = 0 }
[measure.b]
from = "gemeenten"
aggregate = "first"
of = "b"
display = { unit = "number", decimals = 0 }
[measure.hoog]
when = 'a >= 2'
[measure.ruim]
when = 'b >= 2'
"#;

fn indicator(id: &str, value: &str, rules: &[(&str, &str)]) -> String {
    let rules =
        rules.iter().map(|(when, is)| format!("[[colour]]\nwhen = '{when}'\nis = \"{is}\"\nwhy = \"daarom\"\n"));
    let rules: String = rules.collect();
    format!("id = \"{id}\"\nlabel = \"{id}\"\nbasis = \"proef\"\nvalue = \"{value}\"\n{rules}")
}

fn pack(measure: &str) -> RulePack {
    let manifest = toy::manifest(&toy::sources(COLUMNS, ROWS));
    let one = indicator("een", "a", &[("a >= 2", "groen"), ("a < 2", "rood")]) + JUDGED;
    let two = indicator("twee", "b", &[("b >= 2", "groen"), ("b < 2", "rood")]);
    let judged = indicator("samen", "samen", &[("!missing(samen)", "groen")]) + measure;
    toy::right(toy::rules(&manifest, "1.0", &["een", "twee", "samen"], &[&one, &two, &judged]))
}

/// What the measure `samen` gives for each gemeente, for machines, and the arithmetic that is printed with it.
fn found(measure: &str) -> [(String, String); 4] {
    let (manifest, pack) = (toy::manifest(&toy::sources(COLUMNS, ROWS)), pack(measure));
    let data = toy::dataset(&manifest, GIVEN, "code;dikte\n0001;1\n");
    let evaluation = evaluate(&pack, &data, manifest.peildatum).expect("the rules run");
    let at = pack.measures.position(|measure| measure.name == "samen").unwrap();
    [0, 1, 2, 3].map(GemeenteIndex::from).map(|gemeente| {
        let value = evaluation.value(at, gemeente).machine();
        (value, evaluation.arithmetic(at, gemeente, &Language::Dutch))
    })
}

fn are(found: [(String, String); 4], expected: [(&str, &str); 4]) {
    assert_eq!(found, expected.map(|(value, sum)| (value.to_owned(), sum.to_owned())));
}

#[test]
fn a_class_is_that_of_the_figure_as_it_is_printed() {
    let classes = "[measure.samen]\nof = \"a\"\nclasses = [{ below = 2, is = \"klein\" }, { below = 5, is = \"middel\" }, { is = \"groot\" }]\n";
    are(found(classes), [("middel", ""), ("klein", ""), ("", ""), ("groot", "")]);
}

#[test]
fn a_weighted_mean_is_of_what_is_printed_and_can_be_done_again() {
    let mean = |missing: &str| {
        format!(
            "[measure.samen]\nweights = {{ a = 2, b = 1 }}\nmissing_part = \"{missing}\"\ndisplay = {{ unit = \"number\", decimals = 1 }}\n"
        )
    };
    let whole = ("4.666666666666666666666666667", "(2 x 2 + 1 x 10) / 3 = 4,7");
    let last = ("3.666666666666666666666666667", "(2 x 5 + 1 x 1) / 3 = 3,7");
    are(found(&mean("missing")), [whole, ("", ""), ("", ""), last]);
    are(found(&mean("leave-out")), [whole, ("0", "(2 x 0) / 2 = 0,0"), ("", ""), last]);
}

#[test]
fn points_are_for_answers_that_are_yes() {
    let points = |missing: &str| {
        format!(
            "[measure.samen]\npoints = {{ hoog = 3, ruim = 4 }}\nmissing_part = \"{missing}\"\ndisplay = {{ unit = \"number\", decimals = 0 }}\n"
        )
    };
    let (all, some) = (("7", "7 van de 7 punten"), ("3", "3 van de 7 punten"));
    are(found(&points("missing")), [all, ("", ""), ("", ""), some]);
    are(found(&points("leave-out")), [all, ("0", "0 van de 7 punten"), ("", ""), some]);
}

#[test]
fn colours_are_counted_after_they_are_decided() {
    let count = |colour: &str| {
        format!(
            "[measure.samen]\ncounts = {{ colour = \"{colour}\", indicators = [\"een\", \"twee\"] }}\ndisplay = {{ unit = \"number\", decimals = 0 }}\n"
        )
    };
    let red = [("0", "rood: 0 van de 2"), ("1", "rood: 1 van de 2"), ("", ""), ("1", "rood: 1 van de 2")];
    are(found(&count("rood")), red);
    let grey = [
        ("0", "grijs: 0 van de 2"),
        ("1", "grijs: 1 van de 2"),
        ("2", "grijs: 2 van de 2"),
        ("0", "grijs: 0 van de 2"),
    ];
    are(found(&count("grijs")), grey);
}

#[test]
fn a_count_rests_on_the_sources_of_the_colours() {
    let pack = pack(
        "[measure.samen]\ncounts = { colour = \"rood\", indicators = [\"een\"] }\ndisplay = { unit = \"number\", decimals = 0 }\n",
    );
    let sources: Vec<&str> = pack.graph.judged_by("samen").iter().map(AsRef::as_ref).collect();
    assert_eq!(sources, ["cbs"]);
}
