//! Examples that are not there yet, ready to be read and corrected: around every value with which a rule compares, for
//! every choice, and without each figure.

use std::cmp::Ordering;
use std::fmt::Write as _;

use typed_index_collections::TiVec;

use super::boundary::{Boundaries, choices, day, for_every, never_negative, step_of};
use super::read::MISSING;
use super::rests::Rests;
use super::situation::Found;
use super::{Example, Rules, Situation};
use crate::diagnostic::Diagnostics;
use crate::engine::compared_at;
use crate::rules::condition::{Condition, Operand, Quantity};
use crate::rules::index::{IndicatorIndex, MeasureIndex};
use crate::rules::{Benchmark, How, Indicator};
use crate::terms::{Kind, Number, Value, dutch_date};

/// Surroundings of a value that are tried before giving up on finding one in which it matters.
const SURROUNDINGS: usize = 500;

/// TOML with the examples that an indicator does not have yet, and what the rules now say of each.
///
/// # Errors
/// Scripts that fail.
pub fn suggest(rules: Rules<'_>, number: IndicatorIndex, examples: &[Example]) -> Result<String, Diagnostics> {
    let indicator = rules.pack.indicator(number);
    let own = || examples.iter().filter(|example| example.indicator == number);
    let known = own().map(|example| Asked::new(rules, indicator, example.situation.clone()));
    let names = own().map(|example| example.name.value.clone()).collect();
    let mut suggesting = Suggesting::new(rules, indicator, known.collect::<Result<_, _>>()?, names);
    for (at, rule) in (1u32..).zip(&indicator.colours) {
        let about = format!("regel {at}: {}", rule.written);
        // Between this rule and what comes after it: an earlier rule has its own turn.
        let decides = |asked: &[Asked]| {
            asked.iter().any(|asked| asked.found.rule() == Some(at))
                && asked.iter().any(|asked| asked.found.rule().is_none_or(|rule| rule > at))
        };
        for probe in suggesting.probes(&rule.condition) {
            suggesting.try_out(&probe, &about, &decides)?;
        }
    }
    for measure in Rests::of(rules, indicator).measures.iter().map(|&at| &rules.pack.measures[at]) {
        let How::When(condition) = &measure.how else { continue };
        let differs =
            |asked: &[Asked]| asked.windows(2).any(|pair| matches!(pair, [a, b] if a.found.shows != b.found.shows));
        let about = format!("{}: {}", measure.name, condition.print(&rules.pack.style()));
        for probe in suggesting.probes(condition) {
            suggesting.try_out(&probe, &about, &differs)?;
        }
    }
    suggesting.without_figures()?;
    Ok(suggesting.text)
}

/// Values of one quantity that lie around a value that matters.
struct Probe {
    quantity: Quantity,
    points: Vec<Point>,
    /// What it is compared with, when that is a figure too.
    beside: Option<(Quantity, Value)>,
}

struct Point {
    value: Value,
    name: String,
}

/// A situation, and what the rules say of it.
struct Asked {
    situation: Situation,
    values: TiVec<MeasureIndex, Value>,
    found: Found,
}

impl Asked {
    fn new(rules: Rules<'_>, indicator: &Indicator, situation: Situation) -> Result<Asked, Diagnostics> {
        let values = situation.values(rules)?;
        let found = situation.judge(rules, indicator, &values);
        Ok(Asked { situation, values, found })
    }

    fn value(&self, quantity: Quantity) -> Value {
        match quantity {
            Quantity::Measure(measure) => self.values[measure].clone(),
            _ => self.situation.benchmark.clone(),
        }
    }
}

struct Suggesting<'a> {
    rules: Rules<'a>,
    indicator: &'a Indicator,
    /// The quantities that a suggestion gives.
    leaves: Vec<Quantity>,
    /// For each of them the values that are tried, the most ordinary first.
    values: Vec<Vec<Value>>,
    /// Where figures are compared with each other only.
    away: Number,
    /// The examples that there are, and those that were suggested.
    known: Vec<Asked>,
    /// Of those.
    names: Vec<String>,
    text: String,
}

