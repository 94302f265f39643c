//! A comparison for a terminal.

use std::fmt::Write as _;

use super::comparison::{Alike, Comparison, alike};
use super::outcome::{ColourChange, IndicatorOutcome, Outcomes, Presence, Side};
use super::rules::{RuleChanges, What};
use crate::terms::{Colour, plain_name};

/// Said below the title, so that nobody takes a name in it for news.
pub(super) const MADE_UP: &str = "Made-up figures, for demonstration: this says nothing about real gemeenten.\n";

/// At most so many gemeenten get a line of their own in one group; CSV and JSON have all of them.
const LINES: usize = 12;

impl Comparison {
    /// Plain text, at most `width` columns wide where it can be.
    pub fn to_text(&self, width: usize) -> String {
        let mut text = format!("{}\n", self.title());
        if self.is_made_up() {
            text.push_str(MADE_UP);
        }
        if self.is_empty() {
            text.push_str("\nNothing changed.\n");
            return text;
        }
        let width = width.max(40);
        if self.rules.is_empty() {
            text.push_str("\nThe rules are the same.\n");
        } else {
            rules(&self.rules, width, &mut text);
        }
        self.colours(width, &mut text);
        text
    }

    fn colours(&self, width: usize, text: &mut String) {
        let colours = &self.colours;
        let changes = match (colours.changes(), colours.gemeenten_that_change()) {
            (0, _) => "none".to_owned(),
            (changes, gemeenten) => {
                format!("{}, of {}", counted(changes, "colour", "colours"), counted(gemeenten, "gemeente", "gemeenten"))
            }
        };
        let _ = writeln!(text, "\nColours that change: {changes}");
        for outcome in &colours.indicators {
            match outcome.presence {
                Presence::Unjudged => {}
                Presence::Both if outcome.changes.is_empty() => {}
                Presence::Both => {
                    let _ = writeln!(
                        text,
                        "\n{}: {} of {}",
                        name(outcome),
                        outcome.changes.len(),
                        counted(colours.gemeenten, "gemeente", "gemeenten")
                    );
                    if !colours.narrowed {
                        matrix(outcome, text);
                    }
                    alike(outcome).iter().for_each(|group| gemeenten(group, colours.narrowed, width, text));
                }
                Presence::OnlyNew => {
                    let _ =
                        writeln!(text, "\n{}: judged only in the new version\n  {}", name(outcome), counts(outcome));
                }
                Presence::OnlyOld => {
                    let _ =
                        writeln!(text, "\n{}: judged only in the old version\n  {}", name(outcome), counts(outcome));
                }
            }
        }
        figures(colours, width, text);
        for gemeente in &colours.appeared {
            let from = gemeente.origin();
            let _ = writeln!(text, "\n{} {}: new{from}", gemeente.code, gemeente.gemeente);
            for inherited in &gemeente.colours {
                let _ = writeln!(
                    text,
                    "  {} [{}]: {} by merger (was {})",
                    inherited.section,
                    inherited.indicator,
                    inherited.colour,
                    inherited.was()
                );
            }
        }
        for gemeente in &colours.disappeared {
            let into = gemeente.destination();
            let _ = writeln!(text, "\n{} {}: gone{into}", gemeente.code, gemeente.gemeente);
        }
    }
}

/// `2.3 Dubbele functionaliteit [dubbele-functionaliteit]`
pub(super) fn name(outcome: &IndicatorOutcome) -> String {
    format!("{} {} [{}]", outcome.section, outcome.label, outcome.indicator)
}

pub(super) fn counted(count: usize, one: &str, several: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {several}") }
}

/// `groen 200, oranje 30, grijs 150`
pub(super) fn counts(outcome: &IndicatorOutcome) -> String {
    let counts = Colour::ALL.iter().zip(outcome.counts).filter(|(_, count)| *count > 0);
    counts.map(|(colour, count)| format!("{colour} {count}")).collect::<Vec<_>>().join(", ")
}

