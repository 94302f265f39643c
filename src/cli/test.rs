//! `mdd test`

use std::path::{Path, PathBuf};

use super::opened::open;
use super::output::{FindingsFormat, Messages, Printout};
use super::{Common, Outcome};
use crate::disk;
use crate::project::Project;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::example::{
    TestResults, TestedRules, coverage, failed, mutate, read_examples, run as run_examples, suggest,
};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, said};
use mdd_engine::mistakes;

mistakes! {
    enum TestMistake {
        Several { found: String, allowed: Vec<String> } = Error BadArgument "example-several-indicators";
        FileThere { found: String } = Error OutputFailed "example-file-there";
    }
}

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "VERSION")]
    rules: Option<String>,
    #[arg(long, value_name = "TEXT", conflicts_with_all = ["coverage", "mutate", "suggest"])]
    filter: Option<String>,
    #[arg(long)]
    coverage: bool,
    #[arg(long, value_name = "PERCENT", requires = "coverage", value_parser = clap::value_parser!(u8).range(0..=100))]
    require: Option<u8>,
    #[arg(long, value_name = "INDICATOR", conflicts_with_all = ["coverage", "mutate", "format"])]
    suggest: Option<String>,
    #[arg(long, value_name = "FILE", requires = "suggest")]
    output: Option<PathBuf>,
    #[arg(long)]
    mutate: bool,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: FindingsFormat,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    run_test(arguments, common, messages).unwrap_or_else(|outcome| outcome)
}

fn run_test(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let mut project = open(common, messages)?;
    let (said, outcome) =
        test(arguments, &mut project, messages).map_err(|found| messages.bad(&found, &project.files))?;
    match messages.result(&said, arguments.output.as_deref()) {
        Outcome::Fine => Ok(outcome),
        failed => Ok(failed),
    }
}

/// What is printed, and whether something is not as it should be.
fn test(
    arguments: &Arguments,
    project: &mut Project,
    messages: &mut Messages,
) -> Result<(Printout, Outcome), Diagnostics> {
    let asked = arguments.rules.clone().or_else(|| project.newest().map(str::to_owned)).unwrap_or_default();
    let edition = project.edition(&asked)?;
    let (pack, resolved, warnings) = project.read_of(&edition, &project.manifest.schema)?;
    messages.print(&warnings, &project.files);
    let rules = TestedRules { pack: &pack, schema: &project.manifest.schema, peildatum: project.peildatum() };
    let examples = read_examples(&resolved.examples, rules)?;
    messages.step("step-examples-read");

    if let Some(id) = &arguments.suggest {
        let numbers = pack.find(id)?;
        let [number] = numbers.as_slice() else {
            let allowed = numbers.iter().map(|at| pack.indicator(*at).id.clone()).collect();
            let mistake = TestMistake::Several { found: id.clone(), allowed };
            return Err(Diagnostic::of(Place::Argument(id.clone()), &mistake).into());
        };
        let id = &pack.indicator(*number).id;
        // What people wrote there is not theirs to lose.
        let written = |path: &Path| disk::read(path).is_ok_and(|bytes| !bytes.trim_ascii().is_empty());
        if let Some(path) = arguments.output.as_deref().filter(|path| written(path)) {
            let found = path.display().to_string();
            return Err(Diagnostic::of(Place::file(&found), &TestMistake::FileThere { found: found.clone() }).into());
        }
        let text = suggested(id, &edition.number, &suggest(rules, *number, &examples)?);
        return Ok((Printout::Text(text), Outcome::Fine));
    }

    let wanted = arguments.filter.as_ref().map(|filter| filter.to_lowercase());
    let chosen = examples.iter().filter(|example| {
        let indicator = pack.indicator(example.indicator);
        let within = |wanted: &String| {
            indicator.id.contains(wanted)
                || indicator.section == *wanted
                || example.name.value.to_lowercase().contains(wanted)
        };
        wanted.as_ref().is_none_or(within)
    });
    let tested = run_examples(rules, chosen)?;
    messages.step("step-examples-run");
    let language = arguments.format.language(messages);
    let mut report = TestResults::new(rules, &project.files, &edition.shown, &tested, language);
    let mut outcome = if report.failed.is_empty() { Outcome::Fine } else { Outcome::Found };
    if arguments.coverage {
        let found = coverage(rules, &tested);
        if arguments.require.is_some_and(|required| found.percent() < usize::from(required)) {
            outcome = Outcome::Found;
        }
        report = report.with_coverage(&found, &project.files);
    }
    if arguments.mutate {
        let found = mutate(rules, &tested)?;
        if !found.unnoticed.is_empty() {
            outcome = Outcome::Found;
        }
        report = report.with_mutations(&found, &project.files);
        messages.step("step-mutated");
    }
    let json = || serde_json::to_string_pretty(&report).or_fault("what was made can be written as JSON") + "\n";
    let said = match arguments.format.for_forge(&failed(rules, &tested), &project.files, messages) {
        Some(said) => said,
        None if arguments.format == FindingsFormat::Json => Printout::Json(json()),
        None => Printout::Text(report.to_text()),
    };
    Ok((said, outcome))
}

/// The examples of a version.
pub(super) struct Examined {
    pub examples: usize,
    /// Those that are not as expected.
    pub failed: Diagnostics,
}

/// Runs every example of a version.
///
/// # Errors
/// Mistakes in the rules or the examples.
pub(super) fn examine(project: &Project, number: &str) -> Result<Examined, Diagnostics> {
    let examined = project.read_each(&[number], |_, reading| {
        let ((pack, _), resolved) = (reading.pack?, reading.resolved?);
        let rules = TestedRules { pack: &pack, schema: &project.manifest.schema, peildatum: project.peildatum() };
        let examples = read_examples(&resolved.examples, rules)?;
        let tested = run_examples(rules, &examples)?;
        Ok(Examined { examples: tested.len(), failed: failed(rules, &tested) })
    });
    examined.into_iter().next().or_fault("the version that was read")
}

/// A file of its own, with a word to whoever will read it; Dutch, as files of rules are.
fn suggested(id: &str, version: &str, examples: &str) -> String {
    let comment = |about| Language::Dutch.say(about).lines().map(|line| format!("# {line}\n")).collect::<String>();
    if examples.is_empty() {
        return comment(said("example-all-there").with("indicator", id));
    }
    let about = comment(said("example-suggested").with("indicator", id).with("version", version));
    format!("{about}indicator = \"{id}\"\n{examples}")
}
