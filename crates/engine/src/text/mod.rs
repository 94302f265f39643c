//! What people wrote, and where: files, places in them, and values that remember their place.
//!
//! Knows nothing of TOML, rules or data: a file is a path and its text, a [`Span`] a stretch of bytes in it.

mod conflict;
mod shown;
mod spreadsheet;

pub use conflict::conflict;
pub use shown::{cell, cut, is_hidden, sentence, still, still_json, visible};
pub use spreadsheet::{CsvFile, is_formula};

use std::borrow::Cow;
use std::fmt;

use crate::fault::OrFault;

/// A text with the line ends of Unix: an editor or a version control that ends lines in another way changes nothing.
pub fn unix_lines(text: &str) -> Cow<'_, str> {
    if text.contains("\r\n") { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) }
}

/// A file held in a [`Files`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct FileId(u32);

/// A stretch of bytes in one file, `start` included, `end` not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Span {
    pub file: FileId,
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// The stretch from `start` up to `end`, counted from the beginning of this span.
    pub fn part(self, start: usize, end: usize) -> Span {
        let start = self.start.saturating_add(saturate(start));
        let end = self.start.saturating_add(saturate(end));
        Span { file: self.file, start, end: end.max(start) }
    }
}

/// A value and the place where it was written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Spanned<T> {
    pub fn new(value: T, span: Span) -> Self {
        Spanned { value, span }
    }

    /// The same place, with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: change(self.value), span: self.span }
    }
}

impl<T: fmt::Display> fmt::Display for Spanned<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// A line and a column, both counted from 1; the column counts characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

#[derive(Clone)]
struct File {
    path: String,
    text: String,
}

/// The files that were read, kept so that messages can show their lines.
#[derive(Clone, Default)]
pub struct Files {
    files: Vec<File>,
}

impl Files {
    /// Keeps a file. `path` is shown as it is given: relative to the project folder, with `/`.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        self.files.push(File { path: path.into(), text: text.into() });
        FileId(saturate(self.files.len() - 1))
    }

    /// Takes over the files of another; gives what was a file there as it is called here.
    pub fn append(&mut self, other: Files) -> impl Fn(FileId) -> FileId + use<> {
        let before = saturate(self.files.len());
        self.files.extend(other.files);
        move |file| FileId(before + file.0)
    }

    /// Each file, by its path and its text.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|file| (file.path.as_str(), file.text.as_str()))
    }

    pub fn path(&self, file: FileId) -> &str {
        &self.file(file).path
    }

    pub fn text(&self, file: FileId) -> &str {
        &self.file(file).text
    }

    fn file(&self, file: FileId) -> &File {
        self.files.get(file.0 as usize).or_fault("a file is asked for where it was read")
    }

    /// The whole of a file.
    pub fn whole(&self, file: FileId) -> Span {
        Span { file, start: 0, end: saturate(self.text(file).len()) }
    }

    /// Where a span starts, for people.
    pub fn position(&self, span: Span) -> Position {
        let text = self.text(span.file);
        let mut start = (span.start as usize).min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let before = &text[..start];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// `path:line:column`, as editors read it.
    pub fn place(&self, span: Span) -> String {
        let Position { line, column } = self.position(span);
        format!("{}:{line}:{column}", self.path(span.file))
    }
}

/// Files of rules stay far below 4 GB; a larger one is cut off in messages, never wrong in memory.
fn saturate(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let mut files = Files::default();
        let file = files.add("a.toml", "één = 1\ntwee = ü x\n");
        let start = files.text(file).find('x').unwrap() as u32;
        let span = Span { file, start, end: start + 1 };
        assert_eq!(files.place(span), "a.toml:2:10");
    }

    #[test]
    fn a_place_past_the_end_is_the_end() {
        let mut files = Files::default();
        let file = files.add("a.toml", "a");
        assert_eq!(files.place(Span { file, start: 90, end: 91 }), "a.toml:1:2");
    }
}
