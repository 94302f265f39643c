//! The steps of `mdd ci`: each holds, stops the proposal, or was not done, with a line that says why.

use std::path::Path;

use super::ci_base::Base;
use super::diff_versions::{OnData, compared, prove_each, versions};
use super::golden::load;
use super::output::Messages;
use super::test::examine;
use crate::project::{Edition, Project};
use mdd_engine::check::Depth;
use mdd_engine::diagnostic::{Diagnostics, Severity};
use mdd_engine::diff::{OfVersions, VersionStanding};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, Said, said};

/// One thing that was looked at.
pub(super) struct CiStep {
    /// Its name, as a text.
    pub name: &'static str,
    pub state: State,
    /// What came of it, in a line.
    pub says: String,
    /// What it is about, for who wants to know more.
    pub lines: Vec<String>,
    /// The same as pages of Markdown, each with its title: only in a comment.
    pub pages: Vec<(String, String)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Holds,
    Stops,
    /// Looked at, and nothing that could stop a proposal.
    Seen,
    NotDone,
}

impl State {
    pub fn word(self) -> &'static str {
        match self {
            State::Holds => "ci-holds",
            State::Stops => "ci-stops",
            State::Seen => "ci-seen",
            State::NotDone => "ci-not-done",
        }
    }
}

impl CiStep {
    pub fn stops(&self) -> bool {
        self.state == State::Stops
    }
}

/// All steps, and every message of them.
pub(super) struct CiSteps {
    pub steps: Vec<CiStep>,
    pub found: Diagnostics,
    pub language: Language,
    depth: Depth,
}

impl CiSteps {
    pub fn new(depth: Depth, language: Language) -> CiSteps {
        CiSteps { steps: Vec::new(), found: Diagnostics::default(), language, depth }
    }

    fn done(&mut self, name: &'static str, state: State, says: impl Into<Said>) -> &mut CiStep {
        let says = self.language.say(says);
        self.steps.push(CiStep { name, state, says, lines: Vec::new(), pages: Vec::new() });
        self.steps.last_mut().or_fault("the step that was added")
    }

    /// What cannot be read stops everything else.
    pub fn unreadable(&mut self, found: Diagnostics) {
        let mistakes = said("ci-unreadable").with("count", found.count(Severity::Error));
        self.found.append(found);
        self.done("ci-check", State::Stops, mistakes);
        self.not_done();
        self.done("ci-fmt", State::NotDone, "ci-mend-first");
    }

    /// Everything that asks for rules that can be read.
    fn not_done(&mut self) {
        for name in ["ci-test", "ci-golden", "ci-diff"] {
            self.done(name, State::NotDone, "ci-mend-first");
        }
    }

    pub fn of_project(&mut self, project: &mut Project, base: Option<&Base>, messages: &Messages) {
        let readable = self.checked(project);
        messages.step("step-checked");
        if !readable {
            self.not_done();
            return;
        }
        let editions = base.map(|base| sides(base, project, self.language)).transpose();
        let changed = editions.and_then(|editions| match &editions {
            Some(editions) => self.compared(project, editions).map(Some),
            None => Ok(None),
        });
        messages.step("step-compared");
        match changed {
            Ok(changed) => self.tested(project, changed.as_deref()),
            Err(found) => {
                self.failed("ci-diff", found);
                self.tested(project, None);
            }
        }
        messages.step("step-examples-run");
        self.approved(project);
        // In the order in which one reads: what must hold first, then what changes.
        let about_changes = |step: &CiStep| ["ci-diff", "ci-proof"].contains(&step.name);
        self.steps.sort_by_key(about_changes);
    }

    /// A step that could not be done.
    fn failed(&mut self, name: &'static str, found: Diagnostics) {
        let mistakes = said("ci-failed").with("count", found.count(Severity::Error));
        self.found.append(found);
        self.done(name, State::Stops, mistakes);
    }

    /// Whether the rules can be evaluated.
    fn checked(&mut self, project: &Project) -> bool {
        let all: Vec<&str> = project.versions().collect();
        let found = match project.check_with_data(&all, self.depth) {
            Ok(found) => found,
            Err(found) => {
                self.failed("ci-check", found);
                return false;
            }
        };
        let (mistakes, warnings) = (found.count(Severity::Error), found.count(Severity::Warning));
        let strict = self.depth == Depth::Strict && warnings > 0;
        let state = if mistakes > 0 || strict { State::Stops } else { State::Holds };
        let says = said("ci-checked").with("versions", all.len()).with("mistakes", mistakes);
        self.done("ci-check", state, says.with("warnings", warnings));
        self.found.append(found);
        // Without a mistake every version was read; with one, each may still be readable.
        mistakes == 0 || all.iter().all(|number| project.pack(number).is_ok())
    }

    /// The examples of versions that changed, or of all.
    fn tested(&mut self, project: &Project, changed: Option<&[String]>) {
        let all = || project.versions().map(str::to_owned).collect();
        let versions: Vec<String> = changed.map_or_else(all, <[String]>::to_vec);
        if versions.is_empty() {
            self.done("ci-test", State::Holds, "ci-none-changed");
            return;
        }
        let (mut examples, mut failed, mut unread) = (0, Vec::new(), Vec::new());
        for number in &versions {
            match examine(project, number) {
                Ok(examined) => {
                    examples += examined.examples;
                    failed.push((number.clone(), examined.failed));
                }
                Err(found) => unread.push((number.clone(), found)),
            }
        }
        if !unread.is_empty() {
            return self.failed("ci-test", Diagnostics::merged(unread, |message, _| message));
        }
        // An example that several versions inherit fails in each; it stands in one place.
        let failed = Diagnostics::merged(failed, |message, versions| {
            message.also_help(said("golden-found-in").with("count", versions.len()).with("versions", versions.to_vec()))
        });
        let state = if failed.is_empty() { State::Holds } else { State::Stops };
        let says = said("ci-tested").with("versions", versions).with("examples", examples);
        self.done("ci-test", state, says.with("failed", failed.count(Severity::Error)));
        self.found.append(failed);
    }

