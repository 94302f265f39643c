//! What the reports of all gemeenten share, worked out once: national figures, how gemeenten are spread, with whom they
//! are compared, and the edition before.

use rayon::prelude::*;
use typed_index_collections::TiVec;

use std::collections::BTreeMap;

use super::build::build;
use super::lineage::{failed, not_delivered};
use super::message::Counted;
use super::others::{ComparisonGroup, Others};
use super::past::Past;
use super::spread::{Spread, SpreadMarks};
use super::trend::{TodayFigures, Trends};
use super::{
    ComparedWith, Day, FragileMark, LegendLine, Meta, Picture, PrintedExplanation, PrintedScore, Report, ServedBy,
    named, since, words,
};
use mdd_engine::dataset::GemeenteIndex;
use mdd_engine::editions::{Editions, RestsOn};
use mdd_engine::engine::{self, Evaluation, National};
use mdd_engine::explanations::Explanations;
use mdd_engine::fault::OrFault;
use mdd_engine::language::said;
use mdd_engine::rules::index::IndicatorIndex;
use mdd_engine::rules::{Benchmark, Indicator};
use mdd_engine::scores::Fragility;
use mdd_engine::terms::Colour;
use mdd_engine::words::of_why_here;

/// What makes reports and editions: name and version.
pub const PROGRAM: &str = concat!("mdd ", env!("CARGO_PKG_VERSION"));

pub struct Country<'e> {
    pub(super) evaluation: &'e Evaluation<'e>,
    pub(super) national: National,
    /// By indicator; none when there is nothing to draw.
    spreads: TiVec<IndicatorIndex, Option<Spread>>,
    /// How many gemeenten have a figure: what a count of them is held against.
    known: TiVec<IndicatorIndex, usize>,
    pub(super) how_to_read: String,
    /// What messages ask of the country; none where there are none.
    pub(super) counted: Option<Counted>,
    others: Option<Others>,
    pub(super) past: Option<Past>,
    pub(super) trends: Option<Trends<'e>>,
    /// On what each indicator rests now, by id; empty where nobody looks back.
    pub(super) resting_on: BTreeMap<String, RestsOn>,
    /// Only what changed is told.
    only_changes: bool,
    explanations: Explanations,
    /// How near colours are to others; none where the rules ask for no marks.
    pub(super) fragility: Option<Fragility<'e>>,
}

impl<'e> Country<'e> {
    pub fn new(evaluation: &'e Evaluation<'e>) -> Self {
        let indicators: Vec<(IndicatorIndex, &Indicator)> = evaluation.indicators().collect();
        let spread = |(number, indicator)| Spread::of(evaluation, number, indicator);
        let (national, spreads) =
            rayon::join(|| National::new(evaluation), || indicators.into_par_iter().map(spread).collect::<Vec<_>>());
        let counted = Counted::of(evaluation);
        let known = evaluation.indicators().map(|(_, indicator)| {
            let has = |gemeente: &GemeenteIndex| !evaluation.value(indicator.measure, *gemeente).is_missing();
            match indicator.benchmark {
                Benchmark::Count { peers: None, .. } if !indicator.without_partners => {
                    evaluation.data.gemeenten.keys().filter(has).count()
                }
                _ => 0,
            }
        });
        Country {
            evaluation,
            national,
            spreads: spreads.into(),
            known: known.collect(),
            how_to_read: words::how_to_read(evaluation.pack),
            counted,
            others: None,
            past: None,
            trends: None,
            resting_on: BTreeMap::new(),
            only_changes: false,
            explanations: Explanations::default(),
            fragility: evaluation.pack.outline.layout.fragile.then(|| Fragility::new(evaluation)),
        }
    }

    /// Each figure also has that of others beside it.
    #[must_use]
    pub fn compared(self, comparison: ComparisonGroup) -> Self {
        Country { others: Some(Others::new(self.evaluation, comparison)), ..self }
    }

