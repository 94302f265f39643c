//! An explanation as a tree of sentences, for people: what is said, in which order, under what. Lays nothing out.

use super::{ExplainedRule, Explanation, FigureChange, Origin, RulesPlace, Wish};
use crate::fault::OrFault;
use crate::language::{Language, Said, said};
use crate::terms::Colour;
use crate::what_if::told;

/// How a stretch of a sentence is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Emphasis {
    Plain,
    /// What the eye should find first.
    Strong,
    /// As it stands in a file.
    Code,
    Colour(Colour),
}

/// Around what is filled in with a mark of its own: a sign that no text has.
const SIGN: char = '\u{1e}';

/// A sentence.
#[derive(Clone, Default)]
pub struct Phrase(pub Vec<(Emphasis, String)>);

impl Phrase {
    fn plain(text: impl Into<String>) -> Phrase {
        Phrase::default().and(Emphasis::Plain, text)
    }

    fn strong(text: impl Into<String>) -> Phrase {
        Phrase::default().and(Emphasis::Strong, text)
    }

    /// A text of which this one thing that is filled in has a mark of its own.
    fn marked(language: Language, text: Said, mark: Emphasis, name: &'static str, value: &str) -> Phrase {
        let whole = language.say(text.with(name, SIGN));
        let (before, after) = whole.split_once(SIGN).or_fault("a text says what it is given");
        Phrase::plain(before).and(mark, value).and(Emphasis::Plain, after)
    }

    fn then(mut self, rest: Phrase) -> Phrase {
        self.0.extend(rest.0);
        self
    }

    /// What is plain, strong.
    fn stressed(mut self) -> Phrase {
        let plain = self.0.iter_mut().filter(|(mark, _)| *mark == Emphasis::Plain);
        plain.for_each(|(mark, _)| *mark = Emphasis::Strong);
        self
    }

    fn and(mut self, mark: Emphasis, text: impl Into<String>) -> Phrase {
        let text = text.into();
        if !text.is_empty() {
            self.0.push((mark, text));
        }
        self
    }
}

/// Something that is said, and what is said under it.
pub struct ExplanationNode {
    pub head: Phrase,
    /// More about the same.
    pub lines: Vec<Phrase>,
    /// Where the rules say so.
    pub at: Option<Phrase>,
    pub children: Vec<ExplanationNode>,
}

impl ExplanationNode {
    fn new(head: Phrase) -> ExplanationNode {
        ExplanationNode { head, lines: Vec::new(), at: None, children: Vec::new() }
    }

    fn at(mut self, at: &RulesPlace, language: Language) -> ExplanationNode {
        let text = || said("explain-at").with("version", &at.version);
        self.at = (!at.place.is_empty()).then(|| Phrase::marked(language, text(), Emphasis::Code, "place", &at.place));
        self
    }

    fn over(head: String, children: Vec<ExplanationNode>) -> Option<ExplanationNode> {
        let node = ExplanationNode { children, ..ExplanationNode::new(Phrase::strong(head)) };
        (!node.children.is_empty()).then_some(node)
    }
}

/// Above the tree, a line each.
pub fn fields(explanation: &Explanation) -> Vec<(String, Phrase)> {
    let say = |id: &'static str| explanation.language.say(id);
    let colour = Colour::ALL.into_iter().find(|colour| colour.word() == explanation.colour);
    let shown = match (colour, explanation.reason.as_str()) {
        (None, _) => Phrase::plain(say("explain-not-judged")),
        (Some(colour), reason) => {
            let reason = if reason.is_empty() { String::new() } else { format!(" ({reason})") };
            Phrase::default()
                .and(Emphasis::Colour(colour), format!("{} {colour}", colour.symbol()))
                .and(Emphasis::Plain, format!("{reason}: {}", explanation.why))
        }
    };
    let value = Phrase::strong(&explanation.display).and(Emphasis::Plain, explanation.exactly.as_str());
    let what_if = told(&explanation.what_if).map(|told| explanation.language.say(told));
    let mut fields: Vec<(String, Phrase)> =
        what_if.into_iter().map(|told| (say("explain-field-what-if"), Phrase::strong(told))).collect();
    fields.extend([(say("explain-field-colour"), shown), (say("explain-field-value"), value)]);
    if let Some(benchmark) = &explanation.benchmark {
        fields.push((say("explain-field-benchmark"), Phrase::strong(&benchmark.display)));
    }
    let rest = [
        ("explain-field-compared", &explanation.compared),
        ("explain-field-basis", &explanation.basis),
        ("explain-field-note", &explanation.note),
    ];
    let rest = rest.into_iter().filter(|(_, text)| !text.is_empty());
    fields.extend(rest.map(|(name, text)| (say(name), Phrase::plain(text))));
    fields
}

