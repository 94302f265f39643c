//! Which figures a gemeente can change by what it does itself: only those are advised.
//!
//! The rules may say it. Where they do not, it follows from what the rows mean: what a share is taken of, how many rows were
//! looked at, and what the list of gemeenten says is not a gemeente's own doing. In doubt nothing is advised.

use std::collections::BTreeSet;

use crate::dataset::Schema;
use crate::rules::condition::{Arithmetic, Condition, Formula, Quantity};
use crate::rules::index::MeasureIndex;
use crate::rules::{Measure, Recipe, RowsFrom, RulePack};
use crate::text::Spanned;

/// The measures of a version that a gemeente can change.
pub(super) struct OwnMeasures(BTreeSet<MeasureIndex>);

impl OwnMeasures {
    pub fn of(pack: &RulePack, schema: &Schema) -> OwnMeasures {
        let mut wholes = BTreeSet::new();
        for measure in &pack.measures {
            if let Recipe::Formula(formula) = &measure.how {
                let (mut below, mut parts) = (BTreeSet::new(), Vec::new());
                divisors(formula, false, &mut below);
                above(formula, &mut parts);
                // In `a / (a + b)` a is no whole, but a part of one.
                wholes.extend(below.into_iter().filter(|whole| !parts.contains(whole)));
            }
        }
        let mut own = OwnMeasures(BTreeSet::new());
        // Each after those that it needs.
        for &at in &pack.order {
            let measure = &pack.measures[at];
            let found = || !wholes.contains(&at) && own.follows(measure, pack, schema);
            if measure.changeable.unwrap_or_else(found) {
                own.0.insert(at);
            }
        }
        own
    }

    pub fn has(&self, measure: MeasureIndex) -> bool {
        self.0.contains(&measure)
    }

    fn follows(&self, measure: &Measure, pack: &RulePack, schema: &Schema) -> bool {
        match &measure.how {
            Recipe::Aggregate { from, filter, .. } => {
                !is_register(*from, pack, schema) && !filter.as_ref().is_some_and(|filter| asks_what_is_known(filter))
            }
            Recipe::When(condition) => self.any(&condition.quantities()),
            Recipe::Formula(formula) => !self.parts(formula).is_empty(),
            Recipe::Classes(classes) => self.has(classes.of),
            Recipe::Composite(composite) => composite.parts.iter().any(|part| self.has(part.measure)),
            Recipe::Earlier(_) => false,
            Recipe::Tally(tally) => {
                let figure = |id: &Spanned<String>| pack.indicators.get(&id.value).map(|counted| counted.measure);
                tally.of.iter().filter_map(figure).any(|figure| self.has(figure))
            }
            Recipe::Script { inputs, tables, .. } => {
                inputs.iter().any(|input| self.has(*input))
                    || tables.iter().any(|(_, from)| !is_register(*from, pack, schema))
            }
        }
    }

    fn any(&self, quantities: &[Quantity]) -> bool {
        quantities.iter().any(|quantity| matches!(quantity, Quantity::Measure(measure) if self.has(*measure)))
    }

    /// The figures in a formula by which a gemeente can change what it gives: not those that it is divided by.
    pub fn parts(&self, formula: &Formula) -> Vec<MeasureIndex> {
        let mut parts = Vec::new();
        above(formula, &mut parts);
        parts.retain(|part| self.has(*part));
        parts
    }
}

/// The figures that something is divided by.
fn divisors(formula: &Formula, below: bool, found: &mut BTreeSet<MeasureIndex>) {
    match formula {
        Formula::Quantity(Quantity::Measure(measure)) if below => {
            found.insert(*measure);
        }
        Formula::Binary { left, arithmetic, right } => {
            divisors(left, below, found);
            divisors(right, below || *arithmetic == Arithmetic::Divide, found);
        }
        Formula::Number(_) | Formula::Threshold { .. } | Formula::Quantity(_) => {}
    }
}

/// The other figures, each once, in order.
fn above(formula: &Formula, found: &mut Vec<MeasureIndex>) {
    match formula {
        Formula::Quantity(Quantity::Measure(measure)) if !found.contains(measure) => found.push(*measure),
        Formula::Binary { left, arithmetic, right } => {
            above(left, found);
            if *arithmetic != Arithmetic::Divide {
                above(right, found);
            }
        }
        Formula::Number(_) | Formula::Threshold { .. } | Formula::Quantity(_) => {}
    }
}

/// Whether a row counts by what is known of it: that is for who observes, not for who is observed.
fn asks_what_is_known(condition: &Condition) -> bool {
    condition.atoms().any(|atom| matches!(atom, Condition::Missing(_)))
}

/// Whether rows are those of the list of gemeenten.
fn is_register(from: RowsFrom, pack: &RulePack, schema: &Schema) -> bool {
    match from {
        RowsFrom::Table(table) => schema.register.as_deref() == Some(schema.table(table).0),
        RowsFrom::View(view) => is_register(pack.views[view].from, pack, schema),
    }
}
