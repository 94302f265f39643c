//! The colour that a gemeente would have if its own figure were another one, while what it is compared with moves along as
//! it does when that figure moves.
//!
//! Where nothing but the benchmark follows, that is worked out of the figures that there are; otherwise the country is
//! judged again with the figure given. Both say the same, and a test holds them to it.

use super::aggregate::statistic;
use super::colour::{Because, decided};
use super::evaluation::Evaluation;
use super::given::{Given, Supposed};
use super::judge::Judge;
use crate::dataset::GemeenteIndex;
use crate::diagnostic::Diagnostics;
use crate::fault::stop;
use crate::rules::condition::Quantity;
use crate::rules::index::{IndicatorIndex, MeasureIndex};
use crate::rules::{Benchmark, Best, Compare, Indicator, Statistic};
use crate::terms::{Colour, Number, Value};

/// The rules of one indicator, ready to be asked of other figures than gemeenten have.
pub struct Moving<'e> {
    evaluation: &'e Evaluation<'e>,
    number: IndicatorIndex,
    indicator: &'e Indicator,
    judge: Judge,
    follows: Follows,
}

/// What follows when the figure of a gemeente is another one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Follows {
    /// Nothing that the rules ask for.
    Nothing,
    /// What is made of the figures of all, and nothing else.
    Benchmark(Statistic),
    /// Other figures too, or who is compared with whom.
    Others,
}

impl<'e> Moving<'e> {
    pub fn new(evaluation: &'e Evaluation<'e>, number: IndicatorIndex) -> Moving<'e> {
        let indicator = evaluation.pack.indicator(number);
        let judge = Judge::new(evaluation.pack, indicator, evaluation.peildatum);
        let follows = follows(evaluation, indicator, judge.quantities());
        Moving { evaluation, number, indicator, judge, follows }
    }

    /// A gemeente, when another figure can give it another colour: not where the source is too old or there is no figure.
    pub fn of(&self, gemeente: GemeenteIndex) -> Option<MovingFigure<'_, 'e>> {
        let settled = [Because::Nothing, Because::NoFigure, Because::Outdated, Because::NotDelivered];
        if settled.contains(&self.evaluation.decision(self.number, gemeente).because) {
            return None;
        }
        let (indicator, own) = (self.indicator, Quantity::Measure(self.indicator.measure));
        let asked = self.judge.quantities().iter().filter(|quantity| **quantity != own);
        let others = asked.map(|quantity| (*quantity, self.asked(*quantity, gemeente))).collect();
        let beside = match self.follows {
            Follows::Benchmark(made) => Beside::of(self.evaluation, self.number, gemeente, made),
            Follows::Nothing | Follows::Others => Beside::Still,
        };
        let compared = self.evaluation.asked(indicator.compare, indicator.measure, gemeente);
        Some(MovingFigure { moving: self, gemeente, compared, others, beside })
    }

    /// Whether the whole country is judged again for each figure.
    pub fn judges_all(&self) -> bool {
        self.follows == Follows::Others
    }

    /// A quantity as it is, as rules ask for it.
    fn asked(&self, quantity: Quantity, gemeente: GemeenteIndex) -> Value {
        match quantity {
            Quantity::Measure(measure) => self.evaluation.asked(self.indicator.compare, measure, gemeente),
            Quantity::Benchmark => {
                self.evaluation.benchmark(self.number, gemeente).map_or(Value::Missing, Value::Number)
            }
            Quantity::Column(_) => stop("a colour rule asks for a column of rows"),
        }
    }
}

/// The figure of one gemeente, to be moved.
pub struct MovingFigure<'m, 'e> {
    moving: &'m Moving<'e>,
    gemeente: GemeenteIndex,
    /// As the rules compare it.
    pub compared: Value,
    /// All else that the rules ask for, as it is.
    others: Vec<(Quantity, Value)>,
    beside: Beside,
}

impl MovingFigure<'_, '_> {
    /// The colour with this figure.
    ///
    /// # Errors
    /// A script that fails on it.
    pub fn colour_with(&self, own: &Value) -> Result<Option<Colour>, Diagnostics> {
        let Moving { evaluation, indicator, judge, .. } = self.moving;
        if self.moving.follows == Follows::Others {
            let mut given = vec![Supposed::new(); evaluation.gemeenten()];
            if let Some(of) = given.get_mut(usize::from(self.gemeente)) {
                of.insert(indicator.measure, own.clone());
            }
            let figures = evaluation.figures.but_given(Given::Each(&given))?;
            return Ok(decided(&figures, indicator)[self.gemeente].colour);
        }
        let beside = match own {
            Value::Number(own) => self.beside.with(*own),
            _ => None,
        };
        let given = |quantity: Quantity| match quantity {
            Quantity::Measure(measure) if measure == indicator.measure => own.clone(),
            Quantity::Benchmark if beside.is_some() => beside.flatten().map_or(Value::Missing, Value::Number),
            other => {
                let known = self.others.iter().find(|(quantity, _)| *quantity == other);
                known.map_or(Value::Missing, |(_, value)| value.clone())
            }
        };
        // One that is too old has no figure to move.
        Ok(judge.decide(&given, false).colour)
    }
}

