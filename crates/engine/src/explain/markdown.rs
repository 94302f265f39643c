//! An explanation as Markdown, for an issue or a letter to a gemeente: a table, and lists in lists.

use std::fmt::Write as _;

use super::Explanation;
use super::tree::{Emphasis, ExplanationNode, Phrase, fields, tree};
use crate::terms::dutch_date;
use crate::text::still;

impl Explanation {
    /// CommonMark with the tables of GitHub.
    pub fn to_markdown(&self) -> String {
        let date = dutch_date(self.peildatum);
        let mut text = format!(
            "## {}\n\n{}\n\n| | |\n|---|---|\n",
            escape(&format!("{} ({}): {} {}", self.gemeente, self.code, self.section, self.label)),
            escape(
                &self.language.say(
                    crate::language::said("explain-markdown-of")
                        .with("indicator", &self.indicator)
                        .with("rules", &self.rules)
                        .with("date", date)
                )
            ),
        );
        for (name, phrase) in fields(self) {
            // Writing into a String does not fail.
            let _ = writeln!(text, "| {name} | {} |", said(&phrase));
        }
        for node in tree(self) {
            let _ = writeln!(
                text,
                "\n### {}\n",
                said(&Phrase(node.head.0.iter().map(|(mark, text)| (heading(*mark), text.clone())).collect()))
            );
            let lines: Vec<String> = own_lines(&node);
            if !lines.is_empty() {
                let _ = writeln!(text, "{}\n", lines.join(" \\\n"));
            }
            nested(&node.children, 0, &mut text);
        }
        text
    }
}

/// A heading is strong already.
fn heading(mark: Emphasis) -> Emphasis {
    if mark == Emphasis::Strong { Emphasis::Plain } else { mark }
}

fn nested(nodes: &[ExplanationNode], depth: usize, text: &mut String) {
    let indent = "  ".repeat(depth);
    for node in nodes {
        let lines: Vec<String> = std::iter::once(said(&node.head)).chain(own_lines(node)).collect();
        let _ = writeln!(text, "{indent}- {}", lines.join(&format!(" \\\n{indent}  ")));
        nested(&node.children, depth + 1, text);
    }
}

/// What is said below the head of a node.
fn own_lines(node: &ExplanationNode) -> Vec<String> {
    node.lines.iter().chain(&node.at).map(said).collect()
}

fn said(phrase: &Phrase) -> String {
    let parts = phrase.0.iter().map(|(mark, text)| match mark {
        Emphasis::Plain | Emphasis::Colour(_) => escape(text),
        Emphasis::Strong => surrounded(&escape(text)),
        Emphasis::Code => code(text),
    });
    parts.collect()
}

/// Strong, with the spaces at the ends outside.
fn surrounded(text: &str) -> String {
    let inner = text.trim();
    text.replacen(inner, &format!("**{inner}**"), 1)
}

/// Between so many backticks that those in it are letters.
fn code(text: &str) -> String {
    let text = still(text).replace('\n', " ");
    let fence = if text.contains('`') { "``" } else { "`" };
    format!("{fence}{text}{fence}")
}

/// What comes from data or rules is shown, never obeyed.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in still(text).chars() {
        match letter {
            '\n' | '\r' | '\t' => escaped.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&' | '~' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            letter => escaped.push(letter),
        }
    }
    escaped
}
