//! What is different in the rules, in words: indicators first, then what several of them share, the report, the texts.
//!
//! Complete: what no sentence of its own speaks about is said key by key. Looks at resolved rules, so how a version is
//! divided over files, or over the versions it extends, does not matter.

use std::sync::Arc;

use indexmap::IndexMap;
use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use super::compared::ComparedRules;
use super::leaves::{Leaf, leaves, list_changed, list_order, short};
use super::regions::regions;
use crate::fault::OrFault;
use crate::rules::{Indicator, Node, RulePack, Section};
use crate::terms::Peildatum;
use crate::text::FileId;

/// What is different in the rules.
#[derive(Default, Serialize)]
pub struct RuleChanges {
    /// In the order of the new report; indicators that are gone come last.
    pub indicators: Vec<IndicatorChange>,
    /// Also said at the indicators that rest on them.
    pub thresholds: Vec<ThresholdChange>,
    /// Definitions that several indicators rest on.
    pub shared: Vec<String>,
    /// Chapters, paragraphs, layout, annexes.
    pub report: Vec<String>,
    /// Texts and scripts.
    pub texts: Vec<String>,
}

impl RuleChanges {
    /// What is not about one indicator, part by part, each with its heading.
    pub(super) fn parts(&self) -> [(&'static str, &[String]); 3] {
        [
            ("Shared by several indicators", self.shared.as_slice()),
            ("Report", self.report.as_slice()),
            ("Texts and scripts", self.texts.as_slice()),
        ]
    }

    pub fn is_empty(&self) -> bool {
        self.indicators.is_empty() && self.shared.is_empty() && self.report.is_empty() && self.texts.is_empty()
    }
}

/// A number with a name that is another one now; none where it is new or gone.
#[derive(Serialize)]
pub struct ThresholdChange {
    pub name: String,
    pub old: Option<String>,
    pub new: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    Added,
    Removed,
    Changed,
}

/// What a change in an indicator is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    Colours,
    Figure,
    Benchmark,
    Name,
    Place,
    Wording,
}

/// What is different in one indicator.
#[derive(Serialize)]
pub struct IndicatorChange {
    pub indicator: String,
    pub section: String,
    pub label: String,
    pub what: What,
    /// What the changes are about, each once.
    pub aspects: Vec<Aspect>,
    pub changes: Vec<String>,
}

/// Compares two versions. What depends on the date is compared as it is on the peildatum.
pub fn rule_changes(old: ComparedRules<'_>, new: ComparedRules<'_>, peildatum: Peildatum) -> RuleChanges {
    let mut changes = RuleChanges::default();
    let mut lines: IndexMap<&str, Vec<(Aspect, String)>> = IndexMap::new();
    let mut explained: Vec<&str> = Vec::new();
    for (id, after) in &new.pack.indicators {
        if let Some(before) = old.pack.indicators.get(id) {
            let found = regions((old, before), (new, after), peildatum);
            if !found.is_empty() {
                explained.push(id);
            }
            lines.entry(id).or_default().extend(found.into_iter().map(|said| (Aspect::Colours, said)));
            let moved = moved((old.pack, before), (new.pack, after));
            lines.entry(id).or_default().extend(moved.into_iter().map(|said| (Aspect::Place, said)));
        }
    }
    let on = (old.pack.graph.indicators_on(), new.pack.graph.indicators_on());
    for leaf in leaves(old.resolved.tree(), new.resolved.tree()) {
        match leaf.path.as_slice() {
            ["indicator", _] | ["report", "chapters"] => {}
            // Said better by the cases in which the colour differs.
            ["indicator", id, "colour"] if explained.contains(id) => {}
            ["indicator", id, rest @ ..] => {
                lines.entry(id).or_default().push(of_indicator(rest, &leaf));
            }
            ["report", rest @ ..] => changes.report.extend(of_report(rest, &leaf)),
            [kind, name, rest @ ..] => {
                let said = of_definition(kind, name, rest, &leaf);
                let mut users: Vec<&str> = users_of(new.pack, &on.1, kind, name);
                users.extend(users_of(old.pack, &on.0, kind, name));
                users.sort_unstable();
                users.dedup();
                match users.as_slice() {
                    [one] => {
                        let aspect = if *kind == "threshold" { Aspect::Colours } else { Aspect::Figure };
                        lines.entry(one).or_default().push((aspect, said));
                    }
                    [] => changes.shared.push(said),
                    several => {
                        let line = format!("{said} (used by {})", sections(new.pack, old.pack, several));
                        changes.shared.push(line);
                    }
                }
            }
            [_] | [] => {}
        }
    }
    changes.thresholds = thresholds(old.pack, new.pack);
    changes.indicators = indicators(old.pack, new.pack, lines);
    changes.texts = files("text", old, new, |rules| &rules.resolved.texts);
    changes.texts.extend(files("script", old, new, |rules| &rules.resolved.scripts));
    let name = |what: &str, old: &str, new: &str| (old != new).then(|| format!("{what}: \"{old}\" -> \"{new}\""));
    let names = name("name of the monitor", old.pack.name(), new.pack.name());
    let organisation = name("organisation", old.pack.organisation(), new.pack.organisation());
    let first = names.into_iter().chain(organisation).chain(renumbered(old.pack, new.pack));
    changes.report.splice(0..0, first);
    changes
}

