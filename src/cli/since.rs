//! `mdd report --since EDITION` and `--today`: an edition that was kept, by its name, and what the deliveries of one give by
//! the rules of now.

use std::collections::BTreeMap;
use std::path::Path;

use super::Outcome;
use super::output::Messages;
use crate::monitor::Monitor;
use crate::project::{accepted, edition_named};
use mdd_engine::dataset::{Allow, Dataset};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::editions::{Editions, KeptEdition};
use mdd_engine::engine::{Evaluation, Score, evaluate};
use mdd_engine::terms::Peildatum;
use mdd_report::report::{FigureToday, Past, TodayFigures};

mdd_engine::mistakes! {
    /// What can be wrong with an edition that somebody names.
    enum SinceMistake {
        After { found: String, date: String, peildatum: String } = Error NothingToCompare "since-after";
        NoFolder { found: String } = Error BadArgument "since-no-folder";
        Twice { found: String } = Error BadArgument "since-twice";
        NoDeliveries = Error NothingToCompare "since-no-deliveries";
        NoTrend = Error NothingToCompare "since-no-trend";
    }
}

/// The edition with this name, seen from the report.
pub(super) fn since(name: &str, editions: &Editions, evaluation: &Evaluation<'_>) -> Result<Past, Diagnostics> {
    let edition = edition_named(editions, name)?;
    let peildatum = evaluation.peildatum.0;
    if edition.peildatum > peildatum {
        let mistake = SinceMistake::After {
            found: name.to_owned(),
            date: edition.peildatum.to_string(),
            peildatum: peildatum.to_string(),
        };
        return Err(wrong(name, &mistake).into());
    }
    let past = Past::of_edition(edition, evaluation);
    Ok(match editions.all().find(|other| other.corrects.as_deref() == Some(name)) {
        Some(by) => past.corrected(by),
        None => past,
    })
}

fn wrong(argument: &str, mistake: &SinceMistake) -> Diagnostic {
    Diagnostic::of(Place::Argument(argument.to_owned()), mistake)
}

/// What the deliveries of editions give by the rules of now: those that are named as `EDITION=FOLDER`, and those that were
/// kept with one.
pub(super) fn today(
    given: &[String],
    editions: &Editions,
    monitor: &mut Monitor,
    messages: &mut Messages,
) -> Result<Vec<TodayFigures>, Outcome> {
    let figures = of_deliveries(given, editions, monitor);
    figures.map_err(|found| messages.bad(&found, &monitor.project.files))
}

fn of_deliveries(
    given: &[String],
    editions: &Editions,
    monitor: &mut Monitor,
) -> Result<Vec<TodayFigures>, Diagnostics> {
    if monitor.pack.outline.trend.is_none() {
        return Err(wrong("--today", &SinceMistake::NoTrend).into());
    }
    let mut folders: Vec<(&KeptEdition, &Path)> = Vec::new();
    for asked in given {
        let Some((name, folder)) = asked.split_once('=').filter(|(_, folder)| !folder.is_empty()) else {
            return Err(wrong(asked, &SinceMistake::NoFolder { found: asked.clone() }).into());
        };
        let edition = edition_named(editions, name)?;
        if folders.iter().any(|(known, _)| known.name == name) {
            return Err(wrong(asked, &SinceMistake::Twice { found: name.to_owned() }).into());
        }
        folders.push((edition, Path::new(folder)));
    }
    let (mut found, mut store) = (Vec::new(), monitor.project.store(None));
    for edition in editions.all() {
        let date = Peildatum(edition.peildatum);
        let named = folders.iter().find(|(known, _)| known.name == edition.name);
        // What nobody names may have been kept with it.
        let data = match named {
            Some((_, folder)) => Some(monitor.project.dataset_from(folder, Some(date))?.0),
            None => monitor.project.kept_with(&edition.name, date, &mut store)?.map(|(_, data)| data),
        };
        if let Some(data) = data {
            found.push(under_today(edition, data, monitor)?);
        }
    }
    if found.is_empty() {
        return Err(wrong("--today", &SinceMistake::NoDeliveries).into());
    }
    Ok(found)
}

fn under_today(edition: &KeptEdition, mut data: Dataset, now: &Monitor) -> Result<TodayFigures, Diagnostics> {
    let peildatum = Peildatum(edition.peildatum);
    data.complete(&now.project.manifest.schema);
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
