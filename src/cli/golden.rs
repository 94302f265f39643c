//! `mdd golden`

use std::fmt::Write as _;

use clap::ValueEnum;
use rayon::prelude::*;
use serde::Serialize;

use super::opened::{bad_date, open};
use super::output::{Messages, Said};
use super::{Common, Outcome};
use crate::golden::{Differences, Folder, Outputs};
use crate::project::Project;
use mdd_engine::diagnostic::{Code, Diagnostics, Severity};
use mdd_engine::engine::evaluate;
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, said};
use mdd_engine::rules::RulePack;
use mdd_engine::terms::parse_date;
use mdd_engine::text::Files;

#[derive(clap::Subcommand)]
pub(super) enum Command {
    Check {
        #[command(flatten)]
        only: Only,
        #[arg(long)]
        all: bool,
        #[arg(long, value_name = "FORMAT", default_value = "text")]
        format: Printed,
    },
    Accept {
        #[command(flatten)]
        only: Only,
        #[arg(long)]
        all: bool,
        #[arg(long, value_name = "DATE", num_args = 0..=1, require_equals = true, requires = "only")]
        #[expect(clippy::option_option, reason = "it may stand alone, and then the date is that of the version")]
        publish: Option<Option<String>>,
    },
}

#[derive(clap::Args)]
pub(super) struct Only {
    #[arg(long, value_name = "VERSION", num_args = 1..)]
    only: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Printed {
    Text,
    Json,
}

pub(super) fn run(command: &Command, common: &Common, messages: &mut Messages) -> Outcome {
    let found = match command {
        Command::Check { only, all, format } => check(&only.only, *all, *format, common, messages),
        Command::Accept { only, all, publish } => {
            accept(&only.only, *all, publish.as_ref().map(Option::as_deref), common, messages)
        }
    };
    found.unwrap_or_else(|outcome| outcome)
}

/// What there is now, beside what was approved.
struct Golden {
    project: Project,
    folder: Folder,
    /// Of the same versions as the outputs.
    packs: Vec<RulePack>,
    outputs: Vec<Outputs>,
    /// Versions that something is approved of, and that are no longer there.
    gone: Vec<String>,
}

fn load(only: &[String], common: &Common, messages: &mut Messages) -> Result<Golden, Outcome> {
    let mut project = open(common, messages)?;
    let folder = Folder::of(project.root());
    let chosen = folder.chosen(&mut project.files);
    let project = project;
    let mut bad = |diagnostics: Diagnostics| messages.bad(&diagnostics, &project.files);
    let chosen = chosen.map_err(&mut bad)?;
    let versions = project.asked(only).map_err(&mut bad)?;
    let data = project.dataset().map_err(&mut bad)?;
    let gemeenten = chosen.find(&data).map_err(&mut bad)?;
    let gone = if only.is_empty() { folder.others(&versions).map_err(&mut bad)? } else { Vec::new() };
    let evaluated: Vec<Result<(RulePack, Outputs), Diagnostics>> = versions
        .par_iter()
        .map(|number| {
            let (pack, _) = project.pack(number)?;
            let evaluation = evaluate(&pack, &data, project.peildatum())?;
            let outputs = Outputs::of(&evaluation, &gemeenten);
            Ok((pack, outputs))
        })
        .collect();
    let outputs = all_or_none(evaluated).map_err(&mut bad)?;
    messages.step("step-versions");
    let (packs, outputs): (Vec<RulePack>, Vec<Outputs>) = outputs.into_iter().unzip();
    Ok(Golden { packs, project, folder, outputs, gone })
}

impl Golden {
    /// Where published versions are not what they were.
    fn published(&self) -> Diagnostics {
        let mut found = Diagnostics::default();
        self.packs.iter().for_each(|pack| found.append(self.project.published(pack)));
        found.sorted()
    }