/// The indicators that rest on what is called so in a version.
fn users_of<'p>(pack: &'p RulePack, on: &IndexMap<Node, Vec<Arc<str>>>, kind: &str, name: &str) -> Vec<&'p str> {
    let ids = pack.graph.find(kind, name).and_then(|node| on.get(node)).map_or(&[][..], Vec::as_slice);
    let id = |id: &Arc<str>| {
        pack.indicators.get_key_value(&**id).or_fault("an indicator that rests on something").0.as_str()
    };
    ids.iter().map(id).collect()
}

fn thresholds(old: &RulePack, new: &RulePack) -> Vec<ThresholdChange> {
    let gone = old.thresholds.keys().filter(|name| !new.thresholds.contains_key(*name));
    let value = |pack: &RulePack, name: &str| pack.thresholds.get(name).map(|value| value.dutch(value.decimals()));
    new.thresholds
        .keys()
        .chain(gone)
        .map(|name| ThresholdChange { name: name.clone(), old: value(old, name), new: value(new, name) })
        .filter(|change| change.old != change.new)
        .collect()
}

/// Added, changed and removed indicators, in the order of the reports.
fn indicators(
    old: &RulePack,
    new: &RulePack,
    mut lines: IndexMap<&str, Vec<(Aspect, String)>>,
) -> Vec<IndicatorChange> {
    let change = |indicator: &Indicator, what, said: Vec<(Aspect, String)>| {
        let mut aspects: Vec<Aspect> = said.iter().map(|(aspect, _)| *aspect).collect();
        aspects.sort_unstable();
        aspects.dedup();
        IndicatorChange {
            indicator: indicator.id.clone(),
            section: indicator.section.clone(),
            label: indicator.label.clone(),
            what,
            aspects,
            changes: said.into_iter().map(|(_, said)| said).collect(),
        }
    };
    let mut found = Vec::new();
    for (id, indicator) in &new.indicators {
        let said = lines.shift_remove(id.as_str()).unwrap_or_default();
        if !old.indicators.contains_key(id) {
            found.push(change(indicator, What::Added, vec![(Aspect::Place, place(new, indicator))]));
        } else if !said.is_empty() {
            found.push(change(indicator, What::Changed, said));
        }
    }
    let gone = old.indicators.values().filter(|indicator| !new.indicators.contains_key(&indicator.id));
    found.extend(gone.map(|indicator| change(indicator, What::Removed, vec![(Aspect::Place, place(old, indicator))])));
    found
}

fn in_summary(pack: &RulePack, id: &str) -> bool {
    pack.outline.chapters.iter().any(|chapter| chapter.summary.iter().any(|row| row == id))
}

