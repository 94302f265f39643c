//! How what was approved differs from what a version gives now. Decides nothing about how that is said.

use rustc_hash::FxHashMap;
use serde::Serialize;
use similar::TextDiff;

use super::{Approved, ApprovedCell, Asks, Outputs, Reports, ScoreLine};
use mdd_engine::fault::OrFault;
use mdd_engine::language::Language;
use mdd_engine::terms::GemeenteCode;

/// Everything that differs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Differences {
    /// The date that the scores are about.
    pub peildatum: Option<Renamed>,
    /// Ids.
    pub indicators: ListDifference,
    /// Code and name of each.
    pub gemeenten: ListDifference,
    /// Gemeenten with the same code and another name.
    pub renamed: Vec<Renamed>,
    /// Scores with another colour, or grijs for another reason.
    pub colours: Vec<Changed>,
    /// Scores with the same colour and another figure or benchmark.
    pub figures: Vec<Changed>,
    pub reports: Vec<ChangedReport>,
    /// Files in the folder that belong to nothing.
    pub files: Vec<String>,
}

/// What something was called, and what it is called now.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Renamed {
    pub approved: String,
    pub now: String,
}

/// How a list of things differs.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize)]
pub struct ListDifference {
    pub new: Vec<String>,
    pub gone: Vec<String>,
    /// What is on both lists stands in another order.
    pub reordered: bool,
}

/// One score that differs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Changed {
    pub code: GemeenteCode,
    pub gemeente: String,
    pub section: String,
    pub indicator: String,
    pub approved: ApprovedCell,
    pub now: ApprovedCell,
    pub because: ChangeReason,
    /// What the report says of the colour now, where nothing printed beside it differs and a rule decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// Why a score differs, as far as the report shows it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeReason {
    /// What is printed beside the colour.
    Printed { figure: Option<Renamed>, benchmark: Option<Renamed> },
    /// Nothing printed differs; what decides the colour now.
    Decided(String),
}

/// A report that differs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ChangedReport {
    pub code: GemeenteCode,
    pub is: ReportChange,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportChange {
    /// Chosen since.
    New,
    /// No longer chosen.
    Gone,
    /// The lines of a unified diff, without its heading.
    Changed(Vec<String>),
    /// In how many lines it says that figures come from elsewhere.
    Origin(usize),
}

/// How many lines around a change in a report show where it is.
const CONTEXT: usize = 1;

/// Compares what was approved with what there is now, in a language.
pub fn compare(approved: &Approved, now: &Outputs, language: Language) -> Differences {
    let (before, after) = (&approved.scores, &now.scores);
    let lines: FxHashMap<GemeenteCode, &ScoreLine> = before.lines.iter().map(|line| (line.code, line)).collect();
    let name = |line: &ScoreLine| format!("{} {}", line.code, line.name);
    let renamed = after.lines.iter().filter_map(|line| Renamed::when(name(lines.get(&line.code)?), name(line)));
    let (colours, figures) = scores(approved, now, &lines, language)
        .partition(|changed| changed.approved.judgement != changed.now.judgement);
    Differences {
        peildatum: Renamed::when(before.peildatum.clone(), after.peildatum.clone()),
        indicators: ListDifference::of(&before.indicators, &after.indicators, String::clone, String::clone),
        gemeenten: ListDifference::of(&before.lines, &after.lines, |line| line.code, name),
        renamed: renamed.collect(),
        colours,
        figures,
        reports: reports(&approved.reports, now),
        files: Vec::new(),
    }
}

/// The scores that differ, of what there was and still is: an indicator after the other, in it the gemeenten.
fn scores<'a>(
    approved: &'a Approved,
    now: &'a Outputs,
    lines: &'a FxHashMap<GemeenteCode, &'a ScoreLine>,
    language: Language,
) -> impl Iterator<Item = Changed> + 'a {
    let of_indicator = move |(indicator, id): (usize, &'a String)| {
        let at = approved.scores.indicators.iter().position(|known| known == id);
        let of_gemeente = move |(gemeente, line): (usize, &'a ScoreLine)| {
            let cell = |line: &'a ScoreLine, at: usize| line.cells.get(at).or_fault("a score of each indicator");
            let (before, after) = (cell(lines.get(&line.code)?, at?), cell(line, indicator));
            let because = || {
                ChangeReason::between(before, after)
                    .and_then(|because| match before.judgement == after.judgement {
                        true => Some(because),
                        false => because.of_what_decides(now.asks(indicator)),
                    })
                    .unwrap_or_else(|| ChangeReason::Decided(language.say(now.decided_by(indicator, gemeente))))
            };
            let changed = |because: ChangeReason| Changed {
                why: matches!(because, ChangeReason::Decided(_)).then(|| now.why(indicator, gemeente)).flatten(),
                code: line.code,
                gemeente: line.name.clone(),
                section: now.section(indicator).to_owned(),
                indicator: id.clone(),
                approved: before.clone(),
                now: after.clone(),
                because,
            };
            (before != after).then(|| changed(because()))
        };
        now.scores.lines.iter().enumerate().filter_map(of_gemeente)
    };
    now.scores.indicators.iter().enumerate().flat_map(of_indicator)
}

