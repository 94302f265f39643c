//! Every input that some conditions can tell apart: its components, and of each component the cells that differ.
//!
//! Numbers are only what they can be at the decimals at which they are compared. Measures are taken to be independent
//! of each other, except those that are a condition on others (`when`): a formula or a script may tie measures together
//! in ways that are not seen here. A component is inputs that are compared with each other; any cell of one goes with any
//! cell of another, and together they are a case.

use std::cmp::Ordering;
use std::sync::Arc;

use indexmap::IndexMap;

use super::candidates::{candidates, likes_not_proved, thin};
use super::differences::{self, Apart};
use super::gather::{AskedInputs, Term, TermSum, lies};
use super::input::{Input, Role};
use crate::combination::combination;
use crate::engine::EXACT;
use crate::fault::{OrFault, stop};
use crate::language::{Datum, Said, said};
use crate::rules::condition::Like;
use crate::terms::{Kind, Number, Peildatum, Value};

/// At most so many choices of figures are tried for quantities that are compared with each other.
const MAX_CHOICES: usize = 1_000_000;

/// There are more cases than can be looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooMany;

impl TooMany {
    pub fn said(self) -> Said {
        said("proof-too-many")
    }
}

/// Stands for a text that no rule names.
pub(super) const SOMETHING_ELSE: &str = "something else";

/// One thing that is asked of inputs. A case has a place in each; place 0 is: not known, because a figure is missing.
#[derive(Clone, Debug)]
pub(super) enum Dimension {
    /// Where a number or date lies: 1 below the first constant, 2 at it, 3 above it, and so on.
    Line { term: Term, constants: Vec<Value> },
    /// Which of the texts it is, counted from 1; one more: another text.
    Choice { input: usize, texts: Vec<Arc<str>> },
    /// Whether a text is like what is asked: 1 no, 2 yes.
    Alike { input: usize, like: Like },
    /// 1 no, 2 yes.
    Answer { input: usize },
    /// 1 the left one is less (or, of texts: they differ), 2 they are equal, 3 it is more.
    Order { left: Term, right: Term },
    /// Where a sum of inputs lies, as on a line.
    Sum { added: TermSum, constants: Vec<Number> },
}

/// Figures of one component that the conditions tell from those of every other cell.
#[derive(Clone, Debug)]
pub(super) struct ProofCell {
    /// A value for each input of the component.
    pub values: Vec<Value>,
    /// A place in each dimension of the component.
    pub places: Vec<usize>,
}

/// Inputs that are compared with each other, and the cells among them in the order of their places.
pub(super) struct Component {
    pub inputs: Vec<usize>,
    pub dimensions: Vec<usize>,
    pub cells: Vec<ProofCell>,
}

pub(super) struct Space {
    pub inputs: Vec<Input>,
    pub dimensions: Vec<Dimension>,
    pub components: Vec<Component>,
    /// Why not every case may be here.
    pub not_proved: Option<Said>,
}

impl Dimension {
    /// The inputs that it looks at.
    pub fn inputs(&self) -> Vec<usize> {
        match self {
            Dimension::Line { term, .. } => vec![term.input],
            Dimension::Choice { input, .. } | Dimension::Alike { input, .. } | Dimension::Answer { input } => {
                vec![*input]
            }
            Dimension::Order { left, right } => vec![left.input, right.input],
            Dimension::Sum { added, .. } => added.iter().map(|(term, _)| term.input).collect(),
        }
    }

    pub fn place<'v>(&self, value: &dyn Fn(usize) -> &'v Value) -> usize {
        let at = |term: &Term| rounded(value(term.input), term.decimals);
        match self {
            Dimension::Line { term, constants } => match at(term) {
                Value::Missing => 0,
                found => {
                    let place = constants.binary_search_by(|known| lies(known, &found));
                    place.map_or_else(|below| 1 + 2 * below, |equal| 2 + 2 * equal)
                }
            },
            Dimension::Choice { input, texts } => match value(*input) {
                Value::Missing => 0,
                Value::Text(found) => 1 + texts.iter().position(|text| text == found).unwrap_or(texts.len()),
                _ => stop("a choice is a text"),
            },
            Dimension::Alike { input, like } => match value(*input) {
                Value::Missing => 0,
                Value::Text(found) => 1 + usize::from(like.holds(found)),
                _ => stop("what is like a text is a text"),
            },
            Dimension::Answer { input } => match value(*input) {
                Value::Missing => 0,
                Value::YesNo(yes) => 1 + usize::from(*yes),
                _ => stop("an answer is yes or no"),
            },
            Dimension::Order { left, right } => match (at(left), at(right)) {
                (Value::Missing, _) | (_, Value::Missing) => 0,
                (left, right) => match lies(&left, &right) {
                    Ordering::Less => 1,
                    Ordering::Equal => 2,
                    Ordering::Greater => 3,
                },
            },
            Dimension::Sum { added, constants } => {
                let sum = added.iter().try_fold(Number::ZERO, |sum, (term, times)| match at(term) {
                    Value::Number(number) => Some(sum + *times * number),
                    _ => None,
                });
                sum.map_or(0, |sum| {
                    let place = constants.binary_search(&sum);
                    place.map_or_else(|below| 1 + 2 * below, |equal| 2 + 2 * equal)
                })
            }
        }
    }
}

