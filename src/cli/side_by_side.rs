//! `mdd report --samenwerking`: the gemeenten of an organisation side by side.

use super::Outcome;
use super::mistake::CommandMistake;
use super::opened::{evaluated, explanations};
use super::output::{Messages, Printout, width};
use super::report::{Goal, bad_template};
use crate::monitor::Monitor;
use crate::project::Layouts;
use mdd_engine::dataset::{Dataset, Organisation};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::mistakes;
use mdd_engine::terms::Date;
use mdd_engine::text::Files;
use mdd_report::render::{Paper, ReportFormat, render_beside};
use mdd_report::report::Country;

mistakes! {
    /// What can be wrong with the organisation that was asked for.
    enum OrganisationAsked {
        Unknown { found: String } = Error BadArgument "organisation-unknown";
        None = Error BadArgument "organisation-none";
        NotYet { found: String, since: String, peildatum: String } = Error BadArgument "organisation-not-yet";
        NoMore { found: String, until: String, peildatum: String } = Error BadArgument "organisation-no-more";
        NoMail = Error BadArgument "organisation-no-mail";
    }
}

pub(super) fn side_by_side(
    name: &str,
    goal: Goal<'_>,
    (monitor, layouts): (&Monitor, &Layouts),
    messages: &mut Messages,
) -> Result<Outcome, Outcome> {
    let (formats, path) = match &goal {
        Goal::One(format, path) => (vec![*format], *path),
        Goal::Folder(formats, folder) => (formats.clone(), Some(*folder)),
    };
    if formats.contains(&ReportFormat::Mail) {
        let found = Diagnostic::of(Place::Argument("--format mail".to_owned()), &OrganisationAsked::NoMail);
        return Err(messages.bad(&found.into(), &Files::default()));
    }
    let organisation = organisation(&monitor.data, name, monitor.peildatum.0);
    let organisation = organisation.map_err(|found| messages.bad(&found, &monitor.project.files))?;
    let explanations = explanations(monitor, messages)?;
    let evaluated = evaluated(monitor, messages)?;
    let country = Country::new(&evaluated.evaluation).explained(explanations);
    let found = country.of_organisation(organisation);
    if let Goal::Folder(_, folder) = &goal {
        std::fs::create_dir_all(folder).map_err(|error| {
            let folder = folder.display().to_string();
            let mistake = CommandMistake::FolderUnusable { folder: folder.clone(), why: error.to_string() };
            messages.bad(&Diagnostic::of(Place::file(folder), &mistake).into(), &Files::default())
        })?;
    }
    for format in formats {
        let path = match &goal {
            Goal::One(..) => path.map(ToOwned::to_owned),
            Goal::Folder(..) => path.map(|folder| folder.join(format!("{name}.{}", format.ending()))),
        };
        let file = Paper::of_file(&layouts.templates);
        let paper = match format {
            ReportFormat::Text if path.is_none() => Paper { width: width(), colours: messages.colours(), ..file },
            _ => file,
        };
        let bytes = render_beside(&found, format, paper);
        let bytes = bytes.map_err(|failure| bad_template(&failure, layouts, monitor, messages))?;
        match messages.result(&Printout::Made(bytes), path.as_deref()) {
            Outcome::Fine => {}
            other => return Err(other),
        }
    }
    Ok(Outcome::Fine)
}

/// The one that is asked for, where it is there on a day.
fn organisation<'d>(data: &'d Dataset, name: &str, day: Date) -> Result<&'d Organisation, Diagnostics> {
    let wrong = |mistake| Diagnostic::of(Place::Argument(name.to_owned()), &mistake);
    let all = &data.organisations;
    if all.is_empty() {
        return Err(wrong(OrganisationAsked::None).into());
    }
    let found = name.to_owned();
    let Some(organisation) = all.all().find(|one| one.name == name) else {
        let names = all.all().map(|one| one.name.as_str());
        return Err(wrong(OrganisationAsked::Unknown { found }).suggest(name, names).into());
    };
    let (since, peildatum) = (organisation.since.to_string(), day.to_string());
    match organisation.until {
        _ if organisation.holds(day) => Ok(organisation),
        Some(until) if day > until => {
            Err(wrong(OrganisationAsked::NoMore { found, until: until.to_string(), peildatum }).into())
        }
        _ => Err(wrong(OrganisationAsked::NotYet { found, since, peildatum }).into()),
    }
}
