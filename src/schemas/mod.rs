//! JSON Schemas of the TOML files that people write, so that editors check and complete them while somebody types.
//!
//! A schema says which keys there are, of what type, and which words; what names mean only `mdd check` knows. The
//! structs here are the shape of the files and nothing else: rules are read by `rules` and `source`, with messages that
//! have a place, and `tests/schemas.rs` holds the two together. Descriptions are in Dutch: editors show them to who
//! writes rules.

#![allow(dead_code, reason = "only the shape of the structs is used")]

mod cells;
mod definitions;
mod examples;
mod gates;
mod golden;
mod indicator;
mod register;
mod remote;
mod report;
mod sources;
mod values;
mod version;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};

/// A kind of file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
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
    /// `sources.toml`
    Sources,
    /// `tests/golden/golden.toml`
    Golden,
}

impl Kind {
    pub const ALL: [Kind; 7] =
        [Kind::Indicator, Kind::Definitions, Kind::Report, Kind::Version, Kind::Examples, Kind::Sources, Kind::Golden];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Indicator => "indicator",
            Kind::Definitions => "definitions",
            Kind::Report => "report",
            Kind::Version => "version",
            Kind::Examples => "examples",
            Kind::Sources => "sources",
            Kind::Golden => "golden",
        }
    }

    /// The schema of this kind of file.
    pub fn schema(self) -> Value {
        match self {
            Kind::Indicator => with_assumptions(schema::<indicator::Indicator>()),
            Kind::Definitions => with_assumptions(schema::<definitions::Definitions>()),
            Kind::Report => with_assumptions(schema::<report::Report>()),
            Kind::Version => schema::<version::Version>(),
            Kind::Examples => schema::<examples::Examples>(),
            Kind::Sources => schema::<sources::Sources>(),
            Kind::Golden => schema::<golden::Golden>(),
        }
    }
}

/// Draft 7: what the TOML extensions of editors know.
fn schema<T: JsonSchema>() -> Value {
    let mut schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>();
    each(&mut schema, &mut without_null);
    schema.to_value()
}

/// Een waarschuwing die zo is bedoeld.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Allowed {
    /// De code van de melding.
    #[schemars(regex(pattern = r"^MDD\d{3}$"))]
    code: String,
    /// Waar het over gaat, als dat niet alles is: "freshness.cbs", "indicator.*.basis".
    at: Option<String>,
    /// Waarom het zo is bedoeld.
    because: String,
}

/// `assumption` and `allow` may stand in any table of the rules.
fn with_assumptions(mut schema: Value) -> Value {
    let mut allowed = self::schema::<Allowed>();
    allowed.as_object_mut().into_iter().for_each(|schema| drop(schema.remove("$schema")));
    if let Ok(schema) = <&mut Schema>::try_from(&mut schema) {
        each(schema, &mut |object| {
            if object.get("type") == Some(&json!("object"))
                && let Value::Object(keys) = object.entry("properties").or_insert_with(|| json!({}))
            {
                let description =
                    "Wat u hebt aangenomen omdat het niet is gepubliceerd. Verandert niets aan de uitkomst.";
                keys.insert("assumption".to_owned(), json!({ "type": "string", "description": description }));
                let description = "Waarschuwingen van mdd check die zo zijn bedoeld, en waarom.";
                let list = json!({ "type": "array", "items": allowed.clone(), "description": description });
                keys.insert("allow".to_owned(), list);
            }
        });
    }
    schema
}

/// Every schema in a schema, itself included.
fn each(schema: &mut Schema, change: &mut dyn FnMut(&mut Map<String, Value>)) {
    schemars::transform::transform_subschemas(&mut |schema: &mut Schema| each(schema, change), schema);
    if let Some(object) = schema.as_object_mut() {
        change(object);
    }
}

/// TOML has no null: a key that may be absent has the schema of its value. Neither has it integers of so many bits.
fn without_null(object: &mut Map<String, Value>) {
    let null = json!("null");
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|one| *one != null);
        if let [one] = types.as_slice() {
            let one = one.clone();
            object.insert("type".to_owned(), one);
        }
    }
    if let Some(Value::Array(choices)) = object.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type") != Some(&null));
        if let [Value::Object(one)] = choices.as_slice() {
            // Beside a reference, draft 7 ignores what else is said.
            let one = json!([one]);
            object.remove("anyOf");
            object.insert("allOf".to_owned(), one);
        }
    }
    if object.get("type") == Some(&json!("integer")) || object.get("type") == Some(&json!("number")) {
        object.remove("format");
    }
}
