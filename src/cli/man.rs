//! `mdd man`: the help of every command as man pages, in the language of who asks.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use clap::Command;
use clap_mangen::Man;

use super::help::commands;
use super::output::{Messages, Said};
use super::{Common, Outcome};
use mdd_engine::fault::OrFault;
use mdd_engine::language::Language;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(arguments: &Arguments, _: &Common, messages: &mut Messages) -> Outcome {
    let language = messages.language();
    // That it could not be made is said by the first file that cannot be written in it.
    let _ = fs::create_dir_all(&arguments.folder);
    let mut left = vec![commands(language)];
    while let Some(command) = left.pop() {
        // The command `help` prints what stands in the pages.
        let is_said = |command: &&Command| command.get_name() != "help";
        left.extend(command.get_subcommands().filter(is_said).cloned());
        // The other headings are in capitals by themselves.
        let heading = language.say("help-commands").to_uppercase();
        let command = command.subcommand_help_heading(heading).mut_subcommands(|command| match command.get_name() {
            "help" => command.hide(true),
            _ => command,
        });
        let has_commands = command.get_subcommands().any(|command| is_said(&command));
        let page = Man::new(command).source(concat!("mdd ", env!("CARGO_PKG_VERSION")));
        let path = arguments.folder.join(page.get_filename());
        let text = written(&page, has_commands, language).or_fault("a list of bytes can be written to");
        let outcome = messages.result(&Said::Made(text), Some(&path));
        if outcome != Outcome::Fine {
            return outcome;
        }
    }
    Outcome::Fine
}

/// The sections of a page. Two have headings that its maker knows in English only.
fn written(page: &Man, has_commands: bool, language: Language) -> io::Result<Vec<u8>> {
    let mut named = Vec::new();
    page.render_name_section(&mut named)?;
    page.render_synopsis_section(&mut named)?;
    let mut named = String::from_utf8(named).map_err(io::Error::other)?;
    for (heading, text) in [("NAME", "help-man-name"), ("SYNOPSIS", "help-man-synopsis")] {
        named = named.replacen(&format!(".SH {heading}\n"), &format!(".SH {}\n", language.say(text)), 1);
    }

    let mut text = Vec::new();
    page.render_title(&mut text)?;
    text.write_all(named.as_bytes())?;
    page.render_options_section(&mut text)?;
    if has_commands {
        page.render_subcommands_section(&mut text)?;
    }
    Ok(text)
}
