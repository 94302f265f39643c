//! How figures went over made-up editions, and what changed since one: by hand, over the shipped deliveries.

use std::collections::BTreeMap;
use std::path::Path;

use mdd::project::Project;
use mdd_engine::dataset::Dataset;
use mdd_engine::diff::Cause;
use mdd_engine::editions::{Editions, KeptEdition, KeptFigure, KeptIndicator, RestsOn};
use mdd_engine::engine::{Evaluation, evaluate};
use mdd_engine::rules::RulePack;
use mdd_engine::terms::{Colour, Date, GemeenteCode, Peildatum, Shown};
use mdd_report::render::{Paper, ReportFormat, Templates, render};
use mdd_report::report::{Block, Country, FigureTrend, Past, Report};

const BURGERS: &str = "volwassenheid-burgers";

/// What the editions are made of: their rules differ where a test says so, the figure is that of one indicator.
struct Quarter {
    name: &'static str,
    day: (i16, i8, i8),
    rules: &'static str,
    rule_sum: &'static str,
    source_sum: &'static str,
    /// By name of the gemeente.
    figures: &'static [(&'static str, &'static str, &'static str, Colour)],
}

fn code(data: &Dataset, name: &str) -> GemeenteCode {
    match data.find(name) {
        Ok(found) => data.gemeenten[found].code,
        Err(_) => data.mergers.iter().find(|merger| merger.old_name == name).expect("a merger").old,
    }
}

fn rests_on([rule_sum, source_sum]: [&str; 2]) -> RestsOn {
    let sources = BTreeMap::from([("bzk_onderzoek".to_owned(), source_sum.to_owned())]);
    RestsOn { rule_sum: rule_sum.to_owned(), sources }
}

fn kept(data: &Dataset, quarter: &Quarter) -> KeptEdition {
    let figures = quarter.figures.iter().map(|(name, display, value, colour)| {
        let figure = KeptFigure {
            figure: Shown::read(display, value),
            benchmark: Shown::read("73%", "72.6"),
            colour: Some(*colour),
            reason: None,
            rule: Some(1),
        };
        (code(data, name), figure)
    });
    let indicator = KeptIndicator {
        label: "Digitale volwassenheid".to_owned(),
        section: "1.1".to_owned(),
        rests_on: rests_on([quarter.rule_sum, quarter.source_sum]),
        figures: figures.collect(),
    };
    let (year, month, day) = quarter.day;
    KeptEdition {
        name: quarter.name.to_owned(),
        monitor: "Monitor Doelgerichte Digitalisering".to_owned(),
        program: "mdd".to_owned(),
        why: None,
        deliveries: Vec::new(),
        peildatum: Date::constant(year, month, day),
        rules: quarter.rules.to_owned(),
        rules_hash: "r".to_owned(),
        data_hash: "d".to_owned(),
        corrects: None,
        looks_back_on: Vec::new(),
        gemeenten: quarter.figures.iter().map(|(name, ..)| (code(data, name), (*name).to_owned())).collect(),
        indicators: [(BURGERS.to_owned(), indicator)].into_iter().collect(),
    }
}

const fn quarter(
    name: &'static str,
    day: (i16, i8, i8),
    sums: [&'static str; 3],
    figures: &'static [(&'static str, &'static str, &'static str, Colour)],
) -> Quarter {
    let [rules, rule_sum, source_sum] = sums;
    Quarter { name, day, rules, rule_sum, source_sum, figures }
}

/// Four of them: better, a rule that changed, the same, and a source that is declared otherwise.
const QUARTERS: [Quarter; 4] = [
    quarter(
        "2017-Q1",
        (2017, 3, 1),
        ["2.2", "a", "s"],
        &[
            ("Kaag en Braassem", "51%", "51", Colour::Rood),
            ("Leiden", "80%", "80", Colour::Groen),
            ("Bellingwedde", "40%", "40", Colour::Rood),
            ("Vlagtwedde", "45%", "45", Colour::Rood),
        ],
    ),
    quarter(
        "2017-Q2",
        (2017, 6, 1),
        ["2.2", "a", "s"],
        &[
            ("Kaag en Braassem", "61%", "61", Colour::Rood),
            ("Leiden", "85%", "85", Colour::Groen),
            ("Bellingwedde", "42%", "42", Colour::Rood),
        ],
    ),
    quarter("2017-Q3", (2017, 9, 1), ["2.3", "b", "s"], &[("Kaag en Braassem", "62%", "62", Colour::Groen)]),
    quarter(
        "2017-Q4",
        (2017, 12, 1),
        ["2.3", "b", "t"],
        &[("Kaag en Braassem", "64%", "64", Colour::Groen), ("Tilburg", "1%", "1", Colour::Rood)],
    ),
];