impl<'a> Suggesting<'a> {
    fn new(rules: Rules<'a>, indicator: &'a Indicator, known: Vec<Asked>, names: Vec<String>) -> Self {
        let mut leaves = Vec::new();
        for quantity in indicator.colours.iter().flat_map(|rule| rule.condition.quantities()) {
            add_leaves(rules, indicator, quantity, false, &mut leaves);
        }
        add_leaves(rules, indicator, Quantity::Measure(indicator.measure), true, &mut leaves);
        let rests = Rests::of(rules, indicator);
        let of_measures = rests.measures.iter().filter_map(|&at| match &rules.pack.measures[at].how {
            How::When(condition) => Some(&condition.what),
            _ => None,
        });
        let conditions = indicator.colours.iter().map(|rule| &rule.condition.what).chain(of_measures);
        let norm = if let Benchmark::Norm(norm) = indicator.benchmark { Some(norm) } else { None };
        let scale = |quantity| compared_at(rules.pack, indicator, quantity);
        let boundaries = Boundaries::of(rules, conditions, &scale).with(norm);
        let ordinary = |quantity: &Quantity| {
            let mut values = boundaries.values(*quantity);
            values.retain(|value| !value.is_missing());
            // The highest and the latest first: far from what makes a gemeente grijs.
            if matches!(rules.kind_of(*quantity), Kind::Number | Kind::Date) {
                values.reverse();
            }
            values
        };
        let values = leaves.iter().map(ordinary).collect();
        let away = boundaries.away();
        Suggesting { rules, indicator, leaves, values, away, known, names, text: String::new() }
    }

    /// What to try for each comparison of a condition.
    fn probes(&self, condition: &Condition) -> Vec<Probe> {
        condition.atoms().flat_map(|atom| self.probes_of(atom)).collect()
    }

    fn probes_of(&self, atom: &Condition) -> Vec<Probe> {
        let quantities = atom.quantities();
        if let [Quantity::Measure(measure)] = quantities.as_slice()
            && let Some(How::When(condition)) = self.rules.pack.measures.get(*measure).map(|measure| &measure.how)
        {
            return self.probes(condition);
        }
        let probe = |quantity: Quantity, points| vec![Probe { quantity, points, beside: None }];
        match atom {
            Condition::Compare { left, right, .. } => match (&left.what, &right.what) {
                (Operand::Quantity(one), Operand::Quantity(other)) => self.beside(*one, *other),
                (Operand::Quantity(quantity), constant) | (constant, Operand::Quantity(quantity)) => {
                    probe(*quantity, self.around(*quantity, constant))
                }
                _ => Vec::new(),
            },
            Condition::Holds(quantity) => probe(*quantity, self.around(*quantity, &Operand::YesNo(true))),
            Condition::OneOf { quantity, list } => list.texts.first().map_or(Vec::new(), |text| {
                probe(quantity.what, self.around(quantity.what, &Operand::Text(text.what.clone())))
            }),
            _ => Vec::new(),
        }
    }

    /// Two figures that are compared: the one with fewer decimals lies still, away from all else.
    fn beside(&self, one: Quantity, other: Quantity) -> Vec<Probe> {
        if let (Quantity::Benchmark, Benchmark::Norm(norm)) = (other, &self.indicator.benchmark) {
            return vec![Probe { quantity: one, points: self.around(one, &Operand::Number(*norm)), beside: None }];
        }
        let scale = |quantity| compared_at(self.rules.pack, self.indicator, quantity);
        let (moves, lies) = if scale(other) > scale(one) { (other, one) } else { (one, other) };
        let points = self.around_number(moves, self.away, &self.words(lies));
        vec![Probe { quantity: moves, points, beside: Some((lies, Value::Number(self.away))) }]
    }

    fn around(&self, quantity: Quantity, constant: &Operand) -> Vec<Point> {
        let words = self.words(quantity);
        let point = |value, name| Point { value, name };
        match constant {
            Operand::Number(number) | Operand::Threshold { value: number, .. } => {
                self.around_number(quantity, *number, &number.dutch(number.decimals()))
            }
            Operand::Text(_) => {
                let choices = choices(self.rules, quantity).unwrap_or_default();
                choices
                    .iter()
                    .map(|choice| point(Value::Text(choice.as_str().into()), format!("{words}: {choice}")))
                    .collect()
            }
            Operand::YesNo(_) => [(true, "ja"), (false, "nee")]
                .map(|(yes, word)| point(Value::YesNo(yes), format!("{words}: {word}")))
                .into(),
            operand => {
                let Some(day) = day(operand, self.rules.peildatum) else { return Vec::new() };
                let shown = dutch_date(day);
                let around = [("een dag voor", day.yesterday()), ("op", Ok(day)), ("een dag na", day.tomorrow())];
                let around = around.into_iter().filter_map(|(where_, day)| Some((where_, day.ok()?)));
                around.map(|(where_, day)| point(Value::Date(day), format!("{words} {where_} {shown}"))).collect()
            }
        }
    }

