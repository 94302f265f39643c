//! What names there are: tables, views, columns, lists, measures; and the scopes in which conditions use them.

use std::sync::Arc;

use indexmap::IndexMap;

use super::super::condition::{Condition, Known, Quantity, Scope, lower_condition};
use super::super::pack::From;
use crate::dataset::schema::RowsPer;
use crate::dataset::schema::{ColumnSchema, Schema};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::{Item, Node, Table};
use crate::terms::Kind;
use crate::text::Spanned;

/// A name and what it holds.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub name: String,
    pub kind: Kind,
    pub allowed: Option<Vec<String>>,
}

impl Shape {
    pub fn number(name: &str) -> Shape {
        Shape { name: name.to_owned(), kind: Kind::Number, allowed: None }
    }

    fn of_column(name: &str, column: &ColumnSchema) -> Shape {
        Shape { name: name.to_owned(), kind: column.kind, allowed: column.allowed.clone() }
    }
}

pub(super) struct Names<'a> {
    pub schema: &'a Schema,
    lists: IndexMap<String, Vec<Arc<str>>>,
    /// Columns of each view, and the source it rests on.
    pub views: IndexMap<String, (Vec<Shape>, String)>,
    pub measures: Vec<Shape>,
}

impl<'a> Names<'a> {
    pub fn new(schema: &'a Schema) -> Self {
        Names { schema, lists: IndexMap::new(), views: IndexMap::new(), measures: Vec::new() }
    }

    pub fn read_lists(&mut self, lists: &Table, diagnostics: &mut Diagnostics) {
        for (name, entry) in &lists.entries {
            match &entry.node.item {
                Item::Array(items) => {
                    let texts = items.iter().filter_map(|item| item.text(diagnostics)).map(|text| text.value.into());
                    self.lists.insert(name.clone(), texts.collect());
                }
                other => diagnostics.push(
                    Diagnostic::error(Code::WrongType, entry.node.span, format!("this is {}", other.name()))
                        .label("a list of texts: [\"een\", \"twee\"]"),
                ),
            }
        }
    }

