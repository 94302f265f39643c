//! The smallest change of a gemeente's own figures that gives another colour, everything else held where it is.
//!
//! Along one figure the colour changes only at the constants that it is compared with (the figures that are held among
//! them), so asking at and beside each of those, at the decimals at which it is compared, is asking everywhere.
//!
//! Longer than most: what is asked, what it gives and how far it reaches are about the same points.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::answer::{Decider, Side};
use super::candidates::in_every_stretch;
use super::gather::{AskedInputs, Term, TermSum, lies, order};
use super::input::{Input, Role};
use super::tied::Together;
use crate::engine::EXACT;
use crate::fault::OrFault;
use crate::rules::condition::{Quantity, simplest, witnesses};
use crate::rules::index::MeasureIndex;
use crate::rules::{Benchmark, Bounds};
use crate::terms::{Colour, Kind, Number, Value};

/// Another figure for one of the inputs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Move {
    /// The measure.
    pub name: String,
    /// The nearest figure that does it.
    pub to: Value,
    /// Which others do it too.
    pub reach: Reach,
}

/// The figures around the nearest one that give the same colour.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reach {
    Exactly,
    AtLeast,
    AtMost,
    /// Up, or down, to this one.
    UpTo(Value),
    /// Compared too finely to name the nearest figure: it lies beyond this one.
    MoreThan(Value),
    LessThan(Value),
    /// These choices.
    OneOf(Vec<Value>),
    /// Whatever it is, as long as there is one.
    Any,
}

/// A figure to ask about.
#[derive(Clone)]
struct Point {
    value: Value,
    /// The constant that it lies beside, where no reader would tell the two apart.
    beside: Option<Value>,
}

/// Where a gemeente stands before the rules of an indicator: what they ask, and its figures.
pub struct Standing<'a> {
    asked: AskedInputs,
    decider: Decider<'a>,
    /// A figure for each input.
    values: Vec<Value>,
    /// The inputs that do not change alone: others follow from them, or they from others.
    bound: Vec<usize>,
    /// The figure, where the benchmark moves with it.
    moving: Option<usize>,
    /// Whether the gemeente can change it.
    own: Vec<bool>,
}

