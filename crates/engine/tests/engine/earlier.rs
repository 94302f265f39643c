//! What rules ask of editions before, against values that are worked out by hand.

use std::collections::BTreeMap;

use super::toy;
use mdd_engine::dataset::{Dataset, GemeenteIndex};
use mdd_engine::editions::{Editions, KeptEdition};
use mdd_engine::engine::evaluate;
use mdd_engine::rules::RulePack;
use mdd_engine::scores::{EditionName, kept};
use mdd_engine::terms::{Colour, Peildatum, parse_date};

const ROWS: &str = "columns = { score = { from = \"score\", type = \"number\" } }";

const GEMEENTEN: &str = "code;naam\nGM0001;Een\nGM0002;Twee\nGM0003;Drie\n";

const RULES: &str = r#"
id = "een"
label = "Een"
basis = "proef"
value = "stand"
better = "higher"
detail = "eerst {previous(stand)}"
[[colour]]
is = "grijs"
reason = "too-little"
when = "missing(previous(value))"
why = "Nog niet twee keer gezien."
[[colour]]
is = "groen"
when = "since(stand) >= 0 && stand > editions_ago(stand, 2)"
why = "Niet gedaald."
[[colour]]
is = "rood"
when = true
why = "Gedaald."
[benchmark]
kind = "none"
[measure.stand]
from = "rijen"
aggregate = "sum"
of = "score"
display = { unit = "number", decimals = 0 }
"#;

fn edition(pack: &RulePack, data: &Dataset, month: i8) -> KeptEdition {
    let peildatum = parse_date(&format!("2017-{month:02}-01")).unwrap();
    let evaluation = evaluate(pack, data, Peildatum(peildatum)).expect("the rules run");
    let name = format!("2017-{month:02}");
    let sources = BTreeMap::new();
    kept(&evaluation, &EditionName { name: &name, corrects: None, why: None, program: "", sources: &sources })
}

#[test]
fn rules_ask_what_the_editions_before_gave() {
    let manifest = toy::manifest(&toy::sources("", ROWS));
    let pack = toy::right(toy::rules(&manifest, "1.0", &["een"], &[RULES]));
    let data = |rows: &str| toy::dataset(&manifest, GEMEENTEN, &format!("code;score\n{rows}"));
    // The third was not there before.
    let editions = [(1, "0001;3\n0002;9\n"), (4, "0001;5\n0002;7\n")];
    let mut now = data("0001;8\n0002;6\n0003;4\n");
    now.editions = Editions::new(editions.map(|(month, rows)| edition(&pack, &data(rows), month)));
    let evaluation = evaluate(&pack, &now, manifest.peildatum).expect("the rules run");
    let asked = |name: &str| {
        let at = pack.measures.position(|measure| measure.name == name).unwrap();
        [0, 1, 2].map(|gemeente| evaluation.value(at, GemeenteIndex::from(gemeente)).machine())
    };
    assert_eq!(asked("previous(stand)"), ["5", "7", ""]);
    assert_eq!(asked("editions_ago(stand, 2)"), ["3", "9", ""]);
    assert_eq!(asked("since(stand)"), ["3", "-1", ""]);
    let (een, _) = evaluation.indicators().next().unwrap();
    let colours = [0, 1, 2].map(|gemeente| evaluation.decision(een, GemeenteIndex::from(gemeente)).colour);
    assert_eq!(colours, [Some(Colour::Groen), Some(Colour::Rood), Some(Colour::Grijs)]);
}

#[test]
fn what_was_given_in_another_unit_or_kind_is_missing() {
    let manifest = toy::manifest(&toy::sources("", ROWS));
    let pack = toy::right(toy::rules(&manifest, "1.0", &["een"], &[RULES]));
    let percent = toy::right(toy::rules(&manifest, "1.0", &["een"], &[&RULES.replace("\"number\"", "\"percent\"")]));
    let mut now = toy::dataset(&manifest, GEMEENTEN, "code;score\n0001;8\n");
    now.editions = Editions::new([edition(&percent, &now, 1)]);
    let evaluation = evaluate(&pack, &now, manifest.peildatum).expect("the rules run");
    let at = pack.measures.position(|measure| measure.name == "previous(stand)").unwrap();
    assert_eq!(evaluation.value(at, GemeenteIndex::from(0)).machine(), "");
}
