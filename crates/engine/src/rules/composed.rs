//! Figures that are declared as made of others: a number cut into classes, a weighted mean, points for answers, and how many
//! indicators have a colour. Only their arithmetic; looks up no figure and no colour.

use std::sync::Arc;

use super::condition::{Comparison, Condition, Operand, Part, Quantity};
use super::index::MeasureIndex;
use super::pack::Recipe;
use crate::terms::{Colour, Number};
use crate::text::{Span, Spanned};

/// A number cut into ranges with a name: each up to where the next one begins, the last without end. No number is left out.
#[derive(Clone, PartialEq, Debug)]
pub struct Classes {
    pub of: MeasureIndex,
    /// From low to high: the first number that is no longer in it, and its name.
    below: Vec<(Number, Arc<str>)>,
    last: Arc<str>,
    /// All that it asks of the number: whether it is below each of these.
    asks: Part<Condition>,
}

impl Classes {
    /// `below` rises; `named` are the thresholds that give these ends, of those that have one.
    pub fn new(
        of: MeasureIndex,
        below: Vec<(Number, Arc<str>)>,
        named: &[Option<Arc<str>>],
        last: Arc<str>,
        span: Span,
    ) -> Classes {
        let part = |what| Part::new(what, span);
        let end = |at: usize, value: Number| match named.get(at).cloned().flatten() {
            Some(name) => Operand::Threshold { name, value },
            None => Operand::Number(value),
        };
        let asked = below.iter().enumerate().map(|(at, (below, _))| {
            Part::new(
                Condition::Compare {
                    left: part(Operand::Quantity(Quantity::Measure(of))),
                    comparison: Comparison::Less,
                    right: part(end(at, *below)),
                },
                span,
            )
        });
        let asks = Part::new(Condition::Any(asked.collect()), span);
        Classes { of, below, last, asks }
    }

    /// The name of the class of a number, which is given as it is compared.
    pub fn class(&self, number: Number) -> &Arc<str> {
        self.below.iter().find(|(below, _)| number < *below).map_or(&self.last, |(_, name)| name)
    }

    /// The names, from low to high.
    pub fn names(&self) -> impl Iterator<Item = &Arc<str>> {
        self.below.iter().map(|(_, name)| name).chain([&self.last])
    }

    /// Where each class but the last ends.
    pub fn ends(&self) -> &[(Number, Arc<str>)] {
        &self.below
    }

    pub fn last(&self) -> &Arc<str> {
        &self.last
    }

    /// The same with another end of one class; none where the ends would no longer rise.
    pub fn with_end(&self, at: usize, end: Number) -> Option<Classes> {
        let mut below = self.below.clone();
        below.get_mut(at)?.0 = end;
        let rises = below.windows(2).all(|pair| matches!(pair, [(one, _), (other, _)] if one < other));
        rises.then(|| Classes::new(self.of, below, &[], self.last.clone(), self.asks.span))
    }

    /// What it asks of the number, as a condition that holds below its last end.
    pub fn asks(&self) -> &Part<Condition> {
        &self.asks
    }
}

/// What is made of the parts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Composing {
    /// Their mean, each counted by its weight.
    WeightedMean,
    /// The points of every answer that is yes.
    Points,
}

/// What a part that is missing does to the whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MissingPart {
    /// It is left out: the mean is that of the others, and there are no points for it.
    LeftOut,
    /// There is no whole either.
    Missing,
}

/// A figure with its weight, or an answer with its points.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Weighed {
    pub measure: MeasureIndex,
    /// More than zero.
    pub weight: Number,
    /// Where that is written.
    pub span: Span,
}

/// A figure that is made of others, which each count for so much. They count as they are printed: who does the sum again
/// with what is printed finds the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Composite {
    pub making: Composing,
    pub parts: Vec<Weighed>,
    pub missing: MissingPart,
}

impl Composite {
    /// What it is when the parts are these, as they are compared: yes is one, no is nothing.
    pub fn made(&self, part: &dyn Fn(MeasureIndex) -> Option<Number>) -> Option<Number> {
        let (mut sum, mut weights) = (Number::ZERO, Number::ZERO);
        for Weighed { measure, weight, .. } in &self.parts {
            match part(*measure) {
                Some(part) => {
                    sum = sum + *weight * part;
                    weights = weights + *weight;
                }
                None if self.missing == MissingPart::Missing => return None,
                None => {}
            }
        }
        match self.making {
            // Without any part there is nothing to divide by, and nothing known to give points for.
            Composing::WeightedMean => sum.checked_div(weights),
            Composing::Points => (weights > Number::ZERO).then_some(sum),
        }
    }

    /// What all the weights are together; of points, the most there can be.
    pub fn whole(&self) -> Number {
        self.parts.iter().fold(Number::ZERO, |sum, part| sum + part.weight)
    }
}

/// How many indicators have a colour.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tally {
    pub colour: Colour,
    /// Those in the summary of this chapter, where they are not named one by one.
    pub chapter: Option<Spanned<String>>,
    /// The ids of the indicators.
    pub of: Vec<Spanned<String>>,
}

impl Tally {
    /// How many of these colours count. Of who is grijs everywhere nothing is known, unless grijs is what is counted.
    pub fn count(&self, colours: impl Iterator<Item = Colour>) -> Option<usize> {
        let (mut counted, mut known) = (0usize, self.colour == Colour::Grijs);
        for colour in colours {
            counted += usize::from(colour == self.colour);
            known |= colour != Colour::Grijs;
        }
        known.then_some(counted)
    }
}

impl Recipe {
    /// The condition by which it follows from other figures: a question, or where a class ends.
    pub fn asks(&self) -> Option<&Part<Condition>> {
        match self {
            Recipe::When(condition) => Some(condition),
            Recipe::Classes(classes) => Some(classes.asks()),
            Recipe::Aggregate { .. }
            | Recipe::Formula(_)
            | Recipe::Script { .. }
            | Recipe::Composite(_)
            | Recipe::Tally(_)
            | Recipe::Earlier(_) => None,
        }
    }

    /// Whether who knows the figures that it is made of, knows it: without rows, and without what other indicators say.
    pub fn follows(&self) -> bool {
        matches!(self, Recipe::Formula(_) | Recipe::When(_) | Recipe::Classes(_) | Recipe::Composite(_))
    }
}
