//! Which indicators are meant by what somebody typed.

use super::index::IndicatorIndex;
use super::{Indicator, RulePack};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::mistakes;

mistakes! {
    /// What can be wrong with the name of an indicator that somebody typed.
    pub enum FindMistake {
        UnknownIndicator { found: String } = Error UnknownIndicator "find-unknown-indicator";
    }
}

impl RulePack {
    /// An indicator by its id, or every indicator of a paragraph by its number.
    ///
    /// # Errors
    /// There is none.
    pub fn find(&self, asked: &str) -> Result<Vec<IndicatorIndex>, Diagnostics> {
        if let Some(number) = self.indicator_index(asked) {
            return Ok(vec![number]);
        }
        let of_section =
            |(number, indicator): (IndicatorIndex, &Indicator)| (indicator.section == asked).then_some(number);
        let numbers: Vec<IndicatorIndex> = self.indicators().filter_map(of_section).collect();
        if !numbers.is_empty() {
            return Ok(numbers);
        }
        let place = Place::Argument(asked.to_owned());
        Err(Diagnostic::of(place, &FindMistake::UnknownIndicator { found: asked.to_owned() })
            .suggest(asked, self.indicators.keys().map(String::as_str))
            .into())
    }
}
