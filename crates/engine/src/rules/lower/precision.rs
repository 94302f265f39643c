//! At how many decimals each measure is compared: settled once, when every measure and every place that prints one is known.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use typed_index_collections::TiVec;

use super::super::aggregate::Gives;
use super::super::composed::Composing;
use super::super::condition::{Arithmetic, Formula, Quantity};
use super::super::index::MeasureIndex;
use super::super::pack::{Indicator, Measure, Precision, Recipe};
use super::super::piece::Piece;
use crate::terms::{Kind, Number};

/// A sum with a constant of more decimals is no longer one of printed figures: none is printed with more.
const MAX_DECIMALS: u32 = 6;

/// Settles all of them; `order` has each measure after those that it needs.
pub(super) fn settle(
    measures: &mut TiVec<MeasureIndex, Measure>,
    order: &[MeasureIndex],
    indicators: &IndexMap<String, Indicator>,
) {
    let pieces = indicators.values().flat_map(Indicator::pieces);
    let in_details = pieces.filter_map(|piece| if let Piece::Measure(at) = piece { Some(*at) } else { None });
    // The arithmetic of a composed figure prints its parts.
    let parts = measures.iter().filter_map(|measure| match &measure.how {
        Recipe::Composite(composite) => Some(composite.parts.iter().map(|part| part.measure)),
        _ => None,
    });
    let printed: BTreeSet<MeasureIndex> = in_details.chain(parts.flatten()).collect();
    for &at in order {
        let measure = &measures[at];
        let whole = measure.kind == Kind::Number && is_whole(&measure.how, measures);
        let precision = precision(measure, whole, measures, printed.contains(&at));
        measures[at].whole = whole;
        measures[at].precision = precision;
    }
}

fn precision(measure: &Measure, whole: bool, measures: &TiVec<MeasureIndex, Measure>, printed: bool) -> Precision {
    if measure.kind != Kind::Number {
        return Precision::Printed(0);
    }
    if let Some(display) = &measure.display {
        return Precision::Printed(display.decimals);
    }
    let summed = match &measure.how {
        Recipe::Formula(formula) if !whole => sum_of_printed(formula, measures),
        _ => None,
    };
    match summed {
        _ if whole => Precision::Printed(0),
        Some(precision) => precision,
        // A text prints it without decimals, as nothing says otherwise.
        None if printed => Precision::Printed(0),
        None => Precision::Exact,
    }
}

/// Whether it can only be a whole number: counts, and their sums, differences and products.
fn is_whole(how: &Recipe, measures: &TiVec<MeasureIndex, Measure>) -> bool {
    match how {
        Recipe::Aggregate { aggregate, .. } => aggregate.gives() == Gives::Count,
        Recipe::Formula(formula) => is_whole_formula(formula, measures),
        Recipe::Composite(composite) => composite.making == Composing::Points,
        Recipe::Tally(_) => true,
        Recipe::When(_) | Recipe::Script { .. } | Recipe::Classes(_) | Recipe::Earlier(_) => false,
    }
}

fn is_whole_formula(formula: &Formula, measures: &TiVec<MeasureIndex, Measure>) -> bool {
    match formula {
        Formula::Number(number) | Formula::Threshold { value: number, .. } => number.decimals() == 0,
        Formula::Quantity(Quantity::Measure(at)) => measures[*at].whole,
        Formula::Quantity(_) | Formula::Binary { arithmetic: Arithmetic::Divide, .. } => false,
        Formula::Binary { left, right, .. } => is_whole_formula(left, measures) && is_whole_formula(right, measures),
    }
}

/// What is known of a part of a sum of printed figures.
struct Part {
    /// Of each figure that is no whole number by itself.
    decimals: BTreeSet<u32>,
    /// Of the constants.
    constants: u32,
    /// The part itself, when it has no figure in it.
    constant: Option<Number>,
}

/// None: it is more than sums, differences and whole multiples of figures that are printed.
fn sum_of_printed(formula: &Formula, measures: &TiVec<MeasureIndex, Measure>) -> Option<Precision> {
    let sum = part(formula, measures)?;
    let figures = sum.decimals.last().copied().unwrap_or(0);
    let decimals = Some(figures.max(sum.constants)).filter(|decimals| *decimals <= MAX_DECIMALS)?;
    match sum.constant {
        Some(_) => None,
        None if sum.decimals.len() > 1 => Some(Precision::Mixed(decimals)),
        None => Some(Precision::Summed(decimals)),
    }
}

fn part(formula: &Formula, measures: &TiVec<MeasureIndex, Measure>) -> Option<Part> {
    match formula {
        Formula::Number(number) | Formula::Threshold { value: number, .. } => {
            Some(Part { decimals: BTreeSet::new(), constants: number.decimals(), constant: Some(*number) })
        }
        Formula::Quantity(Quantity::Measure(at)) => {
            let measure = &measures[*at];
            let decimals = if measure.whole { None } else { Some(measure.precision.decimals()?) };
            Some(Part { decimals: decimals.into_iter().collect(), constants: 0, constant: None })
        }
        Formula::Quantity(_) | Formula::Binary { arithmetic: Arithmetic::Divide, .. } => None,
        Formula::Binary { left, arithmetic, right } => {
            let (left, right) = (part(left, measures)?, part(right, measures)?);
            let constant = left.constant.zip(right.constant).map(|(left, right)| match arithmetic {
                Arithmetic::Add => left + right,
                Arithmetic::Subtract => left - right,
                _ => left * right,
            });
            if *arithmetic == Arithmetic::Multiply && constant.is_none() {
                let times = left.constant.or(right.constant)?;
                let figures = if left.constant.is_none() { left } else { right };
                return (times.decimals() == 0).then_some(figures);
            }
            Some(Part {
                decimals: left.decimals.into_iter().chain(right.decimals).collect(),
                constants: constant.map_or(left.constants.max(right.constants), Number::decimals),
                constant,
            })
        }
    }
}
