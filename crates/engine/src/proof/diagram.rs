//! What is said of every case at once, without a case each: a decision diagram over the components of a space.
//!
//! A diagram is a leaf, or asks in which stretch of the cells of one component a case is. Two diagrams that say the same
//! of every case are one diagram. Knows nothing of figures or rules: a leaf is a number, a case a cell in each component.

use std::collections::BTreeSet;

use indexmap::IndexSet;
use rustc_hash::{FxHashMap, FxHashSet};

use super::space::TooMany;
use crate::fault::{OrFault, Stretch as _};

/// At most so many stretches are made in one space.
const MAX_STRETCHES: usize = 3_000_000;

/// A leaf, or the number of a node.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub(super) struct Diagram(u32);

const LEAF: u32 = 1 << 31;

impl Diagram {
    pub fn leaf(number: u32) -> Diagram {
        Diagram(number | LEAF)
    }

    pub fn as_leaf(self) -> Option<u32> {
        (self.0 & LEAF != 0).then_some(self.0 & !LEAF)
    }
}

/// Up to which cell (that one not), and what holds until there.
type Stretch = (u32, Diagram);

#[derive(PartialEq, Eq, Hash)]
struct Node {
    component: usize,
    stretches: Box<[Stretch]>,
}

impl Node {
    /// The stretch that a case lies in, with its number.
    fn stretch_of(&self, case: &[usize]) -> (usize, Stretch) {
        let cell = *case.get(self.component).or_fault("a case has a cell in each component");
        let at = self.stretches.partition_point(|(end, _)| *end as usize <= cell);
        (at, *self.stretches.get(at).or_fault("every cell lies in a stretch"))
    }
}

/// How two diagrams are laid over each other.
pub(super) trait DiagramJoin {
    fn leaves(&mut self, left: u32, right: u32) -> u32;

    /// What it is by the left leaf alone, whatever the right one is.
    fn by_left(&mut self, _left: u32) -> Option<u32> {
        None
    }

    fn by_right(&mut self, _right: u32) -> Option<u32> {
        None
    }
}

/// The diagrams of one space.
pub(super) struct Diagrams {
    /// How many cells each component has.
    cells: Vec<u32>,
    nodes: IndexSet<Node, rustc_hash::FxBuildHasher>,
    stretches: usize,
}

impl Diagrams {
    pub fn new(cells: Vec<u32>) -> Diagrams {
        Diagrams { cells, nodes: IndexSet::default(), stretches: 0 }
    }

    /// What each cell of a component gives, in stretches; neighbours that are the same need not be told apart yet.
    ///
    /// # Errors
    /// There is too much to look at.
    pub fn node(&mut self, component: usize, found: impl Iterator<Item = Stretch>) -> Result<Diagram, TooMany> {
        let mut stretches: Vec<Stretch> = Vec::new();
        for (end, child) in found {
            match stretches.last_mut() {
                Some((last, same)) if *same == child => *last = end,
                _ => stretches.push((end, child)),
            }
        }
        self.stretches += stretches.len();
        if self.stretches > MAX_STRETCHES {
            return Err(TooMany);
        }
        if let [(_, only)] = *stretches {
            return Ok(only);
        }
        let (number, _) = self.nodes.insert_full(Node { component, stretches: stretches.into() });
        u32::try_from(number).ok().filter(|number| number & LEAF == 0).map(Diagram).ok_or(TooMany)
    }

    fn inner(&self, diagram: Diagram) -> Option<&Node> {
        let node = || self.nodes.get_index(diagram.0 as usize).or_fault("a diagram that is no leaf is a node");
        diagram.as_leaf().is_none().then(node)
    }

    /// The component that it asks first; past the last one for a leaf.
    fn level(&self, diagram: Diagram) -> usize {
        self.inner(diagram).map_or(self.cells.len(), |node| node.component)
    }

    fn stretches(&self, diagram: Diagram, component: usize) -> Vec<Stretch> {
        match self.inner(diagram) {
            Some(node) if node.component == component => node.stretches.to_vec(),
            _ => vec![(self.cells_of(component), diagram)],
        }
    }

    fn cells_of(&self, component: usize) -> u32 {
        *self.cells.get(component).or_fault("a component of the space")
    }

    /// # Errors
    /// There is too much to look at.
    pub fn join(&mut self, left: Diagram, right: Diagram, how: &mut impl DiagramJoin) -> Result<Diagram, TooMany> {
        self.joined(left, right, how, &mut FxHashMap::default())
    }

