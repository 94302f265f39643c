//! With whom a gemeente is compared besides the country: one other gemeente, or those that are alike in something.

use super::beside::{Compared, ComparedWith};
use super::lineage::part_of;
use super::spread::SpreadMarks;
use typed_index_collections::TiVec;

use mdd_engine::dataset::{Gemeente, GemeenteIndex};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place, nearest};
use mdd_engine::engine::{Among, Evaluation, share_shown};
use mdd_engine::fault::OrFault;
use mdd_engine::language::{ReportWords, Said, said};
use mdd_engine::mistakes;
use mdd_engine::rules::figure_name;
use mdd_engine::rules::index::{IndicatorIndex, MeasureIndex};
use mdd_engine::terms::{Number, Shown, Value};

mistakes! {
    /// What can be wrong with what a report is to be compared with.
    enum CompareMistake {
        NoProvince = Error NothingToCompare "compare-no-province";
        NoInhabitants = Error NothingToCompare "compare-no-inhabitants";
        Unknown { found: String, measure: Option<String>, any: Option<Said> } = Error NothingToCompare "compare-unknown";
    }
}

const PROVINCE: &str = "provincie";
const INHABITANTS: &str = "inwoners";

/// The classes of size that the CBS publishes about: between each two of these, below the first and above the last.
const SIZES: [u32; 7] = [5_000, 10_000, 20_000, 50_000, 100_000, 150_000, 250_000];

/// What a reader may ask to be compared with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ComparisonGroup {
    Gemeente(GemeenteIndex),
    Province,
    Inhabitants,
    /// The gemeenten with the same value of this measure.
    Peers(MeasureIndex),
}

impl ComparisonGroup {
    /// What was asked for: "provincie", "inwoners", the name of a measure, or a gemeente.
    ///
    /// # Errors
    /// It is none of these, or the register does not say in which province or how large gemeenten are.
    pub fn find(evaluation: &Evaluation<'_>, asked: &str) -> Result<ComparisonGroup, Diagnostics> {
        let wrong = |mistake| Diagnostic::of(Place::Argument(asked.to_owned()), &mistake);
        let known = |says: fn(&Gemeente) -> bool| evaluation.data.gemeenten.iter().any(says);
        match asked.to_lowercase().as_str() {
            PROVINCE if known(|gemeente| gemeente.province.is_some()) => return Ok(ComparisonGroup::Province),
            INHABITANTS if known(|gemeente| gemeente.inhabitants.is_some()) => return Ok(ComparisonGroup::Inhabitants),
            PROVINCE => return Err(wrong(CompareMistake::NoProvince).into()),
            INHABITANTS => return Err(wrong(CompareMistake::NoInhabitants).into()),
            _ => {}
        }
        let measures = || evaluation.pack.measures.iter().map(|measure| measure.name.as_str());
        if let Some(measure) = evaluation.pack.measures.position(|measure| measure.name == asked) {
            return Ok(ComparisonGroup::Peers(measure));
        }
        // The one that the rules themselves compare by, where they do.
        let peers = evaluation.pack.indicators.values().find_map(|indicator| indicator.benchmark.peers());
        let peers = peers.map(|peers| evaluation.measure(peers));
        let such_as = peers.map(|measure| measure.name.clone());
        let found = evaluation.data.find(asked).map(ComparisonGroup::Gemeente);
        found.map_err(|unknown| match nearest(asked, measures().chain([PROVINCE, INHABITANTS])) {
            Some(near) => {
                let any = such_as.is_none().then(|| said("compare-any"));
                wrong(CompareMistake::Unknown { found: asked.to_owned(), measure: such_as, any })
                    .suggest_near(asked, [near])
                    .into()
            }
            None => unknown.map(|unknown| {
                unknown.also_help(match &such_as {
                    Some(measure) => said("compare-or-such-as").with("measure", measure),
                    None => said("compare-or"),
                })
            }),
        })
    }
}

/// A comparison, worked out for every group of gemeenten.
pub(super) struct Others {
    groups: Vec<Group>,
    /// The group of each gemeente; none where it is not known.
    group_of: TiVec<GemeenteIndex, Option<usize>>,
    /// What those are called of whom it is not known.
    unknown: String,
}

struct Group {
    with: ComparedWith,
    /// By indicator; none when there is nothing to print.
    figures: TiVec<IndicatorIndex, Option<Figure>>,
}

struct Figure {
    compared: Compared,
    /// Where it stands in a picture.
    number: Option<Number>,
}

impl Others {
    pub fn new(evaluation: &Evaluation<'_>, comparison: ComparisonGroup) -> Others {
        let unknown = evaluation.pack.words().get("report-compared-unknown").to_owned();
        if let ComparisonGroup::Gemeente(other) = comparison {
            let label = evaluation.data.gemeenten[other].name.clone();
            let with = ComparedWith { label, gemeenten: 1 };
            let figures = evaluation.indicators().map(|(number, _)| Some(of_one(evaluation, number, other)));
            let group = Group { with, figures: figures.collect() };
            return Others { groups: vec![group], group_of: vec![Some(0); evaluation.gemeenten()].into(), unknown };
        }
        let mut labels: Vec<(String, Vec<GemeenteIndex>)> = Vec::new();
        let mut group_of = TiVec::with_capacity(evaluation.gemeenten());
        for gemeente in evaluation.data.gemeenten.keys() {
            let Some(label) = label(evaluation, comparison, gemeente) else {
                group_of.push(None);
                continue;
            };
            let at = labels.iter().position(|(known, _)| *known == label).unwrap_or_else(|| {
                labels.push((label, Vec::new()));
                labels.len() - 1
            });
            if let Some((_, members)) = labels.get_mut(at) {
                members.push(gemeente);
            }
            group_of.push(Some(at));
        }
        let group = |(label, members): (String, Vec<GemeenteIndex>)| Group {
            figures: evaluation.indicators().map(|(number, _)| of_several(evaluation, number, &members)).collect(),
            with: ComparedWith { label, gemeenten: members.len() },
        };
        Others { groups: labels.into_iter().map(group).collect(), group_of, unknown }
    }

