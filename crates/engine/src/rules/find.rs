//! Which indicators are meant by what somebody typed.

use super::index::IndicatorIndex;
use super::{Indicator, RulePack};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};

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
        Err(Diagnostic::error(
            Code::UnknownIndicator,
            Place::Argument(asked.to_owned()),
            format!("there is no indicator `{asked}`"),
        )
        .suggest(asked, self.indicators.keys().map(String::as_str))
        .help("give an id or the number of a paragraph, such as 2.3")
        .into())
    }
}
