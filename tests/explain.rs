//! What would make it groen, asked of the rules again: for every gemeente and indicator it does, and a step less does not.

use std::path::Path;

use mdd::project::Project;
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::engine::{Evaluation, Judge, Question, Truth, compared_at, evaluate, measured_at};
use mdd_engine::explain::{FigureChange, wishes};
use mdd_engine::language::Language;
use mdd_engine::rules::condition::Quantity;
use mdd_engine::rules::index::{IndicatorIndex, MeasureIndex};
use mdd_engine::rules::{Indicator, Recipe};
use mdd_engine::terms::{Colour, Number, Value};

/// Further than this a test does not walk back to the figure that a gemeente has.
const MAX_STEPS: i128 = 400;

/// The rules of one indicator before the figures of one gemeente, some of them changed; asks the engine, not the proof.
struct Case<'a> {
    evaluation: &'a Evaluation<'a>,
    indicator: &'a Indicator,
    number: IndicatorIndex,
    gemeente: GemeenteIndex,
    judge: Judge,
}

impl<'a> Case<'a> {
    fn new(evaluation: &'a Evaluation<'a>, number: IndicatorIndex, gemeente: GemeenteIndex) -> Case<'a> {
        let indicator = evaluation.pack.indicator(number);
        let judge = Judge::new(evaluation.pack, indicator, evaluation.peildatum);
        Case { evaluation, indicator, number, gemeente, judge }
    }

    fn measure(&self, name: &str) -> MeasureIndex {
        self.evaluation.pack.measures.position(|measure| measure.name == name).unwrap()
    }

    fn value(&self, measure: MeasureIndex, changed: &[(MeasureIndex, Value)]) -> Value {
        if let Some((_, value)) = changed.iter().find(|(at, _)| *at == measure) {
            return value.clone();
        }
        match &self.evaluation.pack.measures[measure].how {
            Recipe::When(condition) => {
                let given = |quantity| match quantity {
                    Quantity::Measure(other) => self.value(other, changed),
                    _ => Value::Missing,
                };
                let scale = |quantity| match quantity {
                    Quantity::Measure(other) => measured_at(&self.evaluation.pack.measures[other]),
                    _ => 0,
                };
                match Question::new(condition, self.evaluation.peildatum, &scale).ask(&given) {
                    Truth::Yes => Value::YesNo(true),
                    Truth::No => Value::YesNo(false),
                    Truth::Unknown(_) => Value::Missing,
                }
            }
            _ => self.evaluation.value(measure, self.gemeente),
        }
    }

    fn colour(&self, changed: &[(MeasureIndex, Value)]) -> Colour {
        let benchmark = self.evaluation.benchmark(self.number, self.gemeente);
        let given = |quantity| match quantity {
            Quantity::Measure(measure) => self.value(measure, changed),
            Quantity::Benchmark => benchmark.map_or(Value::Missing, Value::Number),
            Quantity::Column(_) => Value::Missing,
        };
        self.judge.decide(&given, false).colour.unwrap()
    }

    /// The figures between the one that there is and the one that is claimed, the nearest to the claim first.
    fn less(&self, change: &FigureChange) -> Vec<Value> {
        let measure = self.measure(&change.measure);
        let decimals = compared_at(self.evaluation.pack, self.indicator, Quantity::Measure(measure));
        match (self.evaluation.value(measure, self.gemeente), &change.value) {
            (Value::Number(from), Value::Number(to)) => {
                let (from, to) = (from.ticks(decimals).unwrap(), to.ticks(decimals).unwrap());
                let steps = (to - from).abs().min(MAX_STEPS);
                let back = |step: i128| to - step * (to - from).signum();
                (1..=steps).map(|step| Value::Number(Number::from_ticks(back(step), decimals).unwrap())).collect()
            }
            (Value::Date(from), Value::Date(to)) => {
                let mut days = vec![];
                let mut day = *to;
                while day != from && days.len() < 400 {
                    day = if from < day { day.yesterday().unwrap() } else { day.tomorrow().unwrap() };
                    days.push(Value::Date(day));
                }
                days
            }
            _ => vec![],
        }
    }
}

/// "At least 74%" holds of what lies further too, as far as there can be such a figure.
fn holds_further(case: &Case<'_>, change: &FigureChange, colour: Colour) -> bool {
    let measure = case.measure(&change.measure);
    let decimals = compared_at(case.evaluation.pack, case.indicator, Quantity::Measure(measure));
    let towards = match &change.words {
        words if words.contains(": at least") => 1,
        words if words.contains(": at most") => -1,
        _ => return true,
    };
    let Value::Number(to) = change.value else { return false };
    let to = to.ticks(decimals).unwrap();
    (1..40)
        .map(|step| Number::from_ticks(to + towards * step, decimals).unwrap())
        .all(|further| further < Number::ZERO || case.colour(&[(measure, Value::Number(further))]) == colour)
}

/// How many claims of each number of figures there are.
fn check(version: &str) -> [usize; 3] {
    let project = Project::open(Path::new(env!("CARGO_MANIFEST_DIR"))).map_err(|_| "the project opens").unwrap();
    let (pack, _) = project.pack(version).unwrap();
    let data = project.dataset().unwrap();
    let evaluation = evaluate(&pack, &data, project.peildatum()).unwrap();
    let mut claims = [0; 3];
    for (number, indicator) in pack.indicators() {
        for gemeente in data.gemeenten.keys() {
            let found = wishes(&evaluation, number, gemeente, Language::English);
            let decision = evaluation.decision(number, gemeente);
            let has_groen = indicator.colours.iter().any(|rule| rule.colour == Colour::Groen);
            let should = has_groen && decision.colour.is_some_and(|colour| colour != Colour::Groen);
            assert_eq!(found.iter().any(|wish| wish.colour == Colour::Groen), should);
            let case = Case::new(&evaluation, number, gemeente);
            for wish in found {
                let who = format!("{} of {}: {wish:?}", case.indicator.id, data.gemeenten[gemeente].name);
                assert_eq!(wish.ways.is_empty(), !wish.otherwise.is_empty(), "{who}");
                claims[0] += usize::from(wish.ways.is_empty());
                for way in &wish.ways {
                    claims[way.changes.len()] += 1;
                    let changed: Vec<(MeasureIndex, Value)> = way
                        .changes
                        .iter()
                        .map(|change| (case.measure(&change.measure), change.value.clone()))
                        .collect();
                    assert_eq!(case.colour(&changed), wish.colour, "{who}");
                    if let [change] = way.changes.as_slice() {
                        assert!(holds_further(&case, change, wish.colour), "{who}");
                    }
                    for (at, change) in way.changes.iter().enumerate() {
                        let mut other = changed.clone();
                        for less in case.less(change) {
                            other[at].1 = less;
                            assert_ne!(case.colour(&other), wish.colour, "less does it too, {who}: {other:?}");
                        }
                    }
                }
            }
        }
    }
    claims
}

#[test]
fn what_makes_it_groen_does_and_a_step_less_does_not() {
    // Two figures together, and a gemeente of which nothing is known, both occur.
    let [none, one, two] = check("3.0");
    assert!(none > 0 && one > 3000 && two > 20, "{none} {one} {two}");
}

#[test]
fn so_it_is_in_the_oldest_version() {
    let [_, one, two] = check("1.0");
    assert!(one > 1000 && two > 20, "{one} {two}");
}
