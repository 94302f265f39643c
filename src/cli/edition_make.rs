//! `mdd edition make`: what is reported now, frozen as it is published. What was published is never written over.

use std::path::PathBuf;

use super::opened::{ChosenRules, evaluated, load};
use super::output::Messages;
use super::{Common, Outcome};
use crate::project::STORE;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::editions::{Editions, KeptEdition, changes};
use mdd_engine::language::{Said, said};
use mdd_engine::mistakes;
use mdd_engine::scores::{EditionName, kept};
use mdd_report::report::PROGRAM;

mistakes! {
    /// Why an edition is not made, or not shown.
    pub(super) enum EditionRefused {
        NoName { found: String } = Error BadArgument "edition-no-name";
        WhatIf = Error IsWhatIf "edition-what-if";
        Published { edition: String, what: Said } = Error EditionWrong "edition-published";
        SameDateNow { date: String, other: String } = Error EditionWrong "edition-same-date-now";
        Before { date: String, last: String, edition: String } = Error EditionWrong "edition-before-last";
        OtherDate { date: String, edition: String, found: String } = Error EditionWrong "edition-corrects-now";
        AlreadyCorrected { edition: String, other: String } = Error EditionWrong "edition-already-corrected";
        CorrectsNot { edition: String, found: String } = Error EditionWrong "edition-corrects-not";
        NothingCorrected { edition: String } = Error EditionWrong "edition-nothing-corrected";
        NoGemeente { edition: String, found: String } = Error UnknownGemeente "edition-no-gemeente";
    }
}

#[derive(clap::Args)]
pub(super) struct MakeOptions {
    #[arg(value_name = "EDITION")]
    edition: String,
    #[command(flatten)]
    chosen: ChosenRules,
    #[arg(long, value_name = "EDITION", requires = "why")]
    corrects: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "corrects")]
    why: Option<String>,
    #[arg(long)]
    keep_deliveries: bool,
    #[arg(long, value_name = "DIR", requires = "keep_deliveries")]
    store: Option<PathBuf>,
}

pub(super) fn make(options: &MakeOptions, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let refused = |mistake: EditionRefused, messages: &mut Messages| {
        let found = Diagnostic::of(Place::Argument(options.edition.clone()), &mistake);
        messages.bad(&found.into(), &mdd_engine::text::Files::default())
    };
    if !is_name(&options.edition) {
        return Err(refused(EditionRefused::NoName { found: options.edition.clone() }, messages));
    }
    if !options.chosen.set.is_empty() {
        return Err(refused(EditionRefused::WhatIf, messages));
    }
    let monitor = load(common, &options.chosen, messages)?;
    let bad = |found: Diagnostics, messages: &mut Messages| messages.bad(&found, &monitor.project.files);
    let editions = monitor.project.editions().map_err(|found| bad(found, messages))?;
    let corrects = options.corrects.as_deref().map(|name| crate::project::edition_named(&editions, name)).transpose();
    let corrects = corrects.map_err(|found| bad(found, messages))?;
    let evaluated = evaluated(&monitor, messages)?;
    let made = kept(
        &evaluated.evaluation,
        &EditionName {
            name: &options.edition,
            corrects: options.corrects.as_deref(),
            why: options.why.as_deref(),
            program: PROGRAM,
            sources: &monitor.project.manifest.source_sums(),
        },
    );
    let keep = |messages: &mut Messages| -> Result<(), Outcome> {
        if options.keep_deliveries {
            let store = monitor.project.store(options.store.as_deref());
            let added = monitor.project.keep_with(&options.edition, &monitor.data, monitor.peildatum, &store);
            let added = added.map_err(|found| bad(found, messages))?;
            let store = store.folder().display().to_string();
            messages.remark(said("edition-kept").with("count", added).with("store", store));
        }
        Ok(())
    };
    if let Some(there) = editions.find(&options.edition) {
        return match published_otherwise(there, &made) {
            None => {
                messages.remark(said("edition-as-published").with("edition", there.name.as_str()));
                keep(messages)?;
                Ok(Outcome::Fine)
            }
            Some(what) => Err(refused(EditionRefused::Published { edition: there.name.clone(), what }, messages)),
        };
    }
    fits(&made, corrects, &editions).map_err(|mistake| refused(mistake, messages))?;
    if monitor.pack.history.last().is_some_and(|version| version.published.is_none()) {
        messages.remark(said("edition-draft-rules").with("version", monitor.pack.number()));
    }
    // First what it rests on: an edition that is there has what was to be kept with it.
    keep(messages)?;
    let written = monitor.project.add_edition(&made).map_err(|found| bad(found, messages))?;
    for path in written {
        messages.remark(said("golden-wrote").with("path", path));
    }
    Ok(Outcome::Fine)
}

/// A name of a folder that every computer can have.
fn is_name(name: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    name.len() <= 60
        && name != STORE
        && name.starts_with(|letter: char| letter.is_ascii_alphanumeric())
        && !name.ends_with('.')
        && name.chars().all(plain)
}

/// What was published under this name and would be another thing now: other figures, or the same by other rules or data.
fn published_otherwise(there: &KeptEdition, made: &KeptEdition) -> Option<Said> {
    let figures = changes(there, made).len();
    let other = |one: bool, id: &'static str| one.then(|| said(id));
    (figures > 0)
        .then(|| said("edition-other-figures").with("count", figures))
        .or_else(|| other(there.peildatum != made.peildatum, "edition-other-date"))
        .or_else(|| other(there.rules != made.rules || there.rules_hash != made.rules_hash, "edition-other-rules"))
        .or_else(|| other(there.data_hash != made.data_hash, "edition-other-data"))
        .or_else(|| other(there.corrects != made.corrects || there.why != made.why, "edition-other-correction"))
}

/// Whether it may stand beside what was published.
fn fits(made: &KeptEdition, corrects: Option<&KeptEdition>, editions: &Editions) -> Result<(), EditionRefused> {
    let date = made.peildatum.to_string();
    let Some(corrects) = corrects else {
        if let Some(other) = editions.in_force().find(|edition| edition.peildatum == made.peildatum) {
            return Err(EditionRefused::SameDateNow { date, other: other.name.clone() });
        }
        return match editions.in_force().next_back() {
            Some(last) if last.peildatum > made.peildatum => {
                Err(EditionRefused::Before { date, last: last.peildatum.to_string(), edition: last.name.clone() })
            }
            _ => Ok(()),
        };
    };
    let edition = corrects.name.clone();
    if corrects.peildatum != made.peildatum {
        return Err(EditionRefused::OtherDate { date, edition, found: corrects.peildatum.to_string() });
    }
    if let Some(other) = editions.all().find(|other| other.corrects.as_deref() == Some(&corrects.name)) {
        return Err(EditionRefused::AlreadyCorrected { edition, other: other.name.clone() });
    }
    match changes(corrects, made).is_empty() {
        true => Err(EditionRefused::NothingCorrected { edition }),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::is_name;

    #[test]
    fn a_name_is_one_of_a_folder() {
        for name in ["2018-Q1", "2018-Q1.1", "q1_2018", "a"] {
            assert!(is_name(name), "{name}");
        }
        for name in ["", ".", "..", "../x", "a/b", "a\\b", "store", "-x", ".x", "x.", "a b", "é", "a\n"] {
            assert!(!is_name(name), "{name}");
        }
        assert!(!is_name(&"x".repeat(61)));
    }
}
