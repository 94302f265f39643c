//! What the colour rules of one indicator leave open, and what they say for nothing: for every input, not by trial.

use std::fmt;

use super::answer::{Asker, Decider, Side};
use super::cases::{Cases, TooMany};
use super::cover::cover;
use super::words::{shown, words};
use crate::engine::{Because, Decision, Truth};
use crate::rules::condition::{Condition, Part};
use crate::terms::{Colour, Value};

/// Figures that show something, each with its name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sample(Vec<Figure>);

#[derive(Clone, PartialEq, Eq, Debug)]
struct Figure {
    name: String,
    value: Value,
    /// In Dutch notation.
    shown: String,
}

impl Sample {
    fn of(case: usize, cases: &Cases) -> Sample {
        let values = cases.cases.get(case).map(|case| case.values.as_slice()).unwrap_or_default();
        let figure = |(input, value): (&super::input::Input, &Value)| Figure {
            name: input.name.clone(),
            value: value.clone(),
            shown: match value {
                Value::Missing => "geen cijfer".to_owned(),
                Value::YesNo(yes) => if *yes { "ja" } else { "nee" }.to_owned(),
                other => shown(input, other),
            },
        };
        Sample(cases.inputs.iter().zip(values).map(figure).collect())
    }

    /// The figures that there are, each with its name.
    pub fn given(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().filter(|figure| !figure.value.is_missing()).map(|figure| (figure.name.as_str(), &figure.value))
    }
}

/// "componenten = 40, recent = nee"
impl fmt::Display for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, figure) in self.0.iter().enumerate() {
            let separator = if at == 0 { "" } else { ", " };
            write!(f, "{separator}{} = {}", figure.name, figure.shown)?;
        }
        Ok(())
    }
}

/// Inputs of which no rule speaks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gap {
    /// When an input is in it, as in [`super::Region::words`].
    pub words: String,
    pub sample: Sample,
}

/// Why a rule never applies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Never {
    /// Its condition holds for no input.
    Holds,
    /// Where it holds, an earlier rule has decided: for this sample the one of this number, with its colour.
    Reached { sample: Sample, by: usize, colour: Colour },
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
    pub words: String,
    pub sample: Sample,
}

/// What was found of the rules of one indicator; rules by their number from 0.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Findings {
    pub gaps: Vec<Gap>,
    pub never: Vec<(usize, Never)>,
    pub constants: Vec<Constant>,
    pub overlaps: Vec<Overlap>,
}

/// Looks at every case that the rules of an indicator can tell apart.
///
/// # Errors
/// The rules tell too many cases apart.
pub fn inspect(side: Side<'_>) -> Result<Findings, TooMany> {
    if side.indicator.colours.is_empty() {
        return Ok(Findings::default());
    }
    let looked = Looked::at(side)?;
    let mut findings = Findings { gaps: looked.gaps(), ..Findings::default() };
    for (rule, truths) in looked.truths.iter().enumerate() {
        let never = looked.never(rule, truths);
        // Of a condition that never holds the parts need not be told apart.
        if never != Some(Never::Holds)
            && let Some(colour_rule) = side.indicator.colours.get(rule)
        {
            looked.constants(side, rule, &colour_rule.condition, &mut findings.constants);
        }
        findings.never.extend(never.map(|never| (rule, never)));
    }
    findings.overlaps = looked.overlaps(side, &findings.never);
    Ok(findings)
}

/// Whether two sets of as many rules decide the same, rule by rule, in every case; not known where figures are rounded in
/// more than one way.
///
/// # Errors
/// The rules tell too many cases apart.
pub fn decides_the_same(one: Side<'_>, other: Side<'_>) -> Result<bool, TooMany> {
    let cases = Side::cases(&[one, other], other.peildatum)?;
    let (first, second) = (Decider::new(one, &cases.inputs), Decider::new(other, &cases.inputs));
    Ok(cases.unsure.is_none() && cases.cases.iter().all(|case| first.decide(case) == second.decide(case)))
}

/// The cases, what is decided of each, and what each rule says of it on its own.
struct Looked {
    cases: Cases,
    decisions: Vec<Decision>,
    truths: Vec<Vec<Truth>>,
    /// The cases in which the rules are asked at all, the fewest missing figures first.
    asked: Vec<usize>,
}

