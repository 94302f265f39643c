//! Which gemeente somebody means.

use super::session::session;

fn found(asked: &str) -> String {
    let seen = session().run(&format!("scores {asked} --format csv")).fine();
    let line = seen.stdout.lines().nth(1).unwrap();
    line.split(',').take(2).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_code_and_a_name_find_the_same_gemeente() {
    for asked in ["1884", "GM1884", "gm1884", "'Kaag en Braassem'", "'kaag en braassem'", "'KAAG EN BRAASSEM'"] {
        assert_eq!(found(asked), "GM1884 Kaag en Braassem", "{asked}");
    }
}

#[test]
fn accents_and_other_spellings_do_not_matter() {
    assert_eq!(found("'sudwest fryslan'"), "GM1900 Súdwest-Fryslân");
    assert_eq!(found("'Súdwest-Fryslân'"), "GM1900 Súdwest-Fryslân");
    assert_eq!(found("'den haag'"), found("'s gravenhage'"));
}

#[test]
fn a_typing_error_suggests_and_does_not_guess() {
    session().run("report 'Kaag en Brasem'").bad().stderr_has("MDD061").stderr_has("Kaag en Braassem");
    session().run("report Amsterdm").bad().stderr_has("MDD061").stderr_has("Amsterdam");
    session().run("report kaag").bad().stderr_has("MDD061").stderr_has("Kaag en Braassem (GM1884)");
}

#[test]
fn a_name_of_two_gemeenten_lists_both_with_their_codes() {
    session().run("report bergen").bad().stderr_has("MDD062").stderr_has("GM0373").stderr_has("GM0893");
}

#[test]
fn every_unknown_gemeente_is_said() {
    session().run("report Amsterdm Zwole Zwolle").bad().stderr_has("Amsterdam").stderr_has("Zwolle");
}

#[test]
fn an_abolished_gemeente_is_said_to_be_gone() {
    session().run("report GM0007").bad().stderr_has("MDD061");
}
