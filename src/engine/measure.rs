//! Phase 1, second half: the measures of every gemeente, each after those that it needs.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Figures;
use super::aggregate::aggregate;
use super::precision::measured_at;
use super::ticks::{MISSING, Tick, UNEVEN, Words, cell_tick, compared, number_tick};
use super::truth::{Given as Figure, Making, Slots, Test, Truth};
use super::view::{RowTest, ViewRows, column_names, rows_of};
use crate::dataset::{Cell, Column, Dataset, Table};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fault::OrFault;
use crate::rules::condition::{Arithmetic, Condition, Formula, Quantity};
use crate::rules::{From, How, Measure, RulePack, ScriptError, row_to_dynamic, to_dynamic};
use crate::terms::{Kind, Number, Peildatum, Value};

/// One measure of every gemeente: the value, and the same as it is compared.
#[derive(Default)]
pub struct MeasureColumn {
    pub cells: Vec<Cell>,
    /// As it is compared: at the decimals of `scale`. A sum of printed figures is the sum of their ticks, and so not
    /// always its cell rounded.
    pub ticks: Vec<Tick>,
    pub scale: u32,
}

impl MeasureColumn {
    pub fn cell(&self, gemeente: usize) -> Cell {
        self.cells.get(gemeente).copied().unwrap_or(Cell::Missing)
    }

    /// The figure, where it is a number.
    pub fn number(&self, gemeente: usize) -> Option<Number> {
        if let Cell::Number(number) = self.cell(gemeente) { Some(number) } else { None }
    }

    pub fn tick(&self, gemeente: usize) -> Tick {
        self.ticks.get(gemeente).copied().unwrap_or(MISSING)
    }

    /// The figure as it is compared.
    pub fn compared(&self, gemeente: usize) -> Cell {
        match (self.cell(gemeente), self.tick(gemeente)) {
            (Cell::Number(number), UNEVEN) => Cell::Number(compared(number, self.scale)),
            (Cell::Number(_), tick) if tick != MISSING => Cell::Number(Number::of_ticks(tick, self.scale)),
            (cell, _) => cell,
        }
    }

    pub fn compared_number(&self, gemeente: usize) -> Option<Number> {
        if let Cell::Number(number) = self.compared(gemeente) { Some(number) } else { None }
    }
}

/// A condition on measures, ready to be asked of a gemeente.
pub(super) struct MeasureTest {
    test: Test,
    slots: Slots,
}

impl MeasureTest {
    pub fn new(condition: &Condition, figures: &Figures<'_>) -> Self {
        Self::with(condition, &figures.measures, figures.peildatum, &figures.words)
    }

    fn with(condition: &Condition, columns: &[MeasureColumn], peildatum: Peildatum, words: &Words<'_>) -> Self {
        let scale = |quantity| match quantity {
            Quantity::Measure(measure) => columns.get(measure).map_or(0, |column| column.scale),
            _ => 0,
        };
        let mut slots = Slots::default();
        let test = Making { text: &|text| words.tick(text), peildatum, scale: &scale }.test(condition, &mut slots);
        MeasureTest { test, slots }
    }

    pub fn ask(&self, columns: &[MeasureColumn], gemeente: usize) -> Truth {
        self.test.ask(&Of { slots: &self.slots, columns, gemeente })
    }
}

/// What one gemeente has.
struct Of<'m> {
    slots: &'m Slots,
    columns: &'m [MeasureColumn],
    gemeente: usize,
}

impl Of<'_> {
    fn column(&self, slot: usize) -> &MeasureColumn {
        let found = match self.slots.quantities.get(slot) {
            Some(Quantity::Measure(measure)) => self.columns.get(*measure),
            _ => None,
        };
        found.or_fault("a measure for every slot of a condition on measures")
    }
}

impl Figure for Of<'_> {
    fn tick(&self, slot: usize) -> Tick {
        self.column(slot).tick(self.gemeente)
    }

    fn number(&self, slot: usize) -> Number {
        self.column(slot).compared_number(self.gemeente).or_fault("a number where one is compared")
    }
}

/// How many gemeenten run a script before it is asked whether it failed.
const SCRIPTS_AT_A_TIME: usize = 64;

/// What every measure is computed from.
struct Given<'a> {
    pack: &'a RulePack,
    data: &'a Dataset,
    peildatum: Peildatum,
    views: &'a [ViewRows],
    words: &'a Words<'a>,
    supposed: &'a Supposed,
}

/// Figures that are given instead of computed, by the number of their measure; the same for every gemeente.
pub type Supposed = BTreeMap<usize, Value>;

