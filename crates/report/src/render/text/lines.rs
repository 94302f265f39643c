//! Lines of a page, put together from smaller ones.
//!
//! Knows how parts are kept apart (blank lines, indents) and not what is in them.

use super::ink::{Ink, Pen};

#[derive(Default)]
pub struct Lines(Vec<Ink>);

impl Lines {
    /// A text as lines of at most so many columns.
    pub fn wrapped(ink: &Ink, width: usize) -> Lines {
        Lines(ink.wrap(width))
    }

    /// One line that fits as it is.
    pub fn whole(line: Ink) -> Lines {
        Lines(vec![line])
    }

    pub fn push(&mut self, line: Ink) {
        self.0.push(line);
    }

    pub fn push_blank(&mut self) {
        self.0.push(Ink::default());
    }

    pub fn append(&mut self, other: Lines) {
        self.0.extend(other.0);
    }

    /// The other lines below these, with a blank line between when both have something to say.
    pub fn paragraph(&mut self, other: Lines) {
        if other.0.is_empty() {
            return;
        }
        if self.0.last().is_some_and(|line| !line.is_empty()) {
            self.push_blank();
        }
        self.append(other);
    }

    /// A heading with more air above it than below it.
    pub fn part(&mut self, heading: Lines, body: Lines) {
        self.push_blank();
        self.push_blank();
        self.append(heading);
        self.paragraph(body);
    }

    /// With `first` before the first line and as many columns of space before the others.
    #[must_use]
    pub fn hanging(self, first: &Ink, pen: Pen) -> Lines {
        let rest = pen.plain(&" ".repeat(first.width()));
        let before = std::iter::once(first).chain(std::iter::repeat(&rest));
        Lines(before.zip(self.0).map(|(before, line)| before.clone().and(&line)).collect())
    }

    /// With the same thing before each line.
    #[must_use]
    pub fn prefixed(self, before: &Ink) -> Lines {
        Lines(self.0.into_iter().map(|line| before.clone().and(&line)).collect())
    }

    pub fn width(&self) -> usize {
        self.0.iter().map(Ink::width).max().unwrap_or_default()
    }

    /// UTF-8, no spaces at the end of a line, each line ended.
    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for line in self.0 {
            bytes.extend_from_slice(line.as_str().trim_end_matches(' ').as_bytes());
            bytes.push(b'\n');
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(texts: &[&str]) -> Lines {
        let pen = Pen::new(false);
        let mut lines = Lines::default();
        texts.iter().for_each(|text| lines.push(pen.plain(text)));
        lines
    }

    fn shown(lines: Lines) -> String {
        String::from_utf8(lines.into_bytes()).expect("UTF-8")
    }

    #[test]
    fn between_paragraphs_stands_one_blank_line() {
        let mut found = lines(&["een"]);
        found.paragraph(lines(&["twee"]));
        found.paragraph(Lines::default());
        found.paragraph(lines(&["drie"]));
        assert_eq!(shown(found), "een\n\ntwee\n\ndrie\n");
    }

    #[test]
    fn a_hanging_text_lines_up_behind_its_mark() {
        let pen = Pen::new(false);
        assert_eq!(shown(lines(&["een", "twee"]).hanging(&pen.plain("[1] "), pen)), "[1] een\n    twee\n");
    }

    #[test]
    fn no_line_ends_with_a_space() {
        assert_eq!(shown(lines(&["een  ", ""])), "een\n\n");
    }
}
