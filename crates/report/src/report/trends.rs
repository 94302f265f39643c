//! The editions that a report looks back on, and what they say of one figure of one gemeente.

use std::collections::BTreeMap;

use super::forebears::{code_on, predecessors, went_into};
use super::lineage::part_of;
use super::others::{size, size_class};
use super::trend::{FigureToday, FigureTrend, GreenAmong, TrendPlace, TrendPoint, TrendSeries};
use super::{Day, Figure, PrintedColumn, PrintedScore, PrintedTable};
use mdd_engine::dataset::{Gemeente, GemeenteIndex, Merger, MergerKind};
use mdd_engine::editions::{KeptEdition, KeptIndicator};
use mdd_engine::engine::Evaluation;
use mdd_engine::language::{ReportWords, Said, said};
use mdd_engine::rules::Indicator;
use mdd_engine::terms::{Colour, Date, GemeenteCode, Number, Shown};

/// What the data of an edition give by the rules of now: its name, and by indicator the figure of each gemeente.
pub type TodayFigures = (String, BTreeMap<String, BTreeMap<GemeenteCode, FigureToday>>);

pub(super) struct Trends<'e> {
    evaluation: &'e Evaluation<'e>,
    /// The oldest first.
    editions: Vec<&'e KeptEdition>,
    /// On what this report rests, as an edition would keep it.
    now: Option<KeptEdition>,
    /// Of which class each gemeente is, and what the classes are called.
    class_of: BTreeMap<GemeenteCode, usize>,
    classes: Vec<String>,
    /// By edition and, behind all of them, now.
    green: Vec<BTreeMap<String, Green>>,
    today: Option<BTreeMap<String, BTreeMap<String, BTreeMap<GemeenteCode, FigureToday>>>>,
}

/// Who is groen, of one indicator in one edition.
#[derive(Default)]
struct Green {
    country: GreenAmong,
    by_class: BTreeMap<usize, GreenAmong>,
}

/// Where a figure is from: a place among the editions, or behind them for now.
struct Moment<'t> {
    at: usize,
    edition: Option<&'t KeptEdition>,
    kept: Option<&'t KeptIndicator>,
    day: Date,
}

