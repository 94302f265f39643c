//! What stands beside a figure, by name and with its unit: a norm, a mean and a number of gemeenten must not look alike.
//!
//! Knows nothing of how it looks.

use mdd_engine::language::{ReportWords, said};
use mdd_engine::rules::{Benchmark, Indicator, Statistic, figure_name};
use mdd_engine::terms::{Number, Shown};

/// Above or below the figure: "Norm", "Gemiddelde (zelfde sterren)". Empty without a benchmark.
pub(super) fn of(indicator: &Indicator, peers: Option<&str>, words: &ReportWords) -> String {
    let national = words.get("report-national");
    // A number of gemeenten is called that by every version.
    let is_count = matches!(indicator.benchmark, Benchmark::Count { .. });
    let published = indicator.benchmark_label.as_deref().filter(|label| *label != national && !is_count);
    let name = match (&indicator.benchmark, published) {
        (Benchmark::None, _) => return String::new(),
        (_, Some(label)) => return label.to_owned(),
        (Benchmark::Norm(_), _) => words.get("report-norm").to_owned(),
        (Benchmark::Count { .. }, _) => words.get("report-number-of-gemeenten").to_owned(),
        (Benchmark::Share { .. }, _) => words.get("report-part-of-gemeenten").to_owned(),
        (Benchmark::Same, _) => words.get("report-gemeenten-with-the-same").to_owned(),
        (Benchmark::Figures { made, .. }, _) => match made {
            Statistic::Mean => words.get("report-mean").to_owned(),
            Statistic::Median => words.get("report-median").to_owned(),
            Statistic::Quantile(part) => words.say(said("report-quantile").with("part", percent(*part, words))),
            Statistic::Best(_) => words.get("report-best").to_owned(),
            Statistic::Rank(_) => words.get("report-place").to_owned(),
        },
    };
    let name = match indicator.without_partners {
        true => words.say(said("report-without-partners").with("benchmark", name)),
        false => name,
    };
    match peers {
        Some(peers) => words.say(said("report-of-peers").with("benchmark", name).with("peers", figure_name(peers))),
        None => name,
    }
}

/// Below its name: "73%", "0", "260 van 376". `known` is how many gemeenten have a figure; 0 where that says nothing.
pub(super) fn shown(benchmark: &Benchmark, shown: &Shown, known: usize, words: &ReportWords) -> String {
    match benchmark {
        Benchmark::Count { .. } if known > 0 && !shown.is_missing() => {
            words.say(said("report-of-all").with("count", shown.to_string()).with("all", known))
        }
        _ => shown.to_string(),
    }
}

/// Where it stands in one column with others: "norm 0", "gem. 73%", "260 van 376". What says so itself, and what is not
/// there, stays as it is printed.
pub(super) fn beside(benchmark: &Benchmark, shown: &Shown, known: usize, words: &ReportWords) -> String {
    let printed = shown.to_string();
    if shown.is_missing() {
        return printed;
    }
    let text = match benchmark {
        Benchmark::None
        | Benchmark::Share { .. }
        | Benchmark::Same
        | Benchmark::Figures { made: Statistic::Rank(_), .. } => {
            return printed;
        }
        Benchmark::Norm(_) => said("report-beside-norm"),
        Benchmark::Count { .. } if known > 0 => return self::shown(benchmark, shown, known, words),
        Benchmark::Count { .. } => {
            let count = shown.number().and_then(|count| u64::try_from(count.round(0).to_i64()?).ok());
            said("report-beside-count").with("count", count.unwrap_or_default())
        }
        Benchmark::Figures { made, .. } => match made {
            Statistic::Median => said("report-beside-median"),
            Statistic::Quantile(part) => said("report-beside-quantile").with("part", percent(*part, words)),
            Statistic::Best(_) => said("report-beside-best"),
            _ => said("report-beside-mean"),
        },
    };
    words.say(text.with("figure", printed))
}

fn percent(part: Number, words: &ReportWords) -> String {
    format!("{}%", words.number(part * Number::from(100usize)))
}
