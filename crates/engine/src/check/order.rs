//! The summary beside the paragraphs: in the same order, and with everything that has a colour.

use super::Subject;
use super::alike::in_report;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::mistakes;
use crate::rules::{ChapterOutline, SectionOutline, shown_by};
use crate::syntax::{Item, TomlTable};
use crate::text::Spanned;

mistakes! {
    enum OrderMistake {
        OtherOrder { indicator: String, paragraph: String, before: String } = Warning OtherOrder "check-other-order";
        NotInSummary { indicator: String, paragraph: String } = Warning LeftOut "check-not-in-summary";
        /// What it showed was taken out, and it was left.
        WithoutFigures { paragraph: String, id: String } = Warning LeftOut "check-without-figures";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for chapter in &subject.pack.outline.chapters {
        order(subject, chapter, found);
    }
    for section in subject.pack.outline.chapters.iter().flat_map(|chapter| &chapter.sections) {
        without_figures(subject, section, found);
    }
    let rows: Vec<&String> = subject.pack.outline.summary().collect();
    for indicator in subject.pack.indicators.values() {
        // Who takes a row out of the summary, means that.
        let taken_out = subject.resolved.gone.iter().any(|path| {
            let row = path.strip_prefix("report.chapter.").and_then(|rest| rest.split_once(".summary."));
            row.is_some_and(|(_, id)| id == indicator.id)
        });
        if !indicator.colours.is_empty() && !rows.contains(&&indicator.id) && !taken_out {
            let (id, paragraph) = (indicator.id.clone(), indicator.section.clone());
            let mistake = OrderMistake::NotInSummary { indicator: id, paragraph };
            found.push(Diagnostic::of(indicator.span, &mistake));
        }
    }
}

/// A paragraph whose figures and tables this version took out, all of them.
fn without_figures(subject: &Subject<'_>, section: &SectionOutline, found: &mut Diagnostics) {
    fn shown<'t>(tree: &'t TomlTable, id: &str) -> Option<Vec<&'t str>> {
        Some(shown_by(tree.inner("report")?.inner("section")?.inner(id)?).collect())
    }
    let now = shown(subject.resolved.tree(), &section.id);
    let Some(before) = subject.before.and_then(|before| shown(before.tree(), &section.id)) else { return };
    let taken_out = |path: &&Spanned<String>| {
        let name = path.value.strip_prefix("indicator.").or_else(|| path.value.strip_prefix("table."));
        name.is_some_and(|name| before.contains(&name))
    };
    let removal = subject.resolved.removed.iter().find(taken_out);
    if let (Some([]), Some(removal)) = (now.as_deref(), removal) {
        let mistake = OrderMistake::WithoutFigures { paragraph: section.number.clone(), id: section.id.clone() };
        found.push(Diagnostic::of(removal.span, &mistake));
    }
}

/// A row that stands behind one of a later paragraph.
fn order(subject: &Subject<'_>, chapter: &ChapterOutline, found: &mut Diagnostics) {
    let place = |id: &String| {
        let number = &subject.pack.indicators.get(id)?.section;
        chapter.sections.iter().position(|section| section.number == *number)
    };
    let mut last: Option<(usize, &String)> = None;
    for id in &chapter.summary {
        let Some(at) = place(id) else { continue };
        match last {
            Some((before, earlier)) if at < before => {
                let paragraph =
                    |at: usize| chapter.sections.get(at).map(|section| section.number.clone()).unwrap_or_default();
                let mistake = OrderMistake::OtherOrder {
                    indicator: id.clone(),
                    paragraph: paragraph(at),
                    before: earlier.clone(),
                };
                let span = row(subject, chapter, id);
                span.into_iter().for_each(|span| found.push(Diagnostic::of(span, &mistake)));
                return;
            }
            _ => last = Some((at, id)),
        }
    }
}

/// Where the summary of a chapter names a row.
fn row(subject: &Subject<'_>, chapter: &ChapterOutline, id: &str) -> Option<crate::text::Span> {
    let Item::Table(report) = &subject.resolved.tree().get("report")?.item else { return None };
    let Item::Table(chapters) = &report.get("chapter")?.item else { return None };
    let is_it = |key: &&String| {
        let table = in_report(subject, "chapter", key);
        let title = table.and_then(|table| table.get("title")).map(|node| &node.item);
        matches!(title, Some(Item::Text { value, .. }) if *value == chapter.title)
    };
    let key = chapters.entries.keys().find(is_it)?;
    let Item::Array(rows) = &in_report(subject, "chapter", key)?.get("summary")?.item else { return None };
    rows.iter().find(|node| matches!(&node.item, Item::Text { value, .. } if value == id)).map(|node| node.span)
}
