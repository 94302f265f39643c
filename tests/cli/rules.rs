//! `mdd rules`

use super::session::{copied_project, session};

#[test]
fn list_names_every_version_and_the_newest() {
    let seen = session().run("rules list").fine().says_nothing();
    assert!(seen.stdout.contains("3.0"), "{}", seen.stdout);
    assert_eq!(seen.stdout.matches("(newest)").count(), 1, "{}", seen.stdout);
}

#[test]
fn a_mistake_in_the_rules_is_said_with_its_place() {
    copied_project()
        .edit("rules/3.0/indicators/2.3-dubbele-functionaliteit.toml", "is   = \"oranje\"", "is   = \"geel\"")
        .run("report Zwolle")
        .bad()
        .stderr_has("MDD005")
        .stderr_has("2.3-dubbele-functionaliteit.toml:32")
        .stderr_has("groen, oranje, rood, grijs");
}
