//! `mdd golden accept`: what a version gives now becomes what was approved, with everything said that one should know.

use std::fmt::Write as _;

use super::golden::{Golden, load};
use super::opened::{bad_date, open};
use super::output::{Messages, Printout};
use super::test::examine;
use super::{Common, Outcome};
use crate::golden::{Approved, Differences, Outputs, compare, together};
use crate::project::Project;
use mdd_engine::diagnostic::{Code, Diagnostic, Diagnostics, Place, Severity};
use mdd_engine::language::{Language, said};
use mdd_engine::mistakes;
use mdd_engine::rules::RulePack;
use mdd_engine::terms::parse_date;
use mdd_engine::text::Files;

mistakes! {
    enum AcceptMistake {
        NotGone { found: String } = Error BadArgument "golden-not-gone";
        ExamplesFail { version: String, count: usize } = Error BadArgument "golden-examples-fail";
    }
}

/// What is to be approved, and how it is told.
pub(super) struct AcceptOptions<'a> {
    pub only: &'a [String],
    pub all: bool,
    /// Also to be published, since a day or since the date of the version.
    pub publish: Option<Option<&'a str>>,
    /// Versions that are gone, of which the approved outputs may go too.
    pub remove: &'a [String],
}

pub(super) fn accept(asked: &AcceptOptions<'_>, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let day = |text| parse_date(text).ok_or_else(|| messages.bad(&bad_date(text).into(), &Files::default()));
    let since = asked.publish.flatten().map(day).transpose()?;
    let mut project = open(common, messages)?;
    let golden = load(asked.only, &mut project).map_err(|found| messages.bad(&found, &project.files))?;
    messages.step("step-versions");
    let bad = |found: Diagnostics, messages: &mut Messages| messages.bad(&found, &project.files);
    may_be_approved(&golden, &project, asked.publish.is_some()).map_err(|found| bad(found, messages))?;
    let others = golden.folder.others(&project.versions().collect::<Vec<_>>());
    let others = others.map_err(|found| bad(found, messages))?;
    if let Some(found) = asked.remove.iter().find(|version| !others.contains(version)) {
        let mistake = AcceptMistake::NotGone { found: found.clone() };
        let wrong = Diagnostic::of(Place::Argument(found.clone()), &mistake);
        return Err(messages.bad(&wrong.suggest(found, others.iter().map(String::as_str)).into(), &project.files));
    }

    let language = messages.language();
    let mut text = String::new();
    for (outputs, pack) in golden.outputs.iter().zip(&golden.packs) {
        let told = tell(outputs, pack, &golden, asked.all, language).map_err(|found| bad(found, messages))?;
        text += &told.text;
        if told.is_new {
            let examined = examine(&project, pack.number()).map_err(|found| bad(found, messages))?;
            messages.print(&examined.failed.map(|failed| failed.severity(Severity::Warning)), &project.files);
        }
    }
    for version in golden.gone.iter().filter(|version| !asked.remove.contains(version)) {
        let _ = writeln!(text, "{}", language.say(said("golden-kept").with("version", version)));
    }
    let done = golden.folder.accept(&golden.outputs, asked.remove).map_err(|found| bad(found, messages))?;
    let mut written = done.written;
    for pack in golden.packs.iter().filter(|_| asked.publish.is_some()) {
        written.extend(project.publish(pack, since).map_err(|found| bad(found, messages))?);
    }
    for (how, paths) in [("golden-wrote", &written), ("golden-removed", &done.removed)] {
        for path in paths {
            let _ = writeln!(text, "{}", language.say(said(how).with("path", path)));
        }
    }
    Ok(messages.result(&Printout::Text(text), None))
}

/// Whether these versions may be approved, and published if that is asked.
fn may_be_approved(golden: &Golden, project: &Project, publish: bool) -> Result<(), Diagnostics> {
    if !publish {
        let found = golden.published(project);
        return if found.has_errors() { Err(found) } else { Ok(()) };
    }
    let with: Vec<&str> = golden.packs.iter().map(RulePack::number).collect();
    golden.packs.iter().try_for_each(|pack| {
        project.may_be_published(pack, &with)?;
        // What its own examples contradict may be approved while it is worked on, and is not what is sent to anybody.
        let mut failed = examine(project, pack.number())?.failed;
        if failed.is_empty() {
            return Ok(());
        }
        let mistake = AcceptMistake::ExamplesFail { version: pack.number().to_owned(), count: failed.iter().count() };
        failed.push(Diagnostic::of(Place::Argument("--publish".to_owned()), &mistake));
        Err(failed)
    })
}

/// What is said of a version that is approved.
struct Approval {
    text: String,
    /// It is not what was approved before.
    is_new: bool,
}

fn tell(
    outputs: &Outputs,
    pack: &RulePack,
    golden: &Golden,
    all: bool,
    language: Language,
) -> Result<Approval, Diagnostics> {
    let mut text = String::new();
    let mut line = |indent: &str, line: String| _ = writeln!(text, "{indent}{line}");
    let of_version = |what| said(what).with("version", outputs.rules());
    let different = |differences: &Differences| {
        let shared = together(&[(outputs.rules(), differences)], all, language);
        shared.into_iter().flat_map(|shared| shared.lines)
    };
    let is_new = match golden.folder.differences(outputs, language) {
        Ok(differences) if differences.is_empty() => {
            line("", language.say(of_version("golden-as-approved").with("size", outputs.size())));
            false
        }
        Ok(differences) => {
            line("", language.say(of_version("golden-approved-with").with("size", differences.size())));
            different(&differences).for_each(|shown| line("  ", shown));
            true
        }
        Err(found) if found.iter().all(|found| ANEW.contains(&found.code)) => {
            line("", language.say(of_version("golden-approved-anew").with("size", outputs.size())));
            for diagnostic in found.iter() {
                line("  ", diagnostic.line(language));
            }
            // Of a version that is new, what it changes is what is approved.
            if let Some((before, differences)) = against(outputs, pack, golden, language) {
                let id = if differences.is_empty() { "golden-against-same" } else { "golden-against" };
                line("  ", language.say(of_version(id).with("before", before)));
                different(&differences).for_each(|shown| line("    ", shown));
            }
            true
        }
        Err(found) => return Err(found),
    };
    Ok(Approval { text, is_new })
}

/// What may be wrong with what was approved, so that it is approved anew.
const ANEW: [Code; 3] = [Code::GoldenMissing, Code::GoldenDamaged, Code::MergeConflict];

/// How a version differs from the one that it extends, in colours and figures.
fn against<'p>(
    outputs: &Outputs,
    pack: &'p RulePack,
    golden: &Golden,
    language: Language,
) -> Option<(&'p str, Differences)> {
    let [.., before, _] = pack.history.as_slice() else { return None };
    let approved = golden.folder.approved(&before.number).ok()?;
    let approved = Approved { scores: approved.scores, reports: outputs.reports.clone() };
    Some((&before.number, compare(&approved, outputs, language)))
}
