//! What would make it groen: the smallest change of the gemeente's own figures, as the rules themselves answer.
//!
//! [`Standing`] asks the rules; here its answers get their words, and what is behind a figure is asked in turn: how many
//! more of what a formula counts, how many rows of a mean.

use serde::Serialize;

use super::own::OwnMeasures;
use crate::dataset::GemeenteIndex;
use crate::engine::{Because, Evaluation, mean};
use crate::fault::{OrFault, stop};
use crate::language::{Datum, Language, Said, said};
use crate::proof::{Move, Reach, Side, Standing};
use crate::rules::condition::Quantity;
use crate::rules::index::{IndicatorIndex, MeasureIndex};
use crate::rules::{Aggregate, Gives, Measure, Recipe, figure_name};
use crate::terms::{Colour, Display, Kind, Number, Value};

/// No count in these rules is further from the one that is needed.
const MAX_STEPS: usize = 10_000;

/// What a better colour takes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Wish {
    pub colour: Colour,
    /// Each of them is enough.
    pub ways: Vec<Remedy>,
    /// What is held where it is: "the benchmark held at 28".
    pub held: String,
    /// Why there is no way; empty when there is one.
    pub otherwise: String,
}

/// Changes that are needed together.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Remedy {
    pub changes: Vec<FigureChange>,
}

/// Another figure for one measure.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FigureChange {
    pub measure: String,
    /// For machines; missing is empty.
    pub from: String,
    pub to: String,
    /// "dubbele componenten: at most 27 instead of 41"
    pub words: String,
    /// Of that the figure alone, in the words of the report: "at most 27", "Ja".
    #[serde(skip)]
    pub needed: String,
    /// How the figure gets there: "14 fewer", "5 more of producten digitaal burgers (19 instead of 14)".
    pub by: String,
    /// The nearest figure that does it, for asking the rules again.
    #[serde(skip)]
    pub value: Value,
}

/// What groen takes; for a rood that can become oranje, that too. Nothing for what is groen or never in a colour.
pub fn wishes(
    evaluation: &Evaluation<'_>,
    number: IndicatorIndex,
    gemeente: GemeenteIndex,
    language: Language,
) -> Vec<Wish> {
    let indicator = evaluation.pack.indicator(number);
    let decision = evaluation.decision(number, gemeente);
    let better: &[Colour] = match decision.colour {
        Some(Colour::Rood) => &[Colour::Groen, Colour::Oranje],
        Some(Colour::Oranje | Colour::Grijs) => &[Colour::Groen],
        _ => &[],
    };
    let side = Side { pack: evaluation.pack, indicator, peildatum: evaluation.peildatum };
    let benchmark = evaluation.benchmark(number, gemeente);
    let given = |quantity| match quantity {
        Quantity::Measure(measure) => evaluation.asked(indicator.compare, measure, gemeente),
        Quantity::Benchmark => benchmark.map_or(Value::Missing, Value::Number),
        Quantity::Column(_) => stop("a colour rule asks for a column of rows"),
    };
    let own = OwnMeasures::of(evaluation.pack, &evaluation.data.schema);
    let standing = Standing::new(side, &given, &|measure| own.has(measure));
    let wishing = Wishing { evaluation, gemeente, standing, own, language };
    let possible = |colour: &&Colour| indicator.colours.iter().any(|rule| rule.colour == **colour);
    let held = if wishing.standing.asks_benchmark() { held(evaluation, number, gemeente) } else { None };
    let held = held.map_or_else(String::new, |held| language.say(held));
    better
        .iter()
        .filter(possible)
        .map(|colour| match decision.because {
            because @ (Because::Outdated | Because::NotDelivered) => Wish {
                colour: *colour,
                ways: Vec::new(),
                held: String::new(),
                otherwise: language.say(if because == Because::Outdated {
                    "explain-newer"
                } else {
                    "explain-delivery"
                }),
            },
            _ => wishing.wish(*colour, &held),
        })
        .collect()
}

/// A mean moves a little with the figures that it is made of; that is left out, and said.
fn held(evaluation: &Evaluation<'_>, number: IndicatorIndex, gemeente: GemeenteIndex) -> Option<Said> {
    let indicator = evaluation.pack.indicator(number);
    let value = evaluation.benchmark(number, gemeente)?;
    let held = match indicator.benchmark.peers() {
        Some(peers) => said("explain-held-peers")
            .with("name", plain(evaluation.measure(peers)))
            .with("peers", evaluation.show(peers, gemeente)),
        None => said("explain-held"),
    };
    Some(held.with("value", indicator.benchmark_display.number(value)))
}

