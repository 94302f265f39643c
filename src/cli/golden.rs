//! `mdd golden check`, and what it shares with `mdd golden accept` and `mdd ci`.

use std::fmt::Write as _;
use std::sync::Arc;

use rayon::prelude::*;
use serde::Serialize;

use super::golden_accept::{AcceptOptions, accept};
use super::opened::open;
use super::output::{FindingsFormat, Messages, Printout};
use super::{Common, Outcome};
use crate::golden::{Differences, GoldenFolder, Outputs, Shared, not_as_approved, together};
use crate::project::{Project, accepted};
use mdd_engine::dataset::{Allow, Dataset, Gemeente};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Severity};
use mdd_engine::engine::{Evaluation, evaluate};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, said};
use mdd_engine::mistakes;
use mdd_engine::rules::RulePack;
use mdd_engine::terms::Peildatum;
use mdd_engine::text::Spanned;

mistakes! {
    enum GoldenMistake {
        NoDeliveries { found: String } = Error FileMissing "golden-no-deliveries";
    }
}

#[derive(clap::Subcommand)]
pub(super) enum Command {
    Check {
        #[command(flatten)]
        only: OnlyVersions,
        #[arg(long)]
        all: bool,
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: FindingsFormat,
    },
    Accept {
        #[command(flatten)]
        only: OnlyVersions,
        #[arg(long)]
        all: bool,
        #[arg(long, value_name = "DATE", num_args = 0..=1, require_equals = true, requires = "only")]
        #[expect(clippy::option_option, reason = "it may stand alone, and then the date is that of the version")]
        publish: Option<Option<String>>,
        #[arg(long, value_name = "VERSION", num_args = 1..)]
        remove: Vec<String>,
    },
}

#[derive(clap::Args)]
pub(super) struct OnlyVersions {
    #[arg(long, value_name = "VERSION", num_args = 1..)]
    only: Vec<String>,
}

pub(super) fn run(command: &Command, common: &Common, messages: &mut Messages) -> Outcome {
    let found = match command {
        Command::Check { only, all, format } => check(&only.only, *all, *format, common, messages),
        Command::Accept { only, all, publish, remove } => {
            let publish = publish.as_ref().map(Option::as_deref);
            accept(&AcceptOptions { only: &only.only, all: *all, publish, remove }, common, messages)
        }
    };
    found.unwrap_or_else(|outcome| outcome)
}

/// What there is now, beside what was approved.
pub(super) struct Golden {
    pub folder: GoldenFolder,
    /// Of the same versions as the outputs.
    pub packs: Vec<RulePack>,
    pub outputs: Vec<Outputs>,
    /// Versions that something is approved of, and that are no longer there.
    pub gone: Vec<String>,
    /// Where rules are judged on deliveries of their own.
    pinned: Option<Pinned>,
}

/// The deliveries by which rules are judged, beside those of today.
struct Pinned {
    folder: String,
    /// The newest version, and how many colours it gives otherwise on those of today; None when these are the same.
    todays: Option<(String, usize)>,
}

/// Evaluates these versions, or all of them.
///
/// # Errors
/// Mistakes in golden.toml, the rules or the deliveries.
pub(super) fn load(only: &[String], project: &mut Project) -> Result<Golden, Diagnostics> {
    let folder = GoldenFolder::of(project.root());
    let chosen = folder.chosen(&mut project.files)?;
    let (data, peildatum) = match chosen.deliveries() {
        Some(pinned) => judged_on(pinned, project)?,
        None => (project.deliveries()?, project.peildatum()),
    };
    let project = &*project;
    let versions = project.asked(only)?;
    let gemeenten = chosen.find(&data)?;
    let gone = if only.is_empty() { folder.others(&versions)? } else { Vec::new() };
    let evaluated: Vec<Result<(RulePack, Outputs), Diagnostics>> = versions
        .par_iter()
        .map(|number| {
            let (pack, _) = project.pack(number)?;
            let evaluation = evaluate(&pack, &data, peildatum)?;
            let outputs = Outputs::of(&evaluation, &gemeenten);
            Ok((pack, outputs))
        })
        .collect();
    let (packs, outputs): (Vec<RulePack>, Vec<Outputs>) = all_or_none(evaluated)?.into_iter().unzip();
    let pinned = match (chosen.deliveries(), packs.last()) {
        (Some(pinned), Some(newest)) => {
            let todays = todays(project, newest, &evaluate(newest, &data, peildatum)?)?;
            Some(Pinned { folder: pinned.value.clone(), todays })
        }
        _ => None,
    };
    Ok(Golden { folder, packs, outputs, gone, pinned })
}

