//! `mdd edition diff`: what changed in the country from one edition to another, as a note or for programs; and of a
//! correction, whom to inform of what.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use indexmap::IndexMap;
use serde_json::json;

use super::edition::DiffFormat;
use super::edition_make::EditionRefused;
use super::edition_verify::changed_line;
use super::opened::open;
use super::output::{Messages, Printout};
use super::{Common, Outcome};
use crate::project::{Project, edition_named};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::editions::{Change, ChangedFigure, Editions, KeptEdition, KeptFigure, changes};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Language, said};
use mdd_engine::terms::{Colour, GemeenteCode};
use mdd_engine::text::{CsvFile, visible};

/// So many gemeenten are named of those that changed most.
const MOST: usize = 5;

#[derive(clap::Args)]
pub(super) struct DiffOptions {
    #[arg(value_name = "BEFORE")]
    before: String,
    #[arg(value_name = "AFTER")]
    after: String,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: DiffFormat,
    #[arg(long)]
    inform: bool,
}

pub(super) fn diff(options: &DiffOptions, common: &Common, messages: &mut Messages) -> Result<Outcome, Outcome> {
    let project = open(common, messages)?;
    let bad = |found, messages: &mut Messages| messages.bad(&found, &project.files);
    let editions = project.editions().map_err(|found| bad(found, messages))?;
    let before = edition_named(&editions, &options.before).map_err(|found| bad(found, messages))?;
    let after = edition_named(&editions, &options.after).map_err(|found| bad(found, messages))?;
    if options.inform && !puts_right(after, before, &editions) {
        let mistake = EditionRefused::CorrectsNot { edition: after.name.clone(), found: before.name.clone() };
        return Err(bad(Diagnostic::of(Place::Argument(after.name.clone()), &mistake).into(), messages));
    }
    if before.peildatum > after.peildatum {
        let told = said("edition-diff-backwards").with("before", before.name.as_str());
        messages.remark(told.with("after", after.name.as_str()));
    }
    let mut changed = changes(before, after);
    let all = gemeenten(&changed);
    if options.inform {
        let informed = to_inform(&changed);
        changed.retain(|changed| informed.contains(&changed.gemeente));
    }
    let others = all.len() - gemeenten(&changed).len();
    let language = messages.language();
    let said = match options.format {
        DiffFormat::Csv => Printout::Made(csv(&changed)),
        DiffFormat::Json => Printout::Json(json(before, after, &changed)),
        told => {
            // What became of those that are gone is told of the country.
            let became = if options.inform { Ok(BTreeMap::new()) } else { became(&project) };
            let became = became.map_err(|found| bad(found, messages))?;
            let note = Note {
                before,
                after,
                changed: &changed,
                others,
                became,
                language,
                heading: told == DiffFormat::Markdown,
            };
            Printout::Text(if options.inform { note.letters() } else { note.country() })
        }
    };
    Ok(match (messages.result(&said, None), changed.is_empty()) {
        (Outcome::Fine, false) => Outcome::Found,
        (outcome, _) => outcome,
    })
}

/// Whether an edition corrects another, or corrects one that does.
fn puts_right(after: &KeptEdition, before: &KeptEdition, editions: &Editions) -> bool {
    let corrects = |edition: &KeptEdition| edition.corrects.as_ref().and_then(|name| editions.find(name)).cloned();
    std::iter::successors(corrects(after), corrects).any(|edition| edition.name == before.name)
}

fn gemeenten(changed: &[ChangedFigure<'_>]) -> BTreeSet<GemeenteCode> {
    changed.iter().map(|changed| changed.gemeente).collect()
}

/// Who was told something of itself that is not right: of whom only that moved with which it is compared, was not.
fn to_inform(changed: &[ChangedFigure<'_>]) -> BTreeSet<GemeenteCode> {
    let wrong = changed.iter().filter(|changed| changed.recoloured() || changed.why != Change::Benchmark);
    wrong.map(|changed| changed.gemeente).collect()
}

/// What gemeenten became part of, by their codes, as far as the list of gemeenten says it.
fn became(project: &Project) -> Result<BTreeMap<GemeenteCode, Vec<String>>, Diagnostics> {
    let mut became: BTreeMap<GemeenteCode, Vec<String>> = BTreeMap::new();
    let register = project.manifest.schema.register.clone();
    let (data, _) = project.dataset_of(register.as_slice(), &[])?;
    for merger in data.mergers.iter().filter(|merger| merger.old != merger.new) {
        became.entry(merger.old).or_default().push(merger.new_name.clone());
    }
    Ok(became)
}

struct Note<'a> {
    before: &'a KeptEdition,
    after: &'a KeptEdition,
    changed: &'a [ChangedFigure<'a>],
    /// So many gemeenten more have a figure that changed, and need not be informed.
    others: usize,
    became: BTreeMap<GemeenteCode, Vec<String>>,
    language: Language,
    /// Headings as Markdown has them.
    heading: bool,
}

