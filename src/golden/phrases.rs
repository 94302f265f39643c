//! Differences in words: a line each, those that many gemeenten share together.

use std::fmt;

use super::compare::{Because, Changed, ChangedReport, Differences, Renamed, ReportChange, Set};
use super::{Judgement, Outputs};
use mdd_engine::fault::OrFault;
use mdd_engine::terms::Colour;

/// More gemeenten than this, that change in the same way, are one line.
const MANY: usize = 12;

/// How many lines of a difference between reports are shown.
const LINES: usize = 40;

impl Outputs {
    /// "380 gemeenten, 32 indicators, 2 reports"
    pub fn size(&self) -> String {
        let parts = [
            (self.scores.lines.len(), "gemeente", "gemeenten"),
            (self.scores.indicators.len(), "indicator", "indicators"),
            (self.reports.len(), "report", "reports"),
        ];
        parts.map(|(count, one, several)| counted(count, one, several)).join(", ")
    }
}

impl Differences {
    /// "2 colours, 14 figures, 1 report"
    pub fn size(&self) -> String {
        let of_set = |set: &Set| set.new.len() + set.gone.len() + usize::from(set.reordered);
        let parts = [
            (usize::from(self.peildatum.is_some()), "peildatum", "peildata"),
            (of_set(&self.indicators), "indicator", "indicators"),
            (of_set(&self.gemeenten) + self.renamed.len(), "gemeente", "gemeenten"),
            (self.colours.len(), "colour", "colours"),
            (self.figures.len(), "figure", "figures"),
            (self.reports.len(), "report", "reports"),
            (self.files.len(), "file", "files"),
        ];
        let there = parts.into_iter().filter(|(count, ..)| *count > 0);
        there.map(|(count, one, several)| counted(count, one, several)).collect::<Vec<_>>().join(", ")
    }

    /// A line each. Unless `all`, what many share is one line and of long differences only the beginning is shown.
    pub fn lines(&self, all: bool) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(peildatum) = &self.peildatum {
            lines.push(format!("peildatum {peildatum}"));
        }
        set("indicator", "indicators", &self.indicators, all, &mut lines);
        set("gemeente", "gemeenten", &self.gemeenten, all, &mut lines);
        lines.extend(self.renamed.iter().map(|renamed| format!("gemeente {renamed}")));
        changes(&self.colours, all, &mut lines);
        changes(&self.figures, all, &mut lines);
        self.reports.iter().for_each(|found| report(found, all, &mut lines));
        lines.extend(self.files.iter().map(|file| format!("{file} belongs to nothing that is approved")));
        lines
    }
}

fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

fn set(one: &str, several: &str, set: &Set, all: bool, lines: &mut Vec<String>) {
    for (names, how) in [(&set.new, "new"), (&set.gone, "gone")] {
        match names.len() {
            0 => {}
            1..=MANY => lines.extend(names.iter().map(|name| format!("{one} {name} is {how}"))),
            count => lines.push(format!("{count} {several} are {how}: {}", listed(names, all))),
        }
    }
    if set.reordered {
        lines.push(format!("the {several} stand in another order"));
    }
}

/// The first names, and how many more there are.
fn listed<T: AsRef<str>>(names: &[T], all: bool) -> String {
    let shown = if all { names.len() } else { names.len().min(MANY) };
    let list: Vec<&str> = names.iter().take(shown).map(AsRef::as_ref).collect();
    match names.len() - shown {
        0 => list.join(", "),
        more => format!("{} and {more} more", list.join(", ")),
    }
}

/// Scores, those of an indicator that changed in the same way beside each other.
fn changes(changes: &[Changed], all: bool, lines: &mut Vec<String>) {
    let mut groups: Vec<Vec<&Changed>> = Vec::new();
    for changed in changes {
        // Groups of one indicator stand together, so the search is short.
        let of_indicator = groups.iter_mut().rev().take_while(|group| indicator(group) == changed.indicator);
        let same = |group: &&mut Vec<&Changed>| group.first().is_some_and(|first| first.changed_like(changed));
        match of_indicator.into_iter().find(same) {
            Some(group) => group.push(changed),
            None => groups.push(vec![changed]),
        }
    }
    for group in groups {
        match group.as_slice() {
            [first, ..] if group.len() > MANY && !all => lines.push(together(first, &group)),
            group => lines.extend(group.iter().map(ToString::to_string)),
        }
    }
}

