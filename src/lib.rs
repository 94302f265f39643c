//! Monitors of Dutch gemeenten: how each stands against the rest of the country, in the colours of a traffic light.
//!
//! Indicators, thresholds and colour rules are files that policy staff edit. Another program begins at the front door,
//! a [`Monitor`]:
//!
//! ```no_run
//! let monitor = mdd::Monitor::open("/srv/mdd")?;
//! let report = monitor.report("Kaag en Braassem")?;
//! println!("{} by the rules of {}", report.meta.gemeente, report.meta.rules);
//! # Ok::<(), mdd::Failure>(())
//! ```
//!
//! This crate is the program around the rules: the door to disk, and the command line. What it rests on are crates of
//! their own:
//!
//! 1. [`mdd_deliveries`] reads the deliveries that `sources.toml` declares.
//! 2. [`mdd_engine`] reads a version of the rules, evaluates the whole country, explains, compares and proves.
//! 3. [`mdd_report`] makes a report of it, and the bytes of that in eight formats.
//!
//! [`project::Project`] is the door to disk (how files are opened there, [`disk`] says), `fetch` that to the network,
//! [`publish`] that to folders with the reports of many gemeenten; [`golden`] holds what was once approved,
//! [`init`] begins a project, [`account`] says what each delivery gave, [`verify`] whether a report says what the rules say.
//! `format`, [`merge`] and `schemas` are for who writes the files. [`cli`] is the program.

pub mod account;
pub mod cli;
pub mod disk;
#[cfg(feature = "fetch")]
pub mod fetch;
#[cfg(feature = "fmt")]
pub mod format;
#[allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]
pub mod golden;
pub mod init;
pub mod merge;
pub mod monitor;
pub mod project;
pub mod publish;
#[cfg(feature = "schema")]
pub mod schemas;
pub mod verify;

/// What the front door does not ask: dates, and the formats in which a report is printed.
pub use {mdd_deliveries, mdd_engine, mdd_report};

/// In which language an explanation is made, and how it is printed for a terminal.
pub use mdd_engine::language::Language;
pub use mdd_report::explained;

pub use monitor::{Choice, Evaluated, Monitor, Scored};
pub use project::Failure;
