//! Differences in words: a line each, those that many gemeenten share together.

use super::compare::{ChangeReason, Changed, ChangedReport, Differences, ListDifference, Renamed, ReportChange};
use super::{Judgement, Outputs};
use mdd_engine::diff::in_words_of;
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Datum, Language, Said, said};
use mdd_engine::terms::Colour;

/// More gemeenten than this, that change in the same way, are one line.
const MANY: usize = 12;

/// How many lines of a difference between reports are shown.
const LINES: usize = 40;

impl Outputs {
    /// "380 gemeenten, 32 indicators, 2 reports"
    pub fn size(&self) -> Said {
        counted([
            (self.scores.lines.len(), "golden-gemeenten"),
            (self.scores.indicators.len(), "golden-indicators"),
            (self.reports.len(), "golden-reports"),
        ])
    }
}

impl Differences {
    /// "2 colours, 14 figures, 1 report"
    pub fn size(&self) -> Said {
        let mut reports: Vec<_> = self.reports.iter().map(|report| report.code).collect();
        reports.dedup();
        let of_set = |set: &ListDifference| set.new.len() + set.gone.len() + usize::from(set.reordered);
        let parts = [
            (usize::from(self.peildatum.is_some()), "golden-peildata"),
            (of_set(&self.indicators), "golden-indicators"),
            (of_set(&self.gemeenten) + self.renamed.len(), "golden-gemeenten"),
            (self.colours.len(), "golden-colours"),
            (self.figures.len(), "golden-figures"),
            (reports.len(), "golden-reports"),
            (self.files.len(), "golden-files"),
        ];
        counted(parts.into_iter().filter(|(count, _)| *count > 0))
    }

    /// What differs, each in a line or more. Unless `all`, what many share is one line and of long differences only the
    /// beginning is shown.
    pub(super) fn told(&self, all: bool, language: Language) -> Vec<ToldDifference> {
        let mut lines: Vec<Said> = Vec::new();
        lines.extend(self.peildatum.iter().map(|found| said("golden-peildatum").with("became", found.said())));
        set("indicator", &self.indicators, all, &mut lines);
        set("gemeente", &self.gemeenten, all, &mut lines);
        lines.extend(self.renamed.iter().map(|found| said("golden-renamed").with("became", found.said())));
        changes(&self.colours, all, &mut lines);
        changes(&self.figures, all, &mut lines);
        let mut told: Vec<ToldDifference> = lines.iter().map(|line| ToldDifference::line(language.say(line))).collect();
        told.extend(self.reports.iter().map(|found| report(found, all, language)));
        let stray = |file: &String| ToldDifference::line(language.say(said("golden-stray").with("file", file)));
        told.extend(self.files.iter().map(stray));
        told
    }
}

/// One thing that differs, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct ToldDifference {
    pub line: String,
    /// The lines of a unified diff.
    pub below: Vec<String>,
}

impl ToldDifference {
    fn line(line: String) -> ToldDifference {
        ToldDifference { line, below: Vec::new() }
    }

    /// With the lines below it, indented.
    pub fn lines(self) -> impl Iterator<Item = String> {
        std::iter::once(self.line).chain(self.below.into_iter().map(|line| format!("  {line}")))
    }
}

/// How many of each.
fn counted(parts: impl IntoIterator<Item = (usize, &'static str)>) -> Said {
    let parts = parts.into_iter().map(|(count, what)| said(what).with("count", count));
    said("as-it-is").with("text", parts.collect::<Vec<Said>>())
}

/// What came and went; `kind` is "indicator" or "gemeente".
fn set(kind: &str, set: &ListDifference, all: bool, lines: &mut Vec<Said>) {
    let of_kind = |what| said(what).with("kind", kind);
    for (names, one, many) in
        [(&set.new, "golden-new", "golden-new-many"), (&set.gone, "golden-gone", "golden-gone-many")]
    {
        match names.len() {
            0..=MANY => lines.extend(names.iter().map(|name| of_kind(one).with("name", name))),
            count => lines.push(of_kind(many).with("count", count).with("names", listed(names, all))),
        }
    }
    if set.reordered {
        lines.push(of_kind("golden-reordered"));
    }
}

/// The first names, and how many more there are.
fn listed<T: AsRef<str>>(names: &[T], all: bool) -> Said {
    let shown = if all { names.len() } else { names.len().min(MANY) };
    let list: Vec<&str> = names.iter().take(shown).map(AsRef::as_ref).collect();
    match names.len() - shown {
        0 => said("as-it-is").with("text", list),
        more => said("golden-names-more").with("names", list).with("more", more),
    }
}

/// Scores, those of an indicator that changed in the same way beside each other.
fn changes(changes: &[Changed], all: bool, lines: &mut Vec<Said>) {
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
            group => lines.extend(group.iter().map(|changed| changed.said())),
        }
    }
}

fn indicator<'c>(group: &[&'c Changed]) -> &'c str {
    &group.first().or_fault("a change in each group").indicator
}

/// "2.3 dubbele-functionaliteit: groen -> oranje for 87 gemeenten because benchmark 28 -> 27: Amsterdam, ..."
fn together(first: &Changed, group: &[&Changed]) -> Said {
    let same = group.iter().all(|changed| changed.because == first.because);
    let because = if same { first.because.said() } else { first.because.in_general() };
    let names: Vec<&str> = group.iter().map(|changed| changed.gemeente.as_str()).collect();
    let alike = group.iter().all(|changed| changed.now.judgement == first.now.judgement);
    let what = if alike { first.what() } else { first.named(said("golden-still-their-colour")) };
    let together = said("golden-together").with("what", what).with("count", group.len());
    together.with("why", first.joined(because)).with("names", listed(&names, false))
}

