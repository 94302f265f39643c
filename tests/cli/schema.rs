//! `mdd schema`

use super::session::{empty_folder, session};

#[test]
fn a_schema_is_printed_without_a_project() {
    let seen = empty_folder().run("schema version").fine().says_nothing();
    insta::assert_snapshot!("schema-version", seen.stdout);
}

#[test]
fn all_schemas_are_written_to_a_folder() {
    let session = empty_folder();
    session.run("schema --output schemas").fine().says_nothing();
    let committed = super::session::session().names_in("schemas");
    assert_eq!(session.names_in("schemas"), committed);
    for name in committed {
        let path = format!("schemas/{name}");
        let (written, committed) = (session.read(&path), super::session::session().read(&path));
        assert!(written == committed, "{path}: `mdd schema --output schemas` writes it otherwise");
    }
}

#[test]
fn one_schema_is_written_to_a_folder() {
    let session = empty_folder();
    session.run("schema golden --output a/b").fine().says_nothing();
    assert_eq!(session.names_in("a/b"), ["golden.json"]);
}

#[test]
fn a_kind_that_is_not_there_names_those_that_are() {
    session().run("schema indicators").bad().stderr_has("indicator");
    session().run("schema").bad().stderr_has("KIND");
    empty_folder().write("schemas", "").run("schema --output schemas").bad().stderr_has("MDD064");
}
