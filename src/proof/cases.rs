//! Every input that some conditions can tell apart, each with figures that show it.
//!
//! Numbers are only what they can be at the decimals at which they are compared. Measures are taken to be independent
//! of each other, except those that are a condition on others (`when`): a formula or a script may tie measures together
//! in ways that are not seen here.

use std::fmt;
use std::sync::Arc;

use indexmap::IndexMap;

use super::gather::{Asked, Term, order};
use super::input::{Input, Role};
use super::points::{Rail, points};
use crate::terms::{Date, Kind, Number, Peildatum, Unit, Value};

/// At most so many cases are looked at.
const MAX_CASES: usize = 200_000;
/// At most so many choices of figures are tried for quantities that are compared with each other.
const MAX_CHOICES: usize = 1_000_000;

/// There are more cases than can be looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooMany;

impl fmt::Display for TooMany {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the rules tell too many cases apart to look at each")
    }
}

/// One thing that is asked of inputs. A case has a place in each; place 0 is: not known, because a figure is missing.
#[derive(Clone, Debug)]
pub(super) enum Dimension {
    /// Where a number or date lies: 1 below the first constant, 2 at it, 3 above it, and so on.
    Line { term: Term, constants: Vec<Value> },
    /// Which of the texts it is, counted from 1; one more: another text.
    Choice { input: usize, texts: Vec<Arc<str>> },
    /// 1 no, 2 yes.
    Answer { input: usize },
    /// 1 the left one is less (or, of texts: they differ), 2 they are equal, 3 it is more.
    Order { left: Term, right: Term },
}

/// Figures that the conditions tell from those of every other case.
#[derive(Clone, Debug)]
pub(super) struct Case {
    /// A value for each input.
    pub values: Vec<Value>,
    /// A place in each dimension.
    pub places: Vec<usize>,
}

pub(super) struct Cases {
    pub inputs: Vec<Input>,
    pub dimensions: Vec<Dimension>,
    pub cases: Vec<Case>,
    /// Inputs that are compared with each other and rounded in more than one way: not every case may be here.
    pub unsure: Option<String>,
}

impl Dimension {
    /// The inputs that it looks at.
    pub fn inputs(&self) -> [usize; 2] {
        match self {
            Dimension::Line { term, .. } => [term.input; 2],
            Dimension::Choice { input, .. } | Dimension::Answer { input } => [*input; 2],
            Dimension::Order { left, right } => [left.input, right.input],
        }
    }

    fn place(&self, value: &dyn Fn(usize) -> Value) -> usize {
        let at = |term: &Term| rounded(value(term.input), term.decimals);
        match self {
            Dimension::Line { term, constants } => match at(term) {
                Value::Missing => 0,
                found => {
                    let below =
                        constants.iter().filter(|known| order(known, &found).is_some_and(|order| order.is_lt()));
                    let equal = constants.iter().any(|known| order(known, &found).is_some_and(|order| order.is_eq()));
                    1 + 2 * below.count() + usize::from(equal)
                }
            },
            Dimension::Choice { input, texts } => match value(*input) {
                Value::Text(found) => 1 + texts.iter().position(|text| *text == found).unwrap_or(texts.len()),
                _ => 0,
            },
            Dimension::Answer { input } => match value(*input) {
                Value::YesNo(yes) => 1 + usize::from(yes),
                _ => 0,
            },
            Dimension::Order { left, right } => match order(&at(left), &at(right)) {
                None => 0,
                Some(std::cmp::Ordering::Less) => 1,
                Some(std::cmp::Ordering::Equal) => 2,
                Some(std::cmp::Ordering::Greater) => 3,
            },
        }
    }
}

fn rounded(value: Value, decimals: u32) -> Value {
    match value {
        Value::Number(number) => Value::Number(number.round(decimals)),
        other => other,
    }
}

/// Inputs that are compared with each other, and the cases among them.
struct Component {
    inputs: Vec<usize>,
    dimensions: Vec<usize>,
    cells: Vec<Case>,
}

