//! In which language the program speaks: `--lang`, else MDD_LANG, else the locale of who runs it.

use std::ffi::OsString;

use mdd_engine::language::Language;

/// What was asked for, and what follows from it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Spoken {
    /// For people.
    pub language: Language,
    /// For programs: what they read does not change with the locale of who runs them.
    pub machine: Language,
}

/// The language of a command line, before anything else of it is read: help is in that language too.
///
/// # Errors
/// There is no such language; gives what was asked for.
pub(super) fn spoken(arguments: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Result<Spoken, String> {
    if let Some(asked) = asked(arguments) {
        let language = Language::find(&asked).ok_or(asked)?;
        return Ok(Spoken { language, machine: language });
    }
    // As POSIX has it: what is empty is not there.
    let given = |name: &str| variable(name).filter(|value| !value.is_empty());
    let language = match given("MDD_LANG") {
        Some(asked) => Language::find(&asked).ok_or(asked)?,
        None => ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(given)
            .map_or(Language::English, |locale| Language::of_locale(&locale)),
    };
    Ok(Spoken { language, machine: Language::English })
}

/// What `--lang` says.
fn asked(arguments: &[OsString]) -> Option<String> {
    let mut arguments = arguments.iter().skip(1).take_while(|argument| *argument != "--");
    while let Some(argument) = arguments.next() {
        let argument = argument.to_string_lossy();
        if argument == "--lang" {
            return arguments.next().map(|language| language.to_string_lossy().into_owned());
        }
        if let Some(language) = argument.strip_prefix("--lang=") {
            return Some(language.to_owned());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(arguments: &[&str], variables: &[(&str, &str)]) -> Result<(Language, Language), String> {
        let arguments: Vec<OsString> =
            std::iter::once("mdd").chain(arguments.iter().copied()).map(OsString::from).collect();
        let variable =
            |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        spoken(&arguments, variable).map(|spoken| (spoken.language, spoken.machine))
    }

    #[test]
    fn what_is_asked_for_goes_before_what_is_set() {
        use Language::{Dutch, English};
        let dutch = [("LANG", "nl_NL.UTF-8")];
        assert_eq!(of(&["check"], &[]), Ok((English, English)));
        assert_eq!(of(&["check"], &dutch), Ok((Dutch, English)));
        assert_eq!(of(&["check", "--lang", "nl"], &[]), Ok((Dutch, Dutch)));
        assert_eq!(of(&["--lang=en", "check"], &dutch), Ok((English, English)));
        assert_eq!(of(&["check"], &[("MDD_LANG", "en"), ("LC_ALL", "nl_NL")]), Ok((English, English)));
        assert_eq!(of(&["check"], &[("LC_ALL", "C"), ("LANG", "nl_NL")]), Ok((English, English)));
        assert_eq!(of(&["check"], &[("LC_ALL", ""), ("LC_MESSAGES", "nl")]), Ok((Dutch, English)));
        assert_eq!(of(&["--lang", "fr"], &dutch), Err("fr".to_owned()));
        assert_eq!(of(&["check"], &[("MDD_LANG", "frans")]), Err("frans".to_owned()));
        assert_eq!(of(&["explain", "--", "--lang", "fr"], &[]), Ok((English, English)));
    }
}
