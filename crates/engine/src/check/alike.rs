//! What stands twice in a version: names of rows and paragraphs, reasons, definitions, texts. Most often a copy that somebody
//! forgot to change.

use indexmap::IndexMap;

use super::{Subject, named};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::mistakes;
use crate::rules::{OutlineBlock, keys};
use crate::syntax::{Item, Node, TomlTable};
use crate::text::Span;

mistakes! {
    /// What is said of two things.
    enum AlikeMistake {
        Label { found: String, other: String } = Warning SaidTwice "check-label-twice";
        Title { found: String, other: String } = Warning SaidTwice "check-title-twice";
        Legend { found: String, other: String } = Warning SaidTwice "check-legend-twice";
        Reason { found: String, other: String } = Warning SaidTwice "check-reason-twice";
        Why { indicator: String, rule: usize, other: usize } = Warning SaidTwice "check-why-twice";
        Annex { found: String } = Warning SaidTwice "check-annex-twice";
        Measure { measure: String, other: String } = Warning DefinedTwice "check-measure-twice";
        Rows { table: String, other: String } = Warning DefinedTwice "check-rows-twice";
        Column { table: String, column: String, other: String } = Warning DefinedTwice "check-column-twice";
        Criterion { table: String } = Warning DefinedTwice "check-criterion-twice";
        Item { found: String, list: String } = Warning SaidTwice "check-list-item-twice";
        Text { text: String } = Warning TextTwice "check-text-twice";
    }
}

/// A title of fewer words may well stand above two things: "In gebruik".
const WORDS: usize = 3;
/// What a column shows, without how it is called.
const OF_A_COLUMN: [&str; 8] = ["shows", "column", "from", "key", "where", "sharing", "peers", "presence"];
pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    names(subject, found);
    reasons(subject, found);
    measures(subject, found);
    tables(subject, found);
    texts(subject, found);
    lists(subject, found);
}

/// An item that is in a list twice.
fn lists(subject: &Subject<'_>, found: &mut Diagnostics) {
    let Some(Item::Table(lists)) = subject.resolved.tree().get("list").map(|node| &node.item) else { return };
    for (name, entry) in &lists.entries {
        let Item::Array(items) = &entry.node.item else { continue };
        let mut seen = Seen::new();
        for item in items {
            let Item::Text { value, .. } = &item.item else { continue };
            if let Some((_, span)) = seen.before(value.clone(), name, item.span) {
                let mistake = AlikeMistake::Item { found: value.clone(), list: name.clone() };
                found.push(Diagnostic::of(item.span, &mistake).second(span, "first"));
            }
        }
    }
}

/// The first of each, and who has it.
struct Seen<K> {
    first: IndexMap<K, (String, Span)>,
}

impl<K: std::hash::Hash + Eq> Seen<K> {
    fn new() -> Self {
        Seen { first: IndexMap::new() }
    }

    /// Who had it before.
    fn before(&mut self, key: K, name: &str, span: Span) -> Option<(String, Span)> {
        let known = self.first.get(&key).cloned();
        self.first.entry(key).or_insert_with(|| (name.to_owned(), span));
        known
    }
}

