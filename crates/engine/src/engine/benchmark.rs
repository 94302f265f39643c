//! Phase 2: the figure printed beside that of a gemeente, once for the country, or once for each group of peers.

use rayon::prelude::*;
use typed_index_collections::TiVec;

use super::Figures;
use super::aggregate::statistic;
use super::evaluation::Evaluation;
use super::lacking::lacks_for_benchmark;
use super::measure::MeasureTest;
use super::peers::Peers;
use super::ticks::{MISSING, Tick, number_tick};
use super::truth::Truth;
use crate::dataset::{Cell, Dataset, GemeenteIndex};
use crate::fault::OrFault;
use crate::language::{ReportWords, said};
use crate::rules::index::IndicatorIndex;
use crate::rules::{Benchmark, Best, Compare, Indicator, RulePack, Statistic};
use crate::terms::{Display, Kind, Number, Shown, Sum, Value};

/// The gemeenten that share one benchmark.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// What they have in common; none when it is the whole country.
    pub peer: Option<Cell>,
    /// None of a rank: each has its own.
    pub value: Option<Number>,
    /// How many figures it was made of; of a share how many it is a part of.
    pub members: usize,
    /// Of a count and a share: for how many it holds.
    pub holding: usize,
}

/// What is computed of a group.
#[derive(Default)]
struct Made {
    value: Option<Number>,
    members: usize,
    holding: usize,
}

/// The place of a gemeente among others.
#[derive(Clone, Copy)]
struct Rank {
    place: usize,
    /// Others have the same figure, and the same place.
    shared: bool,
}

/// The benchmark of one indicator.
#[derive(Default)]
pub struct BenchmarkColumn {
    pub groups: Vec<Group>,
    peers: Peers,
    /// Whose figures count; without it, everyone's.
    over: Option<MeasureTest>,
    /// Where it is a rank: that of each gemeente; empty otherwise.
    ranks: TiVec<GemeenteIndex, Option<Rank>>,
}

impl BenchmarkColumn {
    pub fn group(&self, gemeente: GemeenteIndex) -> Option<&Group> {
        self.groups.get(self.peers.group(gemeente)?)
    }

    fn rank(&self, gemeente: GemeenteIndex) -> Option<Rank> {
        *self.ranks.get(gemeente)?
    }

    pub fn value(&self, gemeente: GemeenteIndex) -> Option<Number> {
        match self.ranks.get(gemeente) {
            Some(rank) => rank.map(|rank| rank.place.into()),
            None => self.group(gemeente).and_then(|group| group.value),
        }
    }

    /// One tick a group at so many decimals; of ranks one a gemeente.
    pub fn ticks(&self, scale: u32) -> Vec<Tick> {
        let tick = |value: Option<Number>| value.map_or(MISSING, |value| number_tick(value, scale));
        match self.ranks.is_empty() {
            true => self.groups.iter().map(|group| tick(group.value)).collect(),
            false => self.ranks.keys().map(|gemeente| tick(self.value(gemeente))).collect(),
        }
    }

    /// The place of a gemeente's tick in [`BenchmarkColumn::ticks`].
    pub fn place(&self, gemeente: GemeenteIndex) -> Option<usize> {
        match self.ranks.is_empty() {
            true => self.peers.group(gemeente),
            false => Some(gemeente.into()),
        }
    }

    /// Whether it is made of the figure of this gemeente too, where that has one.
    pub(super) fn counts(&self, figures: &Figures<'_>, gemeente: GemeenteIndex) -> bool {
        self.over.as_ref().is_none_or(|over| over.ask(&figures.measures, gemeente) == Truth::Yes)
    }

    /// The figures of the others that that of this gemeente is made of, as it is made of them.
    pub(super) fn figures_beside(
        &self,
        figures: &Figures<'_>,
        indicator: &Indicator,
        gemeente: GemeenteIndex,
        made: Statistic,
    ) -> Vec<Number> {
        let group = self.peers.group(gemeente);
        let others = figures.data.gemeenten.keys().filter(|other| *other != gemeente);
        let is_peer = |other| group.is_some_and(|group| self.peers.counts_in(group, other));
        let others = others.filter(|other| is_peer(*other) && self.counts(figures, *other));
        let figure = |other: GemeenteIndex| match made {
            // A place is one among figures as they are compared.
            Statistic::Rank(_) => figures.compared_number(indicator, other),
            _ => figures.measures[indicator.measure].number(other),
        };
        others.filter_map(figure).collect()
    }

