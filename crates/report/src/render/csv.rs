//! Reports as one long list, a line for each printed figure and each cell of a table, for spreadsheets and scripts.
//!
//! Texts are left out: this is for who wants to count. Knows nothing of how figures look on paper.

use crate::report::{
    Block, Compared, Figure, FigureBefore, FigureTrend, Meta, PrintedScore, PrintedTable, Report, SummaryRow,
};
use mdd_engine::terms::{Colour, Reason, Shown};
use mdd_engine::text::CsvFile;

const COLUMNS: [&str; 13] = [
    "code",
    "gemeente",
    "part",
    "section",
    "item",
    "row",
    "column",
    "display",
    "value",
    "benchmark",
    "benchmark_value",
    "colour",
    "reason",
];

/// Only when a reader asked to compare, or for what changed.
const BESIDE: [&str; 6] = ["compared", "compared_value", "previous", "previous_value", "previous_colour", "change"];

pub(super) fn render(reports: &[Report]) -> Vec<u8> {
    let asked = |report: &Report| report.meta.compared.is_some() || report.meta.previous.is_some();
    let beside = reports.iter().any(asked);
    // Also who sees one line should see that it is a what-if.
    let what_if = reports.first().and_then(|report| report.meta.what_if_typed());
    let set = what_if.iter().map(|_| &"what_if");
    let mut file = CsvFile::new(COLUMNS.iter().chain(BESIDE.iter().filter(|_| beside)).chain(set));
    for report in reports {
        for line in lines(report) {
            let asked = if beside { line.beside().to_vec() } else { Vec::new() };
            file.line(line.fields(report).into_iter().chain(asked.iter().chain(&what_if).map(String::as_str)));
        }
    }
    file.into_bytes()
}

/// One printed thing, without the gemeente that it is about.
#[derive(Default)]
struct Line<'r> {
    part: &'static str,
    section: &'r str,
    item: &'r str,
    row: String,
    column: &'r str,
    display: String,
    value: String,
    benchmark: String,
    benchmark_value: String,
    colour: Option<Colour>,
    reason: Option<&'r Reason>,
    compared: Option<&'r Compared>,
    previous: Option<&'r FigureBefore>,
}

impl<'r> Line<'r> {
    fn beside(&self) -> [String; BESIDE.len()] {
        let both =
            |shown: Option<&Shown>| shown.map_or_else(Default::default, |shown| [shown.to_string(), shown.machine()]);
        let [compared, compared_value] = both(self.compared.map(|compared| &compared.figure));
        let [display, value] = both(self.previous.map(|previous| &previous.figure));
        let colour = self.previous.and_then(|previous| previous.colour).map_or("", Colour::word);
        let change = self.previous.map_or("", |previous| previous.change.word());
        [compared, compared_value, display, value, colour.to_owned(), change.to_owned()]
    }

    fn fields<'l>(&'l self, report: &'l Report) -> [&'l str; COLUMNS.len()] {
        [
            &report.meta.code,
            &report.meta.gemeente,
            self.part,
            self.section,
            self.item,
            &self.row,
            self.column,
            &self.display,
            &self.value,
            &self.benchmark,
            &self.benchmark_value,
            self.colour.map_or("", Colour::word),
            self.reason.map_or("", Reason::name),
        ]
    }
}

/// In the order of the report.
fn lines(report: &Report) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = report.summary.iter().flat_map(|chapter| &chapter.rows).map(of_summary).collect();
    for section in report.chapters.iter().flat_map(|chapter| &chapter.sections) {
        of_blocks(&section.number, &section.blocks, &mut lines);
    }
    for annex in &report.annexes {
        of_blocks(&annex.id, &annex.blocks, &mut lines);
    }
    let Meta { rules, rules_hash, data_hash, program, .. } = &report.meta;
    let what_if = report.meta.what_if_typed();
    let missing = report.meta.not_delivered.iter().map(|source| ("not-delivered", source));
    let made_from = [("rules", rules), ("rules_hash", rules_hash), ("data_hash", data_hash), ("program", program)];
    for (item, value) in made_from.into_iter().chain(missing).chain(what_if.as_ref().map(|set| ("what-if", set))) {
        lines.push(Line { part: "made-from", item, display: value.clone(), value: value.clone(), ..Line::default() });
    }
    lines
}

fn of_summary(row: &SummaryRow) -> Line<'_> {
    Line {
        part: "summary",
        section: &row.section,
        item: &row.indicator,
        row: row.label.clone(),
        ..of_score(&row.score)
    }
}

/// What a row of the summary and a figure have in common.
fn of_score(score: &PrintedScore) -> Line<'_> {
    Line {
        display: score.figure.to_string(),
        value: score.figure.machine(),
        benchmark: score.benchmark.to_string(),
        benchmark_value: score.benchmark.machine(),
        colour: score.colour,
        reason: score.reason.as_ref(),
        compared: score.compared.as_ref(),
        previous: score.previous.as_ref(),
        ..Line::default()
    }
}

