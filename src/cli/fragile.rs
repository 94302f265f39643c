//! `mdd scores --fragile`: how far each figure is from another colour.

use super::aligned::aligned;
use mdd_engine::engine::Evaluation;
use mdd_engine::language::{Language, said};
use mdd_engine::scores::{Distance, FigureStep, NearColour};
use mdd_engine::terms::Colour;
use mdd_engine::text::visible;

/// A line a figure, those that are nearest to another colour first.
pub(super) fn fragile_table(evaluation: &Evaluation<'_>, distances: &[Distance], language: Language) -> String {
    let mut sorted: Vec<&Distance> = distances.iter().collect();
    sorted.sort_by_key(|distance| (!distance.is_fragile(), distance.steps().unwrap_or(usize::MAX)));
    let heads = [
        "fragile-head-gemeente",
        "fragile-head-subject",
        "fragile-head-colour",
        "fragile-head-figure",
        "fragile-head-step",
        "fragile-head-down",
        "fragile-head-up",
        "fragile-head-rounding",
    ];
    let mut rows = vec![heads.map(|head| language.say(head)).to_vec()];
    for distance in &sorted {
        let gemeente = evaluation.data.gemeente(distance.gemeente);
        let indicator = evaluation.pack.indicator(distance.indicator);
        let colour = evaluation.decision(distance.indicator, distance.gemeente).colour;
        let near = |near: &Option<NearColour>| match near {
            Some(NearColour { steps, figure, colour }) => {
                let told = said("fragile-near").with("steps", *steps).with("figure", figure.to_string());
                language.say(told.with("colour", colour.word()))
            }
            None => String::new(),
        };
        let step = match distance.step {
            FigureStep::Number(step) => step.dutch(step.decimals()),
            FigureStep::Day => language.say("fragile-day"),
        };
        let rounding = distance
            .unrounded
            .map_or_else(String::new, |colour| language.say(said("fragile-rounding").with("colour", colour.word())));
        let cells = [
            format!("{} {}", gemeente.code, gemeente.name),
            format!("{} {}", indicator.section, indicator.label),
            colour.map_or("", Colour::word).to_owned(),
            evaluation.show(indicator.measure, distance.gemeente),
            step,
            near(&distance.down),
            near(&distance.up),
            rounding,
        ];
        rows.push(cells.map(|cell| visible(&cell).into_owned()).to_vec());
    }
    let fragile = distances.iter().filter(|distance| distance.is_fragile()).count();
    let counted = said("fragile-counted").with("count", fragile).with("all", distances.len());
    let rounded = distances.iter().filter(|distance| distance.unrounded.is_some()).count();
    format!("{}\n{}\n", aligned(&rows, |_| false), language.say(counted.with("rounded", rounded)))
}
