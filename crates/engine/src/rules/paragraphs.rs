//! Numbers of paragraphs that an earlier version wrote, and that follow where a later version puts a paragraph elsewhere: in
//! `[freshness]` and under `basis`.
//!
//! Works on trees: where a number was that of what it is about, it becomes the number that this has now. What is about another
//! document, as `allow` says, stays as it is.

use std::ops::Range;

use super::allow;
use crate::diagnostic::Code;
use crate::fault::Stretch;
use crate::syntax::{Item, Node, TomlTable};
use crate::text::{FileId, Span};

/// The paragraphs of a version, in the order of its report.
#[derive(PartialEq, Eq, Default)]
pub(super) struct Paragraphs(Vec<Paragraph>);

#[derive(PartialEq, Eq)]
struct Paragraph {
    id: String,
    number: String,
    source: String,
    /// Its indicators and its tables.
    shows: Vec<String>,
}

impl Paragraphs {
    pub fn of(tree: &TomlTable) -> Paragraphs {
        let mut found = Vec::new();
        let Some(report) = tree.inner("report") else { return Paragraphs(found) };
        for (chapter, name) in (1..).zip(report.items("chapters").iter().filter_map(Node::as_text)) {
            let Some(own) = report.inner("chapter").and_then(|chapters| chapters.inner(name)) else { continue };
            for (at, id) in (1..).zip(own.items("sections").iter().filter_map(Node::as_text)) {
                let Some(section) = report.inner("section").and_then(|sections| sections.inner(id)) else { continue };
                found.push(Paragraph {
                    id: id.to_owned(),
                    number: format!("{chapter}.{at}"),
                    source: section.get("source").and_then(Node::as_text).unwrap_or_default().to_owned(),
                    shows: shown_by(section).map(str::to_owned).collect(),
                });
            }
        }
        Paragraphs(found)
    }

    fn by_id(&self, id: &str) -> Option<&Paragraph> {
        self.0.iter().find(|one| one.id == id)
    }

    /// The paragraph of a source that had this number.
    fn citing(&self, source: &str, number: &str) -> Option<&Paragraph> {
        self.0.iter().find(|one| one.source == source && one.number == number)
    }

    /// The source of a paragraph that no other is of.
    pub fn alone_of(&self, id: &str) -> Option<&str> {
        let source = self.by_id(id)?.source.as_str();
        let is_of_it = |one: &&Paragraph| one.source == source;
        (self.0.iter().filter(is_of_it).count() == 1).then_some(source)
    }

    fn showing<'p>(&'p self, name: &'p str) -> impl Iterator<Item = &'p Paragraph> {
        self.0.iter().filter(move |one| one.shows.iter().any(|shown| shown == name))
    }
}

/// The indicators and tables that a section shows, by name.
pub(crate) fn shown_by(section: &TomlTable) -> impl Iterator<Item = &str> {
    let blocks = section.items("blocks").iter().filter_map(Node::as_table);
    let shown = blocks.flat_map(|block| block.items("figures").iter().chain(block.get("table")));
    shown.filter_map(Node::as_text)
}

/// Lets the numbers in a tree follow, from what the paragraphs were `before` a version was laid over it. `own` are the files of that
/// version: what it writes itself stays. `earlier` is the version.toml of the one before.
pub(super) fn follow(tree: &mut TomlTable, before: &Paragraphs, earlier: &TomlTable, own: &dyn Fn(FileId) -> bool) {
    let now = Paragraphs::of(tree);
    if *before == now {
        return;
    }
    let meant = allow::of_code(earlier, tree, Code::OtherPlace);
    let stays = |key: Span, node: &Node| own(key.file) || meant.iter().any(|scope| scope.holds(node.span));
    if let Some(freshness) = tree.inner_mut("report").and_then(|report| report.inner_mut("freshness")) {
        for (source, entry) in &mut freshness.entries {
            let written = entry.node.as_text().unwrap_or_default();
            let Some(paragraph) = before.citing(source, written).and_then(|was| now.by_id(&was.id)) else { continue };
            if paragraph.number != written && !stays(entry.key, &entry.node) {
                rewrite(&mut entry.node, paragraph.number.clone());
            }
        }
    }
    for kind in ["indicator", "table"] {
        let Some(named) = tree.inner_mut(kind) else { continue };
        for (name, entry) in &mut named.entries {
            let Item::Table(thing) = &mut entry.node.item else { continue };
            let Some(basis) = thing.entries.get_mut("basis") else { continue };
            let Some(written) = basis.node.as_text().map(str::to_owned) else { continue };
            if stays(basis.key, &basis.node) {
                continue;
            }
            let number = |said: &str| {
                let was = before.showing(name).find(|one| one.number == said)?;
                let same = now.showing(name).find(|one| one.id == was.id);
                same.or_else(|| now.showing(name).next()).map(|one| one.number.clone())
            };
            let mut followed = written.clone();
            for place in following(&written).into_iter().rev() {
                if let Some(number) = number(written.part(place.clone())) {
                    followed.replace_range(place, &number);
                }
            }
            if followed != written {
                rewrite(&mut basis.node, followed);
            }
        }
    }
}

