//! Paragraphs, chapters and annexes that people refer to: by number in texts, under `basis` and in `[freshness]`, there by name too. The
//! report gives numbers by its order, so that they change when something is put elsewhere.

use super::alike::in_report;
use super::{Subject, named};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::Stretch;
use crate::mistakes;
use crate::rules::{AnnexContent, GraphNode, RulePack, SectionOutline, digits_at, number_at, own_numbers};
use crate::syntax::{self, Item, TomlTable};
use crate::text::Span;

mistakes! {
    /// A number that is not that of what it is about.
    enum PlaceMistake {
        NoParagraph { found: String, last: String } = Warning OtherPlace "check-no-paragraph";
        NoChapter { found: String, last: String } = Warning OtherPlace "check-no-chapter";
        NoAnnex { found: String, last: String } = Warning OtherPlace "check-no-annex";
        Basis { found: String, id: String, known: Vec<String> } = Warning OtherPlace "check-other-basis";
        Freshness { found: String, source: String, known: Vec<String> } = Warning OtherPlace "check-other-freshness";
        NoPart { found: String, source: String } = Warning OtherPlace "check-no-part";
        NotInFreshness { source: String, paragraph: String } = Warning LeftOut "check-not-in-freshness";
        FreshnessNotShown = Warning LeftOut "check-freshness-not-shown";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let places = Places::of(subject.pack);
    let used = subject.pack.graph.reached([GraphNode::Report], |_| true);
    for (id, &file) in &subject.resolved.texts {
        if used.contains(&GraphNode::Text(id.as_str().into())) {
            let whole = subject.files.whole(file);
            places.in_text(subject.files.text(file), &|start, end| whole.part(start, end), found);
        }
    }
    for indicator in subject.pack.indicators.values() {
        let written = subject.indicator(&indicator.id).and_then(|table| table.get("basis"));
        basis(written, &indicator.id, std::slice::from_ref(&indicator.section), found);
    }
    for id in subject.pack.tables.keys() {
        let written = named(subject.resolved.tree(), "table", id).and_then(|table| table.get("basis"));
        basis(written, id, &places.of_table(subject.pack, id), found);
    }
    freshness(subject, found);
}

/// What may be referred to.
struct Places {
    paragraphs: Vec<String>,
    chapters: Vec<String>,
    annexes: usize,
}

impl Places {
    fn of(pack: &RulePack) -> Places {
        let chapters = &pack.outline.chapters;
        Places {
            paragraphs: chapters
                .iter()
                .flat_map(|chapter| &chapter.sections)
                .map(|section| section.number.clone())
                .collect(),
            chapters: chapters.iter().map(|chapter| chapter.number.clone()).collect(),
            annexes: pack.outline.annexes.len(),
        }
    }

    fn of_table(&self, pack: &RulePack, id: &str) -> Vec<String> {
        let sections = pack.outline.chapters.iter().flat_map(|chapter| &chapter.sections);
        let shows = |block: &crate::rules::OutlineBlock| *block == crate::rules::OutlineBlock::Table(id.to_owned());
        sections.filter(|section| section.blocks.iter().any(shows)).map(|section| section.number.clone()).collect()
    }

    fn in_text(&self, text: &str, place: &dyn Fn(usize, usize) -> Span, found: &mut Diagnostics) {
        for Reference { what, start, end } in references(text) {
            let said = text.part(start..end).to_owned();
            let there = |known: &[String]| known.contains(&said);
            let last = |known: &[String]| known.last().cloned().unwrap_or_default();
            let mistake = match what {
                What::Paragraph if !there(&self.paragraphs) => {
                    PlaceMistake::NoParagraph { found: said, last: last(&self.paragraphs) }
                }
                What::Chapter if !there(&self.chapters) => {
                    PlaceMistake::NoChapter { found: said, last: last(&self.chapters) }
                }
                What::Annex if said.parse::<usize>().is_ok_and(|number| number > self.annexes || number == 0) => {
                    PlaceMistake::NoAnnex { found: said, last: self.annexes.to_string() }
                }
                _ => continue,
            };
            found.push(Diagnostic::of(place(start, end), &mistake));
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum What {
    Paragraph,
    Chapter,
    Annex,
}

/// "paragraaf 2.1" in a text: the number, with its place.
struct Reference {
    what: What,
    start: usize,
    end: usize,
}

/// What stands before a number of a place. Behind the last two only numbers of paragraphs are meant.
const CUES: [(&str, What); 9] = [
    ("paragraaf ", What::Paragraph),
    ("paragrafen ", What::Paragraph),
    ("hoofdstuk ", What::Chapter),
    ("hoofdstukken ", What::Chapter),
    ("bijlage ", What::Annex),
    ("bijlagen ", What::Annex),
    ("bijlage\n", What::Annex),
    ("zie ", What::Paragraph),
    ("bij ", What::Paragraph),
];
/// Between two numbers.
const AND: [&str; 4] = [" en ", " of ", " tot en met ", ", "];

fn references(text: &str) -> Vec<Reference> {
    // As many bytes as before: places in it are places in the text.
    let lower = text.to_ascii_lowercase();
    let mut found: Vec<Reference> = Vec::new();
    for (cue, what) in CUES {
        for (at, _) in lower.match_indices(cue) {
            let before = lower.part(..at).chars().next_back();
            if before.is_some_and(char::is_alphanumeric) {
                continue;
            }
            let mut start = at + cue.len();
            let mut own = Vec::new();
            while let Some(end) = number(&lower, start, what) {
                own.push(Reference { what, start, end });
                let Some(and) = AND.iter().find(|and| lower.part(end..).starts_with(**and)) else { break };
                start = end + and.len();
            }
            // "bijlage 3 van de wet" is of another document.
            let behind = own.last().map(|last| lower.part(last.end..).trim_start()).unwrap_or_default();
            let elsewhere = ["van de ", "van het ", "uit de ", "uit het ", "bij de ", "bij het ", "wet", "uur"];
            let own_report = ["van dit ", "van deze "].iter().any(|own| behind.starts_with(own));
            if own_report || !elsewhere.iter().any(|word| behind.starts_with(word)) {
                found.append(&mut own);
            }
        }
    }
    found.sort_by_key(|reference| reference.start);
    found
}

/// Where a number of this kind of place ends.
fn number(text: &str, start: usize, what: What) -> Option<usize> {
    match what {
        What::Paragraph => number_at(text, start),
        What::Chapter | What::Annex => {
            let written = digits_at(text, start)?;
            let short = (1..=2).contains(&written.len()) && !written.contains('.');
            short.then_some(start + written.len())
        }
    }
}

/// "Bijlage 1, 2.3; paragraaf 2.3" of something in another paragraph.
fn basis(node: Option<&syntax::Node>, id: &str, known: &[String], found: &mut Diagnostics) {
    let Some(node) = node else { return };
    let Item::Text { value, .. } = &node.item else { return };
    for place in own_numbers(value) {
        let said = value.part(place.clone()).to_owned();
        if !known.contains(&said) && !known.is_empty() {
            let mistake = PlaceMistake::Basis { found: said, id: id.to_owned(), known: known.to_vec() };
            found.push(Diagnostic::of(node.inside(place.start, place.end), &mistake));
        }
    }
}

/// The paragraph of each source in annex 3 is one that cites it, and none is left out.
fn freshness(subject: &Subject<'_>, found: &mut Diagnostics) {
    let outline = &subject.pack.outline;
    let Some(Item::Table(report)) = subject.resolved.tree().get("report").map(|node| &node.item) else { return };
    let written = report.entries.get("freshness");
    let Some((entry, Item::Table(table))) = written.map(|entry| (entry, &entry.node.item)) else { return };
    let shown = outline.annexes.iter().any(|annex| annex.content == AnnexContent::Freshness);
    if !shown {
        found.push(Diagnostic::of(entry.key, &PlaceMistake::FreshnessNotShown));
        return;
    }
    let sections = || outline.chapters.iter().flat_map(|chapter| &chapter.sections);
    for (source, entry) in &table.entries {
        let Item::Text { value, .. } = &entry.node.item else { continue };
        let citing = || sections().filter(|section| section.source == *source);
        let is_meant = |section: &SectionOutline| section.number == *value || section.id == *value;
        let is_number = value.chars().all(|letter| letter.is_ascii_digit() || letter == '.' || letter == ',');
        let is_there = sections().any(is_meant);
        // "x.x" says that it is nowhere.
        let is_said = value.chars().any(|letter| letter.is_alphanumeric() && letter != 'x');
        let known: Vec<String> = citing().map(|section| section.id.clone()).collect();
        let (found_here, source) = (value.clone(), source.clone());
        let mistake = match known.is_empty() {
            true if !is_there && is_said => PlaceMistake::NoPart { found: found_here, source },
            false if (is_number || is_there) && !citing().any(is_meant) => {
                PlaceMistake::Freshness { found: found_here, source, known }
            }
            _ => continue,
        };
        found.push(Diagnostic::of(entry.node.span, &mistake));
    }
    for section in sections() {
        if !section.source.is_empty() && table.get(&section.source).is_none() {
            let place = in_report(subject, "section", &section.id).and_then(|table: &TomlTable| table.get("source"));
            let mistake =
                PlaceMistake::NotInFreshness { source: section.source.clone(), paragraph: section.id.clone() };
            place.into_iter().for_each(|node| found.push(Diagnostic::of(node.span, &mistake)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(What, &str)> {
        references(text).into_iter().map(|reference| (reference.what, &text[reference.start..reference.end])).collect()
    }

    #[test]
    fn places_of_the_report_are_found() {
        use What::{Annex, Chapter, Paragraph};
        assert_eq!(found("de paragrafen 2.2 tot en met 2.5."), [(Paragraph, "2.2"), (Paragraph, "2.5")]);
        assert_eq!(
            found("Bij 2.3 en 2.5\nziet u (zie 2.1)"),
            [(Paragraph, "2.3"), (Paragraph, "2.5"), (Paragraph, "2.1")]
        );
        assert_eq!(found("in bijlage 1. Hoofdstuk 2 en"), [(Annex, "1"), (Chapter, "2")]);
    }

    #[test]
    fn other_numbers_are_no_places_of_the_report() {
        assert_eq!(found("bijlage 3 van de wet, bij 14.30 uur, bij 2,5 meter, versie 2.1, bij 3 gemeenten"), []);
        assert_eq!(found("hoofdstuk 4 van de Awb, zie 1.1.2018, bij 10.000 inwoners"), []);
    }
}