fn rules(changes: &RuleChanges, width: usize, text: &mut String) {
    let heading = |text: &mut String, heading: &str| {
        let _ = writeln!(text, "\n{heading}");
    };
    if !changes.indicators.is_empty() {
        heading(text, "Indicators");
    }
    for change in &changes.indicators {
        let mark = match change.what {
            What::Added => '+',
            What::Removed => '-',
            What::Changed => '~',
        };
        let title = format!("{mark} {} {} [{}]", change.section, change.label, change.indicator);
        if change.what == What::Changed {
            let _ = writeln!(text, "{title}");
            change.changes.iter().for_each(|line| item(line, 4, width, text));
        } else {
            let _ = writeln!(text, "{title}: {}", change.changes.join(", "));
        }
    }
    for (title, lines) in changes.parts() {
        if !lines.is_empty() {
            heading(text, title);
            lines.iter().for_each(|line| item(line, 2, width, text));
        }
    }
}

/// A line that hangs when it is too long.
fn item(line: &str, indent: usize, width: usize, text: &mut String) {
    let (first, rest) = (" ".repeat(indent), " ".repeat(indent + 2));
    let options = textwrap::Options::new(width)
        .initial_indent(&first)
        .subsequent_indent(&rest)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    for line in textwrap::wrap(line, options) {
        let _ = writeln!(text, "{line}");
    }
}

/// Printed figures that are others now, also where no colour follows.
fn figures(colours: &Outcomes, width: usize, text: &mut String) {
    let changed: Vec<String> = colours.indicators.iter().filter_map(figures_of).collect();
    if !changed.is_empty() {
        text.push_str("\nPrinted figures that change\n");
        changed.iter().for_each(|line| item(line, 2, width, text));
    }
}

pub(super) fn figures_of(outcome: &IndicatorOutcome) -> Option<String> {
    let mut said = Vec::new();
    if outcome.figures > 0 {
        said.push(format!("the figure of {}", counted(outcome.figures, "gemeente", "gemeenten")));
    }
    if outcome.benchmarks > 0 {
        let of = counted(outcome.benchmarks, "gemeente", "gemeenten");
        said.push(match &outcome.benchmark {
            Some((old, new)) => format!("the benchmark of {of}: {old} -> {new}"),
            None => format!("the benchmark of {of}"),
        });
    }
    (!said.is_empty()).then(|| format!("{}: {}", name(outcome), said.join("; ")))
}

/// Old colours down, new colours across; a dot is nobody.
fn matrix(outcome: &IndicatorOutcome, text: &mut String) {
    let _ = write!(text, "  {:<12}", "old \\ new");
    Colour::ALL.iter().for_each(|colour| {
        let _ = write!(text, "{:>8}", colour.word());
    });
    text.push('\n');
    for (colour, row) in Colour::ALL.iter().zip(outcome.matrix) {
        let _ = write!(text, "  {:<12}", colour.word());
        for count in row {
            let _ = if count == 0 { write!(text, "{:>8}", ".") } else { write!(text, "{count:>8}") };
        }
        text.push('\n');
    }
}

fn gemeenten(group: &Alike<'_>, narrowed: bool, width: usize, text: &mut String) {
    let who = counted(group.changes.len(), "gemeente", "gemeenten");
    let title = format!("{} -> {}, {who}, by {}", group.old, group.new, group.causes.words());
    match group.because {
        Some(because) => {
            item(&format!("{title}: {because}"), 2, width, text);
            if narrowed {
                group.changes.iter().for_each(|change| item(&with_figures(change), 6, width, text));
            } else {
                item(&names(&group.changes), 6, width, text);
            }
        }
        None => {
            item(&title, 2, width, text);
            for change in group.changes.iter().take(LINES) {
                item(&format!("{} {}: {}", change.code, change.gemeente, change.because), 6, width, text);
            }
            if let Some(more @ [_, ..]) = group.changes.get(LINES..) {
                item(&format!("and {} more: {}", more.len(), names(more)), 6, width, text);
            }
        }
    }
}

/// `GM0193 Zwolle: figure 22 (28)`: the figures on both sides, with the benchmark.
fn with_figures(change: &ColourChange) -> String {
    let shown = |side: &Side| match side.benchmark.as_str() {
        "" => side.value.clone(),
        benchmark => format!("{} beside {benchmark}", side.value),
    };
    let (old, new) = (shown(&change.old), shown(&change.new));
    let figures = if old == new { new } else { format!("{old}, now {new}") };
    format!("{} {}: {figures}", change.code, change.gemeente)
}

/// In the order of the alphabet, as people look them up.
fn names(changes: &[&ColourChange]) -> String {
    let mut names: Vec<&str> = changes.iter().map(|change| change.gemeente.as_str()).collect();
    names.sort_by_key(|name| plain_name(name));
    names.join(", ")
}
