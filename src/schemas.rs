//! JSON Schemas of the TOML files that people write, so that editors check and complete them while somebody types.
//!
//! Made of the tables of keys by which the files are read: a schema says which keys there are, what they hold, and which
//! words; what names mean only `mdd check` knows.

use serde_json::{Map, Value, json};

use crate::golden;
use mdd_engine::every;
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Both, Language};
use mdd_engine::rules::keys;
use mdd_engine::syntax::{Holds, Key, Keys, Needed, Words};

every! {
    /// A kind of file.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum FileKind {
        /// `rules/*/indicators/*.toml`
        Indicator,
        /// `rules/*/measures/*.toml` and `rules/*/tables/*.toml`
        Definitions,
        /// `rules/*/report.toml`
        Report,
        /// `rules/*/version.toml`
        Version,
        /// `rules/*/tests/*.toml`
        Examples,
        /// `explanations/*.toml`
        Explanations,
        /// `workshops.toml`
        Workshops,
        /// `samenwerkingen.toml`
        Organisations,
        /// `sources.toml`
        Sources,
        /// `tests/golden/golden.toml`
        Golden,
    }
}

impl FileKind {
    pub fn name(self) -> &'static str {
        match self {
            FileKind::Indicator => "indicator",
            FileKind::Definitions => "definitions",
            FileKind::Report => "report",
            FileKind::Version => "version",
            FileKind::Examples => "examples",
            FileKind::Explanations => "explanations",
            FileKind::Workshops => "workshops",
            FileKind::Organisations => "organisations",
            FileKind::Sources => "sources",
            FileKind::Golden => "golden",
        }
    }

    /// What may stand in this kind of file.
    pub fn keys(self) -> &'static Keys {
        match self {
            FileKind::Indicator => &keys::INDICATOR_FILE,
            FileKind::Definitions => &keys::DEFINITIONS_FILE,
            FileKind::Report => &keys::REPORT_FILE,
            FileKind::Version => &keys::VERSION_FILE,
            FileKind::Examples => &keys::EXAMPLES_FILE,
            FileKind::Explanations => &mdd_engine::explanations::EXPLANATIONS_FILE,
            FileKind::Workshops => &mdd_engine::workshops::WORKSHOPS_FILE,
            FileKind::Organisations => &mdd_engine::organisations::ORGANISATIONS_FILE,
            FileKind::Sources => &mdd_deliveries::SOURCES_FILE,
            FileKind::Golden => &golden::GOLDEN_FILE,
        }
    }

    /// What may stand in each table of this kind of file.
    fn everywhere(self) -> &'static [&'static Key] {
        match self {
            FileKind::Indicator | FileKind::Definitions | FileKind::Report => &EVERYWHERE,
            _ => &[],
        }
    }

    /// The schema of this kind of file, with what it says in a language. Draft 7: what the TOML extensions of editors know.
    pub fn schema(self, language: Language) -> Value {
        let mut tables = tables(self.keys());
        self.everywhere().iter().for_each(|key| inside(&key.holds, &mut tables));
        let writer = Writer { language, everywhere: self.everywhere(), tables: &tables };
        let mut schema = writer.table(self.keys());
        schema.insert("title".to_owned(), json!(self.name()));
        schema.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
        let definitions = tables.iter().skip(1).map(|(name, keys)| (name.clone(), Value::Object(writer.table(keys))));
        let definitions: Map<String, Value> = definitions.collect();
        if !definitions.is_empty() {
            schema.insert("definitions".to_owned(), Value::Object(definitions));
        }
        Value::Object(schema)
    }
}

/// Keys that may stand in any table of the rules.
static EVERYWHERE: [&Key; 2] = [&keys::ASSUMPTION, &keys::ALLOW];

struct Writer<'a> {
    language: Language,
    everywhere: &'static [&'static Key],
    tables: &'a [(String, &'static Keys)],
}