/// The deliveries in a folder of the project.
fn judged_on(pinned: &Spanned<String>, project: &mut Project) -> Result<(Arc<Dataset>, Peildatum), Diagnostics> {
    let folder = project.root().join(&pinned.value);
    if !folder.is_dir() {
        let mistake = GoldenMistake::NoDeliveries { found: pinned.value.clone() };
        return Err(Diagnostic::of(pinned.span, &mistake).into());
    }
    let (data, peildatum) = project.dataset_from(&folder, None)?;
    accepted(&data, &[], &Allow::default())?;
    Ok((Arc::new(data), peildatum))
}

/// How many colours a version gives otherwise on the deliveries of today.
fn todays(project: &Project, pack: &RulePack, judged: &Evaluation<'_>) -> Result<Option<(String, usize)>, Diagnostics> {
    let data = project.deliveries()?;
    if data.hash == judged.data.hash && project.peildatum() == judged.peildatum {
        return Ok(None);
    }
    let now = evaluate(pack, &data, project.peildatum())?;
    let colours = |gemeente: &Gemeente| -> usize {
        let here = (judged.data.index_of(gemeente.code), data.index_of(gemeente.code));
        let (Some(before), Some(after)) = here else { return 0 };
        let differs = |number| judged.score(number, before).colour != now.score(number, after).colour;
        now.indicators().filter(|(number, _)| differs(*number)).count()
    };
    Ok(Some((pack.number().to_owned(), data.gemeenten.iter().map(colours).sum())))
}

impl Golden {
    /// Where published versions are not what they were.
    pub fn published(&self, project: &Project) -> Diagnostics {
        let mut found = Diagnostics::default();
        self.packs.iter().for_each(|pack| found.append(project.published(pack)));
        found.sorted()
    }

    /// Leaves out the versions of which nothing was approved yet, and says which.
    pub fn without_new(&mut self) -> Vec<String> {
        let is_new = |version: &str| !self.folder.holds(version);
        let new = self.outputs.iter().map(Outputs::rules).filter(|version| is_new(version));
        let new: Vec<String> = new.map(str::to_owned).collect();
        self.outputs.retain(|outputs| !new.iter().any(|version| version == outputs.rules()));
        self.packs.retain(|pack| !new.iter().any(|version| version == pack.number()));
        new
    }

    /// How each version differs from what was approved of it.
    pub fn differences(&self, language: Language) -> Result<Vec<Differences>, Diagnostics> {
        all_or_none(self.outputs.par_iter().map(|outputs| self.folder.differences(outputs, language)).collect())
    }

    /// Everything is as it was approved.
    pub fn holds(&self, differences: &[Differences]) -> bool {
        self.gone.is_empty() && differences.iter().all(Differences::is_empty)
    }

    /// What differs, at the indicators that it is about.
    pub fn not_as_approved(&self, differences: &[Differences]) -> Diagnostics {
        not_as_approved(&self.packs.iter().zip(differences).collect::<Vec<_>>(), &self.gone)
    }
}

