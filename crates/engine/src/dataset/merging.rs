//! Gemeenten that went into others, and what became of their rows.

use crate::language::{Said, said};
use crate::terms::{Date, GemeenteCode, Kind};

/// A gemeente that went into another one, or partly did.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Merger {
    pub old: GemeenteCode,
    pub old_name: String,
    pub new: GemeenteCode,
    pub new_name: String,
    /// The first day on which the new one was there.
    pub since: Date,
    pub kind: MergerKind,
    /// How many people lived in the old one; None where the list does not say it.
    pub inhabitants: Option<u64>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MergerKind {
    /// Several became one that was not there before.
    IntoNew,
    /// It went into one that was there already.
    IntoExisting,
    /// It was divided: every successor has a merger of its own.
    Divided,
    /// The same gemeente under another name, often with another code.
    Renamed,
}

/// How the cells of one column become one cell.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Policy {
    Sum,
    Mean,
    /// The mean in which a larger former gemeente weighs more.
    Weighted,
    /// Ja when one of them says Ja.
    Any,
    /// The cell of the largest former gemeente.
    Largest,
}

impl Policy {
    /// As sources.toml writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Policy::Sum => "sum",
            Policy::Mean => "mean",
            Policy::Weighted => "weighted",
            Policy::Any => "any",
            Policy::Largest => "largest",
        }
    }

    /// Whether cells of this kind can become one cell in this way.
    pub fn fits(self, kind: Kind) -> bool {
        match self {
            Policy::Sum | Policy::Mean | Policy::Weighted => kind == Kind::Number,
            Policy::Any => kind == Kind::YesNo,
            Policy::Largest => true,
        }
    }
}

/// What was done with rows of several former gemeenten.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Combined {
    /// Every column in the same way.
    By(Policy),
    /// Columns in different ways.
    Variously,
    /// They stand together, each as it was.
    Together,
}

impl Combined {
    /// "rows of 3 gemeenten ... for one"
    pub fn said(self) -> Said {
        said(match self {
            Combined::By(Policy::Sum) => "combined-sum",
            Combined::By(Policy::Mean) => "combined-mean",
            Combined::By(Policy::Weighted) => "combined-weighted",
            Combined::By(Policy::Any) => "combined-any",
            Combined::By(Policy::Largest) => "combined-largest",
            Combined::Variously => "combined-variously",
            Combined::Together => "combined-together",
        })
    }
}
