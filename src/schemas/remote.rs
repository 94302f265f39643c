//! `sources.toml`: where a delivery can be fetched.

use schemars::JsonSchema;

#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "only its shape is asked for")]
pub(super) enum Url {
    With(Remote),
    Plain(
        #[schemars(regex(pattern = "^[Hh][Tt][Tt][Pp][Ss]?://[^@]*$"))]
        String,
    ),
}

/// Waar een levering is op te halen, en met hoeveel geduld.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Remote {
    /// Het adres, met https:// of http:// ervoor, zonder naam of wachtwoord.
    #[schemars(regex(pattern = "^[Hh][Tt][Tt][Pp][Ss]?://"))]
    from: String,
    /// Of de levering in bladzijden komt, zoals OData dat doet. Zij worden samen een bestand.
    paging: Option<Paging>,
    /// Hoe groot de levering hoogstens mag zijn, in miljoenen bytes. Anders 200.
    #[schemars(range(min = 1, max = 2000))]
    limit_mb: Option<u32>,
    /// Hoeveel seconden een antwoord mag duren. Anders 120.
    #[schemars(range(max = 3600), extend("exclusiveMinimum" = 0))]
    timeout_s: Option<f64>,
    /// Hoe vaak er hoogstens wordt gevraagd. Anders 4.
    #[schemars(range(min = 1, max = 10))]
    attempts: Option<u32>,
    /// Hoeveel seconden er wordt gewacht voor de tweede keer; daarna telkens twee keer zo lang. Anders 2.
    #[schemars(range(min = 0, max = 600))]
    wait_s: Option<f64>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub(super) enum Paging {
    /// De levering komt in een keer.
    None,
    /// Elk antwoord noemt het volgende: `@odata.nextLink`.
    OData,
}
