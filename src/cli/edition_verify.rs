//! `mdd edition verify`: whether what was published still follows from rules and deliveries.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::edition_make::{About, edition_of};
use super::opened::root;
use super::output::{Messages, Printout};
use super::verify::delivery;
use super::{Common, Outcome};
use crate::monitor::{Choice, Monitor};
use crate::project::{Failure, Project, edition_named};
use crate::verify::{DeliveryChanged, DeliveryThen, moved};
use mdd_engine::dataset::Allow;
use mdd_engine::editions::{ChangedFigure, KeptDelivery, KeptEdition, KeptFigure, changes};
use mdd_engine::language::{Language, said};
use mdd_engine::terms::Peildatum;
use mdd_engine::text::visible;

/// So many figures that do not follow are shown of one edition.
const SHOWN: usize = 20;

#[derive(clap::Args)]
pub(super) struct VerifyOptions {
    #[arg(value_name = "EDITION")]
    edition: Option<String>,
    #[arg(long, value_name = "DIR", requires = "edition")]
    deliveries: Option<PathBuf>,
}

pub(super) fn verify(options: &VerifyOptions, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let root = root(common, messages)?;
    let project = Project::open(&root).map_err(|failure| messages.bad(&failure.diagnostics, &failure.files))?;
    let editions = project.editions().map_err(|found| messages.bad(&found, &project.files))?;
    let asked = options.edition.as_deref().map(|name| edition_named(&editions, name)).transpose();
    let asked = asked.map_err(|found| messages.bad(&found, &project.files))?;
    let language = messages.language();
    let mut text = String::new();
    let mut outcome = Outcome::Fine;
    for edition in editions.all().filter(|edition| asked.is_none_or(|asked| asked.name == edition.name)) {
        let of = |id: &'static str| said(id).with("edition", edition.name.as_str());
        if !project.versions().any(|version| version == edition.rules) {
            _ = writeln!(text, "{}", language.say(of("edition-rules-gone").with("rules", &edition.rules)));
            continue;
        }
        let derived = derived(&root, options, edition);
        let (now, moved) = derived.map_err(|failure| messages.bad(&failure.diagnostics, &failure.files))?;
        let differ = changes(edition, &now);
        let same = moved.is_empty();
        // Of other deliveries nobody expects the same figures: it is said, and proves nothing.
        let id = match (differ.is_empty(), same) {
            (true, true) => "edition-follows",
            (true, false) => "edition-follows-otherwise",
            (false, true) => "edition-differs",
            (false, false) => "edition-not-there",
        };
        _ = writeln!(text, "{}", language.say(of(id).with("count", differ.len())));
        moved.iter().for_each(|moved| _ = writeln!(text, "  {}", language.say(delivery(moved))));
        if edition.rules_hash != now.rules_hash {
            _ = writeln!(text, "  {}", language.say(said("edition-rules-changed").with("rules", &edition.rules)));
        }
        if edition.program != now.program && !differ.is_empty() {
            _ = writeln!(text, "  {}", language.say(said("verify-other-program").with("program", &edition.program)));
        }
        for changed in differ.iter().take(SHOWN) {
            _ = writeln!(text, "  {}", changed_line("edition-changed", changed, language));
        }
        if let Some(more) = differ.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            _ = writeln!(text, "  {}", language.say(said("edition-more").with("count", more)));
        }
        if !differ.is_empty() && same {
            outcome = Outcome::Found;
        }
    }
    if editions.is_empty() {
        messages.remark("edition-list-none");
    }
    match messages.result(&Printout::Text(text), None) {
        Outcome::Fine => Ok(outcome),
        other => Ok(other),
    }
}

/// The edition as rules and deliveries give it now, and the deliveries that are others than then.
fn derived(
    root: &Path,
    options: &VerifyOptions,
    edition: &KeptEdition,
) -> Result<(KeptEdition, Vec<DeliveryChanged>), Failure> {
    let mut project = Project::open(root)?;
    let date = Peildatum(edition.peildatum);
    let read = match &options.deliveries {
        None => project.delivered_on(date, &Allow::ALL),
        Some(folder) => project.dataset_from(folder, Some(date)).map(|(data, _)| data),
    };
    let mut data = match read {
        Ok(data) => data,
        Err(found) => return Err(project.failure(found)),
    };
    // As it looked back then: an edition before may have been put right since.
    data.editions = data.editions.map(|editions| editions.only(&edition.looks_back_on));
    let mut kept = Some(Arc::new(data));
    let choice =
        Choice { rules: Some(edition.rules.clone()), peildatum: Some(date), allow: Allow::ALL, set: Vec::new() };
    let monitor = Monitor::of(project, &choice, &mut kept)?;
    let evaluated = monitor.country()?;
    let about = About { name: &edition.name, corrects: edition.corrects.as_deref(), why: edition.why.as_deref() };
    let now = edition_of(&evaluated, &monitor, about);
    let then = edition.deliveries.iter().map(|KeptDelivery { table, file, sha256, .. }| DeliveryThen {
        table: table.clone(),
        file: file.clone(),
        sha256: sha256.clone(),
    });
    let moved = moved(then, &monitor.data);
    Ok((now, moved))
}

/// What changed, in the sentence that is asked for: "Leiden, 3.4 Digimelding: rood (Nee) -> groen (Ja): its own figure"
pub(super) fn changed_line(sentence: &'static str, changed: &ChangedFigure<'_>, language: Language) -> String {
    let told = said(sentence)
        .with("gemeente", visible(changed.name).into_owned())
        .with("section", visible(changed.section).into_owned())
        .with("label", visible(changed.label).into_owned())
        .with("before", judged(changed.before, language))
        .with("after", judged(changed.after, language))
        .with("why", language.say(changed.why.text()));
    language.say(told)
}

/// "rood (Nee, beside it 165)"
fn judged(kept: Option<&KeptFigure>, language: Language) -> String {
    let Some(KeptFigure { figure, benchmark, colour, reason, .. }) = kept else {
        return language.say("edition-nothing");
    };
    let seen = |shown: &str| visible(shown).into_owned();
    let benchmark = Some(benchmark.to_string()).filter(|shown| !shown.is_empty());
    let benchmark = benchmark.map(|shown| language.say(said("edition-beside").with("benchmark", seen(&shown))));
    let parts: Vec<String> =
        std::iter::once(seen(&figure.to_string())).chain(benchmark).chain(reason.as_deref().map(seen)).collect();
    match colour {
        Some(colour) => format!("{} ({})", colour.word(), parts.join(", ")),
        None => parts.join(", "),
    }
}
