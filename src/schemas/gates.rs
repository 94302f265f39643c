//! `sources.toml`: what a delivery must be like.

use schemars::JsonSchema;

/// Eisen aan een hele tabel.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Gates {
    /// Zoveel gemeenten hebben minstens een rij.
    gemeenten: Option<AtLeast>,
    /// Zoveel rijen zijn minstens te gebruiken.
    rows: Option<AtLeast>,
    /// Zoveel rijen horen hoogstens bij geen bekende gemeente.
    unmatched: Option<AtMost>,
    /// Zoveel procent meer of minder rijen dan de vorige levering.
    change: Option<AtMost>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AtLeast {
    /// De grens.
    at_least: u32,
    /// Hoe erg het is; `error` als er niets staat.
    severity: Option<GateSeverity>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct AtMost {
    /// De grens.
    at_most: u32,
    /// Hoe erg het is; `error` als er niets staat.
    severity: Option<GateSeverity>,
}

/// Hoe erg iets is dat niet klopt.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub(super) enum GateSeverity {
    Error,
    Warning,
}
