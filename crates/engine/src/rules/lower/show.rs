//! `display = { ... }`: unit, decimals and words.

use super::super::keys;
use super::mistake::MeasureMistake;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::ReportWords;
use crate::syntax::KeyedTable;
use crate::terms::{Display, Kind};

/// Reads a display; `kind` is of what is displayed, `allowed` what a choice can be.
pub(super) fn lower_display(
    table: KeyedTable<'_>,
    kind: Kind,
    allowed: Option<&[String]>,
    said: &ReportWords,
    diagnostics: &mut Diagnostics,
) -> Display {
    let mut reader = table.reader();
    let unit = reader.word("unit", &keys::UNITS, diagnostics);
    let decimals = reader.count("decimals", diagnostics);
    let missing = reader.text("missing", diagnostics).map(|text| text.value);
    let words = reader.names("words", diagnostics);
    reader.finish(diagnostics);
    let mut display = Display {
        unit: unit.map(|unit| unit.value).unwrap_or_default(),
        decimals: decimals.map_or(0, |decimals| decimals.value),
        ..Display::of(said.usual())
    };
    if let Some(missing) = missing {
        display.missing = missing;
    }
    for (written, entry) in words.iter().flat_map(|words| &words.entries) {
        let value = match (kind, written.as_str()) {
            (Kind::YesNo, "yes") => "ja",
            (Kind::YesNo, "no") => "nee",
            (_, other) => other,
        };
        let known = match (kind, allowed) {
            (Kind::YesNo, _) => matches!(value, "ja" | "nee"),
            (Kind::Text, Some(allowed)) => allowed.iter().any(|allowed| allowed == value),
            (Kind::Text, None) => true,
            _ => false,
        };
        let now = match (kind, written.as_str()) {
            (Kind::YesNo, "ja") => Some("yes"),
            (Kind::YesNo, "nee") => Some("no"),
            _ => None,
        };
        if let Some(now) = now {
            let mistake = MeasureMistake::FormerKey { found: written.clone(), now: now.to_owned() };
            diagnostics.push(Diagnostic::of(entry.key, &mistake).mend(entry.key, now));
        }
        if !known {
            let choices: Vec<&str> = match (kind, allowed) {
                (Kind::Text, Some(allowed)) => allowed.iter().map(String::as_str).collect(),
                (Kind::YesNo, _) => vec!["yes", "no"],
                _ => Vec::new(),
            };
            diagnostics.push(
                Diagnostic::of(entry.key, &MeasureMistake::NeverThisFigure { found: written.clone() })
                    .suggest(written, choices),
            );
            continue;
        }
        if let Some(word) = entry.node.text(diagnostics) {
            display.words.push((value.to_owned(), word.value));
        }
    }
    display
}