    /// Each figure also has what it was beside it.
    #[must_use]
    pub fn since(self, past: Past) -> Self {
        Country { past: Some(past), ..self }
    }

    /// Figures also tell how they went over the editions, where the rules ask for it, and what changed since one of them also
    /// why: what is another thing than in the last one is known by what each indicator rests on now.
    #[must_use]
    pub fn looking_back(self, editions: &'e Editions, resting_on: BTreeMap<String, RestsOn>) -> Self {
        Country { trends: Trends::of(self.evaluation, editions), resting_on, ..self }
    }

    /// Beside what editions said: what their data give by the rules of now.
    #[must_use]
    pub fn under_today(self, figures: Vec<TodayFigures>) -> Self {
        Country { trends: self.trends.map(|trends| trends.under_today(figures)), ..self }
    }

    /// Colours also have what gemeenten say of them.
    #[must_use]
    pub fn explained(self, explanations: Explanations) -> Self {
        Country { explanations, ..self }
    }

    /// Reports tell only what changed since the edition before.
    #[must_use]
    pub fn only_changes(self) -> Self {
        Country { only_changes: true, ..self }
    }

    /// The report of a gemeente.
    pub fn report(&self, gemeente: GemeenteIndex) -> Report {
        let report = build(self, gemeente);
        match self.only_changes {
            true => since::only_changes(report),
            false => since::led(report),
        }
    }

    /// What holds for every report.
    pub fn of_all(&self) -> Meta {
        self.meta(None)
    }

    /// Code and name of a gemeente.
    pub fn named(&self, gemeente: GemeenteIndex) -> (String, String) {
        let found = &self.evaluation.data.gemeenten[gemeente];
        (found.code.to_string(), found.name.clone())
    }

    /// Of one gemeente, or of the country.
    pub(super) fn meta(&self, gemeente: Option<GemeenteIndex>) -> Meta {
        let evaluation = self.evaluation;
        let found = gemeente.map(|gemeente| &evaluation.data.gemeenten[gemeente]);
        let past = self.past.as_ref();
        let what_if = evaluation.what_if();
        let monitor = evaluation.pack.name();
        let words = evaluation.pack.words();
        Meta {
            words: words.clone(),
            organisation: evaluation.pack.organisation().to_owned(),
            monitor: match what_if.is_empty() {
                true => monitor.to_owned(),
                // A monitor of a question, not of how things are: on every page, whatever the template.
                false => words.say(said("report-what-if").with("monitor", monitor)),
            },
            rules: evaluation.pack.number().to_owned(),
            gemeente: found.map_or_else(String::new, |gemeente| gemeente.name.clone()),
            code: found.map_or_else(String::new, |gemeente| gemeente.code.to_string()),
            peildatum: Day(evaluation.peildatum.0, words.notation()),
            gemeenten: evaluation.gemeenten(),
            rules_hash: evaluation.pack.hash.clone(),
            data_hash: evaluation.data_hash(),
            program: PROGRAM.to_owned(),
            synthetic: evaluation.synthetic().into_iter().map(str::to_owned).collect(),
            failed: failed(evaluation),
            not_delivered: not_delivered(evaluation),
            what_if,
            compared: gemeente.and_then(|gemeente| self.compared_with(gemeente)),
            previous: gemeente.zip(found).zip(past).and_then(|((gemeente, found), past)| {
                past.edition(found.code, &self.colours_of_summary(gemeente), words)
            }),
        }
    }

    fn colours_of_summary(&self, gemeente: GemeenteIndex) -> Vec<(&'e str, Option<Colour>)> {
        let pack = self.evaluation.pack;
        let summary = pack.outline.summary();
        let found = summary.map(|id| {
            let number = pack.indicator_index(id).or_fault("an indicator of the summary");
            (id.as_str(), self.evaluation.decision(number, gemeente).colour)
        });
        found.collect()
    }

    fn compared_with(&self, gemeente: GemeenteIndex) -> Option<ComparedWith> {
        Some(self.others.as_ref()?.with(gemeente))
    }

