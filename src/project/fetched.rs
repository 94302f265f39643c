//! Deliveries that were fetched long after the day that sources.toml gives for their source: reports would print that day beside newer
//! figures.

use super::Project;
use super::lock::{FetchStanding, Lock};
use super::mistake::ProjectMistake;
use mdd_deliveries::{Manifest, Shelf};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::terms::{Date, parse_date};
use mdd_engine::text::Files;

impl Project {
    /// What was fetched later than sources.toml says. A lock that cannot be read is told by who writes it.
    pub fn fetched_later(&self) -> Diagnostics {
        match Lock::load(self.root(), &mut Files::default()) {
            Ok(lock) if !lock.tables.is_empty() => later(&self.manifest, &lock, &self.shelf()),
            _ => Diagnostics::default(),
        }
    }
}

fn later(manifest: &Manifest, lock: &Lock, shelf: &dyn Shelf) -> Diagnostics {
    let mut found = Diagnostics::default();
    for (id, source) in &manifest.schema.sources {
        let Some(written) = manifest.sources.get(id).filter(|written| !written.by_file) else { continue };
        let last = source.updated.last_day();
        let tables = manifest
            .tables
            .iter()
            .filter(|table| manifest.schema.tables.get(&table.name).is_some_and(|schema| schema.source == *id));
        let late = tables.filter_map(|table| {
            let day = parse_date(lock.fetched(table)?.time.get(..10)?)?;
            // Only what is late is read, to see whether it is still what was fetched.
            let is_late = days_between(last, day) > source.frequency.days();
            (is_late && matches!(lock.standing(table, shelf), FetchStanding::AsFetched(_))).then_some(day)
        });
        let Some(day) = late.max() else { continue };
        let (updated, fetched) = (source.updated.to_string(), day.to_string());
        let mistake = ProjectMistake::FetchedLater { source: id.clone(), updated, fetched };
        found.push(Diagnostic::of(written.updated, &mistake));
    }
    found
}

/// Less than none before the first.
fn days_between(first: Date, second: Date) -> i32 {
    first.until(second).map_or(0, |span| span.get_days())
}
