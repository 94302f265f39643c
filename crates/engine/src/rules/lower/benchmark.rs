//! `[benchmark]` of an indicator: what stands beside its figure.

use super::super::benchmark::{Benchmark, Better, Statistic};
use super::super::condition::{Condition, Part, lower_condition};
use super::super::index::MeasureIndex;
use super::super::keys::{self, BenchmarkKind};
use super::braces::plain;
use super::mistake::{IdleKey, IndicatorMistake};
use super::names::NameLookup;
use super::refuse;
use super::show::lower_display;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Item, KeyedTable, TomlTable};
use crate::terms::{Display, Kind, Number, Unit, Value};
use crate::text::{Span, Spanned};

/// What may stand beside `kind`; of each kind only some.
const BESIDE_KIND: [&str; 7] = ["value", "at", "over", "peers", "leave_out", "label", "display"];

/// `kind = "none"`
pub(super) fn is_none(benchmark: &TomlTable) -> bool {
    matches!(benchmark.get("kind").map(|node| &node.item), Some(Item::Text { value, .. }) if value == "none")
}

/// A number can be higher or lower, an answer yes; nothing is known of a choice or a date.
pub(super) fn is_better(better: &Spanned<Better>, kind: Kind, diagnostics: &mut Diagnostics) -> Option<Better> {
    let fits = match better.value {
        Better::Number(_) => kind == Kind::Number,
        Better::Yes => kind == Kind::YesNo,
    };
    if !fits {
        diagnostics.push(Diagnostic::of(better.span, &IndicatorMistake::NoBetter { kind }));
    }
    fits.then_some(better.value)
}

/// The indicator that a benchmark is of.
pub(super) struct BenchmarkOf<'a> {
    pub indicator: &'a str,
    /// Its figure.
    pub measure: MeasureIndex,
    pub kind: Kind,
    pub display: Display,
    /// What the figure may say, of a choice.
    pub allowed: Option<&'a [String]>,
    pub better: Option<Better>,
}

/// What stands beside a figure, and how.
pub(super) struct LoweredBenchmark {
    pub benchmark: Benchmark,
    pub display: Display,
    pub label: Option<String>,
    /// Gemeenten for which the same organisation does it do not count.
    pub without_partners: bool,
}

pub(super) fn lower_benchmark(
    table: KeyedTable<'_>,
    BenchmarkOf { indicator, measure, kind, display, allowed, better }: BenchmarkOf<'_>,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<LoweredBenchmark> {
    let mut reader = table.reader();
    let which = reader.word("kind", &keys::BENCHMARKS, diagnostics);
    let norm = reader.compared_number("value", diagnostics);
    let at = reader.number("at", diagnostics);
    let over = reader.node("over");
    let peers = reader.text("peers", diagnostics);
    let leave_out = reader.word("leave_out", &keys::LEAVE_OUT, diagnostics);
    let label = plain(reader.text("label", diagnostics), diagnostics);
    let own_display = reader.table("display", diagnostics);
    reader.finish(diagnostics);
    let which = which?;
    let idle: &[&str] = match which.value {
        BenchmarkKind::None => &BESIDE_KIND,
        BenchmarkKind::Norm => &["at", "peers", "leave_out", "over"],
        BenchmarkKind::Quantile => &["value"],
        BenchmarkKind::Rank => &["value", "at", "display"],
        BenchmarkKind::Mean
        | BenchmarkKind::Median
        | BenchmarkKind::Best
        | BenchmarkKind::Count
        | BenchmarkKind::Share => &["value", "at"],
        BenchmarkKind::Same => &["value", "at", "peers", "leave_out", "over"],
    };
    if left_behind(table, idle, which.span, indicator, diagnostics) {
        return None;
    }
    let has = || BESIDE_KIND.iter().filter(|key| !idle.contains(key)).map(|key| (*key).to_owned()).collect();
    let kind_word =
        || keys::BENCHMARKS.iter().find(|word| word.means == which.value).map_or("", |word| word.word).to_owned();
    let mistake = |found| match which.value {
        BenchmarkKind::None => IdleKey::BesideNone { found },
        _ => IdleKey::Benchmark { found, kind: kind_word(), has: has() },
    };
    refuse(&table, idle, mistake, diagnostics);
    let over: Option<Part<Condition>> = match over {
        Some(node) => Some(lower_condition(node, &names.on_indicator(node, Some(measure), false), diagnostics)?),
        None => None,
    };
    let peers = match peers {
        Some(peers) => Some(names.measure(&peers, diagnostics)?),
        None => None,
    };
    let benchmark = match which.value {
        BenchmarkKind::None => Benchmark::None,
        BenchmarkKind::Same => {
            let answers =
                (kind == Kind::YesNo).then(|| [true, false].map(|yes| display.shown(&Value::YesNo(yes)).to_string()));
            let one_answer =
                answers.and_then(|[yes, no]| (yes == no).then(|| (yes, "yes".to_owned(), "no".to_owned())));
            if let Some((word, one, other)) = one_answer.or_else(|| same_word(&display, allowed.unwrap_or_default())) {
                let mistake = IndicatorMistake::SameWord { word, one, other };
                diagnostics.push(Diagnostic::of(which.span, &mistake));
                return None;
            }
            Benchmark::Same
        }
        BenchmarkKind::Norm => match norm {
            Some(norm) => Benchmark::Norm(norm.value),
            None => {
                // What is there but cannot be used has been said.
                if table.get("value").is_none() {
                    diagnostics.push(Diagnostic::of(which.span, &IndicatorMistake::NormWithoutValue));
                }
                return None;
            }
        },
        BenchmarkKind::Count | BenchmarkKind::Share => match over {
            Some(over) if which.value == BenchmarkKind::Share => Benchmark::Share { over, peers },
            Some(over) => Benchmark::Count { over, peers },
            None => {
                diagnostics.push(Diagnostic::of(which.span, &IndicatorMistake::CountWithoutOver));
                return None;
            }
        },
        _ if kind != Kind::Number => {
            diagnostics.push(Diagnostic::of(which.span, &IndicatorMistake::NoMean { kind }));
            return None;
        }
        made => {
            let mut best = || match better {
                Some(Better::Number(best)) => Some(best),
                _ => {
                    diagnostics.push(Diagnostic::of(which.span, &IndicatorMistake::BestWithoutBetter));
                    None
                }
            };
            let made = match made {
                BenchmarkKind::Median => Statistic::Median,
                BenchmarkKind::Quantile => Statistic::Quantile(lower_part(at, &table, which.span, diagnostics)?),
                BenchmarkKind::Best => Statistic::Best(best()?),
                BenchmarkKind::Rank => Statistic::Rank(best()?),
                _ => Statistic::Mean,
            };
            Benchmark::Figures { made, over, peers }
        }
    };
    let base = match benchmark {
        Benchmark::Count { .. } | Benchmark::Figures { made: Statistic::Rank(_), .. } => {
            Display::of(names.words.usual())
        }
        Benchmark::Share { .. } | Benchmark::Same => {
            Display { unit: Unit::Percent, ..Display::of(names.words.usual()) }
        }
        _ => display,
    };
    let part = base.unit.whole().is_some();
    let display = match own_display {
        Some(table) => {
            let own = lower_display(table, Kind::Number, None, &names.words, diagnostics);
            let counts = matches!(benchmark, Benchmark::Count { .. } | Benchmark::Share { .. } | Benchmark::Same);
            if counts && own.unit.whole().is_some() != part {
                let mistake = if part { IndicatorMistake::PartAsCount } else { IndicatorMistake::CountAsPart };
                let place = table.get("unit").map_or(table.span, |unit| unit.span);
                diagnostics.push(Diagnostic::of(place, &mistake));
                return None;
            }
            own
        }
        None => base,
    };
    let label = label.map(|label| label.value);
    Some(LoweredBenchmark { benchmark, display, label, without_partners: leave_out.is_some() })
}

