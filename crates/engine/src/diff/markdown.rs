//! A comparison as Markdown, fit for a merge request: tables, and long lists folded away.

use std::fmt::Write as _;

use super::comparison::{Alike, Comparison, alike};
use super::outcome::{IndicatorOutcome, Presence};
use super::rules::What;
use super::text::{MADE_UP, counted, counts, figures_of, name};
use crate::terms::Colour;
use crate::text::still;

impl Comparison {
    pub fn to_markdown(&self) -> String {
        let mut text = format!("# {}\n", escape(&self.title()));
        if self.is_made_up() {
            let _ = write!(text, "\n> {MADE_UP}");
        }
        if self.is_empty() {
            text.push_str("\nNothing changed.\n");
            return text;
        }
        self.rule_changes(&mut text);
        self.colour_changes(&mut text);
        text
    }

    fn rule_changes(&self, text: &mut String) {
        text.push_str("\n## Rules\n");
        if self.rules.is_empty() {
            text.push_str("\nThe rules are the same.\n");
            return;
        }
        if !self.rules.indicators.is_empty() {
            text.push_str("\n| | indicator | what changes |\n|---|---|---|\n");
        }
        for change in &self.rules.indicators {
            let what = match change.what {
                What::Added => "new",
                What::Removed => "gone",
                What::Changed => "changed",
            };
            let lines: Vec<String> = change.changes.iter().map(|line| marked(line)).collect();
            let subject = escape(&format!("{} {}", change.section, change.label));
            let _ = writeln!(text, "| {what} | {subject} | {} |", lines.join("<br>"));
        }
        for (title, lines) in self.rules.parts().into_iter().filter(|(_, lines)| !lines.is_empty()) {
            let _ = writeln!(text, "\n**{title}**\n");
            lines.iter().for_each(|line| {
                let _ = writeln!(text, "- {}", marked(line));
            });
        }
    }

    fn colour_changes(&self, text: &mut String) {
        let colours = &self.colours;
        text.push_str("\n## Colours\n\n");
        let _ = match (colours.changes(), colours.gemeenten_that_change()) {
            (0, _) => writeln!(text, "No colour changes."),
            (changes, gemeenten) => writeln!(
                text,
                "**{}** change, of {}.",
                counted(changes, "colour", "colours"),
                counted(gemeenten, "gemeente", "gemeenten")
            ),
        };
        for outcome in &colours.indicators {
            match outcome.presence {
                Presence::Unjudged => {}
                Presence::Both if outcome.changes.is_empty() => {}
                Presence::Both => indicator(outcome, text),
                Presence::OnlyNew | Presence::OnlyOld => {
                    let which = if outcome.presence == Presence::OnlyNew { "new" } else { "old" };
                    let _ = writeln!(text, "\n### {}\n", escape(&name(outcome)));
                    let _ = writeln!(text, "Judged only in the {which} version: {}.", counts(outcome));
                }
            }
        }
        let figures: Vec<String> = colours.indicators.iter().filter_map(figures_of).collect();
        if !figures.is_empty() {
            text.push_str("\n### Printed figures that change\n\n");
            figures.iter().for_each(|line| {
                let _ = writeln!(text, "- {}", escape(line));
            });
        }
        for gemeente in &colours.appeared {
            let from = gemeente.origin();
            let _ = writeln!(text, "\n- {} {}: new{}", gemeente.code, escape(&gemeente.gemeente), escape(&from));
            for inherited in &gemeente.colours {
                let (section, colour) = (&inherited.section, inherited.colour);
                let _ = writeln!(text, "  - {section}: {colour} by merger (was {})", escape(&inherited.was()));
            }
        }
        for gemeente in &colours.disappeared {
            let into = gemeente.destination();
            let _ = writeln!(text, "\n- {} {}: gone{}", gemeente.code, escape(&gemeente.gemeente), escape(&into));
        }
    }
}

fn indicator(outcome: &IndicatorOutcome, text: &mut String) {
    let _ = writeln!(text, "\n### {}\n", escape(&name(outcome)));
    text.push_str("| old \\ new |");
    Colour::ALL.iter().for_each(|colour| {
        let _ = write!(text, " {} {} |", colour.symbol(), colour);
    });
    text.push_str("\n|---|--:|--:|--:|--:|\n");
    for (colour, row) in Colour::ALL.iter().zip(outcome.matrix) {
        let cells = row.map(|count| if count == 0 { String::new() } else { count.to_string() });
        let _ = writeln!(text, "| {} {} | {} |", colour.symbol(), colour, cells.join(" | "));
    }
    alike(outcome).iter().for_each(|group| gemeenten(group, text));
}

/// What changed alike, folded: the heading says how many and why.
fn gemeenten(group: &Alike<'_>, text: &mut String) {
    let who = counted(group.changes.len(), "gemeente", "gemeenten");
    let because = group.because.map(|because| format!(": {because}")).unwrap_or_default();
    let title = format!("{} → {}, {who}, by {}{because}", group.old, group.new, group.causes.words());
    let _ = writeln!(text, "\n<details><summary>{}</summary>\n", html(&title));
    if group.because.is_some() {
        let names: Vec<String> = group.changes.iter().map(|change| escape(&change.gemeente)).collect();
        let _ = writeln!(text, "{}", names.join(", "));
    } else {
        for change in &group.changes {
            let _ = writeln!(text, "- {} {}: {}", change.code, escape(&change.gemeente), marked(&change.because));
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
