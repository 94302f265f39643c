//! Examples that are not there yet, ready to be read and corrected: around every value with which a rule compares, for
//! every choice, without each figure, and for every rule that none of these comes to.
//!
//! Longer than most: each example that is tried depends on those that were found before.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::coverage::never_apply;
use super::leaves::leaves;
use super::probe::{Probe, Probing};
use super::rests::Rests;
use super::situation::{SituationFound, Worked};
use super::values::{Boundaries, can_be_written, combination};
use super::{Example, Situation, TestedRules};
use crate::diagnostic::Diagnostics;
use crate::engine::{Because, compared_at};
use crate::fault::stop;
use crate::language::{Said, said};
use crate::rules::condition::{Condition, Operand, Quantity};
use crate::rules::index::{IndicatorIndex, MeasureIndex};
use crate::rules::{Benchmark, ColourRule, Indicator, MISSING};
use crate::terms::{Kind, Number, Value};

/// Surroundings of a value that are tried before giving up on finding one in which it matters.
const SURROUNDINGS: usize = 500;

/// Combinations of figures that are tried before giving up on finding one that comes to a rule.
const TRIED: usize = 1500;

/// TOML with the examples that an indicator does not have yet, and what the rules now say of each.
///
/// # Errors
/// Scripts that fail.
pub fn suggest(rules: TestedRules<'_>, number: IndicatorIndex, examples: &[Example]) -> Result<String, Diagnostics> {
    let indicator = rules.pack.indicator(number);
    let own = || examples.iter().filter(|example| example.indicator == number);
    let known = own().map(|example| Tried::new(rules, indicator, example.situation.clone()));
    let names = own().map(|example| example.name.value.clone()).collect();
    let mut suggesting = Suggesting::new(rules, indicator, known.collect::<Result<_, _>>()?, names);
    let about_rule = |at: u32, rule: &ColourRule| {
        rules.pack.words().language().say(said("example-about-rule").with("rule", at).with("condition", &rule.written))
    };
    for (at, rule) in (1u32..).zip(&indicator.colours) {
        let about = about_rule(at, rule);
        // Between this rule and what comes after it: an earlier rule has its own turn.
        let decides = |asked: &[Tried]| {
            asked.iter().any(|asked| asked.found.rule() == Some(at))
                && asked.iter().any(|asked| asked.found.rule().is_none_or(|rule| rule > at))
        };
        for probe in suggesting.probes(&rule.condition) {
            suggesting.try_out(&probe, &about, &decides)?;
        }
    }
    for measure in Rests::of(rules.pack, indicator).measures.iter().map(|&at| &rules.pack.measures[at]) {
        let Some(condition) = measure.how.asks() else { continue };
        let differs =
            |asked: &[Tried]| asked.windows(2).any(|pair| matches!(pair, [a, b] if a.found.shows != b.found.shows));
        let about = format!("{}: {}", measure.name, condition.print(&rules.pack.style()));
        for probe in suggesting.probes(condition) {
            suggesting.try_out(&probe, &about, &differs)?;
        }
    }
    suggesting.without_figures()?;
    if !indicator.colours.is_empty() {
        for (at, rule) in (0u16..).zip(&indicator.colours) {
            suggesting.reach(Because::Rule(at), &about_rule(u32::from(at) + 1, rule))?;
        }
        suggesting.reach(Because::NoFigure, &suggesting.probing.say("example-about-no-figure"))?;
    }
    Ok(suggesting.text)
}

/// A figure that another is compared with, and whether it matters how far they lie apart.
type Beside = (Quantity, bool);

/// A situation, and what the rules say of it.
struct Tried {
    situation: Situation,
    worked: Worked,
    found: SituationFound,
}

impl Tried {
    fn new(rules: TestedRules<'_>, indicator: &Indicator, situation: Situation) -> Result<Tried, Diagnostics> {
        let worked = situation.work_out(rules, indicator)?;
        let found = situation.judge(rules, indicator, &worked);
        Ok(Tried { situation, worked, found })
    }

    fn value(&self, quantity: Quantity) -> Value {
        match quantity {
            Quantity::Measure(measure) => self.worked.values[measure].clone(),
            _ => self.worked.benchmark.clone(),
        }
    }
}

