//! What is different in the rules, in words: indicators first, then what several of them share, the report, the texts.
//!
//! Complete: what no sentence of its own speaks about is said key by key. Looks at resolved rules, so how a version is
//! divided over files, or over the versions it extends, does not matter.

use std::sync::Arc;

use indexmap::IndexMap;
use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use super::asked::Asked;
use super::compared::ComparedRules;
use super::key::{of, of_definition, of_indicator, of_report};
use super::leaves::leaves;
use super::regions::regions;
use super::whys::{same_but_for_whys, whys};
use crate::fault::OrFault;
use crate::language::{Language, Said, said};
use crate::rules::{GraphNode, Indicator, RulePack, SectionOutline, only_follows};
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
    /// Each change of a definition, a text or a script, once, by its name; also what is said at an indicator.
    #[serde(skip)]
    pub named: Vec<NamedChange>,
    /// Of single gemeenten: there are changes that make no difference to them.
    #[serde(skip)]
    pub elsewhere: bool,
}

/// What is different in what several things may rest on.
pub struct NamedChange {
    /// "threshold", "measure", "text".
    pub kind: String,
    pub name: String,
    pub change: String,
    /// The indicators that rest on it, by their ids.
    pub indicators: Vec<String>,
}

impl RuleChanges {
    /// What is not about one indicator, part by part, each with its heading.
    pub(super) fn parts(&self) -> [(&'static str, &[String]); 3] {
        [
            ("diff-shared", self.shared.as_slice()),
            ("diff-report", self.report.as_slice()),
            ("diff-texts", self.texts.as_slice()),
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

/// Compares two versions, and says in this language what changed. What depends on the date is compared as it is on the
/// peildatum.
pub fn rule_changes(
    old: ComparedRules<'_>,
    new: ComparedRules<'_>,
    peildatum: Peildatum,
    asked: Asked<'_>,
    language: Language,
) -> RuleChanges {
    let mut lines: IndexMap<&str, Vec<(Aspect, Said)>> = IndexMap::new();
    let (mut shared, mut report): (Vec<Said>, Vec<Said>) = (Vec::new(), Vec::new());
    let mut explained: Vec<&str> = Vec::new();
    let mut named: Vec<NamedChange> = Vec::new();
    let mut left_out = false;
    for (id, after) in &new.pack.indicators {
        if let Some(before) = old.pack.indicators.get(id) {
            if !asked.has(id) {
                continue;
            }
            let flips = asked.flips(id);
            let found = regions((old, before), (new, after), peildatum, flips.as_deref());
            if !found.is_empty() || flips.is_some() {
                explained.push(id);
            }
            lines.entry(id).or_default().extend(found.into_iter().map(|line| (Aspect::Colours, line)));
            let moved = moved((old.pack, before), (new.pack, after));
            lines.entry(id).or_default().extend(moved.into_iter().map(|line| (Aspect::Place, line)));
        }
    }
    let on = (old.pack.graph.indicators_on(), new.pack.graph.indicators_on());
    // The indicators that rest on what is called so, in either version.
    let users = |kind: &str, name: &str| {
        let mut users: Vec<&str> = users_of(new.pack, &on.1, kind, name);
        users.extend(users_of(old.pack, &on.0, kind, name));
        users.sort_unstable();
        users.dedup();
        users
    };
    for leaf in leaves(old.resolved.tree(), new.resolved.tree()) {
        match leaf.path.as_slice() {
            ["indicator", _] | ["report", "chapters"] => {}
            ["indicator", id, "colour"] => {
                let both = old.pack.indicators.get(*id).zip(new.pack.indicators.get(*id));
                let lines = lines.entry(id).or_default();
                // Said better by the cases in which the colour differs, or by what is said otherwise.
                let is_said = explained.contains(id) || both.is_some_and(|(old, new)| same_but_for_whys(old, new));
                if !is_said {
                    lines.push(of_indicator(&["colour"], &leaf));
                }
                let words = new.pack.words();
                lines.extend(
                    both.iter().flat_map(|(old, new)| whys(old, new, words)).map(|line| (Aspect::Wording, line)),
                );
            }
            // That a paragraph has another number is said of the paragraph.
            ["indicator", id, "basis"]
                if old
                    .pack
                    .indicators
                    .get(*id)
                    .zip(new.pack.indicators.get(*id))
                    .is_some_and(|(old, new)| only_follows((&old.basis, &old.section), (&new.basis, &new.section))) => {
            }
            ["indicator", id, rest @ ..] => {
                lines.entry(id).or_default().push(of_indicator(rest, &leaf));
            }
            ["report", rest @ ..] => report.extend(of_report(rest, &leaf)),
            [kind, name, rest @ ..] => {
                let line = of_definition(kind, name, rest, &leaf);
                let mut users = users(kind, name);
                if let Asked::Some(_) = asked {
                    // What several rest on is about who is asked for where one of them is.
                    let all = users.len();
                    users.retain(|id| asked.has(id));
                    if users.is_empty() {
                        left_out = true;
                        continue;
                    }
                    if all > 1 {
                        let sections = sections(new.pack, old.pack, &users);
                        shared.push(said("diff-used-by").with("change", line).with("sections", sections));
                        continue;
                    }
                }
                named.push(NamedChange {
                    kind: (*kind).to_owned(),
                    name: (*name).to_owned(),
                    change: language.say(&line),
                    indicators: users.iter().map(|id| (*id).to_owned()).collect(),
                });
                match users.as_slice() {
                    [one] => {
                        let aspect = if *kind == "threshold" { Aspect::Colours } else { Aspect::Figure };
                        lines.entry(one).or_default().push((aspect, line));
                    }
                    [] => shared.push(line),
                    several => {
                        let sections = sections(new.pack, old.pack, several);
                        shared.push(said("diff-used-by").with("change", line).with("sections", sections));
                    }
                }
            }
            [_] | [] => {}
        }
    }
    let name = |id, old: &str, new: &str| (old != new).then(|| said(id).with("old", old).with("new", new));
    let names = name("diff-name", old.pack.name(), new.pack.name());
    let organisation = name("diff-organisation", old.pack.organisation(), new.pack.organisation());
    let first = names.into_iter().chain(organisation).chain(renumbered(old.pack, new.pack));
    report.splice(0..0, first);
    let texts = files("diff-text", old, new, |rules| &rules.resolved.texts);
    let scripts = files("diff-script", old, new, |rules| &rules.resolved.scripts);
    for (kind, changed) in [("text", &texts), ("script", &scripts)] {
        named.extend(changed.iter().map(|(name, line)| {
            let indicators = users(kind, name).into_iter().map(str::to_owned).collect();
            NamedChange { kind: kind.to_owned(), name: name.clone(), change: language.say(line), indicators }
        }));
    }
    let say = |lines: Vec<Said>| lines.into_iter().map(|line| language.say(line)).collect();
    let mut changes = RuleChanges {
        named,
        indicators: indicators(old.pack, new.pack, lines, language),
        thresholds: thresholds(old.pack, new.pack),
        shared: say(shared),
        report: say(report),
        texts: say(texts.into_iter().chain(scripts).map(|(_, line)| line).collect()),
        elsewhere: false,
    };
    if let Asked::Some(_) = asked {
        let all = changes.indicators.len();
        changes.indicators.retain(|change| asked.has(&change.indicator));
        changes.elsewhere = left_out || changes.indicators.len() < all;
        let others = [&mut changes.report, &mut changes.texts];
        others.into_iter().for_each(|lines| changes.elsewhere |= !std::mem::take(lines).is_empty());
    }
    changes
}

/// The indicators that rest on what is called so in a version.
fn users_of<'p>(pack: &'p RulePack, on: &IndexMap<GraphNode, Vec<Arc<str>>>, kind: &str, name: &str) -> Vec<&'p str> {
    let ids = pack.graph.find(kind, name).and_then(|node| on.get(node)).map_or(&[][..], Vec::as_slice);
    let id = |id: &Arc<str>| {
        pack.indicators.get_key_value(&**id).or_fault("an indicator that rests on something").0.as_str()
    };
    ids.iter().map(id).collect()
}

fn thresholds(old: &RulePack, new: &RulePack) -> Vec<ThresholdChange> {
    let gone = old.thresholds.keys().filter(|name| !new.thresholds.contains_key(*name));
    let value = |pack: &RulePack, name: &str| pack.thresholds.get(name).map(|value| value.dutch());
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
    mut lines: IndexMap<&str, Vec<(Aspect, Said)>>,
    language: Language,
) -> Vec<IndicatorChange> {
    let change = |indicator: &Indicator, what, lines: Vec<(Aspect, Said)>| {
        let mut aspects: Vec<Aspect> = lines.iter().map(|(aspect, _)| *aspect).collect();
        aspects.sort_unstable();
        aspects.dedup();
        IndicatorChange {
            indicator: indicator.id.clone(),
            section: indicator.section.clone(),
            label: indicator.label.clone(),
            what,
            aspects,
            changes: lines.into_iter().map(|(_, line)| language.say(line)).collect(),
        }
    };
    let mut found = Vec::new();
    for (id, indicator) in &new.indicators {
        let lines = lines.shift_remove(id.as_str()).unwrap_or_default();
        if !old.indicators.contains_key(id) {
            found.push(change(indicator, What::Added, vec![(Aspect::Place, place(new, indicator))]));
        } else if !lines.is_empty() {
            found.push(change(indicator, What::Changed, lines));
        }
    }
    let gone = old.indicators.values().filter(|indicator| !new.indicators.contains_key(&indicator.id));
    let was = |indicator: &Indicator| match in_summary(old, &indicator.id) {
        true => said("diff-gone-from-summary"),
        false => said("diff-gone-from-paragraph"),
    };
    found.extend(gone.map(|indicator| change(indicator, What::Removed, vec![(Aspect::Place, was(indicator))])));
    found
}

fn in_summary(pack: &RulePack, id: &str) -> bool {
    pack.outline.chapters.iter().any(|chapter| chapter.summary.iter().any(|row| row == id))
}

fn place(pack: &RulePack, indicator: &Indicator) -> Said {
    said(if in_summary(pack, &indicator.id) { "diff-in-summary" } else { "diff-only-in-paragraph" })
}

/// Another paragraph, another place in the summary. That its paragraph has another number is said once, of the
/// paragraph.
fn moved((old, before): (&RulePack, &Indicator), (new, after): (&RulePack, &Indicator)) -> Vec<Said> {
    let mut moved = Vec::new();
    let (from, to) = (section_of(old, &before.section), section_of(new, &after.section));
    if from.is_some_and(|from| to.is_none_or(|to| from.id != to.id)) {
        moved.push(said("diff-moves").with("old", &before.section).with("new", &after.section));
    }
    match (in_summary(old, &before.id), in_summary(new, &after.id)) {
        (true, false) => moved.push(said("diff-leaves-summary")),
        (false, true) => moved.push(said("diff-enters-summary")),
        _ => {}
    }
    moved
}

fn section_of<'p>(pack: &'p RulePack, number: &str) -> Option<&'p SectionOutline> {
    all_sections(pack).find(|section| section.number == number)
}

