//! How far a figure is from another colour, in its own steps: the last decimal that rules compare, or a day. And which
//! colours rest on rounding.

use rayon::prelude::*;
use typed_index_collections::TiVec;

use crate::dataset::GemeenteIndex;
use crate::engine::{EXACT, Evaluation, Moving, MovingFigure, compared_at};
use crate::rules::condition::Quantity;
use crate::rules::index::IndicatorIndex;
use crate::rules::{Domain, Indicator, Measure};
use crate::terms::{Colour, Date, Number, Shown, Value};

/// Further than so many steps nobody calls a figure near, and nothing is looked for.
pub const FURTHEST: usize = 1_000;

/// The same where the whole country has to be judged again for each step.
const FURTHEST_OF_ALL: usize = 20;

/// How far one figure is from another colour.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Distance {
    pub gemeente: GemeenteIndex,
    pub indicator: IndicatorIndex,
    /// As it is printed: "1%", "0,1", a day.
    pub step: FigureStep,
    pub up: Option<NearColour>,
    pub down: Option<NearColour>,
    /// So many steps were looked at in either direction, as far as there can be such a figure.
    pub looked: usize,
    /// Its colour if figures were compared to the last digit instead of as printed (or the other way, where rules compare to
    /// the last digit), where that is another one: then the colour rests on rounding.
    pub unrounded: Option<Colour>,
}

/// What a figure moves by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FigureStep {
    Number(Number),
    Day,
}

/// The nearest figure in one direction that has another colour.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NearColour {
    pub steps: usize,
    pub figure: Shown,
    pub colour: Colour,
}

impl Distance {
    /// The fewest steps to another colour.
    pub fn steps(&self) -> Option<usize> {
        self.near().map(|near| near.steps).min()
    }

    /// Up, and down, as far as there is another colour there.
    pub fn near(&self) -> impl Iterator<Item = &NearColour> {
        self.up.iter().chain(&self.down)
    }

    /// Whether one step, or another way of rounding, gives another colour.
    pub fn is_fragile(&self) -> bool {
        self.steps() == Some(1) || self.unrounded.is_some()
    }
}

/// Whether colours rest on rounding, worked out once for the country; and how far each figure is from another colour.
pub struct Fragility<'e> {
    evaluation: &'e Evaluation<'e>,
    /// By indicator and gemeente.
    otherwise: TiVec<IndicatorIndex, Vec<Option<Colour>>>,
}