struct Suggesting<'a> {
    rules: TestedRules<'a>,
    indicator: &'a Indicator,
    probing: Probing<'a>,
    /// The quantities that a suggestion gives.
    leaves: Vec<Quantity>,
    /// For each of them the values that are tried, the most ordinary first.
    values: Vec<Vec<Value>>,
    /// The same with every value that there can be at all, also none.
    possible: Vec<Vec<Value>>,
    /// The examples that there are, and those that were suggested.
    known: Vec<Tried>,
    /// Of those.
    names: Vec<String>,
    text: String,
}

impl<'a> Suggesting<'a> {
    fn new(rules: TestedRules<'a>, indicator: &'a Indicator, known: Vec<Tried>, names: Vec<String>) -> Self {
        let leaves = leaves(rules, indicator);
        let rests = Rests::of(rules.pack, indicator);
        let of_measures = rests.measures.iter().filter_map(|&at| rules.pack.measures[at].how.asks());
        let of_measures = of_measures.map(|condition| &condition.what);
        let conditions = indicator.colours.iter().map(|rule| &rule.condition.what).chain(of_measures);
        let norm = if let Benchmark::Norm(norm) = indicator.benchmark { Some(norm) } else { None };
        let scale = |quantity| compared_at(rules.pack, indicator, quantity);
        let boundaries = Boundaries::of(rules, conditions, &scale).with(norm);
        let away = boundaries.away();
        let domains: Vec<_> = leaves.iter().map(|quantity| rules.pack.domain(indicator, *quantity)).collect();
        let values = domains.iter().map(|domain| {
            let mut values = boundaries.usual(domain);
            // The highest and the latest first: far from what makes a gemeente grijs.
            if matches!(domain.kind, Kind::Number | Kind::Date) {
                values.reverse();
            }
            values
        });
        let values = values.collect();
        // So many of a hundred is that percentage.
        let boundaries = boundaries.with(Some(Number::from(100i64)));
        let possible = domains.iter().map(|domain| {
            let mut values = boundaries.values(domain);
            values.retain(|value| can_be_written(value) && (domain.can_be_missing || !value.is_missing()));
            values
        });
        let possible = possible.collect();
        let probing = Probing { rules, indicator, away };
        Suggesting { rules, indicator, probing, leaves, values, possible, known, names, text: String::new() }
    }

    /// What to try for each comparison of a condition.
    fn probes(&self, condition: &Condition) -> Vec<Probe> {
        let mut found = Vec::new();
        self.add_probes(condition, &mut BTreeSet::new(), &mut found);
        // Only what is given can be tried.
        let is_given = |quantity: &Quantity| self.leaves.contains(quantity);
        found.retain(|probe: &Probe| {
            is_given(&probe.quantity) && probe.beside.as_ref().is_none_or(|(beside, _)| is_given(beside))
        });
        found
    }

    fn add_probes(&self, condition: &Condition, seen: &mut BTreeSet<MeasureIndex>, found: &mut Vec<Probe>) {
        for atom in condition.atoms() {
            let when = match atom.quantities().as_slice() {
                [Quantity::Measure(measure)] => {
                    self.rules.pack.measures[*measure].how.asks().map(|condition| (*measure, condition))
                }
                _ => None,
            };
            match when {
                Some((measure, condition)) => {
                    if seen.insert(measure) {
                        self.add_probes(condition, seen, found);
                    }
                }
                None => found.extend(self.probe_of(atom)),
            }
        }
    }

