//! A list of explanations for a version of the rules and a day: which hold, and which colour rules draw most of them.

use serde::Serialize;

use super::{ExplanationState, Explanations, KeptExplanation};
use crate::engine::{Because, Evaluation};
use crate::rules::index::IndicatorIndex;
use crate::terms::Colour;
use crate::text::CsvFile;

const COLUMNS: [&str; 13] = [
    "code",
    "gemeente",
    "indicator",
    "section",
    "label",
    "state",
    "since",
    "until",
    "who",
    "text",
    "versions",
    "colour",
    "rule",
];

/// One explanation of one colour.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ListedExplanation {
    /// Empty of a gemeente of another time.
    pub code: String,
    pub gemeente: String,
    pub indicator: String,
    /// Empty where the version does not have the indicator.
    pub section: String,
    pub label: String,
    /// `holds`, `lapsed`, `coming`, or `other-rules` when it is of other versions.
    pub state: &'static str,
    pub since: String,
    pub until: String,
    pub who: String,
    pub text: String,
    /// Empty for all.
    pub versions: Vec<String>,
    /// The colour that it stands beside.
    pub colour: Option<Colour>,
    /// Which colour rule decided it, counted from 1; none where no rule was asked.
    pub rule: Option<usize>,
}

/// How many explanations that hold are about one colour rule.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct DrawnBy {
    pub indicator: String,
    pub section: String,
    pub label: String,
    /// Counted from 1; none where no rule was asked.
    pub rule: Option<usize>,
    pub colour: Option<Colour>,
    /// What the rule says.
    pub why: String,
    pub explanations: usize,
}

/// Of a version and a day, all there is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ExplanationList {
    schema: &'static str,
    pub rules: String,
    pub peildatum: String,
    pub explanations: Vec<ListedExplanation>,
    /// The rule that draws most explanations first.
    pub drawn_by: Vec<DrawnBy>,
}

/// Of other versions of the rules.
const OTHER_RULES: &str = "other-rules";

impl ExplanationList {
    pub fn of(evaluation: &Evaluation<'_>, explanations: &Explanations) -> ExplanationList {
        let each =
            explanations.all().flat_map(|kept| kept.indicators.iter().map(move |own| (kept, own.value.as_str())));
        let listed: Vec<ListedExplanation> =
            each.map(|(kept, indicator)| listed(evaluation, kept, indicator)).collect();
        ExplanationList {
            schema: "mdd-explanations/1",
            rules: evaluation.pack.number().to_owned(),
            peildatum: evaluation.peildatum.to_string(),
            drawn_by: drawn_by(evaluation, &listed),
            explanations: listed,
        }
    }

    /// A line an explanation and colour.
    pub fn to_csv(&self) -> Vec<u8> {
        let mut file = CsvFile::new(COLUMNS);
        for listed in &self.explanations {
            let ListedExplanation { code, gemeente, indicator, section, label, state, .. } = listed;
            let ListedExplanation { since, until, who, text, versions, colour, rule, .. } = listed;
            let (versions, rule) = (versions.join(" "), rule.map(|rule| rule.to_string()).unwrap_or_default());
            let about = [code, gemeente, indicator, section, label].map(String::as_str);
            let said = [state, since.as_str(), until, who, text];
            file.line(about.into_iter().chain(said).chain([&*versions, colour.map_or("", Colour::word), &*rule]));
        }
        file.into_bytes()
    }

    /// # Errors
    /// None in practice: everything in it can be written.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

fn listed(evaluation: &Evaluation<'_>, kept: &KeptExplanation, id: &str) -> ListedExplanation {
    let pack = evaluation.pack;
    let number: Option<IndicatorIndex> = pack.indicator_index(id);
    let indicator = number.map(|number| pack.indicator(number));
    let is_for = kept.is_for(pack.number()) && indicator.is_some();
    let decision = number.zip(kept.gemeente).filter(|_| is_for).map(|(number, at)| evaluation.decision(number, at));
    let rule = decision.and_then(|decision| match decision.because {
        Because::Rule(rule) => Some(usize::from(rule) + 1),
        _ => None,
    });
    let found = kept.gemeente.map(|at| evaluation.data.gemeente(at));
    ListedExplanation {
        code: found.map(|found| found.code.to_string()).unwrap_or_default(),
        gemeente: found.map_or_else(|| kept.named.clone(), |found| found.name.clone()),
        indicator: id.to_owned(),
        section: indicator.map(|found| found.section.clone()).unwrap_or_default(),
        label: indicator.map(|found| found.label.clone()).unwrap_or_default(),
        state: if is_for { kept.state(evaluation.peildatum.0).word() } else { OTHER_RULES },
        since: kept.since.to_string(),
        until: kept.until.to_string(),
        who: kept.who.clone(),
        text: kept.text.clone(),
        versions: kept.rules.clone(),
        colour: decision.and_then(|decision| decision.colour),
        rule,
    }
}

/// How many of those that hold each rule draws; equal ones in the order of the report.
fn drawn_by(evaluation: &Evaluation<'_>, listed: &[ListedExplanation]) -> Vec<DrawnBy> {
    let mut found: Vec<DrawnBy> = Vec::new();
    let holds = ExplanationState::Holds.word();
    for (_, indicator) in evaluation.indicators() {
        for one in listed.iter().filter(|one| one.state == holds && one.indicator == indicator.id) {
            match found
                .iter_mut()
                .find(|known| known.indicator == one.indicator && (known.rule, known.colour) == (one.rule, one.colour))
            {
                Some(known) => known.explanations += 1,
                None => {
                    let decides = one.rule.and_then(|rule| indicator.colours.get(rule.checked_sub(1)?));
                    found.push(DrawnBy {
                        indicator: one.indicator.clone(),
                        section: one.section.clone(),
                        label: one.label.clone(),
                        rule: one.rule,
                        colour: one.colour,
                        why: decides.map(|rule| rule.why.clone()).unwrap_or_default(),
                        explanations: 1,
                    });
                }
            }
        }
    }
    found.sort_by_key(|drawn| std::cmp::Reverse(drawn.explanations));
    found
}
