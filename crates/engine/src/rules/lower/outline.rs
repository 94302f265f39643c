//! `report.toml`: what comes where in the report.

use super::super::graph::{GraphNode as Used, RestsBy};
use super::super::keys;
use super::super::outline::{
    AnnexContent, AnnexOutline, ChapterOutline, Layout, Outline, OutlineBlock, SectionOutline,
};
use super::braces::plain;
use super::message::{lower_contact, lower_message};
use super::mistake::OutlineMistake;
use super::names::NameLookup;
use super::reason::lower_reasons;
use super::{Context, find};
use crate::diagnostic::{Diagnostic, Diagnostics, nearest};
use crate::fault::OrFault;
use crate::syntax::{Item, KeyedTable, TomlTable};
use crate::terms::{Colour, GreyReason};
use crate::text::Spanned;

const UNKNOWN_INDICATOR: fn(String) -> OutlineMistake = |found| OutlineMistake::UnknownIndicator { found };

type Named<'t> = (Spanned<String>, KeyedTable<'t>);

/// What a report is put together of, by name.
struct Parts<'t> {
    sections: &'t [Named<'t>],
    indicators: &'t [Named<'t>],
    tables: &'t [Named<'t>],
}

pub(super) fn lower_outline(
    table: KeyedTable<'_>,
    indicators: &[Named<'_>],
    tables: &[Named<'_>],
    context: &Context<'_>,
    names: &NameLookup<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<Outline> {
    let mut reader = table.reader();
    // Read before, since all that is printed is in these words.
    let _ = (reader.node("language"), reader.node("words"));
    let front = reader.text("front", diagnostics).and_then(|text| text_id(&text, context, diagnostics));
    let introduction = reader.text("introduction", diagnostics).and_then(|text| text_id(&text, context, diagnostics));
    let chapter_order = reader.texts("chapters", diagnostics);
    let chapter_tables = reader.named_tables("chapter", diagnostics);
    let section_tables = reader.named_tables("section", diagnostics);
    for (id, _) in &chapter_tables {
        context.uses.define(Used::Chapter(id.value.as_str().into()), id.clone());
    }
    for (id, _) in &section_tables {
        context.uses.define(Used::Section(id.value.as_str().into()), id.clone());
    }
    let legend = reader.table("legend", diagnostics);
    let grey = reader.table("grijs", diagnostics);
    let freshness = reader.names("freshness", diagnostics);
    let annexes = reader.tables("annex", diagnostics);
    let layout = lower_layout(reader.table("layout", diagnostics), diagnostics);
    let message = reader.table("message", diagnostics);
    let message = message.and_then(|table| lower_message(table, diagnostics));
    let contact = lower_contact(reader.text("contact", diagnostics), diagnostics);
    let trend = reader.table("trend", diagnostics).map(|table| lower_trend(table, diagnostics));
    reader.finish(diagnostics);

    let chapter_order = chapter_order?;
    let forgotten = forgotten(&chapter_order, &chapter_tables, &section_tables);
    let parts = Parts { sections: &section_tables, indicators, tables };
    let mut chapters = Vec::new();
    for (at, id) in chapter_order.iter().enumerate() {
        let Some(found) = find(id, |found| OutlineMistake::UnknownChapter { found }, &chapter_tables, diagnostics)
        else {
            continue;
        };
        let number = (at + 1).to_string();
        let &(_, table) = chapter_tables.get(found).or_fault("the chapter that was found");
        let node = Used::Chapter(id.value.as_str().into());
        context.uses.found(node.clone(), id.span);
        let forgotten = forgotten.iter().filter(|(chapter, _)| *chapter == id.value).map(|(_, section)| section);
        let lower = |said: &mut _| {
            lower_chapter((&id.value, number), table, &forgotten.collect::<Vec<_>>(), &parts, context, said)
        };
        chapters.extend(context.uses.by(node, || diagnostics.or_said(lower)));
    }
    let mut seen: Vec<&str> = Vec::new();
    for section in chapter_tables.iter().flat_map(|(_, table)| texts_of(table, "sections")) {
        if seen.contains(&section.value.as_str()) {
            let mistake = OutlineMistake::SectionTwice { found: section.value.clone() };
            diagnostics.push(Diagnostic::of(section.span, &mistake));
        }
        seen.push(section.value);
    }
    let mut outline = Outline {
        words: context.words.clone(),
        front,
        introduction,
        layout,
        legend: Vec::new(),
        chapters,
        freshness: Vec::new(),
        annexes: annexes
            .into_iter()
            .filter_map(|table| diagnostics.or_said(|said| lower_annex(table, context, said)))
            .collect(),
        grey: Vec::new(),
        own_reasons: Vec::new(),
        message,
        contact,
        trend,
    };
    let mut legend = legend?.reader();
    for colour in Colour::ALL {
        let text = legend.node(colour.word()).and_then(|node| names.fill(node, diagnostics));
        outline.legend.extend(text.map(|text| (colour, text)));
    }
    legend.finish(diagnostics);
    let mut grey = grey?.reader();
    for reason in GreyReason::ALL {
        let text = plain(grey.text(reason.word(), diagnostics), diagnostics);
        outline.grey.extend(text.map(|text| (reason, text.value)));
    }
    outline.own_reasons = lower_reasons(&grey.own_tables(), &context.words, context.uses, diagnostics);
    grey.finish(diagnostics);
    for (source, entry) in freshness.iter().flat_map(|table| &table.entries) {
        let id = Spanned::new(source.clone(), entry.key);
        if let (Some(source), Some(part)) = (source_id(&id, context, diagnostics), entry.node.text(diagnostics)) {
            let part = part_of(part, &outline.chapters, &section_tables, diagnostics);
            outline.freshness.push((part, source));
        }
    }
    Some(outline)
}

/// So many editions at most, where nothing is said.
const EDITIONS: usize = 8;

fn lower_trend(table: KeyedTable<'_>, diagnostics: &mut Diagnostics) -> usize {
    let mut reader = table.reader();
    let editions = reader.count("editions", diagnostics);
    reader.finish(diagnostics);
    editions.and_then(|editions| usize::try_from(editions.value).ok()).unwrap_or(EDITIONS)
}

fn lower_layout(table: Option<KeyedTable<'_>>, diagnostics: &mut Diagnostics) -> Layout {
    let mut layout = Layout { legend_in_front: true, frequency: true, links: true, fragile: false };
    if let Some(table) = table {
        let mut reader = table.reader();
        if let Some(front) = reader.word("legend", &keys::LEGEND_PLACES, diagnostics) {
            layout.legend_in_front = front.value;
        }
        layout.frequency = reader.yes_no("frequency", diagnostics).unwrap_or(true);
        layout.links = reader.yes_no("links", diagnostics).unwrap_or(true);
        layout.fragile = reader.yes_no("fragile", diagnostics).unwrap_or(false);
        reader.finish(diagnostics);
    }
    layout
}

/// The part of the report that a source belongs to: a section is given by its name, and printed by the number that it has here. Anything
/// else is printed as it is written.
fn part_of(
    part: Spanned<String>,
    chapters: &[ChapterOutline],
    sections: &[Named<'_>],
    diagnostics: &mut Diagnostics,
) -> String {
    if let Some(section) = chapters.iter().flat_map(|chapter| &chapter.sections).find(|one| one.id == part.value) {
        return section.number.clone();
    }
    let names = || sections.iter().map(|(id, _)| id.value.as_str());
    let found = part.value.clone();
    if names().any(|name| name == part.value) {
        let mistake = OutlineMistake::NotShown { found };
        diagnostics.push(Diagnostic::of(part.span, &mistake).about(&part.value));
    } else if let Some(near) = nearest(&part.value, names()) {
        let mistake = OutlineMistake::UnknownSection { found };
        diagnostics.push(Diagnostic::of(part.span, &mistake).suggest(&part.value, [near]));
    }
    part.value
}

/// The texts of a list, where they stand.
fn texts_of<'t>(table: &'t TomlTable, key: &str) -> impl Iterator<Item = Spanned<&'t String>> {
    let nodes = match table.get(key).map(|node| &node.item) {
        Some(Item::Array(nodes)) => nodes.as_slice(),
        _ => &[],
    };
    nodes.iter().filter_map(|node| match &node.item {
        Item::Text { value, .. } => Some(Spanned::new(value, node.span)),
        _ => None,
    })
}

/// The indicators that a section shows.
fn figures_of(section: &TomlTable) -> Vec<&str> {
    let blocks = match section.get("blocks").map(|node| &node.item) {
        Some(Item::Array(blocks)) => blocks.as_slice(),
        _ => &[],
    };
    let blocks = blocks.iter().filter_map(|block| match &block.item {
        Item::Table(block) => Some(block),
        _ => None,
    });
    blocks.flat_map(|block| texts_of(block, "figures")).map(|id| id.value.as_str()).collect()
}

/// The sections that no chapter names though they alone show an indicator, each with the chapter where it is missed: the
/// one whose summary names that indicator, or else the one whose list was written last. Else each such indicator, and the summary, would seem wrong.
fn forgotten(
    order: &[Spanned<String>],
    chapters: &[Named<'_>],
    sections: &[Named<'_>],
) -> Vec<(String, Spanned<String>)> {
    let chapters = || {
        let named = order.iter().filter_map(|id| chapters.iter().find(|(name, _)| name.value == id.value));
        named.map(|(id, table)| (id, *table))
    };
    let is_named = |id: &str| chapters().any(|(_, table)| texts_of(&table, "sections").any(|named| named.value == id));
    let (named, others): (Vec<_>, Vec<_>) = sections.iter().partition(|(id, _)| is_named(&id.value));
    let shown: Vec<&str> = named.iter().flat_map(|(_, table)| figures_of(table.table)).collect();
    let missed = others.into_iter().filter_map(|(id, table)| {
        let only: Vec<&str> = figures_of(table.table).into_iter().filter(|figure| !shown.contains(figure)).collect();
        let sums_up =
            |chapter: &TomlTable| texts_of(chapter, "summary").any(|summed| only.contains(&summed.value.as_str()));
        // What only stands in paragraphs says of no chapter that it was there: the list that was written last is meant.
        let written = |(_, table): &(_, KeyedTable<'_>)| table.entries.get("sections").map(|entry| entry.key.file);
        let (chapter, _) = chapters().find(|(_, table)| sums_up(table)).or_else(|| chapters().max_by_key(written))?;
        (!only.is_empty()).then(|| (chapter.value.clone(), id.clone()))
    });
    missed.collect()
}

fn lower_chapter(
    (id, number): (&str, String),
    table: KeyedTable<'_>,
    forgotten: &[&Spanned<String>],
    parts: &Parts<'_>,
    context: &Context<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<ChapterOutline> {
    let mut reader = table.reader();
    let title = plain(reader.text("title", diagnostics), diagnostics);
    let summary = reader.texts("summary", diagnostics).unwrap_or_default();
    let mut section_order = reader.texts("sections", diagnostics).unwrap_or_default();
    reader.finish(diagnostics);
    for &section in forgotten {
        let place = table.entries.get("sections").map_or(table.span, |entry| entry.key);
        let mistake = OutlineMistake::ForgottenSection { found: section.value.clone() };
        diagnostics.push(Diagnostic::of(place, &mistake).second(section.span, "section").about(&section.value));
        // As if it were named: what follows from its absence is not another mistake.
        section_order.push(section.clone());
    }
    let mut sections = Vec::new();
    for (at, id) in section_order.iter().enumerate() {
        let Some(found) = find(id, |found| OutlineMistake::UnknownSection { found }, parts.sections, diagnostics)
        else {
            continue;
        };
        let &(_, table) = parts.sections.get(found).or_fault("the section that was found");
        let number = format!("{number}.{}", at + 1);
        let node = Used::Section(id.value.as_str().into());
        context.uses.found(node.clone(), id.span);
        let lower = |said: &mut _| lower_section(id, number, table, parts, context, said);
        sections.extend(context.uses.by(node, || diagnostics.or_said(lower)));
    }
    let mut rows = Vec::new();
    for id in summary {
        let Some(_) = find(&id, UNKNOWN_INDICATOR, parts.indicators, diagnostics) else { continue };
        let shown = sections.iter().flat_map(|section| &section.blocks).any(|block| match block {
            OutlineBlock::Figures(ids) => ids.contains(&id.value),
            _ => false,
        });
        if !shown {
            let mistake = OutlineMistake::NotInChapter { found: id.value.clone() };
            diagnostics.push(Diagnostic::of(id.span, &mistake).about(&id.value));
        }
        match rows.iter().find(|row: &&Spanned<String>| row.value == id.value) {
            Some(first) => {
                let mistake = OutlineMistake::RowTwice { found: id.value.clone() };
                diagnostics.push(Diagnostic::of(id.span, &mistake).second(first.span, "first"));
            }
            None => rows.push(id),
        }
    }
    let rows = rows.into_iter().map(|row| row.value).collect();
    Some(ChapterOutline { id: id.to_owned(), number, title: title?.value, summary: rows, sections })
}

fn lower_section(
    id: &Spanned<String>,
    number: String,
    table: KeyedTable<'_>,
    parts: &Parts<'_>,
    context: &Context<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<SectionOutline> {
    let mut reader = table.reader();
    let title = plain(reader.text("title", diagnostics), diagnostics);
    let source = reader.text("source", diagnostics);
    let purpose = reader.text("purpose", diagnostics);
    let edition = reader.yes_no("edition", diagnostics).unwrap_or(true);
    let contact = lower_contact(reader.text("contact", diagnostics), diagnostics);
    let block_tables = reader.tables("blocks", diagnostics);
    reader.finish(diagnostics);
    let purpose = purpose.and_then(|text| text_id(&text, context, diagnostics));
    let mut blocks = Vec::new();
    for table in block_tables {
        let mut reader = table.reader();
        let heading = reader.text("heading", diagnostics);
        let text = reader.text("text", diagnostics);
        let figures = reader.texts("figures", diagnostics);
        let block_table = reader.text("table", diagnostics);
        reader.finish(diagnostics);
        if table.entries.is_empty() {
            diagnostics.push(Diagnostic::of(table.span, &OutlineMistake::EmptyBlock));
        }
        blocks.extend(heading.map(|heading| OutlineBlock::Heading(heading.value)));
        blocks.extend(text.and_then(|text| text_id(&text, context, diagnostics)).map(OutlineBlock::Text));
        if let Some(ids) = figures {
            let known = ids
                .into_iter()
                .filter(|id| find(id, UNKNOWN_INDICATOR, parts.indicators, diagnostics).is_some())
                .inspect(|id| context.uses.found(Used::Indicator(id.value.as_str().into()), id.span));
            blocks.push(OutlineBlock::Figures(known.map(|id| id.value).collect()));
        }
        if let Some(id) = block_table
            && find(&id, |found| OutlineMistake::UnknownReportTable { found }, parts.tables, diagnostics).is_some()
        {
            context.uses.found(Used::ReportTable(id.value.as_str().into()), id.span);
            blocks.push(OutlineBlock::Table(id.value));
        }
    }
    // A section without its source still shows its figures: only the source is the mistake.
    let source = source.and_then(|source| source_id(&source, context, diagnostics)).unwrap_or_default();
    let title = title?.value;
    Some(SectionOutline { id: id.value.clone(), number, title, source, purpose, edition, contact, blocks })
}

fn lower_annex(table: KeyedTable<'_>, context: &Context<'_>, diagnostics: &mut Diagnostics) -> Option<AnnexOutline> {
    let mut reader = table.reader();
    let title = plain(reader.text("title", diagnostics), diagnostics);
    let text = reader.text("text", diagnostics);
    let content = reader.word("content", &keys::ANNEXES, diagnostics);
    reader.finish(diagnostics);
    Some(AnnexOutline {
        title: title?.value,
        text: text.and_then(|text| text_id(&text, context, diagnostics)),
        content: content.map_or(AnnexContent::Text, |content| content.value),
    })
}

fn text_id(id: &Spanned<String>, context: &Context<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    if context.texts.contains_key(&id.value) {
        context.uses.found(Used::Text(id.value.as_str().into()), id.span);
        return Some(id.value.clone());
    }
    diagnostics.push(
        Diagnostic::of(id.span, &OutlineMistake::UnknownText { found: id.value.clone() })
            .suggest(&id.value, context.texts.keys().map(String::as_str)),
    );
    None
}

fn source_id(id: &Spanned<String>, context: &Context<'_>, diagnostics: &mut Diagnostics) -> Option<String> {
    if context.schema.sources.contains_key(&id.value) {
        context.uses.way(RestsBy::Printed, || context.uses.found(Used::Source(id.value.as_str().into()), id.span));
        return Some(id.value.clone());
    }
    diagnostics.push(
        Diagnostic::of(id.span, &OutlineMistake::UnknownSource { found: id.value.clone() })
            .suggest(&id.value, context.schema.sources.keys().map(String::as_str)),
    );
    None
}