impl<'e> Fragility<'e> {
    pub fn new(evaluation: &'e Evaluation<'e>) -> Fragility<'e> {
        let numbers: Vec<IndicatorIndex> = evaluation.indicators().map(|(number, _)| number).collect();
        let otherwise: Vec<_> = numbers.par_iter().map(|number| evaluation.rounded_otherwise(*number)).collect();
        Fragility { evaluation, otherwise: otherwise.into() }
    }

    /// Of each of these gemeenten every figure that can move: in the order of the gemeenten and then of the report.
    pub fn of_each(&self, gemeenten: &[GemeenteIndex]) -> Vec<Distance> {
        let numbers: Vec<IndicatorIndex> = self.evaluation.indicators().map(|(number, _)| number).collect();
        let of_one = |number: &IndicatorIndex| {
            let moving = Moving::new(self.evaluation, *number);
            let each = gemeenten.iter().map(|gemeente| self.with(&moving, *number, *gemeente, FURTHEST));
            each.collect::<Vec<_>>()
        };
        let by_indicator: Vec<Vec<Option<Distance>>> = numbers.par_iter().map(of_one).collect();
        let mut by_indicator: Vec<_> = by_indicator.into_iter().map(Vec::into_iter).collect();
        let mut found = Vec::new();
        for _ in gemeenten {
            found.extend(by_indicator.iter_mut().filter_map(|of| of.next().flatten()));
        }
        found
    }

    /// Of one figure, no further than so many steps. None: it is no figure that moves in steps, or has no colour.
    pub fn of(&self, number: IndicatorIndex, gemeente: GemeenteIndex, furthest: usize) -> Option<Distance> {
        self.with(&Moving::new(self.evaluation, number), number, gemeente, furthest)
    }

    fn with(
        &self,
        moving: &Moving<'_>,
        number: IndicatorIndex,
        gemeente: GemeenteIndex,
        furthest: usize,
    ) -> Option<Distance> {
        let figure = moving.of(gemeente)?;
        let indicator = self.evaluation.pack.indicator(number);
        let measure = self.evaluation.measure(indicator.measure);
        let domain = self.evaluation.pack.domains.measure(indicator.measure);
        let step = self.step(indicator, measure, domain, &figure.compared)?;
        let colour = self.evaluation.decision(number, gemeente).colour?;
        let looked = if moving.judges_all() { furthest.min(FURTHEST_OF_ALL) } else { furthest };
        let walk = Walk { figure: &figure, measure, domain, step, colour, looked };
        let otherwise = self.otherwise[number].get(usize::from(gemeente)).copied().flatten();
        Some(Distance {
            gemeente,
            indicator: number,
            step,
            up: walk.nearest(true),
            down: walk.nearest(false),
            looked,
            unrounded: otherwise.filter(|otherwise| *otherwise != colour),
        })
    }

    /// What it moves by: what its rules tell apart, and no less than there can be.
    fn step(&self, indicator: &Indicator, measure: &Measure, domain: &Domain, compared: &Value) -> Option<FigureStep> {
        match compared {
            Value::Number(_) => {
                let scale = compared_at(self.evaluation.pack, indicator, Quantity::Measure(indicator.measure));
                // To the last digit there is no next one: what is printed is a step then.
                let scale = if scale == EXACT { measure.display().decimals } else { scale };
                let scale = domain.decimals.map_or(scale, |decimals| scale.min(decimals));
                Some(FigureStep::Number(Number::of_ticks(1, scale)))
            }
            Value::Date(_) => Some(FigureStep::Day),
            _ => None,
        }
    }
}

/// One figure on its way to another colour.
struct Walk<'w> {
    figure: &'w MovingFigure<'w, 'w>,
    measure: &'w Measure,
    domain: &'w Domain,
    step: FigureStep,
    colour: Colour,
    looked: usize,
}

impl Walk<'_> {
    fn nearest(&self, up: bool) -> Option<NearColour> {
        let mut value = self.figure.compared.clone();
        for steps in 1..=self.looked {
            value = self.next(&value, up)?;
            if !self.can_be(&value) {
                continue;
            }
            // Where a script cannot work with it, nobody knows what lies behind.
            let colour = self.figure.colour_with(&value).ok()??;
            if colour != self.colour {
                return Some(NearColour { steps, figure: self.measure.shown().shown(&value), colour });
            }
        }
        None
    }

    /// A step on; none where there is no further figure.
    fn next(&self, value: &Value, up: bool) -> Option<Value> {
        match (value, self.step) {
            (Value::Number(number), FigureStep::Number(step)) => {
                let next = if up { *number + step } else { *number - step };
                let ends = self.domain.usual;
                let inside =
                    if up { ends.high.is_none_or(|high| next <= high) } else { ends.low.is_none_or(|low| next >= low) };
                inside.then_some(Value::Number(next))
            }
            (Value::Date(day), FigureStep::Day) => {
                let next: Date = if up { day.tomorrow() } else { day.yesterday() }.ok()?;
                let inside = self.domain.days.is_none_or(|(first, last)| if up { next <= last } else { next >= first });
                inside.then_some(Value::Date(next))
            }
            _ => None,
        }
    }

    /// Of a figure that can be a few numbers only, those between are no figures.
    fn can_be(&self, value: &Value) -> bool {
        match (value, &self.domain.numbers) {
            (Value::Number(number), Some(numbers)) => numbers.contains(number),
            _ => true,
        }
    }
}
