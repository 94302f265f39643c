//! `mdd diff`

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueEnum;

use super::diff_versions::{OnData, prove_each, versions};
use super::opened::{Allowed, bad_date, open};
use super::output::{Messages, Printout, width};
use super::{Common, Outcome};
use crate::project::{Edition, Project, accepted};
use mdd_engine::dataset::Schema;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::diff::{
    Asked, ComparedRules, ComparedState, Corners, DataState, Diff, OfVersions, VersionStanding, note, outcomes, patch,
    proved, rule_changes,
};
use mdd_engine::fault::OrFault;
use mdd_engine::language::Language;
use mdd_engine::mistakes;
use mdd_engine::proof::prove;
use mdd_engine::rules::{Resolved, RulePack};
use mdd_engine::terms::{GemeenteCode, Peildatum, parse_date};
use mdd_engine::what_if::Settings;

mistakes! {
    /// What can be wrong with what is asked to be compared.
    enum DiffMistake {
        WithWhat { old: String } = Error BadArgument "diff-with-what";
        OnlyNewest { newest: String, others: Vec<String> } = Warning OtherVersions "diff-only-newest";
        NotOfGemeenten = Error BadArgument "diff-not-of-gemeenten";
        SetInProjects = Error BadArgument "set-in-projects";
        SetNotInRules { option: &'static str } = Error BadArgument "set-not-in-rules";
    }
}

#[derive(clap::Args)]
pub(super) struct Arguments {
    old: String,
    #[arg(value_name = "NEW [GEMEENTE]")]
    rest: Vec<String>,
    #[arg(long, value_name = "DIR")]
    data_from: Option<PathBuf>,
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[command(flatten)]
    allowed: Allowed,
    #[arg(long, value_name = "SETTING")]
    set: Vec<String>,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Printed,
    #[arg(long, conflicts_with_all = ["note", "prove", "format"])]
    patch: bool,
    #[arg(long, conflicts_with_all = ["prove", "format"])]
    note: bool,
    #[arg(long, conflicts_with_all = ["format", "data_from"])]
    prove: bool,
    #[arg(long)]
    exit_code: bool,
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Arguments {
    /// Versions that differ too, where what is asked for is about the newest alone.
    fn elsewhere(&self, all: &[OfVersions], [_, new]: &[Edition; 2]) -> Diagnostics {
        let differ = all.iter().filter(|of| of.is != VersionStanding::Same).flat_map(|of| &of.versions);
        let others: Vec<String> = differ.filter(|number| **number != new.number).cloned().collect();
        let alone = self.patch || self.note || self.format == Printed::Csv;
        match alone && !others.is_empty() {
            true => {
                let mistake = DiffMistake::OnlyNewest { newest: new.number.clone(), others };
                Diagnostic::of(Place::Argument(new.shown.clone()), &mistake).into()
            }
            false => Diagnostics::default(),
        }
    }

    /// A note is for gemeenten, and always in Dutch.
    fn language(&self, messages: &Messages) -> Language {
        match self.format {
            _ if self.note => Language::Dutch,
            Printed::Text | Printed::Markdown => messages.language(),
            Printed::Json | Printed::Csv => messages.machine_language(),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Printed {
    Text,
    Markdown,
    Json,
    Csv,
}

pub(super) fn run(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Outcome {
    run_diff(arguments, common, messages).unwrap_or_else(|outcome| outcome)
}

fn run_diff(arguments: &Arguments, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let mut project = open(common, messages)?;
    let settings = Settings::read(&arguments.set, &mut project.files);
    let settings = settings.map_err(|found| messages.bad(&found, &project.files))?;
    let sides = sides(arguments, &settings, &mut project);
    let (editions, gemeenten) = sides.map_err(|found| messages.bad(&found, &project.files))?;
    let loaded = load(arguments, &settings, &editions, &mut project);
    let loaded = loaded.map_err(|found| messages.bad(&found, &project.files))?;
    messages.step("step-loaded");
    let on = OnData { data: loaded.new_data.data.clone(), peildatum: loaded.new_data.peildatum };
    let asked = asked(&gemeenten, &loaded).map_err(|found| messages.bad(&found, &project.files))?;
    let projects = editions.iter().all(Edition::is_project) && arguments.data_from.is_none();
    if projects && arguments.prove {
        let proved = prove_each(&project, &editions, &on, messages.language());
        let (text, holds) = proved.map_err(|found| messages.bad(&found, &project.files))?;
        return Ok(match messages.result(&Printout::Text(text), arguments.output.as_deref()) {
            Outcome::Fine if !holds && arguments.exit_code => Outcome::Found,
            outcome => outcome,
        });
    }
    let mut each = Vec::new();
    if projects {
        let found = versions(&project, &editions, &on, &asked, arguments.language(messages));
        each = found.map_err(|found| messages.bad(&found, &project.files))?;
        messages.print(&arguments.elsewhere(&each, &editions), &project.files);
    }
    let (said, changed) = compare(arguments, &editions, &asked, &loaded, each, &project, messages)
        .map_err(|found| messages.bad(&found, &project.files))?;
    messages.step("step-compared");
    match messages.result(&said, arguments.output.as_deref()) {
        Outcome::Fine if changed && arguments.exit_code => Ok(Outcome::Found),
        outcome => Ok(outcome),
    }
}

/// Old and new edition, and the names of gemeenten that come after them. What is set, is set in the new one; where nothing
/// else is named, that is the old one as it would be.
fn sides(
    arguments: &Arguments,
    settings: &Settings,
    project: &mut Project,
) -> Result<([Edition; 2], Vec<String>), Diagnostics> {
    let old = project.edition(&arguments.old)?;
    let is_rules = |name: &String| project.versions().any(|version| version == name) || Path::new(name).is_dir();
    let alone = arguments.data_from.is_some() || !settings.is_empty();
    let (new, gemeenten) = match arguments.rest.split_first() {
        Some((new, gemeenten)) if !alone || is_rules(new) => (project.edition(new)?, gemeenten),
        _ if alone => (old.clone(), arguments.rest.as_slice()),
        _ => {
            let mistake = DiffMistake::WithWhat { old: arguments.old.clone() };
            return Err(Diagnostic::of(Place::Argument(String::new()), &mistake).into());
        }
    };
    if let (Some(name), true) = (gemeenten.first(), arguments.prove || arguments.patch) {
        return Err(Diagnostic::of(Place::Argument(name.clone()), &DiffMistake::NotOfGemeenten).into());
    }
    let set = |mistake| Err(Diagnostic::of(Place::Argument("--set".to_owned()), &mistake).into());
    if !settings.is_empty() && old.is_project() && new.is_project() {
        return set(DiffMistake::SetInProjects);
    }
    let of_rules = [("--prove", arguments.prove), ("--patch", arguments.patch)];
    if let Some((option, _)) = of_rules.into_iter().find(|(_, asked)| *asked && settings.has_figures()) {
        return set(DiffMistake::SetNotInRules { option });
    }
    Ok(([old, new.set(settings)], gemeenten.to_vec()))
}

/// Everything that a comparison is made of.
struct Loaded {
    /// Old, new.
    resolved: [Resolved; 2],
    /// None when the data are the same.
    old_data: Option<DataState>,
    new_data: DataState,
}

fn load(
    arguments: &Arguments,
    settings: &Settings,
    editions: &[Edition; 2],
    project: &mut Project,
) -> Result<Loaded, Diagnostics> {
    let date = match &arguments.date {
        Some(text) => Some(Peildatum(parse_date(text).ok_or_else(|| bad_date(text))?)),
        None => None,
    };
    let allow = arguments.allowed.allow();
    let mut old_data = match &arguments.data_from {
        Some(folder) => Some(project.dataset_from(folder, date)?),
        None => None,
    };
    let project = &*project;
    // A table or column that only one of both has, was not delivered on the other side: no data then, or no data now.
    let mut schema = project.manifest.schema.clone();
    if let Some((old, _)) = &mut old_data {
        schema.complete(&old.schema);
        old.complete(&project.manifest.schema);
    }
    let packs = |schema: &Schema| -> Result<[(RulePack, Resolved); 2], Diagnostics> {
        let [old, new] = editions;
        let (old, new) = rayon::join(|| project.read_of(old, schema), || project.read_of(new, schema));
        match (old, new) {
            (Ok((old, old_written, _)), Ok((new, new_written, _))) => Ok([(old, old_written), (new, new_written)]),
            (old, new) => {
                let mut found = old.err().unwrap_or_default();
                found.append(new.err().unwrap_or_default());
                Err(found.sorted())
            }
        }
    };
    let (new_packs, new_data) =
        rayon::join(|| packs(&schema), || project.delivered_on(date.unwrap_or(project.peildatum()), &allow));
    let old_data = match old_data {
        Some((data, peildatum)) => {
            let [(old, _), (new, _)] = packs(&data.schema)?;
            accepted(&data, &[&old, &new], &allow)?;
            Some(DataState { data: Arc::new(data), peildatum, old, new, given: None })
        }
        None => None,
    };
    let [(old, old_written), (new, new_written)] = new_packs?;
    new.check_set()?;
    let mut data = new_data?;
    if let Some(old) = &old_data {
        data.complete(&old.data.schema);
    }
    accepted(&data, &[&old, &new], &allow)?;
    let (data, peildatum) = (Arc::new(data), date.unwrap_or(project.peildatum()));
    let given = match settings.has_figures() {
        true => Some([settings.given_as_far(&old, &data), settings.given(&new, &data)?]),
        false => None,
    };
    // Figures are set in the new data; the old are those that were delivered.
    let delivered = || {
        let (old, new) = (old.clone(), new.clone());
        DataState { data: data.clone(), peildatum, old, new, given: None }
    };
    let old_data = old_data.or_else(|| given.is_some().then(delivered));
    let new_data = DataState { data, peildatum, old, new, given };
    Ok(Loaded { resolved: [old_written, new_written], old_data, new_data })
}

/// The gemeenten that are named, by what they are called in the new data.
fn asked(names: &[String], loaded: &Loaded) -> Result<Vec<GemeenteCode>, Diagnostics> {
    let data = &loaded.new_data.data;
    let mut asked = Vec::new();
    for name in names {
        let found = data.find(name)?;
        asked.extend(data.gemeenten.get(found).map(|gemeente| gemeente.code));
    }
    Ok(asked)
}

/// What is printed, and whether anything is different.
fn compare(
    arguments: &Arguments,
    editions: &[Edition; 2],
    asked: &[GemeenteCode],
    loaded: &Loaded,
    versions: Vec<OfVersions>,
    project: &Project,
    messages: &Messages,
) -> Result<(Printout, bool), Diagnostics> {
    let new_data = &loaded.new_data;
    let corners = Corners::evaluate(loaded.old_data.as_ref().unwrap_or(new_data), new_data)?;
    messages.step("step-evaluated");
    let states = corners.states();
    states.new.check_set()?;
    let [old_resolved, new_resolved] = &loaded.resolved;
    let rules = |resolved, pack| ComparedRules { files: &project.files, resolved, pack };
    let (old_rules, new_rules) = (rules(old_resolved, states.old.pack), rules(new_resolved, states.new.pack));
    let [old, new] = editions;
    if arguments.patch {
        let text = patch(old_rules, new_rules, &old.shown, &new.shown);
        let changed = !text.is_empty();
        return Ok((
            Printout::Text(if changed { text } else { messages.language().say("diff-nothing") + "\n" }),
            changed,
        ));
    }
    if arguments.prove {
        let language = messages.language();
        let proof = prove(states.old.pack, states.new.pack, &project.manifest.schema, new_data.peildatum);
        let found = outcomes(&states, &[], language);
        let text = proved(&proof, &found, old_rules, new_rules, (&old.shown, &new.shown), language);
        return Ok((Printout::Text(text), !proof.holds()));
    }
    let language = arguments.language(messages);
    let found = outcomes(&states, asked, language);
    let changes = rule_changes(old_rules, new_rules, new_data.peildatum, Asked::of(&found), language);
    let mut comparison = Diff::new(
        ComparedState::of(&old.shown, states.old),
        ComparedState::of(&new.shown, states.new),
        changes,
        found,
        language,
    );
    comparison.versions = versions;
    let changed = !comparison.is_empty();
    let said = match arguments.format {
        _ if arguments.note => Printout::Text(note(&comparison, &states)),
        Printed::Text => Printout::Text(comparison.to_text(width())),
        Printed::Markdown => Printout::Text(comparison.to_markdown()),
        Printed::Json => Printout::Json(comparison.to_json().or_fault("what was made can be written as JSON")),
        Printed::Csv => Printout::Made(comparison.to_csv()),
    };
    Ok((said, changed))
}
