//! Phase 1, second half: the measures of every gemeente, each after those that it needs.
//!
//! Longer than most: each way in which a measure is computed stands beside the others.

use std::sync::Arc;

use rayon::prelude::*;
use typed_index_collections::{TiSlice, TiVec};

use super::Figures;
use super::aggregate::aggregate;
use super::composed;
use super::earlier::{AskedEdition, EarlierFigure};
use super::given::{Given, Replaced};
use super::lacking::lacks;
use super::mistake::FigureMistake;
use super::precision::measured_at;
use super::rows::{RowFilter, rows_of};
use super::ticks::{DataTexts, MISSING, Tick, UNEVEN, cell_tick, compared, number_tick};
use super::truth::{SlotFigures as Figure, Slots, Test, TestMaker, Truth};
use super::view::ViewRows;
use crate::dataset::{Cell, Dataset, GemeenteIndex, Table, TableIndex};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::{OrFault, stop};
use crate::language::said;
use crate::rules::condition::{Arithmetic, Condition, Formula, Quantity};
use crate::rules::index::{MeasureIndex, ScriptIndex, ViewIndex};
use crate::rules::{Earlier, GraphNode, Measure, Recipe, RowsFrom, RulePack, ScriptError, ScriptItem};
use crate::terms::{Number, Peildatum, Value};

/// One measure of every gemeente: the value, and the same as it is compared.
#[derive(Clone, Default)]
pub struct MeasureColumn {
    pub cells: TiVec<GemeenteIndex, Cell>,
    /// As it is compared: at the decimals of `scale`. A sum of printed figures is the sum of their ticks, and so not
    /// always its cell rounded.
    pub ticks: TiVec<GemeenteIndex, Tick>,
    pub scale: u32,
}

impl MeasureColumn {
    /// The figure, where it is a number.
    pub fn number(&self, gemeente: GemeenteIndex) -> Option<Number> {
        self.cells[gemeente].number()
    }

    /// The figure as it is compared.
    pub fn compared(&self, gemeente: GemeenteIndex) -> Cell {
        match (self.cells[gemeente], self.ticks[gemeente]) {
            (Cell::Number(number), UNEVEN) => Cell::Number(compared(number, self.scale)),
            (Cell::Number(_), tick) if tick != MISSING => Cell::Number(Number::of_ticks(tick, self.scale)),
            (cell, _) => cell,
        }
    }

    pub fn compared_number(&self, gemeente: GemeenteIndex) -> Option<Number> {
        self.compared(gemeente).number()
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

    fn with(
        condition: &Condition,
        columns: &TiSlice<MeasureIndex, MeasureColumn>,
        peildatum: Peildatum,
        words: &DataTexts<'_>,
    ) -> Self {
        let scale = |quantity| match quantity {
            Quantity::Measure(measure) => columns[measure].scale,
            _ => 0,
        };
        let mut slots = Slots::default();
        let test =
            TestMaker { text: &|text| words.tick(text), texts: &|see| words.each(see), peildatum, scale: &scale }
                .test(condition, &mut slots);
        MeasureTest { test, slots }
    }

    pub fn ask(&self, columns: &TiSlice<MeasureIndex, MeasureColumn>, gemeente: GemeenteIndex) -> Truth {
        self.test.ask(&Of { slots: &self.slots, columns, gemeente })
    }
}

/// What one gemeente has.
struct Of<'m> {
    slots: &'m Slots,
    columns: &'m TiSlice<MeasureIndex, MeasureColumn>,
    gemeente: GemeenteIndex,
}

impl Of<'_> {
    fn column(&self, slot: usize) -> &MeasureColumn {
        match self.slots.quantities.get(slot) {
            Some(Quantity::Measure(measure)) => &self.columns[*measure],
            other => stop(&format!("a condition on measures asks for {other:?}")),
        }
    }
}

impl Figure for Of<'_> {
    fn tick(&self, slot: usize) -> Tick {
        self.column(slot).ticks[self.gemeente]
    }

    fn number(&self, slot: usize) -> Number {
        self.column(slot).compared_number(self.gemeente).or_fault("a number where one is compared")
    }
}

/// How many gemeenten run a script before it is asked whether it failed.
const SCRIPTS_AT_A_TIME: usize = 64;

/// What every measure is computed from.
struct MadeFrom<'a> {
    /// As far as they are there.
    figures: &'a Figures<'a>,
    pack: &'a RulePack,
    data: &'a Dataset,
    peildatum: Peildatum,
    views: &'a TiSlice<ViewIndex, ViewRows>,
    words: &'a DataTexts<'a>,
    filters: &'a TiSlice<MeasureIndex, RowFilter>,
    supposed: Given<'a>,
}

