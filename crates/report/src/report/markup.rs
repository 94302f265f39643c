//! Texts of the rules (Markdown with placeholders) to blocks.
//!
//! Takes the part of Markdown that reports use; anything else (raw HTML, pictures) is shown as the text it is.

use std::borrow::Cow;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use rustc_hash::FxHashMap;

use super::{Block, Inline, PrintedColumn, PrintedTable};
use mdd_engine::rules;
use mdd_engine::terms::Shown;

/// What stands between braces in texts, and what it becomes.
pub(super) struct Placeholders<'a>(pub &'a [(Cow<'a, str>, String)]);

impl Placeholders<'_> {
    pub fn fill(&self, text: &str) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let named = after.split_once('}');
            let known = named.and_then(|(name, rest)| Some((self.0.iter().find(|(known, _)| *known == name)?, rest)));
            match known {
                // A value is not looked at again: nothing in a name acts as a placeholder.
                Some(((_, value), behind)) => {
                    filled.push_str(value);
                    rest = behind;
                }
                None => {
                    filled.push('{');
                    rest = after;
                }
            }
        }
        filled.push_str(rest);
        filled
    }
}

/// Gives footnotes their numbers, through the whole report.
#[derive(Default)]
pub(super) struct Footnotes {
    last: usize,
}

/// The blocks of a text; its footnotes come last.
pub(super) fn blocks(markdown: &str, placeholders: &Placeholders<'_>, notes: &mut Footnotes) -> Vec<Block> {
    // Placeholders are filled in the text of the tree, so that a name cannot act as Markdown.
    let mut reader = Reader {
        events: rules::markdown(markdown),
        placeholders,
        notes,
        numbers: FxHashMap::default(),
        footnotes: Vec::new(),
    };
    let mut blocks = reader.blocks(None);
    let mut footnotes = std::mem::take(&mut reader.footnotes);
    footnotes.sort_by_key(|(number, _)| *number);
    blocks.extend(footnotes.into_iter().map(|(number, blocks)| Block::Note { number, blocks }));
    blocks
}

struct Reader<'m, 'p> {
    events: Parser<'m>,
    placeholders: &'p Placeholders<'p>,
    notes: &'p mut Footnotes,
    numbers: FxHashMap<String, usize>,
    footnotes: Vec<(usize, Vec<Block>)>,
}