    /// As it is printed. Nothing where no benchmark is.
    pub fn shown(&self, indicator: &Indicator, gemeente: GemeenteIndex, words: &ReportWords) -> Shown {
        let display = &indicator.benchmark_display;
        match (&indicator.benchmark, self.group(gemeente)) {
            (Benchmark::None, _) => Shown::Nothing,
            (Benchmark::Share { .. } | Benchmark::Same, Some(group)) => {
                share_shown(group.holding, group.members, display, words)
            }
            (Benchmark::Figures { made: Statistic::Rank(_), .. }, Some(group)) => {
                rank_shown(self.rank(gemeente), group.members, display, words)
            }
            _ => display.shown(&self.value(gemeente).map_or(Value::Missing, Value::Number)),
        }
    }

    fn everyone(group: Group, over: Option<MeasureTest>) -> Self {
        BenchmarkColumn { groups: vec![group], peers: Peers::everyone(), over, ranks: TiVec::new() }
    }

    /// A group for each of these peers, made of what there is of it.
    fn of_peers<T>(peers: Peers, over: Option<MeasureTest>, each: Vec<T>, made: impl Fn(T) -> Made) -> Self {
        let group = |(one, peer): (T, &Option<Cell>)| {
            let Made { value, members, holding } = made(one);
            Group { peer: *peer, value, members, holding }
        };
        let groups = each.into_iter().zip(&peers.common).map(group).collect();
        BenchmarkColumn { groups, peers, over, ranks: TiVec::new() }
    }
}

/// What the benchmark would be of some gemeenten only.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Among {
    /// None: none of them has a figure.
    Figure(Option<Number>),
    /// For how many of them it holds.
    Count(usize),
    /// For how many of them it holds, of those of which it can be known.
    Share { holding: usize, known: usize },
}

/// "260 van de 376 gemeenten (69%)": a bare 260 says nothing. In the words of the report.
pub fn share_shown(holding: usize, known: usize, display: &Display, words: &ReportWords) -> Shown {
    match part(holding, known) {
        Some(percent) => {
            let share = said("benchmark-share").with("holding", holding.to_string()).with("all", known.to_string());
            let share = share.with("count", known).with("part", display.number(percent));
            Shown::words(words.say(share), Value::Number(percent))
        }
        None => display.shown(&Value::Missing),
    }
}

/// "12e van 376"; "gedeeld 12e van 376" where others have the same figure.
fn rank_shown(rank: Option<Rank>, members: usize, display: &Display, words: &ReportWords) -> Shown {
    let Some(Rank { place, shared }) = rank else { return display.shown(&Value::Missing) };
    let rank = said(if shared { "benchmark-place-shared" } else { "benchmark-place" });
    let rank = rank.with("place", place.to_string()).with("all", members.to_string());
    Shown::words(words.say(rank), Value::Number(place.into()))
}

/// Of what was not delivered nobody knows for how many it holds.
fn lacks_to_count(pack: &RulePack, data: &Dataset, indicator: &Indicator) -> bool {
    let counts = matches!(indicator.benchmark, Benchmark::Count { .. } | Benchmark::Share { .. });
    counts && lacks_for_benchmark(pack, data, indicator)
}

/// In percent; none of nothing.
fn part(holding: usize, known: usize) -> Option<Number> {
    (Number::from(holding) * Number::from(100usize)).checked_div(known.into())
}

