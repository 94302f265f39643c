//! The sheet "Scores": every figure of every paragraph, as printed and as a value, with what it is judged by.

use rust_xlsxwriter::XlsxError;

use super::Book;
use super::content::Content;
use super::grid::Column;
use super::summary::{compared_label, previous_label};
use crate::report::{Block, Figure, Report, Score, Section};
use mdd_engine::terms::Shown;
use mdd_engine::words::of_reason;

pub fn add(book: &mut Book, reports: &[Report]) -> Result<(), XlsxError> {
    let beside = Beside { compared: compared_label(reports).is_some(), previous: previous_label(reports) };
    let columns = beside.columns();
    let lying = columns.len();
    book.sheet_on("Scores", columns, 2, true, |grid| {
        grid.header(lying, None)?;
        for report in reports {
            for (section, figure) in figures(report) {
                grid.push(beside.cells(report, section, figure))?;
            }
        }
        Ok(())
    })
}

/// The figures of the paragraphs, in their order.
pub fn figures(report: &Report) -> impl Iterator<Item = (&Section, &Figure)> {
    let sections = report.chapters.iter().flat_map(|chapter| &chapter.sections);
    sections.flat_map(|section| {
        let figures = section.blocks.iter().filter_map(|block| match block {
            Block::Figures { figures } => Some(figures),
            _ => None,
        });
        figures.flatten().map(move |figure| (section, figure))
    })
}

/// Which columns were asked for besides the usual ones.
struct Beside {
    compared: bool,
    previous: Option<String>,
}

impl Beside {
    fn columns(&self) -> Vec<Column> {
        let plain = Column::new;
        let figure = |label: &str| Column::new(label, 13.0).right();
        let mut columns = vec![
            plain("Code", 9.0),
            plain("Gemeente", 22.0),
            plain("Paragraaf", 12.0),
            plain("Onderwerp", 30.0).wrapped(),
            plain("Indicator", 26.0),
            plain("Titel", 36.0).wrapped(),
            plain("Editie", 20.0).wrapped(),
            figure("Afgedrukt"),
            figure("Waarde"),
            figure("Benchmark afgedrukt"),
            figure("Benchmark waarde"),
            plain("Soort benchmark", 14.0).wrapped(),
            plain("Kleur", 11.0).coloured(),
            plain("Reden van grijs", 16.0).wrapped(),
            plain("Waarom", 46.0).wrapped(),
            plain("Toelichting", 34.0).wrapped(),
        ];
        if self.compared {
            columns.extend([
                plain("Vergeleken met", 22.0).wrapped(),
                figure("Vergelijking afgedrukt"),
                figure("Vergelijking waarde"),
                plain("Kleur vergelijking", 12.0).coloured(),
            ]);
        }
        if let Some(label) = &self.previous {
            columns.extend([
                plain(label, 24.0).wrapped(),
                figure("Toen afgedrukt"),
                figure("Toen waarde"),
                plain("Kleur toen", 11.0).coloured(),
            ]);
        }
        columns
    }

    fn cells(&self, report: &Report, section: &Section, figure: &Figure) -> Vec<Content> {
        let Figure { indicator, title, edition, score, detail, asterisk, .. } = figure;
        let Score { figure: shown, benchmark, benchmark_name, colour, reason, why, .. } = score;
        let told: Vec<String> =
            [detail.clone(), if asterisk.is_empty() { String::new() } else { format!("* {asterisk}") }]
                .into_iter()
                .filter(|told| !told.is_empty())
                .collect();
        let mut cells = vec![
            Content::text(&report.meta.code),
            Content::text(&report.meta.gemeente),
            Content::text(&section.number),
            Content::text(&section.title),
            Content::text(indicator),
            Content::text(title),
            Content::text(edition),
            Content::text(shown.to_string()),
            Content::meaning(shown),
            Content::text(benchmark.to_string()),
            Content::meaning(benchmark),
            Content::text(if benchmark.is_empty() { "" } else { benchmark_name }),
            Content::colour(*colour),
            Content::text(reason.as_ref().map_or("", of_reason)),
            Content::text(why),
            Content::text(told.join("\n")),
        ];
        if self.compared {
            let with = report.meta.compared.as_ref().map_or("", |with| &with.label);
            let (shown, colour) =
                score.compared.as_ref().map_or((&Shown::Nothing, None), |found| (&found.figure, found.colour));
            cells.extend([
                Content::text(with),
                Content::text(shown.to_string()),
                Content::meaning(shown),
                Content::colour(colour),
            ]);
        }
        if self.previous.is_some() {
            let (words, shown, colour) = score
                .previous
                .as_ref()
                .map_or(("", &Shown::Nothing, None), |found| (found.words.as_str(), &found.figure, found.colour));
            cells.extend([
                Content::text(words),
                Content::text(shown.to_string()),
                Content::meaning(shown),
                Content::colour(colour),
            ]);
        }
        cells
    }
}
