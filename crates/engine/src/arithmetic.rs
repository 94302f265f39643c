//! How a composed figure came about, as a reader can do it again: "(2 x 71% + 1 x 60%) / 3 = 67%", "7 of the 10 points".
//!
//! The same words in a report, an explanation and an example.

use crate::dataset::GemeenteIndex;
use crate::engine::{Evaluation, compared, measured_at};
use crate::language::{ReportWords, Voice, said};
use crate::rules::index::MeasureIndex;
use crate::rules::{Composing, Composite, Recipe, RulePack, Weighed};
use crate::terms::{Display, Number, Value};

impl Evaluation<'_> {
    /// The sum by which a composed figure of a gemeente came about; empty where there is no figure.
    pub fn arithmetic(&self, measure: MeasureIndex, gemeente: GemeenteIndex, voice: &dyn Voice) -> String {
        arithmetic(self.pack, measure, &|measure| self.compared(measure, gemeente), voice)
    }
}

/// The same of figures that are given, as they are compared.
pub fn arithmetic(
    pack: &RulePack,
    measure: MeasureIndex,
    figure: &dyn Fn(MeasureIndex) -> Value,
    voice: &dyn Voice,
) -> String {
    let whole = &pack.measures[measure];
    let Value::Number(number) = figure(measure) else { return String::new() };
    match &whole.how {
        Recipe::Composite(composite) => {
            let made = whole.shown().number(number);
            let parts = parts(pack, composite, figure);
            match composite.making {
                Composing::WeightedMean => weighted(&parts, &made, pack.words()),
                Composing::Points => {
                    // Points are points, whatever unit the figure is printed in.
                    let points = pack.words().number(number);
                    voice
                        .say(said("composed-points").with("points", points).with("most", composite.whole().to_string()))
                }
            }
        }
        Recipe::Tally(tally) => voice.say(
            said("composed-tally")
                .with("count", whole.shown().number(number))
                .with("all", tally.of.len())
                .with("colour", voice.colour(tally.colour)),
        ),
        Recipe::Aggregate { .. }
        | Recipe::When(_)
        | Recipe::Formula(_)
        | Recipe::Script { .. }
        | Recipe::Classes(_)
        | Recipe::Earlier(_) => String::new(),
    }
}

/// The parts that are there, each as it is printed.
fn parts<'c>(
    pack: &RulePack,
    composite: &'c Composite,
    figure: &dyn Fn(MeasureIndex) -> Value,
) -> Vec<(&'c Weighed, String)> {
    let shown = |part: &'c Weighed| {
        let measure = &pack.measures[part.measure];
        let decimals = measured_at(measure);
        let Value::Number(number) = figure(part.measure) else { return None };
        let display = measure.shown();
        let number = compared(number, decimals);
        let decimals = number.decimals().max(display.decimals);
        Some((part, Display { decimals, ..display }.number(number)))
    };
    composite.parts.iter().filter_map(shown).collect()
}

fn weighted(parts: &[(&Weighed, String)], made: &str, words: &ReportWords) -> String {
    let plain = |number| words.number(number);
    let terms: Vec<String> = parts.iter().map(|(part, shown)| format!("{} x {shown}", plain(part.weight))).collect();
    let weights = parts.iter().fold(Number::ZERO, |sum, (part, _)| sum + part.weight);
    format!("({}) / {} = {made}", terms.join(" + "), plain(weights))
}
