//! The command line: a file a command, each its arguments and one function. Prints results to stdout and messages to
//! stderr; makes no decision that a user of the library could want.

mod check;
mod data;
mod data_add;
mod data_show;
mod diff;
mod explain;
mod fault;
#[cfg(feature = "fetch")]
mod fetch;
#[cfg(feature = "fmt")]
mod fmt;
mod golden;
mod language;
mod mistake;
mod opened;
mod output;
mod previous;
mod publish;
mod report;
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod scores;
mod table;
mod test;
mod verify;
#[cfg(feature = "watch")]
mod watch;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use mdd_engine::diagnostic::{Diagnostic, Place};
use mdd_engine::language::Language;
use mdd_engine::text::Files;

use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum};

pub use fault::stop_on_faults;
use language::Spoken;
use mistake::ArgumentMistake;
use output::Messages;

/// The Monitor Doelgerichte Digitalisering: how the digital services of a gemeente stand against the country.
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
    /// Folder with sources.toml and rules/ [default: the nearest one, from here upwards]
    #[arg(long, global = true, value_name = "DIR")]
    project: Option<PathBuf>,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Colouring,
    /// Language of everything that a person reads: nl or en [default: MDD_LANG, or that of the system]
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<String>,
    /// Only results and errors: no warnings
    #[arg(short, long, global = true)]
    quiet: bool,
    /// Also say how long each step took
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
    /// Print the report of one or more gemeenten
    Report(report::Arguments),
    /// List every figure and colour, of some gemeenten or of all
    Scores(scores::Arguments),
    /// Say why a gemeente has this colour: values, peers, rules, source rows
    Explain(explain::Arguments),
    /// What changes from one version of the rules, or delivery of the data, to another
    Diff(diff::Arguments),
    /// Hold the examples against the rules: given these figures, this colour
    Test(test::Arguments),
    /// The deliveries: what there is, and what happened to every row
    #[command(subcommand)]
    Data(data::Command),
    /// The versions of the rules
    #[command(subcommand)]
    Rules(rules::Command),
    /// Look for mistakes in the rules, or explain the code of a message
    Check(check::Arguments),
    /// Format the TOML files of the project in one style
    #[cfg(feature = "fmt")]
    Fmt(fmt::Arguments),
    /// Print the JSON Schema of a kind of file, for editors
    #[cfg(feature = "schema")]
    Schema(schema::Arguments),
    /// Whether the figures of a report that was made before still follow
    Verify(verify::Arguments),
    /// The approved outputs: whether they still hold, and approving new ones
    #[command(subcommand)]
    Golden(golden::Command),
}

/// How a command ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
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
            let mistake = ArgumentMistake::UnknownLanguage {
                found: asked.clone(),
                allowed: Language::ALL.map(Language::code).to_vec(),
            };
            let found = Diagnostic::of(Place::Argument(asked), &mistake);
            Messages::new(ColorChoice::Auto, false, false, spoken).bad(&found.into(), &Files::default());
            return ExitCode::from(2);
        }
    };
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are results; the rest is bad usage. There is nobody left to tell when printing fails.
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
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
        Command::Report(arguments) => report::run(arguments, common, &mut messages),
        Command::Scores(arguments) => scores::run(arguments, common, &mut messages),
        Command::Explain(arguments) => explain::run(arguments, common, &mut messages),
        Command::Diff(arguments) => diff::run(arguments, common, &mut messages),
        Command::Test(arguments) => test::run(arguments, common, &mut messages),
        Command::Data(command) => data::run(command, common, &mut messages),
        Command::Rules(command) => rules::run(command, common, &mut messages),
        Command::Check(arguments) => check::run(arguments, common, &mut messages),
        #[cfg(feature = "fmt")]
        Command::Fmt(arguments) => fmt::run(arguments, common, &mut messages),
        #[cfg(feature = "schema")]
        Command::Schema(arguments) => schema::run(arguments, common, &mut messages),
        Command::Verify(arguments) => verify::run(arguments, common, &mut messages),
        Command::Golden(command) => golden::run(command, common, &mut messages),
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

    #[test]
    fn the_arguments_of_every_command_fit_together() {
        super::Cli::command().debug_assert();
    }
}
