//! Where two versions of the rules give other colours, and what one version gives where: a region of inputs at a time.

use super::answer::{Decider, Side};
use super::cases::{Cases, TooMany};
use super::cover::cover;
use super::input::Input;
use super::words::{figures, words};
use crate::engine::{Because, Decision};
use crate::terms::Colour;

/// Inputs for which two versions decide differently, in one way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Region {
    /// None: never in a colour.
    pub old: Option<Colour>,
    pub new: Option<Colour>,
    /// When an input is in it. Unless it says so, there is a figure for everything that is mentioned.
    pub words: String,
    /// Figures that are in it: names and values.
    pub sample: Vec<(String, String)>,
    /// The rule that decides, by its number from 0; none when it is not everywhere the same one.
    pub old_rule: Option<usize>,
    pub new_rule: Option<usize>,
}

/// Where the colours of an indicator differ, for the same figures and the same benchmark.
///
/// # Errors
/// The rules tell too many cases apart.
pub fn difference(old: Side<'_>, new: Side<'_>) -> Result<Vec<Region>, TooMany> {
    compare(old, new).map(|compared| compared.regions)
}

/// The outcome of laying two sides beside each other.
pub(super) struct Compared {
    pub regions: Vec<Region>,
    /// What the rules of one side or the other rest on.
    pub inputs: Vec<Input>,
    /// A quantity for which cases may have been overlooked.
    pub unsure: Option<String>,
}

pub(super) fn compare(old: Side<'_>, new: Side<'_>) -> Result<Compared, TooMany> {
    let cases = Side::cases(&[old, new], new.peildatum)?;
    let decided = |side: Side<'_>| {
        let decider = Decider::new(side, &cases.inputs);
        cases.cases.iter().map(|case| decider.decide(case)).collect::<Vec<Decision>>()
    };
    let (before, after) = (decided(old), decided(new));
    let change = |at: usize| Some((before.get(at)?.colour, after.get(at)?.colour)).filter(|(old, new)| old != new);
    let mut regions = Vec::new();
    for pair in each_once(&cases, &change) {
        for block in cover(&cases, &|at| change(at) == Some(pair)) {
            regions.push(Region {
                old: pair.0,
                new: pair.1,
                words: words(&block, &cases),
                sample: sample(&block.members, &cases),
                old_rule: rule(&block.members, &before),
                new_rule: rule(&block.members, &after),
            });
        }
    }
    Ok(Compared { regions, inputs: cases.inputs, unsure: cases.unsure })
}

/// A row of the decision table of an indicator.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// When an input is in it, as in [`Region::words`].
    pub words: String,
    pub colour: Option<Colour>,
    /// The rule that decides; [`Because::Gap`] where none does.
    pub because: Because,
    pub sample: Vec<(String, String)>,
}

/// What the rules of an indicator decide, for every input: a rule that is in no row never applies.
///
/// # Errors
/// The rules tell too many cases apart.
pub fn table(side: Side<'_>) -> Result<Vec<Row>, TooMany> {
    let cases = Side::cases(&[side], side.peildatum)?;
    let decider = Decider::new(side, &cases.inputs);
    let decisions: Vec<Decision> = cases.cases.iter().map(|case| decider.decide(case)).collect();
    let decision = |at: usize| decisions.get(at).copied();
    let mut found = each_once(&cases, &decision);
    found.sort_by_key(|decision| match decision.because {
        Because::Rule(number) => (0, number),
        Because::Gap => (1, 0),
        _ => (2, 0),
    });
    let mut rows = Vec::new();
    for one in found {
        for block in cover(&cases, &|at| decision(at) == Some(one)) {
            rows.push(Row {
                words: words(&block, &cases),
                colour: one.colour,
                because: one.because,
                sample: sample(&block.members, &cases),
            });
        }
    }
    Ok(rows)
}

/// What is found of the cases, each thing once; first of those with the most figures.
fn each_once<T: PartialEq>(cases: &Cases, of: &dyn Fn(usize) -> Option<T>) -> Vec<T> {
    let mut found = Vec::new();
    let mut order: Vec<usize> = (0..cases.cases.len()).collect();
    order.sort_by_key(|at| cases.cases.get(*at).map(|case| cases.missing(case)));
    for one in order.into_iter().filter_map(of) {
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

pub(super) fn sample(members: &[usize], cases: &Cases) -> Vec<(String, String)> {
    members.first().and_then(|at| cases.cases.get(*at)).map_or_else(Vec::new, |case| figures(case, cases))
}

fn rule(members: &[usize], decisions: &[Decision]) -> Option<usize> {
    let mut rules = members.iter().filter_map(|at| decisions.get(*at)).map(|decision| match decision.because {
        Because::Rule(number) => Some(usize::from(number)),
        _ => None,
    });
    let first = rules.next()??;
    rules.all(|rule| rule == Some(first)).then_some(first)
}
