//! What the colour rules of one indicator leave open, and what they say for nothing: for every input, not by trial.

use std::cell::{LazyCell, OnceCell};

use super::answer::{Decider, Side};
use super::cover::{CaseBlock, blocks};
use super::diagram::Diagram;
use super::joins::{Differs, ELSEWHERE, SideBySide, Where};
use super::sample::Sample;
use super::space::{Space, TooMany};
use super::tied::Together;
use super::truths::{Truths, is_gap, is_no, is_yes};
use super::words::words;
use crate::engine::{Because, Decision, Truth};
use crate::fault::OrFault;
use crate::language::Said;
use crate::rules::condition::{Condition, Part};
use crate::terms::{Colour, Value};

/// More overlaps than this are not told.
const MAX_OVERLAPS: usize = 500;

/// Inputs of which no rule speaks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gap {
    /// When an input is in it, as in [`super::Region::words`].
    pub words: Said,
    pub sample: Sample,
}

/// Why a rule never applies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Never {
    /// Its condition holds for no input.
    Holds,
    /// Where it holds, an earlier rule has decided: for this sample the one of this number, with its colour.
    Reached { sample: Sample, by: usize, colour: Colour },
    /// Where it holds, an earlier rule misses a figure, and that is grijs: for this sample the one of this number.
    Unknown { sample: Sample, by: usize },
}

/// A condition, or a part of one, that says the same for every input.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Constant {
    pub rule: usize,
    pub part: Part<Condition>,
    pub always: bool,
    /// Figures for which it is asked, and the colour that they get.
    pub sample: Sample,
    pub colour: Option<Colour>,
}

/// Two rules of another colour that hold together: the first decides.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Overlap {
    pub first: usize,
    pub second: usize,
    pub words: Said,
    pub sample: Sample,
}

/// The pairs of rules that hold together.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Overlaps {
    pub told: Vec<Overlap>,
    /// Whether there are pairs beside these: too many to tell.
    pub more: bool,
}

/// What was found of the rules of one indicator; rules by their number from 0.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Findings {
    pub gaps: Vec<Gap>,
    pub never: Vec<(usize, Never)>,
    pub constants: Vec<Constant>,
    pub overlaps: Overlaps,
    /// Why more may be open than was found: what never happens is then not known, and not said.
    pub not_proved: Option<Said>,
}

/// How far is looked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SearchExtent {
    Plain,
    /// Also at rules that hold together.
    Overlaps,
}

/// Looks at every case that the rules of an indicator can tell apart.
///
/// # Errors
/// The rules tell too many cases apart.
pub fn inspect(side: Side<'_>, look: SearchExtent) -> Result<Findings, TooMany> {
    if side.indicator.colours.is_empty() {
        return Ok(Findings::default());
    }
    let space = Side::space(&[side], side.peildatum)?;
    let mut looked = Looked::at(side, &space)?;
    let mut findings = Findings { gaps: looked.gaps(), not_proved: space.not_proved.clone(), ..Findings::default() };
    if space.not_proved.is_none() {
        let decided: Vec<usize> = looked
            .truths
            .diagrams
            .leaves(looked.decisions)
            .into_iter()
            .filter_map(|leaf| looked.decided_by(leaf))
            .collect();
        for (rule, colour_rule) in side.indicator.colours.iter().enumerate() {
            let never = if decided.binary_search(&rule).is_ok() { None } else { Some(looked.never(rule)?) };
            // Of a condition that never holds the parts need not be told apart.
            if never != Some(Never::Holds) {
                looked.constants(rule, &colour_rule.condition, &mut findings.constants)?;
            }
            findings.never.extend(never.map(|never| (rule, never)));
        }
    }
    if look == SearchExtent::Overlaps {
        findings.overlaps = looked.overlaps(&findings.never)?;
    }
    Ok(findings)
}

/// Whether two sets of rules decide the same, rule by rule, in every case; not known where figures are rounded in more
/// than one way and compared with each other.
///
/// # Errors
/// The rules tell too many cases apart.
pub fn decides_the_same(one: Side<'_>, other: Side<'_>) -> Result<bool, TooMany> {
    let space = Side::space(&[one, other], other.peildatum)?;
    let mut truths = Truths::new(&space, other.peildatum);
    let mut decided = |side| {
        let rules = truths.rules(side)?;
        truths.decisions(side, &rules)
    };
    let (first, second) = (decided(one)?, decided(other)?);
    let mut beside = SideBySide::default();
    let both = truths.diagrams.join(first, second, &mut beside)?;
    let same = |leaf: u32| {
        let (left, right) = beside.pair(leaf);
        truths.decision(one, left) == truths.decision(other, right)
    };
    Ok(space.not_proved.is_none() && truths.diagrams.leaves(both).into_iter().all(same))
}

/// A change of some rules of an indicator: by number, another condition each.
pub type MovedConditions = Vec<(usize, Part<Condition>)>;

