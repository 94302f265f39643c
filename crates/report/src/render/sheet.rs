//! The sheets of workshops: to bytes of one file, with the parts that reports are made of.

use serde::Serialize;

use super::json::document;
use super::{Paper, RenderFailure, ReportFormat, markdown, phrases, text};
use crate::report::WorkshopSheet;
use mdd_engine::terms::{Colour, Reason};
use mdd_engine::text::CsvFile;

/// The shape of sheets in JSON.
const SHAPE: &str = "mdd-workshop-sheet/1";

/// In these a sheet can be printed.
pub const SHEET_FORMATS: [ReportFormat; 7] = [
    ReportFormat::Text,
    ReportFormat::Markdown,
    ReportFormat::Html,
    ReportFormat::Pdf,
    ReportFormat::Xlsx,
    ReportFormat::Csv,
    ReportFormat::Json,
];

const COLUMNS: [&str; 14] = [
    "group",
    "code",
    "gemeente",
    "part",
    "section",
    "indicator",
    "label",
    "display",
    "value",
    "benchmark",
    "benchmark_value",
    "colour",
    "reason",
    "text",
];

/// Sheets as one file. A mail is none of [`SHEET_FORMATS`], and gives the text of one.
///
/// # Errors
/// A template cannot be used, or the format is not built in.
pub fn render_sheets(
    sheets: &[WorkshopSheet],
    format: ReportFormat,
    paper: Paper<'_>,
) -> Result<Vec<u8>, RenderFailure> {
    match format {
        ReportFormat::Text | ReportFormat::Mail => Ok(text::sheets(sheets, paper.width, paper.colours)),
        ReportFormat::Markdown => Ok(markdown::sheets(sheets)),
        ReportFormat::Json => Ok(json(sheets)),
        ReportFormat::Csv => Ok(csv(sheets)),
        #[cfg(feature = "html")]
        ReportFormat::Html => super::html::sheets(sheets, paper.templates),
        #[cfg(not(feature = "html"))]
        ReportFormat::Html => Err(RenderFailure::left_out("html")),
        #[cfg(feature = "pdf")]
        ReportFormat::Pdf => super::pdf::sheets(sheets, paper.templates),
        #[cfg(not(feature = "pdf"))]
        ReportFormat::Pdf => Err(RenderFailure::left_out("pdf")),
        #[cfg(feature = "xlsx")]
        ReportFormat::Xlsx => super::xlsx::sheets(sheets),
        #[cfg(not(feature = "xlsx"))]
        ReportFormat::Xlsx => Err(RenderFailure::left_out("xlsx")),
    }
}

fn json(sheets: &[WorkshopSheet]) -> Vec<u8> {
    #[derive(Serialize)]
    struct Sheets<'s> {
        synthetic: &'s [String],
        sheets: &'s [WorkshopSheet],
    }
    let meta = sheets.first().map(|sheet| &sheet.meta);
    let synthetic = meta.map_or(&[][..], |meta| &meta.synthetic);
    document(SHAPE, meta, Sheets { synthetic, sheets })
}

/// A line a figure, a row behind one, what would make one groen, and a question.
fn csv(sheets: &[WorkshopSheet]) -> Vec<u8> {
    let mut file = CsvFile::new(COLUMNS);
    for sheet in sheets {
        let group = sheet.number.map(|number| number.to_string()).unwrap_or_default();
        for subject in &sheet.beside.subjects {
            let about = [subject.section.as_str(), &subject.indicator, &subject.label];
            for (at, (gemeente, one)) in sheet.beside.gemeenten.iter().zip(&subject.scores).enumerate() {
                let score = &one.score;
                let who = |part| [group.as_str(), &gemeente.code, &gemeente.name, part];
                let (figure, benchmark) = (&score.figure, &score.benchmark);
                let shown = [figure.to_string(), figure.machine(), benchmark.to_string(), benchmark.machine()];
                let judged = [score.colour.map_or("", Colour::word), score.reason.as_ref().map_or("", Reason::name)];
                let figures = shown.iter().map(String::as_str).chain(judged);
                file.line(who("figure").into_iter().chain(about).chain(figures).chain([score.why.as_str()]));
                let mut told = |part, text: &str| {
                    file.line(who(part).into_iter().chain(about).chain([""; 6]).chain([text]));
                };
                if !one.needed.is_empty() {
                    told("needed", &one.needed);
                }
                if let Some(explanation) = &score.explanation {
                    told("explanation", &explanation.words);
                }
                for row in subject.rows.iter().flat_map(|rows| &rows.rows) {
                    if row.has.get(at) == Some(&true) {
                        told("row", &row.cells.join("; "));
                    }
                }
            }
        }
        for question in &sheet.questions {
            file.line([group.as_str(), "", "", "question"].into_iter().chain([""; 9]).chain([question.as_str()]));
        }
    }
    file.into_bytes()
}

/// What stands around a sheet in every format: what it is, of whom, what to mind, and what it was made from.
#[derive(Serialize)]
pub(super) struct SheetHead {
    pub title: String,
    pub group: String,
    pub warnings: Vec<String>,
    pub colophon: String,
}

impl SheetHead {
    pub fn of(sheet: &WorkshopSheet) -> SheetHead {
        SheetHead {
            title: sheet.title(),
            group: sheet.group(),
            warnings: phrases::warnings(&sheet.meta),
            colophon: phrases::colophon(&sheet.meta),
        }
    }
}