    pub(super) fn legend(&self) -> Vec<LegendLine> {
        words::legend(&self.evaluation.pack.outline)
    }

    /// An indicator of a gemeente as it is printed, with what stands beside it.
    pub(super) fn score(&self, number: IndicatorIndex, gemeente: GemeenteIndex) -> PrintedScore {
        let indicator = self.evaluation.pack.indicator(number);
        let score = self.evaluation.score(number, gemeente);
        let code = self.evaluation.data.gemeenten[gemeente].code;
        let previous =
            self.past.as_ref().and_then(|past| past.previous(code, indicator, &score, self.evaluation.pack.words()));
        let compared = self.others.as_ref().map(|others| others.compared(number, gemeente));
        let why = of_why_here(self.evaluation, number, gemeente, score.why);
        let previous = previous.map(|previous| since::with_causes(self, number, gemeente, &score, previous));
        let explanation = self.explanation(indicator, gemeente, score.colour);
        let fragile = FragileMark::of(self, number, gemeente);
        let printed = printed(self.evaluation, indicator, score, self.known[number], why);
        let served_by = self.evaluation.organisation(indicator, gemeente);
        let served_by = served_by.map(|found| ServedBy::of(found, indicator, self.evaluation.pack.words()));
        PrintedScore { compared, previous, explanation, fragile, served_by, ..printed }
    }

    fn explanation(
        &self,
        indicator: &Indicator,
        gemeente: GemeenteIndex,
        colour: Option<Colour>,
    ) -> Option<PrintedExplanation> {
        let (pack, day) = (self.evaluation.pack, self.evaluation.peildatum.0);
        let found = self.explanations.of(gemeente, &indicator.id, pack.number(), day)?;
        PrintedExplanation::of(found, colour, pack.words())
    }

    /// Where a gemeente stands among all of them; `score` is what is printed of it.
    pub(super) fn picture(
        &self,
        number: IndicatorIndex,
        gemeente: GemeenteIndex,
        score: &PrintedScore,
    ) -> Option<Picture> {
        let spread = self.spreads[number].as_ref()?;
        let value = self.evaluation.value(self.evaluation.pack.indicator(number).measure, gemeente);
        let benchmark = self.evaluation.benchmark(number, gemeente);
        let benchmark = benchmark.filter(|_| self.evaluation.pack.indicator(number).benchmark.is_on_scale());
        let beside = self.others.as_ref().map(|others| others.marked(number, gemeente)).unwrap_or_default();
        let drawing = spread.drawing(&value, &score.figure.to_string(), SpreadMarks { benchmark, ..beside });
        let name = self.evaluation.data.gemeenten[gemeente].name.as_str();
        let words =
            words::of_drawing(&drawing, name, score, self.compared_with(gemeente), self.evaluation.pack.words());
        Some(Picture { words, drawing })
    }
}

fn printed(
    evaluation: &Evaluation<'_>,
    indicator: &Indicator,
    score: engine::Score<'_>,
    known: usize,
    why: String,
) -> PrintedScore {
    let words = evaluation.pack.words();
    let has_benchmark = indicator.benchmark != Benchmark::None;
    let peers = indicator.benchmark.peers().map(|peers| evaluation.measure(peers).name.as_str());
    PrintedScore {
        figure: score.figure,
        benchmark_name: named::of(indicator, peers, words),
        benchmark_words: named::beside(&indicator.benchmark, &score.benchmark, known, words),
        benchmark_shown: named::shown(&indicator.benchmark, &score.benchmark, known, words),
        benchmark: score.benchmark,
        benchmark_label: match &indicator.benchmark_label {
            _ if !has_benchmark => String::new(),
            Some(label) => label.clone(),
            None => words.get("report-national").to_owned(),
        },
        colour: score.colour,
        reason: score.reason,
        why,
        compared: None,
        previous: None,
        explanation: None,
        fragile: None,
        served_by: None,
    }
}
