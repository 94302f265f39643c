//! Where two versions of the rules give other colours, and what one version gives where: a region of inputs at a time.

use std::cell::LazyCell;

use super::answer::{Decider, Side};
use super::cover::blocks;
use super::diagram::Diagram;
use super::input::Input;
use super::joins::SideBySide;
use super::sample::Sample;
use super::space::TooMany;
use super::tied::Together;
use super::truths::Truths;
use super::words::words;
use crate::engine::{Because, Decision};
use crate::language::Said;
use crate::terms::{Colour, Value};

/// More rows than this are no table that anybody reads.
const MAX_ROWS: usize = 1_000;

/// Inputs for which two versions decide differently, in one way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Region {
    /// None: never in a colour.
    pub old: Option<Colour>,
    pub new: Option<Colour>,
    /// When an input is in it. Unless it says so, there is a figure for everything that is mentioned.
    pub words: Said,
    /// Figures that are in it.
    pub sample: Sample,
    /// The rule that decides, by its number from 0; none when it is not everywhere the same one.
    pub old_rule: Option<usize>,
    pub new_rule: Option<usize>,
}

/// Where two versions differ.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VersionDifference {
    pub regions: Vec<Region>,
    /// Whether there are cases in none of the regions: too many to go through.
    pub more: bool,
    /// Why some differences may have been overlooked.
    pub not_proved: Option<Said>,
}

/// Where the colours of an indicator differ, for the same figures and the same benchmark.
///
/// # Errors
/// The rules tell too many cases apart.
pub fn difference(old: Side<'_>, new: Side<'_>) -> Result<VersionDifference, TooMany> {
    compare(old, new).map(|(difference, _)| difference)
}

/// Lays two sides beside each other; also what the rules of one or the other rest on.
pub(super) fn compare(old: Side<'_>, new: Side<'_>) -> Result<(VersionDifference, Vec<Input>), TooMany> {
    let space = Side::space(&[old, new], new.peildatum)?;
    let mut truths = Truths::new(&space, new.peildatum);
    let rules = truths.rules(old)?;
    let before = truths.decisions(old, &rules)?;
    let rules = truths.rules(new)?;
    let after = truths.decisions(new, &rules)?;
    let mut beside = SideBySide::default();
    let both = truths.diagrams.join(before, after, &mut beside)?;
    let decided = |leaf: u32| {
        let (left, right) = beside.pair(leaf);
        (truths.decision(old, left), truths.decision(new, right))
    };
    let change = |leaf: u32| {
        let (before, after) = decided(leaf);
        Some((before.colour, after.colour)).filter(|(old, new)| old != new)
    };
    let together = Together::of(&[old, new], &space.inputs);
    let deciders = LazyCell::new(|| [old, new].map(|side| Decider::new(side, &space.inputs)));
    let (mut regions, mut more) = (Vec::new(), false);
    for pair in each_once(&truths, both, &change) {
        let found = blocks(&space, &truths.diagrams, both, &|leaf| change(leaf) == Some(pair));
        more |= !found.all;
        let holds =
            |values: &[Value]| deciders.each_ref().map(|decider| decider.decide(values).colour) == [pair.0, pair.1];
        for block in found.blocks {
            // Of cases that were not all gone through, there may be one.
            if found.all && together.is_impossible(&block, &space) {
                continue;
            }
            let sample = Sample::first(&block.members, &space, &together, &holds);
            let decisions = || block.members.iter().map(|case| decided(truths.diagrams.at(both, case)));
            regions.push(Region {
                old: pair.0,
                new: pair.1,
                words: words(&block, &space),
                sample,
                old_rule: rule(decisions().map(|(before, _)| before)),
                new_rule: rule(decisions().map(|(_, after)| after)),
            });
        }
    }
    // What is certain first.
    regions.sort_by_key(|region| region.sample.apart().is_some());
    let not_proved = space.not_proved.clone();
    Ok((VersionDifference { regions, more, not_proved }, space.inputs))
}

/// A row of the decision table of an indicator.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DecisionRow {
    /// When an input is in it, as in [`Region::words`].
    pub words: Said,
    pub colour: Option<Colour>,
    /// The rule that decides; [`Because::Gap`] where none does.
    pub because: Because,
    pub sample: Sample,
}

/// What the rules of an indicator decide, for every input: a rule that is in no row never applies.
///
/// # Errors
/// The rules tell too many cases apart, or not every case was looked at.
pub fn table(side: Side<'_>) -> Result<Vec<DecisionRow>, Said> {
    let space = Side::space(&[side], side.peildatum).map_err(TooMany::said)?;
    if let Some(why) = &space.not_proved {
        return Err(why.clone());
    }
    let mut truths = Truths::new(&space, side.peildatum);
    let rules = truths.rules(side).map_err(TooMany::said)?;
    let decisions = truths.decisions(side, &rules).map_err(TooMany::said)?;
    let decision = |leaf: u32| Some(truths.decision(side, leaf));
    let mut found = each_once(&truths, decisions, &decision);
    found.sort_by_key(|decision| match decision.because {
        Because::Rule(number) => (0, number),
        Because::Gap => (1, 0),
        _ => (2, 0),
    });
    if found.len() > MAX_ROWS {
        return Err(TooMany.said());
    }
    let together = Together::of(&[side], &space.inputs);
    let decider = LazyCell::new(|| Decider::new(side, &space.inputs));
    let mut rows = Vec::new();
    for one in found {
        let blocks = blocks(&space, &truths.diagrams, decisions, &|leaf| decision(leaf) == Some(one));
        if !blocks.all {
            return Err(TooMany.said());
        }
        for block in blocks.blocks {
            if together.is_impossible(&block, &space) {
                continue;
            }
            let holds = |values: &[Value]| decider.decide(values) == one;
            let sample = Sample::first(&block.members, &space, &together, &holds);
            rows.push(DecisionRow { words: words(&block, &space), colour: one.colour, because: one.because, sample });
        }
    }
    Ok(rows)
}

/// What is found of the leaves, each thing once; first of those with the most figures.
fn each_once<T: PartialEq>(truths: &Truths<'_>, diagram: Diagram, of: &dyn Fn(u32) -> Option<T>) -> Vec<T> {
    let mut found: Vec<T> = Vec::new();
    for one in truths.diagrams.leaves(diagram).into_iter().filter_map(of) {
        if !found.contains(&one) {
            found.push(one);
        }
    }
    let missing = |component: usize, cell: usize| truths.space.missing(component, cell);
    let first = |one: &T| truths.diagrams.first(diagram, &|leaf| of(leaf).as_ref() == Some(one), &missing);
    found.sort_by_cached_key(first);
    found
}

fn rule(decisions: impl Iterator<Item = Decision>) -> Option<usize> {
    let mut rules = decisions.map(|decision| match decision.because {
        Because::Rule(number) => Some(usize::from(number)),
        _ => None,
    });
    let first = rules.next()??;
    rules.all(|rule| rule == Some(first)).then_some(first)
}
