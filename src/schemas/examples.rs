//! `tests/*.toml` in the folder of a version.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde_json::Value;

/// Voorbeelden: wat een indicator bij deze cijfers moet geven.
#[derive(JsonSchema)]
pub(super) struct Examples {
    /// De `id` van de indicator.
    indicator: String,
    /// De voorbeelden, in volgorde of bij hun naam.
    example: Option<Listed>,
}

#[derive(JsonSchema)]
#[schemars(untagged)]
enum Listed {
    InOrder(Vec<Example>),
    ByName(BTreeMap<String, Example>),
}

/// Een voorbeeld: wat er is gegeven, en wat de indicator dan moet zeggen.
#[derive(JsonSchema)]
struct Example {
    /// Waar het voorbeeld over gaat.
    name: Option<String>,
    /// De cijfers van de gemeente, bij hun naam; "-" is geen cijfer.
    given: Option<BTreeMap<String, Value>>,
    /// De rijen van de gemeente, bij de naam van de tabel.
    rows: Option<BTreeMap<String, Value>>,
    /// De kleur die erbij hoort.
    colour: Option<String>,
    /// Het cijfer zonder opmaak.
    value: Option<Value>,
    /// Het cijfer zoals het wordt afgedrukt.
    shows: Option<String>,
    /// De tekst van de kleurregel.
    why: Option<String>,
    /// Waarom het grijs is.
    reason: Option<String>,
    /// De hoeveelste kleurregel beslist.
    rule: Option<Value>,
}
