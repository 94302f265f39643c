//! What is compared, and what decided a colour on one of its sides.

use serde::Serialize;

use crate::dataset::GemeenteIndex;
use crate::engine::{Because, Evaluation};
use crate::fault::OrFault;
use crate::language::{Language, Said, said};
use crate::rules::index::IndicatorIndex;
use crate::rules::{Resolved, RulePack};
use crate::text::Files;

/// One version of the rules, as the comparison needs it.
#[derive(Clone, Copy)]
pub struct ComparedRules<'r> {
    pub files: &'r Files,
    pub resolved: &'r Resolved,
    pub pack: &'r RulePack,
}

/// What decided a colour.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecidedBy {
    Rule {
        /// Counted from 1.
        number: usize,
        /// As it stands in the file.
        condition: String,
    },
    /// No rule: what is missing or too old.
    Nothing(String),
}

impl DecidedBy {
    pub(super) fn words(&self) -> String {
        match self {
            DecidedBy::Rule { condition, .. } => format!("`{condition}`"),
            DecidedBy::Nothing(what) => what.clone(),
        }
    }
}

/// What decided a colour, after what the report says of that colour: the words of the rule itself.
pub fn in_words_of(why: &str, by: Said) -> Said {
    match why {
        "" => by,
        why => said("diff-in-words").with("why", why).with("by", by),
    }
}

/// The rule that decides for a gemeente, or what there is instead.
pub(super) fn decided_by(
    evaluation: &Evaluation<'_>,
    number: IndicatorIndex,
    gemeente: GemeenteIndex,
    language: Language,
) -> DecidedBy {
    let indicator = evaluation.pack.indicator(number);
    DecidedBy::Nothing(language.say(match evaluation.decision(number, gemeente).because {
        Because::Rule(rule) => {
            let rule = usize::from(rule);
            let condition = indicator.colours.get(rule).or_fault("the rule that decided").written.clone();
            return DecidedBy::Rule { number: rule + 1, condition };
        }
        Because::NoFigure => said("diff-by-no-figure"),
        Because::Missing(quantity) => said("diff-by-missing").with("name", evaluation.name_of(quantity)),
        Because::Outdated => said("diff-by-outdated"),
        Because::NotDelivered => said("diff-by-not-delivered"),
        Because::Gap => said("diff-by-gap"),
        Because::Nothing => return DecidedBy::Nothing(String::new()),
    }))
}
