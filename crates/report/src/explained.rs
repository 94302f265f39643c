//! An explanation for a terminal: the tree drawn with lines, no wider than the terminal.

use crate::render::{Ink, Lines, Pen};
use mdd_engine::explain::{Emphasis, Explanation, ExplanationNode, Phrase, fields, tree};
use mdd_engine::language::said;
use mdd_engine::terms::dutch_date;

/// For a terminal of so many columns.
pub fn explained(explanation: &Explanation, width: usize, colours: bool) -> Vec<u8> {
    let page = Page { pen: Pen::new(colours), width };
    let date = dutch_date(explanation.peildatum);
    let mut lines = Lines::default();
    let title = format!(
        "{} ({}) - {} {} [{}]",
        explanation.gemeente, explanation.code, explanation.section, explanation.label, explanation.indicator
    );
    lines.append(Lines::wrapped(&page.pen.bold(&title), width));
    let of = said("explain-of").with("rules", &explanation.rules).with("date", date);
    lines.append(Lines::whole(page.pen.plain(&explanation.language.say(of))));
    lines.push_blank();
    // The longest of the names, whether or not it is there.
    let field = explanation.language.say("explain-field-benchmark").chars().count() + 2;
    for (name, phrase) in fields(explanation) {
        let first = page.pen.dim(&format!("  {name}")).padded(2 + field, false);
        let text = Lines::wrapped(&page.ink(&phrase), width.saturating_sub(first.width()));
        lines.append(text.hanging(&first, page.pen));
    }
    lines.push_blank();
    page.nodes(&tree(explanation), &Ink::default(), true, &mut lines);
    lines.into_bytes()
}

#[derive(Clone, Copy)]
struct Page {
    pen: Pen,
    width: usize,
}

impl Page {
    fn ink(self, phrase: &Phrase) -> Ink {
        phrase.0.iter().fold(Ink::default(), |ink, (mark, text)| {
            ink.and(&match mark {
                Emphasis::Plain | Emphasis::Code => self.pen.plain(text),
                Emphasis::Strong => self.pen.bold(text),
                Emphasis::Colour(colour) => self.pen.bold_in_colour(*colour, text),
            })
        })
    }

    /// Nodes below each other; what stands above them has `before` in front of its lines.
    fn nodes(self, nodes: &[ExplanationNode], before: &Ink, is_root: bool, lines: &mut Lines) {
        for (at, node) in nodes.iter().enumerate() {
            let is_last = at + 1 == nodes.len();
            let (branch, stem) = if is_last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
            let below = before.clone().and(&self.pen.dim(stem));
            let (first, rest) = (before.clone().and(&self.pen.dim(branch)), below.clone());
            self.put(node, &first, &rest, lines);
            self.nodes(&node.children, &below, false, lines);
            // Air between the parts, with the trunk going on.
            if is_root && !is_last {
                lines.push(self.pen.dim("│"));
            }
        }
    }

    /// What a node says itself: `first` stands before its first line, `rest` before the others.
    fn put(self, node: &ExplanationNode, first: &Ink, rest: &Ink, lines: &mut Lines) {
        let stem = if node.children.is_empty() { "  " } else { "│ " };
        let more = rest.clone().and(&self.pen.dim(stem));
        let mut before = first;
        let width = self.width.saturating_sub(first.width().max(more.width()));
        for line in self.ink(&node.head).wrap(width) {
            lines.push(before.clone().and(&line));
            before = &more;
        }
        let width = self.width.saturating_sub(more.width());
        let mut lines_of: Vec<Ink> = node.lines.iter().map(|line| self.ink(line)).collect();
        if let Some(at) = &node.at {
            let text: String = at.0.iter().map(|(_, text)| text.as_str()).collect();
            lines_of.push(self.pen.dim(&text));
        }
        for line in lines_of.iter().flat_map(|ink| ink.wrap(width)) {
            lines.push(more.clone().and(&line));
        }
    }
}
