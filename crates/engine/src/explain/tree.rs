//! An explanation as a tree of sentences, for people: what is said, in which order, under what. Lays nothing out.

use super::{Change, Explanation, Origin, RuleAsked, Wish, Written};
use crate::fault::OrFault;
use crate::terms::Colour;

/// How a stretch of a sentence is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Plain,
    /// What the eye should find first.
    Strong,
    /// As it stands in a file.
    Code,
    Colour(Colour),
}

/// A sentence.
#[derive(Clone, Default)]
pub struct Phrase(pub Vec<(Mark, String)>);

impl Phrase {
    fn plain(text: impl Into<String>) -> Phrase {
        Phrase::default().and(Mark::Plain, text)
    }

    fn strong(text: impl Into<String>) -> Phrase {
        Phrase::default().and(Mark::Strong, text)
    }

    fn and(mut self, mark: Mark, text: impl Into<String>) -> Phrase {
        let text = text.into();
        if !text.is_empty() {
            self.0.push((mark, text));
        }
        self
    }
}

/// Something that is said, and what is said under it.
pub struct Node {
    pub head: Phrase,
    /// More about the same.
    pub lines: Vec<Phrase>,
    /// Where the rules say so.
    pub at: Option<Written>,
    pub children: Vec<Node>,
}

impl Node {
    fn new(head: Phrase) -> Node {
        Node { head, lines: Vec::new(), at: None, children: Vec::new() }
    }

    fn at(mut self, at: &Written) -> Node {
        self.at = (!at.place.is_empty()).then(|| at.clone());
        self
    }

    fn over(head: &str, children: Vec<Node>) -> Option<Node> {
        let node = Node { children, ..Node::new(Phrase::strong(head)) };
        (!node.children.is_empty()).then_some(node)
    }
}

/// Above the tree, a line each.
pub fn fields(explanation: &Explanation) -> Vec<(&'static str, Phrase)> {
    let colour = Colour::ALL.into_iter().find(|colour| colour.word() == explanation.colour);
    let said = match (colour, explanation.reason.as_str()) {
        (None, _) => Phrase::plain("none (this figure is not judged)"),
        (Some(colour), reason) => {
            let reason = if reason.is_empty() { String::new() } else { format!(" ({reason})") };
            Phrase::default()
                .and(Mark::Colour(colour), format!("{} {colour}", colour.symbol()))
                .and(Mark::Plain, format!("{reason}: {}", explanation.why))
        }
    };
    let value = Phrase::strong(&explanation.display).and(Mark::Plain, explanation.exactly.as_str());
    let mut fields = vec![("colour", said), ("value", value)];
    if let Some(benchmark) = &explanation.benchmark {
        fields.push(("benchmark", Phrase::strong(&benchmark.display)));
    }
    let rest = [("compared", explanation.compared), ("basis", &explanation.basis), ("note", &explanation.note)];
    fields
        .extend(rest.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name, Phrase::plain(text))));
    fields
}

/// From the figure to what would make it groen.
pub fn tree(explanation: &Explanation) -> Vec<Node> {
    let roots = origins(explanation);
    let of = |role: &str| {
        let chosen = roots.iter().filter(|(origin, _)| origin.role == role);
        chosen.map(|(origin, below)| origin_node(origin, below)).collect::<Vec<_>>()
    };
    let mut found = Vec::new();
    found.extend(Node::over("The figure", of("figure")));
    if let Some(benchmark) = &explanation.benchmark {
        let mut node = Node::new(
            Phrase::strong("The benchmark").and(Mark::Plain, format!(" = {}{}", benchmark.display, benchmark.exactly)),
        );
        node.lines.push(Phrase::plain(benchmark.made_of.as_str()));
        node = node.at(&benchmark.at);
        node.children = of("peers");
        found.push(node);
    }
    found.extend(Node::over("Other figures in the rules", of("rules")));
    let thresholds = explanation.thresholds.iter().map(|threshold| {
        let value = threshold.value.dutch(threshold.value.decimals());
        let head = Phrase::default().and(Mark::Code, &threshold.name).and(Mark::Plain, format!(" = {value}"));
        Node::new(head).at(&threshold.at)
    });
    found.extend(Node::over("Thresholds", thresholds.collect()));
    if !explanation.outcome.is_empty() {
        let mut rules =
            Node::new(Phrase::strong("The rules, in order").and(Mark::Plain, format!(": {}", explanation.decided)));
        rules.children = explanation.outcome.iter().map(rule).collect();
        found.push(rules);
    }
    found.extend(explanation.better.iter().map(wish));
    found
}

