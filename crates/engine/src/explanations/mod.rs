//! Comply or explain: what gemeenten say of their own colours, from when to when. It stands beside a colour, and decides
//! nothing.

mod keys;
mod list;
mod read;

pub use keys::EXPLANATIONS_FILE;
pub use list::{DrawnBy, ExplanationList, ListedExplanation};
pub use read::{MOST_LETTERS, read};

use crate::dataset::GemeenteIndex;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::mistakes;
use crate::terms::{Date, Meaning};
use crate::text::{Span, Spanned};

mistakes! {
    /// What is told of explanations that can be read.
    enum ExplanationTold {
        Lapsed { gemeente: String, indicators: Vec<String>, until: String, peildatum: String }
            = Warning ExplanationWrong "explanation-lapsed";
    }
}

/// What was said of one colour or several of a gemeente.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeptExplanation {
    /// None: a gemeente of another time than that of the data.
    pub gemeente: Option<GemeenteIndex>,
    /// As it is written.
    pub named: String,
    pub indicators: Vec<Spanned<String>>,
    /// On one line.
    pub text: String,
    /// A role.
    pub who: String,
    pub since: Date,
    /// The last day.
    pub until: Date,
    /// Numbers of versions; empty for all.
    pub rules: Vec<String>,
    pub span: Span,
}

/// Whether an explanation holds on a day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum ExplanationState {
    Holds,
    Lapsed,
    Coming,
}

impl ExplanationState {
    /// For machines.
    pub fn word(self) -> &'static str {
        match self {
            ExplanationState::Holds => "holds",
            ExplanationState::Lapsed => "lapsed",
            ExplanationState::Coming => "coming",
        }
    }
}

impl KeptExplanation {
    pub fn state(&self, day: Date) -> ExplanationState {
        match () {
            () if day < self.since => ExplanationState::Coming,
            () if day > self.until => ExplanationState::Lapsed,
            () => ExplanationState::Holds,
        }
    }

    /// Whether it is about this version of the rules.
    pub fn is_for(&self, version: &str) -> bool {
        self.rules.is_empty() || self.rules.iter().any(|number| number == version)
    }

    fn is_of(&self, gemeente: GemeenteIndex, indicator: &str) -> bool {
        self.gemeente == Some(gemeente) && self.indicators.iter().any(|known| known.value == indicator)
    }
}

/// All that gemeenten say of their colours, in the order in which it is written.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Explanations(Vec<KeptExplanation>);

impl Explanations {
    pub fn all(&self) -> impl Iterator<Item = &KeptExplanation> {
        self.0.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is said of a colour on a day: the explanation that holds, or else the one that lapsed last.
    pub fn of(
        &self,
        gemeente: GemeenteIndex,
        indicator: &str,
        version: &str,
        day: Date,
    ) -> Option<(&KeptExplanation, ExplanationState)> {
        let own = self.all().filter(|kept| kept.is_of(gemeente, indicator) && kept.is_for(version));
        let told = own.map(|kept| (kept, kept.state(day))).filter(|(_, state)| *state != ExplanationState::Coming);
        told.min_by_key(|(kept, state)| (*state, std::cmp::Reverse(kept.until)))
    }

    /// Those that lapsed by a day and that nobody said anew, each once.
    pub fn lapsed(&self, day: Date) -> Diagnostics {
        let mut found = Diagnostics::default();
        for kept in self.all().filter(|kept| kept.state(day) == ExplanationState::Lapsed) {
            // Of a gemeente that is there no more, nobody says it anew.
            let Some(gemeente) = kept.gemeente else { continue };
            let later =
                |other: &KeptExplanation, indicator: &str| other.until > kept.until && other.is_of(gemeente, indicator);
            let open = kept.indicators.iter().filter(|own| !self.all().any(|other| later(other, &own.value)));
            let indicators: Vec<String> = open.map(|own| own.value.clone()).collect();
            if !indicators.is_empty() {
                let (until, peildatum) = (kept.until.to_string(), day.to_string());
                let told = ExplanationTold::Lapsed { gemeente: kept.named.clone(), indicators, until, peildatum };
                found.push(Diagnostic::of(kept.span, &told));
            }
        }
        found
    }

    /// Another sum where something else is said: for who keeps what was made of it.
    pub fn sum(&self) -> String {
        let mut meaning = Meaning::default();
        for KeptExplanation { named, indicators, text, who, since, until, rules, .. } in &self.0 {
            [named, text, who, &since.to_string(), &until.to_string()].into_iter().for_each(|part| meaning.add(part));
            indicators.iter().map(|indicator| &indicator.value).chain(rules).for_each(|part| meaning.add(part));
        }
        meaning.sum()
    }
}
