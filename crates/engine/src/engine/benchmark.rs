//! Phase 2: the figure printed beside that of a gemeente, once for the country or once a group of peers.

use rayon::prelude::*;
use typed_index_collections::TiVec;

use super::Figures;
use super::aggregate::mean;
use super::evaluation::Evaluation;
use super::measure::MeasureTest;
use super::peers::Peers;
use super::ticks::{MISSING, Tick, number_tick};
use super::truth::Truth;
use crate::dataset::{Cell, GemeenteIndex};
use crate::rules::index::IndicatorIndex;
use crate::rules::{Benchmark, Indicator};
use crate::terms::{Kind, Number, Sum};

/// The gemeenten that share one benchmark.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// What they have in common; none when it is the whole country.
    pub peer: Option<Cell>,
    pub value: Option<Number>,
    /// How many figures it was made of.
    pub members: usize,
}

/// The benchmark of one indicator.
#[derive(Default)]
pub struct BenchmarkColumn {
    pub groups: Vec<Group>,
    peers: Peers,
    /// Whose figures count; without it, everyone's.
    over: Option<MeasureTest>,
}

impl BenchmarkColumn {
    pub fn group(&self, gemeente: GemeenteIndex) -> Option<&Group> {
        self.groups.get(self.group_index(gemeente)?)
    }

    pub fn value(&self, gemeente: GemeenteIndex) -> Option<Number> {
        self.group(gemeente).and_then(|group| group.value)
    }

    /// One tick a group at so many decimals.
    pub fn ticks(&self, scale: u32) -> Vec<Tick> {
        self.groups.iter().map(|group| group.value.map_or(MISSING, |value| number_tick(value, scale))).collect()
    }

    /// The place of a gemeente's tick in [`BenchmarkColumn::ticks`].
    pub fn group_index(&self, gemeente: GemeenteIndex) -> Option<usize> {
        self.peers.group(gemeente)
    }

    fn everyone(value: Option<Number>, members: usize, over: Option<MeasureTest>) -> Self {
        BenchmarkColumn { groups: vec![Group { peer: None, value, members }], peers: Peers::everyone(), over }
    }
}

/// What the benchmark would be of some gemeenten only.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Among {
    /// None: none of them has a figure.
    Mean(Option<Number>),
    /// For how many of them it holds.
    Count(usize),
}

impl Evaluation<'_> {
    /// The benchmark of an indicator as if these were all gemeenten: their mean, or how many of them it holds for. Where
    /// the rules compare with nothing or with a norm, the mean of a number. None: there is nothing to say.
    pub fn among(&self, number: IndicatorIndex, members: &[GemeenteIndex]) -> Option<Among> {
        let indicator = self.pack.indicator(number);
        let over = self.benchmarks[number].over.as_ref();
        let members = members.iter().copied();
        if let Benchmark::Count { .. } = indicator.benchmark {
            return Some(Among::Count(self.those(over, members).count()));
        }
        if self.pack.measures[indicator.measure].kind != Kind::Number {
            return None;
        }
        Some(Among::Mean(mean(self.numbers_of(indicator, over, members).map(|(_, number)| number))))
    }
}

impl Figures<'_> {
    /// Those for which it holds; what cannot be known does not.
    fn those(
        &self,
        over: Option<&MeasureTest>,
        gemeenten: impl Iterator<Item = GemeenteIndex>,
    ) -> impl Iterator<Item = GemeenteIndex> {
        let holds = |test: &MeasureTest, gemeente| test.ask(&self.measures, gemeente) == Truth::Yes;
        gemeenten.filter(move |gemeente| over.is_none_or(|test| holds(test, *gemeente)))
    }

    /// The figures that a mean is made of, each with its gemeente.
    fn numbers_of(
        &self,
        indicator: &Indicator,
        over: Option<&MeasureTest>,
        gemeenten: impl Iterator<Item = GemeenteIndex>,
    ) -> impl Iterator<Item = (GemeenteIndex, Number)> {
        let column = &self.measures[indicator.measure];
        self.those(over, gemeenten).filter_map(|gemeente| Some((gemeente, column.number(gemeente)?)))
    }
}

pub(super) fn evaluate_benchmarks(figures: &Figures<'_>) -> TiVec<IndicatorIndex, BenchmarkColumn> {
    let indicators: Vec<&Indicator> = figures.pack.indicators.values().collect();
    indicators.par_iter().map(|indicator| evaluate(indicator, figures)).collect::<Vec<_>>().into()
}

pub(super) fn evaluate(indicator: &Indicator, figures: &Figures<'_>) -> BenchmarkColumn {
    let gemeenten = figures.data.gemeenten.keys();
    match &indicator.benchmark {
        Benchmark::None => BenchmarkColumn::default(),
        Benchmark::Norm(norm) => BenchmarkColumn::everyone(Some(*norm), gemeenten.len(), None),
        Benchmark::Count { over } => {
            let over = Some(MeasureTest::new(over, figures));
            let count = figures.those(over.as_ref(), gemeenten).count();
            BenchmarkColumn::everyone(Some(count.into()), count, over)
        }
        Benchmark::Mean { over, peers } => {
            let peers = figures.peers(*peers);
            let over = over.as_deref().map(|over| MeasureTest::new(over, figures));
            let sums = peers.sums(figures.numbers_of(indicator, over.as_ref(), gemeenten)).into_iter();
            let group =
                |(sum, peer): (Sum, &Option<Cell>)| Group { peer: *peer, members: sum.count(), value: sum.mean() };
            BenchmarkColumn { groups: sums.zip(&peers.common).map(group).collect(), peers, over }
        }
    }
}
