//! Every aggregate on rows of which the answer is worked out by hand.

use super::toy;
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::engine::evaluate;
use mdd_engine::rules::Aggregate;

const ROWS: &str = r#"
decimal = ","
columns = { score = { from = "score", type = "number" } }
"#;

/// Three gemeenten: some rows; no rows, so nothing is known; one row without a score.
const GIVEN: &str = "code;score\n0001;3,2\n0001;8,05\n0001;3,2\n0001;\n0003;\n";

/// What each gives for the three, for machines; empty is missing.
const GIVES: [(Aggregate, [&str; 3]); 8] = [
    (Aggregate::Count, ["4", "", "1"]),
    (Aggregate::Distinct, ["2", "", "0"]),
    (Aggregate::Sum, ["14.45", "", ""]),
    // 14.45 over three scores: it does not end.
    (Aggregate::Mean, ["4.816666666666666666666666667", "", ""]),
    (Aggregate::Min, ["3.2", "", ""]),
    (Aggregate::Max, ["8.05", "", ""]),
    (Aggregate::Any, ["true", "", "true"]),
    (Aggregate::First, ["3.2", "", ""]),
];

#[test]
fn each_aggregate_gives_what_is_worked_out_by_hand() {
    assert_eq!(GIVES.map(|(aggregate, _)| aggregate), Aggregate::ALL);
    let manifest = toy::manifest(&toy::sources("", ROWS));
    for (aggregate, expected) in GIVES {
        let of = if aggregate.takes_a_column() { "of = \"score\"\n" } else { "" };
        let rules = format!(
            "id = \"een\"\nlabel = \"Een\"\nbasis = \"proef\"\nvalue = \"een\"\n[measure.een]\nfrom = \"rijen\"\n\
             aggregate = \"{}\"\n{of}display = {{ unit = \"number\", decimals = 2 }}\n",
            aggregate.word()
        );
        let pack = toy::right(toy::rules(&manifest, "1.0", &["een"], &[&rules]));
        let data = toy::dataset(&manifest, "code;naam\nGM0001;Een\nGM0002;Twee\nGM0003;Drie\n", GIVEN);
        let evaluation = evaluate(&pack, &data, manifest.peildatum).expect("the rules run");
        let (measure, _) = pack.measures.iter_enumerated().next().unwrap();
        let found = [0, 1, 2].map(|at| evaluation.value(measure, GemeenteIndex::from(at)).machine());
        assert_eq!(found, expected, "{}", aggregate.word());
    }
}
