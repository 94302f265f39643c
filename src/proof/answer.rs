//! The engine's own answers, for the figures of a case.

use super::cases::{Case, Cases, TooMany};
use super::gather::Asked;
use super::input::{Input, Meaning, Vocabulary};
use crate::engine::{Decision, Judge, Question, Truth};
use crate::rules::condition::{Condition, Quantity};
use crate::rules::{Indicator, RulePack};
use crate::terms::{Peildatum, Value};

/// The colour rules of one indicator in one version, at one date.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    pub pack: &'a RulePack,
    pub indicator: &'a Indicator,
    pub peildatum: Peildatum,
}

impl<'a> Side<'a> {
    pub(super) fn vocabulary(self) -> Vocabulary<'a> {
        Vocabulary::Rules(self.pack, self.indicator)
    }

    /// Every case that the rules of some sides can tell apart.
    pub(super) fn cases(sides: &[Side<'_>], peildatum: Peildatum) -> Result<Cases, TooMany> {
        Cases::of(Side::asked(sides, peildatum), peildatum)
    }

    /// Everything that the rules of some sides ask.
    pub(super) fn asked(sides: &[Side<'_>], peildatum: Peildatum) -> Asked {
        let mut asked = Asked::new(peildatum);
        for side in sides {
            // Without its own figure there is nothing to judge, whatever the rules ask.
            asked.measure(side.indicator.measure, side.vocabulary());
        }
        for side in sides {
            side.indicator.colours.iter().for_each(|rule| asked.condition(&rule.condition, side.vocabulary()));
        }
        asked
    }
}

/// Decides the colour of a case.
pub(super) struct Decider {
    judge: Judge,
    origins: Origins,
}

impl Decider {
    pub fn new(side: Side<'_>, inputs: &[Input]) -> Decider {
        let judge = Judge::new(side.pack, side.indicator, side.peildatum);
        let own = Quantity::Measure(side.indicator.measure);
        let quantities = judge.quantities().iter().copied().chain([own]);
        let origins = Origins::new(quantities, side.vocabulary(), side.peildatum, inputs);
        Decider { judge, origins }
    }

    pub fn decide(&self, case: &Case) -> Decision {
        self.judge.decide(&|quantity| self.origins.value(quantity, case), false)
    }
}

/// Asks a condition of a case.
pub(super) struct Asker {
    question: Question,
    origins: Origins,
}

impl Asker {
    pub fn new(condition: &Condition, vocabulary: Vocabulary<'_>, peildatum: Peildatum, inputs: &[Input]) -> Asker {
        let question = Question::new(condition, peildatum, &|quantity| vocabulary.decimals(quantity));
        let origins = Origins::new(condition.quantities().into_iter(), vocabulary, peildatum, inputs);
        Asker { question, origins }
    }

    pub fn ask(&self, case: &Case) -> Truth {
        self.question.ask(&|quantity| self.origins.value(quantity, case))
    }
}

/// Where the values of quantities come from.
struct Origins(Vec<(Quantity, Origin)>);

enum Origin {
    /// By its number in the case.
    Input(usize),
    Constant(Value),
    When(Box<Asker>),
}

impl Origins {
    fn new(
        quantities: impl Iterator<Item = Quantity>,
        vocabulary: Vocabulary<'_>,
        peildatum: Peildatum,
        inputs: &[Input],
    ) -> Origins {
        let origin = |quantity| match vocabulary.meaning(quantity)? {
            Meaning::Input(input) => inputs.iter().position(|known| known.name == input.name).map(Origin::Input),
            Meaning::Constant(number) => Some(Origin::Constant(Value::Number(number))),
            Meaning::When(condition) => {
                let asker = Asker::new(condition, vocabulary.of_measures(), peildatum, inputs);
                Some(Origin::When(Box::new(asker)))
            }
        };
        Origins(quantities.filter_map(|quantity| Some((quantity, origin(quantity)?))).collect())
    }

    fn value(&self, quantity: Quantity, case: &Case) -> Value {
        match self.0.iter().find(|(known, _)| *known == quantity).map(|(_, origin)| origin) {
            Some(Origin::Input(input)) => case.values.get(*input).cloned().unwrap_or(Value::Missing),
            Some(Origin::Constant(value)) => value.clone(),
            Some(Origin::When(asker)) => match asker.ask(case) {
                Truth::Yes => Value::YesNo(true),
                Truth::No => Value::YesNo(false),
                Truth::Unknown(_) => Value::Missing,
            },
            None => Value::Missing,
        }
    }
}
