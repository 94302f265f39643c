//! The names that a condition or formula may use, by where it stands: the columns of rows, or the figures of a gemeente.

use std::sync::Arc;

use typed_index_collections::TiSlice;

use super::super::condition::{Condition, Known, Part, Quantity, Scope, lower_condition};
use super::super::index::MeasureIndex;
use super::super::threshold::Threshold;
use super::mistake::NameMistake;
use super::names::{NameLookup, NameShape};
use crate::dataset::schema::ColumnIndex;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::Node;
use crate::terms::Kind;
use crate::text::Span;

impl NameLookup<'_> {
    /// The names that a condition or formula on measures may use.
    pub fn on_measures(&self, node: &Node) -> MeasureScope<'_> {
        MeasureScope { names: self, value: None, benchmark: false, at: node.span }
    }

    /// Those of an indicator: its own figure too, and where it has one its benchmark.
    pub fn on_indicator(&self, node: &Node, value: Option<MeasureIndex>, benchmark: bool) -> MeasureScope<'_> {
        MeasureScope { names: self, value, benchmark, at: node.span }
    }
}

/// Conditions on rows: the columns.
struct RowScope<'a> {
    names: &'a NameLookup<'a>,
    columns: &'a TiSlice<ColumnIndex, NameShape>,
    table: &'a str,
    at: Span,
}

impl RowScope<'_> {
    fn names(&self) -> Vec<&str> {
        self.columns.iter().map(|column| column.name.as_str()).collect()
    }
}

impl Scope for RowScope<'_> {
    fn find(&self, name: &str) -> Option<Known> {
        let index = self.columns.position(|column| column.name == name)?;
        let column = &self.columns[index];
        self.names.uses.found(column.of.clone(), self.at);
        Some(Known { quantity: Quantity::Column(index), kind: column.kind, allowed: column.allowed.clone() })
    }

    fn named(&self, name: &str) -> Option<Threshold> {
        self.names.named(name, self.at)
    }

    fn periods(&self) -> Vec<&str> {
        self.names.period_names().collect()
    }

    fn list(&self, name: &str) -> Option<Vec<Part<Arc<str>>>> {
        self.names.list(name, self.at)
    }

    fn unknown(&self, name: &str, span: Span) -> Diagnostic {
        let (found, table) = (name.to_owned(), self.table.to_owned());
        Diagnostic::of(span, &NameMistake::ColumnNotNamed { found, table }).suggest(name, self.names())
    }
}

/// Conditions and formulas on a gemeente: the measures, and in an indicator its benchmark.
pub(super) struct MeasureScope<'a> {
    names: &'a NameLookup<'a>,
    /// What `value` is: the figure of the indicator.
    value: Option<MeasureIndex>,
    benchmark: bool,
    at: Span,
}

impl MeasureScope<'_> {
    fn names(&self) -> Vec<&str> {
        let own = [self.value.map(|_| "value"), self.benchmark.then_some("benchmark")];
        let measures = self.names.measures.iter().map(|measure| measure.name.as_str());
        measures.chain(self.names.threshold_names()).chain(own.into_iter().flatten()).collect()
    }
}

impl Scope for MeasureScope<'_> {
    fn find(&self, name: &str) -> Option<Known> {
        if self.benchmark && name == "benchmark" {
            return Some(Known { quantity: Quantity::Benchmark, kind: Kind::Number, allowed: None });
        }
        let own = self.value.filter(|_| name == "value");
        let index = own.or_else(|| self.names.place(name, self.value))?;
        let measure = &self.names.measures[index];
        self.names.uses.found(measure.of.clone(), self.at);
        Some(Known { quantity: Quantity::Measure(index), kind: measure.kind, allowed: measure.allowed.clone() })
    }

    fn named(&self, name: &str) -> Option<Threshold> {
        self.names.named(name, self.at)
    }

    fn periods(&self) -> Vec<&str> {
        self.names.period_names().collect()
    }

    fn list(&self, name: &str) -> Option<Vec<Part<Arc<str>>>> {
        self.names.list(name, self.at)
    }

    fn unknown(&self, name: &str, span: Span) -> Diagnostic {
        if let Some(not_called) = self.names.not_called(name, self.value, span) {
            return not_called;
        }
        let found = name.to_owned();
        let mistake = match self.names.thresholds.is_empty() {
            true => NameMistake::UnknownMeasure { found },
            false => NameMistake::NoMeasureNorThreshold { found },
        };
        Diagnostic::of(span, &mistake).suggest(name, self.names())
    }
}

/// The condition under `where`, on the rows of a table or view. Outer None: a mistake; inner None: there is none.
pub(super) fn row_filter(
    node: Option<&Node>,
    columns: &TiSlice<ColumnIndex, NameShape>,
    table: &str,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Option<Part<Condition>>> {
    match node {
        Some(node) => lower_condition(node, &RowScope { names, columns, table, at: node.span }, diagnostics).map(Some),
        None => Some(None),
    }
}
