//! Which colour rules the examples reach, and which none does.

use super::{Tested, TestedRules};
use crate::engine::Because;
use crate::language::{Said, said};
use crate::proof::{SearchExtent, Side, inspect};
use crate::rules::Indicator;
use crate::text::Span;

/// What the examples reach of all that an indicator can say.
pub struct Coverage {
    /// TestedRules, and for each indicator that it has no figure.
    pub all: usize,
    pub unreached: Vec<Unreached>,
}

/// A rule that no example reaches.
pub struct Unreached {
    pub indicator: String,
    /// `rule 2: componenten > 40 -> groen`
    pub what: Said,
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
pub fn coverage(rules: TestedRules<'_>, tested: &[Tested<'_>]) -> Coverage {
    let mut coverage = Coverage { all: 0, unreached: Vec::new() };
    for (number, indicator) in rules.pack.indicators() {
        if indicator.colours.is_empty() {
            continue;
        }
        let of_indicator = || tested.iter().filter(|tested| tested.example.indicator == number);
        let reaches = |because| of_indicator().any(|tested| tested.found.because == because);
        let mut never = None;
        for (at, rule) in (0u16..).zip(&indicator.colours) {
            coverage.all += 1;
            if !reaches(Because::Rule(at)) {
                let never = never.get_or_insert_with(|| never_apply(rules, indicator)).contains(&usize::from(at));
                let what =
                    said(if never { "example-rule-never" } else { "example-rule" }).with("rule", usize::from(at) + 1);
                coverage.unreached.push(Unreached {
                    indicator: indicator.id.clone(),
                    what: what.with("condition", &rule.written).with("colour", rule.colour.word()),
                    place: rule.span,
                });
            }
        }
        coverage.all += 1;
        if !reaches(Because::NoFigure) {
            let always = !rules.pack.domains.measure(indicator.measure).can_be_missing;
            coverage.unreached.push(Unreached {
                indicator: indicator.id.clone(),
                what: said(if always { "example-no-figure-never" } else { "example-no-figure" }),
                place: indicator.span,
            });
        }
    }
    coverage
}

/// The rules that no figures come to; none where that is not known.
pub(super) fn never_apply(rules: TestedRules<'_>, indicator: &Indicator) -> Vec<usize> {
    let side = Side { pack: rules.pack, indicator, peildatum: rules.peildatum };
    inspect(side, SearchExtent::Plain)
        .map_or_else(|_| Vec::new(), |found| found.never.into_iter().map(|(rule, _)| rule).collect())
}
