//! What two proposals do only together: colours that neither of them changes so by itself.

use std::sync::Arc;

use mdd_engine::dataset::Dataset;
use mdd_engine::diagnostic::Diagnostics;
use mdd_engine::engine::{Evaluation, evaluate};
use mdd_engine::rules::RulePack;
use mdd_engine::terms::{Colour, GemeenteCode, Peildatum};

/// One version, as it was, as each side has it, and as they are together.
pub struct Sides {
    pub base: Option<RulePack>,
    pub ours: Option<RulePack>,
    pub theirs: Option<RulePack>,
    pub merged: RulePack,
}

/// A colour that is not what either side makes of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OnlyTogether {
    pub code: GemeenteCode,
    pub gemeente: String,
    pub section: String,
    pub indicator: String,
    pub ours: Option<Colour>,
    pub theirs: Option<Colour>,
    pub together: Option<Colour>,
}

/// The colours of a version that only the two sides together change.
///
/// # Errors
/// Scripts that fail.
pub fn only_together(
    sides: &Sides,
    data: &Arc<Dataset>,
    peildatum: Peildatum,
) -> Result<Vec<OnlyTogether>, Diagnostics> {
    // What one of them has already, the other adds nothing to.
    let same = |pack: &Option<RulePack>| pack.as_ref().is_some_and(|pack| pack.hash == sides.merged.hash);
    if same(&sides.ours) || same(&sides.theirs) {
        return Ok(Vec::new());
    }
    let [base, ours, theirs] = [&sides.base, &sides.ours, &sides.theirs]
        .map(|pack| pack.as_ref().map(|pack| evaluate(pack, data, peildatum)).transpose());
    let (base, ours, theirs) = (base?, ours?, theirs?);
    let merged = evaluate(&sides.merged, data, peildatum)?;
    let mut found = Vec::new();
    for (number, indicator) in merged.indicators() {
        for (at, gemeente) in data.gemeenten.iter_enumerated() {
            let colour = |evaluation: &Option<Evaluation<'_>>| {
                let evaluation = evaluation.as_ref()?;
                let number = evaluation.pack.indicator_index(&indicator.id)?;
                evaluation.decision(number, at).colour
            };
            let (base, ours, theirs) = (colour(&base), colour(&ours), colour(&theirs));
            let together = merged.decision(number, at).colour;
            let expected = if theirs == base { ours } else { theirs };
            // Where both change it to the same, or only one of them, that is what together should be.
            let agree = ours == theirs || ours == base || theirs == base;
            if !agree || together != expected {
                found.push(OnlyTogether {
                    code: gemeente.code,
                    gemeente: gemeente.name.clone(),
                    section: indicator.section.clone(),
                    indicator: indicator.id.clone(),
                    ours,
                    theirs,
                    together,
                });
            }
        }
    }
    Ok(found)
}