impl<'a> Standing<'a> {
    /// `given` are the figures of the gemeente, and its benchmark; `own` says which measures it can change.
    pub fn new(side: Side<'a>, given: &dyn Fn(Quantity) -> Value, own: &dyn Fn(MeasureIndex) -> bool) -> Standing<'a> {
        let asked = Side::asked(&[side], side.peildatum).settled();
        let decider = Decider::new(side, &asked.inputs);
        let quantity = |input: &Input| match input.role {
            Role::Benchmark => Quantity::Benchmark,
            _ => {
                let at = side.pack.measures.position(|measure| measure.name == input.name);
                Quantity::Measure(at.or_fault("an input that is a measure of the pack"))
            }
        };
        let quantities: Vec<Quantity> = asked.inputs.iter().map(quantity).collect();
        let values = quantities.iter().map(|quantity| given(*quantity)).collect();
        let is_own = |quantity: &Quantity| matches!(quantity, Quantity::Measure(measure) if own(*measure));
        let own = quantities.iter().map(is_own).collect();
        let together = Together::of(&[side], &asked.inputs);
        // How many have the same is another figure for another value.
        let same = side.indicator.benchmark == Benchmark::Same;
        let figure = quantities.iter().position(|quantity| *quantity == Quantity::Measure(side.indicator.measure));
        let (bound, moving) = (together.bound().collect(), together.moving().or(figure.filter(|_| same)));
        Standing { asked, decider, values, bound, moving, own }
    }

    /// Where nothing stands yet: [`Standing::stand`] gives it figures.
    pub(super) fn of_case(side: Side<'a>) -> Standing<'a> {
        Standing::new(side, &|_| Value::Missing, &|_| false)
    }

    pub(super) fn stand(&mut self, values: Vec<Value>) {
        self.values = values;
    }

    /// Along one input, the others where they are: a figure of every stretch, from low to high, with its colour.
    pub(super) fn along(&self, at: usize) -> Vec<(Value, Colour)> {
        let points = self.points(at, &self.values).into_iter().map(|point| point.value);
        points.filter_map(|value| self.colour(&with(&self.values, at, &value)).map(|colour| (value, colour))).collect()
    }

    /// The colour, with other figures for some measures.
    pub fn colour_with(&self, changes: &[(&str, Value)]) -> Option<Colour> {
        let mut values = self.values.clone();
        for (slot, input) in values.iter_mut().zip(&self.asked.inputs) {
            if let Some((_, value)) = changes.iter().find(|(name, _)| *name == input.name) {
                slot.clone_from(value);
            }
        }
        self.colour(&values)
    }

    /// The measures that the rules rest on and that there is no figure for.
    pub fn missing(&self) -> impl Iterator<Item = &str> {
        let inputs = self.asked.inputs.iter().zip(&self.values);
        inputs
            .filter(|(input, value)| input.role != Role::Benchmark && value.is_missing())
            .map(|(input, _)| input.name.as_str())
    }

    /// The measures that do not change alone, because the rules ask both a figure and what it is computed from: what a
    /// change of them does is not worked out.
    pub fn bound(&self) -> impl Iterator<Item = &str> {
        self.bound.iter().map(|at| self.input(*at).name.as_str())
    }

    /// Whether the benchmark moves with the figure of the gemeente: what a change of it does is not worked out.
    pub fn moves_benchmark(&self) -> bool {
        self.moving.is_some()
    }

    /// Whether the rules look at a benchmark that is not given.
    pub fn asks_benchmark(&self) -> bool {
        self.asked.inputs.iter().any(|input| input.role == Role::Benchmark)
    }

    /// Every figure of its own by which the gemeente gets a colour when it changes alone; when none does, the first two that
    /// do it together.
    pub fn ways(&self, colour: Colour) -> Vec<Vec<Move>> {
        self.ways_by(colour, &|at| self.own.get(at) == Some(&true))
    }

    /// The figures by which it would get a colour, if they could be changed, and that it cannot change itself.
    pub fn held(&self, colour: Colour) -> Vec<String> {
        let ways = self.ways_by(colour, &|at| self.is_measure(at));
        let mut held: Vec<String> = Vec::new();
        for change in ways.into_iter().flatten() {
            let mut inputs = self.asked.inputs.iter().zip(&self.own);
            let (_, own) =
                inputs.find(|(input, _)| input.name == change.name).or_fault("a figure that moves is an input");
            if !own && !held.contains(&change.name) {
                held.push(change.name);
            }
        }
        held
    }

    fn ways_by(&self, colour: Colour, moves: &dyn Fn(usize) -> bool) -> Vec<Vec<Move>> {
        if self.colour(&self.values) == Some(colour) {
            return Vec::new();
        }
        let movable =
            || (0..self.values.len()).filter(|at| moves(*at) && !self.bound.contains(at) && self.moving != Some(*at));
        let alone: Vec<Vec<Move>> =
            movable().filter_map(|at| self.nearest(at, &self.values, colour)).map(|found| vec![found]).collect();
        if !alone.is_empty() {
            return alone;
        }
        movable()
            .flat_map(|one| movable().filter(move |other| *other > one).map(move |other| (one, other)))
            .find_map(|(one, other)| self.together(one, other, colour))
            .into_iter()
            .collect()
    }

    fn is_measure(&self, input: usize) -> bool {
        self.input(input).role != Role::Benchmark
    }

    fn input(&self, at: usize) -> &Input {
        self.asked.inputs.get(at).or_fault("an input by its number")
    }

    fn colour(&self, values: &[Value]) -> Option<Colour> {
        self.decider.decide(values).colour
    }

    /// The nearest change of two figures: as little as can be of the first, then of the second.
    fn together(&self, one: usize, other: usize, colour: Colour) -> Option<Vec<Move>> {
        let mut points = self.points(one, &self.values);
        let start = value_of(&self.values, one);
        points.sort_by_key(|point| distance(start, &point.value));
        points.into_iter().find_map(|point| {
            let second = self.nearest(other, &with(&self.values, one, &point.value), colour)?;
            let first = self.nearest(one, &with(&self.values, other, &second.to), colour)?;
            Some(vec![first, second])
        })
    }

    /// The nearest figure of one input that gives the colour, the others at `values`.
    fn nearest(&self, at: usize, values: &[Value], colour: Colour) -> Option<Move> {
        let input = self.input(at);
        let start = value_of(values, at);
        let points = self.points(at, values);
        let works = |point: &Point| self.colour(&with(values, at, &point.value)) == Some(colour);
        let working: Vec<bool> = points.iter().map(works).collect();
        let (to, reach) = match input.domain.kind {
            Kind::Text | Kind::YesNo => {
                let found: Vec<Value> = points
                    .iter()
                    .zip(&working)
                    .filter(|(_, works)| **works)
                    .map(|(point, _)| point.value.clone())
                    .collect();
                let any = found.len() == points.len() && start.is_missing();
                let found = if self.asked.likes.contains_key(&at) { simplest_of(found) } else { found };
                let to = found.first()?.clone();
                match found.len() {
                    _ if any => (to, Reach::Any),
                    1 => (to, Reach::Exactly),
                    _ => (to, Reach::OneOf(found)),
                }
            }
            Kind::Number | Kind::Date => {
                let runs =
                    runs(&working).into_iter().filter_map(|(low, high)| Some((points.get(low)?, points.get(high)?)));
                let (low, high) =
                    runs.min_by_key(|(low, high)| distance(start, &low.value).min(distance(start, &high.value)))?;
                let (first, last) = (points.first()?, points.last()?);
                let (opens_below, opens_above) = (low.value == first.value, high.value == last.value);
                let upwards = match order(start, &low.value) {
                    Some(order) => order.is_lt(),
                    None => !opens_below || opens_above,
                };
                if start.is_missing() && opens_below && opens_above {
                    (low.value.clone(), Reach::Any)
                } else if upwards {
                    (low.value.clone(), reach(input, low, high, opens_above.then_some(Reach::AtLeast), Reach::MoreThan))
                } else {
                    (high.value.clone(), reach(input, high, low, opens_below.then_some(Reach::AtMost), Reach::LessThan))
                }
            }
        };
        Some(Move { name: input.name.clone(), to, reach })
    }

    /// Figures to ask about, in their order: at least one of every stretch in which nothing changes.
    fn points(&self, at: usize, values: &[Value]) -> Vec<Point> {
        let input = self.input(at);
        let plain = |value| Point { value, beside: None };
        let mut points: Vec<Point> = match input.domain.kind {
            Kind::YesNo => vec![plain(Value::YesNo(false)), plain(Value::YesNo(true))],
            Kind::Text => match &input.domain.allowed {
                Some(allowed) => allowed.iter().map(|text| plain(Value::Text(text.as_str().into()))).collect(),
                None => {
                    let named: Vec<Arc<str>> = self.asked.texts.get(&at).into_iter().flatten().cloned().collect();
                    let texts = match self.asked.likes.get(&at) {
                        Some(likes) => witnesses(likes, &named).texts,
                        None => named,
                    };
                    texts.into_iter().map(Value::Text).map(plain).collect()
                }
            },
            Kind::Number | Kind::Date => {
                let constants = self.constants(at, values);
                let around = constants.iter().flat_map(|(decimals, constant)| around(constant, *decimals));
                around.chain(between(&constants).into_iter().map(plain)).collect()
            }
        };
        if let Some(numbers) = &input.domain.numbers {
            points = numbers.iter().map(|number| plain(Value::Number(*number))).collect();
        }
        points.retain(|point| can_be(input, &point.value));
        // A figure that is compared with nothing decides only by being there; and of what lies outside all that is compared
        // with it, the ends are left.
        if points.is_empty() && input.domain.kind == Kind::Number {
            let Bounds { low, high } = input.domain.usual;
            let ends = if low.is_none() && high.is_none() {
                vec![Number::ZERO]
            } else {
                low.into_iter().chain(high).collect()
            };
            points.extend(ends.into_iter().map(|end| plain(Value::Number(end))));
        }
        if matches!(input.domain.kind, Kind::Number | Kind::Date) {
            points.sort_by(|one, other| lies(&one.value, &other.value));
            points.dedup_by(|one, other| one.value == other.value);
        }
        points
    }

    /// What an input is compared with, and at how many decimals; other figures stay what they are.
    fn constants(&self, at: usize, values: &[Value]) -> Vec<(u32, Value)> {
        let own = self.asked.constants.iter().filter(|(term, _)| term.input == at);
        let own = own.flat_map(|(term, constants)| constants.iter().map(|constant| (term.decimals, constant.clone())));
        let held = |own: &Term, other: &Term| {
            let value = match value_of(values, other.input) {
                Value::Missing => return None,
                Value::Number(number) if other.decimals < EXACT => Value::Number(number.round(other.decimals)),
                value => value.clone(),
            };
            Some((own.decimals, value))
        };
        let others = self.asked.pairs.iter().filter_map(|(left, right)| match at {
            at if at == left.input => held(left, right),
            at if at == right.input => held(right, left),
            _ => None,
        });
        let sums = self.asked.sums.iter().flat_map(|(added, constants)| on_the_edge(added, constants, at, values));
        own.chain(others).chain(sums).collect()
    }
}

/// Of texts that all work, those that say what makes them work, and no more.
fn simplest_of(found: Vec<Value>) -> Vec<Value> {
    let text = |value: Value| if let Value::Text(text) = value { Some(text) } else { None };
    simplest(found.into_iter().filter_map(text).collect()).into_iter().map(Value::Text).collect()
}

/// What an input of a sum is where the sum is what it is compared with, the others held.
fn on_the_edge(added: &TermSum, constants: &[Number], at: usize, values: &[Value]) -> Vec<(u32, Value)> {
    let Some((own, times)) = added.iter().find(|(term, _)| term.input == at) else { return Vec::new() };
    let others = added.iter().filter(|(term, _)| term.input != at);
    let held = others.map(|(term, times)| match value_of(values, term.input) {
        Value::Number(number) if term.decimals < EXACT => Some(*times * number.round(term.decimals)),
        Value::Number(number) => Some(*times * *number),
        _ => None,
    });
    let Some(held) = held.collect::<Option<Vec<Number>>>() else { return Vec::new() };
    let rest = held.into_iter().fold(Number::ZERO, |sum, number| sum + number);
    let edge = |constant: &Number| Some((own.decimals, Value::Number((*constant - rest).checked_div(*times)?)));
    constants.iter().filter_map(edge).collect()
}

fn with(values: &[Value], at: usize, value: &Value) -> Vec<Value> {
    let mut values = values.to_vec();
    values.get_mut(at).or_fault("every input has a value").clone_from(value);
    values
}

fn value_of(values: &[Value], at: usize) -> &Value {
    values.get(at).or_fault("every input has a value")
}

/// A constant, and the figures next to it.
fn around(constant: &Value, decimals: u32) -> Vec<Point> {
    let steps = [-1i8, 0, 1];
    let values: Vec<Value> = match constant {
        Value::Number(number) => {
            let Some(ticks) = number.ticks(decimals) else { return Vec::new() };
            let at = |step: i8| Number::from_ticks(ticks + i128::from(step), decimals).map(Value::Number);
            steps.into_iter().filter_map(at).collect()
        }
        Value::Date(date) => {
            let at = |step: i8| date.checked_add(jiff::Span::new().days(step)).ok().map(Value::Date);
            steps.into_iter().filter_map(at).collect()
        }
        _ => Vec::new(),
    };
    let beside = |value: &Value| (decimals >= EXACT && value != constant).then(|| constant.clone());
    values.into_iter().map(|value| Point { beside: beside(&value), value }).collect()
}

/// Of a number that is seen at several decimals: figures that rounding takes to other sides of the constants.
fn between(constants: &[(u32, Value)]) -> Vec<Value> {
    let mut seen: BTreeMap<u32, Vec<Number>> = BTreeMap::new();
    for (decimals, constant) in constants {
        if let Value::Number(number) = constant {
            seen.entry(*decimals).or_default().push(*number);
        }
    }
    let seen: Vec<(u32, Vec<Number>)> = seen.into_iter().collect();
    // What is seen in one way lies on its decimals, and numbers too large to count are far from any figure.
    if seen.len() > 1 { in_every_stretch(&seen, false).unwrap_or_default() } else { Vec::new() }
}

/// Whether people would call it a figure of this kind.
fn can_be(input: &Input, value: &Value) -> bool {
    match value {
        Value::Number(number) => input.domain.usually_shows(*number, number.decimals()),
        value => input.domain.is_usual(value),
    }
}

/// The stretches of points that work: the first and the last of each.
fn runs(working: &[bool]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for at in (0..working.len()).filter(|at| working.get(*at) == Some(&true)) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == at => *last = at,
            _ => runs.push((at, at)),
        }
    }
    runs
}

/// What lies behind the nearest figure; `open` when nothing ends it.
fn reach(input: &Input, nearest: &Point, farthest: &Point, open: Option<Reach>, beyond: fn(Value) -> Reach) -> Reach {
    let end = match open {
        Some(Reach::AtMost) => input.domain.usual.low,
        Some(Reach::AtLeast) => input.domain.usual.high,
        _ => None,
    };
    // Below zero, or above a hundred percent, there is nothing more.
    let is_end = end.is_some_and(|end| nearest.value == Value::Number(end));
    match (open, &nearest.beside) {
        _ if is_end => Reach::Exactly,
        (Some(_), Some(constant)) => beyond(constant.clone()),
        (Some(open), None) => open,
        (None, _) if nearest.value == farthest.value => Reach::Exactly,
        (None, _) => Reach::UpTo(farthest.value.clone()),
    }
}

/// How far two figures lie apart; choices all as far.
fn distance(one: &Value, other: &Value) -> Number {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) if one > other => *one - *other,
        (Value::Number(one), Value::Number(other)) => *other - *one,
        (Value::Date(one), Value::Date(other)) => {
            Number::from(i64::from(one.since(*other).or_fault("days between two dates").get_days().abs()))
        }
        _ => Number::ZERO,
    }
}
