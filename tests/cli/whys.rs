//! What `mdd diff` says of a version in its own words: what the report says beside a colour, why a grijs is grijs, whose
//! figure moved a place, and what a threshold with a name reaches.

use super::session::{Session, copied_project};

/// A copy with a version 3.1 that changes nothing yet.
fn fresh() -> Session {
    let session = copied_project();
    session.run("rules new 3.1 --date 2018-04-01").fine();
    session
}

const REASON: &str = "[grijs.vrijgesteld]\nword     = \"vrijgesteld\"\nsentence = \"Uw gemeente hoeft niet.\"\n";

#[test]
fn what_the_report_says_stands_at_every_flip() {
    let session =
        fresh().edit("rules/3.1/measures/drempels.toml", "# veel_componenten   = 40", "veel_componenten = 45");
    let shown = session.run("diff 3.0 3.1 --quiet --lang nl").fine().stdout;
    let because = shown.split("oranje -> rood, 4 gemeenten").nth(1).unwrap();
    assert!(because.trim_start().starts_with(", door de kleurregels: \"Uw gemeente heeft niet meer dan 45"), "{shown}");
    let csv = session.run("diff 3.0 3.1 --quiet --format csv").fine().stdout;
    assert!(csv.contains("Uw gemeente heeft niet meer dan 45"), "{csv}");
}

#[test]
fn a_place_says_whose_figure_moved_it() {
    let place = "id = \"volwassenheid-burgers\"\n[benchmark]\nkind = \"rank\"\n[[colour]]\nwhen = 'benchmark <= 200'\nis = \"groen\"\nwhy = \"Hoog.\"\n[[colour]]\nwhen = 'benchmark > 200'\nis = \"rood\"\nwhy = \"Laag.\"\n";
    let session = fresh().write("rules/3.1/indicators/volwassenheid-burgers.toml", place);
    let seen = session.run("diff 3.1 Alkmaar --set GM0361.volwassenheid_burgers=100 --quiet").fine();
    seen.stdout_has("rood -> groen").stdout_has("because its own figure changed").stdout_lacks("others");
}

#[test]
fn another_reason_of_grijs_is_a_difference_and_no_change_of_colour() {
    let session = fresh().write("rules/3.1/report.toml", REASON).write(
        "rules/3.1/indicators/e-factureren.toml",
        "id = \"e-factureren\"\n[missing]\nreason = \"vrijgesteld\"\n",
    );
    let shown = session.run("diff 3.0 3.1 --quiet --lang nl").fine().stdout;
    assert!(shown.contains("Redenen voor grijs die veranderen"), "{shown}");
    assert!(shown.contains("geen gegevens -> vrijgesteld, "), "{shown}");
    assert!(shown.contains("Kleuren die veranderen: geen"), "{shown}");
    let json = session.run("diff 3.0 3.1 --quiet --format json").fine().stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let indicators = json["colours"]["indicators"].as_array().unwrap();
    let efactureren = indicators.iter().find(|outcome| outcome["indicator"] == "e-factureren").unwrap();
    assert_eq!(efactureren["reasons"][0]["new"], "vrijgesteld");
    assert_eq!(efactureren["changes"].as_array().unwrap().len(), 0);
    session.run("diff 3.0 3.1 --quiet --format markdown --lang nl").fine().stdout_has("### Redenen voor grijs");
    session.run("diff 3.0 3.1 --quiet --note").fine().stdout_has("van ‘geen gegevens’ naar ‘vrijgesteld’");
    session
        .run("rules show 3.1 e-factureren --lang nl")
        .fine()
        .stdout_has("# grijs.vrijgesteld = \"vrijgesteld\": Uw gemeente hoeft niet.");
}

#[test]
fn a_note_says_norm_where_it_is_one() {
    let norm = "id = \"te-vervangen-pakketten\"\n[benchmark]\nvalue = 2\n";
    let session = fresh().write("rules/3.1/indicators/te-vervangen-pakketten.toml", norm);
    session.run("diff 3.0 3.1 --note --quiet").fine().stdout_has("norm 0 wordt 2").stdout_lacks("landelijk 0");
}

