//! A version on top of another: a folder that says only what it changes.

use std::fs;
use std::path::PathBuf;

use crate::copied::copy;
use mdd::project::Project;
use mdd_engine::engine::evaluate;
use mdd_engine::terms::Colour;

/// A copy of this project with files added to it.
pub fn project_with(added: &[(&str, &str)]) -> (tempfile::TempDir, Project) {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    for part in ["rules", "fixtures"] {
        copy(&root.join(part), &folder.path().join(part));
    }
    fs::copy(root.join("sources.toml"), folder.path().join("sources.toml")).unwrap();
    for (path, text) in added {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let project = Project::open(folder.path()).unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    (folder, project)
}

const VERSION: &str = "number = \"3.1\"\ndate = 2018-04-01\nextends = \"3.0\"\nchangelog = [\"Andere drempel.\"]\n";

#[test]
fn one_changed_key_changes_that_key_only() {
    let indicator = "id = \"gmsd\"\nlabel = \"Monitor Sociaal Domein\"\n";
    let (_folder, project) =
        project_with(&[("rules/3.1/version.toml", VERSION), ("rules/3.1/indicators/gmsd.toml", indicator)]);
    assert_eq!(project.newest(), Some("3.1"));
    let (old, _) = project.pack("3.0").unwrap();
    let (new, _) = project.pack("3.1").unwrap();
    assert_eq!(old.indicators["gmsd"].label, "Gemeentelijke Monitor Sociaal Domein (GMSD)");
    assert_eq!(new.indicators["gmsd"].label, "Monitor Sociaal Domein");
    assert_eq!(new.indicators["gmsd"].basis, old.indicators["gmsd"].basis);
    assert_eq!(new.indicators.len(), old.indicators.len());
    assert_eq!(new.name(), old.name(), "the name is inherited too");
    assert_eq!(new.history.last().unwrap().number, "3.1");
    assert_ne!(new.hash, old.hash);
}

#[test]
fn a_sum_over_bytes_leaves_out_since_when_a_version_is_published() {
    let sum = |text: &str| {
        let (_folder, project) = project_with(&[("rules/3.1/version.toml", text)]);
        let (pack, _) = project.pack("3.1").unwrap();
        pack.bytes_hash(&project.files)
    };
    assert_eq!(sum(VERSION), sum(&format!("{VERSION}published = 2018-05-01\n")));
    assert_ne!(sum(VERSION), sum(&format!("{VERSION}# published = 2018-05-01\n")));
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn a_list_replaces_the_list_and_decides_otherwise() {
    let rules = r#"
id = "te-vervangen-pakketten"
[[colour]]
when = 'te_vervangen_pakketten <= 8'
is = "groen"
why = "Weinig te vervangen."
[[colour]]
when = true
is = "oranje"
why = "Veel te vervangen."
"#;
    let (_folder, project) =
        project_with(&[("rules/3.1/version.toml", VERSION), ("rules/3.1/indicators/2.4.toml", rules)]);
    let data = project.dataset().unwrap();
    let gemeente = data.find("Kaag en Braassem").unwrap();
    let colour = |version: &str| {
        let (pack, _) = project.pack(version).unwrap();
        let evaluation = evaluate(&pack, &data, project.peildatum()).unwrap();
        let number = pack.indicator_index("te-vervangen-pakketten").unwrap();
        evaluation.score(number, gemeente).colour
    };
    assert_eq!((colour("3.0"), colour("3.1")), (Some(Colour::Rood), Some(Colour::Groen)));
}

#[test]
fn a_removal_takes_an_indicator_out() {
    let version = format!("{VERSION}remove = [\"indicator.bgt-plus\"]\n");
    let report = r#"
[section.bgt]
blocks = [{ figures = ["bgt-plus-wegbeheer", "bgt-plus-groenbeheer", "bgt-inrichtende-elementen"] }, { figures = ["bgt"] }]
"#;
    let (_folder, project) = project_with(&[("rules/3.1/version.toml", &version), ("rules/3.1/report.toml", report)]);
    let (new, _) = project.pack("3.1").unwrap();
    assert!(!new.indicators.contains_key("bgt-plus"));
    assert!(new.indicators.contains_key("bgt"));
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn one_line_changes_a_threshold_in_rules_and_texts() {
    let threshold = "[threshold]\ngenoeg_componenten = 60\n";
    let (_folder, project) =
        project_with(&[("rules/3.1/version.toml", VERSION), ("rules/3.1/measures/drempels.toml", threshold)]);
    let (pack, _) = project.pack("3.1").unwrap();
    let data = project.dataset().unwrap();
    let evaluation = evaluate(&pack, &data, project.peildatum()).unwrap();
    let gemeente = data.find("Kaag en Braassem").unwrap();
    for id in ["voorzieningen", "dubbele-functionaliteit", "te-vervangen-pakketten", "standaarden"] {
        let score = evaluation.score(pack.indicator_index(id).unwrap(), gemeente);
        assert_eq!(score.colour, Some(Colour::Grijs), "{id}: 52 is less than 60");
        let why = mdd_engine::words::of_why(score.why, evaluation.pack.words());
        assert!(why.contains("minder dan 60 referentiecomponenten"), "{id}: {why}");
    }
    let stars = evaluation.score(pack.indicator_index("softwarecatalogus").unwrap(), gemeente);
    assert_eq!(stars.colour, Some(Colour::Groen), "2.1 has a threshold of its own");
}

/// The colour rules of an indicator: colour, condition and words.
fn colours(project: &Project, version: &str, id: &str) -> Vec<(Colour, String, String)> {
    let (pack, _) = project.pack(version).unwrap_or_else(|found| panic!("{found:?}"));
    let rules = pack.indicators[id].colours.iter();
    rules.map(|rule| (rule.colour, rule.written.clone(), rule.why.clone())).collect()
}

#[test]
fn one_colour_rule_is_changed_added_and_removed_by_name() {
    let changed = r#"
id = "gibit"
[colour.rood]
why = "Uw gemeente gebruikt de GIBIT nog niet."
[colour.samen]
when   = 'gibit_gebruik == "Via samenwerking"'
is     = "oranje"
why    = "Uw gemeente gebruikt de GIBIT via een samenwerkingsverband."
before = "groen"
"#;
    let removed = VERSION.replace("3.1", "3.2").replace("\"3.0\"", "\"3.1\"");
    let removed = removed + "remove = [\"indicator.gibit.colour.samen\"]\n";
    let (_folder, project) = project_with(&[
        ("rules/3.1/version.toml", VERSION),
        ("rules/3.1/indicators/gibit.toml", changed),
        ("rules/3.2/version.toml", &removed),
    ]);
    let (before, after) = (colours(&project, "3.0", "gibit"), colours(&project, "3.1", "gibit"));
    assert_eq!(after.iter().map(|rule| rule.0).collect::<Vec<_>>(), [Colour::Oranje, Colour::Groen, Colour::Rood]);
    assert_eq!(after[1], before[0], "what is not named stays");
    assert_eq!((&after[2].1, after[2].2.as_str()), (&before[1].1, "Uw gemeente gebruikt de GIBIT nog niet."));
    assert_eq!(colours(&project, "3.2", "gibit"), after[1..]);
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn what_is_shown_as_an_overlay_loads_and_changes_nothing() {
    let shown = |project: &Project, id: &str| project.resolved("3.0").unwrap().indicator_to_overlay(id).unwrap();
    let (_folder, shipped) = project_with(&[]);
    let ids: Vec<String> = shipped.pack("3.0").unwrap().0.indicators.keys().cloned().collect();
    let files: Vec<(String, String)> =
        ids.iter().map(|id| (format!("rules/3.1/indicators/{id}.toml"), shown(&shipped, id))).collect();
    let mut added: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    added.push(("rules/3.1/version.toml", VERSION));
    let (_folder, project) = project_with(&added);
    for id in &ids {
        assert_eq!(colours(&project, "3.1", id), colours(&project, "3.0", id), "{id}");
    }
    let (old, new) = (project.resolved("3.0").unwrap(), project.resolved("3.1").unwrap());
    assert_eq!(new.to_plain_toml(), old.to_plain_toml());
}

#[test]
fn a_list_is_added_to_at_several_places() {
    let report = "[chapter.landelijk]\nsummary = [{ add = [\"bgt-plus\"], after = \"bgt\" }, { add = [\"bgt-plus-wegbeheer\"] }]\n\n\
                  [section.softwarecatalogus]\nblocks = [{ add = [{ heading = \"Erbij\" }], before = \"sterscore\" }]\n";
    let (_folder, project) = project_with(&[("rules/3.1/version.toml", VERSION), ("rules/3.1/report.toml", report)]);
    let (pack, _) = project.pack("3.1").unwrap_or_else(|failure| panic!("{failure:?}"));
    let summary: Vec<&String> = pack.outline.summary().collect();
    let at = |id: &str| summary.iter().position(|row| *row == id).unwrap();
    assert_eq!((at("bgt-plus"), at("bgt-plus-wegbeheer")), (at("bgt") + 1, summary.len() - 1));
}

#[test]
fn a_sentence_that_is_written_anew_takes_that_of_annex_1_with_it() {
    let why = "id = \"volwassenheid-burgers\"\ncolour.rood.why = \"Uw gemeente scoort te laag.\"\n";
    let (_folder, project) =
        project_with(&[("rules/3.1/version.toml", VERSION), ("rules/3.1/indicators/volwassenheid.toml", why)]);
    let (pack, _) = project.pack("3.1").unwrap_or_else(|failure| panic!("{failure:?}"));
    let rule =
        pack.indicators["volwassenheid-burgers"].colours.iter().find(|rule| rule.colour == Colour::Rood).unwrap();
    assert_eq!((rule.why.as_str(), &rule.of_one), ("Uw gemeente scoort te laag.", &None));
    // One that is not, keeps both.
    let kept =
        pack.indicators["volwassenheid-burgers"].colours.iter().find(|rule| rule.colour == Colour::Groen).unwrap();
    assert_eq!(kept.why, "Uw gemeente scoort boven het landelijk gemiddelde.");
    assert!(kept.of_one.is_some());
}

#[test]
fn a_threshold_that_is_called_as_a_placeholder_is_meant_before_it() {
    let rules = "id = \"gmsd\"\nthreshold.hoger = 7\ncolour.rood.why = \"Grens {hoger}.\"\n";
    let (_folder, project) =
        project_with(&[("rules/3.1/version.toml", VERSION), ("rules/3.1/indicators/gmsd.toml", rules)]);
    let (pack, _) = project.pack("3.1").unwrap_or_else(|failure| panic!("{failure:?}"));
    let rule = pack.indicators["gmsd"].colours.iter().find(|rule| rule.colour == Colour::Rood).unwrap();
    assert_eq!((rule.why.as_str(), &rule.of_one), ("Grens 7.", &None));
}
