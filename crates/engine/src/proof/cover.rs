//! Many cases as few blocks: in each dimension a set of places.
//!
//! Same cases, same blocks: seeds are taken in the order of the cases, dimensions in their own order.

use std::ops::Range;

use super::cases::{Case, Cases};
use super::diagram::{Diagram, Diagrams};
use super::space::{ProofCell, Space};
use crate::fault::{OrFault, Stretch as _};

/// Cases that have one of these places in every dimension.
pub(super) struct CaseBlock {
    /// Per dimension the places; none where it does not matter.
    pub places: Vec<Option<Vec<usize>>>,
    /// The cases in it, as the cell of each component, those with the most figures first.
    pub members: Vec<Vec<usize>>,
    /// Of each of them, all the cells that it stands for.
    pub stretches: Vec<Vec<Range<usize>>>,
}

/// Cases in blocks.
pub(super) struct Blocks {
    pub blocks: Vec<CaseBlock>,
    /// Whether they hold every case that is wanted; else these are too many to go through.
    pub all: bool,
}

/// Blocks of the cases with a wanted leaf, and of no other; where these are too many to go through, the first of them.
pub(super) fn blocks(space: &Space, diagrams: &Diagrams, diagram: Diagram, wanted: &dyn Fn(u32) -> bool) -> Blocks {
    match Cases::of(space, diagrams, diagram) {
        Some(cases) => Blocks { blocks: cover(&cases, &|case| wanted(diagrams.at(diagram, &case.cells))), all: true },
        None => Blocks { blocks: first(space, diagrams, diagram, wanted).into_iter().collect(), all: false },
    }
}

/// The case with the most figures, and what lies around it.
fn first(space: &Space, diagrams: &Diagrams, diagram: Diagram, wanted: &dyn Fn(u32) -> bool) -> Option<CaseBlock> {
    let (_, case) = diagrams.first(diagram, wanted, &|component, cell| space.missing(component, cell))?;
    let mut places = vec![None; space.dimensions.len()];
    let stretches = diagrams.around(diagram, &case);
    for ((component, cell), stretch) in space.components.iter().zip(&case).zip(stretches) {
        let Some(stretch) = stretch else { continue };
        // Of several dimensions the places of some cells would hold those of others too.
        let stretch = if component.dimensions.len() == 1 { stretch } else { *cell..*cell + 1 };
        let cells = component.cells.part(stretch);
        for (own, dimension) in component.dimensions.iter().enumerate() {
            let place = |cell: &ProofCell| *cell.places.get(own).or_fault("a place in each dimension");
            let mut found: Vec<usize> = cells.iter().map(place).collect();
            found.dedup();
            *places.get_mut(*dimension).or_fault("a dimension of the space") = Some(found);
        }
    }
    let stretches = vec![case.iter().map(|cell| *cell..*cell + 1).collect()];
    Some(CaseBlock { places, members: vec![case], stretches })
}

/// Which places cases are in, and whether it matters.
#[derive(Clone)]
struct Draft {
    allowed: Vec<Vec<bool>>,
    /// Whether a dimension does not matter, save perhaps that there is a figure at all.
    free: Vec<bool>,
}

impl Draft {
    fn has(&self, case: &Case) -> bool {
        let has = |(allowed, place): (&Vec<bool>, &usize)| *allowed.get(*place).or_fault("a place of the dimension");
        self.allowed.iter().zip(&case.places).all(has)
    }

    /// Whether none of these cases is in it.
    fn avoids(&self, others: &[&Case]) -> bool {
        !others.iter().any(|case| self.has(case))
    }

    /// Takes more places in a dimension, unless that lets one of `others` in.
    fn widen(&mut self, dimension: usize, places: impl Iterator<Item = usize>, others: &[&Case]) -> bool {
        let allowed = self.allowed.get_mut(dimension).or_fault("a dimension of the space");
        let before = allowed.clone();
        for place in places {
            *allowed.get_mut(place).or_fault("a place of the dimension") = true;
        }
        let fits = self.avoids(others);
        if !fits {
            *self.allowed.get_mut(dimension).or_fault("a dimension of the space") = before;
        }
        fits
    }
}