/// Two answers that are printed as one word.
fn same_word(display: &Display, allowed: &[String]) -> Option<(String, String, String)> {
    let own =
        |answer: &String| display.words.iter().find(|(of, _)| of == answer).map_or(answer, |(_, word)| word).clone();
    let unworded = allowed.iter().filter(|answer| display.words.iter().all(|(of, _)| of != *answer));
    let printed: Vec<(&String, String)> =
        display.words.iter().map(|(of, _)| of).chain(unworded).map(|answer| (answer, own(answer))).collect();
    printed.iter().enumerate().find_map(|(at, (other, word))| {
        let (one, _) = printed.iter().take(at).find(|(_, before)| before == word)?;
        Some((word.clone(), (*one).clone(), (*other).clone()))
    })
}

/// `at = 0.9`
fn lower_part(
    at: Option<Spanned<Number>>,
    table: &TomlTable,
    kind: Span,
    diagnostics: &mut Diagnostics,
) -> Option<Number> {
    match at {
        Some(at) if at.value > Number::ZERO && at.value < Number::from(1usize) => Some(at.value),
        Some(at) => {
            let found = at.value;
            let meant = found
                .checked_div(Number::from(100usize))
                .filter(|part| found > Number::from(1usize) && *part < Number::from(1usize));
            let mistake = IndicatorMistake::NoPart { found, meant };
            diagnostics.push(Diagnostic::of(at.span, &mistake));
            None
        }
        None => {
            // What is there but cannot be used has been said.
            if table.get("at").is_none() {
                diagnostics.push(Diagnostic::of(kind, &IndicatorMistake::QuantileWithoutAt));
            }
            None
        }
    }
}

/// Whether there are keys of the kind of benchmark that an earlier version had, where this one changes the kind.
fn left_behind(
    table: KeyedTable<'_>,
    idle: &[&str],
    kind: Span,
    indicator: &str,
    diagnostics: &mut Diagnostics,
) -> bool {
    let entries = table.table.entries.iter().filter(|(key, _)| idle.contains(&key.as_str()));
    let inherited: Vec<_> = entries.filter(|(_, entry)| entry.key.file != kind.file).collect();
    if inherited.is_empty() {
        return false;
    }
    let path = |key: &String| format!("\"indicator.{indicator}.benchmark.{key}\"");
    let remove = inherited.iter().map(|(key, _)| path(key)).collect::<Vec<_>>().join(", ");
    let diagnostic = Diagnostic::of(kind, &IndicatorMistake::BenchmarkLeftBehind { remove });
    diagnostics.push(inherited.iter().fold(diagnostic, |found, (_, entry)| found.second(entry.key, "inherited")));
    true
}
