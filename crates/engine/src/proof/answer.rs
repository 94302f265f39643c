//! The engine's own answers, for the figures of a case.

use super::gather::AskedInputs;
use super::input::{Input, InputMeaning, Vocabulary};
use super::place::class_of;
use super::space::{Space, TooMany};
use crate::engine::{Decision, Judge, Question, Truth};
use crate::fault::OrFault;
use crate::rules::condition::{Condition, Quantity};
use crate::rules::{Classes, Indicator, RulePack};
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
    pub(super) fn space(sides: &[Side<'_>], peildatum: Peildatum) -> Result<Space, TooMany> {
        Space::of(Side::asked(sides, peildatum), peildatum)
    }

    /// Everything that the rules of some sides ask.
    pub(super) fn asked(sides: &[Side<'_>], peildatum: Peildatum) -> AskedInputs {
        let mut asked = AskedInputs::new(peildatum);
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

/// Decides the colour of figures that are given one by one.
pub(super) struct Decider<'a> {
    side: Side<'a>,
    judge: Judge,
    origins: Origins,
}

impl<'a> Decider<'a> {
    pub fn new(side: Side<'a>, inputs: &[Input]) -> Decider<'a> {
        let judge = Judge::new(side.pack, side.indicator, side.peildatum);
        let mut origins = Origins::default();
        for quantity in judge.quantities().iter().copied().chain([Quantity::Measure(side.indicator.measure)]) {
            origins.add(quantity, side.vocabulary(), side.peildatum, inputs);
        }
        Decider { side, judge, origins }
    }

    /// `values` are the figures of the inputs.
    pub fn decide(&self, values: &[Value]) -> Decision {
        let known = self.origins.values(values);
        self.judge.decide(&|quantity| given(&known, quantity), false)
    }

    /// One of the conditions of its rules, or a part of one, ready to be asked.
    pub fn question(&self, condition: &Condition) -> Question {
        Question::new(condition, self.side.peildatum, &|quantity| self.side.vocabulary().decimals(quantity))
    }

    /// What such a question says.
    pub fn ask(&self, question: &Question, values: &[Value]) -> Truth {
        let known = self.origins.values(values);
        question.ask(&|quantity| given(&known, quantity))
    }
}

/// Where the values of quantities come from: each after those that it follows from.
#[derive(Default)]
struct Origins(Vec<(Quantity, Origin)>);

enum Origin {
    /// By its number among the inputs.
    Input(usize),
    Constant(Value),
    When(Box<Question>),
    /// The class of a figure, which is compared at so many decimals.
    Class(Classes, u32),
}

impl Origins {
    fn add(&mut self, quantity: Quantity, vocabulary: Vocabulary<'_>, peildatum: Peildatum, inputs: &[Input]) {
        if self.0.iter().any(|(known, _)| *known == quantity) {
            return;
        }
        let origin = match vocabulary.meaning(quantity) {
            InputMeaning::Input(input) => {
                let at = inputs.iter().position(|known| known.is(&input));
                Origin::Input(at.or_fault("what a rule asks was gathered"))
            }
            InputMeaning::Constant(number) => Origin::Constant(Value::Number(number)),
            InputMeaning::Class(classes) => {
                let (words, of) = (vocabulary.of_measures(), Quantity::Measure(classes.of));
                self.add(of, words, peildatum, inputs);
                Origin::Class(classes.clone(), words.decimals(of))
            }
            InputMeaning::When(condition) => {
                let words = vocabulary.of_measures();
                condition.quantities().into_iter().for_each(|below| self.add(below, words, peildatum, inputs));
                let question = Question::new(condition, peildatum, &|quantity| words.decimals(quantity));
                Origin::When(Box::new(question))
            }
        };
        self.0.push((quantity, origin));
    }

    fn values(&self, inputs: &[Value]) -> Vec<(Quantity, Value)> {
        let mut known: Vec<(Quantity, Value)> = Vec::with_capacity(self.0.len());
        for (quantity, origin) in &self.0 {
            let value = match origin {
                Origin::Input(input) => inputs.get(*input).cloned().or_fault("every input has a value"),
                Origin::Constant(value) => value.clone(),
                Origin::Class(classes, decimals) => {
                    class_of(classes, &given(&known, Quantity::Measure(classes.of)), *decimals)
                }
                Origin::When(question) => match question.ask(&|quantity| given(&known, quantity)) {
                    Truth::Yes => Value::YesNo(true),
                    Truth::No => Value::YesNo(false),
                    Truth::Unknown(_) => Value::Missing,
                },
            };
            known.push((*quantity, value));
        }
        known
    }
}

fn given(known: &[(Quantity, Value)], quantity: Quantity) -> Value {
    let (_, value) = known.iter().find(|(known, _)| *known == quantity).or_fault("a value of everything that is asked");
    value.clone()
}
