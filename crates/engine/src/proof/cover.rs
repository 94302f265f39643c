//! Many cases as few blocks: in each dimension a set of places.
//!
//! Same cases, same blocks: seeds are taken in the order of the cases, dimensions in their own order.

use super::cases::{Case, Cases};
use super::diagram::{Diagram, Diagrams};
use super::space::{Dimension, Space};

/// Cases that have one of these places in every dimension.
pub(super) struct Block {
    /// Per dimension the places; none where it does not matter.
    pub places: Vec<Option<Vec<usize>>>,
    /// The cases in it, as the cell of each component, those with the most figures first.
    pub members: Vec<Vec<usize>>,
}

/// Cases in blocks.
pub(super) struct Blocks {
    pub blocks: Vec<Block>,
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
fn first(space: &Space, diagrams: &Diagrams, diagram: Diagram, wanted: &dyn Fn(u32) -> bool) -> Option<Block> {
    let (_, case) = diagrams.first(diagram, wanted, &|component, cell| space.missing(component, cell))?;
    let mut places = vec![None; space.dimensions.len()];
    let stretches = diagrams.around(diagram, &case);
    for ((component, cell), stretch) in space.components.iter().zip(&case).zip(stretches) {
        let Some(stretch) = stretch else { continue };
        // Of several dimensions the places of some cells would hold those of others too.
        let stretch = if component.dimensions.len() == 1 { stretch } else { *cell..*cell + 1 };
        let cells = component.cells.get(stretch).unwrap_or_default();
        for (own, dimension) in component.dimensions.iter().enumerate() {
            if let Some(slot) = places.get_mut(*dimension) {
                let mut found: Vec<usize> = cells.iter().filter_map(|cell| cell.places.get(own).copied()).collect();
                found.dedup();
                *slot = Some(found);
            }
        }
    }
    Some(Block { places, members: vec![case] })
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
        self.allowed.iter().zip(&case.places).all(|(allowed, place)| allowed.get(*place).copied().unwrap_or(false))
    }

    /// Whether none of these cases is in it.
    fn avoids(&self, others: &[&Case]) -> bool {
        !others.iter().any(|case| self.has(case))
    }

    /// Takes more places in a dimension, unless that lets one of `others` in.
    fn widen(&mut self, dimension: usize, places: impl Iterator<Item = usize>, others: &[&Case]) -> bool {
        let Some(before) = self.allowed.get(dimension).cloned() else { return false };
        if let Some(allowed) = self.allowed.get_mut(dimension) {
            for place in places {
                if let Some(slot) = allowed.get_mut(place) {
                    *slot = true;
                }
            }
        }
        let fits = self.avoids(others);
        if !fits && let Some(allowed) = self.allowed.get_mut(dimension) {
            *allowed = before;
        }
        fits
    }
}

/// Blocks that together hold every wanted case and no other.
fn cover(cases: &Cases<'_>, wanted: &dyn Fn(&Case) -> bool) -> Vec<Block> {
    let (inside, outside): (Vec<usize>, Vec<usize>) =
        (0..cases.cases.len()).partition(|at| cases.cases.get(*at).is_some_and(wanted));
    let case = |at: &usize| cases.cases.get(*at);
    let others: Vec<&Case> = outside.iter().filter_map(case).collect();
    let sizes = sizes(cases);
    let mut inside: Vec<usize> = inside;
    inside.sort_by_key(|at| case(at).map(|case| case.missing));
    let mut open = inside.clone();
    let mut blocks = Vec::new();
    while let Some(seed) = open.first().and_then(case) {
        // Dimensions are widened one after the other, and which goes first matters: try each.
        let drafts = (0..cases.space.dimensions.len().max(1)).map(|first| grow(seed, first, &others, cases, &sizes));
        let worth = |draft: &Draft| {
            let covered = open.iter().filter_map(case).filter(|case| draft.has(case)).count();
            (covered, draft.free.iter().filter(|free| **free).count())
        };
        let mut best: Option<((usize, usize), Draft)> = None;
        for draft in drafts {
            let worth = worth(&draft);
            if best.as_ref().is_none_or(|(known, _)| worth > *known) {
                best = Some((worth, draft));
            }
        }
        let Some((_, draft)) = best else { break };
        let members: Vec<usize> =
            inside.iter().copied().filter(|at| case(at).is_some_and(|case| draft.has(case))).collect();
        open.retain(|at| !members.contains(at));
        blocks.push(block(&draft, members, cases));
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
    let order = || (0..count).map(|step| (step + first) % count);
    for dimension in order() {
        let (Some(&size), Some(&place)) = (sizes.get(dimension), seed.places.get(dimension)) else { continue };
        let fits = draft.widen(dimension, 0..size, others) || (place > 0 && draft.widen(dimension, 1..size, others));
        if let Some(free) = draft.free.get_mut(dimension) {
            *free = fits;
        }
    }
    for dimension in order() {
        let (Some(&size), Some(&place)) = (sizes.get(dimension), seed.places.get(dimension)) else { continue };
        if place == 0 || draft.free.get(dimension) == Some(&true) {
            continue;
        }
        let on_a_line = matches!(cases.space.dimensions.get(dimension), Some(Dimension::Line { .. }));
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
fn block(draft: &Draft, members: Vec<usize>, cases: &Cases<'_>) -> Block {
    let used = |dimension: usize| {
        let mut places: Vec<usize> =
            members.iter().filter_map(|at| cases.cases.get(*at)?.places.get(dimension).copied()).collect();
        places.sort_unstable();
        places.dedup();
        let mut all: Vec<usize> = places.into_iter().flat_map(|place| cases.places(dimension, place)).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let free = draft.free.iter().enumerate();
    let places = free.map(|(dimension, free)| (!free).then(|| used(dimension))).collect();
    let members = members.iter().filter_map(|at| Some(cases.cases.get(*at)?.cells.clone())).collect();
    Block { places, members }
}
