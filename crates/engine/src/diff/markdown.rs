//! A comparison as Markdown, fit for a merge request: tables, and long lists folded away.

use std::fmt::Write as _;

use super::comparison::{Alike, Diff, alike};
use super::outcome::{IndicatorOutcome, Presence};
use super::rules::What;
use super::text::{counts, figures_that_change, name, reasons_that_change};
use super::versions::OfVersions;
use crate::language::{Language, said};
use crate::terms::Colour;
use crate::text::still;

impl Diff {
    pub fn to_markdown(&self) -> String {
        let mut text = format!("# {}\n", escape(&self.title()));
        if let Some(what_if) = self.what_if() {
            let _ = writeln!(text, "\n> **{}**", escape(&what_if));
        }
        if self.is_made_up() {
            let _ = writeln!(text, "\n> {}", self.language.say("diff-made-up"));
        }
        if self.is_empty() {
            let _ = writeln!(text, "\n{}", self.language.say("diff-nothing"));
            return text;
        }
        self.rule_changes(&mut text);
        self.colour_changes(&mut text);
        if !self.versions.is_empty() {
            let names = (self.old.asked.as_str(), self.new.asked.as_str());
            let lines = OfVersions::lines(&self.versions, names, "- ", self.language);
            let _ = writeln!(text, "\n## {}\n\n{}", self.language.say("diff-versions"), lines.trim_end());
        }
        text
    }

    fn rule_changes(&self, text: &mut String) {
        let say = |id: &'static str| self.language.say(id);
        let _ = writeln!(text, "\n## {}", say("diff-rules"));
        if let Some(elsewhere) = self.elsewhere() {
            let _ = writeln!(text, "\n{}", marked(&elsewhere));
        }
        if self.rules.is_empty() {
            if !self.rules.elsewhere {
                let _ = writeln!(text, "\n{}", say("diff-rules-same"));
            }
            return;
        }
        if !self.rules.indicators.is_empty() {
            let (indicator, changes) = (say("diff-column-indicator"), say("diff-column-changes"));
            let _ = writeln!(text, "\n| | {indicator} | {changes} |\n|---|---|---|");
        }
        for change in &self.rules.indicators {
            let what = say(match change.what {
                What::Added => "diff-new",
                What::Removed => "diff-gone",
                What::Changed => "diff-changed",
            });
            let lines: Vec<String> = change.changes.iter().map(|line| marked(line)).collect();
            let subject = escape(&format!("{} {}", change.section, change.label));
            let _ = writeln!(text, "| {what} | {subject} | {} |", lines.join("<br>"));
        }
        for (title, lines) in self.rules.parts().into_iter().filter(|(_, lines)| !lines.is_empty()) {
            let _ = writeln!(text, "\n**{}**\n", say(title));
            lines.iter().for_each(|line| {
                let _ = writeln!(text, "- {}", marked(line));
            });
        }
    }

    fn colour_changes(&self, text: &mut String) {
        let colours = &self.colours;
        let changes = match self.changed() {
            Some((changed, gemeenten)) => {
                said("diff-markdown-colours").with("colours", changed).with("gemeenten", gemeenten)
            }
            None => said("diff-markdown-none"),
        };
        let _ = writeln!(text, "\n## {}\n\n{}", self.language.say("diff-colours-title"), self.language.say(changes));
        for outcome in &colours.indicators {
            match outcome.presence {
                Presence::Unjudged => {}
                Presence::Both if outcome.changes.is_empty() => {}
                Presence::Both => indicator(outcome, colours.narrowed, self.language, text),
                Presence::OnlyNew | Presence::OnlyOld => {
                    let judged = match outcome.presence {
                        Presence::OnlyNew => said("diff-markdown-only-new"),
                        _ => said("diff-markdown-only-old"),
                    };
                    let judged = self.language.say(judged.with("counts", counts(outcome)));
                    let _ = writeln!(text, "\n### {}\n\n{judged}", escape(&name(outcome)));
                }
            }
        }
        let reasons = ("diff-reasons", reasons_that_change(colours, self.language));
        let figures = ("diff-figures", figures_that_change(colours, self.language));
        for (title, lines) in [reasons, figures].into_iter().filter(|(_, lines)| !lines.is_empty()) {
            let _ = writeln!(text, "\n### {}\n", self.language.say(title));
            lines.iter().for_each(|line| {
                let _ = writeln!(text, "- {}", escape(line));
            });
        }
        for gemeente in &colours.appeared {
            let origin = escape(&self.language.say(gemeente.origin()));
            let _ = writeln!(text, "\n- {} {}: {origin}", gemeente.code, escape(&gemeente.gemeente));
            for inherited in &gemeente.colours {
                let said = escape(&self.language.say(inherited.inherited()));
                let _ = writeln!(text, "  - {}: {said}", inherited.section);
            }
        }
        for gemeente in &colours.disappeared {
            let destination = escape(&self.language.say(gemeente.destination()));
            let _ = writeln!(text, "\n- {} {}: {destination}", gemeente.code, escape(&gemeente.gemeente));
        }
    }
}

fn indicator(outcome: &IndicatorOutcome, narrowed: bool, language: Language, text: &mut String) {
    let _ = writeln!(text, "\n### {}\n", escape(&name(outcome)));
    if !narrowed {
        matrix(outcome, language, text);
    }
    alike(outcome).iter().for_each(|group| gemeenten(group, language, text));
}

fn matrix(outcome: &IndicatorOutcome, language: Language, text: &mut String) {
    let _ = write!(text, "| {} |", language.say("diff-old-new"));
    Colour::ALL.iter().for_each(|colour| {
        let _ = write!(text, " {} {} |", colour.symbol(), colour);
    });
    text.push_str("\n|---|--:|--:|--:|--:|\n");
    for (colour, row) in Colour::ALL.iter().zip(outcome.matrix) {
        let cells = row.map(|count| if count == 0 { String::new() } else { count.to_string() });
        let _ = writeln!(text, "| {} {} | {} |", colour.symbol(), colour, cells.join(" | "));
    }
}

/// What changed alike, folded: the heading says how many and why.
fn gemeenten(group: &Alike<'_>, language: Language, text: &mut String) {
    let title = language.say(group.title("→"));
    let _ = writeln!(text, "\n<details><summary>{}</summary>\n", html(&title));
    if group.because.is_some() {
        let names: Vec<String> = group.changes.iter().map(|change| escape(&change.gemeente)).collect();
        let _ = writeln!(text, "{}", names.join(", "));
    } else {
        for change in &group.changes {
            let _ = writeln!(text, "- {} {}: {}", change.code, escape(&change.gemeente), marked(group.reason(change)));
        }
    }
    text.push_str("\n</details>\n");
}

/// What stands between backticks stays code; the rest is text. A bar would end a cell of a table.
fn marked(line: &str) -> String {
    let parts = line.split('`').enumerate().map(|(at, part)| match at % 2 {
        0 => escape(part),
        _ => format!("`{}`", still(part).replace('|', "\\|")),
    });
    parts.collect()
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in still(text).chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
