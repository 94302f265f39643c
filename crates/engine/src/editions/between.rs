//! What changed from one edition to another, figure by figure, and why as far as the editions tell.

use super::{KeptEdition, KeptFigure, KeptIndicator};
use crate::terms::{Colour, GemeenteCode};

/// Why a figure or colour is another one. What decides first is named: a figure of another rule says nothing of the data.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Change {
    /// The indicator was not there before.
    New,
    /// The indicator is there no more.
    Gone,
    /// The gemeente was not there before, or is there no more.
    Gemeente,
    /// Its rule is another one.
    Rule,
    /// A source was declared otherwise, or another one.
    Source,
    /// Its own figure is another one.
    Figure,
    /// What it is compared with is another figure.
    Benchmark,
    /// Rule and figures are the same, as far as an edition holds them.
    Other,
}

impl Change {
    /// The text that says it.
    pub const fn text(self) -> &'static str {
        match self {
            Change::New => "edition-because-new",
            Change::Gone => "edition-because-gone",
            Change::Gemeente => "edition-because-gemeente",
            Change::Rule => "edition-because-rule",
            Change::Source => "edition-because-source",
            Change::Figure => "edition-because-figure",
            Change::Benchmark => "edition-because-benchmark",
            Change::Other => "edition-because-other",
        }
    }
}

/// A figure of a gemeente that is not what it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangedFigure<'e> {
    pub gemeente: GemeenteCode,
    pub name: &'e str,
    pub indicator: &'e str,
    pub label: &'e str,
    pub section: &'e str,
    /// None where nothing was said of it.
    pub before: Option<&'e KeptFigure>,
    pub after: Option<&'e KeptFigure>,
    pub why: Change,
}

impl ChangedFigure<'_> {
    /// Whether it counts by subject: who or what was not there before, or is no more, is named once.
    pub fn is_counted(&self) -> bool {
        !matches!(self.why, Change::Gemeente | Change::New | Change::Gone)
    }

    /// Whether its colour is another one.
    pub fn recoloured(&self) -> bool {
        let colour = |kept: Option<&KeptFigure>| kept.and_then(|kept| kept.colour);
        colour(self.before) != colour(self.after)
    }

    /// Whether it is nearer to groen than it was; none where it was or is no traffic light.
    pub fn improved(&self) -> Option<bool> {
        let rank = |kept: Option<&KeptFigure>| match kept?.colour? {
            Colour::Groen => Some(2),
            Colour::Oranje => Some(1),
            Colour::Rood => Some(0),
            Colour::Grijs => None,
        };
        let (before, after) = (rank(self.before)?, rank(self.after)?);
        (before != after).then_some(after > before)
    }
}

/// Every figure that a reader sees otherwise: by indicator in the order of the later edition, what is gone last; within it by code.
pub fn changes<'e>(before: &'e KeptEdition, after: &'e KeptEdition) -> Vec<ChangedFigure<'e>> {
    let gone = before.indicators.iter().filter(|(id, _)| !after.indicators.contains_key(*id));
    let mut found = Vec::new();
    for (id, indicator) in after.indicators.iter().chain(gone) {
        let (then, now) = (before.indicators.get(id), after.indicators.get(id));
        let mut codes: Vec<GemeenteCode> = before.gemeenten.keys().chain(after.gemeenten.keys()).copied().collect();
        codes.sort_unstable();
        codes.dedup();
        for code in codes {
            let of = |indicator: Option<&'e KeptIndicator>| indicator.and_then(|it| it.figures.get(&code));
            let (was, is) = (of(then), of(now));
            if seen(was) == seen(is) {
                continue;
            }
            let name = after.gemeenten.get(&code).or_else(|| before.gemeenten.get(&code)).map_or("", String::as_str);
            let (label, section) = (indicator.label.as_str(), indicator.section.as_str());
            let why = why((then, now), (was, is));
            found.push(ChangedFigure {
                gemeente: code,
                name,
                indicator: id,
                label,
                section,
                before: was,
                after: is,
                why,
            });
        }
    }
    found
}

fn why(
    (then, now): (Option<&KeptIndicator>, Option<&KeptIndicator>),
    (was, is): (Option<&KeptFigure>, Option<&KeptFigure>),
) -> Change {
    let (Some(then), Some(now)) = (then, now) else { return if then.is_none() { Change::New } else { Change::Gone } };
    let (Some(was), Some(is)) = (was, is) else { return Change::Gemeente };
    if then.rests_on.rule_sum != now.rests_on.rule_sum {
        Change::Rule
    } else if then.rests_on.sources != now.rests_on.sources {
        Change::Source
    } else if was.figure.machine() != is.figure.machine() || was.figure.to_string() != is.figure.to_string() {
        Change::Figure
    } else if was.benchmark.machine() != is.benchmark.machine() {
        Change::Benchmark
    } else {
        Change::Other
    }
}

/// What a reader of a report sees.
fn seen(kept: Option<&KeptFigure>) -> Option<(String, String, Option<Colour>, Option<&str>)> {
    kept.map(|kept| (kept.figure.to_string(), kept.benchmark.to_string(), kept.colour, kept.reason.as_deref()))
}
