//! A cell that is there but has no value: why, and what to do. It is a mistake of its row, not of the whole file.

use mdd_engine::language::{Said, said};
use mdd_engine::mistakes;
use mdd_engine::text::cell;

/// Why a cell has no value.
#[derive(Clone, PartialEq, Debug)]
#[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "only workbooks have such cells"))]
pub enum Unreadable {
    /// What a formula gives that cannot be worked out, and how else spreadsheet programs write it.
    Mistake { said: String, also: &'static [&'static str] },
    /// A time or a duration where a day is meant.
    Time,
    /// A formula of which the file does not hold the outcome.
    NeverWorkedOut,
    /// It was merged with another cell, which says something.
    Merged(MergedCell),
    /// A number without the layout of a percentage, in a column where other cells have it.
    NoPercentage { number: String, other: String },
}

/// A cell that was merged with another.
#[derive(Clone, PartialEq, Debug)]
pub struct MergedCell {
    /// The cell with the value: `B2`.
    pub with: String,
    /// What that says.
    pub says: String,
    /// What this one holds though nobody sees it; most often nothing.
    pub own: String,
    /// The value stands in another column.
    pub sideways: bool,
}

mistakes! {
    /// What is said of such a cell.
    pub enum UnreadableMistake {
        Formula { found: String } = Error FileUnreadable "cells-formula";
        /// With how else spreadsheet programs write it.
        FormulaNamed { found: String, others: Vec<&'static str> } = Error FileUnreadable "cells-formula-named";
        Time = Error FileUnreadable "cells-time";
        NeverWorkedOut = Error NeverWorkedOut "cells-never-worked-out";
        Merged = Error HiddenCells "cells-merged";
        MergedSideways = Error HiddenCells "cells-merged-sideways";
        NoPercentage = Error PercentLayout "cells-no-percentage";
    }
}

impl Unreadable {
    /// Whether this is what the cell shows: a word for "no value" makes it one without.
    pub fn shows(&self, word: &str) -> bool {
        match self {
            Unreadable::Mistake { said, also } => said == word || also.contains(&word),
            Unreadable::Merged(merged) => merged.says == word,
            Unreadable::NoPercentage { number, .. } => number == word,
            Unreadable::Time | Unreadable::NeverWorkedOut => false,
        }
    }

    /// What the cell shows, for those that look at the text alone.
    pub fn said(&self) -> &str {
        match self {
            Unreadable::Mistake { said, .. } => said,
            Unreadable::NoPercentage { number, .. } => number,
            Unreadable::Time | Unreadable::NeverWorkedOut | Unreadable::Merged(_) => "",
        }
    }

    pub fn mistake(&self) -> UnreadableMistake {
        match self {
            Unreadable::Mistake { said, also } => {
                let others: Vec<&str> = also.iter().copied().filter(|other| other != said).collect();
                let found = cell(said).into_owned();
                match others.is_empty() {
                    true => UnreadableMistake::Formula { found },
                    false => UnreadableMistake::FormulaNamed { found, others },
                }
            }
            Unreadable::Time => UnreadableMistake::Time,
            Unreadable::NeverWorkedOut => UnreadableMistake::NeverWorkedOut,
            Unreadable::Merged(MergedCell { sideways: false, .. }) => UnreadableMistake::Merged,
            Unreadable::Merged(MergedCell { sideways: true, .. }) => UnreadableMistake::MergedSideways,
            Unreadable::NoPercentage { .. } => UnreadableMistake::NoPercentage,
        }
    }

    /// What the spreadsheet program shows there, where that differs from cell to cell.
    pub fn remark(&self) -> Option<Said> {
        match self {
            Unreadable::Merged(MergedCell { with, says, own, .. }) => {
                let shows = said(if own.is_empty() { "cells-shows" } else { "cells-shows-not-own" });
                Some(shows.with("with", with).with("says", &*cell(says)).with("own", &*cell(own)))
            }
            Unreadable::NoPercentage { number, other } => {
                Some(said("cells-can-be-percentage").with("number", number).with("other", other))
            }
            Unreadable::Mistake { .. } | Unreadable::Time | Unreadable::NeverWorkedOut => None,
        }
    }
}

impl Unreadable {
    /// What a formula gives, by the way in which that is written, in English or in Dutch.
    #[cfg(feature = "xlsx")]
    pub fn outcome(said: &str) -> Unreadable {
        let also = MISTAKES.iter().find(|names| names.contains(&said)).copied().unwrap_or_default();
        Unreadable::Mistake { said: said.to_owned(), also }
    }

    /// Whether the row says whose it is all the same: #N/A, or nothing, below a heading over several columns.
    pub fn is_said(&self) -> bool {
        matches!(self, Unreadable::Mistake { .. } | Unreadable::Merged(MergedCell { sideways: true, .. }))
    }
}

/// As spreadsheet programs show them, in English and in Dutch.
#[cfg(feature = "xlsx")]
const MISTAKES: [&[&str]; 13] = [
    &["#DIV/0!", "#DEEL/0!"],
    &["#N/A", "#N/B"],
    &["#NAME?", "#NAAM?"],
    &["#NULL!", "#LEEG!"],
    &["#NUM!", "#GETAL!"],
    &["#REF!", "#VERW!"],
    &["#VALUE!", "#WAARDE!"],
    &["#GETTING_DATA", "#DATA!"],
    &["#SPILL!", "#OVERLOOP!"],
    &["#CALC!", "#BEREKENEN!"],
    &["#FIELD!", "#VELD!"],
    &["#BLOCKED!", "#GEBLOKKEERD!"],
    &["#CONNECT!", "#VERBINDEN!"],
];

/// A mistake by its number in a workbook from before 2007.
#[cfg(feature = "xlsx")]
pub fn mistake_of(number: u8) -> &'static str {
    match number {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        0x2A => "#N/A",
        _ => "#GETTING_DATA",
    }
}
