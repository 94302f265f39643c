//! Between which numbers the figures of a case lie, whichever of its figures they are: this shows of some cases that no
//! gemeente can be in them. Knows nothing of rules.

use std::ops::Range;

use super::input::{Input, Role};
use super::space::{Dimension, Space};
use crate::fault::OrFault;
use crate::rules::Bounds;
use crate::rules::condition::{Arithmetic, Formula, Quantity};
use crate::rules::index::MeasureIndex;
use crate::rules::{Composing, Composite, MissingPart};
use crate::terms::{Number, Value};

/// What a case says of one of its inputs.
#[derive(Clone, Debug)]
pub(super) enum CaseReach {
    Missing,
    /// 1 for an answer that is yes.
    There(Stretches),
}

/// Where a figure lies, at each of the decimals at which the case says something of it.
#[derive(Clone, Debug)]
pub(super) struct Stretches {
    exactly: Bounds,
    rounded: Vec<(u32, Bounds)>,
}

impl Stretches {
    /// Of what was worked out, and is exact.
    pub fn exactly(exactly: Bounds) -> Stretches {
        Stretches { exactly, rounded: Vec::new() }
    }

    pub fn bounds(&self) -> Bounds {
        self.exactly
    }

    /// None: it can be nowhere.
    fn and(&self, decimals: u32, within: Bounds) -> Option<Stretches> {
        let half = Number::of_ticks(5, decimals + 1);
        let wide = Bounds { low: within.low.map(|low| low - half), high: within.high.map(|high| high + half) };
        let mut rounded = self.rounded.clone();
        rounded.push((decimals, within));
        Some(Stretches { exactly: self.exactly.and(wide)?, rounded })
    }

    /// Where it lies when it is rounded so.
    pub fn at(&self, decimals: u32) -> Option<Bounds> {
        let round = |end: Option<Number>| end.map(|end| end.round(decimals));
        let own = Bounds { low: round(self.exactly.low), high: round(self.exactly.high) };
        let said = self.rounded.iter().filter(|(known, _)| *known == decimals);
        said.map(|(_, within)| *within).try_fold(own, Bounds::and)
    }

    /// The ends of where it lies, as the case says it.
    pub fn ends(&self) -> impl Iterator<Item = Number> {
        self.rounded.iter().flat_map(|(_, within)| [within.low, within.high]).flatten()
    }

    /// Whether what was worked out can be what a case says, at each of the decimals at which it says something.
    pub fn meets(&self, made: Bounds) -> bool {
        let made = Stretches::exactly(made);
        self.rounded.iter().all(|(decimals, within)| made.at(*decimals).is_none_or(|made| made.and(*within).is_some()))
    }
}

/// What cells of each component say of each input; none where they say what no figure can be. Several cells of a component
/// lie beside each other on its one line, and have a figure or none of them has.
pub(super) fn reach(space: &Space, cells: &[Range<usize>]) -> Option<Vec<CaseReach>> {
    // What is made of figures as they are printed can lie beyond the ends of what it is exactly.
    let bounds = |input: &Input| match input.sum || input.role == Role::Benchmark {
        true => Bounds::ANY,
        false => input.domain.bounds,
    };
    let mut reach: Vec<CaseReach> =
        space.inputs.iter().map(|input| CaseReach::There(Stretches::exactly(bounds(input)))).collect();
    for (component, cells) in space.components.iter().zip(cells) {
        let cells = component.cells.get(cells.clone()).or_fault("a case has cells in each component");
        let (first, last) = cells.first().zip(cells.last()).or_fault("a case has a cell in each component");
        for (dimension, (place, to)) in component.dimensions.iter().zip(first.places.iter().zip(&last.places)) {
            let (input, decimals, within) = match space.dimensions.get(*dimension)? {
                Dimension::Line { term, constants } => {
                    let bounds = |place: &usize| stretch(constants, *place, term.decimals);
                    (term.input, term.decimals, bounds(place).or(bounds(to)))
                }
                Dimension::Answer { input } => (*input, 0, Bounds::only(place.saturating_sub(1).into())),
                _ => continue,
            };
            let slot = reach.get_mut(input)?;
            match slot {
                _ if *place == 0 => *slot = CaseReach::Missing,
                CaseReach::There(stretches) => *slot = CaseReach::There(stretches.and(decimals, within)?),
                CaseReach::Missing => {}
            }
        }
    }
    Some(reach)
}

/// Below the first constant, at it, above it, and so on, in steps of the last decimal; days lie anywhere.
fn stretch(constants: &[Value], place: usize, decimals: u32) -> Bounds {
    let number = |at: Option<usize>| match constants.get(at?)? {
        Value::Number(number) => Some(*number),
        _ => None,
    };
    let step = Number::of_ticks(1, decimals);
    let (below, above) = ((place / 2).checked_sub(1), place / 2);
    if place.is_multiple_of(2) {
        return number(below).map_or(Bounds::ANY, Bounds::only);
    }
    let fits = |number: &Number| number.decimals() <= decimals;
    let beside = |number: Number, step: Number| if fits(&number) { number + step } else { number };
    Bounds {
        low: number(below).map(|low| beside(low, step)),
        high: number(Some(above)).map(|high| beside(high, Number::ZERO - step)),
    }
}

/// Where a formula comes, by where its figures lie.
pub(super) fn calculated(formula: &Formula, figure: &dyn Fn(MeasureIndex) -> Bounds) -> Bounds {
    match formula {
        Formula::Number(number) | Formula::Threshold { value: number, .. } => Bounds::only(*number),
        Formula::Quantity(Quantity::Measure(measure)) => figure(*measure),
        Formula::Quantity(_) => Bounds::ANY,
        Formula::Binary { left, arithmetic, right } => {
            calculated(left, figure).with(*arithmetic, calculated(right, figure), None)
        }
    }
}

/// Where a weighted mean or points come; a part that is missing is none.
pub(super) fn composed(composite: &Composite, part: &dyn Fn(MeasureIndex) -> Option<Bounds>) -> Option<Bounds> {
    let (mut sum, mut weights) = (Bounds::only(Number::ZERO), Number::ZERO);
    for weighed in &composite.parts {
        match (part(weighed.measure), composite.missing) {
            (Some(part), _) => {
                let times = part.with(Arithmetic::Multiply, Bounds::only(weighed.weight), None);
                sum = sum.with(Arithmetic::Add, times, None);
                weights = weights + weighed.weight;
            }
            (None, MissingPart::LeftOut) => {}
            (None, MissingPart::Missing) => return None,
        }
    }
    match composite.making {
        _ if weights == Number::ZERO => None,
        Composing::WeightedMean => Some(sum.with(Arithmetic::Divide, Bounds::only(weights), Some(weights))),
        Composing::Points => Some(sum),
    }
}
