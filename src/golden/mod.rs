//! Golden outputs: what each version of the rules gives, as it was once looked at and approved.
//!
//! [`Outputs`] is what a version gives now, [`Approved`] what a [`GoldenFolder`] holds; [`compare`] says how they differ. Only
//! `folder` touches the disk. What is damaged or missing is a message, never agreement.

mod cell;
mod chosen;
mod compare;
mod folder;
mod found;
mod phrases;
mod scores;
mod together;

pub use cell::{ApprovedCell, Judgement};
pub use chosen::{ChosenGemeenten, GOLDEN_FILE};
pub use compare::{ChangeReason, Changed, ChangedReport, Differences, ListDifference, Renamed, ReportChange, compare};
pub use folder::{CHOSEN_PATH, FolderChanges, GoldenFolder};
pub use found::not_as_approved;
pub use scores::{Damage, ScoreLine, Scores, sum_of};
pub use together::{Shared, together};

use indexmap::IndexMap;

use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::engine::{self, Evaluation};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{Said, said};
use mdd_engine::rules::condition::{Quantity, Threshold};
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::rules::{ColourRule, Indicator};
use mdd_engine::terms::GemeenteCode;
use mdd_report::render::to_markdown;
use mdd_report::report::Country;

/// The texts of reports, by gemeente.
pub type Reports = IndexMap<GemeenteCode, String>;

/// What was approved of one version.
pub struct Approved {
    pub scores: Scores,
    pub reports: Reports,
}

/// What one version gives now, to be compared or approved.
pub struct Outputs {
    pub scores: Scores,
    /// The scores as they are kept.
    text: String,
    pub reports: Reports,
    /// What stands above the table of deliveries in them.
    origin: String,
    /// By indicator, in the order of the scores.
    deciders: Vec<Decider>,
}

/// Which of the printed figures the colour rules of an indicator ask.
#[derive(Clone, Copy, Default)]
struct Asks {
    figure: bool,
    benchmark: bool,
}

/// What decided the colours of one indicator.
struct Decider {
    /// The paragraph that shows it: "2.3".
    section: String,
    /// The conditions of the rules, as they stand in the file, and what the report says where they decide.
    rules: Vec<(String, String)>,
    asks: Asks,
    /// By gemeente, in the order of the scores.
    because: Vec<engine::Because>,
}

/// The condition of a rule that holds for whom no other does.
const ALWAYS: &str = "true";

impl Outputs {
    /// Everything to approve of an evaluation: all scores, and the reports of some gemeenten by their numbers.
    pub fn of(evaluation: &Evaluation<'_>, gemeenten: &[GemeenteIndex]) -> Outputs {
        let country = Country::new(evaluation);
        let reports: Reports = gemeenten
            .iter()
            .map(|&gemeente| {
                let code = evaluation.data.gemeenten[gemeente].code;
                let mut report = country.report(gemeente);
                // A comment in a file of rules, or a new version of the program, is nothing to approve.
                for meta in [&mut report.meta.rules_hash, &mut report.meta.data_hash] {
                    *meta = "-".to_owned();
                }
                report.meta.program = "mdd".to_owned();
                (code, to_markdown(&[report]))
            })
            .collect();
        let sums = reports.iter().map(|(code, text)| (*code, sum_of(text))).collect();
        let all = || evaluation.data.gemeenten.keys();
        let decider = |(number, indicator): (IndicatorIndex, &Indicator)| Decider {
            section: indicator.section.clone(),
            rules: indicator.colours.iter().map(|rule| (written(rule), rule.why.clone())).collect(),
            asks: asks(indicator),
            because: all().map(|gemeente| evaluation.decision(number, gemeente).because).collect(),
        };
        let scores = Scores::of(evaluation, sums);
        Outputs {
            text: scores.to_text(),
            scores,
            reports,
            origin: evaluation.pack.words().get("report-origin").to_owned(),
            deciders: evaluation.indicators().map(decider).collect(),
        }
    }

    /// The version of the rules.
    pub fn rules(&self) -> &str {
        &self.scores.rules
    }

    fn decider(&self, indicator: usize) -> &Decider {
        self.deciders.get(indicator).or_fault("the rules of a list of scores")
    }

    fn asks(&self, indicator: usize) -> Asks {
        self.decider(indicator).asks
    }

    fn section(&self, indicator: usize) -> &str {
        &self.decider(indicator).section
    }

    /// What decides a colour now, as the end of a sentence.
    fn decided_by(&self, indicator: usize, gemeente: usize) -> Said {
        use engine::Because::{Gap, Missing, NoFigure, NotDelivered, Nothing, Outdated, Rule};
        let decider = self.decider(indicator);
        match decider.because.get(gemeente).or_fault("what decided a score") {
            Rule(rule) => {
                let (written, _) = decider.rules.get(usize::from(*rule)).or_fault("the rule that decided");
                let how = if written == ALWAYS { "golden-by-rule-for-rest" } else { "golden-by-rule" };
                said(how).with("number", usize::from(*rule) + 1).with("rule", written)
            }
            NoFigure => said("golden-no-figure"),
            Missing(_) => said("golden-figure-missing"),
            Outdated => said("golden-outdated"),
            NotDelivered => said("golden-not-delivered"),
            Gap => said("golden-no-rule-holds"),
            Nothing => said("golden-no-rule"),
        }
    }

    /// What the report says of a colour that a rule gives.
    fn why(&self, indicator: usize, gemeente: usize) -> Option<String> {
        let decider = self.decider(indicator);
        match decider.because.get(gemeente)? {
            engine::Because::Rule(rule) => decider.rules.get(usize::from(*rule)).map(|(_, why)| why.clone()),
            _ => None,
        }
    }
}

fn asks(indicator: &Indicator) -> Asks {
    let asked = |quantity| indicator.colours.iter().any(|rule| rule.condition.quantities().contains(&quantity));
    Asks { figure: asked(Quantity::Measure(indicator.measure)), benchmark: asked(Quantity::Benchmark) }
}

/// A condition as it stands in the file, with the numbers behind the names in it: of those it is most often one that
/// changed.
fn written(rule: &ColourRule) -> String {
    let thresholds = rule.condition.thresholds();
    if thresholds.is_empty() {
        return rule.written.clone();
    }
    let shown = |value: &Threshold| value.number().map_or_else(|| value.dutch(), |number| number.to_string());
    let values: Vec<String> = thresholds.iter().map(|(name, value)| format!("{name} = {}", shown(value))).collect();
    format!("{} ({})", rule.written, values.join(", "))
}
