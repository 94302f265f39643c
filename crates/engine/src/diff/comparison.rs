//! A whole comparison: what was compared, what is different in the rules, and in the colours.

use indexmap::IndexMap;
use serde::Serialize;

use super::cause::Attribution;
use super::compared::By;
use super::outcome::{ColourChange, IndicatorOutcome, Outcomes};
use super::rules::RuleChanges;
use super::versions::{OfVersions, Standing};
use crate::engine::Evaluation;
use crate::language::{Language, Said, said};
use crate::terms::{Colour, Date, dutch_date};
use crate::what_if::{Set, told};

/// Everything that can be said of the difference between two states.
#[derive(Serialize)]
pub struct Comparison {
    schema: &'static str,
    pub old: State,
    pub new: State,
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
pub struct State {
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

impl State {
    pub fn of(asked: &str, evaluation: &Evaluation<'_>) -> State {
        let date: Option<Date> = evaluation.pack.history.last().map(|version| version.date);
        State {
            asked: asked.to_owned(),
            rules: evaluation.pack.number().to_owned(),
            date: date.map_or_else(String::new, |date| date.to_string()),
            rules_hash: evaluation.pack.hash.clone(),
            peildatum: evaluation.peildatum.to_string(),
            peildatum_display: dutch_date(evaluation.peildatum.0),
            data_hash: evaluation.data.hash.clone(),
            gemeenten: evaluation.gemeenten(),
            synthetic: evaluation.synthetic().into_iter().map(str::to_owned).collect(),
            what_if: evaluation.what_if(),
        }
    }
}

impl Comparison {
    /// Rules and colours were compared in this language too.
    pub fn new(old: State, new: State, rules: RuleChanges, colours: Outcomes, language: Language) -> Comparison {
        Comparison { schema: "mdd-diff/1", old, new, rules, colours, versions: Vec::new(), language }
    }

    /// Nothing is different in the rules, and no colour of anybody.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.colours.is_empty() && self.is_same_elsewhere()
    }

    /// No version beside these is another one in the other project.
    pub(super) fn is_same_elsewhere(&self) -> bool {
        self.versions.iter().all(|of| of.is == Standing::Same)
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
        let State { asked, peildatum_display: date, gemeenten, .. } = &self.new;
        let rules = match self.old.asked == *asked {
            true => said("diff-title-rules").with("rules", asked),
            false => said("diff-title-two-rules").with("old", &self.old.asked).with("new", asked),
        };
        let data = match self.old.data_hash == self.new.data_hash {
            true => said("diff-title-data").with("date", date).with("gemeenten", *gemeenten),
            false => said("diff-title-two-data")
                .with("old", &self.old.peildatum_display)
                .with("before", self.old.gemeenten)
                .with("new", date)
                .with("gemeenten", *gemeenten),
        };
        self.language.say(said("diff-title").with("rules", rules).with("data", data))
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
    pub changes: Vec<&'c ColourChange>,
}

impl Alike<'_> {
    /// `groen -> oranje, 3 gemeenten, by rule`, and why when it is the same for all of them.
    pub(super) fn title(&self, arrow: &str) -> Said {
        let title = said(if self.because.is_some() { "diff-alike-because" } else { "diff-alike" });
        title
            .with("old", self.old.word())
            .with("arrow", arrow)
            .with("new", self.new.word())
            .with("gemeenten", of_gemeenten(self.changes.len()))
            .with("causes", self.causes.said())
            .with("because", self.because)
    }
}

/// `1 gemeente`, `12 gemeenten`
pub(super) fn of_gemeenten(count: usize) -> Said {
    said("diff-gemeenten").with("count", count)
}

/// Most first.
pub(super) fn alike(outcome: &IndicatorOutcome) -> Vec<Alike<'_>> {
    let mut groups: IndexMap<(Colour, Colour, &Attribution, &By, &By), Vec<&ColourChange>> = IndexMap::new();
    for change in &outcome.changes {
        let key = (change.old.colour, change.new.colour, &change.causes, &change.old.by, &change.new.by);
        groups.entry(key).or_default().push(change);
    }
    let mut groups: Vec<Alike<'_>> = groups
        .into_iter()
        .map(|((old, new, causes, ..), changes)| {
            let first = changes.first().map(|change| change.because.as_str());
            let because = first.filter(|first| changes.iter().all(|change| change.because == *first));
            Alike { old, new, causes, because, changes }
        })
        .collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.changes.len()));
    groups
}
