//! The schemas for editors are held to the reader of the files: the same keys, the same words; what is shipped is valid,
//! what a case says is wrong is not.
//!
//! Longer than most: it has a list of nonsense for each kind of file.
#![cfg(feature = "schema")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use mdd::golden::Folder;
use mdd::project::{Project, toml_files};
use mdd::schemas::Kind;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::language::Language;
use serde_json::{Value, json};
use toml::de::{DeTable, DeValue};

use crate::copied::copy;

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
fn mistakes(kind: Kind, text: &str) -> Vec<String> {
    let validator = jsonschema::options().should_validate_formats(true).build(&kind.schema()).unwrap();
    let file = json_of(text);
    validator.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// The schema that editors use for a file: the first rule of .taplo.toml whose pattern fits.
fn kind_of(path: &str) -> Option<Kind> {
    let options = json_of(&fs::read_to_string(root().join(".taplo.toml")).unwrap());
    let rules = options["rule"].as_array().unwrap();
    let fitting = rules
        .iter()
        .find(|rule| rule["include"].as_array().unwrap().iter().any(|pattern| fits(pattern.as_str().unwrap(), path)))?;
    let schema = fitting["schema"]["path"].as_str().unwrap();
    Kind::ALL.into_iter().find(|kind| schema == format!("schemas/{}.json", kind.name()))
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
    for path in toml_files(&root(), &[]).unwrap() {
        let kind = kind_of(&path).unwrap_or_else(|| panic!(".taplo.toml has no schema for {path}"));
        let found = mistakes(kind, &fs::read_to_string(root().join(&path)).unwrap());
        assert!(found.is_empty(), "{path}: {found:#?}");
        *seen.entry(kind.name()).or_insert(0) += 1;
    }
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Examples) {
        assert!(seen.contains_key(kind.name()), "no {} was seen", kind.name());
    }
    assert_eq!(kind_of("rules/3.0/tests/bgt.toml"), Some(Kind::Examples));
}

#[test]
fn the_committed_schemas_are_what_the_program_prints() {
    for kind in Kind::ALL {
        let path = format!("schemas/{}.json", kind.name());
        let committed = fs::read_to_string(root().join(&path)).unwrap_or_default();
        assert!(
            committed == format!("{:#}\n", kind.schema()),
            "{path} is not what `mdd schema {}` prints: `mdd schema --output schemas` writes it",
            kind.name()
        );
    }
    assert_eq!(fs::read_dir(root().join("schemas")).unwrap().count(), Kind::ALL.len(), "a schema of no kind");
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
    for kind in Kind::ALL {
        walk(&kind.schema(), kind.name());
    }
}

#[test]
fn an_overlay_needs_only_its_id() {
    let valid = |kind, text: &str| mistakes(kind, text).is_empty();
    assert!(valid(Kind::Indicator, "id = 'bgt'\nlabel = 'x'"));
    assert!(valid(Kind::Indicator, "id = 'bgt'\n[benchmark]\nlabel = 'x'\n[measure.x]\ndisplay.decimals = 1"));
    assert!(!valid(Kind::Indicator, "label = 'x'"));
    assert!(valid(Kind::Report, "[layout]\nlinks = true"));
    assert!(valid(Kind::Definitions, "[threshold]\nx = 1\nassumption = 'y'"));
    assert!(!valid(Kind::Indicator, "id = 'bgt'\n[[colour]]\nis = 'rood'"));
}

