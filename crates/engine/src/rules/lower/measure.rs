//! `[measure.x]`: a figure of one gemeente, declared, computed from others, or scripted.

use indexmap::IndexMap;
use typed_index_collections::{TiSlice, TiVec};

use super::super::composed::Composing;
use super::super::condition::{lower_condition, lower_formula};
use super::super::graph::{GraphNode, RestsBy};
use super::super::index::{MeasureIndex, ScriptIndex};
use super::super::keys;
use super::super::pack::{Indicator, Measure, Precision, Recipe, RowsFrom};
use super::super::script::Script;
use super::Context;
use super::composed::{class_names, counts_itself, lower_classes, lower_composite, lower_tally};
use super::mistake::{MeasureMistake, NameMistake};
use super::names::{NameLookup, NameShape, refuse_reserved};
use super::scopes::row_filter;
use super::show::lower_display;
use super::view::aggregate_shape;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::OrFault;
use crate::language::said;
use crate::syntax::{KeyedTable, TableReader};
use crate::terms::Kind;
use crate::text::Spanned;

type Named<'t> = (Spanned<String>, KeyedTable<'t>);

/// First round: which measures there are and of what kind, so that they may mention each other in any order.
pub(super) fn name_measures(tables: &[Named<'_>], names: &mut NameLookup<'_>, diagnostics: &mut Diagnostics) {
    for (number, (name, table)) in tables.iter().enumerate() {
        let named = NameShape::number(&name.value, GraphNode::Measure(number.into()));
        names.uses.define(named.of.clone(), name.clone());
        refuse_reserved(name, |found| NameMistake::ReservedMeasure { found }, diagnostics);
        if names.is_threshold(&name.value) {
            let mistake = MeasureMistake::NameOfThreshold { found: name.value.clone() };
            diagnostics.push(Diagnostic::of(name.span, &mistake));
        }
        // Mistakes are reported in the second round; here a shape is enough, a number if nothing better is known.
        let mut ignored = Diagnostics::default();
        let mut reader = table.reader();
        let shape = if reader.node("when").is_some() {
            NameShape { kind: Kind::YesNo, ..named }
        } else if reader.node("script").is_some() {
            let kind = reader.word("kind", &keys::KINDS, &mut ignored).map_or(Kind::Number, |kind| kind.value);
            let allowed = reader.texts("allowed", &mut ignored).map(values);
            NameShape { kind, allowed, ..named }
        } else if let Some(classes) = reader.node("classes") {
            NameShape { kind: Kind::Text, allowed: Some(class_names(classes)), ..named }
        } else {
            names.uses.ahead(|| aggregate_of(&mut reader, names, &named, &mut ignored)).unwrap_or(named)
        };
        names.add_measure(shape);
    }
}

fn aggregate_of(
    reader: &mut TableReader<'_>,
    names: &NameLookup<'_>,
    named: &NameShape,
    ignored: &mut Diagnostics,
) -> Option<NameShape> {
    let from = names.rows(&reader.text("from", ignored)?, ignored)?;
    let aggregate = reader.word("aggregate", &keys::AGGREGATES, ignored)?;
    let of = reader.text("of", ignored);
    let columns = names.columns(from);
    aggregate_shape(named.clone(), &aggregate, of, (columns, None), names, ignored).map(|(_, shape)| shape)
}

/// Second round: what each measure is. None when one of them has a mistake.
pub(super) fn lower_measures(
    tables: &[Named<'_>],
    names: &NameLookup<'_>,
    context: &Context<'_>,
    scripts: &mut TiVec<ScriptIndex, Script>,
    diagnostics: &mut Diagnostics,
) -> Option<TiVec<MeasureIndex, Measure>> {
    let lower = |(number, named): (usize, &Named<'_>)| {
        let number = MeasureIndex::from(number);
        names.uses.by(GraphNode::Measure(number), || {
            diagnostics.or_said(|said| lower_measure(named, number, names, context, scripts, said))
        })
    };
    let lowered: Vec<Option<Measure>> = tables.iter().enumerate().map(lower).collect();
    lowered.into_iter().collect()
}

fn lower_measure(
    (name, table): &Named<'_>,
    number: MeasureIndex,
    names: &NameLookup<'_>,
    context: &Context<'_>,
    scripts: &mut TiVec<ScriptIndex, Script>,
    diagnostics: &mut Diagnostics,
) -> Option<Measure> {
    let shape = &names.measures[number];
    let mut reader = table.reader();
    let note = reader.text("note", diagnostics).map(|note| note.value);
    let changeable = reader.yes_no("changeable", diagnostics);
    let display = reader
        .table("display", diagnostics)
        .map(|table| lower_display(table, shape.kind, shape.allowed.as_deref(), &names.words, diagnostics));
    let ways: Vec<&str> = keys::WAYS.into_iter().filter(|way| table.get(way).is_some()).collect();
    let how = match *ways.as_slice() {
        ["from"] => lower_aggregate(&mut reader, name, number, names, diagnostics)?,
        ["when"] => {
            reader.also(&keys::WHEN);
            let node = reader.node("when").or_fault("the key that was seen");
            let condition = lower_condition(node, &names.on_measures(node), diagnostics);
            reader.finish(diagnostics);
            Recipe::When(condition?)
        }
        ["formula"] => {
            reader.also(&keys::FORMULA);
            let node = reader.node("formula").or_fault("the key that was seen");
            let formula = lower_formula(node, &names.on_measures(node), diagnostics);
            reader.finish(diagnostics);
            Recipe::Formula(formula?)
        }
        ["classes"] => lower_classes(&mut reader, name, names, diagnostics)?,
        ["weights"] => lower_composite(Composing::WeightedMean, &mut reader, name, names, diagnostics)?,
        ["points"] => lower_composite(Composing::Points, &mut reader, name, names, diagnostics)?,
        ["counts"] => lower_tally(&mut reader, name, diagnostics)?,
        [] => {
            let mistake = MeasureMistake::ComesFromNothing { measure: name.value.clone() };
            diagnostics.push(Diagnostic::of(name.span, &mistake));
            return None;
        }
        [first, second, ..] => {
            let node = table.get(second).or_fault("the key that was seen");
            let (measure, first, second) = (name.value.clone(), first.to_owned(), second.to_owned());
            diagnostics.push(Diagnostic::of(node.span, &MeasureMistake::ComesFromTwo { measure, first, second }));
            return None;
        }
        _ => lower_script(&mut reader, name, names, context, scripts, diagnostics)?,
    };
    Some(Measure {
        name: name.value.clone(),
        kind: shape.kind,
        how,
        display,
        usual: names.words.usual().clone(),
        precision: Precision::Exact,
        whole: false,
        allowed: shape.allowed.clone(),
        changeable,
        note,
        span: name.span,
    })
}

fn lower_aggregate(
    reader: &mut TableReader<'_>,
    name: &Spanned<String>,
    number: MeasureIndex,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Recipe> {
    reader.also(&keys::FROM);
    let from = reader.text("from", diagnostics);
    let filter = reader.node("where");
    let aggregate = reader.word("aggregate", &keys::AGGREGATES, diagnostics);
    let of = reader.text("of", diagnostics);
    let presence = reader.text("presence", diagnostics);
    let missing_as = reader.number("missing_as", diagnostics);
    reader.finish(diagnostics);
    let from = names.gemeente_rows(&from?, diagnostics)?;
    let columns = names.columns(from);
    let filter = row_filter(filter, columns, names.name_of(from), names, diagnostics)?;
    let presence = match presence {
        Some(presence) => Some(names.presence(&presence, diagnostics)?),
        None => None,
    };
    let aggregate = aggregate?;
    let named = NameShape::number(&name.value, GraphNode::Measure(number));
    let (of, shape) = aggregate_shape(named, &aggregate, of, (columns, Some(names.name_of(from))), names, diagnostics)?;
    if let Some(missing_as) = &missing_as {
        let looks_at_rows = aggregate.value.always_gives();
        if looks_at_rows || shape.kind != Kind::Number {
            diagnostics.push(Diagnostic::of(missing_as.span, &MeasureMistake::MissingAsIdle));
            return None;
        }
    }
    let missing_as = missing_as.map(|number| number.value);
    Some(Recipe::Aggregate { from, filter, aggregate: aggregate.value, of, presence, missing_as })
}

fn lower_script(
    reader: &mut TableReader<'_>,
    name: &Spanned<String>,
    names: &NameLookup<'_>,
    context: &Context<'_>,
    scripts: &mut TiVec<ScriptIndex, Script>,
    diagnostics: &mut Diagnostics,
) -> Option<Recipe> {
    reader.also(&keys::SCRIPT);
    let script = reader.text("script", diagnostics);
    let inputs = reader.texts("inputs", diagnostics).unwrap_or_default();
    let tables = reader.texts("tables", diagnostics).unwrap_or_default();
    let promised = promise(reader, name, diagnostics);
    reader.finish(diagnostics);
    promised?;
    let script = script?;
    let file_name = script.value.strip_suffix(".rhai").unwrap_or(&script.value);
    let Some(&file) = context.scripts.get(file_name) else {
        diagnostics.push(
            Diagnostic::of(script.span, &MeasureMistake::UnknownScript { found: script.value.clone() })
                .suggest(file_name, context.scripts.keys().map(String::as_str)),
        );
        return None;
    };
    names.uses.found(GraphNode::Script(format!("{file_name}.rhai").into()), script.span);
    // Rows before inputs: the nearest source is the one whose edition is printed.
    let rows: Option<Vec<(String, RowsFrom)>> = tables
        .iter()
        .map(|table| {
            let from = names.gemeente_rows(table, diagnostics)?;
            let whole =
                || names.columns(from).iter().for_each(|column| names.uses.found(column.of.clone(), table.span));
            names.uses.way(RestsBy::WithRow, whole);
            Some((table.value.clone(), from))
        })
        .collect();
    let measures: Option<Vec<MeasureIndex>> = inputs.iter().map(|input| names.measure(input, diagnostics)).collect();
    let (measures, rows) = (measures?, rows?);
    let known: Vec<&str> = inputs.iter().chain(&tables).map(|name| name.value.as_str()).chain(["peildatum"]).collect();
    let read = Script::read(&script.value, file, context.files, &known, diagnostics)?;
    let script = scripts.push_and_get_key(read);
    Some(Recipe::Script { script, inputs: measures, tables: rows })
}

/// What a script promises to give. It is kept, so it must be said: which texts, when it gives one.
fn promise(reader: &mut TableReader<'_>, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<()> {
    let kind = reader.word("kind", &keys::KINDS, diagnostics);
    let allowed = reader.node("allowed").map(|node| node.span);
    let list = reader.texts("allowed", diagnostics);
    let kind = if reader.node("kind").is_some() { kind?.value } else { Kind::Number };
    match (kind, allowed) {
        (Kind::Text, None) => {
            let mistake = MeasureMistake::NoTextsPromised { measure: name.value.clone() };
            diagnostics.push(Diagnostic::of(name.span, &mistake));
            None
        }
        (Kind::Text, Some(_)) => list.map(drop),
        (_, None) => Some(()),
        (kind, Some(span)) => {
            let mistake = MeasureMistake::NoChoice { measure: name.value.clone(), kind };
            diagnostics.push(Diagnostic::of(span, &mistake));
            None
        }
    }
}

fn values(texts: Vec<Spanned<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

/// The order in which they can be computed; a loop is an error that names it.
pub(super) fn order_measures(
    measures: &TiSlice<MeasureIndex, Measure>,
    indicators: &IndexMap<String, Indicator>,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<MeasureIndex>> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let mut marks: TiVec<MeasureIndex, Mark> = measures.iter().map(|_| Mark::New).collect();
    let mut order = Vec::with_capacity(measures.len());
    for start in measures.keys() {
        // The way to where we are, each with the needs that are still to be looked at. Not by recursion: a chain may be
        // as long as the rules are.
        let mut way: Vec<(MeasureIndex, std::vec::IntoIter<MeasureIndex>)> = Vec::new();
        let mut next = Some(start);
        loop {
            match next.map(|at| (at, marks[at])) {
                Some((at, Mark::New)) => {
                    marks[at] = Mark::Open;
                    way.push((at, measures[at].needs(indicators).into_iter()));
                }
                Some((at, Mark::Open)) => {
                    let loops = way.iter().map(|(seen, _)| *seen).skip_while(|seen| *seen != at);
                    let loops: Vec<MeasureIndex> = loops.collect();
                    let nexts = loops.iter().skip(1).chain([&at]);
                    let itself =
                        loops.iter().zip(nexts).find_map(|(at, next)| counts_itself(&measures[*at], *next, indicators));
                    let loops = || loops.iter().map(|at| &measures[*at]).collect::<Vec<_>>();
                    diagnostics.push(itself.unwrap_or_else(|| cycle(&loops())));
                    return None;
                }
                Some((_, Mark::Done)) | None => {}
            }
            let Some((at, needs)) = way.last_mut() else { break };
            next = needs.next();
            if next.is_none() {
                marks[*at] = Mark::Done;
                order.push(*at);
                way.pop();
            }
        }
    }
    Some(order)
}

/// Measures that need each other in this order, the last one the first.
fn cycle(members: &[&Measure]) -> Diagnostic {
    let first = members.first().or_fault("the measures of a loop");
    let next = |at: usize| members.get(at + 1).unwrap_or(first).name.clone();
    let names: Vec<&str> = members.iter().map(|measure| measure.name.as_str()).chain([first.name.as_str()]).collect();
    let mistake = MeasureMistake::Loop { names: names.join(" -> "), next: next(0) };
    members.iter().enumerate().skip(1).fold(Diagnostic::of(first.span, &mistake), |diagnostic, (at, member)| {
        diagnostic.beside(member.span, said("rules-needs").with("name", next(at)))
    })
}
