//! `mdd report`

use std::path::PathBuf;

use clap::ValueEnum;
use rayon::prelude::*;

use super::opened::{Chosen, load};
use super::output::{Messages, width};
use super::{Common, Outcome};
use crate::engine::National;
use crate::render::{Format, render};
use crate::report::build_report;

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
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Printed {
    Text,
    Markdown,
    Json,
    Csv,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    report(arguments, common, messages).unwrap_or_else(|outcome| outcome)
}

fn report(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let loaded = load(common, &arguments.chosen, messages)?;
    let gemeenten = loaded.gemeenten(&arguments.gemeenten, arguments.all, messages)?;
    let evaluation = loaded.evaluate(messages)?;
    let national = National::new(&evaluation);
    let reports: Vec<_> =
        gemeenten.into_par_iter().map(|gemeente| build_report(&evaluation, &national, gemeente)).collect();
    messages.step("reports built");
    let format = match arguments.format {
        Printed::Text => Format::Text { width: width(), colours: arguments.output.is_none() && messages.colours() },
        Printed::Markdown => Format::Markdown,
        Printed::Json => Format::Json,
        Printed::Csv => Format::Csv,
    };
    let bytes = render(&reports, format);
    messages.step("reports rendered");
    Ok(messages.result(&bytes, arguments.output.as_deref()))
}
