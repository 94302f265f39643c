//! What can stand beside a figure. Knows no figures of gemeenten.

use super::made::mean;
use super::{Bounds, Domain, Domains};
use crate::rules::{Benchmark, Indicator, Statistic};
use crate::terms::{Kind, Number};

impl Domains {
    /// What the benchmark of an indicator can be wherever its figure is there.
    pub fn benchmark(&self, indicator: &Indicator) -> Domain {
        let number = || Domain::any(Kind::Number);
        let domain = match &indicator.benchmark {
            Benchmark::Norm(norm) => Domain::only(*norm),
            Benchmark::Count { peers, .. } => Domain { can_be_missing: peers.is_some(), ..Domain::count(0, None) },
            // It cannot be known of anybody.
            Benchmark::Share { .. } | Benchmark::Same => {
                let bounds = Bounds::part_of(Number::from(100usize));
                let can_be_missing = indicator.benchmark != Benchmark::Same;
                Domain { bounds, usual: bounds, can_be_missing, ..number() }
            }
            Benchmark::Figures { made, over, peers } => {
                let own = self.measure(indicator.measure).clone();
                // Over the whole country: whoever has a figure is part of it.
                let can_be_missing = over.is_some() || peers.is_some();
                let made = match made {
                    Statistic::Mean | Statistic::Median => mean(own),
                    Statistic::Quantile(_) | Statistic::Best(_) => own,
                    Statistic::Rank(_) => Domain::count(1, None),
                };
                Domain { can_be_missing, follows: false, ..made }
            }
            Benchmark::None => number(),
        };
        Domain { unit: indicator.benchmark_display.unit, ..domain }
    }
}