impl Cases {
    pub fn of(asked: Asked, peildatum: Peildatum) -> Result<Cases, TooMany> {
        let dimensions = dimensions(&asked);
        let mut unsure = None;
        let mut components = Vec::new();
        for inputs in connected(&asked) {
            let of_component = |dimension: &Dimension| dimension.inputs().iter().all(|input| inputs.contains(input));
            let own: Vec<usize> =
                (0..dimensions.len()).filter(|at| dimensions.get(*at).is_some_and(of_component)).collect();
            let several = |input: &usize| decimals_of(&asked, *input).len() > 1;
            if inputs.len() > 1
                && let Some(input) = inputs.iter().find(|input| several(input))
            {
                unsure = asked.inputs.get(*input).map(|input| input.name.clone());
            }
            let candidates = candidates(&asked, &inputs, peildatum)?;
            let cells = cells(&inputs, &candidates, &own, &dimensions)?;
            components.push(Component { inputs, dimensions: own, cells });
        }
        let count = components.iter().try_fold(1usize, |count, part| count.checked_mul(part.cells.len()));
        if count.is_none_or(|count| count > MAX_CASES) {
            return Err(TooMany);
        }
        let blank = Case { values: vec![Value::Missing; asked.inputs.len()], places: vec![0; dimensions.len()] };
        let cases = components.iter().fold(vec![blank], |cases, part| {
            cases.iter().flat_map(|case| part.cells.iter().map(|cell| part.put(cell, case.clone()))).collect()
        });
        Ok(Cases { inputs: asked.inputs, dimensions, cases, unsure })
    }

    /// For how many inputs there is no figure in a case.
    pub fn missing(&self, case: &Case) -> usize {
        case.values.iter().filter(|value| value.is_missing()).count()
    }
}

impl Component {
    /// Lays a case of the component in a case of the whole.
    fn put(&self, cell: &Case, mut case: Case) -> Case {
        for (input, value) in self.inputs.iter().zip(&cell.values) {
            if let Some(slot) = case.values.get_mut(*input) {
                slot.clone_from(value);
            }
        }
        for (dimension, place) in self.dimensions.iter().zip(&cell.places) {
            if let Some(slot) = case.places.get_mut(*dimension) {
                *slot = *place;
            }
        }
        case
    }
}

/// In the order of the inputs; what compares two of them follows the first.
fn dimensions(asked: &Asked) -> Vec<Dimension> {
    let mut dimensions = Vec::new();
    for (at, input) in asked.inputs.iter().enumerate() {
        match input.domain.kind {
            Kind::YesNo => dimensions.push(Dimension::Answer { input: at }),
            Kind::Text => {
                let texts = asked.texts.get(&at).cloned().unwrap_or_default();
                dimensions.push(Dimension::Choice { input: at, texts });
            }
            Kind::Number | Kind::Date => {
                let lines = asked.constants.iter().filter(|(term, _)| term.input == at);
                let before = dimensions.len();
                dimensions.extend(
                    lines.map(|(term, constants)| Dimension::Line { term: *term, constants: constants.clone() }),
                );
                if dimensions.len() == before {
                    dimensions.push(Dimension::Line { term: Term { input: at, decimals: 0 }, constants: Vec::new() });
                }
            }
        }
        let pairs = asked.pairs.iter().filter(|(left, _)| left.input == at);
        dimensions.extend(pairs.map(|(left, right)| Dimension::Order { left: *left, right: *right }));
    }
    dimensions
}

/// The inputs in groups: those that are compared with each other, directly or through others.
fn connected(asked: &Asked) -> Vec<Vec<usize>> {
    let mut group_of: Vec<usize> = (0..asked.inputs.len()).collect();
    for (left, right) in &asked.pairs {
        if let (Some(&one), Some(&other)) = (group_of.get(left.input), group_of.get(right.input)) {
            group_of.iter_mut().filter(|group| **group == other).for_each(|group| *group = one);
        }
    }
    let mut groups: IndexMap<usize, Vec<usize>> = IndexMap::new();
    for (input, group) in group_of.into_iter().enumerate() {
        groups.entry(group).or_default().push(input);
    }
    groups.into_values().collect()
}

