//! Figures of another unit in one sum: 2 percent and 2 components are not to be added. Looked at when every unit is known.

use typed_index_collections::TiSlice;

use indexmap::IndexMap;

use super::super::benchmark::Benchmark;
use super::super::condition::{Condition, Formula, Operand, Part, Quantity};
use super::super::index::MeasureIndex;
use super::super::outline::{ReportTable, TableRows};
use super::super::pack::{Indicator, Measure, Recipe};
use super::mistake::MeasureMistake;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::{Said, said};
use crate::terms::{Number, Unit};
use crate::text::Span;

/// Looks at every condition on measures; columns have no unit.
pub(super) fn check(
    measures: &TiSlice<MeasureIndex, Measure>,
    indicators: &IndexMap<String, Indicator>,
    tables: &IndexMap<String, ReportTable>,
    diagnostics: &mut Diagnostics,
) {
    let mut looked = Looking { measures, benchmark: None, diagnostics };
    for measure in measures {
        if let Recipe::When(condition) = &measure.how {
            looked.condition(condition);
        }
    }
    for indicator in indicators.values() {
        match &indicator.benchmark {
            Benchmark::Count { over, .. }
            | Benchmark::Share { over, .. }
            | Benchmark::Figures { over: Some(over), .. } => {
                looked.condition(over);
            }
            Benchmark::Figures { over: None, .. } | Benchmark::None | Benchmark::Norm(_) | Benchmark::Same => {}
        }
        looked.benchmark = Some(indicator.benchmark_display.unit);
        indicator.colours.iter().for_each(|rule| looked.condition(&rule.condition));
        looked.benchmark = None;
    }
    for table in tables.values() {
        if let TableRows::Criteria { rows, .. } = &table.rows {
            rows.iter().for_each(|row| looked.condition(&row.condition));
        }
    }
}

struct Looking<'a> {
    measures: &'a TiSlice<MeasureIndex, Measure>,
    benchmark: Option<Unit>,
    diagnostics: &'a mut Diagnostics,
}

/// A figure that is added, and what it is measured in.
struct Added {
    quantity: Quantity,
    unit: Unit,
    span: Span,
}

impl Looking<'_> {
    fn condition(&mut self, condition: &Condition) {
        for part in condition.walk() {
            let Condition::Compare { left, right, .. } = part else { continue };
            if !left.is_sum() && !right.is_sum() {
                continue;
            }
            let mut added = Vec::new();
            [left, right].into_iter().for_each(|side| self.side(side, &mut added));
            let Some(first) = added.first() else { continue };
            if let Some(other) = added.iter().find(|other| other.unit != first.unit) {
                let mistake = MeasureMistake::UnitsMixed {
                    found: self.called(other.quantity),
                    unit: of_unit(other.unit),
                    beside: self.called(first.quantity),
                    other: of_unit(first.unit),
                };
                self.diagnostics.push(Diagnostic::of(other.span, &mistake));
            }
        }
    }

    fn side(&self, side: &Part<Operand>, added: &mut Vec<Added>) {
        match &side.what {
            Operand::Quantity(quantity) => self.figure(*quantity, side.span, added),
            Operand::Sum(formula) => self.sum(formula, side.span, added),
            _ => {}
        }
    }

    fn sum(&self, formula: &Formula, span: Span, added: &mut Vec<Added>) {
        match formula {
            Formula::Quantity(quantity) => self.figure(*quantity, span, added),
            Formula::Binary { left, arithmetic, right } => {
                let factor = arithmetic.is_factor();
                // So is one unit made of another.
                if factor && [left, right].into_iter().any(|side| side.number().is_some_and(converts)) {
                    return;
                }
                [left, right].into_iter().for_each(|side| self.sum(side, side.span, added));
            }
            Formula::Number(_) | Formula::Threshold { .. } => {}
        }
    }

    fn figure(&self, quantity: Quantity, span: Span, added: &mut Vec<Added>) {
        let unit = match quantity {
            Quantity::Measure(at) => self.measures[at].display.as_ref().map(|display| display.unit),
            Quantity::Benchmark => self.benchmark,
            Quantity::Column(_) => None,
        };
        added.extend(unit.map(|unit| Added { quantity, unit, span }));
    }

    fn called(&self, quantity: Quantity) -> String {
        match quantity {
            Quantity::Measure(at) => self.measures[at].name.clone(),
            _ => "benchmark".to_owned(),
        }
    }
}

/// A hundred of a share are a percentage, and the other way round.
fn converts(number: Number) -> bool {
    let hundred = Number::from(100i64);
    number == hundred || number * hundred == Number::from(1i64)
}

fn of_unit(unit: Unit) -> Said {
    said(match unit {
        Unit::Number => "rules-unit-number",
        Unit::Percent => "rules-unit-percent",
    })
}
