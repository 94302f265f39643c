//! What the colour and the figure of an indicator rest on: measures, tables, the benchmark.

use std::collections::BTreeSet;

use crate::dataset::TableIndex;
use crate::rules::condition::Quantity;
use crate::rules::index::MeasureIndex;
use crate::rules::{Benchmark, GraphNode, Indicator, RestsBy, RulePack};

pub(super) struct Rests {
    pub measures: BTreeSet<MeasureIndex>,
    pub tables: BTreeSet<TableIndex>,
    /// The same for its benchmark: what other gemeenten are compared by.
    pub beside: BTreeSet<MeasureIndex>,
    pub tables_beside: BTreeSet<TableIndex>,
    /// A colour rule names it, and it is not a norm that stands in the rules.
    pub benchmark: bool,
}

impl Rests {
    pub fn of(pack: &RulePack, indicator: &Indicator) -> Rests {
        let under = |ways: &[RestsBy]| {
            let own = pack.graph.of(&GraphNode::Indicator(indicator.id.as_str().into())).iter();
            let decides = own.filter(|edge| ways.contains(&edge.way)).map(|edge| edge.to.clone());
            // How many colours there are is given as it is: other indicators have benchmarks that no example knows.
            pack.graph
                .reached(decides, |edge| edge.way != RestsBy::Printed && !matches!(edge.to, GraphNode::Indicator(_)))
        };
        let reached = under(&[RestsBy::Made, RestsBy::Judged]);
        // What stands under the figure is worked out too.
        let beside = under(&[RestsBy::Made, RestsBy::Judged, RestsBy::Benchmark, RestsBy::Printed]);
        let measure = |node: &GraphNode| if let GraphNode::Measure(measure) = node { Some(*measure) } else { None };
        let table = |node: &GraphNode| if let GraphNode::Table(table) = node { Some(*table) } else { None };
        let mut asked = indicator.colours.iter().flat_map(|rule| rule.condition.quantities());
        Rests {
            measures: reached.iter().filter_map(measure).collect(),
            tables: reached.iter().filter_map(table).collect(),
            beside: beside.iter().filter_map(measure).collect(),
            tables_beside: beside.iter().filter_map(table).collect(),
            benchmark: !matches!(indicator.benchmark, Benchmark::Norm(_))
                && asked.any(|quantity| quantity == Quantity::Benchmark),
        }
    }
}
