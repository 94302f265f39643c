//! What happened to the rows of one table while it was loaded: the account that `mdd data check`, `explain` and the
//! report's annex of origins are written from.

use super::Combined;
use super::step::Step;
use crate::diagnostic::Diagnostics;
use crate::language::Said;
use crate::terms::{Date, GemeenteCode};

/// The account of one table.
#[derive(Clone, Default, Debug)]
pub struct Load {
    /// The files that were read, as they lie in the project.
    pub files: Vec<DeliveredFile>,
    /// Rows of the delivery that the table is about: not its header and titles, and not the rows that are left out
    /// because they are totals or not `only` what is wanted (see `steps`).
    pub read: usize,
    /// Rows of the delivery that are in the table. One row may have become several there.
    pub used: usize,
    /// Gemeenten of the peildatum that have at least one row.
    pub gemeenten: usize,
    /// Rows that are not in the table because of whose they are, each with its line and what it said.
    pub unmatched: Vec<Unmatched>,
    /// Rows that are not in the table because of what is in them.
    pub rejected: Vec<Rejected>,
    /// Where the delivery is not as declared, and the gates that it does not pass.
    pub findings: Diagnostics,
    /// Why it could not be read at all; then it has no rows.
    pub unread: Diagnostics,
    /// Of each gemeente of the peildatum for which rows of gemeenten that are no more were combined; by code.
    pub merged: Vec<MergedRows>,
    /// Rows that named their gemeente by a name or code that it had before.
    pub renamed: Vec<FormerName>,
    /// sources.toml says itself that rows of gemeenten that are no more are left out.
    pub drops_declared: bool,
    /// What was done to bytes and rows, in the order in which it was done.
    pub steps: Vec<Step>,
}

impl Load {
    /// How many cells of a column were empty and mean something.
    pub fn meant_cells(&self, name: &str) -> usize {
        let meant = self.steps.iter().filter_map(|step| match step {
            Step::Meant { column, cells } if column == name => Some(*cells),
            _ => None,
        });
        meant.sum()
    }
}

/// One file of a delivery.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DeliveredFile {
    /// From the folder of sources.toml.
    pub path: String,
    /// Of the bytes as they lie on disk, in hexadecimal.
    pub sha256: String,
    pub bytes: u64,
}

/// A row whose gemeente is not one of the peildatum.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unmatched {
    pub line: u32,
    pub said: String,
    /// What the column with names says beside it, where sources.toml names one; empty otherwise.
    pub named: String,
    pub why: WhyLeftOut,
}

/// A row that names its gemeente by a name or code that it had before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FormerName {
    pub line: u32,
    pub said: String,
    /// What it is now.
    pub now: GemeenteCode,
}

/// Rows of several former gemeenten that count for one gemeente of the peildatum.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MergedRows {
    pub gemeente: GemeenteCode,
    /// Former codes and names, by code; the gemeente itself is among them when it has a row of its own.
    pub from: Vec<(GemeenteCode, String)>,
    pub how: Combined,
    /// Ascending.
    pub lines: Vec<u32>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WhyLeftOut {
    /// Declared as an organisation that is no gemeente.
    NoGemeente,
    /// A gemeente that has since been abolished; into which it went, and since when, where that is known.
    Abolished { into: Vec<String>, since: Option<Date> },
    /// Of after the peildatum: from when it is there, and what it will be made of.
    NotYet { since: Date, from: Vec<String> },
    /// A row of the register's own table that does not hold on the peildatum.
    OtherTime,
    /// Nothing in the register answers to it; the nearest names, never used by likeness alone.
    Unknown { nearest: Vec<String> },
}

/// A row that was read and then left out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rejected {
    pub line: u32,
    /// The name of the column in the delivery; empty when it is the whole row.
    pub column: String,
    /// "`zes` is not a number"
    pub reasons: Vec<Said>,
}
