//! What names there are: tables, views, columns, lists, measures.
//!
//! Longer than most: what a name means depends on all other kinds of names.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use indexmap::IndexMap;
use typed_index_collections::{TiSlice, TiVec};

use super::super::condition::Part;
use super::super::graph::{self, Uses};
use super::super::index::{MeasureIndex, ViewIndex};
use super::super::keys;
use super::super::outline::Outline;
use super::super::pack::RowsFrom;
use super::super::threshold::{self, Threshold};
use super::braces::{Braced, braces};
use super::mistake::NameMistake;
use super::reason::find_reason;
use crate::dataset::schema::{ColumnIndex, ColumnSchema, RowsPer, Schema, TableIndex};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::OrFault;
use crate::language::ReportWords;
use crate::syntax::{Item, Node, TomlTable, check_name};
use crate::terms::{Kind, Number, Period, PeriodUnit, Reason};
use crate::text::{Span, Spanned};

/// A name and what it holds.
#[derive(Clone, Debug)]
pub(super) struct NameShape {
    pub name: String,
    pub kind: Kind,
    pub allowed: Option<Vec<String>>,
    /// What has the name.
    pub of: graph::GraphNode,
}

impl NameShape {
    pub fn number(name: &str, of: graph::GraphNode) -> NameShape {
        NameShape { name: name.to_owned(), kind: Kind::Number, allowed: None, of }
    }

    fn of_column(name: &str, column: &ColumnSchema, of: graph::GraphNode) -> NameShape {
        NameShape { name: name.to_owned(), kind: column.kind, allowed: column.allowed.clone(), of }
    }
}

pub(super) struct NameLookup<'a> {
    pub schema: &'a Schema,
    /// Where everything that is found is taken down.
    pub uses: &'a Uses,
    /// Of the report.
    pub words: ReportWords,
    lists: IndexMap<String, Vec<Part<Arc<str>>>>,
    pub thresholds: IndexMap<String, Threshold>,
    /// Columns of each table of the schema, as far as somebody asked for them.
    tables: TiVec<TableIndex, OnceCell<TiVec<ColumnIndex, NameShape>>>,
    /// Columns of each view.
    pub views: IndexMap<String, TiVec<ColumnIndex, NameShape>>,
    pub measures: TiVec<MeasureIndex, NameShape>,
    /// The indicators of each measure that is the figure of one: what an edition keeps.
    pub kept: BTreeMap<String, Vec<String>>,
    /// Each by its name.
    places: HashMap<String, MeasureIndex>,
}

impl<'a> NameLookup<'a> {
    pub fn new(schema: &'a Schema, uses: &'a Uses, words: ReportWords) -> Self {
        NameLookup {
            schema,
            uses,
            words,
            lists: IndexMap::new(),
            thresholds: IndexMap::new(),
            tables: schema.tables.values().map(|_| OnceCell::new()).collect(),
            views: IndexMap::new(),
            measures: TiVec::new(),
            kept: BTreeMap::new(),
            places: HashMap::new(),
        }
    }

    pub fn read_lists(&mut self, lists: &TomlTable, diagnostics: &mut Diagnostics) {
        for (name, entry) in &lists.entries {
            self.uses.define(graph::GraphNode::List(name.as_str().into()), Spanned::new(name.clone(), entry.key));
            match &entry.node.item {
                Item::Array(items) => {
                    let texts = items.iter().filter_map(|item| item.text(diagnostics));
                    let texts = texts.map(|text| Part::new(text.value.into(), text.span));
                    self.lists.insert(name.clone(), texts.collect());
                }
                other => {
                    let mistake = NameMistake::ListNoTexts { found: other.called() };
                    diagnostics.push(Diagnostic::of(entry.node.span, &mistake));
                }
            }
        }
    }