/// Which rows each measure looks at that is made of rows.
pub fn row_filters(
    pack: &RulePack,
    data: &Dataset,
    peildatum: Peildatum,
    views: &TiSlice<ViewIndex, ViewRows>,
    words: &DataTexts<'_>,
) -> TiVec<MeasureIndex, RowFilter> {
    let filter = |measure: &Measure| match &measure.how {
        Recipe::Aggregate { from, filter, .. } => {
            let table = rows_of(*from, data, views);
            RowFilter::new(filter.as_deref(), |column| &table.columns[column], peildatum, words)
        }
        Recipe::When(_)
        | Recipe::Formula(_)
        | Recipe::Script { .. }
        | Recipe::Classes(_)
        | Recipe::Composite(_)
        | Recipe::Tally(_)
        | Recipe::Earlier(_) => RowFilter::every(),
    };
    pack.measures.iter().map(filter).collect()
}

impl Figures<'_> {
    /// Works out every measure, each after those that it needs. What does not rest on a figure that is given is that of
    /// `before`, where nothing was given.
    pub(super) fn measure_all(&mut self, supposed: Given<'_>, before: Option<&Figures<'_>>) -> Result<(), Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        let mut replaced = Vec::new();
        let mut others: TiVec<MeasureIndex, bool> = vec![false; self.pack.measures.len()].into();
        for &at in &self.pack.order {
            let measure = &self.pack.measures[at];
            if let Some(before) = before {
                let needs = measure.needs(&self.pack.indicators);
                others[at] = supposed.of_any(at) || needs.into_iter().any(|need| others[need]);
                if !others[at] {
                    self.measures[at] = before.measures[at].clone();
                    continue;
                }
            }
            let made = MadeFrom {
                figures: self,
                pack: self.pack,
                data: self.data,
                peildatum: self.peildatum,
                views: &self.views,
                words: &self.words,
                filters: &self.filters,
                supposed,
            };
            self.measures[at] = match made.column(at, measure, &self.measures, &mut replaced) {
                Ok(column) => column,
                // What rests on it is computed without it, to find what else fails; none of it leaves here.
                Err(diagnostic) => {
                    diagnostics.push(*diagnostic);
                    let nothing = self.data.gemeenten.len();
                    let (cells, ticks) = (vec![Cell::Missing; nothing].into(), vec![MISSING; nothing].into());
                    MeasureColumn { cells, ticks, scale: measured_at(measure) }
                }
            };
        }
        self.replaced = replaced;
        if diagnostics.has_errors() { Err(diagnostics.sorted()) } else { Ok(()) }
    }
}

