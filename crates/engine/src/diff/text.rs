//! A comparison for a terminal.

use std::fmt::Write as _;

use super::comparison::{Alike, Diff, alike, of_gemeenten};
use super::outcome::{ColourChange, IndicatorOutcome, OutcomeSide, Outcomes, Presence, ReasonChange};
use super::rules::{RuleChanges, What};
use super::versions::OfVersions;
use crate::language::{Language, Said, said};
use crate::terms::{Colour, plain_name};

/// At most so many gemeenten get a line of their own in one group; CSV and JSON have all of them.
const LINES: usize = 12;

impl Diff {
    /// Plain text, at most `width` columns wide where it can be.
    pub fn to_text(&self, width: usize) -> String {
        let mut page = Page { text: format!("{}\n", self.title()), width: width.max(40), language: self.language };
        if let Some(what_if) = self.what_if() {
            page.item(&what_if, 0);
        }
        if self.is_made_up() {
            page.line("diff-made-up");
        }
        if self.is_empty() {
            page.apart("diff-nothing");
            return page.text;
        }
        if self.rules.is_empty() {
            if !self.rules.elsewhere {
                page.apart("diff-rules-same");
            }
        } else {
            page.rules(&self.rules);
        }
        if let Some(elsewhere) = self.elsewhere() {
            page.text.push('\n');
            page.item(&elsewhere, 0);
        }
        self.colours(&mut page);
        if !self.versions.is_empty() {
            page.apart("diff-versions");
            let names = (self.old.asked.as_str(), self.new.asked.as_str());
            page.text += &OfVersions::lines(&self.versions, names, "  ", self.language);
        }
        page.text
    }

    fn colours(&self, page: &mut Page) {
        let colours = &self.colours;
        page.apart(match self.changed() {
            Some((changed, gemeenten)) => {
                said("diff-colours-changed").with("colours", changed).with("gemeenten", gemeenten)
            }
            None => said("diff-colours-same"),
        });
        for outcome in &colours.indicators {
            match outcome.presence {
                Presence::Unjudged => {}
                Presence::Both if outcome.changes.is_empty() => {}
                Presence::Both => {
                    if colours.narrowed {
                        let _ = writeln!(page.text, "\n{}", name(outcome));
                    } else {
                        let changed = said("diff-changed-of").with("count", outcome.changes.len());
                        page.about(&name(outcome), changed.with("gemeenten", of_gemeenten(colours.gemeenten)));
                        page.matrix(outcome);
                    }
                    alike(outcome).iter().for_each(|group| page.gemeenten(group, colours.narrowed));
                }
                Presence::OnlyNew => page.judged(outcome, "diff-judged-only-new"),
                Presence::OnlyOld => page.judged(outcome, "diff-judged-only-old"),
            }
        }
        page.section("diff-reasons", &reasons_that_change(colours, page.language));
        page.section("diff-figures", &figures_that_change(colours, page.language));
        for gemeente in &colours.appeared {
            page.about(&format!("{} {}", gemeente.code, gemeente.gemeente), gemeente.origin());
            for inherited in &gemeente.colours {
                let said = page.language.say(inherited.inherited());
                let _ = writeln!(page.text, "  {} [{}]: {said}", inherited.section, inherited.indicator);
            }
        }
        for gemeente in &colours.disappeared {
            page.about(&format!("{} {}", gemeente.code, gemeente.gemeente), gemeente.destination());
        }
    }
}

/// A comparison while it is written down.
struct Page {
    text: String,
    width: usize,
    language: Language,
}

impl Page {
    fn line(&mut self, said: impl Into<Said>) {
        let _ = writeln!(self.text, "{}", self.language.say(said));
    }

    /// With air above it.
    fn apart(&mut self, said: impl Into<Said>) {
        self.text.push('\n');
        self.line(said);
    }

    /// With air above it, and of what it is said.
    fn about(&mut self, what: &str, said: Said) {
        let _ = writeln!(self.text, "\n{what}: {}", self.language.say(said));
    }

    fn judged(&mut self, outcome: &IndicatorOutcome, how: &'static str) {
        self.about(&name(outcome), said(how));
        let _ = writeln!(self.text, "  {}", counts(outcome));
    }

    fn rules(&mut self, changes: &RuleChanges) {
        if !changes.indicators.is_empty() {
            self.apart("diff-indicators");
        }
        for change in &changes.indicators {
            let mark = match change.what {
                What::Added => '+',
                What::Removed => '-',
                What::Changed => '~',
            };
            let title = format!("{mark} {} {} [{}]", change.section, change.label, change.indicator);
            if change.what == What::Changed {
                let _ = writeln!(self.text, "{title}");
                change.changes.iter().for_each(|line| self.item(line, 4));
            } else {
                let _ = writeln!(self.text, "{title}: {}", change.changes.join(", "));
            }
        }
        for (title, lines) in changes.parts() {
            self.section(title, lines);
        }
    }

    /// A line that hangs when it is too long.
    fn item(&mut self, line: &str, indent: usize) {
        let (first, rest) = (" ".repeat(indent), " ".repeat(indent + 2));
        let options = textwrap::Options::new(self.width)
            .initial_indent(&first)
            .subsequent_indent(&rest)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        for line in textwrap::wrap(line, options) {
            let _ = writeln!(self.text, "{line}");
        }
    }