/// Every value, or every message, each once.
fn all_or_none<T>(results: Vec<Result<T, Diagnostics>>) -> Result<Vec<T>, Diagnostics> {
    let mut values = Vec::new();
    let mut failed = Vec::new();
    for result in results {
        match result {
            Ok(value) => values.push(value),
            Err(diagnostics) => failed.push(((), diagnostics)),
        }
    }
    if failed.is_empty() { Ok(values) } else { Err(Diagnostics::merged(failed, |diagnostic, _| diagnostic)) }
}

fn check(
    only: &[String],
    all: bool,
    format: FindingsFormat,
    common: &Common,
    messages: &mut Messages,
) -> Result<Outcome, Outcome> {
    let mut project = open(common, messages)?;
    let golden = load(only, &mut project).map_err(|found| messages.bad(&found, &project.files))?;
    messages.step("step-versions");
    messages.print(&golden.published(&project).map(|found| found.severity(Severity::Warning)), &project.files);
    let language = format.language(messages);
    let differences = golden.differences(language).map_err(|found| messages.bad(&found, &project.files))?;
    messages.step("step-compared");
    let json = || {
        let document = document(&golden, &differences);
        serde_json::to_string_pretty(&document).or_fault("what was made can be written as JSON") + "\n"
    };
    let said = match format.for_forge(&golden.not_as_approved(&differences), &project.files, messages) {
        Some(said) => said,
        None if format == FindingsFormat::Json => Printout::Json(json()),
        None => Printout::Text(golden.to_text(&differences, all, language)),
    };
    let outcome = messages.result(&said, None);
    Ok(if outcome == Outcome::Fine && !golden.holds(&differences) { Outcome::Found } else { outcome })
}

impl Golden {
    pub fn to_text(&self, differences: &[Differences], all: bool, language: Language) -> String {
        let mut text = String::new();
        let mut line = |indent: &str, line: String| _ = writeln!(text, "{indent}{line}");
        for (outputs, differences) in self.outputs.iter().zip(differences) {
            let (what, size) = match differences.is_empty() {
                true => ("golden-as-approved", outputs.size()),
                false => ("golden-not-as-approved", differences.size()),
            };
            line("", language.say(said(what).with("version", outputs.rules()).with("size", size)));
        }
        let differ = self.outputs.iter().map(Outputs::rules).zip(differences);
        let differ: Vec<(&str, &Differences)> = differ.filter(|(_, found)| !found.is_empty()).collect();
        if !differ.is_empty() && !differ.iter().any(|(_, found)| found.is_of_outcome()) {
            let versions: Vec<String> = differ.iter().map(|(version, _)| (*version).to_owned()).collect();
            let none = said("golden-no-outcome").with("count", versions.len()).with("versions", versions);
            line("", language.say(none));
        }
        for Shared { versions, lines } in together(&differ, all, language) {
            if self.outputs.len() > 1 {
                line("", language.say(said("golden-in-versions").with("versions", versions)));
            }
            lines.into_iter().for_each(|shared| line("  ", shared));
        }
        for version in &self.gone {
            line("", language.say(said("golden-no-version").with("version", version)));
        }
        if let Some(Pinned { folder, todays: Some((version, count)) }) = &self.pinned {
            let todays = said("golden-todays").with("version", version).with("count", *count).with("folder", folder);
            line("", language.say(todays));
        }
        text
    }
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    versions: Vec<Version<'a>>,
    /// Versions that something is approved of, and that are no longer there.
    gone: &'a [String],
}

#[derive(Serialize)]
struct Version<'a> {
    rules: &'a str,
    as_approved: bool,
    differences: &'a Differences,
}

fn document<'a>(golden: &'a Golden, differences: &'a [Differences]) -> Document<'a> {
    let versions = golden.outputs.iter().zip(differences).map(|(outputs, differences)| Version {
        rules: outputs.rules(),
        as_approved: differences.is_empty(),
        differences,
    });
    Document { schema: "mdd-golden/1", versions: versions.collect(), gone: &golden.gone }
}
