//! The texts in two languages are one: the same texts and parts, with the same data; and code and files name the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement};
use mdd_engine::language::FILES;

/// Of each text, and of each of its parts (`text.part`), what it fills in.
type Texts = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn texts(name: &str, source: &str) -> Texts {
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
    let mut found = Texts::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            assert!(!matches!(entry, Entry::Junk { .. }), "{name}: {entry:?}");
            continue;
        };
        let value = message.value.as_ref().unwrap_or_else(|| panic!("{name}: {} says nothing", message.id.name));
        let mut add = |id: String, pattern: &ast::Pattern<&str>| {
            let mut data = BTreeSet::new();
            filled_in(pattern, &mut data);
            assert!(found.insert(id.clone(), data).is_none(), "{name}: {id} stands twice");
        };
        add(message.id.name.to_owned(), value);
        for part in &message.attributes {
            add(format!("{}.{}", message.id.name, part.id.name), &part.value);
        }
    }
    found
}

fn filled_in(pattern: &ast::Pattern<&str>, data: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, data);
        }
    }
}

fn in_expression(expression: &Expression<&str>, data: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, data),
        Expression::Select { selector, variants } => {
            in_inline(selector, data);
            variants.iter().for_each(|variant| filled_in(&variant.value, data));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, data: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => _ = data.insert(id.name.to_owned()),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|given| in_inline(given, data));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, data),
        _ => {}
    }
}

#[test]
fn both_languages_say_the_same() {
    for (name, english, dutch) in FILES {
        let (english, dutch) = (texts(name, english), texts(name, dutch));
        let ids = |texts: &Texts| texts.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(ids(&english), ids(&dutch), "{name}.ftl: texts or parts of one language only");
        for (id, data) in &english {
            assert_eq!(data, &dutch[id], "{name}.ftl: {id} fills in something else in the other language");
        }
    }
}

#[test]
fn every_file_with_texts_is_read() {
    for language in ["en", "nl"] {
        let files = fs::read_dir(root().join("crates/engine/languages").join(language)).unwrap();
        let there: BTreeSet<String> = files.map(|file| stem(&file.unwrap().path())).collect();
        let known: BTreeSet<String> = FILES.iter().map(|(name, _, _)| (*name).to_owned()).collect();
        assert_eq!(there, known, "languages/{language}");
    }
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The code of every package, but for tests in files of their own.
fn code() -> Vec<String> {
    let mut files = Vec::new();
    for folder in ["src", "crates/engine/src", "crates/deliveries/src", "crates/report/src"] {
        rust_files(&root().join(folder), &mut files);
    }
    files.retain(|file| !file.ends_with("tests.rs") && !file.ends_with("diagnostic/mistake.rs"));
    files.into_iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

#[test]
fn everything_that_is_said_has_a_text() {
    let known: BTreeSet<String> =
        FILES.iter().flat_map(|(name, english, _)| texts(name, english).into_keys()).collect();
    // Every name begins with that of its room.
    let is_name =
        |text: &&str| text.contains('-') && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    // A name that goes on with that of a colour ends with a dash.
    let asked = named_in_templates().into_iter().filter(|name| !name.ends_with('-'));
    asked.for_each(|name| assert!(known.contains(&name), "languages/*: no text {name}"));
    for code in code() {
        for said in code.split("said(\"").skip(1).filter_map(|rest| rest.split('"').next()).filter(is_name) {
            assert!(known.contains(said), "languages/*: no text {said}");
        }
    }
}

/// The words that templates of reports ask for, by the names that texts have.
fn named_in_templates() -> BTreeSet<String> {
    let folder = root().join("crates/report/src/render");
    let files = [
        "html/report.html",
        "html/parts.html",
        "html/index.html",
        "html/index.js",
        "html/sheet.html",
        "pdf/report.typ",
        "pdf/sheet.typ",
    ];
    let begun = files_of_new_monitors();
    let asked = files.map(|file| {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        text.split("word(\"")
            .skip(1)
            .map(|rest| format!("report-{}", rest.split('"').next().unwrap()))
            .collect::<Vec<_>>()
    });
    asked.into_iter().flatten().chain(begun).collect()
}

/// The texts that the files of a new monitor ask for.
fn files_of_new_monitors() -> Vec<String> {
    let folder = root().join("src/init/files");
    let read = |folder: &Path| {
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file());
        files.map(|path| fs::read_to_string(path).unwrap()).collect::<String>()
    };
    let text = format!("{}{}", read(&folder), read(&folder.join("indicators")));
    let asked = text.split("{{").skip(1).map(|rest| rest.split("}}").next().unwrap());
    asked.filter_map(|asked| asked.split_once(' ')).map(|(_, id)| id.to_owned()).collect()
}

/// Every text between quotes in the code that could be the name of a text.
fn named_in_code() -> BTreeSet<String> {
    let mut found = named_in_templates();
    for code in code() {
        let plain =
            |text: &&str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        found.extend(code.split('"').filter(plain).map(str::to_owned));
    }
    found
}

#[test]
fn no_text_stands_there_that_nothing_says() {
    let named = named_in_code();
    let idle: Vec<String> = FILES
        .iter()
        .flat_map(|(name, english, _)| texts(name, english).into_keys())
        .filter(|id| {
            !id.contains('.')
                && !id.starts_with("help-")
                && !id.starts_with("option-")
                && !id.starts_with("MDD")
                && !named.contains(id)
        })
        .collect();
    assert!(idle.is_empty(), "nothing in the code names these texts: {idle:#?}");
}

/// The mistakes of the code, each with its data: the tables of `mistakes!`.
fn mistakes() -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for code in code() {
        // Those of tests are within a module, and so not at the beginning of a line.
        let code = code.replace("\nmdd_engine::mistakes! {", "\nmistakes! {");
        for table in code.split("\nmistakes! {").skip(1) {
            let body = table.split("\n}").next().unwrap();
            let lines = body.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join(" ");
            for variant in lines.split(';').filter(|variant| variant.contains('"')) {
                let text = variant.rsplit('"').nth(1).unwrap().to_owned();
                let fields = variant.split_once('{').map(|(_, fields)| fields);
                // The first brace may be that of the enum.
                let fields = fields.map(|fields| fields.split_once("{").map_or(fields, |(_, inner)| inner));
                let fields = fields.and_then(|fields| fields.split_once('}')).map_or("", |(fields, _)| fields);
                let fields =
                    fields.split(',').filter_map(|field| field.split_once(':')).map(|(name, _)| name.trim().to_owned());
                found.insert(text, fields.collect());
            }
        }
    }
    found
}

#[test]
fn every_mistake_has_its_text_and_every_text_of_one_its_data() {
    let mut known = Texts::new();
    for (name, english, _) in FILES {
        known.extend(texts(name, english));
    }
    let mistakes = mistakes();
    assert!(!mistakes.is_empty());
    for (text, fields) in mistakes {
        assert!(known.contains_key(&text), "no text {text}");
        for (id, data) in known.range(text.clone()..).take_while(|(id, _)| id.starts_with(&text)) {
            if *id == text || id.starts_with(&format!("{text}.")) {
                let missing: Vec<_> = data.difference(&fields).collect();
                assert!(missing.is_empty(), "{id} fills in {missing:?}, which the mistake does not have: {fields:?}");
            }
        }
    }
}
