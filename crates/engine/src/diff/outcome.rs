//! What changes for gemeenten: per indicator a matrix of colours, and every change of colour with what caused it.

use indexmap::IndexMap;
use serde::Serialize;

use super::attributed::{change, mergers_into, reason_changes};
use super::cause::Attribution;
use super::compared::DecidedBy;
use super::states::{Mixed, Pair, States};
use crate::dataset::{Dataset, GemeenteIndex};
use crate::engine::Evaluation;
use crate::fault::OrFault;
use crate::language::{Language, Said, said};
use crate::rules::index::IndicatorIndex;
use crate::terms::{Colour, GemeenteCode};

/// Rows and columns of a matrix: groen, oranje, rood, grijs.
pub const COLOURS: usize = Colour::ALL.len();

/// What the comparison means for gemeenten.
#[derive(Serialize)]
pub struct Outcomes {
    /// How many gemeenten are in both, and were looked at.
    pub gemeenten: usize,
    /// Whether only some gemeenten were asked for.
    pub narrowed: bool,
    /// Their names then.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<String>,
    /// In the order of the new report; those that are gone come last.
    pub indicators: Vec<IndicatorOutcome>,
    /// Gemeenten that only the new data have.
    pub appeared: Vec<Appeared>,
    /// Gemeenten that only the old data have.
    pub disappeared: Vec<NamedGemeente>,
}

impl Outcomes {
    /// How many colours change.
    pub fn changes(&self) -> usize {
        self.indicators.iter().map(|indicator| indicator.changes.len()).sum()
    }

    /// Of how many gemeenten.
    pub fn gemeenten_that_change(&self) -> usize {
        let mut codes: Vec<&str> = self
            .indicators
            .iter()
            .flat_map(|indicator| &indicator.changes)
            .map(|change| change.code.as_str())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes.len()
    }

    /// Whether anything is different for anybody.
    pub fn is_empty(&self) -> bool {
        self.appeared.is_empty()
            && self.disappeared.is_empty()
            && self.indicators.iter().all(IndicatorOutcome::is_empty)
    }
}

impl IndicatorOutcome {
    /// Whether it is the same for everybody.
    pub fn is_empty(&self) -> bool {
        let in_both = matches!(self.presence, Presence::Both | Presence::Unjudged);
        in_both && self.changes.is_empty() && self.reasons.is_empty() && self.figures == 0 && self.benchmarks == 0
    }
}

/// In which of the two versions an indicator has colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    Both,
    /// In both, and in neither in a colour.
    Unjudged,
    OnlyOld,
    OnlyNew,
}

#[derive(Serialize)]
pub struct IndicatorOutcome {
    pub indicator: String,
    /// The paragraph in the new version, or in the old one when it is gone.
    pub section: String,
    pub label: String,
    pub presence: Presence,
    /// How many gemeenten go from which colour (row) to which (column); the order is that of [`Colour::ALL`].
    pub matrix: [[usize; COLOURS]; COLOURS],
    /// Of how many gemeenten the printed figure is another one now.
    pub figures: usize,
    /// Of how many of those it is better now, and of how many worse, where the rules say what is better.
    pub better: usize,
    pub worse: usize,
    pub benchmarks: usize,
    /// What kind of figure the benchmark is: the word of the rules.
    pub beside: &'static str,
    /// The benchmark before and now, when it is one for everybody.
    pub benchmark: Option<(String, String)>,
    /// The colours, when only one of the versions has them.
    pub counts: [usize; COLOURS],
    pub changes: Vec<ColourChange>,
    /// Grijs that stays grijs, for another reason: no change of colour, and counted apart.
    pub reasons: Vec<ReasonChange>,
}

/// One colour of one gemeente that is another one now.
#[derive(Serialize)]
pub struct ColourChange {
    pub code: String,
    pub gemeente: String,
    pub inhabitants: Option<u64>,
    pub old: OutcomeSide,
    pub new: OutcomeSide,
    /// The smallest sets of causes of which each is enough.
    pub causes: Attribution,
    /// In words, those of the report first.
    pub because: String,
    /// The same, without what the report says.
    #[serde(skip)]
    pub bare: String,
}

/// Gemeenten that are grijs in both, for one reason first and for another now.
#[derive(Serialize)]
pub struct ReasonChange {
    /// Words of the report.
    pub old: String,
    pub new: String,
    /// What the report says of it now.
    pub why: String,
    pub causes: Attribution,
    pub codes: Vec<String>,
    pub gemeenten: Vec<String>,
}