fn place(pack: &RulePack, indicator: &Indicator) -> String {
    if in_summary(pack, &indicator.id) { "in the summary" } else { "only in its paragraph" }.to_owned()
}

/// Another paragraph, another place in the summary. That its paragraph has another number is said once, of the
/// paragraph.
fn moved((old, before): (&RulePack, &Indicator), (new, after): (&RulePack, &Indicator)) -> Vec<String> {
    let mut said = Vec::new();
    let (from, to) = (section_of(old, &before.section), section_of(new, &after.section));
    if from.is_some_and(|from| to.is_none_or(|to| from.id != to.id)) {
        said.push(format!("moves from paragraph {} to {}", before.section, after.section));
    }
    match (in_summary(old, &before.id), in_summary(new, &after.id)) {
        (true, false) => said.push("leaves the summary; stays in its paragraph".to_owned()),
        (false, true) => said.push("enters the summary".to_owned()),
        _ => {}
    }
    said
}

fn section_of<'p>(pack: &'p RulePack, number: &str) -> Option<&'p Section> {
    all_sections(pack).find(|section| section.number == number)
}

fn all_sections(pack: &RulePack) -> impl Iterator<Item = &Section> {
    pack.outline.chapters.iter().flat_map(|chapter| &chapter.sections)
}

/// Paragraphs that are still there under another number.
fn renumbered(old: &RulePack, new: &RulePack) -> Option<String> {
    let changed = all_sections(new).filter_map(|section| {
        let before = all_sections(old).find(|before| before.id == section.id)?;
        (before.number != section.number).then(|| format!("{} -> {} {}", before.number, section.number, section.title))
    });
    let changed: Vec<String> = changed.collect();
    (!changed.is_empty()).then(|| format!("paragraphs with another number: {}", changed.join("; ")))
}

/// `key: old -> new`, or that it is there or gone.
fn key_changed(key: &str, leaf: &Leaf<'_>) -> String {
    match (leaf.old, leaf.new) {
        (Some(old), Some(new)) => {
            if let Some(said) = list_changed(old, new) {
                return format!("{key}: {said}");
            }
            let (old, new) = (short(old), short(new));
            // What differs only past the part that is shown would read as no difference.
            if old == new { format!("{key}: changed") } else { format!("{key}: {old} -> {new}") }
        }
        (None, Some(new)) => format!("{key}: {} (new)", short(new)),
        (Some(old), None) => format!("{key}: {} (gone)", short(old)),
        (None, None) => String::new(),
    }
}

fn of_indicator(rest: &[&str], leaf: &Leaf<'_>) -> (Aspect, String) {
    match rest {
        ["label"] => (Aspect::Name, key_changed("renamed", leaf)),
        ["title"] => (Aspect::Name, key_changed("heading", leaf)),
        ["value"] => (Aspect::Figure, key_changed("another figure", leaf)),
        ["colour"] => {
            let said = match (leaf.old.is_some(), leaf.new.is_some()) {
                (false, true) => "is judged now: it has colour rules",
                (true, false) => "is not judged any more: it has no colour rules",
                _ => "the colour rules are written otherwise",
            };
            (Aspect::Colours, said.to_owned())
        }
        ["assumption"] => (Aspect::Wording, assumption(leaf)),
        ["benchmark", ..] => (Aspect::Benchmark, key_changed(&rest.join("."), leaf)),
        ["compare"] => (Aspect::Colours, key_changed("compare", leaf)),
        other => (Aspect::Wording, key_changed(&other.join("."), leaf)),
    }
}

fn assumption(leaf: &Leaf<'_>) -> String {
    match (leaf.old, leaf.new) {
        (Some(old), None) => format!("no longer assumed: {}", short(old)),
        (_, Some(new)) => format!("assumed: {}", short(new)),
        (None, None) => String::new(),
    }
}

