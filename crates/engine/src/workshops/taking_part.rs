//! Who takes part in a workshop on a theme, with the colours that decide who learns from whom.

use std::collections::BTreeSet;

use super::read::{KeptParticipant, ParticipantList};
use super::{Theme, WorkshopMistake};
use crate::dataset::GemeenteIndex;
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::engine::Evaluation;
use crate::terms::Colour;
use crate::workshop::{LARGEST, Participant, SMALLEST};

/// Those that take part on a theme.
pub struct TakingPart<'e> {
    pub evaluation: &'e Evaluation<'e>,
    pub theme: Theme,
    /// By code.
    pub kept: Vec<KeptParticipant>,
}

impl<'e> TakingPart<'e> {
    pub fn new(evaluation: &'e Evaluation<'e>, list: &ParticipantList, theme: Theme) -> TakingPart<'e> {
        let kept = list.on(&theme, evaluation.pack).cloned().collect();
        TakingPart { evaluation, theme, kept }
    }

    /// Only these of them, each as it was named.
    ///
    /// # Errors
    /// One does not take part, or is named twice.
    pub fn only(self, named: &[(&str, GemeenteIndex)]) -> Result<TakingPart<'e>, Diagnostics> {
        let mut diagnostics = Diagnostics::default();
        for (at, (name, gemeente)) in named.iter().enumerate() {
            let found = self.evaluation.data.gemeente(*gemeente).name.clone();
            let mistake = if named.iter().take(at).any(|(_, other)| other == gemeente) {
                WorkshopMistake::NamedTwice { gemeente: found }
            } else if self.kept.iter().any(|kept| kept.gemeente == *gemeente) {
                continue;
            } else {
                WorkshopMistake::NotOptedIn { gemeente: found, theme: self.theme.title.clone() }
            };
            diagnostics.push(Diagnostic::of(Place::Argument((*name).to_owned()), &mistake));
        }
        let is_named = |kept: &KeptParticipant| named.iter().any(|(_, gemeente)| *gemeente == kept.gemeente);
        let kept = self.kept.into_iter().filter(is_named).collect();
        diagnostics.and(Some(TakingPart { kept, ..self })).map(|(found, _)| found)
    }

    /// Whether there are enough of them for a group.
    ///
    /// # Errors
    /// There are not.
    pub fn enough(self) -> Result<TakingPart<'e>, Diagnostics> {
        let count = self.kept.len();
        if count >= SMALLEST {
            return Ok(self);
        }
        Err(self.wrong(WorkshopMistake::TooFew { theme: self.theme.title.clone(), count, least: SMALLEST }))
    }

    /// Whether they are one group, as large as a group may be.
    ///
    /// # Errors
    /// They are too few or too many.
    pub fn one_group(self) -> Result<TakingPart<'e>, Diagnostics> {
        let count = self.kept.len();
        if (SMALLEST..=LARGEST).contains(&count) {
            return Ok(self);
        }
        Err(self.wrong(WorkshopMistake::GroupSize { count, least: SMALLEST, most: LARGEST }))
    }

    /// Whether there is something to learn: somebody who is groen, and somebody who is lower.
    ///
    /// # Errors
    /// There is nothing.
    pub fn learning(self) -> Result<TakingPart<'e>, Diagnostics> {
        let theme = || self.theme.title.clone();
        let has = |shades: &[Colour]| self.colours().any(|colour| shades.contains(&colour));
        match (has(&[Colour::Groen]), has(&[Colour::Oranje, Colour::Rood])) {
            (false, _) => Err(self.wrong(WorkshopMistake::NobodyGroen { theme: theme() })),
            (_, false) => Err(self.wrong(WorkshopMistake::NobodyLower { theme: theme() })),
            (true, true) => Ok(self),
        }
    }

    /// Themselves, for the search.
    pub fn participants(&self) -> Vec<Participant> {
        let each = self.kept.iter().map(|kept| {
            let found = self.evaluation.data.gemeente(kept.gemeente);
            Participant {
                gemeente: found.code,
                colours: self.of(kept.gemeente).collect(),
                inhabitants: found.inhabitants,
                province: found.province.clone(),
                served_by: self.served_by(kept.gemeente),
            }
        });
        each.collect()
    }

    /// The organisations that do something of the theme for a gemeente.
    fn served_by(&self, gemeente: GemeenteIndex) -> BTreeSet<String> {
        let indicators = self.theme.indicators.iter().map(|number| self.evaluation.pack.indicator(*number));
        let serving = indicators.filter_map(|indicator| self.evaluation.organisation(indicator, gemeente));
        serving.map(|organisation| organisation.name.clone()).collect()
    }

    fn of(&self, gemeente: GemeenteIndex) -> impl Iterator<Item = Option<Colour>> {
        self.theme.indicators.iter().map(move |number| self.evaluation.decision(*number, gemeente).colour)
    }

    fn colours(&self) -> impl Iterator<Item = Colour> {
        self.kept.iter().flat_map(|kept| self.of(kept.gemeente)).flatten()
    }

    fn wrong(&self, mistake: WorkshopMistake) -> Diagnostics {
        Diagnostic::of(Place::Argument(self.theme.key.clone()), &mistake).into()
    }
}
