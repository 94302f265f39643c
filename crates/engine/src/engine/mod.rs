//! The engine: a pack and a dataset to an [`Evaluation`]. Pure: same input, same outcome, whatever the number of cores.
//!
//! Phase 1, per gemeente: views and measures. Phase 2, once: benchmarks, one for each group of peers. Phase 3, per gemeente:
//! colours. Knows nothing of files, reports or people.

mod added;
mod aggregate;
mod benchmark;
mod colour;
mod composed;
mod earlier;
mod evaluation;
mod given;
mod judge;
mod lacking;
mod measure;
mod mistake;
mod moved;
mod national;
mod peers;
mod precision;
mod rows;
mod standing;
mod table;
mod ticks;
mod trace;
mod truth;
mod view;

pub use aggregate::{mean, statistic};
pub use benchmark::{Among, BenchmarkColumn, Group, share_shown};
pub use colour::{Because, Colours, Decision};
pub use earlier::{AskedEdition, EarlierFigure};
pub use evaluation::{Evaluation, Score, WhyColour, why};
pub use given::{Given, NOTHING, Replaced, Supposed};
pub use judge::{Judge, Question};
pub use measure::{MeasureColumn, calculate};
pub use moved::{Moving, MovingFigure};
pub use national::National;
pub use precision::{EXACT, compared_at, decimals_of, measured_at};
pub use standing::Standings;
pub use ticks::compared;
pub use trace::{AskedRule, Trace, TracedRows};
pub use truth::Truth;
pub use view::ViewRows;

use std::sync::Arc;

use typed_index_collections::{TiSlice, TiVec};

use crate::dataset::{Dataset, GemeenteIndex, ServedSubject};
use crate::diagnostic::Diagnostics;
use crate::rules::index::{IndicatorIndex, MeasureIndex, ViewIndex};
use crate::rules::{Compare, Indicator, RulePack};
use crate::terms::{Peildatum, Value};

/// Evaluates the whole country.
///
/// # Errors
/// Scripts that fail, each once, with the first gemeente for which it did.
pub fn evaluate<'a>(
    pack: &'a RulePack,
    data: &'a Dataset,
    peildatum: Peildatum,
) -> Result<Evaluation<'a>, Diagnostics> {
    evaluate_given(pack, data, peildatum, NOTHING)
}

/// The same with some figures given, each in the place of what it is made of.
///
/// # Errors
/// Scripts that fail, also for a figure that is given.
pub fn evaluate_given<'a>(
    pack: &'a RulePack,
    data: &'a Dataset,
    peildatum: Peildatum,
    given: Given<'_>,
) -> Result<Evaluation<'a>, Diagnostics> {
    let figures = Figures::suppose(pack, data, peildatum, given)?;
    let benchmarks = figures.benchmarks();
    let colours = figures.colours(&benchmarks);
    Ok(Evaluation { figures, benchmarks, colours })
}

impl Evaluation<'_> {
    /// The same country with some figures given, where none were.
    ///
    /// # Errors
    /// Scripts that fail on these.
    pub fn but_given(&self, given: Given<'_>) -> Result<Self, Diagnostics> {
        let figures = self.figures.but_given(given)?;
        let benchmarks = figures.benchmarks();
        let colours = figures.colours(&benchmarks);
        Ok(Evaluation { figures, benchmarks, colours })
    }
}

/// What phase 1 makes: every figure of every gemeente, with what it was computed from.
pub struct Figures<'a> {
    pub pack: &'a RulePack,
    pub data: &'a Dataset,
    pub peildatum: Peildatum,
    views: Arc<TiVec<ViewIndex, ViewRows>>,
    /// Which rows each measure is made of.
    filters: TiVec<MeasureIndex, rows::RowFilter>,
    measures: TiVec<MeasureIndex, MeasureColumn>,
    /// Figures that are given, each with what it would have been; not where all of a measure are.
    pub(crate) replaced: Vec<Replaced>,
    words: ticks::DataTexts<'a>,
}

