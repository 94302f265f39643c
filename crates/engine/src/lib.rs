//! Rules that people edit by hand, for every gemeente of a country: read, checked, evaluated, explained, compared, proved.
//!
//! The way of the data, a room a step; each makes one thing, and the next takes that thing and nothing else:
//!
//! 1. [`text`] holds the files that people wrote; [`syntax`] reads their TOML, with a place on every key.
//! 2. [`dataset`] holds the rows of the deliveries, behind a [`dataset::Schema`] that says what there is.
//! 3. [`rules`] reads a version of the rules against that schema: a [`rules::RulePack`].
//! 4. [`engine::evaluate`] asks the rules of the whole country: an [`engine::Evaluation`], with a colour for each indicator
//!    of each gemeente.
//!
//! Beside the way stand those who look at it: [`explain`] says why a colour is what it is, [`example`] tries whether the
//! rules still say what they should, [`check`] finds what is wrong or idle in rules that can be read, [`diff`] says what
//! changes from one version to another and why, and [`proof`] what holds for every possible figure; [`scores`]
//! are lists for machines. [`words`] has what
//! reasons are called in Dutch, [`terms`] the numbers, dates and colours that all of them speak of.
//!
//! Mistakes in what people wrote are [`diagnostic::Diagnostic`]s: always with a place, a code and what to do. A mistake of
//! the program itself stops it ([`fault`]): it never becomes an answer. Nothing here touches disk, clock or network, and the
//! same input gives the same bytes.

#![allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]

pub mod check;
pub mod dataset;
pub mod diagnostic;
pub mod diff;
pub mod engine;
pub mod example;
pub mod explain;
pub mod fault;
pub mod language;
pub mod proof;
pub mod rules;
pub mod scores;
pub mod syntax;
pub mod terms;
pub mod text;
pub mod words;
