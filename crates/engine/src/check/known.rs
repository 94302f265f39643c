//! The numbers that figures and tables of a version rest on, each with the name of what it is about: what texts about them
//! may say.

use std::collections::BTreeSet;

use crate::rules::condition::{Condition, Formula, Operand, Quantity, Threshold};
use crate::rules::index::MeasureIndex;
use crate::rules::{AskedOf, Benchmark, Indicator, Recipe, ReportTable, RowsFrom, RulePack, TableRows};
use crate::terms::Number;

/// Every number that something rests on.
#[derive(Default)]
pub(super) struct KnownNumbers {
    pub numbers: BTreeSet<Number>,
    pub thresholds: Vec<(String, Threshold)>,
    /// Numbers that a figure or column is compared with, by its name.
    pub compared: Vec<(String, Number)>,
    /// How many there are of something: the length of a list, the most rows of a table; by what is in it.
    pub counts: Vec<(String, Number)>,
    pub months: BTreeSet<Number>,
    seen: BTreeSet<MeasureIndex>,
}

impl KnownNumbers {
    pub fn of(indicator: &Indicator, pack: &RulePack) -> KnownNumbers {
        let mut known = KnownNumbers::default();
        known.indicator(indicator, pack);
        known
    }

    /// What a condition on figures rests on.
    pub fn of_condition(condition: &Condition, pack: &RulePack) -> KnownNumbers {
        let mut known = KnownNumbers::default();
        let mut open = Vec::new();
        known.condition(condition, pack, None, &mut open);
        known.measures(open, pack);
        known
    }

    pub fn indicator(&mut self, indicator: &Indicator, pack: &RulePack) {
        let mut measures = vec![indicator.measure];
        let mut conditions: Vec<&Condition> = indicator.colours.iter().map(|rule| &rule.condition.what).collect();
        if let Benchmark::Norm(norm) = indicator.benchmark {
            self.number(norm);
        }
        conditions.extend(indicator.benchmark.over().map(|over| &over.what));
        for condition in conditions {
            self.condition(condition, pack, None, &mut measures);
        }
        self.measures(measures, pack);
    }

    pub fn table(&mut self, table: &ReportTable, pack: &RulePack) {
        match &table.rows {
            TableRows::Own { from, filter, key, limit, .. } => {
                if let Some(filter) = filter {
                    self.condition(filter, pack, Some(AskedOf::Rows(*from)), &mut Vec::new());
                }
                if let (Some(key), Some(limit)) = (key, limit) {
                    let name = pack.domains.column_name(AskedOf::Rows(*from), *key);
                    self.counts.extend(name.map(|name| (name.to_owned(), Number::from(*limit))));
                }
            }
            TableRows::List { texts } => self.counts.push((table.id.clone(), texts.len().into())),
            TableRows::Criteria { rows, .. } => {
                let mut open = Vec::new();
                rows.iter().for_each(|row| self.condition(&row.condition, pack, None, &mut open));
                self.measures(open, pack);
            }
            TableRows::Reference { .. } => {}
        }
        for column in &table.columns {
            if let crate::rules::ColumnContent::Gemeenten { from, filter: Some(filter), .. } = &column.content {
                self.condition(filter, pack, Some(AskedOf::Rows(*from)), &mut Vec::new());
            }
        }
    }

    /// Measures, and all that they are made of.
    fn measures(&mut self, mut open: Vec<MeasureIndex>, pack: &RulePack) {
        while let Some(at) = open.pop() {
            if !self.seen.insert(at) {
                continue;
            }
            match &pack.measures[at].how {
                Recipe::Aggregate { from, filter, .. } => {
                    self.rows(*from, pack);
                    if let Some(condition) = filter {
                        self.condition(condition, pack, Some(AskedOf::Rows(*from)), &mut Vec::new());
                    }
                }
                Recipe::When(condition) => self.condition(condition, pack, None, &mut open),
                Recipe::Classes(classes) => self.condition(classes.asks(), pack, None, &mut open),
                Recipe::Composite(composite) => {
                    let parts = composite.parts.iter();
                    parts.clone().for_each(|part| self.number(part.weight));
                    self.number(composite.whole());
                    open.extend(parts.map(|part| part.measure));
                }
                Recipe::Tally(tally) => self.counts.push((pack.measures[at].name.clone(), tally.of.len().into())),
                Recipe::Earlier(_) => {}
                Recipe::Formula(formula) => self.formula(formula, &mut open),
                Recipe::Script { script, inputs, .. } => {
                    open.extend(inputs);
                    let text = pack.scripts[*script].text();
                    let numbers = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
                    numbers.filter_map(Number::parse).for_each(|number| self.number(number));
                }
            }
        }
    }

