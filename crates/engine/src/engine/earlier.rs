//! What an edition before gave of a gemeente, and why there is nothing where it gave nothing that rules can go by.

use super::Figures;
use crate::dataset::{Dataset, GemeenteIndex, MergerKind};
use crate::editions::KeptEdition;
use crate::rules::{Earlier, Measure};
use crate::terms::{GemeenteCode, Kind, Meaning, Peildatum, Shown, Value};

impl Figures<'_> {
    /// The editions that these figures may rest on: all that held before the date, when rules ask of one.
    pub fn looks_back_on(&self) -> impl Iterator<Item = &KeptEdition> {
        let editions = self.data.editions.iter().filter(|_| self.pack.looks_back());
        editions.flat_map(|editions| editions.before(self.peildatum.0))
    }

    /// Over all that the rules are about: the deliveries, the editions when rules ask of one, and who works together when
    /// that decides who is compared with whom.
    pub fn data_hash(&self) -> String {
        let leaves_out = self.pack.indicators.values().any(|indicator| indicator.without_partners);
        let organisations = Some(&self.data.organisations).filter(|found| leaves_out && !found.is_empty());
        if organisations.is_none() && self.looks_back_on().next().is_none() {
            return self.data.hash.clone();
        }
        let mut meaning = Meaning::default();
        meaning.add(&self.data.hash);
        organisations.into_iter().for_each(|found| meaning.add(&found.sum()));
        for edition in self.looks_back_on() {
            [&edition.name, &edition.rules_hash, &edition.data_hash].into_iter().for_each(|part| meaning.add(part));
        }
        meaning.sum()
    }
}

/// A figure of an edition, or why there is none.
#[derive(Clone, PartialEq, Debug)]
pub enum EarlierFigure {
    Given(Value),
    /// There was no figure then.
    Missing,
    /// The gemeente was not there then.
    NoGemeente,
    /// The gemeente became another one since: others went into it.
    Merged,
    /// The edition says nothing of it: it came later.
    NoIndicator,
    /// It was of another kind or in another unit.
    OtherUnit,
    /// It was a word that a figure has no more.
    OtherWord(Value),
}

/// The edition that is asked, and what it gave. None: there was no such edition.
pub fn earlier_figure<'d>(
    data: &'d Dataset,
    peildatum: Peildatum,
    earlier: &Earlier,
    measure: &Measure,
    gemeente: GemeenteIndex,
) -> Option<(&'d KeptEdition, EarlierFigure)> {
    let edition = data.editions.as_ref()?.ago(peildatum.0, earlier.ago)?;
    Some((edition, given(data, peildatum, edition, earlier, measure, gemeente)))
}

fn given(
    data: &Dataset,
    peildatum: Peildatum,
    edition: &KeptEdition,
    earlier: &Earlier,
    measure: &Measure,
    gemeente: GemeenteIndex,
) -> EarlierFigure {
    let now = data.gemeente(gemeente).code;
    let Some(code) = code_then(data, peildatum, edition, now) else {
        return match edition.gemeenten.contains_key(&now) {
            true => EarlierFigure::Merged,
            false => EarlierFigure::NoGemeente,
        };
    };
    if !edition.gemeenten.contains_key(&code) {
        return EarlierFigure::NoGemeente;
    }
    let Some(indicator) = earlier.indicators.iter().find_map(|id| edition.indicators.get(id)) else {
        return EarlierFigure::NoIndicator;
    };
    let Some(shown) = indicator.figures.get(&code).map(|kept| &kept.figure) else { return EarlierFigure::Missing };
    let unit = measure.display.as_ref().map(|display| display.unit);
    let other_unit = matches!(shown, Shown::Number { unit: then, .. } if unit.is_some_and(|now| now != *then));
    match (shown.value(), measure.kind) {
        (Value::Missing, _) => EarlierFigure::Missing,
        (Value::Text(word), Kind::Text) => match &measure.allowed {
            Some(allowed) if !allowed.iter().any(|known| **known == *word) => {
                EarlierFigure::OtherWord(Value::Text(word))
            }
            _ => EarlierFigure::Given(Value::Text(word)),
        },
        (value @ Value::Number(_), Kind::Number) if !other_unit => EarlierFigure::Given(value),
        (value @ Value::Date(_), Kind::Date) | (value @ Value::YesNo(_), Kind::YesNo) => EarlierFigure::Given(value),
        _ => EarlierFigure::OtherUnit,
    }
}

/// The code of a gemeente in an edition, when that is the same gemeente: one with another name is, one that others went into
/// is not.
fn code_then(data: &Dataset, peildatum: Peildatum, edition: &KeptEdition, code: GemeenteCode) -> Option<GemeenteCode> {
    let mut code = code;
    let since = data.mergers.iter().filter(|merger| merger.since > edition.peildatum && merger.since <= peildatum.0);
    let mut since: Vec<_> = since.collect();
    since.sort_by_key(|merger| std::cmp::Reverse(merger.since));
    for merger in since.iter().filter(|merger| merger.old != merger.new || merger.kind != MergerKind::Renamed) {
        match merger.kind {
            MergerKind::Renamed if merger.new == code => code = merger.old,
            _ if merger.new == code => return None,
            _ => {}
        }
    }
    Some(code)
}
