//! `mdd workshop`: gemeenten that learn from each other, in groups, with a sheet for the talk.

use super::output::Messages;
use super::{Common, Outcome, workshop_plan, workshop_sheet};
use crate::monitor::Monitor;
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::diagnostic::{Diagnostics, Place};
use mdd_engine::workshops::{ParticipantList, TakingPart, Theme};

#[derive(clap::Subcommand)]
pub(super) enum Command {
    Plan(workshop_plan::Arguments),
    Sheet(workshop_sheet::Arguments),
}

pub(super) fn run(command: &Command, common: &Common, messages: &mut Messages) -> Outcome {
    let outcome = match command {
        Command::Plan(arguments) => workshop_plan::run(arguments, common, messages),
        Command::Sheet(arguments) => workshop_sheet::run(arguments, common, messages),
    };
    outcome.unwrap_or_else(|outcome| outcome)
}

/// The theme that was asked for, and who may take part in what.
pub(super) fn theme(
    monitor: &Monitor,
    asked: &str,
    messages: &mut Messages,
) -> Result<(Theme, ParticipantList), Outcome> {
    let theme = Theme::find(&monitor.pack, asked, Place::Argument(asked.to_owned()));
    let theme = theme.map_err(|found| messages.bad(&(*found).into(), &monitor.project.files))?;
    let (list, told) = monitor.workshops().map_err(|failure| messages.bad(&failure.diagnostics, &failure.files))?;
    messages.print(&told, &monitor.project.files);
    Ok((theme, list))
}

/// Those of them that were named; all where nobody was.
pub(super) fn only<'e>(taking_part: TakingPart<'e>, named: &[String]) -> Result<TakingPart<'e>, Diagnostics> {
    if named.is_empty() {
        return Ok(taking_part);
    }
    let mut diagnostics = Diagnostics::default();
    let mut found: Vec<(&str, GemeenteIndex)> = Vec::new();
    for name in named.iter().map(|name| name.trim()) {
        match taking_part.evaluation.data.find(name) {
            Ok(gemeente) => found.push((name, gemeente)),
            Err(errors) => diagnostics.append(errors),
        }
    }
    if diagnostics.has_errors() { Err(diagnostics) } else { taking_part.only(&found) }
}