impl<'e> Trends<'e> {
    /// None where the rules do not ask for it, and where there was no edition.
    pub fn of(evaluation: &'e Evaluation<'e>) -> Option<Trends<'e>> {
        let most = evaluation.pack.outline.trend?;
        let peildatum = evaluation.peildatum.0;
        let before = evaluation.data.editions.in_force().filter(|edition| edition.peildatum < peildatum);
        let mut editions: Vec<&KeptEdition> = before.rev().take(most).collect();
        editions.reverse();
        if editions.is_empty() {
            return None;
        }
        let (class_of, classes) = classes(evaluation);
        let mut trends = Trends { evaluation, editions, now: None, class_of, classes, green: Vec::new(), today: None };
        trends.green = trends.editions.iter().map(|edition| trends.green_then(edition)).collect();
        trends.green.push(trends.green_now());
        Some(trends)
    }

    /// What this report rests on, so that breaks between the last edition and now are known.
    pub fn resting_on(self, now: KeptEdition) -> Trends<'e> {
        Trends { now: Some(now), ..self }
    }

    /// By the name of the edition.
    pub fn under_today(self, figures: Vec<TodayFigures>) -> Trends<'e> {
        Trends { today: Some(figures.into_iter().collect()), ..self }
    }

    fn green_then(&self, edition: &KeptEdition) -> BTreeMap<String, Green> {
        let indicators = edition.indicators.iter().map(|(id, indicator)| {
            (id.clone(), self.count(indicator.figures.iter().map(|(code, figure)| (*code, figure.colour))))
        });
        indicators.collect()
    }

    fn green_now(&self) -> BTreeMap<String, Green> {
        let indicators = self.evaluation.indicators().map(|(number, indicator)| {
            let colours = self.evaluation.data.gemeenten.iter_enumerated();
            let colours = colours.map(|(at, found)| (found.code, self.evaluation.decision(number, at).colour));
            (indicator.id.clone(), self.count(colours))
        });
        indicators.collect()
    }

    fn count(&self, colours: impl Iterator<Item = (GemeenteCode, Option<Colour>)>) -> Green {
        let mut green = Green::default();
        for (code, colour) in colours {
            let Some(colour) = colour.filter(|colour| *colour != Colour::Grijs) else { continue };
            let class = self.class_of.get(&code).map(|class| green.by_class.entry(*class).or_default());
            for among in [Some(&mut green.country), class].into_iter().flatten() {
                among.all += 1;
                among.green += usize::from(colour == Colour::Groen);
            }
        }
        green
    }

    /// What the editions say of a figure; none where none of them says anything.
    pub fn figure(&self, indicator: &Indicator, gemeente: GemeenteIndex, printed: &Figure) -> Option<FigureTrend> {
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
        own.push(self.now(indicator, found.code, &printed.score, own.last()));
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

    fn words(&self) -> &'e ReportWords {
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
            let moment = Moment { at, edition: Some(edition), kept: Some(kept), day: edition.peildatum };
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
            points.push(self.among(point, at, indicator, code));
            before = Some(moment);
        }
        points
    }

    fn now(
        &self,
        indicator: &Indicator,
        code: GemeenteCode,
        printed: &PrintedScore,
        last: Option<&TrendPoint>,
    ) -> TrendPoint {
        let moment = Moment {
            at: self.editions.len(),
            edition: None,
            kept: self.now.as_ref().and_then(|now| now.indicators.get(&indicator.id)),
            day: self.evaluation.peildatum.0,
        };
        let before = last.and_then(|last| self.editions.iter().position(|edition| edition.name == last.edition));
        let before = before.and_then(|at| {
            let edition = *self.editions.get(at)?;
            let kept = edition.indicators.get(&indicator.id);
            Some(Moment { at, edition: Some(edition), kept, day: edition.peildatum })
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
        self.among(point, moment.at, indicator, code)
    }

    fn among(&self, point: TrendPoint, at: usize, indicator: &Indicator, code: GemeenteCode) -> TrendPoint {
        let found = self.green.get(at).and_then(|green| green.get(&indicator.id));
        let found = found.filter(|_| point.colour.is_some());
        let class = self.class_of.get(&code);
        TrendPoint {
            country: found.map(|green| green.country),
            alike: found.zip(class).map(|(green, class)| green.by_class.get(class).copied().unwrap_or_default()),
            ..point
        }
    }

    /// What became another thing between two points.
    fn breaks(&self, before: &Moment<'_>, after: &Moment<'_>, code: GemeenteCode) -> Vec<String> {
        let words = self.words();
        let into = went_into(&self.evaluation.data.mergers, code, Some(before.day), after.day);
        let mut breaks = self.merged(into.collect());
        let (Some(then), Some(now)) = (before.kept, after.kept) else { return breaks };
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

    fn table(&self, series: &[TrendSeries], indicator: &Indicator, found: &Gemeente, printed: &Figure) -> PrintedTable {
        let words = self.words();
        let points = || series.iter().flat_map(|series| &series.points);
        let text = |label: &str| PrintedColumn::of_texts(words.get(label));
        let number = |label: String| PrintedColumn { label, number: true, full: None };
        let has_benchmark = points().any(|point| !point.benchmark.is_empty());
        let has_colour = points().any(|point| point.colour.is_some());
        let alike = self.class_of.get(&found.code).and_then(|class| self.classes.get(*class));
        let alike = alike.filter(|_| has_colour);
        let has_breaks = points().any(|point| !point.breaks.is_empty());
        let mut columns = vec![text("report-trend-edition"), text("report-trend-date"), number(found.name.clone())];
        if has_benchmark {
            columns.push(number(match printed.score.benchmark_name.as_str() {
                "" => words.get("report-head-beside").to_owned(),
                name => name.to_owned(),
            }));
        }
        if has_colour {
            columns.push(text("report-head-colour"));
            columns.push(PrintedColumn::of_texts(words.say(green_of(words, None))));
        }
        columns.extend(alike.map(|alike| PrintedColumn::of_texts(words.say(green_of(words, Some(alike))))));
        if self.today.is_some() {
            columns.push(text("report-trend-today"));
        }
        if has_breaks {
            columns.push(text("report-trend-break"));
        }
        let among = |among: Option<GreenAmong>| match among.filter(|among| among.all > 0) {
            Some(GreenAmong { green, all }) => Shown::text(part_of(green, all, words)),
            None => Shown::Nothing,
        };
        let marked = |colour: Option<Colour>| {
            colour.map_or(Shown::Nothing, |colour| {
                Shown::words(words.marked(colour), mdd_engine::terms::Value::Text(colour.word().into()))
            })
        };
        let row = |from: &str, point: &TrendPoint| {
            let edition = if point.edition.is_empty() { words.get("report-trend-now") } else { &point.edition };
            let edition = match from {
                "" => edition.to_owned(),
                from => words.say(said("report-trend-from").with("edition", edition).with("gemeente", from)),
            };
            let mut cells = vec![Shown::text(edition), Shown::text(point.peildatum.shown()), point.figure.clone()];
            cells.extend(has_benchmark.then(|| point.benchmark.clone()));
            if has_colour {
                cells.extend([marked(point.colour), among(point.country)]);
            }
            cells.extend(alike.map(|_| among(point.alike)));
            if self.today.is_some() {
                cells.push(match &point.today {
                    Some(FigureToday { figure, colour }) => Shown::text(with_colour(figure, *colour, words)),
                    None if point.edition.is_empty() => Shown::Nothing,
                    None => Shown::text(words.get("report-trend-not-kept")),
                });
            }
            cells.extend(has_breaks.then(|| Shown::text(point.breaks.join("; "))));
            cells
        };
        let rows = series.iter().flat_map(|series| series.points.iter().map(|point| row(&series.from, point)));
        PrintedTable {
            id: format!("{}-verloop", indicator.id),
            title: words.say(said("report-trend-title").with("title", &printed.title)),
            groups: Vec::new(),
            columns,
            rows: rows.collect(),
            empty: String::new(),
        }
    }
}

fn green_of(words: &ReportWords, alike: Option<&str>) -> Said {
    let green = words.colour(Colour::Groen);
    match alike {
        Some(alike) => said("report-trend-green-alike").with("groen", green).with("alike", alike),
        None => said("report-trend-green").with("groen", green),
    }
}

/// "69% (▲ oranje)"
pub(super) fn with_colour(figure: &Shown, colour: Option<Colour>, words: &ReportWords) -> String {
    match colour {
        Some(colour) => format!("{figure} ({})", words.marked(colour)),
        None => figure.to_string(),
    }
}

/// The sources that are declared otherwise, came, or went, each with what is said of it.
pub(super) fn changed_sources<'k>(
    then: &'k KeptIndicator,
    now: &'k KeptIndicator,
) -> impl Iterator<Item = (&'k str, &'static str)> {
    let came = now.sources.iter().filter_map(|(source, sum)| match then.sources.get(source) {
        Some(before) if before == sum => None,
        Some(_) => Some((source.as_str(), "report-trend-source")),
        None => Some((source.as_str(), "report-trend-source-new")),
    });
    let went = then.sources.keys().filter(|source| !now.sources.contains_key(*source));
    came.chain(went.map(|source| (source.as_str(), "report-trend-source-gone")))
}

/// By size where the register says how large gemeenten are, else by province.
fn classes(evaluation: &Evaluation<'_>) -> (BTreeMap<GemeenteCode, usize>, Vec<String>) {
    let words = evaluation.pack.words();
    let by_size = evaluation.data.gemeenten.iter().any(|found| found.inhabitants.is_some());
    let mut classes: Vec<String> = Vec::new();
    let mut class_of = BTreeMap::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for found in &evaluation.data.gemeenten {
        let label = match (by_size, found.inhabitants, &found.province) {
            (true, Some(inhabitants), _) => (size_class(inhabitants).to_string(), size(inhabitants, words)),
            (false, _, Some(province)) => {
                (province.clone(), words.say(said("report-same-province").with("province", province)))
            }
            _ => continue,
        };
        let (key, label) = label;
        let class = *places.entry(key).or_insert_with(|| {
            classes.push(label);
            classes.len() - 1
        });
        class_of.insert(found.code, class);
    }
    (class_of, classes)
}

/// Gives each point its place in the drawing.
fn place(series: &mut [TrendSeries], last: usize, is_on_scale: bool, editions: &[&KeptEdition]) {
    let number = |shown: &Shown| shown.number();
    let of_point = |point: &TrendPoint| {
        let benchmark = number(&point.benchmark).filter(|_| is_on_scale);
        let today = point.today.as_ref().and_then(|today| number(&today.figure));
        [number(&point.figure), benchmark, today]
    };
    let numbers: Vec<Number> = series.iter().flat_map(|series| &series.points).flat_map(of_point).flatten().collect();
    let (low, high) = (numbers.iter().min().copied(), numbers.iter().max().copied());
    let height = |value: Number| -> Option<u16> {
        let (low, high) = (low?, high?);
        let share = ((value - low) * Number::from(1000_i64)).checked_div(high - low);
        u16::try_from(share.map_or(500, |share| share.round(0).to_i64().unwrap_or(500))).ok()
    };
    for series in series {
        let mut before: Option<usize> = None;
        let mut was_drawn = false;
        for point in &mut series.points {
            let at = editions.iter().position(|edition| edition.name == point.edition).unwrap_or(last);
            let [own, benchmark, today] = of_point(point);
            let is_number = own.is_some();
            // An answer has no height: what there is to see is its colour.
            let own = own.map_or_else(|| (!point.figure.is_missing()).then_some(500), height);
            let follows = before.is_some_and(|before| before + 1 == at);
            point.place = TrendPlace {
                at: u16::try_from(at * 1000 / last.max(1)).unwrap_or(1000),
                own,
                benchmark: benchmark.and_then(height),
                today: today.and_then(height),
                joined: follows && was_drawn && is_number && point.breaks.is_empty(),
            };
            before = Some(at);
            was_drawn = is_number;
        }
    }
}

/// What the last stretch without a break says, and what came before it.
fn in_words(series: &[TrendSeries], words: &ReportWords) -> String {
    let Some((own, before)) = series.split_last() else { return String::new() };
    let Some(now) = own.points.last() else { return String::new() };
    let start = own.points.iter().rposition(|point| !point.breaks.is_empty()).unwrap_or(0);
    let first = own.points.get(start).filter(|first| !first.edition.is_empty());
    let mut told = vec![words.say(match first {
        None => said("report-trend-none"),
        Some(first) => {
            let (from, to) =
                (with_colour(&first.figure, first.colour, words), with_colour(&now.figure, now.colour, words));
            let same = first.figure.looks_like(&now.figure) && first.colour == now.colour;
            let text = if same { "report-trend-equal" } else { "report-trend-moved" };
            said(text).with("edition", &first.edition).with("from", from).with("to", to)
        }
    })];
    for point in own.points.iter().filter(|point| !point.breaks.is_empty()) {
        let edition = if point.edition.is_empty() { words.get("report-trend-now") } else { &point.edition };
        told.push(
            words.say(said("report-trend-broken").with("edition", edition).with("what", point.breaks.join("; "))),
        );
    }
    if !before.is_empty() {
        let names: Vec<String> = before.iter().map(|series| series.from.clone()).collect();
        told.push(words.say(said("report-trend-predecessors").with("names", names)));
    }
    told.join(" ")
}
