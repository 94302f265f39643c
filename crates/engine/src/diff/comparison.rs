//! A whole comparison: what was compared, what is different in the rules, and in the colours.

use indexmap::IndexMap;
use serde::Serialize;

use super::cause::Attribution;
use super::compared::DecidedBy;
use super::outcome::{ColourChange, IndicatorOutcome, Outcomes};
use super::rules::RuleChanges;
use super::versions::{OfVersions, VersionStanding};
use crate::engine::Evaluation;
use crate::language::{Language, Said, said};
use crate::terms::{Colour, Date, dutch_date};
use crate::what_if::{Set, told};

/// Everything that can be said of the difference between two states.
#[derive(Serialize)]
pub struct Diff {
    schema: &'static str,
    pub old: ComparedState,
    pub new: ComparedState,
    /// The same rules when empty.
    pub rules: RuleChanges,
    pub colours: Outcomes,
    /// Of two projects: how each version stands. Empty when two versions are compared.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<OfVersions>,
    #[serde(skip)]
    pub(super) language: Language,
}

/// What was compared.
#[derive(Serialize)]
pub struct ComparedState {
    /// As it was asked for: a number or a folder.
    pub asked: String,
    /// The number of the version.
    pub rules: String,
    /// ISO, as the next.
    pub date: String,
    pub rules_hash: String,
    pub peildatum: String,
    #[serde(skip)]
    pub peildatum_display: String,
    pub data_hash: String,
    pub gemeenten: usize,
    /// Titles of the sources whose figures are made up.
    pub synthetic: Vec<String>,
    /// What is set for a what-if.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub what_if: Vec<Set>,
}

impl ComparedState {
    pub fn of(asked: &str, evaluation: &Evaluation<'_>) -> ComparedState {
        let date: Option<Date> = evaluation.pack.history.last().map(|version| version.date);
        ComparedState {
            asked: asked.to_owned(),
            rules: evaluation.pack.number().to_owned(),
            date: date.map_or_else(String::new, |date| date.to_string()),
            rules_hash: evaluation.pack.hash.clone(),
            peildatum: evaluation.peildatum.to_string(),
            peildatum_display: dutch_date(evaluation.peildatum.0),
            data_hash: evaluation.data_hash(),
            gemeenten: evaluation.gemeenten(),
            synthetic: evaluation.synthetic().into_iter().map(str::to_owned).collect(),
            what_if: evaluation.what_if(),
        }
    }
}

impl Diff {
    /// Rules and colours were compared in this language too.
    pub fn new(
        old: ComparedState,
        new: ComparedState,
        rules: RuleChanges,
        colours: Outcomes,
        language: Language,
    ) -> Diff {
        Diff { schema: "mdd-diff/1", old, new, rules, colours, versions: Vec::new(), language }
    }

