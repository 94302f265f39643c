//! What a user sees, through the real program, and what holds of the rules that ship. One binary: everything is linked once.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod acceptance;
mod cases;
mod cli;
mod copied;
mod docs;
mod explain;
mod fixtures;
#[path = "../examples/fixtures/generate/mod.rs"]
mod generate;
mod golden;
mod history;
mod house;
mod overlay;
mod programs;
mod proved;
mod register;
mod reports;
mod rests;
mod schemas;