impl Reader<'_, '_> {
    fn blocks(&mut self, until: Option<TagEnd>) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut loose: Vec<Inline> = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::End(end) if Some(end) == until => break,
                Event::Start(Tag::Paragraph) => {
                    blocks.push(Block::Paragraph { content: self.inlines(TagEnd::Paragraph) })
                }
                Event::Start(Tag::Heading { level, .. }) => {
                    blocks.push(Block::Heading { text: plain(&self.inlines(TagEnd::Heading(level))) })
                }
                Event::Start(Tag::List(start)) => {
                    let mut items = Vec::new();
                    while let Some(event) = self.events.next() {
                        match event {
                            Event::Start(Tag::Item) => items.push(self.blocks(Some(TagEnd::Item))),
                            _ => break,
                        }
                    }
                    blocks.push(Block::List { ordered: start.is_some(), items });
                }
                Event::Start(Tag::Table(alignments)) => {
                    let width = alignments.len();
                    blocks.push(Block::Table(self.table(width)));
                }
                Event::Start(Tag::FootnoteDefinition(label)) => {
                    let number = self.number(&label);
                    let content = self.blocks(Some(TagEnd::FootnoteDefinition));
                    self.footnotes.push((number, content));
                }
                // The items of a tight list hold no paragraphs: bold letters and links stand in them as they are.
                event => loose.extend(self.inline(event)),
            }
        }
        if !loose.is_empty() {
            blocks.insert(0, Block::Paragraph { content: loose });
        }
        blocks
    }

    fn inlines(&mut self, ends: TagEnd) -> Vec<Inline> {
        let mut content: Vec<Inline> = Vec::new();
        while let Some(event) = self.events.next() {
            if event == Event::End(ends) {
                break;
            }
            match (self.inline(event), content.last_mut()) {
                (Some(Inline::Text { text }), Some(Inline::Text { text: before })) => before.push_str(&text),
                (Some(inline), _) => content.push(inline),
                (None, _) => {}
            }
        }
        content
    }

    fn inline(&mut self, event: Event<'_>) -> Option<Inline> {
        let text = |text: &str| Inline::Text { text: text.to_owned() };
        Some(match event {
            Event::Text(found) => text(&self.placeholders.fill(&found)),
            Event::Code(found) | Event::Html(found) | Event::InlineHtml(found) => text(&found),
            Event::SoftBreak | Event::HardBreak => text(" "),
            Event::FootnoteReference(label) => Inline::NoteReference { number: self.number(&label) },
            Event::Start(Tag::Strong) => Inline::Strong { content: self.inlines(TagEnd::Strong) },
            Event::Start(Tag::Emphasis) => Inline::Emphasis { content: self.inlines(TagEnd::Emphasis) },
            Event::Start(Tag::Link { dest_url, .. }) => {
                Inline::Link { url: dest_url.to_string(), content: self.inlines(TagEnd::Link) }
            }
            _ => return None,
        })
    }

    fn number(&mut self, label: &str) -> usize {
        if let Some(number) = self.numbers.get(label) {
            return *number;
        }
        self.notes.last += 1;
        self.numbers.insert(label.to_owned(), self.notes.last);
        self.notes.last
    }

    fn table(&mut self, width: usize) -> PrintedTable {
        let mut lines: Vec<Vec<String>> = Vec::new();
        let mut line = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Tag::TableCell) => line.push(plain(&self.inlines(TagEnd::TableCell))),
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => lines.push(std::mem::take(&mut line)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        let mut lines = lines.into_iter();
        let columns = lines.next().unwrap_or_else(|| vec![String::new(); width]);
        PrintedTable {
            id: String::new(),
            title: String::new(),
            groups: Vec::new(),
            columns: columns.into_iter().map(PrintedColumn::of_texts).collect(),
            rows: lines.map(|line| line.into_iter().map(Shown::text).collect()).collect(),
            empty: String::new(),
        }
    }
}

/// The words without their markup.
pub(super) fn plain(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text { text } => text.clone(),
            Inline::Strong { content } | Inline::Emphasis { content } | Inline::Link { content, .. } => plain(content),
            Inline::NoteReference { .. } => String::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(markdown: &str) -> Vec<Block> {
        blocks(
            markdown,
            &Placeholders(&[("gemeente".into(), "Kaag *en* Braassem".to_owned())]),
            &mut Footnotes::default(),
        )
    }

    #[test]
    fn a_name_cannot_act_as_markdown() {
        let [Block::Paragraph { content }] = &read("In {gemeente}.")[..] else { panic!("one paragraph") };
        assert_eq!(plain(content), "In Kaag *en* Braassem.");
    }

    #[test]
    fn a_name_cannot_act_as_a_placeholder() {
        let placeholders = [("gemeente".into(), "{versie} {".to_owned()), ("versie".into(), "3.0".to_owned())];
        assert_eq!(Placeholders(&placeholders).fill("{{gemeente}} {versie} {x} {"), "{{versie} {} 3.0 {x} {");
    }

    #[test]
    fn footnotes_come_last_with_the_number_of_their_reference() {
        let found = read("Een[^a] en twee[^b].\n\n[^b]: Tweede.\n[^a]: Eerste.\n");
        assert!(matches!(&found[1], Block::Note { number: 1, blocks } if blocks.len() == 1));
        assert!(matches!(&found[2], Block::Note { number: 2, .. }));
    }

    #[test]
    fn a_tight_list_has_items_with_text() {
        let [Block::List { ordered: false, items }] = &read("- een\n- twee **drie**\n")[..] else { panic!("one list") };
        assert_eq!(items.len(), 2);
        assert!(matches!(&items[1][..], [Block::Paragraph { content }] if plain(content) == "twee drie"));
    }

    #[test]
    fn a_tight_list_keeps_bold_letters_and_links() {
        let loose = read("- **een** [twee](https://a.nl)\n\n- drie\n");
        let tight = read("- **een** [twee](https://a.nl)\n- drie\n");
        assert_eq!(format!("{tight:?}"), format!("{loose:?}"));
        assert!(format!("{tight:?}").contains("Strong"));
    }
}
