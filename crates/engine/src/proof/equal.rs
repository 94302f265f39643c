//! Whether two versions of the rules give the same colours, whatever the figures are.

use super::answer::Side;
use super::definition::{Definitions, Sameness};
use super::input::{Input, Role};
use super::regions::{Region, compare};
use crate::dataset::schema::Schema;
use crate::fault::stop;
use crate::language::{Said, said};
use crate::rules::{Indicator, RulePack};
use crate::terms::Peildatum;

/// What is known of two versions, an indicator at a time: in the order of the old version, then what only the new has.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proof {
    pub indicators: Vec<(String, Verdict)>,
}

impl Proof {
    /// Whether no colour can differ.
    pub fn holds(&self) -> bool {
        self.indicators.iter().all(|(_, verdict)| *verdict == Verdict::Same)
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Proved: the same colours for every input.
    Same,
    /// Only one version has it, and gives it a colour.
    OnlyIn(WhichVersion),
    /// Refuted: for the same figures the colours differ, as in the sample of this region and wherever it holds.
    Differs(Region),
    /// The rules decide the same for the same figures, but that the figures are the same is not proved; or there is too
    /// much to look at.
    NotProved { why: Said },
}

/// One of two versions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WhichVersion {
    Old,
    New,
}

/// Proves of each indicator that its colours are the same in both versions, or finds figures for which they are not.
///
/// First: the rules decide the same in every case of the figures and the benchmark. Then: every figure that the rules
/// rest on is defined the same, down to the columns of the data, and so is the benchmark. Both versions must have been
/// read against `schema`. Dates count only through the peildatum and the months before it, so one peildatum will do.
///
/// Measures are taken to be independent, save those that are a condition on others, or a formula of others that the rules
/// ask too: a difference may be for figures that deliveries or a script never give together.
pub fn prove(old: &RulePack, new: &RulePack, schema: &Schema, peildatum: Peildatum) -> Proof {
    let mut definitions = Definitions::new(old, new, schema, peildatum);
    let only_new = new.indicators.keys().filter(|id| !old.indicators.contains_key(*id));
    let only_in = |indicator: &Indicator, which| match indicator.colours.is_empty() {
        true => Verdict::Same,
        false => Verdict::OnlyIn(which),
    };
    let verdict = |id: &String| match (old.indicators.get(id), new.indicators.get(id)) {
        (Some(one), Some(other)) => indicator(
            Side { pack: old, indicator: one, peildatum },
            Side { pack: new, indicator: other, peildatum },
            &mut definitions,
        ),
        (Some(one), None) => only_in(one, WhichVersion::Old),
        (None, Some(other)) => only_in(other, WhichVersion::New),
        (None, None) => stop("an indicator is in one of the versions"),
    };
    let ids: Vec<String> = old.indicators.keys().chain(only_new).cloned().collect();
    let verdicts: Vec<Verdict> = ids.iter().map(verdict).collect();
    Proof { indicators: ids.into_iter().zip(verdicts).collect() }
}

fn indicator(old: Side<'_>, new: Side<'_>, definitions: &mut Definitions<'_>) -> Verdict {
    if old.indicator.colours.is_empty() && new.indicator.colours.is_empty() {
        return Verdict::Same;
    }
    let (difference, inputs) = match compare(old, new) {
        Ok(compared) => compared,
        Err(too_many) => return Verdict::NotProved { why: too_many.said() },
    };
    if let Some(region) = difference.regions.into_iter().next() {
        return match region.sample.apart() {
            Some(why) => {
                let differ = said("proof-differ").with("when", region.words.clone());
                Verdict::NotProved { why: differ.with("why", why.clone()) }
            }
            None => Verdict::Differs(region),
        };
    }
    if let Some(why) = difference.not_proved {
        return Verdict::NotProved { why };
    }
    match rests_on_the_same(old.indicator, new.indicator, &inputs, definitions) {
        Ok(()) => Verdict::Same,
        Err(why) => Verdict::NotProved { why },
    }
}

fn rests_on_the_same(
    old: &Indicator,
    new: &Indicator,
    inputs: &[Input],
    definitions: &mut Definitions<'_>,
) -> Sameness {
    for input in inputs {
        match input.role {
            Role::Benchmark => definitions.benchmark(old, new)?,
            _ => definitions.measure(&input.name)?,
        }
    }
    definitions.sources(old, new)
}
