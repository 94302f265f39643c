//! The engine behind the *Monitor Doelgerichte Digitalisering*: how the digital services of each Dutch gemeente stand
//! against the rest of the country, in the colours of a traffic light.
//!
//! Indicators, thresholds and colour rules are files that policy staff edit; this crate reads, checks and evaluates
//! them. Data flows one way, each step makes one thing, and the next step takes that thing and nothing else:
//!
//! 1. **Load** the deliveries that `sources.toml` declares: [`source`] makes a [`dataset::Dataset`], with its
//!    [`dataset::Schema`].
//! 2. **Resolve** a version of the rules against that schema: [`rules`] makes a [`rules::RulePack`].
//! 3. **Evaluate** the whole country: [`engine::evaluate`] makes an [`engine::Evaluation`].
//! 4. **Report** on one gemeente: [`report::Country::report`] makes a [`report::Report`], a document without format.
//! 5. **Render** it: [`render::render`] makes the bytes of a [`render::Format`].
//!
//! Beside the line stand [`explain`] (why this colour?), [`scores`] (lists for machines), [`example`] (do the rules still
//! say what they should?), [`check`] (what is wrong or idle in rules that can be read), [`diff`] (what changes from one
//! version to another, and why), [`golden`] (what was once approved) and [`proof`] (what holds for every possible input).
//! `format` and `schemas` are for who writes the files. [`project::Project`] is the door to disk (how files are opened there, [`disk`] says), `fetch` that to the network,
//! [`publish`] that to folders with the reports of many gemeenten; [`cli`] is the program.
//! Mistakes in what people wrote are [`diagnostic::Diagnostic`]s: always with a place, a code and what to do. A mistake of the program
//! itself stops it ([`fault`]): it never becomes an answer.

pub mod account;
#[allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]
pub mod check;
pub mod cli;
#[allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]
pub mod dataset;
pub mod diagnostic;
#[allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]
pub mod diff;
pub mod disk;
#[allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]
pub mod engine;
#[allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]
pub mod example;
#[allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]
pub mod explain;
pub mod fault;
#[cfg(feature = "fetch")]
pub mod fetch;
#[cfg(feature = "fmt")]
pub mod format;
#[allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]
pub mod golden;
pub mod project;
#[allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]
pub mod proof;
pub mod publish;
pub mod render;
#[allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]
pub mod report;
#[allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]
pub mod rules;
#[cfg(feature = "schema")]
pub mod schemas;
#[allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]
pub mod scores;
pub mod source;
pub mod syntax;
pub mod terms;
pub mod text;
pub mod verify;
