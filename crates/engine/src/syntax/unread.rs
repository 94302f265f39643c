//! What is said of a file that cannot be read as TOML: each cause once, where it is. One slip can make a dozen lines after
//! it unreadable; these are not said.

use std::ops::Range;

use toml::de::Error;

use super::headings::{Heading, headings, hidden};
use super::hint::{Slip, line_of, slip, unreadable};
use super::mistake::SyntaxMistake;
use super::open::{Open, open};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::said;
use crate::text::{FileId, Span};

/// Says what is behind the errors of the parser, and which headings are hidden behind a `#`: the file may then be readable,
/// and mean something else than what stands there.
pub(super) fn say(text: &str, file: FileId, errors: &[Error], diagnostics: &mut Diagnostics) {
    // Asked only of what the parser refuses.
    let headings = if errors.is_empty() { Vec::new() } else { headings(text) };
    let says = Says { text, whole: Span { file, start: 0, end: 0 }, headings };
    let hidden = hidden(text);
    for (heading, above) in &hidden {
        let above = match above {
            Some(above) => said("as-it-is").with("text", above),
            None => said("syntax-top"),
        };
        let mistake = SyntaxMistake::HeadingHidden { found: heading.written.clone(), above };
        diagnostics.push(says.found(heading.range.clone(), &mistake));
    }
    let (mut twice, mut lines) = (Vec::new(), Vec::new());
    for error in errors {
        let message = error.message().lines().next().unwrap_or_default();
        let too_deep = message.contains("recurs");
        let range = error.span().unwrap_or_else(|| if too_deep { longest_key(text) } else { 0..0 });
        if too_deep {
            lines.push(line_of(text, range.start).0);
            diagnostics.push(says.found(range, &SyntaxMistake::TooDeep));
            continue;
        }
        if message.contains("duplicate key") {
            twice.push(range);
            continue;
        }
        if let Some(open) = open(text, range.start) {
            if lines.is_empty() {
                diagnostics.push(says.left_open(&open));
            }
            return;
        }
        let (start, _) = line_of(text, range.start);
        // Of what follows only slips of their own are said; of two on a line the first.
        let found = slip(text, range.start);
        if !lines.contains(&start) && (lines.is_empty() || found.is_some()) {
            lines.push(start);
            diagnostics.push(match found {
                Some(slip) => says.slip(range, slip),
                None => says.found(range.clone(), &unreadable(text, range.start, message)),
            });
        }
    }
    let below_hidden = |at: usize| {
        let last = hidden.iter().rfind(|(heading, _)| heading.range.start < at);
        last.is_some_and(|(heading, _)| says.above(at).is_none_or(|real| real.range.start < heading.range.start))
    };
    twice.retain(|range| !below_hidden(range.start));
    // A heading that cannot be read leaves its keys, and lists below it, to the one above.
    let is_list = |range: &Range<usize>| says.above(range.start).is_some_and(|heading| says.is_list(heading));
    twice.retain(|range| lines.is_empty() || !is_list(range));
    says.twice(&twice, diagnostics);
}

struct Says<'t> {
    text: &'t str,
    whole: Span,
    headings: Vec<Heading>,
}