/// What there is to look back on, and on what each indicator rests now.
struct Looked {
    editions: Editions,
    rests_on: BTreeMap<String, RestsOn>,
}

fn with<T>(quarters: &[Quarter], now: [&'static str; 2], look: impl Fn(&Evaluation<'_>, &Looked) -> T) -> T {
    let project = Project::open(Path::new(env!("CARGO_MANIFEST_DIR")))
        .unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    let (mut pack, _): (RulePack, _) = project.pack("3.0").expect("rules 3.0 are right");
    pack.outline.trend = Some(8);
    let data = project.dataset().expect("the deliveries are right");
    let editions = Editions::new(quarters.iter().map(|quarter| kept(&data, quarter)));
    let now = Looked { editions, rests_on: BTreeMap::from([(BURGERS.to_owned(), rests_on(now))]) };
    let evaluation = evaluate(&pack, &data, project.peildatum()).expect("the rules run");
    assert_eq!(project.peildatum(), Peildatum(Date::constant(2018, 2, 6)));
    look(&evaluation, &now)
}

fn looking_back<'e>(evaluation: &'e Evaluation<'e>, now: &'e Looked) -> Country<'e> {
    Country::new(evaluation).looking_back(&now.editions, now.rests_on.clone())
}

fn report(evaluation: &Evaluation<'_>, country: &Country<'_>, name: &str) -> Report {
    country.report(evaluation.data.find(name).expect("the gemeente is there"))
}

fn trend(report: &Report) -> Option<&FigureTrend> {
    let blocks = report.chapters.iter().flat_map(|chapter| &chapter.sections).flat_map(|section| &section.blocks);
    let mut trends = blocks.filter_map(|block| if let Block::Trend(trend) = block { Some(trend) } else { None });
    trends.find(|trend| trend.indicator == BURGERS)
}