impl MadeFrom<'_> {
    fn column(
        &self,
        at: MeasureIndex,
        measure: &Measure,
        columns: &TiSlice<MeasureIndex, MeasureColumn>,
        replaced: &mut Vec<Replaced>,
    ) -> Result<MeasureColumn, Box<Diagnostic>> {
        let cells = self.small(measure, self.cells(at, measure, columns, replaced)?)?;
        let scale = measured_at(measure);
        let ticks: Vec<Tick> = match &measure.how {
            Recipe::Formula(formula) if measure.precision.is_sum() => {
                self.summed(at, (formula, scale), &cells, columns)
            }
            _ => cells.par_iter().with_min_len(512).map(|cell| cell_tick(*cell, scale)).collect(),
        };
        Ok(MeasureColumn { cells: cells.into(), ticks: ticks.into(), scale })
    }

    fn cells(
        &self,
        at: MeasureIndex,
        measure: &Measure,
        columns: &TiSlice<MeasureIndex, MeasureColumn>,
        replaced: &mut Vec<Replaced>,
    ) -> Result<Vec<Cell>, Box<Diagnostic>> {
        let gemeenten = self.data.gemeenten.len();
        let given = |gemeente: usize| self.supposed.of(gemeente.into(), at).map(|value| self.words.cell(value));
        if self.supposed.of_all(gemeenten, at) {
            return Ok((0..gemeenten).filter_map(given).collect());
        }
        let mut cells = match lacks(self.pack, self.data, &GraphNode::Measure(at)) {
            true => vec![Cell::Missing; gemeenten],
            false => self.computed(at, measure, columns)?,
        };
        for (gemeente, cell) in cells.iter_mut().enumerate() {
            if let Some(given) = given(gemeente) {
                replaced.push(Replaced { measure: at, gemeente: gemeente.into(), was: self.words.value(*cell) });
                *cell = given;
            }
        }
        Ok(cells)
    }

    fn computed(
        &self,
        at: MeasureIndex,
        measure: &Measure,
        columns: &TiSlice<MeasureIndex, MeasureColumn>,
    ) -> Result<Vec<Cell>, Box<Diagnostic>> {
        let gemeenten = self.data.gemeenten.len();
        let all = (0..gemeenten).into_par_iter().with_min_len(64).map(GemeenteIndex::from);
        Ok(match &measure.how {
            Recipe::Aggregate { from, aggregate: kind, of, presence, missing_as, .. } => {
                let table = rows_of(*from, self.data, self.views);
                let present = self.presence(*from, *presence);
                let filter = self.filters[at].of(table);
                let column = of.map(|of| &table.columns[of]);
                all.map(|gemeente| {
                    if present.rows_of(gemeente).is_empty() {
                        return Cell::Missing;
                    }
                    aggregate(*kind, column, filter.rows_of(table, gemeente), *missing_as)
                })
                .collect()
            }
            Recipe::When(condition) => {
                let test = MeasureTest::with(condition, columns, self.peildatum, self.words);
                all.map(|gemeente| match test.ask(columns, gemeente) {
                    Truth::Yes => Cell::YesNo(true),
                    Truth::No => Cell::YesNo(false),
                    Truth::Unknown(_) => Cell::Missing,
                })
                .collect()
            }
            Recipe::Formula(formula) => all
                .map(|gemeente| {
                    let figure = |measure: MeasureIndex| columns[measure].number(gemeente);
                    calculate(formula, &figure).map_or(Cell::Missing, Cell::Number)
                })
                .collect(),
            Recipe::Classes(classes) => {
                let (column, words) = (&columns[classes.of], self.words);
                let class = |number| Cell::Text(words.find(classes.class(number)).or_fault("a choice of a measure"));
                all.map(|gemeente| column.compared_number(gemeente).map_or(Cell::Missing, class)).collect()
            }
            Recipe::Composite(composite) => all
                .map(|gemeente| {
                    let part = |part: MeasureIndex| composed::part(columns[part].compared(gemeente));
                    composite.made(&part).map_or(Cell::Missing, Cell::Number)
                })
                .collect(),
            Recipe::Tally(tally) => self.figures.tallied(tally),
            Recipe::Earlier(earlier) => self.earlier(earlier, measure)?,
            Recipe::Script { script, inputs, tables } => {
                let mut cells = Vec::with_capacity(gemeenten);
                // A few at a time, so that a script that fails is not first run for the whole country; the message is
                // about the first gemeente for which it fails, whatever the number of cores.
                for start in (0..gemeenten).step_by(SCRIPTS_AT_A_TIME) {
                    let some = start..gemeenten.min(start + SCRIPTS_AT_A_TIME);
                    let results: Vec<Result<Cell, ScriptError>> = some
                        .into_par_iter()
                        .with_min_len(8)
                        .map(|gemeente| self.run(measure, *script, inputs, tables, columns, gemeente.into()))
                        .collect();
                    for (gemeente, result) in (start..).zip(results) {
                        cells.push(result.map_err(|error| {
                            Box::new(self.script_failed(measure, *script, inputs, columns, gemeente.into(), &error))
                        })?);
                    }
                }
                cells
            }
        })
    }

    /// What a sum of figures is when they are added as they are printed.
    fn summed(
        &self,
        at: MeasureIndex,
        (formula, scale): (&Formula, u32),
        cells: &[Cell],
        columns: &TiSlice<MeasureIndex, MeasureColumn>,
    ) -> Vec<Tick> {
        cells
            .par_iter()
            .enumerate()
            .with_min_len(64)
            .map(|(gemeente, cell)| {
                if self.supposed.of(gemeente.into(), at).is_some() {
                    return cell_tick(*cell, scale);
                }
                let figure = |measure: MeasureIndex| columns[measure].compared_number(GemeenteIndex::from(gemeente));
                calculate(formula, &figure).map_or(MISSING, |number| number_tick(number, scale))
            })
            .collect()
    }

    /// These cells, when none is larger than anything that is counted or measured in a gemeente.
    fn small(&self, measure: &Measure, cells: Vec<Cell>) -> Result<Vec<Cell>, Box<Diagnostic>> {
        let large = |cell: &Cell| matches!(cell, Cell::Number(number) if !number.is_a_figure());
        let Some(gemeente) = cells.iter().position(large) else { return Ok(cells) };
        let gemeente = &self.data.gemeenten[GemeenteIndex::from(gemeente)];
        let (name, code) = (gemeente.name.clone(), gemeente.code.to_string());
        let mistake = FigureMistake::TooLarge { measure: measure.name.clone(), gemeente: name, code };
        Err(Box::new(Diagnostic::of(measure.span, &mistake)))
    }

    /// What an edition gave; nothing where it gave nothing to go by.
    fn earlier(&self, earlier: &Earlier, measure: &Measure) -> Result<Vec<Cell>, Box<Diagnostic>> {
        if self.data.editions.is_none() {
            let mistake = FigureMistake::EditionsNotRead { measure: measure.name.clone() };
            return Err(Box::new(Diagnostic::of(measure.span, &mistake)));
        }
        let asked = AskedEdition::find(self.data, self.peildatum, earlier);
        let cell = |gemeente| match asked.as_ref().map(|asked| asked.figure(measure, gemeente)) {
            Some(EarlierFigure::Given(value)) => self.words.cell(&value),
            _ => Cell::Missing,
        };
        Ok(self.data.gemeenten.keys().map(cell).collect())
    }

    /// The table that says whether a gemeente takes part at all.
    fn presence(&self, from: RowsFrom, presence: Option<TableIndex>) -> &Table {
        match presence {
            Some(table) => &self.data.tables[table],
            None => rows_of(from, self.data, self.views),
        }
    }

    fn run(
        &self,
        measure: &Measure,
        script: ScriptIndex,
        inputs: &[MeasureIndex],
        tables: &[(String, RowsFrom)],
        columns: &TiSlice<MeasureIndex, MeasureColumn>,
        gemeente: GemeenteIndex,
    ) -> Result<Cell, ScriptError> {
        // In the order in which the script was told of them.
        let figures = inputs.iter().map(|&input| ScriptItem::from(self.words.value(columns[input].cells[gemeente])));
        let rows = tables.iter().map(|(_, from)| self.rows_for_script(*from, gemeente));
        let peildatum = ScriptItem::from(Value::Date(self.peildatum.0));
        let given = figures.chain(rows).chain([peildatum]).collect();
        let figure = self.pack.scripts[script].figure(measure.kind, measure.allowed.as_deref(), given)?;
        Ok(self.words.cell(&figure))
    }

    fn rows_for_script(&self, from: RowsFrom, gemeente: GemeenteIndex) -> ScriptItem {
        let table = rows_of(from, self.data, self.views);
        let columns = self.pack.column_names(&self.data.schema, from);
        let names: Vec<Arc<str>> = columns.iter().map(|name| Arc::from(name.as_str())).collect();
        let cells = |row| columns.keys().map(|column| self.words.value(table.cell(column, row))).collect();
        ScriptItem::rows(&names, table.rows_of(gemeente).map(cells))
    }

    /// A failed script shows the values it was given.
    fn script_failed(
        &self,
        measure: &Measure,
        script: ScriptIndex,
        inputs: &[MeasureIndex],
        columns: &TiSlice<MeasureIndex, MeasureColumn>,
        gemeente: GemeenteIndex,
        error: &ScriptError,
    ) -> Diagnostic {
        let gemeente_of = &self.data.gemeenten[gemeente];
        let given = inputs.iter().map(|&input| {
            let value = self.words.value(columns[input].cells[gemeente]);
            let given = said("script-input").with("name", &self.pack.measures[input].name);
            match value.is_missing() {
                true => given.with("value", said("script-given-missing")),
                false => given.with("value", value.machine()),
            }
        });
        let label = said("script-for").with("measure", &measure.name).with("gemeente", &gemeente_of.name);
        let label = label.with("code", gemeente_of.code.to_string());
        error.told(&self.pack.scripts[script], label, measure.span, given.collect())
    }
}

/// What a formula gives, with the figure that `figure` gives for each measure.
pub fn calculate(formula: &Formula, figure: &impl Fn(MeasureIndex) -> Option<Number>) -> Option<Number> {
    match formula {
        Formula::Number(number) | Formula::Threshold { value: number, .. } => Some(*number),
        Formula::Quantity(Quantity::Measure(measure)) => figure(*measure),
        Formula::Quantity(other) => stop(&format!("a formula asks for {other:?}")),
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
