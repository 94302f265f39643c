//! The summary beside the paragraphs: in the same order, and with everything that has a colour.

use super::Subject;
use super::alike::in_report;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::mistakes;
use crate::rules::ChapterOutline;
use crate::syntax::Item;

mistakes! {
    enum OrderMistake {
        OtherOrder { indicator: String, paragraph: String, before: String } = Warning OtherOrder "check-other-order";
        NotInSummary { indicator: String, paragraph: String } = Warning LeftOut "check-not-in-summary";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for chapter in &subject.pack.outline.chapters {
        order(subject, chapter, found);
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
