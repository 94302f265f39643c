//! What a user sees, through the real program, and what holds of the rules that ship. One binary: everything is linked once.
//! One of the shipped deliveries is a workbook: what needs those is tried with the feature `xlsx`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[cfg(feature = "xlsx")]
mod acceptance;
mod cases;
#[cfg(feature = "xlsx")]
mod cli;
mod copied;
#[cfg(feature = "xlsx")]
mod docs;
#[cfg(feature = "xlsx")]
mod explain;
mod fixtures;
#[path = "../examples/fixtures/generate/mod.rs"]
mod generate;
#[cfg(feature = "xlsx")]
mod golden;
#[cfg(feature = "xlsx")]
mod history;
mod house;
mod languages;
#[cfg(feature = "xlsx")]
mod monitor;
#[cfg(feature = "xlsx")]
mod overlay;
mod program;
mod programs;
#[cfg(feature = "xlsx")]
mod proved;
#[cfg(feature = "xlsx")]
mod register;
#[cfg(feature = "xlsx")]
mod reports;
#[cfg(feature = "xlsx")]
mod rests;
mod schemas;
