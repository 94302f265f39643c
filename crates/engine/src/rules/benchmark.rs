//! What stands beside a figure: of which kind it is, of whom it is made. Knows no figures.

use super::condition::{Condition, Part};
use super::index::MeasureIndex;
use crate::terms::{Number, Value};

/// The figure printed beside that of the gemeente.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Benchmark {
    None,
    /// Given, for everyone.
    Norm(Number),
    /// Made of the figures of the gemeenten that have one and for which `over` holds; with `peers`, of those that have the
    /// same value of that measure as the gemeente itself.
    Figures {
        made: Statistic,
        over: Option<Part<Condition>>,
        peers: Option<MeasureIndex>,
    },
    /// How many gemeenten it holds for; with `peers`, of those that have the same value of that measure.
    Count {
        over: Part<Condition>,
        peers: Option<MeasureIndex>,
    },
    /// For which part it holds of the gemeenten of which that can be known, in percent; with `peers`, of those that have
    /// the same value of that measure.
    Share {
        over: Part<Condition>,
        peers: Option<MeasureIndex>,
    },
    /// Which part of the gemeenten with a figure has the same as the gemeente itself, in percent.
    Same,
}

/// What is made of the figures of many gemeenten.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Statistic {
    /// Unweighted.
    Mean,
    /// The middle one; of an even number the mean of the middle two.
    Median,
    /// The lowest figure such that at least this part of the gemeenten have it or less; the part is between 0 and 1.
    Quantile(Number),
    Best(Best),
    /// The place of the gemeente itself: one more than how many have a better figure, as figures are compared. Who have the
    /// same, have the same place.
    Rank(Best),
}

/// Which figure is the best.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Best {
    Highest,
    Lowest,
}

/// What is better for an indicator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Better {
    Number(Best),
    /// The answer yes.
    Yes,
}

impl Better {
    /// Whether a figure is better than it was; none when it is the same, or nothing can be said of it.
    pub fn improved(self, before: &Value, now: &Value) -> Option<bool> {
        match (self, before, now) {
            (Better::Number(best), Value::Number(before), Value::Number(now)) if before != now => {
                Some((now > before) == (best == Best::Highest))
            }
            (Better::Yes, Value::YesNo(before), Value::YesNo(now)) if before != now => Some(*now),
            _ => None,
        }
    }
}

impl Benchmark {
    pub fn over(&self) -> Option<&Part<Condition>> {
        match self {
            Benchmark::None | Benchmark::Norm(_) | Benchmark::Same => None,
            Benchmark::Figures { over, .. } => over.as_ref(),
            Benchmark::Count { over, .. } | Benchmark::Share { over, .. } => Some(over),
        }
    }

    /// The measure of which those that count have the same value.
    pub fn peers(&self) -> Option<MeasureIndex> {
        match self {
            Benchmark::Figures { peers, .. } | Benchmark::Count { peers, .. } | Benchmark::Share { peers, .. } => {
                *peers
            }
            Benchmark::None | Benchmark::Norm(_) | Benchmark::Same => None,
        }
    }

    /// The figure that is printed decides it too, by more than a part: it can never be better than the best, and has the
    /// place that follows from it. None: it is taken as it is, whatever the figure.
    pub fn follows_figure(&self) -> Option<Statistic> {
        match self {
            Benchmark::Figures { made: made @ (Statistic::Best(_) | Statistic::Rank(_)), .. } => Some(*made),
            _ => None,
        }
    }

    /// Whether it is a figure as that of a gemeente is: not a number of gemeenten, nor a place.
    pub fn is_on_scale(&self) -> bool {
        match self {
            Benchmark::Norm(_) => true,
            Benchmark::Figures { made, .. } => !matches!(made, Statistic::Rank(_)),
            Benchmark::None | Benchmark::Count { .. } | Benchmark::Share { .. } | Benchmark::Same => false,
        }
    }

    /// What kind it is, in the words of the rules.
    pub fn kind(&self) -> &'static str {
        match self {
            Benchmark::None => "none",
            Benchmark::Norm(_) => "norm",
            Benchmark::Count { .. } => "count",
            Benchmark::Share { .. } => "share",
            Benchmark::Same => "same",
            Benchmark::Figures { made, .. } => match made {
                Statistic::Mean => "mean",
                Statistic::Median => "median",
                Statistic::Quantile(_) => "quantile",
                Statistic::Best(_) => "best",
                Statistic::Rank(_) => "rank",
            },
        }
    }
}
