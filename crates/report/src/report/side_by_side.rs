//! Gemeenten side by side on subjects, and colours counted by who does the subject: an organisation once, for all that it does
//! it for.
//!
//! Knows neither why these gemeenten are together, nor how it looks.

use serde::Serialize;

use super::country::Country;
use super::{LegendLine, Meta, PrintedScore, ServedBy};
use mdd_engine::dataset::{GemeenteIndex, Organisation};
use mdd_engine::language::{ReportWords, said};
use mdd_engine::rules::Indicator;
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::terms::Colour;

/// Gemeenten by subjects.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GemeentenBeside {
    /// Of the whole: the gemeente in it is empty.
    #[serde(skip)]
    pub meta: Meta,
    /// What they have in common: "Servicepunt Duin".
    pub title: String,
    /// A sentence each, below the title.
    pub about: Vec<String>,
    pub legend: Vec<LegendLine>,
    /// In the order of the report.
    pub subjects: Vec<SubjectBeside>,
}

/// One subject, of each gemeente.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct SubjectBeside {
    pub indicator: String,
    pub section: String,
    pub label: String,
    /// Who does it for several of them, and how many have which colour: a sentence each.
    pub told: Vec<String>,
    /// Each that does it: an organisation once, a gemeente that does it itself also.
    pub counted: Vec<CountedOnce>,
    /// In the order in which they were asked for.
    pub gemeenten: Vec<GemeenteBeside>,
}

/// Who does a subject, and with which colour.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct CountedOnce {
    /// That of the organisation, or the name of the gemeente.
    pub title: String,
    /// As the organisation is asked for; empty of a gemeente that does it itself.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// The codes of those that it is done for.
    pub gemeenten: Vec<String>,
    /// None: there is none, or they differ.
    pub colour: Option<Colour>,
    /// Not all of them have one colour.
    pub differs: bool,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct GemeenteBeside {
    pub code: String,
    pub gemeente: String,
    #[serde(flatten)]
    pub score: PrintedScore,
}

impl GemeentenBeside {
    /// What stands at the head of every form: name and version of the monitor.
    pub fn monitor(&self) -> String {
        format!("{} {}", self.meta.monitor, self.meta.rules)
    }
}

impl SubjectBeside {
    /// "3.1 Bijhouding BGT"
    pub fn heading(&self) -> String {
        format!("{} {}", self.section, self.label)
    }
}

impl GemeenteBeside {
    /// Why it has its colour, and what the gemeente says of it.
    pub fn why(&self) -> String {
        let explanation = self.score.explanation.as_ref().map(|found| found.words.as_str());
        let said = std::iter::once(self.score.why.as_str()).chain(explanation).filter(|said| !said.is_empty());
        said.collect::<Vec<_>>().join(" ")
    }

    /// The organisation that does it; empty where the gemeente does it itself.
    pub fn served(&self) -> &str {
        self.score.served_by.as_ref().map_or("", |found| &found.title)
    }
}

