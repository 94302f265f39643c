//! Deliveries that were fetched long after the day that sources.toml gives for their source: reports would print that day beside newer
//! figures.

use super::Project;
use super::lock::{FetchStanding, Lock, lock_differences};
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
    let standings = lock_differences(manifest, lock, shelf);
    for (id, source) in &manifest.schema.sources {
        let Some(written) = manifest.sources.get(id).filter(|written| !written.by_file) else { continue };
        let fetched = standings.iter().filter_map(|(table, standing)| match standing {
            FetchStanding::AsFetched(fetched) if manifest.schema.tables.get(*table)?.source == *id => {
                parse_date(fetched.time.get(..10)?)
            }
            _ => None,
        });
        let Some(day) =
            fetched.max().filter(|day| days_between(source.updated.last_day(), *day) > source.frequency.days())
        else {
            continue;
        };
        let mistake = ProjectMistake::FetchedLater {
            source: id.clone(),
            updated: source.updated.to_string(),
            fetched: day.to_string(),
        };
        found.push(Diagnostic::of(written.updated, &mistake));
    }
    found
}

/// None before the first.
fn days_between(first: Date, second: Date) -> i32 {
    first.until(second).map_or(0, |span| span.get_days())
}
