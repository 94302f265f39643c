//! `[measure.x]`: a figure of one gemeente, declared, computed from others, or scripted.

use typed_index_collections::{TiSlice, TiVec};

use super::super::condition::{lower_condition, lower_formula};
use super::super::index::{MeasureIndex, ScriptIndex};
use super::super::pack::{From, How, Measure};
use super::super::script::{RowColumn, Script};
use super::Context;
use super::names::{MeasureScope, Names, Shape, refuse_reserved, row_filter};
use super::show::lower_display;
use super::view::{AGGREGATES, aggregate_shape};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fault::OrFault;
use crate::syntax::{Table, TableReader};
use crate::terms::Kind;
use crate::text::Spanned;

type Named<'t> = (Spanned<String>, &'t Table);

const KINDS: [(&str, Kind); 4] =
    [("number", Kind::Number), ("text", Kind::Text), ("date", Kind::Date), ("yes-no", Kind::YesNo)];

/// First round: which measures there are and of what kind, so that they may mention each other in any order.
pub(super) fn name_measures(tables: &[Named<'_>], names: &mut Names<'_>, diagnostics: &mut Diagnostics) {
    for (name, table) in tables {
        refuse_reserved(name, "measure", diagnostics);
        if names.thresholds.contains_key(&name.value) {
            let message = format!("`{}` is also the name of a threshold", name.value);
            diagnostics.push(
                Diagnostic::error(Code::DuplicateName, name.span, message).help("give one of the two another name"),
            );
        }
        // Mistakes are reported in the second round; here a shape is enough, a number if nothing better is known.
        let mut ignored = Diagnostics::default();
        let mut reader = TableReader::new(table, "a measure");
        let shape = if reader.optional("when").is_some() {
            Shape { kind: Kind::YesNo, ..Shape::number(&name.value) }
        } else if reader.optional("script").is_some() {
            let kind = reader.word("kind", &KINDS, &mut ignored).map_or(Kind::Number, |kind| kind.value);
            let allowed = reader.texts("allowed", &mut ignored).map(values);
            Shape { name: name.value.clone(), kind, allowed }
        } else {
            aggregate_of(&mut reader, names, &name.value, &mut ignored).unwrap_or_else(|| Shape::number(&name.value))
        };
        names.measures.push(shape);
    }
}

fn aggregate_of(
    reader: &mut TableReader<'_>,
    names: &Names<'_>,
    name: &str,
    ignored: &mut Diagnostics,
) -> Option<Shape> {
    let from = names.rows(&reader.text("from", ignored)?, ignored)?;
    let aggregate = reader.word("aggregate", &AGGREGATES, ignored)?;
    let of = reader.text("of", ignored);
    aggregate_shape(name, &aggregate, of, &names.columns(from), "", ignored).map(|(_, shape)| shape)
}

/// Second round: what each measure is. None when one of them has a mistake.
pub(super) fn lower_measures(
    tables: &[Named<'_>],
    names: &Names<'_>,
    context: &Context<'_>,
    scripts: &mut TiVec<ScriptIndex, Script>,
    diagnostics: &mut Diagnostics,
) -> Option<TiVec<MeasureIndex, Measure>> {
    let lowered: Vec<Option<Measure>> =
        tables.iter().map(|named| lower_measure(named, names, context, scripts, diagnostics)).collect();
    let mut measures: TiVec<MeasureIndex, Measure> = lowered.into_iter().collect::<Option<_>>()?;
    spread_sources(&mut measures);
    Some(measures)
}

fn lower_measure(
    (name, table): &Named<'_>,
    names: &Names<'_>,
    context: &Context<'_>,
    scripts: &mut TiVec<ScriptIndex, Script>,
    diagnostics: &mut Diagnostics,
) -> Option<Measure> {
    let shape = names.measures.iter().find(|measure| measure.name == name.value)?;
    let mut reader = TableReader::new(table, "a measure");
    let note = reader.text("note", diagnostics).map(|note| note.value);
    let display = reader
        .table("display", diagnostics)
        .map(|table| lower_display(table, shape.kind, shape.allowed.as_deref(), diagnostics));
    let scope = MeasureScope { names, benchmark: false };
    let ways: Vec<&str> =
        ["from", "when", "formula", "script"].into_iter().filter(|way| table.get(way).is_some()).collect();
    let (how, sources) = match *ways.as_slice() {
        ["from"] => lower_aggregate(&mut reader, name, names, diagnostics)?,
        ["when"] => {
            let condition = lower_condition(reader.optional("when")?, &scope, diagnostics);
            reader.finish(diagnostics);
            (How::When(condition?), Vec::new())
        }
        ["formula"] => {
            let formula = lower_formula(reader.optional("formula")?, &scope, diagnostics);
            reader.finish(diagnostics);
            (How::Formula(formula?), Vec::new())
        }
        [] => {
            diagnostics.push(
                Diagnostic::error(
                    Code::MissingKey,
                    name.span,
                    format!("measure `{}` does not say where it comes from", name.value),
                )
                .help("add one of: from = \"table\", when = '...', formula = '...', script = \"...\""),
            );
            return None;
        }
        [first, second, ..] => {
            let node = table.get(second)?;
            diagnostics.push(
                Diagnostic::error(
                    Code::UnknownKey,
                    node.span,
                    format!("measure `{}` has both `{first}` and `{second}`", name.value),
                )
                .help("a measure comes from one of them"),
            );
            return None;
        }
        _ => lower_script(&mut reader, name, names, context, scripts, diagnostics)?,
    };
    Some(Measure {
        name: name.value.clone(),
        kind: shape.kind,
        how,
        display,
        allowed: shape.allowed.clone(),
        sources,
        note,
        span: name.span,
    })
}

fn lower_aggregate(
    reader: &mut TableReader<'_>,
    name: &Spanned<String>,
    names: &Names<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(How, Vec<String>)> {
    let from = reader.required_text("from", diagnostics);
    let filter = reader.optional("where");
    let aggregate = reader.required_word("aggregate", &AGGREGATES, diagnostics);
    let of = reader.text("of", diagnostics);
    let presence = reader.text("presence", diagnostics);
    let missing_as = reader.number("missing_as", diagnostics).map(|number| number.value);
    reader.finish(diagnostics);
    let from = names.gemeente_rows(&from?, diagnostics)?;
    let columns = names.columns(from);
    let filter = row_filter(filter, &columns, names.name_of(from), names, diagnostics)?;
    let presence = match presence {
        Some(presence) => match names.gemeente_rows(&presence, diagnostics)? {
            From::Table(table) => Some(table),
            From::View(_) => {
                diagnostics.push(
                    Diagnostic::error(Code::UnknownTable, presence.span, format!("`{}` is a view", presence.value))
                        .help("`presence` names a table: a gemeente without a row there has no figure"),
                );
                return None;
            }
        },
        None => None,
    };
    let aggregate = aggregate?;
    let (of, _) = aggregate_shape(&name.value, &aggregate, of, &columns, names.name_of(from), diagnostics)?;
    let how = How::Aggregate { from, filter, aggregate: aggregate.value, of, presence, missing_as };
    let source = names.source_of(from);
    Some((how, vec![source]))
}

fn lower_script(
    reader: &mut TableReader<'_>,
    name: &Spanned<String>,
    names: &Names<'_>,
    context: &Context<'_>,
    scripts: &mut TiVec<ScriptIndex, Script>,
    diagnostics: &mut Diagnostics,
) -> Option<(How, Vec<String>)> {
    let script = reader.required_text("script", diagnostics);
    let inputs = reader.texts("inputs", diagnostics).unwrap_or_default();
    let tables = reader.texts("tables", diagnostics).unwrap_or_default();
    let promised = promise(reader, name, diagnostics);
    reader.finish(diagnostics);
    promised?;
    let script = script?;
    let file_name = script.value.strip_suffix(".rhai").unwrap_or(&script.value);
    let Some(&file) = context.scripts.get(file_name) else {
        diagnostics.push(
            Diagnostic::error(Code::UnknownName, script.span, format!("there is no script `{}`", script.value))
                .suggest(file_name, context.scripts.keys().map(String::as_str)),
        );
        return None;
    };
    let measures: Option<Vec<MeasureIndex>> = inputs.iter().map(|input| names.measure(input, diagnostics)).collect();
    let rows: Option<Vec<(String, From)>> = tables
        .iter()
        .map(|table| names.gemeente_rows(table, diagnostics).map(|from| (table.value.clone(), from)))
        .collect();
    let (measures, rows) = (measures?, rows?);
    let known: Vec<&str> = inputs.iter().chain(&tables).map(|name| name.value.as_str()).chain(["peildatum"]).collect();
    let columns = rows.iter().map(|(_, from)| row_columns(*from, names, context)).collect();
    let read = Script::read(&script.value, file, context.files, &known, columns, diagnostics)?;
    let script = scripts.push_and_get_key(read);
    let sources = rows.iter().map(|(_, from)| names.source_of(*from)).collect();
    Some((How::Script { script, inputs: measures, tables: rows }, sources))
}

/// What stands in the rows that a script is given.
fn row_columns(from: From, names: &Names<'_>, context: &Context<'_>) -> Vec<RowColumn> {
    let can_be_missing = |name: &str| match from {
        From::Table(table) => !context.schema.table(table).1.columns.get(name).is_some_and(|column| column.required),
        // Whether a view can lack something, depends on what it is made of: only what is certain is said.
        From::View(_) => false,
    };
    let column = |shape: Shape| RowColumn {
        can_be_missing: can_be_missing(&shape.name),
        name: shape.name.into(),
        kind: shape.kind,
        allowed: shape.allowed,
    };
    names.columns(from).into_iter().map(column).collect()
}

/// What a script promises to give. It is kept, so it must be said: which texts, when it gives one.
fn promise(reader: &mut TableReader<'_>, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<()> {
    let kind = match reader.optional("kind") {
        Some(_) => reader.word("kind", &KINDS, diagnostics)?.value,
        None => Kind::Number,
    };
    let allowed = reader.optional("allowed").map(|node| node.span);
    let list = reader.texts("allowed", diagnostics);
    match (kind, allowed) {
        (Kind::Text, None) => {
            let message = format!("measure `{}` does not say which texts its script can give", name.value);
            let missing = Diagnostic::error(Code::MissingKey, name.span, message);
            diagnostics.push(missing.help("add allowed = [\"...\", \"...\"]"));
            None
        }
        (Kind::Text, Some(_)) => list.map(drop),
        (_, None) => Some(()),
        (kind, Some(span)) => {
            let message = format!("measure `{}` is {}, which is no choice", name.value, kind.name());
            let loose = Diagnostic::error(Code::UnknownKey, span, message).label("belongs with kind = \"text\"");
            diagnostics.push(loose.help("add kind = \"text\", or leave out `allowed`"));
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
                    way.push((at, measures[at].needs().into_iter()));
                }
                Some((at, Mark::Open)) => {
                    let loops = way.iter().map(|(seen, _)| *seen).skip_while(|seen| *seen != at);
                    diagnostics.push(cycle(&loops.map(|at| &measures[at]).collect::<Vec<_>>()));
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
    let next = |at: usize| members.get(at + 1).unwrap_or(first).name.as_str();
    let names: Vec<&str> = members.iter().map(|measure| measure.name.as_str()).chain([first.name.as_str()]).collect();
    let message = format!("measures need each other in a loop: {}", names.join(" -> "));
    let diagnostic = Diagnostic::error(Code::Cycle, first.span, message)
        .label(format!("needs `{}`", next(0)))
        .help("let one of them come from a table instead");
    members
        .iter()
        .enumerate()
        .skip(1)
        .fold(diagnostic, |diagnostic, (at, member)| diagnostic.also(member.span, format!("needs `{}`", next(at))))
}

/// A measure rests on the sources of the measures that it needs.
fn spread_sources(measures: &mut TiSlice<MeasureIndex, Measure>) {
    let links: TiVec<MeasureIndex, Vec<MeasureIndex>> = measures.iter().map(Measure::needs).collect();
    // As many rounds as there are measures reach the end of the longest chain; a loop adds nothing new.
    for _ in 0..measures.len() {
        let mut changed = false;
        for (at, needed) in links.iter_enumerated() {
            let inherited: Vec<String> = needed.iter().flat_map(|&need| measures[need].sources.clone()).collect();
            let measure = &mut measures[at];
            for source in inherited {
                if !measure.sources.contains(&source) {
                    measure.sources.push(source);
                    changed = true;
                }
            }
        }
        if !changed {
            break;
        }
    }
}
