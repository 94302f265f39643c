//! `indicators/*.toml`: label, benchmark, colour rules.

use indexmap::IndexMap;
use typed_index_collections::TiSlice;

use super::super::benchmark::Benchmark;
use super::super::condition::lower_condition;
use super::super::graph::{self, RestsBy};
use super::super::index::MeasureIndex;
use super::super::keys;
use super::super::outline::{Outline, OutlineBlock};
use super::super::pack::{ColourRule, Compare, Grey, Indicator, Measure, Recipe};
use super::super::piece::{Piece, ShownRows};
use super::benchmark::{BenchmarkOf, LoweredBenchmark, is_better, is_none, lower_benchmark};
use super::braces::refuse_braces;
use super::message::{lower_contact, lower_deadline, lower_weight};
use super::mistake::IndicatorMistake;
use super::names::NameLookup;
use super::pieces::{Pieces, lower_pieces};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Item, KeyedTable, Node};
use crate::terms::{Colour, GreyReason, Kind};
use crate::text::Spanned;

type Named<'t> = (Spanned<String>, KeyedTable<'t>);

/// The indicators that the report shows, in its order.
pub(super) fn lower_indicators(
    tables: &[Named<'_>],
    outline: &Outline,
    measures: &TiSlice<MeasureIndex, Measure>,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> IndexMap<String, Indicator> {
    let sections = sections(outline);
    let mut indicators: IndexMap<String, Indicator> = IndexMap::new();
    for (id, table) in tables {
        let section = sections.get(id.value.as_str());
        if section.is_none() {
            let diagnostic =
                Diagnostic::of(id.span, &IndicatorMistake::NotShown { found: id.value.clone() }).about(&id.value);
            diagnostics.push(diagnostic);
        }
        let node = graph::GraphNode::Indicator(id.value.as_str().into());
        names.uses.define(node.clone(), id.clone());
        let lower = |said: &mut _| lower_indicator(id, *table, outline, measures, names, said);
        let lowered = names.uses.by(node, || diagnostics.or_said(lower));
        if let Some(indicator) = lowered {
            indicators
                .insert(id.value.clone(), Indicator { section: section.cloned().unwrap_or_default(), ..indicator });
        }
    }
    // The order of the report: summary first within its paragraph, then what only the paragraph shows.
    let mut order: Vec<&str> = Vec::new();
    for chapter in &outline.chapters {
        for section in &chapter.sections {
            let shown = section.blocks.iter().flat_map(|block| match block {
                OutlineBlock::Figures(ids) => ids.as_slice(),
                _ => &[],
            });
            let shown: Vec<&str> = shown.map(String::as_str).collect();
            let in_summary = chapter.summary.iter().map(String::as_str).filter(|id| shown.contains(id));
            order.extend(in_summary);
            order.extend(shown.iter().copied().filter(|id| !chapter.summary.iter().any(|summary| summary == id)));
        }
    }
    indicators.sort_by_key(|id, _| order.iter().position(|other| other == id).unwrap_or(usize::MAX));
    indicators
}

/// The paragraph of each indicator.
fn sections(outline: &Outline) -> IndexMap<&str, String> {
    let mut sections = IndexMap::new();
    for section in outline.chapters.iter().flat_map(|chapter| &chapter.sections) {
        for block in &section.blocks {
            if let OutlineBlock::Figures(ids) = block {
                for id in ids {
                    sections.entry(id.as_str()).or_insert_with(|| section.number.clone());
                }
            }
        }
    }
    sections
}

fn lower_indicator(
    id: &Spanned<String>,
    table: KeyedTable<'_>,
    outline: &Outline,
    measures: &TiSlice<MeasureIndex, Measure>,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Indicator> {
    let mut reader = table.reader();
    let label = reader.text("label", diagnostics);
    let title = reader.text("title", diagnostics);
    let basis = reader.text("basis", diagnostics);
    let note = reader.node("note").and_then(|node| names.fill(node, diagnostics));
    let value = reader.text("value", diagnostics);
    let detail = reader.node("detail");
    let asterisk = reader.text("asterisk", diagnostics);
    let rows = reader.list("rows", diagnostics);
    let missing = reader.table("missing", diagnostics);
    let benchmark = reader.table("benchmark", diagnostics);
    let compare = reader.word("compare", &keys::COMPARE, diagnostics);
    let better = reader.word("better", &keys::BETTER, diagnostics);
    let colours = reader.tables("colour", diagnostics);
    let deadline = lower_deadline(reader.node("deadline"), diagnostics);
    let weight = lower_weight(reader.number("weight", diagnostics), diagnostics);
    let contact = lower_contact(reader.text("contact", diagnostics), diagnostics);
    reader.finish(diagnostics);

    let benchmark_over = match benchmark.as_ref().and_then(|table| table.get("over")).map(|node| &node.item) {
        Some(Item::Text { value, .. }) => value.clone(),
        _ => String::new(),
    };
    for text in label.iter().chain(&title).chain(&basis).chain(&asterisk) {
        refuse_braces(text, diagnostics);
    }
    // What a colour rule calls `value`.
    let measure = value.as_ref().and_then(|value| names.measure(value, diagnostics));
    let has_benchmark = benchmark.is_some_and(|table| !is_none(&table));
    let pieces =
        Pieces { measures, own: measure, has_benchmark, has_better: better.is_some(), is_detail: false, names };
    let colours: Vec<Option<ColourRule>> = colours
        .into_iter()
        // Without that figure, what these say of it would only be the same mistake again.
        .filter(|table| measure.is_some() || !asks_for_value(table))
        .map(|table| {
            let lower = |said: &mut _| lower_colour(table, &pieces, outline, said);
            names.uses.way(RestsBy::Judged, || diagnostics.or_said(lower))
        })
        .collect();
    let missing = match missing {
        Some(table) => lower_missing(table, outline, names, diagnostics),
        None => Some(Grey { reason: GreyReason::NoData.into(), why: outline.grey(GreyReason::NoData).to_owned() }),
    };
    let detail = match detail {
        Some(node) => Some(lower_pieces(node, &Pieces { is_detail: true, ..pieces }, diagnostics)?),
        None => None,
    };
    let (value, measure) = (value?, measure?);
    let rows = match rows {
        Some(rows) => {
            Some(names.uses.way(RestsBy::Printed, || lower_rows(rows, &measures[measure], names, diagnostics))?)
        }
        None => None,
    };
    let kind = measures[measure].kind;
    let display = measures[measure].display();
    // Who sees a figure that is made of others, sees how.
    let is_composed = matches!(measures[measure].how, Recipe::Composite(_) | Recipe::Tally(_));
    let detail = detail.or_else(|| is_composed.then(|| vec![Piece::Arithmetic(measure)]));
    if kind == Kind::Number && measures[measure].display.is_none() {
        diagnostics.push(Diagnostic::of(value.span, &IndicatorMistake::NoDisplay { measure: value.value }));
        return None;
    }
    let better = match better {
        Some(better) => Some(is_better(&better, kind, diagnostics)?),
        None => None,
    };
    let LoweredBenchmark { benchmark, display: benchmark_display, label: benchmark_label, without_partners } =
        match benchmark {
            Some(table) => {
                let allowed = measures[measure].allowed.as_deref();
                let of = BenchmarkOf { indicator: &id.value, measure, kind, display, allowed, better };
                let lower = || lower_benchmark(table, of, names, diagnostics);
                names.uses.way(RestsBy::Benchmark, lower)?
            }
            None => LoweredBenchmark { benchmark: Benchmark::None, display, label: None, without_partners: false },
        };
    let (label, basis) = (label?.value, basis.map_or_else(String::new, |basis| basis.value));
    Some(Indicator {
        id: id.value.clone(),
        title: title.map_or_else(|| label.clone(), |title| title.value),
        label,
        section: String::new(),
        basis,
        note,
        measure,
        detail,
        asterisk: asterisk.map(|text| text.value),
        rows,
        missing: missing?,
        benchmark,
        better,
        benchmark_over,
        without_partners,
        benchmark_display,
        benchmark_label,
        colours: colours.into_iter().collect::<Option<_>>()?,
        compare: compare.map_or(Compare::Displayed, |compare| compare.value),
        deadline,
        weight,
        contact,
        span: id.span,
    })
}

/// Which columns of the rows behind a figure are shown.
fn lower_rows(
    rows: &[Node],
    measure: &Measure,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<ShownRows> {
    let Recipe::Aggregate { from, .. } = measure.how else {
        let mistake = IndicatorMistake::NoRowsBehind { measure: measure.name.clone() };
        rows.iter().take(1).for_each(|first| diagnostics.push(Diagnostic::of(first.span, &mistake)));
        return None;
    };
    let column = |name: &Node, said: &mut Diagnostics| {
        let (at, shape) = names.column(from, &name.text(said)?, said)?;
        Some((at, headed(&shape.name)))
    };
    let columns = rows.iter().map(|name| column(name, diagnostics)).collect::<Option<_>>()?;
    Some(ShownRows { columns })
}

/// "Einde ondersteuning", of `einde_ondersteuning`.
fn headed(name: &str) -> String {
    let spaced = name.replace('_', " ");
    let mut letters = spaced.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Whether a colour rule asks for the figure of its indicator by that name.
fn asks_for_value(rule: &KeyedTable<'_>) -> bool {
    let when = rule.get("when").and_then(Node::as_text).unwrap_or_default();
    when.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == "value")
}

fn lower_missing(
    table: KeyedTable<'_>,
    outline: &Outline,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Grey> {
    let mut reader = table.reader();
    let reason = reader.text("reason", diagnostics);
    let why = reader.node("why");
    reader.finish(diagnostics);
    let reason = names.reason(&reason?, outline, diagnostics)?;
    let why = match why {
        Some(node) => names.fill(node, diagnostics)?,
        None => outline.says(&reason).to_owned(),
    };
    Some(Grey { reason, why })
}

fn lower_colour(
    table: KeyedTable<'_>,
    pieces: &Pieces<'_, '_>,
    outline: &Outline,
    diagnostics: &mut Diagnostics,
) -> Option<ColourRule> {
    let Pieces { names, own, has_benchmark, .. } = *pieces;
    let mut reader = table.reader();
    let when = reader.node("when");
    let colour = reader.word("is", &keys::COLOURS, diagnostics);
    let reason = reader.text("reason", diagnostics);
    let why = reader.node("why");
    let annex = reader.node("annex");
    // Only versions that lie over this one ask for it.
    reader.text("name", diagnostics);
    reader.finish(diagnostics);
    let when = when?;
    let condition = lower_condition(when, &names.on_indicator(when, own, has_benchmark), diagnostics);
    let colour = colour?.value;
    let reason = match (colour, reason) {
        (Colour::Grijs, Some(reason)) => Some(names.reason(&reason, outline, diagnostics)?),
        (Colour::Grijs, None) => {
            diagnostics.push(Diagnostic::of(table.span, &IndicatorMistake::GrijsWithoutReason));
            return None;
        }
        (_, Some(reason)) => {
            let mistake = IndicatorMistake::ReasonWithoutGrijs { colour: colour.to_string() };
            diagnostics.push(Diagnostic::of(reason.span, &mistake));
            return None;
        }
        (_, None) => None,
    };
    let said = match (why, &reason) {
        (Some(why), _) => lower_pieces(why, pieces, diagnostics)?,
        (None, Some(reason)) => vec![Piece::Text(outline.says(reason).to_owned())],
        (None, None) => {
            diagnostics.push(Diagnostic::of(table.span, &IndicatorMistake::NoWhy));
            return None;
        }
    };
    let of_nobody = Piece::texts(&said);
    let (why, of_one) = match (annex, of_nobody) {
        (Some(annex), _) => (names.fill(annex, diagnostics)?, Some(said)),
        (None, Some(why)) => (why, None),
        (None, None) => {
            diagnostics.push(Diagnostic::of(why.map_or(table.span, |why| why.span), &IndicatorMistake::WhyOfOne));
            return None;
        }
    };
    let written = match &when.item {
        Item::Text { value, .. } => value.clone(),
        _ => "true".to_owned(),
    };
    Some(ColourRule { condition: condition?, written, colour, reason, why, of_one, span: when.span })
}
