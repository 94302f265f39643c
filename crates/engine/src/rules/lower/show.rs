//! `display = { ... }`: unit, decimals and words.

use super::mistake::MeasureMistake;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{TableReader, TomlTable};
use crate::terms::{Display, Kind, Unit};

/// Figures are never printed with more decimals than this.
const MAX_DECIMALS: u32 = 6;

/// Reads a display; `kind` is of what is displayed, `allowed` what a choice can be.
pub(super) fn lower_display(
    table: &TomlTable,
    kind: Kind,
    allowed: Option<&[String]>,
    diagnostics: &mut Diagnostics,
) -> Display {
    let mut reader = TableReader::new(table, "what-display");
    let unit = reader.word("unit", &Unit::ALL.map(|unit| (unit.word(), unit)), diagnostics);
    let decimals = reader.count("decimals", MAX_DECIMALS, diagnostics);
    let missing = reader.text("missing", diagnostics).map(|text| text.value);
    let words = reader.table("words", diagnostics);
    reader.finish(diagnostics);
    let mut display = Display {
        unit: unit.map(|unit| unit.value).unwrap_or_default(),
        decimals: decimals.map_or(0, |decimals| decimals.value),
        ..Display::default()
    };
    if let Some(missing) = missing {
        display.missing = missing;
    }
    for (value, entry) in words.iter().flat_map(|words| &words.entries) {
        let known = match (kind, allowed) {
            (Kind::YesNo, _) => matches!(value.as_str(), "ja" | "nee"),
            (Kind::Text, Some(allowed)) => allowed.contains(value),
            (Kind::Text, None) => true,
            _ => false,
        };
        if !known {
            let choices: Vec<&str> = match (kind, allowed) {
                (Kind::Text, Some(allowed)) => allowed.iter().map(String::as_str).collect(),
                (Kind::YesNo, _) => vec!["ja", "nee"],
                _ => Vec::new(),
            };
            diagnostics.push(
                Diagnostic::of(entry.key, &MeasureMistake::NeverThisFigure { found: value.clone() })
                    .suggest(value, choices),
            );
            continue;
        }
        if let Some(word) = entry.node.text(diagnostics) {
            display.words.push((value.clone(), word.value));
        }
    }
    display
}