    /// Lines under a heading; nothing where there are none.
    fn section(&mut self, title: &'static str, lines: &[String]) {
        if !lines.is_empty() {
            self.apart(title);
            lines.iter().for_each(|line| self.item(line, 2));
        }
    }

    /// Old colours down, new colours across; a dot is nobody.
    fn matrix(&mut self, outcome: &IndicatorOutcome) {
        let _ = write!(self.text, "  {:<12}", self.language.say("diff-old-new"));
        Colour::ALL.iter().for_each(|colour| {
            let _ = write!(self.text, "{:>8}", colour.word());
        });
        self.text.push('\n');
        for (colour, row) in Colour::ALL.iter().zip(outcome.matrix) {
            let _ = write!(self.text, "  {:<12}", colour.word());
            for count in row {
                let shown = if count == 0 { ".".to_owned() } else { count.to_string() };
                let _ = write!(self.text, "{shown:>8}");
            }
            self.text.push('\n');
        }
    }

    fn gemeenten(&mut self, group: &Alike<'_>, narrowed: bool) {
        self.item(&self.language.say(group.title("->")), 2);
        if group.because.is_none() {
            for change in group.changes.iter().take(LINES) {
                self.item(&format!("{} {}: {}", change.code, change.gemeente, group.reason(change)), 6);
            }
            if let Some(more @ [_, ..]) = group.changes.get(LINES..) {
                let more = said("diff-more").with("count", more.len()).with("names", names(more));
                self.item(&self.language.say(more), 6);
            }
        } else if narrowed {
            for change in &group.changes {
                let figures = self.language.say(figures_of(change));
                self.item(&format!("{} {}: {figures}", change.code, change.gemeente), 6);
            }
        } else {
            self.item(&names(&group.changes).join(", "), 6);
        }
    }
}

/// `2.3 Dubbele functionaliteit [dubbele-functionaliteit]`
pub(super) fn name(outcome: &IndicatorOutcome) -> String {
    format!("{} {} [{}]", outcome.section, outcome.label, outcome.indicator)
}

/// `groen 200, oranje 30, grijs 150`
pub(super) fn counts(outcome: &IndicatorOutcome) -> String {
    let counts = Colour::ALL.iter().zip(outcome.counts).filter(|(_, count)| *count > 0);
    counts.map(|(colour, count)| format!("{colour} {count}")).collect::<Vec<_>>().join(", ")
}

/// Of each indicator whose grijs has another reason now: which, and of whom.
pub(super) fn reasons_that_change(colours: &Outcomes, language: Language) -> Vec<String> {
    let of = |outcome: &IndicatorOutcome| {
        let line = |change: &ReasonChange| {
            let line = said(if change.why.is_empty() { "diff-reason" } else { "diff-reason-why" });
            let line = line.with("old", &change.old).with("new", &change.new).with("why", &change.why);
            let line =
                line.with("gemeenten", of_gemeenten(change.gemeenten.len())).with("causes", change.causes.said());
            let shown: Vec<String> = change.gemeenten.iter().take(LINES).cloned().collect();
            let names = match change.gemeenten.len() - shown.len() {
                0 => said("diff-reason-names").with("names", shown),
                more => said("diff-reason-names-more").with("names", shown).with("more", more),
            };
            format!("{}: {}", name(outcome), language.say(line.with("names", names)))
        };
        outcome.reasons.iter().map(line).collect::<Vec<String>>()
    };
    colours.indicators.iter().flat_map(of).collect()
}

/// Of each indicator of which printed figures are others now: of how many gemeenten.
pub(super) fn figures_that_change(colours: &Outcomes, language: Language) -> Vec<String> {
    let of = |outcome: &IndicatorOutcome| {
        let mut changed = Vec::new();
        if outcome.figures > 0 {
            changed.push(said("diff-figure-of").with("gemeenten", of_gemeenten(outcome.figures)));
        }
        if outcome.better + outcome.worse > 0 {
            changed.push(said("diff-figure-better").with("better", outcome.better).with("worse", outcome.worse));
        }
        if outcome.benchmarks > 0 {
            let gemeenten = of_gemeenten(outcome.benchmarks);
            changed.push(match &outcome.benchmark {
                Some((old, new)) => {
                    said("diff-benchmark-moved").with("gemeenten", gemeenten).with("old", old).with("new", new)
                }
                None => said("diff-benchmark-of").with("gemeenten", gemeenten),
            });
        }
        let changed: Vec<String> = changed.into_iter().map(|said| language.say(said)).collect();
        (!changed.is_empty()).then(|| format!("{}: {}", name(outcome), changed.join("; ")))
    };
    colours.indicators.iter().filter_map(of).collect()
}

/// `22 beside 28, now 24 beside 28`: the figures on both sides, with the benchmark.
fn figures_of(change: &ColourChange) -> Said {
    let shown = |side: &OutcomeSide| match side.benchmark.as_str() {
        "" => said("diff-figure").with("figure", &side.value),
        benchmark => said("diff-figure-beside").with("figure", &side.value).with("benchmark", benchmark),
    };
    let (old, new) = (shown(&change.old), shown(&change.new));
    if old == new { new } else { said("diff-figures-now").with("old", old).with("new", new) }
}

/// In the order of the alphabet, as people look them up.
fn names<'c>(changes: &[&'c ColourChange]) -> Vec<&'c str> {
    let mut names: Vec<&str> = changes.iter().map(|change| change.gemeente.as_str()).collect();
    names.sort_by_key(|name| plain_name(name));
    names
}