    fn probe_of(&self, atom: &Condition) -> Option<Probe> {
        match atom {
            Condition::Compare { left, right, .. } if left.is_sum() || right.is_sum() => {
                self.probing.of_sum(&atom.linear()?)
            }
            Condition::Compare { left, right, .. } => match (&left.what, &right.what) {
                (Operand::Quantity(one), Operand::Quantity(other)) => self.probing.beside(*one, *other),
                (Operand::Quantity(quantity), constant) | (constant, Operand::Quantity(quantity)) => {
                    Some(self.probing.around(*quantity, constant))
                }
                _ => None,
            },
            Condition::Holds(quantity) => Some(Probe {
                quantity: *quantity,
                points: self.probing.answers(*quantity),
                beside: None,
                how_far: false,
            }),
            Condition::IsLike { quantity, likeness, list } => {
                let texts: Vec<_> = list.texts.iter().map(|text| likeness.plain(text).into()).collect();
                let points = self.probing.choices(quantity.what, &texts);
                Some(Probe { quantity: quantity.what, points, beside: None, how_far: false })
            }
            Condition::OneOf { quantity, list } => {
                let texts: Vec<_> = list.texts.iter().map(|text| text.what.clone()).collect();
                let points = self.probing.choices(quantity.what, &texts);
                Some(Probe { quantity: quantity.what, points, beside: None, how_far: false })
            }
            _ => None,
        }
    }

    /// Prints the points of a probe in the first surroundings in which they matter.
    fn try_out(&mut self, probe: &Probe, about: &str, matters: &dyn Fn(&[Tried]) -> bool) -> Result<(), Diagnostics> {
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
        for number in 0..all(&values).min(SURROUNDINGS) {
            let around = self.situation(&combination(&values, number));
            let points = probe.points.iter().map(|point| self.ask(self.with(&around, probe.quantity, &point.value)));
            let asked = points.collect::<Result<Vec<Tried>, _>>()?;
            if !matters(&asked) || !asked.iter().all(|asked| self.can_be(asked)) {
                continue;
            }
            let beside = probe.beside.as_ref().map(|(beside, _)| (*beside, probe.how_far));
            for (point, asked) in probe.points.iter().zip(asked) {
                if !self.is_known(probe.quantity, beside, &asked) {
                    self.print(asked, &point.name, about);
                }
            }
            return Ok(());
        }
        Ok(())
    }

    /// What comes of it when a figure is not there.
    fn without_figures(&mut self) -> Result<(), Diagnostics> {
        let ordinary: Vec<Value> = self.values.iter().filter_map(|values| values.first().cloned()).collect();
        let all = self.ask(self.situation(&ordinary))?;
        for quantity in self.leaves.clone() {
            if !self.probing.domain(quantity).can_be_missing {
                continue;
            }
            let without = self.ask(self.with(&all.situation, quantity, &Value::Missing))?;
            let is_new = without.found != all.found && !self.is_known(quantity, None, &without);
            if is_new && self.can_be(&without) {
                let name = said("example-without").with("figure", self.probing.words(quantity));
                self.print(without, &self.probing.say(name), &self.probing.say("example-about-without"));
            }
        }
        Ok(())
    }

    /// An example of an outcome that none comes to yet: of figures that people would give, or else of any that there can be.
    fn reach(&mut self, because: Because, about: &str) -> Result<(), Diagnostics> {
        if self.known.iter().any(|known| known.found.because == because) {
            return Ok(());
        }
        if self.never(because) {
            self.remark(about, "example-impossible".into());
            return Ok(());
        }
        let mut tried = 0usize;
        for values in [self.values.clone(), self.possible.clone()] {
            let combinations = all(&values);
            // All of them, or as many spread over all of them.
            let stride = (combinations / TRIED).max(1) | 1;
            for number in (0..combinations.min(TRIED)).map(|number| number.wrapping_mul(stride) % combinations) {
                tried += 1;
                let asked = self.ask(self.situation(&combination(&values, number)))?;
                if asked.found.because == because && self.can_be(&asked) {
                    self.print(asked, about, about);
                    return Ok(());
                }
            }
        }
        self.remark(about, said("example-not-found").with("tried", tried));
        Ok(())
    }

    /// What stands in the place of an example.
    fn remark(&mut self, about: &str, why: Said) {
        let _ = writeln!(self.text, "\n# {}\n# {}", one_line(about), self.probing.say(why));
    }

    /// Whether what follows from the figures can be: a part that is more than its whole is no example.
    fn can_be(&self, asked: &Tried) -> bool {
        let domains = &self.rules.pack.domains;
        asked
            .worked
            .values
            .iter_enumerated()
            .all(|(measure, value)| value.is_missing() || domains.measure(measure).contains(value))
    }