    /// Nothing is different in the rules, and no colour of anybody.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty() && !self.rules.elsewhere && self.colours.is_empty() && self.is_same_elsewhere()
    }

    /// No version beside these is another one in the other project.
    pub(super) fn is_same_elsewhere(&self) -> bool {
        self.versions.iter().all(|of| of.is == VersionStanding::Same)
    }

    /// Whether figures are made up: what is read here says nothing about real gemeenten.
    pub fn is_made_up(&self) -> bool {
        !self.old.synthetic.is_empty() || !self.new.synthetic.is_empty()
    }

    /// What is set, when it is a what-if.
    pub(super) fn what_if(&self) -> Option<String> {
        told(&self.new.what_if).map(|said| self.language.say(said))
    }

    /// `3.0 -> 3.1`, or the two dates when only the data differ.
    pub fn title(&self) -> String {
        let ComparedState { asked, peildatum_display: date, gemeenten, .. } = &self.new;
        let rules = match self.old.asked == *asked {
            true => said("diff-title-rules").with("rules", asked),
            false => said("diff-title-two-rules").with("old", &self.old.asked).with("new", asked),
        };
        let whom = |count: usize| match self.colours.asked.as_slice() {
            [] => of_gemeenten(count),
            asked => said("diff-asked").with("names", asked.to_vec()),
        };
        let data = match (self.old.data_hash == self.new.data_hash, self.colours.narrowed) {
            (true, _) => said("diff-title-data").with("date", date).with("gemeenten", whom(*gemeenten)),
            (false, true) => said("diff-title-two-data-of")
                .with("old", &self.old.peildatum_display)
                .with("new", date)
                .with("gemeenten", whom(*gemeenten)),
            (false, false) => said("diff-title-two-data")
                .with("old", &self.old.peildatum_display)
                .with("before", self.old.gemeenten)
                .with("new", date)
                .with("gemeenten", *gemeenten),
        };
        self.language.say(said("diff-title").with("rules", rules).with("data", data))
    }

    /// Of single gemeenten: that there are changes in the rules that make no difference to them.
    pub(super) fn elsewhere(&self) -> Option<String> {
        let elsewhere = said("diff-rules-elsewhere").with("old", &self.old.asked).with("new", &self.new.asked);
        let names = said("diff-asked").with("names", self.colours.asked.clone());
        self.rules.elsewhere.then(|| self.language.say(elsewhere.with("gemeenten", names)))
    }

    /// How many colours change, and of how many gemeenten. None when no colour does.
    pub(super) fn changed(&self) -> Option<(Said, Said)> {
        let (colours, gemeenten) = (self.colours.changes(), self.colours.gemeenten_that_change());
        (colours > 0).then(|| (said("diff-colours").with("count", colours), of_gemeenten(gemeenten)))
    }
}

/// Changes of one indicator that are alike: from and to the same colour, by the same causes, by the same rules.
pub(super) struct Alike<'c> {
    pub old: Colour,
    pub new: Colour,
    pub causes: &'c Attribution,
    /// The reason, when it is the same for all of them in every letter.
    pub because: Option<&'c str>,
    /// What the report says to each of them, when the reasons differ and this does not.
    pub why: Option<&'c str>,
    pub changes: Vec<&'c ColourChange>,
}

impl<'c> Alike<'c> {
    /// `groen -> oranje, 3 gemeenten, by rule`, and why when it is the same for all of them.
    pub(super) fn title(&self, arrow: &str) -> Said {
        let title = match (self.because, self.why) {
            (Some(because), _) => said("diff-alike-because").with("because", because),
            (None, Some(why)) => said("diff-alike-why").with("why", why),
            (None, None) => said("diff-alike"),
        };
        title
            .with("old", self.old.word())
            .with("arrow", arrow)
            .with("new", self.new.word())
            .with("gemeenten", of_gemeenten(self.changes.len()))
            .with("causes", self.causes.said())
    }

    /// Why the colour of one of these changed: what the title says of all of them is not said again.
    pub(super) fn reason(&self, change: &'c ColourChange) -> &'c str {
        if self.why.is_some() { &change.bare } else { &change.because }
    }
}

/// `1 gemeente`, `12 gemeenten`
pub(super) fn of_gemeenten(count: usize) -> Said {
    said("diff-gemeenten").with("count", count)
}

/// Most first.
pub(super) fn alike(outcome: &IndicatorOutcome) -> Vec<Alike<'_>> {
    let mut groups: IndexMap<(Colour, Colour, &Attribution, &DecidedBy, &DecidedBy), Vec<&ColourChange>> =
        IndexMap::new();
    for change in &outcome.changes {
        let key = (change.old.colour, change.new.colour, &change.causes, &change.old.by, &change.new.by);
        groups.entry(key).or_default().push(change);
    }
    let mut groups: Vec<Alike<'_>> = groups
        .into_iter()
        .map(|((old, new, causes, ..), changes)| {
            let first = changes.first().map(|change| change.because.as_str());
            let because = first.filter(|first| changes.iter().all(|change| change.because == *first));
            let why = changes.first().map(|change| change.new.why.as_str()).filter(|why| !why.is_empty());
            let why = why.filter(|why| because.is_none() && changes.iter().all(|change| change.new.why == *why));
            Alike { old, new, causes, because, why, changes }
        })
        .collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.changes.len()));
    groups
}
