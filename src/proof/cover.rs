//! Many cases as few blocks: in each dimension a set of places.
//!
//! Same cases, same blocks: seeds are taken in the order of the cases, dimensions in their own order.

use super::cases::{Case, Cases, Dimension};

/// Cases that have one of these places in every dimension.
pub(super) struct Block {
    /// Per dimension the places; none where it does not matter.
    pub places: Vec<Option<Vec<usize>>>,
    /// The cases in it, by their number, those with the most figures first.
    pub members: Vec<usize>,
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
pub(super) fn cover(cases: &Cases, wanted: &dyn Fn(usize) -> bool) -> Vec<Block> {
    let (inside, outside): (Vec<usize>, Vec<usize>) = (0..cases.cases.len()).partition(|at| wanted(*at));
    let case = |at: &usize| cases.cases.get(*at);
    let others: Vec<&Case> = outside.iter().filter_map(case).collect();
    let sizes = sizes(cases);
    let mut inside: Vec<usize> = inside;
    inside.sort_by_key(|at| case(at).map(|case| cases.missing(case)));
    let mut open = inside.clone();
    let mut blocks = Vec::new();
    while let Some(seed) = open.first().and_then(case) {
        // Dimensions are widened one after the other, and which goes first matters: try each.
        let drafts = (0..cases.dimensions.len().max(1)).map(|first| grow(seed, first, &others, cases, &sizes));
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
fn sizes(cases: &Cases) -> Vec<usize> {
    let mut sizes = vec![0; cases.dimensions.len()];
    for case in &cases.cases {
        for (size, place) in sizes.iter_mut().zip(&case.places) {
            *size = (*size).max(place + 1);
        }
    }
    sizes
}

/// The block around a case, as wide as it can be: first what need not be said at all, then ranges.
fn grow(seed: &Case, first: usize, others: &[&Case], cases: &Cases, sizes: &[usize]) -> Draft {
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
        let on_a_line = matches!(cases.dimensions.get(dimension), Some(Dimension::Line { .. }));
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
fn block(draft: &Draft, members: Vec<usize>, cases: &Cases) -> Block {
    let used = |dimension: usize| {
        let mut places: Vec<usize> =
            members.iter().filter_map(|at| cases.cases.get(*at)?.places.get(dimension).copied()).collect();
        places.sort_unstable();
        places.dedup();
        places
    };
    let free = draft.free.iter().enumerate();
    let places = free.map(|(dimension, free)| (!free).then(|| used(dimension))).collect();
    Block { places, members }
}