impl Writer<'_> {
    fn table(&self, keys: &Keys) -> Map<String, Value> {
        let mut properties = Map::new();
        let mut required = Vec::new();
        for (key, always) in keys.all() {
            properties.insert(key.name.to_owned(), self.key(key));
            if always && key.needed == Needed::Yes {
                required.push(key.name);
            }
        }
        let others = keys.own.map_or(json!(false), |own| json!(self.shape(&Holds::Table(own))));
        let mut table = self.object(properties, others);
        if !required.is_empty() {
            table.insert("required".to_owned(), json!(required));
        }
        self.describe(&mut table, keys.says);
        table
    }

    fn key(&self, key: &Key) -> Value {
        let mut shape = self.shape(&key.holds);
        // Beside a reference, draft 7 ignores what else is said.
        if shape.contains_key("$ref") {
            shape = map(json!({ "allOf": [shape] }));
        }
        self.describe(&mut shape, key.says);
        Value::Object(shape)
    }

    fn describe(&self, shape: &mut Map<String, Value>, says: Both) {
        if says != Both::NOTHING {
            shape.insert("description".to_owned(), json!(self.language.of(says)));
        }
    }

    /// A table with these keys; `others` is what any other key may hold.
    fn object(&self, mut properties: Map<String, Value>, others: Value) -> Map<String, Value> {
        for key in self.everywhere {
            properties.insert(key.name.to_owned(), self.key(key));
        }
        map(json!({ "type": "object", "additionalProperties": others, "properties": properties }))
    }

    fn shape(&self, holds: &Holds) -> Map<String, Value> {
        map(match holds {
            Holds::Text => json!({ "type": "string" }),
            Holds::Form(form) => json!({ "type": "string", "pattern": form }),
            Holds::Name => json!({ "anyOf": [{ "type": "string" }, { "type": "integer", "minimum": 0 }] }),
            Holds::YesNo => json!({ "type": "boolean" }),
            Holds::Number => json!({ "type": "number" }),
            Holds::NumberFrom { least, most, above } => {
                let from = if *above { "exclusiveMinimum" } else { "minimum" };
                json!({ "type": "number", from: least, "maximum": most })
            }
            Holds::Count { least, most: u32::MAX } => json!({ "type": "integer", "minimum": least }),
            Holds::Count { least, most } => json!({ "type": "integer", "minimum": least, "maximum": most }),
            Holds::Day => json!({ "type": "string", "format": "date" }),
            Holds::Condition | Holds::Formula => json!({ "anyOf": [{ "type": "string" }, { "type": "boolean" }] }),
            Holds::Word(words) => self.words(*words),
            Holds::List(of, least, most) => {
                let mut list = map(json!({ "type": "array", "items": self.shape(of) }));
                list.extend(least.map(|least| ("minItems".to_owned(), json!(least))));
                list.extend(most.map(|most| ("maxItems".to_owned(), json!(most))));
                Value::Object(list)
            }
            Holds::Table(keys) => {
                let name = self.tables.iter().find(|(_, known)| std::ptr::eq(*known, *keys)).map(|(name, _)| name);
                json!({ "$ref": format!("#/definitions/{}", name.or_fault("every table has a name")) })
            }
            Holds::Named(Holds::Anything) => json!({ "type": "object", "additionalProperties": true }),
            Holds::Named(of) => Value::Object(self.object(Map::new(), json!(self.shape(of)))),
            Holds::NamedOf(names, of) => {
                let named = names.words().into_iter().map(|(name, says)| {
                    let mut shape = self.shape(of);
                    self.describe(&mut shape, says);
                    (name.to_owned(), Value::Object(shape))
                });
                Value::Object(self.object(named.collect(), json!(false)))
            }
            Holds::Either(several) => {
                json!({ "anyOf": several.iter().map(|one| self.shape(one)).collect::<Vec<_>>() })
            }
            Holds::Anything => json!({}),
        })
    }

    fn words(&self, words: &dyn Words) -> Value {
        let words = words.words();
        if words.iter().all(|(_, says)| *says == Both::NOTHING) {
            return json!({ "type": "string", "enum": words.iter().map(|(word, _)| word).collect::<Vec<_>>() });
        }
        let each = words.iter().map(|(word, says)| {
            let mut one = map(json!({ "type": "string", "const": word }));
            self.describe(&mut one, *says);
            one
        });
        json!({ "oneOf": each.collect::<Vec<_>>() })
    }
}

fn map(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// Every table of keys that may stand in this one, itself included: each once, with a name that no other has.
pub fn tables(keys: &'static Keys) -> Vec<(String, &'static Keys)> {
    let mut found = Vec::new();
    walk(keys, &mut found);
    found
}

fn walk(keys: &'static Keys, found: &mut Vec<(String, &'static Keys)>) {
    if found.iter().any(|(_, known)| std::ptr::eq(*known, keys)) {
        return;
    }
    let same = found.iter().filter(|(_, known)| known.name() == keys.name()).count();
    let name = if same == 0 { keys.name().to_owned() } else { format!("{}-{}", keys.name(), same + 1) };
    found.push((name, keys));
    keys.all().into_iter().for_each(|(key, _)| inside(&key.holds, found));
    keys.own.into_iter().for_each(|own| walk(own, found));
}

fn inside(holds: &'static Holds, found: &mut Vec<(String, &'static Keys)>) {
    match holds {
        Holds::Table(keys) => walk(keys, found),
        Holds::List(of, ..) | Holds::Named(of) | Holds::NamedOf(_, of) => inside(of, found),
        Holds::Either(several) => several.iter().for_each(|one| inside(one, found)),
        _ => {}
    }
}
