//! Where a figure of an edition before comes from, or why there is none.

use crate::dataset::GemeenteIndex;
use crate::engine::{EarlierFigure, Evaluation, earlier_figure};
use crate::language::{Said, said};
use crate::rules::{Earlier, Measure};

/// "from edition 2018-Q1, by rules 2.3"
pub(super) fn from_edition(
    evaluation: &Evaluation<'_>,
    earlier: &Earlier,
    measure: &Measure,
    gemeente: GemeenteIndex,
) -> Said {
    let Some((edition, found)) = earlier_figure(evaluation.data, evaluation.peildatum, earlier, measure, gemeente)
    else {
        return said("explain-no-earlier");
    };
    let sentence = match &found {
        EarlierFigure::Given(_) => said("explain-earlier"),
        EarlierFigure::Missing => said("explain-earlier-missing"),
        EarlierFigure::NoGemeente => said("explain-earlier-no-gemeente"),
        EarlierFigure::Merged => said("explain-earlier-merged"),
        EarlierFigure::NoIndicator => said("explain-earlier-no-indicator"),
        EarlierFigure::OtherUnit => said("explain-earlier-other-unit"),
        EarlierFigure::OtherWord(word) => said("explain-earlier-other-word").with("word", word.machine()),
    };
    sentence.with("edition", &edition.name).with("rules", &edition.rules)
}
