//! A plan of groups as it is printed, and read again for the sheets of its groups: a sum tells whether somebody changed it.

use serde::Serialize;
use serde_json::Value;

use super::taking_part::TakingPart;
use super::{KeptParticipant, WorkshopMistake};
use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::engine::Evaluation;
use crate::language::said;
use crate::terms::{GemeenteCode, Meaning};
use crate::text::CsvFile;
use crate::what_if::typed;
use crate::workshop::{PlanAsked, PlannedGroup, SearchKind, WhyLeftOver, WorkshopPlan};

/// The shape of a plan in JSON.
pub const PLAN_SHAPE: &str = "mdd-workshop-plan/1";

const COLUMNS: [&str; 10] =
    ["group", "code", "gemeente", "contact", "province", "inhabitants", "groen", "lower", "between", "left_over"];

/// Who meets whom on a theme, and why.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PlannedWorkshop {
    schema: &'static str,
    pub theme: String,
    pub title: String,
    pub rules: String,
    pub peildatum: String,
    pub rules_hash: String,
    pub data_hash: String,
    /// What is set for a what-if; empty where it is none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub what_if: String,
    pub seed: u64,
    /// How many groups were asked for; none: as many as seat most.
    pub asked: Option<usize>,
    /// `exact` or `bounded`.
    pub search: &'static str,
    /// Of a bounded search.
    pub rounds: Option<u32>,
    pub groups: Vec<PlanGroup>,
    pub left_over: Vec<PlanLeftOver>,
}

/// One group.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PlanGroup {
    /// From 1.
    pub number: usize,
    pub members: Vec<PlanMember>,
    /// What there is to learn.
    pub contrasts: Vec<PlanContrast>,
    pub near: NearIn,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PlanMember {
    pub code: String,
    pub gemeente: String,
    /// A role.
    pub contact: String,
    pub province: Option<String>,
    pub inhabitants: Option<u64>,
}

/// An indicator on which somebody is groen and another is not.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PlanContrast {
    pub indicator: String,
    pub section: String,
    pub label: String,
    /// By name.
    pub groen: Vec<String>,
    /// By name: oranje or rood.
    pub lower: Vec<String>,
}

/// In what the members of a group are near each other.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NearIn {
    /// Each once; none of whom nobody says it.
    pub provinces: Vec<String>,
    /// Of the smallest of whom it is known.
    pub least_inhabitants: Option<u64>,
    pub most_inhabitants: Option<u64>,
    /// What is between them, added up; the lower the nearer.
    pub between: u64,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PlanLeftOver {
    #[serde(flatten)]
    pub member: PlanMember,
    /// `nobody-to-learn-from`, `same-organisation`, `groups-are-full` or `nobody-left`.
    pub why: &'static str,
}

impl PlannedWorkshop {
    pub fn of(taking_part: &TakingPart<'_>, plan: &WorkshopPlan, asked: PlanAsked) -> PlannedWorkshop {
        let TakingPart { evaluation, theme, .. } = taking_part;
        let (search, rounds) = match plan.search {
            SearchKind::Exact => ("exact", None),
            SearchKind::Bounded { rounds } => ("bounded", Some(rounds)),
        };
        let left_over = plan.left_over.iter().filter_map(|(code, why)| {
            let why = match why {
                WhyLeftOver::NobodyToLearnFrom => "nobody-to-learn-from",
                WhyLeftOver::SameOrganisation => "same-organisation",
                WhyLeftOver::GroupsAreFull => "groups-are-full",
                WhyLeftOver::NobodyLeft => "nobody-left",
            };
            Some(PlanLeftOver { member: member(taking_part, *code)?, why })
        });
        PlannedWorkshop {
            schema: PLAN_SHAPE,
            theme: theme.key.clone(),
            title: theme.title.clone(),
            rules: evaluation.pack.number().to_owned(),
            peildatum: evaluation.peildatum.to_string(),
            rules_hash: evaluation.pack.hash.clone(),
            data_hash: evaluation.data.hash.clone(),
            what_if: typed(&evaluation.what_if()).unwrap_or_default(),
            seed: asked.seed,
            asked: asked.groups,
            search,
            rounds,
            groups: (1..).zip(&plan.groups).map(|(number, group)| described(taking_part, number, group)).collect(),
            left_over: left_over.collect(),
        }
    }

