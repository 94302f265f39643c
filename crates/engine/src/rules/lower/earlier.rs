//! The measures that stand for a figure of an edition before: made of the calls in rules, as if they were declared.

use std::collections::BTreeMap;

use typed_index_collections::TiVec;

use super::super::condition::{Arithmetic, Formula, Part, Quantity};
use super::super::earlier::{Earlier, EarlierCall};
use super::super::graph::GraphNode;
use super::super::index::MeasureIndex;
use super::super::pack::{Measure, Precision, Recipe};
use super::mistake::NameMistake;
use super::names::{NameLookup, NameShape};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Item, KeyedTable, Node, TomlTable};
use crate::terms::Kind;
use crate::text::{Span, Spanned};

/// What an indicator calls its own figure: in conditions, and in texts.
const OWN: [&str; 2] = ["value", "waarde"];

/// Keys that tell people something: a call that is spoken of there is none.
const SPOKEN: [&str; 4] = ["changelog", "note", "basis", "label"];

/// A measure that is to be made, and the place of its figure.
pub(super) struct Called {
    call: EarlierCall,
    of: MeasureIndex,
    number: MeasureIndex,
    span: Span,
}

/// Gives each call a name and a place, behind the measures that are declared.
pub(super) fn name_earlier(
    tree: &TomlTable,
    indicators: &[(Spanned<String>, KeyedTable<'_>)],
    names: &mut NameLookup<'_>,
) -> Vec<Called> {
    for (id, table) in indicators {
        if let Some(Item::Text { value, .. }) = table.get("value").map(|node| &node.item) {
            names.kept.entry(value.clone()).or_default().push(id.value.clone());
        }
    }
    let mut written = Vec::new();
    gather(tree, None, &mut written);
    let mut called: Vec<Called> = Vec::new();
    for (call, span) in written {
        // Since an edition is the difference with it: both have a place.
        let before = match &call {
            EarlierCall::Since { figure } => Some(EarlierCall::Ago { figure: figure.clone(), ago: 1 }),
            EarlierCall::Ago { .. } => None,
        };
        for call in before.into_iter().chain([call]) {
            let Some(of) = names.kept_figure(call.figure()) else { continue };
            let shape = names.measures[of].clone();
            let name = call.to_string();
            let no_difference = matches!(call, EarlierCall::Since { .. }) && shape.kind != Kind::Number;
            if names.has_measure(&name) || no_difference {
                continue;
            }
            let number = MeasureIndex::from(names.measures.len());
            let node = GraphNode::Measure(number);
            names.uses.define(node.clone(), Spanned::new(name.clone(), span));
            names.add_measure(NameShape { name, of: node, ..shape });
            called.push(Called { call, of, number, span });
        }
    }
    called
}

fn gather(table: &TomlTable, own: Option<&str>, written: &mut Vec<(EarlierCall, Span)>) {
    let own = match table.get("value").map(|node| &node.item) {
        Some(Item::Text { value, .. }) => Some(value.as_str()),
        _ => own,
    };
    for (_, entry) in table.entries.iter().filter(|(key, _)| !SPOKEN.contains(&key.as_str())) {
        of_node(&entry.node, own, written);
    }
}

fn of_node(node: &Node, own: Option<&str>, written: &mut Vec<(EarlierCall, Span)>) {
    match &node.item {
        Item::Text { value, .. } => {
            let named = |call: EarlierCall| match own.filter(|_| OWN.contains(&call.figure())) {
                Some(own) => call.with_figure(own),
                None => call,
            };
            written.extend(EarlierCall::all_in(value).into_iter().map(|call| (named(call), node.span)));
        }
        Item::Array(items) => items.iter().for_each(|item| of_node(item, own, written)),
        Item::Table(table) => gather(table, own, written),
        _ => {}
    }
}

/// Makes them, behind the measures that are declared: printed and compared as the figure is.
pub(super) fn lower_earlier(called: Vec<Called>, names: &NameLookup<'_>, measures: &mut TiVec<MeasureIndex, Measure>) {
    let kept: &BTreeMap<String, Vec<String>> = &names.kept;
    for Called { call, of, number, span } in called {
        let figure = measures[of].clone();
        let how = match &call {
            EarlierCall::Ago { figure, ago } => {
                Recipe::Earlier(Earlier { ago: *ago, indicators: kept.get(figure).cloned().unwrap_or_default() })
            }
            EarlierCall::Since { figure: name } => {
                let before = EarlierCall::Ago { figure: name.clone(), ago: 1 }.to_string();
                let before = Spanned::new(before, span);
                let found = names.uses.by(GraphNode::Measure(number), || {
                    names.uses.found(GraphNode::Measure(of), span);
                    names.measure(&before, &mut Diagnostics::default())
                });
                let Some(before) = found else { continue };
                let part = |of| Box::new(Part::new(Formula::Quantity(Quantity::Measure(of)), span));
                let difference =
                    Formula::Binary { left: part(of), arithmetic: Arithmetic::Subtract, right: part(before) };
                Recipe::Formula(Part::new(difference, span))
            }
        };
        let display = match &call {
            EarlierCall::Ago { .. } => figure.display.clone(),
            // The difference of two percentages is none. Without decimals of its own both are taken as they are printed.
            EarlierCall::Since { .. } => None,
        };
        measures.push(Measure {
            name: call.to_string(),
            how,
            display,
            precision: Precision::Exact,
            whole: false,
            changeable: None,
            note: None,
            span,
            ..figure
        });
    }
}

impl NameLookup<'_> {
    /// A figure that editions keep.
    fn kept_figure(&self, name: &str) -> Option<MeasureIndex> {
        self.kept.get(name).and_then(|_| self.place(name, None))
    }

    /// What is asked of an edition, where `value` stands for the figure that is `own`. None: it is no such question.
    pub(super) fn called(&self, name: &str, own: Option<MeasureIndex>) -> Option<EarlierCall> {
        let call = EarlierCall::all_in(name).into_iter().next()?;
        Some(match own.filter(|_| OWN.contains(&call.figure()) && !self.has_measure(call.figure())) {
            Some(own) => call.with_figure(&self.measures[own].name),
            None => call,
        })
    }

    /// Why a question is no measure; none when it is no question.
    pub(super) fn not_called(&self, name: &str, own: Option<MeasureIndex>, span: Span) -> Option<Diagnostic> {
        let call = self.called(name, own)?;
        let (found, figure) = (name.to_owned(), call.figure().to_owned());
        if self.kept_figure(&figure).is_some() {
            return Some(Diagnostic::of(span, &NameMistake::NoDifference { found, figure }));
        }
        let mistake = NameMistake::NotKept { found, figure: figure.clone() };
        Some(Diagnostic::of(span, &mistake).suggest(&figure, self.kept.keys().map(String::as_str)))
    }
}