/// At which decimals an input is compared.
fn decimals_of(asked: &Asked, input: usize) -> Vec<u32> {
    let compared = asked.constants.keys().chain(asked.pairs.iter().flat_map(|(left, right)| [left, right]));
    let mut decimals: Vec<u32> = compared.filter(|term| term.input == input).map(|term| term.decimals).collect();
    decimals.sort_unstable();
    decimals.dedup();
    decimals
}

/// Values enough for each input of a component.
fn candidates(asked: &Asked, inputs: &[usize], peildatum: Peildatum) -> Result<Vec<Vec<Value>>, TooMany> {
    let kind = inputs.first().and_then(|input| asked.inputs.get(*input)).map(|input| input.domain.kind);
    let mut candidates: Vec<Vec<Value>> = match kind {
        Some(Kind::Number) => numbers(asked, inputs)?,
        Some(Kind::Date) => dates(asked, inputs, peildatum),
        Some(Kind::Text) => inputs.iter().map(|input| texts(asked, *input, inputs)).collect(),
        Some(Kind::YesNo) | None => inputs.iter().map(|_| vec![Value::YesNo(true), Value::YesNo(false)]).collect(),
    };
    for (input, candidates) in inputs.iter().zip(&mut candidates) {
        if asked.inputs.get(*input).is_some_and(|input| input.domain.can_be_missing) {
            candidates.push(Value::Missing);
        }
    }
    Ok(candidates)
}

fn numbers(asked: &Asked, inputs: &[usize]) -> Result<Vec<Vec<Value>>, TooMany> {
    let constants: Vec<Number> = constants(asked, inputs)
        .filter_map(|value| if let Value::Number(number) = value { Some(*number) } else { None })
        .collect();
    // What is rounded in more than one way is looked at one decimal finer, so that halves are seen too.
    let decimals: Vec<(u32, Vec<u32>)> = inputs
        .iter()
        .map(|input| {
            let all = decimals_of(asked, *input);
            let finest = all.last().copied().unwrap_or(0);
            (finest + u32::from(all.len() > 1), all)
        })
        .collect();
    let finest = decimals.iter().map(|(grid, _)| *grid).chain(constants.iter().map(|number| number.decimals()));
    let scale = finest.max().unwrap_or(0);
    let unit = |decimals: u32| 10i128.checked_pow(scale.saturating_sub(decimals)).ok_or(TooMany);
    let mut rails = Vec::new();
    for (input, (grid, all)) in inputs.iter().filter_map(|input| asked.inputs.get(*input)).zip(&decimals) {
        let halves: Result<Vec<i128>, TooMany> = match all.len() > 1 {
            true => all.iter().map(|decimals| unit(*decimals).map(|unit| unit / 2)).collect(),
            false => Ok(Vec::new()),
        };
        rails.push(Rail { unit: unit(*grid)?, least: input.domain.is_never_negative().then_some(0), halves: halves? });
    }
    let ticks: Vec<i128> =
        constants.iter().map(|number| number.ticks(scale).ok_or(TooMany)).collect::<Result<_, _>>()?;
    let percent = |input: &usize| asked.inputs.get(*input).is_some_and(|input| input.display.unit == Unit::Percent);
    let base = if inputs.iter().any(percent) { 50 } else { 7 };
    let value = |tick: i128| Number::from_ticks(tick, scale).map(Value::Number).ok_or(TooMany);
    points(&ticks, &rails, unit(0)?, base * unit(0)?)
        .into_iter()
        .map(|points| points.into_iter().map(value).collect())
        .collect()
}

fn constants<'a>(asked: &'a Asked, inputs: &'a [usize]) -> impl Iterator<Item = &'a Value> {
    asked.constants.iter().filter(|(term, _)| inputs.contains(&term.input)).flat_map(|(_, constants)| constants)
}

