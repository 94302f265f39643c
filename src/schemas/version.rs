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
    /// Sinds welke dag de versie is gepubliceerd. `mdd golden accept --publish` zet dit erin.
    #[schemars(extend("format" = "date"))]
    published: Option<String>,
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
    /// Wat er in deze versie is hersteld nadat zij was gepubliceerd.
    erratum: Option<Vec<Erratum>>,
}

/// Een fout in een gepubliceerde versie die daarin is hersteld.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Erratum {
    /// Op welke dag het is hersteld.
    #[schemars(extend("format" = "date"))]
    since: String,
    /// Wat er is hersteld, in een zin.
    mended: String,
    /// Wat sindsdien anders beslist: "indicator.bgt", "measure.bgt_percentage".
    what: Vec<String>,
    /// Welke gepubliceerde versies mee zijn hersteld.
    inherited_by: Option<Vec<String>>,
}