fn indicator<'c>(group: &[&'c Changed]) -> &'c str {
    &group.first().or_fault("a change in each group").indicator
}

/// "2.3 dubbele-functionaliteit: groen -> oranje for 87 gemeenten because benchmark 28 -> 27: Amsterdam, ..."
fn together(first: &Changed, group: &[&Changed]) -> String {
    let same = group.iter().all(|changed| changed.because == first.because);
    let because = if same { first.because.to_string() } else { first.because.in_general().to_owned() };
    let names: Vec<&str> = group.iter().map(|changed| changed.gemeente.as_str()).collect();
    let (what, why) = (first.what(), first.joined(&because));
    format!("{what} for {} gemeenten{why}: {}", group.len(), listed(&names, false))
}

fn report(found: &ChangedReport, all: bool, lines: &mut Vec<String>) {
    let code = found.code;
    match &found.is {
        ReportChange::New => lines.push(format!("report of {code} is new")),
        ReportChange::Gone => lines.push(format!("report of {code} is no longer chosen in golden.toml")),
        ReportChange::Changed(difference) => {
            lines.push(format!("report of {code} differs (- approved, + now)"));
            let shown = if all { difference.len() } else { difference.len().min(LINES) };
            lines.extend(difference.iter().take(shown).map(|line| format!("  {line}")));
            if shown < difference.len() {
                lines.push(format!("  ... and {} lines more; --all shows them", difference.len() - shown));
            }
        }
    }
}

impl Changed {
    /// Whether it can be told in one sentence with another.
    fn changed_like(&self, other: &Changed) -> bool {
        (self.approved.judgement, self.now.judgement) == (other.approved.judgement, other.now.judgement)
            && self.because.is_like(&other.because)
    }

    /// "2.3 dubbele-functionaliteit: groen -> oranje"
    fn what(&self) -> String {
        let (before, after) = (self.approved.judgement, self.now.judgement);
        let judgement = match before == after {
            true if after.colour.is_none() => "not judged".to_owned(),
            true => format!("still {after}"),
            false => format!("{before} -> {after}"),
        };
        format!("{} {}: {judgement}", self.section, self.indicator)
    }

    /// A reason, joined to what it is the reason of: of a colour that stays there is none, only what changed.
    fn joined(&self, because: &str) -> String {
        match &self.because {
            Because::Decided(_) => format!(" {because}"),
            Because::Printed { .. } if self.approved.judgement == self.now.judgement => format!(", {because}"),
            Because::Printed { .. } => format!(" because {because}"),
        }
    }
}

impl fmt::Display for Changed {
    /// "GM0363 Amsterdam 2.3 dubbele-functionaliteit: groen -> oranje because benchmark 28 -> 27"
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why = self.joined(&self.because.to_string());
        write!(f, "{} {} {}{why}", self.code, self.gemeente, self.what())
    }
}

impl Because {
    fn is_like(&self, other: &Because) -> bool {
        match (self, other) {
            (Because::Decided(_), _) | (_, Because::Decided(_)) => self == other,
            _ => self.in_general() == other.in_general(),
        }
    }

    /// What changed, without saying how much.
    fn in_general(&self) -> &str {
        match self {
            Because::Printed { figure: Some(_), benchmark: None } => "their figures changed",
            Because::Printed { figure: None, .. } => "their benchmarks changed",
            Because::Printed { .. } => "their figures and benchmarks changed",
            Because::Decided(how) => how,
        }
    }
}

impl fmt::Display for Because {
    /// "figure 22 -> 30 and benchmark 28 -> 27", "by another rule: componenten < 30"
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Because::Printed { figure, benchmark } => {
                let named = [("figure", figure), ("benchmark", benchmark)];
                let parts = named.iter().filter_map(|(name, renamed)| Some(format!("{name} {}", (*renamed).as_ref()?)));
                f.write_str(&parts.collect::<Vec<_>>().join(" and "))
            }
            Because::Decided(how) => f.write_str(how),
        }
    }
}

impl fmt::Display for Renamed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = |text: &str| if text.is_empty() { "none".to_owned() } else { text.to_owned() };
        write!(f, "{} -> {}", word(&self.approved), word(&self.now))
    }
}

impl fmt::Display for Judgement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.colour, self.reason) {
            (None, _) => f.write_str("not judged"),
            (Some(Colour::Grijs), Some(reason)) => write!(f, "grijs ({})", reason.word()),
            (Some(colour), _) => write!(f, "{colour}"),
        }
    }
}