fn of_definition(kind: &str, name: &str, rest: &[&str], leaf: &Leaf<'_>) -> String {
    match (rest, leaf.old, leaf.new) {
        ([], None, Some(_)) if kind != "threshold" => format!("{kind} `{name}`: new"),
        ([], Some(_), None) if kind != "threshold" => format!("{kind} `{name}`: gone"),
        ([], ..) => key_changed(&format!("{kind} `{name}`"), leaf),
        (["assumption"], ..) => format!("{kind} `{name}`, {}", assumption(leaf)),
        _ => key_changed(&format!("{kind} `{name}`, {}", rest.join(".")), leaf),
    }
}

fn of_report(rest: &[&str], leaf: &Leaf<'_>) -> Option<String> {
    Some(match rest {
        // Which rows enter or leave it, is said at the indicators.
        ["chapter", id, "summary"] => {
            let order = leaf.old.zip(leaf.new).and_then(|(old, new)| list_order(old, new))?;
            format!("summary of chapter `{id}`: {order}")
        }
        ["chapter", id, "sections"] => key_changed(&format!("paragraphs of chapter `{id}`"), leaf),
        ["chapter", id, "assumption"] => format!("chapter `{id}`, {}", assumption(leaf)),
        ["section", id, "assumption"] => format!("paragraph `{id}`, {}", assumption(leaf)),
        ["section", id] => match leaf.new {
            Some(_) => format!("paragraph `{id}`: new"),
            None => format!("paragraph `{id}`: gone"),
        },
        ["section", id, "blocks"] => format!("paragraph `{id}`: what it shows changed"),
        ["section", id, rest @ ..] => key_changed(&format!("paragraph `{id}`, {}", rest.join(".")), leaf),
        ["freshness", source] => key_changed(&format!("annex of sources, `{source}`"), leaf),
        ["annex"] => "the annexes changed".to_owned(),
        ["legend", colour] => key_changed(&format!("legend, {colour}"), leaf),
        other => key_changed(&other.join("."), leaf),
    })
}

/// The paragraphs of some indicators, each once.
fn sections(new: &RulePack, old: &RulePack, ids: &[&str]) -> String {
    let mut found: Vec<&str> = Vec::new();
    for pack in [new, old] {
        for (id, indicator) in &pack.indicators {
            let known = pack.number() == new.number() || !new.indicators.contains_key(id);
            if known && ids.contains(&id.as_str()) && !found.contains(&indicator.section.as_str()) {
                found.push(&indicator.section);
            }
        }
    }
    found.join(", ")
}

/// Files that are new, gone or changed, each with how many lines.
fn files(
    kind: &str,
    old: ComparedRules<'_>,
    new: ComparedRules<'_>,
    of: impl Fn(ComparedRules<'_>) -> &IndexMap<String, FileId>,
) -> Vec<String> {
    let (before, after) = (of(old), of(new));
    let mut said = Vec::new();
    for (name, file) in after {
        let text = new.files.text(*file);
        match before.get(name).map(|file| old.files.text(*file)) {
            None => said.push(format!("{kind} `{name}`: new, {}", lines(text.lines().count()))),
            Some(other) if other != text => {
                let diff = TextDiff::from_lines(other, text);
                let count = |tag| diff.iter_all_changes().filter(|change| change.tag() == tag).count();
                said.push(format!(
                    "{kind} `{name}`: {}",
                    rewritten(count(ChangeTag::Delete), count(ChangeTag::Insert))
                ));
            }
            Some(_) => {}
        }
    }
    said.extend(before.keys().filter(|name| !after.contains_key(*name)).map(|name| format!("{kind} `{name}`: gone")));
    said
}

fn rewritten(gone: usize, new: usize) -> String {
    match (gone, new) {
        (0, new) => format!("{} added", lines(new)),
        (gone, 0) => format!("{} taken out", lines(gone)),
        (gone, new) if gone == new => format!("{} changed", lines(gone)),
        (gone, new) => format!("{} replaced by {new}", lines(gone)),
    }
}

fn lines(count: usize) -> String {
    if count == 1 { "1 line".to_owned() } else { format!("{count} lines") }
}
