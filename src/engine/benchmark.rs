//! Phase 2: the figure printed beside that of a gemeente, once for the country or once a group of peers.

use rayon::prelude::*;
use typed_index_collections::TiVec;

use super::Figures;
use super::aggregate::mean;
use super::measure::MeasureTest;
use super::peers::Peers;
use super::ticks::{MISSING, Tick, number_tick};
use super::truth::Truth;
use crate::dataset::{Cell, GemeenteIndex};
use crate::rules::condition::Condition;
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
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct BenchmarkColumn {
    pub groups: Vec<Group>,
    peers: Peers,
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

    fn everyone(value: Option<Number>, members: usize) -> Self {
        BenchmarkColumn { groups: vec![Group { peer: None, value, members }], peers: Peers::everyone() }
    }

    fn means(figures: impl Iterator<Item = (GemeenteIndex, Number)>, peers: Peers) -> Self {
        let sums = peers.sums(figures).into_iter().zip(&peers.common);
        let group = |(sum, peer): (Sum, &Option<Cell>)| Group { peer: *peer, members: sum.count(), value: sum.mean() };
        BenchmarkColumn { groups: sums.map(group).collect(), peers }
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

impl Figures<'_> {
    /// The benchmark of an indicator as if these were all gemeenten: their mean, or how many of them it holds for. Where
    /// the rules compare with nothing or with a norm, the mean of a number. None: there is nothing to say.
    pub fn among(&self, indicator: &Indicator, members: &[GemeenteIndex]) -> Option<Among> {
        let members = members.iter().copied();
        let over = match &indicator.benchmark {
            Benchmark::Count { over } => return Some(Among::Count(self.those(Some(over), members).count())),
            Benchmark::Mean { over, .. } => over.as_deref(),
            Benchmark::None | Benchmark::Norm(_) => None,
        };
        if self.pack.measures[indicator.measure].kind != Kind::Number {
            return None;
        }
        Some(Among::Mean(mean(self.numbers_of(indicator, over, members).map(|(_, number)| number))))
    }

    /// Those for which it holds; what cannot be known does not.
    fn those(
        &self,
        over: Option<&Condition>,
        gemeenten: impl Iterator<Item = GemeenteIndex>,
    ) -> impl Iterator<Item = GemeenteIndex> {
        let test = over.map(|over| MeasureTest::new(over, self));
        let holds = move |test: &MeasureTest, gemeente| test.ask(&self.measures, gemeente) == Truth::Yes;
        gemeenten.filter(move |gemeente| test.as_ref().is_none_or(|test| holds(test, *gemeente)))
    }

    /// The figures that a mean is made of, each with its gemeente.
    fn numbers_of(
        &self,
        indicator: &Indicator,
        over: Option<&Condition>,
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

fn evaluate(indicator: &Indicator, figures: &Figures<'_>) -> BenchmarkColumn {
    let gemeenten = figures.data.gemeenten.keys();
    match &indicator.benchmark {
        Benchmark::None => BenchmarkColumn::default(),
        Benchmark::Norm(norm) => BenchmarkColumn::everyone(Some(*norm), gemeenten.len()),
        Benchmark::Count { over } => {
            let count = figures.those(Some(over), gemeenten).count();
            BenchmarkColumn::everyone(Some(count.into()), count)
        }
        Benchmark::Mean { over, peers } => {
            let peers = figures.peers(*peers);
            BenchmarkColumn::means(figures.numbers_of(indicator, over.as_deref(), gemeenten), peers)
        }
    }
}