impl Looked {
    fn at(side: Side<'_>) -> Result<Looked, TooMany> {
        let cases = Side::cases(&[side], side.peildatum)?;
        let decider = Decider::new(side, &cases.inputs);
        let decisions: Vec<Decision> = cases.cases.iter().map(|case| decider.decide(case)).collect();
        let truths = side.indicator.colours.iter().map(|rule| ask(side, &rule.condition, &cases)).collect();
        let is_asked = |at: &usize| decisions.get(*at).is_some_and(|decision| decision.because != Because::NoFigure);
        let mut asked: Vec<usize> = (0..cases.cases.len()).filter(is_asked).collect();
        asked.sort_by_key(|at| cases.cases.get(*at).map(|case| cases.missing(case)));
        Ok(Looked { cases, decisions, truths, asked })
    }

    fn because(&self, case: usize) -> Option<Because> {
        self.decisions.get(case).map(|decision| decision.because)
    }

    fn decided_by(&self, case: usize) -> Option<usize> {
        match self.because(case) {
            Some(Because::Rule(rule)) => Some(usize::from(rule)),
            _ => None,
        }
    }

    fn gaps(&self) -> Vec<Gap> {
        let blocks = cover(&self.cases, &|at| self.because(at) == Some(Because::Gap));
        let gap = |block: &super::cover::Block| {
            let first = block.members.first()?;
            Some(Gap { words: words(block, &self.cases), sample: Sample::of(*first, &self.cases) })
        };
        blocks.iter().filter_map(gap).collect()
    }

    fn never(&self, rule: usize, truths: &[Truth]) -> Option<Never> {
        if self.asked.iter().any(|at| self.decided_by(*at) == Some(rule)) {
            return None;
        }
        let holds = |at: &&usize| truths.get(**at) == Some(&Truth::Yes);
        let decided = self.asked.iter().filter(holds).find_map(|at| {
            let colour = self.decisions.get(*at)?.colour?;
            Some(Never::Reached { sample: Sample::of(*at, &self.cases), by: self.decided_by(*at)?, colour })
        });
        Some(decided.unwrap_or(Never::Holds))
    }

    /// The largest parts that are always true or always false; `true` and `false` themselves are meant.
    fn constants(&self, side: Side<'_>, rule: usize, part: &Part<Condition>, found: &mut Vec<Constant>) {
        if matches!(part.what, Condition::Always(_)) {
            return;
        }
        let truths = ask(side, part, &self.cases);
        let has = |truth: Truth| self.asked.iter().copied().find(|at| truths.get(*at) == Some(&truth));
        if let (Some(at), None, always) | (None, Some(at), always) =
            (has(Truth::Yes), has(Truth::No), has(Truth::Yes).is_some())
        {
            found.push(Constant {
                rule,
                part: part.clone(),
                always,
                sample: Sample::of(at, &self.cases),
                colour: self.decisions.get(at).and_then(|decision| decision.colour),
            });
            return;
        }
        part.children().iter().for_each(|part| self.constants(side, rule, part, found));
    }

    /// A last rule that is `true` says what is left, and an earlier grijs that there is nothing to judge: neither is an
    /// overlap that could surprise anybody.
    fn overlaps(&self, side: Side<'_>, never: &[(usize, Never)]) -> Vec<Overlap> {
        let rules = &side.indicator.colours;
        let mut found = Vec::new();
        for (second, (rule, truths)) in rules.iter().zip(&self.truths).enumerate() {
            if matches!(rule.condition.what, Condition::Always(_)) || never.iter().any(|(dead, _)| *dead == second) {
                continue;
            }
            for (first, earlier) in rules.iter().enumerate().take(second) {
                if earlier.colour == rule.colour || earlier.colour == Colour::Grijs {
                    continue;
                }
                let both = |at: usize| self.decided_by(at) == Some(first) && truths.get(at) == Some(&Truth::Yes);
                if let Some(block) = cover(&self.cases, &both).first()
                    && let Some(case) = block.members.first()
                {
                    let (words, sample) = (words(block, &self.cases), Sample::of(*case, &self.cases));
                    found.push(Overlap { first, second, words, sample });
                }
            }
        }
        found
    }
}

/// What a condition says in every case.
fn ask(side: Side<'_>, condition: &Condition, cases: &Cases) -> Vec<Truth> {
    let asker = Asker::new(condition, side.vocabulary(), side.peildatum, &cases.inputs);
    cases.cases.iter().map(|case| asker.ask(case)).collect()
}
