//! What is declared as made of other figures: classes, weights, points, and colours that are counted.
//!
//! Colours are looked up last of all, when every indicator has its meaning.

use std::sync::Arc;

use indexmap::IndexMap;
use typed_index_collections::TiVec;

use super::super::composed::{Classes, Composing, Composite, MissingPart, Tally, Weighed};
use super::super::graph;
use super::super::index::MeasureIndex;
use super::super::keys;
use super::super::outline::Outline;
use super::super::pack::{Indicator, Measure, Recipe};
use super::mistake::{ComposedMistake, OutlineMistake};
use super::names::NameLookup;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Entry, Item, KeyedTable, Node, TableReader, compared};
use crate::terms::{Kind, Number};
use crate::text::Spanned;

/// Where a class ends, if it does, by which threshold if by one, and its name.
type Class = (Option<End>, Spanned<String>);
type End = (Spanned<Number>, Option<Arc<str>>);

/// The names of classes, as far as they can be read: their mistakes are told when they are lowered.
pub(super) fn class_names(node: &Node) -> Vec<String> {
    let Item::Array(classes) = &node.item else { return Vec::new() };
    let name = |class: &Node| match &class.item {
        Item::Table(class) => match class.get("is").map(|name| &name.item) {
            Some(Item::Text { value, .. }) => Some(value.clone()),
            _ => None,
        },
        _ => None,
    };
    classes.iter().filter_map(name).collect()
}

