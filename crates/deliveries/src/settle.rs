//! The manifest for one date: of each pattern the file that is read, and which date its source then has.

use std::collections::BTreeMap;

use super::Shelf;
use super::manifest::Manifest;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::terms::{Peildatum, Updated};

/// The manifest with, for each pattern, the file that was chosen; and the date that its name gives its source.
///
/// Also the tables, by their places, of which the pattern has no file to read, each with why.
pub(super) fn settle(
    manifest: &Manifest,
    peildatum: Peildatum,
    shelf: &dyn Shelf,
) -> (Manifest, BTreeMap<usize, Diagnostics>) {
    let mut settled = manifest.clone();
    let mut without = BTreeMap::new();
    for (at, (table, (_, schema))) in settled.tables.iter_mut().zip(&mut settled.schema.tables).enumerate() {
        let Some(pattern) = &table.pattern else { continue };
        match pattern.choose(&table.file, peildatum, shelf) {
            Ok(chosen) => {
                table.file.value.clone_from(&chosen.path);
                schema.file.clone_from(&chosen.path);
                // A source is as old as the oldest of its tables.
                if let Some(source) = settled.schema.sources.get_mut(&schema.source)
                    && manifest.schema.sources.get(&schema.source).is_some_and(|info| info.updated == Updated::ByFile)
                    && let Some(period) = chosen.period
                    && (source.updated == Updated::ByFile || period.last_day() < source.updated.last_day())
                {
                    source.updated = period;
                }
                table.chosen = Some(chosen);
            }
            Err(errors) => {
                without.insert(at, errors);
            }
        }
    }
    (settled, without)
}

/// The same, where every pattern must have a file to read.
///
/// # Errors
/// One has none.
pub(super) fn settle_all(
    manifest: &Manifest,
    peildatum: Peildatum,
    shelf: &dyn Shelf,
) -> Result<Manifest, Diagnostics> {
    let (settled, without) = settle(manifest, peildatum, shelf);
    let mut diagnostics = Diagnostics::default();
    without.into_values().for_each(|errors| diagnostics.append(errors));
    if diagnostics.has_errors() { Err(diagnostics) } else { Ok(settled) }
}
