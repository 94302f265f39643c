//! The schemas for editors, made of the keys by which files are read. What is shipped is valid, what a case says is wrong is
//! not; each key is said in both languages.
#![cfg(feature = "schema")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use mdd::project::written_files;
use mdd::schemas::FileKind;
use mdd_engine::language::Language;
use serde_json::{Value, json};
use toml::de::{DeTable, DeValue};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A file as editors hand it to a schema: dates become texts.
fn json_of(text: &str) -> Value {
    let table = DeTable::parse(text).unwrap();
    value(&DeValue::Table(table.into_inner()))
}

fn value(found: &DeValue<'_>) -> Value {
    match found {
        DeValue::String(text) => json!(text),
        DeValue::Integer(number) => json!(number.as_str().parse::<i64>().unwrap()),
        DeValue::Float(number) => json!(number.as_str().parse::<f64>().unwrap()),
        DeValue::Boolean(yes) => json!(yes),
        DeValue::Datetime(date) => json!(date.to_string()),
        DeValue::Array(items) => items.iter().map(|item| value(item.get_ref())).collect(),
        DeValue::Table(table) => {
            table.iter().map(|(key, item)| (key.get_ref().to_string(), value(item.get_ref()))).collect()
        }
    }
}

/// The mistakes that a schema finds, each with its place.
fn mistakes(kind: FileKind, text: &str) -> Vec<String> {
    let validator = jsonschema::options().should_validate_formats(true).build(&kind.schema(Language::Dutch)).unwrap();
    let file = json_of(text);
    validator.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// The schema that editors use for a file: the first rule of .taplo.toml whose pattern fits.
fn kind_of(path: &str) -> Option<FileKind> {
    let options = json_of(&fs::read_to_string(root().join(".taplo.toml")).unwrap());
    let rules = options["rule"].as_array().unwrap();
    let fitting = rules
        .iter()
        .find(|rule| rule["include"].as_array().unwrap().iter().any(|pattern| fits(pattern.as_str().unwrap(), path)))?;
    let schema = fitting["schema"]["path"].as_str().unwrap();
    FileKind::ALL.into_iter().find(|kind| schema == format!("schemas/{}.json", kind.name()))
}

/// `**/` at the beginning stands for any folders, `*` for one name.
fn fits(pattern: &str, path: &str) -> bool {
    let pattern: Vec<&str> = pattern.strip_prefix("**/").unwrap().split('/').collect();
    let path: Vec<&str> = path.split('/').collect();
    path.len() >= pattern.len()
        && pattern.iter().rev().zip(path.iter().rev()).all(|(part, name)| match part.split_once('*') {
            Some((before, after)) => name.starts_with(before) && name.ends_with(after),
            None => part == name,
        })
}

#[test]
fn every_shipped_file_has_a_schema_and_is_valid() {
    let mut seen = BTreeMap::new();
    let written = written_files(&root(), &[]).unwrap();
    for path in written.into_iter().filter(|path| path.ends_with(".toml")) {
        let kind = kind_of(&path).unwrap_or_else(|| panic!(".taplo.toml has no schema for {path}"));
        let found = mistakes(kind, &fs::read_to_string(root().join(&path)).unwrap());
        assert!(found.is_empty(), "{path}: {found:#?}");
        *seen.entry(kind.name()).or_insert(0) += 1;
    }
    // In what is shipped nobody explains anything, no gemeenten work together, and nobody takes part in workshops.
    let unseen = [FileKind::Examples, FileKind::Explanations, FileKind::Organisations, FileKind::Workshops];
    for kind in FileKind::ALL.into_iter().filter(|kind| !unseen.contains(kind)) {
        assert!(seen.contains_key(kind.name()), "no {} was seen", kind.name());
    }
    assert_eq!(kind_of("rules/3.0/tests/bgt.toml"), Some(FileKind::Examples));
    assert_eq!(kind_of("explanations/leiden.toml"), Some(FileKind::Explanations));
    assert_eq!(kind_of("workshops.toml"), Some(FileKind::Workshops));
    assert_eq!(kind_of("samenwerkingen.toml"), Some(FileKind::Organisations));
}

#[test]
fn the_committed_schemas_are_what_the_program_prints() {
    for kind in FileKind::ALL {
        let path = format!("schemas/{}.json", kind.name());
        let committed = fs::read_to_string(root().join(&path)).unwrap_or_default();
        assert!(
            committed == format!("{:#}\n", kind.schema(Language::Dutch)),
            "{path} is not what `mdd schema {}` prints: `mdd schema --output schemas` writes it",
            kind.name()
        );
    }
    assert_eq!(fs::read_dir(root().join("schemas")).unwrap().count(), FileKind::ALL.len(), "a schema of no kind");
}

#[test]
fn every_key_says_in_a_sentence_what_it_is_for() {
    fn walk(schema: &Value, way: &str) {
        for (key, property) in schema["properties"].as_object().into_iter().flatten() {
            let said = property["description"].as_str().unwrap_or_default();
            assert!(said.ends_with(['.', '"']), "{way} {key}: {said:?}");
            assert!(said.starts_with(char::is_uppercase), "{way} {key}: {said:?}");
        }
        for (name, inner) in schema["definitions"].as_object().into_iter().flatten() {
            walk(inner, &format!("{way} {name}"));
        }
    }
    for (kind, language) in FileKind::ALL.into_iter().flat_map(|kind| Language::ALL.map(|language| (kind, language))) {
        walk(&kind.schema(language), kind.name());
    }
}

#[test]
fn an_overlay_needs_only_its_id() {
    let valid = |kind, text: &str| mistakes(kind, text).is_empty();
    assert!(valid(FileKind::Indicator, "id = 'bgt'\nlabel = 'x'"));
    assert!(valid(FileKind::Indicator, "id = 'bgt'\n[benchmark]\nlabel = 'x'\n[measure.x]\ndisplay.decimals = 1"));
    assert!(!valid(FileKind::Indicator, "label = 'x'"));
    assert!(valid(FileKind::Report, "[layout]\nlinks = true"));
    assert!(valid(FileKind::Definitions, "[threshold]\nx = 1\nassumption = 'y'"));
    assert!(!valid(FileKind::Indicator, "id = 'bgt'\n[[colour]]\nis = 'rood'"));
}

#[test]
fn an_example_has_a_name_and_known_keys() {
    let valid = |text: &str| mistakes(FileKind::Examples, text).is_empty();
    let example = "given = { a = 1, b = '-', c = true }\ncolour = 'rood'\nrule = 1\n";
    assert!(valid(&format!("indicator = 'bgt'\n[[example]]\nname = 'x'\n{example}")));
    assert!(!valid(&format!("indicator = 'bgt'\n[[example]]\n{example}")));
    assert!(!valid("indicator = 'bgt'\n[[example]]\nname = 'x'\ncolour = 'paars'"));
    assert!(!valid("indicator = 1"));
}

#[test]
fn an_explanation_names_one_indicator_or_several() {
    let valid = |names: &str| {
        let said = "text = 'x'\nwho = 'informatiemanager'\nsince = 2018-01-01\nuntil = 2018-02-01\n";
        let text = format!("[[explanation]]\ngemeente = 'Leiden'\nindicator = {names}\n{said}");
        mistakes(FileKind::Explanations, &text).is_empty()
    };
    assert!(valid("'bgt'") && valid("['bgt', 'gmsd']"));
    assert!(!valid("12") && !valid("'bgt'\ncolour = 'rood'"));
}

/// Mistakes of which a schema does not know: a key that is good or not because of another one, a number too large for
/// the reader, what a text must be (a code, a name with a star at one end), the kind of a column elsewhere, a
/// date between quotes.
const ONLY_THE_READER_KNOWS: &[&str] = &[
    "alias-no-code",
    "dated-column-text",
    "not-after-of-number",
    "key-why-alone",
    "missing-as-of-count",
    "example-reason-without-grijs",
    "explanation-empty",
    "benchmark-at-of-median",
    "benchmark-leave-out-of-norm",
    "benchmark-count-in-percent",
    "benchmark-share-as-number",
    "list-change-before-and-after",
    "benchmark-key-of-other-kind",
    "example-rule-not-there",
    "example-wrong-kind",
    "not-gemeenten-star",
    "number-too-large",
    "number-thousands",
    "reason-without-grijs",
    "register-dates-text",
    "register-valid-on-text",
    "script-number-listed",
    "sources-allowed-without-choice",
    "sources-allowed-numbers-text",
    "sources-change-text",
    "sources-dates-both-orders",
    "sources-list-of-csv",
    "sources-list-sign",
    "sources-placeholder-in-folder",
    "sources-placeholder-unknown",
    "sources-range-text",
    "sources-range-turned",
    "sources-range-why-alone",
    "sources-split-one-row",
    "sources-thousands-is-decimal",
    "sources-values-not-allowed",
    "sources-values-of-number",
    "sources-years-from-text",
    "table-column-idle-keys",
    "table-criterion-other-width",
    "table-groups-other-width",
    "table-rows-idle-keys",
    "table-rows-of-two-origins",
    "two-origins",
    "json-value-column-alone",
    "part-empty",
    "part-of-number",
    "prefix-ends-with-digit",
    "prefix-of-names",
];

#[test]
fn what_a_case_says_is_wrong_with_a_key_a_type_or_a_word_the_schema_says_too() {
    let cases = root().join("tests/cases");
    let mut tried = 0;
    for folder in ["rules", "deliveries"] {
        for entry in fs::read_dir(cases.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let case = json_of(&fs::read_to_string(&path).unwrap());
            let codes: Vec<&str> =
                case["codes"].as_array().into_iter().flatten().map(|code| code.as_str().unwrap()).collect();
            let about_keys = |code: &&str| ["MDD002", "MDD004", "MDD005"].contains(code);
            if codes.is_empty() || !codes.iter().all(about_keys) || ONLY_THE_READER_KNOWS.contains(&name.as_str()) {
                continue;
            }
            let found: Vec<String> = case["file"]
                .as_array()
                .unwrap()
                .iter()
                .filter_map(|file| Some((kind_of(file["path"].as_str()?)?, changed(&cases, file))))
                .flat_map(|(kind, text)| mistakes(kind, &text))
                .collect();
            assert!(!found.is_empty(), "{folder}/{name}: the schema finds nothing wrong");
            tried += 1;
        }
    }
    assert!(tried > 20, "only {tried} cases");
}

/// A file of the base project as a case makes it.
fn changed(cases: &Path, file: &Value) -> String {
    if let Some(text) = file["text"].as_str() {
        return text.to_owned();
    }
    let text = fs::read_to_string(cases.join("base").join(file["path"].as_str().unwrap())).unwrap();
    text.replace(file["replace"][0].as_str().unwrap(), file["replace"][1].as_str().unwrap())
}
