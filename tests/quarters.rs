//! Four quarters of a made-up monitor, published one after the other: what is said of them is worked out here by hand, from
//! the cells that the generator laid down (`examples/fixtures/generate/quarters.rs`).

use std::collections::BTreeMap;
use std::fs;

use mdd_engine::editions::{FIGURES, HEAD, KeptEdition};
use serde_json::Value;

use crate::cli::session::{Session, empty_folder, repository};
use crate::copied::copy;
use crate::generate::quarters::{QUARTERS, Quarter, STORY, of_quarter};

/// What there was in a quarter, in the place of what there was before.
fn deliver(there: &Session, quarter: &Quarter) {
    let sources = fs::read_to_string(repository().join("sources.toml")).unwrap();
    for (name, bytes) in of_quarter(quarter, &sources).unwrap() {
        let path = there.folder(&name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// The four quarters, each published.
fn published() -> Session {
    let there = empty_folder();
    copy(&repository().join("rules"), &there.folder("rules"));
    for quarter in &QUARTERS {
        deliver(&there, quarter);
        there.run(&format!("-q edition make {} --rules {}", quarter.name, quarter.rules)).fine();
    }
    there
}

/// The figures of an edition: value, colour and reason by gemeente and indicator.
fn figures(there: &Session, edition: &str) -> BTreeMap<(String, String), [String; 3]> {
    let text = there.read(&format!("editions/{edition}/figures.csv"));
    let lines = text.lines().skip(1).map(|line| {
        let mut fields = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_bytes());
        let fields = fields.records().next().unwrap().unwrap();
        let of = |at: usize| fields[at].to_owned();
        ((of(0), of(1)), [of(2), of(6), of(7)])
    });
    lines.collect()
}

const LEIDEN: &str = "GM0546";
const RHEDEN: &str = "GM0275";
const URK: &str = "GM0184";
const ZWOLLE: &str = "GM0193";
const APPINGEDAM: &str = "GM0003";
const BEDUM: &str = "GM0005";
const DIGIMELDING: &str = "digimelding";

#[test]
fn a_quarter_says_what_was_laid_down_for_it() {
    let there = published();
    let editions: Vec<_> = QUARTERS.iter().map(|quarter| figures(&there, quarter.name)).collect();
    let of = |gemeente: &str, indicator: &str| -> Vec<[String; 3]> {
        let key = (gemeente.to_owned(), indicator.to_owned());
        editions.iter().map(|edition| edition[&key].clone()).collect()
    };
    let judged =
        |gemeente: &str| of(gemeente, DIGIMELDING).iter().map(|[_, colour, _]| colour.clone()).collect::<Vec<_>>();
    assert_eq!(judged(LEIDEN), ["rood", "rood", "groen", "groen"]);
    assert_eq!(judged(RHEDEN), ["rood", "groen", "groen", "groen"]);
    assert_eq!(judged(URK), ["groen", "groen", "groen", "rood"]);
    assert_eq!(judged(ZWOLLE), ["groen", "grijs", "groen", "groen"]);
    assert_eq!(of(ZWOLLE, DIGIMELDING)[1], ["", "grijs", "no-data"]);
    let value =
        |gemeente: &str| of(gemeente, "waardering-burgers").iter().map(|[value, ..]| value.clone()).collect::<Vec<_>>();
    assert_eq!(value(APPINGEDAM), ["6.1", "6.4", "6.68", "6.68"]);
    assert_eq!(value(BEDUM), ["7", "7.05", "", ""]);
    // Who merged on 1 January is in the first three, and who came of it in the last.
    let has =
        |code: &str| editions.iter().map(|edition| edition.keys().any(|(found, _)| found == code)).collect::<Vec<_>>();
    assert_eq!(has("GM0007"), [true, true, true, false], "Bellingwedde");
    assert_eq!(has("GM1950"), [false, false, false, true], "Westerwolde");
    // Every cell of the story stands in one of these, or in a column that no figure is made of.
    assert_eq!(STORY.len(), 9);
}

#[test]
fn what_changed_is_what_was_laid_down_and_why() {
    let there = published();
    let told = there.run("edition diff 2017-Q3 2017-Q4 --format json").found().stdout;
    let told: Value = serde_json::from_str(&told).unwrap();
    let changes = told["changes"].as_array().unwrap();
    let of = |gemeente: &str, indicator: &str| {
        let is_it = |change: &&Value| change["gemeente"] == gemeente && change["indicator"] == indicator;
        let found: Vec<&Value> = changes.iter().filter(is_it).collect();
        assert!(found.len() < 2, "{gemeente} {indicator}");
        found.first().map(|found| {
            let colour = |side: &str| found[side]["colour"].as_str().unwrap_or_default().to_owned();
            [colour("before"), colour("after"), found["why"].as_str().unwrap().to_owned()]
        })
    };
    let is = |before: &str, after: &str, why: &str| Some([before, after, why].map(str::to_owned));
    assert_eq!(of(LEIDEN, DIGIMELDING), is("rood", "groen", "figure"));
    assert_eq!(of(ZWOLLE, DIGIMELDING), is("grijs", "groen", "figure"));
    // One more that is connected, and one that is known again: of all others the count beside it moved, from 165 to 167.
    assert_eq!(of(URK, DIGIMELDING), is("groen", "groen", "benchmark"));
    assert_eq!(changes.iter().filter(|change| change["indicator"] == DIGIMELDING).count(), 388);
    let moved = changes.iter().filter(|change| change["indicator"] == DIGIMELDING);
    assert!(
        moved.clone().all(|change| change["before"]["benchmark"] == "165" && change["after"]["benchmark"] == "167")
    );
    // Appingedam rose, and Bedum stopped.
    assert_eq!(of(APPINGEDAM, "waardering-burgers"), is("", "", "figure"));
    assert_eq!(of(BEDUM, "waardering-burgers"), is("", "", "figure"));

    // 3.0 judges BGT by another rule, Urk lost its connection, and Bellingwedde is no more.
    let told = there.run("edition diff 2017-Q4 2018-Q1 --format json").found().stdout;
    let told: Value = serde_json::from_str(&told).unwrap();
    let changes = told["changes"].as_array().unwrap();
    let why = |gemeente: &str, indicator: &str| {
        let is_it = |change: &&Value| change["gemeente"] == gemeente && change["indicator"] == indicator;
        changes.iter().find(is_it).map(|found| found["why"].as_str().unwrap())
    };
    assert_eq!(why(URK, DIGIMELDING), Some("figure"));
    assert_eq!(why("GM0007", DIGIMELDING), Some("gemeente"));
    assert_eq!(why("GM1950", DIGIMELDING), Some("gemeente"));
    assert!(changes.iter().any(|change| change["indicator"] == "bgt" && change["why"] == "rule"));
    assert!(changes.iter().all(|change| change["indicator"] != DIGIMELDING || change["why"] != "rule"));
}

#[test]
fn what_was_published_is_never_written_over() {
    let there = published();
    let before = there.read("editions/2018-Q1/figures.csv");
    let made = there.run("edition make 2018-Q1").fine();
    assert!(made.stderr.contains("is as it was published"), "{}", made.stderr);
    // A delivery is sent again, with one cell otherwise.
    let there =
        there.edit("fixtures/pianoo/e-factureren-2017-12.csv", "Leiden;Niet gereed", "Leiden;Actief via e-mail");
    let refused = there.run("-q edition make 2018-Q1").bad();
    assert!(refused.stderr.contains("never written over"), "{}", refused.stderr);
    assert_eq!(there.read("editions/2018-Q1/figures.csv"), before);
    let told = there.run("edition verify 2018-Q1").found().stdout;
    assert!(told.contains("efactureren"), "{told}");
    there.run("-q edition make 2018-Q1b --corrects 2018-Q1 --why 'De lijst van e-factureren had een fout.'").fine();
    assert_eq!(there.read("editions/2018-Q1/figures.csv"), before);
    // Only Leiden was told something wrong: of all others the count beside it moved, from 13 to 14.
    let letters = there.run("--lang nl edition diff 2018-Q1 2018-Q1b --inform").found().stdout;
    insta::assert_snapshot!(letters);
    // What was corrected holds no more, and cannot be corrected once more.
    let refused = there.run("-q edition make 2018-Q1c --corrects 2018-Q1 --why x").bad();
    assert!(refused.stderr.contains("was corrected by 2018-Q1b"), "{}", refused.stderr);
    insta::assert_snapshot!(there.run("--lang nl edition list").fine().stdout);
}

#[test]
fn what_was_kept_follows_after_a_delivery_was_sent_again() {
    let there = published();
    let store = empty_folder();
    let kept = format!("--keep-deliveries --store {}", store.folder("").display());
    there.run("-q edition make 2018-Q1 --keep-deliveries").fine();
    let resend = "fixtures/pianoo/e-factureren-2017-12.csv";
    let there = there.edit(resend, "Leiden;Niet gereed", "Leiden;Actief via e-mail");
    let follows =
        |name: &str| format!("edition {name}: every figure follows\n  from the deliveries that were kept with it\n");
    assert_eq!(there.run("-q edition verify 2018-Q1").fine().stdout, follows("2018-Q1"));
    there.run(&format!("-q edition make 2018-Q1b --corrects 2018-Q1 --why x {kept}")).fine();
    let elsewhere = format!("-q edition verify 2018-Q1b --store {}", store.folder("").display());
    assert_eq!(there.run(&elsewhere).fine().stdout, follows("2018-Q1b"));
    // What is the same is kept once; a list of mergers is kept too, and sources.toml.
    let files = |there: &Session, path: &str| there.names_in(path).len();
    assert_eq!(files(&there, "editions/store"), files(&store, "."));
    there.run("-q edition make 2018-Q1b --corrects 2018-Q1 --why x --keep-deliveries").fine();
    assert_eq!(files(&there, "editions/store"), files(&store, ".") + 2);
    // The mail about what was put right is a report of what changed.
    let mail = there.run("-q --lang nl report Leiden --since 2018-Q1 --only-changes --format mail").fine().stdout;
    assert!(mail.contains("Actief via") && mail.contains("Wat wij toen zeiden was niet goed"), "{mail}");
    let inform = there.run("-q edition diff 2018-Q1 2018-Q1b --inform --format csv").found().stdout;
    assert_eq!(inform.lines().skip(1).filter_map(|line| line.split(',').next()).collect::<Vec<_>>(), [LEIDEN]);
    // A file that is no more what it was is not used, and the others are verified all the same.
    let name = there.names_in("editions/store").into_iter().find(|name| !name.contains('.')).unwrap();
    let path = there.folder(&format!("editions/store/{name}"));
    fs::write(&path, b"x").unwrap();
    let told = there.run("edition verify").found();
    assert!(told.stderr.contains("kept no more, or changed"), "{}", told.stderr);
    assert!(told.stdout.contains("edition 2018-Q1: cannot be worked out again"), "{}", told.stdout);
    assert!(told.stdout.contains("edition 2017-Q2:"), "{}", told.stdout);
}

#[test]
fn what_was_kept_is_seen_by_the_rules_of_now() {
    let there = published();
    let report = there.read("rules/3.0/report.toml");
    there.overwrite("rules/3.0/report.toml", &format!("{report}\n[trend]\neditions = 4\n"));
    let none = there.run("-q report Leiden --rules 3.0 --today").bad();
    assert!(none.stderr.contains("are given or kept"), "{}", none.stderr);
    deliver(&there, &QUARTERS[2]);
    there.run("-q edition make 2017-Q4 --rules 2.3 --keep-deliveries").fine();
    deliver(&there, &QUARTERS[3]);
    let told = there.run("-q report Leiden --rules 3.0 --today --format csv").fine().stdout;
    let today: Vec<&str> = told.lines().filter(|line| line.contains("trend-today")).collect();
    assert!(!today.is_empty() && today.iter().all(|line| line.contains("2017-Q4")), "{today:?}");
    // In a folder of now it is the same as in the folder of then.
    let then = empty_folder();
    deliver(&then, &QUARTERS[2]);
    let named =
        format!("-q report Leiden --rules 3.0 --today --format csv --deliveries 2017-Q4={}", then.folder("").display());
    assert_eq!(there.run(&named).fine().stdout, told);
}

#[test]
fn editions_of_another_monitor_or_that_correct_each_other_are_told() {
    let there = published();
    let seen = there.run("edition diff 2017-Q3 2017-Q4 --inform").bad();
    assert!(seen.stderr.contains("does not correct 2017-Q3"), "{}", seen.stderr);
    let seen = there.run("edition diff 2017-Q4 2017-Q3").found();
    assert!(seen.stderr.contains("this goes back in time"), "{}", seen.stderr);
    // What has no colour any more is told, also when it stands in a paragraph alone.
    let told = there.run("-q --lang nl report Leiden --since 2017-Q4 --only-changes").fine().stdout;
    let lead = told.split("Samenvatting").next().unwrap();
    assert!(lead.contains("14+ nummer in gebruik: van ● groen naar geen kleur"), "{told}");
    assert!(!lead.contains("Geen cijfer en"), "{told}");
    // Nothing changed since: one sentence, and no table without rows.
    let told = there.run("-q --lang nl report Leiden --since 2018-Q1 --only-changes").fine().stdout;
    assert!(told.contains("Geen cijfer en") && !told.contains("Samenvatting"), "{told}");
    let there =
        there.edit("fixtures/pianoo/e-factureren-2017-12.csv", "Leiden;Niet gereed", "Leiden;Actief via e-mail");
    there.run("-q edition make 2018-Q1b --corrects 2018-Q1 --why x").fine();
    // By hand, with sums that are right: another name, and a circle.
    let change = |name: &str, how: &dyn Fn(&mut KeptEdition)| {
        let of = |file: &str| format!("editions/{name}/{file}");
        let mut edition = KeptEdition::read(&there.read(&of(HEAD)), &there.read(&of(FIGURES))).unwrap();
        how(&mut edition);
        let (head, figures) = edition.write();
        there.overwrite(&of(HEAD), &head).overwrite(&of(FIGURES), &figures);
    };
    change("2017-Q2", &|edition| edition.monitor = "Een andere monitor".to_owned());
    insta::assert_snapshot!(there.run("-q edition list").bad().stderr);
    change("2017-Q2", &|edition| edition.monitor = "Monitor Doelgerichte Digitalisering".to_owned());
    there.run("edition list").fine();
    change("2018-Q1", &|edition| edition.corrects = Some("2018-Q1b".to_owned()));
    insta::assert_snapshot!(there.run("-q edition list").bad().stderr);
}

#[test]
fn editions_that_do_not_fit_are_told() {
    let there = published();
    for (line, said) in [
        ("edition make x/y", "cannot be the name of an edition"),
        ("edition make store", "cannot be the name of an edition"),
        ("edition make q --set veel_componenten=35", "not a what-if"),
        ("edition make q", "there is an edition of 2018-02-06 already: 2018-Q1"),
        ("edition make q --rules 2.3 --date 2017-12-20", "would come before 2018-Q1"),
        ("edition make q --corrects 2018-Q1 --why x", "there is nothing to correct"),
        ("edition make q --corrects 2017-Q4 --why x", "this one would be of 2018-02-06"),
        ("edition show 2018", "did you mean `2018-Q1`?"),
        ("edition show 2018-Q1 Bellingwedde", "has no gemeente"),
        ("edition verify 2018", "there is no edition"),
        ("edition diff 2018-Q1 2018-Q2", "there is no edition"),
    ] {
        let seen = there.run(&format!("-q {line}")).bad();
        assert!(seen.stderr.contains(said), "{line}\n{}", seen.stderr);
        assert!(seen.stdout.is_empty(), "{line}");
    }
    // Nothing half made is left.
    let left: Vec<String> = fs::read_dir(there.folder("editions"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !QUARTERS.iter().any(|quarter| quarter.name == name))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    let there =
        there.edit("editions/2017-Q2/figures.csv", "GM0184,digimelding,true,Ja", "GM0184,digimelding,false,Nee");
    let seen = there.run("edition list").bad();
    assert!(seen.stderr.contains("figures.csv beside it was changed by hand"), "{}", seen.stderr);
    let there = there.edit("editions/2017-Q3/edition.json", "mdd-edition/1", "mdd-edition/9");
    let seen = there.run("edition list").bad();
    assert!(seen.stderr.contains("mdd-edition/9, which this program does not know"), "{}", seen.stderr);
}

#[test]
fn what_follows_is_verified_from_the_deliveries_of_then() {
    let there = published();
    let seen = there.run("edition verify 2018-Q1").fine().stdout;
    assert_eq!(seen, "edition 2018-Q1: every figure follows\n");
    let then = empty_folder();
    deliver(&then, &QUARTERS[1]);
    let line = format!("edition verify 2017-Q3 --deliveries {}", then.folder("").display());
    assert_eq!(there.run(&line).fine().stdout, "edition 2017-Q3: every figure follows\n");
    // Other rules under the same deliveries: a figure that does not follow.
    let path = "rules/1.0/indicators/digimelding.toml";
    let there = there.edit(
        path,
        "when = 'digimelding_in_gebruik'",
        "when = 'digimelding_in_gebruik && digimelding_in_gebruik == false'",
    );
    let told = there.run("edition verify 2018-Q1").found().stdout;
    assert!(told.starts_with("edition 2018-Q1: 167 figures do not follow\n"), "{told}");
    assert!(told.contains("version 3.0 of the rules is not what it was"), "{told}");
    assert!(told.contains("Digimelding: groen (Ja, beside it 167) -> grijs") && !told.contains("Urk"), "{told}");
}

/// The guard for lookups that failed: one line of rules.
const GUARD: &str = r#"id = "digimelding"
colour.eenmaal = { is = "grijs", before = "groen", when = "value != previous(value)", reason = "too-little", why = "Nu {waarde}, in de editie ervoor {previous(waarde)}.", annex = "Uw cijfer is anders dan in de editie ervoor, of nieuw." }
"#;

/// Leeuwarden, Zevenaar and Súdwest-Fryslân: others went into them on 1 January, and they kept their codes.
const GREW: [&str; 3] = ["GM0080", "GM0299", "GM1900"];

#[test]
fn rules_ask_the_edition_before() {
    let there = published().write("rules/3.1/indicators/digimelding.toml", GUARD);
    let version = r#"number = "3.1"
extends = "3.0"
date = 2018-03-01
changelog = ["Digimelding telt pas als het twee keer is gezien."]
"#;
    let there = there.write("rules/3.1/version.toml", version);
    let scores = |there: &Session| -> BTreeMap<String, String> {
        let told = there.run("-q scores --all --rules 3.1 --format csv").fine().stdout;
        let mut told = csv::Reader::from_reader(told.as_bytes());
        let heads = told.headers().unwrap().clone();
        let at = |name: &str| heads.iter().position(|head| head == name).unwrap();
        let (code, indicator, colour) = (at("code"), at("indicator"), at("colour"));
        let lines = told.records().map(Result::unwrap).filter(|line| &line[indicator] == DIGIMELDING);
        lines.map(|line| (line[code].to_owned(), line[colour].to_owned())).collect()
    };
    // By hand: grijs where the figure of now is there and that of the edition before is another one or none; a rule that asks
    // for a figure that is missing gives no colour either. All others are as by 3.0.
    let guarded = |now: &str, before: &str, there: &Session| {
        let (now, before) = (figures(there, now), figures(there, before));
        let of = now.iter().filter(|((_, indicator), _)| indicator == DIGIMELDING);
        let judged = of.map(|(key, [value, colour, _])| {
            let same = before.get(key).is_some_and(|[then, ..]| then == value) && !GREW.contains(&key.0.as_str());
            (key.0.clone(), if same { colour.clone() } else { "grijs".to_owned() })
        });
        judged.collect::<BTreeMap<String, String>>()
    };
    let by_hand = guarded("2018-Q1", "2017-Q4", &there);
    let found = scores(&there);
    let other: Vec<_> = by_hand.iter().filter(|(code, colour)| found.get(*code) != Some(*colour)).collect();
    assert!(found.len() == 380 && other.is_empty(), "{other:?}");
    // Urk lost its connection once, and Westerwolde is new.
    assert_eq!([URK, "GM1950", LEIDEN].map(|code| found[code].as_str()), ["grijs", "grijs", "groen"]);
    let explained = there.run("--lang nl explain Urk digimelding --rules 3.1").fine().stdout;
    assert!(explained.contains("uit editie 2017-Q4, volgens regels 2.3"), "{explained}");
    let explained = there.run("--lang nl explain Westerwolde digimelding --rules 3.1").fine().stdout;
    assert!(explained.contains("de gemeente stond niet in editie 2017-Q4"), "{explained}");

    // What is published by these rules names what it looked back on, and follows also when that was put right since.
    let there = there.remove("editions/2018-Q1");
    there.run("-q edition make 2018-Q1 --rules 3.1").fine();
    let head: Value = serde_json::from_str(&there.read("editions/2018-Q1/edition.json")).unwrap();
    assert_eq!(head["looks_back_on"], serde_json::json!(["2017-Q2", "2017-Q3", "2017-Q4"]));
    deliver(&there, &QUARTERS[2]);
    let path = there.folder("fixtures/logius/digimelding-2017-12.csv");
    // Windows-1252: no text to edit.
    let line = fs::read(&path).unwrap();
    let at = line.windows(6).position(|part| part == b"Urk;Ja").unwrap();
    fs::write(&path, [&line[..at], b"Urk;Nee", &line[at + 6..]].concat()).unwrap();
    there.run("-q edition make 2017-Q4b --rules 2.3 --corrects 2017-Q4 --why 'Urk was niet aangesloten.'").fine();
    deliver(&there, &QUARTERS[3]);
    assert_eq!(there.run("edition verify 2018-Q1").fine().stdout, "edition 2018-Q1: every figure follows\n");
    assert_eq!(scores(&there)[URK], "rood", "as corrected by now");
    // An edition that is not what was written stops what rests on it.
    let there =
        there.edit("editions/2017-Q4b/figures.csv", "GM0184,digimelding,false,Nee", "GM0184,digimelding,true,Ja");
    let refused = there.run("-q scores Urk --rules 3.1").bad();
    assert!(refused.stderr.contains("changed by hand"), "{}", refused.stderr);
}