fn report(found: &ChangedReport, all: bool, language: Language) -> ToldDifference {
    let of_report = |what| language.say(said(what).with("code", found.code.to_string()));
    match &found.is {
        ReportChange::New => ToldDifference::line(of_report("golden-report-new")),
        ReportChange::Gone => ToldDifference::line(of_report("golden-report-gone")),
        ReportChange::Origin(count) => {
            let origin = said("golden-report-origin").with("code", found.code.to_string()).with("count", *count);
            ToldDifference::line(language.say(origin))
        }
        ReportChange::Changed(difference) => {
            let shown = if all { difference.len() } else { difference.len().min(LINES) };
            let mut below: Vec<String> = difference.iter().take(shown).cloned().collect();
            if shown < difference.len() {
                below.push(language.say(said("golden-more-lines").with("more", difference.len() - shown)));
            }
            ToldDifference { line: of_report("golden-report-differs"), below }
        }
    }
}

impl Changed {
    /// Whether it can be told in one sentence with another: a benchmark that moves for those who keep their colour is one
    /// thing, whatever colour that is.
    fn changed_like(&self, other: &Changed) -> bool {
        self.recoloured() == other.recoloured() && self.because.is_like(&other.because)
    }

    /// From which colour to which; None when it stays.
    fn recoloured(&self) -> Option<(&Judgement, &Judgement)> {
        let (before, after) = (&self.approved.judgement, &self.now.judgement);
        (before != after).then_some((before, after))
    }

    /// "2.3 dubbele-functionaliteit: groen -> oranje"
    fn what(&self) -> Said {
        let (before, after) = (&self.approved.judgement, &self.now.judgement);
        let judgement = match before == after {
            true if after.colour.is_none() => after.said(),
            true => said("golden-still").with("judgement", after.said()),
            false => said("golden-became").with("approved", before.said()).with("now", after.said()),
        };
        self.named(judgement)
    }

    fn named(&self, judgement: Said) -> Said {
        let what = said("golden-what").with("section", &self.section).with("indicator", &self.indicator);
        what.with("judgement", judgement)
    }

    /// A reason, joined to what it is the reason of: of a colour that stays there is none, only what changed.
    fn joined(&self, because: Said) -> Said {
        if let Some(why) = &self.why {
            return said("golden-why-in-words").with("why", in_words_of(why, because));
        }
        let how = match &self.because {
            ChangeReason::Decided(_) => "golden-why-decided",
            ChangeReason::Printed { .. } if self.approved.judgement == self.now.judgement => "golden-why-printed",
            ChangeReason::Printed { .. } => "golden-why-because",
        };
        said(how).with("why", because)
    }

    /// "GM0363 Amsterdam 2.3 dubbele-functionaliteit: groen -> oranje because benchmark 28 -> 27"
    fn said(&self) -> Said {
        let changed = said("golden-changed").with("code", self.code.to_string()).with("gemeente", &self.gemeente);
        changed.with("what", self.what()).with("why", self.joined(self.because.said()))
    }
}

impl ChangeReason {
    fn is_like(&self, other: &ChangeReason) -> bool {
        match (self, other) {
            (ChangeReason::Decided(_), _) | (_, ChangeReason::Decided(_)) => self == other,
            _ => self.in_general() == other.in_general(),
        }
    }

    /// What changed, without saying how much.
    fn in_general(&self) -> Said {
        match self {
            ChangeReason::Printed { figure: Some(_), benchmark: None } => said("golden-their-figures"),
            ChangeReason::Printed { figure: None, .. } => said("golden-their-benchmarks"),
            ChangeReason::Printed { .. } => said("golden-their-both"),
            ChangeReason::Decided(how) => said("as-it-is").with("text", how),
        }
    }

    /// "figure 22 -> 30 and benchmark 28 -> 27", "by another rule: componenten < 30"
    fn said(&self) -> Said {
        match self {
            ChangeReason::Printed { figure, benchmark } => {
                let became = |what, renamed: &Renamed| said(what).with("became", renamed.said());
                let figure = figure.iter().map(|renamed| became("golden-figure", renamed));
                let benchmark = benchmark.iter().map(|renamed| became("golden-benchmark", renamed));
                said("golden-printed").with("parts", figure.chain(benchmark).collect::<Vec<Said>>())
            }
            ChangeReason::Decided(how) => said("as-it-is").with("text", how),
        }
    }
}

impl Renamed {
    fn said(&self) -> Said {
        let word = |text: &String| if text.is_empty() { said("golden-none").into() } else { Datum::from(text) };
        said("golden-became").with("approved", word(&self.approved)).with("now", word(&self.now))
    }
}

impl Judgement {
    fn said(&self) -> Said {
        match (self.colour, &self.reason) {
            (None, _) => said("golden-not-judged"),
            (Some(Colour::Grijs), Some(reason)) => said("as-it-is").with("text", format!("grijs ({reason})")),
            (Some(colour), _) => said("as-it-is").with("text", colour.word()),
        }
    }
}
