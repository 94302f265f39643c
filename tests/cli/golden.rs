//! `mdd golden`

use super::session::{Session, copied_project, repository, session};

/// The colour rules of 2.3, and where its figure is defined.
const INDICATOR: &str = "rules/2.2/indicators/dubbele-functionaliteit.toml";
const FIGURE: &str = "rules/1.0/indicators/dubbele-functionaliteit.toml";
const SCORES: &str = "tests/golden/3.0/scores.txt";
const REPORT: &str = "tests/golden/3.0/report-GM1884.md";
const AS_APPROVED: &str = "3.0: as approved (380 gemeenten, 32 indicators, 2 reports)\n";

/// A copy of the project in which everything is as approved.
fn approved() -> Session {
    let session = copied_project()
        .write("tests/golden/golden.toml", "reports = [\"GM1950\", \"GM1884\"] # the order does not matter\n");
    session.run("golden accept --only 3.0").fine().says_nothing();
    session
}

/// A threshold that five gemeenten notice.
fn another_threshold(session: Session) -> Session {
    session.edit(INDICATOR, "'componenten < genoeg_componenten", "'componenten < 45")
}

fn only_3_0(session: &Session) -> String {
    session.run("golden check --only 3.0").fine().says_nothing().stdout
}

#[test]
fn the_first_time_everything_is_new() {
    let session = copied_project();
    session.run("golden check --only 3.0").bad().stderr_has("MDD066").stderr_has("mdd golden accept --only 3.0");
    session
        .run("golden accept --only 3.0")
        .fine()
        .stdout_has("approved anew (380 gemeenten, 32 indicators, 0 reports)")
        .stdout_has("wrote tests/golden/3.0/scores.txt");
    assert_eq!(only_3_0(&session), "3.0: as approved (380 gemeenten, 32 indicators, 0 reports)\n");
}

#[test]
fn a_change_of_the_rules_is_listed_and_can_be_approved() {
    let session = approved();
    assert_eq!(only_3_0(&session), AS_APPROVED);
    let session = another_threshold(session);
    let seen = session.run("golden check --only 3.0").found().says_nothing();
    insta::assert_snapshot!("another-threshold", seen.stdout);
    let listed = seen.stdout.lines().skip(1).map(|line| format!("{line}\n")).collect::<String>();
    session
        .run("golden accept --only 3.0")
        .fine()
        .stdout_has("3.0: approved with 5 colours")
        .stdout_has(&listed)
        .stdout_has("wrote tests/golden/3.0/scores.txt")
        .stdout_lacks("report");
    assert_eq!(only_3_0(&session), AS_APPROVED);
}

#[test]
fn a_named_number_is_said_with_its_value() {
    approved()
        .edit(INDICATOR, "'componenten < genoeg_componenten", "'componenten < genoeg")
        .edit("rules/3.0/indicators/bgt.toml", "[threshold]", "[threshold]\ngenoeg = 45")
        .run("golden check --only 3.0")
        .found()
        .stdout_has("GM0285 Voorst")
        .stdout_has("by rule 1: componenten < genoeg (genoeg = 45)");
}

#[test]
fn what_many_gemeenten_share_is_one_line() {
    let session = approved().edit(FIGURE, "pakketten > 1", "pakketten > 2");
    let seen = session.run("golden check --only 3.0").found();
    insta::assert_snapshot!("another-figure", seen.stdout);
    let all = session.run("golden check --only 3.0 --all").found();
    let lines = |text: &str| text.lines().filter(|line| line.starts_with("  GM")).count();
    assert_eq!(lines(&all.stdout), 92 + 284);
    assert!(lines(&seen.stdout) < 10);
    all.stdout_lacks("more;");
}