    /// Whether it is known that no figures come to this.
    fn never(&self, because: Because) -> bool {
        match because {
            Because::Rule(rule) => never_apply(self.rules, self.indicator).contains(&usize::from(rule)),
            Because::NoFigure => !self.rules.pack.domains.measure(self.indicator.measure).can_be_missing,
            _ => false,
        }
    }

    fn ask(&self, situation: Situation) -> Result<Tried, Diagnostics> {
        Tried::new(self.rules, self.indicator, situation)
    }

    fn situation(&self, values: &[Value]) -> Situation {
        let empty = Situation::new(self.rules.peildatum);
        self.leaves
            .iter()
            .zip(values)
            .fold(empty, |situation, (quantity, value)| self.with(&situation, *quantity, value))
    }

    /// What is missing is said too: otherwise it could follow from others.
    fn with(&self, situation: &Situation, quantity: Quantity, value: &Value) -> Situation {
        let mut situation = situation.clone();
        match quantity {
            Quantity::Benchmark => situation.benchmark = value.clone(),
            Quantity::Measure(measure) => {
                situation.figures.insert(measure, value.clone());
            }
            Quantity::Column(_) => stop("a colour rule asks for a column of rows"),
        }
        situation
    }

    /// Whether there is an example of this value already, with this outcome.
    fn is_known(&self, quantity: Quantity, beside: Option<Beside>, asked: &Tried) -> bool {
        self.known.iter().any(|known| {
            known.found.because == asked.found.because
                && self.position(quantity, beside, known) == self.position(quantity, beside, asked)
        })
    }

    /// Where a value lies: beside another figure only whether it is under, at or over it, or how far.
    fn position(&self, quantity: Quantity, beside: Option<Beside>, asked: &Tried) -> (Value, Option<Ordering>) {
        let value = asked.value(quantity);
        let Some((beside, how_far)) = beside else { return (value, None) };
        match (&value, asked.value(beside)) {
            (Value::Number(one), Value::Number(other)) => {
                let one = one.round(compared_at(self.rules.pack, self.indicator, quantity));
                let other = other.round(compared_at(self.rules.pack, self.indicator, beside));
                if how_far { (Value::Number(one - other), None) } else { (Value::Missing, Some(one.cmp(&other))) }
            }
            _ => (value, None),
        }
    }

    fn print(&mut self, asked: Tried, name: &str, about: &str) {
        let Tried { situation, found, .. } = &asked;
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
        let _ = writeln!(self.text, "\n# {}\n[[example]]\nname   = \"{name}\"", one_line(about));
        let _ = writeln!(self.text, "given  = {{ {} }}", given.join(", "));
        if let Some(colour) = found.colour {
            let _ = writeln!(self.text, "colour = \"{colour}\"");
        }
        if let Some(reason) = &found.reason {
            let _ = writeln!(self.text, "reason = {}", quoted(reason.name()));
        }
        // A number that is given is printed as it is given; words are chosen by the rules.
        let value = Quantity::Measure(self.indicator.measure);
        if found.colour.is_none() || self.rules.kind_of(value) != Kind::Number || !self.leaves.contains(&value) {
            let _ = writeln!(self.text, "shows  = {}", quoted(&found.shows));
        }
        self.names.push(name);
        self.known.push(asked);
    }

    /// A name that no example has: with a number behind it when it needs one.
    fn new_name(&self, name: &str) -> String {
        let name = one_line(name).replace('\\', "/").replace('"', "'");
        let numbered = (2..).map(|number| format!("{name} ({number})"));
        let mut names = std::iter::once(name.clone()).chain(numbered);
        names.find(|name| !self.names.contains(name)).unwrap_or(name)
    }
}

/// How many combinations there are; of more than can be counted, as many as can be.
fn all(values: &[Vec<Value>]) -> usize {
    values.iter().fold(1usize, |all, values| all.saturating_mul(values.len()))
}

/// Without what would end a line, or steer a terminal.
fn one_line(text: &str) -> String {
    text.split(char::is_control).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '\\' | '"' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(letter));
            }
            letter => quoted.push(letter),
        }
    }
    quoted + "\""
}

fn toml(value: &Value) -> String {
    match value {
        Value::Missing => quoted(MISSING),
        Value::Text(text) => quoted(text),
        value => value.machine(),
    }
}
