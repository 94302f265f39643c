//! The texts of a version (`texts/*.md`): what stands between braces, footnotes, and how deep they are nested.
//!
//! Knows nothing of how a text is printed.

use std::ops::Range;

use indexmap::IndexMap;
use pulldown_cmark::{Event, Options, Parser, Tag};
use rustc_hash::FxHashSet;

use super::super::pack::Indicator;
use super::super::threshold::IN_WORDS;
use super::mistake::{NameMistake, TextMistake};
use super::names::NameLookup;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::Stretch;
use crate::language::said;
use crate::text::{FileId, Files, Span};

/// What texts may say between braces.
const PLACEHOLDERS: [&str; 6] = ["gemeente", "peildatum", "monitor", "organisatie", "versie", "aantal_gemeenten"];

/// Lists, quotes, emphasis and links within each other: what every format can print, and more than anybody can follow.
const DEEPEST: usize = 8;

/// So many mistakes of one kind in one text; who made more of them, made them all in the same way.
const MAX_PROBLEMS: usize = 5;

/// A part of a text as Markdown, and where it stands.
type PlacedEvent<'t> = (Event<'t>, Range<usize>);

/// The part of Markdown that texts are written in.
pub fn markdown(text: &str) -> Parser<'_> {
    Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES)
}

/// `{paragraaf.bijgewerkt}`: the number of the paragraph that shows an indicator.
const PARAGRAPH: &str = "paragraaf.";

pub(super) fn check(
    files: &Files,
    file: FileId,
    names: &NameLookup<'_>,
    indicators: &IndexMap<String, Indicator>,
    diagnostics: &mut Diagnostics,
) {
    let (text, whole) = (files.text(file), files.whole(file));
    some_of(placeholders(text, whole, names, indicators), diagnostics);
    let (not_written, not_named) = footnotes(text, whole);
    some_of(not_written, diagnostics);
    some_of(not_named, diagnostics);
    let events: Vec<_> = markdown(text).into_offset_iter().collect();
    too_deep(&events, whole).into_iter().for_each(|problem| diagnostics.push(problem));
    some_of(uneven_rows(&events, text, whole), diagnostics);
}

/// The first few, and how many more there are.
fn some_of(problems: Vec<Diagnostic>, diagnostics: &mut Diagnostics) {
    let more = problems.len().saturating_sub(MAX_PROBLEMS);
    for (number, problem) in (1..).zip(problems.into_iter().take(MAX_PROBLEMS)) {
        diagnostics.push(match number == MAX_PROBLEMS && more > 0 {
            true => problem.also_help(said("rules-text-more").with("count", more)),
            false => problem,
        });
    }
}

/// Every `{...}` in a text has a meaning.
fn placeholders(
    text: &str,
    whole: Span,
    names: &NameLookup<'_>,
    indicators: &IndexMap<String, Indicator>,
) -> Vec<Diagnostic> {
    let allowed = || -> Vec<String> {
        let paragraph = indicators.keys().next().map(|id| format!("{PARAGRAPH}{id}"));
        let known = PLACEHOLDERS.into_iter().chain(paragraph.as_deref()).chain(names.threshold_names());
        known.map(|name| format!("{{{name}}}")).collect()
    };
    let mut problems = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut at = 0;
        while let Some((before, rest)) = line.get(at..).and_then(|rest| rest.split_once('{')) {
            let open = at + before.len();
            let Some((name, _)) = rest.split_once('}') else {
                let place = whole.part(start + open, start + open + 1);
                problems.push(Diagnostic::of(place, &TextMistake::OpenBrace { allowed: allowed() }));
                break;
            };
            let close = open + 1 + name.len();
            let place = whole.part(start + open + 1, start + close);
            if let Some(id) = name.strip_prefix(PARAGRAPH) {
                if !indicators.contains_key(id) {
                    let mistake = TextMistake::NoParagraph { found: id.to_owned() };
                    let ids = indicators.keys().map(String::as_str);
                    problems.push(Diagnostic::of(place, &mistake).suggest(id, ids));
                }
            } else if let Some(value) = names.named(name.strip_suffix(IN_WORDS).unwrap_or(name), place) {
                if name.ends_with(IN_WORDS) && value.in_words(&names.words).is_none() {
                    let mistake = NameMistake::NotInWords { found: name.to_owned(), value: value.to_string() };
                    problems.push(Diagnostic::of(place, &mistake));
                }
            } else if !PLACEHOLDERS.contains(&name) {
                let mistake = TextMistake::NoMeaning { found: format!("{{{name}}}"), allowed: allowed() };
                problems.push(Diagnostic::of(whole.part(start + open, start + close + 1), &mistake));
            }
            at = close + 1;
        }
        start += line.len();
    }
    problems
}

/// A text with the numbers of paragraphs filled in: those are of the version, not of a gemeente.
pub(super) fn with_paragraphs(text: &str, indicators: &IndexMap<String, Indicator>) -> String {
    let mut parts = text.split("{paragraaf.");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let named = part.split_once('}').and_then(|(id, rest)| Some((indicators.get(id)?, rest)));
        match named {
            Some((indicator, rest)) => filled.extend([indicator.section.as_str(), rest]),
            None => filled.extend(["{paragraaf.", part]),
        }
    }
    filled
}