#[test]
fn indicators_gemeenten_and_dates_that_came_or_went_are_said() {
    let session = approved()
        .edit("rules/2.1/report.toml", "{ figures = [\"gmsd\"] }", "{ figures = [\"gmsd\", \"rond-getal\"] }")
        .write(
            "rules/3.0/indicators/rond-getal.toml",
            "id = 'rond-getal'\nlabel = 'Rond getal'\nbasis = 'Verzonnen'\nvalue = 'sterren'\n",
        )
        .edit("sources.toml", "peildatum = 2018-02-06", "peildatum = 2018-02-05");
    session
        .run("golden check --only 3.0")
        .found()
        .stdout_has("peildatum 2018-02-06 -> 2018-02-05")
        .stdout_has("indicator rond-getal is new");
}

#[test]
fn the_json_says_the_same() {
    let session = another_threshold(approved());
    let seen = session.run("golden check --only 3.0 --format json").found().says_nothing();
    let json: serde_json::Value = serde_json::from_str(&seen.stdout).unwrap();
    assert_eq!(json["schema"], "mdd-golden/1");
    let version = &json["versions"][0];
    assert_eq!((&version["rules"], &version["as_approved"]), (&"3.0".into(), &false.into()));
    let colours = version["differences"]["colours"].as_array().unwrap();
    assert_eq!(colours.len(), 5);
    assert_eq!(colours[0]["code"], "GM0285");
    assert_eq!(colours[0]["approved"]["colour"], "groen");
    assert_eq!(colours[0]["now"]["reason"], "too-little");
    assert_eq!(colours[0]["because"]["decided"], "by rule 1: componenten < 45");
}

#[test]
fn damage_is_never_taken_for_agreement() {
    let session = approved();
    let (scores, report) = (session.read(SCORES), session.read(REPORT));
    let third = scores.split_inclusive('\n').take(103).collect::<String>();
    let damaged = [
        (SCORES, scores.replacen("G:22:28", "G:23:28", 1), "scores.txt:2", "the sum does not fit"),
        (SCORES, scores.replacen("G:22:28", "G:22-28:", 1), "scores.txt:", "is no score"),
        (SCORES, scores.replacen("380", "379", 1), "scores.txt:388", "should end before this line"),
        (SCORES, third, "scores.txt:103", "285 of the 380 gemeenten should still come"),
        (SCORES, scores.trim_end().to_owned(), "scores.txt:388", "ends in the middle"),
        (SCORES, String::new(), "scores.txt:1", "the first line"),
        (SCORES, scores.replace("rules = 3.0", "regels = 3.0"), "scores.txt:3", "`rules = ...` should stand"),
        (REPORT, report.replacen("22", "23", 1), "report-GM1884.md", "not the one that was approved"),
        (REPORT, String::new(), "report-GM1884.md", "not the one that was approved"),
    ];
    for (path, text, place, what) in damaged {
        let before = session.read(path);
        let session = session.overwrite(path, &text);
        session.run("golden check --only 3.0").bad().stderr_has("MDD065").stderr_has(place).stderr_has(what);
        session.overwrite(path, &before);
    }
    session.overwrite(SCORES, &scores.replace("rules = 3.0", "<<<<<<< HEAD"));
    session.run("golden check --only 3.0").bad().stderr_has("MDD145").stderr_has("scores.txt:3");
    session.run("golden accept --only 3.0").fine().stdout_has("approved anew");
    assert_eq!(only_3_0(&session), AS_APPROVED);
}

#[test]
fn what_is_missing_is_never_taken_for_agreement() {
    for gone in [SCORES, REPORT, "tests/golden/3.0", "tests/golden"] {
        let session = approved().remove(gone);
        session.run("golden check --only 3.0").bad().stderr_has("MDD066");
        session
            .run("golden accept --only 3.0")
            .fine()
            .stdout_has("3.0: approved anew")
            .stdout_has("wrote tests/golden");
        session.run("golden check --only 3.0").fine();
    }
    let session = approved().remove("tests/golden/golden.toml");
    session
        .run("golden check --only 3.0")
        .found()
        .stdout_has("report of GM1884 is no longer chosen")
        .stdout_lacks("belongs to nothing");
}

