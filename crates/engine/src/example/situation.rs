//! What an example gives, and what the engine makes of it: a country of one gemeente with these figures and rows.

use typed_index_collections::{TiSlice, TiVec};

use super::TestedRules;
use crate::dataset::{Cell, Column, Dataset, Gemeente, GemeenteIndex, Spellings, Symbols, Table, TableIndex};
use crate::diagnostic::Diagnostics;
use crate::engine::{Because, Decision, Figures, Judge, Supposed, why};
use crate::fault::{OrFault, stop};
use crate::rules::condition::Quantity;
use crate::rules::index::MeasureIndex;
use crate::rules::{Benchmark, Compare, Indicator};
use crate::terms::{Colour, GemeenteCode, GreyReason, Peildatum, Value};
use crate::words::of_why;

/// What is known of the gemeente of an example; all else is missing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Situation {
    pub figures: Supposed,
    pub benchmark: Value,
    pub peildatum: Peildatum,
    pub rows: Vec<GivenRows>,
}

/// Rows of one table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GivenRows {
    pub table: TableIndex,
    /// A value for each column of the table.
    pub rows: Vec<Vec<Value>>,
}

/// What the rules say of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Found {
    pub colour: Option<Colour>,
    pub because: Because,
    pub reason: Option<GreyReason>,
    pub why: String,
    pub shows: String,
}

impl Situation {
    pub fn new(peildatum: Peildatum) -> Situation {
        Situation { figures: Supposed::new(), benchmark: Value::Missing, peildatum, rows: Vec::new() }
    }

    /// Every figure, by the number of its measure: those that are given, and those that follow from them; as rules that
    /// compare so ask for them.
    pub(super) fn values(
        &self,
        rules: TestedRules<'_>,
        compare: Compare,
    ) -> Result<TiVec<MeasureIndex, Value>, Diagnostics> {
        let data = self.dataset(rules);
        let figures = Figures::suppose(rules.pack, &data, self.peildatum, &self.figures)?;
        let gemeente = GemeenteIndex::from(0);
        Ok(rules.pack.measures.keys().map(|measure| figures.asked(compare, measure, gemeente)).collect())
    }

    /// What the rules of an indicator say of these figures. `indicator` may be another one than that of the pack.
    pub(super) fn judge(
        &self,
        rules: TestedRules<'_>,
        indicator: &Indicator,
        values: &TiSlice<MeasureIndex, Value>,
    ) -> Found {
        let benchmark = match indicator.benchmark {
            Benchmark::Norm(norm) => Value::Number(norm),
            _ => self.benchmark.clone(),
        };
        let given = |quantity| match quantity {
            Quantity::Measure(measure) => values[measure].clone(),
            Quantity::Benchmark => benchmark.clone(),
            Quantity::Column(_) => stop("a colour rule asks for a column of rows"),
        };
        // An example is about figures, not about the age of a source.
        let decision = Judge::new(rules.pack, indicator, self.peildatum).decide(&given, false);
        Found::new(rules, indicator, decision, &given(Quantity::Measure(indicator.measure)))
    }

    fn dataset(&self, rules: TestedRules<'_>) -> Dataset {
        let mut symbols = Symbols::default();
        for value in self.figures.values() {
            if let Value::Text(text) = value {
                symbols.intern(text);
            }
        }
        let tables = rules.schema.tables.values().enumerate().map(|(at, schema)| {
            let rows = self
                .rows
                .iter()
                .find(|given| given.table == TableIndex::from(at))
                .map_or(&[][..], |given| given.rows.as_slice());
            let count = u32::try_from(rows.len()).or_fault("no example has so many rows");
            let columns = schema.columns.values().enumerate();
            let columns = columns.map(|(column, schema)| {
                let given = rows.iter().map(|row| row.get(column).or_fault("a value for each column"));
                let cells: Vec<Cell> = given.map(|value| Cell::of(value, |text| symbols.intern(text))).collect();
                Column::of(schema.kind, &cells)
            });
            Table {
                columns: columns.collect(),
                starts: vec![0, count],
                lines: (1..=count).collect(),
                ..Table::default()
            }
        });
        let tables = tables.collect();
        let code = "GM9999".parse::<GemeenteCode>().or_fault("a code of four digits");
        let example = Gemeente { code, name: "een voorbeeld".to_owned(), inhabitants: None, province: None };
        Dataset {
            gemeenten: std::iter::once(example).collect(),
            schema: rules.schema.clone(),
            tables,
            loads: TiVec::new(),
            symbols,
            spellings: Spellings::default(),
            mergers: Vec::new(),
            outdated: indexmap::IndexMap::new(),
            unused_aliases: Diagnostics::default(),
            hash: String::new(),
            bytes_hash: String::new(),
        }
    }
}

impl Found {
    fn new(rules: TestedRules<'_>, indicator: &Indicator, decision: Decision, value: &Value) -> Found {
        let (reason, why) = why(rules.pack, indicator, decision);
        let display = rules.pack.measures[indicator.measure].display.clone().unwrap_or_default();
        Found {
            colour: decision.colour,
            because: decision.because,
            reason,
            why: of_why(why),
            shows: display.show(value),
        }
    }

    /// The number of the rule that decided, counted from 1.
    pub fn rule(&self) -> Option<u32> {
        if let Because::Rule(rule) = self.because { Some(u32::from(rule) + 1) } else { None }
    }
}