fn rounded(value: &Value, decimals: u32) -> Value {
    match value {
        Value::Number(number) if decimals < EXACT => Value::Number(number.round(decimals)),
        other => other.clone(),
    }
}

impl Space {
    /// # Errors
    /// There is too much to look at.
    pub fn of(asked: AskedInputs, peildatum: Peildatum) -> Result<Space, TooMany> {
        let asked = asked.settled();
        let dimensions = dimensions(&asked);
        let mut not_proved = None;
        let mut components = Vec::new();
        for inputs in connected(&asked) {
            let of_component = |dimension: &Dimension| dimension.inputs().iter().all(|input| inputs.contains(input));
            let own: Vec<usize> =
                (0..dimensions.len()).filter(|at| dimensions.get(*at).is_some_and(of_component)).collect();
            let several = |input: &&usize| decimals_of(&asked, **input).len() > 1;
            if inputs.len() > 1
                && let Some(input) = inputs.iter().find(several).and_then(|input| asked.inputs.get(*input))
            {
                not_proved = not_proved.or_else(|| Some(said("proof-rounded-variously").with("what", input.called())));
            }
            let twofold = |input: &&usize| {
                let decimals = decimals_of(&asked, **input);
                decimals.len() > 1
                    && decimals.contains(&EXACT)
                    && asked.inputs.get(**input).is_some_and(|input| input.sum)
            };
            if let Some(input) = inputs.iter().find(twofold).and_then(|input| asked.inputs.get(*input)) {
                not_proved = not_proved.or_else(|| Some(said("proof-added-variously").with("what", input.called())));
            }
            not_proved = not_proved.or_else(|| likes_not_proved(&asked, &inputs));
            let cells = match differences::cells(&asked, &inputs, &own, &dimensions)? {
                Apart::Cells(cells) => cells,
                apart => {
                    let mut candidates = candidates(&asked, &inputs, peildatum)?;
                    if let Apart::Beyond(why) = apart {
                        not_proved = not_proved.or(Some(why));
                        thin(&mut candidates);
                    }
                    cells(&inputs, &candidates, &own, &dimensions)?
                }
            };
            components.push(Component { inputs, dimensions: own, cells });
        }
        Ok(Space { inputs: asked.inputs, dimensions, components, not_proved })
    }

    /// The figure of each input in a case.
    pub fn values(&self, case: &[usize]) -> Vec<Value> {
        let mut values = vec![Value::Missing; self.inputs.len()];
        for (component, cell) in self.components.iter().zip(case) {
            let cell = component.cells.get(*cell).or_fault("a case has a cell in each component");
            for (input, value) in component.inputs.iter().zip(&cell.values) {
                values.get_mut(*input).or_fault("an input of a component").clone_from(value);
            }
        }
        values
    }

    /// The case of these figures, one for each input; none where there is no such cell.
    pub fn case_of(&self, values: &[Value]) -> Option<Vec<usize>> {
        let value = |input: usize| values.get(input).or_fault("a figure for every input");
        let cell = |component: &Component| {
            let dimensions = component.dimensions.iter().filter_map(|at| self.dimensions.get(*at));
            let places: Vec<usize> = dimensions.map(|dimension| dimension.place(&value)).collect();
            component.cells.binary_search_by(|cell| cell.places.cmp(&places)).ok()
        };
        self.components.iter().map(cell).collect()
    }

    /// The place of a case in a dimension.
    pub fn place_in(&self, case: &[usize], dimension: usize) -> Option<usize> {
        let own = |(component, cell): (&Component, &usize)| {
            let at = component.dimensions.iter().position(|known| *known == dimension)?;
            component.cells.get(*cell)?.places.get(at).copied()
        };
        self.components.iter().zip(case).find_map(own)
    }

    /// Whether a dimension says where a number or date lies.
    pub fn is_line(&self, dimension: usize) -> bool {
        let dimension = self.dimensions.get(dimension).or_fault("a dimension of the space");
        matches!(dimension, Dimension::Line { .. } | Dimension::Sum { .. })
    }

    /// How many figures are missing in a cell.
    pub fn missing(&self, component: usize, cell: usize) -> usize {
        let cell = self.components.get(component).and_then(|component| component.cells.get(cell));
        cell.or_fault("a cell of a component").values.iter().filter(|value| value.is_missing()).count()
    }

