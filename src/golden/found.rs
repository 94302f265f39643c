//! What is not as approved, as messages at the indicators that it is about.

use super::compare::{Changed, Differences};
use super::folder::scores_path;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::language::said;
use mdd_engine::mistakes;
use mdd_engine::rules::RulePack;

mistakes! {
    enum FoundMistake {
        Colours { indicator: String, count: usize } = Error NotAsApproved "golden-other-colours";
        Figures { indicator: String, count: usize } = Error NotAsApproved "golden-other-figures";
        Others { version: String } = Error NotAsApproved "golden-other-outputs";
        NoVersion { version: String } = Error NotAsApproved "golden-other-gone";
    }
}

/// A message an indicator with other colours or figures, one for all else of a version; what several versions share once.
pub fn not_as_approved(each: &[(&RulePack, &Differences)], gone: &[String]) -> Diagnostics {
    let versions = each.iter().map(|(pack, differences)| (pack.number().to_owned(), of_version(pack, differences)));
    let gone = gone.iter().map(|version| {
        let mistake = FoundMistake::NoVersion { version: version.clone() };
        (version.clone(), Diagnostic::of(Place::file(scores_path(version)), &mistake).into())
    });
    Diagnostics::merged(versions.chain(gone), |message, versions| {
        let what = said("golden-found-in").with("count", versions.len()).with("versions", versions.to_vec());
        message.also_help(what)
    })
}

fn of_version(pack: &RulePack, differences: &Differences) -> Diagnostics {
    let mut found = Diagnostics::default();
    for indicator in pack.indicators.values() {
        let of_indicator = |all: &[Changed]| all.iter().filter(|changed| changed.indicator == indicator.id).count();
        let id = || indicator.id.clone();
        match (of_indicator(&differences.colours), of_indicator(&differences.figures)) {
            (0, 0) => {}
            (0, count) => {
                found.push(Diagnostic::of(indicator.span, &FoundMistake::Figures { indicator: id(), count }));
            }
            (count, _) => {
                found.push(Diagnostic::of(indicator.span, &FoundMistake::Colours { indicator: id(), count }));
            }
        }
    }
    if found.is_empty() && !differences.is_empty() {
        let version = pack.number().to_owned();
        let place = Place::file(scores_path(&version));
        found.push(Diagnostic::of(place, &FoundMistake::Others { version }));
    }
    found
}
