//! `sources.toml`: what is done with cells that have no value of their own.

use schemars::JsonSchema;

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub(super) enum Fill {
    /// De cel krijgt de waarde van de cel erboven.
    Down,
    /// De cel is leeg.
    None,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub(super) enum Formulas {
    /// De rij telt niet mee.
    Error,
    /// De cel is leeg.
    Empty,
}
