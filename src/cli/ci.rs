//! `mdd ci`: everything that must hold before a proposal for other rules is taken in, in one go, told in one comment.

use std::fmt::Write as _;
use std::path::PathBuf;

use super::ci_base::Base;
use super::ci_steps::{CiStep, CiSteps};
use super::opened::root;
use super::output::{FindingsFormat, Messages, Printout};
use super::{Common, Outcome};
use crate::project::Project;
use mdd_engine::check::Depth;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::language::{Language, said};
use mdd_engine::text::{Files, still};

/// So many messages stand in a comment; annotations have them all.
const MESSAGES: usize = 20;

#[derive(clap::Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "REF|DIR")]
    base: Option<String>,
    #[arg(long, value_name = "FILE")]
    comment: Option<PathBuf>,
    #[arg(long)]
    strict: bool,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: FindingsFormat,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    run_ci(arguments, common, messages).unwrap_or_else(|outcome| outcome)
}

fn run_ci(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let root = root(common, messages)?;
    let base = arguments.base.as_deref().map(|asked| Base::find(&root, asked)).transpose();
    let base = base.map_err(|wrong| messages.bad(&wrong, &Files::default()))?;
    let depth = if arguments.strict { Depth::Strict } else { Depth::Plain };
    let mut steps = CiSteps::new(depth, messages.language());
    let files = match Project::open(&root) {
        Ok(mut project) => {
            steps.of_project(&mut project, base.as_ref(), messages);
            steps.formatted(&root);
            project.files
        }
        Err(failure) => {
            steps.unreadable(failure.diagnostics);
            failure.files
        }
    };
    let CiSteps { found, steps, language, .. } = steps;
    let found = found.sorted();
    let told = Told { base: base.as_ref(), steps: &steps, found: &found, files: &files, language };
    let said = match arguments.format.for_forge(&found, &files, messages) {
        Some(said) => said,
        None if arguments.format == FindingsFormat::Json => {
            Printout::Json(found.to_json(&files, messages.machine_language()))
        }
        None => {
            messages.print(&found, &files);
            Printout::Text(told.text())
        }
    };
    let printed = messages.result(&said, None);
    let commented = match &arguments.comment {
        Some(path) => messages.result(&Printout::Text(told.comment()), Some(path)),
        None => Outcome::Fine,
    };
    Ok(match (printed, commented) {
        (Outcome::Fine, Outcome::Fine) if steps.iter().any(CiStep::stops) => Outcome::Found,
        (Outcome::Fine, outcome) | (outcome, _) => outcome,
    })
}

/// Everything that was found, to be told.
struct Told<'a> {
    base: Option<&'a Base>,
    steps: &'a [CiStep],
    found: &'a Diagnostics,
    files: &'a Files,
    language: Language,
}

impl Told<'_> {
    /// A line a step, below it what it is about.
    fn text(&self) -> String {
        let mut text = String::new();
        let names: Vec<String> = self.steps.iter().map(|step| self.language.say(step.name)).collect();
        let width = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
        for (step, name) in self.steps.iter().zip(&names) {
            let _ = writeln!(text, "{name:<width$}  {}: {}", self.state(step), step.says);
            step.lines.iter().for_each(|line| _ = writeln!(text, "  {line}"));
        }
        let _ = writeln!(text, "{}", self.verdict());
        text
    }

    /// For the page of a merge request.
    fn comment(&self) -> String {
        let say = |id: &'static str| self.language.say(id);
        let mut text = format!("### {}\n", self.verdict());
        if let Some(base) = self.base {
            let _ = writeln!(text, "\n{}", self.language.say(said("ci-compared").with("base", &base.shown)));
        }
        let _ = writeln!(text, "\n| {} | {} | {} |\n|---|---|---|", say("ci-step"), say("ci-state"), say("ci-says"));
        for step in self.steps {
            let state = self.state(step);
            let state = if step.stops() { format!("**{state}**") } else { state };
            let _ = writeln!(text, "| {} | {state} | {} |", say(step.name), step.says.replace('|', "\\|"));
        }
        let mut messages: Vec<String> = self.found.iter().take(MESSAGES).map(|found| self.message(found)).collect();
        let more = self.found.iter().count() - messages.len();
        if more > 0 {
            messages.push(self.language.say(said("ci-more").with("count", more)));
        }
        if !messages.is_empty() {
            folded(&say("ci-messages"), &fenced(&messages.join("\n")), &mut text);
        }
        for step in self.steps {
            if !step.lines.is_empty() {
                folded(&say(step.name), &fenced(&step.lines.join("\n")), &mut text);
            }
            for (title, markdown) in &step.pages {
                folded(title, markdown, &mut text);
            }
        }
        text
    }

    /// Where and what, in two lines: whoever wants to see the spot has it beside the change.
    fn message(&self, found: &Diagnostic) -> String {
        let place = match &found.place {
            Place::Written(span) => self.files.place(*span).to_string(),
            place => self.language.say(place.in_words()),
        };
        format!("{place}\n  {}: {}", found.code, found.line(self.language))
    }

    fn verdict(&self) -> String {
        let against = self.steps.iter().filter(|step| step.stops()).map(|step| self.language.say(step.name));
        let against: Vec<String> = against.collect();
        self.language.say(match against.is_empty() {
            true => said("ci-fine"),
            false => said("ci-not-fine").with("steps", against),
        })
    }

    fn state(&self, step: &CiStep) -> String {
        self.language.say(step.state.word())
    }
}

/// Markdown that one opens to read.
fn folded(title: &str, markdown: &str, text: &mut String) {
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    let _ = writeln!(text, "\n<details><summary>{title}</summary>\n\n{}\n\n</details>", markdown.trim_end());
}

/// Lines as they are, whatever is in them.
fn fenced(lines: &str) -> String {
    let longest = lines.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}text\n{}\n{fence}", still(lines))
}
