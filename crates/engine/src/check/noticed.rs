//! Numbers in colour rules that no gemeente of today would notice if they moved one step.
//!
//! Apart from the proofs: these are about one delivery of the data, not about every possible one.

use super::knobs::{Knob, called};
use crate::dataset::GemeenteIndex;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::engine::{Decision, Evaluation, Judge};
use crate::fault::stop;
use crate::language::Said;
use crate::mistakes;
use crate::proof::MovedConditions;
use crate::rules::Indicator;
use crate::rules::condition::Quantity;
use crate::rules::index::IndicatorIndex;
use crate::terms::Value;

mistakes! {
    enum NoticedMistake {
        Unnoticed { gemeenten: usize, number: Said, indicator: String } = Warning ChangesNothing "check-nobody-notices";
    }
}

/// What nobody in an evaluated country would notice.
pub fn unnoticed(evaluation: &Evaluation<'_>) -> Diagnostics {
    let mut found = Diagnostics::default();
    for (number, indicator) in evaluation.indicators() {
        let knobs = Knob::all(evaluation.pack, indicator);
        if knobs.is_empty() {
            continue;
        }
        let now = decisions(evaluation, number, indicator);
        for knob in knobs {
            let noticed = [true, false].into_iter().filter_map(|up| knob.moved(indicator, up));
            let altered = |(moved, _)| with(indicator, moved);
            let noticed = noticed.into_iter().any(|moved| decisions(evaluation, number, &altered(moved)) != now);
            if noticed {
                continue;
            }
            let mistake = NoticedMistake::Unnoticed {
                gemeenten: evaluation.gemeenten(),
                number: called(&knob.operand, evaluation.pack),
                indicator: indicator.id.clone(),
            };
            found.push(Diagnostic::of(knob.operand.span, &mistake));
        }
    }
    found.sorted()
}

fn with(indicator: &Indicator, moved: MovedConditions) -> Indicator {
    let mut altered = indicator.clone();
    for (rule, condition) in moved {
        if let Some(rule) = altered.colours.get_mut(rule) {
            rule.condition = condition;
        }
    }
    altered
}

/// What rules decide for every gemeente, on the figures of the evaluation.
fn decisions(evaluation: &Evaluation<'_>, number: IndicatorIndex, indicator: &Indicator) -> Vec<Decision> {
    let judge = Judge::new(evaluation.pack, indicator, evaluation.peildatum);
    let outdated = evaluation.is_outdated(indicator);
    let decide = |gemeente: GemeenteIndex| {
        let value = |quantity: Quantity| match quantity {
            Quantity::Measure(measure) => evaluation.asked(indicator.compare, measure, gemeente),
            Quantity::Benchmark => evaluation.benchmark(number, gemeente).map_or(Value::Missing, Value::Number),
            Quantity::Column(_) => stop("a colour rule asks for a column of rows"),
        };
        judge.decide(&value, outdated)
    };
    evaluation.data.gemeenten.keys().map(decide).collect()
}
