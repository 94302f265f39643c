//! What the colour and the figure of an indicator rest on: measures, tables, the benchmark.

use std::collections::BTreeSet;

use super::Rules;
use crate::dataset::TableIndex;
use crate::rules::condition::Quantity;
use crate::rules::index::MeasureIndex;
use crate::rules::{Benchmark, From, How, Indicator};

pub(super) struct Rests {
    pub measures: BTreeSet<MeasureIndex>,
    pub tables: BTreeSet<TableIndex>,
    /// A colour rule names it, and it is not a norm that stands in the rules.
    pub benchmark: bool,
}

impl Rests {
    pub fn of(rules: Rules<'_>, indicator: &Indicator) -> Rests {
        let mut rests = Rests { measures: BTreeSet::new(), tables: BTreeSet::new(), benchmark: false };
        rests.add_measure(rules, indicator.measure);
        for quantity in indicator.colours.iter().flat_map(|rule| rule.condition.quantities()) {
            match quantity {
                Quantity::Measure(measure) => rests.add_measure(rules, measure),
                Quantity::Benchmark => rests.benchmark = !matches!(indicator.benchmark, Benchmark::Norm(_)),
                Quantity::Column(_) => {}
            }
        }
        rests
    }

    fn add_measure(&mut self, rules: Rules<'_>, at: MeasureIndex) {
        let measure = &rules.pack.measures[at];
        if !self.measures.insert(at) {
            return;
        }
        match &measure.how {
            How::Aggregate { from, presence, .. } => {
                self.add_rows(rules, *from);
                self.tables.extend(*presence);
            }
            How::Script { tables, .. } => tables.iter().for_each(|(_, from)| self.add_rows(rules, *from)),
            How::When(_) | How::Formula(_) => {}
        }
        for need in measure.needs() {
            self.add_measure(rules, need);
        }
    }

    fn add_rows(&mut self, rules: Rules<'_>, from: From) {
        match from {
            From::Table(table) => {
                self.tables.insert(table);
            }
            From::View(view) => {
                let view = &rules.pack.views[view];
                self.tables.extend(view.join.as_ref().map(|join| join.table));
                self.add_rows(rules, view.from);
            }
        }
    }
}