impl Evaluation<'_> {
    /// The benchmark of an indicator as if these were all gemeenten: their mean, or how many of them it holds for. Where
    /// the rules compare with nothing or with a norm, the mean of a number. None: there is nothing to say.
    pub fn among(&self, number: IndicatorIndex, members: &[GemeenteIndex]) -> Option<Among> {
        let indicator = self.pack.indicator(number);
        let over = self.benchmarks[number].over.as_ref();
        let members = members.iter().copied();
        if lacks_to_count(self.pack, self.data, indicator) {
            return None;
        }
        match &indicator.benchmark {
            Benchmark::Count { .. } => return Some(Among::Count(self.those(over, members).count())),
            Benchmark::Share { .. } => {
                let (holding, known) = over.map_or((0, 0), |over| self.holding(over, members));
                return Some(Among::Share { holding, known });
            }
            // Among others it is that of no gemeente of them.
            Benchmark::Same => return None,
            _ if self.pack.measures[indicator.measure].kind != Kind::Number => return None,
            _ => {}
        }
        let made = match &indicator.benchmark {
            // Among others a place is that of no gemeente of them.
            Benchmark::Figures { made, .. } if !matches!(made, Statistic::Rank(_)) => *made,
            _ => Statistic::Mean,
        };
        let numbers = self.numbers_of(indicator, over, members).map(|(_, number)| number);
        Some(Among::Figure(statistic(made, numbers.collect())))
    }

    /// The figure of a gemeente itself, as the best of all or a place among all is made of it.
    pub fn figure_beside(&self, number: IndicatorIndex, gemeente: GemeenteIndex) -> Option<Number> {
        let indicator = self.pack.indicator(number);
        match indicator.benchmark.follows_figure()? {
            Statistic::Rank(_) => self.compared_number(indicator, gemeente),
            _ => self.measures[indicator.measure].number(gemeente),
        }
    }

    /// The best of all, or the place among all, if a gemeente itself had this figure and all others the one that they have.
    pub fn beside(&self, number: IndicatorIndex, gemeente: GemeenteIndex, own: Number) -> Option<Number> {
        let (indicator, column) = (self.pack.indicator(number), &self.benchmarks[number]);
        let made = indicator.benchmark.follows_figure()?;
        let group = column.peers.group(gemeente)?;
        let counted = self.those(column.over.as_ref(), self.data.gemeenten.keys());
        let figure = |one: GemeenteIndex| match one == gemeente {
            true => Some(own),
            false => self.figure_beside(number, one),
        };
        let figures = counted.filter(|one| column.peers.counts_in(group, *one)).filter_map(figure);
        match made {
            Statistic::Rank(best) => {
                let is_better = |figure: &Number| if best == Best::Highest { *figure > own } else { *figure < own };
                Some((figures.filter(is_better).count() + 1).into())
            }
            made => statistic(made, figures.collect()),
        }
    }
}