/// Each origin that stands on its own, with those below it.
fn origins(explanation: &Explanation) -> Vec<(&Origin, &[Origin])> {
    let all = explanation.origin.as_slice();
    let starts = all.iter().enumerate().filter(|(_, origin)| origin.depth == 0);
    let rest = |at: usize| all.get(at + 1..).or_fault("what follows an origin");
    starts.map(|(at, origin)| (origin, below(rest(at), 0))).collect()
}

/// The first of these that lie deeper.
fn below(origins: &[Origin], depth: usize) -> &[Origin] {
    let end = origins.iter().position(|origin| origin.depth <= depth).unwrap_or(origins.len());
    origins.get(..end).or_fault("the origins before an end")
}

fn origin_node(origin: &Origin, needs: &[Origin]) -> Node {
    let head = Phrase::default().and(Mark::Code, &origin.measure).and(Mark::Plain, format!(" = {}", origin.display));
    if origin.how == "see above" {
        return Node::new(head.and(Mark::Plain, " (see above)"));
    }
    let mut node = Node::new(head).at(&origin.at);
    let how = match origin.aggregate.as_str() {
        "" => Phrase::plain(origin.how.as_str()),
        aggregate => Phrase::plain(format!("{aggregate}: {}", origin.how)),
    };
    let how = match (origin.written.as_str(), origin.aggregate.as_str()) {
        ("", _) => how,
        (written, "") => how.and(Mark::Plain, ": ").and(Mark::Code, written),
        (written, _) => how.and(Mark::Plain, " where ").and(Mark::Code, written),
    };
    node.lines.push(match origin.filled.as_str() {
        "" => how,
        filled => how.and(Mark::Plain, ", so ").and(Mark::Code, filled),
    });
    if !origin.note.is_empty() {
        node.lines.push(Phrase::plain(origin.note.as_str()));
    }
    if !origin.rows.is_empty() {
        node.lines.push(Phrase::default().and(Mark::Code, &origin.rows));
        let file = format!("sha256 {}", crate::terms::short_hash(&origin.sha256));
        let done: String = origin.steps.iter().map(|step| format!("; {step}")).collect();
        node.lines.push(Phrase::plain(format!("{file}{done}")));
    }
    node.lines.extend(origin.also.iter().map(|rows| Phrase::plain("also rests on ").and(Mark::Code, rows)));
    let views = origin.views.iter().map(|view| {
        let head = Phrase::plain("view ").and(Mark::Code, &view.name).and(Mark::Plain, format!(": {}", view.made_of));
        Node::new(head).at(&view.at)
    });
    node.children.extend(views);
    let mut rest = needs;
    while let Some((need, others)) = rest.split_first() {
        let deeper = below(others, need.depth);
        node.children.push(origin_node(need, deeper));
        rest = others.get(deeper.len()..).or_fault("the origins after those that lie deeper");
    }
    node
}

fn rule(rule: &RuleAsked) -> Node {
    let strong = if rule.decides { Mark::Strong } else { Mark::Plain };
    let head = Phrase::default()
        .and(strong, format!("{}. ", rule.number))
        .and(Mark::Code, &rule.condition)
        .and(Mark::Plain, " -> ")
        .and(Mark::Colour(rule.colour), rule.colour.word());
    let said = Phrase::default().and(strong, &rule.outcome);
    let said = match rule.filled.as_str() {
        "" => said,
        filled => said.and(Mark::Plain, ": ").and(Mark::Code, filled),
    };
    let said = if rule.decides { said.and(Mark::Plain, " (this decides)") } else { said };
    Node { lines: vec![said], ..Node::new(head) }.at(&rule.at)
}

fn wish(wish: &Wish) -> Node {
    let head = Phrase::strong("To be ").and(Mark::Colour(wish.colour), wish.colour.word());
    if wish.ways.is_empty() {
        return Node::new(head.and(Mark::Plain, format!(": {}", wish.otherwise)));
    }
    let is_missing = |change: &Change| change.from.is_empty();
    let said = match wish.ways.as_slice() {
        [way] if way.changes.len() > 1 => ", both of these",
        [way] if way.changes.iter().any(is_missing) => ", a figure is needed",
        [_] => "",
        _ => ", any one of these",
    };
    let mut node = Node::new(head.and(Mark::Plain, said));
    if !wish.held.is_empty() {
        node.lines.push(Phrase::plain(format!("with {}", wish.held)));
    }
    for change in wish.ways.iter().flat_map(|way| &way.changes) {
        let mut child = Node::new(Phrase::plain(change.words.as_str()));
        if !change.by.is_empty() {
            child.lines.push(Phrase::plain(format!("that is {}", change.by)));
        }
        node.children.push(child);
    }
    node
}