impl Note<'_> {
    fn title(&self, id: &'static str) -> String {
        let title = self.language.say(
            said(id)
                .with("before", self.before.name.as_str())
                .with("after", self.after.name.as_str())
                .with("rules_before", visible(&self.before.rules).into_owned())
                .with("rules_after", visible(&self.after.rules).into_owned()),
        );
        self.head(1, &title)
    }

    fn head(&self, level: usize, title: &str) -> String {
        match self.heading {
            true => format!("{} {title}\n\n", "#".repeat(level)),
            false => format!("{title}\n"),
        }
    }

    /// How many improved and fell by subject, why, and which gemeenten most.
    fn country(&self) -> String {
        let mut text = self.title("edition-diff-title");
        let say = |told| self.language.say(told);
        if self.changed.is_empty() {
            _ = writeln!(text, "{}", self.language.say("edition-diff-nothing"));
            return text;
        }
        let mut subjects: IndexMap<&str, Vec<&ChangedFigure<'_>>> = IndexMap::new();
        let mut gemeenten: BTreeMap<GemeenteCode, (&str, usize, usize)> = BTreeMap::new();
        let stayed: Vec<&ChangedFigure<'_>> = self.changed.iter().filter(|changed| changed.is_counted()).collect();
        for &changed in stayed.iter().filter(|changed| changed.recoloured()) {
            subjects.entry(changed.indicator).or_default().push(changed);
            if let Some(improved) = changed.improved() {
                let (_, better, worse) = gemeenten.entry(changed.gemeente).or_insert((changed.name, 0, 0));
                if improved { *better += 1 } else { *worse += 1 }
            }
        }
        let count = |improved| subjects.values().flatten().filter(|changed| changed.improved() == improved).count();
        let all = said("edition-diff-all")
            .with("better", count(Some(true)))
            .with("worse", count(Some(false)))
            .with("other", count(None))
            .with("kept", stayed.iter().filter(|changed| !changed.recoloured()).count());
        _ = writeln!(text, "{}", say(all));
        text += &self.came_and_went();
        text.push('\n');
        text += &self.head(2, &self.language.say("edition-diff-subjects"));
        for found in subjects.values() {
            let Some(first) = found.first() else { continue };
            let count = |improved| found.iter().filter(|changed| changed.improved() == improved).count();
            let subject = said("edition-diff-subject")
                .with("section", visible(first.section).into_owned())
                .with("label", visible(first.label).into_owned())
                .with("better", count(Some(true)))
                .with("worse", count(Some(false)))
                .with("other", count(None));
            let mut whys: BTreeMap<Change, usize> = BTreeMap::new();
            found.iter().for_each(|changed| *whys.entry(changed.why).or_default() += 1);
            let whys = whys.into_iter().map(|(why, count)| format!("{} {count}", self.language.say(why.text())));
            _ = writeln!(text, "- {} ({})", say(subject), whys.collect::<Vec<_>>().join(", "));
        }
        for (id, rank) in [("edition-diff-most-better", 1), ("edition-diff-most-worse", 2)] {
            let of = |(_, better, worse): &(&str, usize, usize)| if rank == 1 { *better } else { *worse };
            let mut most: Vec<_> = gemeenten.iter().filter(|(_, counts)| of(counts) > 0).collect();
            // Those with as many in the order of their codes.
            most.sort_by_key(|(code, counts)| (std::cmp::Reverse(of(counts)), **code));
            let named = most.iter().take(MOST).map(|(_, counts)| format!("{} ({})", visible(counts.0), of(counts)));
            let named: Vec<String> = named.collect();
            if !named.is_empty() {
                _ = writeln!(text, "\n{}", say(said(id).with("gemeenten", named.join(", ")).with("all", most.len())));
            }
        }
        text
    }

    /// Gemeenten and subjects that are in one of the two only.
    fn came_and_went(&self) -> String {
        let only = |one: &KeptEdition, other: &KeptEdition| {
            let gemeenten = one.gemeenten.iter().filter(|(code, _)| !other.gemeenten.contains_key(code));
            let gemeenten: Vec<String> = gemeenten.map(|(code, name)| self.named(*code, name)).collect();
            let subjects = one.indicators.iter().filter(|(id, _)| !other.indicators.contains_key(*id));
            let subjects: Vec<String> = subjects
                .map(|(_, subject)| format!("{} {}", visible(&subject.section), visible(&subject.label)))
                .collect();
            [gemeenten, subjects]
        };
        let [new_gemeenten, new_subjects] = only(self.after, self.before);
        let [old_gemeenten, old_subjects] = only(self.before, self.after);
        let told = [
            ("edition-diff-gemeenten-gone", old_gemeenten),
            ("edition-diff-gemeenten-new", new_gemeenten),
            ("edition-diff-subjects-gone", old_subjects),
            ("edition-diff-subjects-new", new_subjects),
        ];
        let told = told.into_iter().filter(|(_, names)| !names.is_empty());
        told.map(|(id, names)| self.language.say(said(id).with("names", names.join(", "))) + "\n").collect()
    }

    /// "Bellingwedde (nu Westerwolde)", of one that is no more.
    fn named(&self, code: GemeenteCode, name: &str) -> String {
        let name = visible(name).into_owned();
        match self.became.get(&code).filter(|_| !self.after.gemeenten.contains_key(&code)) {
            Some(became) => {
                let became: Vec<String> = became.iter().map(|name| visible(name).into_owned()).collect();
                self.language.say(said("edition-diff-became").with("name", name).with("became", became))
            }
            None => name,
        }
    }

    /// Of each gemeente what it was told, what is right, and why.
    fn letters(&self) -> String {
        let mut text = self.title("edition-inform-title");
        let mut by: BTreeMap<GemeenteCode, Vec<&ChangedFigure<'_>>> = BTreeMap::new();
        self.changed.iter().for_each(|changed| by.entry(changed.gemeente).or_default().push(changed));
        if let Some(why) = &self.after.why {
            _ = writeln!(
                text,
                "{}",
                self.language.say(said("edition-inform-why").with("why", visible(why).into_owned()))
            );
        }
        let count = said("edition-inform-count").with("count", by.len());
        _ = writeln!(text, "{}", self.language.say(count));
        if self.others > 0 {
            let others = said("edition-inform-others").with("count", self.others);
            _ = writeln!(text, "{}", self.language.say(others));
        }
        for (code, found) in by {
            let name = found.first().map_or("", |changed| changed.name);
            text.push('\n');
            text += &self.head(2, &format!("{} ({code})", visible(name)));
            for changed in found {
                _ = writeln!(text, "- {}", changed_line("edition-inform-line", changed, self.language));
            }
        }
        if !self.changed.is_empty() {
            let how = said("edition-inform-how").with("before", self.before.name.as_str());
            _ = writeln!(text, "\n{}", self.language.say(how));
        }
        text
    }
}

