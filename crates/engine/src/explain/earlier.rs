//! Where a figure of an edition before comes from, or why there is none.

use crate::dataset::GemeenteIndex;
use crate::engine::{AskedEdition, EarlierFigure, Evaluation};
use crate::language::{Said, said};
use crate::rules::{Earlier, Measure};

/// "from edition 2018-Q1, by rules 2.3"
pub(super) fn from_edition(
    evaluation: &Evaluation<'_>,
    earlier: &Earlier,
    measure: &Measure,
    gemeente: GemeenteIndex,
) -> Said {
    let Some(asked) = AskedEdition::find(evaluation.data, evaluation.peildatum, earlier) else {
        return said("explain-no-earlier");
    };
    let sentence = match asked.figure(measure, gemeente) {
        EarlierFigure::Given(_) => said("explain-earlier"),
        EarlierFigure::Missing => said("explain-earlier-missing"),
        EarlierFigure::NoGemeente => said("explain-earlier-no-gemeente"),
        EarlierFigure::Merged => said("explain-earlier-merged"),
        EarlierFigure::NoIndicator => said("explain-earlier-no-indicator"),
        EarlierFigure::OtherUnit => said("explain-earlier-other-unit"),
        EarlierFigure::OtherWord(word) => said("explain-earlier-other-word").with("word", word.machine()),
    };
    sentence.with("edition", &asked.edition.name).with("rules", &asked.edition.rules)
}