#[test]
fn who_is_named_is_told_about_itself() {
    let session = fresh()
        .write("rules/3.1/measures/drempels.toml", "[threshold]\nveel_componenten = 45\n")
        .write("rules/3.1/indicators/gmsd.toml", "id = \"gmsd\"\nlabel = \"Anders\"\n");
    let shown = session.run("diff 3.0 3.1 Schagen --quiet --lang nl").fine();
    let shown = shown.stdout_has("gegevens op 6-2-2018, Schagen").stdout_lacks("380 gemeenten").stdout_lacks("gmsd");
    shown.stdout_lacks("groen -> oranje").stdout_has("oranje -> rood").stdout_has("geen verschil; `mdd diff 3.0 3.1`");
}

const CLASSES: &str = "[threshold]\nklein_tot = 20000\n[measure.grootte]\nof = \"inwoners\"\nclasses = [{ below = \"klein_tot\", is = \"klein\" }, { below = 50000, is = \"middel\" }, { is = \"groot\" }]\n";

fn with_classes() -> Session {
    fresh().write("rules/3.1/measures/drempels.toml", CLASSES).write(
        "rules/3.1/indicators/volwassenheid-burgers.toml",
        "id = \"volwassenheid-burgers\"\n[benchmark]\npeers = \"grootte\"\n",
    )
}

#[test]
fn a_class_ends_at_a_threshold_by_its_name() {
    let session = with_classes();
    session.run("check --lang nl").fine();
    let shown = session.run("diff 3.1 --set klein_tot=30000 --quiet").fine().stdout;
    assert!(shown.contains("computed otherwise: threshold `klein_tot` 20000 -> 30000"), "{shown}");
    // A number and a name for the same number decide the same.
    let whole = session.folder("rules/3.1");
    let session = session.copy(&whole, "try/werk").edit(
        "try/werk/measures/drempels.toml",
        "below = \"klein_tot\"",
        "below = 20000",
    );
    session.run("diff 3.1 try/werk --prove --exit-code").fine();
    let crossed = session.edit("rules/3.1/measures/drempels.toml", "klein_tot = 20000", "klein_tot = 60000");
    crossed.run("check").found().stderr_has("MDD168");
}

#[test]
fn by_whom_a_figure_is_compared_is_one_cause() {
    let shown = with_classes().run("diff 3.0 3.1 --quiet").fine().stdout;
    assert!(shown.contains("by benchmark: \"Uw gemeente") && !shown.contains("together with"), "{shown}");
}

#[test]
fn peers_of_one_province_stand_in_report_and_explanation() {
    let session = fresh()
        .write(
            "rules/3.1/measures/ligging.toml",
            "[measure.ligging]\nfrom = \"gemeenten\"\naggregate = \"first\"\nof = \"provincie\"\n",
        )
        .write(
            "rules/3.1/indicators/volwassenheid-burgers.toml",
            "id = \"volwassenheid-burgers\"\n[benchmark]\npeers = \"ligging\"\n",
        );
    session.run("check --lang nl").fine();
    session.run("explain 'Kaag en Braassem' 1.1 --quiet --lang nl").fine().stdout_has("ligging = Zuid-Holland");
    session.run("report 'Kaag en Braassem' --quiet").fine().stdout_has("zelfde ligging");
}

#[test]
fn a_report_without_a_late_source_is_made_again_without_it() {
    let text = copied_project().read("sources.toml");
    let (before, source) = text.split_once("[source.bgt]").unwrap();
    let updated = source.lines().find(|line| line.starts_with("updated")).unwrap();
    let late =
        format!("{before}[source.bgt]{}", source.replacen(updated, "updated = \"2015-01\"\nstale = \"error\"", 1));
    let session = copied_project();
    session.overwrite("sources.toml", &late);
    session.run("report Leiden --quiet --allow-missing bgt --output leiden.json").fine();
    let seen = session.run("verify leiden.json");
    assert!(seen.stdout.contains("Leiden"), "{}{}", seen.stdout, seen.stderr);
    seen.fine();
}
