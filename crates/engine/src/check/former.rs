//! Names of earlier versions that were left in a text: what the organisation or the monitor was called before.

use super::Subject;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::Stretch;
use crate::mistakes;
use crate::rules::GraphNode;
use crate::syntax::{Item, TomlTable};
use crate::text::Span;

mistakes! {
    enum FormerMistake {
        Organisation { found: String, now: String } = Warning FormerName "check-former-organisation";
        Monitor { found: String, now: String } = Warning FormerName "check-former-monitor";
    }
}

/// Before a name that is meant as one of before.
const KNOWINGLY: [&str; 5] = ["voorheen", "vroeger", "eerder", "destijds", "toen"];

struct Former {
    name: String,
    mistake: fn(String, String) -> FormerMistake,
    now: String,
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    let former = former(subject);
    if former.is_empty() {
        return;
    }
    let mut look = |text: &str, place: &dyn Fn(usize, usize) -> Span| {
        for Former { name, mistake, now } in &former {
            for (at, _) in text.match_indices(name.as_str()) {
                let beside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
                let before = text.part(..at);
                let inside = beside(before.chars().next_back()) || beside(text.part(at + name.len()..).chars().next());
                let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
                if !inside && !KNOWINGLY.iter().any(|word| last.ends_with(word)) {
                    let mistake = mistake(name.clone(), now.clone());
                    found.push(Diagnostic::of(place(at, at + name.len()), &mistake));
                }
            }
        }
    };
    let used = subject.pack.graph.reached([GraphNode::Report], |_| true);
    for (id, &file) in &subject.resolved.texts {
        if used.contains(&GraphNode::Text(id.as_str().into())) {
            let whole = subject.files.whole(file);
            look(subject.files.text(file), &|start, end| whole.part(start, end));
        }
    }
    for id in subject.pack.indicators.keys() {
        if let Some(table) = subject.indicator(id) {
            each_text(table, &mut |node, text| look(text, &|start, end| node.inside(start, end)));
        }
    }
}

/// Every text of an indicator that a reader sees.
fn each_text(table: &TomlTable, look: &mut dyn FnMut(&crate::syntax::Node, &str)) {
    for (key, entry) in &table.entries {
        match &entry.node.item {
            Item::Text { value, .. }
                if ["label", "title", "note", "asterisk", "detail", "why"].contains(&key.as_str()) =>
            {
                look(&entry.node, value);
            }
            Item::Table(inner) => each_text(inner, look),
            Item::Array(items) => {
                for item in items {
                    if let Item::Table(inner) = &item.item {
                        each_text(inner, look);
                    }
                }
            }
            _ => {}
        }
    }
}

/// What things were called, where they are now called otherwise.
fn former(subject: &Subject<'_>) -> Vec<Former> {
    let pack = subject.pack;
    let (organisation, monitor) = (proper(pack.organisation()), pack.name().to_owned());
    let mut found: Vec<Former> = Vec::new();
    let mut add = |name: String, now: &str, mistake: fn(String, String) -> FormerMistake| {
        let known = found.iter().any(|former| former.name == name);
        if !name.is_empty() && !now.is_empty() && !now.contains(&name) && !known {
            found.push(Former { name, mistake, now: now.to_owned() });
        }
    };
    for version in &pack.history {
        if let Some(name) = &version.organisation {
            add(proper(name), &organisation, |found, now| FormerMistake::Organisation { found, now });
        }
        if let Some(name) = &version.name {
            add(name.clone(), &monitor, |found, now| FormerMistake::Monitor { found, now });
        }
    }
    found
}

/// "KING" of "organisatie KING": without the words before it that are no name.
fn proper(name: &str) -> String {
    let words = name.split_whitespace().skip_while(|word| !word.starts_with(char::is_uppercase));
    words.collect::<Vec<_>>().join(" ")
}
