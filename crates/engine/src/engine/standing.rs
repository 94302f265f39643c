//! Where a figure stands among those of all gemeenten, as they are printed; and texts in which that is said.

use super::Evaluation;
use crate::dataset::GemeenteIndex;
use crate::fault::stop;
use crate::rules::index::IndicatorIndex;
use crate::rules::{Best, Better, Piece, Standing};
use crate::terms::{Number, Value};

/// How many gemeenten have a figure, and how many of them a higher, a lower or the same one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Standings {
    pub higher: usize,
    pub lower: usize,
    /// Others with the same.
    pub same: usize,
}

impl Standings {
    /// How many have a figure, the gemeente itself included.
    pub fn known(self) -> usize {
        self.higher + self.lower + self.same + 1
    }
}

impl Evaluation<'_> {
    /// Where a gemeente stands; none where it has no figure, or what it has is no number.
    pub fn standings(&self, number: IndicatorIndex, gemeente: GemeenteIndex) -> Option<Standings> {
        let measure = self.pack.indicator(number).measure;
        let figure = |gemeente| match self.compared(measure, gemeente) {
            Value::Number(figure) => Some(figure),
            _ => None,
        };
        let own: Number = figure(gemeente)?;
        let mut found = Standings::default();
        for other in self.data.gemeenten.keys().filter(|other| *other != gemeente).filter_map(figure) {
            let count = match other.cmp(&own) {
                std::cmp::Ordering::Greater => &mut found.higher,
                std::cmp::Ordering::Less => &mut found.lower,
                std::cmp::Ordering::Equal => &mut found.same,
            };
            *count += 1;
        }
        Some(found)
    }

    /// A text about one gemeente, with its figures.
    pub fn pieces(&self, pieces: &[Piece], number: IndicatorIndex, gemeente: GemeenteIndex) -> String {
        let print = |piece: &Piece| match piece {
            Piece::Text(text) => text.clone(),
            Piece::Measure(measure) => self.show(*measure, gemeente),
            Piece::Arithmetic(measure) => self.arithmetic(*measure, gemeente, self.pack.words()),
            Piece::Benchmark => self.printed(number, gemeente).1.to_string(),
            Piece::Standing(asked) => self.standing(*asked, number, gemeente),
        };
        pieces.iter().map(print).collect()
    }

    fn standing(&self, asked: Standing, number: IndicatorIndex, gemeente: GemeenteIndex) -> String {
        let Some(found) = self.standings(number, gemeente) else {
            return self.show(self.pack.indicator(number).measure, gemeente);
        };
        let count = match asked {
            Standing::Higher => found.higher,
            Standing::Lower => found.lower,
            Standing::Same => found.same,
            Standing::Known => found.known(),
            Standing::Rank => match self.pack.indicator(number).better {
                Some(Better::Number(Best::Lowest)) => found.lower + 1,
                Some(Better::Number(Best::Highest)) => found.higher + 1,
                _ => stop("a rank of what has no better"),
            },
        };
        count.to_string()
    }
}