    /// Whether every version gives what was approved of it.
    fn approved(&mut self, project: &mut Project) {
        let mut golden = match load(&[], project) {
            Ok(golden) => golden,
            Err(found) => return self.failed("ci-golden", found),
        };
        let new = golden.without_new();
        if golden.outputs.is_empty() {
            self.done("ci-golden", State::NotDone, "ci-nothing-approved");
            return;
        }
        let approved = |state, says: Said| match new.is_empty() {
            true => (state, says),
            false => (State::Stops, said("ci-new-and").with("new", new.clone()).with("others", says)),
        };
        match golden.differences(self.language) {
            Ok(differences) if golden.holds(&differences) => {
                let (state, says) = approved(State::Holds, said("ci-approved").with("versions", differences.len()));
                self.done("ci-golden", state, says);
            }
            Ok(differences) => {
                let others = differences.iter().filter(|found| !found.is_empty()).count() + golden.gone.len();
                let text = golden.to_text(&differences, false, self.language);
                let (state, says) = approved(State::Stops, said("ci-not-approved").with("versions", others));
                let step = self.done("ci-golden", state, says);
                step.lines = text.lines().map(str::to_owned).collect();
                self.found.append(golden.not_as_approved(&differences));
            }
            Err(found) => self.failed("ci-golden", found),
        }
    }

    /// What the proposal changes, and whether it does so for every input; the numbers of the versions that it changes.
    fn compared(&mut self, project: &Project, editions: &[Edition; 2]) -> Result<Vec<String>, Diagnostics> {
        let language = self.language;
        let on = OnData { data: project.deliveries()?, peildatum: project.peildatum() };
        let all = versions(project, editions, &on, &[], language)?;
        let of = |standing: &[VersionStanding]| -> Vec<String> {
            let found = all.iter().filter(|of| standing.contains(&of.is)).flat_map(|of| of.versions.clone());
            found.collect()
        };
        let (new, other, gone) =
            (of(&[VersionStanding::OnlyNew]), of(&[VersionStanding::Differs]), of(&[VersionStanding::OnlyOld]));
        let [old_side, new_side] = editions;
        let (mut pages, mut proofs) = (Vec::new(), Vec::new());
        for number in &new {
            let Some(edition) = new_side.sibling(number) else { continue };
            let extends = project.resolved(number)?.extends;
            let Some(before) = extends.and_then(|extends| new_side.sibling(&extends)) else { continue };
            let pair = [before, edition].map(|side| {
                let number = side.number.clone();
                side.called(number)
            });
            let (comparison, proof) = compared(project, &pair, &on, language)?;
            pages.push((comparison.title(), deeper(&comparison.to_markdown())));
            proofs.extend(proof.lines().map(str::to_owned));
        }
        // Of versions that were there, the newest one is shown whole; of the others, which gemeenten they hit.
        if let Some(number) = other.last()
            && let (Some(before), Some(after)) = (old_side.sibling(number), new_side.sibling(number))
        {
            let pair = [before, after].map(|side| {
                let shown = format!("{} {number}", side.shown);
                side.called(shown)
            });
            let (comparison, _) = compared(project, &pair, &on, language)?;
            pages.push((comparison.title(), deeper(&comparison.to_markdown())));
        }
        let names = (old_side.shown.as_str(), new_side.shown.as_str());
        let unchanged = new.is_empty() && other.is_empty() && gone.is_empty();
        let says = match unchanged {
            true => said("ci-nothing-changes"),
            false => said("ci-changes").with("new", new.len()).with("other", other.len()).with("gone", gone.len()),
        };
        let lines = OfVersions::lines(&all, names, "", language);
        let (proved, holds) = prove_each(project, editions, &on, language)?;
        let step = self.done("ci-diff", State::Seen, says);
        step.lines = lines.lines().map(str::to_owned).collect();
        step.pages = pages;
        let says = if holds { "ci-proved-same" } else { "ci-proved-other" };
        let step = self.done("ci-proof", State::Seen, says);
        step.lines = proved.lines().map(str::to_owned).chain(proofs).collect();
        Ok(new.into_iter().chain(other).collect())
    }

    /// Whether files are as `mdd fmt` writes them.
    #[cfg(feature = "fmt")]
    pub fn formatted(&mut self, root: &Path) {
        match super::fmt::unformatted(root) {
            Ok((others, all)) => {
                let state = if others.is_empty() { State::Holds } else { State::Stops };
                let says = said("ci-formatted").with("others", others.iter().count()).with("all", all);
                self.done("ci-fmt", state, says);
                self.found.append(others);
            }
            Err(found) => self.failed("ci-fmt", found),
        }
    }

    #[cfg(not(feature = "fmt"))]
    pub fn formatted(&mut self, _root: &Path) {
        self.done("ci-fmt", State::NotDone, "ci-not-in-this-build");
    }
}

/// The rules as they were, and as they are proposed.
fn sides(base: &Base, project: &mut Project, language: Language) -> Result<[Edition; 2], Diagnostics> {
    let root = project.root().display().to_string();
    let old = project.edition(&base.folder.display().to_string())?.called(&base.shown);
    let new = project.edition(&root)?.called(language.say("ci-proposal"));
    Ok([old, new])
}

/// Headings that fit below those of a comment.
fn deeper(markdown: &str) -> String {
    let line = |line: &str| if line.starts_with('#') { format!("###{line}\n") } else { format!("{line}\n") };
    markdown.lines().map(line).collect()
}