impl<'a> Figures<'a> {
    /// Phase 1.
    ///
    /// # Errors
    /// Scripts that fail.
    pub fn measure(pack: &'a RulePack, data: &'a Dataset, peildatum: Peildatum) -> Result<Self, Diagnostics> {
        Figures::suppose(pack, data, peildatum, NOTHING)
    }

    /// Phase 1 with some figures given: what rests on them is computed, they themselves are not.
    ///
    /// # Errors
    /// Scripts that fail.
    pub fn suppose(
        pack: &'a RulePack,
        data: &'a Dataset,
        peildatum: Peildatum,
        supposed: Given<'_>,
    ) -> Result<Self, Diagnostics> {
        // Phase 1 is a hundred short rounds of work. From inside the pool each starts at once; from outside, this thread
        // would sleep and be woken for every one of them.
        rayon::scope(|_| {
            let words = ticks::DataTexts::new(pack, data, supposed);
            let views = Arc::new(view::build_views(pack, data, peildatum, &words));
            let filters = measure::row_filters(pack, data, peildatum, &views, &words);
            let measures = pack.measures.iter().map(|_| MeasureColumn::default()).collect();
            let mut figures = Figures { pack, data, peildatum, views, filters, measures, replaced: Vec::new(), words };
            figures.measure_all(supposed, None)?;
            Ok(figures)
        })
    }

    /// The same with some figures given, where none were: what does not rest on these stays as it is.
    fn but_given(&self, supposed: Given<'_>) -> Result<Self, Diagnostics> {
        let &Figures { pack, data, peildatum, .. } = self;
        rayon::scope(|_| {
            let (words, views) = (ticks::DataTexts::new(pack, data, supposed), self.views.clone());
            let filters = measure::row_filters(pack, data, peildatum, &views, &words);
            let measures = pack.measures.iter().map(|_| MeasureColumn::default()).collect();
            let mut figures = Figures { pack, data, peildatum, views, filters, measures, replaced: Vec::new(), words };
            figures.measure_all(supposed, Some(self))?;
            Ok(figures)
        })
    }

    pub fn value(&self, measure: MeasureIndex, gemeente: GemeenteIndex) -> Value {
        self.words.value(self.measures[measure].cells[gemeente])
    }

    /// The gemeenten that have the same value of a measure; without one, all of them.
    fn peers(&self, measure: Option<MeasureIndex>) -> peers::Peers {
        peers::Peers::of(measure.map(|measure| &self.measures[measure]))
    }

    /// With whom an indicator compares each gemeente.
    fn peers_of(&self, indicator: &Indicator, measure: Option<MeasureIndex>) -> peers::Peers {
        let peers = self.peers(measure);
        if !indicator.without_partners {
            return peers;
        }
        let partners = self.data.organisations.partners(subject_of(indicator), self.peildatum.0);
        peers.without(partners.into_iter())
    }

    /// A figure as conditions compare it: what is printed, or a sum of printed figures.
    pub fn compared(&self, measure: MeasureIndex, gemeente: GemeenteIndex) -> Value {
        self.words.value(self.measures[measure].compared(gemeente))
    }

    /// A figure as rules ask for it: as it is compared, or as it is when they compare exactly.
    pub fn asked(&self, compare: Compare, measure: MeasureIndex, gemeente: GemeenteIndex) -> Value {
        match compare {
            Compare::Displayed => self.compared(measure, gemeente),
            Compare::Exact => self.value(measure, gemeente),
        }
    }

    /// Phase 2: a benchmark an indicator, in the order of the pack.
    pub fn benchmarks(&self) -> TiVec<IndicatorIndex, BenchmarkColumn> {
        benchmark::evaluate_benchmarks(self)
    }

    /// Phase 3: a list an indicator, in it a decision a gemeente; and the rules that made them.
    pub fn colours(&self, benchmarks: &TiSlice<IndicatorIndex, BenchmarkColumn>) -> Colours {
        colour::decide(self, benchmarks)
    }
}

/// What an organisation may do of an indicator.
fn subject_of(indicator: &Indicator) -> ServedSubject<'_> {
    ServedSubject { indicator: &indicator.id, section: &indicator.section }
}
