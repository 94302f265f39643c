//! `tests/golden/golden.toml`

use schemars::JsonSchema;

/// Van welke gemeenten het hele rapport wordt goedgekeurd, naast de scores van alle gemeenten.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Golden {
    /// Codes van gemeenten: "GM1884".
    reports: Vec<String>,
}
