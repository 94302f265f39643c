//! The cases of a space that a diagram tells apart, one by one: for saying in words where something holds.
//!
//! On a line with many cells those that lie beside each other and make no difference are one case.

use std::ops::Range;

use super::diagram::{Diagram, Diagrams};
use super::space::Space;
use crate::fault::{OrFault, Stretch as _};

/// More cases than this are not gone through to say something in few words.
const MAX_CASES: usize = 6_000;

/// A cell of each component.
#[derive(Clone, Debug)]
pub(super) struct Case {
    pub cells: Vec<usize>,
    /// The cells of each component that this one stands for, itself the first.
    pub stretches: Vec<Range<usize>>,
    /// A place in each dimension; where cells are taken together, the number of the stretch.
    pub places: Vec<usize>,
    /// For how many inputs there is no figure.
    pub missing: usize,
}

pub(super) struct Cases<'s> {
    pub space: &'s Space,
    pub cases: Vec<Case>,
    /// Of each dimension whose cells are taken together, the cells of each place.
    stretches: Vec<Option<Vec<Range<usize>>>>,
}

impl<'s> Cases<'s> {
    /// None: too many to go through.
    pub fn of(space: &'s Space, diagrams: &Diagrams, diagram: Diagram) -> Option<Cases<'s>> {
        let ends = diagrams.ends(diagram);
        let mut stretches = vec![None; space.dimensions.len()];
        let mut parts: Vec<Vec<(Range<usize>, Vec<usize>)>> = Vec::new();
        for (number, (component, ends)) in space.components.iter().zip(&ends).enumerate() {
            let on_a_line = match *component.dimensions {
                [one] => space.is_line(one).then_some(one),
                _ => None,
            };
            let Some(dimension) = on_a_line else {
                let cells = component.cells.iter().enumerate();
                parts.push(cells.map(|(at, cell)| (at..at + 1, cell.places.clone())).collect());
                continue;
            };
            // Whether there is a figure is always told apart: place 0 is that there is none.
            let absent = usize::from((0..component.cells.len()).any(|cell| space.missing(number, cell) > 0));
            let mut found: Vec<Range<usize>> = std::iter::once(0..absent).collect();
            let mut start = absent;
            for end in ends.iter().map(|end| *end as usize).filter(|end| *end > absent) {
                found.push(start..end);
                start = end;
            }
            let cells = found.iter().enumerate().filter(|(_, cells)| !cells.is_empty());
            parts.push(cells.map(|(place, cells)| (cells.clone(), vec![place])).collect());
            *stretches.get_mut(dimension).or_fault("a dimension of the space") = Some(found);
        }
        let count = parts.iter().try_fold(1usize, |count, part| count.checked_mul(part.len()))?;
        if count > MAX_CASES {
            return None;
        }
        let blank =
            Case { cells: Vec::new(), stretches: Vec::new(), places: vec![0; space.dimensions.len()], missing: 0 };
        let mut cases = vec![blank];
        for (number, (component, part)) in space.components.iter().zip(&parts).enumerate() {
            let with = |case: &Case, (cells, places): &(Range<usize>, Vec<usize>)| {
                let mut case = case.clone();
                case.cells.push(cells.start);
                case.stretches.push(cells.clone());
                case.missing += space.missing(number, cells.start);
                for (dimension, place) in component.dimensions.iter().zip(places) {
                    *case.places.get_mut(*dimension).or_fault("a dimension of the space") = *place;
                }
                case
            };
            cases = cases.iter().flat_map(|case| part.iter().map(move |cell| with(case, cell))).collect();
        }
        Some(Cases { space, cases, stretches })
    }

    /// The places of a dimension that its own place, in a case, stands for.
    pub fn places(&self, dimension: usize, place: usize) -> Vec<usize> {
        let Some(stretches) = self.stretches.get(dimension).or_fault("a dimension of the space") else {
            return vec![place];
        };
        let cells = stretches.get(place).or_fault("a stretch of the dimension").clone();
        let of = self.space.components.iter().find(|component| component.dimensions.contains(&dimension));
        let cells = of.or_fault("a dimension has a component").cells.part(cells);
        cells.iter().flat_map(|cell| cell.places.clone()).collect()
    }
}