    /// A line a gemeente; of who is left over without a group.
    pub fn to_csv(&self) -> Vec<u8> {
        let mut file = CsvFile::new(COLUMNS);
        let mut line = |group: String, member: &PlanMember, learns: [String; 3], why: &str| {
            let PlanMember { code, gemeente, contact, province, inhabitants } = member;
            let inhabitants = inhabitants.map(|count| count.to_string()).unwrap_or_default();
            let province = province.as_deref().unwrap_or_default();
            let [groen, lower, between] = &learns;
            file.line([&group, code.as_str(), gemeente, contact, province, &inhabitants, groen, lower, between, why]);
        };
        for PlanGroup { number, members, contrasts, near } in &self.groups {
            for member in members {
                let on = |who: fn(&PlanContrast) -> &[String]| {
                    let found = contrasts.iter().filter(|contrast| who(contrast).contains(&member.gemeente));
                    found.map(|contrast| contrast.indicator.as_str()).collect::<Vec<_>>().join(" ")
                };
                let learns = [on(|contrast| &contrast.groen), on(|contrast| &contrast.lower), near.between.to_string()];
                line(number.to_string(), member, learns, "");
            }
        }
        for PlanLeftOver { member, why } in &self.left_over {
            line(String::new(), member, Default::default(), why);
        }
        file.into_bytes()
    }

    /// With the sum of it all.
    ///
    /// # Errors
    /// None in practice: everything in it can be written.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        #[derive(Serialize)]
        struct Summed<'p> {
            #[serde(flatten)]
            plan: &'p PlannedWorkshop,
            sum: String,
        }
        let sum = sum(&serde_json::to_value(self)?);
        Ok(serde_json::to_string_pretty(&Summed { plan: self, sum })? + "\n")
    }
}

fn described(taking_part: &TakingPart<'_>, number: usize, group: &PlannedGroup) -> PlanGroup {
    let members: Vec<PlanMember> = group.members.iter().filter_map(|code| member(taking_part, *code)).collect();
    let names = |codes: &std::collections::BTreeSet<GemeenteCode>| -> Vec<String> {
        codes.iter().filter_map(|code| Some(member(taking_part, *code)?.gemeente)).collect()
    };
    let contrasts = group.contrasts.iter().filter_map(|contrast| {
        let number = taking_part.theme.indicators.get(contrast.indicator)?;
        let indicator = taking_part.evaluation.pack.indicator(*number);
        Some(PlanContrast {
            indicator: indicator.id.to_string(),
            section: indicator.section.clone(),
            label: indicator.label.clone(),
            groen: names(&contrast.groen),
            lower: names(&contrast.lower),
        })
    });
    let mut provinces: Vec<String> = members.iter().filter_map(|member| member.province.clone()).collect();
    provinces.sort_unstable();
    provinces.dedup();
    let inhabitants = || members.iter().filter_map(|member| member.inhabitants);
    let near = NearIn {
        provinces,
        least_inhabitants: inhabitants().min(),
        most_inhabitants: inhabitants().max(),
        between: group.between,
    };
    PlanGroup { number, contrasts: contrasts.collect(), near, members }
}

fn member(taking_part: &TakingPart<'_>, code: GemeenteCode) -> Option<PlanMember> {
    let data = taking_part.evaluation.data;
    let of = |kept: &&KeptParticipant| data.gemeente(kept.gemeente).code == code;
    let kept = taking_part.kept.iter().find(of)?;
    let found = data.gemeente(kept.gemeente);
    Some(PlanMember {
        code: code.to_string(),
        gemeente: found.name.clone(),
        contact: kept.contact.clone(),
        province: found.province.clone(),
        inhabitants: found.inhabitants,
    })
}

