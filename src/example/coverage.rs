//! Which colour rules the examples reach, and which none does.

use super::{Rules, Tested};
use crate::engine::Because;
use crate::text::Span;

/// What the examples reach of all that an indicator can say.
pub struct Coverage {
    /// Rules, and for each indicator that it has no figure.
    pub all: usize,
    pub unreached: Vec<Unreached>,
}

/// A rule that no example reaches.
pub struct Unreached {
    pub indicator: String,
    /// `rule 2: componenten > 40 -> groen`
    pub what: String,
    pub place: Span,
}

impl Coverage {
    pub fn reached(&self) -> usize {
        self.all - self.unreached.len()
    }

    /// In whole percents, rounded down: 100 is all of it.
    pub fn percent(&self) -> usize {
        (self.reached() * 100).checked_div(self.all).unwrap_or(100)
    }
}

/// What these examples reach; indicators that are never in a colour have nothing to reach.
pub fn coverage(rules: Rules<'_>, tested: &[Tested<'_>]) -> Coverage {
    let mut coverage = Coverage { all: 0, unreached: Vec::new() };
    for (number, indicator) in rules.pack.indicators() {
        if indicator.colours.is_empty() {
            continue;
        }
        let of_indicator = || tested.iter().filter(|tested| tested.example.indicator == number);
        let reaches = |because| of_indicator().any(|tested| tested.found.because == because);
        for (at, rule) in (0u16..).zip(&indicator.colours) {
            coverage.all += 1;
            if !reaches(Because::Rule(at)) {
                coverage.unreached.push(Unreached {
                    indicator: indicator.id.clone(),
                    what: format!("rule {}: {} -> {}", at + 1, rule.written, rule.colour),
                    place: rule.span,
                });
            }
        }
        coverage.all += 1;
        if !reaches(Because::NoFigure) {
            coverage.unreached.push(Unreached {
                indicator: indicator.id.clone(),
                what: "no figure -> grijs".to_owned(),
                place: indicator.span,
            });
        }
    }
    coverage
}
