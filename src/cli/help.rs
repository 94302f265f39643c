//! Help in the language of who asks: the words of every command and option stand in crates/engine/languages/*/help.ftl.
//!
//! An option is named by its command: `help-report-previous`; one that several commands have by itself: `option-rules`.

use clap::{Arg, Command, CommandFactory};

use mdd_engine::fault::stop;
use mdd_engine::language::{Language, said};

use super::Cli;

/// Stands in a usage where any options may; the parser itself knows only English.
const OPTIONS: &str = "[OPTIONS]";

/// The program's commands, with everything said in this language.
pub(super) fn commands(language: Language) -> Command {
    let mut command = Cli::command();
    // Only then `help` and `--version` are there too, and each command has what all of them take.
    command.build();
    in_language(command, "help", language)
}

fn in_language(command: Command, id: &str, language: Language) -> Command {
    let mut command = command
        .about(text(id, language))
        .subcommand_help_heading(language.say("help-commands"))
        .subcommand_value_name(language.say("help-name-command"))
        .mut_args(|argument| argument_in_language(argument, id, language))
        .mut_subcommands(|command| {
            // The command `help` has a command for each command, which says nothing of its own.
            match command.get_name() {
                "help" => command.about(text("help-command-help", language)),
                name => in_language(command.clone(), &format!("{id}-{name}"), language),
            }
        });
    let usage = command.render_usage().ansi().to_string();
    let usage = usage_in_language(usage.split_once(' ').map_or("", |(_, usage)| usage), language);
    let heading = language.say("help-usage");
    command.help_template(format!("{{about-with-newline}}\n{heading} {usage}\n\n{{all-args}}"))
}

/// How a command is used, as the parser says it.
pub(super) fn usage_in_language(usage: &str, language: Language) -> String {
    usage.replace(OPTIONS, &format!("[{}]", language.say("help-name-options")))
}

fn argument_in_language(argument: Arg, command: &str, language: Language) -> Arg {
    let name = argument.get_id().as_str().replace('_', "-");
    let own = format!("{command}-{name}");
    let about = if language.has(&own) { text(&own, language) } else { text(&format!("option-{name}"), language) };
    let list = |words: Vec<String>| (!words.is_empty()).then_some(words);
    let defaults = argument.get_default_values().iter().map(|value| value.to_string_lossy().into_owned());
    let default = list(defaults.collect()).filter(|_| argument.get_action().takes_values());
    let words = argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let words = list(words).filter(|_| argument.get_action().takes_values());
    let default = default.map(|value| language.say(said("help-default").with("value", value)));
    let words = words.map(|words| language.say(said("help-words").with("words", words)));
    let help: Vec<String> = std::iter::once(about).chain(default).chain(words).collect();
    let heading = if argument.is_positional() { "help-arguments" } else { "help-options" };
    let argument = match argument.get_action().takes_values() {
        true => {
            let value =
                argument.get_value_names().and_then(|names| names.first()).map_or(name, |name| name.to_lowercase());
            let words = value.split(|letter: char| !letter.is_ascii_alphanumeric());
            let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
            argument.value_name(text(&format!("help-name-{}", words.join("-")), language))
        }
        false => argument,
    };
    argument
        .help(help.join(" "))
        .help_heading(language.say(heading))
        .hide_default_value(true)
        .hide_possible_values(true)
}

fn text(id: &str, language: Language) -> String {
    if !language.has(id) {
        stop(&format!("there is no help `{id}` in languages/{}", language.code()));
    }
    language.named(id)
}
