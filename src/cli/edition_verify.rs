//! `mdd edition verify`: whether what was published still follows from rules and deliveries.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use super::opened::open;
use super::output::{Messages, Printout};
use super::verify::delivery;
use super::{Common, Outcome};
use crate::project::{KeptDeliveries, Project, accepted, edition_named};
use crate::verify::{DeliveryChanged, DeliveryThen, moved};
use mdd_engine::dataset::Allow;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::editions::{ChangedFigure, KeptDelivery, KeptEdition, KeptFigure, changes};
use mdd_engine::engine::evaluate;
use mdd_engine::language::{Language, said};
use mdd_engine::scores::{EditionName, kept};
use mdd_engine::terms::Peildatum;
use mdd_engine::text::visible;
use mdd_report::report::PROGRAM;

/// So many figures that do not follow are shown of one edition.
const SHOWN: usize = 20;

#[derive(clap::Args)]
pub(super) struct VerifyOptions {
    #[arg(value_name = "EDITION")]
    edition: Option<String>,
    #[arg(long, value_name = "DIR", requires = "edition")]
    deliveries: Option<PathBuf>,
    #[arg(long, value_name = "DIR", conflicts_with = "deliveries")]
    store: Option<PathBuf>,
}

pub(super) fn verify(options: &VerifyOptions, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let mut project = open(common, messages)?;
    let editions = project.editions().map_err(|found| messages.bad(&found, &project.files))?;
    let asked = options.edition.as_deref().map(|name| edition_named(&editions, name)).transpose();
    let asked = asked.map_err(|found| messages.bad(&found, &project.files))?;
    let language = messages.language();
    let mut text = String::new();
    let mut outcome = Outcome::Fine;
    let mut store = project.store(options.store.as_deref());
    for edition in editions.all().filter(|edition| asked.is_none_or(|asked| asked.name == edition.name)) {
        let of = |id: &'static str| said(id).with("edition", edition.name.as_str());
        if !project.versions().any(|version| version == edition.rules) {
            _ = writeln!(text, "{}", language.say(of("edition-rules-gone").with("rules", &edition.rules)));
            outcome = outcome.max(Outcome::Found);
            continue;
        }
        let Derived { edition: now, moved, from_kept } = match derived(&mut project, &mut store, options, edition) {
            Ok(derived) => derived,
            // The others are looked at all the same.
            Err(found) => {
                messages.print(&found, &project.files);
                _ = writeln!(text, "{}", language.say(of("edition-not-derived")));
                outcome = outcome.max(Outcome::Found);
                continue;
            }
        };
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
        if from_kept {
            _ = writeln!(text, "  {}", language.say("edition-from-kept"));
        }
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
        // Whatever the reason: a script must not take it for proved.
        if !differ.is_empty() {
            outcome = outcome.max(Outcome::Found);
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

/// An edition as it follows now.
struct Derived {
    edition: KeptEdition,
    /// The deliveries that are others than then.
    moved: Vec<DeliveryChanged>,
    /// From what was kept with it.
    from_kept: bool,
}

/// The edition as rules and deliveries give it now: those that are named, or else those that were kept, or else those that
/// there are.
fn derived(
    project: &mut Project,
    store: &mut KeptDeliveries,
    options: &VerifyOptions,
    edition: &KeptEdition,
) -> Result<Derived, Diagnostics> {
    let date = Peildatum(edition.peildatum);
    let kept_with = match &options.deliveries {
        Some(_) => None,
        None => project.kept_with(&edition.name, date, store)?,
    };
    let from_kept = kept_with.is_some();
    let (manifest, mut data) = match (kept_with, &options.deliveries) {
        (Some(kept), _) => kept,
        (None, Some(folder)) => project.delivered_in(folder, Some(date))?,
        (None, None) => (project.manifest.clone(), project.delivered_on(date, &Allow::ALL)?),
    };
    // As it looked back then: an edition before may have been put right since.
    data.editions = data.editions.map(|editions| Arc::new(editions.only(&edition.looks_back_on)));
    data.complete(&project.manifest.schema);
    let (pack, _) = project.pack_of(&project.version(&edition.rules)?, &data.schema)?;
    accepted(&data, &[&pack], &Allow::ALL)?;
    let about = EditionName {
        name: &edition.name,
        corrects: edition.corrects.as_deref(),
        why: edition.why.as_deref(),
        program: PROGRAM,
        sources: &manifest.source_sums(),
    };
    let now = kept(&evaluate(&pack, &data, date)?, &about);
    let then = edition.deliveries.iter().map(|KeptDelivery { table, file, sha256, .. }| DeliveryThen {
        table: table.clone(),
        file: file.clone(),
        sha256: sha256.clone(),
    });
    Ok(Derived { moved: moved(then, &data), edition: now, from_kept })
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
