//! A command line that cannot be read: what the parser of arguments found, as a mistake like all others.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use mdd_engine::diagnostic::{Diagnostic, Place};
use mdd_engine::mistakes;

mistakes! {
    /// What can be wrong with what is typed.
    pub(super) enum UsageMistake {
        UnknownLanguage { found: String, allowed: Vec<&'static str> } = Error BadArgument "usage-unknown-language";
        UnknownOption { found: String, nearest: Option<String>, usage: Option<String> } = Error BadArgument "usage-unknown-option";
        UnknownCommand { found: String, nearest: Option<String>, usage: Option<String> } = Error BadArgument "usage-unknown-command";
        UnknownWord { option: String, found: String, allowed: Vec<String>, nearest: Option<String> } = Error BadArgument "usage-unknown-word";
        NoValue { option: String, allowed: Vec<String> } = Error BadArgument "usage-no-value";
        BadValue { option: String, found: String } = Error BadArgument "usage-bad-value";
        NotTogether { option: String, others: Vec<String>, usage: Option<String> } = Error BadArgument "usage-not-together";
        Twice { option: String } = Error BadArgument "usage-twice";
        Missing { options: Vec<String>, usage: Option<String> } = Error BadArgument "usage-missing";
        NoCommand { allowed: Vec<String>, usage: Option<String> } = Error BadArgument "usage-no-command";
        TooMany { option: String, found: String } = Error BadArgument "usage-too-many";
        NotReadable = Error BadArgument "usage-not-readable";
        Other { usage: Option<String> } = Error BadArgument "usage-other";
    }
}

/// What is wrong, from what the parser says of it.
pub(super) fn mistake(error: &clap::Error) -> Diagnostic {
    let one = |kind| texts(error, kind).into_iter().next();
    let text = |kind| one(kind).unwrap_or_default();
    let option = || option_of(error);
    let found = || text(ContextKind::InvalidValue);
    let allowed = || texts(error, ContextKind::ValidValue);
    let usage = usage(error);
    let mistake = match error.kind() {
        ErrorKind::UnknownArgument => UsageMistake::UnknownOption {
            found: text(ContextKind::InvalidArg),
            nearest: one(ContextKind::SuggestedArg),
            usage,
        },
        ErrorKind::InvalidSubcommand => UsageMistake::UnknownCommand {
            found: text(ContextKind::InvalidSubcommand),
            nearest: one(ContextKind::SuggestedSubcommand),
            usage,
        },
        ErrorKind::InvalidValue if found().is_empty() => UsageMistake::NoValue { option: option(), allowed: allowed() },
        ErrorKind::InvalidValue => UsageMistake::UnknownWord {
            option: option(),
            found: found(),
            allowed: allowed(),
            nearest: one(ContextKind::SuggestedValue),
        },
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            UsageMistake::NoValue { option: option(), allowed: Vec::new() }
        }
        ErrorKind::ValueValidation => UsageMistake::BadValue { option: option(), found: found() },
        ErrorKind::ArgumentConflict => {
            let others = texts(error, ContextKind::PriorArg);
            if others.iter().any(|other| *other == option()) || others.is_empty() {
                UsageMistake::Twice { option: option() }
            } else {
                UsageMistake::NotTogether { option: option(), others, usage }
            }
        }
        ErrorKind::MissingRequiredArgument => {
            UsageMistake::Missing { options: texts(error, ContextKind::InvalidArg), usage }
        }
        ErrorKind::MissingSubcommand => {
            UsageMistake::NoCommand { allowed: texts(error, ContextKind::ValidSubcommand), usage }
        }
        ErrorKind::TooManyValues | ErrorKind::NoEquals => UsageMistake::TooMany { option: option(), found: found() },
        ErrorKind::InvalidUtf8 => UsageMistake::NotReadable,
        _ => UsageMistake::Other { usage },
    };
    Diagnostic::of(Place::Argument(String::new()), &mistake)
}

/// `--format`, without what stands behind it.
fn option_of(error: &clap::Error) -> String {
    let shown = texts(error, ContextKind::InvalidArg).into_iter().next().unwrap_or_default();
    shown.split([' ', '=']).next().unwrap_or_default().to_owned()
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
    usage.split_once(": ").map(|(_, usage)| usage.split_whitespace().collect::<Vec<_>>().join(" "))
}
