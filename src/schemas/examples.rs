//! `tests/*.toml` in the folder of a version.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde_json::Value;

use super::indicator::{Colour, GreyReason};

/// Voorbeelden: wat een indicator bij deze cijfers moet geven.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Examples {
    /// De `id` van de indicator.
    indicator: String,
    /// De voorbeelden.
    example: Vec<Example>,
}

/// Een voorbeeld: wat er is gegeven, en wat de indicator dan moet zeggen.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Example {
    /// Waar het voorbeeld over gaat. Een latere versie vervangt het met een voorbeeld dat hetzelfde heet.
    name: String,
    /// De cijfers van de gemeente, bij hun naam; "-" is geen cijfer.
    given: Option<BTreeMap<String, Value>>,
    /// De rijen van de gemeente, bij de naam van de tabel.
    rows: Option<BTreeMap<String, Vec<BTreeMap<String, Value>>>>,
    /// De andere gemeenten van het land: daaruit volgt het cijfer ernaast.
    others: Option<Vec<Other>>,
    /// De kleur die erbij hoort.
    colour: Option<Colour>,
    /// Het cijfer zoals het wordt afgedrukt.
    shows: Option<String>,
    /// Een deel van wat de lezer te zien krijgt.
    why: Option<String>,
    /// Waarom het grijs is.
    reason: Option<GreyReason>,
    /// De hoeveelste kleurregel beslist.
    rule: Option<u32>,
    /// Het cijfer ernaast zoals het wordt afgedrukt.
    beside: Option<String>,
    /// Wat er onder het cijfer staat.
    detail: Option<String>,
    /// Cijfers die eruit volgen, bij hun naam, zoals ze worden afgedrukt.
    makes: Option<BTreeMap<String, String>>,
}

/// Een andere gemeente.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Other {
    /// De cijfers van die gemeente, bij hun naam.
    given: Option<BTreeMap<String, Value>>,
    /// De rijen van die gemeente, bij de naam van de tabel.
    rows: Option<BTreeMap<String, Vec<BTreeMap<String, Value>>>>,
}