pub(super) fn lower_classes(
    reader: &mut TableReader<'_>,
    name: &Spanned<String>,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Recipe> {
    reader.also(&keys::CLASSES);
    let of = reader.text("of", diagnostics);
    let tables = reader.tables("classes", diagnostics);
    reader.finish(diagnostics);
    let classes: Option<Vec<Class>> =
        tables.into_iter().map(|table| lower_class(table, name, names, diagnostics)).collect();
    let of = of?;
    let measure = names.measure(&of, diagnostics)?;
    let kind = names.measures[measure].kind;
    if kind != Kind::Number {
        let mistake = ComposedMistake::ClassesOfOther { measure: of.value, kind };
        diagnostics.push(Diagnostic::of(of.span, &mistake));
        return None;
    }
    let classes = classes?;
    let Some(((end, last), before)) = classes.split_last().filter(|(_, before)| !before.is_empty()) else {
        let mistake = ComposedMistake::FewClasses { measure: name.value.clone() };
        diagnostics.push(Diagnostic::of(name.span, &mistake));
        return None;
    };
    let mut found = Diagnostics::default();
    if let Some((end, _)) = end {
        let mistake = ComposedMistake::ClassesEnd { class: last.value.clone(), end: end.value };
        found.push(Diagnostic::of(end.span, &mistake));
    }
    let mut below: Vec<(Number, Arc<str>)> = Vec::new();
    let mut named: Vec<Option<Arc<str>>> = Vec::new();
    for (end, class) in before {
        match (end, below.last()) {
            (None, _) => {
                let mistake = ComposedMistake::ClassWithoutEnd { class: class.value.clone() };
                found.push(Diagnostic::of(class.span, &mistake));
            }
            (Some((end, _)), Some((earlier, _))) if end.value <= *earlier => {
                let mistake = ComposedMistake::ClassOutOfOrder { end: end.value, earlier: *earlier };
                found.push(Diagnostic::of(end.span, &mistake));
            }
            (Some((end, threshold)), _) => {
                below.push((end.value, class.value.as_str().into()));
                named.push(threshold.clone());
            }
        }
    }
    for (at, (_, class)) in classes.iter().enumerate() {
        if classes.iter().take(at).any(|(_, earlier)| earlier.value == class.value) {
            let mistake = ComposedMistake::ClassTwice { found: class.value.clone() };
            found.push(Diagnostic::of(class.span, &mistake));
        }
    }
    let fits = !found.has_errors();
    diagnostics.append(found);
    fits.then(|| Recipe::Classes(Classes::new(measure, below, &named, last.value.as_str().into(), name.span)))
}

fn lower_class(
    table: KeyedTable<'_>,
    measure: &Spanned<String>,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Class> {
    let mut reader = table.reader();
    let says_end = table.get("below").is_some();
    // A number between quotes is meant as a number.
    let is_name = |node: &Node| matches!(node.item, Item::Text { .. }) && node.as_number().is_none();
    let below = match table.get("below").is_some_and(is_name) {
        true => reader.text("below", diagnostics).and_then(|found| {
            let value = names.number_named(&found, &measure.value, diagnostics)?;
            let value = compared(value, found.span, diagnostics)?;
            Some((Spanned::new(value, found.span), Some(found.value.as_str().into())))
        }),
        false => reader.compared_number("below", diagnostics).map(|end| (end, None)),
    };
    let name = reader.text("is", diagnostics);
    reader.finish(diagnostics);
    (below.is_some() == says_end).then_some((below, name?))
}

/// `weights` or `points`.
pub(super) fn lower_composite(
    making: Composing,
    reader: &mut TableReader<'_>,
    name: &Spanned<String>,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Recipe> {
    let key = match making {
        Composing::WeightedMean => {
            reader.also(&keys::WEIGHTS);
            "weights"
        }
        Composing::Points => {
            reader.also(&keys::POINTS);
            "points"
        }
    };
    let parts = reader.names(key, diagnostics);
    let missing = reader.word("missing_part", &keys::MISSING_PARTS, diagnostics);
    reader.finish(diagnostics);
    let entries = &parts?.entries;
    if entries.is_empty() {
        let mistake = ComposedMistake::NoParts { measure: name.value.clone(), key: key.to_owned() };
        diagnostics.push(Diagnostic::of(name.span, &mistake));
        return None;
    }
    let parts: Vec<Option<Weighed>> =
        entries.iter().map(|(part, entry)| lower_part(making, part, entry, names, diagnostics)).collect();
    let parts: Option<Vec<Weighed>> = parts.into_iter().collect();
    let missing: MissingPart = missing?.value;
    Some(Recipe::Composite(Composite { making, parts: parts?, missing }))
}

fn lower_part(
    making: Composing,
    part: &str,
    entry: &Entry,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Weighed> {
    let name = Spanned::new(part.to_owned(), entry.key);
    let measure = names.measure(&name, diagnostics);
    let weight = match entry.node.item {
        Item::Number(number) => compared(number, entry.node.span, diagnostics),
        _ => {
            let (found, better) = (entry.node.item.called(), entry.node.as_number());
            let mistake = ComposedMistake::WeightNoNumber { found, better };
            diagnostics.push(Diagnostic::of(entry.node.span, &mistake));
            None
        }
    };
    let (measure, weight) = (measure?, weight?);
    let kind = names.measures[measure].kind;
    let mistake = match making {
        Composing::WeightedMean if kind != Kind::Number => {
            (entry.key, ComposedMistake::WeightOfOther { part: name.value, kind })
        }
        Composing::Points if kind != Kind::YesNo => {
            (entry.key, ComposedMistake::PointsOfOther { part: name.value, kind })
        }
        Composing::WeightedMean if weight <= Number::ZERO => {
            (entry.node.span, ComposedMistake::NoWeight { part: name.value, found: weight })
        }
        Composing::Points if weight <= Number::ZERO || weight.decimals() > 0 => {
            (entry.node.span, ComposedMistake::NoPoints { part: name.value, found: weight })
        }
        _ => return Some(Weighed { measure, weight, span: entry.key }),
    };
    diagnostics.push(Diagnostic::of(mistake.0, &mistake.1));
    None
}

/// What is weighed together has one unit, and so has the whole.
pub(super) fn check_units(measures: &TiVec<MeasureIndex, Measure>, diagnostics: &mut Diagnostics) {
    let unit = |measure: &Measure| measure.display.as_ref().map(|display| display.unit).unwrap_or_default();
    for whole in measures {
        let Recipe::Composite(Composite { making: Composing::WeightedMean, parts, .. }) = &whole.how else { continue };
        let Some((first, others)) = parts.split_first() else { continue };
        let one = &measures[first.measure];
        let other = others.iter().find(|other| unit(&measures[other.measure]) != unit(one));
        if let Some(other) = other {
            let second = &measures[other.measure];
            let mistake = ComposedMistake::PartsOfOtherUnits {
                part: second.name.clone(),
                found: unit(second).word().to_owned(),
                other: one.name.clone(),
                unit: unit(one).word().to_owned(),
            };
            diagnostics.push(Diagnostic::of(other.span, &mistake).second(first.span, "other"));
        } else if whole.display.as_ref().is_some_and(|display| display.unit != unit(one)) {
            let mistake = ComposedMistake::WholeOfOtherUnit {
                measure: whole.name.clone(),
                found: unit(whole).word().to_owned(),
                part: one.name.clone(),
                unit: unit(one).word().to_owned(),
            };
            diagnostics.push(Diagnostic::of(whole.span, &mistake).second(first.span, "part"));
        }
    }
}

pub(super) fn lower_tally(
    reader: &mut TableReader<'_>,
    name: &Spanned<String>,
    diagnostics: &mut Diagnostics,
) -> Option<Recipe> {
    reader.also(&keys::COUNTS);
    let table = reader.table("counts", diagnostics);
    reader.finish(diagnostics);
    let table = table?;
    let mut reader = table.reader();
    let colour = reader.word("colour", &keys::COLOURS, diagnostics);
    let chapter = reader.text("chapter", diagnostics);
    let of = reader.texts("indicators", diagnostics);
    reader.finish(diagnostics);
    let mistake = match (&chapter, &of) {
        _ if table.get("chapter").is_some() && table.get("indicators").is_some() => {
            Some(ComposedMistake::CountsTwice { measure: name.value.clone() })
        }
        (None, None) if table.get("chapter").is_none() && table.get("indicators").is_none() => {
            Some(ComposedMistake::CountsNothing { measure: name.value.clone() })
        }
        (_, Some(of)) if of.is_empty() => Some(ComposedMistake::CountsNothing { measure: name.value.clone() }),
        _ => None,
    };
    if let Some(mistake) = mistake {
        diagnostics.push(Diagnostic::of(table.span, &mistake));
        return None;
    }
    if chapter.is_none() && of.is_none() {
        return None;
    }
    Some(Recipe::Tally(Tally { colour: colour?.value, chapter, of: of.unwrap_or_default() }))
}

/// Gives every tally the indicators that it counts; `known` are all that there are, also those with a mistake of their own.
pub(super) fn settle_tallies(
    measures: &mut TiVec<MeasureIndex, Measure>,
    outline: &Outline,
    known: &[(Spanned<String>, KeyedTable<'_>)],
    indicators: &IndexMap<String, Indicator>,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) {
    for (at, measure) in measures.iter_mut_enumerated() {
        let Recipe::Tally(tally) = &mut measure.how else { continue };
        let has_colour = |id: &str| indicators.get(id).is_none_or(|indicator| !indicator.colours.is_empty());
        if let Some(chapter) = &tally.chapter {
            tally.of = coloured(chapter, outline, &has_colour, diagnostics);
        }
        for (number, id) in tally.of.iter().enumerate() {
            if tally.of.iter().take(number).any(|earlier| earlier.value == id.value) {
                let mistake = ComposedMistake::CountedTwice { found: id.value.clone() };
                diagnostics.push(Diagnostic::of(id.span, &mistake));
            } else if !known.iter().any(|(known, _)| known.value == id.value) {
                let mistake = OutlineMistake::UnknownIndicator { found: id.value.clone() };
                let names = known.iter().map(|(known, _)| known.value.as_str());
                diagnostics.push(Diagnostic::of(id.span, &mistake).suggest(&id.value, names));
            } else if !has_colour(&id.value) {
                let mistake = ComposedMistake::NeverColoured { found: id.value.clone() };
                diagnostics.push(Diagnostic::of(id.span, &mistake));
            } else {
                let to = graph::GraphNode::Indicator(id.value.as_str().into());
                names.uses.by(graph::GraphNode::Measure(at), || names.uses.found(to, id.span));
            }
        }
    }
}

/// The rows of the summary of a chapter that have a colour.
fn coloured(
    chapter: &Spanned<String>,
    outline: &Outline,
    has_colour: &dyn Fn(&str) -> bool,
    diagnostics: &mut Diagnostics,
) -> Vec<Spanned<String>> {
    let Some(found) = outline.chapters.iter().find(|known| known.id == chapter.value) else {
        let mistake = OutlineMistake::UnknownChapter { found: chapter.value.clone() };
        let names = outline.chapters.iter().map(|known| known.id.as_str());
        diagnostics.push(Diagnostic::of(chapter.span, &mistake).suggest(&chapter.value, names));
        return Vec::new();
    };
    let rows = found.summary.iter().filter(|id| has_colour(id));
    let rows: Vec<_> = rows.map(|id| Spanned::new(id.clone(), chapter.span)).collect();
    if rows.is_empty() {
        let mistake = ComposedMistake::NothingColoured { chapter: chapter.value.clone() };
        diagnostics.push(Diagnostic::of(chapter.span, &mistake));
    }
    rows
}

/// A tally that rests on its own outcome: `next` comes after it in the loop.
pub(super) fn counts_itself(
    measure: &Measure,
    next: MeasureIndex,
    indicators: &IndexMap<String, Indicator>,
) -> Option<Diagnostic> {
    let Recipe::Tally(tally) = &measure.how else { return None };
    let rests = |id: &&Spanned<String>| {
        indicators.get(&id.value).is_some_and(|indicator| indicator.decided_by().contains(&next))
    };
    let id = tally.of.iter().find(rests)?;
    let indicator = indicators.get(&id.value)?;
    let mistake = ComposedMistake::CountsItself { measure: measure.name.clone(), indicator: id.value.clone() };
    Some(Diagnostic::of(id.span, &mistake).second(indicator.span, "indicator"))
}
