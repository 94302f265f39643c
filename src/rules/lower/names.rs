//! What names there are: tables, views, columns, lists, measures; and the scopes in which conditions use them.

use std::sync::Arc;

use indexmap::IndexMap;
use typed_index_collections::{TiSlice, TiVec};

use super::super::condition::{Condition, Known, Part, Quantity, Scope, lower_condition};
use super::super::index::{MeasureIndex, ViewIndex};
use super::super::pack::From;
use crate::dataset::schema::{ColumnIndex, ColumnSchema, RowsPer, Schema, TableIndex};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fault::OrFault;
use crate::syntax::{Item, Node, Table, check_name};
use crate::terms::{Kind, Number};
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
    lists: IndexMap<String, Vec<Part<Arc<str>>>>,
    pub thresholds: IndexMap<String, Number>,
    /// Columns of each view, and the source it rests on.
    pub views: IndexMap<String, (TiVec<ColumnIndex, Shape>, String)>,
    pub measures: TiVec<MeasureIndex, Shape>,
}

impl<'a> Names<'a> {
    pub fn new(schema: &'a Schema) -> Self {
        Names {
            schema,
            lists: IndexMap::new(),
            thresholds: IndexMap::new(),
            views: IndexMap::new(),
            measures: TiVec::new(),
        }
    }

    pub fn read_lists(&mut self, lists: &Table, diagnostics: &mut Diagnostics) {
        for (name, entry) in &lists.entries {
            match &entry.node.item {
                Item::Array(items) => {
                    let texts = items.iter().filter_map(|item| item.text(diagnostics));
                    let texts = texts.map(|text| Part::new(text.value.into(), text.span));
                    self.lists.insert(name.clone(), texts.collect());
                }
                other => diagnostics.push(
                    Diagnostic::error(Code::WrongType, entry.node.span, format!("this is {}", other.name()))
                        .label("a list of texts: [\"een\", \"twee\"]"),
                ),
            }
        }
    }

    pub fn read_thresholds(&mut self, thresholds: &Table, diagnostics: &mut Diagnostics) {
        for (name, entry) in &thresholds.entries {
            refuse_reserved(&Spanned::new(name.clone(), entry.key), "threshold", diagnostics);
            match &entry.node.item {
                Item::Number(number) => {
                    self.thresholds.insert(name.clone(), *number);
                }
                other => {
                    // Known all the same: what uses it is no mistake of its own.
                    self.thresholds.insert(name.clone(), Number::ZERO);
                    diagnostics.push(
                        Diagnostic::error(Code::WrongType, entry.node.span, format!("this is {}", other.name()))
                            .label("a number, without quotes: 40"),
                    );
                }
            }
        }
    }

    /// A text in which thresholds may stand between braces, with their values filled in.
    pub fn fill(&self, node: &Node, diagnostics: &mut Diagnostics) -> Option<String> {
        let text = node.text(diagnostics)?.value;
        let mut filled = String::new();
        let mut rest = 0;
        for (start, end) in braces(node, &text, diagnostics)? {
            let inside = text.get(start + 1..end)?;
            let (name, step) = stepped(inside);
            let Some(value) = self.thresholds.get(name) else {
                let diagnostic = Diagnostic::error(
                    Code::UnknownPlaceholder,
                    node.inside(start, end + 1),
                    format!("there is no threshold `{name}`"),
                );
                diagnostics.push(match self.thresholds.is_empty() {
                    true => diagnostic.help("figures can be named in `detail`, {gemeente} and the like in texts/*.md"),
                    false => diagnostic.suggest(name, self.thresholds.keys().map(String::as_str)),
                });
                return None;
            };
            filled.push_str(text.get(rest..start)?);
            let value = *value + step;
            filled.push_str(&value.dutch(value.decimals()));
            rest = end + 1;
        }
        filled.push_str(text.get(rest..)?);
        Some(filled)
    }