/// The word of a cause, for programs.
fn word(why: Change) -> &'static str {
    why.text().trim_start_matches("edition-because-")
}

const COLUMNS: [&str; 12] = [
    "gemeente",
    "name",
    "indicator",
    "section",
    "label",
    "value_before",
    "benchmark_before",
    "colour_before",
    "value_after",
    "benchmark_after",
    "colour_after",
    "why",
];

fn csv(changed: &[ChangedFigure<'_>]) -> Vec<u8> {
    let mut file = CsvFile::new(COLUMNS);
    for found in changed {
        let of = |kept: Option<&KeptFigure>| match kept {
            Some(judged) => {
                [judged.figure.machine(), judged.benchmark.machine(), judged.colour.map_or("", Colour::word).to_owned()]
            }
            None => Default::default(),
        };
        let code = found.gemeente.to_string();
        let about = [&code, found.name, found.indicator, found.section, found.label].map(str::to_owned);
        let figures = of(found.before).into_iter().chain(of(found.after));
        file.line(about.into_iter().chain(figures).chain([word(found.why).to_owned()]));
    }
    file.into_bytes()
}

fn json(before: &KeptEdition, after: &KeptEdition, changed: &[ChangedFigure<'_>]) -> String {
    let of = |kept: Option<&KeptFigure>| {
        kept.map(|judged| {
            json!({
                "value": judged.figure.machine(),
                "display": judged.figure.to_string(),
                "benchmark": judged.benchmark.machine(),
                "benchmark_display": judged.benchmark.to_string(),
                "colour": judged.colour.map(Colour::word),
                "reason": judged.reason,
            })
        })
    };
    let changes: Vec<_> = changed
        .iter()
        .map(|found| {
            json!({
                "gemeente": found.gemeente.to_string(),
                "name": found.name,
                "indicator": found.indicator,
                "before": of(found.before),
                "after": of(found.after),
                "why": word(found.why),
            })
        })
        .collect();
    let mut subjects: IndexMap<&str, [usize; 3]> = IndexMap::new();
    for found in changed.iter().filter(|found| found.is_counted() && found.recoloured()) {
        let [better, worse, other] = subjects.entry(found.indicator).or_default();
        *match found.improved() {
            Some(true) => better,
            Some(false) => worse,
            None => other,
        } += 1;
    }
    let subjects: Vec<_> = subjects
        .into_iter()
        .map(|(indicator, [better, worse, other])| {
            json!({ "indicator": indicator, "better": better, "worse": worse, "other": other })
        })
        .collect();
    let all = json!({
        "schema": "mdd-edition-diff/1",
        "before": before.name,
        "after": after.name,
        "corrects": after.corrects,
        "why": after.why,
        "subjects": subjects,
        "changes": changes,
    });
    serde_json::to_string_pretty(&all).or_fault("what was made can be written as JSON") + "\n"
}
