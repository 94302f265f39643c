//! `mdd data add`

use std::path::PathBuf;

use super::opened::open;
use super::output::{Messages, Printout};
use super::{Common, Outcome};

#[derive(clap::Args)]
pub(super) struct Arguments {
    file: PathBuf,
    #[arg(long, value_name = "TABLE")]
    name: Option<String>,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let language = messages.language();
    let proposal = project
        .propose(&arguments.file, arguments.name.as_deref(), language)
        .map_err(|diagnostics| messages.bad(&diagnostics, &project.files))?;
    Ok(messages.result(&Printout::Text(proposal.to_toml(language)), None))
}
