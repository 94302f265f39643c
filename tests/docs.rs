//! What README and picture show is what happens.

#![allow(clippy::disallowed_methods, reason = "tests look at what the machine has")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::copied::copy;
use similar::TextDiff;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn mdd(arguments: &[&str]) -> String {
    let output = crate::program::mdd()
        .args(arguments)
        .current_dir(root())
        .env_remove("NO_COLOR")
        .env("COLUMNS", "100")
        .output()
        .unwrap();
    assert!(output.status.success(), "mdd {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The lines between fences that begin with `fence`.
fn blocks(text: &str, fence: &str) -> Vec<String> {
    text.split(&format!("```{fence}\n")).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn the_sessions_of_the_readme_print_what_it_shows() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let mut shown = 0;
    for session in blocks(&readme, "console") {
        let mut commands = session.split("$ mdd ").skip(1);
        for command in &mut commands {
            let (line, output) = command.split_once('\n').unwrap();
            // Commands without output below them are only named; `...` stands for lines left out.
            let output: Vec<&str> = output.lines().filter(|line| !line.is_empty() && *line != "...").collect();
            if output.is_empty() {
                continue;
            }
            let words = line.split('#').next().unwrap().trim();
            let arguments: Vec<String> = split(words);
            let printed = mdd(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
            let mut lines = printed.lines();
            for expected in output {
                shown += 1;
                if !lines.any(|line| line == expected) {
                    let difference = TextDiff::from_lines(expected, &printed).unified_diff().to_string();
                    panic!(
                        "the README shows a line of `mdd {words}` that is not printed there:\n{expected}\n{difference}"
                    );
                }
            }
        }
    }
    assert!(shown > 5, "the README shows no session");
}

/// Every command of the story runs in a copy of the project, one after the other, and prints what it shows.
/// `...` stands for lines left out.
#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn the_story_of_a_new_version_happens_as_it_is_told() {
    let story = fs::read_to_string(root().join("docs/new-version.md")).unwrap();
    let folder = copied_project();
    let told = happens(&story, "en", folder.path());
    for word in ["rules new", "check", "diff", "golden accept", "golden check"] {
        assert!(told.contains(word), "the story has no `mdd {word}`");
    }
}

/// Merging, with git itself.
#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn rules_are_merged_by_git_as_is_told() {
    let text = fs::read_to_string(root().join("docs/merging.md")).unwrap();
    let told = happens(&text, "nl", copied_project().path());
    assert!(told.contains("git merge"), "{told}");
}

/// What a maintainer does, from a proposal to what changed when.
#[test]
#[cfg_attr(not(all(feature = "xlsx", feature = "fmt")), ignore = "one of the shipped deliveries is a workbook")]
fn rules_are_maintained_as_is_told() {
    let text = fs::read_to_string(root().join("docs/maintaining.md")).unwrap();
    let told = happens(&text, "nl", copied_project().path());
    for command in ["mdd ci", "mdd golden accept", "mdd rules log", "mdd scores --all-versions"] {
        assert!(told.contains(command), "no session has `{command}`");
    }
}

/// A monitor of one's own, of a list of five rows.
#[test]
#[cfg_attr(not(feature = "schema"), ignore = "counts every file that is made")]
fn a_monitor_is_begun_as_is_told() {
    let text = fs::read_to_string(root().join("docs/beginnen.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("balies.csv"), blocks(&text, "csv").concat()).unwrap();
    let told = happens(&text, "nl", folder.path());
    for command in ["mdd init", "mdd report", "mdd rules add", "mdd explain"] {
        assert!(told.contains(command), "no session has `{command}`");
    }
}

/// Gemeenten that have a subject done together: the file is the first that is shown.
#[test]
#[cfg_attr(not(all(feature = "xlsx", feature = "html")), ignore = "one of the shipped deliveries is a workbook")]
fn organisations_are_named_as_is_told() {
    let text = fs::read_to_string(root().join("docs/samenwerkingen.md")).unwrap();
    let folder = copied_project();
    fs::write(folder.path().join("samenwerkingen.toml"), &blocks(&text, "toml")[0]).unwrap();
    let told = happens(&text, "nl", folder.path());
    assert!(told.contains("mdd report --samenwerking"), "{told}");
}

/// A copy of the project, with what is approved.
fn copied_project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("tests")).unwrap();
    for part in ["sources.toml", "rules", "fixtures", "tests/golden"] {
        copy(&root().join(part), &folder.path().join(part));
    }
    folder
}

/// Runs every command of the sessions in a text, one after the other, in a language, and holds what they print to what is shown;
/// `...` stands for lines left out. Returns the commands.
fn happens(text: &str, language: &str, folder: &Path) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_mdd")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let mut told = String::new();
    for command in blocks(text, "console").iter().flat_map(|block| block.split("$ ").skip(1)) {
        let (line, shown) = command.split_once('\n').unwrap();
        let output = Command::new("sh")
            .args(["-c", line])
            .current_dir(folder)
            .env("PATH", &path)
            .env("NO_COLOR", "1")
            .env("COLUMNS", "100")
            .env("MDD_LANG", language)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_ne!(output.status.code(), Some(2), "{line}: {said}");
        let printed = String::from_utf8(output.stdout).unwrap();
        let mut rest = printed.as_str();
        for part in shown.split("...\n") {
            let at = rest
                .find(part)
                .unwrap_or_else(|| panic!("shown of `{line}`\n{part}\nwhere it prints\n{printed}\n{said}"));
            rest = &rest[at + part.len()..];
        }
        assert!(rest.is_empty() || shown.contains("..."), "`{line}` prints more than is shown:\n{rest}");
        told.push_str(line);
    }
    told
}