    /// The component of an input, and which of its inputs that is.
    pub fn place_of(&self, input: &Input) -> (usize, usize) {
        let input = self.inputs.iter().position(|known| known.is(input)).or_fault("what a condition asks was gathered");
        let mut components = self.components.iter().enumerate();
        let place = components
            .find_map(|(at, component)| component.inputs.iter().position(|own| *own == input).map(|own| (at, own)));
        place.or_fault("an input has a component")
    }
}

/// In the order of the inputs; what compares two of them follows the first.
fn dimensions(asked: &AskedInputs) -> Vec<Dimension> {
    let mut dimensions = Vec::new();
    for (at, input) in asked.inputs.iter().enumerate() {
        match input.domain.kind {
            Kind::YesNo => dimensions.push(Dimension::Answer { input: at }),
            Kind::Text => {
                let texts = asked.texts.get(&at).cloned().unwrap_or_default();
                dimensions.push(Dimension::Choice { input: at, texts });
                let likes = asked.likes.get(&at).into_iter().flatten();
                dimensions.extend(likes.map(|like| Dimension::Alike { input: at, like: like.clone() }));
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
        let sums = asked.sums.iter().filter(|(added, _)| added.first().is_some_and(|(term, _)| term.input == at));
        let sum = |(added, constants): (&TermSum, &Vec<Number>)| Dimension::Sum {
            added: added.clone(),
            constants: constants.clone(),
        };
        dimensions.extend(sums.map(sum));
    }
    dimensions
}

/// The inputs in groups: those that are compared with each other, directly or through others.
fn connected(asked: &AskedInputs) -> Vec<Vec<usize>> {
    let mut group_of: Vec<usize> = (0..asked.inputs.len()).collect();
    let sums = asked.sums.keys().flat_map(|added| added.iter().zip(added.iter().skip(1)));
    let together = sums.map(|((left, _), (right, _))| (left, right));
    for (left, right) in asked.pairs.iter().map(|(left, right)| (left, right)).chain(together) {
        let of = |term: &Term| *group_of.get(term.input).or_fault("an input of a comparison");
        let (one, other) = (of(left), of(right));
        group_of.iter_mut().filter(|group| **group == other).for_each(|group| *group = one);
    }
    let mut groups: IndexMap<usize, Vec<usize>> = IndexMap::new();
    for (input, group) in group_of.into_iter().enumerate() {
        groups.entry(group).or_default().push(input);
    }
    groups.into_values().collect()
}

/// At which decimals an input is compared.
pub(super) fn decimals_of(asked: &AskedInputs, input: usize) -> Vec<u32> {
    let added = asked.sums.keys().flatten().map(|(term, _)| term);
    let compared =
        asked.constants.keys().chain(asked.pairs.iter().flat_map(|(left, right)| [left, right])).chain(added);
    let mut decimals: Vec<u32> = compared.filter(|term| term.input == input).map(|term| term.decimals).collect();
    decimals.sort_unstable();
    decimals.dedup();
    decimals
}

/// The choices of candidates that differ in a dimension, in the order of their places.
fn cells(
    inputs: &[usize],
    candidates: &[Vec<Value>],
    own: &[usize],
    dimensions: &[Dimension],
) -> Result<Vec<ProofCell>, TooMany> {
    let choices = candidates.iter().try_fold(1usize, |count, values| count.checked_mul(values.len()));
    let choices = choices.filter(|choices| *choices <= MAX_CHOICES).ok_or(TooMany)?;
    let own: Vec<&Dimension> = own.iter().filter_map(|at| dimensions.get(*at)).collect();
    let mut cells: IndexMap<Vec<usize>, usize> = IndexMap::new();
    // The last input changes fastest, as in counting.
    let chosen = |choice: usize| {
        let places = combination(candidates.iter().rev().map(Vec::len), choice);
        let mut values: Vec<&Value> = Vec::with_capacity(inputs.len());
        values.extend(candidates.iter().rev().zip(places).filter_map(|(candidates, place)| candidates.get(place)));
        values.reverse();
        values
    };
    for choice in 0..choices {
        let values = chosen(choice);
        let value = |input: usize| {
            let at = inputs.iter().position(|own| *own == input);
            at.and_then(|at| values.get(at)).copied().or_fault("a dimension is about inputs of its component")
        };
        let places = own.iter().map(|dimension| dimension.place(&value)).collect();
        cells.entry(places).or_insert(choice);
    }
    cells.sort_unstable_keys();
    let cell = |(places, choice)| ProofCell { values: chosen(choice).into_iter().cloned().collect(), places };
    Ok(cells.into_iter().map(cell).collect())
}

impl Input {
    /// As it is called in a sentence.
    pub fn called(&self) -> Datum {
        match self.role {
            Role::Benchmark => said("proof-the-benchmark").into(),
            _ => format!("`{}`", self.name).into(),
        }
    }
}
