//! How many are groen in the country and among those that are alike: in each edition, and now.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::super::others::size;
use super::{GreenAmong, TrendPoint};
use mdd_engine::editions::KeptEdition;
use mdd_engine::engine::Evaluation;
use mdd_engine::language::said;
use mdd_engine::terms::{Colour, GemeenteCode};

/// Counted once for all reports.
pub(super) struct GreenCounts {
    classes: Classes,
    /// By edition and, behind all of them, now.
    green: Vec<BTreeMap<String, Green>>,
}

/// Who is alike.
struct Classes {
    of: BTreeMap<GemeenteCode, usize>,
    labels: Vec<String>,
}

/// Of one indicator.
#[derive(Default)]
struct Green {
    country: GreenAmong,
    by_class: BTreeMap<usize, GreenAmong>,
}

impl GreenCounts {
    pub fn new(evaluation: &Evaluation<'_>, editions: &[&KeptEdition]) -> GreenCounts {
        let classes = Classes::new(evaluation);
        let mut green: Vec<BTreeMap<String, Green>> =
            editions.par_iter().map(|edition| green_then(edition, &classes)).collect();
        green.push(green_now(evaluation, &classes));
        GreenCounts { classes, green }
    }

    /// What those are called that are alike; none where it is not known.
    pub fn alike(&self, code: GemeenteCode) -> Option<&str> {
        self.classes.labels.get(*self.classes.of.get(&code)?).map(String::as_str)
    }

    /// A point with how many were groen beside it. `at` is the place of its edition.
    pub fn beside(&self, point: TrendPoint, at: usize, indicator: &str, code: GemeenteCode) -> TrendPoint {
        let found = self.green.get(at).and_then(|green| green.get(indicator));
        let found = found.filter(|_| point.colour.is_some());
        let class = self.classes.of.get(&code);
        TrendPoint {
            country: found.map(|green| green.country),
            alike: found.zip(class).map(|(green, class)| green.by_class.get(class).copied().unwrap_or_default()),
            ..point
        }
    }
}

fn green_then(edition: &KeptEdition, classes: &Classes) -> BTreeMap<String, Green> {
    let indicators = edition.indicators.iter().map(|(id, indicator)| {
        (id.clone(), classes.count(indicator.figures.iter().map(|(code, figure)| (*code, figure.colour))))
    });
    indicators.collect()
}

fn green_now(evaluation: &Evaluation<'_>, classes: &Classes) -> BTreeMap<String, Green> {
    let indicators = evaluation.indicators().map(|(number, indicator)| {
        let colours = evaluation.data.gemeenten.iter_enumerated();
        let colours = colours.map(|(at, found)| (found.code, evaluation.decision(number, at).colour));
        (indicator.id.clone(), classes.count(colours))
    });
    indicators.collect()
}

impl Classes {
    /// By size where the register says how large gemeenten are, else by province.
    fn new(evaluation: &Evaluation<'_>) -> Classes {
        let words = evaluation.pack.words();
        let by_size = evaluation.data.gemeenten.iter().any(|found| found.inhabitants.is_some());
        let mut classes = Classes { of: BTreeMap::new(), labels: Vec::new() };
        for found in &evaluation.data.gemeenten {
            let label = match (by_size, found.inhabitants, &found.province) {
                (true, Some(inhabitants), _) => size(inhabitants, words),
                (false, _, Some(province)) => words.say(said("report-same-province").with("province", province)),
                _ => continue,
            };
            let class = classes.labels.iter().position(|known| *known == label).unwrap_or_else(|| {
                classes.labels.push(label);
                classes.labels.len() - 1
            });
            classes.of.insert(found.code, class);
        }
        classes
    }

    fn count(&self, colours: impl Iterator<Item = (GemeenteCode, Option<Colour>)>) -> Green {
        let mut green = Green::default();
        for (code, colour) in colours {
            let Some(colour) = colour.filter(|colour| *colour != Colour::Grijs) else { continue };
            let class = self.of.get(&code).map(|class| green.by_class.entry(*class).or_default());
            for among in [Some(&mut green.country), class].into_iter().flatten() {
                among.all += 1;
                among.green += usize::from(colour == Colour::Groen);
            }
        }
        green
    }
}