/// From the figure to what would make it groen.
pub fn tree(explanation: &Explanation) -> Vec<ExplanationNode> {
    let language = explanation.language;
    let say = |id: &'static str| language.say(id);
    let roots = origins(explanation);
    let of = |role: &str| {
        let chosen = roots.iter().filter(|(origin, _)| origin.role == role);
        chosen.map(|(origin, below)| origin_node(origin, below, language)).collect::<Vec<_>>()
    };
    let mut found = Vec::new();
    found.extend(ExplanationNode::over(say("explain-figure"), of("figure")));
    if let Some(benchmark) = &explanation.benchmark {
        let mut node = ExplanationNode::new(
            Phrase::strong(say("explain-benchmark"))
                .and(Emphasis::Plain, format!(" = {}{}", benchmark.display, benchmark.exactly)),
        );
        node.lines.push(Phrase::plain(benchmark.made_of.as_str()));
        node = node.at(&benchmark.at, language);
        node.children = of("peers");
        found.push(node);
    }
    found.extend(ExplanationNode::over(say("explain-others"), of("rules")));
    let thresholds = explanation.thresholds.iter().map(|threshold| {
        let value = match threshold.value.period() {
            Some(period) => language.say(said("as-it-is").with("text", period)),
            None => threshold.value.dutch(),
        };
        let head = Phrase::default().and(Emphasis::Code, &threshold.name).and(Emphasis::Plain, format!(" = {value}"));
        ExplanationNode::new(head).at(&threshold.at, language)
    });
    found.extend(ExplanationNode::over(say("explain-thresholds"), thresholds.collect()));
    if !explanation.outcome.is_empty() {
        let mut rules = ExplanationNode::new(
            Phrase::strong(say("explain-rules-in-order")).and(Emphasis::Plain, format!(": {}", explanation.decided)),
        );
        rules.children = explanation.outcome.iter().map(|asked| rule(asked, language)).collect();
        found.push(rules);
    }
    found.extend(explanation.better.iter().map(|better| wish(better, language)));
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

fn origin_node(origin: &Origin, needs: &[Origin], language: Language) -> ExplanationNode {
    let head =
        Phrase::default().and(Emphasis::Code, &origin.measure).and(Emphasis::Plain, format!(" = {}", origin.display));
    if origin.again {
        return ExplanationNode::new(head.and(Emphasis::Plain, format!(" ({})", origin.how)));
    }
    let mut node = ExplanationNode::new(head).at(&origin.at, language);
    let marked = |id, value| Phrase::marked(language, said(id), Emphasis::Code, "written", value);
    let how = match &origin.aggregated {
        None => Phrase::plain(origin.how.as_str()),
        Some(aggregated) => Phrase::plain(format!("{}: {}", language.say(aggregated), origin.how)),
    };
    let how = match (origin.written.as_str(), origin.aggregate.as_str()) {
        ("", _) => how,
        (written, "") => how.and(Emphasis::Plain, ": ").and(Emphasis::Code, written),
        (written, _) => how.then(marked("explain-where", written)),
    };
    node.lines.push(match origin.filled.as_str() {
        "" => how,
        filled => how.then(marked("explain-so", filled)),
    });
    if !origin.note.is_empty() {
        node.lines.push(Phrase::plain(origin.note.as_str()));
    }
    if !origin.rows.is_empty() {
        node.lines.push(Phrase::default().and(Emphasis::Code, &origin.rows));
        let file = format!("sha256 {}", crate::terms::short_hash(&origin.sha256));
        let done: String = origin.steps.iter().map(|step| format!("; {step}")).collect();
        node.lines.push(Phrase::plain(format!("{file}{done}")));
    }
    node.lines.extend(origin.also.iter().map(|rows| marked("explain-also", rows)));
    let views = origin.views.iter().map(|view| {
        let head = marked("explain-view", &view.name).and(Emphasis::Plain, format!(": {}", view.made_of));
        ExplanationNode::new(head).at(&view.at, language)
    });
    node.children.extend(views);
    let mut rest = needs;
    while let Some((need, others)) = rest.split_first() {
        let deeper = below(others, need.depth);
        node.children.push(origin_node(need, deeper, language));
        rest = others.get(deeper.len()..).or_fault("the origins after those that lie deeper");
    }
    node
}

fn rule(rule: &ExplainedRule, language: Language) -> ExplanationNode {
    let strong = if rule.decides { Emphasis::Strong } else { Emphasis::Plain };
    let head = Phrase::default()
        .and(strong, format!("{}. ", rule.number))
        .and(Emphasis::Code, &rule.condition)
        .and(Emphasis::Plain, " -> ")
        .and(Emphasis::Colour(rule.colour), rule.colour.word());
    let line = Phrase::default().and(strong, &rule.outcome);
    let line = match rule.filled.as_str() {
        "" => line,
        filled => line.and(Emphasis::Plain, ": ").and(Emphasis::Code, filled),
    };
    let decides = || format!(" ({})", language.say("explain-decides"));
    let line = if rule.decides { line.and(Emphasis::Plain, decides()) } else { line };
    ExplanationNode { lines: vec![line], ..ExplanationNode::new(head) }.at(&rule.at, language)
}

fn wish(wish: &Wish, language: Language) -> ExplanationNode {
    let is_missing = |change: &FigureChange| change.from.is_empty();
    let head = match wish.ways.as_slice() {
        [way] if way.changes.len() > 1 => "explain-to-be-both",
        [way] if way.changes.iter().any(is_missing) => "explain-to-be-figure-needed",
        [_] | [] => "explain-to-be",
        _ => "explain-to-be-any-one",
    };
    let head =
        Phrase::marked(language, said(head), Emphasis::Colour(wish.colour), "colour", wish.colour.word()).stressed();
    if wish.ways.is_empty() {
        return ExplanationNode::new(head.and(Emphasis::Plain, format!(": {}", wish.otherwise)));
    }
    let mut node = ExplanationNode::new(head);
    if !wish.held.is_empty() {
        node.lines.push(Phrase::plain(language.say(said("explain-with").with("held", &wish.held))));
    }
    for change in wish.ways.iter().flat_map(|way| &way.changes) {
        let mut child = ExplanationNode::new(Phrase::plain(change.words.as_str()));
        if !change.by.is_empty() {
            child.lines.push(Phrase::plain(language.say(said("explain-that-is").with("by", &change.by))));
        }
        node.children.push(child);
    }
    node
}