fn names(subject: &Subject<'_>, found: &mut Diagnostics) {
    let (mut labels, mut titles) = (Seen::new(), Seen::new());
    for indicator in subject.pack.indicators.values() {
        let Some(written) = subject.indicator(&indicator.id) else { continue };
        for (key, said) in [("label", &indicator.label), ("title", &indicator.title)] {
            let Some(node) = written.get(key) else { continue };
            let seen = if key == "label" { &mut labels } else { &mut titles };
            let Some((other, span)) = seen.before(said.clone(), &indicator.id, node.span) else { continue };
            let said_here = said.clone();
            let mistake = match key {
                "label" => AlikeMistake::Label { found: said_here, other },
                _ if said.split_whitespace().count() < WORDS => continue,
                _ => AlikeMistake::Title { found: said_here, other },
            };
            found.push(Diagnostic::of(node.span, &mistake).second(span, "first"));
        }
    }
    let mut titles = Seen::new();
    let sections = subject.pack.outline.chapters.iter().flat_map(|chapter| &chapter.sections);
    let sections =
        sections.filter_map(|section| Some((section.id.as_str(), in_report(subject, "section", &section.id)?)));
    let tables =
        subject.pack.tables.keys().filter_map(|id| Some((id.as_str(), named(subject.resolved.tree(), "table", id)?)));
    for (kind, things) in [("section", sections.collect::<Vec<_>>()), ("table", tables.collect())] {
        for (id, written) in things {
            let Some((node, title)) = text(written, "title") else { continue };
            if let Some((other, span)) = titles.before((kind, title.to_owned()), id, node.span) {
                let mistake = AlikeMistake::Title { found: title.to_owned(), other };
                found.push(Diagnostic::of(node.span, &mistake).second(span, "first"));
            }
        }
    }
}

/// A table of report.toml.
pub(super) fn in_report<'t>(subject: &Subject<'t>, kind: &str, id: &str) -> Option<&'t TomlTable> {
    named(subject.resolved.tree().inner("report")?, kind, id)
}

fn text<'t>(table: &'t TomlTable, key: &str) -> Option<(&'t Node, &'t str)> {
    let node = table.get(key)?;
    match &node.item {
        Item::Text { value, .. } => Some((node, value)),
        _ => None,
    }
}

/// The legend, the reasons of grijs, and why a colour is what it is.
fn reasons(subject: &Subject<'_>, found: &mut Diagnostics) {
    let Some(Item::Table(report)) = subject.resolved.tree().get("report").map(|node| &node.item) else { return };
    for key in ["legend", "grijs"] {
        let Some(Item::Table(table)) = report.get(key).map(|node| &node.item) else { continue };
        let mut seen = Seen::new();
        for (name, entry) in &table.entries {
            let Item::Text { value, .. } = &entry.node.item else { continue };
            if let Some((other, span)) = seen.before(value.clone(), name, entry.node.span) {
                let found_here = value.clone();
                let mistake = match key {
                    "legend" => AlikeMistake::Legend { found: found_here, other },
                    _ => AlikeMistake::Reason { found: found_here, other },
                };
                found.push(Diagnostic::of(entry.node.span, &mistake).second(span, "first"));
            }
        }
    }
    for indicator in subject.pack.indicators.values() {
        let written = subject.indicator(&indicator.id).and_then(|table| table.get("colour"));
        let Some(Item::Array(rules)) = written.map(|node| &node.item) else { continue };
        for (at, (rule, node)) in indicator.colours.iter().zip(rules).enumerate() {
            let earlier = indicator.colours.iter().take(at);
            let same = earlier.clone().position(|other| other.colour != rule.colour && other.why == rule.why);
            let (Some(other), Item::Table(table)) = (same, &node.item) else { continue };
            if let Some(why) = table.get("why") {
                let mistake = AlikeMistake::Why { indicator: indicator.id.clone(), rule: at + 1, other: other + 1 };
                found.push(Diagnostic::of(why.span, &mistake));
            }
        }
    }
    let mut shown = Vec::new();
    let Some(Item::Array(annexes)) = report.get("annex").map(|node| &node.item) else { return };
    for annex in annexes {
        let Item::Table(annex) = &annex.item else { continue };
        let Some((node, content)) = text(annex, "content").filter(|(_, content)| *content != "text") else { continue };
        if shown.contains(&content) {
            found.push(Diagnostic::of(node.span, &AlikeMistake::Annex { found: content.to_owned() }));
        }
        shown.push(content);
    }
}

/// What a table says under some of its keys, as it is meant: places and the order of keys do not matter.
fn meaning(table: &TomlTable, keys: &[&str]) -> String {
    let said = |key: &&str| Some(format!("{key} = {}", plain(table.get(key)?)));
    keys.iter().filter_map(said).collect::<Vec<_>>().join("\n")
}

