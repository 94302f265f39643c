//! What is printed of one gemeente in a sentence, and of the rows behind its figure.
//!
//! Knows nothing of how a figure is worked out.

use super::index::MeasureIndex;
use crate::dataset::schema::ColumnIndex;

/// A stretch of a text with figures in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    Text(String),
    Measure(MeasureIndex),
    /// The sum by which a composed figure came about: "(2 x 71% + 1 x 60%) / 3 = 67%".
    Arithmetic(MeasureIndex),
    /// What stands beside the own figure.
    Benchmark,
    /// Where the own figure stands among all.
    AmongAll(AmongAll),
}

impl Piece {
    /// A text that is the same for everybody; none where a figure stands in it.
    pub fn texts(pieces: &[Piece]) -> Option<String> {
        let text = |piece: &Piece| match piece {
            Piece::Text(text) => Some(text.clone()),
            _ => None,
        };
        pieces.iter().map(text).collect()
    }
}

/// The rows behind a figure, as a reader sees them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ShownRows {
    /// In their order, each with its heading.
    pub columns: Vec<(ColumnIndex, String)>,
}

/// What is counted of all gemeenten with a figure, held against that of one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AmongAll {
    /// The place from the best on, 1 first.
    Rank,
    /// How many have a higher figure.
    Higher,
    Lower,
    /// How many others have the same.
    Same,
    /// How many have a figure at all.
    Known,
}