impl Says<'_> {
    fn span(&self, range: Range<usize>) -> Span {
        self.whole.part(range.start, range.end)
    }

    fn found(&self, range: Range<usize>, mistake: &SyntaxMistake) -> Diagnostic {
        Diagnostic::of(self.span(range), mistake)
    }

    fn slip(&self, range: Range<usize>, Slip { mistake, at, edits }: Slip) -> Diagnostic {
        let found = self.found(at.unwrap_or(range), &mistake);
        edits.into_iter().fold(found, |found, (range, text)| found.mend(self.span(range), text))
    }

    fn left_open(&self, open: &Open) -> Diagnostic {
        let end = open.ends..open.ends;
        if open.comma {
            return self.found(end.clone(), &SyntaxMistake::CommaMissing).mend(self.span(end), ",");
        }
        let mistake = SyntaxMistake::LeftOpen { found: open.bracket.into(), better: open.closes().into() };
        let found = self.found(end, &mistake);
        let same_line = line_of(self.text, open.at) == line_of(self.text, open.ends);
        if same_line { found } else { found.second(self.span(open.at..open.at + 1), "open") }
    }

    /// The heading that a place is below, or on.
    fn above(&self, at: usize) -> Option<&Heading> {
        self.headings.iter().rfind(|heading| heading.range.start <= at)
    }

    /// Whether every heading of this name is one of a list.
    fn is_list(&self, heading: &Heading) -> bool {
        self.headings.iter().filter(|other| other.name == heading.name).all(|other| other.is_list)
    }

    /// Headings and keys that are there already. What stands below such a heading is there twice because of it.
    fn twice(&self, places: &[Range<usize>], diagnostics: &mut Diagnostics) {
        let on_heading =
            |range: &&Range<usize>| self.above(range.start).filter(|found| found.range.contains(&range.start));
        let again: Vec<&Heading> = places.iter().filter_map(|range| on_heading(&range)).collect();
        for range in places {
            match self.above(range.start) {
                Some(heading) if again.contains(&heading) => {}
                above => {
                    let from = above.map_or(0, |heading| heading.range.end);
                    let found = self.found(range.clone(), &SyntaxMistake::KeyTwice);
                    let key = self.text.get(range.clone()).unwrap_or_default();
                    let first = self.first_of(key, from..range.start);
                    diagnostics.push(first.into_iter().fold(found, |found, at| found.second(self.span(at), "first")));
                }
            }
        }
        let mut names: Vec<&str> = again.iter().map(|heading| heading.name.as_str()).collect();
        names.dedup();
        names.sort_unstable();
        names.dedup();
        names.into_iter().for_each(|name| diagnostics.push(self.heading_twice(name, &again)));
    }

    fn heading_twice(&self, name: &str, again: &[&Heading]) -> Diagnostic {
        let all: Vec<&Heading> = self.headings.iter().filter(|heading| heading.name == name).collect();
        let single: Vec<&&Heading> = all.iter().filter(|heading| !heading.is_list).collect();
        let list = format!("[[{name}]]");
        match (single.first(), all.first()) {
            (Some(wrong), _) if single.len() < all.len() => {
                let found = self.found(wrong.range.clone(), &SyntaxMistake::ListAsTable { better: list.clone() });
                let found = single
                    .iter()
                    .skip(1)
                    .fold(found, |found, heading| found.second(self.span(heading.range.clone()), "again"));
                single.iter().fold(found, |found, heading| found.mend(self.span(heading.range.clone()), list.clone()))
            }
            (_, Some(first)) => {
                let mut others = again.iter().filter(|heading| heading.name == name);
                let place = others.next().map_or(first.range.clone(), |heading| heading.range.clone());
                // A name with points is that of one thing; one word may be that of a list.
                let better = (!name.contains('.')).then_some(list);
                let mistake = SyntaxMistake::HeadingTwice { found: first.written.clone(), better };
                let found = self.found(place, &mistake).second(self.span(first.range.clone()), "first");
                others.fold(found, |found, heading| found.second(self.span(heading.range.clone()), "again"))
            }
            (_, None) => self.found(0..0, &SyntaxMistake::KeyTwice),
        }
    }

    /// Where a key is written first.
    fn first_of(&self, key: &str, within: Range<usize>) -> Option<Range<usize>> {
        let (mut at, part) = (within.start, self.text.get(within)?);
        for line in part.split_inclusive('\n') {
            let begin = at + (line.len() - line.trim_start().len());
            if line.trim_start().strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(['=', '.'])) {
                return Some(begin..begin + key.len());
            }
            at += line.len();
        }
        None
    }
}

/// The line with the most points before its value: a key within keys.
fn longest_key(text: &str) -> Range<usize> {
    let points = |line: &str| line.split('=').next().map_or(0, |key| key.matches('.').count());
    let lines = text.split_inclusive('\n').scan(0, |start, line| {
        let found = (*start, line.trim_end());
        *start += line.len();
        Some(found)
    });
    lines.max_by_key(|(_, line)| points(line)).map_or(0..0, |(start, line)| start..start + line.len())
}
