//! Messages for machines: JSON, SARIF 2.1.0 (forges show it at the line), and the annotations of GitHub Actions.
//!
//! The same messages as on a terminal, with the same places.

use serde::Serialize;
use serde_json::{Value, json};

use super::{Code, Diagnostic, Diagnostics, Edit, Message, Place, Severity, Spot};
use crate::fault::OrFault;
use crate::language::Language;
use crate::text::{Files, Position, Span};

/// One message, flat.
#[derive(Serialize)]
struct Finding {
    code: &'static str,
    severity: &'static str,
    message: String,
    /// What is allowed at the spot.
    label: String,
    help: Vec<String>,
    /// Lines that can be pasted into a file.
    example: Option<String>,
    /// The text of the language files that says it.
    mistake: &'static str,
    /// What was found, as far as it is a name or a stretch of a file.
    found: Option<String>,
    /// What may stand there.
    allowed: Vec<String>,
    /// The name that was probably meant.
    suggestion: Option<String>,
    /// What `mdd check --fix` does about it.
    edits: Vec<Replacement>,
    /// Empty for what was typed on the command line.
    file: String,
    /// Line and column from 1, in characters; none for a whole file.
    start: Option<LineColumn>,
    /// Behind the last character.
    end: Option<LineColumn>,
}

/// A stretch of a file, and what is to stand there.
#[derive(Serialize)]
struct Replacement {
    file: String,
    start: LineColumn,
    end: LineColumn,
    text: String,
}

#[derive(Clone, Copy, Serialize)]
struct LineColumn {
    line: usize,
    column: usize,
}

fn finding(diagnostic: &Diagnostic, files: &Files, language: Language) -> Finding {
    let Message { message, label, help, example, .. } = diagnostic.told(language);
    let spot = |Position { line, column }| Some(LineColumn { line, column });
    let (file, start, end) = match &diagnostic.stands(language) {
        Place::Written(span) => {
            let end = Span { start: span.end, ..*span };
            (files.path(span.file).to_owned(), spot(files.position(*span)), spot(files.position(end)))
        }
        Place::File { path, spot: Spot::Line { number, text, from, to, skipped } } => {
            let before = |at: usize| text.get(..at.min(text.len())).map_or(0, |before| before.chars().count());
            let column = |at| skipped + before(at) + 1;
            let at = |byte| Some(LineColumn { line: *number, column: column(byte) });
            (path.clone(), at(*from), at(*to))
        }
        Place::File { path, .. } => (path.clone(), None, None),
        Place::Argument(_) => (String::new(), None, None),
    };
    Finding {
        code: diagnostic.code.id(),
        severity: word(diagnostic.severity),
        message,
        label,
        help,
        example,
        mistake: diagnostic.text_name(),
        found: diagnostic.datum("found"),
        allowed: diagnostic.allowed(),
        suggestion: diagnostic.near(),
        edits: diagnostic.edits(files).into_iter().map(|edit| replacement(edit, files)).collect(),
        file,
        start,
        end,
    }
}