/// How an indicator stands on one side.
#[derive(Serialize)]
pub struct OutcomeSide {
    pub colour: Colour,
    pub value: String,
    /// Empty when no benchmark is printed.
    pub benchmark: String,
    pub by: DecidedBy,
    /// For the reader of the report.
    pub why: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NamedGemeente {
    pub code: String,
    pub gemeente: String,
    /// Into which it went.
    pub into: Vec<String>,
}

/// A gemeente that was not there before.
#[derive(Serialize)]
pub struct Appeared {
    pub code: String,
    pub gemeente: String,
    pub from: Vec<String>,
    /// Per indicator its colour, and those of the gemeenten that went into it, where they are not all equal.
    pub colours: Vec<Inherited>,
}

#[derive(Serialize)]
pub struct Inherited {
    pub indicator: String,
    pub section: String,
    pub colour: Colour,
    pub before: Vec<(String, Colour)>,
}

impl Appeared {
    /// `new, from Franekeradeel, het Bildt`
    pub(super) fn origin(&self) -> Said {
        match self.from.as_slice() {
            [] => said("diff-gemeente-new"),
            from => said("diff-gemeente-new-from").with("from", from.to_vec()),
        }
    }
}

impl Inherited {
    /// `groen by merger (was rood in Franekeradeel, groen in het Bildt)`
    pub(super) fn inherited(&self) -> Said {
        let was = |(name, colour): &(String, Colour)| {
            said("diff-colour-in").with("colour", colour.word()).with("gemeente", name)
        };
        let was: Vec<Said> = self.before.iter().map(was).collect();
        said("diff-by-merger").with("colour", self.colour.word()).with("was", was)
    }
}

impl NamedGemeente {
    /// `gone, went into Waadhoeke`
    pub(super) fn destination(&self) -> Said {
        match self.into.as_slice() {
            [] => said("diff-gemeente-gone"),
            into => said("diff-gemeente-gone-into").with("into", into.to_vec()),
        }
    }
}

/// Compares the colours of the gemeenten that were asked for; of all when none were. What is said of a change is said in
/// this language.
pub fn outcomes(states: &States<'_>, asked: &[GemeenteCode], language: Language) -> Outcomes {
    let wanted = |code: GemeenteCode| asked.is_empty() || asked.contains(&code);
    let pairs: Vec<Pair> = states.pairs().filter(|pair| wanted(pair.code)).collect();
    let mut ids: IndexMap<&str, ()> = IndexMap::new();
    ids.extend(states.new.pack.indicators.keys().map(|id| (id.as_str(), ())));
    ids.extend(states.old.pack.indicators.keys().map(|id| (id.as_str(), ())));
    Outcomes {
        gemeenten: pairs.len(),
        narrowed: !asked.is_empty(),
        asked: asked.iter().filter_map(|code| name_of(states, *code)).collect(),
        indicators: ids.keys().filter_map(|id| indicator_outcome(states, id, &pairs, language)).collect(),
        appeared: appeared(states, &wanted),
        disappeared: disappeared(states, &wanted),
    }
}

fn name_of(states: &States<'_>, code: GemeenteCode) -> Option<String> {
    let of = |data: &Dataset| Some(data.gemeenten.get(data.index_of(code)?)?.name.clone());
    of(states.new.data).or_else(|| of(states.old.data))
}

/// None for an indicator of which neither version has anything.
fn indicator_outcome(states: &States<'_>, id: &str, pairs: &[Pair], language: Language) -> Option<IndicatorOutcome> {
    let of = |evaluation: &'_ Evaluation<'_>| {
        let number = evaluation.pack.indicator_index(id)?;
        (!evaluation.pack.indicator(number).colours.is_empty()).then_some(number)
    };
    let (old, new) = (of(states.old), of(states.new));
    let presence = match (old, new) {
        (None, None) => Presence::Unjudged,
        (Some(_), Some(_)) => Presence::Both,
        (Some(_), None) => Presence::OnlyOld,
        (None, Some(_)) => Presence::OnlyNew,
    };
    let shown = states.new.pack.indicators.get(id).or_else(|| states.old.pack.indicators.get(id))?;
    let mut outcome = IndicatorOutcome {
        indicator: id.to_owned(),
        section: shown.section.clone(),
        label: shown.label.clone(),
        presence,
        matrix: [[0; COLOURS]; COLOURS],
        figures: 0,
        better: 0,
        worse: 0,
        benchmarks: 0,
        beside: shown.benchmark.kind(),
        benchmark: None,
        counts: [0; COLOURS],
        changes: Vec::new(),
        reasons: Vec::new(),
    };
    count_figures(states, id, pairs, &mut outcome);
    let mixed = Mixed::new(states, id);
    for &pair in pairs {
        let from = old.and_then(|number| states.old.decision(number, pair.old).colour);
        let to = new.and_then(|number| states.new.decision(number, pair.new).colour);
        match (from, to) {
            (Some(from), Some(to)) => {
                let count = outcome.matrix.get_mut(from as usize).and_then(|row| row.get_mut(to as usize));
                *count.or_fault("a place for every pair of colours") += 1;
                if from != to
                    && let (Some(old), Some(new)) = (old, new)
                {
                    outcome.changes.extend(change(states, &mixed, (old, new), pair, language));
                }
            }
            (Some(colour), None) | (None, Some(colour)) => {
                *outcome.counts.get_mut(colour as usize).or_fault("a place for every colour") += 1;
            }
            (None, None) => {}
        }
    }
    if let (Some(old), Some(new)) = (old, new) {
        outcome.reasons = reason_changes(states, &mixed, (old, new), pairs);
    }
    Some(outcome)
}

/// Printed figures that are others now, whether or not a colour follows.
fn count_figures(states: &States<'_>, id: &str, pairs: &[Pair], outcome: &mut IndicatorOutcome) {
    let number = |evaluation: &Evaluation<'_>| evaluation.pack.indicator_index(id);
    let (Some(old), Some(new)) = (number(states.old), number(states.new)) else { return };
    let better = states.new.pack.indicator(new).better;
    let mut seen: Option<(String, String)> = None;
    let mut same_for_all = true;
    for pair in pairs {
        let (before, after) = (states.old.printed(old, pair.old), states.new.printed(new, pair.new));
        if !before.0.looks_like(&after.0) {
            outcome.figures += 1;
            match better.and_then(|better| better.improved(&before.0.value(), &after.0.value())) {
                Some(true) => outcome.better += 1,
                Some(false) => outcome.worse += 1,
                None => {}
            }
        }
        if !before.1.looks_like(&after.1) {
            outcome.benchmarks += 1;
            let change = (before.1.to_string(), after.1.to_string());
            same_for_all &= seen.as_ref().is_none_or(|seen| *seen == change);
            seen = Some(change);
        }
    }
    outcome.benchmark = seen.filter(|_| same_for_all);
}

fn appeared(states: &States<'_>, wanted: &dyn Fn(GemeenteCode) -> bool) -> Vec<Appeared> {
    let gemeenten = states.new.data.gemeenten.iter_enumerated();
    let fresh =
        gemeenten.filter(|(_, gemeente)| states.old.data.index_of(gemeente.code).is_none() && wanted(gemeente.code));
    fresh
        .map(|(at, gemeente)| {
            let mergers = mergers_into(states, gemeente.code);
            let before: Vec<(String, GemeenteIndex)> = mergers
                .filter_map(|merger| Some((merger.old_name.clone(), states.old.data.index_of(merger.old)?)))
                .collect();
            Appeared {
                code: gemeente.code.to_string(),
                gemeente: gemeente.name.clone(),
                from: before.iter().map(|(name, _)| name.clone()).collect(),
                colours: inherited(states, at, &before),
            }
        })
        .collect()
}

/// Where a new gemeente has another colour than one of those it was made of.
fn inherited(states: &States<'_>, gemeente: GemeenteIndex, before: &[(String, GemeenteIndex)]) -> Vec<Inherited> {
    let differs = |(number, indicator): (IndicatorIndex, &crate::rules::Indicator)| {
        let colour = states.new.decision(number, gemeente).colour?;
        let old = states.old.pack.indicator_index(&indicator.id)?;
        let before: Vec<(String, Colour)> = before
            .iter()
            .filter_map(|(name, at)| Some((name.clone(), states.old.decision(old, *at).colour?)))
            .collect();
        let changed = before.iter().any(|(_, other)| *other != colour);
        changed.then(|| Inherited {
            indicator: indicator.id.clone(),
            section: indicator.section.clone(),
            colour,
            before,
        })
    };
    states.new.indicators().filter_map(differs).collect()
}

fn disappeared(states: &States<'_>, wanted: &dyn Fn(GemeenteCode) -> bool) -> Vec<NamedGemeente> {
    let (old, new) = (&states.old.data, &states.new.data);
    let gone = old.gemeenten.iter().filter(|gemeente| new.index_of(gemeente.code).is_none() && wanted(gemeente.code));
    gone.map(|gemeente| {
        let mergers = new.mergers.iter().filter(|merger| merger.old == gemeente.code);
        let into = mergers.filter_map(|merger| Some(new.gemeenten[new.index_of(merger.new)?].name.clone()));
        NamedGemeente { code: gemeente.code.to_string(), gemeente: gemeente.name.clone(), into: into.collect() }
    })
    .collect()
}