/// Of each change whether it makes no difference in any case: every figure is decided by the rule that decided it. Not
/// known, and so not true, where figures are rounded in more than one way and compared with each other.
///
/// # Errors
/// The rules tell too many cases apart.
pub fn unnoticed(side: Side<'_>, changes: &[MovedConditions]) -> Result<Vec<bool>, TooMany> {
    let mut asked = Side::asked(&[side], side.peildatum);
    changes.iter().flatten().for_each(|(_, condition)| asked.condition(condition, side.vocabulary()));
    let space = Space::of(asked, side.peildatum)?;
    let mut looked = Looked::at(side, &space)?;
    if space.not_proved.is_some() {
        return Ok(vec![false; changes.len()]);
    }
    changes.iter().map(|change| Ok(!looked.is_noticed(change)?)).collect()
}

/// The cases, what is decided of each, and what each rule says of it on its own.
struct Looked<'s> {
    side: Side<'s>,
    truths: Truths<'s>,
    /// Made ready when the first sample asks for it: many look and find nothing to show.
    decider: OnceCell<Decider<'s>>,
    together: OnceCell<Together<'s>>,
    rules: Vec<Diagram>,
    decisions: Diagram,
    /// Where the rules are asked at all.
    asked: Diagram,
}

impl<'s> Looked<'s> {
    fn at(side: Side<'s>, space: &'s Space) -> Result<Looked<'s>, TooMany> {
        let mut truths = Truths::new(space, side.peildatum);
        let rules = truths.rules(side)?;
        let decisions = truths.decisions(side, &rules)?;
        let asked = truths.asked(side)?;
        let (decider, together) = (OnceCell::new(), OnceCell::new());
        Ok(Looked { side, truths, decider, together, rules, decisions, asked })
    }

    fn decider(&self) -> &Decider<'s> {
        self.decider.get_or_init(|| Decider::new(self.side, &self.truths.space.inputs))
    }

    fn together(&self) -> &Together<'s> {
        self.together.get_or_init(|| Together::of(&[self.side], &self.truths.space.inputs))
    }

    fn decision(&self, leaf: u32) -> Decision {
        self.truths.decision(self.side, leaf)
    }

    fn rule(&self, number: usize) -> Diagram {
        *self.rules.get(number).or_fault("a rule of the indicator")
    }

    fn decided_by(&self, leaf: u32) -> Option<usize> {
        match self.decision(leaf).because {
            Because::Rule(rule) => Some(usize::from(rule)),
            _ => None,
        }
    }

    fn sample(&self, cases: &[Vec<usize>], holds: &dyn Fn(&[Value]) -> bool) -> Sample {
        Sample::first(cases, self.truths.space, self.together(), holds)
    }

    /// Figures of which is decided what is decided of a case, and of which a condition says what it says there; `diagram`
    /// tells apart what these are.
    fn sample_like(&self, case: Vec<usize>, diagram: Diagram, said: (&Condition, Truth)) -> Sample {
        let diagrams = &self.truths.diagrams;
        let decision = self.decision(diagrams.at(self.decisions, &case));
        let question = LazyCell::new(|| self.decider().question(said.0));
        let holds = |values: &[Value]| {
            self.decider().decide(values) == decision && self.decider().ask(&question, values) == said.1
        };
        let leaf = diagrams.at(diagram, &case);
        let mut cases = vec![case];
        if !self.together().is_free() {
            let others = blocks(self.truths.space, diagrams, diagram, &|other| other == leaf).blocks;
            cases.extend(others.into_iter().flat_map(|block| block.members));
        }
        self.sample(&cases, &holds)
    }

    /// The case with the most figures that comes to a wanted leaf.
    fn first(&self, diagram: Diagram, wanted: &dyn Fn(u32) -> bool) -> Option<Vec<usize>> {
        let missing = |component: usize, cell: usize| self.truths.space.missing(component, cell);
        self.truths.diagrams.first(diagram, wanted, &missing).map(|(_, case)| case)
    }

    fn gaps(&mut self) -> Vec<Gap> {
        let space = self.truths.space;
        let open = self.truths.diagrams.map(self.decisions, &mut |leaf| u32::from(is_gap(leaf)));
        let diagram = open.unwrap_or(self.decisions);
        let wanted: &dyn Fn(u32) -> bool = if open.is_ok() { &|leaf| leaf == 1 } else { &is_gap };
        if !self.truths.diagrams.leaves(diagram).into_iter().any(wanted) {
            return Vec::new();
        }
        let found = blocks(space, &self.truths.diagrams, diagram, wanted);
        let holds = |values: &[Value]| self.decider().decide(values).because == Because::Gap;
        let gap = |block: &CaseBlock| Gap { words: words(block, space), sample: self.sample(&block.members, &holds) };
        let may_be = |block: &&CaseBlock| !(found.all && self.together().is_impossible(block, space));
        let mut gaps: Vec<Gap> = found.blocks.iter().filter(may_be).map(gap).collect();
        // What is certain first.
        gaps.sort_by_key(|gap| gap.sample.apart().is_some());
        gaps
    }

    /// Why a rule decides nothing.
    fn never(&mut self, rule: usize) -> Result<Never, TooMany> {
        let condition = self.rule(rule);
        let held = self.truths.diagrams.join(self.decisions, condition, &mut Where)?;
        let by_a_rule = |leaf: u32| leaf != ELSEWHERE && self.decided_by(leaf).is_some();
        let by_none = |leaf: u32| leaf != ELSEWHERE && self.truths.reached(leaf).is_some();
        let Some(case) = self.first(held, &by_a_rule).or_else(|| self.first(held, &by_none)) else {
            return Ok(Never::Holds);
        };
        let leaf = self.truths.diagrams.at(self.decisions, &case);
        let decision = self.decision(leaf);
        let asked = &self.side.indicator.colours.get(rule).or_fault("a rule of the indicator").condition;
        let sample = self.sample_like(case, held, (asked, Truth::Yes));
        Ok(match (self.decided_by(leaf), decision.colour) {
            (Some(by), Some(colour)) => Never::Reached { sample, by, colour },
            _ => Never::Unknown {
                sample,
                by: self.truths.reached(leaf).or_fault("a rule that holds is reached, or one before it"),
            },
        })
    }

    /// The largest parts that are always true or always false; `true` and `false` themselves are meant.
    fn constants(&mut self, rule: usize, part: &Part<Condition>, found: &mut Vec<Constant>) -> Result<(), TooMany> {
        if matches!(part.what, Condition::Always(_)) {
            return Ok(());
        }
        let said = self.truths.condition(part, self.side.vocabulary())?;
        let said = self.truths.diagrams.join(said, self.asked, &mut Where)?;
        let leaves = self.truths.diagrams.leaves(said);
        let (yes, no) = (leaves.iter().any(|leaf| is_yes(*leaf)), leaves.iter().any(|leaf| is_no(*leaf)));
        if yes != no {
            let wanted: &dyn Fn(u32) -> bool = if yes { &is_yes } else { &is_no };
            let case = self.first(said, wanted).or_fault("some case comes to each leaf");
            let colour = self.decision(self.truths.diagrams.at(self.decisions, &case)).colour;
            let truth = if yes { Truth::Yes } else { Truth::No };
            let sample = self.sample_like(case, said, (part, truth));
            found.push(Constant { rule, part: part.clone(), always: yes, sample, colour });
            return Ok(());
        }
        part.children().iter().try_for_each(|part| self.constants(rule, part, found))
    }

    /// A last rule that is `true` says what is left, and an earlier grijs that there is nothing to judge: neither is an
    /// overlap that could surprise anybody.
    fn overlaps(&mut self, never: &[(usize, Never)]) -> Result<Overlaps, TooMany> {
        let rules = &self.side.indicator.colours;
        let mut found = Overlaps::default();
        for (second, (rule, condition)) in rules.iter().zip(self.rules.clone()).enumerate() {
            if matches!(rule.condition.what, Condition::Always(_)) || never.iter().any(|(dead, _)| *dead == second) {
                continue;
            }
            let both = self.truths.diagrams.join(self.decisions, condition, &mut Where)?;
            let mut earlier: Vec<(usize, u32)> = self
                .truths
                .diagrams
                .leaves(both)
                .into_iter()
                .filter_map(|leaf| {
                    let first = if leaf == ELSEWHERE { None } else { self.decided_by(leaf) }?;
                    let colour = rules.get(first).or_fault("a rule of the indicator").colour;
                    (first < second && colour != rule.colour && colour != Colour::Grijs).then_some((first, leaf))
                })
                .collect();
            earlier.sort_unstable();
            for (first, leaf) in earlier {
                if found.told.len() >= MAX_OVERLAPS {
                    return Ok(Overlaps { more: true, ..found });
                }
                let blocks = blocks(self.truths.space, &self.truths.diagrams, both, &|other| other == leaf).blocks;
                let block = blocks.first().or_fault("some case comes to each leaf");
                let words = words(block, self.truths.space);
                let decides = Because::Rule(u16::try_from(first).or_fault("rules are counted in 16 bits"));
                let question = LazyCell::new(|| self.decider().question(&rule.condition));
                let holds = |values: &[Value]| {
                    self.decider().decide(values).because == decides
                        && self.decider().ask(&question, values) == Truth::Yes
                };
                let members: Vec<Vec<usize>> = blocks.into_iter().flat_map(|block| block.members).collect();
                let sample = self.sample(&members, &holds);
                found.told.push(Overlap { first, second, words, sample });
            }
        }
        Ok(found)
    }

    /// Whether some case is decided otherwise: one that comes to a rule that now says something else.
    fn is_noticed(&mut self, change: &MovedConditions) -> Result<bool, TooMany> {
        for (rule, condition) in change {
            let before = self.rule(*rule);
            let after = self.truths.condition(condition, self.side.vocabulary())?;
            if before == after {
                continue;
            }
            let other = self.truths.diagrams.join(before, after, &mut Differs)?;
            let decided = self.truths.diagrams.join(self.decisions, other, &mut Where)?;
            let comes_to = |leaf: u32| leaf != ELSEWHERE && self.truths.reached(leaf).is_some_and(|last| last >= *rule);
            if self.truths.diagrams.leaves(decided).into_iter().any(comes_to) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
