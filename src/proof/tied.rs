//! Figures that follow from others in a case: what a formula makes of figures that the rules ask too is not free.
//!
//! Cases take figures to be independent. What is claimed of all cases is claimed of fewer then, and holds; but a case that
//! is shown must be one that there can be. Knows nothing of rules.

use typed_index_collections::TiVec;

use super::input::{Input, Role};
use crate::engine::{calculate, measured_at};
use crate::fault::OrFault;
use crate::rules::condition::Quantity;
use crate::rules::index::MeasureIndex;
use crate::rules::{How, RulePack};
use crate::terms::{Number, Value};

/// How a measure is known in a case.
#[derive(Clone, Copy)]
enum Known {
    /// It is an input, by its number, and follows from no other.
    Given(usize),
    /// It follows from others; where it is an input too, by its number.
    Follows(Option<usize>),
    No,
}

pub(super) struct Ties<'a> {
    pack: &'a RulePack,
    known: TiVec<MeasureIndex, Known>,
}

impl<'a> Ties<'a> {
    pub fn of(pack: &'a RulePack, inputs: &[Input]) -> Ties<'a> {
        let mut known: TiVec<MeasureIndex, Known> = pack.measures.iter().map(|_| Known::No).collect();
        for &at in &pack.order {
            let measure = &pack.measures[at];
            let is_it = |input: &Input| input.role != Role::Benchmark && input.name == measure.name;
            let input = inputs.iter().position(is_it);
            let follows = matches!(measure.how, How::Formula(_))
                && pack.graph.needs(at).next().is_some()
                && pack.graph.needs(at).all(|need| !matches!(known[need], Known::No));
            known[at] = match (follows, input) {
                (true, input) => Known::Follows(input),
                (false, Some(input)) => Known::Given(input),
                (false, None) => Known::No,
            };
        }
        Ties { pack, known }
    }

    /// The inputs that follow from others.
    pub fn tied(&self) -> impl Iterator<Item = usize> {
        self.known.iter().filter_map(|known| if let Known::Follows(input) = known { *input } else { None })
    }

    /// The figures of a case, where what follows from others is what it is made of.
    pub fn followed(&self, values: &[Value]) -> Vec<Value> {
        let mut values = values.to_vec();
        let mut numbers: TiVec<MeasureIndex, Option<Number>> = self.known.iter().map(|_| None).collect();
        let number = |value: Option<&Value>| if let Some(Value::Number(number)) = value { Some(*number) } else { None };
        for &at in &self.pack.order {
            let measure = &self.pack.measures[at];
            numbers[at] = match (self.known[at], &measure.how) {
                (Known::Given(input), _) => number(values.get(input)),
                (Known::Follows(_), How::Formula(formula)) if measure.precision.is_sum() => {
                    let printed = |of: MeasureIndex| Some(numbers[of]?.round(measured_at(&self.pack.measures[of])));
                    calculate(formula, &printed)
                }
                (Known::Follows(_), How::Formula(formula)) => calculate(formula, &|of| numbers[of]),
                _ => None,
            };
            if let Known::Follows(Some(input)) = self.known[at]
                && let Some(value) = values.get_mut(input)
            {
                *value = numbers[at].map_or(Value::Missing, Value::Number);
            }
        }
        values
    }

    /// What an input that follows from others is made of, for people.
    pub fn said(&self, input: &str) -> String {
        let measure = self.pack.measures.position(|measure| measure.name == input).or_fault("a measure that follows");
        let of: Vec<String> = self
            .pack
            .graph
            .needs(measure)
            .map(|need| format!("`{}`", self.pack.name_of(Quantity::Measure(need))))
            .collect();
        format!("`{input}` is computed from {}", of.join(" and "))
    }
}
