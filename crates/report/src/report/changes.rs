//! Which colours of a gemeente are others than in an earlier edition, and which way they went.

use serde::Serialize;

use super::{EditionBefore, OverviewColumn, PrintedScore, Report, Trend};
use mdd_engine::every;
use mdd_engine::terms::Colour;

/// What changed in the country.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct CountryChanges {
    /// How many colours are others stands in it; which rows are gone differs between gemeenten, and does not.
    pub edition: EditionBefore,
    /// A row of the overview each; none where the edition before had no report of the gemeente.
    pub rows: Vec<Option<Vec<Recoloured>>>,
}

/// A row of the summary that has another colour than then.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Recoloured {
    /// "2.3 Pakketten"
    pub subject: String,
    pub before: Option<Colour>,
    pub now: Option<Colour>,
    pub turn: Turn,
}

impl Recoloured {
    /// None where it has the colour that it had; what was not there before is no change.
    pub(super) fn of(section: &str, label: &str, score: &PrintedScore) -> Option<Recoloured> {
        let then = score.previous.as_ref().filter(|then| then.change != Trend::New)?;
        (then.colour != score.colour).then(|| Recoloured {
            subject: format!("{section} {label}"),
            before: then.colour,
            now: score.colour,
            turn: Turn::of(then.colour, score.colour),
        })
    }
}

impl Report {
    /// Whether it says more than what changed: of that alone nothing is introduced.
    pub fn is_whole(&self) -> bool {
        !self.introduction.is_empty() || self.message.as_ref().is_none_or(|message| !message.says_changes)
    }

    /// The rows of its summary that have another colour than in the edition before, in their order.
    pub fn recoloured(&self) -> Vec<Recoloured> {
        let rows = self.summary.iter().flat_map(|chapter| &chapter.rows);
        rows.filter_map(|row| Recoloured::of(&row.section, &row.label, &row.score)).collect()
    }
}

every! {
    /// The way a colour went.
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
    #[serde(rename_all = "lowercase")]
    pub enum Turn {
        Better,
        Worse,
        /// To or from grijs, or no colour: no judgement, so neither.
        Other,
    }
}

impl Turn {
    fn of(before: Option<Colour>, now: Option<Colour>) -> Turn {
        let judged = |colour: Option<Colour>| colour.filter(|colour| *colour != Colour::Grijs);
        match (judged(before), judged(now)) {
            // From groen to rood, as the colours are ordered.
            (Some(before), Some(now)) if now < before => Turn::Better,
            (Some(_), Some(_)) => Turn::Worse,
            _ => Turn::Other,
        }
    }
}

/// Those of one gemeente; none when nothing was printed of it before.
pub(super) fn recoloured(columns: &[OverviewColumn], scores: &[PrintedScore]) -> Option<Vec<Recoloured>> {
    if scores.iter().all(|score| score.previous.is_none()) {
        return None;
    }
    let both = columns.iter().zip(scores);
    Some(both.filter_map(|(column, score)| Recoloured::of(&column.section, &column.label, score)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grijs_is_neither_better_nor_worse() {
        let turn = |before, now| Turn::of(Some(before), Some(now));
        assert_eq!(turn(Colour::Rood, Colour::Oranje), Turn::Better);
        assert_eq!(turn(Colour::Oranje, Colour::Groen), Turn::Better);
        assert_eq!(turn(Colour::Groen, Colour::Rood), Turn::Worse);
        assert_eq!(turn(Colour::Grijs, Colour::Groen), Turn::Other);
        assert_eq!(turn(Colour::Rood, Colour::Grijs), Turn::Other);
        assert_eq!(Turn::of(None, Some(Colour::Groen)), Turn::Other);
    }
}