/// Blocks that together hold every wanted case and no other.
fn cover(cases: &Cases<'_>, wanted: &dyn Fn(&Case) -> bool) -> Vec<CaseBlock> {
    let (mut inside, others): (Vec<&Case>, Vec<&Case>) = cases.cases.iter().partition(|case| wanted(case));
    let sizes = sizes(cases);
    inside.sort_by_key(|case| case.missing);
    let mut open = inside.clone();
    let mut blocks = Vec::new();
    while let Some(seed) = open.first() {
        // Dimensions are widened one after the other, and which goes first matters: try each.
        let drafts = (0..cases.space.dimensions.len().max(1)).map(|first| grow(seed, first, &others, cases, &sizes));
        let worth = |draft: &Draft| {
            let covered = open.iter().filter(|case| draft.has(case)).count();
            (covered, draft.free.iter().filter(|free| **free).count())
        };
        let mut best: Option<((usize, usize), Draft)> = None;
        for draft in drafts {
            let worth = worth(&draft);
            if best.as_ref().is_none_or(|(known, _)| worth > *known) {
                best = Some((worth, draft));
            }
        }
        let (_, draft) = best.or_fault("at least one way to widen");
        let members: Vec<&Case> = inside.iter().copied().filter(|case| draft.has(case)).collect();
        open.retain(|case| !draft.has(case));
        blocks.push(block(&draft, &members, cases));
    }
    blocks
}

/// How many places there are in each dimension.
fn sizes(cases: &Cases<'_>) -> Vec<usize> {
    let mut sizes = vec![0; cases.space.dimensions.len()];
    for case in &cases.cases {
        for (size, place) in sizes.iter_mut().zip(&case.places) {
            *size = (*size).max(place + 1);
        }
    }
    sizes
}

/// The block around a case, as wide as it can be: first what need not be said at all, then ranges.
fn grow(seed: &Case, first: usize, others: &[&Case], cases: &Cases<'_>, sizes: &[usize]) -> Draft {
    let single = |(place, size): (&usize, &usize)| (0..*size).map(|at| at == *place).collect();
    let mut draft =
        Draft { allowed: seed.places.iter().zip(sizes).map(single).collect(), free: vec![false; seed.places.len()] };
    let count = seed.places.len();
    let lies = |dimension: usize| {
        let known = sizes.get(dimension).zip(seed.places.get(dimension));
        let (size, place) = known.or_fault("a case has a place in each dimension");
        (*size, *place)
    };
    let order = || (0..count).map(|step| (step + first) % count);
    for dimension in order() {
        let (size, place) = lies(dimension);
        let fits = draft.widen(dimension, 0..size, others) || (place > 0 && draft.widen(dimension, 1..size, others));
        *draft.free.get_mut(dimension).or_fault("a dimension of the space") = fits;
    }
    for dimension in order() {
        let (size, place) = lies(dimension);
        if place == 0 || draft.free.get(dimension) == Some(&true) {
            continue;
        }
        let on_a_line = cases.space.is_line(dimension);
        for towards in [(place + 1..size).collect::<Vec<_>>(), (1..place).rev().collect()] {
            for next in towards {
                if !draft.widen(dimension, [next].into_iter(), others) && on_a_line {
                    break;
                }
            }
        }
    }
    draft
}

/// Leaves out places that no case in the block has.
fn block(draft: &Draft, members: &[&Case], cases: &Cases<'_>) -> CaseBlock {
    let used = |dimension: usize| {
        let place = |case: &&Case| *case.places.get(dimension).or_fault("a case has a place in each dimension");
        let mut places: Vec<usize> = members.iter().map(place).collect();
        places.sort_unstable();
        places.dedup();
        let mut all: Vec<usize> = places.into_iter().flat_map(|place| cases.places(dimension, place)).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let free = draft.free.iter().enumerate();
    let places = free.map(|(dimension, free)| (!free).then(|| used(dimension))).collect();
    CaseBlock {
        places,
        members: members.iter().map(|case| case.cells.clone()).collect(),
        stretches: members.iter().map(|case| case.stretches.clone()).collect(),
    }
}