fn plain(node: &Node) -> String {
    match &node.item {
        Item::Text { value, .. } => format!("{value:?}"),
        Item::Array(items) => format!("[{}]", items.iter().map(plain).collect::<Vec<_>>().join(", ")),
        Item::Table(table) => {
            let mut said: Vec<String> =
                table.entries.iter().map(|(key, entry)| format!("{key} = {}", plain(&entry.node))).collect();
            said.sort_unstable();
            format!("{{{}}}", said.join(", "))
        }
        other => format!("{other:?}"),
    }
}

fn measures(subject: &Subject<'_>, found: &mut Diagnostics) {
    let mut seen = Seen::new();
    for measure in &subject.pack.measures {
        let Some(written) = named(subject.resolved.tree(), "measure", &measure.name) else { continue };
        // What it is, without what it is called and what is said of it.
        let keys: Vec<&str> = keys::COMPUTING.into_iter().chain(["display"]).collect();
        if let Some((other, span)) = seen.before(meaning(written, &keys), &measure.name, measure.span) {
            let mistake = AlikeMistake::Measure { measure: measure.name.clone(), other };
            found.push(Diagnostic::of(measure.span, &mistake).second(span, "first"));
        }
    }
}

fn tables(subject: &Subject<'_>, found: &mut Diagnostics) {
    let mut rows = Seen::new();
    for (id, table) in &subject.pack.tables {
        let Some(written) = named(subject.resolved.tree(), "table", id) else { continue };
        if let Some((other, span)) = rows.before(meaning(written, &["rows", "key"]), id, table.span) {
            let mistake = AlikeMistake::Rows { table: id.clone(), other };
            found.push(Diagnostic::of(table.span, &mistake).second(span, "first"));
        }
        let mut columns = Seen::new();
        let Some(Item::Array(written_columns)) = written.get("column").map(|node| &node.item) else { continue };
        for column in written_columns {
            let Item::Table(column) = &column.item else { continue };
            let (Some((_, label)), Some((shows, _))) = (text(column, "label"), text(column, "shows")) else { continue };
            if let Some((other, span)) = columns.before(meaning(column, &OF_A_COLUMN), label, shows.span) {
                let mistake = AlikeMistake::Column { table: id.clone(), column: label.to_owned(), other };
                found.push(Diagnostic::of(shows.span, &mistake).second(span, "first"));
            }
        }
        let Some(Item::Table(own)) = written.get("rows").map(|node| &node.item) else { continue };
        let Some(Item::Array(criteria)) = own.get("criteria").map(|node| &node.item) else { continue };
        let mut conditions = Seen::new();
        for criterion in criteria {
            let Item::Table(criterion) = &criterion.item else { continue };
            let Some((node, when)) = text(criterion, "when") else { continue };
            if let Some((_, span)) = conditions.before(when.to_owned(), id, node.span) {
                let mistake = AlikeMistake::Criterion { table: id.clone() };
                found.push(Diagnostic::of(node.span, &mistake).second(span, "first"));
            }
        }
    }
}

/// Texts that the report prints at two places.
fn texts(subject: &Subject<'_>, found: &mut Diagnostics) {
    let mut seen = Seen::new();
    let mut place = |id: &str, span: Span| {
        if let Some((text, first)) = seen.before(id.to_owned(), id, span) {
            found.push(Diagnostic::of(span, &AlikeMistake::Text { text }).second(first, "first"));
        }
    };
    for section in subject.pack.outline.chapters.iter().flat_map(|chapter| &chapter.sections) {
        let Some(written) = in_report(subject, "section", &section.id) else { continue };
        if let Some((node, id)) = text(written, "purpose") {
            place(id, node.span);
        }
        let has_texts = section.blocks.iter().any(|block| matches!(block, OutlineBlock::Text(_)));
        let Some(Item::Array(blocks)) = written.get("blocks").map(|node| &node.item).filter(|_| has_texts) else {
            continue;
        };
        for block in blocks {
            let Item::Table(block) = &block.item else { continue };
            if let Some((node, id)) = text(block, "text") {
                place(id, node.span);
            }
        }
    }
}