    fn joined(
        &mut self,
        left: Diagram,
        right: Diagram,
        how: &mut impl DiagramJoin,
        known: &mut FxHashMap<(Diagram, Diagram), Diagram>,
    ) -> Result<Diagram, TooMany> {
        let by_left = left.as_leaf().and_then(|leaf| how.by_left(leaf));
        if let Some(leaf) = by_left.or_else(|| right.as_leaf().and_then(|leaf| how.by_right(leaf))) {
            return Ok(Diagram::leaf(leaf));
        }
        if let (Some(left), Some(right)) = (left.as_leaf(), right.as_leaf()) {
            return Ok(Diagram::leaf(how.leaves(left, right)));
        }
        if let Some(known) = known.get(&(left, right)) {
            return Ok(*known);
        }
        let component = self.level(left).min(self.level(right));
        let (lefts, rights) = (self.stretches(left, component), self.stretches(right, component));
        let mut found = Vec::new();
        let (mut at, mut beside) = (0, 0);
        while let (Some(&(left_end, one)), Some(&(right_end, other))) = (lefts.get(at), rights.get(beside)) {
            let child = self.joined(one, other, how, known)?;
            // Where one side alone says it, the stretches of the other need not be walked.
            let alone = |leaf: Option<Option<u32>>| leaf.flatten().is_some();
            let end = if alone(one.as_leaf().map(|leaf| how.by_left(leaf))) {
                left_end
            } else if alone(other.as_leaf().map(|leaf| how.by_right(leaf))) {
                right_end
            } else {
                left_end.min(right_end)
            };
            found.push((end, child));
            at += passed(lefts.part(at..), end);
            beside += passed(rights.part(beside..), end);
        }
        let joined = self.node(component, found.into_iter())?;
        known.insert((left, right), joined);
        Ok(joined)
    }

    /// # Errors
    /// There is too much to look at.
    pub fn map(&mut self, diagram: Diagram, to: &mut impl FnMut(u32) -> u32) -> Result<Diagram, TooMany> {
        self.join(diagram, Diagram::leaf(0), &mut Mapped(to))
    }

    /// Many diagrams as one, neighbours first: `how` must not mind in which order pairs are taken.
    ///
    /// # Errors
    /// There is too much to look at.
    pub fn all(&mut self, mut parts: Vec<Diagram>, none: u32, how: &mut impl DiagramJoin) -> Result<Diagram, TooMany> {
        while parts.len() > 1 {
            let mut pairs = Vec::with_capacity(parts.len().div_ceil(2));
            for pair in parts.chunks(2) {
                match *pair {
                    [left, right] => pairs.push(self.join(left, right, how)?),
                    _ => pairs.extend_from_slice(pair),
                }
            }
            parts = pairs;
        }
        Ok(parts.first().copied().unwrap_or(Diagram::leaf(none)))
    }

    /// Every leaf that some case comes to.
    pub fn leaves(&self, diagram: Diagram) -> BTreeSet<u32> {
        let mut found = BTreeSet::new();
        self.walk(diagram, &mut |one, _| found.extend(one.as_leaf()));
        found
    }

    /// Where the cells of each component begin to make another difference: the ends of all stretches, in order.
    pub fn ends(&self, diagram: Diagram) -> Vec<Vec<u32>> {
        let mut ends: Vec<BTreeSet<u32>> = self.cells.iter().map(|cells| BTreeSet::from([*cells])).collect();
        self.walk(diagram, &mut |_, node| {
            if let Some(node) = node {
                let ends = ends.get_mut(node.component).or_fault("a component of the space");
                ends.extend(node.stretches.iter().map(|(end, _)| *end));
            }
        });
        ends.into_iter().map(|ends| ends.into_iter().collect()).collect()
    }

    fn walk(&self, diagram: Diagram, see: &mut dyn FnMut(Diagram, Option<&Node>)) {
        let (mut open, mut seen) = (vec![diagram], FxHashSet::default());
        while let Some(one) = open.pop() {
            if seen.insert(one) {
                let node = self.inner(one);
                see(one, node);
                open.extend(node.into_iter().flat_map(|node| node.stretches.iter().map(|(_, child)| *child)));
            }
        }
    }

    /// What is said of a case.
    pub fn at(&self, mut diagram: Diagram, case: &[usize]) -> u32 {
        while let Some(node) = self.inner(diagram) {
            let (_, (_, child)) = node.stretch_of(case);
            diagram = child;
        }
        diagram.as_leaf().or_fault("below the last node is a leaf")
    }