    pub fn read_thresholds(&mut self, thresholds: &TomlTable, diagnostics: &mut Diagnostics) {
        for (name, entry) in &thresholds.entries {
            self.uses.define(graph::GraphNode::Threshold(name.as_str().into()), Spanned::new(name.clone(), entry.key));
            let reserved = |found| NameMistake::ReservedThreshold { found };
            refuse_reserved(&Spanned::new(name.clone(), entry.key), reserved, diagnostics);
            match &entry.node.item {
                Item::Number(number) => {
                    self.thresholds.insert(name.clone(), Threshold::Number(*number));
                }
                _ if keys::INDICATOR.find(name).is_some() => {
                    let mistake = NameMistake::KeyOfIndicator { found: name.clone() };
                    diagnostics.push(Diagnostic::of(entry.key, &mistake).leaves_out());
                }
                // Known all the same when it cannot be read: what uses it is no mistake of its own.
                Item::Table(table) => {
                    let any = Period::new(PeriodUnit::Months, 1);
                    let period = threshold::period(table, diagnostics).or(any).map(Threshold::Period);
                    self.thresholds.extend(period.map(|period| (name.clone(), period)));
                }
                other => {
                    self.thresholds.insert(name.clone(), Threshold::Number(Number::ZERO));
                    let mistake =
                        NameMistake::ThresholdNoNumber { found: other.called(), better: entry.node.as_number() };
                    diagnostics.push(Diagnostic::of(entry.node.span, &mistake));
                }
            }
        }
    }

    /// A text in which thresholds may stand between braces, with their values filled in.
    pub fn fill(&self, node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
        self.uses.way(graph::RestsBy::Printed, || self.filled(node, diagnostics))
    }

    fn filled(&self, node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
        let text = node.text(diagnostics)?.value;
        let mut filled = String::new();
        let mut rest = 0;
        for (start, end) in braces(node, &text, diagnostics)? {
            let place = node.inside(start, end + 1);
            let braced = Braced::of(text.get(start + 1..end)?);
            let Some(value) = self.named(braced.name, place) else {
                let found = braced.name.to_owned();
                diagnostics.push(match self.thresholds.is_empty() {
                    true => Diagnostic::of(place, &NameMistake::NoThresholds { found }),
                    false => Diagnostic::of(place, &NameMistake::UnknownThreshold { found })
                        .suggest(braced.name, self.thresholds.keys().map(String::as_str)),
                });
                return None;
            };
            filled.push_str(text.get(rest..start)?);
            filled.push_str(&braced.print(value, &self.words, place, diagnostics)?);
            rest = end + 1;
        }
        filled.push_str(text.get(rest..)?);
        Some(filled)
    }