/// Every footnote in a text is named and written: `[^a]` and `[^a]: ...`.
fn footnotes(text: &str, whole: Span) -> (Vec<Diagnostic>, Vec<Diagnostic>) {
    let (mut named, mut written) = (Vec::new(), Vec::new());
    for (open, _) in text.match_indices("[^") {
        let rest = text.part(open..);
        let Some((label, behind)) = rest.get(2..).and_then(|rest| rest.split_once(']')) else { break };
        let found = (label, whole.part(open, open + 2 + label.len() + 1));
        let begins_line = text.get(..open).is_none_or(|before| before.is_empty() || before.ends_with('\n'));
        if begins_line && behind.starts_with(':') { written.push(found) } else { named.push(found) }
    }
    let loose = |ones: &[(&str, Span)], others: &[(&str, Span)], mistake: fn(String) -> TextMistake| {
        let others: FxHashSet<&str> = others.iter().map(|(label, _)| *label).collect();
        let loose = ones.iter().filter(|(label, _)| !others.contains(label));
        let problem = |(label, span): &(&str, Span)| Diagnostic::of(*span, &mistake((*label).to_owned()));
        loose.map(problem).collect::<Vec<_>>()
    };
    let not_written = loose(&named, &written, |found| TextMistake::NotWritten { found });
    let not_named = loose(&written, &named, |found| TextMistake::NotNamed { found });
    (not_written, not_named)
}

/// The first place where a text is nested deeper than every format can print.
fn too_deep(events: &[PlacedEvent<'_>], whole: Span) -> Option<Diagnostic> {
    let mut within = Vec::new();
    for (event, place) in events {
        match event {
            Event::Start(tag) => {
                within.push(nests(tag));
                let depth = within.iter().flatten().count();
                if let (Some(part), true) = (nests(tag), depth > DEEPEST) {
                    let end = place.end.min(place.start + 1);
                    let mistake = TextMistake::TooDeep { part: said(part), most: DEEPEST };
                    return Some(Diagnostic::of(whole.part(place.start, end), &mistake));
                }
            }
            Event::End(_) => drop(within.pop()),
            _ => {}
        }
    }
    None
}

/// Rows of a table with more cells than its head, of which the last would not be printed, or with fewer.
fn uneven_rows(events: &[PlacedEvent<'_>], text: &str, whole: Span) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut columns = 0;
    for (event, place) in events {
        match event {
            Event::Start(Tag::Table(alignments)) => columns = alignments.len(),
            Event::Start(Tag::TableRow) => {
                let row = text.part(place.start..place.end).trim();
                let cells = cells(row);
                if cells != columns {
                    let mistake = TextMistake::UnevenRow { cells, columns };
                    found.push(Diagnostic::of(whole.part(place.start, place.start + row.len()), &mistake));
                }
            }
            _ => {}
        }
    }
    found
}

/// How many cells a row of a table is written with: a stroke behind `\` is a sign like others.
fn cells(row: &str) -> usize {
    let inside = row.strip_prefix('|').unwrap_or(row);
    let is_closed = inside.ends_with('|') && !inside.ends_with("\\|");
    let strokes = inside.match_indices('|').filter(|(at, _)| !inside.part(..*at).ends_with('\\')).count();
    if is_closed { strokes } else { strokes + 1 }
}

/// What a part is called that others can stand within, one in the other.
fn nests(tag: &Tag<'_>) -> Option<&'static str> {
    match tag {
        Tag::List(_) => Some("rules-part-list"),
        Tag::BlockQuote(_) => Some("rules-part-quote"),
        Tag::Emphasis | Tag::Strong => Some("rules-part-emphasis"),
        Tag::Link { .. } => Some("rules-part-link"),
        Tag::Image { .. } => Some("rules-part-picture"),
        Tag::FootnoteDefinition(_) => Some("rules-part-footnote"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deep(text: &str) -> bool {
        let mut files = Files::default();
        let file = files.add("a.md", text);
        too_deep(&markdown(text).into_offset_iter().collect::<Vec<_>>(), files.whole(file)).is_some()
    }

    #[test]
    fn a_row_has_as_many_cells_as_the_head() {
        for (row, count) in [("| a | b |", 2), ("a | b", 2), ("| a \\| b |", 1), ("| a | b", 2), ("| a | |", 2)] {
            assert_eq!(cells(row), count, "{row}");
        }
        let table = |row: &str| {
            let text = format!("tekst\n\n| a | b |\n|---|---|\n| 1 | 2 |\n{row}\n\nnog\n");
            let mut files = Files::default();
            let file = files.add("a.md", text.as_str());
            uneven_rows(&markdown(&text).into_offset_iter().collect::<Vec<_>>(), &text, files.whole(file)).len()
        };
        assert_eq!(["| 3 | 4 |", "| 3 |", "| 3 | 4 | 5 |"].map(table), [0, 1, 1]);
    }

    #[test]
    fn what_stands_within_others_is_counted() {
        let list = |depth: usize| (0..depth).map(|at| format!("{}- item\n", "  ".repeat(at))).collect::<String>();
        assert!(!deep(&list(DEEPEST)));
        assert!(deep(&list(DEEPEST + 1)));
        assert!(deep(&list(600)));
        assert!(!deep(&format!("{} a\n", ">".repeat(DEEPEST))));
        assert!(deep(&format!("{} a\n", ">".repeat(DEEPEST + 1))));
        assert!(deep(&format!("{}c{}\n", "*a **b ".repeat(5), " b** a*".repeat(5))));
        assert!(!deep(&"- *een* **twee** [drie](vier)\n> vijf\n\n".repeat(100)));
    }
}
