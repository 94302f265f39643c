//! `mdd init`

use std::io::{self, BufRead as _, IsTerminal as _};
use std::path::PathBuf;

use super::Outcome;
use super::opened::{bad_date, today};
use super::output::{Messages, Printout};
use crate::init::{Doubt, NewMonitor, begin as begin_monitor, not_asked};
use mdd_engine::language::{Language, said};
use mdd_engine::terms::parse_date;
use mdd_engine::text::Files;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    #[arg(long, value_name = "FILE")]
    from: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long, requires = "from")]
    yes: bool,
}

pub(super) fn run(arguments: &Arguments, messages: &mut Messages) -> Outcome {
    begin(arguments, messages).unwrap_or_else(|outcome| outcome)
}

fn begin(arguments: &Arguments, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let today = match &arguments.date {
        Some(date) => parse_date(date).ok_or_else(|| messages.bad(&bad_date(date).into(), &Files::default()))?,
        None => today(),
    };
    let (from, name) = (arguments.from.as_deref(), arguments.name.as_deref());
    let language = messages.language();
    let wish = NewMonitor { folder: &arguments.folder, from, name, today, language };
    let mut begun = begin_monitor(&wish).map_err(|failure| messages.bad(&failure.diagnostics, &failure.files))?;
    let mut doubts = std::mem::take(&mut begun.doubts);
    if let (Some(proposal), Some(file), false) = (begun.proposal.take(), from, arguments.yes) {
        if !io::stdin().is_terminal() {
            return Err(messages.bad(&not_asked(file), &Files::default()));
        }
        let question = language.say(said("init-asks").with("file", file.display().to_string()));
        let asked = messages.result(&Printout::Text(format!("{proposal}\n{question}\n")), None);
        if asked != Outcome::Fine || !agreed() {
            messages.remark("init-nothing-made");
            return Ok(Outcome::Found);
        }
        // Those were asked.
        doubts.clear();
    }
    let mut made = begun.finish().map_err(|failure| messages.bad(&failure.diagnostics, &failure.files))?;
    messages.print(&made.warnings.diagnostics, &made.warnings.files);
    doubts.append(&mut made.doubts);
    let folder = arguments.folder.display().to_string();
    let began = said("init-began").with("folder", &folder).with("count", made.written.len());
    let next =
        said("init-next").with("folder", &folder).with("gemeente", &made.gemeente).with("indicator", &made.indicator);
    let (began, taken, next) = (language.say(began), taken(&doubts, language), language.say(next));
    let text = format!("{began}\n  {}\n{taken}{next}\n", made.written.join("\n  "));
    made.put().map_err(|failure| messages.bad(&failure.diagnostics, &failure.files))?;
    Ok(messages.result(&Printout::Text(text), None))
}

/// What was taken and not asked: a line each, or nothing.
pub(super) fn taken(doubts: &[Doubt], language: Language) -> String {
    if doubts.is_empty() {
        return String::new();
    }
    let line = |doubt: &Doubt| {
        let what = said("init-taken-in").with("file", &doubt.file).with("what", doubt.what.clone());
        format!("\n  {}", language.say(what))
    };
    let lines: String = doubts.iter().map(line).collect();
    format!("{}{lines}\n", language.say("init-taken"))
}

/// Whether the answer is yes, in either language.
fn agreed() -> bool {
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer);
    read.is_ok() && ["y", "yes", "j", "ja"].contains(&answer.trim().to_lowercase().as_str())
}