fn printed(report: &Report, format: ReportFormat) -> String {
    let bytes = render(std::slice::from_ref(report), format, Paper::of_file(&Templates::default())).unwrap();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn a_rule_and_a_source_that_changed_break_the_line_and_are_named() {
    with(&QUARTERS, ["b", "t"], |evaluation, now| {
        let country = looking_back(evaluation, now);
        let report = report(evaluation, &country, "Kaag en Braassem");
        let found = trend(&report).expect("a trend");
        let points = &found.series[0].points;
        let seen: Vec<_> = points
            .iter()
            .map(|point| {
                (point.edition.as_str(), point.figure.to_string(), point.place.joined, point.breaks.join("; "))
            })
            .collect();
        let source = &evaluation.data.schema.sources["bzk_onderzoek"].title;
        assert_eq!(
            seen,
            [
                ("2017-Q1", "51%".to_owned(), false, String::new()),
                ("2017-Q2", "61%".to_owned(), true, String::new()),
                ("2017-Q3", "62%".to_owned(), false, "regel veranderd (2.2 → 2.3)".to_owned()),
                ("2017-Q4", "64%".to_owned(), false, format!("bron {source} anders omschreven")),
                ("", "69%".to_owned(), true, String::new()),
            ]
        );
        assert!(found.words.starts_with("Van 64% (● groen) in 2017-Q4 naar 69% (■ rood) nu."), "{}", found.words);
        // Counted by hand: in 2017-Q2 Leiden alone is groen of three.
        let country = points[1].country.unwrap();
        assert_eq!((country.green, country.all), (1, 3));
        let alike = points[1].alike.unwrap();
        assert_eq!((alike.green, alike.all), (0, 1), "Leiden and Bellingwedde are of other sizes");
        for format in
            [ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Csv, ReportFormat::Json]
        {
            let printed = printed(&report, format).replace("\\.", ".").replace("\\(", "(").replace("\\)", ")");
            let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(printed.contains("regel veranderd (2.2 → 2.3)"), "{format:?}");
        }
        let page = printed(&report, ReportFormat::Html);
        assert_eq!(page.matches("class=\"chart trend\"").count(), 1);
        assert_eq!(page.matches("class=\"break\"").count(), 2);
    });
}

#[test]
fn without_what_editions_said_there_is_no_trend() {
    with(&[], ["b", "t"], |evaluation, now| {
        assert_eq!(trend(&report(evaluation, &looking_back(evaluation, now), "Leiden")), None);
    });
    with(&QUARTERS, ["b", "t"], |evaluation, now| {
        // No edition had Groningen.
        assert_eq!(trend(&report(evaluation, &looking_back(evaluation, now), "Groningen")), None);
    });
}

#[test]
fn the_past_of_a_merged_gemeente_is_that_of_those_that_went_into_it() {
    with(&QUARTERS, ["b", "t"], |evaluation, now| {
        let report = report(evaluation, &looking_back(evaluation, now), "Westerwolde");
        let found = trend(&report).expect("a trend");
        let mut series: Vec<(&str, Vec<&str>)> = found
            .series
            .iter()
            .map(|series| (series.from.as_str(), series.points.iter().map(|point| point.edition.as_str()).collect()))
            .collect();
        series.sort();
        assert_eq!(
            series,
            [("", vec![""]), ("Bellingwedde", vec!["2017-Q1", "2017-Q2"]), ("Vlagtwedde", vec!["2017-Q1"])]
        );
        let own = &found.series.last().unwrap().points[0];
        assert!(own.breaks[0].ends_with(" samengevoegd") && own.breaks[0].contains("Vlagtwedde"), "{:?}", own.breaks);
        let table = printed(&report, ReportFormat::Markdown).replace('\\', "");
        assert!(table.contains("| 2017-Q1 (van Vlagtwedde) |"));
    });
}

#[test]
fn what_changed_since_an_edition_is_said_first_with_why() {
    with(&QUARTERS, ["c", "t"], |evaluation, now| {
        let edition = now.editions.find("2017-Q4").unwrap();
        let country = || looking_back(evaluation, now).since(Past::of_edition(edition, evaluation));
        let whole = report(evaluation, &country(), "Kaag en Braassem");
        let row = whole.summary[0].rows.iter().find(|row| row.indicator == BURGERS).unwrap();
        let before = row.score.previous.as_ref().unwrap();
        assert_eq!(before.causes, [Cause::Rule, Cause::OwnData, Cause::Benchmark]);
        assert_eq!(whole.meta.previous.as_ref().unwrap().name.as_deref(), Some("2017-Q4"));
        let text = printed(&whole, ReportFormat::Text);
        let (lead, rest) = (text.find("Wat er veranderde sinds 2017-Q4").unwrap(), text.find("Kansen").unwrap());
        assert!(lead < rest);
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            words.contains(
                "van ● groen naar ■ rood (64% werd 69%). Door: de kleurregels, de eigen gegevens en het cijfer ernaast."
            ),
            "{text}"
        );

        let only = report(evaluation, &country().only_changes(), "Kaag en Braassem");
        assert!(only.introduction.is_empty() && only.annexes.is_empty() && only.front.is_empty());
        let rows = only.summary.iter().flat_map(|chapter| &chapter.rows);
        assert!(rows.clone().all(|row| row.score.previous.is_some()));
        assert!(rows.count() > 0);
        let mail = printed(&only, ReportFormat::Mail);
        assert_eq!(mail.matches("Wat er veranderde").count(), 2, "in the text, and as a heading of the page");
    });
}

#[test]
fn a_gemeente_in_which_nothing_changed_hears_that() {
    with(&QUARTERS, ["b", "t"], |evaluation, now| {
        // The same figures as now, of all that the edition had.
        let country = looking_back(evaluation, now).since(Past::of(evaluation)).only_changes();
        let report = report(evaluation, &country, "Leiden");
        assert!(report.summary.is_empty() && report.chapters.is_empty());
        assert!(
            printed(&report, ReportFormat::Text)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .contains("is anders dan toen.")
        );
        for format in
            [ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Csv, ReportFormat::Json, ReportFormat::Mail]
        {
            assert!(!printed(&report, format).is_empty());
        }
    });
}
