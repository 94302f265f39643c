//! `mdd completions`: what a shell has to know to complete commands and options, each with its help.

use super::help::commands;
use super::output::{Messages, Printout};
use super::{Common, Outcome};

#[derive(clap::Args)]
pub(super) struct Arguments {
    shell: clap_complete::Shell,
}

pub(super) fn run(arguments: &Arguments, _: &Common, messages: &mut Messages) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut commands(messages.language()), "mdd", &mut script);
    messages.result(&Printout::Made(script), None)
}
