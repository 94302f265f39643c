//! Phase 2: the figure printed beside that of a gemeente, once for the country or once a group of peers.

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use typed_index_collections::TiVec;

use super::Figures;
use super::aggregate::mean;
use super::measure::MeasureColumn;
use super::measure::MeasureTest;
use super::ticks::{MISSING, Tick};
use super::truth::Truth;
use crate::dataset::{Cell, GemeenteIndex};
use crate::fault::OrFault;
use crate::rules::condition::Condition;
use crate::rules::index::IndicatorIndex;
use crate::rules::{Benchmark, Indicator};
use crate::terms::{Kind, Number};

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
    /// Which group each gemeente is in; empty when everyone is in the first.
    group_of: TiVec<GemeenteIndex, Option<u32>>,
}

impl BenchmarkColumn {
    pub fn group(&self, gemeente: GemeenteIndex) -> Option<&Group> {
        if self.group_of.is_empty() {
            return self.groups.first();
        }
        let group = self.group_of[gemeente]?;
        Some(self.groups.get(group as usize).or_fault("the group of a gemeente"))
    }

    pub fn value(&self, gemeente: GemeenteIndex) -> Option<Number> {
        self.group(gemeente).and_then(|group| group.value)
    }

    /// One tick a group at so many decimals.
    pub fn ticks(&self, scale: u32) -> Vec<Tick> {
        self.groups.iter().map(|group| group.value.and_then(|value| value.ticks(scale)).unwrap_or(MISSING)).collect()
    }

    /// The place of a gemeente's tick in [`BenchmarkColumn::ticks`].
    pub fn group_index(&self, gemeente: GemeenteIndex) -> Option<usize> {
        if self.group_of.is_empty() { Some(0) } else { self.group_of[gemeente].map(|group| group as usize) }
    }

    fn everyone(value: Option<Number>, members: usize) -> Self {
        BenchmarkColumn { groups: vec![Group { peer: None, value, members }], group_of: TiVec::new() }
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
        let column = &self.measures[indicator.measure];
        let over = match &indicator.benchmark {
            Benchmark::Count { over } => {
                let test = MeasureTest::new(over, self);
                let holds = |gemeente: &&GemeenteIndex| test.ask(&self.measures, **gemeente) == Truth::Yes;
                return Some(Among::Count(members.iter().filter(holds).count()));
            }
            Benchmark::Mean { over, .. } => over.as_ref(),
            Benchmark::None | Benchmark::Norm(_) => None,
        };
        if self.pack.measures[indicator.measure].kind != Kind::Number {
            return None;
        }
        let over = over.map(|over| MeasureTest::new(over, self));
        let counts = |gemeente: &&GemeenteIndex| {
            over.as_ref().is_none_or(|over| over.ask(&self.measures, **gemeente) == Truth::Yes)
        };
        let values = members.iter().filter(counts).filter_map(|gemeente| column.number(*gemeente));
        Some(Among::Mean(mean(values)))
    }
}

pub(super) fn evaluate_benchmarks(figures: &Figures<'_>) -> TiVec<IndicatorIndex, BenchmarkColumn> {
    let indicators: Vec<&Indicator> = figures.pack.indicators.values().collect();
    indicators.par_iter().map(|indicator| evaluate(indicator, figures)).collect::<Vec<_>>().into()
}

fn evaluate(indicator: &Indicator, figures: &Figures<'_>) -> BenchmarkColumn {
    let gemeenten = figures.data.gemeenten.len();
    match &indicator.benchmark {
        Benchmark::None => BenchmarkColumn::default(),
        Benchmark::Norm(norm) => BenchmarkColumn::everyone(Some(*norm), gemeenten),
        Benchmark::Count { over } => {
            let count = holds(over, figures).filter(|holds| *holds).count();
            BenchmarkColumn::everyone(Some(count.into()), count)
        }
        Benchmark::Mean { over, peers } => {
            let included: TiVec<GemeenteIndex, bool> = match over {
                Some(over) => holds(over, figures).collect(),
                None => vec![true; gemeenten].into(),
            };
            let column = &figures.measures[indicator.measure];
            let values: Vec<(GemeenteIndex, Number)> = column
                .cells
                .iter_enumerated()
                .filter(|(gemeente, _)| included[*gemeente])
                .filter_map(
                    |(gemeente, cell)| if let Cell::Number(number) = cell { Some((gemeente, *number)) } else { None },
                )
                .collect();
            match peers.map(|peers| &figures.measures[peers]) {
                None => BenchmarkColumn::everyone(mean(values.iter().map(|(_, value)| *value)), values.len()),
                Some(peers) => by_peers(&values, peers),
            }
        }
    }
}

fn by_peers(values: &[(GemeenteIndex, Number)], peers: &MeasureColumn) -> BenchmarkColumn {
    let mut index: FxHashMap<Tick, u32> = FxHashMap::default();
    let mut groups: Vec<Group> = Vec::new();
    let mut group_of = TiVec::with_capacity(peers.ticks.len());
    for (gemeente, &tick) in peers.ticks.iter_enumerated() {
        if tick == MISSING {
            group_of.push(None);
            continue;
        }
        let next = u32::try_from(groups.len()).or_fault("a number for each group of gemeenten");
        let group = *index.entry(tick).or_insert(next);
        if group == next {
            groups.push(Group { peer: Some(peers.cells[gemeente]), value: None, members: 0 });
        }
        group_of.push(Some(group));
    }
    let mut sums = vec![(Number::ZERO, 0usize); groups.len()];
    for (gemeente, value) in values {
        if let Some(group) = group_of[*gemeente] {
            let (sum, count) = sums.get_mut(group as usize).or_fault("the sum of a group of gemeenten");
            *sum = *sum + *value;
            *count += 1;
        }
    }
    for (group, (sum, count)) in groups.iter_mut().zip(sums) {
        group.value = sum.checked_div(count.into());
        group.members = count;
    }
    BenchmarkColumn { groups, group_of }
}

/// For which gemeenten it holds; what cannot be known does not.
fn holds<'f>(condition: &Condition, figures: &'f Figures<'_>) -> impl Iterator<Item = bool> + use<'f> {
    let test = MeasureTest::new(condition, figures);
    figures.data.gemeenten.keys().map(move |gemeente| test.ask(&figures.measures, gemeente) == Truth::Yes)
}
