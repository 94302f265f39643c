//! What rests on what in one version of the rules: everything that has a name, and where it is said that one thing rests
//! on another.
//!
//! Taken down while names get their meaning: nothing is looked up without saying for whom, so no use can be forgotten.
//! Knows nothing of values.

use std::cell::RefCell;
use std::sync::Arc;

use indexmap::{IndexMap, IndexSet};
use rustc_hash::FxBuildHasher;

use super::index::{MeasureIndex, ViewIndex};
use super::pack::RowsFrom;
use crate::dataset::schema::{ColumnIndex, Schema, TableIndex};
use crate::fault::{OrFault, stop};
use crate::text::{Span, Spanned};

/// A thing that rests on others, or that others rest on.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum GraphNode {
    /// What comes where: the beginning of everything that a reader sees.
    Report,
    Chapter(Arc<str>),
    Section(Arc<str>),
    Indicator(Arc<str>),
    /// In `RulePack::measures`.
    Measure(MeasureIndex),
    /// Its rows: which there are.
    View(ViewIndex),
    /// A column of a view.
    ViewColumn(ViewIndex, ColumnIndex),
    ReportTable(Arc<str>),
    List(Arc<str>),
    Threshold(Arc<str>),
    /// A reason for grijs of the version's own.
    Reason(Arc<str>),
    /// By the name of its file, with its ending.
    Script(Arc<str>),
    Text(Arc<str>),
    /// The rows of a table of `Schema::tables`: which there are, and whose.
    Table(TableIndex),
    /// The values in a column of such a table.
    Column(TableIndex, ColumnIndex),
    Source(Arc<str>),
}

impl GraphNode {
    /// What it is called in the rules: "measure", "threshold". Tables of the report are called as in their files.
    pub fn kind(&self) -> &'static str {
        match self {
            GraphNode::Report => "report",
            GraphNode::Chapter(_) => "chapter",
            GraphNode::Section(_) => "section",
            GraphNode::Indicator(_) => "indicator",
            GraphNode::Measure(_) => "measure",
            GraphNode::View(_) => "view",
            GraphNode::ViewColumn(..) | GraphNode::Column(..) => "column",
            GraphNode::ReportTable(_) | GraphNode::Table(_) => "table",
            GraphNode::List(_) => "list",
            GraphNode::Threshold(_) => "threshold",
            GraphNode::Reason(_) => "reason",
            GraphNode::Script(_) => "script",
            GraphNode::Text(_) => "text",
            GraphNode::Source(_) => "source",
        }
    }
}

impl std::convert::From<RowsFrom> for GraphNode {
    fn from(rows: RowsFrom) -> GraphNode {
        match rows {
            RowsFrom::Table(table) => GraphNode::Table(table),
            RowsFrom::View(view) => GraphNode::View(view),
        }
    }
}

/// In which way one thing rests on another.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum RestsBy {
    /// It is made of it: a figure of rows, a formula of figures, a paragraph of what it shows.
    Made,
    /// It is missing for who has no row there.
    Presence,
    /// A script is given it with the rest of the row; whether it looks at it, only the script knows.
    WithRow,
    /// Its figure is compared with what this makes.
    Benchmark,
    /// Its colour rules ask for it.
    Judged,
    /// Printed with it, and nothing else.
    Printed,
}

/// One thing rests on another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edge {
    pub to: GraphNode,
    pub way: RestsBy,
    /// Where that is written, the first time.
    pub at: Span,
}

/// Things, each once, in the order in which they were found.
pub type FoundSet<T> = IndexSet<T, FxBuildHasher>;

/// Something of each thing, in the order in which they were found.
type OfEach<T, V> = IndexMap<T, V, FxBuildHasher>;

/// What rests on what.
#[derive(Clone, Default, Debug)]
pub struct Graph {
    edges: OfEach<GraphNode, Vec<Edge>>,
    defined: Vec<(GraphNode, Spanned<String>)>,
    /// By kind and name: `measure.sterren`.
    named: OfEach<String, GraphNode>,
    /// For what is reached: the sources under it.
    sources: OfEach<GraphNode, Vec<Arc<str>>>,
    /// The sources that the colour of each indicator rests on.
    judged: OfEach<Arc<str>, Vec<Arc<str>>>,
}

impl Graph {
    /// Everything that the rules give a name, and where; in the order of the files.
    pub fn defined(&self) -> impl Iterator<Item = (&GraphNode, &Spanned<String>)> {
        self.defined.iter().map(|(node, name)| (node, name))
    }

    /// What is called so.
    pub fn find(&self, kind: &str, name: &str) -> Option<&GraphNode> {
        self.named.get(&format!("{kind}.{name}"))
    }

    /// What a thing rests on itself, in the order in which it is written.
    pub fn of(&self, node: &GraphNode) -> &[Edge] {
        self.edges.get(node).map_or(&[], Vec::as_slice)
    }

