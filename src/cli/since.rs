//! `mdd report --since EDITION` and `--today`: an edition that was kept, by its name, and what the deliveries of one give by
//! the rules of now.

use std::collections::BTreeMap;
use std::path::Path;

use super::Outcome;
use super::output::Messages;
use crate::monitor::Monitor;
use crate::project::accepted;
use mdd_engine::dataset::Allow;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::editions::KeptEdition;
use mdd_engine::engine::{Evaluation, Score, evaluate};
use mdd_engine::terms::Peildatum;
use mdd_report::report::{FigureToday, Past, TodayFigures};

mdd_engine::mistakes! {
    /// What can be wrong with an edition that somebody names.
    enum SinceMistake {
        None { found: String } = Error NothingToCompare "since-none";
        Unknown { found: String, allowed: Vec<String> } = Error NothingToCompare "since-unknown";
        After { found: String, date: String, peildatum: String } = Error NothingToCompare "since-after";
        NoFolder { found: String } = Error BadArgument "since-no-folder";
        Twice { found: String } = Error BadArgument "since-twice";
        NoDeliveries = Error NothingToCompare "since-no-deliveries";
        NoTrend = Error NothingToCompare "since-no-trend";
    }
}

/// The edition with this name, seen from the report.
pub(super) fn since(name: &str, evaluation: &Evaluation<'_>) -> Result<Past, Diagnostics> {
    let edition = find(name, evaluation.data.editions.all())?;
    let peildatum = evaluation.peildatum.0;
    if edition.peildatum > peildatum {
        let mistake = SinceMistake::After {
            found: name.to_owned(),
            date: edition.peildatum.to_string(),
            peildatum: peildatum.to_string(),
        };
        return Err(wrong(name, &mistake).into());
    }
    Ok(Past::of_edition(edition, evaluation))
}

fn find<'k>(name: &str, editions: impl Iterator<Item = &'k KeptEdition>) -> Result<&'k KeptEdition, Diagnostics> {
    let editions: Vec<&KeptEdition> = editions.collect();
    if let Some(found) = editions.iter().find(|edition| edition.name == name) {
        return Ok(found);
    }
    let found = name.to_owned();
    let allowed: Vec<String> = editions.iter().map(|edition| edition.name.clone()).collect();
    let mistake = match allowed.is_empty() {
        true => SinceMistake::None { found },
        false => SinceMistake::Unknown { found, allowed: allowed.clone() },
    };
    Err(wrong(name, &mistake).suggest_near(name, allowed.iter().map(String::as_str)).into())
}

fn wrong(argument: &str, mistake: &SinceMistake) -> Diagnostic {
    Diagnostic::of(Place::Argument(argument.to_owned()), mistake)
}

/// What the deliveries of editions give by the rules of now; each is named as `EDITION=FOLDER`.
pub(super) fn today(
    given: &[String],
    monitor: &mut Monitor,
    messages: &mut Messages,
) -> Result<Vec<TodayFigures>, Outcome> {
    let figures = of_deliveries(given, monitor);
    figures.map_err(|found| messages.bad(&found, &monitor.project.files))
}

fn of_deliveries(given: &[String], monitor: &mut Monitor) -> Result<Vec<TodayFigures>, Diagnostics> {
    if monitor.pack.outline.trend.is_none() {
        return Err(wrong("--today", &SinceMistake::NoTrend).into());
    }
    let data = monitor.data.clone();
    let mut folders: Vec<(&KeptEdition, &Path)> = Vec::new();
    for asked in given {
        let Some((name, folder)) = asked.split_once('=').filter(|(_, folder)| !folder.is_empty()) else {
            return Err(wrong(asked, &SinceMistake::NoFolder { found: asked.clone() }).into());
        };
        let edition = find(name, data.editions.all())?;
        if folders.iter().any(|(known, _)| known.name == name) {
            return Err(wrong(asked, &SinceMistake::Twice { found: name.to_owned() }).into());
        }
        folders.push((edition, Path::new(folder)));
    }
    if folders.is_empty() {
        return Err(wrong("--today", &SinceMistake::NoDeliveries).into());
    }
    folders.into_iter().map(|(edition, folder)| under_today(edition, folder, monitor)).collect()
}

fn under_today(edition: &KeptEdition, folder: &Path, now: &mut Monitor) -> Result<TodayFigures, Diagnostics> {
    let peildatum = Peildatum(edition.peildatum);
    let (mut data, _) = now.project.dataset_from(folder, Some(peildatum))?;
    data.complete(&now.project.manifest.schema);
    // What was published before a day is the same, whatever is worked out of it.
    data.editions = now.data.editions.clone();
    let (pack, _) = now.project.pack_of(&now.project.version(now.pack.number())?, &data.schema)?;
    accepted(&data, &[&pack], &Allow::ALL)?;
    let evaluation = evaluate(&pack, &data, peildatum)?;
    let figures = evaluation.indicators().map(|(number, indicator)| {
        let of = data.gemeenten.iter_enumerated().map(|(gemeente, found)| {
            let Score { figure, colour, .. } = evaluation.score(number, gemeente);
            (found.code, FigureToday { figure, colour })
        });
        (indicator.id.clone(), of.collect())
    });
    let figures: BTreeMap<_, _> = figures.collect();
    Ok((edition.name.clone(), figures))
}
