//! What an example gives, and what the engine makes of it: a country of one gemeente with these figures and rows.

use std::sync::Arc;

use typed_index_collections::{TiSlice, TiVec};

use super::TestedRules;
use crate::arithmetic::arithmetic;
use crate::dataset::schema::RowsPer;
use crate::dataset::{
    Absent, Cell, Column, Dataset, Gemeente, GemeenteIndex, Organisations, Spellings, Symbols, Table, TableIndex,
};
use crate::diagnostic::Diagnostics;
use crate::engine::{Because, Decision, Figures, Given, Judge, Supposed, why};
use crate::fault::{OrFault, stop};
use crate::rules::condition::Quantity;
use crate::rules::index::MeasureIndex;
use crate::rules::{Benchmark, Indicator, Piece};
use crate::terms::{Colour, GemeenteCode, Peildatum, Reason, Value};
use crate::words::of_why;

/// What is known of the gemeente of an example; all else is missing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Situation {
    pub figures: Supposed,
    pub benchmark: Value,
    pub peildatum: Peildatum,
    pub rows: Vec<GivenRows>,
    /// The other gemeenten of the country.
    pub others: Vec<Neighbour>,
    /// The benchmark is not given, but worked out of the country that the example is.
    pub in_country: bool,
}

/// What is known of another gemeente of an example.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Neighbour {
    pub figures: Supposed,
    pub rows: Vec<GivenRows>,
}

/// What follows from what an example gives.
pub(super) struct Worked {
    /// By the number of its measure.
    pub values: TiVec<MeasureIndex, Value>,
    pub benchmark: Value,
    /// As it is printed, where it is worked out of a country; that of a given one is what its figure says.
    pub beside: Option<String>,
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
pub(super) struct SituationFound {
    pub colour: Option<Colour>,
    pub because: Because,
    pub reason: Option<Reason>,
    pub why: String,
    pub shows: String,
    /// The benchmark as it is printed.
    pub beside: String,
    /// What is printed under the figure.
    pub detail: String,
    /// Every figure as it is printed.
    pub printed: TiVec<MeasureIndex, String>,
}

impl Situation {
    pub fn new(peildatum: Peildatum) -> Situation {
        Situation {
            figures: Supposed::new(),
            benchmark: Value::Missing,
            peildatum,
            rows: Vec::new(),
            others: Vec::new(),
            in_country: false,
        }
    }

    /// Every figure: those that are given, and those that follow from them, as the rules of an indicator ask for them; and
    /// what it is compared with.
    pub(super) fn work_out(&self, rules: TestedRules<'_>, indicator: &Indicator) -> Result<Worked, Diagnostics> {
        let data = self.dataset(rules);
        let others = self.others.iter().map(|other| other.figures.clone());
        let given: Vec<Supposed> = std::iter::once(self.figures.clone()).chain(others).collect();
        let figures = Figures::suppose(rules.pack, &data, self.peildatum, Given::Each(&given))?;
        let gemeente = GemeenteIndex::from(0);
        let values = rules.pack.measures.keys().map(|measure| figures.asked(indicator.compare, measure, gemeente));
        let mut beside = None;
        let benchmark = match (&indicator.benchmark, self.in_country) {
            (Benchmark::Norm(norm), _) => Value::Number(*norm),
            (_, false) => self.benchmark.clone(),
            (_, true) => {
                let number = rules.pack.indicator_index(&indicator.id).or_fault("an indicator of the rules");
                let benchmarks = figures.benchmarks();
                beside = Some(benchmarks[number].shown(indicator, gemeente, rules.pack.words()).to_string());
                benchmarks[number].value(gemeente).map_or(Value::Missing, Value::Number)
            }
        };
        Ok(Worked { values: values.collect(), benchmark, beside })
    }

    /// What the rules of an indicator say of these figures. `indicator` may be another one than that of the pack.
    pub(super) fn judge(&self, rules: TestedRules<'_>, indicator: &Indicator, worked: &Worked) -> SituationFound {
        let values = &worked.values;
        let benchmark = match indicator.benchmark {
            Benchmark::Norm(norm) => Value::Number(norm),
            _ => worked.benchmark.clone(),
        };
        let given = |quantity| match quantity {
            Quantity::Measure(measure) => values[measure].clone(),
            Quantity::Benchmark => benchmark.clone(),
            Quantity::Column(_) => stop("a colour rule asks for a column of rows"),
        };
        // An example is about figures, not about the age of a source.
        let decision = Judge::new(rules.pack, indicator, self.peildatum).decide(&given, false);
        let beside = match (&indicator.benchmark, &worked.beside) {
            (Benchmark::None, _) => String::new(),
            (Benchmark::Norm(_), _) | (_, None) => indicator.benchmark_display.show(&benchmark),
            (_, Some(beside)) => beside.clone(),
        };
        SituationFound::new(rules, indicator, decision, values, beside)
    }

