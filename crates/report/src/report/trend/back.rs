//! The editions that a report looks back on, and what they say of one figure of one gemeente.

use std::collections::BTreeMap;

use super::super::{Day, Figure, PrintedScore};
use super::among::GreenCounts;
use super::printed::{in_words, place};
use super::{FigureToday, FigureTrend, TrendPlace, TrendPoint, TrendSeries};
use mdd_engine::dataset::{GemeenteIndex, Merger, MergerKind, code_on, predecessors, went_into};
use mdd_engine::editions::{Editions, KeptEdition, RestsOn};
use mdd_engine::engine::Evaluation;
use mdd_engine::language::{ReportWords, said};
use mdd_engine::rules::Indicator;
use mdd_engine::terms::{Date, GemeenteCode};

/// What the data of an edition give by the rules of now: its name, and by indicator the figure of each gemeente.
pub type TodayFigures = (String, ByIndicator);

type ByIndicator = BTreeMap<String, BTreeMap<GemeenteCode, FigureToday>>;

pub(in super::super) struct Trends<'e> {
    evaluation: &'e Evaluation<'e>,
    /// The oldest first.
    editions: Vec<&'e KeptEdition>,
    pub(super) among: GreenCounts,
    pub(super) today: Option<BTreeMap<String, ByIndicator>>,
}

/// Where a figure is from: a place among the editions, or behind them for now.
struct Moment<'t> {
    at: usize,
    edition: Option<&'t KeptEdition>,
    rests_on: Option<&'t RestsOn>,
    day: Date,
}

impl<'e> Trends<'e> {
    /// None where the rules do not ask for it, and where there was no edition.
    pub fn of(evaluation: &'e Evaluation<'e>, all: &'e Editions) -> Option<Trends<'e>> {
        let most = evaluation.pack.outline.trend?;
        let peildatum = evaluation.peildatum.0;
        let before = all.in_force().filter(|edition| edition.peildatum < peildatum);
        let mut editions: Vec<&KeptEdition> = before.rev().take(most).collect();
        editions.reverse();
        if editions.is_empty() {
            return None;
        }
        let among = GreenCounts::new(evaluation, &editions);
        Some(Trends { evaluation, editions, among, today: None })
    }

    /// By the name of the edition.
    pub fn under_today(self, figures: Vec<TodayFigures>) -> Trends<'e> {
        Trends { today: Some(figures.into_iter().collect()), ..self }
    }

    /// What the editions say of a figure; none where none of them says anything. `now` is on what it rests now.
    pub fn figure(
        &self,
        indicator: &Indicator,
        gemeente: GemeenteIndex,
        printed: &Figure,
        now: Option<&RestsOn>,
    ) -> Option<FigureTrend> {
        let found = &self.evaluation.data.gemeenten[gemeente];
        let mergers = self.evaluation.data.mergers.as_slice();
        let peildatum = self.evaluation.peildatum.0;
        let mut series: Vec<TrendSeries> = Vec::new();
        for before in predecessors(mergers, found.code, peildatum) {
            let points = self.points(indicator, before.code, Some(before.until));
            if !points.is_empty() {
                series.push(TrendSeries { from: before.name.to_owned(), points });
            }
        }
        let mut own = self.points(indicator, found.code, None);
        if own.is_empty() && series.is_empty() {
            return None;
        }
        own.push(self.now(indicator, found.code, (&printed.score, now), own.last()));
        if let Some(first) = own.first_mut().filter(|_| !series.is_empty()) {
            // Since the first edition: before it there is nothing that this could be compared with.
            let since = self.editions.first().map(|edition| edition.peildatum);
            let into = went_into(mergers, found.code, since, first.peildatum.0);
            first.breaks.extend(self.merged(into.collect()));
        }
        series.push(TrendSeries { from: String::new(), points: own });
        let is_on_scale = indicator.benchmark.is_on_scale();
        place(&mut series, self.editions.len(), is_on_scale, &self.editions);
        let words = self.words();
        Some(FigureTrend {
            indicator: indicator.id.clone(),
            title: printed.title.clone(),
            words: in_words(&series, words),
            table: self.table(&series, indicator, found, printed),
            series,
        })
    }