fn replacement(edit: Edit, files: &Files) -> Replacement {
    let at = |span: Span| {
        let Position { line, column } = files.position(span);
        LineColumn { line, column }
    };
    let end = Span { start: edit.span.end, ..edit.span };
    Replacement { file: files.path(edit.span.file).to_owned(), start: at(edit.span), end: at(end), text: edit.text }
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

impl Finding {
    /// Everything that is said, in lines.
    fn text(&self) -> String {
        let mut lines = vec![self.message.clone()];
        lines.extend(Some(self.label.clone()).filter(|label| !label.is_empty()));
        lines.extend(self.help.iter().map(|help| format!("help: {help}")));
        lines.extend(self.example.as_ref().map(|example| format!("example:\n{example}")));
        lines.join("\n")
    }
}

impl Diagnostics {
    /// One object: `schema` and `findings`, in their order.
    pub fn to_json(&self, files: &Files, language: Language) -> String {
        let findings: Vec<Finding> = self.iter().map(|diagnostic| finding(diagnostic, files, language)).collect();
        pretty(&json!({ "schema": "mdd-check/1", "findings": findings }))
    }

    /// A SARIF 2.1.0 log with one run; `version` is that of the program.
    pub fn to_sarif(&self, files: &Files, version: &str, language: Language) -> String {
        let mut codes: Vec<Code> = self.iter().map(|diagnostic| diagnostic.code).collect();
        codes.sort_unstable();
        codes.dedup();
        let rules: Vec<Value> = codes
            .iter()
            .map(|code| json!({ "id": code.id(), "shortDescription": { "text": language.say(code.id()) }, "help": { "text": code.page() } }))
            .collect();
        let results: Vec<Value> = self
            .iter()
            .map(|diagnostic| {
                let found = finding(diagnostic, files, language);
                let mut result = json!({
                    "ruleId": found.code,
                    "ruleIndex": codes.iter().position(|code| *code == diagnostic.code),
                    "level": found.severity,
                    "message": { "text": found.text() },
                    "locations": location(&found).into_iter().collect::<Vec<_>>(),
                    "properties": {
                        "found": found.found,
                        "allowed": found.allowed,
                        "suggestion": found.suggestion,
                    },
                });
                if !found.edits.is_empty() {
                    result["fixes"] = json!([fix(&found.edits, language)]);
                }
                result
            })
            .collect();
        pretty(&json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": { "name": "mdd", "version": version, "rules": rules } },
                "columnKind": "unicodeCodePoints",
                "results": results,
            }],
        }))
    }

    /// A line a message, as GitHub Actions takes them: `::error file=...,line=...::...`.
    pub fn to_github(&self, files: &Files, language: Language) -> String {
        let lines = self.iter().map(|diagnostic| {
            let found = finding(diagnostic, files, language);
            let mut properties = Vec::new();
            if !found.file.is_empty() {
                properties.push(format!("file={}", property(&found.file)));
            }
            if let (Some(start), Some(end)) = (found.start, found.end) {
                properties.push(format!("line={},endLine={}", start.line, end.line));
                // A stretch over several lines has no columns there.
                if start.line == end.line {
                    properties.push(format!("col={},endColumn={}", start.column, end.column));
                }
            }
            properties.push(format!("title={}", found.code));
            format!("::{} {}::{}\n", found.severity, properties.join(","), data(&found.text()))
        });
        lines.collect()
    }
}

fn fix(edits: &[Replacement], language: Language) -> Value {
    let change = |edit: &Replacement| {
        json!({
            "artifactLocation": { "uri": uri(&edit.file), "uriBaseId": "%SRCROOT%" },
            "replacements": [{
                "deletedRegion": {
                    "startLine": edit.start.line,
                    "startColumn": edit.start.column,
                    "endLine": edit.end.line,
                    "endColumn": edit.end.column,
                },
                "insertedContent": { "text": edit.text },
            }],
        })
    };
    json!({
        "description": { "text": language.say("fix-as-check-does") },
        "artifactChanges": edits.iter().map(change).collect::<Vec<_>>(),
    })
}

/// None for what is in no file.
fn location(found: &Finding) -> Option<Value> {
    let artifact = json!({ "uri": uri(&found.file), "uriBaseId": "%SRCROOT%" });
    let physical = match (found.start, found.end) {
        _ if found.file.is_empty() => return None,
        (Some(start), Some(end)) => json!({
            "artifactLocation": artifact,
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        }),
        _ => json!({ "artifactLocation": artifact }),
    };
    Some(json!({ "physicalLocation": physical }))
}

/// A path as part of a URI: what is no letter, digit or plain sign is written as its bytes.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// What stands after `::` is one line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// In a property a comma and a colon mean something too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).or_fault("what was made can be written as JSON") + "\n"
}
