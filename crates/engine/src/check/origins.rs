//! The source that a paragraph cites, beside those that its figures and tables are made of.

use super::Subject;
use super::alike::in_report;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::mistakes;
use crate::rules::{GraphNode, OutlineBlock, RestsBy, SectionOutline};
use crate::syntax::Item;

mistakes! {
    enum OriginMistake {
        CitesOther { source: String, paragraph: String, known: Vec<String> } = Warning OtherSource "check-cites-other";
        FigureOfOther { indicator: String, source: String, known: Vec<String> } = Warning OtherSource "check-figure-of-other";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for section in subject.pack.outline.chapters.iter().flat_map(|chapter| &chapter.sections) {
        let Some(written) = in_report(subject, "section", &section.id) else { continue };
        let shown = things(section);
        let made: Vec<(&GraphNode, Vec<String>)> = shown.iter().map(|node| (node, sources(subject, node))).collect();
        let made: Vec<_> = made.into_iter().filter(|(_, sources)| !sources.is_empty()).collect();
        let cited = |sources: &[String]| sources.contains(&section.source);
        if made.is_empty() || section.source.is_empty() {
            continue;
        }
        if !made.iter().any(|(_, sources)| cited(sources)) {
            let mut known: Vec<String> = made.into_iter().flat_map(|(_, sources)| sources).collect();
            known.sort_unstable();
            known.dedup();
            let (source, paragraph) = (section.source.clone(), section.number.clone());
            if let Some(node) = written.get("source") {
                found.push(Diagnostic::of(node.span, &OriginMistake::CitesOther { source, paragraph, known }));
            }
            continue;
        }
        for (node, known) in made.into_iter().filter(|(_, sources)| !cited(sources)) {
            let GraphNode::Indicator(id) = node else { continue };
            let mistake =
                OriginMistake::FigureOfOther { indicator: id.to_string(), source: section.source.clone(), known };
            found.push(Diagnostic::of(figure(written, id).unwrap_or(written.span), &mistake));
        }
    }
}

fn things(section: &SectionOutline) -> Vec<GraphNode> {
    let of_block = |block: &OutlineBlock| match block {
        OutlineBlock::Figures(ids) => ids.iter().map(|id| GraphNode::Indicator(id.as_str().into())).collect(),
        OutlineBlock::Table(id) => vec![GraphNode::ReportTable(id.as_str().into())],
        OutlineBlock::Heading(_) | OutlineBlock::Text(_) => Vec::new(),
    };
    section.blocks.iter().flat_map(of_block).collect()
}

/// The sources of which a figure or table itself is made, without what it is compared with.
fn sources(subject: &Subject<'_>, node: &GraphNode) -> Vec<String> {
    let reached =
        subject.pack.graph.reached([node.clone()], |edge| matches!(edge.way, RestsBy::Made | RestsBy::WithRow));
    let source = |node: &GraphNode| if let GraphNode::Source(id) = node { Some(id.to_string()) } else { None };
    reached.iter().filter_map(source).collect()
}

/// Where a paragraph names a figure.
fn figure(section: &crate::syntax::TomlTable, id: &str) -> Option<crate::text::Span> {
    let Item::Array(blocks) = &section.get("blocks")?.item else { return None };
    let figures = blocks.iter().filter_map(|block| match &block.item {
        Item::Table(block) => block.get("figures"),
        _ => None,
    });
    let ids = figures.filter_map(|node| if let Item::Array(ids) = &node.item { Some(ids) } else { None }).flatten();
    let is_it = |node: &&crate::syntax::Node| matches!(&node.item, Item::Text { value, .. } if value == id);
    ids.into_iter().find(is_it).map(|node| node.span)
}
