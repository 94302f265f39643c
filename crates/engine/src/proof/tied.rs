//! Figures that follow from others in a case: what a formula makes of figures that the rules ask too is not free; nor is
//! the best of all gemeenten, or a place among them, next to a figure.
//!
//! Cases take figures to be independent. What is claimed of all cases is claimed of fewer then, and holds; but a case that
//! is shown must be one that there can be. Knows nothing of rules.
//!
//! Longer than most: what follows from what, and what that leaves possible, is one piece of reasoning.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use typed_index_collections::{TiSlice, TiVec};

use super::answer::Side;
use super::cover::CaseBlock;
use super::input::{Input, Role};
use super::place::class_of;
use super::reach::{CaseReach, Stretches, calculated, composed, reach};
use super::space::{Dimension, Space};
use crate::engine::{Question, Truth, calculate, compared, compared_at, decimals_of, measured_at};
use crate::fault::{OrFault, stop};
use crate::language::{Said, said};
use crate::rules::condition::Quantity;
use crate::rules::index::MeasureIndex;
use crate::rules::{Benchmark, Best, Bounds, Domain, Measure, Recipe, RulePack, Statistic};
use crate::terms::{Number, Peildatum, Value};

/// How a measure is known in a case.
#[derive(Clone, Copy)]
enum Known {
    /// It is an input, by its number, and follows from no other.
    Given(usize),
    /// It follows from others; where it is an input too, by its number.
    Follows(Option<usize>),
    No,
}

/// So many cases are tried for figures that go together.
const MAX_TRIED: usize = 2_000;

/// What follows from what in the rules of one or two versions.
pub(super) struct Together<'a> {
    /// Only of versions in which something follows.
    ties: Vec<Ties<'a>>,
    /// Whether a name means a quantity of another kind in each version: then no figures are those of both.
    apart: bool,
    /// Benchmarks that there cannot be beside every figure.
    besides: Vec<Beside>,
    /// What a share and a place can be: cases of figures that are compared with each other know only of zero.
    limits: Vec<(usize, Domain)>,
    /// Why figures may not go together; none when they do.
    why: Option<Said>,
}

/// A benchmark that follows from the figure of the gemeente too: the best of all is never worse than its own, and who has
/// the best that there can be comes first.
struct Beside {
    figure: usize,
    benchmark: usize,
    made: Statistic,
    /// The least and the most that the figure can be, as it is compared.
    ends: [Option<Number>; 2],
    decimals: u32,
}

/// What the benchmark can be where that is neither a figure as that of a gemeente is, nor a number without an end.
fn limit(side: &Side<'_>, inputs: &[Input]) -> Option<(usize, Domain)> {
    let limited =
        !side.indicator.benchmark.is_on_scale() && !matches!(side.indicator.benchmark, Benchmark::Count { .. });
    let at = inputs.iter().position(|input| input.role == Role::Benchmark).filter(|_| limited)?;
    Some((at, side.pack.domains.benchmark(side.indicator)))
}

impl Beside {
    fn of(side: &Side<'_>, inputs: &[Input]) -> Option<Beside> {
        let made = side.indicator.benchmark.follows_figure()?;
        let measure = &side.pack.measures[side.indicator.measure];
        let benchmark = inputs.iter().position(|input| input.role == Role::Benchmark)?;
        let figure = inputs.iter().position(|input| input.role != Role::Benchmark && input.name == measure.name)?;
        // Who does not count itself is beside whatever the others have.
        if side.indicator.benchmark.over().is_some() {
            return None;
        }
        let decimals = compared_at(side.pack, side.indicator, Quantity::Measure(side.indicator.measure));
        let bounds = side.pack.domains.measure(side.indicator.measure).bounds;
        let ends = [bounds.low, bounds.high].map(|end| Some(end?.round(decimals)));
        Some(Beside { figure, benchmark, made, ends, decimals })
    }

