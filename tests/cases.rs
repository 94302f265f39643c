//! One mistake a file, and the message it gives: `cases/rules` for what policy staff write, `cases/deliveries` for what
//! owners of sources deliver, `cases/arguments` for what is typed. A case is a change to the project in `cases/base`;
//! its snapshot has the same name. Run one case with `INSTA_GLOB_FILTER='rules/unknown-key.toml'`.
mod book;
pub mod case;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use case::Case;
use mdd_engine::diagnostic::Code;
use mdd_engine::language::Language;

/// Codes without a case, each with the reason.
const WITHOUT_CASE: &[(Code, &str)] =
    &[(Code::FetchRefused, "needs a server that answers; tests/cli/fetch.rs has one")];

/// A kind of cases is a test of its own, so that they run beside each other.
fn every_mistake_of(kind: &str) {
    let mut complaints = Vec::new();
    insta::glob!("cases", &format!("{kind}/*.toml"), |path| {
        let case = Case::read(path);
        if !case.can_run() {
            return;
        }
        let outcome = case.run();
        let in_dutch = case.run_in_language("nl");
        for complaint in case.complaints(&outcome).into_iter().chain(in_dutch.complaints_in_dutch(&outcome)) {
            complaints.push(format!("{}: {complaint}", case.name));
        }
        let (_, name) = case.name.split_once('/').unwrap();
        for (folder, outcome) in [("cases/snapshots", &outcome), ("cases/snapshots-nl", &in_dutch)] {
            let mut settings = insta::Settings::clone_current();
            settings.remove_snapshot_suffix();
            settings.set_snapshot_path(Path::new(folder).join(kind));
            settings.set_prepend_module_to_snapshot(false);
            settings.set_omit_expression(true);
            settings.bind(|| insta::assert_snapshot!(name, outcome.snapshot(&case)));
        }
    });
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_mistake_in_rules_has_its_message() {
    every_mistake_of("rules");
}

#[test]
fn every_mistake_in_deliveries_has_its_message() {
    every_mistake_of("deliveries");
}

#[test]
fn every_mistake_in_arguments_has_its_message() {
    every_mistake_of("arguments");
}

#[test]
fn the_base_itself_gives_no_message() {
    let path = tempfile::NamedTempFile::with_suffix(".toml").unwrap();
    fs::write(&path, "about = 'nothing changed'\nargs = ['scores', '--format', 'csv']\nexit = 0\n").unwrap();
    let case = Case::read(path.path());
    let outcome = case.run();
    assert_eq!(case.complaints(&outcome), Vec::<String>::new());
    assert!(outcome.snapshot(&case).ends_with("stderr\n(nothing)\n"), "{}", outcome.snapshot(&case));
}

#[test]
fn every_snapshot_belongs_to_a_case() {
    let names: BTreeSet<String> = case::all().into_iter().map(|case| case.name).collect();
    let folders = ["snapshots", "snapshots-nl"].map(|folder| fs::read_dir(case::folder().join(folder)).unwrap());
    for kind in folders.into_iter().flatten() {
        let kind = kind.unwrap();
        for snapshot in fs::read_dir(kind.path()).unwrap() {
            let file = snapshot.unwrap().file_name().to_string_lossy().into_owned();
            let Some(stem) = file.strip_suffix(".snap") else { continue };
            let name = format!("{}/{stem}", kind.file_name().to_string_lossy());
            assert!(names.contains(&name), "{name} has a snapshot, but there is no such case");
        }
    }
}

#[test]
fn every_code_occurs_in_a_case() {
    let found: BTreeSet<String> = case::all().into_iter().flat_map(|case| case.codes).collect();
    for code in Code::ALL {
        let excused = WITHOUT_CASE.iter().any(|(other, _)| other == code);
        assert_ne!(
            found.contains(code.id()),
            excused,
            "{code} ({}): a case, or a reason in WITHOUT_CASE, and not both",
            Language::English.say(code.id())
        );
    }
    for id in &found {
        assert!(Code::ALL.iter().any(|code| code.id() == id), "a case names {id}, which is no code");
    }
}

#[test]
fn the_pages_of_the_codes_are_one_document() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/codes.md");
    crate::generated::holds(&path, &Code::pages());
}