struct Wishing<'a> {
    evaluation: &'a Evaluation<'a>,
    gemeente: GemeenteIndex,
    standing: Standing<'a>,
    own: OwnMeasures,
    language: Language,
}

impl Wishing<'_> {
    fn wish(&self, colour: Colour, held: &str) -> Wish {
        let ways: Vec<Remedy> =
            self.standing.ways(colour).iter().map(|moves| Remedy { changes: self.changes(moves, colour) }).collect();
        let missing: Vec<Said> = self.standing.missing().map(figure_name).collect();
        let otherwise = match (ways.is_empty(), missing.is_empty()) {
            (false, _) => None,
            (true, true) => Some(match self.standing.held(colour).as_slice() {
                [] => match self.standing.bound().collect::<Vec<_>>().as_slice() {
                    [] if self.standing.moves_benchmark() => said("explain-moves-benchmark"),
                    [] if held.is_empty() => said("explain-not-alone"),
                    // With its own figure that of others may move: a mean, a count in which it counts.
                    [] => said("explain-not-alone-held").with("held", held),
                    bound => said("explain-bound").with("names", plain_names(bound)),
                },
                held => said("explain-not-own").with("names", plain_names(held)),
            }),
            (true, false) => Some(said("explain-needed").with("names", missing)),
        };
        let otherwise = otherwise.map_or_else(String::new, |otherwise| self.language.say(otherwise));
        let held = if ways.is_empty() { String::new() } else { held.to_owned() };
        Wish { colour, ways, held, otherwise }
    }

    fn changes(&self, moves: &[Move], colour: Colour) -> Vec<FigureChange> {
        moves
            .iter()
            .map(|changed| {
                let at = self.evaluation.pack.measures.position(|measure| measure.name == changed.name);
                let at = at.or_fault("what moves is a measure");
                let measure = self.evaluation.measure(at);
                let from = self.evaluation.value(at, self.gemeente);
                let others: Vec<(&str, Value)> = moves
                    .iter()
                    .filter(|other| other.name != changed.name)
                    .map(|other| (other.name.as_str(), other.to.clone()))
                    .collect();
                let reaches = |value: Number| {
                    let all: Vec<(&str, Value)> =
                        others.iter().cloned().chain([(changed.name.as_str(), Value::Number(value))]).collect();
                    self.standing.colour_with(&all) == Some(colour)
                };
                FigureChange {
                    measure: measure.name.clone(),
                    from: from.machine(),
                    to: changed.to.machine(),
                    words: self.language.say(words(measure, changed, &from)),
                    needed: self.language.say(needed(measure, changed, &|value| display_of(measure, value))),
                    by: self
                        .by(at, measure, &from, &changed.to, &reaches)
                        .map_or_else(String::new, |by| self.language.say(by)),
                    value: changed.to.clone(),
                }
            })
            .collect()
    }

    /// How a figure gets there, when it is made of something that can be counted.
    fn by(
        &self,
        at: MeasureIndex,
        measure: &Measure,
        from: &Value,
        to: &Value,
        reaches: &dyn Fn(Number) -> bool,
    ) -> Option<Said> {
        let (Value::Number(from), Value::Number(to)) = (from, to) else { return None };
        match &measure.how {
            Recipe::Aggregate { aggregate, .. } if aggregate.gives() == Gives::Count => Some(more_or_fewer(*from, *to)),
            Recipe::Aggregate { aggregate: Aggregate::Mean, .. } => self.rows(at, measure, from < to, reaches),
            Recipe::Formula(formula) => self.own.parts(formula).into_iter().find_map(|part| {
                self.counted(part, &|other| {
                    self.evaluation
                        .formula_with(formula, self.gemeente, part, other)
                        .is_some_and(|value| self.is_usual(at, value) && reaches(value))
                })
            }),
            _ => None,
        }
    }

    /// Whether people would call it a figure of this kind.
    fn is_usual(&self, measure: MeasureIndex, number: Number) -> bool {
        self.evaluation.pack.domains.measure(measure).is_usual(&Value::Number(number))
    }

    /// The nearest count for which a formula reaches.
    fn counted(&self, part: MeasureIndex, reaches: &dyn Fn(Number) -> bool) -> Option<Said> {
        let measure = self.evaluation.measure(part);
        let is_count = matches!(measure.how, Recipe::Aggregate { aggregate, .. } if aggregate.gives() == Gives::Count);
        let Value::Number(own) = self.evaluation.value(part, self.gemeente) else { return None };
        if !is_count {
            return None;
        }
        let step = |by: usize| {
            let (more, fewer) = (own + Number::from(by), own - Number::from(by));
            [more, fewer].into_iter().find(|other| self.is_usual(part, *other) && reaches(*other))
        };
        let other = (1..=MAX_STEPS).find_map(step)?;
        let show = |number: Number| shown(measure, number);
        let more = said("explain-more-of").with("more", more_or_fewer(own, other)).with("name", plain(measure));
        Some(more.with("to", show(other)).with("from", show(own)))
    }

    /// The smallest number of rows of a mean that must become as high (or low) as any row in the country is.
    fn rows(
        &self,
        at: MeasureIndex,
        measure: &Measure,
        upwards: bool,
        reaches: &dyn Fn(Number) -> bool,
    ) -> Option<Said> {
        let (lowest, highest) = self.evaluation.extremes(at)?;
        let best = if upwards { highest } else { lowest };
        let mut numbers = self.evaluation.numbers(at, self.gemeente)?;
        numbers.sort_unstable();
        if !upwards {
            numbers.reverse();
        }
        let mut raised = numbers.clone();
        let needed = (0..numbers.len()).find_map(|row| {
            *raised.get_mut(row)? = best;
            reaches(mean(raised.iter().copied())?).then_some(row + 1)
        })?;
        let from = self.evaluation.trace(at, self.gemeente).rows?.from;
        // Equal rows are said together: "2 from 0% and 1 from 33%".
        let mut groups: Vec<(Number, usize)> = Vec::new();
        for number in numbers.into_iter().take(needed) {
            match groups.last_mut() {
                Some((known, count)) if *known == number => *count += 1,
                _ => groups.push((number, 1)),
            }
        }
        let part = |(number, count): &(Number, usize)| {
            said("explain-rows-part").with("count", *count).with("old", shown(measure, *number))
        };
        let rows = match groups.as_slice() {
            [(number, _)] => said("explain-rows-alike").with("old", shown(measure, *number)),
            _ => said("explain-rows-apart").with("parts", groups.iter().map(part).collect::<Vec<Said>>()),
        };
        Some(rows.with("count", needed).with("from", from).with("new", shown(measure, best)))
    }
}