#[test]
fn an_example_has_a_name_and_known_keys() {
    let valid = |text: &str| mistakes(Kind::Examples, text).is_empty();
    let example = "given = { a = 1, b = '-', c = true }\ncolour = 'rood'\nrule = 1\n";
    assert!(valid(&format!("indicator = 'bgt'\n[[example]]\nname = 'x'\n{example}")));
    assert!(!valid(&format!("indicator = 'bgt'\n[[example]]\n{example}")));
    assert!(!valid("indicator = 'bgt'\n[[example]]\nname = 'x'\ncolour = 'paars'"));
    assert!(!valid("indicator = 1"));
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

/// A key or word that nothing has, and that is near to nothing.
const NONSENSE: &str = "qqqqqqqqqqqqqqqqqq";

/// Files with one nonsense in them, and where in the schema the answer of the reader belongs. Several files at one place:
/// together they show all there is.
const INDICATOR: &[(&str, &str)] = &[
    ("", "id = 'x'\nQ = 1"),
    ("compare", "id = 'x'\ncompare = 'Q'"),
    ("missing", "id = 'x'\n[missing]\nQ = 1"),
    ("missing.reason", "id = 'x'\n[missing]\nreason = 'Q'"),
    ("benchmark", "id = 'x'\nlabel = 'x'\nbasis = 'x'\nvalue = 'mutatiepercentage'\n[benchmark]\nQ = 1"),
    ("benchmark.kind", "id = 'x'\nlabel = 'x'\nbasis = 'x'\nvalue = 'mutatiepercentage'\n[benchmark]\nkind = 'Q'"),
    ("colour.[]", "id = 'x'\n[[colour]]\nQ = 1"),
    ("colour.[].is", "id = 'x'\n[[colour]]\nis = 'Q'"),
    ("colour.[].reason", "id = 'x'\n[[colour]]\nreason = 'Q'"),
];
const DEFINITIONS: &[(&str, &str)] = &[
    ("measure.*", "[measure.x]\nfrom = 'bgt'\nQ = 1"),
    ("measure.*", "[measure.x]\nwhen = true\nQ = 1"),
    ("measure.*", "[measure.x]\nformula = '1'\nQ = 1"),
    ("measure.*", "[measure.x]\nscript = 'x'\nQ = 1"),
    ("measure.*.aggregate", "[measure.x]\nfrom = 'bgt'\naggregate = 'Q'"),
    ("measure.*.display", "[measure.x]\nwhen = true\n[measure.x.display]\nQ = 1"),
    ("measure.*.display.unit", "[measure.x]\nwhen = true\n[measure.x.display]\nunit = 'Q'"),
    ("view.*", "[view.x]\nfrom = 'bgt'\nQ = 1"),
    ("view.*.join", "[view.x]\nfrom = 'bgt'\ngroup = []\n[view.x.join]\nQ = 1"),
    ("view.*.columns.*", "[view.x]\nfrom = 'bgt'\ngroup = []\n[view.x.columns.y]\nQ = 1"),
    ("view.*.columns.*.aggregate", "[view.x]\nfrom = 'bgt'\ngroup = []\n[view.x.columns.y]\naggregate = 'Q'"),
    ("table.*", "[table.x]\nrows = {}\nQ = 1"),
    ("table.*.rows", "[table.x]\nrows = { Q = 1 }"),
    ("table.*.rows.criteria.[]", "[table.x]\nrows = { criteria = [{ Q = 1 }] }"),
    ("table.*.rows.words", "[table.x]\nrows = { criteria = [{ when = true, cells = [] }], words = { Q = 1 } }"),
    ("table.*.group.[]", "[table.x]\nrows = { from = 'bgt' }\n[[table.x.group]]\nQ = 1"),
    ("table.*.column.[]", "[table.x]\nrows = { from = 'bgt' }\n[[table.x.column]]\nQ = 1"),
    ("table.*.column.[].shows", "[table.x]\nrows = { from = 'bgt' }\n[[table.x.column]]\nshows = 'Q'"),
    (
        "table.*.column.[].words",
        "[table.x]\nkey = 'status'\nrows = { from = 'bgt' }\n[[table.x.column]]\nlabel = 'x'\nshows = 'present'\nwords = { Q = 1 }",
    ),
];
const REPORT: &[(&str, &str)] = &[
    ("", "Q = 1"),
    ("layout", "[layout]\nQ = 1"),
    ("layout.legend", "[layout]\nlegend = 'Q'"),
    ("legend", "chapters = []\n[grijs]\n[legend]\nQ = 1"),
    ("grijs", "chapters = []\n[legend]\n[grijs]\nQ = 1"),
    ("annex.[]", "chapters = []\n[legend]\n[grijs]\n[[annex]]\nQ = 1"),
    ("annex.[].content", "chapters = []\n[legend]\n[grijs]\n[[annex]]\ncontent = 'Q'"),
    ("chapter.*", "chapters = ['x']\n[chapter.x]\nQ = 1"),
    ("section.*", "chapters = ['x']\n[chapter.x]\nsections = ['y']\n[section.y]\nQ = 1"),
    ("section.*.blocks.[]", "chapters = ['x']\n[chapter.x]\nsections = ['y']\n[section.y]\nblocks = [{ Q = 1 }]"),
];
const VERSION: &[(&str, &str)] = &[("", "Q = 1"), ("allow.[]", "allow = [{ Q = 1 }]")];
const GOLDEN: &[(&str, &str)] = &[("", "Q = 1")];
const SOURCES: &[(&str, &str)] = &[
    ("", "Q = 1"),
    ("source.*", "[register]\n[source.x]\nQ = 1"),
    ("source.*.frequency", "[register]\n[source.x]\nfrequency = 'Q'"),
    ("source.*.table.*", "[register]\n[source.x.table.y]\nformat = 'csv'\ndelimiter = ','\nQ = 1"),
    ("source.*.table.*", "[register]\n[source.x.table.y]\nformat = 'xlsx'\nQ = 1"),
    ("source.*.table.*", "[register]\n[source.x.table.y]\nformat = 'json'\nQ = 1"),
    ("source.*.table.*.format", "[register]\n[source.x.table.y]\nformat = 'Q'"),
    ("source.*.table.*.url", "[register]\n[source.x.table.y]\nurl = { Q = 1 }"),
    ("source.*.table.*.url.paging", "[register]\n[source.x.table.y]\nurl = { paging = 'Q' }"),
    ("source.*.table.*.encoding", "[register]\n[source.x.table.y]\nformat = 'csv'\nencoding = 'Q'"),
    ("source.*.table.*", "[register]\n[source.x.table.y]\nformat = 'csv'\ndelimiter = ','\ncompression = 'zip'\nQ = 1"),
    ("source.*.table.*.compression", "[register]\n[source.x.table.y]\nformat = 'csv'\ncompression = 'Q'"),
    ("source.*.table.*.dated", "[register]\n[source.x.table.y]\nformat = 'xlsx'\ndated = { Q = 1 }"),
    (
        "source.*.table.*.longest_cell",
        "[register]\n[source.x.table.y]\nformat = 'csv'\ndelimiter = ','\nlongest_cell = { Q = 1 }",
    ),
    ("source.*.table.*.ragged", "[register]\n[source.x.table.y]\nformat = 'csv'\nragged = 'Q'"),
    ("source.*.table.*.thousands", "[register]\n[source.x.table.y]\nformat = 'csv'\nthousands = 'Q'"),
    ("source.*.table.*.decimal", "[register]\n[source.x.table.y]\ndecimal = 'Q'"),
    ("source.*.table.*.dates", "[register]\n[source.x.table.y]\ndates = 'Q'"),
    ("source.*.table.*.rows_per_gemeente", "[register]\n[source.x.table.y]\nrows_per_gemeente = 'Q'"),
    ("source.*.table.*.gemeente", "[register]\n[source.x.table.y]\ngemeente = { Q = 1 }"),
    ("source.*.table.*.gemeente.by", "[register]\n[source.x.table.y]\ngemeente = { by = 'Q' }"),
    ("source.*.table.*.columns.*", "[register]\n[source.x.table.y.columns.z]\nQ = 1"),
    ("source.*.table.*.columns.*.dates", "[register]\n[source.x.table.y.columns.z]\ndates = 'Q'"),
    ("source.*.table.*.columns.*.type", "[register]\n[source.x.table.y.columns.z]\ntype = 'Q'"),
    ("source.*.stale", "[register]\n[source.x]\nstale = 'Q'"),
    ("source.*.table.*.gates", "[register]\n[source.x.table.y.gates]\nQ = 1"),
    ("source.*.table.*.gates.gemeenten", "[register]\n[source.x.table.y.gates]\ngemeenten = { at_least = 1, Q = 1 }"),
    ("source.*.table.*.gates.rows", "[register]\n[source.x.table.y.gates]\nrows = { at_least = 1, Q = 1 }"),
    ("source.*.table.*.gates.unmatched", "[register]\n[source.x.table.y.gates]\nunmatched = { at_most = 1, Q = 1 }"),
    ("source.*.table.*.gates.change", "[register]\n[source.x.table.y.gates]\nchange = { at_most = 1, Q = 1 }"),
    (
        "source.*.table.*.gates.rows.severity",
        "[register]\n[source.x.table.y.gates]\nrows = { at_least = 1, severity = 'Q' }",
    ),
    ("source.*.table.*.columns.*.severity", "[register]\n[source.x.table.y.columns.z]\nseverity = 'Q'"),
    ("register", "[register]\nQ = 1"),
];

/// Keys that are no part of what the reader asks of a table: it takes them out before.
const TAKEN_OUT: [&str; 8] = ["id", "assumption", "allow", "measure", "view", "list", "threshold", "table"];

#[test]
fn reader_and_schema_know_the_same_keys_and_words() {
    let project = tempfile::tempdir().unwrap();
    copy(&root().join("tests/cases/base"), project.path());
    let files = [
        (Kind::Indicator, "rules/1.0/indicators/x.toml", INDICATOR),
        (Kind::Definitions, "rules/1.0/measures/x.toml", DEFINITIONS),
        (Kind::Report, "rules/1.0/report.toml", REPORT),
        (Kind::Version, "rules/1.0/version.toml", VERSION),
        (Kind::Golden, "tests/golden/golden.toml", GOLDEN),
        (Kind::Sources, "sources.toml", SOURCES),
    ];
    for (kind, path, probes) in files {
        let path = project.path().join(path);
        let before = fs::read(&path).ok();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut known: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for (at, text) in probes {
            fs::write(&path, text.replace('Q', NONSENSE)).unwrap();
            let answer = answer(&said(project.path(), kind));
            known
                .entry(at)
                .or_default()
                .extend(answer.unwrap_or_else(|| panic!("{}: nothing is said of {text}", kind.name())));
        }
        match before {
            Some(before) => fs::write(&path, before).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let schema = kind.schema();
        for (at, known) in known {
            let mut shown = keys_or_words(&schema, find(&schema, at));
            shown.retain(|key| known.contains(key) || !TAKEN_OUT.contains(&key.as_str()));
            assert_eq!(shown, known, "{} at `{at}`: left the schema, right the reader", kind.name());
        }
        // Every table of the schema was asked about.
        for way in tables(&schema, &schema, "") {
            let asked = probes.iter().any(|(at, _)| *at == way);
            let elsewhere = DEFINITIONS.iter().any(|(at, _)| *at == way)
                || way.ends_with("display")
                || (way.ends_with("allow.[]") && kind != Kind::Version)
                || (kind == Kind::Definitions && way.is_empty());
            assert!(asked || elsewhere, "{}: nothing asks the reader about `{way}`", kind.name());
        }
    }
}

/// Every message about the project.
fn said(project: &Path, kind: Kind) -> Diagnostics {
    match Project::open(project) {
        Err(failure) => failure.diagnostics,
        Ok(mut opened) if kind == Kind::Golden => Folder::of(project).chosen(&mut opened.files).unwrap_err(),
        Ok(opened) => opened.check(&["1.0"], mdd_engine::check::Depth::Plain),
    }
}

/// The keys or words that the reader names when it meets the nonsense.
fn answer(said: &Diagnostics) -> Option<BTreeSet<String>> {
    let told = said.iter().map(|found| found.told(Language::English));
    let found = told.into_iter().find(|found| found.message.contains(NONSENSE))?;
    let list = found.help.iter().find_map(|help| help.strip_prefix("there is: "));
    let list = list.or_else(|| found.label.strip_prefix("one of: "))?;
    Some(list.split(", ").map(|name| name.replace("\\t", "\t")).collect())
}

/// The schema at a place: `*` is any name, `[]` any item.
fn find<'s>(root: &'s Value, at: &str) -> &'s Value {
    at.split('.').filter(|step| !step.is_empty()).fold(root, |schema, step| {
        let schema = resolved(root, schema);
        match step {
            "*" => &schema["additionalProperties"],
            "[]" => &schema["items"],
            key => &schema["properties"][key],
        }
    })
}

