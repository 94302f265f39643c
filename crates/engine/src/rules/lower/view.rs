//! `[view.x]`: rows grouped per gemeente.

use typed_index_collections::{TiSlice, TiVec};

use super::super::aggregate::{Aggregate, Gives};
use super::super::graph::GraphNode;
use super::super::index::ViewIndex;
use super::super::keys;
use super::super::pack::{Join, RowsFrom, View, ViewColumn};
use super::mistake::MeasureMistake;
use super::names::{NameLookup, NameShape};
use super::scopes::row_filter;
use crate::dataset::schema::{ColumnIndex, RowsPer};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::KeyedTable;
use crate::terms::Kind;
use crate::text::Spanned;

/// Views may rest on views that were written before them.
pub(super) fn lower_views(
    tables: &[(Spanned<String>, KeyedTable<'_>)],
    names: &mut NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> TiVec<ViewIndex, View> {
    let mut views = TiVec::new();
    // A view may be written before the view that it rests on: go round until nothing is added.
    let mut waiting: Vec<&(Spanned<String>, KeyedTable<'_>)> = tables.iter().collect();
    loop {
        let (ready, later): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|(name, table)| {
            let mut ignored = Diagnostics::default();
            let from = table.reader().text("from", &mut ignored);
            from.is_none_or(|from| {
                names.schema.tables.contains_key(&name.value)
                    || !tables.iter().any(|(name, _)| name.value == from.value)
                    || names.views.contains_key(&from.value)
            })
        });
        for (name, table) in &ready {
            // By the number that it gets when nothing is wrong with it.
            let number = views.next_key();
            let node = GraphNode::View(number);
            names.uses.define(node.clone(), name.clone());
            let lower = || diagnostics.or_said(|said| lower_view(name, *table, number, names, said));
            if let Some((view, shapes)) = names.uses.by(node, lower) {
                names.views.insert(name.value.clone(), shapes);
                views.push(view);
            }
        }
        if ready.is_empty() {
            for (name, _) in later {
                let mistake = MeasureMistake::ViewOnItself { view: name.value.clone() };
                diagnostics.push(Diagnostic::of(name.span, &mistake));
            }
            return views;
        }
        waiting = later;
        if waiting.is_empty() {
            return views;
        }
    }
}

fn lower_view(
    name: &Spanned<String>,
    table: KeyedTable<'_>,
    number: ViewIndex,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(View, TiVec<ColumnIndex, NameShape>)> {
    if names.schema.tables.contains_key(&name.value) {
        diagnostics.push(Diagnostic::of(name.span, &MeasureMistake::NameOfTable { found: name.value.clone() }));
        return None;
    }
    let mut reader = table.reader();
    let from = reader.text("from", diagnostics);
    let join = reader.table("join", diagnostics);
    let filter = reader.node("where");
    let group = reader.texts("group", diagnostics);
    let column_tables = reader.named_tables("columns", diagnostics);
    reader.finish(diagnostics);

    let from = names.gemeente_rows(&from?, diagnostics)?;
    let own = names.columns(from);
    let mut with_joined = None;
    let join = match join {
        Some(table) => {
            let columns = with_joined.insert(own.to_vec());
            Some(lower_join(table, columns, names, diagnostics)?)
        }
        None => None,
    };
    let columns = with_joined.as_deref().unwrap_or(own);
    let filter = row_filter(filter, columns, names.name_of(from), names, diagnostics)?;
    let mut shapes: TiVec<ColumnIndex, NameShape> = TiVec::new();
    let mut grouped = Vec::new();
    for column in group? {
        let (index, shape) = names.pick(columns, &column, Some(names.name_of(from)), diagnostics)?;
        let of = GraphNode::ViewColumn(number, shapes.next_key());
        names.uses.by(of.clone(), || {
            names.uses.found(GraphNode::View(number), column.span);
            names.uses.found(shape.of.clone(), column.span);
        });
        shapes.push(NameShape { of, ..shape });
        grouped.push((column.value, index));
    }
    let mut lowered = Vec::new();
    for (column_name, table) in column_tables {
        let mut reader = table.reader();
        let aggregate = reader.word("aggregate", &keys::AGGREGATES, diagnostics);
        let of = reader.text("of", diagnostics);
        reader.finish(diagnostics);
        let aggregate = aggregate?;
        let node = GraphNode::ViewColumn(number, shapes.next_key());
        let named = NameShape::number(&column_name.value, node.clone());
        let (of, shape) = names.uses.by(node, || {
            names.uses.found(GraphNode::View(number), column_name.span);
            aggregate_shape(named, &aggregate, of, (columns, Some(names.name_of(from))), names, diagnostics)
        })?;
        if shapes.iter().any(|shape| shape.name == column_name.value) {
            let mistake = MeasureMistake::ColumnTwice { found: column_name.value };
            diagnostics.push(Diagnostic::of(column_name.span, &mistake));
            return None;
        }
        shapes.push(shape);
        lowered.push(ViewColumn { name: column_name.value, aggregate: aggregate.value, of });
    }
    let view = View { name: name.value.clone(), from, join, filter, group: grouped, columns: lowered, span: name.span };
    Some((view, shapes))
}

fn lower_join(
    table: KeyedTable<'_>,
    columns: &mut TiVec<ColumnIndex, NameShape>,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Join> {
    let mut reader = table.reader();
    let other = reader.text("table", diagnostics);
    let on = reader.text("on", diagnostics);
    reader.finish(diagnostics);
    let (other, on) = (other?, on?);
    let index = names.table(&other, diagnostics)?;
    if names.schema.table(index).1.rows != RowsPer::Nothing {
        diagnostics.push(Diagnostic::of(other.span, &MeasureMistake::JoinOfGemeenten { found: other.value }));
        return None;
    }
    let (left, left_shape) = names.pick(columns, &on, None, diagnostics)?;
    let (right, right_shape) = names.column(RowsFrom::Table(index), &on, diagnostics)?;
    if left_shape.kind != Kind::Text || right_shape.kind != Kind::Text {
        diagnostics.push(Diagnostic::of(on.span, &MeasureMistake::JoinNotOnText));
        return None;
    }
    for mut shape in names.columns(RowsFrom::Table(index)).to_vec() {
        // The columns of the joined table follow; a name that is taken (the key itself) stays that of the first.
        if columns.iter().any(|column| column.name == shape.name) {
            shape.name = format!("{}.{}", other.value, shape.name);
        }
        columns.push(shape);
    }
    Some(Join { table: index, left, right })
}

/// What an aggregate gives, and of which column of some rows; `named` is what gets its name.
pub(super) fn aggregate_shape(
    named: NameShape,
    aggregate: &Spanned<Aggregate>,
    of: Option<Spanned<String>>,
    (columns, table): (&TiSlice<ColumnIndex, NameShape>, Option<&str>),
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(Option<ColumnIndex>, NameShape)> {
    let word = || aggregate.value.word().to_owned();
    match (aggregate.value.takes_a_column(), of) {
        (false, Some(of)) => {
            diagnostics.push(Diagnostic::of(of.span, &MeasureMistake::LooksAtRows { aggregate: word() }));
            None
        }
        (false, None) => {
            let kind = if aggregate.value.gives() == Gives::YesNo { Kind::YesNo } else { Kind::Number };
            Some((None, NameShape { kind, ..named }))
        }
        (true, None) => {
            diagnostics.push(
                Diagnostic::of(aggregate.span, &MeasureMistake::NeedsColumn { aggregate: word() })
                    .suggest("", columns.iter().map(|column| column.name.as_str())),
            );
            None
        }
        (true, Some(of)) => {
            let (index, shape) = names.pick(columns, &of, table, diagnostics)?;
            if aggregate.value.gives() == Gives::Count {
                return Some((Some(index), named));
            }
            let fits = aggregate.value.can_be_taken_of(shape.kind);
            if !fits {
                let mistake = MeasureMistake::NotTakenOf { aggregate: word(), column: of.value, kind: shape.kind };
                diagnostics.push(Diagnostic::of(of.span, &mistake));
                return None;
            }
            Some((Some(index), NameShape { name: named.name, of: named.of, ..shape }))
        }
    }
}