    /// A table or view by name.
    pub fn rows(&self, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<RowsFrom> {
        let view = self.views.get_index_of(&name.value).map(|view| RowsFrom::View(view.into()));
        if let Some(found) = view.or_else(|| self.schema.table_index(&name.value).map(RowsFrom::Table)) {
            self.uses.found(found.into(), name.span);
            return Some(found);
        }
        let names = self.views.keys().chain(self.schema.tables.keys()).map(String::as_str);
        diagnostics.push(
            Diagnostic::of(name.span, &NameMistake::UnknownRows { found: name.value.clone() })
                .suggest(&name.value, names),
        );
        None
    }

    /// Rows that belong to gemeenten.
    pub fn gemeente_rows(&self, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<RowsFrom> {
        let from = self.rows(name, diagnostics)?;
        if self.is_reference(from) {
            diagnostics.push(Diagnostic::of(name.span, &NameMistake::RowsOfNobody { found: name.value.clone() }));
            return None;
        }
        Some(from)
    }

    /// Whether these rows belong to no gemeente.
    pub fn is_reference(&self, from: RowsFrom) -> bool {
        let RowsFrom::Table(table) = from else { return false };
        self.schema.table(table).1.rows == RowsPer::Nothing
    }

    /// The table that says whether a gemeente takes part: a view has no rows for who is not in it.
    pub fn presence(&self, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<TableIndex> {
        match self.uses.way(graph::RestsBy::Presence, || self.gemeente_rows(name, diagnostics))? {
            RowsFrom::Table(table) => Some(table),
            RowsFrom::View(_) => {
                diagnostics.push(Diagnostic::of(name.span, &NameMistake::PresenceOfView { found: name.value.clone() }));
                None
            }
        }
    }

    /// A table of the schema by name.
    pub fn table(&self, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<TableIndex> {
        let found = self.schema.table_index(&name.value);
        match found {
            Some(table) => self.uses.found(graph::GraphNode::Table(table), name.span),
            None => diagnostics.push(
                Diagnostic::of(name.span, &NameMistake::UnknownTable { found: name.value.clone() })
                    .suggest(&name.value, self.schema.tables.keys().map(String::as_str)),
            ),
        }
        found
    }

    pub fn name_of(&self, from: RowsFrom) -> &str {
        match from {
            RowsFrom::Table(table) => self.schema.table(table).0,
            RowsFrom::View(view) => self.view(view).0,
        }
    }

    pub fn columns(&self, from: RowsFrom) -> &TiSlice<ColumnIndex, NameShape> {
        match from {
            RowsFrom::Table(table) => self.tables[table].get_or_init(|| {
                let columns = self.schema.table(table).1.columns.iter().enumerate();
                let shape = |(at, (name, column)): (usize, (&String, &ColumnSchema))| {
                    NameShape::of_column(name, column, graph::GraphNode::Column(table, at.into()))
                };
                columns.map(shape).collect()
            }),
            RowsFrom::View(view) => self.view(view).1,
        }
    }

    fn view(&self, view: ViewIndex) -> (&str, &TiVec<ColumnIndex, NameShape>) {
        let (name, view) = self.views.get_index(view.into()).or_fault("a view of the rules");
        (name, view)
    }

    /// A column by name, with its place.
    pub fn column(
        &self,
        from: RowsFrom,
        name: &Spanned<String>,
        diagnostics: &mut Diagnostics,
    ) -> Option<(ColumnIndex, NameShape)> {
        self.pick(self.columns(from), name, Some(self.name_of(from)), diagnostics)
    }

    /// A column by name out of some columns: those of a table, or what a view made of its own.
    pub fn pick(
        &self,
        columns: &TiSlice<ColumnIndex, NameShape>,
        name: &Spanned<String>,
        table: Option<&str>,
        diagnostics: &mut Diagnostics,
    ) -> Option<(ColumnIndex, NameShape)> {
        let found = columns.position(|column| column.name == name.value);
        match found {
            Some(column) => self.uses.found(columns[column].of.clone(), name.span),
            None => {
                let found = name.value.clone();
                let mistake = match table {
                    Some(table) => NameMistake::UnknownColumn { found, table: table.to_owned() },
                    None => NameMistake::UnknownOwnColumn { found },
                };
                let names = columns.iter().map(|column| column.name.as_str());
                diagnostics.push(Diagnostic::of(name.span, &mistake).suggest(&name.value, names));
            }
        }
        found.map(|index| (index, columns[index].clone()))
    }

    pub fn measure(&self, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<MeasureIndex> {
        self.measure_of(name, None, diagnostics)
    }

    /// The same in a text of an indicator, of which `own` is the figure.
    pub fn measure_of(
        &self,
        name: &Spanned<String>,
        own: Option<MeasureIndex>,
        diagnostics: &mut Diagnostics,
    ) -> Option<MeasureIndex> {
        let found = self.place(&name.value, own);
        match found {
            Some(measure) => self.uses.found(graph::GraphNode::Measure(measure), name.span),
            None => diagnostics.push(self.not_called(&name.value, own, name.span).unwrap_or_else(|| {
                let mistake = NameMistake::UnknownMeasure { found: name.value.clone() };
                Diagnostic::of(name.span, &mistake).suggest(&name.value, self.measure_names())
            })),
        }
        found
    }

    /// A measure by its name, or by what is asked of an edition; there `value` is the figure that is `own`.
    pub fn place(&self, name: &str, own: Option<MeasureIndex>) -> Option<MeasureIndex> {
        let called = || self.called(name, own).map(|call| call.to_string());
        self.places.get(name).copied().or_else(|| self.places.get(&called()?).copied())
    }

    pub fn list(&self, name: &str, at: Span) -> Option<Vec<Part<Arc<str>>>> {
        let found = self.lists.get(name)?;
        self.uses.found(graph::GraphNode::List(name.into()), at);
        Some(found.clone())
    }

    /// Why a grijs is grijs.
    pub fn reason(&self, name: &Spanned<String>, outline: &Outline, diagnostics: &mut Diagnostics) -> Option<Reason> {
        let found = find_reason(name, outline, diagnostics)?;
        if let Reason::Own(own) = &found {
            self.uses.found(graph::GraphNode::Reason(own.name.as_str().into()), name.span);
        }
        Some(found)
    }

    /// A number or period that the rules gave a name.
    pub fn named(&self, name: &str, at: Span) -> Option<Threshold> {
        let found = self.thresholds.get(name)?;
        self.uses.found(graph::GraphNode::Threshold(name.into()), at);
        Some(*found)
    }

    /// A number that the rules gave a name, where a measure asks for it.
    pub fn number_named(&self, name: &Spanned<String>, measure: &str, diagnostics: &mut Diagnostics) -> Option<Number> {
        let found = name.value.clone();
        diagnostics.push(match self.named(&name.value, name.span) {
            Some(Threshold::Number(number)) => return Some(number),
            Some(Threshold::Period(_)) => {
                let mistake = NameMistake::PeriodForNumber { found, measure: measure.to_owned() };
                Diagnostic::of(name.span, &mistake)
            }
            None if self.thresholds.is_empty() => Diagnostic::of(name.span, &NameMistake::NoThresholds { found }),
            None => Diagnostic::of(name.span, &NameMistake::UnknownThreshold { found })
                .suggest(&name.value, self.threshold_names()),
        });
        None
    }

    /// A measure gets its name, and the next place.
    pub fn add_measure(&mut self, shape: NameShape) {
        let name = shape.name.clone();
        let place = self.measures.push_and_get_key(shape);
        self.places.insert(name, place);
    }

    pub fn is_threshold(&self, name: &str) -> bool {
        self.thresholds.contains_key(name)
    }

    pub fn period_names(&self) -> impl Iterator<Item = &str> {
        let periods = self.thresholds.iter().filter(|(_, value)| value.period().is_some());
        periods.map(|(name, _)| name.as_str())
    }

    pub fn has_measure(&self, name: &str) -> bool {
        self.places.contains_key(name)
    }

    pub fn measure_names(&self) -> impl Iterator<Item = &str> {
        self.measures.iter().map(|measure| measure.name.as_str())
    }

    pub fn threshold_names(&self) -> impl Iterator<Item = &str> {
        self.thresholds.keys().map(String::as_str)
    }

    pub fn into_thresholds(self) -> IndexMap<String, Threshold> {
        self.thresholds
    }

    pub fn list_names(&self) -> impl Iterator<Item = &str> {
        self.lists.keys().map(String::as_str)
    }
}

/// Whether conditions already give a name a meaning.
pub fn is_reserved(name: &str) -> bool {
    matches!(
        name,
        "value"
            | "benchmark"
            | "peildatum"
            | "missing"
            | "months_ago"
            | "ago"
            | "in"
            | "previous"
            | "editions_ago"
            | "since"
    )
}

pub(super) fn refuse_reserved(
    name: &Spanned<String>,
    reserved: fn(String) -> NameMistake,
    diagnostics: &mut Diagnostics,
) {
    if is_reserved(&name.value) {
        diagnostics.push(Diagnostic::of(name.span, &reserved(name.value.clone())));
    }
    check_name(name, diagnostics);
}