    /// What is asked of the rows of a view.
    fn rows(&mut self, from: RowsFrom, pack: &RulePack) {
        if let RowsFrom::View(at) = from {
            let view = &pack.views[at];
            if let Some(filter) = &view.filter {
                self.condition(filter, pack, Some(AskedOf::Within(at)), &mut Vec::new());
            }
            self.rows(view.from, pack);
        }
    }

    fn number(&mut self, number: Number) {
        self.numbers.insert(number);
    }

    fn threshold(&mut self, name: &str, value: Number) {
        self.number(value);
        self.thresholds.push((name.to_owned(), Threshold::Number(value)));
    }

    /// `from` are the rows whose columns it asks for.
    fn condition(
        &mut self,
        condition: &Condition,
        pack: &RulePack,
        from: Option<AskedOf>,
        measures: &mut Vec<MeasureIndex>,
    ) {
        let name_of = |quantity: Quantity| match (quantity, from) {
            (Quantity::Measure(at), _) => Some(pack.measures[at].name.clone()),
            (Quantity::Column(column), Some(from)) => pack.domains.column_name(from, column).map(str::to_owned),
            _ => None,
        };
        for (operand, others) in condition.operands() {
            let value = match &operand.what {
                Operand::Number(number) => {
                    self.number(*number);
                    *number
                }
                Operand::Threshold { name, value } => {
                    self.threshold(name, *value);
                    *value
                }
                Operand::Ago { name, period } => {
                    let counts = [Some(period.count()), period.months()];
                    counts.into_iter().flatten().for_each(|count| self.number(i64::from(count).into()));
                    self.months.extend(period.months().map(|months| Number::from(i64::from(months))));
                    let named = name.as_ref().map(|name| (name.to_string(), Threshold::Period(*period)));
                    self.thresholds.extend(named);
                    continue;
                }
                Operand::Quantity(_) | Operand::Text(_) | Operand::YesNo(_) | Operand::Peildatum | Operand::Sum(_) => {
                    continue;
                }
            };
            self.compared.extend(others.into_iter().filter_map(name_of).map(|name| (name, value)));
        }
        for part in condition.walk() {
            if let Condition::OneOf { quantity, list } = part {
                let count = Number::from(list.texts.len());
                let called = name_of(quantity.what).into_iter().chain(list.name.as_deref().map(str::to_owned));
                self.counts.extend(called.map(|name| (name, count)));
            }
        }
        let of_measure = |quantity| if let Quantity::Measure(at) = quantity { Some(at) } else { None };
        measures.extend(condition.quantities().into_iter().filter_map(of_measure));
    }

    fn formula(&mut self, formula: &Formula, measures: &mut Vec<MeasureIndex>) {
        for part in formula.walk() {
            match part {
                Formula::Number(number) => self.number(*number),
                Formula::Threshold { name, value } => self.threshold(name, *value),
                Formula::Quantity(_) | Formula::Binary { .. } => {}
            }
        }
        let of_measure = |quantity| if let Quantity::Measure(at) = quantity { Some(at) } else { None };
        measures.extend(formula.quantities().into_iter().filter_map(of_measure));
    }
}

/// Numbers said of things with these names, where a word of a text is about one of them.
pub(super) fn about<'k>(named: &'k [(String, Number)], word: &'k str) -> impl Iterator<Item = Number> + 'k {
    named.iter().filter(move |(name, _)| is_plural(name, word)).map(|(_, number)| *number)
}

/// "referentiecomponenten" of `component`; "standaarden" of `standaarden_van_de_monitor`.
fn is_plural(name: &str, word: &str) -> bool {
    let word = word.to_lowercase();
    let mut parts = name.split(['_', '-']).filter(|part| part.chars().count() >= SHORTEST);
    parts.any(|part| {
        let part = part.to_lowercase();
        let stem = part.strip_suffix("en").or_else(|| part.strip_suffix('s')).unwrap_or(&part);
        ["en", "s", "n"].iter().any(|ending| word.strip_suffix(ending).is_some_and(|word| word.ends_with(stem)))
    })
}

/// Parts of names that are shorter than this are no words.
const SHORTEST: usize = 5;