    /// A step under a number, at it and a step over it; `shown` is what the number is called.
    fn around_number(&self, quantity: Quantity, number: Number, shown: &str) -> Vec<Point> {
        let step = step_of(number, compared_at(self.rules.pack, self.indicator, quantity));
        let words = self.words(quantity);
        let around = [("net onder", number - step), ("precies", number), ("net boven", number + step)];
        let possible =
            around.into_iter().filter(|(_, number)| *number >= Number::ZERO || !never_negative(self.rules, quantity));
        possible
            .map(|(lies, number)| Point { value: Value::Number(number), name: format!("{words} {lies} {shown}") })
            .collect()
    }

    fn words(&self, quantity: Quantity) -> String {
        match quantity {
            Quantity::Benchmark => "het landelijke cijfer".to_owned(),
            quantity => self.rules.name_of(quantity).replace('_', " "),
        }
    }

    /// Prints the points of a probe in the first surroundings in which they matter.
    fn try_out(&mut self, probe: &Probe, about: &str, matters: &dyn Fn(&[Asked]) -> bool) -> Result<(), Diagnostics> {
        let fixed = |quantity: &Quantity| match &probe.beside {
            Some((beside, value)) if beside == quantity => Some(vec![value.clone()]),
            _ if *quantity == probe.quantity => Some(vec![Value::Missing]),
            _ => None,
        };
        let values: Vec<Vec<Value>> = self
            .leaves
            .iter()
            .zip(&self.values)
            .map(|(quantity, values)| fixed(quantity).unwrap_or_else(|| values.clone()))
            .collect();
        let (mut tried, mut chosen, mut failed) = (0, None, None);
        for_every(&values, &mut |surroundings| {
            tried += 1;
            let around = self.situation(surroundings);
            let points = probe.points.iter().map(|point| self.ask(self.with(&around, probe.quantity, &point.value)));
            match points.collect::<Result<Vec<Asked>, _>>() {
                Ok(asked) if matters(&asked) => chosen = Some(asked),
                Ok(_) => {}
                Err(diagnostics) => failed = Some(diagnostics),
            }
            chosen.is_none() && failed.is_none() && tried < SURROUNDINGS
        });
        if let Some(diagnostics) = failed {
            return Err(diagnostics);
        }
        let beside = probe.beside.as_ref().map(|(beside, _)| *beside);
        for (point, asked) in probe.points.iter().zip(chosen.into_iter().flatten()) {
            if !self.is_known(probe.quantity, beside, &asked) {
                self.print(asked, &point.name, about);
            }
        }
        Ok(())
    }

    /// What comes of it when a figure is not there.
    fn without_figures(&mut self) -> Result<(), Diagnostics> {
        let ordinary: Vec<Value> = self.values.iter().filter_map(|values| values.first().cloned()).collect();
        let all = self.ask(self.situation(&ordinary))?;
        for quantity in self.leaves.clone() {
            let without = self.ask(self.with(&all.situation, quantity, &Value::Missing))?;
            if without.found != all.found && !self.is_known(quantity, None, &without) {
                let name = format!("{} ontbreekt", self.words(quantity));
                self.print(without, &name, "zonder dit cijfer");
            }
        }
        Ok(())
    }

    fn ask(&self, situation: Situation) -> Result<Asked, Diagnostics> {
        Asked::new(self.rules, self.indicator, situation)
    }

    fn situation(&self, values: &[Value]) -> Situation {
        let empty = Situation::new(self.rules.peildatum);
        self.leaves
            .iter()
            .zip(values)
            .fold(empty, |situation, (quantity, value)| self.with(&situation, *quantity, value))
    }

    fn with(&self, situation: &Situation, quantity: Quantity, value: &Value) -> Situation {
        let mut situation = situation.clone();
        match quantity {
            Quantity::Benchmark => situation.benchmark = value.clone(),
            Quantity::Measure(measure) if value.is_missing() => {
                situation.figures.remove(&measure);
            }
            Quantity::Measure(measure) => {
                situation.figures.insert(measure, value.clone());
            }
            Quantity::Column(_) => {}
        }
        situation
    }

