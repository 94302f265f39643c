//! What rules ask of editions before, against values that are worked out by hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::toy;
use mdd_engine::dataset::{Dataset, GemeenteIndex, Merger, MergerKind};
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

fn edition(pack: &RulePack, data: Dataset, month: i8) -> KeptEdition {
    let peildatum = parse_date(&format!("2017-{month:02}-01")).unwrap();
    let data = &Dataset { editions: Some(Arc::default()), ..data };
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
    now.editions = Some(Arc::new(Editions::new(editions.map(|(month, rows)| edition(&pack, data(rows), month)))));
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
    let data = || toy::dataset(&manifest, GEMEENTEN, "code;score\n0001;8\n");
    let mut now = data();
    now.editions = Some(Arc::new(Editions::new([edition(&percent, data(), 1)])));
    let evaluation = evaluate(&pack, &now, manifest.peildatum).expect("the rules run");
    let at = pack.measures.position(|measure| measure.name == "previous(stand)").unwrap();
    assert_eq!(evaluation.value(at, GemeenteIndex::from(0)).machine(), "");
}

/// Rules with a figure of one decimal, so that figures are printed otherwise than they are.
fn rounded(rows: &str) -> [String; 2] {
    let manifest = toy::manifest(&toy::sources("", ROWS));
    let pack = toy::right(toy::rules(&manifest, "1.0", &["een"], &[RULES]));
    let data = |rows: &str| toy::dataset(&manifest, GEMEENTEN, &format!("code;score\n{rows}"));
    let mut now = data(rows);
    now.editions = Some(Arc::new(Editions::new([edition(&pack, data("0001;42.6\n0002;42.4\n"), 1)])));
    let evaluation = evaluate(&pack, &now, manifest.peildatum).expect("the rules run");
    let at = pack.measures.position(|measure| measure.name == "since(stand)").unwrap();
    [0, 1].map(|gemeente| evaluation.compared(at, GemeenteIndex::from(gemeente)).machine())
}

#[test]
fn since_is_the_difference_of_what_was_printed() {
    // Printed 43 and 43; 42 and 43; 43 and 42; 42 and 42.
    assert_eq!(rounded("0001;42.5\n0002;42.5\n"), ["0", "1"]);
    assert_eq!(rounded("0001;42.4\n0002;41.6\n"), ["-1", "0"]);
}

/// What the edition before gave when something else is true of the country since.
fn before_with(merger: Option<Merger>) -> [String; 3] {
    let manifest = toy::manifest(&toy::sources("", ROWS));
    let pack = toy::right(toy::rules(&manifest, "1.0", &["een"], &[RULES]));
    let data = |rows: &str| toy::dataset(&manifest, GEMEENTEN, &format!("code;score\n{rows}"));
    let mut now = data("0001;8\n0002;6\n0003;4\n");
    now.editions = Some(Arc::new(Editions::new([edition(&pack, data("0001;5\n0002;7\n"), 4)])));
    now.mergers = merger.into_iter().collect();
    let evaluation = evaluate(&pack, &now, manifest.peildatum).expect("the rules run");
    let at = pack.measures.position(|measure| measure.name == "previous(stand)").unwrap();
    [0, 1, 2].map(|gemeente| evaluation.value(at, GemeenteIndex::from(gemeente)).machine())
}

fn merger(old: &str, new: &str, month: i8, kind: MergerKind) -> Option<Merger> {
    Some(Merger {
        old: old.parse().unwrap(),
        old_name: String::new(),
        new: new.parse().unwrap(),
        new_name: String::new(),
        since: parse_date(&format!("2017-{month:02}-02")).unwrap(),
        kind,
        inhabitants: None,
    })
}

#[test]
fn a_gemeente_that_became_another_one_has_no_figure_of_then_and_one_that_was_renamed_has() {
    assert_eq!(before_with(None), ["5", "7", ""]);
    // The ninth went into the first, which kept its code: before, and after the edition.
    assert_eq!(before_with(merger("GM0009", "GM0001", 3, MergerKind::IntoExisting)), ["5", "7", ""]);
    assert_eq!(before_with(merger("GM0009", "GM0001", 5, MergerKind::IntoExisting)), ["", "7", ""]);
    // The second took the code of the third.
    assert_eq!(before_with(merger("GM0002", "GM0003", 5, MergerKind::Renamed)), ["5", "7", "7"]);
    assert_eq!(before_with(merger("GM0001", "GM0003", 5, MergerKind::Divided)), ["5", "7", ""]);
}

#[test]
fn nobody_asks_editions_that_were_not_read() {
    let manifest = toy::manifest(&toy::sources("", ROWS));
    let pack = toy::right(toy::rules(&manifest, "1.0", &["een"], &[RULES]));
    let now = toy::dataset(&manifest, GEMEENTEN, "code;score\n0001;8\n");
    let found = evaluate(&pack, &now, manifest.peildatum).err().expect("it is refused");
    assert!(found.iter().all(|found| found.code == mdd_engine::diagnostic::Code::EditionWrong));
}

#[test]
fn what_rests_on_editions_has_a_hash_of_its_own() {
    let manifest = toy::manifest(&toy::sources("", ROWS));
    let pack = toy::right(toy::rules(&manifest, "1.0", &["een"], &[RULES]));
    let data = |rows: &str| toy::dataset(&manifest, GEMEENTEN, &format!("code;score\n{rows}"));
    let hash = |before: &str| {
        let editions = Some(Arc::new(Editions::new([edition(&pack, data(before), 4)])));
        let now = Dataset { editions, ..data("0001;8\n") };
        evaluate(&pack, &now, manifest.peildatum).expect("the rules run").data_hash()
    };
    assert_eq!(hash("0001;5\n"), hash("0001;5\n"));
    assert_ne!(hash("0001;5\n"), hash("0001;6\n"));
}
