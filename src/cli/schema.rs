//! `mdd schema`

use std::fs;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;

use super::output::{Messages, Printout};
use super::{Common, Outcome};
use crate::schemas::FileKind;
use mdd_engine::language::Language;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(
        value_name = "KIND",
        value_parser = PossibleValuesParser::new(FileKind::ALL.map(FileKind::name)),
        required_unless_present = "output"
    )]
    kind: Option<String>,
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    let asked = |kind: &FileKind| arguments.kind.as_deref().is_none_or(|name| name == kind.name());
    // Who writes rules in a Dutch project reads them: Dutch, unless another language is asked for.
    let language = common.lang.as_ref().map_or(Language::Dutch, |_| messages.language());
    if let Some(folder) = &arguments.output {
        // That it could not be made is said by the first file that cannot be written in it.
        let _ = fs::create_dir_all(folder);
    }
    for kind in FileKind::ALL.into_iter().filter(asked) {
        let path = arguments.output.as_ref().map(|folder| folder.join(format!("{}.json", kind.name())));
        let outcome = messages.result(&Printout::Json(format!("{:#}\n", kind.schema(language))), path.as_deref());
        if outcome != Outcome::Fine {
            return outcome;
        }
    }
    Outcome::Fine
}