#[test]
fn nothing_is_written_when_nothing_differs() {
    let session = approved();
    let before = session.modified(SCORES);
    session.run("golden accept --only 3.0").fine().stdout_lacks("wrote").stdout_has(AS_APPROVED);
    assert_eq!(session.modified(SCORES), before);
}

#[test]
fn nothing_is_written_when_a_later_version_fails() {
    let session = another_threshold(approved())
        .write("rules/3.1/version.toml", "number = \"3.1\"\ndate = 2018-04-01\nextends = \"3.0\"\n")
        .write("tests/golden/3.1", "a file where a folder should come\n");
    let before = session.read(SCORES);
    session.run("golden accept --only 3.0 3.1").bad().stderr_has("tests/golden/3.1");
    assert_eq!(session.read(SCORES), before);
    assert_eq!(session.names_in("tests/golden/3.0"), ["report-GM1884.md", "report-GM1950.md", "scores.txt"]);
}

#[test]
fn what_belongs_to_nothing_is_said_and_cleared() {
    let session = approved()
        .write("tests/golden/3.0/report-GM0001.md", "from another time\n")
        .write("tests/golden/3.0/.accept-x1y2z3", "what an interruption left\n")
        .write("tests/golden/0.9/scores.txt", "of a version that was withdrawn\n");
    session.run("golden check --only 3.0").found().stdout_has("tests/golden/3.0/report-GM0001.md belongs to nothing");
    session.run("golden accept --only 3.0").fine().stdout_has("removed tests/golden/3.0/report-GM0001.md");
    assert_eq!(session.names_in("tests/golden/3.0"), ["report-GM1884.md", "report-GM1950.md", "scores.txt"]);
    // What was approved of a version that is gone goes only when somebody says so.
    session
        .run("golden accept")
        .fine()
        .stdout_has("0.9: approved, but there is no such version of the rules; it stays");
    session.run("golden check").found().stdout_has("0.9");
    session.run("golden accept --remove 3.0").bad().stderr_has("there is a version 3.0 of the rules");
    session.run("golden accept --remove 0.9").fine().stdout_has("removed tests/golden/0.9/scores.txt");
    session.run("golden check").fine().stdout_lacks("0.9");
}

#[test]
fn a_version_that_is_not_there_is_said() {
    session().run("golden check --only 3.00").bad().stderr_has("MDD023").stderr_has("did you mean `3.0`?");
}

#[test]
fn a_new_version_is_approved_beside_the_one_that_it_extends() {
    let session = approved();
    session.run("rules new 3.1 --date 2018-04-01").fine();
    session.run("golden accept --only 3.1").fine().stdout_has("3.1 gives what 3.0 gives, which it extends");
    let session = session
        .remove("tests/golden/3.1/scores.txt")
        .write("rules/3.1/measures/drempels.toml", "[threshold]\ngenoeg_componenten = 45\n");
    let seen = session.run("golden accept --only 3.1").fine();
    insta::assert_snapshot!("new-version", seen.stdout);
    // Approving is allowed; that examples do not hold is said.
    seen.stderr_has("MDD151").stderr_has("warning");
}

#[test]
fn marks_of_a_merge_are_shown_whole() {
    let session = approved().edit(
        SCORES,
        "peildatum = 2018-02-06\n",
        "<<<<<<< ours\npeildatum = 2018-02-06\n=======\npeildatum = 2018-03-06\n>>>>>>> theirs\n",
    );
    session
        .run("golden check --only 3.0")
        .bad()
        .stderr_has("MDD145")
        .stderr_has("peildatum = 2018-02-06")
        .stderr_has("peildatum = 2018-03-06");
}