    /// A table or view by name.
    pub fn rows(&self, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<From> {
        if let Some(view) = self.views.get_index_of(&name.value) {
            return Some(From::View(view));
        }
        if let Some(table) = self.schema.tables.get_index_of(&name.value) {
            return Some(From::Table(table));
        }
        let names = self.views.keys().chain(self.schema.tables.keys()).map(String::as_str);
        diagnostics.push(
            Diagnostic::error(Code::UnknownTable, name.span, format!("there is no table or view `{}`", name.value))
                .suggest(&name.value, names),
        );
        None
    }

    /// Rows that belong to gemeenten.
    pub fn gemeente_rows(&self, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<From> {
        let from = self.rows(name, diagnostics)?;
        if let From::Table(table) = from
            && self.schema.tables.get_index(table).is_some_and(|(_, table)| table.rows == RowsPer::Nothing)
        {
            diagnostics.push(
                Diagnostic::error(
                    Code::UnknownTable,
                    name.span,
                    format!("the rows of `{}` belong to no gemeente", name.value),
                )
                .help("use a table with `gemeente = { ... }` in sources.toml, or join it in a view"),
            );
            return None;
        }
        Some(from)
    }

    /// A table of the schema by name.
    pub fn table(&self, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<usize> {
        let found = self.schema.tables.get_index_of(&name.value);
        if found.is_none() {
            diagnostics.push(
                Diagnostic::error(Code::UnknownTable, name.span, format!("there is no table `{}`", name.value))
                    .suggest(&name.value, self.schema.tables.keys().map(String::as_str)),
            );
        }
        found
    }

    pub fn name_of(&self, from: From) -> &str {
        match from {
            From::Table(table) => self.schema.tables.get_index(table).map_or("", |(name, _)| name),
            From::View(view) => self.views.get_index(view).map_or("", |(name, _)| name),
        }
    }

    pub fn source_of(&self, from: From) -> String {
        match from {
            From::Table(table) => {
                self.schema.tables.get_index(table).map_or_else(String::new, |(_, table)| table.source.clone())
            }
            From::View(view) => self.views.get_index(view).map_or_else(String::new, |(_, (_, source))| source.clone()),
        }
    }

    pub fn columns(&self, from: From) -> Vec<Shape> {
        match from {
            From::Table(table) => self.schema.tables.get_index(table).map_or_else(Vec::new, |(_, table)| {
                table.columns.iter().map(|(name, column)| Shape::of_column(name, column)).collect()
            }),
            From::View(view) => self.views.get_index(view).map_or_else(Vec::new, |(_, (columns, _))| columns.clone()),
        }
    }

    /// A column by name, with its number.
    pub fn column(&self, from: From, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<(usize, Shape)> {
        pick(&self.columns(from), name, self.name_of(from), diagnostics)
    }

    pub fn measure(&self, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<usize> {
        let found = self.measures.iter().position(|measure| measure.name == name.value);
        if found.is_none() {
            diagnostics.push(
                Diagnostic::error(Code::UnknownMeasure, name.span, format!("there is no measure `{}`", name.value))
                    .suggest(&name.value, self.measures.iter().map(|measure| measure.name.as_str())),
            );
        }
        found
    }

    pub fn list(&self, name: &str) -> Option<Vec<Arc<str>>> {
        self.lists.get(name).cloned()
    }

    pub fn list_names(&self) -> impl Iterator<Item = &str> {
        self.lists.keys().map(String::as_str)
    }
}

/// A column by name out of some columns.
pub(super) fn pick(
    columns: &[Shape],
    name: &Spanned<String>,
    table: &str,
    diagnostics: &mut Diagnostics,
) -> Option<(usize, Shape)> {
    let found = columns.iter().position(|column| column.name == name.value);
    if found.is_none() {
        diagnostics.push(
            Diagnostic::error(Code::UnknownColumn, name.span, format!("`{table}` has no column `{}`", name.value))
                .suggest(&name.value, columns.iter().map(|column| column.name.as_str())),
        );
    }
    found.and_then(|index| columns.get(index).map(|shape| (index, shape.clone())))
}

/// Conditions on rows: the columns.
struct RowScope<'a> {
    names: &'a Names<'a>,
    columns: &'a [Shape],
    table: &'a str,
}

impl Scope for RowScope<'_> {
    fn find(&self, name: &str) -> Option<Known> {
        let index = self.columns.iter().position(|column| column.name == name)?;
        let column = self.columns.get(index)?;
        Some(Known { quantity: Quantity::Column(index), kind: column.kind, allowed: column.allowed.clone() })
    }

    fn names(&self) -> Vec<&str> {
        self.columns.iter().map(|column| column.name.as_str()).collect()
    }

    fn list(&self, name: &str) -> Option<Vec<Arc<str>>> {
        self.names.list(name)
    }

    fn what(&self) -> String {
        format!("column in `{}` named", self.table)
    }

    fn code(&self) -> Code {
        Code::UnknownColumn
    }
}

/// Conditions and formulas on a gemeente: the measures, and in an indicator its benchmark.
pub(super) struct MeasureScope<'a> {
    pub names: &'a Names<'a>,
    pub benchmark: bool,
}

impl Scope for MeasureScope<'_> {
    fn find(&self, name: &str) -> Option<Known> {
        if self.benchmark && name == "benchmark" {
            return Some(Known { quantity: Quantity::Benchmark, kind: Kind::Number, allowed: None });
        }
        let index = self.names.measures.iter().position(|measure| measure.name == name)?;
        let measure = self.names.measures.get(index)?;
        Some(Known { quantity: Quantity::Measure(index), kind: measure.kind, allowed: measure.allowed.clone() })
    }

    fn names(&self) -> Vec<&str> {
        let benchmark = self.benchmark.then_some("benchmark");
        self.names.measures.iter().map(|measure| measure.name.as_str()).chain(benchmark).collect()
    }

    fn list(&self, name: &str) -> Option<Vec<Arc<str>>> {
        self.names.list(name)
    }

    fn what(&self) -> String {
        "measure".to_owned()
    }

    fn code(&self) -> Code {
        Code::UnknownMeasure
    }
}

/// The condition under `where`, on the rows of a table or view. Outer None: a mistake; inner None: there is none.
pub(super) fn row_filter(
    node: Option<&Node>,
    columns: &[Shape],
    table: &str,
    names: &Names<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Option<Condition>> {
    match node {
        Some(node) => lower_condition(node, &RowScope { names, columns, table }, diagnostics).map(Some),
        None => Some(None),
    }
}
