//! A trend as it is printed and drawn: its table, its words, and the place of each point.

use super::super::lineage::part_of;
use super::super::{Figure, PrintedColumn, PrintedTable};
use super::back::Trends;
use super::{FigureToday, GreenAmong, TrendPlace, TrendPoint, TrendSeries};
use mdd_engine::dataset::Gemeente;
use mdd_engine::editions::KeptEdition;
use mdd_engine::language::{ReportWords, Said, said};
use mdd_engine::rules::Indicator;
use mdd_engine::terms::{Colour, Number, Shown, Value};

impl Trends<'_> {
    pub(super) fn table(
        &self,
        series: &[TrendSeries],
        indicator: &Indicator,
        found: &Gemeente,
        printed: &Figure,
    ) -> PrintedTable {
        let words = self.words();
        let points = || series.iter().flat_map(|series| &series.points);
        let text = |label: &str| PrintedColumn::of_texts(words.get(label));
        let number = |label: String| PrintedColumn { label, number: true, full: None };
        let has_benchmark = points().any(|point| !point.benchmark.is_empty());
        let has_colour = points().any(|point| point.colour.is_some());
        let alike = self.among.alike(found.code);
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
            colour
                .map_or(Shown::Nothing, |colour| Shown::words(words.marked(colour), Value::Text(colour.word().into())))
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

/// Gives each point its place in the drawing.
pub(super) fn place(series: &mut [TrendSeries], last: usize, is_on_scale: bool, editions: &[&KeptEdition]) {
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
pub(super) fn in_words(series: &[TrendSeries], words: &ReportWords) -> String {
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
