//! What a user sees, through the real program, and what holds of the rules that ship. One binary: everything is linked once.
//! One of the shipped deliveries is a workbook: what needs those is tried with the feature `xlsx`.
//! Tests that need more than the build has are ignored, each with its reason; a test of many formats tries those there are.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[cfg(feature = "xlsx")]
mod acceptance;
mod built;
mod cases;
mod cli;
mod copied;
mod docs;
mod e_mail;
#[cfg(feature = "xlsx")]
mod explain;
#[cfg(feature = "xlsx")]
mod explanations;
mod fixtures;
#[path = "../examples/fixtures/generate/mod.rs"]
#[cfg_attr(not(feature = "xlsx"), allow(dead_code, reason = "quarters are published with all deliveries"))]
mod generate;
mod generated;
#[cfg(feature = "xlsx")]
mod golden;
mod handbook;
mod history;
mod house;
mod languages;
#[cfg(feature = "xlsx")]
mod monitor;
#[cfg(feature = "xlsx")]
mod organisations;
mod overlay;
mod own_repository;
mod packaged;
#[cfg(feature = "xlsx")]
mod planted;
mod program;
mod programs;
mod prose;
mod proved;
#[cfg(feature = "xlsx")]
mod quarters;
mod register;
#[cfg(feature = "xlsx")]
mod reports;
#[cfg(feature = "xlsx")]
mod rests;
mod schemas;
#[cfg(feature = "xlsx")]
mod trends;
mod words;
#[cfg(all(feature = "xlsx", feature = "html"))]
mod workshops;