/// As it is called in a sentence.
fn plain(measure: &Measure) -> Said {
    figure_name(&measure.name)
}

/// With as many decimals as are displayed, or as it has.
fn shown(measure: &Measure, number: Number) -> String {
    let display = measure.display();
    let decimals = match measure.display {
        Some(_) => display.decimals,
        None => number.decimals(),
    };
    Display { decimals, ..display }.number(number)
}

fn plain_names(names: &[impl AsRef<str>]) -> Vec<Said> {
    names.iter().map(|name| figure_name(name.as_ref())).collect()
}

fn more_or_fewer(from: Number, to: Number) -> Said {
    let (text, number) = if to > from { ("explain-more", to - from) } else { ("explain-fewer", from - to) };
    said(text).with("number", number.dutch(number.decimals()))
}

/// "laatste wijziging: on or after 6-11-2017 instead of 3-4-2017"
fn words(measure: &Measure, changed: &Move, from: &Value) -> Said {
    let show = |value: &Value| match value {
        // What rules write and what reports print may differ: who reads rules sees both.
        Value::Text(text) => match display_of(measure, value) {
            word if word == **text => format!("\"{text}\""),
            word => format!("\"{text}\" ({word})"),
        },
        other => display_of(measure, other),
    };
    let instead: Datum = if from.is_missing() { said("explain-no-figure").into() } else { show(from).into() };
    said("explain-change")
        .with("name", plain(measure))
        .with("needed", needed(measure, changed, &show))
        .with("from", instead)
}

/// A value as reports print it.
fn display_of(measure: &Measure, value: &Value) -> String {
    match value {
        Value::Number(number) => shown(measure, *number),
        other => measure.display().show(other),
    }
}

/// What the figure must be: "at least 74%".
fn needed(measure: &Measure, changed: &Move, show: &dyn Fn(&Value) -> String) -> Said {
    let to = show(&changed.to);
    let is_date = measure.kind == Kind::Date;
    match &changed.reach {
        Reach::Exactly => said("as-it-is").with("text", to),
        Reach::AtLeast if is_date => said("explain-on-or-after").with("date", to),
        Reach::AtMost if is_date => said("explain-on-or-before").with("date", to),
        Reach::AtLeast => said("explain-at-least").with("figure", to),
        Reach::AtMost => said("explain-at-most").with("figure", to),
        Reach::MoreThan(constant) => said("explain-more-than").with("figure", show(constant)),
        Reach::LessThan(constant) => said("explain-less-than").with("figure", show(constant)),
        Reach::UpTo(end) => said("explain-up-to").with("figure", to).with("end", show(end)),
        Reach::OneOf(values) => said("explain-one-of").with("values", values.iter().map(show).collect::<Vec<_>>()),
        Reach::Any => said("explain-any-figure"),
    }
}
