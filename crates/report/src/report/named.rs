//! What stands beside a figure, by name and with its unit: a norm, a mean and a number of gemeenten must not look alike.
//!
//! In Dutch, for reports. Knows nothing of how it looks.

use super::words::NATIONAL;
use mdd_engine::rules::{Benchmark, Indicator, Statistic};
use mdd_engine::terms::{Number, Shown};

/// Above or below the figure: "Norm", "Gemiddelde (zelfde sterren)". Empty without a benchmark.
pub(super) fn of(indicator: &Indicator, peers: Option<&str>) -> String {
    let published = indicator.benchmark_label.as_deref().filter(|label| *label != NATIONAL);
    let name = match (&indicator.benchmark, published) {
        (Benchmark::None, _) => return String::new(),
        (_, Some(label)) => return label.to_owned(),
        (Benchmark::Norm(_), _) => "Norm".to_owned(),
        (Benchmark::Count { .. }, _) => "Aantal gemeenten".to_owned(),
        (Benchmark::Share { .. }, _) => "Deel van de gemeenten".to_owned(),
        (Benchmark::Same, _) => "Gemeenten met hetzelfde".to_owned(),
        (Benchmark::Figures { made, .. }, _) => match made {
            Statistic::Mean => "Gemiddelde".to_owned(),
            Statistic::Median => "Mediaan".to_owned(),
            Statistic::Quantile(part) => format!("Grens van {}", percent(*part)),
            Statistic::Best(_) => "Beste".to_owned(),
            Statistic::Rank(_) => "Plaats".to_owned(),
        },
    };
    match peers {
        Some(peers) => format!("{name} (zelfde {})", peers.replace('_', " ")),
        None => name,
    }
}

/// Where it stands in one column with others: "norm 0", "gem. 73%", "260 gemeenten". What says so itself, and what is not
/// there, stays as it is printed.
pub(super) fn words(benchmark: &Benchmark, shown: &Shown) -> String {
    let printed = shown.to_string();
    if shown.is_missing() {
        return printed;
    }
    match benchmark {
        Benchmark::None
        | Benchmark::Share { .. }
        | Benchmark::Same
        | Benchmark::Figures { made: Statistic::Rank(_), .. } => printed,
        Benchmark::Norm(_) => format!("norm {printed}"),
        Benchmark::Count { .. } if printed == "1" => "1 gemeente".to_owned(),
        Benchmark::Count { .. } => format!("{printed} gemeenten"),
        Benchmark::Figures { made, .. } => match made {
            Statistic::Median => format!("mediaan {printed}"),
            Statistic::Quantile(part) => format!("grens van {} {printed}", percent(*part)),
            Statistic::Best(_) => format!("beste {printed}"),
            _ => format!("gem. {printed}"),
        },
    }
}

fn percent(part: Number) -> String {
    let percent = part * Number::from(100usize);
    format!("{}%", percent.dutch(percent.decimals()))
}
