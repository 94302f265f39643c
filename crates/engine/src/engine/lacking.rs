//! Which figures, benchmarks, colours and tables rest on what was not delivered: there are none then, whatever the rows that
//! are there would make of it.

use super::Figures;
use crate::dataset::{Dataset, Schema};
use crate::rules::{Edge, Graph, GraphNode, Indicator, RestsBy, RulePack};

/// Whether a thing rests on what was not delivered, over these edges of its own and all below them.
fn over(graph: &Graph, data: &Dataset, node: &GraphNode, own: impl Fn(&Edge) -> bool) -> bool {
    if data.absent.is_empty() {
        return false;
    }
    let own = graph.of(node).iter().filter(|edge| own(edge)).map(|edge| edge.to.clone());
    graph.reached(own, |_| true).iter().any(|under| match under {
        GraphNode::Table(table) => data.absent.tables.contains(table),
        GraphNode::Column(table, column) => data.absent.columns.contains(&(*table, *column)),
        _ => false,
    })
}

/// A figure or a table of the report.
pub(super) fn lacks(pack: &RulePack, data: &Dataset, node: &GraphNode) -> bool {
    over(&pack.graph, data, node, |_| true)
}

/// The colour of an indicator: its figure, its benchmark, or what its rules ask for.
pub(super) fn lacks_for_colour(pack: &RulePack, data: &Dataset, indicator: &Indicator) -> bool {
    over(&pack.graph, data, &node(indicator), |edge| edge.way != RestsBy::Printed)
}

/// What the figure of an indicator is compared with.
pub(super) fn lacks_for_benchmark(pack: &RulePack, data: &Dataset, indicator: &Indicator) -> bool {
    over(&pack.graph, data, &node(indicator), |edge| edge.way == RestsBy::Benchmark)
}

fn node(indicator: &Indicator) -> GraphNode {
    GraphNode::Indicator(indicator.id.as_str().into())
}

impl Figures<'_> {
    /// Whether the colour of an indicator rests on what was not delivered.
    pub fn lacks(&self, indicator: &Indicator) -> bool {
        lacks_for_colour(self.pack, self.data, indicator)
    }

    /// Whether a table of the report does.
    pub fn lacks_table(&self, id: &str) -> bool {
        lacks(self.pack, self.data, &GraphNode::ReportTable(id.into()))
    }
}

impl RulePack {
    /// Of each table of the data whether something that is shown, or can be asked for, rests on it.
    pub fn uses(&self, schema: &Schema) -> Vec<bool> {
        let shown = self.indicators.values().map(node).chain([GraphNode::Report]);
        let tables = self.tables.keys().map(|id| GraphNode::ReportTable(id.as_str().into()));
        let reached = self.graph.reached(shown.chain(tables), |_| true);
        let is_used = |(at, name): (usize, &String)| {
            schema.register.as_ref() == Some(name) || reached.contains(&GraphNode::Table(at.into()))
        };
        schema.tables.keys().enumerate().map(is_used).collect()
    }
}