    /// Whether there is an example of this value already, with this outcome.
    fn is_known(&self, quantity: Quantity, beside: Option<Quantity>, asked: &Asked) -> bool {
        self.known.iter().any(|known| {
            known.found.because == asked.found.because
                && self.position(quantity, beside, known) == self.position(quantity, beside, asked)
        })
    }

    /// Where a value lies: beside another figure only whether it is under, at or over it.
    fn position(&self, quantity: Quantity, beside: Option<Quantity>, asked: &Asked) -> (Value, Option<Ordering>) {
        let value = asked.value(quantity);
        let Some(beside) = beside else { return (value, None) };
        match (&value, asked.value(beside)) {
            (Value::Number(one), Value::Number(other)) => {
                let one = one.round(compared_at(self.rules.pack, self.indicator, quantity));
                let other = other.round(compared_at(self.rules.pack, self.indicator, beside));
                (Value::Missing, Some(one.cmp(&other)))
            }
            _ => (value, None),
        }
    }

    fn print(&mut self, asked: Asked, name: &str, about: &str) {
        let Asked { situation, found, .. } = &asked;
        let mut given: Vec<String> = Vec::new();
        for quantity in &self.leaves {
            let value = match quantity {
                Quantity::Measure(measure) => situation.figures.get(measure).cloned().unwrap_or(Value::Missing),
                _ => situation.benchmark.clone(),
            };
            given.push(format!("{} = {}", self.rules.name_of(*quantity), toml(&value)));
        }
        if self.leaves.iter().any(|quantity| self.rules.kind_of(*quantity) == Kind::Date) {
            given.push(format!("peildatum = {}", situation.peildatum));
        }
        let name = self.new_name(name);
        let _ = writeln!(self.text, "\n# {about}\n[[example]]\nname   = \"{name}\"");
        let _ = writeln!(self.text, "given  = {{ {} }}", given.join(", "));
        if let Some(colour) = found.colour {
            let _ = writeln!(self.text, "colour = \"{colour}\"");
        }
        if let Some(reason) = found.reason {
            let _ = writeln!(self.text, "reason = \"{}\"", reason.word());
        }
        // A number that is given is printed as it is given; words are chosen by the rules.
        let value = Quantity::Measure(self.indicator.measure);
        if found.colour.is_none() || self.rules.kind_of(value) != Kind::Number || !self.leaves.contains(&value) {
            let _ = writeln!(self.text, "shows  = \"{}\"", found.shows);
        }
        self.names.push(name);
        self.known.push(asked);
    }

    /// A name that no example has: with a number behind it when it needs one.
    fn new_name(&self, name: &str) -> String {
        let name = name.replace('"', "'");
        let numbered = (2..).map(|number| format!("{name} ({number})"));
        let mut names = std::iter::once(name.clone()).chain(numbered);
        names.find(|name| !self.names.contains(name)).unwrap_or(name)
    }
}

/// The quantities to give so that this one is known: answers follow from what they ask, other figures are given.
fn add_leaves(rules: Rules<'_>, indicator: &Indicator, quantity: Quantity, whole: bool, leaves: &mut Vec<Quantity>) {
    let measure = match quantity {
        Quantity::Measure(measure) => rules.pack.measures.get(measure),
        Quantity::Benchmark if matches!(indicator.benchmark, Benchmark::Norm(_)) => return,
        _ => None,
    };
    match measure.map(|measure| (&measure.how, measure.needs())) {
        Some((How::When(_), needs)) => {
            needs.into_iter().for_each(|need| add_leaves(rules, indicator, Quantity::Measure(need), whole, leaves));
        }
        Some((How::Script { .. }, needs)) if whole && !leaves.contains(&quantity) => {
            needs.into_iter().for_each(|need| add_leaves(rules, indicator, Quantity::Measure(need), whole, leaves));
        }
        _ if leaves.contains(&quantity) => {}
        _ => leaves.push(quantity),
    }
}

fn toml(value: &Value) -> String {
    match value {
        Value::Missing => format!("\"{MISSING}\""),
        Value::Text(text) => format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")),
        value => value.machine(),
    }
}
