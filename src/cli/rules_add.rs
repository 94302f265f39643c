//! `mdd rules add`

use std::path::PathBuf;

use super::init::taken;
use super::opened::open;
use super::output::{Messages, Printout};
use super::{Common, Outcome};
use crate::init::{add_indicator, add_section, add_source};
use mdd_engine::language::said;

#[derive(clap::Subcommand)]
pub(super) enum Command {
    Indicator {
        name: String,
        #[arg(long, value_name = "COLUMN")]
        column: Option<String>,
        #[arg(long, value_name = "SECTION")]
        section: Option<String>,
    },
    Section {
        name: String,
        #[arg(long, value_name = "CHAPTER")]
        chapter: Option<String>,
    },
    Source {
        name: String,
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
    },
}

pub(super) fn add(what: &Command, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let language = messages.language();
    let (added, next) = match what {
        Command::Indicator { name, column, section } => {
            let added = add_indicator(&project, name, column.as_deref(), section.as_deref(), language);
            (added, said("init-added-indicator").with("name", name))
        }
        Command::Section { name, chapter } => {
            (add_section(&project, name, chapter.as_deref(), language), said("init-added-section").with("name", name))
        }
        Command::Source { name, from } => {
            (add_source(&project, name, from, language), said("init-added-source").with("name", name))
        }
    };
    let added = added.map_err(|failure| messages.bad(&failure.diagnostics, &failure.files))?;
    messages.print(&added.warnings.diagnostics, &added.warnings.files);
    let what = language.say(said("init-added").with("count", added.written.len()));
    // Which column was taken must be seen: another one may have been meant.
    let made_of = added.made_of.map(|column| language.say(said("init-made-of").with("column", column)) + "\n");
    let made_of = made_of.unwrap_or_default();
    let taken = taken(&added.doubts, language);
    let text = format!("{what}\n  {}\n{made_of}{taken}{}\n", added.written.join("\n  "), language.say(next));
    Ok(messages.result(&Printout::Text(text), None))
}
