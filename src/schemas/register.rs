//! `sources.toml`: which gemeenten there are.

use std::collections::BTreeMap;

use schemars::JsonSchema;

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Register {
    /// De tabel met een rij per gemeente.
    table: String,
    /// De kolom met de naam van de gemeente.
    name: String,
    /// De kolom met het aantal inwoners.
    inhabitants: Option<String>,
    /// De kolom met de provincie.
    province: Option<String>,
    /// Een bestand met opgeheven gemeenten.
    mergers: Option<String>,
    /// Een bestand met andere schrijfwijzen van namen.
    spellings: Option<String>,
    /// Van welke dag de lijst is, zonder aanhalingstekens: 2018-01-01. De gemeenten van een andere peildatum volgen daaruit met het bestand met opgeheven gemeenten.
    #[schemars(extend("format" = "date"))]
    valid_on: Option<String>,
    /// De kolom met de dag vanaf wanneer een rij geldt; leeg is altijd al.
    since: Option<String>,
    /// De kolom met de dag waarop een rij niet meer geldt; leeg is nog steeds.
    until: Option<String>,
    /// Namen in leveringen, elk met de code van de gemeente die ermee is bedoeld. Geldt voor elke tabel.
    aliases: Option<BTreeMap<String, String>>,
}
