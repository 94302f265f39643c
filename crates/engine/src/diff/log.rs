//! What one version changed of what it extends: everything, or only what is about one thing.

use serde::Serialize;

use super::outcome::Outcomes;
use super::rules::{RuleChanges, What};
use super::versions::Hit;
use crate::language::{Language, said};
use crate::rules::Version;

/// What one asks the history of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LogSubject {
    Everything,
    /// By its id.
    Indicator(String),
    /// A threshold, measure, view, list, table, text or script, by its name.
    Named(String),
}

/// One version in a history.
#[derive(Serialize)]
pub struct LogEntry {
    pub version: String,
    /// ISO.
    pub date: String,
    /// What the version says of itself; only where everything is asked.
    pub changelog: Vec<String>,
    /// What it changes in the rules, a line each.
    pub changes: Vec<String>,
    /// Whose colour is another one by that, on the deliveries of now.
    pub hits: Vec<Hit>,
}

/// What a version changed; None when it changed nothing of what is asked.
pub fn log_entry(
    version: &Version,
    about: &LogSubject,
    rules: &RuleChanges,
    outcomes: &Outcomes,
    language: Language,
) -> Option<LogEntry> {
    let (changes, on): (Vec<String>, Option<Vec<String>>) = match about {
        LogSubject::Everything => (Vec::new(), None),
        LogSubject::Indicator(id) => {
            let found = rules.indicators.iter().filter(|change| change.indicator == *id);
            let lines = found.flat_map(|change| {
                let whole = match change.what {
                    What::Added => Some(language.say(said("diff-new"))),
                    What::Removed => Some(language.say(said("diff-gone"))),
                    What::Changed => None,
                };
                whole.into_iter().chain(change.changes.iter().cloned())
            });
            // What it shares with others is told there; here too, as it may be the reason.
            let shared = rules.named.iter().filter(|named| named.indicators.len() > 1 && named.indicators.contains(id));
            (lines.chain(shared.map(|named| named.change.clone())).collect(), Some(vec![id.clone()]))
        }
        LogSubject::Named(name) => {
            let found: Vec<_> = rules.named.iter().filter(|named| named.name == *name).collect();
            let indicators = found.iter().flat_map(|named| named.indicators.clone()).collect();
            (found.iter().map(|named| named.change.clone()).collect(), Some(indicators))
        }
    };
    let is_about = |hit: &Hit| on.as_ref().is_none_or(|ids| ids.contains(&hit.indicator));
    let hits: Vec<Hit> = match (about, changes.is_empty()) {
        // Colours of indicators that rest on something change for other reasons too.
        (LogSubject::Named(_), true) => Vec::new(),
        _ => Hit::all(outcomes).into_iter().filter(is_about).collect(),
    };
    let everything = *about == LogSubject::Everything;
    (everything || !changes.is_empty() || !hits.is_empty()).then(|| LogEntry {
        version: version.number.clone(),
        date: version.date.to_string(),
        changelog: if everything { version.changelog.clone() } else { Vec::new() },
        changes,
        hits,
    })
}