/// Whether one `basis` is the other, but for the number of the paragraph that each is in.
pub(crate) fn only_follows((old, before): (&str, &str), (new, after): (&str, &str)) -> bool {
    let without = |basis: &str, section: &str| {
        let mut rest = basis.to_owned();
        for place in following(basis).into_iter().rev().filter(|place| basis.part(place.clone()) == section) {
            rest.replace_range(place, "");
        }
        rest
    };
    old != new && without(old, before) == without(new, after)
}

/// The numbers that follow: those with which a part of a `basis` begins. "Besluit van 2017, paragraaf 2.3" is of another document, whatever
/// number its subject has here.
fn following(basis: &str) -> Vec<Range<usize>> {
    let begins = |place: &Range<usize>| {
        let before = basis.part(..place.start);
        let part = before.rsplit(';').next().unwrap_or(before).trim().to_ascii_lowercase();
        CUES.iter().any(|cue| part == cue.trim_end())
    };
    own_numbers(basis).into_iter().filter(begins).collect()
}

/// What stands before the number of a paragraph under `basis`.
const CUES: [&str; 2] = ["paragraaf ", "bijlage 1, "];

/// Where a `basis` gives the numbers of paragraphs of the report that it stands in: "Bijlage 1, 2.3; paragraaf 2.3". In the order
/// of the text.
pub(crate) fn own_numbers(basis: &str) -> Vec<Range<usize>> {
    // As many bytes as before: places in it are places in the text.
    let lower = basis.to_ascii_lowercase();
    let behind = |cue: &'static str| lower.match_indices(cue).map(move |(at, _)| at + cue.len());
    let starts = CUES.into_iter().flat_map(behind);
    let mut found: Vec<Range<usize>> =
        starts.filter_map(|start| number_at(basis, start).map(|end| start..end)).collect();
    found.sort_by_key(|place| place.start);
    found
}

/// Where the number of a paragraph ends that begins here: "2.3", and no date, amount or version.
pub(crate) fn number_at(text: &str, start: usize) -> Option<usize> {
    let written = digits_at(text, start)?;
    let short = |part: &str| (1..=2).contains(&part.len());
    written
        .split_once('.')
        .is_some_and(|(chapter, section)| short(chapter) && short(section))
        .then_some(start + written.len())
}

/// Digits and the points between them, where no word goes on behind them.
pub(crate) fn digits_at(text: &str, start: usize) -> Option<&str> {
    let rest = text.part(start..);
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(rest.len());
    let written = rest.part(..end).trim_end_matches('.');
    let behind = rest.part(written.len()..).chars().next();
    let goes_on = behind.is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '%'));
    (!goes_on).then_some(written)
}

/// A text that stands in no file letter by letter.
fn rewrite(node: &mut Node, value: String) {
    node.item = Item::Text { value, text_start: None };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_another_document_do_not_follow() {
        let found = |basis: &str| following(basis).into_iter().map(|at| basis.part(at).to_owned()).collect::<Vec<_>>();
        assert_eq!(found("Bijlage 1, 2.3; paragraaf 2.3"), ["2.3", "2.3"]);
        assert_eq!(found("Besluit van 2017, paragraaf 2.3; zie bijlage 1, 2.4"), Vec::<String>::new());
    }

    #[test]
    fn numbers_of_the_own_report_are_found_in_a_basis() {
        let found =
            |basis: &str| own_numbers(basis).into_iter().map(|at| basis.part(at).to_owned()).collect::<Vec<_>>();
        assert_eq!(found("Bijlage 1, 2.3; paragraaf 2.10."), ["2.3", "2.10"]);
        assert_eq!(found("Besluit van de redactie, 2.3; paragraaf 2.3.1, versie 3.0"), Vec::<String>::new());
        assert_eq!(found("paragraaf 1.1, en Paragraaf 1.2; bijlage 1, 3"), ["1.1", "1.2"]);
    }
}