pub fn evaluate_measures(
    pack: &RulePack,
    data: &Dataset,
    peildatum: Peildatum,
    views: &[ViewRows],
    words: &Words<'_>,
    supposed: &Supposed,
) -> Result<Vec<MeasureColumn>, Diagnostics> {
    let given = Given { pack, data, peildatum, views, words, supposed };
    let mut columns: Vec<MeasureColumn> = pack.measures.iter().map(|_| MeasureColumn::default()).collect();
    let mut diagnostics = Diagnostics::default();
    for &at in &pack.order {
        let Some(measure) = pack.measures.get(at) else { continue };
        match given.cells(at, measure, &columns) {
            Ok(cells) => {
                if let Some(diagnostic) = given.too_large(measure, &cells) {
                    diagnostics.push(diagnostic);
                }
                let scale = measured_at(measure);
                let ticks = match &measure.how {
                    How::Formula(formula) if measure.precision.is_sum() && !supposed.contains_key(&at) => {
                        given.summed(formula, scale, &columns)
                    }
                    _ => cells.par_iter().with_min_len(512).map(|cell| cell_tick(*cell, scale)).collect(),
                };
                if let Some(column) = columns.get_mut(at) {
                    *column = MeasureColumn { cells, ticks, scale };
                }
            }
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    if diagnostics.has_errors() { Err(diagnostics.sorted()) } else { Ok(columns) }
}

impl Given<'_> {
    fn cells(&self, at: usize, measure: &Measure, columns: &[MeasureColumn]) -> Result<Vec<Cell>, Box<Diagnostic>> {
        let gemeenten = self.data.gemeenten.len();
        if let Some(value) = self.supposed.get(&at) {
            return Ok(vec![self.words.cell(value); gemeenten]);
        }
        let all = (0..gemeenten).into_par_iter().with_min_len(64);
        Ok(match &measure.how {
            How::Aggregate { from, filter, aggregate: kind, of, presence, missing_as } => {
                let empty = Table::default();
                let table = rows_of(*from, self.data, self.views).unwrap_or(&empty);
                let present = self.presence(*from, *presence);
                let columns: Vec<&Column> = table.columns.iter().collect();
                let filter = filter.as_ref().map(|filter| RowTest::new(filter, &columns, self.peildatum, self.words));
                let column = of.and_then(|of| table.columns.get(of));
                all.map(|gemeente| {
                    if present.is_none_or(|table| table.rows_of(gemeente).is_empty()) {
                        return Cell::Missing;
                    }
                    let passes = |row: &usize| filter.as_ref().is_none_or(|filter| filter.passes(&columns, |_| *row));
                    let rows: Vec<usize> = table.rows_of(gemeente).filter(passes).collect();
                    aggregate(*kind, column, &rows, *missing_as)
                })
                .collect()
            }
            How::When(condition) => {
                let test = MeasureTest::with(condition, columns, self.peildatum, self.words);
                all.map(|gemeente| match test.ask(columns, gemeente) {
                    Truth::Yes => Cell::YesNo(true),
                    Truth::No => Cell::YesNo(false),
                    Truth::Unknown(_) => Cell::Missing,
                })
                .collect()
            }
            How::Formula(formula) => all
                .map(|gemeente| {
                    let figure = |measure: usize| columns.get(measure).and_then(|column| column.number(gemeente));
                    calculate(formula, &figure).map_or(Cell::Missing, Cell::Number)
                })
                .collect(),
            How::Script { script, inputs, tables } => {
                let mut cells = Vec::with_capacity(gemeenten);
                // A few at a time, so that a script that fails is not first run for the whole country; the message is
                // about the first gemeente for which it fails, whatever the number of cores.
                for start in (0..gemeenten).step_by(SCRIPTS_AT_A_TIME) {
                    let some = start..gemeenten.min(start + SCRIPTS_AT_A_TIME);
                    let results: Vec<Result<Cell, ScriptError>> = some
                        .into_par_iter()
                        .with_min_len(8)
                        .map(|gemeente| self.run(measure, *script, inputs, tables, columns, gemeente))
                        .collect();
                    for (gemeente, result) in (start..).zip(results) {
                        cells.push(result.map_err(|error| {
                            Box::new(self.script_failed(measure, *script, inputs, columns, gemeente, &error))
                        })?);
                    }
                }
                cells
            }
        })
    }

    /// What a sum of figures is when they are added as they are printed.
    fn summed(&self, formula: &Formula, scale: u32, columns: &[MeasureColumn]) -> Vec<Tick> {
        let all = (0..self.data.gemeenten.len()).into_par_iter().with_min_len(64);
        all.map(|gemeente| {
            let figure = |measure: usize| columns.get(measure).and_then(|column| column.compared_number(gemeente));
            calculate(formula, &figure).map_or(MISSING, |number| number_tick(number, scale))
        })
        .collect()
    }

    /// Nothing that is counted or measured in a gemeente is so large: the rules or the data have a slip.
    fn too_large(&self, measure: &Measure, cells: &[Cell]) -> Option<Diagnostic> {
        let large = |cell: &Cell| matches!(cell, Cell::Number(number) if !number.is_a_figure());
        let gemeente = self.data.gemeenten.get(cells.iter().position(large)?)?;
        let message = format!("measure `{}` has more than 28 digits", measure.name);
        Some(
            Diagnostic::error(Code::FigureTooLarge, measure.span, message)
                .label(format!("for {} ({})", gemeente.name, gemeente.code))
                .help("look at the figures that it is computed from: `mdd data show` prints them"),
        )
    }

    /// The table that says whether a gemeente takes part at all.
    fn presence(&self, from: From, presence: Option<usize>) -> Option<&Table> {
        match presence {
            Some(table) => self.data.tables.get(table),
            None => rows_of(from, self.data, self.views),
        }
    }

    fn run(
        &self,
        measure: &Measure,
        script: usize,
        inputs: &[usize],
        tables: &[(String, From)],
        columns: &[MeasureColumn],
        gemeente: usize,
    ) -> Result<Cell, ScriptError> {
        let Some(script) = self.pack.scripts.get(script) else { return Ok(Cell::Missing) };
        let mut given = vec![("peildatum", to_dynamic(&Value::Date(self.peildatum.0)))];
        for &input in inputs {
            let (Some(other), Some(column)) = (self.pack.measures.get(input), columns.get(input)) else { continue };
            given.push((other.name.as_str(), to_dynamic(&self.words.value(column.cell(gemeente)))));
        }
        for (name, from) in tables {
            let rows = self.rows_for_script(*from, gemeente);
            given.push((name.as_str(), rows.into()));
        }
        match (self.pack.sandbox.run(script, given)?, measure.kind) {
            (Value::Missing, _) => Ok(Cell::Missing),
            (Value::Number(number), Kind::Number) => Ok(Cell::Number(number)),
            (Value::YesNo(yes), Kind::YesNo) => Ok(Cell::YesNo(yes)),
            (Value::Date(date), Kind::Date) => Ok(Cell::Date(date)),
            (Value::Text(text), Kind::Text) => self.words.find(&text).map(Cell::Text).ok_or_else(|| {
                ScriptError::of(
                    Code::ScriptResult,
                    format!("the script gave \"{text}\", which the measure does not list in `allowed`"),
                )
            }),
            (value, kind) => {
                let found = value.kind().map_or("nothing", Kind::name);
                Err(ScriptError::of(
                    Code::ScriptResult,
                    format!("the script gave {found}, but the measure is {}", kind.name()),
                ))
            }
        }
    }

    fn rows_for_script(&self, from: From, gemeente: usize) -> Vec<rhai::Dynamic> {
        let Some(table) = rows_of(from, self.data, self.views) else { return Vec::new() };
        let names = column_names(self.pack, self.data, from);
        table
            .rows_of(gemeente)
            .map(|row| {
                let cells: BTreeMap<String, Value> = names
                    .iter()
                    .enumerate()
                    .map(|(column, name)| (name.clone(), self.words.value(table.cell(column, row))))
                    .collect();
                row_to_dynamic(cells)
            })
            .collect()
    }

    /// A failed script shows the values it was given.
    fn script_failed(
        &self,
        measure: &Measure,
        script: usize,
        inputs: &[usize],
        columns: &[MeasureColumn],
        gemeente: usize,
        error: &ScriptError,
    ) -> Diagnostic {
        let who = self
            .data
            .gemeenten
            .get(gemeente)
            .map_or_else(String::new, |gemeente| format!("{} ({})", gemeente.name, gemeente.code));
        let span = self.pack.scripts.get(script).map_or(measure.span, |script| error.span(script));
        let values: Vec<String> = inputs
            .iter()
            .filter_map(|&input| {
                let value = self.words.value(columns.get(input)?.cell(gemeente));
                let shown = if value.is_missing() { "missing".to_owned() } else { value.machine() };
                Some(format!("{} = {shown}", self.pack.measures.get(input)?.name))
            })
            .collect();
        let diagnostic = Diagnostic::error(error.code, span, error.message.clone())
            .label(format!("measure `{}`, for {who}", measure.name))
            .also(measure.span, "the measure");
        if values.is_empty() { diagnostic } else { diagnostic.help(format!("it was given: {}", values.join(", "))) }
    }
}

/// What a formula gives, with the figure that `figure` gives for each measure.
pub(super) fn calculate(formula: &Formula, figure: &impl Fn(usize) -> Option<Number>) -> Option<Number> {
    match formula {
        Formula::Number(number) => Some(*number),
        Formula::Quantity(Quantity::Measure(measure)) => figure(*measure),
        Formula::Quantity(_) => None,
        Formula::Binary { left, arithmetic, right } => {
            let (left, right) = (calculate(left, figure)?, calculate(right, figure)?);
            match arithmetic {
                Arithmetic::Add => Some(left + right),
                Arithmetic::Subtract => Some(left - right),
                Arithmetic::Multiply => Some(left * right),
                Arithmetic::Divide => left.checked_div(right),
            }
        }
    }
}
