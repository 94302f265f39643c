//! What was published: each edition of the monitor, with every figure, benchmark and colour as people got it.
//!
//! Knows no disk, and nothing of rules but their names: an edition is what was said then, and is never worked out again
//! here.

mod between;
mod written;

pub use between::{Change, ChangedFigure, changes};
pub use written::{FIGURES, HEAD, NotWritten};

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::terms::{Colour, Date, GemeenteCode, Shown};

/// All editions of a monitor, the oldest first: by date, and a correction behind what it corrects.
#[derive(Default, Debug)]
pub struct Editions(Vec<KeptEdition>);

/// One edition, as it was published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeptEdition {
    /// `2018-Q1`: the name of its folder.
    pub name: String,
    /// What the monitor was called.
    pub monitor: String,
    pub peildatum: Date,
    /// The number of the version of the rules.
    pub rules: String,
    pub rules_hash: String,
    pub data_hash: String,
    /// The program that made it.
    pub program: String,
    /// The edition of the same date that this one puts right.
    pub corrects: Option<String>,
    /// Why it does.
    pub why: Option<String>,
    /// The editions before it that its figures may rest on, the oldest first; none when its rules ask of none.
    pub looks_back_on: Vec<String>,
    /// The deliveries that it rests on, a table each.
    pub deliveries: Vec<KeptDelivery>,
    /// Those of the peildatum, with their names then.
    pub gemeenten: BTreeMap<GemeenteCode, String>,
    /// By id, in the order of the report.
    pub indicators: IndexMap<String, KeptIndicator>,
}

/// A delivery that an edition rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptDelivery {
    pub source: String,
    pub table: String,
    /// From the folder of sources.toml.
    pub file: String,
    /// Of its bytes, in hexadecimal.
    pub sha256: String,
    /// How many of its rows counted.
    pub rows: usize,
}

/// What an edition said of one indicator.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeptIndicator {
    pub label: String,
    pub section: String,
    pub rests_on: RestsOn,
    pub figures: BTreeMap<GemeenteCode, KeptFigure>,
}

/// On what an indicator rests, in sums: where one is another, figures before and after are not of one kind.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct RestsOn {
    /// Over all that its colour and figure rest on in the rules: another rule has another sum.
    pub rule_sum: String,
    /// The sources of its colour, by id, each with a sum over how it is declared.
    pub sources: BTreeMap<String, String>,
}

/// What an edition said of one indicator of one gemeente.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeptFigure {
    pub figure: Shown,
    pub benchmark: Shown,
    /// None when the indicator is never in a colour.
    pub colour: Option<Colour>,
    /// The word of the reason of a grijs, as lists of scores have it.
    pub reason: Option<String>,
    /// Which colour rule decided, counted from one; none where no rule was asked.
    pub rule: Option<u16>,
}

impl Editions {
    /// Of editions in any order.
    pub fn new(editions: impl IntoIterator<Item = KeptEdition>) -> Editions {
        let mut editions: Vec<KeptEdition> = editions.into_iter().collect();
        editions.sort_by(|one, other| {
            let key = |edition: &KeptEdition| (edition.peildatum, edition.corrects.is_some(), edition.name.clone());
            key(one).cmp(&key(other))
        });
        Editions(editions)
    }

    /// Each that was published, also those that were corrected.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &KeptEdition> {
        self.0.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn find(&self, name: &str) -> Option<&KeptEdition> {
        self.all().find(|edition| edition.name == name)
    }

    /// Those that hold: of each date the last correction, the oldest date first.
    pub fn in_force(&self) -> impl DoubleEndedIterator<Item = &KeptEdition> {
        let corrected = |name: &str| self.0.iter().any(|other| other.corrects.as_deref() == Some(name));
        self.all().filter(move |edition| !corrected(&edition.name))
    }

    /// Those of a list: what an edition looked back on, before others put it right.
    #[must_use]
    pub fn only(&self, names: &[String]) -> Editions {
        Editions(self.all().filter(|edition| names.contains(&edition.name)).cloned().collect())
    }

    /// The names of those that hold before a date: what rules may ask of.
    pub fn before(&self, peildatum: Date) -> impl Iterator<Item = &KeptEdition> {
        self.in_force().filter(move |edition| edition.peildatum < peildatum)
    }

    /// The edition that is so many editions before a date: 1 is the last one before it.
    pub fn ago(&self, peildatum: Date, ago: usize) -> Option<&KeptEdition> {
        let before: Vec<&KeptEdition> = self.before(peildatum).collect();
        before.len().checked_sub(ago).filter(|_| ago > 0).and_then(|at| before.get(at).copied())
    }
}

impl KeptIndicator {
    /// How many gemeenten had this colour.
    pub fn count(&self, colour: Colour) -> usize {
        self.figures.values().filter(|figure| figure.colour == Some(colour)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(name: &str, day: i8, corrects: Option<&str>) -> KeptEdition {
        KeptEdition {
            name: name.to_owned(),
            peildatum: Date::constant(2018, 1, day),
            rules: "1.0".to_owned(),
            monitor: String::new(),
            rules_hash: String::new(),
            data_hash: String::new(),
            program: String::new(),
            why: None,
            looks_back_on: Vec::new(),
            deliveries: Vec::new(),
            corrects: corrects.map(str::to_owned),
            gemeenten: BTreeMap::new(),
            indicators: IndexMap::new(),
        }
    }

    #[test]
    fn the_edition_before_is_the_last_of_an_earlier_date_as_it_was_corrected() {
        let editions = Editions::new([
            edition("c", 3, None),
            edition("b2", 2, Some("b")),
            edition("a", 1, None),
            edition("b", 2, None),
        ]);
        let names: Vec<&str> = editions.all().map(|edition| edition.name.as_str()).collect();
        assert_eq!(names, ["a", "b", "b2", "c"]);
        let ago = |day, ago| editions.ago(Date::constant(2018, 1, day), ago).map(|edition| edition.name.as_str());
        assert_eq!([ago(3, 1), ago(3, 2), ago(3, 3), ago(1, 1), ago(3, 0)], [Some("b2"), Some("a"), None, None, None]);
    }
}