    /// The measures that a measure is made of.
    pub fn needs(&self, measure: MeasureIndex) -> impl Iterator<Item = MeasureIndex> {
        let made = self.of(&GraphNode::Measure(measure)).iter();
        made.filter_map(|edge| if let GraphNode::Measure(need) = edge.to { Some(need) } else { None })
    }

    /// A measure, and those that it is made of, also by the colours that it counts: each once, where it is first needed.
    pub fn measures_under(&self, measure: MeasureIndex) -> FoundSet<MeasureIndex> {
        let mut found = FoundSet::default();
        let mut open = vec![measure];
        while let Some(measure) = open.pop() {
            if found.insert(measure) {
                let at = open.len();
                let counted = self
                    .of(&GraphNode::Measure(measure))
                    .iter()
                    .filter(|edge| matches!(edge.to, GraphNode::Indicator(_)));
                let decide = counted.flat_map(|edge| self.deciding(&edge.to)).filter_map(|node| match node {
                    GraphNode::Measure(measure) => Some(*measure),
                    _ => None,
                });
                open.extend(self.needs(measure).chain(decide));
                open.get_mut(at..).into_iter().for_each(<[MeasureIndex]>::reverse);
            }
        }
        found
    }

    /// Everything that these rest on, over edges that are followed; themselves first.
    pub fn reached(
        &self,
        from: impl IntoIterator<Item = GraphNode>,
        follow: impl Fn(&Edge) -> bool,
    ) -> FoundSet<GraphNode> {
        let mut reached: FoundSet<GraphNode> = from.into_iter().collect();
        let mut at = 0;
        while let Some(node) = reached.get_index(at).cloned() {
            reached.extend(self.of(&node).iter().filter(|edge| follow(edge)).map(|edge| edge.to.clone()));
            at += 1;
        }
        reached
    }

    /// Everything that a figure or a table of the report is made of, or that a gemeente must have a row in for it.
    pub fn looked_at(&self) -> FoundSet<GraphNode> {
        let begins = |node: &&GraphNode| matches!(node, GraphNode::Measure(_) | GraphNode::ReportTable(_));
        let from: Vec<GraphNode> = self.edges.keys().filter(begins).cloned().collect();
        self.reached(from, |edge| edge.way != RestsBy::WithRow)
    }

    /// Whether anything at all rests on it, also what itself is not used.
    pub fn mentions(&self, node: &GraphNode) -> bool {
        self.edges.values().flatten().any(|edge| edge.to == *node)
    }

    /// The sources that a thing rests on by whatever way, the nearest first.
    pub fn sources(&self, node: &GraphNode) -> &[Arc<str>] {
        self.sources.get(node).map_or(&[], Vec::as_slice)
    }

    /// The sources that the colour of an indicator rests on: those of its figure, its benchmark and its rules.
    pub fn judged_by(&self, indicator: &str) -> &[Arc<str>] {
        self.judged.get(indicator).map_or(&[], Vec::as_slice)
    }

    /// The indicators that rest on a thing, by whatever way.
    pub fn indicators_on(&self) -> IndexMap<GraphNode, Vec<Arc<str>>> {
        let mut found: IndexMap<GraphNode, Vec<Arc<str>>> = IndexMap::new();
        for node in self.edges.keys() {
            if let GraphNode::Indicator(id) = node {
                for under in self.reached([node.clone()], |_| true) {
                    found.entry(under).or_default().push(id.clone());
                }
            }
        }
        found
    }
}

/// What one thing rests on, in what way, and where that is written first.
type Used = OfEach<(GraphNode, RestsBy), Span>;

/// Takes down what rests on what, while names get their meaning.
#[derive(Default)]
pub(super) struct Uses {
    user: RefCell<User>,
    edges: RefCell<OfEach<GraphNode, Used>>,
    defined: RefCell<Vec<(GraphNode, Spanned<String>)>>,
}

/// For whom a name is looked up.
#[derive(Clone, Default)]
enum User {
    /// Nobody said: a fault.
    #[default]
    Unsaid,
    /// Only to see what it is: it will be looked up again.
    Ahead,
    Node(GraphNode, RestsBy),
}

impl Uses {
    /// What is looked up meanwhile is what this rests on.
    pub fn by<T>(&self, node: GraphNode, make: impl FnOnce() -> T) -> T {
        self.with(User::Node(node, RestsBy::Made), make)
    }

    /// What is looked up meanwhile is what the same thing rests on in this way.
    pub fn way<T>(&self, way: RestsBy, make: impl FnOnce() -> T) -> T {
        let user = match &*self.user.borrow() {
            User::Node(node, _) => User::Node(node.clone(), way),
            other => other.clone(),
        };
        self.with(user, make)
    }

    /// What is looked up meanwhile will be looked up again.
    pub fn ahead<T>(&self, make: impl FnOnce() -> T) -> T {
        self.with(User::Ahead, make)
    }

    fn with<T>(&self, user: User, make: impl FnOnce() -> T) -> T {
        let before = self.user.replace(user);
        let made = make();
        self.user.replace(before);
        made
    }

