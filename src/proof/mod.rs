//! What holds of rules for every input, not only for the data of today: two versions that decide the same, or where they
//! differ; what one version decides where, leaves open or says for nothing; which figures nearest to those of today would be
//! decided otherwise.
//!
//! The way: `gather` finds what conditions ask of their inputs, `cases` makes every combination that these can tell
//! apart (`points` on each line, at the decimals at which it is compared), `answer` lets the engine decide each, `cover`
//! merges cases with one outcome into few blocks, and `words` says when an input is in a block. Decides no colour itself.

mod answer;
mod cases;
mod complete;
mod cover;
mod definition;
mod equal;
mod gather;
mod input;
mod nearest;
mod points;
mod regions;
mod words;

pub use answer::Side;
pub use cases::TooMany;
pub use complete::{Constant, Findings, Gap, Never, Overlap, Sample, decides_the_same, inspect};
pub use equal::{Proof, Verdict, Which, prove};
pub use nearest::{Move, Reach, Standing};
pub use regions::{Region, Row, difference, table};