/// The parts of the handbook in which each heading is a change.
const CHANGES: [&str; 6] = [
    "\n## Grotere wijzigingen\n",
    "\n## Redenen, en wat ernaast staat\n",
    "\n## Tien wijzigingen\n",
    "\n## Voorwaarden\n",
    "\n## Samengestelde cijfers\n",
    "\n## Wijzigingen van perioden en teksten\n",
];

/// Each of the changes in the handbook is made in a new version of a copy of the rules, and its commands print what
/// the handbook shows.
#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn the_changes_of_the_handbook_do_what_it_says() {
    let handbook = fs::read_to_string(root().join("rules/README.md")).unwrap();
    let part = |heading: &str| handbook.split_once(heading).unwrap().1.split("\n## ").next().unwrap();
    let changes: Vec<&str> = CHANGES.iter().flat_map(|heading| part(heading).split("\n### ").skip(1)).collect();
    let changes: Vec<&str> = changes.into_iter().filter(|change| change.contains("```console")).collect();
    assert!(changes.len() >= 20, "{}", changes.len());
    for change in changes {
        let folder = copied_project();
        happens("```console\n$ mdd rules new 3.1 --date 2018-04-01\n...\n```", "nl", folder.path());
        let version = folder.path().join("rules/3.1/version.toml");
        let told =
            fs::read_to_string(&version).unwrap().replace("changelog = []", "changelog = [\"Wat er verandert.\"]");
        fs::write(&version, told).unwrap();
        // A file is named on a line of its own, above the block that it holds.
        for part in change.split("\n`rules/").skip(1) {
            let (name, rest) = part.split_once("`:\n").unwrap();
            let block = rest.split("```").nth(1).unwrap();
            let path = folder.path().join("rules").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, block.split_once('\n').unwrap().1).unwrap();
        }
        let told = happens(change, "nl", folder.path());
        assert!(told.contains("mdd "), "a change without a command: {change}");
    }
}

/// Words, those between double quotes together.
fn split(line: &str) -> Vec<String> {
    line.split('"')
        .enumerate()
        .flat_map(|(at, part)| {
            if at % 2 == 1 { vec![part.to_owned()] } else { part.split_whitespace().map(str::to_owned).collect() }
        })
        .collect()
}

#[test]
fn every_rule_in_the_readme_stands_in_the_rules() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let file = fs::read_to_string(root().join("rules/1.0/indicators/te-vervangen-pakketten.toml")).unwrap();
    let found = blocks(&readme, "toml");
    assert!(!found.is_empty());
    for line in found.iter().flat_map(|block| block.lines()) {
        assert!(file.contains(line), "{line}");
    }
}

#[test]
fn the_mistake_in_the_readme_gives_the_message_that_it_shows() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let shown = blocks(&readme, "text");
    let [shown] = shown.as_slice() else { panic!("the README shows one message") };
    // Only the rules are read before the message, so the deliveries need not be copied.
    let folder = tempfile::tempdir().unwrap();
    fs::copy(root().join("sources.toml"), folder.path().join("sources.toml")).unwrap();
    copy(&root().join("rules"), &folder.path().join("rules"));
    let path = folder.path().join("rules/2.2/indicators/dubbele-functionaliteit.toml");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("'componenten < genoeg_componenten'"));
    fs::write(&path, text.replace("'componenten < genoeg_componenten'", "'componeten < genoeg_componenten'")).unwrap();
    let output =
        crate::program::mdd().args(["rules", "list"]).current_dir(folder.path()).env("NO_COLOR", "1").output().unwrap();
    // The list reads every version, and those that inherit the mistake say it too.
    let messages = String::from_utf8(output.stderr).unwrap();
    assert_eq!(messages.split("\n\nerror[").next().unwrap().trim(), shown.trim());
}

/// The picture is the beginning of the report, drawn as a terminal shows it. To draw it anew:
/// `MDD_DRAW=1 cargo test --test docs`.
#[test]
#[cfg_attr(not(feature = "xlsx"), ignore = "one of the shipped deliveries is a workbook")]
fn the_picture_shows_what_the_report_prints() {
    let report = mdd(&["report", "Kaag en Braassem", "--color", "always", "--quiet"]);
    let first: Vec<&str> = report.lines().take_while(|line| !line.contains("Inleiding")).collect();
    assert!(first.len() > 30, "the summary is there");
    let drawn = anstyle_svg::Term::new().render_svg(&first.join("\n"));
    let path = root().join("docs/report.svg");
    if std::env::var_os("MDD_DRAW").is_some() {
        fs::write(&path, &drawn).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == drawn, "{} is not what the report prints: draw it anew with MDD_DRAW=1", path.display());
}

#[test]
fn links_between_documents_lead_somewhere() {
    let documents = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "rules/README.md", "fixtures/README.md"];
    let more =
        ["docs/beginnen.md", "docs/decisions.md", "docs/new-version.md", "docs/own-repository.md", "docs/releasing.md"];
    for document in documents.into_iter().chain(more) {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if link.starts_with("http") || link.starts_with('#') {
                continue;
            }
            let target = Path::new(document).parent().unwrap().join(link.split('#').next().unwrap());
            assert!(root().join(&target).exists(), "{document} links to {link}");
        }
    }
}