    /// Something was looked up, and found.
    #[track_caller]
    pub fn found(&self, to: GraphNode, at: Span) {
        match &*self.user.borrow() {
            User::Node(node, way) => {
                let mut edges = self.edges.borrow_mut();
                edges.entry(node.clone()).or_default().entry((to, *way)).or_insert(at);
            }
            User::Ahead => {}
            User::Unsaid => stop("a name of the rules was looked up, and nothing said for whom"),
        }
    }

    /// Something has a name.
    pub fn define(&self, node: GraphNode, name: Spanned<String>) {
        // Also when it rests on nothing, it is there.
        self.edges.borrow_mut().entry(node.clone()).or_default();
        self.defined.borrow_mut().push((node, name));
    }

    /// What was taken down, with what lies under it in the data.
    pub fn graph(self, schema: &Schema) -> Graph {
        let edges = self.edges.into_inner().into_iter().map(|(node, edges)| {
            let edges = edges.into_iter().map(|((to, way), at)| Edge { to, way, at });
            (node, edges.collect())
        });
        let defined = self.defined.into_inner();
        let named = defined.iter().map(|(node, name)| (format!("{}.{}", node.kind(), name.value), node.clone()));
        let named = named.collect();
        let mut graph = Graph { edges: edges.collect(), named, defined, ..Graph::default() };
        graph.add_data(schema);
        graph.add_sources();
        graph
    }
}

impl Graph {
    /// A column rests on its rows, and rows on the source that they are of.
    fn add_data(&mut self, schema: &Schema) {
        let named: FoundSet<GraphNode> = self.edges.values().flatten().map(|edge| edge.to.clone()).collect();
        for node in named {
            if let GraphNode::Column(table, column) = node {
                let found = schema.table(table).1.columns.get_index(column.into());
                let at = found.or_fault("the column that a name stands for").1.span;
                self.edges.insert(node, vec![Edge { to: GraphNode::Table(table), way: RestsBy::Made, at }]);
            }
        }
        let tables: FoundSet<(TableIndex, Span)> = self
            .edges
            .values()
            .flatten()
            .filter_map(|edge| if let GraphNode::Table(table) = edge.to { Some((table, edge.at)) } else { None })
            .collect();
        for (table, at) in tables {
            let to = GraphNode::Source(schema.table(table).1.source.as_str().into());
            self.edges.entry(GraphNode::Table(table)).or_insert_with(|| vec![Edge { to, way: RestsBy::Made, at }]);
        }
    }

    /// Works out the sources under everything: what a thing rests on comes before it.
    fn add_sources(&mut self) {
        let mut sources: OfEach<GraphNode, Vec<Arc<str>>> = OfEach::default();
        for node in self.bottom_up() {
            let mut own: Vec<Arc<str>> = Vec::new();
            if let GraphNode::Source(id) = node {
                own.push(id.clone());
            }
            let mut add = |to: &GraphNode| {
                for source in sources.get(to).into_iter().flatten() {
                    if !own.contains(source) {
                        own.push(source.clone());
                    }
                }
            };
            for edge in self.of(node) {
                match (node, &edge.to) {
                    // Who counts colours rests on what decides them, and on nothing that is only printed beside them.
                    (GraphNode::Measure(_), GraphNode::Indicator(_)) => self.deciding(&edge.to).for_each(&mut add),
                    (_, to) => add(to),
                }
            }
            sources.insert(node.clone(), own);
        }
        for node in self.edges.keys() {
            let GraphNode::Indicator(id) = node else { continue };
            let found: FoundSet<&Arc<str>> = self.deciding(node).filter_map(|to| sources.get(to)).flatten().collect();
            self.judged.insert(id.clone(), found.into_iter().cloned().collect());
        }
        self.sources = sources;
    }

    /// What the colour of an indicator rests on.
    fn deciding(&self, indicator: &GraphNode) -> impl Iterator<Item = &GraphNode> {
        self.of(indicator).iter().filter(|edge| edge.way != RestsBy::Printed).map(|edge| &edge.to)
    }

    /// Every node after those that it rests on. Without recursion: chains of measures may be long.
    fn bottom_up(&self) -> FoundSet<&GraphNode> {
        let mut done: FoundSet<&GraphNode> = FoundSet::default();
        let mut open: FoundSet<&GraphNode> = FoundSet::default();
        for start in self.edges.keys() {
            let mut way: Vec<(&GraphNode, usize)> = vec![(start, 0)];
            while let Some((node, next)) = way.pop() {
                if done.contains(node) {
                    continue;
                }
                match self.of(node).get(next) {
                    Some(edge) => {
                        open.insert(node);
                        way.push((node, next + 1));
                        if !open.contains(&edge.to) {
                            way.push((&edge.to, 0));
                        }
                    }
                    None => {
                        done.insert(node);
                    }
                }
            }
        }
        done
    }
}
