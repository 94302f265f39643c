//! What must hold of the engine for any rules and any data, not only for those that ship; each property against an
//! independent reading.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod aggregates;
mod benchmarks;
mod composed;
mod country;
mod domain;
mod earlier;
mod exact;
mod fragile;
mod proof;
mod random;
mod toy;