fn of_blocks<'r>(section: &'r str, blocks: &'r [Block], lines: &mut Vec<Line<'r>>) {
    for block in blocks {
        match block {
            Block::Figures { figures } => lines.extend(figures.iter().flat_map(|figure| of_figure(section, figure))),
            // A table without an id is part of a text.
            Block::Trend(trend) => lines.extend(of_trend(section, trend)),
            Block::Table(table) if !table.id.is_empty() => lines.extend(of_table(section, table)),
            _ => {}
        }
    }
}

/// Its line, and one for who does it (`row` is whom to turn to, `column` as it is asked for), what the gemeente says of it (`row`
/// is by whom, `column` until when) and how near another colour is.
fn of_figure<'r>(section: &'r str, figure: &'r Figure) -> impl Iterator<Item = Line<'r>> {
    let item = figure.indicator.as_str();
    let own = Line { part: "figure", section, item, row: figure.title.clone(), ..of_score(&figure.score) };
    let told = move |part: &'static str, display: &str| Line {
        part,
        section,
        item,
        display: display.to_owned(),
        ..Line::default()
    };
    let explanation = figure.score.explanation.as_ref();
    let explanation = explanation.map(move |found| Line {
        row: found.who.clone(),
        column: &found.until,
        ..told("explanation", &found.words)
    });
    let fragile = figure.score.fragile.as_ref().map(move |found| told("fragile", &found.words));
    let served = figure.score.served_by.as_ref().map(move |found| Line {
        row: found.contact.clone(),
        column: &found.name,
        ..told("served-by", &found.words)
    });
    std::iter::once(own).chain(served).chain(explanation).chain(fragile)
}

/// A line for each edition, and one for what became another thing since the edition before. `column` is the gemeente that went into this
/// one, where the figure is that of one.
fn of_trend<'r>(section: &'r str, trend: &'r FigureTrend) -> impl Iterator<Item = Line<'r>> {
    trend.series.iter().flat_map(move |series| {
        series.points.iter().flat_map(move |point| {
            let line = |part: &'static str, display: String, value: String| Line {
                part,
                section,
                item: &trend.indicator,
                row: if point.edition.is_empty() { point.peildatum.iso() } else { point.edition.clone() },
                column: &series.from,
                display,
                value,
                ..Line::default()
            };
            let figure = Line {
                benchmark: point.benchmark.to_string(),
                benchmark_value: point.benchmark.machine(),
                colour: point.colour,
                ..line("trend", point.figure.to_string(), point.figure.machine())
            };
            let today = point.today.iter().map(move |today| Line {
                colour: today.colour,
                ..line("trend-today", today.figure.to_string(), today.figure.machine())
            });
            let broken = point.breaks.iter().map(move |broken| line("trend-break", broken.clone(), String::new()));
            std::iter::once(figure).chain(today).chain(broken)
        })
    })
}

fn of_table<'r>(section: &'r str, table: &'r PrintedTable) -> impl Iterator<Item = Line<'r>> {
    (1..).zip(&table.rows).flat_map(move |(number, row): (usize, _)| {
        table.columns.iter().zip(row).map(move |(column, cell)| Line {
            part: "table",
            section,
            item: &table.id,
            row: number.to_string(),
            column: &column.label,
            display: cell.to_string(),
            value: cell.machine(),
            ..Line::default()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn read(reports: &[Report]) -> Vec<Vec<String>> {
        let bytes = render(reports);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&bytes[..]);
        reader.records().map(|record| record.expect("a record").iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn every_printed_figure_and_cell_is_a_line() {
        let found = read(&[sample::report("Súdwest-Fryslân")]);
        assert_eq!(found[0], COLUMNS);
        let count = |part: &str| found.iter().filter(|line| line[2] == part).count();
        assert_eq!((count("summary"), count("figure"), count("table")), (3, 2, 8));
        let table = found.iter().find(|line| line[2] == "table").expect("a table");
        assert_eq!(
            table[..9],
            ["GM1900", "Súdwest-Fryslân", "table", "1.1", "producten", "1", "Product", "Café-vergunning", ""]
        );
    }

    #[test]
    fn a_grijs_line_says_why() {
        let found = read(&[sample::report("X")]);
        let grey = found.iter().find(|line| line[11] == "grijs").expect("a grijs line");
        assert_eq!(grey[12], "not-taking-part");
    }

    #[test]
    fn a_formula_gets_an_apostrophe() {
        let name = "=HYPERLINK(\"x\")";
        let found = read(&[sample::report(name)]);
        assert!(found[1..].iter().all(|line| line[1] == format!("'{name}")));
    }

    #[test]
    fn what_stands_beside_a_figure_has_columns_when_it_was_asked_for() {
        let mut report = sample::report("Tilburg");
        sample::beside(&mut report);
        let found = read(&[report]);
        assert_eq!(found[0].len(), COLUMNS.len() + BESIDE.len());
        assert_eq!(found[1][COLUMNS.len()..], ["91%", "90.6", "67%", "66.9", "rood", "higher"]);
        assert!(found.iter().all(|line| line.len() == found[0].len()));
    }

    #[test]
    fn without_reports_there_is_only_the_header() {
        assert_eq!(read(&[]).len(), 1);
    }
}