    /// A table or view by name.
    pub fn rows(&self, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<From> {
        if let Some(view) = self.views.get_index_of(&name.value) {
            return Some(From::View(view.into()));
        }
        if let Some(table) = self.schema.table_index(&name.value) {
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
            && self.schema.table(table).1.rows == RowsPer::Nothing
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
    pub fn table(&self, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<TableIndex> {
        let found = self.schema.table_index(&name.value);
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
            From::Table(table) => self.schema.table(table).0,
            From::View(view) => self.view(view).0,
        }
    }

    pub fn source_of(&self, from: From) -> String {
        match from {
            From::Table(table) => self.schema.table(table).1.source.clone(),
            From::View(view) => self.view(view).1.1.clone(),
        }
    }

    pub fn columns(&self, from: From) -> TiVec<ColumnIndex, Shape> {
        match from {
            From::Table(table) => {
                let (_, table) = self.schema.table(table);
                table.columns.iter().map(|(name, column)| Shape::of_column(name, column)).collect()
            }
            From::View(view) => self.view(view).1.0.clone(),
        }
    }

    fn view(&self, view: ViewIndex) -> (&str, &(TiVec<ColumnIndex, Shape>, String)) {
        let (name, view) = self.views.get_index(view.into()).or_fault("a view of the rules");
        (name, view)
    }

    /// A column by name, with its place.
    pub fn column(
        &self,
        from: From,
        name: &Spanned<String>,
        diagnostics: &mut Diagnostics,
    ) -> Option<(ColumnIndex, Shape)> {
        pick(&self.columns(from), name, self.name_of(from), diagnostics)
    }

    pub fn measure(&self, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<MeasureIndex> {
        let found = self.measures.position(|measure| measure.name == name.value);
        if found.is_none() {
            diagnostics.push(
                Diagnostic::error(Code::UnknownMeasure, name.span, format!("there is no measure `{}`", name.value))
                    .suggest(&name.value, self.measures.iter().map(|measure| measure.name.as_str())),
            );
        }
        found
    }

    pub fn list(&self, name: &str) -> Option<Vec<Part<Arc<str>>>> {
        self.lists.get(name).cloned()
    }

    pub fn list_names(&self) -> impl Iterator<Item = &str> {
        self.lists.keys().map(String::as_str)
    }
}

/// `veel_componenten + 1`: a threshold, and what is added to it.
fn stepped(inside: &str) -> (&str, Number) {
    let step = |sign: &str| {
        let (name, step) = inside.split_once(sign)?;
        Some((name.trim(), Number::parse(step.trim())?))
    };
    match (step("+"), step("-")) {
        (Some(found), _) => found,
        (_, Some((name, step))) => (name, Number::ZERO - step),
        _ => (inside, Number::ZERO),
    }
}

/// Names that conditions already give a meaning.
pub(super) fn refuse_reserved(name: &Spanned<String>, what: &str, diagnostics: &mut Diagnostics) {
    if matches!(name.value.as_str(), "benchmark" | "peildatum" | "missing" | "months_ago" | "in") {
        diagnostics.push(
            Diagnostic::error(
                Code::DuplicateName,
                name.span,
                format!("`{}` already means something in conditions", name.value),
            )
            .help(format!("give the {what} another name")),
        );
    }
    check_name(name, diagnostics);
}

/// Where each `{...}` of a text begins and ends; one that is not closed is an error.
pub(super) fn braces(node: &Node, text: &str, diagnostics: &mut Diagnostics) -> Option<Vec<(usize, usize)>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = text.get(at..)?.find('{').map(|open| at + open) {
        let Some(close) = text.get(open..)?.find('}').map(|close| open + close) else {
            diagnostics.push(
                Diagnostic::error(Code::UnknownPlaceholder, node.inside(open, open + 1), "this { is not closed")
                    .help("write a name between braces: {componenten}"),
            );
            return None;
        };
        found.push((open, close));
        at = close + 1;
    }
    Some(found)
}

/// A column by name out of some columns.
pub(super) fn pick(
    columns: &TiSlice<ColumnIndex, Shape>,
    name: &Spanned<String>,
    table: &str,
    diagnostics: &mut Diagnostics,
) -> Option<(ColumnIndex, Shape)> {
    let found = columns.position(|column| column.name == name.value);
    if found.is_none() {
        diagnostics.push(
            Diagnostic::error(Code::UnknownColumn, name.span, format!("`{table}` has no column `{}`", name.value))
                .suggest(&name.value, columns.iter().map(|column| column.name.as_str())),
        );
    }
    found.map(|index| (index, columns[index].clone()))
}

/// Conditions on rows: the columns.
struct RowScope<'a> {
    names: &'a Names<'a>,
    columns: &'a TiSlice<ColumnIndex, Shape>,
    table: &'a str,
}

impl Scope for RowScope<'_> {
    fn find(&self, name: &str) -> Option<Known> {
        let index = self.columns.position(|column| column.name == name)?;
        let column = &self.columns[index];
        Some(Known { quantity: Quantity::Column(index), kind: column.kind, allowed: column.allowed.clone() })
    }

    fn names(&self) -> Vec<&str> {
        self.columns.iter().map(|column| column.name.as_str()).collect()
    }

    fn threshold(&self, name: &str) -> Option<Number> {
        self.names.thresholds.get(name).copied()
    }

    fn list(&self, name: &str) -> Option<Vec<Part<Arc<str>>>> {
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
        let index = self.names.measures.position(|measure| measure.name == name)?;
        let measure = &self.names.measures[index];
        Some(Known { quantity: Quantity::Measure(index), kind: measure.kind, allowed: measure.allowed.clone() })
    }

    fn names(&self) -> Vec<&str> {
        let benchmark = self.benchmark.then_some("benchmark");
        let measures = self.names.measures.iter().map(|measure| measure.name.as_str());
        measures.chain(self.names.thresholds.keys().map(String::as_str)).chain(benchmark).collect()
    }

    fn threshold(&self, name: &str) -> Option<Number> {
        self.names.thresholds.get(name).copied()
    }

    fn list(&self, name: &str) -> Option<Vec<Part<Arc<str>>>> {
        self.names.list(name)
    }

    fn what(&self) -> String {
        if self.names.thresholds.is_empty() { "measure" } else { "measure or threshold" }.to_owned()
    }

    fn code(&self) -> Code {
        Code::UnknownMeasure
    }
}

/// The condition under `where`, on the rows of a table or view. Outer None: a mistake; inner None: there is none.
pub(super) fn row_filter(
    node: Option<&Node>,
    columns: &TiSlice<ColumnIndex, Shape>,
    table: &str,
    names: &Names<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Option<Part<Condition>>> {
    match node {
        Some(node) => lower_condition(node, &RowScope { names, columns, table }, diagnostics).map(Some),
        None => Some(None),
    }
}