/// A plan that was printed as JSON.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlanAgain {
    /// The codes of the members of each group, in the order of the plan.
    pub groups: Vec<Vec<String>>,
}

impl PlanAgain {
    /// Reads one, when nobody changed it and it is of this theme, and of these rules, deliveries and peildatum.
    ///
    /// # Errors
    /// It is no plan, was changed, or is of something else.
    pub fn read(bytes: &[u8], path: &str, evaluation: &Evaluation<'_>, theme: &str) -> Result<PlanAgain, Diagnostics> {
        let wrong = |mistake| Diagnostics::from(Diagnostic::of(Place::file(path), &mistake));
        let mut plan: Value = serde_json::from_slice(bytes)
            .map_err(|error| wrong(WorkshopMistake::NoPlan { line: error.line().to_string() }))?;
        let schema = plan.get("schema").and_then(Value::as_str).unwrap_or_default();
        if schema != PLAN_SHAPE {
            return Err(wrong(WorkshopMistake::OtherShape { found: schema.to_owned(), allowed: PLAN_SHAPE }));
        }
        let written = plan.as_object_mut().and_then(|plan| plan.remove("sum"));
        if written.as_ref().and_then(Value::as_str) != Some(&sum(&plan)) {
            return Err(wrong(WorkshopMistake::PlanEdited));
        }
        let peildatum = evaluation.peildatum.to_string();
        let what_if = typed(&evaluation.what_if()).unwrap_or_default();
        let same = [
            ("what_if", "workshop-plan-what-if", what_if.as_str()),
            ("theme", "workshop-plan-theme", theme),
            ("rules", "workshop-plan-rules", evaluation.pack.number()),
            ("peildatum", "workshop-plan-peildatum", &peildatum),
            ("rules_hash", "workshop-plan-rules-hash", &evaluation.pack.hash),
            ("data_hash", "workshop-plan-data-hash", &evaluation.data.hash),
        ];
        for (key, what, asked) in same {
            let planned = plan.get(key).and_then(Value::as_str).unwrap_or_default();
            if planned != asked {
                let [planned, asked] =
                    [planned, asked].map(|text| if text.is_empty() { "-".to_owned() } else { shown(text) });
                return Err(wrong(WorkshopMistake::PlanOfOther { what: said(what), planned, asked }));
            }
        }
        let list = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
        let code = |member: &Value| member.get("code").and_then(Value::as_str).map(str::to_owned);
        let groups: Vec<Vec<String>> = list(&plan, "groups")
            .iter()
            .map(|group| list(group, "members").iter().filter_map(code).collect())
            .collect();
        if groups.is_empty() { Err(wrong(WorkshopMistake::PlanEmpty)) } else { Ok(PlanAgain { groups }) }
    }
}

/// A hash as it is shown; what is none as it is.
fn shown(text: &str) -> String {
    crate::terms::short_hash(text).to_owned()
}

/// Of what a plan says, however it is laid out.
fn sum(plan: &Value) -> String {
    fn add(value: &Value, meaning: &mut Meaning) {
        match value {
            Value::Object(fields) => {
                let mut fields: Vec<(&String, &Value)> = fields.iter().collect();
                fields.sort_unstable_by_key(|(key, _)| *key);
                meaning.add(&format!("{{{}", fields.len()));
                for (key, value) in fields {
                    meaning.add(key);
                    add(value, meaning);
                }
            }
            Value::Array(items) => {
                meaning.add(&format!("[{}", items.len()));
                items.iter().for_each(|item| add(item, meaning));
            }
            other => meaning.add(&other.to_string()),
        }
    }
    let mut meaning = Meaning::default();
    add(plan, &mut meaning);
    meaning.sum()
}
