//! The mark of a colour that one step of the figure, or another way of rounding, would change.

use serde::Serialize;

use super::country::Country;
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::language::said;
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::scores::NearColour;
use mdd_engine::terms::Colour;

/// How near a colour is to another one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct FragileMark {
    /// As a reader is told: a sentence for each way.
    pub words: String,
    /// The colour one step higher, where that is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub up: Option<Colour>,
    /// The same one step lower.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub down: Option<Colour>,
    /// The colour if figures were rounded otherwise, where that is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unrounded: Option<Colour>,
}

impl FragileMark {
    /// None where the colour stands firm, or the rules ask for no marks.
    pub(super) fn of(country: &Country<'_>, number: IndicatorIndex, gemeente: GemeenteIndex) -> Option<FragileMark> {
        let found = country.fragility.as_ref()?.of(number, gemeente, 1)?;
        let words = country.evaluation.pack.words();
        let near = |id: &'static str, near: &NearColour| {
            let told = said(id).with("figure", near.figure.to_string());
            words.say(told.with("colour", words.marked(near.colour)))
        };
        let down = found.down.as_ref().map(|down| near("report-fragile-down", down));
        let up = found.up.as_ref().map(|up| near("report-fragile-up", up));
        let unrounded = found
            .unrounded
            .map(|colour| words.say(said("report-fragile-rounding").with("colour", words.marked(colour))));
        let told: Vec<String> = [down, up, unrounded].into_iter().flatten().collect();
        (!told.is_empty()).then(|| FragileMark {
            words: told.join(" "),
            up: found.up.map(|near| near.colour),
            down: found.down.map(|near| near.colour),
            unrounded: found.unrounded,
        })
    }
}