    /// Whether the figure and the benchmark of a case can stand beside each other.
    fn can_be(&self, values: &[Value]) -> bool {
        let number = |at: usize| match values.get(at) {
            Some(Value::Number(number)) => Some(number.round(self.decimals)),
            _ => None,
        };
        let (Some(own), Some(benchmark)) = (number(self.figure), number(self.benchmark)) else { return true };
        let [least, most] = self.ends;
        match self.made {
            Statistic::Best(Best::Highest) => own <= benchmark,
            Statistic::Best(Best::Lowest) => own >= benchmark,
            Statistic::Rank(Best::Highest) => benchmark == Number::from(1usize) || most != Some(own),
            Statistic::Rank(Best::Lowest) => benchmark == Number::from(1usize) || least != Some(own),
            Statistic::Mean | Statistic::Median | Statistic::Quantile(_) => true,
        }
    }

    /// The same, of all figures of a case.
    fn may_be(&self, reach: &[CaseReach], space: &Space, case: &[usize]) -> bool {
        let within = |at: usize| match reach.get(at) {
            Some(CaseReach::There(stretches)) => stretches.at(self.decimals),
            _ => None,
        };
        let (Some(own), Some(benchmark)) = (within(self.figure), within(self.benchmark)) else { return true };
        let only = |bounds: Bounds| bounds.low.filter(|low| bounds.high == Some(*low));
        let one = Number::from(1usize);
        let [least, most] = self.ends;
        let best = match self.made {
            Statistic::Best(best) => best,
            Statistic::Rank(best) => {
                let end = if best == Best::Highest { most } else { least };
                return end.is_none() || only(own) != end || benchmark.low.is_none_or(|low| low <= one);
            }
            Statistic::Mean | Statistic::Median | Statistic::Quantile(_) => return true,
        };
        let (less, more, wrong) = match best {
            Best::Highest => (own.low, benchmark.high, 3),
            Best::Lowest => (benchmark.low, own.high, 1),
        };
        let lies_beyond = less.zip(more).is_some_and(|(less, more)| less > more);
        let is_at = |of: (usize, usize), place: usize| {
            let compares =
                |at: &Dimension| matches!(at, Dimension::Order { left, right } if (left.input, right.input) == of);
            let order = space.dimensions.iter().position(compares);
            order.is_some_and(|order| space.place_in(case, order) == Some(place))
        };
        !lies_beyond && !is_at((self.figure, self.benchmark), wrong) && !is_at((self.benchmark, self.figure), 4 - wrong)
    }
}

