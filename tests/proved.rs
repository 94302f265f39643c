//! What is proved of the rules that ship.

use std::fs;
use std::path::PathBuf;

use crate::copied::copy;
use mdd::project::Project;
use mdd_engine::engine::Because;
use mdd_engine::language::Language;
use mdd_engine::proof::{Proof, Side, Verdict, difference, prove, table};

/// This project with a version 3.1 on top of 3.0.
fn project_with(added: &[(&str, &str)]) -> (tempfile::TempDir, Project) {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    copy(&root.join("rules"), &folder.path().join("rules"));
    fs::copy(root.join("sources.toml"), folder.path().join("sources.toml")).unwrap();
    let version = "number = \"3.1\"\ndate = 2018-04-01\nextends = \"3.0\"\nchangelog = [\"Anders.\"]\n";
    for (path, text) in added.iter().chain([&("version.toml", version)]) {
        let path = folder.path().join("rules/3.1").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let project = Project::open(folder.path()).unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    (folder, project)
}

fn prove_versions(project: &Project) -> Proof {
    let (old, _) = project.pack("3.0").unwrap();
    let (new, _) = project.pack("3.1").unwrap_or_else(|diagnostics| panic!("{diagnostics:?}"));
    prove(&old, &new, &project.manifest.schema, project.peildatum())
}

#[test]
fn the_rules_are_the_same_as_themselves() {
    let (_folder, project) = project_with(&[]);
    for (id, verdict) in prove_versions(&project).indicators {
        assert_eq!(verdict, Verdict::Same, "{id}");
    }
}

#[test]
fn every_shipped_indicator_has_a_table_without_gaps() {
    let (_folder, project) = project_with(&[]);
    let (pack, _) = project.pack("3.0").unwrap();
    for indicator in pack.indicators.values().filter(|indicator| !indicator.colours.is_empty()) {
        let rows = table(Side { pack: &pack, indicator, peildatum: project.peildatum() }).unwrap();
        assert!(!rows.iter().any(|row| row.because == Because::Gap), "{}: {rows:?}", indicator.id);
        for number in (0u16..).take(indicator.colours.len()) {
            assert!(rows.iter().any(|row| row.because == Because::Rule(number)), "{}: {number}", indicator.id);
        }
    }
}

#[test]
fn a_change_of_the_shipped_rules_is_found_where_it_is() {
    let rules = r#"
id = "softwarecatalogus"
[[colour]]
when = 'componenten > 45 && laatste_wijziging >= months_ago(3)'
is = "groen"
why = "Groen."
[[colour]]
when = 'componenten > 45 || laatste_wijziging >= months_ago(3)'
is = "oranje"
why = "Oranje."
[[colour]]
when = true
is = "rood"
why = "Rood."
"#;
    let (_folder, project) = project_with(&[("indicators/2.1.toml", rules)]);
    let proof = prove_versions(&project);
    for (id, verdict) in &proof.indicators {
        match (id.as_str(), verdict) {
            ("softwarecatalogus", Verdict::Differs(region)) => {
                let words = Language::English.say(&region.words);
                assert!(words.contains("`componenten` from 41 to 45"), "{words}");
            }
            (_, verdict) => assert_eq!(*verdict, Verdict::Same, "{id}"),
        }
    }
    let (old, _) = project.pack("3.0").unwrap();
    let (new, _) = project.pack("3.1").unwrap();
    let side = |pack| Side { pack, indicator: &pack.indicators["softwarecatalogus"], peildatum: project.peildatum() };
    let words: Vec<String> = difference(side(&old), side(&new))
        .unwrap()
        .regions
        .into_iter()
        .map(|region| Language::English.say(region.words))
        .collect();
    assert_eq!(
        words,
        [
            "`componenten` from 41 to 45, and `laatste_wijziging` before 6-11-2017",
            "`componenten` from 41 to 45, and `laatste_wijziging` on or after 6-11-2017",
        ]
    );
}