    /// The stretch of each component that a case lies in and within which, the other cells held, nothing changes; none
    /// where the component is not asked.
    pub fn around(&self, mut diagram: Diagram, case: &[usize]) -> Vec<Option<std::ops::Range<usize>>> {
        let mut found = vec![None; self.cells.len()];
        while let Some(node) = self.inner(diagram) {
            let (at, (end, child)) = node.stretch_of(case);
            // The first stretch begins where the cells do.
            let start = at.checked_sub(1).and_then(|before| node.stretches.get(before)).map_or(0, |(end, _)| *end);
            let slot = found.get_mut(node.component).or_fault("a component of the space");
            *slot = Some(start as usize..end as usize);
            diagram = child;
        }
        found
    }

    /// The case that comes to a wanted leaf for the least price, the first of them in the order of cells; `price` is
    /// that of a cell of a component.
    pub fn first(
        &self,
        diagram: Diagram,
        wanted: &dyn Fn(u32) -> bool,
        price: &dyn Fn(usize, usize) -> usize,
    ) -> Option<(usize, Vec<usize>)> {
        let mut search = Search { diagrams: self, wanted, price, known: FxHashMap::default(), free: Vec::new() };
        search.free = (0..self.cells.len()).map(|component| search.cheapest(component)).collect();
        let total = search.cost(diagram, 0)?;
        let mut case = Vec::with_capacity(self.cells.len());
        let (mut one, mut left) = (diagram, total);
        for component in 0..self.cells.len() {
            let step = search.step(one, component, left);
            let (cell, child, rest) = step.or_fault("what has a price has a cell for it");
            case.push(cell);
            (one, left) = (child, rest);
        }
        Some((total, case))
    }
}

/// How many stretches end at or before this.
fn passed(stretches: &[Stretch], end: u32) -> usize {
    match stretches.first() {
        // Mostly one is left behind, or none.
        Some((first, _)) if *first > end => 0,
        _ if stretches.get(1).is_none_or(|(second, _)| *second > end) => 1,
        _ => stretches.partition_point(|(last, _)| *last <= end),
    }
}

struct Mapped<'a, F>(&'a mut F);

impl<F: FnMut(u32) -> u32> DiagramJoin for Mapped<'_, F> {
    fn leaves(&mut self, left: u32, _: u32) -> u32 {
        (self.0)(left)
    }
}

struct Search<'a> {
    diagrams: &'a Diagrams,
    wanted: &'a dyn Fn(u32) -> bool,
    price: &'a dyn Fn(usize, usize) -> usize,
    known: FxHashMap<Diagram, Option<usize>>,
    /// The least price of a cell of each component.
    free: Vec<usize>,
}

impl Search<'_> {
    fn cheapest(&self, component: usize) -> usize {
        self.least(component, 0..self.diagrams.cells_of(component) as usize)
    }

    fn least(&self, component: usize, cells: std::ops::Range<usize>) -> usize {
        let mut least = usize::MAX;
        for cell in cells {
            least = least.min((self.price)(component, cell));
            if least == 0 {
                break;
            }
        }
        least
    }

    /// The least price of what is asked from this component on.
    fn cost(&mut self, diagram: Diagram, from: usize) -> Option<usize> {
        let level = self.diagrams.level(diagram);
        let skipped: usize = self.free.part(from..level).iter().sum();
        let own = match self.known.get(&diagram) {
            Some(known) => *known,
            None => {
                let own = self.own_cost(diagram);
                self.known.insert(diagram, own);
                own
            }
        };
        Some(skipped + own?)
    }

    fn own_cost(&mut self, diagram: Diagram) -> Option<usize> {
        if let Some(leaf) = diagram.as_leaf() {
            return (self.wanted)(leaf).then_some(0);
        }
        let component = self.diagrams.level(diagram);
        let mut start = 0;
        let mut best: Option<usize> = None;
        for (end, child) in self.diagrams.stretches(diagram, component) {
            let cells = start..end as usize;
            start = end as usize;
            if let Some(rest) = self.cost(child, component + 1) {
                let least = self.least(component, cells);
                best = Some(best.map_or(least + rest, |best| best.min(least + rest)));
            }
        }
        best
    }

    /// The first cell of a component with which this much is left for the rest.
    fn step(&mut self, diagram: Diagram, component: usize, left: usize) -> Option<(usize, Diagram, usize)> {
        let mut start = 0;
        for (end, child) in self.diagrams.stretches(diagram, component) {
            let rest = self.cost(child, component + 1);
            let mut cells = start..end as usize;
            start = end as usize;
            if let Some(rest) = rest
                && let Some(cell) = cells.find(|cell| (self.price)(component, *cell) + rest == left)
            {
                return Some((cell, child, rest));
            }
        }
        None
    }
}
