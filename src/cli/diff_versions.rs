//! `mdd diff` of two projects: each version that both have, not only the newest.

use std::sync::Arc;

use crate::project::{Edition, Project};
use mdd_engine::dataset::Dataset;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::diff::{
    Asked, ComparedRules, ComparedState, Corners, DataState, Diff, OfVersions, VersionStanding, outcomes, proved,
    rule_changes,
};
use mdd_engine::language::{Language, said};
use mdd_engine::proof::prove;
use mdd_engine::rules::{Resolved, RulePack};
use mdd_engine::terms::{GemeenteCode, Peildatum};

/// A version that both have, and that does not mean the same in both.
struct Pair {
    old: (RulePack, Resolved),
    new: (RulePack, Resolved),
}

/// How a version stands, and both sides of it where that is to be looked at.
enum Found {
    Stands(VersionStanding),
    Differs(Box<Pair>),
}

/// Every version of two projects, oldest first.
fn each(project: &Project, [old, new]: &[Edition; 2]) -> Result<Vec<(String, Found)>, Diagnostics> {
    let mut numbers: Vec<String> = old.siblings().chain(new.siblings()).map(str::to_owned).collect();
    numbers.sort_by_key(|number| mdd_engine::rules::VersionNumber::parse(number));
    numbers.dedup();
    let found = numbers.into_iter().map(|number| {
        let (before, after) = (old.sibling(&number), new.sibling(&number));
        let found = match (before, after) {
            (Some(before), Some(after)) => {
                let read = |edition| project.read_of(&edition, &project.manifest.schema);
                let ((old, old_written, _), (new, new_written, _)) = (read(before)?, read(after)?);
                match old.hash == new.hash {
                    true => Found::Stands(VersionStanding::Same),
                    false => Found::Differs(Box::new(Pair { old: (old, old_written), new: (new, new_written) })),
                }
            }
            (Some(_), None) => Found::Stands(VersionStanding::OnlyOld),
            _ => Found::Stands(VersionStanding::OnlyNew),
        };
        Ok((number, found))
    });
    found.collect()
}

/// On which data versions are compared.
#[derive(Clone)]
pub(super) struct OnData {
    pub data: Arc<Dataset>,
    pub peildatum: Peildatum,
}

impl OnData {
    pub fn deliver(&self, old: RulePack, new: RulePack) -> DataState {
        DataState { data: self.data.clone(), peildatum: self.peildatum, old, new, given: None }
    }
}

/// What each version does for the gemeenten that were asked for, or for all; versions that do the same stand together.
pub(super) fn versions(
    project: &Project,
    editions: &[Edition; 2],
    on: &OnData,
    asked: &[GemeenteCode],
    language: Language,
) -> Result<Vec<OfVersions>, Diagnostics> {
    let mut all = Vec::new();
    for (number, found) in each(project, editions)? {
        let pair = match found {
            Found::Stands(is) => {
                all.push(OfVersions::of(&number, is, None));
                continue;
            }
            Found::Differs(pair) => pair,
        };
        let Pair { old: (old, _), new: (new, _) } = *pair;
        let delivered = on.deliver(old, new);
        let corners = Corners::evaluate(&delivered, &delivered)?;
        let changes = outcomes(&corners.states(), asked, language);
        all.push(OfVersions::of(&number, VersionStanding::Differs, Some(&changes)));
    }
    Ok(OfVersions::together(all))
}

/// Two versions, in everything: how they differ, and what is proved of them.
pub(super) fn compared(
    project: &Project,
    [old, new]: &[Edition; 2],
    on: &OnData,
    language: Language,
) -> Result<(Diff, String), Diagnostics> {
    let read = |edition: &Edition| project.read_of(edition, &project.manifest.schema);
    let ((old_pack, old_written, _), (new_pack, new_written, _)) = (read(old)?, read(new)?);
    let delivered = on.deliver(old_pack, new_pack);
    let corners = Corners::evaluate(&delivered, &delivered)?;
    let states = corners.states();
    let rules = |resolved, pack| ComparedRules { files: &project.files, resolved, pack };
    let (before, after) = (rules(&old_written, &delivered.old), rules(&new_written, &delivered.new));
    let changes = rule_changes(before, after, on.peildatum, Asked::All, language);
    let found = outcomes(&states, &[], language);
    let proof = prove(&delivered.old, &delivered.new, &project.manifest.schema, on.peildatum);
    let proof = proved(&proof, &found, before, after, (&old.shown, &new.shown), language);
    let (old, new) = (ComparedState::of(&old.shown, states.old), ComparedState::of(&new.shown, states.new));
    Ok((Diff::new(old, new, changes, found, language), proof))
}

/// What is proved of each version, and whether all of it holds.
pub(super) fn prove_each(
    project: &Project,
    editions: &[Edition; 2],
    on: &OnData,
    language: Language,
) -> Result<(String, bool), Diagnostics> {
    let [old_name, new_name] = editions.each_ref().map(|edition| edition.shown.as_str());
    let (mut same, mut others, mut holds) = (Vec::new(), String::new(), true);
    for (number, found) in each(project, editions)? {
        let pair = match found {
            Found::Stands(VersionStanding::Same) => {
                same.push(number);
                continue;
            }
            Found::Stands(is) => {
                holds = false;
                let only = OfVersions::of(&number, is, None);
                others += &OfVersions::lines(&[only], (old_name, new_name), "", language);
                continue;
            }
            Found::Differs(pair) => pair,
        };
        let Pair { old: (old, old_written), new: (new, new_written) } = *pair;
        let delivered = on.deliver(old, new);
        let proof = prove(&delivered.old, &delivered.new, &project.manifest.schema, on.peildatum);
        if proof.holds() {
            same.push(number);
        } else {
            holds = false;
            let corners = Corners::evaluate(&delivered, &delivered)?;
            let found = outcomes(&corners.states(), &[], language);
            let rules = |resolved, pack| ComparedRules { files: &project.files, resolved, pack };
            let (before, after) = (rules(&old_written, &delivered.old), rules(&new_written, &delivered.new));
            let names = (format!("{old_name} {number}"), format!("{new_name} {number}"));
            others += &proved(&proof, &found, before, after, (&names.0, &names.1), language);
        }
    }
    let title = match same.is_empty() {
        true => String::new(),
        false => {
            let about = said("diff-versions-proved").with("old", old_name).with("new", new_name);
            language.say(about.with("versions", same)) + "\n"
        }
    };
    Ok((format!("{title}{others}"), holds))
}
