//! Days a period ago, and what is asked of texts: what is the same however it is written, and what is told apart.

use super::{Groen, MEASURES, Oranje, Rood, english, indicator, manifest, pack_of, regions, side, verdict};
use mdd_engine::proof::{SearchExtent, Verdict, inspect, prove};
use mdd_engine::rules::decisive;
use mdd_engine::terms::Colour;

fn with_period(period: &str) -> String {
    format!("{MEASURES}[threshold]\nrecent = {period}\n")
}

#[test]
fn the_same_day_is_the_same_however_it_is_written() {
    let manifest = manifest();
    let pack = |number, when: &str, period: &str| {
        pack_of(&manifest, number, &indicator(&[(when, Groen), ("true", Rood)]), &with_period(period))
    };
    let old = pack("1.0", "dag >= months_ago(12)", "{ months = 3 }");
    let sums = |pack: &super::RulePack| {
        decisive(pack, &manifest.schema).into_iter().map(|(name, is)| (name, is.sum)).collect::<Vec<_>>()
    };
    for (period, same) in
        [("{ months = 12 }", true), ("{ years = 1 }", true), ("{ days = 365 }", false), ("{ months = 11 }", false)]
    {
        let new = pack("1.0", "dag >= ago(recent)", period);
        assert_eq!(sums(&old) == sums(&new), same, "{period}");
        let new = pack("1.1", "dag >= ago(recent)", period);
        let proof = prove(&old, &new, &manifest.schema, manifest.peildatum);
        // On one peildatum a year is 365 days: then both decide alike, and are not meant alike.
        let alike = same || period.contains("365");
        assert_eq!(verdict(&proof, "aantal") == Verdict::Same, alike, "{period}");
    }
}

fn complete(rules: &[(&str, Colour)]) -> Vec<String> {
    let manifest = manifest();
    let pack = pack_of(&manifest, "1.0", &indicator(rules), MEASURES);
    let findings = inspect(side(&pack, &manifest), SearchExtent::Plain).unwrap();
    let never = findings.never.iter().map(|(rule, _)| format!("never {rule}"));
    let gaps = findings.gaps.iter().map(|gap| format!("gap {}", english(&gap.sample.said())));
    never.chain(gaps).chain(findings.not_proved.iter().map(|why| format!("not proved: {}", english(why)))).collect()
}

#[test]
fn beginnings_of_one_another_are_known_to_be() {
    let zaak = [("starts_with(merk, \"Zaak\")", Groen), ("starts_with(merk, \"Zaaksysteem\")", Oranje), ("true", Rood)];
    assert_eq!(complete(&zaak), ["never 1"]);
    let turned =
        [("starts_with(merk, \"Zaaksysteem\")", Oranje), ("starts_with(merk, \"Zaak\")", Groen), ("true", Rood)];
    assert_eq!(complete(&turned), [""; 0]);
    let both = [("starts_with(merk, \"a\") && merk == \"b\"", Groen), ("true", Rood)];
    assert_eq!(complete(&both), ["never 0"]);
    let capitals =
        [("merk == \"Ja\"", Groen), ("same_text(merk, \"ja\")", Oranje), ("merk == \"JA\"", Rood), ("true", Rood)];
    assert_eq!(complete(&capitals), ["never 2"]);
}

#[test]
fn of_choices_is_known_which_fit() {
    let rules = [("same_text(soort, \"A\") || contains_any(soort, [\"b\", \"c\"])", Groen)];
    assert_eq!(complete(&rules), [""; 0]);
    assert_eq!(
        regions(
            &[("soort in [\"a\", \"b\"]", Groen), ("true", Rood)],
            &[("starts_with(soort, \"a\")", Groen), ("true", Rood)]
        ),
        ["groen -> rood: `soort` is \"b\""]
    );
}

#[test]
fn regions_say_how_a_text_is() {
    assert_eq!(
        regions(
            &[("starts_with(merk, \"Zaak\")", Groen), ("true", Rood)],
            &[("contains(merk, \"Zaak\")", Groen), ("true", Rood)]
        ),
        ["rood -> groen: `merk` does not begin with \"Zaak\", and `merk` contains \"Zaak\""]
    );
}
