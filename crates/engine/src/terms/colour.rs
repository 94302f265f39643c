//! The four colours of the traffic light, and why a grijs is grijs.

use std::fmt;
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::every;

every! {
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
    #[serde(rename_all = "lowercase")]
    pub enum Colour {
        Groen,
        Oranje,
        Rood,
        Grijs,
    }
}

impl Colour {
    /// The word in rules files and reports.
    pub const fn word(self) -> &'static str {
        match self {
            Colour::Groen => "groen",
            Colour::Oranje => "oranje",
            Colour::Rood => "rood",
            Colour::Grijs => "grijs",
        }
    }

    /// The text of a report that says it.
    pub const fn text(self) -> &'static str {
        match self {
            Colour::Groen => "report-colour-groen",
            Colour::Oranje => "report-colour-oranje",
            Colour::Rood => "report-colour-rood",
            Colour::Grijs => "report-colour-grijs",
        }
    }

    /// The colour of a word.
    pub fn from_word(word: &str) -> Option<Colour> {
        Colour::ALL.into_iter().find(|colour| colour.word() == word)
    }

    /// "■ rood": a colour is never shown by colour alone.
    pub fn marked(self) -> String {
        format!("{} {}", self.symbol(), self.word())
    }

    /// A shape that tells the colours apart without colour.
    pub fn symbol(self) -> &'static str {
        match self {
            Colour::Groen => "●",
            Colour::Oranje => "▲",
            Colour::Rood => "■",
            Colour::Grijs => "○",
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

every! {
    /// Why there is no judgement, in every version: for the reader these differ.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
    #[serde(rename_all = "kebab-case")]
    pub enum GreyReason {
        /// The source has no figure for this gemeente.
        NoData,
        /// The gemeente does not take part in what the source measures.
        NotTakingPart,
        /// The gemeente takes part, but filled in too little to judge by.
        TooLittle,
        /// The source is too old for the date of the report.
        Outdated,
        /// The source was not delivered: of no gemeente there is a figure.
        NotDelivered,
    }
}

impl GreyReason {
    /// The word in rules files and in machine-readable output.
    pub const fn word(self) -> &'static str {
        match self {
            GreyReason::NoData => "no-data",
            GreyReason::NotTakingPart => "not-taking-part",
            GreyReason::TooLittle => "too-little",
            GreyReason::Outdated => "outdated",
            GreyReason::NotDelivered => "not-delivered",
        }
    }

    /// The text with its word for people.
    pub const fn text(self) -> &'static str {
        match self {
            GreyReason::NoData => "reason-no-data",
            GreyReason::NotTakingPart => "reason-not-taking-part",
            GreyReason::TooLittle => "reason-too-little",
            GreyReason::Outdated => "reason-outdated",
            GreyReason::NotDelivered => "reason-not-delivered",
        }
    }
}

/// A reason that a version declares beside those: what else than these can be the matter.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct OwnReason {
    /// In rules files, and for machines.
    pub name: String,
    /// For people, beside the colour: "vrijgesteld".
    pub word: String,
    /// What is said of it, where an indicator says nothing of its own.
    pub sentence: String,
}

/// Why a grijs is grijs.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Reason {
    Known(GreyReason),
    Own(Arc<OwnReason>),
}

impl Reason {
    /// The word in rules files and in machine-readable output.
    pub fn name(&self) -> &str {
        match self {
            Reason::Known(known) => known.word(),
            Reason::Own(own) => &own.name,
        }
    }

    /// One that every version has; who reads an output by these knows no other.
    pub fn known(&self) -> Option<GreyReason> {
        if let Reason::Known(known) = self { Some(*known) } else { None }
    }

    pub fn own(&self) -> Option<&OwnReason> {
        if let Reason::Own(own) = self { Some(own) } else { None }
    }
}

impl From<GreyReason> for Reason {
    fn from(known: GreyReason) -> Reason {
        Reason::Known(known)
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