/// Dates are days before or after the peildatum.
fn dates(asked: &Asked, inputs: &[usize], peildatum: Peildatum) -> Vec<Vec<Value>> {
    let days = |date: Date| date.since(peildatum.0).map_or(0, |span| i128::from(span.get_days()));
    let date = |days: i128| {
        let span = i64::try_from(days).ok().and_then(|days| jiff::Span::new().try_days(days).ok())?;
        peildatum.0.checked_add(span).ok().map(Value::Date)
    };
    let constants: Vec<i128> = constants(asked, inputs)
        .filter_map(|value| if let Value::Date(date) = value { Some(days(*date)) } else { None })
        .collect();
    let rails: Vec<Rail> = inputs.iter().map(|_| Rail { unit: 1, least: None, halves: Vec::new() }).collect();
    points(&constants, &rails, 1, 0).into_iter().map(|points| points.into_iter().filter_map(date).collect()).collect()
}

/// The texts that an input is compared with and one other; among inputs that are compared with each other, those of all
/// of them and as many others.
fn texts(asked: &Asked, input: usize, together: &[usize]) -> Vec<Value> {
    let allowed = asked.inputs.get(input).and_then(|input| input.domain.allowed.as_ref());
    let mut found: Vec<Arc<str>> =
        together.iter().filter_map(|input| asked.texts.get(input)).flatten().cloned().collect();
    if together.len() > 1 {
        let others = together.iter().filter_map(|input| asked.inputs.get(*input)?.domain.allowed.as_ref()).flatten();
        found.extend(others.map(|text| Arc::from(text.as_str())));
    }
    match allowed {
        Some(allowed) => {
            let other = allowed.iter().find(|text| !found.iter().any(|known| **known == **text));
            found.extend(other.map(|text| Arc::from(text.as_str())));
            found.retain(|text| allowed.iter().any(|known| **known == **text));
        }
        None => {
            let other = |number: usize| {
                Arc::from(if number == 0 { "something else".to_owned() } else { format!("something else ({number})") })
            };
            let fresh = (0..).map(other).filter(|text: &Arc<str>| !found.contains(text)).take(together.len());
            let fresh: Vec<Arc<str>> = fresh.collect();
            found.extend(fresh);
        }
    }
    let mut seen = std::collections::HashSet::new();
    found.retain(|text| seen.insert(text.clone()));
    found.into_iter().map(Value::Text).collect()
}

/// The choices of candidates that differ in a dimension, in the order of their places.
fn cells(
    inputs: &[usize],
    candidates: &[Vec<Value>],
    own: &[usize],
    dimensions: &[Dimension],
) -> Result<Vec<Case>, TooMany> {
    let choices = candidates.iter().try_fold(1usize, |count, values| count.checked_mul(values.len()));
    if choices.is_none_or(|choices| choices > MAX_CHOICES) {
        return Err(TooMany);
    }
    let mut cells: IndexMap<Vec<usize>, Vec<Value>> = IndexMap::new();
    for choice in 0..choices.unwrap_or(0) {
        // The last input changes fastest, as in counting.
        let mut rest = choice;
        let mut values: Vec<Value> = Vec::with_capacity(inputs.len());
        for candidates in candidates.iter().rev() {
            values.push(candidates.get(rest % candidates.len()).cloned().unwrap_or(Value::Missing));
            rest /= candidates.len();
        }
        values.reverse();
        let value = |input: usize| {
            inputs.iter().position(|own| *own == input).and_then(|at| values.get(at)).cloned().unwrap_or(Value::Missing)
        };
        let places = own.iter().filter_map(|at| dimensions.get(*at)).map(|dimension| dimension.place(&value)).collect();
        cells.entry(places).or_insert(values);
    }
    cells.sort_unstable_keys();
    Ok(cells.into_iter().map(|(places, values)| Case { values, places }).collect())
}

impl Input {
    /// As it is called in a sentence.
    pub fn called(&self) -> String {
        match self.role {
            Role::Benchmark => "the benchmark".to_owned(),
            _ => format!("`{}`", self.name),
        }
    }
}