fn all_sections(pack: &RulePack) -> impl Iterator<Item = &SectionOutline> {
    pack.outline.chapters.iter().flat_map(|chapter| &chapter.sections)
}

/// Paragraphs that are still there under another number.
fn renumbered(old: &RulePack, new: &RulePack) -> Option<Said> {
    let changed = all_sections(new).filter_map(|section| {
        let before = all_sections(old).find(|before| before.id == section.id)?;
        (before.number != section.number).then(|| format!("{} -> {} {}", before.number, section.number, section.title))
    });
    let changed: Vec<String> = changed.collect();
    (!changed.is_empty()).then(|| said("diff-renumbered").with("paragraphs", changed.join("; ")))
}

/// The paragraphs of some indicators, each once.
fn sections<'p>(new: &'p RulePack, old: &'p RulePack, ids: &[&str]) -> Vec<&'p str> {
    let mut found: Vec<&str> = Vec::new();
    for pack in [new, old] {
        for (id, indicator) in &pack.indicators {
            let known = pack.number() == new.number() || !new.indicators.contains_key(id);
            if known && ids.contains(&id.as_str()) && !found.contains(&indicator.section.as_str()) {
                found.push(&indicator.section);
            }
        }
    }
    found
}

/// Files that are new, gone or changed, each with how many lines.
fn files(
    kind: &'static str,
    old: ComparedRules<'_>,
    new: ComparedRules<'_>,
    files: impl Fn(ComparedRules<'_>) -> &IndexMap<String, FileId>,
) -> Vec<(String, Said)> {
    let (before, after) = (files(old), files(new));
    let named = |name: &String| said(kind).with("name", name);
    let mut changed = Vec::new();
    for (name, file) in after {
        let text = new.files.text(*file);
        match before.get(name).map(|file| old.files.text(*file)) {
            None => {
                let new = said("diff-lines-new").with("count", text.lines().count());
                changed.push((name.clone(), of(named(name), new)));
            }
            Some(other) if other != text => {
                let diff = TextDiff::from_lines(other, text);
                let count = |tag| diff.iter_all_changes().filter(|change| change.tag() == tag).count();
                let rewritten = rewritten(count(ChangeTag::Delete), count(ChangeTag::Insert));
                changed.push((name.clone(), of(named(name), rewritten)));
            }
            Some(_) => {}
        }
    }
    let gone = before.keys().filter(|name| !after.contains_key(*name));
    changed.extend(gone.map(|name| (name.clone(), of(named(name), said("diff-gone")))));
    changed
}

fn rewritten(gone: usize, new: usize) -> Said {
    match (gone, new) {
        (0, new) => said("diff-lines-added").with("count", new),
        (gone, 0) => said("diff-lines-removed").with("count", gone),
        (gone, new) if gone == new => said("diff-lines-changed").with("count", gone),
        (gone, new) => said("diff-lines-replaced").with("count", gone).with("new", new),
    }
}
