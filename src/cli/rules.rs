//! `mdd rules`

use std::fmt::Write as _;

use super::opened::open;
use super::output::Messages;
use super::{Common, Outcome};
use crate::diagnostic::Diagnostics;
use crate::terms::dutch_date;

#[derive(clap::Subcommand)]
pub(super) enum Command {
    /// The versions that there are
    List,
    /// A version with everything it inherits, and behind each key the version that set it
    Show {
        /// Number of the version [default: the newest]
        #[arg(id = "number", value_name = "VERSION")]
        version: Option<String>,
        /// Only this indicator, with its measures
        indicator: Option<String>,
    },
}

pub(super) fn run(command: &Command, common: &Common, messages: &mut Messages) -> Outcome {
    let found = match command {
        Command::List => list(common, messages),
        Command::Show { version, indicator } => show(version.as_deref(), indicator.as_deref(), common, messages),
    };
    found.unwrap_or_else(|outcome| outcome)
}

fn list(common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let mut text = String::new();
    let mut problems = Diagnostics::default();
    for number in project.versions() {
        match project.pack(number) {
            Ok((pack, _)) => {
                let date = pack.history.last().map_or_else(String::new, |version| dutch_date(version.date));
                let newest = if project.newest() == Some(number) { "  (newest)" } else { "" };
                let in_summary: usize = pack.outline.chapters.iter().map(|chapter| chapter.summary.len()).sum();
                let _ = writeln!(
                    text,
                    "{number:<5} {date:>10}  {}: {in_summary} rows in the summary, {} indicators{newest}",
                    pack.name(),
                    pack.indicators.len()
                );
            }
            Err(diagnostics) => problems.append(diagnostics),
        }
    }
    let outcome = messages.result(text.as_bytes(), None);
    if problems.is_empty() { Ok(outcome) } else { Err(messages.bad(&problems, &project.files)) }
}

fn show(
    version: Option<&str>,
    indicator: Option<&str>,
    common: &Common,
    messages: &mut Messages,
) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let number = version.or(project.newest()).unwrap_or_default();
    let printed = project.resolved(number).and_then(|resolved| match indicator {
        Some(id) => resolved.indicator_to_toml(id),
        None => Ok(resolved.to_toml()),
    });
    match printed {
        Ok(text) => Ok(messages.result(text.as_bytes(), None)),
        Err(diagnostics) => Err(messages.bad(&diagnostics, &project.files)),
    }
}