/// Rules are judged on deliveries that stay; that others came in is said, and disturbs nothing.
#[test]
fn rules_are_judged_on_pinned_deliveries() {
    let session = approved().copy(&repository().join("fixtures"), "tests/golden/deliveries/fixtures").write(
        "tests/golden/golden.toml",
        "reports = [\"GM1950\", \"GM1884\"]\ndeliveries = \"tests/golden/deliveries\"\n",
    );
    session.run("golden accept --only 3.0").fine();
    assert_eq!(only_3_0(&session), AS_APPROVED);
    let resent = session.edit("fixtures/pianoo/e-factureren-2017-12.csv", "Bedum;Niet gereed", "Bedum;Actief via SI");
    let seen = resent.run("golden check --only 3.0").fine().stdout;
    let todays = "in 3.0 1 colour is another one. See `mdd diff 3.0 --data-from tests/golden/deliveries`.\n";
    assert!(seen.starts_with(AS_APPROVED) && seen.ends_with(todays), "{seen}");
}

#[test]
fn a_folder_that_is_not_there_is_said_in_golden_toml() {
    approved()
        .write("tests/golden/golden.toml", "reports = []\ndeliveries = \"nowhere\"\n")
        .run("golden check --only 3.0")
        .bad()
        .stderr_has("tests/golden/golden.toml:2:")
        .stderr_has("the folder nowhere is not there");
}

/// Two proposals that are each looked at, and together make a colour that nobody looked at.
#[test]
fn what_only_two_proposals_together_change_is_listed() {
    let base = copied_project();
    base.run("rules new 3.1 --date 2018-04-01").fine();
    let folder = |name: &str| base.folder(name).display().to_string();
    let empty = super::session::empty_folder();
    let (ours, theirs) = (empty.folder("ours"), empty.folder("theirs"));
    for side in [&ours, &theirs] {
        crate::copied::copy(&base.folder(""), side);
    }
    std::fs::write(ours.join("rules/3.1/measures/drempels.toml"), "[threshold]\nveel_componenten = 45\n").unwrap();
    std::fs::create_dir_all(theirs.join("rules/3.1/indicators")).unwrap();
    let colours = "id = \"softwarecatalogus\"\n
[[colour]]\nwhen = \"componenten > veel_componenten\"\nis = \"groen\"\nwhy = \"Veel.\"\n
[[colour]]\nwhen = \"componenten <= veel_componenten\"\nis = \"oranje\"\nwhy = \"Minder.\"\n";
    std::fs::write(theirs.join("rules/3.1/indicators/softwarecatalogus.toml"), colours).unwrap();
    // What version control keeps is not merged: it would be damaged.
    for (side, head) in [(&ours, "ref: refs/heads/ours\n"), (&theirs, "ref: refs/heads/theirs\n")] {
        std::fs::create_dir(side.join(".git")).unwrap();
        std::fs::write(side.join(".git/HEAD"), head).unwrap();
    }
    let line = format!("rules merge {} {} {}", folder(""), ours.display(), theirs.display());
    let seen = empty.run(&line).fine().stdout;
    let listed = "3.1: 4 colours are only by both together what they are:\n  \
                  GM0441 Schagen 2.1 softwarecatalogus: ours rood, theirs groen, together oranje\n";
    assert!(seen.contains(listed), "{seen}");
    assert_eq!(std::fs::read_to_string(ours.join(".git/HEAD")).unwrap(), "ref: refs/heads/ours\n");
}

/// A delivery that is sent again with the same figures disturbs nobody who reads what changed.
#[test]
fn where_figures_come_from_is_apart_from_what_they_are() {
    let resent = approved().edit(
        "fixtures/pianoo/e-factureren-2017-12.csv",
        "Appingedam;Niet gereed\r\nBedum;Niet gereed",
        "Bedum;Niet gereed\r\nAppingedam;Niet gereed",
    );
    let seen = resent.run("golden check --only 3.0").found().stdout;
    let expected = "3.0: not as approved: 2 reports\nNo colour and no figure changes in version 3.0.\n  \
                    report of GM1884: 1 line on where figures come from\n  \
                    report of GM1950: 1 line on where figures come from\n";
    assert_eq!(seen, expected);
}
