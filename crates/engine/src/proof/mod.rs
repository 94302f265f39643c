//! What holds of rules for every input, not only for the data of today: two versions that decide the same, or where they
//! differ; what one version decides where, leaves open or says for nothing; which figures nearest to those of today would be
//! decided otherwise.
//!
//! The way: `gather` finds what conditions ask of their inputs, `space` makes the cells that these can tell apart (`points`
//! and `line` on each line, at the decimals at which it is compared), `truths` lets the engine answer each question once and
//! lays the answers over each other as `diagram`s, which hold every case at once. For words, `cases` takes a diagram apart
//! again, `cover` merges cases with one outcome into few blocks, and `words` says when an input is in a block. Decides no
//! colour itself: `answer` asks the engine for figures that are given.

mod answer;
mod apart;
mod better;
mod candidates;
mod cases;
mod complete;
mod cover;
mod definition;
mod diagram;
mod differences;
mod equal;
mod gather;
mod input;
mod joins;
mod line;
mod nearest;
mod place;
mod points;
mod reach;
mod regions;
mod sample;
mod space;
mod tied;
mod truths;
mod words;

pub use answer::Side;
pub use better::{Against, against};
pub use complete::{
    Constant, Findings, Gap, MovedConditions, Never, Overlap, Overlaps, SearchExtent, decides_the_same, inspect,
    unnoticed,
};
pub use equal::{Proof, Verdict, WhichVersion, prove};
pub use nearest::{Move, Reach, Standing};
pub use regions::{DecisionRow, Region, VersionDifference, difference, table};
pub use sample::Sample;
pub use space::TooMany;