    /// Whether these versions may be approved, and published if that is asked.
    fn may_be_approved(&self, publish: bool) -> Result<(), Diagnostics> {
        if !publish {
            let found = self.published();
            return if found.has_errors() { Err(found) } else { Ok(()) };
        }
        let with: Vec<&str> = self.packs.iter().map(RulePack::number).collect();
        self.packs.iter().try_for_each(|pack| self.project.may_be_published(pack, &with))
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
    format: Printed,
    common: &Common,
    messages: &mut Messages,
) -> Result<Outcome, Outcome> {
    let golden = load(only, common, messages)?;
    let published = golden.published();
    messages.print(&published.map(|found| found.severity(Severity::Warning)), &golden.project.files);
    let language = match format {
        Printed::Text => messages.language(),
        Printed::Json => messages.machine_language(),
    };
    let differences = |outputs| golden.folder.differences(outputs, language);
    let compared: Vec<_> = golden.outputs.par_iter().map(differences).collect();
    let differences = all_or_none(compared).map_err(|diagnostics| messages.bad(&diagnostics, &golden.project.files))?;
    messages.step("step-compared");
    let said = match format {
        Printed::Text => Said::Text(to_text(&golden, &differences, all, language)),
        Printed::Json => {
            let document = document(&golden, &differences);
            Said::Json(serde_json::to_string_pretty(&document).or_fault("what was made can be written as JSON") + "\n")
        }
    };
    let same = golden.gone.is_empty() && differences.iter().all(Differences::is_empty);
    let outcome = messages.result(&said, None);
    Ok(if outcome == Outcome::Fine && !same { Outcome::Found } else { outcome })
}

fn to_text(golden: &Golden, differences: &[Differences], all: bool, language: Language) -> String {
    let mut text = String::new();
    for (outputs, differences) in golden.outputs.iter().zip(differences) {
        let (what, size) = match differences.is_empty() {
            true => ("golden-as-approved", outputs.size()),
            false => ("golden-not-as-approved", differences.size()),
        };
        let _ = writeln!(text, "{}", language.say(said(what).with("version", outputs.rules()).with("size", size)));
        write_lines(differences, all, language, &mut text);
    }
    for version in &golden.gone {
        let _ = writeln!(text, "{}", language.say(said("golden-no-version").with("version", version)));
    }
    text
}

fn write_lines(differences: &Differences, all: bool, language: Language, text: &mut String) {
    for line in differences.lines(all, language) {
        let _ = writeln!(text, "  {line}");
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

fn accept(
    only: &[String],
    all: bool,
    publish: Option<Option<&str>>,
    common: &Common,
    messages: &mut Messages,
) -> Result<Outcome, Outcome> {
    let day = |text| parse_date(text).ok_or_else(|| messages.bad(&bad_date(text).into(), &Files::default()));
    let since = publish.flatten().map(day).transpose()?;
    let golden = load(only, common, messages)?;
    let bad = |found: Diagnostics, messages: &mut Messages| messages.bad(&found, &golden.project.files);
    golden.may_be_approved(publish.is_some()).map_err(|found| bad(found, messages))?;
    let language = messages.language();
    let mut text = String::new();
    for outputs in &golden.outputs {
        let of_version = |what| said(what).with("version", outputs.rules());
        match golden.folder.differences(outputs, language) {
            Ok(differences) if differences.is_empty() => {
                let as_approved = of_version("golden-as-approved").with("size", outputs.size());
                let _ = writeln!(text, "{}", language.say(as_approved));
            }
            Ok(differences) => {
                let approved = of_version("golden-approved-with").with("size", differences.size());
                let _ = writeln!(text, "{}", language.say(approved));
                write_lines(&differences, all, language, &mut text);
            }
            Err(found)
                if found.iter().all(|found| {
                    [Code::GoldenMissing, Code::GoldenDamaged, Code::MergeConflict].contains(&found.code)
                }) =>
            {
                let anew = of_version("golden-approved-anew").with("size", outputs.size());
                let _ = writeln!(text, "{}", language.say(anew));
                for diagnostic in found.iter() {
                    let _ = writeln!(text, "  {}", diagnostic.line(language));
                }
            }
            Err(diagnostics) => return Err(messages.bad(&diagnostics, &golden.project.files)),
        }
    }
    for version in &golden.gone {
        let _ = writeln!(text, "{}", language.say(said("golden-no-longer").with("version", version)));
    }
    let done = golden.folder.accept(&golden.outputs, &golden.gone);
    let done = done.map_err(|diagnostics| messages.bad(&diagnostics, &golden.project.files))?;
    let mut written = done.written;
    for pack in golden.packs.iter().filter(|_| publish.is_some()) {
        written.extend(golden.project.publish(pack, since).map_err(|found| bad(found, messages))?);
    }
    for (how, paths) in [("golden-wrote", &written), ("golden-removed", &done.removed)] {
        for path in paths {
            let _ = writeln!(text, "{}", language.say(said(how).with("path", path)));
        }
    }
    Ok(messages.result(&Said::Text(text), None))
}
