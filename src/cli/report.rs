//! `mdd report`

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueEnum;
use rayon::prelude::*;

use super::opened::{Chosen, load_again, root};
use super::output::{Messages, width};
use super::{Common, Outcome};
use crate::dataset::Dataset;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::render::{Format, Templates, render};
use crate::report::Country;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Code (GM1884, 1884) or name, without regard to case and accents
    #[arg(value_name = "GEMEENTE", required_unless_present = "all", conflicts_with = "all")]
    gemeenten: Vec<String>,
    /// Every gemeente of the country
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    chosen: Chosen,
    /// What to print
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Printed,
    /// File to write to, instead of stdout
    #[arg(long, short, value_name = "PATH")]
    output: Option<PathBuf>,
    /// Again after every change to a file, until Ctrl-C
    #[cfg(feature = "watch")]
    #[arg(long)]
    watch: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Printed {
    Text,
    Markdown,
    Json,
    Csv,
    Html,
    Pdf,
    Xlsx,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    let root = match root(common, messages) {
        Ok(root) => root,
        Err(outcome) => return outcome,
    };
    let mut data = None;
    #[cfg(feature = "watch")]
    if arguments.watch {
        return super::watch::watch(&root, messages, |changes, messages| {
            if changes.touch_data() {
                data = None;
            }
            report(arguments, &root, &mut data, messages).unwrap_or_else(|outcome| outcome)
        });
    }
    report(arguments, &root, &mut data, messages).unwrap_or_else(|outcome| outcome)
}

fn report(
    arguments: &Arguments,
    root: &Path,
    data: &mut Option<Arc<Dataset>>,
    messages: &mut Messages,
) -> Result<Outcome, Outcome> {
    let loaded = load_again(root, &arguments.chosen, data, messages)?;
    let gemeenten = loaded.gemeenten(&arguments.gemeenten, arguments.all, messages)?;
    let evaluation = loaded.evaluate(messages)?;
    let country = Country::new(&evaluation);
    let reports: Vec<_> = gemeenten.into_par_iter().map(|gemeente| country.report(gemeente)).collect();
    messages.step("reports built");
    let templates = Templates::default();
    let format = match arguments.format {
        Printed::Text => Format::Text { width: width(), colours: arguments.output.is_none() && messages.colours() },
        Printed::Markdown => Format::Markdown,
        Printed::Json => Format::Json,
        Printed::Csv => Format::Csv,
        Printed::Html => Format::Html(&templates),
        Printed::Pdf => Format::Pdf(&templates),
        Printed::Xlsx => Format::Xlsx,
    };
    let bytes = match render(&reports, format) {
        Ok(bytes) => bytes,
        Err(failure) => {
            let place = Place::Argument(format!("{}:{}", failure.template, failure.line));
            let found = Diagnostic::error(Code::OutputFailed, place, failure.message).help(failure.help);
            return Err(messages.bad(&found.into(), &loaded.project.files));
        }
    };
    messages.step("reports rendered");
    Ok(messages.result(&bytes, arguments.output.as_deref()))
}
