//! Rules that people edit by hand, for every gemeente of a country: read, checked, evaluated, explained, compared, proved.
//!
//! The way of the data, a module for each step; each makes one thing, and the next takes that thing and nothing else:
//!
//! 1. [`text`] holds the files that people wrote; [`syntax`] reads their TOML, with a place on every key.
//! 2. [`dataset`] holds the rows of the deliveries, behind a [`dataset::Schema`] that says what there is.
//! 3. [`rules`] reads a version of the rules against that schema: a [`rules::RulePack`].
//! 4. [`engine::evaluate`] asks the rules of the whole country: an [`engine::Evaluation`], with a colour for each indicator
//!    of each gemeente.
//!
//! All of it on three gemeenten. The texts of the files are hidden here; `mdd_deliveries` is the crate that reads deliveries:
//!
//! ```
//! use mdd_deliveries::{InMemory, load_dataset, read_manifest};
//! use mdd_engine::engine::evaluate;
//! use mdd_engine::rules::{VersionFiles, load_pack};
//! use mdd_engine::text::Files;
//!
//! # let sources = r#"
//! # peildatum = 2018-02-06
//! # [register]
//! # table = "gemeenten"
//! # name = "naam"
//! # [source.cbs]
//! # title = "CBS"
//! # publisher = "CBS"
//! # frequency = "jaarlijks"
//! # updated = "2017"
//! # [source.cbs.table.gemeenten]
//! # file = "gemeenten.csv"
//! # format = "csv"
//! # delimiter = ";"
//! # gemeente = { column = "code", by = "code" }
//! # rows_per_gemeente = "one"
//! # columns = { naam = { from = "naam", type = "text" }, cijfer = { from = "cijfer", type = "number", range = [1, 10] } }
//! # "#;
//! # let report = r#"
//! # chapters = ["een"]
//! # legend = { groen = "boven", oranje = "op", rood = "onder", grijs = "geen" }
//! # grijs = { no-data = "geen", not-taking-part = "doet niet mee", too-little = "te weinig", outdated = "oud" }
//! # [chapter.een]
//! # title = "Een"
//! # summary = ["cijfer"]
//! # sections = ["cijfer"]
//! # [section.cijfer]
//! # title = "Cijfer"
//! # source = "cbs"
//! # blocks = [{ figures = ["cijfer"] }]
//! # "#;
//! # let about = "number = '1.0'\ndate = 2018-01-01\nname = 'Proef'";
//! # let indicator = r#"
//! # id = "cijfer"
//! # label = "Cijfer"
//! # basis = "een proef"
//! # value = "cijfer"
//! # measure.cijfer = { from = "gemeenten", aggregate = "first", of = "cijfer", display = { decimals = 1 } }
//! # benchmark = { kind = "mean", display = { decimals = 1 } }
//! # [[colour]]
//! # when = 'cijfer >= benchmark'
//! # is = "groen"
//! # why = "niet onder het landelijke cijfer"
//! # [[colour]]
//! # when = true
//! # is = "rood"
//! # why = "onder het landelijke cijfer"
//! # "#;
//! let mut files = Files::default();
//! let sources = files.add("sources.toml", sources);
//! let manifest = read_manifest(&files, sources)?;
//! let shelf = InMemory::from_iter([("gemeenten.csv", "code;naam;cijfer\n1;Aadorp;7\n2;Beekdal;5.5\n3;Cranendam;\n")]);
//! let data = load_dataset(&manifest, manifest.peildatum, &shelf)?;
//!
//! let version = VersionFiles {
//!     number: "1.0".to_owned(),
//!     version: Some(files.add("rules/1.0/version.toml", about)),
//!     report: Some(files.add("rules/1.0/report.toml", report)),
//!     definitions: vec![files.add("rules/1.0/indicators/cijfer.toml", indicator)],
//!     ..VersionFiles::default()
//! };
//! let (pack, _warnings) = load_pack(&files, &[version], "1.0", &manifest.schema)?;
//!
//! let evaluation = evaluate(&pack, &data, manifest.peildatum)?;
//! let colour = |gemeente: usize| evaluation.score(0.into(), gemeente.into()).colour.map(|colour| colour.word());
//! assert_eq!([0, 1, 2].map(colour), [Some("groen"), Some("rood"), Some("grijs")]);
//! # Ok::<(), mdd_engine::diagnostic::Diagnostics>(())
//! ```
//!
//! [`editions`] are what was published before: reports look back on it. [`explanations`] are what gemeenten say of their own
//! colours, [`organisations`] who does something for several of them together; [`naming`] reads the names in both. [`workshop`]
//! composes groups of gemeenten that learn from each other; [`workshops`] are who takes part, and plans.
//!
//! Other modules look at the result: [`explain`] says why a colour was given, [`example`] tries whether the rules still say
//! what they should, [`check`] finds what is wrong or idle in rules that can be read, [`diff`] says what changes from one
//! version to another and why, and [`proof`] what holds for every possible figure; [`scores`] are lists for machines. Below
//! all of them lie [`terms`], the numbers, dates and colours that they speak of, and [`language`], what the program says, in
//! Dutch or English; [`words`] says how reports call each reason for grijs.
//!
//! Mistakes in what people wrote are [`diagnostic::Diagnostic`]s: always with a place, a code and what to do. A mistake of
//! the program itself stops it ([`fault`]): it never becomes an answer. Nothing here touches disk, clock or network, and the
//! same input gives the same bytes.

#![allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]

pub mod arithmetic;
pub mod check;
mod combination;
pub mod dataset;
pub mod diagnostic;
pub mod diff;
pub mod editions;
pub mod engine;
mod every;
pub mod example;
pub mod explain;
pub mod explanations;
pub mod fault;
pub mod language;
pub mod naming;
pub mod organisations;
pub mod proof;
pub mod rules;
pub mod scores;
pub mod syntax;
pub mod terms;
pub mod text;
pub mod what_if;
pub mod words;
pub mod workshop;
pub mod workshops;
