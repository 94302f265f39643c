//! The four colours of the traffic light, and why a grijs is grijs.

use std::fmt;

use serde::Serialize;

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
    /// Why there is no judgement: for the reader these differ.
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
}