    pub(super) fn words(&self) -> &'e ReportWords {
        self.evaluation.pack.words()
    }

    /// What was published of a gemeente, as long as it was there.
    fn points(&self, indicator: &Indicator, code: GemeenteCode, until: Option<Date>) -> Vec<TrendPoint> {
        let mergers = self.evaluation.data.mergers.as_slice();
        let notation = self.words().notation();
        let mut points: Vec<TrendPoint> = Vec::new();
        let mut before: Option<Moment<'_>> = None;
        for (at, edition) in self.editions.iter().enumerate() {
            if until.is_some_and(|until| edition.peildatum >= until) {
                break;
            }
            let then = code_on(mergers, code, edition.peildatum);
            let Some(kept) = edition.indicators.get(&indicator.id) else { continue };
            let Some(figure) = kept.figures.get(&then) else { continue };
            let moment = Moment { at, edition: Some(edition), rests_on: Some(&kept.rests_on), day: edition.peildatum };
            let today = self.today.as_ref().and_then(|today| {
                let figures = today.get(&edition.name)?.get(&indicator.id)?;
                figures.get(&then).or_else(|| figures.get(&code)).cloned()
            });
            let point = TrendPoint {
                edition: edition.name.clone(),
                peildatum: Day(edition.peildatum, notation),
                figure: figure.figure.clone(),
                benchmark: figure.benchmark.clone(),
                colour: figure.colour,
                country: None,
                alike: None,
                today,
                breaks: before.as_ref().map_or_else(Vec::new, |before| self.breaks(before, &moment, code)),
                place: TrendPlace::default(),
            };
            points.push(self.among.beside(point, at, &indicator.id, code));
            before = Some(moment);
        }
        points
    }

    fn now(
        &self,
        indicator: &Indicator,
        code: GemeenteCode,
        (printed, now): (&PrintedScore, Option<&RestsOn>),
        last: Option<&TrendPoint>,
    ) -> TrendPoint {
        let moment = Moment { at: self.editions.len(), edition: None, rests_on: now, day: self.evaluation.peildatum.0 };
        let before = last.and_then(|last| self.editions.iter().position(|edition| edition.name == last.edition));
        let before = before.and_then(|at| {
            let edition = *self.editions.get(at)?;
            let rests_on = edition.indicators.get(&indicator.id).map(|kept| &kept.rests_on);
            Some(Moment { at, edition: Some(edition), rests_on, day: edition.peildatum })
        });
        let point = TrendPoint {
            edition: String::new(),
            peildatum: Day(moment.day, self.words().notation()),
            figure: printed.figure.clone(),
            benchmark: printed.benchmark.clone(),
            colour: printed.colour,
            country: None,
            alike: None,
            today: None,
            breaks: before.as_ref().map_or_else(Vec::new, |before| self.breaks(before, &moment, code)),
            place: TrendPlace::default(),
        };
        self.among.beside(point, moment.at, &indicator.id, code)
    }

    /// What became another thing between two points.
    fn breaks(&self, before: &Moment<'_>, after: &Moment<'_>, code: GemeenteCode) -> Vec<String> {
        let words = self.words();
        let into = went_into(&self.evaluation.data.mergers, code, Some(before.day), after.day);
        let mut breaks = self.merged(into.collect());
        let (Some(then), Some(now)) = (before.rests_on, after.rests_on) else { return breaks };
        if then.rule_sum != now.rule_sum {
            let version = |moment: &Moment<'_>| match moment.edition {
                Some(edition) => edition.rules.clone(),
                None => self.evaluation.pack.number().to_owned(),
            };
            let (from, to) = (version(before), version(after));
            breaks.push(words.say(match from == to {
                true => said("report-trend-rule-same"),
                false => said("report-trend-rule").with("from", from).with("to", to),
            }));
        }
        for (source, told) in changed_sources(then, now) {
            breaks.push(words.say(said(told).with("source", self.source(source))));
        }
        breaks
    }

    fn source<'s>(&'s self, id: &'s str) -> &'s str {
        self.evaluation.data.schema.sources.get(id).map_or(id, |source| source.title.as_str())
    }

    /// "Warmond en Sassenheim samengevoegd": those that became one, and those that went into one that was there.
    fn merged(&self, mergers: Vec<&Merger>) -> Vec<String> {
        let told = |into_new: bool, text: &'static str| {
            let those = || mergers.iter().filter(|merger| (merger.kind == MergerKind::IntoNew) == into_new);
            let names: Vec<String> = those().map(|merger| merger.old_name.clone()).collect();
            let into = those().next()?.new_name.clone();
            Some(self.words().say(said(text).with("names", names).with("gemeente", into)))
        };
        [told(true, "report-trend-merged"), told(false, "report-trend-joined")].into_iter().flatten().collect()
    }
}

/// The sources that are declared otherwise, came, or went, each with what is said of it.
pub(in super::super) fn changed_sources<'k>(
    then: &'k RestsOn,
    now: &'k RestsOn,
) -> impl Iterator<Item = (&'k str, &'static str)> {
    let came = now.sources.iter().filter_map(|(source, sum)| match then.sources.get(source) {
        Some(before) if before == sum => None,
        Some(_) => Some((source.as_str(), "report-trend-source")),
        None => Some((source.as_str(), "report-trend-source-new")),
    });
    let went = then.sources.keys().filter(|source| !now.sources.contains_key(*source));
    came.chain(went.map(|source| (source.as_str(), "report-trend-source-gone")))
}
