//! What is found of a file: how it is read, and the words for it that its formats share.

use super::toml::Line;
use crate::manifest::Format;
use crate::read::peek::about;
use mdd_engine::diagnostic::{Code, Diagnostics};

/// How a file is read, and the lines that declare it.
pub(in super::super) struct Shape {
    pub format: Format,
    pub lines: Vec<Line>,
    /// What is read to look at its rows, and how: a file without names gets a row with their numbers.
    pub instead: Option<(Vec<u8>, Format)>,
}

pub(in super::super) fn titles_seen(word: &str, row: u32, titles: usize) -> String {
    let titles = match titles {
        0 => "nothing stands above it".to_owned(),
        1 => format!("1 {word} with a title above it"),
        several => format!("{several} {word}s with titles above it"),
    };
    format!("the names of the columns are on {word} {row}; {titles}")
}

pub(in super::super) fn no_rows(path: &str) -> Diagnostics {
    about(path, Code::FileEmpty, "there is no row here that can hold the names of columns")
        .help("the first 30 rows were looked at: one must hold texts; ask its owner what the columns are")
        .into()
}