    fn dataset(&self, rules: TestedRules<'_>) -> Dataset {
        let mut symbols = Symbols::default();
        let figures = self.others.iter().map(|other| &other.figures).chain([&self.figures]);
        for value in figures.flat_map(Supposed::values) {
            if let Value::Text(text) = value {
                symbols.intern(text);
            }
        }
        let tables = rules.schema.tables.values().enumerate().map(|(at, schema)| {
            let of_table = |rows: &'_ [GivenRows]| {
                let given = rows.iter().find(|given| given.table == TableIndex::from(at));
                given.map_or(Vec::new(), |given| given.rows.clone())
            };
            let mut starts = vec![0];
            let mut rows = of_table(&self.rows);
            let counted = |rows: &Vec<Vec<Value>>| u32::try_from(rows.len()).or_fault("no example has so many rows");
            // Rows that belong to no gemeente are there once.
            if schema.rows != RowsPer::Nothing {
                starts.push(counted(&rows));
                for other in &self.others {
                    rows.extend(of_table(&other.rows));
                    starts.push(counted(&rows));
                }
            } else {
                starts.push(counted(&rows));
            }
            let count = counted(&rows);
            let columns = schema.columns.values().enumerate();
            let columns = columns.map(|(column, schema)| {
                let given = rows.iter().map(|row| row.get(column).or_fault("a value for each column"));
                let cells: Vec<Cell> = given.map(|value| Cell::of(value, |text| symbols.intern(text))).collect();
                Column::of(schema.kind, &cells)
            });
            Table { columns: columns.collect(), starts, lines: (1..=count).collect(), ..Table::default() }
        });
        let tables = tables.collect();
        let example = |at: usize| {
            let code = format!("GM{:04}", 9999 - at).parse::<GemeenteCode>().or_fault("a code of four digits");
            Gemeente { code, name: "een voorbeeld".to_owned(), inhabitants: None, province: None }
        };
        Dataset {
            gemeenten: (0..=self.others.len()).map(example).collect(),
            schema: rules.schema.clone(),
            tables,
            loads: TiVec::new(),
            symbols,
            spellings: Spellings::default(),
            mergers: Vec::new(),
            // What an edition gave, an example gives by name.
            editions: Some(Arc::default()),
            outdated: indexmap::IndexMap::new(),
            absent: Absent::default(),
            unused_aliases: Diagnostics::default(),
            organisations: Organisations::default(),
            hash: String::new(),
            bytes_hash: String::new(),
        }
    }
}

impl SituationFound {
    fn new(
        rules: TestedRules<'_>,
        indicator: &Indicator,
        decision: Decision,
        values: &TiSlice<MeasureIndex, Value>,
        beside: String,
    ) -> SituationFound {
        let (reason, why) = why(rules.pack, indicator, decision);
        let printed = |measure: MeasureIndex| rules.pack.measures[measure].shown().show(&values[measure]);
        let detail: String = indicator
            .detail
            .iter()
            .flatten()
            .map(|piece| match piece {
                Piece::Text(text) => text.clone(),
                Piece::Measure(measure) => printed(*measure),
                Piece::Arithmetic(measure) => {
                    arithmetic(rules.pack, *measure, &|measure| values[measure].clone(), rules.pack.words())
                }
                Piece::Benchmark => beside.clone(),
                // An example is of one gemeente alone.
                Piece::AmongAll(_) => "-".to_owned(),
            })
            .collect();
        SituationFound {
            colour: decision.colour,
            because: decision.because,
            reason,
            why: of_why(why, rules.pack.words()),
            shows: printed(indicator.measure),
            beside,
            detail,
            printed: rules.pack.measures.keys().map(printed).collect(),
        }
    }

    /// The number of the rule that decided, counted from 1.
    pub fn rule(&self) -> Option<u32> {
        if let Because::Rule(rule) = self.because { Some(u32::from(rule) + 1) } else { None }
    }
}
