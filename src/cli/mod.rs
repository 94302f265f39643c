//! The command line: a file a command, each its arguments and one function. Prints results to stdout and messages to
//! stderr; makes no decision that a user of the library could want.

mod aligned;
mod check;
mod ci;
mod ci_base;
mod ci_steps;
mod completions;
mod data;
mod data_add;
mod data_show;
mod diff;
mod diff_versions;
mod edition;
mod edition_diff;
mod edition_make;
mod edition_verify;
mod explain;
mod explanations;
mod fault;
#[cfg(feature = "fetch")]
mod fetch;
mod fix;
#[cfg(feature = "fmt")]
mod fmt;
mod fragile;
mod golden;
mod golden_accept;
mod help;
mod init;
mod language;
mod man;
mod mistake;
mod opened;
mod output;
mod previous;
mod publish;
mod report;
mod rules;
mod rules_add;
mod rules_log;
mod rules_merge;
#[cfg(feature = "schema")]
mod schema;
mod scores;
mod side_by_side;
mod since;
mod table;
mod test;
mod usage;
mod verify;
#[cfg(feature = "watch")]
mod watch;
mod without;
mod workshop;
mod workshop_plan;
mod workshop_sheet;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use mdd_engine::diagnostic::{Diagnostic, Place};
use mdd_engine::language::Language;
use mdd_engine::text::Files;

use clap::error::ErrorKind;
use clap::{Args, ColorChoice, FromArgMatches, Parser, Subcommand, ValueEnum};

pub use fault::stop_on_faults;
use language::Spoken;
use output::Messages;
use usage::UsageMistake;

#[derive(Parser)]
#[command(name = "mdd", version, propagate_version = true, arg_required_else_help = true)]
struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

/// Options that every command takes.
#[derive(Args)]
struct Common {
    #[arg(long, global = true, value_name = "DIR")]
    project: Option<PathBuf>,
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Colouring,
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<String>,
    #[arg(short, long, global = true)]
    quiet: bool,
    #[arg(short, long, global = true)]
    verbose: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Colouring {
    Auto,
    Always,
    Never,
}

#[derive(Subcommand)]
enum Command {
    Init(init::Arguments),
    Report(report::Arguments),
    Scores(scores::Arguments),
    Explain(explain::Arguments),
    Diff(diff::Arguments),
    Test(test::Arguments),
    #[command(subcommand)]
    Data(data::Command),
    #[command(subcommand)]
    Rules(rules::Command),
    Check(check::Arguments),
    Ci(ci::Arguments),
    #[cfg(feature = "fmt")]
    Fmt(fmt::Arguments),
    #[cfg(feature = "schema")]
    Schema(schema::Arguments),
    Verify(verify::Arguments),
    #[command(subcommand)]
    Edition(edition::Command),
    #[command(subcommand)]
    Explanations(explanations::Command),
    #[command(subcommand)]
    Workshop(workshop::Command),
    #[command(subcommand)]
    Golden(golden::Command),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

/// How a command ended, the worst last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Outcome {
    Fine,
    /// What was looked for is there: mistakes, differences.
    Found,
    /// Bad usage or bad input; everything has been said.
    Bad,
}

/// Runs a command line; the first argument is the name of the program.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    #[expect(clippy::disallowed_methods, reason = "a door may look at its environment")]
    let variable = |name: &str| std::env::var(name).ok();
    let spoken = match language::spoken(&arguments, variable) {
        Ok(spoken) => spoken,
        Err(asked) => {
            let spoken = Spoken { language: Language::English, machine: Language::English };
            let mistake = UsageMistake::UnknownLanguage {
                found: asked.clone(),
                allowed: Language::ALL.map(Language::code).to_vec(),
            };
            let found = Diagnostic::of(Place::Argument(asked), &mistake);
            Messages::new(ColorChoice::Auto, false, false, spoken).bad(&found.into(), &Files::default());
            return ExitCode::from(2);
        }
    };
    let mut commands = help::commands(spoken.language);
    let parsed = commands.try_get_matches_from_mut(arguments);
    let cli = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            // There is nobody left to tell when printing fails.
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        Err(error) if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            return ExitCode::from(2);
        }
        Err(error) => {
            let mut messages = Messages::new(ColorChoice::Auto, false, false, spoken);
            messages.bad(&usage::mistake(&error, &commands, spoken.language).into(), &Files::default());
            return ExitCode::from(2);
        }
    };
    let choice = match cli.common.color {
        Colouring::Auto => ColorChoice::Auto,
        Colouring::Always => ColorChoice::Always,
        Colouring::Never => ColorChoice::Never,
    };
    let mut messages = Messages::new(choice, cli.common.quiet, cli.common.verbose, spoken);
    let common = &cli.common;
    let outcome = match &cli.command {
        Command::Init(arguments) => init::run(arguments, &mut messages),
        Command::Report(arguments) => report::run(arguments, common, &mut messages),
        Command::Scores(arguments) => scores::run(arguments, common, &mut messages),
        Command::Explain(arguments) => explain::run(arguments, common, &mut messages),
        Command::Diff(arguments) => diff::run(arguments, common, &mut messages),
        Command::Test(arguments) => test::run(arguments, common, &mut messages),
        Command::Data(command) => data::run(command, common, &mut messages),
        Command::Rules(command) => rules::run(command, common, &mut messages),
        Command::Check(arguments) => check::run(arguments, common, &mut messages),
        Command::Ci(arguments) => ci::run(arguments, common, &mut messages),
        #[cfg(feature = "fmt")]
        Command::Fmt(arguments) => fmt::run(arguments, common, &mut messages),
        #[cfg(feature = "schema")]
        Command::Schema(arguments) => schema::run(arguments, common, &mut messages),
        Command::Verify(arguments) => verify::run(arguments, common, &mut messages),
        Command::Edition(command) => edition::run(command, common, &mut messages),
        Command::Explanations(command) => explanations::run(command, common, &mut messages),
        Command::Workshop(command) => workshop::run(command, common, &mut messages),
        Command::Golden(command) => golden::run(command, common, &mut messages),
        Command::Completions(arguments) => completions::run(arguments, common, &mut messages),
        Command::Man(arguments) => man::run(arguments, common, &mut messages),
    };
    match outcome {
        Outcome::Fine => ExitCode::SUCCESS,
        Outcome::Found => ExitCode::from(1),
        Outcome::Bad => ExitCode::from(2),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::help;
    use mdd_engine::language::Language;

    #[test]
    fn the_arguments_of_every_command_fit_together() {
        super::Cli::command().debug_assert();
    }

    #[test]
    fn every_command_and_option_is_explained_in_every_language() {
        for language in Language::ALL {
            help::commands(language);
        }
    }
}
