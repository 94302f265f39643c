//! Gemeenten side by side, in each format that has a shape for it: a part a subject.
//!
//! As JSON and CSV here; as other forms beside those of reports. Nobody mails it: that is of one gemeente.

use serde::Serialize;

use super::json::document;
use super::{Paper, RenderFailure, ReportFormat, markdown, text};
use crate::report::{Block, GemeenteBeside, GemeentenBeside, Meta, PrintedColumn, PrintedTable, SubjectBeside};
use mdd_engine::terms::{Colour, Reason, Shown};
use mdd_engine::text::CsvFile;

const COLUMNS: [&str; 16] = [
    "part",
    "section",
    "indicator",
    "label",
    "code",
    "gemeente",
    "display",
    "value",
    "benchmark",
    "benchmark_value",
    "colour",
    "reason",
    "organisation",
    "title",
    "gemeenten",
    "why",
];

/// Gemeenten side by side, as the bytes of one file.
///
/// # Errors
/// A template cannot be used, or the format is not built in or has no shape for it.
pub fn render_beside(
    found: &GemeentenBeside,
    format: ReportFormat,
    paper: Paper<'_>,
) -> Result<Vec<u8>, RenderFailure> {
    match format {
        ReportFormat::Text => Ok(text::render_beside(found, paper.width, paper.colours)),
        ReportFormat::Markdown => Ok(markdown::render_beside(found)),
        ReportFormat::Json => Ok(json(found)),
        ReportFormat::Csv => Ok(csv(found)),
        ReportFormat::Mail => Err(RenderFailure::of("a mail is of one gemeente")),
        #[cfg(feature = "html")]
        ReportFormat::Html => super::html::render_beside(found, paper.templates),
        #[cfg(not(feature = "html"))]
        ReportFormat::Html => Err(RenderFailure::left_out("html")),
        #[cfg(feature = "pdf")]
        ReportFormat::Pdf => super::pdf::render_beside(found, paper.templates),
        #[cfg(not(feature = "pdf"))]
        ReportFormat::Pdf => Err(RenderFailure::left_out("pdf")),
        #[cfg(feature = "xlsx")]
        ReportFormat::Xlsx => super::xlsx::render_beside(found),
        #[cfg(not(feature = "xlsx"))]
        ReportFormat::Xlsx => Err(RenderFailure::left_out("xlsx")),
    }
}

/// What is said of a subject, and its gemeenten in a table: for formats that set tables themselves.
pub(super) fn blocks(subject: &SubjectBeside, meta: &Meta) -> Vec<Block> {
    let words = &meta.words;
    let has_any = |text: fn(&GemeenteBeside) -> bool| subject.gemeenten.iter().any(text);
    let (is_served, has_why) = (has_any(|one| !one.served().is_empty()), has_any(|one| !one.why().is_empty()));
    let number = |id| PrintedColumn { number: true, ..PrintedColumn::of_texts(words.get(id)) };
    let mut columns = vec![
        PrintedColumn::of_texts(words.get("report-head-gemeente")),
        number("report-cell-figure"),
        number("report-head-beside"),
        PrintedColumn::of_texts(words.get("report-head-colour")),
    ];
    columns.extend(is_served.then(|| PrintedColumn::of_texts(words.get("report-head-served"))));
    columns.extend(has_why.then(|| PrintedColumn::of_texts(words.get("report-cell-why"))));
    let rows = subject.gemeenten.iter().map(|one| {
        let colour = one.score.colour.map(|colour| words.marked(colour)).unwrap_or_default();
        let mut row = vec![
            Shown::text(one.gemeente.as_str()),
            one.score.figure.clone(),
            Shown::text(one.score.benchmark_words.as_str()),
            Shown::text(colour),
        ];
        row.extend(is_served.then(|| Shown::text(one.served())));
        row.extend(has_why.then(|| Shown::text(one.why())));
        row
    });
    let table = PrintedTable {
        id: subject.indicator.clone(),
        title: String::new(),
        groups: Vec::new(),
        columns,
        rows: rows.collect(),
        empty: String::new(),
    };
    subject.told.iter().map(Block::of_words).chain([Block::Table(table)]).collect()
}

fn json(found: &GemeentenBeside) -> Vec<u8> {
    #[derive(Serialize)]
    struct Beside<'a> {
        synthetic: &'a [String],
        #[serde(flatten)]
        found: &'a GemeentenBeside,
    }
    let what = Beside { synthetic: &found.meta.synthetic, found };
    document("mdd-side-by-side/1", Some(&found.meta), what)
}

/// A line `score` for each gemeente and subject, and a line `counted` for each that does a subject.
fn csv(found: &GemeentenBeside) -> Vec<u8> {
    let what_if = found.meta.what_if_typed();
    let mut file = CsvFile::new(COLUMNS.iter().chain(what_if.iter().map(|_| &"what_if")));
    let word = |colour: Option<Colour>| colour.map_or("", Colour::word).to_owned();
    for subject in &found.subjects {
        let about =
            |part: &str| [part, &subject.section, &subject.indicator, &subject.label].map(str::to_owned).to_vec();
        for one in &subject.gemeenten {
            let score = &one.score;
            let mut line = about("score");
            line.extend([one.code.clone(), one.gemeente.clone()]);
            for shown in [&score.figure, &score.benchmark] {
                line.extend([shown.to_string(), shown.machine()]);
            }
            let organisation = score.served_by.as_ref().map_or("", |served| &served.name);
            let reason = score.reason.as_ref().map_or("", Reason::name);
            line.extend([word(score.colour), reason.to_owned(), organisation.to_owned(), one.served().to_owned()]);
            line.extend([String::new(), one.why()]);
            file.line(line.iter().chain(&what_if).map(String::as_str));
        }
        for one in &subject.counted {
            let mut line = about("counted");
            line.extend(std::iter::repeat_n(String::new(), 6));
            let colour = if one.differs { "differs".to_owned() } else { word(one.colour) };
            line.extend([colour, String::new(), one.organisation.clone(), one.title.clone()]);
            line.extend([one.gemeenten.join(" "), String::new()]);
            file.line(line.iter().chain(&what_if).map(String::as_str));
        }
    }
    file.into_bytes()
}
