//! `mdd fmt`

use std::path::{Path, PathBuf};

use super::mistake::CommandMistake;
use super::opened::root;
use super::output::{Messages, Printout};
use super::{Common, Outcome};
use crate::disk::Door;
use crate::format::format_file;
use crate::project::{read_text, write_whole, written_files};
use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use mdd_engine::language::said;
use mdd_engine::mistakes;
use mdd_engine::syntax::parse_toml;
use mdd_engine::text::Files;

mistakes! {
    enum FmtMistake {
        OtherForm = Error NotFormatted "fmt-other-form";
    }
}

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[arg(long)]
    check: bool,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    fmt(arguments, common, messages).unwrap_or_else(|outcome| outcome)
}

fn fmt(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    // Paths that are given are from here; those that are not, from the folder of the project.
    let root = if arguments.paths.is_empty() { root(common, messages)? } else { PathBuf::new() };
    let mut files = Files::default();
    let door = if arguments.paths.is_empty() { Door::of(&root) } else { Door::here(arguments.paths.clone()) };
    let found = written_files(&root, &arguments.paths);
    let paths = found.map_err(|diagnostics| messages.bad(&diagnostics, &files))?;
    let mut diagnostics = Diagnostics::default();
    let mut changed: usize = 0;
    let mut text = String::new();
    for path in &paths {
        match fmt_file(&door, path, arguments.check, &mut files) {
            Ok(false) => {}
            Ok(true) => {
                changed += 1;
                text.push_str(path);
                text.push('\n');
            }
            Err(errors) => diagnostics.append(errors),
        }
    }
    let summary = match (changed, arguments.check) {
        (0, _) => "fmt-nothing",
        (_, true) => "fmt-would",
        (_, false) => "fmt-done",
    };
    let summary = said(summary).with("all", paths.len()).with("changed", changed.to_string());
    text.push_str(&format!("{}\n", messages.language().say(summary)));
    messages.print(&diagnostics, &files);
    let outcome = messages.result(&Printout::Text(text), None);
    Ok(match outcome {
        Outcome::Fine if diagnostics.has_errors() => Outcome::Bad,
        Outcome::Fine if arguments.check && changed > 0 => Outcome::Found,
        outcome => outcome,
    })
}

/// The files that are not as they would be written, each a message, and how many files there are.
///
/// # Errors
/// The files cannot be listed, or one cannot be read.
pub(super) fn unformatted(root: &Path) -> Result<(Diagnostics, usize), Diagnostics> {
    let mut files = Files::default();
    let door = Door::of(root);
    let paths = written_files(root, &[])?;
    let mut found = Diagnostics::default();
    for path in &paths {
        if fmt_file(&door, path, true, &mut files)? {
            found.push(Diagnostic::of(Place::file(path), &FmtMistake::OtherForm));
        }
    }
    Ok((found, paths.len()))
}

/// Whether the file changes. One that cannot be read as TOML is left alone: what was meant in it, nobody knows yet.
fn fmt_file(door: &Door, path: &str, only_look: bool, files: &mut Files) -> Result<bool, Diagnostics> {
    let file = read_text(door, path, files).map_err(|diagnostic| *diagnostic)?;
    let mut mistakes = Diagnostics::default();
    if path.ends_with(".toml") {
        parse_toml(files, file, &mut mistakes);
    }
    if mistakes.iter().any(|mistake| mistake.code == Code::Syntax) {
        return Err(mistakes);
    }
    let text = files.text(file);
    let formatted = format_file(path, text);
    let changes = formatted != text;
    if changes && !only_look {
        write_whole(&door.path(path), formatted.as_bytes()).map_err(|error| {
            let mistake = CommandMistake::FileNotWritten { path: path.to_owned(), why: error.to_string() };
            Diagnostic::of(Place::file(path), &mistake)
        })?;
    }
    Ok(changes)
}