fn reports(approved: &Reports, Outputs { reports: now, origin, .. }: &Outputs) -> Vec<ChangedReport> {
    let gone = approved.keys().filter(|code| !now.contains_key(*code));
    let gone = gone.map(|code| ChangedReport { code: *code, is: ReportChange::Gone });
    let others = now.iter().flat_map(|(code, text)| {
        let changes = match approved.get(code) {
            None => vec![ReportChange::New],
            Some(before) => of_report(before, text, origin),
        };
        changes.into_iter().map(|is| ChangedReport { code: *code, is })
    });
    others.chain(gone).collect()
}

/// What a reader is told of figures, apart from where they come from: a delivery that was sent again changes the second
/// alone.
fn of_report(before: &str, after: &str, origin: &str) -> Vec<ReportChange> {
    let ((before, from), (after, to)) = (without_origin(before, origin), without_origin(after, origin));
    let outcome = (before != after).then(|| ReportChange::Changed(difference(&before, &after)));
    let others = to.iter().filter(|line| !from.contains(line)).count();
    let gone = from.iter().filter(|line| !to.contains(line)).count();
    let moved = (from != to).then(|| ReportChange::Origin(others.max(gone).max(1)));
    outcome.into_iter().chain(moved).collect()
}

/// A report without the table of its deliveries, which has this above it, and the lines of that.
fn without_origin<'t>(text: &'t str, origin: &str) -> (String, Vec<&'t str>) {
    let heading = format!("**{origin}**");
    let (mut rest, mut origin, mut within) = (String::new(), Vec::new(), false);
    for line in text.split_inclusive('\n') {
        if line.trim_end() == heading {
            within = true;
        } else if within && !line.trim().is_empty() && !line.starts_with('|') {
            within = false;
        }
        if within { origin.push(line) } else { rest.push_str(line) }
    }
    (rest, origin)
}

fn difference(before: &str, after: &str) -> Vec<String> {
    let difference = TextDiff::from_lines(before, after);
    difference.unified_diff().context_radius(CONTEXT).to_string().lines().map(str::to_owned).collect()
}

impl Differences {
    pub(super) fn none() -> Differences {
        let (indicators, gemeenten) = (ListDifference::default(), ListDifference::default());
        let (renamed, colours, figures, reports, files) = (vec![], vec![], vec![], vec![], vec![]);
        Differences { peildatum: None, indicators, gemeenten, renamed, colours, figures, reports, files }
    }

    pub fn is_empty(&self) -> bool {
        *self == Differences::none()
    }
}

impl ListDifference {
    /// What differs between two lists of things that are the same when their keys are.
    fn of<T, K: PartialEq>(
        before: &[T],
        after: &[T],
        key: impl Fn(&T) -> K,
        show: impl Fn(&T) -> String,
    ) -> ListDifference {
        let (old, new): (Vec<K>, Vec<K>) = (before.iter().map(&key).collect(), after.iter().map(&key).collect());
        let missing =
            |things: &[T], known: &[K]| things.iter().filter(|thing| !known.contains(&key(thing))).map(&show).collect();
        let kept = old.iter().filter(|key| new.contains(key));
        let reordered = !kept.eq(new.iter().filter(|key| old.contains(key)));
        ListDifference { new: missing(after, &old), gone: missing(before, &new), reordered }
    }
}

impl Renamed {
    fn when(approved: String, now: String) -> Option<Renamed> {
        (approved != now).then_some(Renamed { approved, now })
    }
}

impl ChangeReason {
    /// Without what the colour rules do not ask: a figure that is only printed cannot have changed a colour.
    fn of_what_decides(self, asks: Asks) -> Option<ChangeReason> {
        match self {
            ChangeReason::Printed { figure, benchmark } => {
                let figure = figure.filter(|_| asks.figure);
                let benchmark = benchmark.filter(|_| asks.benchmark);
                (figure.is_some() || benchmark.is_some()).then_some(ChangeReason::Printed { figure, benchmark })
            }
            decided => Some(decided),
        }
    }

    fn between(before: &ApprovedCell, after: &ApprovedCell) -> Option<ChangeReason> {
        let figure = Renamed::when(before.value.clone(), after.value.clone());
        let benchmark = Renamed::when(before.benchmark.clone(), after.benchmark.clone());
        (figure.is_some() || benchmark.is_some()).then_some(ChangeReason::Printed { figure, benchmark })
    }
}