impl<'a> Together<'a> {
    pub fn of(sides: &[Side<'a>], inputs: &[Input]) -> Together<'a> {
        let mut ties: Vec<Ties<'a>> = sides.iter().map(|side| Ties::of(side.pack, inputs, side.peildatum)).collect();
        ties.retain(|ties| ties.tied().next().is_some());
        let mixed = inputs.iter().find(|input| inputs.iter().any(|other| other.name == input.name && !other.is(input)));
        if let Some(mixed) = mixed {
            let why = said("proof-other-kind").with("name", &mixed.name);
            return Together { ties, apart: true, besides: Vec::new(), limits: Vec::new(), why: Some(why) };
        }
        let besides: Vec<Beside> = sides.iter().filter_map(|side| Beside::of(side, inputs)).collect();
        let why = ties.iter().find_map(|ties| Some(ties.why(&inputs.get(ties.tied().next()?)?.name)));
        let limits: Vec<(usize, Domain)> = sides.iter().filter_map(|side| limit(side, inputs)).collect();
        let why = why.or_else(|| (!besides.is_empty()).then(|| said("proof-benchmark-moves")));
        let why = why.or_else(|| (!limits.is_empty()).then(|| said("proof-benchmark-limits")));
        Together { ties, apart: false, besides, limits, why }
    }

    /// Whether every case is one that there can be.
    pub fn is_free(&self) -> bool {
        self.ties.is_empty() && self.besides.is_empty() && self.limits.is_empty() && !self.apart
    }

    /// The figure with which the benchmark moves.
    pub fn moving(&self) -> Option<usize> {
        self.besides.first().map(|beside| beside.figure)
    }

    /// The inputs that follow from others, and those that others follow from.
    pub fn bound(&self) -> impl Iterator<Item = usize> {
        self.ties.iter().flat_map(Ties::bound)
    }

    /// Figures of one of these cases that go together, of which something holds.
    ///
    /// # Errors
    /// None were found: why, for people.
    pub fn figures(
        &self,
        cases: &[Vec<usize>],
        space: &Space,
        holds: &dyn Fn(&[Value]) -> bool,
    ) -> Result<Vec<Value>, Said> {
        let known: BTreeSet<&[usize]> = cases.iter().map(Vec::as_slice).collect();
        let is_one_of_them =
            |values: &[Value]| space.case_of(values).is_some_and(|case| known.contains(case.as_slice()));
        let fits = |values: &Vec<Value>| self.can_be(values) && holds(values) && is_one_of_them(values);
        let found = match self.is_free() {
            true => cases.first().map(|case| space.values(case)),
            false if self.apart => None,
            false => {
                let mut tried = cases.iter().flat_map(|case| self.tries(case, space)).take(MAX_TRIED);
                tried.find_map(|values| self.followed(&values).filter(fits))
            }
        };
        found.ok_or_else(|| self.why.clone().or_fault("why figures do not go together"))
    }

    /// Figures of a case: those that show it, and those at the ends of what they can be there.
    fn tries(&self, case: &[usize], space: &Space) -> Vec<Vec<Value>> {
        let mut tries = vec![space.values(case)];
        let cells: Vec<Range<usize>> = case.iter().map(|cell| *cell..*cell + 1).collect();
        let Some(reach) = reach(space, &cells) else { return tries };
        let besides = self.besides.iter().flat_map(|beside| [beside.figure, beside.benchmark]);
        let loose: BTreeSet<usize> = self.bound().chain(besides).chain(self.limits.iter().map(|(at, _)| *at)).collect();
        for at in loose {
            let Some(CaseReach::There(stretches)) = reach.get(at) else { continue };
            let ends: Vec<Number> = stretches.ends().collect();
            let moved: Vec<Vec<Value>> = tries
                .iter()
                .flat_map(|values| ends.iter().map(move |end| (values, *end)))
                .filter_map(|(values, end)| {
                    let mut values = values.clone();
                    let slot = values.get_mut(at).filter(|value| matches!(value, Value::Number(_)))?;
                    *slot = Value::Number(end);
                    Some(values)
                })
                .take(MAX_TRIED)
                .collect();
            tries.extend(moved);
        }
        tries
    }

    /// Whether there can be a gemeente with these figures.
    pub fn fits(&self, values: &[Value]) -> bool {
        !self.apart && self.can_be(values) && self.ties.iter().all(|ties| ties.followed(values) == values)
    }

    /// Whether it is certain that no gemeente is in any case of this block, of which all are known.
    pub fn is_impossible(&self, block: &CaseBlock, space: &Space) -> bool {
        if self.is_free() || self.apart || block.members.len() > MAX_TRIED {
            return false;
        }
        let may_be = |(case, stretches): (&Vec<usize>, &Vec<Range<usize>>)| {
            let Some(reach) = reach(space, stretches) else { return false };
            let within = |(at, domain): &(usize, Domain)| match reach.get(*at) {
                Some(CaseReach::There(stretches)) => stretches.meets(domain.bounds),
                _ => true,
            };
            self.limits.iter().all(within)
                && self.besides.iter().all(|beside| beside.may_be(&reach, space, case))
                && self.ties.iter().all(|ties| ties.may_be(&reach))
        };
        !block.members.iter().zip(&block.stretches).any(may_be)
    }

    /// Whether there can be such a benchmark, and beside such a figure.
    fn can_be(&self, values: &[Value]) -> bool {
        let within = |(at, domain): &(usize, Domain)| values.get(*at).is_none_or(|value| domain.contains(value));
        self.limits.iter().all(within) && self.besides.iter().all(|beside| beside.can_be(values))
    }

    /// The figures of a case, where what follows from others is what it is made of; none when two versions do not agree.
    fn followed(&self, values: &[Value]) -> Option<Vec<Value>> {
        let followed = self.ties.iter().fold(values.to_vec(), |values, ties| ties.followed(&values));
        self.ties.iter().all(|ties| ties.followed(&followed) == followed).then_some(followed)
    }
}

struct Ties<'a> {
    pack: &'a RulePack,
    known: TiVec<MeasureIndex, Known>,
    /// What inputs follow from, those inputs among them, each after what it is made of.
    needed: Vec<MeasureIndex>,
    /// Of those that are a question.
    questions: BTreeMap<MeasureIndex, Question>,
}

impl<'a> Ties<'a> {
    fn of(pack: &'a RulePack, inputs: &[Input], peildatum: Peildatum) -> Ties<'a> {
        let input = |measure: &Measure| {
            let is_it = |input: &Input| input.name == measure.name && input.domain.kind == measure.kind;
            inputs.iter().position(|input| input.role != Role::Benchmark && is_it(input))
        };
        let inputs: TiVec<MeasureIndex, Option<usize>> = pack.measures.iter().map(input).collect();
        let follows = pack.following(Recipe::follows, |at| inputs[at].is_some());
        let known = follows.into_iter().zip(inputs).map(|(follows, input)| match (follows, input) {
            (true, input) => Known::Follows(input),
            (false, Some(input)) => Known::Given(input),
            (false, None) => Known::No,
        });
        let mut ties = Ties { pack, known: known.collect(), needed: Vec::new(), questions: BTreeMap::new() };
        ties.needed = ties.under_inputs();
        let asks = |at: &MeasureIndex| match &pack.measures[*at].how {
            Recipe::When(condition) => {
                Some((*at, Question::new(condition, peildatum, &|quantity| decimals_of(pack, quantity))))
            }
            _ => None,
        };
        ties.questions = ties.needed.iter().filter_map(asks).collect();
        ties
    }

    /// The inputs that follow from others.
    fn tied(&self) -> impl Iterator<Item = usize> {
        self.known.iter().filter_map(|known| if let Known::Follows(input) = known { *input } else { None })
    }

    /// The inputs that follow from others, and those that they follow from, at however many removes.
    fn bound(&self) -> Vec<usize> {
        let input = |at: &MeasureIndex| match self.known[*at] {
            Known::Given(input) | Known::Follows(Some(input)) => Some(input),
            _ => None,
        };
        let mut bound: Vec<MeasureIndex> = self.needed.clone();
        bound.sort_unstable();
        bound.iter().filter_map(input).collect()
    }

    fn under_inputs(&self) -> Vec<MeasureIndex> {
        let mut asked: TiVec<MeasureIndex, bool> = self.known.iter().map(|_| false).collect();
        for &at in self.pack.order.iter().rev() {
            if matches!(self.known[at], Known::Follows(Some(_)))
                || (asked[at] && matches!(self.known[at], Known::Follows(_)))
            {
                asked[at] = true;
                self.pack.graph.needs(at).for_each(|need| asked[need] = true);
            }
        }
        self.pack.order.iter().copied().filter(|at| asked[*at]).collect()
    }

    /// Whether there may be figures of a case of which what follows from others is what it is made of.
    fn may_be(&self, reach: &[CaseReach]) -> bool {
        let mut found: TiVec<MeasureIndex, CaseReach> =
            self.known.iter().map(|_| CaseReach::There(Stretches::exactly(Bounds::ANY))).collect();
        for &at in &self.needed {
            let said = match self.known[at] {
                Known::Given(input) | Known::Follows(Some(input)) => reach.get(input).cloned(),
                _ => None,
            };
            let made = if let Known::Follows(_) = self.known[at] { self.reached(at, &found) } else { None };
            found[at] = match (made, said) {
                (Some(CaseReach::There(made)), Some(CaseReach::There(said))) => {
                    if !said.meets(made.bounds()) {
                        return false;
                    }
                    CaseReach::There(made)
                }
                (Some(CaseReach::Missing), Some(CaseReach::There(_))) => return false,
                (_, Some(said)) => said,
                (Some(made), None) => made,
                (None, None) => continue,
            };
        }
        true
    }

    /// Where a figure that follows from these lies; none where that is not looked into.
    fn reached(&self, at: MeasureIndex, found: &TiSlice<MeasureIndex, CaseReach>) -> Option<CaseReach> {
        let measure = &self.pack.measures[at];
        let exactly = |of: MeasureIndex| match &found[of] {
            CaseReach::There(stretches) => Some(stretches.bounds()),
            CaseReach::Missing => None,
        };
        let printed = |of: MeasureIndex| match &found[of] {
            CaseReach::There(stretches) => {
                Some(stretches.at(measured_at(&self.pack.measures[of])).unwrap_or(Bounds::ANY))
            }
            CaseReach::Missing => None,
        };
        let made = match &measure.how {
            Recipe::Formula(formula) => {
                let part: &dyn Fn(MeasureIndex) -> Option<Bounds> =
                    if measure.precision.is_sum() { &printed } else { &exactly };
                if self.pack.graph.needs(at).any(|of| part(of).is_none()) {
                    return Some(CaseReach::Missing);
                }
                Some(calculated(formula, &|of| part(of).unwrap_or(Bounds::ANY)))
            }
            Recipe::Composite(composite) => composed(composite, &printed),
            _ => return None,
        };
        Some(made.map_or(CaseReach::Missing, |made| CaseReach::There(Stretches::exactly(made))))
    }

    /// The figures of a case, where what follows from others is what it is made of.
    fn followed(&self, values: &[Value]) -> Vec<Value> {
        let mut values = values.to_vec();
        let mut found: TiVec<MeasureIndex, Value> = self.known.iter().map(|_| Value::Missing).collect();
        for &at in &self.needed {
            found[at] = match self.known[at] {
                Known::Given(input) => values.get(input).or_fault("every input has a value").clone(),
                Known::Follows(_) => self.made(at, &found),
                Known::No => Value::Missing,
            };
            if let Known::Follows(Some(input)) = self.known[at] {
                values.get_mut(input).or_fault("every input has a value").clone_from(&found[at]);
            }
        }
        values
    }

    /// A figure that follows from these.
    fn made(&self, at: MeasureIndex, found: &TiSlice<MeasureIndex, Value>) -> Value {
        let measure = &self.pack.measures[at];
        let exactly = |of: MeasureIndex| number(&found[of]);
        let printed = |of: MeasureIndex| Some(compared(exactly(of)?, measured_at(&self.pack.measures[of])));
        let made = match &measure.how {
            Recipe::Formula(formula) if measure.precision.is_sum() => calculate(formula, &printed),
            Recipe::Formula(formula) => calculate(formula, &exactly),
            Recipe::Composite(composite) => composite.made(&printed),
            Recipe::Classes(classes) => {
                return class_of(classes, &found[classes.of], measured_at(&self.pack.measures[classes.of]));
            }
            Recipe::When(_) => {
                let question = self.questions.get(&at).or_fault("the question of a measure that follows");
                let value = |quantity| match quantity {
                    Quantity::Measure(of) => found[of].clone(),
                    _ => stop("a measure asks for what is no measure"),
                };
                return match question.ask(&value) {
                    Truth::Yes => Value::YesNo(true),
                    Truth::No => Value::YesNo(false),
                    Truth::Unknown(_) => Value::Missing,
                };
            }
            Recipe::Aggregate { .. } | Recipe::Script { .. } | Recipe::Tally(_) | Recipe::Earlier(_) => {
                stop("rows and colours are no figures")
            }
        };
        made.map_or(Value::Missing, Value::Number)
    }

    /// What an input that follows from others is made of.
    fn why(&self, input: &str) -> Said {
        let measure = self.pack.measures.position(|measure| measure.name == input);
        let of = self.pack.graph.needs(measure.or_fault("an input that follows is a measure"));
        let of: Vec<String> = of.map(|need| format!("`{}`", self.pack.name_of(Quantity::Measure(need)))).collect();
        said("proof-computed").with("name", input).with("of", of)
    }
}

/// An answer that is yes counts as one.
fn number(value: &Value) -> Option<Number> {
    match value {
        Value::Number(number) => Some(*number),
        Value::YesNo(yes) => Some(usize::from(*yes).into()),
        _ => None,
    }
}
