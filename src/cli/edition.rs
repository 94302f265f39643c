//! `mdd edition`: what was published, frozen; what there is, and what it said.

use std::fmt::Write as _;

use clap::ValueEnum;

use super::aligned::aligned;
use super::edition_diff::{DiffOptions, diff};
use super::edition_make::{EditionRefused, MakeOptions, make};
use super::edition_verify::{VerifyOptions, verify};
use super::opened::open;
use super::output::{Messages, Printout};
use super::{Common, Outcome};
use crate::project::edition_named;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::editions::{KeptEdition, KeptFigure};
use mdd_engine::language::{Language, said};
use mdd_engine::terms::{Colour, GemeenteCode, plain_name, short_hash};
use mdd_engine::text::visible;

#[derive(clap::Subcommand)]
pub(super) enum Command {
    Make(MakeOptions),
    List,
    Show {
        #[arg(value_name = "EDITION")]
        edition: String,
        #[arg(value_name = "GEMEENTE")]
        gemeente: Option<String>,
    },
    Verify(VerifyOptions),
    Diff(DiffOptions),
}

/// How what changed is told.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormat {
    Text,
    Markdown,
    Csv,
    Json,
}

pub(super) fn run(command: &Command, common: &Common, messages: &mut Messages) -> Outcome {
    let outcome = match command {
        Command::Make(options) => make(options, common, messages),
        Command::List => list(common, messages),
        Command::Show { edition, gemeente } => show(edition, gemeente.as_deref(), common, messages),
        Command::Verify(options) => verify(options, common, messages),
        Command::Diff(options) => diff(options, common, messages),
    };
    outcome.unwrap_or_else(|outcome| outcome)
}

fn list(common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let editions = project.editions().map_err(|found| messages.bad(&found, &project.files))?;
    let language = messages.language();
    if editions.is_empty() {
        messages.remark("edition-list-none");
        return Ok(Outcome::Fine);
    }
    let heads = ["edition-head-name", "edition-head-date", "edition-head-rules", "edition-head-gemeenten"];
    let colours = Colour::ALL.map(|colour| colour.word().to_owned());
    let heading = heads.map(|head| language.say(head)).into_iter().chain(colours);
    let mut rows: Vec<Vec<String>> = vec![heading.collect()];
    for edition in editions.all() {
        let count = |colour| edition.indicators.values().map(|indicator| indicator.count(colour)).sum::<usize>();
        let counts = Colour::ALL.map(|colour| count(colour).to_string());
        let about = [
            edition.name.clone(),
            edition.peildatum.to_string(),
            visible(&edition.rules).into_owned(),
            edition.gemeenten.len().to_string(),
        ];
        let mut row: Vec<String> = about.into_iter().chain(counts).collect();
        row.extend(corrected(edition, language));
        rows.push(row);
    }
    Ok(messages.result(&Printout::Text(aligned(&rows, |column| (3..8).contains(&column))), None))
}

/// What an edition puts right, and why.
fn corrected(edition: &KeptEdition, language: Language) -> Option<String> {
    let corrects = edition.corrects.as_ref()?;
    Some(match &edition.why {
        Some(why) => {
            let why = visible(why).into_owned();
            language.say(said("edition-corrects-because").with("edition", corrects).with("why", why))
        }
        None => language.say(said("edition-corrects").with("edition", corrects)),
    })
}

fn show(name: &str, gemeente: Option<&str>, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let editions = project.editions().map_err(|found| messages.bad(&found, &project.files))?;
    let edition = edition_named(&editions, name).map_err(|found| messages.bad(&found, &project.files))?;
    let language = messages.language();
    let mut text = String::new();
    let mut line = |id: &'static str, value: &str| {
        _ = writeln!(text, "{}", language.say(said(id).with("value", visible(value).into_owned())));
    };
    line("edition-show-name", &format!("{} ({})", edition.name, edition.monitor));
    line("edition-show-date", &edition.peildatum.to_string());
    line("edition-show-rules", &format!("{} ({})", edition.rules, short_hash(&edition.rules_hash)));
    line("edition-show-data", short_hash(&edition.data_hash));
    line("edition-show-program", &edition.program);
    if let Some(corrects) = corrected(edition, language) {
        _ = writeln!(text, "{corrects}");
    }
    text.push('\n');
    match gemeente {
        Some(asked) => {
            let found = gemeente_of(edition, asked).map_err(|found| messages.bad(&found, &project.files))?;
            text += &figures_of(edition, found, language);
        }
        None => {
            let heads = ["edition-head-indicator", "edition-head-rule"].map(|head| language.say(head));
            let colours = Colour::ALL.map(|colour| colour.word().to_owned());
            let mut rows: Vec<Vec<String>> = vec![heads.into_iter().chain(colours).collect()];
            for (id, indicator) in &edition.indicators {
                let about = [visible(id).into_owned(), short_hash(&indicator.rests_on.rule_sum).to_owned()];
                rows.push(
                    about.into_iter().chain(Colour::ALL.map(|colour| indicator.count(colour).to_string())).collect(),
                );
            }
            text += &aligned(&rows, |column| column > 1);
            text.push('\n');
            for delivery in &edition.deliveries {
                let rows = said("edition-show-delivery")
                    .with("table", visible(&delivery.table).into_owned())
                    .with("file", visible(&delivery.file).into_owned())
                    .with("sum", short_hash(&delivery.sha256).to_owned())
                    .with("rows", delivery.rows);
                _ = writeln!(text, "{}", language.say(rows));
            }
        }
    }
    Ok(messages.result(&Printout::Text(text), None))
}

/// By code or by the name of then, whatever the case.
fn gemeente_of(edition: &KeptEdition, asked: &str) -> Result<GemeenteCode, Diagnostics> {
    let plain = plain_name(asked);
    let is_it = |(code, name): &(&GemeenteCode, &String)| {
        code.to_string().eq_ignore_ascii_case(asked) || plain_name(name) == plain
    };
    let found: Vec<GemeenteCode> = edition.gemeenten.iter().filter(is_it).map(|(code, _)| *code).collect();
    match found.as_slice() {
        [one] => Ok(*one),
        _ => {
            let mistake = EditionRefused::NoGemeente { edition: edition.name.clone(), found: asked.to_owned() };
            let names = edition.gemeenten.values().map(String::as_str);
            Err(Diagnostic::of(Place::Argument(asked.to_owned()), &mistake).suggest(asked, names).into())
        }
    }
}

fn figures_of(edition: &KeptEdition, code: GemeenteCode, language: Language) -> String {
    let heads = ["edition-head-indicator", "edition-head-figure", "edition-head-beside", "edition-head-colour"];
    let mut rows: Vec<Vec<String>> = vec![heads.map(|head| language.say(head)).to_vec()];
    for (id, indicator) in &edition.indicators {
        let Some(KeptFigure { figure, benchmark, colour, reason, .. }) = indicator.figures.get(&code) else { continue };
        let colour = colour.map_or("", Colour::word);
        let colour = reason.as_ref().map_or(colour.to_owned(), |reason| format!("{colour} ({reason})"));
        let cells = [id.as_str(), &figure.to_string(), &benchmark.to_string(), &colour];
        rows.push(cells.map(|cell| visible(cell).into_owned()).to_vec());
    }
    let name = edition.gemeenten.get(&code).map_or("", String::as_str);
    format!("{} ({code})\n{}", visible(name), aligned(&rows, |column| column == 1 || column == 2))
}
