//! Who finds the mistakes that people make in rules: each of tests/planted/mistakes.txt is made in a copy of the project, and
//! asked for in the order in which somebody would come upon it. A mistake that only approved outputs show is found by nobody
//! in a new version, which has none.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::copied::unpublish;
use mdd::golden::{GoldenFolder, Outputs};
use mdd::project::Project;
use mdd_engine::check::Depth;
use mdd_engine::dataset::Dataset;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::engine::evaluate;
use mdd_engine::example::{TestedRules, read_examples, run};
use mdd_engine::language::Language;

/// So many mistakes may be left to approved outputs alone.
const MOST_LEFT: usize = 20;

/// Who comes first upon a mistake, in the order in which they are asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Finder {
    Check,
    CheckWithData,
    Test,
    Golden,
    Nobody,
}

impl Finder {
    fn word(self) -> &'static str {
        match self {
            Finder::Check => "check",
            Finder::CheckWithData => "check --data",
            Finder::Test => "test",
            Finder::Golden => "golden",
            Finder::Nobody => "nobody",
        }
    }
}

/// A line of mistakes.txt.
struct Planted<'a> {
    file: &'a str,
    /// Nothing when the file is new.
    found: Option<(usize, String)>,
    becomes: String,
    slip: &'a str,
}

impl<'a> Planted<'a> {
    fn all(text: &'a str) -> Vec<Planted<'a>> {
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        lines.map(Planted::of).collect()
    }

    fn of(line: &'a str) -> Planted<'a> {
        let parts: Vec<&str> = line.split(" ¦ ").collect();
        let [file, found, becomes, slip] = parts[..] else { panic!("four parts: {line}") };
        let ends = |text: &str| text.replace("\\n", "\n");
        let found = match found.strip_prefix("#2 ") {
            _ if found == "(none)" => None,
            Some(second) => Some((1, ends(second))),
            None => Some((0, ends(found))),
        };
        Planted { file, found, becomes: ends(becomes), slip }
    }

    /// Makes the mistake in a copy of the project. The file that was there is left as it is: it may have other names.
    fn plant(&self, root: &Path) {
        let path = root.join(self.file);
        let text = match &self.found {
            None => {
                assert!(!path.exists(), "{} is there", self.file);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                self.becomes.clone()
            }
            Some((at, found)) => {
                let text = fs::read_to_string(&path).unwrap();
                let (at, _) = text.match_indices(found.as_str()).nth(*at).unwrap_or_else(|| {
                    panic!("{} does not have {found:?} ({})", self.file, self.slip);
                });
                fs::remove_file(&path).unwrap();
                [&text[..at], &self.becomes, &text[at + found.len()..]].concat()
            }
        };
        fs::write(path, text).unwrap();
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The same files under other names: nothing of a delivery is copied.
fn link(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            link(&entry.path(), &to.join(entry.file_name()));
        }
    } else if fs::hard_link(from, to).is_err() {
        fs::copy(from, to).unwrap();
    }
}

/// The codes of what was found, each once.
fn codes(found: &Diagnostics) -> String {
    let mut codes: Vec<&str> = found.iter().map(|diagnostic| diagnostic.code.id()).collect();
    codes.sort_unstable();
    codes.dedup();
    codes.join(" ")
}

/// Who finds what is wrong in a project, and as what. `deliveries` are those of its sources.toml, where that is as it was.
fn finder(root: &Path, deliveries: Option<Arc<Dataset>>) -> (Finder, String) {
    let project = match Project::open(root) {
        Ok(project) => project,
        Err(failure) => return (Finder::Check, codes(&failure.diagnostics)),
    };
    if let Some(data) = deliveries {
        project.keep_deliveries(data);
    }
    let versions: Vec<&str> = project.versions().collect();
    // The newest version by itself first: most mistakes show there, and what shows there shows among all of them.
    let found = project.check(&versions[versions.len() - 1..], Depth::Plain);
    if !found.is_empty() {
        return (Finder::Check, codes(&found));
    }
    match project.check_with_data(&versions, Depth::Plain) {
        Ok(found) if found.is_empty() => {}
        Ok(with_data) | Err(with_data) => {
            let found = project.check(&versions, Depth::Plain);
            return match found.is_empty() {
                true => (Finder::CheckWithData, codes(&with_data)),
                false => (Finder::Check, codes(&found)),
            };
        }
    }
    let schema = &project.manifest.schema;
    let tested = project.read_each(&versions, |_, reading| {
        let ((pack, _), resolved) = (reading.pack.unwrap(), reading.resolved.unwrap());
        let rules = TestedRules { pack: &pack, schema, peildatum: project.peildatum() };
        let examples = read_examples(&resolved.examples, rules)?;
        let tested = run(rules, examples.iter())?;
        Ok(tested.iter().any(|tested| !tested.failures.is_empty()))
    });
    for failed in tested {
        if !matches!(failed, Ok(false)) {
            return (Finder::Test, failed.err().map(|found| codes(&found)).unwrap_or_default());
        }
    }
    let approved = versions.iter().rev().any(|number| differs(&project, number));
    (if approved { Finder::Golden } else { Finder::Nobody }, String::new())
}

/// Whether a version no longer gives what was approved.
fn differs(project: &Project, number: &str) -> bool {
    let mut files = project.files.clone();
    let folder = GoldenFolder::of(project.root());
    let data = project.deliveries().unwrap();
    let gemeenten = folder.chosen(&mut files).unwrap().find(&data);
    let (pack, _) = project.pack(number).unwrap();
    let evaluation = evaluate(&pack, &data, project.peildatum()).unwrap();
    let Ok(gemeenten) = gemeenten else { return true };
    let outputs = Outputs::of(&evaluation, &gemeenten);
    folder.differences(&outputs, Language::English).map_or(true, |found| !found.is_empty())
}

#[test]
#[expect(clippy::print_stdout, reason = "who runs it reads who finds what")]
fn who_finds_planted_mistakes() {
    let text = fs::read_to_string(root().join("tests/planted/mistakes.txt")).unwrap();
    let planted = Planted::all(&text);
    let deliveries = Arc::new(Project::open(&root()).unwrap().dataset().unwrap());
    let look = |planted: &Planted<'_>| {
        // On the disk where the project is, so that files can have two names.
        let copy = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        for part in ["rules", "sources.toml", "fixtures", "tests/golden"] {
            fs::create_dir_all(copy.path().join("tests")).unwrap();
            link(&root().join(part), &copy.path().join(part));
        }
        unpublish(copy.path());
        planted.plant(copy.path());
        finder(copy.path(), Some(deliveries.clone()).filter(|_| planted.file != "sources.toml"))
    };
    let untouched = finder(&root(), Some(deliveries.clone()));
    assert_eq!(untouched, (Finder::Nobody, String::new()), "there is a mistake before any is planted");
    let finders: Vec<(Finder, String)> = planted.par_iter().map(look).collect();

    let mut counts: BTreeMap<Finder, usize> = BTreeMap::new();
    for (finder, _) in &finders {
        *counts.entry(*finder).or_default() += 1;
    }
    let mut table = format!("{} planted mistakes\n", planted.len());
    for (finder, count) in counts {
        let _ = writeln!(table, "{count:>4} found by {}", finder.word());
    }
    for (planted, (finder, codes)) in planted.iter().zip(&finders) {
        let _ = writeln!(table, "{} {codes} ¦ {} ¦ {}", finder.word(), planted.file, planted.slip);
    }
    println!("{table}");
    let left: Vec<String> = planted
        .iter()
        .zip(&finders)
        .filter(|(_, (finder, _))| *finder > Finder::Test)
        .map(|(planted, (finder, _))| format!("{} ¦ {} ¦ {}", finder.word(), planted.file, planted.slip))
        .collect();
    let reasons = fs::read_to_string(root().join("tests/planted/left.txt")).unwrap();
    let reasons = reasons.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let named: Vec<&str> = reasons.map(|line| line.rsplit_once(" ¦ ").expect("a reason").0).collect();
    assert_eq!(left, named, "what nobody finds before outputs are approved, each with its reason in left.txt");
    let golden = finders.iter().filter(|(finder, _)| *finder == Finder::Golden).count();
    assert!(golden <= MOST_LEFT, "{golden} mistakes are left to approved outputs");
    insta::with_settings!({ snapshot_path => "planted", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("finders", table);
    });
}