impl Country<'_> {
    /// These gemeenten on these subjects.
    pub fn side_by_side(
        &self,
        title: String,
        about: Vec<String>,
        gemeenten: &[GemeenteIndex],
        subjects: &[IndicatorIndex],
    ) -> GemeentenBeside {
        let subjects = subjects.iter().map(|number| self.subject_beside(*number, gemeenten));
        GemeentenBeside { meta: self.of_all(), title, about, legend: self.legend(), subjects: subjects.collect() }
    }

    /// The gemeenten of an organisation: on the subjects of the summary, and on what it does besides.
    pub fn of_organisation(&self, organisation: &Organisation) -> GemeentenBeside {
        let (pack, data, words) = (self.evaluation.pack, self.evaluation.data, self.evaluation.pack.words());
        let in_summary = |id: &String| pack.outline.summary().any(|own| own == id);
        let is_asked =
            |indicator: &Indicator| in_summary(&indicator.id) || self.evaluation.is_done_by(indicator, organisation);
        let subjects = pack.indicators().filter(|(_, indicator)| is_asked(indicator));
        let subjects: Vec<IndicatorIndex> = subjects.map(|(number, _)| number).collect();
        let names: Vec<String> =
            organisation.members.iter().map(|member| data.gemeenten[*member].name.clone()).collect();
        let told = said("report-organisation-of").with("count", names.len()).with("gemeenten", names);
        let contact = words.say(said("report-organisation-contact").with("contact", &organisation.contact));
        let about = vec![words.say(told), contact];
        self.side_by_side(organisation.title.clone(), about, &organisation.members, &subjects)
    }

    fn subject_beside(&self, number: IndicatorIndex, gemeenten: &[GemeenteIndex]) -> SubjectBeside {
        let indicator = self.evaluation.pack.indicator(number);
        let beside = |gemeente: &GemeenteIndex| {
            let (code, name) = self.named(*gemeente);
            GemeenteBeside { code, gemeente: name, score: self.score(number, *gemeente) }
        };
        let gemeenten: Vec<GemeenteBeside> = gemeenten.iter().map(beside).collect();
        let counted = counted(&gemeenten);
        SubjectBeside {
            indicator: indicator.id.clone(),
            section: indicator.section.clone(),
            label: indicator.label.clone(),
            told: told(&counted, &gemeenten, self.evaluation.pack.words()),
            counted,
            gemeenten,
        }
    }
}

/// Each that does it, where it is first met.
fn counted(gemeenten: &[GemeenteBeside]) -> Vec<CountedOnce> {
    let mut counted: Vec<CountedOnce> = Vec::new();
    for GemeenteBeside { code, gemeente, score } in gemeenten {
        let (title, organisation) = match &score.served_by {
            Some(ServedBy { title, name, .. }) => (title, name.as_str()),
            None => (gemeente, ""),
        };
        let known = counted.iter_mut().find(|one| !organisation.is_empty() && one.organisation == organisation);
        match known {
            Some(known) => {
                known.differs |= known.colour != score.colour;
                known.colour = known.colour.filter(|_| !known.differs);
                known.gemeenten.push(code.clone());
            }
            None => counted.push(CountedOnce {
                title: title.clone(),
                organisation: organisation.to_owned(),
                gemeenten: vec![code.clone()],
                colour: score.colour,
                differs: false,
            }),
        }
    }
    counted
}

fn told(counted: &[CountedOnce], gemeenten: &[GemeenteBeside], words: &ReportWords) -> Vec<String> {
    let name = |code: &String| gemeenten.iter().find(|one| one.code == *code).map(|one| one.gemeente.clone());
    let organisations = counted.iter().filter(|one| !one.organisation.is_empty()).map(|one| {
        let names: Vec<String> = one.gemeenten.iter().filter_map(name).collect();
        let told = match (one.differs, one.colour) {
            (true, _) => said("report-counted-differs"),
            (false, Some(colour)) => said("report-counted-once").with("colour", words.marked(colour)),
            (false, None) => said("report-counted-without"),
        };
        words.say(told.with("title", &one.title).with("gemeenten", names))
    });
    let of = |colour| counted.iter().filter(|one| one.colour == Some(colour)).count();
    let colours = Colour::ALL.map(|colour| (of(colour), words.marked(colour)));
    let colours = colours.into_iter().filter(|(count, _)| *count > 0);
    let colours = colours.map(|(count, colour)| format!("{count} {colour}"));
    let differ = counted.iter().filter(|one| one.differs).count();
    let differ = (differ > 0).then(|| words.say(said("report-counted-differ").with("count", differ)));
    let parts: Vec<String> = colours.chain(differ).collect();
    let all = (!parts.is_empty()).then(|| words.say(said("report-counted").with("parts", parts)));
    organisations.chain(all).collect()
}
