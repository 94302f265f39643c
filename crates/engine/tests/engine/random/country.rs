//! Countries whose gemeenten have every figure that the random rules can trip over; and rules of a version, read.

use std::fmt::Write as _;

use mdd_deliveries::Manifest;
use mdd_engine::dataset::Dataset;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::engine::{Decision, Judge, Question, Truth, calculate, compared, decimals_of, measured_at};
use mdd_engine::proof::Side;
use mdd_engine::rules::condition::Quantity;
use mdd_engine::rules::index::MeasureIndex;
use mdd_engine::rules::{
    Benchmark, Best, Compare, Composing, Composite, Indicator, MissingPart, Recipe, RulePack, Statistic,
};
use mdd_engine::terms::{Number, Value};

use super::chance::Chance;
use super::points::{Places, Point};
use super::project::{COLUMNS, ROWS};
use crate::toy;

pub fn manifest() -> Manifest {
    toy::manifest(&toy::sources(COLUMNS, ROWS))
}

pub fn country(manifest: &Manifest, places: &Places, seed: u64, gemeenten: usize) -> Dataset {
    let mut chance = Chance::new(seed);
    let constants: Vec<usize> = (0..4).map(|_| chance.below(18)).collect();
    let mut text = String::from("code;naam;a;b;c;groep;merk;dag\n");
    let mut rows = String::from("code;dikte\n");
    for gemeente in 1..=gemeenten {
        let point = places.point(&mut chance, &constants, seed.is_multiple_of(2), ("x * 2", false));
        let of = |name: &str| {
            point.iter().find(|(known, _)| *known == name).map_or_else(String::new, |(_, value)| value.machine())
        };
        let _ = writeln!(
            text,
            "GM{gemeente:04};Gemeente {gemeente};{};{};{};{};{};{}",
            of("x"),
            of("y"),
            of("z"),
            of("groep"),
            of("merk"),
            of("dag")
        );
        for _ in 0..chance.below(5) {
            let _ = writeln!(rows, "{gemeente:04};{}", places.near(&mut chance, &constants));
        }
    }
    toy::dataset(manifest, &text, &rows)
}

pub fn pack(manifest: &Manifest, number: &str, definitions: &str) -> Result<RulePack, Diagnostics> {
    toy::rules(manifest, number, &["een"], &[definitions])
}

/// The rules of a version, asked of the engine with figures given one by one.
pub struct Oracle<'a> {
    pub side: Side<'a>,
    judge: Judge,
    /// The conditions that are measures, in the order in which they can be asked.
    chain: Vec<(MeasureIndex, Question)>,
}

impl<'a> Oracle<'a> {
    pub fn new(pack: &'a RulePack, indicator: &'a Indicator, manifest: &Manifest) -> Oracle<'a> {
        let side = Side { pack, indicator, peildatum: manifest.peildatum };
        let question = |at: &MeasureIndex| match &pack.measures[*at].how {
            Recipe::When(condition) => {
                Some((*at, Question::new(condition, manifest.peildatum, &|quantity| decimals_of(pack, quantity))))
            }
            _ => None,
        };
        Oracle {
            side,
            judge: Judge::new(pack, indicator, manifest.peildatum),
            chain: pack.order.iter().filter_map(question).collect(),
        }
    }

    /// Every figure, when these are given: what a sample does not name is anything, so what is composed of it is as given.
    pub fn figures(&self, given: &dyn Fn(&str) -> Value) -> Figures {
        self.following(given, false)
    }

    /// Every figure; of what is `whole`, all that others are composed of is given.
    fn following(&self, given: &dyn Fn(&str) -> Value, whole: bool) -> Figures {
        let mut figures: Vec<Value> = self.side.pack.measures.iter().map(|measure| given(&measure.name)).collect();
        let pack = self.side.pack;
        // What follows from other figures is what it follows as: nobody has it otherwise.
        for &at in &pack.order {
            let made = match &pack.measures[at].how {
                Recipe::Classes(classes) => match &figures[usize::from(classes.of)] {
                    Value::Number(number) => {
                        Value::Text(classes.class(compared(*number, measured_at(&pack.measures[classes.of]))).clone())
                    }
                    _ => Value::Missing,
                },
                Recipe::When(_) => {
                    let (_, question) = self.chain.iter().find(|(known, _)| *known == at).unwrap();
                    match question.ask(&|quantity| figures_of(&figures, quantity)) {
                        Truth::Yes => Value::YesNo(true),
                        Truth::No => Value::YesNo(false),
                        Truth::Unknown(_) => Value::Missing,
                    }
                }
                Recipe::Composite(composite) if whole => composed(pack, composite, &figures),
                Recipe::Formula(formula) if whole => {
                    // A sum is one of what is printed.
                    let is_sum =
                        pack.measures[at].precision.is_sum() && self.side.indicator.compare == Compare::Displayed;
                    let part = |of: MeasureIndex| match &figures[usize::from(of)] {
                        Value::Number(number) if is_sum => Some(compared(*number, measured_at(&pack.measures[of]))),
                        Value::Number(number) => Some(*number),
                        _ => None,
                    };
                    calculate(formula, &part).map_or(Value::Missing, Value::Number)
                }
                _ => continue,
            };
            figures[usize::from(at)] = made;
        }
        let benchmark = match &self.side.indicator.benchmark {
            Benchmark::Norm(norm) => Value::Number(*norm),
            Benchmark::None => Value::Missing,
            // A number of gemeenten is whole, and always known.
            Benchmark::Count { .. } => match given("benchmark") {
                Value::Number(number) if number > Number::ZERO => Value::Number(number.round(0)),
                _ => Value::Number(Number::ZERO),
            },
            // Who has a figure has a mean of the country.
            Benchmark::Figures { over: None, peers: None, .. } if given("benchmark").is_missing() => {
                Value::Number(Number::from(1usize))
            }
            // What these cannot be is no point; of a sample that may not go together, what was shown counts.
            Benchmark::Figures { .. } | Benchmark::Share { .. } | Benchmark::Same => given("benchmark"),
        };
        Figures { figures, benchmark }
    }

    /// Whether such a benchmark can stand beside such a figure: none is better than the best, places begin at one, and a share
    /// is a part. Of what has neither nothing can be said.
    pub fn is_possible(&self, figures: &Figures) -> bool {
        let indicator = self.side.indicator;
        let number = |value: &Value| if let Value::Number(number) = value { Some(*number) } else { None };
        let (own, benchmark) = (number(&figures.figures[usize::from(indicator.measure)]), number(&figures.benchmark));
        let beside = own.zip(benchmark);
        match &indicator.benchmark {
            Benchmark::Figures { made: Statistic::Best(Best::Highest), over: None, .. } => {
                beside.is_none_or(|(own, best)| own <= best)
            }
            Benchmark::Figures { made: Statistic::Best(Best::Lowest), over: None, .. } => {
                beside.is_none_or(|(own, best)| own >= best)
            }
            Benchmark::Figures { made: Statistic::Rank(_), .. } | Benchmark::Share { .. } => {
                let domain = self.side.pack.domains.benchmark(indicator);
                figures.benchmark.is_missing() || domain.contains(&figures.benchmark)
            }
            _ => true,
        }
    }

    pub fn at(&self, point: &Point) -> Figures {
        let given = |name: &str| {
            point.iter().find(|(known, _)| *known == name).map_or(Value::Missing, |(_, value)| value.clone())
        };
        self.following(&given, true)
    }

    pub fn decide(&self, figures: &Figures) -> Decision {
        self.judge.decide(&|quantity| figures.of(quantity), false)
    }
}