    fn group(&self, gemeente: GemeenteIndex) -> Option<&Group> {
        let group = self.group_of[gemeente]?;
        Some(self.groups.get(group).or_fault("the group of a gemeente"))
    }

    pub fn with(&self, gemeente: GemeenteIndex) -> ComparedWith {
        let unknown = || ComparedWith { label: self.unknown.clone(), gemeenten: 0 };
        self.group(gemeente).map_or_else(unknown, |group| group.with.clone())
    }

    fn figure(&self, indicator: IndicatorIndex, gemeente: GemeenteIndex) -> Option<&Figure> {
        self.group(gemeente)?.figures[indicator].as_ref()
    }

    /// What is printed beside the figure of this gemeente: always something.
    pub fn compared(&self, indicator: IndicatorIndex, gemeente: GemeenteIndex) -> Compared {
        let nothing = || Compared { figure: Shown::Nothing, colour: None };
        self.figure(indicator, gemeente).map_or_else(nothing, |figure| figure.compared.clone())
    }

    /// The same, as marks in a picture.
    pub fn marked(&self, indicator: IndicatorIndex, gemeente: GemeenteIndex) -> SpreadMarks {
        let Some(figure) = self.figure(indicator, gemeente) else { return SpreadMarks::default() };
        let answer = figure.number.is_none().then(|| figure.compared.figure.to_string());
        SpreadMarks { benchmark: None, compared: figure.number, answer }
    }
}

fn of_one(evaluation: &Evaluation<'_>, number: IndicatorIndex, other: GemeenteIndex) -> Figure {
    let score = evaluation.score(number, other);
    Figure { number: score.figure.number(), compared: Compared { figure: score.figure, colour: score.colour } }
}

fn of_several(evaluation: &Evaluation<'_>, number: IndicatorIndex, members: &[GemeenteIndex]) -> Option<Figure> {
    let (indicator, words) = (evaluation.pack.indicator(number), evaluation.pack.words());
    let (figure, number) = match evaluation.among(number, members)? {
        Among::Count(count) => {
            let printed = part_of(count, members.len(), words);
            (Shown::words(printed, Value::Number(count.into())), None)
        }
        Among::Share { holding, known } => (share_shown(holding, known, &indicator.benchmark_display, words), None),
        Among::Figure(mean) => (indicator.benchmark_display.shown(&mean.map_or(Value::Missing, Value::Number)), mean),
    };
    Some(Figure { compared: Compared { figure, colour: None }, number })
}

/// What the gemeenten of a group have in common, as a column is headed.
fn label(evaluation: &Evaluation<'_>, comparison: ComparisonGroup, gemeente: GemeenteIndex) -> Option<String> {
    let (found, words) = (&evaluation.data.gemeenten[gemeente], evaluation.pack.words());
    match comparison {
        ComparisonGroup::Gemeente(_) => None,
        ComparisonGroup::Province => {
            let province = found.province.as_ref();
            province.map(|province| words.say(said("report-same-province").with("province", province)))
        }
        ComparisonGroup::Inhabitants => found.inhabitants.map(|inhabitants| size(inhabitants, words)),
        ComparisonGroup::Peers(measure) => {
            let value = evaluation.value(measure, gemeente);
            let name = figure_name(&evaluation.measure(measure).name);
            let same = said("report-same-peers").with("peers", name);
            (!value.is_missing()).then(|| words.say(same.with("value", evaluation.show(measure, gemeente))))
        }
    }
}

/// Which class of size so many inhabitants are in, from the smallest on.
pub(super) fn size_class(inhabitants: u64) -> usize {
    SIZES.partition_point(|from| u64::from(*from) <= inhabitants)
}

/// The same in words.
pub(super) fn size(inhabitants: u64, words: &ReportWords) -> String {
    let written = |count: &u32| words.number(Number::from(i64::from(*count)));
    let (below, above) = SIZES.split_at(size_class(inhabitants));
    let (from, to) = (below.last().map(written), above.first().map(written));
    words.say(match (from, to) {
        (Some(from), Some(to)) => said("report-size-between").with("from", from).with("to", to),
        (Some(from), None) => said("report-size-from").with("from", from),
        (None, to) => said("report-size-below").with("to", to.or_fault("a class of size for every number")),
    })
}

#[cfg(test)]
mod tests {
    use mdd_engine::language::ReportWords;

    fn size(inhabitants: u64) -> String {
        super::size(inhabitants, &ReportWords::default())
    }

    #[test]
    fn a_class_of_size_holds_its_lower_end() {
        assert_eq!(size(4_999), "minder dan 5.000 inwoners");
        assert_eq!(size(20_000), "20.000 tot 50.000 inwoners");
        assert_eq!(size(26_000), "20.000 tot 50.000 inwoners");
        assert_eq!(size(862_965), "250.000 of meer inwoners");
    }
}
