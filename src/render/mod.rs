//! Renderers: a [`Report`] to bytes. One file a format; each takes the report and nothing else.

mod csv;
mod json;
mod markdown;
mod phrases;
#[cfg(test)]
mod sample;
mod text;

use crate::report::Report;
pub(crate) use text::{Ink, Lines, Pen};

/// A format and what it needs to know of the paper it is printed on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// For a terminal: so many columns wide, with or without colours. Symbols tell the colours apart without colour.
    Text {
        width: usize,
        colours: bool,
    },
    Markdown,
    Json,
    Csv,
}

/// The reports as the bytes of one file, in the order given.
pub fn render(reports: &[Report], format: Format) -> Vec<u8> {
    match format {
        Format::Text { width, colours } => text::render(reports, width, colours),
        Format::Markdown => markdown::render(reports),
        Format::Json => json::render(reports),
        Format::Csv => csv::render(reports),
    }
}
