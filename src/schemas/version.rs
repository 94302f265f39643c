//! `version.toml`

use schemars::JsonSchema;

/// Wat een versie van zichzelf zegt.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Version {
    /// Het nummer; de map heet net zo.
    #[schemars(regex(pattern = r"^\d+(\.\d+)*$"))]
    number: String,
    /// Van welke dag de versie is, zonder aanhalingstekens: 2018-01-15.
    #[schemars(extend("format" = "date"))]
    date: String,
    /// Op welke versie deze voortbouwt. Alleen de eerste heeft dit niet.
    extends: Option<String>,
    /// Hoe de monitor heet. Geldt tot een latere versie het verandert.
    name: Option<String>,
    /// Van wie de monitor is. Geldt tot een latere versie het verandert.
    organisation: Option<String>,
    /// Wat er is veranderd, een regel per verandering.
    changelog: Option<Vec<String>>,
    /// Wat er vervalt: "indicator.gmsd", "report.freshness.gmsd".
    remove: Option<Vec<String>>,
    /// Wat u hebt aangenomen omdat het niet is gepubliceerd. Geldt alleen voor deze versie.
    assumption: Option<String>,
    /// Waarschuwingen die zo zijn bedoeld, in deze versie.
    allow: Option<Vec<super::Allowed>>,
}