impl Figures<'_> {
    /// A figure as the rules of an indicator compare it.
    fn compared_number(&self, indicator: &Indicator, gemeente: GemeenteIndex) -> Option<Number> {
        match self.asked(indicator.compare, indicator.measure, gemeente) {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Those for which it holds; what cannot be known does not.
    fn those(
        &self,
        over: Option<&MeasureTest>,
        gemeenten: impl Iterator<Item = GemeenteIndex>,
    ) -> impl Iterator<Item = GemeenteIndex> {
        let holds = |test: &MeasureTest, gemeente| test.ask(&self.measures, gemeente) == Truth::Yes;
        gemeenten.filter(move |gemeente| over.is_none_or(|test| holds(test, *gemeente)))
    }

    /// For how many of these it holds, and of how many that can be known.
    fn holding(&self, test: &MeasureTest, gemeenten: impl Iterator<Item = GemeenteIndex>) -> (usize, usize) {
        gemeenten.fold((0, 0), |(holding, known), gemeente| match test.ask(&self.measures, gemeente) {
            Truth::Yes => (holding + 1, known + 1),
            Truth::No => (holding, known + 1),
            Truth::Unknown(_) => (holding, known),
        })
    }

    /// The figures that a benchmark is made of, each with its gemeente.
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
        Benchmark::Norm(norm) => {
            let group = Group { peer: None, value: Some(*norm), members: gemeenten.len(), holding: 0 };
            BenchmarkColumn::everyone(group, None)
        }
        _ if lacks_to_count(figures.pack, figures.data, indicator) => {
            BenchmarkColumn::everyone(Group { peer: None, value: None, members: 0, holding: 0 }, None)
        }
        Benchmark::Count { over, peers } => {
            let peers = figures.peers_of(indicator, *peers);
            let over = MeasureTest::new(over, figures);
            let counts = peers.count(figures.those(Some(&over), gemeenten));
            let made = |count: usize| Made { value: Some(count.into()), members: count, holding: count };
            BenchmarkColumn::of_peers(peers, Some(over), counts, made)
        }
        Benchmark::Same => {
            let column = &figures.measures[indicator.measure];
            let peers = match indicator.compare {
                Compare::Displayed => Peers::of(Some(column)),
                Compare::Exact => Peers::exactly(column),
            };
            let counts = peers.count(gemeenten);
            let all = counts.iter().sum();
            let made = |holding| Made { value: part(holding, all), members: all, holding };
            BenchmarkColumn::of_peers(peers, None, counts, made)
        }
        Benchmark::Share { over, peers } => {
            let peers = figures.peers_of(indicator, *peers);
            let over = MeasureTest::new(over, figures);
            let members = peers.each(gemeenten.map(|gemeente| (gemeente, gemeente)));
            let made = |members: Vec<GemeenteIndex>| {
                let (holding, known) = figures.holding(&over, members.into_iter());
                Made { value: part(holding, known), members: known, holding }
            };
            let groups = members.into_iter().map(made).collect();
            BenchmarkColumn::of_peers(peers, Some(over), groups, |made| made)
        }
        Benchmark::Figures { made, over, peers } => {
            let peers = figures.peers_of(indicator, *peers);
            let over = over.as_deref().map(|over| MeasureTest::new(over, figures));
            match made {
                Statistic::Mean => {
                    let sums = peers.sums(figures.numbers_of(indicator, over.as_ref(), gemeenten));
                    let made = |sum: Sum| Made { members: sum.count(), value: sum.mean(), holding: 0 };
                    BenchmarkColumn::of_peers(peers, over, sums, made)
                }
                Statistic::Rank(best) => ranked(indicator, *best, figures, peers, over),
                made => {
                    let each = peers.each(figures.numbers_of(indicator, over.as_ref(), gemeenten));
                    let made = |numbers: Vec<Number>| {
                        let members = numbers.len();
                        Made { value: statistic(*made, numbers), members, holding: 0 }
                    };
                    BenchmarkColumn::of_peers(peers, over, each, made)
                }
            }
        }
    }
}

/// The place of each gemeente among those with a figure, as figures are compared.
fn ranked(
    indicator: &Indicator,
    best: Best,
    figures: &Figures<'_>,
    peers: Peers,
    over: Option<MeasureTest>,
) -> BenchmarkColumn {
    let gemeenten = figures.data.gemeenten.keys();
    let compared = |gemeente| Some((gemeente, figures.compared_number(indicator, gemeente)?));
    let numbers: Vec<(GemeenteIndex, Number)> =
        figures.those(over.as_ref(), gemeenten.clone()).filter_map(compared).collect();
    let mut sorted = peers.each(numbers.iter().copied());
    sorted.iter_mut().for_each(|numbers| numbers.sort_unstable());
    let mut ranks: TiVec<GemeenteIndex, Option<Rank>> = gemeenten.map(|_| None).collect();
    for (gemeente, number) in numbers {
        let Some(group) = peers.group(gemeente) else { continue };
        let sorted = sorted.get(group).or_fault("a list for every group");
        let below = sorted.partition_point(|other| *other < number);
        let above = sorted.len() - sorted.partition_point(|other| *other <= number);
        let better = if best == Best::Highest { above } else { below };
        let shared = sorted.len() - below - above > 1;
        ranks[gemeente] = Some(Rank { place: better + 1, shared });
    }
    let made = |numbers: Vec<Number>| Made { members: numbers.len(), ..Made::default() };
    BenchmarkColumn { ranks, ..BenchmarkColumn::of_peers(peers, over, sorted, made) }
}
