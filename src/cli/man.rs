//! `mdd man`: the help of every command as man pages, in the language of who asks.

use std::fs;
use std::io;
use std::path::PathBuf;

use clap_mangen::Man;

use super::help::commands;
use super::output::{Messages, Printout};
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
        left.extend(command.get_subcommands().filter(|command| command.get_name() != "help").cloned());
        // The other headings are in capitals by themselves.
        let heading = language.say("help-commands").to_uppercase();
        let command = command.subcommand_help_heading(heading).mut_subcommands(|command| match command.get_name() {
            "help" => command.hide(true),
            _ => command,
        });
        let page = Man::new(command).source(concat!("mdd ", env!("CARGO_PKG_VERSION")));
        let path = arguments.folder.join(page.get_filename());
        let text = written(&page, language).or_fault("a list of bytes can be written to");
        let outcome = messages.result(&Printout::Made(text), Some(&path));
        if outcome != Outcome::Fine {
            return outcome;
        }
    }
    Outcome::Fine
}

/// A page, with headings in a language: its maker knows these in English only.
fn written(page: &Man, language: Language) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    page.render(&mut text)?;
    let mut text = String::from_utf8(text).map_err(io::Error::other)?;
    for (heading, said) in [
        ("NAME", "help-man-name"),
        ("SYNOPSIS", "help-man-synopsis"),
        ("DESCRIPTION", "help-man-description"),
        ("VERSION", "help-man-version"),
    ] {
        text = text.replacen(&format!("\n.SH {heading}\n"), &format!("\n.SH {}\n", language.say(said)), 1);
    }
    Ok(text.into_bytes())
}
