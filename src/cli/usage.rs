//! A command line that cannot be read: what the parser of arguments found, as a mistake like all others.

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help::usage_in_language;
use mdd_engine::diagnostic::{Diagnostic, Place};
use mdd_engine::language::{Language, said};
use mdd_engine::mistakes;

mistakes! {
    /// What can be wrong with what is typed.
    pub(super) enum UsageMistake {
        UnknownLanguage { found: String, allowed: Vec<&'static str> } = Error BadArgument "usage-unknown-language";
        UnknownOption { found: String, usage: Option<String> } = Error BadArgument "usage-unknown-option";
        UnknownCommand { found: String, usage: Option<String> } = Error BadArgument "usage-unknown-command";
        Unasked { found: String, usage: Option<String> } = Error BadArgument "usage-unasked";
        UnknownWord { option: String, found: String, allowed: Vec<String> } = Error BadArgument "usage-unknown-word";
        NoValue { option: String, allowed: Option<Vec<String>> } = Error BadArgument "usage-no-value";
        BadValue { option: String, found: String } = Error BadArgument "usage-bad-value";
        NotTogether { option: String, others: Vec<String>, usage: Option<String> } = Error BadArgument "usage-not-together";
        Twice { option: String } = Error BadArgument "usage-twice";
        Missing { options: Vec<String>, count: usize, usage: Option<String> } = Error BadArgument "usage-missing";
        NoCommand { allowed: Vec<String>, usage: Option<String> } = Error BadArgument "usage-no-command";
        TooMany { option: String, found: String } = Error BadArgument "usage-too-many";
        NotReadable = Error BadArgument "usage-not-readable";
        Other { usage: Option<String> } = Error BadArgument "usage-other";
    }
}

/// What is wrong, from what the parser of these commands says of it.
pub(super) fn mistake(error: &clap::Error, commands: &Command, language: Language) -> Diagnostic {
    let text = |kind| texts(error, kind).into_iter().next().unwrap_or_default();
    let option = || without_value(&text(ContextKind::InvalidArg));
    let found = || text(ContextKind::InvalidValue);
    let allowed = || texts(error, ContextKind::ValidValue);
    let usage = usage(error);
    let command = of_usage(commands, usage.as_deref().unwrap_or_default());
    let usage = usage.map(|usage| usage_in_language(&usage, language));
    // Which names might be meant is for the engine to say, as of all names: the parser guesses further than people do.
    let mut near: (String, Vec<String>) = Default::default();
    let mistake = match error.kind() {
        ErrorKind::UnknownArgument => {
            let found = without_value(&text(ContextKind::InvalidArg));
            if found.starts_with('-') {
                near = (found.clone(), options(command));
                // The parser names the option that it guesses.
                let usage = command.clone().render_usage().to_string();
                let usage = usage_in_language(&in_one_line(&usage), language);
                UsageMistake::UnknownOption { found, usage: Some(usage) }
            } else {
                UsageMistake::Unasked { found, usage }
            }
        }
        ErrorKind::InvalidSubcommand => {
            let found = text(ContextKind::InvalidSubcommand);
            near = (found.clone(), command.get_subcommands().map(|command| command.get_name().to_owned()).collect());
            UsageMistake::UnknownCommand { found, usage }
        }
        ErrorKind::InvalidValue if found().is_empty() => {
            UsageMistake::NoValue { option: option(), allowed: Some(allowed()).filter(|words| !words.is_empty()) }
        }
        ErrorKind::InvalidValue => {
            near = (found(), allowed());
            UsageMistake::UnknownWord { option: option(), found: found(), allowed: allowed() }
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            UsageMistake::NoValue { option: option(), allowed: None }
        }
        ErrorKind::ValueValidation => UsageMistake::BadValue { option: option(), found: found() },
        ErrorKind::ArgumentConflict => {
            let others: Vec<String> =
                texts(error, ContextKind::PriorArg).iter().map(|other| without_value(other)).collect();
            if others.contains(&option()) || others.is_empty() {
                UsageMistake::Twice { option: option() }
            } else {
                UsageMistake::NotTogether { option: option(), others, usage }
            }
        }
        ErrorKind::MissingRequiredArgument => {
            let options = texts(error, ContextKind::InvalidArg);
            // Of a group one is enough.
            let options: Vec<String> = options.iter().map(|option| one_of(option, language)).collect();
            UsageMistake::Missing { count: options.len(), options, usage }
        }
        ErrorKind::MissingSubcommand => {
            UsageMistake::NoCommand { allowed: texts(error, ContextKind::ValidSubcommand), usage }
        }
        ErrorKind::TooManyValues | ErrorKind::NoEquals => UsageMistake::TooMany { option: option(), found: found() },
        ErrorKind::InvalidUtf8 => UsageMistake::NotReadable,
        _ => UsageMistake::Other { usage },
    };
    let (found, names) = near;
    Diagnostic::of(Place::Argument(String::new()), &mistake).suggest_near(&found, names.iter().map(String::as_str))
}

/// The command that was being read: `mdd data check --nmae` is about that of two words.
fn of_usage<'c>(commands: &'c Command, usage: &str) -> &'c Command {
    let mut command = commands;
    for word in usage.split(' ').skip(1) {
        let Some(below) = command.find_subcommand(word) else { break };
        command = below;
    }
    command
}

/// The options of a command as they are typed.
fn options(command: &Command) -> Vec<String> {
    command.get_arguments().filter_map(|argument| argument.get_long()).map(|name| format!("--{name}")).collect()
}

/// `--format`, without what stands behind it.
fn without_value(shown: &str) -> String {
    shown.split([' ', '=']).next().unwrap_or_default().to_owned()
}

/// `--since <EDITION> of --previous <PATH>`, of what the parser writes as `<--since <EDITION>|--previous <PATH>>`.
fn one_of(option: &str, language: Language) -> String {
    match option.strip_prefix("<--").and_then(|group| group.strip_suffix('>')) {
        Some(group) => {
            let options: Vec<String> = format!("--{group}").split('|').map(str::to_owned).collect();
            language.say(said("usage-one-of").with("options", options))
        }
        None => option.to_owned(),
    }
}

fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}

/// `mdd report [OPTIONS] [GEMEENTE]...`
fn usage(error: &clap::Error) -> Option<String> {
    let usage = texts(error, ContextKind::Usage).into_iter().next()?;
    Some(in_one_line(&usage))
}

/// `Usage: mdd report ...`, without that word.
fn in_one_line(usage: &str) -> String {
    usage.split_whitespace().skip(1).collect::<Vec<_>>().join(" ")
}
