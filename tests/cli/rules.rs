//! `mdd rules`

use super::session::{copied_project, empty_folder, session};

#[test]
fn list_names_every_version() {
    let seen = session().run("rules list").fine().says_nothing();
    for version in ["1.0", "1.1", "1.11", "1.12", "1.13", "1.14", "2.0", "2.1", "2.2", "2.3", "3.0"] {
        let begins = |line: &str| line.split_whitespace().next() == Some(version);
        assert!(seen.stdout.lines().any(begins), "{version} in\n{}", seen.stdout);
    }
}

#[test]
fn show_prints_the_version_that_set_each_key() {
    let overlay = "number = \"3.1\"\ndate = 2018-04-01\nextends = \"3.0\"\n";
    let indicator = "id = \"gmsd\"\nlabel = \"Monitor Sociaal Domein\"\n";
    let seen = copied_project()
        .write("rules/3.1/version.toml", overlay)
        .write("rules/3.1/indicators/gmsd.toml", indicator)
        .run("rules show 3.1 gmsd")
        .fine()
        .says_nothing();
    let line = |key: &str| seen.stdout.lines().find(|line| line.starts_with(key)).unwrap().to_owned();
    assert!(line("label = ").ends_with("# 3.1"), "{}", seen.stdout);
    assert!(line("basis = ").ends_with("# 2.1"), "{}", seen.stdout);
    assert!(seen.stdout.contains("[measure.gmsd_deelname]"), "{}", seen.stdout);
}

#[test]
fn show_prints_toml_that_says_the_same() {
    use mdd_engine::diagnostic::Diagnostics;
    let seen = session().run("rules show").fine();
    let mut files = mdd_engine::text::Files::default();
    let file = files.add("shown.toml", seen.stdout.as_str());
    let mut diagnostics = Diagnostics::default();
    let tree = mdd_engine::syntax::parse_toml(&files, file, &mut diagnostics);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    assert_eq!(
        tree.entries.keys().collect::<Vec<_>>(),
        ["threshold", "list", "view", "measure", "indicator", "table", "report"]
    );
    session().run("rules show 3.0 dubbel").bad().stderr_has("dubbele-functionaliteit");
}

#[test]
fn a_mistake_in_the_rules_is_said_with_its_place() {
    copied_project()
        .edit("rules/2.2/indicators/dubbele-functionaliteit.toml", "is   = \"oranje\"", "is   = \"geel\"")
        .run("report Zwolle")
        .bad()
        .stderr_has("MDD005")
        .stderr_has("rules/2.2/indicators/dubbele-functionaliteit.toml:16")
        .stderr_has("groen, oranje, rood, grijs");
}

#[test]
fn two_sides_of_a_file_or_a_folder_are_merged() {
    let session = empty_folder()
        .write("base/a.toml", "[threshold]\neen = 1\ntwee = 2\n")
        .write("ours/a.toml", "[threshold]\neen = 10\ntwee = 2\n")
        .write("theirs/a.toml", "[threshold]\neen = 1\ntwee = 20\n")
        .write("base/texts/x.md", "Een.\n")
        .write("ours/texts/x.md", "Een.\n")
        .write("theirs/indicators/b.toml", "id = \"b\"\n");
    let merge = "rules merge base ours theirs";
    session.run(merge).fine().stdout_has("ours/a.toml: merged").stdout_has("ours/texts/x.md: taken away");
    assert_eq!(session.read("ours/a.toml"), "[threshold]\neen = 10\ntwee = 20\n");
    assert_eq!(session.read("ours/indicators/b.toml"), "id = \"b\"\n");
    assert!(!session.folder("ours/texts/x.md").exists());
    session.overwrite("theirs/a.toml", "[threshold]\neen = 11\ntwee = 20\n");
    let conflict = "rules merge base/a.toml ours/a.toml theirs/a.toml --path rules/3.1/a.toml";
    session.run(conflict).found().stdout_has("rules/3.1/a.toml: 1 conflict").stdout_has("een: ours 10, theirs 11");
    session.run("rules merge base/a.toml ours/nergens.toml theirs/a.toml").bad().stderr_has("MDD041");
    session.run("rules merge base ours theirs/a.toml").bad().stderr_has("MDD063");
}