pub struct Figures {
    figures: Vec<Value>,
    benchmark: Value,
}

impl Figures {
    pub fn of(&self, quantity: Quantity) -> Value {
        match quantity {
            Quantity::Benchmark => self.benchmark.clone(),
            measure => figures_of(&self.figures, measure),
        }
    }

    /// A norm and no benchmark are what they are in each version; anything else must be the same in both.
    pub fn has_the_benchmark_of(&self, other: &Figures, old: &Oracle<'_>, new: &Oracle<'_>) -> bool {
        let is_given =
            |asked: &Oracle<'_>| matches!(asked.side.indicator.benchmark, Benchmark::Norm(_) | Benchmark::None);
        is_given(old) || is_given(new) || self.benchmark == other.benchmark
    }

    /// Whether what is composed of others is the same in both: claims are of the same figures.
    pub fn is_composed_as(&self, other: &Figures, old: &Oracle<'_>, new: &Oracle<'_>) -> bool {
        old.side
            .pack
            .measures
            .iter_enumerated()
            .filter(|(_, one)| matches!(one.how, Recipe::Composite(_) | Recipe::Formula(_)))
            .all(|(at, one)| {
                let there = new.side.pack.measures.position(|measure| measure.name == one.name);
                there.is_none_or(|there| self.figures[usize::from(at)] == other.figures[usize::from(there)])
            })
    }

    pub fn given(figures: Vec<Value>, benchmark: Value) -> Figures {
        Figures { figures, benchmark }
    }
}

fn figures_of(figures: &[Value], quantity: Quantity) -> Value {
    match quantity {
        Quantity::Measure(at) => figures[usize::from(at)].clone(),
        _ => Value::Missing,
    }
}

/// A weighted mean, or points: of the parts as they are printed.
fn composed(pack: &RulePack, composite: &Composite, figures: &[Value]) -> Value {
    let mut known = Vec::new();
    for part in &composite.parts {
        let figure = match &figures[usize::from(part.measure)] {
            Value::Number(number) => Some(compared(*number, measured_at(&pack.measures[part.measure]))),
            Value::YesNo(yes) => Some(if *yes { Number::from(1usize) } else { Number::ZERO }),
            _ => None,
        };
        match (figure, composite.missing) {
            (Some(figure), _) => known.push((figure, part.weight)),
            (None, MissingPart::Missing) => return Value::Missing,
            (None, MissingPart::LeftOut) => {}
        }
    }
    let sum = known.iter().fold(Number::ZERO, |sum, (figure, weight)| sum + *figure * *weight);
    let weights = known.iter().fold(Number::ZERO, |sum, (_, weight)| sum + *weight);
    match composite.making {
        _ if known.is_empty() => Value::Missing,
        Composing::WeightedMean => sum.checked_div(weights).map_or(Value::Missing, Value::Number),
        Composing::Points => Value::Number(sum),
    }
}
