//! What an edition before gave of a gemeente, and why there is nothing where it gave nothing that rules can go by.

use super::Figures;
use crate::dataset::{Dataset, GemeenteIndex, code_on, went_into};
use crate::editions::{KeptEdition, KeptIndicator};
use crate::rules::{Earlier, Measure};
use crate::terms::{Kind, Meaning, Peildatum, Shown, Value};

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

/// An edition that rules ask for a figure.
pub struct AskedEdition<'d> {
    pub edition: &'d KeptEdition,
    /// None: it came later.
    indicator: Option<&'d KeptIndicator>,
    data: &'d Dataset,
    peildatum: Peildatum,
}

impl<'d> AskedEdition<'d> {
    /// None: there was no such edition.
    pub fn find(data: &'d Dataset, peildatum: Peildatum, earlier: &Earlier) -> Option<AskedEdition<'d>> {
        let edition = data.editions.as_ref()?.ago(peildatum.0, earlier.ago)?;
        let indicator = earlier.indicators.iter().find_map(|id| edition.indicators.get(id));
        Some(AskedEdition { edition, indicator, data, peildatum })
    }

    /// What it gave of a gemeente, as this measure may take it.
    pub fn figure(&self, measure: &Measure, gemeente: GemeenteIndex) -> EarlierFigure {
        let now = self.data.gemeente(gemeente).code;
        let then = code_on(&self.data.mergers, now, self.edition.peildatum);
        if !self.edition.gemeenten.contains_key(&then) {
            return EarlierFigure::NoGemeente;
        }
        let into = |code| went_into(&self.data.mergers, code, Some(self.edition.peildatum), self.peildatum.0);
        if into(now).chain(into(then)).next().is_some() {
            return EarlierFigure::Merged;
        }
        let Some(indicator) = self.indicator else { return EarlierFigure::NoIndicator };
        let Some(shown) = indicator.figures.get(&then).map(|kept| &kept.figure) else { return EarlierFigure::Missing };
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
            (value @ Value::Date(_), Kind::Date) | (value @ Value::YesNo(_), Kind::YesNo) => {
                EarlierFigure::Given(value)
            }
            _ => EarlierFigure::OtherUnit,
        }
    }
}
