//! The engine: a pack and a dataset to an [`Evaluation`]. Pure: same input, same outcome, whatever the number of cores.
//!
//! Phase 1, per gemeente: views and measures. Phase 2, once: benchmarks, a group a peer value. Phase 3, per gemeente:
//! colours. Knows nothing of files, reports or people.

mod aggregate;
mod benchmark;
mod colour;
mod evaluation;
mod measure;
mod national;
mod table;
mod ticks;
mod trace;
mod truth;
mod view;

pub use benchmark::{BenchmarkColumn, Group};
pub use colour::{Because, Decision};
pub use evaluation::{Evaluation, Score};
pub use measure::MeasureColumn;
pub use national::National;
pub use table::TableCell;
pub use trace::{Asked, Trace};
pub use truth::{Test, Truth};
pub use view::ViewRows;

use crate::dataset::Dataset;
use crate::diagnostic::Diagnostics;
use crate::rules::RulePack;
use crate::terms::Peildatum;

/// Evaluates the whole country.
///
/// # Errors
/// Scripts that fail, each once, with the first gemeente for which it did.
pub fn evaluate<'a>(
    pack: &'a RulePack,
    data: &'a Dataset,
    peildatum: Peildatum,
) -> Result<Evaluation<'a>, Diagnostics> {
    let words = ticks::Words::new(pack, data);
    let views = view::build_views(pack, data, peildatum, &words);
    let measures = measure::evaluate_measures(pack, data, peildatum, &views, &words)?;
    let benchmarks = benchmark::evaluate_benchmarks(pack, data, peildatum, &measures, &words);
    let decisions = colour::decide(pack, data, peildatum, &measures, &benchmarks, &words);
    Ok(Evaluation { pack, data, peildatum, views, measures, benchmarks, decisions, words })
}