/// What is made of the figures of all, of which one moves.
enum Beside {
    /// It stays what it is.
    Still,
    /// The sum of the figures of the others, and how many there are with this one.
    Mean { others: Number, all: Number },
    /// The figures of the others, sorted.
    Made { made: Statistic, others: Vec<Number> },
}

impl Beside {
    fn of(evaluation: &Evaluation<'_>, number: IndicatorIndex, gemeente: GemeenteIndex, made: Statistic) -> Beside {
        let (indicator, column) = (evaluation.pack.indicator(number), &evaluation.benchmarks[number]);
        let Some(group) = column.group(gemeente) else { return Beside::Still };
        let own = evaluation.measures[indicator.measure].number(gemeente);
        if !column.counts(&evaluation.figures, gemeente) {
            return Beside::Still;
        }
        match (made, group.value, own) {
            (Statistic::Mean, Some(mean), Some(own)) => {
                let all = Number::from(group.members);
                Beside::Mean { others: mean * all - own, all }
            }
            (Statistic::Mean, ..) => Beside::Still,
            _ => {
                let mut others = column.figures_beside(&evaluation.figures, indicator, gemeente, made);
                others.sort_unstable();
                Beside::Made { made, others }
            }
        }
    }

    /// None: it stays what it is.
    fn with(&self, own: Number) -> Option<Option<Number>> {
        match self {
            Beside::Still => None,
            Beside::Mean { others, all } => Some((*others + own).checked_div(*all)),
            Beside::Made { made: Statistic::Rank(best), others } => {
                let below = others.partition_point(|other| *other < own);
                let above = others.len() - others.partition_point(|other| *other <= own);
                let better = if *best == Best::Highest { above } else { below };
                Some(Some((better + 1).into()))
            }
            Beside::Made { made, others } => {
                let at = others.partition_point(|other| *other < own);
                let mut all = others.clone();
                all.insert(at, own);
                Some(statistic(*made, all))
            }
        }
    }
}

/// What follows of another figure, as far as the rules ask for it.
fn follows(evaluation: &Evaluation<'_>, indicator: &Indicator, asked: &[Quantity]) -> Follows {
    let graph = &evaluation.pack.graph;
    let rests = |measure: MeasureIndex| graph.measures_under(measure).contains(&indicator.measure);
    let other_rests = |quantity: &Quantity| match quantity {
        Quantity::Measure(measure) => *measure != indicator.measure && rests(*measure),
        Quantity::Benchmark | Quantity::Column(_) => false,
    };
    if asked.iter().any(other_rests) {
        return Follows::Others;
    }
    if !asked.contains(&Quantity::Benchmark) {
        return Follows::Nothing;
    }
    let benchmark = &indicator.benchmark;
    let over = benchmark.over().map(|over| over.quantities()).unwrap_or_default();
    let over = over.iter().any(|quantity| matches!(quantity, Quantity::Measure(measure) if rests(*measure)));
    if over || benchmark.peers().is_some_and(rests) {
        return Follows::Others;
    }
    match benchmark {
        Benchmark::None | Benchmark::Norm(_) | Benchmark::Count { .. } | Benchmark::Share { .. } => Follows::Nothing,
        Benchmark::Figures { made, .. } => Follows::Benchmark(*made),
        Benchmark::Same => Follows::Others,
    }
}

impl Evaluation<'_> {
    /// The colours of an indicator if its rules compared figures the other way: to the last digit where they take them as
    /// printed, and as printed where they take them to the last digit. None where that is the same.
    pub fn rounded_otherwise(&self, number: IndicatorIndex) -> Vec<Option<Colour>> {
        let indicator = self.pack.indicator(number);
        let compare = match indicator.compare {
            Compare::Displayed => Compare::Exact,
            Compare::Exact => Compare::Displayed,
        };
        let otherwise = Indicator { compare, ..indicator.clone() };
        let decisions = decided(&self.figures, &otherwise);
        decisions.iter().map(|decision| decision.colour).collect()
    }
}