/// What a reference refers to.
fn resolved<'s>(root: &'s Value, schema: &'s Value) -> &'s Value {
    let schema = if schema["allOf"].is_array() { &schema["allOf"][0] } else { schema };
    // One or several of the same: the words are those of one.
    let schema = if schema["anyOf"].is_array() { &schema["anyOf"][0] } else { schema };
    match schema["$ref"].as_str() {
        Some(reference) => resolved(root, root.pointer(reference.strip_prefix('#').unwrap()).unwrap()),
        None => schema,
    }
}

fn keys_or_words(root: &Value, schema: &Value) -> BTreeSet<String> {
    let schema = resolved(root, schema);
    if let Some(keys) = schema["properties"].as_object() {
        return keys.keys().cloned().collect();
    }
    let choices = schema["oneOf"].as_array().cloned().unwrap_or_else(|| vec![schema.clone()]);
    let words = choices.iter().flat_map(|choice| match choice["enum"].as_array() {
        Some(words) => words.clone(),
        None => vec![choice["const"].clone()],
    });
    words.map(|word| word.as_str().unwrap().to_owned()).collect()
}

/// The places of all tables of which the keys are fixed.
fn tables(root: &Value, schema: &Value, at: &str) -> Vec<String> {
    let schema = resolved(root, schema);
    let inside = |step: &str| if at.is_empty() { step.to_owned() } else { format!("{at}.{step}") };
    let mut found = Vec::new();
    if schema["additionalProperties"] == json!(false) {
        found.push(at.to_owned());
    } else if schema["additionalProperties"].is_object() {
        found.extend(tables(root, &schema["additionalProperties"], &inside("*")));
    }
    if schema["items"].is_object() {
        found.extend(tables(root, &schema["items"], &inside("[]")));
    }
    for (key, property) in schema["properties"].as_object().into_iter().flatten() {
        found.extend(tables(root, property, &inside(key)));
    }
    found
}
